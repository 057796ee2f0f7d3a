"""Years that belong to an aside, days behind time zones, and other dates of reports that are easily misread."""

from __future__ import annotations

import pytest

from reportedly.documents import plain_document
from reportedly.readers.sheet import Sheet
from reportedly.readers.times import find_times
from reportedly.terms.documents import Sidecar


def seen(text, published="2024-05-10"):
    """Words and value of each mark."""
    document = plain_document(text, sidecar=Sidecar(published=published))
    return [(mark.span.of(document.text), mark.value) for mark in find_times(Sheet(document))]


ASIDES = [
    ("Brask, who had run the corps since April 2019, resigned on 4 May.", ("4 May", "2024-05-04")),
    ("Brask, who was appointed on 3 June 2019, was dismissed on 4 May.", ("4 May", "2024-05-04")),
    ("Brask (born 3 March 1960) died on 4 May.", ("4 May", "2024-05-04")),
    # … but a story that goes on keeps its year
    ("On 3 June 2019 he met Orlo, who on 5 June resigned.", ("5 June", "2019-06-05")),
    ("Brask, who was held on 3 June 2019, and on 5 June freed, spoke.", ("5 June", "2019-06-05")),
    ("He led it from June 2019 and on 4 July resigned.", ("4 July", "2019-07-04")),
]


@pytest.mark.parametrize(("text", "mark"), ASIDES)
def test_the_year_of_an_aside_is_no_other_dates_year(text, mark):
    """ "Since April 2019" and a relative clause that is closed say nothing of a bare day behind them."""
    assert mark in seen(text)


DAYS = [
    ("The blast came at about 10:35 a.m. (0735 GMT) Thursday.", ("10:35 a.m.", "2024-05-09T10:35")),
    ("He was shot last Oct. 23 at home.", ("last Oct. 23", "2023-10-23")),
    ("They met on April 24 and 25 in Orlen.", ("25", "2024-04-25")),
    ("The March accession was late.", ("March", "2024-03")),
    ("Until Thursday, they had not called Brask a suspect.", ("Thursday", "2024-05-09")),
    ("The party planned a large rally on Saturday.", ("Saturday", "2024-05-11")),
    ("The party had planned a large rally on Saturday.", ("Saturday", "2024-05-04")),
    ("He was sentenced in 2021 to ten years in prison.", ("2021", "2021")),
    ("The town will one day be rebuilt.", ("one day", "FUTURE_REF")),
    ("The day-long session ended.", ("day-long", "P1D")),
]


@pytest.mark.parametrize(("text", "mark"), DAYS)
def test_days_as_reports_write_them(text, mark):
    """Each with the value that the whole phrase gives."""
    assert mark in seen(text)


NONE = ["It was a matter of days.", "The shots came minutes apart.", "He won 24 and 25 medals."]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_time(text):
    """Idioms and counts."""
    assert seen(text) == []


def test_a_count_beside_a_day_is_no_day():
    """ "April 24 and 25 people died": the second number counts."""
    assert seen("On April 24 and 25 people died.") == [("April 24", "2024-04-24")]


def test_what_was_counted_beyond_publication_was_counted_from_another_day():
    """No date ahead for what is told as past."""
    assert seen("Brask, who was shot on Thursday, died two days later.")[-1] == ("two days later", "P2D")
