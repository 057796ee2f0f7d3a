"""What the reading of one time expression may look at: the date of the text, the narrative so far, the words around."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from reportedly.readers.times.asides import is_aside
from reportedly.readers.times.pieces import Piece
from reportedly.readers.times.reckoning import Moment
from reportedly.readers.times.tense import Tense, tense_around
from reportedly.terms.periods import Period

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Relation = Literal["after", "before"]


_SHORT_YEAR = 2  # figures
CENTURY_PIVOT = 50  # "24.04.25" is 2025, "24.04.85" is 1985
_FRESH = 21  # days
_LONGER = frozenset(("P9M", "P6M", "P1Y"))  # what a report gives figures for, beside a quarter
_PLUPERFECT = 8  # words back to the "had" of "had removed him from the board on"
_AUXILIARIES = frozenset(("had", "has", "have", "was", "were", "is", "are", "will", "would", "did", "could"))
_CLAUSE_ENDS = frozenset((",", ";", ":", "and", "but", "who", "which", "that", "when", "before", "after", "until"))
_OWNED = frozenset(("a", "an", "no", "the", "to", "his", "her", "their"))  # "had a stroke on 3 May"
_SECOND = 7  # pieces of "and 5 Sept. , 2018"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a time expression means; ``moment`` is its stretch of the calendar if it has one.

    ``hangs`` is set where it hangs on an event named in the words after it.
    ``trim`` pieces at its end are no part of it.
    """

    type: TimeType
    value: str
    edtf: str | None = None
    basis: Literal["stated", "relative"] = "stated"
    moment: Moment | None = None
    hangs: Relation | None = None
    trim: int = 0


def date(moment: Moment, basis: Literal["stated", "relative"] = "relative", value: str | None = None) -> Reading:
    """A date reading of a stretch of the calendar."""
    return Reading("DATE", value or moment.value, moment.edtf, basis, moment)


@dataclass
class Narrative:
    """The thread of dates through a text: its published date, and the last date that was mentioned."""

    published: Moment | None
    last: Moment | None = None
    last_sentence: int = -9
    named: Moment | None = None  # the last day told by its month or in figures, which a story goes on from
    named_paragraph: int = -9
    paragraph: int = 0  # the one that is being read
    stated_year: int | None = None
    stated_sentence: int = -9
    stated_piece: int = 0  # where in that sentence it stands
    day_first: bool | None = None  # whether dates in figures give the day first; None while unknown
    quarter: Moment | None = None  # the quarter that a report is about: the latest one named that has begun
    by_quarters: bool = False  # whether its figures are those of a quarter, not of nine months or a year

    def remember(self, reading: Reading, sentence: int, piece: int, by_name: bool = False) -> None:
        """Keep a date as the one that "two days later" may refer to; ``by_name``: told by its month or in figures."""
        self._remember_quarter(reading)
        if reading.moment is None or reading.type == "SET":
            return
        self.last, self.last_sentence = reading.moment, sentence
        if by_name or reading.basis == "stated":
            self.named, self.named_paragraph = reading.moment, self.paragraph
        if reading.basis == "stated" and reading.moment.unit not in ("E", "C"):
            self.stated_year, self.stated_sentence, self.stated_piece = reading.moment.year, sentence, piece

    def _remember_quarter(self, reading: Reading) -> None:
        if reading.value in _LONGER:
            self.by_quarters = False
        named = reading.moment
        if named is None or named.unit != "Q" or (self.published and named.first > self.published.first):
            return
        self.by_quarters = True
        ended = self.published is None or named.step("Q", 1).first <= self.published.first
        if self.quarter is None or (ended and named.first >= self.quarter.first):
            self.quarter = named


