"""Plain text: it stays as it is, only its headline is told."""

from __future__ import annotations

import re

from reportedly.documents.datelines import byline_in, date_line
from reportedly.documents.drafts import Draft
from reportedly.documents.layout import lines_of
from reportedly.terms.names import fold

LONGEST_TITLE = 180
"""Characters of the longest first line that can be a headline."""

_STOPPED = re.compile(r"[.;,:]$")
_HASHES = re.compile(r"^#{1,6}\s+")


def draft_of_text(text: str, outlet: str | None = None) -> Draft:
    """A draft of text that is kept unchanged; a first line that only names the ``outlet`` is no headline."""
    return Draft(text, title=_title(text, fold(outlet or "")))


def _title(text: str, outlet: str) -> str | None:
    """The headline: a line at the top, no sentence, masthead, date or byline, with more text below it."""
    lines = lines_of(text[:4000])
    for line in lines[:4]:
        words = _HASHES.sub("", line.of(text)).strip()
        if date_line(words) is not None or byline_in(words) is not None or fold(words) == outlet:
            continue
        plausible = len(words) <= LONGEST_TITLE and not _STOPPED.search(words) and len(words.split()) > 1
        return words if plausible and len(lines) > 1 else None
    return None
