"""A report denied as a whole ("Nordwind reported that … . The ministry denied it"; "Not so, says the ministry").

Who denies a report denies what it says: each claim that the last report before made on the word of another outlet,
of an unnamed source or of nobody ("there is talk that") is also a negative claim, by the one who denies. Only "it",
"this", "the report" and the like count, as do "he has not been" and "that is not true", and only where the report
stands in the same or the sentence before: what else is denied must be said. What was told by voices for which nobody
answers (portals, "some", the media) and is then denied, is no more than possible. The wordings are data
(``denials.toml``).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from reportedly.claims.page import Page
from reportedly.claims.sources import base_chain, chain_at, speaker_of
from reportedly.claims.telling import Telling
from reportedly.terms.claims import Chain, Claim, Speaker
from reportedly.terms.spans import Span

_NAME = re.compile(r"\{(\w+)\}")
_BEGINNING = r"(?:(?<=[.!?:”\"“‘'…] )|(?<=[\n“\"‘;])|(?<=[,;] )|^)"
_OF_ONE = re.compile(r"(?:he|she|they|i)\b", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:The|A|An)\s+(?P<name>(?:[\w’'-]+ ){1,5})(?:has |have )?$", re.IGNORECASE)
_NAME_OF_ITS_OWN = re.compile(r"\s[A-Z]|^[A-Z]\S*$")  # "The Post", "Gazette"; not "Certain foreign media"
_RELAYED = frozenset({"outlet", "anonymous"})
_NEAR = 90


@dataclass(frozen=True, slots=True)
class _Wordings:
    denied: re.Pattern[str]
    not_so: re.Pattern[str]
    loose: re.Pattern[str]


def with_denials(page: Page, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, and a negative one for each that a document tells on another's word and then says to be denied."""
    if not any(_is_relayed(claim) for claim in claims):
        return list(claims)  # as in most texts: then no wording need be looked for
    telling = Telling(page, claims)
    found = list(_denials(page, telling))
    denied = {id(claim) for claim, _ in found}
    kept = [_doubted(claim) if id(claim) in denied else claim for claim in claims]
    return [*kept, *(negative for _, negative in found)]


def _denials(page: Page, telling: Telling) -> Iterator[tuple[Claim, Claim]]:
    """What is denied, and the negative claim."""
    for found in _wordings().not_so.finditer(page.text):
        place = Span(found.start(), found.end())
        told = _reported_before(page, telling, place)
        for claim in told[-1:] if _OF_ONE.match(found.group()) else told:
            yield claim, _denied(page, claim, place, chain_at(page, place))
    for found in _wordings().denied.finditer(page.text):
        place = Span(found.start(), found.end())
        denier = _speaker_read(page, place) or _named_before(page, place)
        for claim in _reported_before(page, telling, place) if denier else ():
            yield claim, _denied(page, claim, place, (*base_chain(page), denier) if denier else ())


def _named_before(page: Page, place: Span) -> Speaker | None:
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


def _doubted(claim: Claim) -> Claim:
    """Not more than possible, if told by a voice for which nobody answers."""
    root = claim.root
    if root is None or len(claim.chain) == 1 or not _wordings().loose.search(root.name or ""):
        return claim
    named = root.type != "anonymous" and _NAME_OF_ITS_OWN.search(root.name or "")
    return claim if named else replace(claim, certainty="possible")


def _speaker_read(page: Page, place: Span) -> Speaker | None:
    """The speaker of the verb as the reader found it; else the subject at the head of the sentence, a body in short."""
    for attribution in page.attributions_told_in(page.sentence_number(place)):
        if attribution.source and any(cue.overlaps(place) for cue in attribution.cue):
            return speaker_of(page, attribution)
    sentence = page.sentence(place)
    subject = _SUBJECT.match(page.text, sentence.start, place.start)
    words = Span(*subject.span("name")) if subject else None
    return Speaker("organisation", page.words(words), page.quote(words)) if words else None


def _reported_before(page: Page, telling: Telling, place: Span) -> list[Claim]:
    """What its own sentence tells on another's word in front of it; else the sentence before."""
    number = page.sentence_number(place)
    if number < 0:
        return []
    here = page.document.sentences[number]
    before = page.document.sentences[max(0, number - 1)]
    for stretch in (Span(here.start, max(here.start, place.start)), before):
        told = [claim for claim in telling.within(stretch) if _is_relayed(claim)]
        if told:
            return told
    return []


def _is_relayed(claim: Claim) -> bool:
    """Whether it is told on another's word or as talk; what is only thought of ("if he is cleared") is not told."""
    if claim.polarity != "positive" or claim.phase == "hypothetical":
        return False
    relayed = len(claim.chain) > 1 and claim.root is not None and claim.root.type in _RELAYED
    return relayed or claim.certainty != "certain"


def _denied(page: Page, claim: Claim, place: Span, chain: Chain) -> Claim:
    return replace(
        claim,
        polarity="negative",
        certainty="certain",
        chain=chain,
        evidence=(page.quote(page.sentence(place)), *claim.evidence),
        trigger=page.quote(place),
    )


@cache
def _wordings() -> _Wordings:
    table = tomllib.loads(resources.files("reportedly").joinpath("claims", "denials.toml").read_text("utf-8"))
    words: dict[str, str] = table["words"]
    not_so = "(?:" + "|".join(table["not_so"]) + ")"
    return _Wordings(
        _pattern(r"\b(?:" + "|".join(table["denied"]) + ")", words),
        _pattern(not_so, words, _BEGINNING),
        _pattern(table["loose"], words),
    )


def _pattern(source: str, words: dict[str, str], start: str = "") -> re.Pattern[str]:
    while _NAME.search(source):
        source = _NAME.sub(lambda found: words[found.group(1)], source)
    return re.compile(start + source.replace(" ", r"\s"), re.IGNORECASE)
