"""Values are compared by what they say, not by how it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.record.agreement import posts_agree, units_agree, values_agree, words_agree
from reportedly.record.amounts import amount, months, overlap


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("six years in prison", 72),
        ("a six-year sentence", 72),
        ("four and a half years", 54),
        ("2 years and 3 months", 27),
        ("eighteen months", 18),
        ("a year", 12),
        ("life imprisonment", 1e6),
    ],
)
def test_prison_terms_in_months(text: str, expected: float) -> None:
    """Words, digits and hyphens."""
    assert months(text) == (expected, expected)


@pytest.mark.parametrize("text", ["a fine", "house arrest", "", "years ago"])
def test_no_term_is_made_up(text: str) -> None:
    """Where no length is told there is none."""
    assert months(text) is None


@pytest.mark.parametrize(
    ("left", "right", "agree"),
    [
        ("more than 100 million crowns", "105 million crowns", True),
        ("more than 100 million crowns", "95 million crowns", False),
        ("about 2 million", "2.1 million", True),
        ("up to 3 bn", "2.5 billion", True),
        ("10 lakh rupees", "1,000,000 rupees", True),
        ("18 trucks", "20 trucks", False),
    ],
)
def test_amounts(left: str, right: str, agree: bool) -> None:
    """Hedges widen a number; scales are multiplied out."""
    one, other = amount(left), amount(right)
    assert one is not None
    assert other is not None
    assert overlap(one, other) is agree


@pytest.mark.parametrize(
    ("argument", "left", "right", "agree"),
    [
        ("charge", "fraud", "large-scale fraud", True),
        ("charge", "fraud", "abuse of office", False),
        ("charge", ("fraud", "abuse of office"), "abuse of office", True),
        ("charge", "bribes of 5 million", "fraud of 5 million", False),
        ("charge", None, "fraud", True),
        ("sentence", "72 months", "six years", True),
        ("sentence", "life", "twenty years", False),
        ("post", "commander", "head", True),
        ("post", "deputy commander", "commander", False),
        ("post", "chief of army staff", "army chief", True),
        ("rank", "colonel", "major general", False),
    ],
)
def test_values(argument: str, left: object, right: object, agree: bool) -> None:
    """Silence agrees; of several values one in common is enough."""
    assert values_agree(argument, left, right) is agree  # type: ignore[arg-type]
    assert values_agree(argument, right, left) is agree  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("left", "right", "agree"),
    [
        ("7th Coastal Brigade", "Coastal Brigade", True),
        ("7th Coastal Brigade", "Seventh Coastal Brigade", True),
        ("7th Coastal Brigade", "9th Coastal Brigade", False),
        ("Storm K battalion", "a battalion made up of former convicts", True),
        ("Grain Board", "Canal Brigade", False),
    ],
)
def test_units(left: str, right: str, agree: bool) -> None:
    """Numbers decide; a description is measured by what it has in common."""
    assert units_agree(left, right) is agree


@given(st.text(max_size=40), st.text(max_size=40))
def test_agreement_is_mutual_and_everything_agrees_with_itself(left: str, right: str) -> None:
    """Whatever a hostile text holds."""
    assert words_agree(left, right) == words_agree(right, left)
    assert posts_agree(left, right) == posts_agree(right, left)
    assert values_agree("sentence", left, right) == values_agree("sentence", right, left)
    assert values_agree("charge", left, left)
    assert posts_agree(left, left)
