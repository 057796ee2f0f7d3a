"""What became known, changed or was withdrawn between two days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from reportedly.answers.archive import Archive
from reportedly.answers.event_rows import args_of, time_of
from reportedly.answers.shapes import Json, answer, claims_json, day_json, entity_json
from reportedly.answers.view import View
from reportedly.identities.blocks import blocks_of
from reportedly.record.agreement import texts
from reportedly.record.changes import Replacement, replacements
from reportedly.record.clusters import parties_of
from reportedly.record.happenings import Happening
from reportedly.record.naming import who_of
from reportedly.record.outcomes import standing
from reportedly.terms.claims import Claim
from reportedly.terms.holdings import Holdings
from reportedly.terms.names import fold

_WORDS = ("rank", "post", "unit", "charge", "sentence", "award", "place", "related_unit", "whom", "what")
_QUIET = frozenset({"has_rank"})  # told in every report; no news by itself


def changes(archive: Archive, first: dt.date, last: dt.date, known_by: dt.date | None = None) -> Json:
    """Events first known, changed or withdrawn from ``first`` to ``last``, both included, as known by ``known_by``.

    Rows stand in the order of the days on which they became known.
    """
    question = {"command": "changes", "from": day_json(first), "to": day_json(last)}
    last = min(last, known_by) if known_by else last
    fresh = archive.known_between(first, last)
    if not fresh.cards:
        return answer(question, known_by, [])
    view = View(_around(archive, fresh, last))
    inside = {id_ for id_, card in view.cards.items() if first <= card.known_from <= last}
    changed = [one for one in replacements(view.holdings, view.entities) if one.document in inside]
    named = {claim.id for one in changed for claim in one.after}
    added = [event for event in view.events if _is_new(event, inside) and not _claims(event) & named]
    rows = [
        *((view.cards[one.document].known_from, _replaced(one, view)) for one in changed),
        *((view.published_by(event.claims), _added(event, view)) for event in added),
    ]
    return answer(question, known_by, [row for _, row in sorted(rows, key=_place)])


def _claims(event: Happening) -> set[str]:
    return {claim.id for claim in event.claims}


def _around(archive: Archive, fresh: Holdings, last: dt.date) -> Holdings:
    """All that is known of the people and units in some new claims, and in the pages that new versions replaced."""
    blocks = _blocks(fresh.claims)
    held = archive.holdings(blocks, last)
    older = {card.previous_version for card in fresh.cards.values() if card.previous_version} - set(fresh.cards)
    if not older:
        return held
    if not older <= set(held.cards):
        return archive.everything(last)
    for id_ in sorted(older):
        day = held.cards[id_].known_from
        blocks |= _blocks(claim for claim in archive.known_between(day, day).claims if claim.document == id_)
    return archive.holdings(blocks, last)


def _blocks(claims: Iterable[Claim]) -> frozenset[str]:
    parties = {party for claim in claims for _, party in parties_of(claim)}
    return frozenset(block for party in parties for block in blocks_of(party))


def _is_new(event: Happening, inside: Iterable[str]) -> bool:
    return event.kind not in _QUIET and all(claim.document in inside for claim in event.claims)


def _place(item: tuple[dt.date, Json]) -> tuple[dt.date, str, str, str]:
    day, row = item
    return day, row["who"]["name"], row["kind"], row["claims"][0]["id"]


def _added(event: Happening, view: View) -> Json:
    return {
        "change": "added",
        "kind": event.kind,
        "who": entity_json(event.who),
        "before": None,
        "after": _event_words(event),
        "status": standing(event),
        "event": event.id,
        "claims": claims_json(event.claims, view.cards, view.entities),
    }


def _event_words(event: Happening) -> str:
    args, when = args_of(event), time_of(event).edtf
    details = [", ".join(texts(args.get(name))) for name in _WORDS if name in args]
    words = ", ".join([*details, *([when] if when else [])]) or event.kind.replace("_", " ")
    return f"not {words}" if standing(event) in ("denied", "negated") else words


def _replaced(one: Replacement, view: View) -> Json:
    old = one.before[0]
    new = one.after[0] if one.after else None
    return {
        "change": one.change,
        "kind": old.kind,
        "who": entity_json(who_of(old, view.entities)),
        "before": _differing(old, new),
        "after": _differing(new, old) if new else None,
        "claims": claims_json([*one.before, *one.after], view.cards, view.entities),
    }


def _differing(claim: Claim, other: Claim | None) -> str:
    """The details in which a claim differs from another; all of them if there is none to compare with."""
    details = [
        ", ".join(texts(claim.args.get(name)))
        for name in _WORDS
        if name in claim.args and (other is None or fold(str(claim.args[name])) != fold(str(other.args.get(name, ""))))
    ]
    days = claim.when.edtf
    if days and (other is None or other.when.edtf not in (None, days)):
        details.append(days)
    return ", ".join(details) or claim.kind.replace("_", " ")
