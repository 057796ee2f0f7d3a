"""Tables of office-holders: one row a person, with a unit, a post and dates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims import claims_of
from reportedly.claims.tenures import is_day_first, period_of
from reportedly.documents import plain_document
from reportedly.readers.grammar import GrammarReader
from reportedly.terms.claims import Claim

TABLE = """The 14 Brigade guards the coast. The officers who commanded 14 Brigade are listed below.

S/N | Rank | Name | Period of Command

1 | Col | AB Torrek | 30 Aug 67-20 Sep 69

2 | Brig Gen | Osei Brandt | 20 Sep 69 - 15/06/1980

3 | Maj Gen | Vandrel | 2011 - date
"""


def claims(text: str, kind: str = "holds_post") -> list[Claim]:
    """Claims of one kind."""
    document = plain_document(text)
    return [claim for claim in claims_of(document, GrammarReader().read(document)) if claim.kind == kind]


def test_rows_are_postings() -> None:
    """Each row is a post with the unit that the text is about, its own period and rank."""
    rows = [(c.who.name, c.args.get("unit"), c.args.get("post"), c.when.edtf, c.phase) for c in claims(TABLE)]
    assert ("AB Torrek", "14 Brigade", "commander", "1967-08-30/1969-09-20", "happened") in rows
    assert ("Osei Brandt", "14 Brigade", "commander", "1969-09-20/1980-06-15", "happened") in rows
    assert ("Vandrel", "14 Brigade", "commander", "2011/..", "ongoing") in rows
    assert ("AB Torrek", "Colonel") in [(c.who.name, c.args["rank"]) for c in claims(TABLE, "has_rank")]


OFFICE = """Ministers of Roads since the war are listed here by the Roads Department.

Minister of Roads | From | To

Hugo Lanner | 11 January 1999 | 30 June 2006

Ana Brock (acting) | 1 July 2006 | 2 May 2012

Sir Ivo Delm | 1 June 2012 | –
"""


def test_names_under_an_office() -> None:
    """The heading of the names is the post; "acting" behind a name is kept; a dash for an end leaves it open."""
    rows = [(c.who.name, c.args.get("post"), c.when.edtf, c.phase) for c in claims(OFFICE)]
    assert ("Hugo Lanner", "Minister of Roads", "1999-01-11/2006-06-30", "happened") in rows
    assert ("Ana Brock", "acting Minister of Roads", "2006-07-01/2012-05-02", "happened") in rows
    assert ("Ivo Delm", "Minister of Roads", "2012-06-01/..", "ongoing") in rows


def test_other_tables_say_nothing() -> None:
    """Prices and results are no postings, nor are names without a post."""
    assert claims("Rice | 200 | 300\n\nBeans | 100 | 200\n\nYam | 90 | 80\n") == []
    assert claims("Striker | Team | Year\n\nOsei Brandt | Delm Rovers | 2003\n\nAnn Torrek | Vars | 2004\n") == []
    assert claims("Name | Score\n\nOsei Brandt | 3\n\nAnn Torrek | 4\n") == []


PERIODS = [
    ("12/05/1980 – 15/06/1980", "1980-05-12/1980-06-15"),
    ("1978 – 12/05/1980", "1978/1980-05-12"),
    ("/11/2012 - till date", "2012-11/.."),
    ("Aug 02-7 Jan 05", "2002-08/2005-01-07"),
    ("01/11/ 81-29 Aug 83", "1981-11-01/1983-08-29"),
    ("March 3, 1990 - 2 April 1991", "1990-03-03/1991-04-02"),
    ("2008", "2008"),
    ("2010 - 2008", None),
    ("1 March 2024 –", "2024-03-01/.."),
    ("unknown", None),
]


@pytest.mark.parametrize(("cell", "edtf"), PERIODS)
def test_periods(cell: str, edtf: str | None) -> None:
    """Dates in figures and words, short years, open ends; an end before its beginning is none."""
    period = period_of(cell, day_first=True, latest=2015)
    assert (period.edtf if period else None) == edtf


def test_order_of_day_and_month() -> None:
    """Only a number above twelve tells which is the day; else the month is left open."""
    assert is_day_first(["03/04/1990", "15/04/1990"]) is True
    assert is_day_first(["03/04/1990", "04/15/1990"]) is False
    assert is_day_first(["03/04/1990"]) is None
    unclear = period_of("03/04/1990", day_first=None, latest=2015)
    assert unclear is not None
    assert unclear.edtf == "1990"


@given(st.text(alphabet="0123456789/-– JanMrch.|", max_size=40), st.sampled_from([True, False, None]))
def test_any_cell_is_read(cell: str, day_first: bool | None) -> None:
    """Whatever a cell holds, the period has an end that is not before its beginning."""
    period = period_of(cell, day_first=day_first, latest=2020)
    if period and period.earliest and period.latest:
        assert period.earliest <= period.latest
