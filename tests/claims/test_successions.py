"""Which post a succession is about."""

from reportedly.claims import claims_of
from reportedly.documents import plain_document
from reportedly.readers.grammar import GrammarReader


def units(text: str) -> set[object]:
    """Units of the successions of a text."""
    document = plain_document(text)
    found = claims_of(document, GrammarReader().read(document))
    return {claim.args.get("unit") for claim in found if claim.kind == "succeeded"}


def test_a_succession_is_about_the_post_just_told() -> None:
    """The post named in the sentence before is the one taken over."""
    text = "CP Dan Rafu is the new Commissioner of Police in charge of Osun State. He takes over from AIG Tun Ogun."
    assert units(text) == {"Osun State Police Command"}
