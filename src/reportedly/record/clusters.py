"""People and units across documents: parties joined by judgements first, then by proposals, where nothing forbids it.

The result is a function of claims, proposals and judgements as sets; the order in which they come does not matter.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reportedly.record.judged import decided_pairs
from reportedly.terms.claims import Claim, Party
from reportedly.terms.holdings import Entity, Holdings, party_id
from reportedly.terms.judgements import Judgement
from reportedly.terms.proposals import Member, Proposal

_MARGIN = 0.1  # by how much the better of two rival homes must fit better, for a name that fits both
_REASONS = 8


@dataclass(frozen=True)
class Entities:
    """All entities, in order of their ids.

    ``doubtful`` are proposals that wait for somebody to decide; ``joined`` are those by which parties are one.
    """

    all: tuple[Entity, ...]
    doubtful: tuple[Proposal, ...] = ()
    joined: tuple[Proposal, ...] = ()

    def of(self, document: str, key: str) -> Entity | None:
        """The entity that holds this party of this document."""
        return self._members.get((document, key))

    def by_id(self, id_: str) -> Entity | None:
        """The entity of this id, or the one that holds the party from which the id was made."""
        return self._ids.get(id_.partition("-")[2] or id_)

    @cached_property
    def _members(self) -> Mapping[Member, Entity]:
        return {member: entity for entity in self.all for member in entity.members}

    @cached_property
    def _ids(self) -> Mapping[str, Entity]:
        return {party_id(*member): entity for entity in self.all for member in entity.members}


def cluster(holdings: Holdings, proposals: Iterable[Proposal], judgements: Iterable[Judgement]) -> Entities:
    """Join the parties of all claims into entities.

    A judgement "same" joins and a judgement "different" or "unsure" keeps apart, whatever the scores say; the latest
    about two parties counts. Then firm proposals join, best first, unless the two sides hold parties that are
    different; then those that rest on a name alone, unless two different homes fit about as well.
    """
    told = {(member, party) for claim in holdings.claims for member, party in parties_of(claim)}
    parties = dict(sorted(told, key=lambda one: (one[0], len(one[1].names), one[1].name, one[1].names)))
    groups = _Groups(parties)
    judged = decided_pairs(judgements, parties)
    for pair in sorted(judged):
        if judged[pair] != "same":
            groups.part(*pair)
    for pair in sorted(judged):
        if judged[pair] == "same":
            groups.join(*pair)
    known = [one for one in sorted(proposals, key=_order) if one.left in parties and one.right in parties]
    free = [one for one in known if (one.left, one.right) not in judged]
    _apply(groups, free)
    reasons = _reasons(groups, known, judged)
    entities = [_entity(members, parties, reasons) for members in groups.sorted()]
    likely = [one for one in free if one.verdict != "different"]
    joined = tuple(one for one in likely if one.verdict == "same" and groups.together(*one.pair))
    doubtful = tuple(one for one in likely if not groups.together(*one.pair) and not groups.foes(*one.pair))
    return Entities(tuple(sorted(entities, key=lambda entity: entity.id)), doubtful, joined)


def parties_of(claim: Claim) -> Iterator[tuple[Member, Party]]:
    """Every party of a claim, the one it is about first."""
    yield (claim.document, claim.who.key), claim.who
    for parties in claim.parties.values():
        for party in parties:
            yield (claim.document, party.key), party


@dataclass
class _Groups:
    """Disjoint sets of members, and which sets must not become one."""

    members: Iterable[Member]
    _parent: dict[Member, Member] = field(init=False)
    _foes: defaultdict[Member, set[Member]] = field(init=False)

    def __post_init__(self) -> None:
        self._parent = {member: member for member in self.members}
        self._foes = defaultdict(set)

    def root(self, member: Member) -> Member:
        """The member that stands for its set."""
        while self._parent[member] != member:
            self._parent[member] = self._parent[self._parent[member]]
            member = self._parent[member]
        return member

    def together(self, left: Member, right: Member) -> bool:
        """Whether the two are in one set."""
        return self.root(left) == self.root(right)

    def foes(self, left: Member, right: Member) -> bool:
        """Whether their sets must stay apart."""
        return self.root(right) in self._foes[self.root(left)]

    def part(self, left: Member, right: Member) -> None:
        """Keep the sets of the two apart from now on; too late if they are one already."""
        first, last = self.root(left), self.root(right)
        if first != last:
            self._foes[first].add(last)
            self._foes[last].add(first)

    def join(self, left: Member, right: Member) -> bool:
        """Make one set of two, unless they must stay apart."""
        first, last = sorted((self.root(left), self.root(right)))
        if first == last:
            return True
        if last in self._foes[first]:
            return False
        self._parent[last] = first
        for foe in self._foes.pop(last, set()):
            self._foes[foe].discard(last)
            self._foes[foe].add(first)
            self._foes[first].add(foe)
        return True

    def sorted(self) -> list[list[Member]]:
        """The sets, each in order."""
        sets: defaultdict[Member, list[Member]] = defaultdict(list)
        for member in sorted(self._parent):
            sets[self.root(member)].append(member)
        return list(sets.values())


def _order(proposal: Proposal) -> tuple[bool, float, Member, Member]:
    return not proposal.firm, -proposal.score, proposal.left, proposal.right


def _apply(groups: _Groups, proposals: Sequence[Proposal]) -> None:
    for proposal in proposals:
        if proposal.verdict == "different":
            groups.part(proposal.left, proposal.right)
    for proposal in proposals:
        if proposal.verdict == "same" and proposal.firm:
            groups.join(proposal.left, proposal.right)
    loose = [one for one in proposals if one.verdict == "same" and not one.firm]
    rivals = _rivals(groups, loose)
    for proposal in [one for one in loose if one not in rivals]:
        groups.join(proposal.left, proposal.right)


def _rivals(groups: _Groups, loose: Sequence[Proposal]) -> set[Proposal]:
    """Proposals that another one, to a home that is different, rivals or beats."""
    homes: defaultdict[Member, dict[Member, float]] = defaultdict(dict)
    for one in loose:
        left, right = groups.root(one.left), groups.root(one.right)
        homes[left][right] = max(one.score, homes[left].get(right, 0.0))
        homes[right][left] = max(one.score, homes[right].get(left, 0.0))
    lost: set[Proposal] = set()
    for one in loose:
        left, right = groups.root(one.left), groups.root(one.right)
        if _beaten(groups, homes[left], right) or _beaten(groups, homes[right], left):
            lost.add(one)
    return lost


def _beaten(groups: _Groups, homes: Mapping[Member, float], chosen: Member) -> bool:
    return any(score > homes[chosen] - _MARGIN for home, score in homes.items() if groups.foes(home, chosen))


def _reasons(
    groups: _Groups, proposals: Iterable[Proposal], judged: Mapping[tuple[Member, Member], str]
) -> dict[Member, list[str]]:
    found: defaultdict[Member, list[str]] = defaultdict(list)
    for (left, right), decision in sorted(judged.items()):
        if decision == "same" and groups.together(left, right):
            found[groups.root(left)].append("judged to be the same")
    for one in proposals:
        if one.verdict == "same" and groups.together(one.left, one.right):
            found[groups.root(one.left)].append("; ".join(one.reasons))
    return {root: list(dict.fromkeys(reasons))[:_REASONS] for root, reasons in found.items()}


def _entity(members: list[Member], parties: Mapping[Member, Party], reasons: Mapping[Member, list[str]]) -> Entity:
    first = parties[members[0]]
    counts = Counter(parties[member].name for member in members)
    most = max(counts.values())
    name = max(counts, key=lambda name: _fitness(name, counts[name], most, first.type))
    spellings = Counter(name for member in members for name in (parties[member].name, *parties[member].names))
    aliases = sorted((one for one in spellings if one != name), key=lambda one: (-spellings[one], one))
    letter = "p" if first.type == "person" else "u"
    id_ = f"{letter}-{min(party_id(*member) for member in members)}"
    return Entity(id_, first.type, name, tuple(aliases), tuple(members), tuple(reasons.get(members[0], ())))


def _fitness(name: str, count: int, most: int, type_: str) -> tuple[bool, bool, bool, bool, int, int, int, str]:
    """How well a name stands for all: whole, in Latin and small letters, frequent; of a unit the fullest of these."""
    words = [word for word in name.split() if len(word.strip(".")) > 1]
    whole = len(words) > 1 if type_ == "person" else any(c.isupper() or c.isdigit() for c in name)
    latin = all(ord(c) < 0x250 for c in name if c.isalpha())
    size = len(name.split()) if type_ != "person" else 0
    shouted = type_ == "person" and any(word.isupper() for word in words if len(word) > 3)
    return whole, latin, not shouted, count * 3 >= most, size, count, len(name), name
