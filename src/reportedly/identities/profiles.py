"""What one document says of one party that may help to tell who it is."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from reportedly.identities.rank_history import Held, clash, held, held_in_post
from reportedly.terms.claims import ArgValue, Claim, Party
from reportedly.terms.documents import Card
from reportedly.terms.holdings import Holdings
from reportedly.terms.kinds import kinds
from reportedly.terms.names import fold
from reportedly.terms.status import UNREAL

_IDLE = frozenset(
    [
        "the",
        "a",
        "of",
        "and",
        "or",
        "in",
        "to",
        "by",
        "with",
        "for",
        "on",
        "charge",
        "charges",
        "alleged",
        "criminal",
        "offence",
        "offences",
    ]
)
_MANY = 24  # facts of one party that are compared; a long text adds none that matter


@dataclass(frozen=True, slots=True)
class Fact:
    """A link to a unit: its names, the post in it, and the days it may touch; ``current`` if it is so as it is told."""

    units: tuple[str, ...]
    post: str
    earliest: dt.date | None
    latest: dt.date | None
    current: bool = False


@dataclass(frozen=True, slots=True)
class Happening:
    """Something dated that happened to a person."""

    kind: str
    earliest: dt.date
    latest: dt.date


@dataclass(slots=True)
class Profile:
    """A party of a document, with the day the document became known and what it says of the party."""

    document: str
    party: Party
    known: dt.date
    outlet: str
    names: tuple[str, ...]
    ranks: list[Held] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    happenings: list[Happening] = field(default_factory=list)
    charges: set[str] = field(default_factory=set)
    company: frozenset[str] = frozenset()

    @property
    def member(self) -> tuple[str, str]:
        """Document and key."""
        return self.document, self.party.key


def profiles_of(holdings: Holdings) -> list[Profile]:
    """A profile for each person and unit of each document, in order of document and key."""
    found: dict[tuple[str, str], Profile] = {}
    company: defaultdict[str, set[str]] = defaultdict(set)
    for claim in holdings.claims:
        card = holdings.cards.get(claim.document)
        if card is None:
            continue
        for role, party in _parties(claim):
            profile = found.get((claim.document, party.key)) or _blank(card, party)
            found[claim.document, party.key] = profile
            _note(profile, claim, role)
            company[claim.document].add(_company_name(party))
    for profile in found.values():
        own = {_folded(name) for name in profile.names}
        profile.company = frozenset(company[profile.document] - own - {""})
        profile.ranks = [] if clash(profile.ranks, profile.ranks) else profile.ranks
    return [found[member] for member in sorted(found)]


def _parties(claim: Claim) -> Iterator[tuple[str, Party]]:
    yield "who", claim.who
    for role, parties in claim.parties.items():
        for party in parties:
            yield role, party


def _blank(card: Card, party: Party) -> Profile:
    names = tuple(dict.fromkeys((party.name, *party.names)))[:8]
    profile = Profile(card.id, party, card.known_from, _folded(card.outlet or ""), names)
    for rank in party.ranks:
        _add_rank(profile, rank, card.known_from)
    return profile


def _note(profile: Profile, claim: Claim, role: str) -> None:
    if role != "who" or profile.party.type != "person":
        return
    rank = claim.args.get("rank")
    if isinstance(rank, str) and claim.polarity == "positive" and claim.kind in ("has_rank", "promoted"):
        earliest = claim.when.period.earliest if claim.when.period else None
        _add_rank(profile, rank, earliest or profile.known)
    _add_post_rank(profile, claim)
    _add_fact(profile, claim)
    _add_happening(profile, claim)
    if kinds()[claim.kind].group == "justice" and len(profile.charges) < _MANY:
        profile.charges |= {word for text in _texts(claim.args.get("charge")) for word in fold(text).split()} - _IDLE


def _add_rank(profile: Profile, text: str, day: dt.date) -> None:
    rank = held(text, day)
    if rank and rank not in profile.ranks and len(profile.ranks) < _MANY:
        profile.ranks.append(rank)


def _add_post_rank(profile: Profile, claim: Claim) -> None:
    """The rank that goes with a post of the police ("Inspector General of the range"), with a wide margin."""
    if kinds()[claim.kind].posting == "none" or claim.polarity == "negative" or claim.phase in UNREAL:
        return
    for text in _texts(claim.args.get("post")):
        day = claim.when.period.latest if claim.when.period else None
        rank = held_in_post(text, min(day or profile.known, profile.known))
        if rank and rank not in profile.ranks and len(profile.ranks) < _MANY:
            profile.ranks.append(rank)


def _add_fact(profile: Profile, claim: Claim) -> None:
    names = _unit_names(claim) if kinds()[claim.kind].posting != "none" else ()
    if not names or len(profile.facts) >= _MANY:
        return
    post = claim.args.get("role") or claim.args.get("post") or ""
    period = claim.when.period
    profile.facts.append(
        Fact(
            names,
            fold(post if isinstance(post, str) else post[0]),
            period.earliest if period else None,
            period.latest if period else None,
            claim.phase == "ongoing" and period is None,
        )
    )


def _unit_names(claim: Claim) -> tuple[str, ...]:
    """Names of the unit of a post: those of its party, else the proper name that the text gives."""
    units = claim.parties.get("unit", ())
    if units:
        return tuple(dict.fromkeys(name for unit in units[:2] for name in (unit.name, *unit.names[:3])))
    return tuple(text for text in _texts(claim.args.get("unit"))[:2] if text[:1].isupper() or text[:1].isdigit())


def _add_happening(profile: Profile, claim: Claim) -> None:
    period = claim.when.period
    if period is None or period.earliest is None or period.latest is None or claim.polarity == "negative":
        return
    if kinds()[claim.kind].nature == "event" and (period.latest - period.earliest).days <= 31:
        profile.happenings.append(Happening(claim.kind, period.earliest, period.latest))


def _texts(value: ArgValue | None) -> tuple[str, ...]:
    return () if value is None else (value,) if isinstance(value, str) else value


def _company_name(party: Party) -> str:
    """The name under which a party tells something of those beside it; empty for a single word, which tells little."""
    folded = _folded(party.name)
    return folded if " " in folded else ""


@lru_cache(maxsize=65536)
def _folded(name: str) -> str:
    return fold(name)


def names_of(profiles: Iterable[Profile]) -> set[str]:
    """All names of some profiles, folded."""
    return {fold(name) for profile in profiles for name in profile.names}
