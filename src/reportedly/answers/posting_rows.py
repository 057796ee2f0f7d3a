"""A posting as a row of an answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from reportedly.answers.shapes import Json, claims_json, day_json, entity_json
from reportedly.answers.view import View
from reportedly.record.postings import Posting
from reportedly.record.roots import count_roots
from reportedly.record.stints import Basis
from reportedly.terms.periods import Period


def posting_row(posting: Posting, view: View, basis: Basis | None = None) -> Json:
    """A row of ``who``: the holder of a post, how that is known, and the claims; ``basis`` as of a day."""
    return {
        "id": posting.id,
        "person": entity_json(posting.person),
        "unit": entity_json(posting.unit) if posting.unit else None,
        "post": posting.post or None,
        "role": posting.role.name or None,
        "rank": posting.rank,
        "basis": basis or posting.basis,
        "start": bound_json(_begun(posting.start), posting.first_cited),
        "end": bound_json(posting.end, posting.last_cited),
        "first_cited": day_json(posting.first_cited),
        "last_cited": day_json(posting.last_cited),
        "disputed": posting.disputed,
        "roots": count_roots(posting.claims, view.cards),
        "documents": len({claim.document for claim in posting.claims}),
        "claims": claims_json(posting.claims, view.cards, view.entities),
    }


def _begun(start: Period | None) -> Period | None:
    """A beginning of which a first day is known; "by May" alone is no beginning but a citation."""
    return start if start and start.earliest else None


def bound_json(known: Period | None, cited: dt.date | None) -> Json | None:
    """A beginning or end: as known, else as first or last cited."""
    if known:
        return {"edtf": known.edtf, "known": True}
    return {"edtf": cited.isoformat(), "known": False} if cited else None


def in_time(postings: Sequence[Posting]) -> list[Posting]:
    """Postings in order of their beginning, then of their end; those without any day last."""

    def place(posting: Posting) -> tuple[dt.date, dt.date, str]:
        stint = posting.stint
        return stint.low or dt.date.max, stint.high or dt.date.max, posting.id

    return sorted(postings, key=place)
