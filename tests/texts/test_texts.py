"""Ten invented texts of other countries and newsrooms: what must be read from them, and what must never be."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from tests.texts.judging import claims_in, forbidden, missing, told

HERE = Path(__file__).parent
NAMES = sorted(path.stem for path in HERE.glob("*.txt"))


@cache
def read(name):
    """The expectations of a text and the claims read from it."""
    expected = tomllib.loads((HERE / f"{name}.toml").read_text("utf-8"))
    return expected, claims_in(HERE / f"{name}.txt", expected["published"], expected["outlet"])


@pytest.mark.parametrize("name", NAMES)
def test_nothing_unreal_is_fact(name) -> None:
    """What is only planned, sought, denied, supposed or asked comes out as no fact."""
    expected, claims = read(name)
    assert [told(claim) for claim in forbidden(expected["never"], claims)] == []


@pytest.mark.parametrize("name", NAMES)
def test_share_read(name) -> None:
    """The share of what a careful reader takes from the text that is read does not fall."""
    expected, claims = read(name)
    lacking = missing(expected["must"], claims)
    share = 1 - len(lacking) / len(expected["must"])
    assert share >= expected["floor"], f"{share:.2f} read; lacking: {lacking}"
