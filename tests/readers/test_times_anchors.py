"""What a date without a year is counted from: tense, plans, deadlines, named days, the order of figures."""

from __future__ import annotations

import pytest

from reportedly.documents import plain_document
from reportedly.readers.sheet import Sheet
from reportedly.readers.times import find_times
from reportedly.terms.documents import Sidecar


def seen(text, published="2024-09-09"):
    """Words and EDTF of each mark; the text is of a Monday."""
    document = plain_document(text, sidecar=Sidecar(published=published))
    return [(mark.span.of(document.text), mark.edtf) for mark in find_times(Sheet(document))]


PLANS = [
    ("The governor agreed to resign in December.", ("December", "2024-12")),
    ("The council vowed to dismiss him in December.", ("December", "2024-12")),
    ("A vote was planned for early December.", ("early December", "2024-12")),
    ("The talks, to be held on Friday, are secret.", ("Friday", "2024-09-13")),
    ("The trial opens on Friday.", ("Friday", "2024-09-13")),
    ("General Orlo retires in December.", ("December", "2024-12")),
    ("General Orlo takes over on 1 October.", ("1 October", "2024-10-01")),
    ("On Friday, Mohamed and his aide are to travel.", ("Friday", "2024-09-13")),
]


@pytest.mark.parametrize(("text", "mark"), PLANS)
def test_what_is_planned_or_arranged_lies_ahead(text, mark):
    """An infinitive behind a decision, and the present tense of arrangements, look forward."""
    assert seen(text) == [mark]


GIVEN_UP = [
    ("The trial had been due to open on Friday.", ("Friday", "2024-09-06")),
    ("The offer had been scheduled to end on Friday.", ("Friday", "2024-09-06")),
    ("He was believed to be in Orlen on Friday.", ("Friday", "2024-09-06")),
    ("The term ended 31 January.", ("31 January", "2024-01-31")),
]


@pytest.mark.parametrize(("text", "mark"), GIVEN_UP)
def test_what_had_been_planned_lies_behind(text, mark):
    """A plan told in the past perfect, a belief, and a term that ended look back."""
    assert seen(text) == [mark]


SOON = [
    ("The court set 20 September as the deadline.", "[2023-09-20,2024-09-20]"),
    ("The court set 10 September as the deadline.", "2024-09-10"),
    ("The court set 20 November as the deadline.", "2023-11-20"),
    ("The change is effective 20 September.", "2024-09-20"),
    ("The court will sit on 20 September.", "2024-09-20"),
]


@pytest.mark.parametrize(("text", "edtf"), SOON)
def test_a_day_soon_to_come_in_a_clause_about_the_past_stays_open(text, edtf):
    """It may be a deadline or a year old: both days are kept. A day or two ahead, the page's date is behind."""
    assert seen(text)[0][1] == edtf


COUNTED = [
    ("He fled two days after 12 March.", ("two days after 12 March", "2024-03-14")),
    ("He fled two days before March 12, 2020.", ("two days before March 12, 2020", "2020-03-10")),
    ("He fled two Fridays ago.", ("two Fridays ago", "2024-08-30")),
    ("He fled a year or so ago.", ("a year or so ago", "2023~")),
    ("He fled only three days ago.", ("three days ago", "2024-09-06")),
    ("They came in the early hours of Thursday.", ("the early hours of Thursday", "2024-09-05")),
    ("They came in the early hours of 12 March 2019.", ("the early hours of 12 March 2019", "2019-03-12")),
    ("Late afternoon yesterday he fled.", ("Late afternoon yesterday", "2024-09-08")),
    ("He was taken at 4 in the morning.", ("4 in the morning", "2024-09-09")),
]


@pytest.mark.parametrize(("text", "mark"), COUNTED)
def test_a_day_is_counted_from_another(text, mark):
    """From a day named beside it, or from the day of publication."""
    assert seen(text) == [mark]


STYLES = [
    ("He joined on 12th March, 2019.", "12th March, 2019", "2019-03-12"),
    ("He joined on March 12th, 2019.", "March 12th, 2019", "2019-03-12"),
    ("He joined on 1st of Jan. 2012.", "1st of Jan. 2012", "2012-01-01"),
    ("He was moved w.e.f. 12-Mar-2019.", "12-Mar-2019", "2019-03-12"),
    ("He was moved on 12-Mar-19.", "12-Mar-19", "2019-03-12"),
    ("He was hurt in January nineteen ninety-seven.", "January nineteen ninety-seven", "1997-01"),
    ("He left in the year two thousand.", "the year two thousand", "2000"),
    ("It snowed in the winter of nineteen ninety-four.", "the winter of nineteen ninety-four", "1994-24"),
]


@pytest.mark.parametrize(("text", "words", "edtf"), STYLES)
def test_dates_are_written_in_many_ways(text, words, edtf):
    """British, American, Indian and spoken dates need no anchor."""
    assert seen(text, None) == [(words, edtf)]


def test_the_order_of_figures_shows_anywhere_in_the_text():
    """A later date that can be read in one way only settles an earlier one; two that disagree settle nothing."""
    assert seen("Sent on 03/04/2015, signed on 29/05/2015.")[0] == ("03/04/2015", "2015-04-03")
    assert seen("Sent on 03/04/2015, signed on 05/29/2015.")[0] == ("03/04/2015", "2015-03-04")
    mixed = seen("Sent on 03/04/2015, signed on 29/05/2015, sealed on 05/30/2015.")
    assert mixed[0] == ("03/04/2015", "[2015-03-04,2015-04-03]")


def test_the_following_day_goes_on_from_the_story():
    """It is the day after the one last told."""
    assert seen("On 12th March, 2019 he left. The following day he came back.")[1] == (
        "The following day",
        "2019-03-13",
    )
