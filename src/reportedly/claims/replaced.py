"""Whom a pronoun means behind a verb of succeeding: the one who has just left, not the one who gives the post."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.claims.page import Page
from reportedly.terms.claims import Party
from reportedly.terms.kinds import kinds
from reportedly.terms.markup import Argument, Event

_LEAVING = frozenset({"dismissed", "resigned", "retired", "suspended", "died", "killed", "transferred", "demoted"})
_OBJECTS = frozenset({"him", "her", "them"})


def replaced_one(page: Page, event: Event, whom: Argument) -> tuple[Party, ...]:
    """The one who leaves in the same sentence before "to succeed him"; none where it is no pronoun or nobody leaves."""
    if event.kind != "succeeded" or whom.role != "whom" or page.words(whom.span).lower() not in _OBJECTS:
        return ()
    number = page.sentence_number(event.trigger)
    before = [
        other
        for other in page.events_in(number)
        if other.kind in _LEAVING and other.trigger.start < event.trigger.start
    ]
    return _subjects(page, before[-1:]) or _one_before(page, event, whom, number)


def _one_before(page: Page, event: Event, whom: Argument, number: int) -> tuple[Party, ...]:
    """Where the pronoun was taken for the successor himself: the only one of whose post the sentence before tells."""
    successors = _subjects(page, [event])
    if number < 1 or not successors or not set(page.cast.all_at(whom.span, "person")) <= set(successors):
        return ()
    told = _subjects(page, [other for other in page.events_in(number - 1) if kinds()[other.kind].posting != "none"])
    others = tuple(party for party in told if party not in successors)
    return others if len(others) == 1 else ()


def _subjects(page: Page, events: Iterable[Event]) -> tuple[Party, ...]:
    """The people whom events are about."""
    spans = [argument.span for event in events for argument in event.arguments if argument.role == "who"]
    return tuple({party.key: party for span in spans for party in page.cast.all_at(span, "person")}.values())
