"""Events of the markup as claims: who it is about, its arguments, how it stands, who says it.

The rules, each with its reason:

- one claim for each one whom the event is about (``subjects``), with its arguments (``arguments``);
- who "will not return to command" will not hold the post: the command is denied, not a return;
- a judgement is said by the one who judges;
- a denial is also said by the one who denies, as it stands or falls with that one's word;
- who asks for a sentence is what is told, not who tells it;
- a post that is said not to be filled is a negative ``holds_post`` of the unit itself (a vacancy).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportedly.claims.arguments import arguments_of
from reportedly.claims.contrasts import contrasted
from reportedly.claims.evidence import evidence_of
from reportedly.claims.implied import implied_by
from reportedly.claims.leading import post_led
from reportedly.claims.page import Page
from reportedly.claims.reasons import reason_of
from reportedly.claims.sources import base_chain, chain_at, extend
from reportedly.claims.status import Standing, not_after, standing_of
from reportedly.claims.subjects import subjects_of
from reportedly.claims.times import known_by, published_by, when_of
from reportedly.terms.claims import Chain, Claim, Party, Speaker
from reportedly.terms.kinds import kinds
from reportedly.terms.markup import Event
from reportedly.terms.spans import Span

_HEAD = 20  # characters from the beginning of a sentence


def happening_claims(page: Page) -> Iterator[Claim]:
    """A claim for each event and each one it is about, in text order."""
    for read in sorted(page.markup.events, key=lambda event: (event.trigger, event.kind)):
        standing = standing_of(page, read) if read.kind in kinds() else None
        if standing is None:
            continue
        event = _as_meant(page, read, standing)
        for party in subjects_of(page, event, kinds()[event.kind]):
            claim = _claim(page, event, party, standing)
            yield claim
            yield from implied_by(page, event, claim)
            yield from contrasted(page, claim)


def _as_meant(page: Page, event: Event, standing: Standing) -> Event:
    """The event by the kind that its standing makes of it: a return to a command denied is the command denied."""
    denied = event.kind == "reinstated" and standing.polarity == "negative"
    return replace(event, kind="holds_post") if denied and post_led(page.words(event.trigger)) else event


def _claim(page: Page, event: Event, party: Party, standing: Standing) -> Claim:
    args, parties = arguments_of(page, event, kinds()[event.kind], party)
    reason = reason_of(page, event, page.next_trigger(event)) if "reason" not in args else None
    if reason:
        args["reason"] = reason
    evidence = evidence_of(page, event)
    denied = _what_is_denied(page, event) if event.kind == "denied" and not {"what", "charge"} & set(args) else None
    if denied:
        args["what"] = page.words(denied).removeprefix("that ")
        evidence = (page.quote(Span(min(evidence[0].start, event.trigger.start), denied.end)), *evidence[1:])
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
        evidence=evidence,
        trigger=page.quote(event.trigger),
        parties=parties,
        reader=page.markup.reader,
        confidence=event.confidence,
    )


def _what_is_denied(page: Page, event: Event) -> Span | None:
    """The clause that somebody denies ("denied that she had taken bribes"), where it follows the verb."""
    for attribution in page.attributions_told_in(page.sentence_number(event.trigger)):
        if attribution.stance == "denies" and any(cue.overlaps(event.trigger) for cue in attribution.cue):
            content = attribution.content[-1]
            return content if content.start >= event.trigger.end else None
    return None


def _chain(page: Page, event: Event, who: Party) -> Chain:
    """Who says it; a denial is also said by the one who denies, as it stands or falls with that one's word."""
    chain = chain_at(page, event.trigger, quoted_only=_is_background(page, event))
    if event.kind == "sentence_sought":
        chain = _without_the_asker(page, event, chain)
    if event.kind == "described":
        return _with_judge(page, event, chain)
    if event.kind != "denied" or any(speaker.name == who.name for speaker in chain):
        return chain
    return (*chain, Speaker("person", who.name))


def _with_judge(page: Page, event: Event, chain: Chain) -> Chain:
    """The chain with the one who judges at its end, as the judgement is that one's alone."""
    for attribution in page.attributions_told_in(page.sentence_number(event.trigger)):
        if any(cue.overlaps(event.trigger) for cue in attribution.cue):
            return extend(page, chain, attribution)
    return chain


def _is_background(page: Page, event: Event) -> bool:
    """Whether a state stands before its subject at the head of a sentence ("Once head of the bank, Rall …").

    It tells who that is, as a title does, and the verb that follows belongs to the one who speaks.
    """
    if kinds()[event.kind].nature != "state":
        return False
    subject = min((argument.span.start for argument in event.arguments if argument.role == "who"), default=0)
    return event.trigger.end < subject and event.trigger.start - page.sentence(event.trigger).start < _HEAD


def _without_the_asker(page: Page, event: Event, chain: Chain) -> Chain:
    """Who asks for a sentence is what is told, not who tells it."""
    askers = [argument.span for argument in event.arguments if argument.role == "by"]
    last = chain[-1]
    asks = last.words is not None and any(last.words.span.overlaps(span) for span in askers)
    return chain[:-1] if asks and len(chain) > len(base_chain(page)) else chain
