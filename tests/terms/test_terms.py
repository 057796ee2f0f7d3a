"""The nouns of the house keep their promises."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import ContractError, UsageError
from reportedly.terms.claims import Speaker
from reportedly.terms.names import fold
from reportedly.terms.ordinals import number_of
from reportedly.terms.periods import Period
from reportedly.terms.spans import Quote, Span
from reportedly.terms.status import status_of, supports
from reportedly.terms.tokens import tokenise
from tests.making import claim

PERIODS = [
    ("2024-05-17", "2024-05-17", "2024-05-17"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023", "2023-01-01", "2023-12-31"),
    ("199X", "1990-01-01", "1999-12-31"),
    ("2024-21", "2024-03-01", "2024-05-31"),
    ("2024-24", "2024-12-01", "2025-02-28"),
    ("2024-33", "2024-01-01", "2024-03-31"),
    ("2016-03/2019-06", "2016-03-01", "2019-06-30"),
    ("../2024-05", None, "2024-05-31"),
    ("2018-06-15/..", "2018-06-15", None),
    ("[2024-05-17,2024-05-21]", "2024-05-17", "2024-05-21"),
    ("2024-05~", "2024-05-01", "2024-05-31"),
]


@pytest.mark.parametrize(("edtf", "first", "last"), PERIODS)
def test_a_period_has_the_bounds_of_its_words(edtf, first, last):
    """No day is invented: a month stays a month, an open end stays open."""
    period = Period.parse(edtf)
    assert (period.earliest and period.earliest.isoformat(), period.latest and period.latest.isoformat()) == (
        first,
        last,
    )


@pytest.mark.parametrize("edtf", ["", "yesterday", "2024-13", "2024-02-30", "0000", "2024/2023", "[]", "20245"])
def test_what_is_no_period_is_refused(edtf):
    """A value that names no day of the calendar is an error, never a guess."""
    with pytest.raises(UsageError):
        Period.parse(edtf)


days = st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))


@given(days, days, days)
def test_periods_meet_when_they_share_a_day(low, high, day):
    """Meeting is what the calendar says it is."""
    low, high = min(low, high), max(low, high)
    assert Period.between(low, high).meets(Period.day(day)) == (low <= day <= high)
    assert Period.day(day).within(Period.between(low, high)) == (low <= day <= high)


@given(st.text(max_size=80))
def test_tokens_are_the_words_that_stand_there(text):
    """Every token equals the text at its place, in order, and only white space is left out."""
    tokens = tokenise(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert "".join(token.text for token in tokens) == "".join(text.split()) or any(c.isspace() for c in text)
    assert [t.start for t in tokens] == sorted({t.start for t in tokens})


TOKENS = [
    ("Russia’s 58th Army", ["Russia", "’s", "58th", "Army"]),
    ("chief-of-staff won’t, at 14.30", ["chief-of-staff", "won’t", ",", "at", "14.30"]),
    ("the U.S. lost 10,000", ["the", "U.S.", "lost", "10,000"]),
    ("Defence Ministry— particularly", ["Defence", "Ministry", "—", "particularly"]),
]


@pytest.mark.parametrize(("text", "words"), TOKENS)
def test_words_are_cut_where_readers_cut_them(text, words):
    """Possessives stand alone, hyphens and numbers hold together."""
    assert [token.text for token in tokenise(text)] == words


def test_a_quote_must_be_as_long_as_its_span():
    """A span is a promise: it cannot be built with other words."""
    with pytest.raises(ContractError):
        Quote(3, 9, "Brock")
    with pytest.raises(ContractError):
        Quote.cut("Brock", 0, 9)
    with pytest.raises(ContractError):
        Span(5, 4)
    assert Quote.cut("Ana Brock", 4, 9).quote == "Brock"


NUMBERS = [
    ("58th", 58),
    ("Fourth", 4),
    ("IV", 4),
    ("XIX", 19),
    ("twenty-first", 21),
    ("I", None),
    ("corps", None),
    ("MIX", None),
]


@pytest.mark.parametrize(("word", "number"), NUMBERS)
def test_numbers_are_read_in_digits_words_and_letters(word, number):
    """Unit numbers come in three scripts."""
    assert number_of(word) == number


def test_names_are_folded_across_marks_and_case():
    """Marks, case, possessives and punctuation do not make another name."""
    assert fold("Jurij  KEŠTANOV’s") == fold("jurij kestanov") == "jurij kestanov"


OUTLET, CITED = Speaker("outlet", "Delmar Times"), Speaker("outlet", "Nordwire")
PERSON, NOBODY = Speaker("person", "Ana Brock"), Speaker("anonymous", "a source")
STATUSES = [
    ({}, "asserted"),
    ({"chain": (OUTLET, CITED)}, "reported"),
    ({"chain": (OUTLET, PERSON)}, "asserted"),
    ({"chain": (OUTLET, NOBODY)}, "reported"),
    ({"certainty": "possible"}, "alleged"),
    ({"polarity": "negative"}, "negated"),
    ({"polarity": "negative", "chain": (OUTLET, PERSON)}, "denied"),
    ({"phase": "planned"}, "planned"),
    ({"phase": "sought"}, "sought"),
    ({"phase": "pending"}, "pending"),
    ({"phase": "hypothetical"}, "hypothetical"),
    ({"phase": "planned", "polarity": "negative", "chain": (OUTLET, CITED)}, "denied"),
]


@pytest.mark.parametrize(("readings", "word"), STATUSES)
def test_the_status_word_follows_from_the_readings(readings, word):
    """One place decides the word; what is not asserted, reported or alleged as real supports nothing."""
    made = replace(claim(), **({"chain": (OUTLET,)} | readings))
    assert status_of(made) == word
    if word not in ("asserted", "reported"):
        assert not supports(made)


def test_a_claim_keeps_its_id_and_changes_it_with_its_content():
    """The same thing read twice is one claim; another day is another claim."""
    assert claim().id == claim().id
    assert claim().id != claim(when="2024-05-04").id
    assert replace(claim(), confidence=0.5).identified().id == claim().id
