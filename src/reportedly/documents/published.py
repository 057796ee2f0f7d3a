"""When a text was published: the best evidence wins, and where there is none, nothing is said."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from reportedly.documents.days import MONTHS
from reportedly.documents.drafts import DateHint
from reportedly.terms.documents import DateBasis, Dated
from reportedly.terms.periods import Period

EARLIEST = dt.date(1800, 1, 1)
"""No newspaper text that anybody captures is older; an earlier date is a slip."""
MOST_UPLOAD_DELAY = dt.timedelta(days=10)
"""How long after its publication a text may reach another site and still be taken for the same publication."""
RANKING: tuple[DateBasis, ...] = ("option", "sidecar", "json-ld", "meta", "header", "markup", "dateline", "url", "file")
"""Kinds of evidence, the most trusted first."""

_NUMBERED = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01])(?=[/.]|$))?(?=[/._-]|$)")
_NAMED = re.compile(r"/((?:19|20)\d\d)/([a-z]{3,9})/(\d{1,2})(?=[/._-]|$)", re.IGNORECASE)
_PACKED = re.compile(r"(?:/|[_-])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=\d{0,6}(?:[/._-]|$))")


def published(hints: Iterable[DateHint], latest: dt.date, captured: dt.date | None) -> Dated | None:
    """The day of publication and how it is known, None without evidence.

    A date after ``latest`` (the capture, or today) or before ``EARLIEST`` is none. The day of capture itself is
    evidence only where the page names it as the publication. A hint without a year takes it from the best other hint.
    """
    usable = [hint for hint in _with_years(list(hints)) if _is_usable(hint, latest, captured)]
    usable.sort(key=lambda hint: RANKING.index(hint.basis))
    if not usable:
        return None
    best = next((hint for hint in usable if _printed_before(hint, usable[0])), usable[0])
    finer = next((hint for hint in usable if _refines(hint, best)), best)
    assert finer.period is not None  # noqa: S101 hints without a period are not usable
    return Dated(finer.period, finer.basis)


def _printed_before(hint: DateHint, best: DateHint) -> bool:
    """Whether the page prints this as its day of publication, a few days before the one in its metadata.

    Aggregators and moved sites put the day of upload into the metadata and leave the true one in the page.
    """
    first = hint.period.earliest if hint.period else None
    other = best.period.earliest if best.period else None
    if first is None or other is None or hint.basis != "markup" or best.basis not in ("json-ld", "meta"):
        return False
    return hint.explicit and dt.timedelta(0) < other - first <= MOST_UPLOAD_DELAY


def _with_years(hints: list[DateHint]) -> list[DateHint]:
    """Hints of day and month completed with the year of another hint that lies in the same season."""
    years = [hint.period.earliest for hint in hints if hint.period is not None and hint.period.earliest is not None]
    completed = []
    for hint in hints:
        if hint.period is not None:
            completed.append(hint)
        elif years:
            day = _closest(hint.month, hint.day, years[0])
            completed += [DateHint(hint.basis, Period.day(day))] if day else []
    return completed


def _closest(month: int, day: int, near: dt.date) -> dt.date | None:
    """The day of that name closest to another, None if there is none within half a year."""
    found = []
    for year in (near.year - 1, near.year, near.year + 1):
        try:
            found.append(dt.date(year, month, day))
        except ValueError:
            continue
    return min(found, key=lambda candidate: abs(candidate - near), default=None)


def _is_usable(hint: DateHint, latest: dt.date, captured: dt.date | None) -> bool:
    first = hint.period.earliest if hint.period else None
    if first is None or not EARLIEST <= first <= latest:
        return False
    whole = hint.period is not None and hint.period.latest == first
    return hint.explicit or not whole or first != captured


def _refines(hint: DateHint, best: DateHint) -> bool:
    """Whether a hint says the day where the best one only says its month or year."""
    if hint.period is None or best.period is None:
        return False
    return hint.period != best.period and hint.period.within(best.period)


def url_hints(url: str | None) -> list[DateHint]:
    """The day or month in a page's address: ``/2023/10/03/``, ``/2024/sep/09/``, ``/20231003``."""
    if not url:
        return []
    path = re.sub(r"^.*?/web/\d{4,14}[a-z_]*/", "", url).partition("?")[0]
    named = _NAMED.search(path)
    if named and named.group(2).lower() in MONTHS:
        return _hint(int(named.group(1)), MONTHS[named.group(2).lower()], int(named.group(3)))
    numbered = _NUMBERED.search(path) or _PACKED.search(path)
    return _hint(*(int(part or 0) for part in numbered.groups())) if numbered else []


def _hint(year: int, month: int, day: int) -> list[DateHint]:
    try:
        period = Period.day(dt.date(year, month, day)) if day else Period.parse(f"{year:04d}-{month:02d}")
    except ValueError:
        return []
    return [DateHint("url", period, explicit=True)]
