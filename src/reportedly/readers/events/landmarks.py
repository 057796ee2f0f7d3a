"""What the readers before this one have found, laid over the tokens: who, which unit and when stands at which token."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter

from reportedly.readers.sheet import Sheet
from reportedly.terms.markup import Chain, Mark, TimeMark
from reportedly.terms.spans import Span

_NOMINAL = frozenset({"person", "rank", "title", "role", "organization", "place", "outlet"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of interest in tokens ``[first, last)``; ``type`` is person, unit, place, post, rank or time."""

    first: int
    last: int
    span: Span
    type: str


_first = attrgetter("first")
_last = attrgetter("last")


@dataclass
class Landmarks:
    """Mentions by their first and by their last token, and the tokens that stand inside one."""

    sheet: Sheet
    starting: dict[int, list[Mention]] = field(default_factory=dict)
    ending: dict[int, list[Mention]] = field(default_factory=dict)
    times: dict[int, Mention] = field(default_factory=dict)
    covered: set[int] = field(default_factory=set)

    def add(self, span: Span, type_: str) -> None:
        """Lay one span over its tokens; a span that begins at no token is left out."""
        tokens = self.sheet.within(span)
        if not tokens or self.sheet.tokens[tokens.start].start >= span.end:
            return
        mention = Mention(tokens.start, tokens.stop, span, type_)
        self.starting.setdefault(tokens.start, []).append(mention)
        self.ending.setdefault(tokens.stop, []).append(mention)
        self.covered.update(tokens)

    def add_time(self, span: Span) -> None:
        """Lay one time expression over its tokens; of two at one token the longer counts."""
        tokens = self.sheet.within(span)
        if not tokens:
            return
        known = self.times.get(tokens.start)
        if known is None or known.last < tokens.stop:
            self.times[tokens.start] = Mention(tokens.start, tokens.stop, span, "time")

    def ending_at(self, last: int, *types: str) -> Mention | None:
        """The longest mention of one of these types whose tokens end right before ``last``."""
        found = self.ending.get(last)
        return min((m for m in found if m.type in types), key=_first, default=None) if found else None

    def starting_at(self, first: int, *types: str) -> Mention | None:
        """The longest mention of one of these types that begins at token ``first``."""
        found = self.starting.get(first)
        return max((m for m in found if m.type in types), key=_last, default=None) if found else None

    def inside(self, first: int, last: int, *types: str) -> list[Mention]:
        """Mentions of these types that lie within tokens ``[first, last)``, in text order, the longest first."""
        found = [m for i in range(first, last) for m in self.starting.get(i, ()) if m.type in types and m.last <= last]
        return sorted(found, key=lambda m: (m.first, -m.last))


_MARK_TYPES = {"organization": "unit", "outlet": "unit", "title": "post", "role": "post"}


def survey(sheet: Sheet, marks: Iterable[Mark], chains: Iterable[Chain], times: Iterable[TimeMark]) -> Landmarks:
    """Lay marks, chains and times over the tokens of a sheet."""
    land = Landmarks(sheet)
    seen: set[tuple[Span, str]] = set()
    for chain in chains:
        if chain.type in ("person", "unit"):
            for span in chain.spans:
                _add_once(land, seen, span, chain.type)
    for mark in marks:
        if mark.label in _NOMINAL:
            _add_once(land, seen, mark.span, _MARK_TYPES.get(mark.label, mark.label))
    for time in times:
        land.add_time(time.span)
    return land


def _add_once(land: Landmarks, seen: set[tuple[Span, str]], span: Span, type_: str) -> None:
    if (span, type_) not in seen:
        seen.add((span, type_))
        land.add(span, type_)
