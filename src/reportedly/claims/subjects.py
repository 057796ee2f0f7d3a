"""Whom an event is about.

- each named person (or, for kinds about units, each unit) that takes part as "who": without a name nobody can be
  held to it;
- a pronoun that was taken for the one to whom something is done is the one other person of its sentence;
- a sentence that is asked for nobody named is asked for the only one whose case was told just before;
- who calls somebody something is not the one described;
- the speaker of a quotation is not the "he" in it: of oneself one says "I".
"""

from __future__ import annotations

from reportedly.claims.arguments import parties_of
from reportedly.claims.page import Page
from reportedly.claims.pronouns import pronoun_in_speech
from reportedly.claims.sources import chain_at
from reportedly.terms.claims import Party
from reportedly.terms.kinds import Kind
from reportedly.terms.markup import Argument, Event
from reportedly.terms.spans import Span

_THIRD_PERSON = frozenset({"he", "him", "his", "she", "her", "they", "them", "their"})
_OF_THE_ACCUSED = frozenset({"sentence_sought"})
_CASE = frozenset(
    {"arrested", "detained", "charged", "tried", "convicted", "sentenced", "denied", "demoted", "acquitted"}
)
_SENTENCES_BACK = 6
_NEXT = 40  # "called her", "described the colonel, Rita Tandor, as"


def subjects_of(page: Page, event: Event, kind: Kind) -> tuple[Party, ...]:
    """The named people or units whom an event is about, in text order."""
    found: dict[str, Party] = {}
    for argument in event.arguments:
        if argument.role == "who":
            parties = page.cast.all_at(argument.span, kind.about) or pronoun_in_speech(page, argument.span)
            if not parties and kind.name == "holds_post":
                parties = page.cast.all_at(argument.span, "unit")
            found.update({party.key: party for party in _not_the_other(page, event, argument, parties)})
    if kind.name == "described":
        return _described(page, event, found)
    if not found and kind.name in _OF_THE_ACCUSED:
        return _accused_before(page, event)
    return tuple(party for party in found.values() if not _is_misread(page, event, party))


def _described(page: Page, event: Event, found: dict[str, Party]) -> tuple[Party, ...]:
    """Who is judged; where the judge was taken for that one, whoever is named right after the verb."""
    for attribution in page.attributions_told_in(page.sentence_number(event.trigger)):
        judge = page.cast.person(attribution.source[0]) if attribution.source else None
        if not judge or judge.key not in found or not any(cue.overlaps(event.trigger) for cue in attribution.cue):
            continue
        judged = page.cast.mentioned(Span(event.trigger.end, event.trigger.end + _NEXT), "person")
        first = next(iter(judged.values()), None)
        return (first,) if first and first != judge else ()
    return tuple(found.values())


def _is_misread(page: Page, event: Event, party: Party) -> bool:
    """Whether the speaker of a direct quotation was taken for the "he" in it: of oneself one says "I"."""
    pronoun = any(
        argument.role == "who" and page.words(argument.span).lower() in _THIRD_PERSON for argument in event.arguments
    )
    if not pronoun or not page.is_quoted(event.trigger):
        return False
    return any(
        speaker.type == "person" and speaker.name == party.name for speaker in chain_at(page, event.trigger)[-1:]
    )


def _not_the_other(page: Page, event: Event, who: Argument, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """The one other person of the sentence, where a pronoun was taken for the one to whom something is done."""
    others = {party for argument in event.arguments if argument.role == "whom" for party in parties_of(page, argument)}
    if not others & set(parties) or page.words(who.span).lower() not in _THIRD_PERSON:
        return parties
    named = page.cast.mentioned(page.sentence(event.trigger), "person")
    rest = tuple(party for party in named.values() if party not in others)
    return rest if len(rest) == 1 else ()


def _accused_before(page: Page, event: Event) -> tuple[Party, ...]:
    """For a sentence asked for: the only one named in its sentence, else the only one whose case the last ones tell."""
    here = page.cast.mentioned(page.sentence(event.trigger), "person")
    if here:
        return tuple(here.values()) if len(here) == 1 else ()
    number = page.sentence_number(event.trigger)
    found: dict[str, Party] = {}
    for before in range(max(0, number - _SENTENCES_BACK), number):
        for other in page.events_in(before):
            if other.kind in _CASE:
                spans = [argument.span for argument in other.arguments if argument.role == "who"]
                found.update({p.key: p for span in spans for p in page.cast.all_at(span, "person")})
    return tuple(found.values()) if len(found) == 1 else ()
