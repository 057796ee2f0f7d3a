"""Finding what a loosely given name means: initials, a surname, a rank in front, another spelling, an id.

Of several people of one name the one with most documents answers and the others are its namesakes; where several
different names fit, all are listed and none is guessed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from reportedly.answers.archive import Archive
from reportedly.answers.view import View
from reportedly.identities.blocks import blocks_of, blocks_of_name
from reportedly.identities.person_names import liken, without_rank, words_of
from reportedly.identities.rank_history import Held, held
from reportedly.identities.unit_likeness import liken_units
from reportedly.identities.unit_names import take_apart
from reportedly.record.clusters import parties_of
from reportedly.terms.claims import Claim, Party
from reportedly.terms.holdings import Entity, Holdings
from reportedly.terms.kinds import kinds
from reportedly.terms.names import fold

_ID = re.compile(r"[pu]-[0-9a-f]{16}$")
_FIT = {"full": 5, "spelling": 4, "longer": 4, "initial": 3, "similar": 2, "surname": 2}
_MOST = 300  # parties around an answer whose own claims are fetched as well
_PAGES = 400  # documents read whole around an answer
_NOBODY = 0


@dataclass(frozen=True)
class Found:
    """What a name means in a view: one entity, or several candidates, or nothing.

    ``namesakes`` bear the name of the entity and are not shown to be the same.
    """

    view: View
    entity: Entity | None = None
    namesakes: tuple[Entity, ...] = ()
    candidates: tuple[Entity, ...] = ()


def find_person(archive: Archive, name: str, known_by: dt.date | None) -> Found:
    """The person that a name or id means, in a view that holds the claims about them and about their units."""
    _, bare = without_rank(name)
    blocks = _blocks(archive, name, bare, "person")
    first = archive.holdings(blocks, known_by)
    near = _around(first, lambda party: party.type != "person" or _may_mean(party, bare))
    wider = blocks | near | _beside(archive, first, known_by)
    view = _whole(archive, wider, known_by)
    return _among(view, name, _people(view, name))


def find_unit(archive: Archive, name: str, known_by: dt.date | None) -> Found:
    """The unit that a name or id means, in a view that holds the claims about it and about the people of it."""
    blocks = _blocks(archive, name, name, "unit")
    first = _meaning(archive.holdings(blocks, known_by), name)
    wider = blocks | _around(first, lambda _: True) | _beside(archive, first, known_by)
    view = _whole(archive, wider, known_by)
    return _among(view, name, _units(view, name))


def _meaning(holdings: Holdings, name: str) -> Holdings:
    """Of what shares a block with the name of a unit, the claims in which some unit may be meant by it."""
    if _ID.match(name):
        return holdings
    claims = tuple(claim for claim in holdings.claims if any(_may_be_meant(one, name) for _, one in parties_of(claim)))
    documents = {claim.document for claim in claims}
    return replace(holdings, claims=claims, cards={id_: holdings.cards[id_] for id_ in sorted(documents)})


def _may_be_meant(party: Party, name: str) -> bool:
    return party.type != "person" and any(_unit_fit(name, own) for own in (party.name, *party.names))


def _blocks(archive: Archive, name: str, bare: str, type_: str) -> frozenset[str]:
    if _ID.match(name):
        return _narrow(archive.party_blocks(name[2:]))
    return blocks_of_name(bare, type_)


def _narrow(blocks: Iterable[str]) -> frozenset[str]:
    """Blocks without those of given names, which hold too many others; of units with a number only that."""
    kept = frozenset(block for block in blocks if not block.startswith("p1:"))
    return frozenset(block for block in kept if block[:2] == "u:" and block[2:3].isdigit()) or kept


def _around(holdings: Holdings, wanted: Callable[[Party], bool]) -> frozenset[str]:
    """Blocks of the parties in some claims, so that what else is known of them is seen."""
    parties = {party.name: party for claim in holdings.claims for _, party in parties_of(claim) if wanted(party)}
    found: set[str] = set()
    for name in sorted(parties)[:_MOST]:
        found |= _narrow(blocks_of(parties[name]))
    return frozenset(found)


def _whole(archive: Archive, blocks: frozenset[str], known_by: dt.date | None) -> View:
    """The view on some blocks with their documents read whole: who stands beside whom helps to tell who is who."""
    near = archive.holdings(blocks, known_by)
    pages = archive.of_documents(sorted(near.cards)[:_PAGES], known_by)
    claims = {claim.id: claim for claim in (*near.claims, *pages.claims)}
    return View(replace(near, claims=tuple(claims.values())))


def _beside(archive: Archive, holdings: Holdings, known_by: dt.date | None) -> frozenset[str]:
    """Blocks of those of whose posts the same documents speak: a text names the unit once, and then only the people."""
    mates = archive.of_documents(sorted(holdings.cards)[:_PAGES], known_by)
    posts = tuple(claim for claim in mates.claims if _leaves_unit_open(claim))
    return _around(replace(mates, claims=posts), lambda _: True)


def _leaves_unit_open(claim: Claim) -> bool:
    """Whether a claim about a post names no unit of its own, or somebody else as well whose post it was."""
    if kinds()[claim.kind].posting == "none":
        return False
    return "unit" not in claim.parties or "whom" in claim.parties


def _may_mean(party: Party, name: str) -> bool:
    return bool(_ID.match(name)) or any(_person_fit(name, own) for own in (party.name, *party.names))


# ---- people
def _people(view: View, name: str) -> list[tuple[Entity, int]]:
    rank, bare = without_rank(name)
    fits = [
        (entity, fit)
        for entity in view.entities.all
        if entity.type == "person" and (fit := max(_person_fit(bare, own) for own in (entity.name, *entity.aliases)))
    ]
    if rank is None:
        return fits
    wanted = held(rank, dt.date.max)
    of_rank = [(entity, fit) for entity, fit in fits if wanted and _has_rank(view, entity, wanted)]
    return of_rank or fits


def _person_fit(name: str, own: str) -> int:
    likeness = liken(name, own)
    if likeness:
        return _FIT[likeness.agreement]
    words = words_of(name)
    return 1 if len(words) == 1 and len(words[0]) > 1 and words[0] in words_of(own) else _NOBODY


def _has_rank(view: View, entity: Entity, wanted: Held) -> bool:
    """Whether some text gives the person this rank, or one that it may stand for."""
    members = set(entity.members)
    for claim in view.holdings.claims:
        if (claim.document, claim.who.key) not in members or claim.polarity == "negative":
            continue
        for rank in _ranks(claim):
            if rank.name == wanted.name or (rank.low >= wanted.low and rank.high <= wanted.high):
                return True
    return False


def ranks_of(person: Entity, claims: Iterable[Claim]) -> list[str]:
    """Ranks that texts give to a person, each once, in the order of the claims."""
    members = set(person.members)
    own = (claim for claim in claims if (claim.document, claim.who.key) in members and claim.polarity == "positive")
    return list(dict.fromkeys(rank.name for claim in own for rank in _ranks(claim)))


def _ranks(claim: Claim) -> list[Held]:
    given = claim.args.get("rank") if claim.kind in ("has_rank", "promoted") else None
    texts = [*claim.who.ranks, *([given] if isinstance(given, str) else [])]
    return [rank for text in texts if (rank := held(text, dt.date.max))]


# ---- units
def _units(view: View, name: str) -> list[tuple[Entity, int]]:
    units = [entity for entity in view.entities.all if entity.type != "person"]
    fits = [(entity, max(_unit_fit(name, own) for own in (entity.name, *entity.aliases))) for entity in units]
    return [(entity, fit) for entity, fit in fits if fit]


def _unit_fit(name: str, own: str) -> int:
    if _bare(name) == _bare(own):
        return 5
    ours, theirs = take_apart(name), take_apart(own)
    if (ours.number, ours.type, ours.words) == (theirs.number, theirs.type, theirs.words) and (
        ours.number or ours.words
    ):
        return 4
    likeness = liken_units(name, own)
    if likeness and likeness.agreement != "apart":
        return 3
    words = set(_bare(name).split())
    return 1 if words and words <= set(_bare(own).split()) else _NOBODY


def _bare(name: str) -> str:
    return fold(name).removeprefix("the ")


# ---- choosing
def _among(view: View, name: str, fits: Sequence[tuple[Entity, int]]) -> Found:
    if _ID.match(name):
        chosen = view.entities.by_id(name)
        if chosen is None:
            return Found(view)
        return Found(view, chosen, tuple(one for one in _same_name(view, chosen) if one.id != chosen.id))
    if not fits:
        return Found(view)
    best = max(fit for _, fit in fits)
    ordered = sorted((one for one, fit in fits if fit == best), key=lambda one: (-view.documents_of(one), one.id))
    chosen = next((one for one in ordered if len(one.name.split()) > 1), ordered[0])
    others = [one for one in ordered if one.id != chosen.id]
    if any(not _one_name(chosen, other) and not _is_fragment(other) for other in others):
        if not _is_lineage(view, ordered):
            return Found(view, candidates=tuple(ordered))
        return Found(view, chosen)
    namesakes = {one.id: one for one in (*others, *_same_name(view, chosen)) if one.id != chosen.id}
    return Found(view, chosen, tuple(namesakes[id_] for id_ in sorted(namesakes)))


def _same_name(view: View, chosen: Entity) -> list[Entity]:
    return [one for one in view.entities.all if one.type == chosen.type and _one_name(chosen, one)]


def _one_name(one: Entity, other: Entity) -> bool:
    """Whether the two could be called by one full name."""
    if one.type != "person":
        return any(_unit_fit(a, b) >= 4 for a in _names(one) for b in _names(other))
    return any(
        likeness.agreement in ("full", "spelling", "longer")
        for a in _names(one)
        for b in _names(other)
        if (likeness := liken(a, b)) and min(len(words_of(a)), len(words_of(b))) > 1
    )


def _names(entity: Entity) -> tuple[str, ...]:
    return (entity.name, *entity.aliases[:8])


def _is_fragment(entity: Entity) -> bool:
    """Whether nothing but a surname is known."""
    return entity.type == "person" and all(len(words_of(name)) < 2 for name in (entity.name, *entity.aliases))


def _is_lineage(view: View, entities: Sequence[Entity]) -> bool:
    if entities[0].type == "person":
        return False
    line = {one.id for one in view.hierarchy.lineage(entities[0])}
    return all(one.id in line for one in entities)
