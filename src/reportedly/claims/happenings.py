"""Events of the markup as claims: who it is about, its arguments, how it stands, who says it.

The rules, each with its reason:

- one claim for each named person (or, for kinds about units, each unit) that takes part as "who": without a name
  nobody can be held to it, and no claim is made;
- people and units among the arguments stand by their fullest name in the document, all else in the words of the
  text;
- "arrested on charges of fraud" also says that a charge was made, at the latest by the day of the arrest;
- a post that is said not to be filled is a negative ``holds_post`` of the unit itself (a vacancy).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reportedly.claims.evidence import evidence_of
from reportedly.claims.leading import KINDS as LEADING
from reportedly.claims.leading import post_led
from reportedly.claims.page import Page
from reportedly.claims.reasons import reason_of
from reportedly.claims.sources import chain_at, speaking
from reportedly.claims.status import Standing, not_after, standing_of
from reportedly.claims.times import known_by, published_by, when_of
from reportedly.terms.claims import ArgValue, Chain, Claim, Party, Speaker
from reportedly.terms.kinds import Kind, kinds
from reportedly.terms.markup import Argument, Event
from reportedly.terms.periods import Period, When
from reportedly.terms.spans import Span

_UNIT_ROLES = frozenset({"unit", "related_unit", "from_unit"})
_MIXED_ROLES = frozenset({"whom", "by", "body"})
_ON_CHARGES = re.compile(r"\bcharges?\s+(?:of|that|relating to|related to|including)\s+$", re.IGNORECASE)
_OUTER = re.compile(r"^[\s\"“”„«»'‘’,;:–—-]+|[\s\"“”„«»‘,;:–—-]+$")
_THIRD_PERSON = frozenset({"he", "him", "his", "she", "her", "they", "them", "their"})
_SELF = frozenset({"i", "me", "my", "myself"})
_CUSTODY = frozenset({"arrested", "detained"})


def happening_claims(page: Page) -> Iterator[Claim]:
    """A claim for each event and each one it is about, in text order."""
    for event in sorted(page.markup.events, key=lambda event: (event.trigger, event.kind)):
        kind = kinds().get(event.kind)
        standing = standing_of(page, event) if kind else None
        if kind is None or standing is None:
            continue
        for party in _subjects(page, event, kind):
            if _is_misread(page, event, party):
                continue
            claim = _claim(page, event, kind, party, standing)
            yield claim
            yield from _charge(page, event, claim)


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


def _subjects(page: Page, event: Event, kind: Kind) -> tuple[Party, ...]:
    found: dict[str, Party] = {}
    for argument in event.arguments:
        if argument.role == "who":
            parties = page.cast.all_at(argument.span, kind.about) or _first_person(page, argument)
            if not parties and kind.name == "holds_post":
                parties = page.cast.all_at(argument.span, "unit")
            found.update({party.key: party for party in parties})
    return tuple(found.values())


def _first_person(page: Page, argument: Argument) -> tuple[Party, ...]:
    """The speaker for "I" in a quotation, as chains cannot know who speaks."""
    if page.words(argument.span).lower() not in _SELF:
        return ()
    party = speaking(page, argument.span)
    return (party,) if party else ()


def _claim(page: Page, event: Event, kind: Kind, party: Party, standing: Standing) -> Claim:
    args, parties = _arguments(page, event, kind, party)
    _add_post(page, event, args)
    reason = reason_of(page, event, page.next_trigger(event)) if "reason" not in args else None
    if reason:
        args["reason"] = reason
    when = when_of(page, event)
    standing = not_after(standing, when, published_by(page))
    if standing.phase == "happened":
        when = known_by(when, published_by(page))
    return Claim(
        document=page.document.id,
        kind=event.kind,
        who=party,
        args=args,
        when=when,
        polarity=standing.polarity,
        certainty=standing.certainty,
        phase=standing.phase,
        chain=_chain(page, event, party),
        evidence=evidence_of(page, event),
        trigger=page.quote(event.trigger),
        parties=parties,
        reader=page.markup.reader,
        confidence=event.confidence,
    )


def _chain(page: Page, event: Event, who: Party) -> Chain:
    """Who says it; a denial is also said by the one who denies, as it stands or falls with that one's word."""
    chain = chain_at(page, event.trigger)
    if event.kind != "denied" or any(speaker.name == who.name for speaker in chain):
        return chain
    return (*chain, Speaker("person", who.name))


def _arguments(
    page: Page, event: Event, kind: Kind, who: Party
) -> tuple[dict[str, ArgValue], dict[str, tuple[Party, ...]]]:
    texts: dict[str, list[str]] = {}
    parties: dict[str, tuple[Party, ...]] = {}
    for argument in event.arguments:
        if argument.role not in kind.arguments:
            continue
        known = tuple(party for party in _parties(page, argument) if party.key != who.key)
        if known:
            parties[argument.role] = tuple(dict.fromkeys((*parties.get(argument.role, ()), *known)))
        for value in [party.name for party in known] or [_value(page, argument)]:
            if value and value not in texts.setdefault(argument.role, []):
                texts[argument.role].append(value)
    return {role: values[0] if len(values) == 1 else tuple(values) for role, values in texts.items() if values}, parties


def _add_post(page: Page, event: Event, args: dict[str, ArgValue]) -> None:
    """The post that a verb of leading stands for, where the text gives no title and somebody leads something."""
    if event.kind not in LEADING or "post" in args:
        return
    last = max((argument.span.start for argument in event.arguments if argument.role == "unit"), default=0)
    end = min(last, event.trigger.end + 40) if last else event.trigger.end
    post = post_led(page.text[event.trigger.start : max(event.trigger.end, end)])
    if post and ("unit" in args or post == "commander"):
        args["post"] = post


def _parties(page: Page, argument: Argument) -> tuple[Party, ...]:
    if argument.role in _UNIT_ROLES:
        return page.cast.all_at(argument.span, "unit")
    if argument.role in _MIXED_ROLES:
        people = page.cast.all_at(argument.span, "person")
        return people or page.cast.all_at(argument.span, "unit")
    return ()


def _value(page: Page, argument: Argument) -> str:
    if argument.role == "rank":
        mark = next((mark for mark in page.marks_in(argument.span, "rank") if mark.norm), None)
        if mark and mark.norm:
            return mark.norm
    return _OUTER.sub("", page.words(argument.span))


def _charge(page: Page, event: Event, claim: Claim) -> Iterator[Claim]:
    if event.kind not in _CUSTODY or claim.polarity == "negative":
        return
    for argument in event.arguments:
        low = max(event.clause.start, argument.span.start - 30)
        lead = _ON_CHARGES.search(page.text[low : argument.span.start]) if argument.role == "charge" else None
        if lead:
            words = Span(low + lead.start(), argument.span.end)
            yield replace(
                claim,
                kind="charged",
                args={"charge": _value(page, argument)},
                parties={},
                when=_at_latest(claim.when),
                evidence=(page.quote(words),),
                trigger=page.quote(Span(low + lead.start(), low + lead.end())),
            )


def _at_latest(when: When) -> When:
    """Any time up to the end of a period: what comes with an arrest may have come before it."""
    if when.period is None or when.period.is_interval:
        return replace(when, period=None, basis="unknown")
    return replace(when, period=Period.parse(f"../{when.period.edtf}"), basis="ordered")
