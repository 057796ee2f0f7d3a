"""Sentences of a paragraph, with the abbreviations, initials, numbers and quotations of news in mind."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources

from reportedly.terms.spans import Span

_STOP = re.compile(r"""[.!?…。！？।]+["'”’»›)\]]*(?:\[\d{1,3}\])*""")
_BEFORE = re.compile(r"[^\s(\[\"'“‘«„]*$")
_NEXT = re.compile(r"""[\s"'“‘«„(\[–—-]*([^\s"'“‘«„(\[]+)""")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]$")
_ENUMERATOR = re.compile(r"\s*\(?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})\)?$")
_GLUED = re.compile(r"[^\W\d_]{3,}$")


@cache
def _words(name: str) -> frozenset[str]:
    table = tomllib.loads(resources.files(__package__).joinpath("abbreviations.toml").read_text("utf-8"))
    return frozenset(table[name].split())


def sentences_of(text: str, paragraphs: Iterable[Span]) -> tuple[Span, ...]:
    """Spans of the sentences, without the white space around them; none runs over the end of a paragraph."""
    return tuple(sentence for paragraph in paragraphs for sentence in _split(text, paragraph))


def _split(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        if stop.end() < paragraph.end and _ends_sentence(text, start, stop, paragraph.end):
            yield from _trimmed(text, start, stop.end())
            start = stop.end()
    yield from _trimmed(text, start, paragraph.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def _ends_sentence(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    """Whether the mark ends a sentence that began at ``start``."""
    follows = _NEXT.match(text, stop.end(), min(end, stop.end() + 80))
    before = _BEFORE.search(text[max(start, stop.start() - 40) : stop.start()])
    word = before.group() if before else ""
    if not follows or _ENUMERATOR.match(text[start : stop.start()] if stop.start() - start < 8 else "-"):
        return False
    if not text[stop.end()].isspace():
        return _ends_glued(stop.group(), word, text[stop.end() :][:2])
    after = follows.group(1)
    if after[0].islower():
        return False
    if stop.group()[0] in "!?…" or stop.group().startswith(".."):
        return not _is_reported(stop.group(), text[stop.end() : min(end, stop.end() + 60)])
    return stop.group() != "." or _ends_abbreviation(word, after)


def _ends_glued(mark: str, word: str, after: str) -> bool:
    """Whether a stop with no space behind it ends a sentence ("the court.The judge"); web addresses do not."""
    if mark[0] in "。！？।":
        return True
    plain = "." not in word and "/" not in word and "@" not in word
    return plain and bool(_GLUED.search(word)) and word.islower() and after.istitle() and len(after) == 2


def _is_reported(mark: str, after: str) -> bool:
    """Whether a verb of speech goes on with the sentence: “Why?” Smith asked."""
    if mark[-1] not in "\"'”’»":
        return False
    return any(word.lower() in _words("speech") for word in _WORD.findall(after)[:4])


def _ends_abbreviation(written: str, after: str) -> bool:
    """Whether a full stop after this word ends a sentence, seeing the word that follows."""
    word = written.lower()
    number = after[0].isdigit()
    opener = _WORD.match(after)
    opens = bool(opener) and opener.group().lower() in _words("openers")  # type: ignore[union-attr]
    last = word.rsplit("-", 1)[-1]
    if len(written) == 1 and written.isupper():
        return opens
    if word in _words("before_number") or word in _words("calendar"):
        return not number
    if word in _words("before_name") or last in _words("before_name"):
        return opens
    if word in _words("either") or ("." in word and _INITIALS.match(word)):
        return opens or (bool(opener) and opener.group().lower() in _words("openers_wide"))  # type: ignore[union-attr]
    if _INITIALS.match(word):
        return opens
    return True
