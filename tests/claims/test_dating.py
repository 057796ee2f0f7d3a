"""Which time belongs to which happening, from the text to the claim."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.claims import claims_of
from reportedly.documents import plain_document
from reportedly.readers.grammar import GrammarReader
from reportedly.terms.documents import Sidecar

BLOCKS = Path(__file__).with_name("dated_cases.txt").read_text("utf-8").split("\n\n")[1:]


def dates_of(text: str) -> dict[tuple[str, str], set[str]]:
    """The dates of the claims of a text by kind and person."""
    document = plain_document(text, Sidecar(published="2024-05-10"), "case.txt")
    found: dict[tuple[str, str], set[str]] = {}
    for claim in claims_of(document, GrammarReader().read(document)):
        found.setdefault((claim.kind, claim.who.name), set()).add(claim.when.edtf or "none")
    return found


@pytest.mark.parametrize("block", BLOCKS)
def test_each_happening_has_its_own_time(block: str) -> None:
    """No more and no less than the words say: a time of something else dates nothing."""
    text, *lines = block.strip().split("\n")
    dates = dates_of(text)
    for line in lines:
        kind, name, expected = (part.strip() for part in line.split("|"))
        assert expected in dates.get((kind, name), set()), (line, dates)
        assert kind == "holds_post" or dates[(kind, name)] == {expected}


def test_an_order_bears_its_own_date() -> None:
    """The date line of an order dates what it orders, not the day on which somebody published it."""
    text = (
        "PRESS NOTE\n\nOrlen, 3 March 2024\n\n"
        "The Government of Velmaria is pleased to appoint Shri Arlo Brask as Commissioner of Police, Orlen City.\n"
    )
    assert dates_of(text)["appointed", "Arlo Brask"] == {"2024-03-03"}


def test_an_order_without_a_date_has_that_of_its_publication() -> None:
    """No date line: the day of the document is all that is known."""
    text = "PRESS NOTE\n\nShri Arlo Brask is hereby appointed as Commissioner of Police, Orlen City.\n"
    assert dates_of(text)["appointed", "Arlo Brask"] == {"2024-05-10"}
