"""All postings of a record, for exports."""

from __future__ import annotations

import datetime as dt

from reportedly.answers.archive import Archive
from reportedly.answers.posting_rows import in_time, posting_row
from reportedly.answers.shapes import Json
from reportedly.answers.view import View


def posting_rows(archive: Archive, known_by: dt.date | None = None) -> list[Json]:
    """A row of ``who`` for each posting in a named unit, in order of time."""
    view = View(archive.everything(known_by))
    return [posting_row(posting, view) for posting in in_time(view.postings) if posting.unit]
