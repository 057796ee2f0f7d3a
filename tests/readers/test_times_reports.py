"""Quarters and business years, and which words belong to an expression."""

from __future__ import annotations

import pytest

from reportedly.documents import plain_document
from reportedly.readers.sheet import Sheet
from reportedly.readers.times import find_times
from reportedly.terms.documents import Sidecar


def seen(text, published="2024-11-04"):
    """Words, value and EDTF of each mark."""
    document = plain_document(text, sidecar=Sidecar(published=published))
    marks = find_times(Sheet(document))
    return [(mark.span.of(document.text), mark.value, mark.edtf) for mark in marks]


QUARTERS = [
    ("Orlen Mills earned 3 crowns in the third quarter, up from 2 crowns a year ago.", "a year ago", "2023-Q3"),
    ("It fell in the third quarter. In the year-earlier period it rose.", "the year-earlier period", "2023-Q3"),
    (
        "It fell in the third quarter. It had risen a year earlier. The latest period was bad.",
        "The latest period",
        "2024-Q3",
    ),
    ("It fell in the third quarter. The 2023 period was better.", "The 2023 period", "2023-Q3"),
    (
        "It fell in the third quarter and should rise in the fourth quarter. A year ago it rose.",
        "A year ago",
        "2023-Q3",
    ),
    ("It rose in the third quarter. In the first nine months it fell from a year ago.", "a year ago", "2023"),
    ("General Orlo was dismissed a year ago.", "a year ago", "2023"),
]


@pytest.mark.parametrize(("text", "words", "value"), QUARTERS)
def test_a_report_compares_with_the_same_quarter(text, words, value):
    """ "A year ago" is a quarter in a report on one, until it speaks of nine months; elsewhere it is a year."""
    assert (words, value) in [(found, timex) for found, timex, _ in seen(text)]


def test_a_comparison_far_from_its_quarter_is_sure_of_the_year_only():
    """The EDTF value of a guess across sentences is the year."""
    text = "It fell in the third quarter. Orlo spoke. Brandt spoke. It had risen a year ago."
    assert seen(text)[-1] == ("a year ago", "2023-Q3", "2023")


YEARS = [
    ("It rose in the year ended 31 March.", ("the year", "P1Y", None)),
    ("It rose in the fiscal year ending 31 March.", ("the fiscal year", "P1Y", None)),
    ("Sales for the full year were good.", ("the full year", "2024", None)),
    ("Sales were good for the year.", ("the year", "2024", None)),
    ("It should close by year end.", ("year end", "2024", "2024")),
]


@pytest.mark.parametrize(("text", "mark"), YEARS)
def test_a_business_year(text, mark):
    """A year that ends on a day is a length; else it is the year spoken of, without a claim to its days."""
    assert mark in seen(text)


def test_the_year_of_something_is_no_year_of_its_own():
    """A year that a clause describes stays unmarked."""
    assert seen("It was the year he was born.") == []


EXTENTS = [
    ("A two-week crisis ended.", ["two-week"]),
    ("The third-quarter loss grew.", ["third-quarter"]),
    ("It grew over the past two years.", ["the past two years"]),
    ("It took over two years.", ["over two years"]),
    ("It took only two years.", ["two years"]),
    ("It stood for hundreds of years.", ["hundreds of years"]),
    ("It takes weeks or months.", ["weeks or months"]),
    ("Under a June agreement he left.", ["June"]),
    ("These days he rests.", ["These days"]),
]


@pytest.mark.parametrize(("text", "words"), EXTENTS)
def test_which_words_belong_to_an_expression(text, words):
    """The article of a noun behind, "over" as a preposition and "only" stay outside."""
    assert [found for found, _, _ in seen(text)] == words


NO_TIME = [
    "Howes, 37 years old, was kidnapped.",
    "Prices stood at 2.46 billion crowns.",
    'She spoke on the programme "This Week" with the minister of defence.',
    "He told the daily Orlen Today that the colonel was innocent of that.",
    "It was the first trimester.",
    "Major General Sunday Brandt and Col. Friday Osei took over.",
    "He was the guest of the programme Sunday Night Football with his sister and the colonel.",
    "Sources told ORLEN Weekend that the men had fled.",
]


@pytest.mark.parametrize("text", NO_TIME)
def test_what_only_looks_like_a_time(text):
    """Ages, sums, programmes and papers."""
    assert [found for found, _, _ in seen(text) if found.lower() != "daily"] == []


def test_a_headline_in_capitals_has_its_times():
    """Where most words are large, a large word is no name."""
    assert seen("Orlo Fired This Week By President")[0][0] == "This Week"
