"""A post without a unit in a body's own notice is in that body; in a report about it, it stays open."""

import pytest

from reportedly import pipeline
from reportedly.documents import plain_document
from reportedly.terms.documents import Sidecar

LETTERHEAD = "ROYAL DELMAR CONSTABULARY\nPress Notice 3/2024\nFor immediate release: 1 March 2024\n\n"
SWORN = "Miss Ana Brock has today been sworn in as Commissioner of Police.\n"


def units(text, outlet=None):
    """The unit of each claim about a post."""
    claims = pipeline.claims_in(plain_document(text, Sidecar(outlet=outlet, published="2024-03-01")))
    return {claim.args.get("unit") for claim in claims if "post" in claim.args}


def test_the_letterhead_gives_the_unit():
    """By the name of the outlet where it is the same, and with the letterhead among the evidence."""
    assert units(LETTERHEAD + SWORN, "Royal Delmar Constabulary") == {"Royal Delmar Constabulary"}
    assert {unit.lower() for unit in units(LETTERHEAD + SWORN)} == {"royal delmar constabulary"}


def test_a_body_that_speaks_of_itself_in_its_own_outlet():
    """Without a letterhead the outlet's name must stand in the text."""
    text = "Ivo Delm was appointed deputy director on 2 May 2024. The Harbour Authority thanked him.\n"
    assert units(text, "Harbour Authority") == {"Harbour Authority"}


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("The Delmar Times\nPress Notice 3/2024\n\n" + SWORN, "The Delmar Times"),
        ("ROYAL DELMAR CONSTABULARY\n\nA new chief takes over at last. " + SWORN, "The Delmar Times"),
        (LETTERHEAD + "Ana Brock was appointed Governor-General on 1 March 2024.\n", "Royal Delmar Constabulary"),
        (LETTERHEAD + "Ana Brock was appointed Minister of Tourism on 1 March 2024.\n", "Royal Delmar Constabulary"),
    ],
    ids=["a newspaper", "a heading in a newspaper", "an office of the state", "an office of a ministry"],
)
def test_what_is_not_the_issuers(text, outlet):
    """No unit is made up."""
    assert not any(unit and "onstabulary" in unit.lower() for unit in units(text, outlet))
