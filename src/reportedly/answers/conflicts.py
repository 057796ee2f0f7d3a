"""What disagrees about a person or unit, or in the whole record: the sides beside each other."""

from __future__ import annotations

import datetime as dt

from reportedly.answers.archive import Archive
from reportedly.answers.events import units_of
from reportedly.answers.find import Found, find_person, find_unit
from reportedly.answers.shapes import Json, answer, claims_json, entity_json
from reportedly.answers.view import View
from reportedly.answers.who import nothing
from reportedly.record.conflicts import Conflict
from reportedly.record.rivals import holder_conflicts, term_conflicts
from reportedly.record.roots import count_roots


def conflicts(archive: Archive, name: str | None = None, known_by: dt.date | None = None) -> Json:
    """Conflicts of the person or unit that the name means; without a name, all on record."""
    question = {"command": "conflicts", "name": name}
    if name is None:
        view = View(archive.everything(known_by))
        return answer(question, known_by, [_row(one, view) for one in _all(view)])
    found = find_person(archive, name, known_by)
    if found.entity is None and not found.candidates:
        other = find_unit(archive, name, known_by)
        found = other if other.entity or other.candidates else found
    if found.entity is None:
        return answer(question, known_by, [], **nothing(archive, name, found, "person", known_by))
    rows = [_row(one, found.view) for one in _all(found.view) if _concerns(one, found)]
    return answer(question, known_by, rows, about=entity_json(found.entity))


def _all(view: View) -> list[Conflict]:
    return [*view.conflicts, *term_conflicts(view.postings, view.conflicts), *holder_conflicts(view.postings)]


def _concerns(conflict: Conflict, found: Found) -> bool:
    """Whether a conflict is about this person or unit: their event, their post, or they are one of the holders."""
    entity, view = found.entity, found.view
    if entity is None:
        return False
    if entity.type == "person":
        own = {
            id_ for side in conflict.sides for claim in side.claims for id_ in _who(claim.document, claim.who.key, view)
        }
        return bool(conflict.who and conflict.who.id == entity.id) or (conflict.type == "holder" and entity.id in own)
    line = {one.id for one in view.hierarchy.lineage(entity)} | {entity.id}
    if conflict.unit and conflict.unit.id in line:
        return True
    if conflict.who and conflict.who.id in line:
        return True
    return any(event.id == conflict.event and units_of(event, view) & line for event in view.events)


def _who(document: str, key: str, view: View) -> list[str]:
    found = view.entities.of(document, key)
    return [found.id] if found else []


def _row(conflict: Conflict, view: View) -> Json:
    return {
        "type": conflict.type,
        "kind": conflict.kind,
        "about": {
            "who": entity_json(conflict.who) if conflict.who else None,
            "unit": entity_json(conflict.unit) if conflict.unit else None,
            "post": conflict.post,
            "event": conflict.event,
        },
        "sides": [
            {
                "value": side.value,
                "roots": count_roots(side.claims, view.cards),
                "claims": claims_json(side.claims, view.cards, view.entities),
            }
            for side in conflict.sides
        ],
    }
