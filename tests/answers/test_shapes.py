"""The shapes that every answer shares keep to the contract, key by key."""

import datetime as dt

from reportedly.answers.shapes import answer, claim_json, documents_in, entity_json
from reportedly.terms.claims import Claim, Party, Speaker
from reportedly.terms.documents import Card
from reportedly.terms.holdings import Entity
from reportedly.terms.periods import Period, When
from reportedly.terms.spans import Quote

TEXT = "Colonel Bram Oster was dismissed in July 2023, the Harbour Gazette reported."


def oster() -> tuple[Claim, Card]:
    claim = Claim(
        document="d1",
        kind="dismissed",
        who=Party("p1", "person", "Bram Oster"),
        args={"unit": "3rd River Flotilla", "charge": ("theft", "fraud")},
        when=When(Period.parse("2023-07"), "stated", "in July 2023"),
        chain=(Speaker("outlet", None), Speaker("outlet", "Harbour Gazette")),
        evidence=(Quote.cut(TEXT, 0, 45),),
        reader="test 1",
    ).identified()
    card = Card("d1", "ab" * 32, "Title", None, None, None, None, Period.parse("2023-08-01"), None, dt.date(2023, 8, 1))
    return claim, card


def test_a_claim_has_every_key_of_the_contract() -> None:
    """Nothing of a claim is left out, and an unknown outlet is null, not missing."""
    claim, card = oster()
    shown = claim_json(claim, card)
    assert list(shown) == [
        "id", "kind", "who", "args", "when", "polarity", "certainty", "phase", "status", "chain", "document",
        "evidence", "reader", "confidence",
    ]  # fmt: skip
    assert shown["when"] == {"edtf": "2023-07", "earliest": "2023-07-01", "latest": "2023-07-31", "basis": "stated"}
    assert shown["args"] == {"charge": ["theft", "fraud"], "unit": "3rd River Flotilla"}
    assert shown["status"] == "reported"
    assert shown["chain"] == [{"type": "outlet", "name": None}, {"type": "outlet", "name": "Harbour Gazette"}]
    assert shown["document"]["published"] == "2023-08-01"
    assert shown["evidence"] == [{"start": 0, "end": 45, "quote": TEXT[0:45]}]


def test_a_known_entity_names_the_person() -> None:
    """Where identity is known, the claim shows the entity and not the document's own short form."""
    claim, card = oster()
    entity = Entity("p-1", "person", "Abraham Oster", ("Bram Oster",), (("d1", "p1"),))

    class One:
        def of(self, document: str, key: str) -> Entity | None:
            return entity if (document, key) in entity.members else None

    assert claim_json(claim, card, One())["who"] == {"id": "p-1", "name": "Abraham Oster"}
    assert entity_json(entity) == {"id": "p-1", "name": "Abraham Oster", "aliases": ["Bram Oster"]}


def test_an_answer_counts_the_documents_inside_it() -> None:
    """A document that holds two claims counts once; claims outside the rows count too."""
    claim, card = oster()
    shown = claim_json(claim, card)
    rows = [{"claims": [shown, shown]}]
    whole = answer({"command": "career"}, None, rows, above=[{"claims": [{**shown, "document": {"id": "d2"}}]}])
    assert whole["documents"] == 2
    assert whole["known_by"] is None
    assert documents_in([]) == 0
