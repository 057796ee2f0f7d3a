"""Clean text built piece by piece, each piece with the place in the raw text that it came from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reportedly.terms.documents import Passage
from reportedly.terms.spans import Span

_KEPT_HYPHEN = re.compile(
    r"\b(?:lieutenant|lt|major|maj|brigadier|vice|rear|deputy|sub|co|ex|non|anti|pro|self|well|pre|post|all|half|semi|"
    r"first|second|third|one|two|three|four|five|ten|long|short|high|low|south|north|east|west|so|mid|cross|by|in|[a-z])-$",
    re.IGNORECASE,
)
PARAGRAPH_GAP = "\n\n"


@dataclass
class Weave:
    """A text that grows; ``paragraphs`` and ``passages`` grow with it."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    passages: list[Passage] = field(default_factory=list)
    paragraphs: list[Span] = field(default_factory=list)

    def add(self, words: str, raw: Span | None = None, page: int | None = None) -> Span:
        """Add words as they are; returns where they stand."""
        span = Span(self.length, self.length + len(words))
        self.pieces.append(words)
        self.length = span.end
        if raw is not None and words.strip():
            self.passages.append(Passage(span, raw, page))
        return span

    def open_paragraph(self) -> int:
        """Leave an empty line if anything stands before; returns where the paragraph begins."""
        if self.length:
            self.add(PARAGRAPH_GAP)
        return self.length

    def close_paragraph(self, start: int) -> None:
        """Note the paragraph that began there, if it holds anything."""
        if self.length > start:
            self.paragraphs.append(Span(start, self.length))

    @property
    def text(self) -> str:
        """All pieces joined."""
        return "".join(self.pieces)


def keeps_hyphen(line: str, following: str, known: frozenset[str] = frozenset()) -> bool:
    """Whether a hyphen at the end of a line belongs to its word ("lieutenant-" "colonel").

    ``known`` are words of the text in lower case: whichever spelling occurs elsewhere is taken.
    """
    first, second = last_word(line), first_word(following)
    if not second[:1].islower() or (first + second).lower() in known:
        return not second[:1].islower()
    return f"{first}-{second}".lower() in known or bool(_KEPT_HYPHEN.search(line[-20:]))


def ends_in_hyphen(line: str) -> bool:
    """Whether a word is cut at the end of the line."""
    return len(line) > 1 and line[-1] in "-‐\u00ad" and line[-2].isalpha()


def last_word(line: str) -> str:
    """Letters before the hyphen at the end."""
    found = re.search(r"[^\W\d_]+$", line[-60:-1])
    return found.group() if found else ""


def first_word(line: str) -> str:
    """Letters at the beginning."""
    found = re.match(r"[^\W\d_]+", line[:60])
    return found.group() if found else ""
