"""A unit: its posts and their holders through time, what stands above and below it, and its names."""

from __future__ import annotations

import datetime as dt

from reportedly.answers.archive import Archive
from reportedly.answers.find import find_unit
from reportedly.answers.posting_rows import bound_json, in_time, posting_row
from reportedly.answers.shapes import Json, answer, claims_json, entity_json
from reportedly.answers.view import View
from reportedly.answers.who import nothing, postings_of, unit_json
from reportedly.record.hierarchy import Relation
from reportedly.terms.holdings import Entity


def unit(archive: Archive, name: str, known_by: dt.date | None = None) -> Json:
    """The unit, rows as ``who`` without a day, and ``above``, ``below``, ``before``, ``after`` with their claims."""
    question = {"command": "unit", "unit": name}
    found = find_unit(archive, name, known_by)
    if found.entity is None:
        return answer(question, known_by, [], unit=None, **nothing(archive, name, found, "unit", known_by))
    view, order = found.view, found.view.hierarchy
    ids = [one.id for one in order.lineage(found.entity)]
    return answer(
        question,
        known_by,
        [posting_row(posting, view) for posting in in_time(postings_of(found))],
        unit=unit_json(found),
        above=[_relation(relation.upper, relation, view) for relation in order.above(ids)],
        below=[_relation(relation.lower, relation, view) for relation in order.below(ids)],
        before=[_relation(relation.lower, relation, view) for relation in order.before([found.entity.id])],
        after=[_relation(relation.upper, relation, view) for relation in order.after([found.entity.id])],
    )


def _relation(other: Entity, relation: Relation, view: View) -> Json:
    return {
        "unit": entity_json(other),
        "relation": relation.kind,
        "start": bound_json(relation.start, relation.first_cited),
        "end": bound_json(relation.end, relation.last_cited),
        "claims": claims_json(relation.claims, view.cards, view.entities),
    }
