"""A person's dated career: postings, and what happened to them, in order of time, each with who says so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from reportedly.answers.archive import Archive
from reportedly.answers.event_rows import event_row, time_in
from reportedly.answers.find import Found, find_person, ranks_of
from reportedly.answers.posting_rows import posting_row
from reportedly.answers.shapes import Json, answer, entity_json
from reportedly.answers.view import View
from reportedly.answers.who import nothing
from reportedly.record.happenings import Happening
from reportedly.record.outcomes import standing
from reportedly.record.postings import Posting
from reportedly.terms.kinds import kinds
from reportedly.terms.status import UNREAL

# Where days do not tell the order: what can only follow upon what. Only ever a tie-breaker.
_COURSE = {
    kind: place
    for place, row in enumerate(
        [
            ["formed"],
            ["appointed", "reinstated", "succeeded"],
            ["posting", "holds_post", "has_rank"],
            ["promoted", "awarded", "led"],
            ["accused", "suspended"],
            ["dismissed", "resigned", "retired", "demoted"],
            ["transferred", "moved"],
            ["investigated"],
            ["detained", "arrested"],
            ["charged"],
            ["denied"],
            ["tried"],
            ["sentence_sought"],
            ["convicted", "acquitted"],
            ["sentenced"],
            ["appealed"],
            ["awaits"],
            ["pardoned", "released", "wrote_to"],
        ]
    )
    for kind in row
}
_UNPLACED = 8
_Place = tuple[dt.date, dt.date, int, str]


def career(archive: Archive, name: str, known_by: dt.date | None = None) -> Json:
    """The career of the person that the name means.

    Without rows, ``candidates`` lists people of different names that fit, or ``nearest`` the names most like it.
    """
    question = {"command": "career", "name": name}
    found = find_person(archive, name, known_by)
    if found.entity is None:
        return answer(
            question, known_by, [], person=None, namesakes=[], **nothing(archive, name, found, "person", known_by)
        )
    rows = [row for _, row in sorted(_rows(found), key=lambda item: item[0])]
    namesakes = [_namesake(found, one.id) for one in found.namesakes]
    return answer(question, known_by, rows, person=entity_json(found.entity), namesakes=namesakes)


def _namesake(found: Found, id_: str) -> Json:
    """A namesake with what tells people of one name apart: ranks, units, and how many documents speak of them."""
    one = next(entity for entity in found.namesakes if entity.id == id_)
    view = found.view
    return entity_json(one) | {
        "documents": view.documents_of(one),
        "ranks": ranks_of(one, view.standing),
        "units": list(dict.fromkeys(p.unit.name for p in view.postings if p.unit and p.person.id == one.id)),
    }


def _rows(found: Found) -> list[tuple[_Place, Json]]:
    view, person = found.view, found.entity
    if person is None:
        return []
    own = [posting for posting in view.postings if posting.person.id == person.id]
    rows = [(_posting_place(posting, view), {"kind": "posting"} | posting_row(posting, view)) for posting in own]
    events = [event for event in view.events if event.who.id == person.id]
    told = {claim.id for posting in own for claim in posting.claims}
    shown = [event for event in events if _has_row(event, told)]
    if not rows and not shown:  # of somebody of whom no more is known, the rank is what there is to tell
        shown = [event for event in events if event.kind == "has_rank"]
    return rows + [(_event_place(event, view), event_row(event, view)) for event in shown]


def _has_row(event: Happening, told: Iterable[str]) -> bool:
    """Whether an event is a row of its own: a rank held is none, nor is a post that a posting tells of already."""
    if kinds()[event.kind].nature != "state":
        return True
    if event.kind == "has_rank":
        return standing(event) in UNREAL
    return not any(claim.id in told for claim in event.claims)


def _posting_place(posting: Posting, view: View) -> _Place:
    stint = posting.stint
    known = stint.start.earliest if stint.start else None
    over = stint.end.latest if stint.end else None
    day = known or stint.low or stint.high or over or view.published_by(posting.claims)
    return day, day, _COURSE["posting"], posting.id


def _event_place(event: Happening, view: View) -> _Place:
    """By the first day on which it may have been; what has no day stands where it was first told."""
    when = time_in(event, view)
    period = when.period
    told = view.published_by(event.supporting or event.claims)
    first = (period.earliest or period.latest) if period else None
    return first or told, (period.latest if period else None) or told, _COURSE.get(event.kind, _UNPLACED), event.id
