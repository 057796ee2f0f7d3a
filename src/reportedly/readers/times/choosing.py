"""Which of several years a day or month without a year belongs to."""

from __future__ import annotations

import datetime as dt

from reportedly.readers.times.reckoning import Moment, nearest
from reportedly.readers.times.scene import Scene
from reportedly.readers.times.surroundings import nearby

_HALF_YEAR = dt.timedelta(183)
SOON = dt.timedelta(21)  # "has set 14 January as the deadline", written on 5 January: no year back without a word of it


def choose(candidates: list[Moment | None], scene: Scene) -> Moment | None:
    """Of the same day in three years the last before publication, the next, or the nearest, as the tense says."""
    days = [moment for moment in candidates if moment]
    if scene.published is None or not days:
        return None
    now = scene.published.first if scene.published.unit == "D" else scene.published.first + dt.timedelta(15)
    close = min(days, key=lambda moment: _distance(moment, now))
    if scene.tense == "future":
        same = scene.published.coarser(days[0].unit).first
        ahead = [moment for moment in days if moment.first >= same]
        soon = min(ahead, key=lambda moment: moment.first) if ahead else close
        return soon if soon.first - now < _HALF_YEAR + dt.timedelta(90) else close
    if scene.word(-1) in nearby("looks_ahead"):
        return nearest(days, now)
    if scene.tense == "past":
        soon_is = SOON if days[0].unit == "D" else dt.timedelta(0)
        ended = [moment for moment in days if moment.first <= now + soon_is]
        return max(ended, key=lambda moment: moment.first) if ended else close
    return close


def _distance(moment: Moment, now: dt.date) -> float:
    """Days between, those ahead counted two and a half times: news speaks more of what has been."""
    days = (moment.first - now).days
    return days * 2.5 if days > 0 else -days
