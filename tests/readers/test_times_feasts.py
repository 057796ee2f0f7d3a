"""Holidays that move, with the days of every usage that the words leave open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents import plain_document
from reportedly.readers.sheet import Sheet
from reportedly.readers.times import find_times
from reportedly.terms.documents import Sidecar
from reportedly.terms.periods import Period


def seen(text, published=None):
    """Words, value and EDTF of each mark."""
    document = plain_document(text, sidecar=Sidecar(published=published))
    marks = find_times(Sheet(document))
    return [(mark.span.of(document.text), mark.value, mark.edtf) for mark in marks]


FEASTS = [
    ("He left on Easter Sunday 2017.", "Easter Sunday 2017", "2017-04-16", "2017-04-16"),
    ("He left at Easter 2024.", "Easter 2024", "2024-03-31", "[2024-03-31,2024-05-05]"),
    ("He was seized on Good Friday 2024.", "Good Friday 2024", "2024-03-29", "[2024-03-29,2024-05-03]"),
    ("The unit returned on Easter Monday.", "Easter Monday", "2024-04-01", "[2024-04-01,2024-05-06]"),
    ("The unit returned in Easter week.", "Easter week", "2024-W13", None),
    ("She was found last Thanksgiving.", "last Thanksgiving", "2023-11-23", "[2023-10-09,2023-11-23]"),
    ("She will speak on Thanksgiving Day.", "Thanksgiving Day", "2024-11-28", "[2024-10-14,2024-11-28]"),
    ("The truce began on Eid al-Fitr.", "Eid al-Fitr", "XXXX-XX-XX", None),
    ("He was freed before Eid.", "Eid", "XXXX-XX-XX", None),
]


@pytest.mark.parametrize(("text", "words", "value", "edtf"), FEASTS)
def test_a_feast_has_its_day_of_that_year(text, words, value, edtf):
    """The value follows the commonest calendar, EDTF keeps the other one open; feasts of the moon have no day."""
    assert seen(text, "2024-09-09") == [(words, value, edtf)]


@pytest.mark.parametrize(
    "text", ["He sailed to Easter Island.", "Major Easter Brandt led it.", "The Good Book was there."]
)
def test_a_name_is_no_feast(text):
    """A capital word behind, or Good without Friday, is a name."""
    assert seen(text, "2024-09-09") == []


def test_without_a_year_no_day_is_made_up():
    """An undated text leaves the feast open."""
    assert seen("He left at Easter.") == [("Easter", "XXXX-XX-XX", None)]


@given(st.integers(1900, 2099))
def test_easter_is_a_sunday_of_spring(year):
    """Both reckonings give a Sunday from 22 March to 8 May, the Orthodox never before the Western."""
    ((_, value, edtf),) = seen(f"He left at Easter {year}.")
    period = Period.parse(edtf)
    assert str(period.earliest) == value
    assert period.earliest.isoweekday() == period.latest.isoweekday() == 7
    assert (3, 22) <= (period.earliest.month, period.earliest.day) <= (4, 25)
    assert period.earliest <= period.latest
    assert (period.latest.month, period.latest.day) <= (5, 8)
