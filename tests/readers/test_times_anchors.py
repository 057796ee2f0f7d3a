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
    ("The fair was held this weekend.", ("this weekend", "2024-09-07/2024-09-08")),
    ("He was shot by yet to be identified men on Friday.", ("Friday", "2024-09-06")),
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
    ("He fled the day before yesterday.", ("the day before yesterday", "2024-09-07")),
    ("He was seen on Monday last week.", ("Monday last week", "2024-09-02")),
    ("He was seen last week Wednesday.", ("last week Wednesday", "2024-09-04")),
    ("He was seen on Saturday the 7th.", ("Saturday the 7th", "2024-09-07")),
    ("They came at 0600 hrs on 12 May.", ("0600 hrs on 12 May", "2024-05-12")),
    ("They came at 9:00am on Thursday.", ("9:00am on Thursday", "2024-09-05")),
    ("It ended in the last week of July.", ("the last week of July", "2024-07")),
    ("It will end in the first half of next year.", ("the first half of next year", "2025-40")),
    ("In January of the following year he died.", ("January of the following year", None)),
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
    ("He was moved on 14th Aug '09.", "14th Aug '09", "2009-08-14"),
    ("It fell in the first week of May 2015.", "the first week of May 2015", "2015-05"),
    ("He ruled throughout the 1990's.", "the 1990's", "199X"),
    ("They met on May 12 and 13, 2016.", "May 12 and 13, 2016", "2016-05-12/2016-05-13"),
    ("They met on May 12 and 19, 2016.", "May 12 and 19, 2016", "[2016-05-12,2016-05-19]"),
    ("It begins fiscal year 2016.", "fiscal year 2016", "2016"),
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


PAIRS = [
    ("They meet next Tuesday and Wednesday.", ["2024-09-10", "2024-09-11"]),
    ("They met on Friday and Saturday.", ["2024-09-06", "2024-09-07"]),
    ("It ran from June to August 2015.", ["2015-06", "2015-08"]),
    ("It ran in April, May and June 2014.", ["2014-04", "2014-05", "2014-06"]),
    ("In 2014 he left. In January of the following year he died.", ["2014", "2015-01"]),
]


@pytest.mark.parametrize(("text", "days"), PAIRS)
def test_a_date_goes_with_the_one_beside_it(text, days):
    """The second weekday follows the first, a year serves the months before it."""
    assert [edtf for _, edtf in seen(text)] == days


TABLES = [
    ("30 Aug 67-20 Sep 69", ["1967-08-30", "1969-09-20"]),
    ("17 Jan 05-09 Jul 06", ["2005-01-17", "2006-07-09"]),
    ("17 Jan 2005 - March 06", ["2005-01-17", "2006-03"]),
    ("30 Dec 01-Aug 02", ["2001-12-30", "2002-08"]),
    ("01 Jan - 24 Feb 14", ["2014-01-01", "2014-02-24"]),
    ("2004 - 17 Jan 2005", ["2004", "2005-01-17"]),
    ("Aug 02-7 Jan 05", ["2002-08", "2005-01-07"]),
]


@pytest.mark.parametrize(("text", "days"), TABLES)
def test_a_table_gives_years_in_two_figures(text, days):
    """The year beside a day belongs to it, and is not the one of publication."""
    assert [edtf for _, edtf in seen(text, "2013-09-24")] == days


NOT_FROM_TODAY = [
    "It was the last day of the siege.",
    "By the next day they had heard of it.",
    "The fall in prices went on, and so did the fall of the town.",
    "It was the last year of his term.",
    "It was his last week of duty.",
    "They worked 2000 hours.",
]


@pytest.mark.parametrize("text", NOT_FROM_TODAY)
def test_the_last_year_of_something_is_not_counted_from_today(text):
    """What it belongs to would date it."""
    assert all(edtf is None for _, edtf in seen(text))


def test_the_following_day_goes_on_from_the_story():
    """It is the day after the one last told."""
    assert seen("On 12th March, 2019 he left. The following day he came back.")[1] == (
        "The following day",
        "2019-03-13",
    )
