"""Proposals that two parties of two documents are one, or that they are not: only within blocks, never all with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from reportedly.identities.blocks import blocks_of
from reportedly.identities.namesakes import namesakes
from reportedly.identities.people import are_strangers, compare_people, different_names
from reportedly.identities.person_names import words_of
from reportedly.identities.profiles import Profile, profiles_of
from reportedly.identities.units import compare_units, needs_no_context
from reportedly.terms.holdings import Holdings
from reportedly.terms.names import fold
from reportedly.terms.proposals import Member, Proposal

_Pair = tuple[Member, Member]

_ALL_PAIRS = 120  # profiles in a block up to which each is compared with each
_NEIGHBOURS = 40  # beyond that, each with those next to it in order of name, rank and time


def propose(holdings: Holdings) -> list[Proposal]:
    """Every view on two parties that may be one, in order of the parties.

    Parties of which documents say the same (name, rank, posts) are compared with one of them only, so that a name
    in ten thousand reports costs about as much as ten thousand names.
    """
    found: dict[_Pair, Proposal] = {}
    bridges: defaultdict[Member, dict[Member, Profile]] = defaultdict(dict)
    profiles = profiles_of(holdings)
    shared = namesakes(profiles)
    for left, right in _pairs(profiles):
        pair = _pair(left, right)
        if pair in found:
            continue
        proposal = compare_people(left, right, shared) if left.party.type == "person" else compare_units(left, right)
        if proposal:
            found[pair] = proposal
            if proposal.verdict == "same" and left.party.type == "person":
                bridges[left.member][right.member] = right
                bridges[right.member][left.member] = left
    for one, other in _strangers(bridges):
        found.setdefault(_pair(one, other), different_names(one, other))
    return [found[pair] for pair in sorted(found)]


def _pair(left: Profile, right: Profile) -> _Pair:
    first, last = sorted((left.member, right.member))
    return first, last


def _strangers(bridges: Mapping[Member, Mapping[Member, Profile]]) -> Iterator[tuple[Profile, Profile]]:
    """Two people of other names whom a third name fits: an initial must not make "Ivan" and "Igor" one."""
    for member in sorted(bridges):
        distinct = {words_of(one.party.name): one for _, one in sorted(bridges[member].items())}
        for one, other in combinations(list(distinct.values())[:_NEIGHBOURS], 2):
            if are_strangers(one, other):
                same = [p for p in bridges[member].values() if words_of(p.party.name) == words_of(one.party.name)]
                others = [p for p in bridges[member].values() if words_of(p.party.name) == words_of(other.party.name)]
                yield from product(same[:_NEIGHBOURS], others[:_NEIGHBOURS])


def _pairs(profiles: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    firsts: list[Profile] = []
    for group in _alike(profiles):
        firsts.append(group[0])
        for other in group[1:]:
            yield group[0], other
    seen: set[tuple[int, int]] = set()
    for block in _blocks(firsts):
        for left, right in _within(block):
            if left.party.type == right.party.type and (id(left), id(right)) not in seen:
                seen.add((id(left), id(right)))
                yield left, right


def _alike(profiles: Iterable[Profile]) -> list[list[Profile]]:
    """Profiles that say the same of one name, each group in order of document and key; never two of one document."""
    groups: defaultdict[tuple[object, ...], list[Profile]] = defaultdict(list)
    for profile in profiles:
        groups[_signature(profile)].append(profile)
    return list(groups.values())


def _signature(profile: Profile) -> tuple[object, ...]:
    if profile.party.type != "person":
        telling = needs_no_context(profile.party.name)
        beside = () if telling else (profile.outlet, profile.known.year)
        return "unit", fold(profile.party.name), *beside, _turn(profile)
    ranks = tuple(sorted({rank.name for rank in profile.ranks}))
    posts = tuple(sorted({(fold(fact.units[0]), fact.post) for fact in profile.facts}))
    if not ranks and not posts:
        return "person", profile.member
    return "person", words_of(profile.party.name), ranks, posts, _turn(profile)


def _turn(profile: Profile) -> str:
    """What sets people of one name in one document apart: the number that their key ends in."""
    return profile.party.key.rpartition(":")[2]


def _blocks(profiles: Sequence[Profile]) -> Iterator[list[Profile]]:
    blocks: defaultdict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        for key in blocks_of(profile.party):
            if not key.startswith("p1:"):
                blocks[key].append(profile)
    for key in sorted(blocks):
        if len(blocks[key]) > 1:
            yield blocks[key]


def _within(block: list[Profile]) -> Iterator[tuple[Profile, Profile]]:
    if len(block) <= _ALL_PAIRS:
        yield from combinations(block, 2)
        return
    ordered = sorted(block, key=_place)
    for index, left in enumerate(ordered):
        for right in ordered[index + 1 : index + 1 + _NEIGHBOURS]:
            yield left, right


def _place(profile: Profile) -> tuple[object, ...]:
    ranks = min((rank.low for rank in profile.ranks), default=0)
    return words_of(profile.party.name)[::-1], ranks, profile.known, profile.member
