"""Spans and quotes: half-open ranges of Unicode code points in one named text."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.errors import ContractError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range ``[start, end)`` of code points in a document's clean text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ContractError(f"span {self.start}–{self.end} does not run forwards")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The words that stand there."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """A span with its exact words (W3C Web Annotation TextPosition + TextQuote)."""

    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if self.start < 0 or self.end - self.start != len(self.quote):
            raise ContractError(f"quote {self.quote[:40]!r} is not {self.end - self.start} code points long")

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> Quote:
        """The quote of ``text[start:end]``; raises ContractError outside the text."""
        if not 0 <= start <= end <= len(text):
            raise ContractError(f"span {start}–{end} lies outside a text of {len(text)} code points")
        return cls(start, end, text[start:end])

    @property
    def span(self) -> Span:
        """The range without its words."""
        return Span(self.start, self.end)
