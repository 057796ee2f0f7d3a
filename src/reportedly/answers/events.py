"""Which event a question means: by an id, or by a person or unit and a kind."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.answers.archive import Archive
from reportedly.answers.event_rows import args_of, time_in, time_of
from reportedly.answers.find import Found, find_person, find_unit
from reportedly.answers.shapes import Json, args_json, claims_json, entity_json, when_json
from reportedly.answers.view import View
from reportedly.answers.who import nothing
from reportedly.errors import UsageError
from reportedly.record.happenings import Happening, find
from reportedly.record.naming import entities_in
from reportedly.record.outcomes import rejected, standing
from reportedly.terms.holdings import Holdings, party_id
from reportedly.terms.kinds import kinds

_EVENT = re.compile(r"(?:e-)?[0-9a-f]{20}$")


@dataclass(frozen=True)
class Meant:
    """The events that a question means, and the view that they are seen in.

    ``hints`` says what else the name may mean where there are none.
    """

    view: View
    events: tuple[Happening, ...]
    hints: Json


def meant(
    archive: Archive, name: str, kind: str | None, on: dt.date | None = None, known_by: dt.date | None = None
) -> Meant:
    """The events of a name and kind, or the one of an id; raises UsageError for a name without a known kind."""
    if _EVENT.match(name):
        return _by_id(archive, name, known_by)
    if kind is None:
        raise UsageError(f"{name!r} is no id of an event: say with --kind which event of that name is meant")
    if kind not in kinds():
        raise UsageError(f"{kind!r} is no kind of event: the kinds are {', '.join(kinds())}")
    found = find_person(archive, name, known_by)
    if found.entity is None and not found.candidates:
        other = find_unit(archive, name, known_by)
        found = other if other.entity or other.candidates else found
    events = [event for event in _about(found) if event.kind == kind]
    chosen = _foremost([event for event in events if on is None or _touches(event, on)])
    type_ = found.entity.type if found.entity else "person"
    return Meant(found.view, chosen, {} if chosen else nothing(archive, name, found, type_, known_by))


def _by_id(archive: Archive, id_: str, known_by: dt.date | None) -> Meant:
    claim = archive.claim(id_.removeprefix("e-"))
    if claim is None:
        return Meant(View(Holdings()), (), {})
    blocks = archive.party_blocks(party_id(claim.document, claim.who.key))
    view = View(archive.holdings(blocks, known_by))
    event = find(view.events, id_)
    return Meant(view, (event,) if event else (), {})


def _about(found: Found) -> list[Happening]:
    """Events of the person; of a unit its own and those of people in its posts."""
    entity = found.entity
    if entity is None:
        return []
    if entity.type == "person":
        return [event for event in found.view.events if event.who.id == entity.id]
    line = {one.id for one in found.view.hierarchy.lineage(entity)} | {entity.id}
    return [event for event in found.view.events if event.who.id in line or units_of(event, found.view) & line]


def units_of(event: Happening, view: View) -> frozenset[str]:
    """Ids of the units that an event names as its own."""
    return frozenset(unit.id for claim in event.claims for unit in entities_in(claim, "unit", view.entities))


def _touches(event: Happening, day: dt.date) -> bool:
    period = time_of(event).period
    if period is None:
        return True
    return (period.earliest is None or period.earliest <= day) and (period.latest is None or day <= period.latest)


def _foremost(events: Sequence[Happening]) -> tuple[Happening, ...]:
    """What somebody claims, before what is only thought of, and before what its own teller rejects or nobody claims."""
    weights = {event.id: _weight(event) for event in events}
    best = min(weights.values(), default=0)
    return tuple(sorted((event for event in events if weights[event.id] == best), key=lambda event: event.id))


def _weight(event: Happening) -> int:
    if not event.supporting or rejected(event):
        return 2
    return 1 if standing(event) == "hypothetical" else 0


def event_json(event: Happening, view: View) -> Json:
    """An event without its claims."""
    return {
        "id": event.id,
        "kind": event.kind,
        "who": entity_json(event.who),
        "when": when_json(time_in(event, view)),
        "status": standing(event),
        "args": args_json(args_of(event)),
    }


def listing(found: Meant) -> list[Json]:
    """Rows that list several events of which one is meant."""
    view = found.view
    return [
        {
            "ambiguous": True,
            "event": event_json(event, view),
            "claims": claims_json(event.claims, view.cards, view.entities),
        }
        for event in found.events
    ]
