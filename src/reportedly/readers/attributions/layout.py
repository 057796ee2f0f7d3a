"""A sheet laid out for the clause grammar: a letter of word class for each token, quotations, and lines.

A line is a sentence as the grammar sees it: a sentence break inside a quotation breaks no line, so that a long
quotation and the words "he said" after it stand in one line.

Letters: Q word of a spoken quotation, q mark of a quoted phrase, K capital, w other word, N number, D determiner,
S subject pronoun, O other pronoun, R who or which, A auxiliary, V adverb, P preposition, t to, T that, U subordinator,
C coordinator, ' possessive, the marks , : ; - ( ) as themselves, . end of a sentence, x anything else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container
from dataclasses import dataclass
from functools import cached_property

from reportedly.readers.attributions.lexicon import words
from reportedly.readers.sheet import Sheet
from reportedly.terms.quotation import quoted_spans
from reportedly.terms.spans import Span
from reportedly.terms.tokens import Token

_MARKS = {",": ",", ":": ":", ";": ";", "(": "(", "[": "(", ")": ")", "]": ")", "—": "-", "–": "-", "-": "-"}
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4])[.:h][0-5]\d")
_DATELINE = 16
_LONGEST_LINE = 2000
_ENDS = frozenset(".?!…")
_CLOSING = frozenset(",.?!…—–-")
_ORDER = (
    ("auxiliaries", "A"),
    ("relatives", "R"),
    ("subjects", "S"),
    ("pronouns", "O"),
    ("determiners", "D"),
    ("coordinators", "C"),
    ("subordinators", "U"),
    ("prepositions", "P"),
    ("adverbs", "V"),
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks, as a range of tokens; ``spoken`` if it is speech and no mere phrase.

    ``goes_on`` tells that it began in a paragraph before.
    """

    first: int
    last: int
    spoken: bool
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A range of tokens and the index of the paragraph in which it begins."""

    first: int
    last: int
    paragraph: int


class Layout:
    """Tokens of a sheet with their classes, quotations and lines; ``credits`` are agencies named in datelines."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.tokens: list[Token] = sheet.tokens
        self.lowers = sheet.lowers
        self._classes = _classes()
        self.credits: list[str] = []
        self.quotations = self._read_quotations()
        self.quotation_at = [-1] * len(self.tokens)
        for index, quotation in enumerate(self.quotations):
            self.quotation_at[quotation.first : quotation.last] = [index] * (quotation.last - quotation.first)
        self.lines = self._read_lines()
        self.tags = self._read_tags()

    def lower(self, index: int) -> str:
        """A token in lower case, empty outside the text."""
        return self.lowers[index] if 0 <= index < len(self.lowers) else ""

    def places(self, first: int, last: int, wanted: Container[str]) -> list[int]:
        """Where one of these words stands from ``first`` to ``last``; most lines hold none, so it must be quick."""
        return [first + k for k, word in enumerate(self.lowers[first:last]) if word in wanted]

    def tag(self, index: int) -> str:
        """Class letter of a token, "." outside the text."""
        return self.tags[index] if 0 <= index < len(self.tags) else "."

    def span(self, first: int, last: int) -> Span:
        """Span of a range of tokens."""
        return self.sheet.span(first, last)

    @cached_property
    def spoken(self) -> list[Quotation]:
        """Quotations that are speech."""
        return [quotation for quotation in self.quotations if quotation.spoken]

    def quotation(self, index: int) -> Quotation | None:
        """The spoken quotation in which a token stands."""
        if not 0 <= index < len(self.tokens) or self.tags[index] != "Q":
            return None
        return self.quotations[self.quotation_at[index]]

    def _read_quotations(self) -> list[Quotation]:
        """Quotations cut at the ends of paragraphs, each piece a quotation of its own."""
        paragraphs = self.sheet.document.paragraphs
        ends = [paragraph.end for paragraph in paragraphs]
        found: list[Quotation] = []
        for span in quoted_spans(self.sheet.text, paragraphs):
            first, piece = bisect_right(ends, span.start), span.start
            while first < len(ends) and ends[first] < span.end:
                self._add_quotation(found, Span(piece, ends[first]), goes_on=piece != span.start)
                first, piece = first + 1, paragraphs[first + 1].start
            self._add_quotation(found, Span(piece, span.end), goes_on=piece != span.start)
        return found

    def _add_quotation(self, found: list[Quotation], span: Span, *, goes_on: bool) -> None:
        tokens = self.sheet.within(span)
        if tokens.stop - tokens.start >= 3:
            found.append(Quotation(tokens.start, tokens.stop, goes_on or self._is_speech(tokens), goes_on))

    def _is_speech(self, tokens: range) -> bool:
        before = self.tokens[tokens.start - 1].text if tokens.start else "."
        inner = self.tokens[tokens.stop - 2].text
        if inner == "'":
            inner = self.tokens[tokens.stop - 3].text
        opens = before in {",", ":"} or before in _ENDS
        capital = any(self.tokens[k].is_capital for k in (tokens.start + 1, tokens.start + 2) if k < tokens.stop)
        words_inside = tokens.stop - tokens.start - 2
        if inner in _ENDS and words_inside > 2:
            return True
        return (inner[-1] in _CLOSING and (opens or capital) and words_inside > 1) or (opens and words_inside > 4)

    def _read_lines(self) -> list[Line]:
        starts = [paragraph.start for paragraph in self.sheet.document.paragraphs]
        lines: list[Line] = []
        for sentence in self.sheet.sentences:
            if not sentence:
                continue
            last = min(sentence.stop, sentence.start + _LONGEST_LINE)
            paragraph = max(bisect_right(starts, self.tokens[sentence.start].start) - 1, 0)
            joins = lines and last - lines[-1].first < _LONGEST_LINE
            if joins and self._runs_on(lines[-1].last, sentence.start):
                lines[-1] = Line(lines[-1].first, last, lines[-1].paragraph)
            else:
                first = (
                    self._after_dateline(sentence) if self._opens_paragraph(sentence.start, starts) else sentence.start
                )
                lines.append(Line(first, last, paragraph))
        return lines

    def _opens_paragraph(self, index: int, starts: list[int]) -> bool:
        place = bisect_right(starts, self.tokens[index].start) - 1
        return place >= 0 and not self.sheet.text[starts[place] : self.tokens[index].start].strip()

    def _after_dateline(self, sentence: range) -> int:
        """Past "VARNHOLT, Sept 9 (Agency) -" or a clock time before an entry; the first token if there is none."""
        first = sentence.start
        if (
            _CLOCK.fullmatch(self.tokens[first].text)
            and first + 2 < sentence.stop
            and self.tokens[first + 1].is_capital
        ):
            return first + 1
        if not self.tokens[first].text.isupper() or len(self.tokens[first].text) < 3:
            return first
        for index in range(first + 1, min(first + _DATELINE, sentence.stop - 1)):
            if self.tokens[index].text in {"-", "–", "—"}:
                self.credits += re.findall(r"\(([^()\n]{2,40})\)", self.span(first, index).of(self.sheet.text))
                return index + 1
        return first

    def _runs_on(self, before: int, after: int) -> bool:
        """Whether a sentence break stands inside a quotation."""
        here = self.quotation_at[after]
        return here >= 0 and before > 0 and self.quotation_at[before - 1] == here

    def _read_tags(self) -> list[str]:
        tags = [self._classify(index, token) for index, token in enumerate(self.tokens)]
        for line in self.lines:
            for index in range(line.first, line.last - 1):
                if tags[index] == "." and self.tokens[index].text == ".":
                    tags[index] = "K"
            if tags[line.first] == "K" and _is_common(self.tokens[line.first].lower):
                tags[line.first] = "w"
        for quotation in self.quotations:
            if quotation.spoken:
                tags[quotation.first : quotation.last] = ["Q"] * (quotation.last - quotation.first)
            else:
                self._mark_phrase(tags, quotation)
        return tags

    def _mark_phrase(self, tags: list[str], quotation: Quotation) -> None:
        for index in (quotation.first, quotation.first + 1, quotation.last - 2, quotation.last - 1):
            if not self.tokens[index].is_word and tags[index] not in ",.:;-":
                tags[index] = "q"

    def _classify(self, index: int, token: Token) -> str:
        if token.text in _MARKS:
            return _MARKS[token.text]
        if not token.is_word:
            return self._mark(index, token)
        known = self._classes.get(token.lower)
        if known and not self._is_name_after_all(index, token):
            return known
        if "'" in token.lower and _ending(token.lower) in "SA":
            return _ending(token.lower)
        if token.text[0].isdigit():
            return "N"
        return "K" if token.is_capital else _ending(token.lower)

    def _is_name_after_all(self, index: int, token: Token) -> bool:
        """Whether a word of a closed class is a name here: the month of May, US, IT."""
        if token.text == "May":
            return index > 0 and self.tokens[index - 1].text not in _ENDS
        return token.text in {"US", "IT", "WHO"}

    def _mark(self, index: int, token: Token) -> str:
        if token.text in _ENDS:
            return "."
        return self._possessive(index) if token.lower == "'s" else "x"

    def _possessive(self, index: int) -> str:
        before = self.tokens[index - 1].lower if index else ""
        return "A" if words().has("subjects", before) or words().has("interrogatives", before) else "'"


def _is_common(word: str) -> bool:
    """Whether a word that begins a line is a plain noun for a speaker and no name."""
    return any(words().has(name, word) for name in ("anonymous_nouns", "document_nouns", "organisation_nouns"))


def _ending(word: str) -> str:
    if word.endswith(("'re", "'ve", "'ll", "'d", "'m")):
        return "S"
    if word.endswith("n't"):
        return "A"
    return "V" if word.endswith("ly") and len(word) > 4 and not words().has("not_adverbs", word) else "w"


def _classes() -> dict[str, str]:
    found = {"that": "T", "to": "t"}
    for name, letter in _ORDER:
        for word in words().classes[name]:
            found.setdefault(word, letter)
    return found
