"""Quotation marks paired, also where a quotation runs over several paragraphs and opens anew at each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.terms.spans import Span

_MARK = re.compile(r"``|''|[“”„‟«»‹›‘’‚'\"「」『』]")
_CLOSERS: dict[str, tuple[str, ...]] = {
    "“": ("”", "“", "‟", '"'),
    "‟": ("”", '"'),
    "„": ("“", "”", '"'),
    "”": ("”",),
    '"': ('"', "”", "''"),
    "''": ("''", "”"),
    "``": ("''", '"', "”"),
    "«": ("»",),
    "»": ("«",),
    "‹": ("›",),
    "‘": ("’", "'"),
    "‚": ("‘", "’"),
    "'": ("'", "’"),
    "「": ("」",),
    "『": ("』",),
}
"""Marks that close a quotation; two apostrophes side by side are a typewriter's double mark."""
_STRAIGHT = ('"', "''")
_SINGLE = "‘'‚"
_TURNED = "”»"
"""Marks that close in most languages and open in some (Swedish ”…”, Danish »…«)."""
_UNDIRECTED = "\"'‘"
"""Marks that cannot be nested in themselves: a second one that opens shows that the first was a slip."""
_MARKS_BETWEEN = 30
"""Marks of other kinds, mostly apostrophes, that are looked past for the one that closes."""
_SPACED = "«»‹›"
"""Marks that French sets apart from the words by a space."""
_ELISION = re.compile(r"['‘](?:\d|em\b|til\b|till\b|tis\b|twas\b|cause\b|bout\b|n\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    glyph: str
    before: str
    after: str

    @property
    def end(self) -> int:
        return self.start + len(self.glyph)

    def opens(self, text: str) -> bool:
        """Whether it can open a quotation when none is open."""
        if self.glyph not in _CLOSERS or not self.after or (self.after.isspace() and self.glyph not in _SPACED):
            return False
        if self.glyph in _TURNED or self.glyph in _SINGLE:
            clear = not self.before.isalnum() and self.before not in tuple(".,!?;’'")
            return clear and not _ELISION.match(text, self.start)
        return self.glyph not in _STRAIGHT or not self.before.isalnum()

    def closes(self, opener: str) -> bool:
        """Whether it can close a quotation that ``opener`` opened."""
        if self.glyph not in _CLOSERS[opener] or (not self.before.strip() and self._leans_on()):
            return False
        if opener in _SINGLE:
            return not self.after.isalnum()
        return self.glyph not in "“‟" or opener == "„" or not self.after.isalnum()

    def _leans_on(self) -> bool:
        """Whether it stands at the beginning of what follows, as an opening mark does."""
        return bool(self.after.strip()) and self.glyph not in _SPACED


def quoted_spans(text: str, paragraphs: Sequence[Span]) -> tuple[Span, ...]:
    """Outermost quotations with their marks, in text order; linear in the text.

    A quotation that is not closed at the end of its paragraph goes on if the next one opens with the same mark; else it
    ends there. A single mark opens a quotation only if another closes it, so that apostrophes do not.
    """
    found: list[Span] = []
    running: tuple[int, str] | None = None
    for index, paragraph in enumerate(paragraphs):
        follower = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        running = _pair(text, paragraph, follower, running, found)
    return tuple(found)


def _marks(text: str, paragraph: Span) -> list[_Mark]:
    marks = []
    for mark in _MARK.finditer(text, paragraph.start, paragraph.end):
        before = text[mark.start() - 1] if mark.start() > paragraph.start else ""
        after = text[mark.end()] if mark.end() < paragraph.end else ""
        marks.append(_Mark(mark.start(), mark.group(), before, after))
    return marks


def _pair(
    text: str, paragraph: Span, follower: Span | None, running: tuple[int, str] | None, found: list[Span]
) -> tuple[int, str] | None:
    """Add the quotations that end in this paragraph; returns the one that goes on in the next."""
    marks = _marks(text, paragraph)
    place = 1 if running else 0
    while running or place < len(marks):
        opener = running or _opener(text, marks, place)
        if opener is None:
            place += 1
            continue
        close = _closing(text, marks, place if running else place + 1, opener[1])
        if close is not None:
            found.append(Span(opener[0], marks[close].end))
        elif _repeats(text, follower, opener[1]):
            return opener
        elif opener[1] not in _SINGLE and not _reopened(marks, place + 1, opener[1]):
            found.append(Span(opener[0], paragraph.end))
            return None
        place = max(place + (not running), 0) if close is None else close + 1
        running = None
    return None


def _opener(text: str, marks: list[_Mark], place: int) -> tuple[int, str] | None:
    mark = marks[place]
    return (mark.start, mark.glyph) if mark.opens(text) or _is_set_apart(marks, place) else None


def _is_set_apart(marks: list[_Mark], place: int) -> bool:
    """Whether a straight mark stands between spaces, as in texts cut into words, and so does the one that closes."""
    mark = marks[place]
    if mark.glyph not in _STRAIGHT or mark.before.strip() or not mark.after.isspace():
        return False
    close = next((other for other in marks[place + 1 : place + _MARKS_BETWEEN] if other.glyph == mark.glyph), None)
    return close is not None and not close.before.strip() and not close.after.strip()


def _closing(text: str, marks: list[_Mark], first: int, opener: str) -> int | None:
    """Index of the mark that closes; None if a new quotation of the kind opens before, or none closes."""
    doubtful, depth = None, 1
    for index in range(first, len(marks)):
        mark = marks[index]
        if mark.closes(opener):
            depth -= 1
            if depth == 0 and (opener not in _SINGLE or mark.before.lower() != "s"):
                return index
            doubtful, depth = index if doubtful is None else doubtful, max(depth, 1)
        elif mark.glyph == opener and mark.opens(text) and not mark.before.strip():
            if opener in _UNDIRECTED:
                return doubtful
            depth += 1
    return doubtful


def _reopened(marks: list[_Mark], first: int, opener: str) -> bool:
    """Whether a straight mark that never closes is followed by others: then it was a slip, and they are paired anew."""
    return opener in _STRAIGHT and any(marks[index].glyph == opener for index in range(first, len(marks)))


def _repeats(text: str, follower: Span | None, opener: str) -> bool:
    return follower is not None and text.startswith(opener, follower.start, follower.end)
