"""A stint: one unbroken time of one person in one post, from all that is said of it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from reportedly.record.evidence import Evidence, takes_up
from reportedly.terms.periods import Period

Basis = Literal["certain", "inferred", "possible", "disputed"]

_AFTER = dt.timedelta(days=3 * 366)  # a post is seldom held longer than this without being told of again
_BEFORE = dt.timedelta(days=366)
_SPREAD = 92  # days by which two reports of one end may disagree


@dataclass
class Stint:
    """Evidence of one stay in one post.

    ``start`` and ``end`` are known beginnings and ends as one period each (None: not known); ``starts`` and ``ends``
    what each side says where they disagree. ``contested`` says that it was so after others say that it had ended.
    ``due`` is the day up to which it was to last by what was announced. ``sure`` are days of which it is said
    outright; ``low`` and ``high`` the first and last for which it follows.
    """

    opens: list[Evidence] = field(default_factory=list)
    cites: list[Evidence] = field(default_factory=list)
    closes: list[Evidence] = field(default_factory=list)
    denies: list[Evidence] = field(default_factory=list)
    contested: list[Evidence] = field(default_factory=list)
    expires: list[Evidence] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.starts = _sides(_surest(_taken_up(self.opens)))
        self.ends = _sides(_surest([one for one in self.closes if _is_told(one)]))
        self.start = _together(self.starts)
        self.end = _together(self.ends)
        starts = [self.start.latest] if self.start and self.start.latest else []
        ends = [self.end.earliest] if self.end and self.end.earliest else []
        told = [one for one in [*self.cites, *self.opens] if one.days.latest and (one.whole or one.days.earliest)]
        self.first_cited = min((self._low(one) for one in told), default=None)
        self.last_cited = max((high for one in self.cites if (high := self._high(one))), default=None)
        sure = [day for one in self.cites if one.whole for day in (one.days.earliest, one.days.latest) if day]
        self.sure = sorted([*starts, *sure, *ends])
        self.low = min([*starts, *_given(self.first_cited), *ends], default=None)
        self.high = max([*starts, *_given(self.last_cited), *ends], default=None)
        due = max((one.days.earliest for one in self.expires if one.days.earliest), default=None)
        open_end = self.end is None or self.end.earliest is None
        self.due = due if due and open_end and (self.high is None or self.high <= due) else None
        self.gone = min((day for one in self.closes if (day := one.days.latest) and self._is_past(one)), default=None)

    def _is_past(self, one: Evidence) -> bool:
        """Whether it speaks of the post as of something past, and no later word contradicts it."""
        return not _is_told(one) and one.days.latest is not None and (self.high is None or one.days.latest >= self.high)

    @staticmethod
    def _high(one: Evidence) -> dt.date | None:
        return one.days.latest if one.whole else one.days.earliest

    @staticmethod
    def _low(one: Evidence) -> dt.date:
        low = one.days.earliest if one.whole else one.days.latest
        return low or one.days.latest or dt.date.max

    @property
    def all(self) -> list[Evidence]:
        """Everything that speaks for it or of its end."""
        return [*self.opens, *self.cites, *self.closes, *self.contested]

    @property
    def acting(self) -> bool:
        """Whether all that is said is that the holder stands in."""
        told = [*self.opens, *self.cites]
        return bool(told) and any(one.role.acting for one in told) and not any(_is_full(one) for one in told)

    @property
    def sides_disagree(self) -> bool:
        """Whether two voices give beginnings, or ends, that cannot both hold."""
        return _apart(self.starts) or _apart(self.ends)

    def on(self, day: dt.date) -> Basis | None:
        """What this evidence alone says of one day; None if it excludes it or is silent."""
        if self._is_contested(day):
            return "disputed"
        if self._is_over(day):
            return None
        basis = self._between(day) or self._outside(day)
        if basis and any(_covers(one.days, day) for one in self.denies):
            return "disputed"
        return basis

    def _is_contested(self, day: dt.date) -> bool:
        if any(_covers(one.days, day) for one in self.contested):
            return True
        return _disagree(self.starts, day, before=True) or _disagree(self.ends, day, before=False)

    def _is_over(self, day: dt.date) -> bool:
        """Whether it had not begun, or had ended, by everything that is said."""
        if self.start and self.start.earliest and day < self.start.earliest:
            return True
        return bool(self.end and self.end.latest and day > self.end.latest)

    def _between(self, day: dt.date) -> Basis | None:
        if any(one.whole and _covers(one.days, day) for one in self.cites):
            return "certain"
        if self.low is None or self.high is None or not self.low <= day <= self.high:
            return "inferred" if self.low and self.high and self.due and self.high < day < self.due else None
        started = self.start and self.start.latest and self.start.latest <= day
        return "certain" if started else "inferred"

    def _outside(self, day: dt.date) -> Basis | None:
        """Possible: in the days between which it began or ended, and for a while beyond the citations."""
        if self.start and _covers(self.start, day) and self.start.earliest:
            return "possible"
        if self.end and _covers(self.end, day) and self.end.earliest:
            return "possible"
        if self.due and day > self.due:
            return None
        if self.high is not None and day > self.high:
            ended = self.gone is not None or (self.end is not None and self.end.earliest is None)
            return None if ended or day > self.high + _AFTER else "possible"
        if self.low is not None and day < self.low:
            return "possible" if self.start is None and day >= self.low - _BEFORE else None
        return self._unplaced(day)

    def _unplaced(self, day: dt.date) -> Basis | None:
        """Where no day is known at all: from an undated beginning on, for a while, if no end is told."""
        if self.low is not None or self.gone is not None or self.start is None or self.start.latest is None:
            return None
        return "possible" if self.start.latest <= day <= self.start.latest + _AFTER else None


def stints_of(found: Sequence[Evidence]) -> list[Stint]:
    """The stints in the evidence of one person, unit and role, in order of time.

    They run on unless somebody says that one ended and another began: a citation after an end, without a new beginning,
    is contested where it is dated, and counts for nothing where it only stands in a later text.
    """
    opens = _timed(one for one in found if one.effect == "opens")
    closes = _timed(one for one in found if one.effect == "closes")
    cites = _timed(one for one in found if one.effect == "cites")
    denies = [one for one in found if one.effect == "denies"]
    expires = [one for one in found if one.effect == "expires"]
    confirmed = _confirmed(opens, cites)
    breaks = sorted({*_breaks(opens, closes), *(one.days.earliest for one in confirmed if one.days.earliest)})
    closes = _timed([*closes, *(replace(one, effect="closes") for one in confirmed)])
    parts: list[dict[str, list[Evidence]]] = [defaultdict(list) for _ in range(len(breaks) + 1)]
    for name, evidence in (("opens", opens), ("closes", closes), ("cites", cites), ("expires", expires)):
        for one in evidence:
            parts[_part(one, breaks)][name].append(one)
    return [_stint(part, denies) for part in parts if part.get("opens") or part.get("cites") or part.get("closes")]


def _stint(part: dict[str, list[Evidence]], denies: list[Evidence]) -> Stint:
    ends = [one.days.latest for one in _surest([one for one in part["closes"] if _is_told(one)]) if one.days.latest]
    end = max(ends, default=dt.date.max)
    late = [one for one in part["cites"] if one.days.earliest and one.days.earliest > end]
    kept = [one for one in part["cites"] if one not in late]
    contested = [one for one in late if one.dated and one.whole]
    return Stint(part["opens"], kept, part["closes"], denies, contested, part["expires"])


def _confirmed(opens: Sequence[Evidence], cites: Sequence[Evidence]) -> list[Evidence]:
    """The appointment to the full post of somebody who stood in before: the first that is dated."""
    acting = [one.days.latest for one in [*opens, *cites] if one.role.acting and one.days.latest]
    full = [one for one in opens if one.dated and _is_full(one) and one.days.earliest]
    return [one for one in full if any(day < one.days.earliest for day in acting if one.days.earliest)][:1]


def _breaks(opens: Sequence[Evidence], closes: Sequence[Evidence]) -> list[dt.date]:
    """Days on which a new stint begins: a dated beginning after a dated end that came after an earlier beginning."""
    found: list[dt.date] = []
    for one in opens:
        start = one.days.earliest
        if start is None:
            continue
        since = found[-1] if found else dt.date.min
        if any(one.dated and one.days.latest and since <= one.days.latest < start for one in closes):
            found.append(start)
    return found


def _part(one: Evidence, breaks: Sequence[dt.date]) -> int:
    """The stint that evidence belongs to, by its last possible day; an end on the day of a break ends the earlier."""
    day = one.days.latest or one.days.earliest or dt.date.max
    if one.effect == "closes":
        return sum(start < day for start in breaks)
    return sum(start <= day for start in breaks)


def _timed(found: Iterable[Evidence]) -> list[Evidence]:
    return sorted(found, key=lambda one: (one.days.earliest or one.days.latest or dt.date.max, one.claim.id))


def _is_told(one: Evidence) -> bool:
    """Whether an end is told as such; a post that is only spoken of as past ended at some time nobody tells."""
    return one.dated or one.claim.kind != "holds_post"


def _taken_up(opens: Sequence[Evidence]) -> list[Evidence]:
    """Beginnings without the orders carried out soon after: who is posted on Tuesday may take over on Friday."""
    taken = [one.days.earliest for one in opens if one.dated and one.days.earliest and takes_up(one)]
    return [
        one
        for one in opens
        if not one.dated
        or one.days.latest is None
        or takes_up(one)
        or not any(dt.timedelta(0) < day - one.days.latest <= dt.timedelta(_SPREAD) for day in taken)
    ]


def _surest(found: Sequence[Evidence]) -> list[Evidence]:
    """What is dated; what is not only where nothing is, as it most likely tells of the same."""
    return [one for one in found if one.dated] or list(found)


def _given(day: dt.date | None) -> list[dt.date]:
    return [] if day is None else [day]


def _sides(found: Sequence[Evidence]) -> list[Period]:
    """One period for each voice: a text that gives a decree and a taking-up gives one beginning, the later one."""
    voices: defaultdict[tuple[str, str], list[Period]] = defaultdict(list)
    for one in found:
        if one.days.latest is not None:
            root = one.claim.root
            voices[one.claim.document, (root.name or root.type) if root else ""].append(one.days)
    said = [_finest(periods) for _, periods in sorted(voices.items())]
    earlier = {period.edtf for periods in voices.values() for period in periods} - {period.edtf for period in said}
    kept = [period for period in said if period.edtf not in earlier] or said
    return list({period.edtf: period for period in kept}.values())


def _finest(periods: Sequence[Period]) -> Period:
    """Of what one voice says, the last day where the days differ, else the most exact."""
    last = max(periods, key=lambda period: period.earliest or dt.date.min)
    return min((period for period in periods if period.meets(last)), key=_width)


def _together(sides: Sequence[Period]) -> Period | None:
    """One period for all sides: what they have in common, else from the first to the last."""
    if not sides:
        return None
    low = max((side.earliest for side in sides if side.earliest), default=None)
    high = min((side.latest for side in sides if side.latest), default=None)
    if low and high and low > high:
        exact = [side for side in sides if not any(other.within(side) for other in sides if other != side)]
        low = min(side.earliest for side in exact if side.earliest)
        high = max(side.latest for side in exact if side.latest)
    for side in sides:
        if (side.earliest, side.latest) == (low, high):
            return side
    return Period.between(low, high)


def _apart(sides: Sequence[Period]) -> bool:
    firsts = [side.latest for side in sides if side.latest]
    lasts = [side.earliest for side in sides if side.earliest]
    return bool(firsts and lasts) and min(firsts) < max(lasts)


def _disagree(sides: Sequence[Period], day: dt.date, *, before: bool) -> bool:
    """Whether a day lies between what the sides say: begun for one and not yet for another, or over for one only."""
    if not _apart(sides):
        return False
    first = min(side.latest for side in sides if side.latest)
    last = max(side.earliest for side in sides if side.earliest)
    return first <= day < last if before else first < day <= last


def _covers(period: Period, day: dt.date) -> bool:
    return (period.earliest is None or period.earliest <= day) and (period.latest is None or day <= period.latest)


def _width(period: Period) -> int:
    if period.earliest is None or period.latest is None:
        return 10**6
    return (period.latest - period.earliest).days


def _is_full(one: Evidence) -> bool:
    return (
        bool(one.role.name) and not one.role.acting and bool(one.claim.args.get("post") or one.claim.args.get("role"))
    )
