"""Time expressions: spans, TIMEX3 and EDTF values, anchors and bounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents import plain_document
from reportedly.readers.sheet import Sheet
from reportedly.readers.times import find_times
from reportedly.terms.documents import Sidecar
from reportedly.terms.periods import Period


def times(text, published=None):
    """Marks of a text, with it."""
    document = plain_document(text, sidecar=Sidecar(published=published))
    return document, find_times(Sheet(document))


def seen(text, published=None):
    """Words, value and EDTF of each mark."""
    document, marks = times(text, published)
    return [(mark.span.of(document.text), mark.value, mark.edtf) for mark in marks]


STATED = [
    ("He took over on 3 May 2024.", "3 May 2024", "2024-05-03"),
    ("He took over on May 3, 2024, in Orlen.", "May 3, 2024", "2024-05-03"),
    ("The decree of the 3rd of May 2024 was short.", "the 3rd of May 2024", "2024-05-03"),
    ("Posted to Brask on 12th of May, 2015.", "12th of May, 2015", "2015-05-12"),
    ("On Friday 3 May 2024 she left.", "Friday 3 May 2024", "2024-05-03"),
    ("On Friday, May 3, 2024, she left.", "Friday, May 3, 2024", "2024-05-03"),
    ("Signed 24.04.2025 in Orlen.", "24.04.2025", "2025-04-24"),
    ("Signed on 29/05/2015 in Orlen.", "29/05/2015", "2015-05-29"),
    ("Signed on 05/29/2015 in Orlen.", "05/29/2015", "2015-05-29"),
    ("Signed on 2024-05-17 in Orlen.", "2024-05-17", "2024-05-17"),
    ("He left in March, 2013.", "March, 2013", "2013-03"),
    ("He left in mid-October 2014.", "mid-October 2014", "2014-10"),
    ("He had served since 2016.", "2016", "2016"),
    ("He had served there in early 2014.", "early 2014", "2014"),
    ("Born in the 1960s, she joined early.", "the 1960s", "196X"),
    ("It was formed in the autumn of 2023.", "the autumn of 2023", "2023-23"),
    ("It fell in the second quarter of 2023.", "the second quarter of 2023", "2023-34"),
    ("It rose in the first half of 2020.", "the first half of 2020", "2020-40"),
    ("It fell in Q3 2018.", "Q3 2018", "2018-35"),
    ("He served there in 2014-15 and left.", "2014-15", "2014/2015"),
    ("The drill ran 12–14 March 2015 in Brask.", "12–14 March 2015", "2015-03-12/2015-03-14"),
    ("He took command on\n1 September 2021 at Grenn.", "1 September 2021", "2021-09-01"),
]


@pytest.mark.parametrize(("text", "words", "edtf"), STATED)
def test_a_date_that_the_words_give_needs_no_anchor(text, words, edtf):
    """Whole dates mean the same whenever they were written."""
    document, marks = times(text)
    assert [(mark.span.of(document.text), mark.edtf, mark.basis) for mark in marks] == [(words, edtf, "stated")]


RELATIVE = [
    # weekdays: back from the day of publication, that day included; forward if the clause looks forward
    ("She was dismissed on Tuesday.", "2024-10-28", "Tuesday", "2024-10-22"),
    ("She was dismissed on Tuesday.", "2024-10-29", "Tuesday", "2024-10-29"),
    ("She met the judge last Tuesday.", "2024-10-28", "last Tuesday", "2024-10-22"),
    ("Last Monday prosecutors asked for seven years.", "2024-09-09", "Last Monday", "2024-09-02"),
    ("The court will rule on Tuesday.", "2024-10-28", "Tuesday", "2024-10-29"),
    ("The court is to rule next Monday.", "2024-10-28", "next Monday", "2024-11-04"),
    ("They left after Wednesday's ruling.", "2024-10-28", "Wednesday", "2024-10-23"),
    # days and months without a year
    ("Colonel Brock was arrested on 14 March.", "2024-09-09", "14 March", "2024-03-14"),
    ("Colonel Brock was arrested on 12 December.", "2024-09-09", "12 December", "2023-12-12"),
    ("The tribunal will sit on 12 January.", "2024-09-09", "12 January", "2025-01-12"),
    ("GRENN, Sept 9 (Arl) - The corps waits.", "2024-09-09", "Sept 9", "2024-09-09"),
    ("He retired on 30 June.", "2024-09-09", "30 June", "2024-06-30"),
    ("The verdict is expected in mid-October.", "2024-09-09", "mid-October", "2024-10"),
    ("He resigned in November.", "2024-03-09", "November", "2023-11"),
    ("He was moved at the end of June.", "2024-09-09", "the end of June", "2024-06"),
    ("On 1 January this year the zone was renamed.", "2022-11-04", "1 January this year", "2022-01-01"),
    ("He left in March of last year.", "2022-11-04", "March of last year", "2021-03"),
    ("He was born on the 9th of May.", "2022-11-04", "the 9th of May", "2022-05-09"),
    ("He was received on the 3rd instant.", "2022-11-14", "the 3rd instant", "2022-11-03"),
    ("He came on Saturday, April 25.", "1998-04-24", "Saturday, April 25", "1998-04-25"),
    # stretches
    ("He led the corps until last year.", "2024-09-09", "last year", "2023"),
    ("He may resign next year.", "2022-11-04", "next year", "2023"),
    ("He was dismissed last month.", "2024-01-09", "last month", "2023-12"),
    ("He was dismissed last week.", "2024-09-09", "last week", "2024-09-02/2024-09-08"),
    ("He was dismissed late last year.", "2024-09-09", "late last year", "2023"),
    ("He has been away since spring.", "2024-09-09", "spring", "2024-21"),
    ("The corps will move next spring.", "2024-09-09", "next spring", "2025-21"),
    ("The corps moved last winter.", "2024-09-09", "last winter", "2023-24"),
    ("He was seen yesterday.", "2024-03-01", "yesterday", "2024-02-29"),
    ("He fled two years ago.", "2024-03-01", "two years ago", "2022"),
    ("He left on the 14th of last month.", "2019-03-20", "the 14th of last month", "2019-02-14"),
    ("The court will sit between 3 March and 5 June 2020.", "2018-03-20", "3 March", "2020-03-03"),
    ("Between March and June 2018 he was ill.", "2019-03-20", "March", "2018-03"),
    ("He was away from November to February 2018.", "2019-03-20", "November", "2017-11"),
    ("He fled in end-March.", "2019-04-20", "end-March", "2019-03"),
    ("He fled about two years ago.", "2024-03-01", "about two years ago", "2022~"),
    ("He fled more than two years ago.", "2024-03-01", "more than two years ago", None),
    ("He was away over the past year.", "2024-03-01", "the past year", None),
    ("It must end by the end of the year.", "2024-03-01", "the end of the year", "2024"),
    ("The night of 12/13 March was long.", "2024-04-01", "12/13 March", "2024-03-12/2024-03-13"),
    ("He fled three days ago.", "2024-03-01", "three days ago", "2024-02-27"),
]


@pytest.mark.parametrize(("text", "published", "words", "edtf"), RELATIVE)
def test_a_relative_date_counts_from_publication(text, published, words, edtf):
    """Tense decides between the last such day and the next."""
    document, marks = times(text, published)
    mark = next(mark for mark in marks if mark.span.of(document.text) == words)
    assert (mark.edtf, mark.basis) == (edtf, "relative")


NARRATIVE = [
    ("On 12 March this year he flew home, and two days later he was arrested.", "two days later", "2024-03-14"),
    ("She was hurt in June 2022 and was back two months later.", "two months later", "2022-08"),
    ("A general since 2021, he took the corps in May of that year.", "May of that year", "2021-05"),
    ("He was promoted on 2 June 2020. The next day he resigned.", "The next day", "2020-06-03"),
    ("He led it until June 2019 and since then has taught.", "then", "2019-06"),
    ("He came in March 2016. On 12 April he left.", "12 April", "2016-04-12"),
    ("He came on 3 May 2017. Later that year he left.", "Later that year", "2017"),
]


@pytest.mark.parametrize(("text", "words", "edtf"), NARRATIVE)
def test_a_date_may_count_from_the_story_so_far(text, words, edtf):
    """Two days later is counted from the last date told, not from publication."""
    assert (words, edtf) in [(found, value) for found, _, value in seen(text, "2024-03-28")]


ANCHORED = [
    ("He was suspended a month after his arrest, and his trial opened.", "a month", "P1M", "after", "his arrest"),
    ("The paper signed a week after his arrest says abuse.", "a week", "P1W", "after", "his arrest"),
    ("He fled two days before the verdict.", "two days", "P2D", "before", "the verdict"),
    ("It came less than a month after Orlo's mutiny.", "less than a month", "P1M", "after", "Orlo's mutiny"),
    ("Less than two years after taking command he left.", "Less than two years", "P2Y", "after", "taking command"),
    ("The day after the election he left.", "The day", "P1D", "after", "the election"),
]


@pytest.mark.parametrize(("text", "words", "value", "relation", "anchor"), ANCHORED)
def test_an_expression_may_hang_on_an_event(text, words, value, relation, anchor):
    """No day is made up: the mark names the words of the event."""
    document, marks = times(text, "2024-09-09")
    mark = marks[0]
    assert (mark.span.of(document.text), mark.value, mark.edtf) == (words, value, None)
    assert (mark.relation, mark.anchor and mark.anchor.of(document.text)) == (relation, anchor)


BOUNDS = [
    ("He led it from March 2016 to June 2019.", ["from", "until"]),
    ("He was away from 5 to 7 May.", ["from", "until"]),
    ("He led it between May 2016 and June 2019.", ["between", "between"]),
    ("He has led it since 15 June 2018.", ["since"]),
    ("Led until last year, it was disbanded.", ["until"]),
    ("He must go by 4 May 2025.", ["by"]),
    ("It was formed before 2010.", ["before"]),
    ("It was formed after 2010.", ["after"]),
    ("He was dismissed in 2010.", [None]),
]


@pytest.mark.parametrize(("text", "bounds"), BOUNDS)
def test_a_preposition_makes_a_bound(text, bounds):
    """The preposition stays outside the span."""
    assert [mark.bound for mark in times(text, "2024-09-09")[1]] == bounds


LENGTHS = [
    ("He asked for seven years in prison.", "seven years", "P7Y", "DURATION"),
    ("A six-year sentence was sought.", "six-year", "P6Y", "DURATION"),
    ("It lasted almost three months.", "almost three months", "P3M", "DURATION"),
    ("He must leave within ten days.", "ten days", "P10D", "DURATION"),
    ("They talked for forty minutes.", "forty minutes", "PT40M", "DURATION"),
    ("He got five years and six months.", "five years and six months", "P5Y6M", "DURATION"),
    ("They waited two and a half years.", "two and a half years", "P2Y6M", "DURATION"),
    ("It took a couple of weeks.", "a couple of weeks", "P2W", "DURATION"),
    ("It took several months.", "several months", "PXM", "DURATION"),
    ("He reports every year.", "every year", "P1Y", "SET"),
    ("He reports annually.", "annually", "P1Y", "SET"),
    ("They meet every other week.", "every other week", "P2W", "SET"),
    ("They meet each Thursday.", "each Thursday", "XXXX-WXX-4", "SET"),
]


@pytest.mark.parametrize(("text", "words", "value", "kind"), LENGTHS)
def test_lengths_and_sets_have_no_day(text, words, value, kind):
    """How long and how often are values without EDTF."""
    document, (mark,) = times(text, "2024-09-09")
    assert (mark.span.of(document.text), mark.value, mark.type, mark.edtf) == (words, value, kind, None)


CLOCK = [
    ("14.30 From the recording we learn more.", "14.30", "2023-07-13T14:30"),
    ("It began at 8 p.m. and ended soon.", "8 p.m.", "2023-07-13T20:00"),
    ("Yesterday at 5pm he left.", "Yesterday at 5pm", "2023-07-12T17:00"),
    ("He left at 9 a.m. on Monday.", "9 a.m. on Monday", "2023-07-10T09:00"),
    ("It was posted on Wednesday evening.", "Wednesday evening", "2023-07-12TEV"),
    ("He spoke this morning in his garden.", "this morning", "2023-07-13TMO"),
]


@pytest.mark.parametrize(("text", "words", "value"), CLOCK)
def test_times_of_day_keep_their_day(text, words, value):
    """The EDTF value is the day, the TIMEX3 value has the hour or part of the day."""
    document, (mark,) = times(text, "2023-07-13")
    assert (mark.span.of(document.text), mark.value, mark.edtf) == (words, value, value[:10])
    assert mark.type == "TIME"


UNDATED = [
    ("Brock was arrested on 14 March.", "14 March", "XXXX-03-14"),
    ("Brock was arrested on Tuesday.", "Tuesday", "XXXX-WXX-2"),
    ("Brock was arrested in March.", "March", "XXXX-03"),
    ("Brock was arrested last year.", "last year", "XXXX"),
    ("Brock was arrested yesterday.", "yesterday", "XXXX-XX-XX"),
]


@pytest.mark.parametrize(("text", "words", "value"), UNDATED)
def test_without_a_published_date_no_year_is_made_up(text, words, value):
    """A text without a date leaves its relative dates open."""
    assert seen(text) == [(words, value, None)]


def test_a_month_of_publication_dates_what_is_coarser():
    """Published in March 2024: last year is known, yesterday is not."""
    assert [edtf for _, _, edtf in seen("It fell last year. It rose last month. He left yesterday.", "2024-03")] == [
        "2023",
        "2024-02",
        None,
    ]


def test_a_numeric_date_of_unknown_order_keeps_both_days():
    """The order shows where a date before it cannot be read the other way round."""
    assert seen("Signed on 03/04/2015.") == [("03/04/2015", "2015", "[2015-03-04,2015-04-03]")]
    assert seen("Signed on 29/05/2015, sent on 03/04/2016.")[1][2] == "2016-04-03"


NO_TIME = [
    "Torsk, 38, was arrested.",
    "He may march to the sun with April and her sister June.",
    "The 21-year-old soldier of 2,000 men walked 1990 metres.",
    "Route 2015 and Resolution 1701 stand.",
    "Judge Lena Summers and Jan Winters left.",
    "He was fined on 31 February 2020.",
    "The ledger says 0000-01-01 and 9999-01-01 and 2024-13-40.",
    "A quarter of the men and three-quarters of the officers left.",
    "The second battalion fell back at a price of 14.30 dollars.",
]


@pytest.mark.parametrize("text", NO_TIME)
def test_what_only_looks_like_a_time(text):
    """Ages, counts, names, and days that no calendar has."""
    assert seen(text, "2024-09-09") == []


VOCABULARY = """
on in since until from to 12 31 2024 0 99 May March Monday last next this that the a year month days week two half ago
later earlier before after his arrest . , - / : 14.30 1990s '80s first quarter of and every 9999 31.02.2020 29/02/2023
hundred thousand million centuries decades fiscal winter morning noon p.m. GMT ultimo
"""
WORDS = st.sampled_from(VOCABULARY.split())
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join))
DAYS = st.sampled_from([None, "2024-02-29", "2024-03", "2024", "0001-01-01", "9999-12-31"])


@given(TEXTS, DAYS)
def test_marks_of_any_text_are_sound(text, published):
    """In order, disjoint, inside the text; each EDTF value is one; nothing crashes."""
    document, marks = times(f"So. {text}", published)
    place = 0
    for mark in marks:
        assert place <= mark.span.start < mark.span.end <= len(document.text)
        place = mark.span.end
        if mark.edtf is not None:
            assert Period.parse(mark.edtf).earliest is not None
        assert mark.type in ("DATE", "TIME", "DURATION", "SET")
        assert (mark.relation is None) == (mark.anchor is None)
        if mark.anchor is not None:
            assert mark.anchor.of(document.text).strip()


@given(TEXTS)
def test_reading_twice_finds_the_same(text):
    """The same text gives the same marks."""
    assert times(f"So. {text}", "2024-09-09")[1] == times(f"So. {text}", "2024-09-09")[1]
