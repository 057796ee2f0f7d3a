"""Lists of honours and of appointments that have been made."""

from reportedly.claims import claims_of
from reportedly.documents import plain_document
from reportedly.readers.grammar import GrammarReader
from reportedly.terms.claims import Claim
from reportedly.terms.documents import Sidecar

_LIST = """The President has been pleased to make the following awards.

THE ORDER OF THE LANTERN

To be Officers

Ilse Brandau, director of the Veldo Library. For services to reading.

THE RIVER MEDAL

Sergeant Oswin Tarka, Veldo Police. For courage.
"""


def _claims(text: str, kind: str) -> list[Claim]:
    document = plain_document(text, Sidecar(outlet="Test Post", published="2024-05-10"))
    return [claim for claim in claims_of(document, GrammarReader().read(document)) if claim.kind == kind]


def test_who_is_named_under_an_award_is_given_it() -> None:
    """Each heading holds for the names below it, up to the next."""
    told = {(claim.who.name, claim.args["award"], claim.args["reason"]) for claim in _claims(_LIST, "awarded")}
    assert told == {
        ("Ilse Brandau", "Order of the Lantern", "services to reading"),
        ("Oswin Tarka", "River Medal", "courage"),
    }


def test_a_list_of_what_is_proposed_awards_nothing() -> None:
    """What may be awarded has not been."""
    assert not _claims(_LIST.replace("has been pleased to make", "may approve"), "awarded")


def test_prose_ends_a_list_of_honours() -> None:
    """Who is named behind a paragraph of prose is awarded nothing."""
    assert (
        len(_claims(_LIST + "\nCritics called the list a scandal.\n\nArlo Brask, director of the port.\n", "awarded"))
        == 2
    )


def test_appointments_made_have_happened_from_their_day() -> None:
    """ "To be director" behind "has made the following appointments" is no plan."""
    text = "The board has made the following appointments with effect from 1 May: Ilse Brandau to be Director of Ports."
    told = _claims(text, "appointed")
    assert [(claim.phase, claim.when.edtf) for claim in told] == [("happened", "2024-05-01")]


def test_appointments_to_be_made_stay_planned() -> None:
    """A day ahead, or words that only promise the appointments, leave them ahead."""
    for opening in ("will make the following appointments", "has made the following appointments from 1 July 2024"):
        claims = _claims(f"The board {opening}: Ilse Brandau to be Director of Fisheries.", "appointed")
        assert all(claim.phase == "planned" for claim in claims)