@dataclass
class Scene:
    """A place in a sentence: pieces ``[first, last)`` are being read."""

    pieces: Sequence[Piece]
    narrative: Narrative
    sentence: int
    first: int = 0
    last: int = 0
    _tense: Tense | None = field(default=None, repr=False)

    def at(self, first: int, last: int) -> Scene:
        """The same sentence at another place."""
        return Scene(self.pieces, self.narrative, self.sentence, first, last)

    @property
    def tense(self) -> Tense:
        """Tense of the clause around the expression."""
        if self._tense is None:
            self._tense = tense_around(self.pieces, self.first, self.last)
        return self._tense

    @property
    def today(self) -> dt.date | None:
        """The day of publication, None if only a month or year is known."""
        published = self.narrative.published
        return published.first if published and published.unit == "D" else None

    @property
    def published(self) -> Moment | None:
        """The published day, month or year."""
        return self.narrative.published

    @property
    def thread(self) -> Moment | None:
        """The last date of this sentence or the one before it."""
        near = self.sentence - self.narrative.last_sentence <= 1
        return self.narrative.last if near else None

    @property
    def told(self) -> Moment | None:
        """The date that the story stands at: the thread, else the last date of this paragraph or the one before it.

        "On Monday" and "yesterday" mostly date the report and not the story, so they carry no farther than the thread.
        """
        story = self.narrative
        near = story.paragraph - story.named_paragraph <= 1
        return self.thread or (story.named if near else None)

    def year_for(self, month: int, day: int) -> int | None:
        """The year that the text gives a day without one; None where none, or one that the past tense cannot mean."""
        year = self.year_ahead(month)
        if year is None and self.is_before_story:
            year = self._year_before(month, day)
        if year is None:
            year = self._year_going_on(month, day)
        return None if year is not None and self._is_ahead(year, month) and self.tense == "past" else year

    def _is_ahead(self, year: int, month: int) -> bool:
        """Whether a month lies behind that of publication; not where only a year of publication is known."""
        now = self.published
        return now is not None and now.unit in ("D", "M") and (year, month) > (now.year, now.first.month)

    @property
    def is_before_story(self) -> bool:
        """Whether the clause tells what had been before the day at which the story stands: "had removed him on"."""
        before = [piece.word for piece in self.pieces[max(self.first - _PLUPERFECT, 0) : self.first]]
        verbs = [place for place, word in enumerate(before) if word in _AUXILIARIES or word in _CLAUSE_ENDS]
        return bool(verbs) and before[verbs[-1]] == "had" and not _OWNED & set(before[verbs[-1] + 1 :][:1])

    def _year_before(self, month: int, day: int) -> int | None:
        """The last such day before a day of a past year at which the story stands."""
        thread, now = self.thread, self.published
        if thread is None or now is None or thread.unit != "D" or thread.year >= now.year:
            return None
        return thread.year - ((month, day) > (thread.first.month, thread.first.day))

    def _year_going_on(self, month: int, day: int) -> int | None:
        """The year that this sentence has stated, or the sentence before it where the story goes on from there."""
        story = self.narrative
        if self.tense == "future":
            return None
        if self.sentence == story.stated_sentence:
            return None if is_aside(self.pieces, story.stated_piece, self.first) else story.stated_year
        goes_on = (
            self.thread is not None and self.thread.unit in ("D", "M") and self.sentence - story.stated_sentence <= 1
        )
        if (
            goes_on
            and not self._just_published(month, day)
            and self.thread is not None
            and (month, day) >= (self.thread.first.month, self.thread.first.day)
        ):
            return self.thread.year
        return None

    def year_ahead(self, month: int) -> int | None:
        """The year that stands behind the second of two dates: "between March and June 2018"."""
        ahead = self.pieces[self.last : self.last + _SECOND]
        if not ahead or ahead[0].kind not in ("and", "or", "to", "dash", "comma"):
            return None
        second, day = 0, False
        for piece in ahead[1:]:
            if piece.kind == "month":
                second = int(piece.value)
            elif second and day and piece.kind in ("two", "small") and len(piece.word) == _SHORT_YEAR:
                return int(piece.value) + (2000 if int(piece.value) < CENTURY_PIVOT else 1900) - (second < month)
            elif piece.kind == "year":
                return int(piece.value) - (second < month) if second else None
            elif piece.kind not in ("small", "nth", "dot", "comma", "and", "or"):
                return None
            day = day or (piece.kind == "small" and not second)
        return None

    def _just_published(self, month: int, day: int) -> bool:
        """Whether that day lies within weeks before publication: then it is news, and no part of the story told."""
        now = self.today
        return now is not None and 0 <= (now - now.replace(month=month, day=min(day, 28))).days <= _FRESH

    def word(self, offset: int) -> str:
        """The word ``offset`` places behind the expression (0 is the next), or before it if negative; "" if none."""
        place = self.last + offset if offset >= 0 else self.first + offset
        return self.pieces[place].word if 0 <= place < len(self.pieces) else ""

    @property
    def next_is_capital(self) -> bool:
        """Whether the next word is written large."""
        return self.last < len(self.pieces) and self.pieces[self.last].capital

    def kind(self, offset: int) -> str:
        """The class of that word."""
        place = self.last + offset if offset >= 0 else self.first + offset
        return self.pieces[place].kind if 0 <= place < len(self.pieces) else ""


def published_moment(period: Period | None) -> Moment | None:
    """The published date as a day, month or year; None if it is unknown or anything looser."""
    if period is None or period.earliest is None or period.latest is None:
        return None
    days = (period.latest - period.earliest).days
    if days > 366:
        return None
    return Moment("D" if days == 0 else "M" if days < 31 else "Y", period.earliest)
