"""Who held a unit's posts, or who held them on a day."""

from __future__ import annotations

import datetime as dt

from reportedly.answers.archive import Archive
from reportedly.answers.find import Found, find_unit
from reportedly.answers.posting_rows import in_time, posting_row
from reportedly.answers.shapes import Json, answer, day_json, entity_json
from reportedly.record.holders import holders_on
from reportedly.record.postings import Posting
from reportedly.terms.holdings import Entity


def who(archive: Archive, unit: str, on: dt.date | None = None, known_by: dt.date | None = None) -> Json:
    """Holders of the posts of a unit, under all its names; with ``on`` those of that day and how each is known.

    Without rows, ``candidates`` lists units that the name may mean, or ``nearest`` the names most like it.
    """
    question = {"command": "who", "unit": unit, "on": day_json(on)}
    found = find_unit(archive, unit, known_by)
    if found.entity is None:
        return answer(question, known_by, [], **nothing(archive, unit, found, "unit", known_by))
    postings = postings_of(found)
    if on is None:
        rows = [posting_row(posting, found.view) for posting in in_time(postings)]
    else:
        held = {posting.id: basis for posting, basis in holders_on(found.view.postings, on)}
        rows = [posting_row(one, found.view, held[one.id]) for one in in_time(postings) if one.id in held]
    return answer(question, known_by, rows, unit=unit_json(found))


def postings_of(found: Found) -> list[Posting]:
    """Postings in the unit, whatever it was called at the time."""
    if found.entity is None:
        return []
    line = {one.id for one in found.view.hierarchy.lineage(found.entity)}
    return [posting for posting in found.view.postings if posting.unit and posting.unit.id in line]


def unit_json(found: Found) -> Json | None:
    """The unit that answers, with the names that it had before and after a renaming among its aliases."""
    if found.entity is None:
        return None
    line = found.view.hierarchy.lineage(found.entity)
    names = dict.fromkeys(name for one in line for name in (one.name, *one.aliases) if name != found.entity.name)
    return entity_json(found.entity) | {"aliases": list(names)}


def nothing(archive: Archive, name: str, found: Found, type_: str, known_by: dt.date | None = None) -> Json:
    """What to say instead of rows: the entities that a name may mean, or the names most like it."""
    if found.candidates:
        return {"candidates": [_candidate(one, found) for one in found.candidates]}
    return {"nearest": archive.nearest(name, type_, known_by)}


def _candidate(entity: Entity, found: Found) -> Json:
    return entity_json(entity) | {"documents": found.view.documents_of(entity)}
