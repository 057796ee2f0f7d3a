"""Units that an office implies, and countries that are never made up."""

import pytest

from reportedly.claims import claims_of
from reportedly.claims.countries import Gazetteer, countries
from reportedly.documents import plain_document
from reportedly.readers.grammar import GrammarReader
from reportedly.terms.spans import Span


def units(text: str) -> dict[str, set[str]]:
    """Units of the posts of each person."""
    document = plain_document(text)
    found: dict[str, set[str]] = {}
    for claim in claims_of(document, GrammarReader().read(document)):
        assert all(document.text[quote.start : quote.end] == quote.quote for quote in claim.evidence)
        if "post" in claim.args and "unit" in claim.args:
            found.setdefault(claim.who.name, set()).add(str(claim.args["unit"]))
    return found


IMPLIED = [
    ("Ghana's Chief of Army Staff, Lieutenant General Ade Bolu, visited Jos.", "Ade Bolu", "Ghanaian Army"),
    ("The Chief of Army Staff, General Ade Bolu, spoke.", "Ade Bolu", "Army"),
    ("The Zambian Army won. The army chief, General Ade Bolu, spoke.", "Ade Bolu", "Zambian Army"),
    ("The Chief of Defence Staff, General Ade Bolu, spoke.", "Ade Bolu", "Defence Headquarters"),
    ("Ana Ruiz was appointed Inspector General of Police in Uganda.", "Ana Ruiz", "Ugandan Police"),
    ("CP Usman Dako is the new Commissioner of Police in charge of Delta State.", "Usman Dako",
     "Delta State Police Command"),
    ("CP Dan Rafu is Commissioner of Police, Osun State.", "Dan Rafu", "Osun State Police Command"),
    ("The Director of Army Public Relations, Brigadier General Sam Oduro, spoke.", "Sam Oduro",
     "Directorate of Army Public Relations"),
    ("France's foreign minister, Ana Ruiz, spoke.", "Ana Ruiz", "French Ministry of Foreign Affairs"),
    ("Troops of the 7 Division left. The GOC, Major General Sun Yusa, spoke.", "Sun Yusa", "7 Division"),
    ("The 14 Brigade left. Its commander, Colonel Ade Moham, slept.", "Ade Moham", "14 Brigade"),
    ("The 14 Brigade left. The brigade's commander, Colonel Odo Kan, woke.", "Odo Kan", "14 Brigade"),
    ("The new FCT Commissioner of Police is CP Wilson Inale.", "Wilson Inale", "FCT Police Command"),
    ("Chief Justice Odo Karanja agreed.", "Odo Karanja", "Supreme Court"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "unit"), IMPLIED)
def test_an_office_implies_its_unit(text: str, name: str, unit: str) -> None:
    """The organisation that goes with the office, with the country or state that the text names."""
    assert unit in units(text).get(name, set())


NOT_IMPLIED = [
    "The Commissioner of Police, Ade Bolu, spoke.",
    "The governor, Ana Ruiz, spoke.",
    "The director, Ana Ruiz, spoke.",
    "The president, Ana Ruiz, spoke.",
    "The 7 Division met the 8 Division. The GOC, Major General Sun Yusa, spoke.",
]


@pytest.mark.parametrize("text", NOT_IMPLIED)
def test_other_offices_imply_nothing(text: str) -> None:
    """No unit where the office does not tell which one."""
    assert units(text) == {}


def test_no_country_is_made_up() -> None:
    """Of two countries that a text names equally often neither is chosen."""
    text = "Envoys of Peru met envoys of Chile. The Chief of Army Staff, General Ade Bolu, spoke."
    assert units(text) == {"Ade Bolu": {"Army"}}


def test_the_country_of_a_text() -> None:
    """The main country is the one named clearly most often; a stretch with two has none."""
    text = "Kenya, Kenyan troops, Uganda."
    gazetteer = Gazetteer.of(text)
    main = gazetteer.main()
    assert main is not None
    assert main[1] is countries()["kenya"]
    assert gazetteer.within(Span(0, len(text))) is None
    assert Gazetteer.of("us and them").main() is None
