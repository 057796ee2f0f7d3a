"""A report denied as a whole ("Nordwind reported that … . The ministry denied it").

Who denies a report denies what it says: each claim that the last report before made on the word of another outlet,
or of an unnamed source, is also a negative claim, by the one who denies. Only "it", "this", "the report" and the
like count, as do "he has not been" and "that is not true", and only where the report stands in the same or the
sentence before: what else is denied must be said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.claims.page import Page
from reportedly.claims.sources import base_chain, chain_at
from reportedly.claims.telling import Telling
from reportedly.terms.claims import Chain, Claim, Speaker
from reportedly.terms.spans import Span

_DENIED = re.compile(
    r"\b(?:denied|denies|rejected|rejects|dismissed|dismisses|refuted|disputed)\s+(?:it|this|that|them|the\s+(?:\w+\s+)?"
    r"(?:reports?|claims?|stor(?:y|ies)|accounts?|rumou?rs?|suggestions?))(?=\s*[.,;:]|\s+(?:as|on|in|outright|at|and)\b)",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"(?:(?<=[.!?”\"] )|(?<=\n))((?:(?:he|she|they) (?:has|have|was|were|is|are|did) not(?: been)?(?= *[.:;,—–-]))"
    r"|(?:this|that|it|the (?:report|claim|rumou?r)) (?:is|was) (?:not true|untrue|false|wrong|incorrect)\b)",
    re.IGNORECASE,
)
_RELAYED = frozenset({"outlet", "anonymous"})
_NEAR = 90


def denials(page: Page, claims: Sequence[Claim]) -> Iterator[Claim]:
    """A negative claim for each one that a document reports on another's word and then says to be denied."""
    telling = Telling(page, claims)
    for found in _NOT_SO.finditer(page.text):
        place = Span(found.start(1), found.end(1))
        for claim in _reported_before(page, telling, place)[-1:]:
            yield _denied(page, claim, place, chain_at(page, place))
    for found in _DENIED.finditer(page.text):
        place = Span(found.start(), found.end())
        denier = _denier(page, place)
        for claim in _reported_before(page, telling, place) if denier else ():
            yield _denied(page, claim, place, (*base_chain(page), denier) if denier else ())


def _denier(page: Page, place: Span) -> Speaker | None:
    """The last person or unit named before the verb in its sentence."""
    sentence = page.sentence(place)
    low = max(sentence.start, place.start - _NEAR)
    names = [mark for label in ("person", "organization") for mark in page.marks_in(Span(low, place.start), label)]
    if not names:
        return None
    last = max(names, key=lambda mark: mark.span)
    party = page.cast.at(last.span, "person" if last.label == "person" else "unit")
    if party is None:
        return None
    return Speaker("person" if party.type == "person" else "organisation", party.name, page.quote(last.span))


def _reported_before(page: Page, telling: Telling, place: Span) -> list[Claim]:
    number = page.sentence_number(place)
    if number < 0:
        return []
    first = page.document.sentences[max(0, number - 1)].start
    return [claim for claim in telling.within(Span(first, max(first, place.start))) if _is_relayed(claim)]


def _is_relayed(claim: Claim) -> bool:
    """Whether it is told on another's word; what is only thought of ("if the court clears him") is not told."""
    told = claim.polarity == "positive" and claim.phase != "hypothetical" and len(claim.chain) > 1
    return told and claim.root is not None and claim.root.type in _RELAYED


def _denied(page: Page, claim: Claim, place: Span, chain: Chain) -> Claim:
    return replace(
        claim,
        polarity="negative",
        certainty="certain",
        chain=chain,
        evidence=(page.quote(page.sentence(place)), *claim.evidence),
        trigger=page.quote(place),
    )
