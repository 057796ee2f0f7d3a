"""Whom a pronoun means behind a verb of succeeding: the one who has just left, not the one who gives the post."""

from __future__ import annotations

from reportedly.claims.page import Page
from reportedly.terms.claims import Party
from reportedly.terms.markup import Argument, Event

_LEAVING = frozenset({"dismissed", "resigned", "retired", "suspended", "died", "killed", "transferred", "demoted"})
_OBJECTS = frozenset({"him", "her", "them"})


def replaced_one(page: Page, event: Event, whom: Argument) -> tuple[Party, ...]:
    """The one who leaves in the same sentence before "to succeed him"; none where it is no pronoun or nobody leaves."""
    if event.kind != "succeeded" or whom.role != "whom" or page.words(whom.span).lower() not in _OBJECTS:
        return ()
    before = [
        other
        for other in page.events_in(page.sentence_number(event.trigger))
        if other.kind in _LEAVING and other.trigger.start < event.trigger.start
    ]
    spans = [argument.span for other in before[-1:] for argument in other.arguments if argument.role == "who"]
    return tuple({party.key: party for span in spans for party in page.cast.all_at(span, "person")}.values())
