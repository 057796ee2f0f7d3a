"""What a newspaper takes back of what it printed."""

from reportedly.claims import claims_of
from reportedly.documents import plain_document
from reportedly.readers.grammar import GrammarReader
from reportedly.terms.documents import Sidecar


def _told(text: str) -> set[tuple[str, str | None, str]]:
    document = plain_document(text, Sidecar(outlet="Test Post", published="2024-05-10"))
    claims = claims_of(document, GrammarReader().read(document))
    return {(claim.kind, claim.when.edtf, claim.polarity) for claim in claims}


def test_the_right_day_stands_and_the_printed_one_is_taken_back() -> None:
    """ "She did so on 9 April" carries over what was said of another day."""
    told = _told(
        "Our report of 22 April said that Ilse Brandau became director of Veldo Bank on 2 April. She did so on 9 April."
    )
    assert {("appointed", "2024-04-02", "negative"), ("appointed", "2024-04-09", "positive")} <= told


def test_another_voice_takes_nothing_back() -> None:
    """What a speaker says of an earlier statement of theirs is no correction of the newspaper."""
    told = _told("“We said that Ilse Brandau was arrested on 2 April,” the mayor said. It was on 9 April.")
    assert ("arrested", "2024-04-09", "positive") not in told


def test_a_time_is_no_charge_and_a_pronoun_no_reason() -> None:
    """ "Arrested on any other day" charges with nothing; "resigned over it" gives no reason."""
    for text in ("Ilse Brandau was not arrested on that or any other day.", "Ilse Brandau resigned over it."):
        document = plain_document(text, Sidecar(outlet="Test Post", published="2024-05-10"))
        assert all(not claim.args for claim in claims_of(document, GrammarReader().read(document)))
