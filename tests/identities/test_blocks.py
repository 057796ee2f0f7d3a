"""Blocks bring together what may be one thing, and little else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.identities.blocks import blocks_of, blocks_of_name
from reportedly.terms.claims import Party

SAME_PEOPLE = [
    ("Yuri Keshtanov", "Jurij Keštanov"),
    ("Yuri Keshtanov", "Iouri Kechtanov"),
    ("Yuri Keshtanov", "Юрий Кештанов"),
    ("Ivan Popov", "Иван Попов"),
    ("Ivan Popov", "Popov Ivan"),
    ("Ivan Popov", "I. Popov"),
    ("Ivan Popov", "Captain Ivan Popov"),
    ("Ivan Popov", "Popov"),
    ("Salim al-Husseini", "Saleem El Husaini"),
    ("Gennady Zhirkov", "Gennadi Jirkov"),
]
SAME_UNITS = [
    ("4th Rifle Corps", "IV Corps"),
    ("4th Rifle Corps", "Fourth Corps"),
    ("4 Corps", "the Fourth Rifle Corps"),
    ("58th Combined Arms Army", "58 ОА"),
    ("58th Combined Arms Army", "58th Army"),
    ("Defence Ministry", "Ministry of Defense"),
    ("Ministry of Defence", "Ministry of Defence of the Republic of Velmaria"),
    ("the MoD", "Defence Ministry"),
    ("General Staff", "General Staff of the Armed Forces"),
    ("3 Div", "3rd Division of the Ambara Army"),
    ("9th Signals Regiment", "9 Signal Regt"),
    ("Velmarian advisory mission", "advisory mission in Sahrel"),
]
APART = [
    ("4th Rifle Corps", "5th Rifle Corps", "unit"),
    ("21st Mountain Brigade", "21st Regiment", "unit"),
    ("Ivan Popov", "Ivan Keshtanov", "person"),
]


@pytest.mark.parametrize(("left", "right"), SAME_PEOPLE)
def test_spellings_of_one_person_share_a_block(left: str, right: str) -> None:
    """Transliteration, order, initials and a leading rank do not part a name from itself."""
    assert blocks_of(Party("k", "person", left)) & blocks_of_name(right, "person")


@pytest.mark.parametrize(("left", "right"), SAME_UNITS)
def test_names_of_one_unit_share_a_block(left: str, right: str) -> None:
    """Numerals, words, short forms and a country behind the name do not part a unit from itself."""
    assert blocks_of(Party("k", "unit", left)) & blocks_of_name(right, "unit")


@pytest.mark.parametrize(("left", "right", "type_"), APART)
def test_others_stay_apart(left: str, right: str, type_: str) -> None:
    """Another number, another type, another surname: no block in common."""
    assert not blocks_of_name(left, type_) & blocks_of_name(right, type_)


@given(st.text(max_size=200), st.sampled_from(["person", "unit"]))
def test_any_text_gives_few_blocks(name: str, type_: str) -> None:
    """Hostile names give a bounded number of keys and no error."""
    assert len(blocks_of_name(name, type_)) <= 64
