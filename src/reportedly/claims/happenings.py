"""Events of the markup as claims: who it is about, its arguments, how it stands, who says it.

The rules, each with its reason:

- one claim for each named person (or, for kinds about units, each unit) that takes part as "who": without a name
  nobody can be held to it, and no claim is made;
- people and units among the arguments stand by their fullest name in the document, all else in the words of the
  text;
- "arrested on charges of fraud" also says that a charge was made, at the latest by the day of the arrest;
- who "will not return to command" will not hold the post: the command is denied, not a return;
- a sentence that is asked for nobody named is asked for the only one whose case was told just before;
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
from reportedly.claims.pronouns import pronoun_in_speech
from reportedly.claims.reasons import reason_of
from reportedly.claims.sources import base_chain, chain_at
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
_OF_THE_ACCUSED = frozenset({"sentence_sought"})
_CASE = frozenset(
    {"arrested", "detained", "charged", "tried", "convicted", "sentenced", "denied", "demoted", "acquitted"}
)
_SENTENCES_BACK = 6
_CUSTODY = frozenset({"arrested", "detained"})


def happening_claims(page: Page) -> Iterator[Claim]:
    """A claim for each event and each one it is about, in text order."""
    for read in sorted(page.markup.events, key=lambda event: (event.trigger, event.kind)):
        standing = standing_of(page, read) if read.kind in kinds() else None
        if standing is None:
            continue
        event = _as_meant(page, read, standing)
        for party in _subjects(page, event, kinds()[event.kind]):
            if not _is_misread(page, event, party):
                claim = _claim(page, event, party, standing)
                yield claim
                yield from _charge(page, event, claim)


def _as_meant(page: Page, event: Event, standing: Standing) -> Event:
    """The event by the kind that its standing makes of it: a return to a command denied is the command denied."""
    denied = event.kind == "reinstated" and standing.polarity == "negative"
    return replace(event, kind="holds_post") if denied and post_led(page.words(event.trigger)) else event


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
            parties = page.cast.all_at(argument.span, kind.about) or pronoun_in_speech(page, argument.span)
            if not parties and kind.name == "holds_post":
                parties = page.cast.all_at(argument.span, "unit")
            found.update({party.key: party for party in _not_the_other(page, event, argument, parties)})
    if not found and kind.name in _OF_THE_ACCUSED:
        return _accused_before(page, event)
    return tuple(found.values())


def _not_the_other(page: Page, event: Event, who: Argument, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """The one other person of the sentence, where a pronoun was taken for the one to whom something is done."""
    others = {party for argument in event.arguments if argument.role == "whom" for party in _parties(page, argument)}
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


def _claim(page: Page, event: Event, party: Party, standing: Standing) -> Claim:
    args, parties = _arguments(page, event, kinds()[event.kind], party)
    _add_post(page, event, args)
    _add_quote(page, event, args)
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
    if event.kind == "sentence_sought":
        chain = _without_the_asker(page, event, chain)
    if event.kind != "denied" or any(speaker.name == who.name for speaker in chain):
        return chain
    return (*chain, Speaker("person", who.name))


def _without_the_asker(page: Page, event: Event, chain: Chain) -> Chain:
    """Who asks for a sentence is what is told, not who tells it."""
    askers = [argument.span for argument in event.arguments if argument.role == "by"]
    last = chain[-1]
    asks = last.words is not None and any(last.words.span.overlaps(span) for span in askers)
    return chain[:-1] if asks and len(chain) > len(base_chain(page)) else chain


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


def _add_quote(page: Page, event: Event, args: dict[str, ArgValue]) -> None:
    """The words quoted from a letter in the sentence that tells of it."""
    if event.kind != "wrote_to" or "quote" in args:
        return
    sentence = page.sentence(event.trigger)
    quoted = next(page.quoted_in(Span(event.trigger.end, max(event.trigger.end, sentence.end))), None)
    if quoted:
        args["quote"] = " ".join(page.words_between(quoted).quote.split())


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
