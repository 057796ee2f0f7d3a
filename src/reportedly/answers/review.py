"""What waits for a person to decide: whether two parties of two documents are one, with the evidence of both sides."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from reportedly.answers.archive import Archive
from reportedly.answers.find import Found, find_person, find_unit
from reportedly.answers.shapes import Json, answer, claims_json, document_json, entity_json
from reportedly.answers.view import View
from reportedly.answers.who import nothing
from reportedly.record.clusters import parties_of
from reportedly.record.judged import PAIRS, member_of, standing_judgements, written
from reportedly.terms.holdings import Entity, party_id
from reportedly.terms.proposals import Member, Proposal


def review(archive: Archive, name: str | None = None, known_by: dt.date | None = None) -> Json:
    """Matters to decide, those likeliest to be one first; then, of the person or unit named, what was joined by itself.

    A row: ``{"id", "state": "open|joined|judged", "score", "reasons", "left", "right"}``. Each side has an ``"id"``,
    taken by ``review --judge``, ``"party"`` (what the judgement then names), ``"entity"``, ``"document"`` and
    ``"claims"``. A judged row has its ``"judgement"``.
    """
    question = {"command": "review", "name": name}
    if name is None:
        view = View(archive.everything(known_by))
        return answer(question, known_by, [*_open(view, view.entities.doubtful), *_judged(view)])
    found = _found(archive, name, known_by)
    if found.entity is None:
        return answer(question, known_by, [], **nothing(archive, name, found, "person", known_by))
    view, members = found.view, set(found.entity.members)
    waiting = [one for one in view.entities.doubtful if members & {one.left, one.right}]
    rows = [*_open(view, waiting), *_joined(view, members), *_judged(view, members)]
    return answer(question, known_by, rows, about=entity_json(found.entity))


def member_named(archive: Archive, id_: str) -> Member | None:
    """The party from which an id of a person or unit was made; None if there is none on record."""
    digest = id_.partition("-")[2] or id_
    holdings = archive.holdings(archive.party_blocks(digest))
    members = {member for claim in holdings.claims for member, _ in parties_of(claim)}
    return next((member for member in sorted(members) if party_id(*member) == digest), None)


def _found(archive: Archive, name: str, known_by: dt.date | None) -> Found:
    found = find_person(archive, name, known_by)
    if found.entity is None and not found.candidates:
        other = find_unit(archive, name, known_by)
        found = other if other.entity or other.candidates else found
    return found


def _open(view: View, proposals: Iterable[Proposal]) -> Iterator[Json]:
    """One matter for each two entities: the best proposal speaks for all between them."""
    best: dict[tuple[str, str], Proposal] = {}
    for one in sorted(proposals, key=lambda one: (-one.score, one.left, one.right)):
        left, right = (view.entities.of(*member) for member in one.pair)
        if left and right:
            best.setdefault((min(left.id, right.id), max(left.id, right.id)), one)
    for one in best.values():
        yield _matter(view, one.pair, "open") | {"score": one.score, "reasons": list(one.reasons)}


def _joined(view: View, members: set[Member]) -> Iterator[Json]:
    """By what the parties of one entity were joined, the weakest first; each once in a tree of joins."""
    reached: dict[Member, set[Member]] = {member: {member} for member in members}
    links = []
    for one in sorted(view.entities.joined, key=lambda one: (not one.firm, -one.score, one.left, one.right)):
        if one.left in reached and one.right in reached and reached[one.left] is not reached[one.right]:
            reached[one.left] |= reached[one.right]
            for member in reached[one.right]:
                reached[member] = reached[one.left]
            links.append(one)
    for one in reversed(links):
        yield _matter(view, one.pair, "joined") | {"score": one.score, "reasons": list(one.reasons)}


def _judged(view: View, members: set[Member] | None = None) -> Iterator[Json]:
    """What was decided and stands, the latest first."""
    standing = standing_judgements(view.holdings.judgements).values()
    for one in sorted(standing, key=lambda one: (one.at, one.id), reverse=True):
        if one.decision not in PAIRS or one.right is None:
            continue
        pair = member_of(one.left), member_of(one.right)
        if (members is None or members & set(pair)) and all(view.entities.of(*member) for member in pair):
            judgement = {"decision": one.decision, "by": one.by, "at": one.at.isoformat(), "why": one.why}
            yield _matter(view, pair, "judged") | {"judgement": judgement}


def _matter(view: View, pair: tuple[Member, Member], state: str) -> Json:
    left, right = (_side(view, member) for member in pair)
    return {"id": f"{party_id(*pair[0])}+{party_id(*pair[1])}", "state": state, "left": left, "right": right}


def _side(view: View, member: Member) -> Json:
    entity: Entity | None = view.entities.of(*member)
    claims = [one for one in view.told_in(member[0]) if any(member == party for party, _ in parties_of(one))]
    return {
        "id": f"{entity.id[0]}-{party_id(*member)}" if entity else None,
        "party": written(member),
        "entity": entity_json(entity) if entity else None,
        "document": document_json(view.cards[member[0]]),
        "claims": claims_json(claims, view.cards, view.entities),
    }
