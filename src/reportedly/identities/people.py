"""Whether two people of two documents are one: never on a name alone, but on a name and agreeing facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from reportedly.identities.namesakes import Sharing
from reportedly.identities.person_names import Likeness, liken, words_of
from reportedly.identities.profiles import Fact, Happening, Profile
from reportedly.identities.rank_history import agree, clash
from reportedly.identities.unit_likeness import liken_units
from reportedly.terms.proposals import Proposal, Verdict

SAME = 0.7  # set on invented namesakes and spellings (tests/identities), November 2026: no wrong join there
UNSURE = 0.45
_BY_NAME = {"full": 0.6, "spelling": 0.57, "longer": 0.57, "similar": 0.35, "initial": 0.33, "surname": 0.15}
_BY_WORDS = 0.15  # a third name that agrees says as much as a fact
_SHARED_POST = 0.4
_SHARED_UNIT = 0.3
_SHARED_HAPPENING = 0.3
_SAME_RANK = 0.15
_RANKS_FIT = 0.1
_SAME_CHARGE = 0.12
_COMPANY = 0.1
_ELSEWHERE = -0.2
_ONE_TIME = 120  # days between two texts within which a move from one unit to another would be told


def compare_people(
    left: Profile, right: Profile, shared: Mapping[tuple[str, ...], Sharing] | None = None
) -> Proposal | None:
    """A view on two people, None where their names have nothing in common or too little speaks for them.

    ``shared`` are names that several people on record bear (``namesakes``): for them company in common is not enough.
    """
    likeness = _best_likeness(left, right)
    if likeness is None:
        return None
    reasons, score = [likeness.reason], _BY_NAME[likeness.agreement]
    against = _against(left, right)
    if against:
        return Proposal(*_members(left, right), "different", 0.0, (*reasons, against))
    firm = False
    if likeness.agreement == "full" and min(_length(left), _length(right)) > 2:
        score += _BY_WORDS
    for reason, weight in _for(left, right):
        reasons.append(reason)
        score += weight
        firm = firm or weight >= _SHARED_UNIT
    if score < UNSURE:
        return None
    doubtful = not firm and _is_shared(left, right, shared or {})
    verdict: Verdict = "same" if score >= SAME and not doubtful else "unsure"
    if doubtful:
        reasons.append("but several people of that name are on record")
    return Proposal(*_members(left, right), verdict, round(min(score, 1.0), 2), tuple(reasons), firm)


def _is_shared(left: Profile, right: Profile, shared: Mapping[tuple[str, ...], Sharing]) -> bool:
    """Whether several people bear the name, and no case, nor a rank where ranks tell them apart, joins the two."""
    found = {shared[name] for profile in (left, right) if (name := words_of(profile.party.name)) in shared}
    if not found or left.charges & right.charges:
        return False
    return "alike" in found or not agree(left.ranks, right.ranks)


def are_strangers(left: Profile, right: Profile) -> bool:
    """Whether both have full names and none of the one goes with any of the other."""
    ours, theirs = _full_names(left), _full_names(right)
    return bool(ours and theirs) and not any(liken(a, b) for a in ours for b in theirs)


def different_names(left: Profile, right: Profile) -> Proposal:
    """The view on two people whose names exclude each other."""
    return Proposal(*_members(left, right), "different", 0.0, ("their given names differ",))


def _best_likeness(left: Profile, right: Profile) -> Likeness | None:
    """The likeness of the fullest names; other names count where one of the two has no given name there."""
    first = liken(left.party.name, right.party.name)
    if first and first.agreement != "surname":
        return first
    ours, theirs = _full_names(left), _full_names(right)
    found = [one for a in ours for b in theirs if (one := liken(a, b))]
    if found:
        return max(found, key=lambda one: _BY_NAME[one.agreement])
    return first


def _full_names(profile: Profile) -> list[str]:
    return [name for name in profile.names if len(words_of(name)) > 1]


def _length(profile: Profile) -> int:
    return len(words_of(profile.party.name))


def _members(left: Profile, right: Profile) -> tuple[tuple[str, str], tuple[str, str]]:
    first, last = sorted((left.member, right.member))
    return first, last


def _against(left: Profile, right: Profile) -> str | None:
    if left.document == right.document:
        return "the document tells them apart"
    return clash(left.ranks, right.ranks)


def _for(left: Profile, right: Profile) -> list[tuple[str, float]]:
    found: list[tuple[str, float] | None] = [_post(left, right), _happening(left, right), _rank(left, right)]
    if found == [None, None, found[2]] and _elsewhere(left, right):
        found.append(("but in different units at one time", _ELSEWHERE))
    charges = left.charges & right.charges
    if charges:
        found.append((f"both in a case of {min(charges, key=lambda word: (-len(word), word))}", _SAME_CHARGE))
    common = left.company & right.company
    if common:
        found.append((f"both documents also name {_listed(common)}", _COMPANY if len(common) == 1 else _COMPANY * 1.5))
    return [one for one in found if one]


def _post(left: Profile, right: Profile) -> tuple[str, float] | None:
    best: tuple[str, float] | None = None
    for one in left.facts:
        for other in right.facts:
            unit = _shared_unit(one, other)
            if unit is None:
                continue
            if one.post and one.post == other.post:
                return f"both {one.post} of {unit}{_year(one, other)}", _SHARED_POST
            best = (f"both linked with {unit}{_year(one, other)}", _SHARED_UNIT)
    return best


def _elsewhere(left: Profile, right: Profile) -> bool:
    """Whether texts of about one time tell of different units, so that one name and rank may well be two people."""
    told = bool(left.facts and right.facts)
    return told and abs((left.known - right.known).days) <= _ONE_TIME


def _shared_unit(one: Fact, other: Fact) -> str | None:
    for a in one.units:
        for b in other.units:
            likeness = liken_units(a, b)
            if likeness and likeness.agreement != "apart":
                return max(a, b, key=len)
    return None


def _year(one: Fact, other: Fact) -> str:
    for fact in (one, other):
        if fact.earliest or fact.latest:
            return f" in {(fact.earliest or fact.latest or dt.date.min).year}"
    return ""


def _happening(left: Profile, right: Profile) -> tuple[str, float] | None:
    for one in left.happenings:
        for other in right.happenings:
            if one.kind == other.kind and _meet(one, other):
                return f"both {one.kind.replace('_', ' ')} in {one.earliest:%B %Y}", _SHARED_HAPPENING
    return None


def _meet(one: Happening, other: Happening) -> bool:
    return one.earliest <= other.latest and other.earliest <= one.latest


def _rank(left: Profile, right: Profile) -> tuple[str, float] | None:
    if not left.ranks or not right.ranks:
        return None
    words = agree(left.ranks, right.ranks)
    if words:
        return words, _SAME_RANK
    return "ranks could follow each other", _RANKS_FIT


def _listed(names: frozenset[str]) -> str:
    return " and ".join(name.title() for name in sorted(names)[:2])
