"""The words of a sheet in columns, as the matchers read them, and phrases that can be looked up in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from reportedly.readers.sheet import Sheet
from reportedly.readers.vocabularies import words
from reportedly.terms.ranks import rank_words
from reportedly.terms.tokens import tokenise

T = TypeVar("T")
_DATELINE = re.compile(
    r"\s*(?P<place>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,3})(?:,[^()\n–—]{0,40}?)?\s*\([^()\n]{2,40}\)"
    r"\s*\.?\s*[-–—]+\s+[\"“‘A-ZÀ-Þ]"
)
PAD = ("", "", "", "", "", "", "", "")


class Wording:
    """Columns over the tokens of a sheet; each is padded at the end, so that looking ahead needs no check."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.count = len(sheet.tokens)
        self.texts = [*(token.text for token in sheet.tokens), *PAD]
        self.lowers = [*sheet.lowers, *PAD]
        self.capital = [*(token.text[0].isupper() for token in sheet.tokens), *(False for _ in PAD)]
        self.coined: frozenset[tuple[str, ...]] = frozenset()
        self.word = [*(token.text[0].isalnum() for token in sheet.tokens), *(False for _ in PAD)]

    @cached_property
    def ends(self) -> list[int]:
        """For each token the index after the last token of its sentence."""
        ends = list(range(1, self.count + len(PAD) + 1))
        stop = 0
        for sentence in reversed(self.sheet.sentences):
            stop = stop if stop and self._breaks_off(sentence) else sentence.stop
            ends[sentence.start : sentence.stop] = [stop] * len(sentence)
        return ends

    def _breaks_off(self, sentence: range) -> bool:
        """Whether a sentence only seems to end, at the stop of a short rank ("Pfc. Ana Ruiz")."""
        return (
            len(sentence) > 1
            and self.texts[sentence.stop - 1] == "."
            and self.lowers[sentence.stop - 2] in rank_words()
        )

    @cached_property
    def begins(self) -> frozenset[int]:
        """Tokens that begin a sentence or a quotation in it: their capital says nothing."""
        first = {sentence.start for sentence in self.sheet.sentences}
        return frozenset(first | {i + 1 for i, text in enumerate(self.texts) if text in '“"‘•*:—' and text})

    @cached_property
    def shouted(self) -> frozenset[int]:
        """Tokens of headlines: no full stop, and nearly every word with a capital, which says little there."""
        shouted: set[int] = set()
        for sentence in self.sheet.sentences:
            long = [i for i in sentence if self.word[i] and len(self.texts[i]) > 3]
            stopped = len(sentence) > 0 and self.texts[sentence.stop - 1] == "."
            if not stopped and len(long) > 2 and sum(self.capital[i] for i in long) >= 0.8 * len(long):
                shouted.update(sentence)
        return frozenset(shouted)

    @cached_property
    def datelined(self) -> frozenset[int]:
        """Tokens of the places from which agencies report ("SANTA ORIA, 23 Sep (Nordwire).- "): nobody's name."""
        text, starts = self.sheet.text, self.sheet.starts
        found = (_DATELINE.match(text, paragraph.start) for paragraph in self.sheet.document.paragraphs)
        spans = [line.span("place") for line in found if line]
        return frozenset(i for low, high in spans for i in range(bisect_left(starts, low), bisect_left(starts, high)))

    @cached_property
    def policed(self) -> bool:
        """Whether the text is about police: then a "range" or a "circle" with a name is a unit of theirs."""
        return not words("units", "police_words").isdisjoint(self.lowers)

    def glued(self, i: int) -> bool:
        """Whether no space stands between token ``i`` and the one before."""
        tokens = self.sheet.tokens
        return 0 < i < self.count and tokens[i - 1].end == tokens[i].start


@dataclass(frozen=True, slots=True)
class Found:
    """What a matcher sees at a place: tokens ``[first, last)``, a label, a canonical form if there is one."""

    first: int
    last: int
    label: str
    norm: str | None = None
    confidence: float = 1.0


def _words_of(phrase: str) -> list[str]:
    """Its tokens in lower case; thousands of phrases are plain words, which need no tokeniser."""
    words = phrase.split()
    if all(word.isalpha() for word in words):
        return [word.lower() for word in words]
    return [token.lower for token in tokenise(phrase)]


class Phrases(Generic[T]):
    """Phrases with values, found by their first word; written with a capital they match only with a capital."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], bool, T]]] = {}
        for phrase, value in entries:
            first, *rest = _words_of(phrase)
            self._by_first.setdefault(first, []).append((tuple(rest), phrase[0].isupper(), value))
        for found in self._by_first.values():
            found.sort(key=lambda entry: -len(entry[0]))

    @property
    def firsts(self) -> Container[str]:
        """First words of all phrases, in lower case."""
        return self._by_first

    def longest(self, wording: Wording, i: int) -> tuple[int, T] | None:
        """Index after the longest phrase that begins at token ``i``, with its value."""
        candidates = self._by_first.get(wording.lowers[i])
        if not candidates:
            return None
        for rest, proper, value in candidates:
            last = i + 1 + len(rest)
            if proper and not wording.capital[i]:
                continue
            if not rest or (last <= wording.count and tuple(wording.lowers[i + 1 : last]) == rest):
                return last, value
        return None
