"""Ranks: many spellings, one name; levels that can be compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.terms.ranks import rank_forms, rank_of

SPELLINGS = [
    ("Maj.-Gen.", "Major General"),
    ("Maj Gen", "Major General"),
    ("major-general", "Major General"),
    ("Maj.- Gen.", "Major General"),
    ("Maj. Gen. (rtd)", "Major General"),
    ("Lt Col", "Lieutenant Colonel"),
    ("LtCol", "Lieutenant Colonel"),
    ("Colonel-General", "Colonel General"),
    ("Colonel of Justice", "Colonel of Justice"),
    ("Brig Gen", "Brigadier General"),
    ("General of Brigade", "Brigadier General"),
    ("retired Brigadier", "Brigadier"),
    ("AVM", "Air Vice Marshal"),
    ("DIG", "Deputy Inspector General of Police"),
    ("CSP", "Chief Superintendent of Police"),
    ("ACP", "Assistant Commissioner of Police"),
    ("Captain 1st Rank", "Navy Captain"),
    ("Sub-Inspector", "Sub Inspector"),
    ("Wg Cdr", "Wing Commander"),
    ("the acting Rear Admiral", "Rear Admiral"),
]


@pytest.mark.parametrize(("text", "name"), SPELLINGS)
def test_spellings(text: str, name: str) -> None:
    """Hyphens, stops, abbreviations and asides lead to one canonical name."""
    rank = rank_of(text)
    assert rank is not None
    assert rank.name == name


@pytest.mark.parametrize("text", ["", "spokesman", "the", "General Manager", "corps", "(rtd)"])
def test_no_rank(text: str) -> None:
    """What is no rank has none."""
    assert rank_of(text) is None


def test_levels_order_careers() -> None:
    """A career goes up the ladder of its service, and ladders can be compared."""
    ladders = [
        ["Lt", "Capt", "Major", "Lt Col", "Colonel", "Brigadier", "Maj Gen", "Lt Gen", "Gen"],
        ["Midshipman", "Lieutenant Commander", "Commander", "Commodore", "Rear Admiral", "Vice Admiral", "Admiral"],
        ["Constable", "Inspector", "ASP", "DSP", "SP", "CSP", "ACP", "DCP", "AIG", "DIG", "IGP"],
    ]
    for ladder in ladders:
        levels = [rank.level for rank in map(rank_of, ladder) if rank]
        assert len(levels) == len(ladder)
        assert levels == sorted(set(levels))


@given(st.sampled_from(sorted({rank.name for rank in rank_forms().values()})))
def test_canonical_names_stand_for_themselves(name: str) -> None:
    """A canonical name reads as itself, has no hyphen, and its case does not matter."""
    rank = rank_of(name)
    assert rank is not None
    assert rank.name == name
    assert "-" not in name
    assert rank_of(name.upper()) == rank
