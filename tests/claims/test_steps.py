"""Careers told in steps of one verb."""

from reportedly.claims import claims_of
from reportedly.documents import plain_document
from reportedly.readers.grammar import GrammarReader
from reportedly.terms.claims import Claim
from reportedly.terms.documents import Sidecar


def _claims(text: str, kind: str) -> list[Claim]:
    document = plain_document(text, Sidecar(outlet="Test Post", published="2024-05-10"))
    return [claim for claim in claims_of(document, GrammarReader().read(document)) if claim.kind == kind]


def test_each_rank_has_its_own_time() -> None:
    """One verb, three ranks, three years."""
    told = _claims(
        "Ilse Brandau was promoted to major in 1999, to lieutenant colonel in 2005 and to colonel in 2011.", "promoted"
    )
    assert {(claim.args["rank"], claim.when.edtf) for claim in told} == {
        ("Major", "1999"),
        ("Lieutenant Colonel", "2005"),
        ("Colonel", "2011"),
    }


def test_each_post_has_its_own_unit() -> None:
    """The second post is not in the unit of the first."""
    text = "Ilse Brandau was appointed head of the Fraud Squad in 1999 and director of the Veldo Bureau in 2005."
    told = {(claim.args["post"], claim.args.get("unit"), claim.when.edtf) for claim in _claims(text, "appointed")}
    assert told == {("head", "Fraud Squad", "1999"), ("director", "Veldo Bureau", "2005")}


def test_another_clause_ends_the_row() -> None:
    """The time of what somebody else did is none of the steps."""
    text = "Ilse Brandau was appointed director on 3 March 2020, a year after her brother was dismissed in 2019."
    assert [claim.when.edtf for claim in _claims(text, "appointed")] == ["2020-03-03"]


def test_an_end_is_no_step() -> None:
    """Who "resigned in 2005" was not appointed to that."""
    told = _claims("Ilse Brandau was appointed director in 1999, resigned in 2005 and died in 2011.", "appointed")
    assert [(claim.args["post"], claim.when.edtf) for claim in told] == [("director", "1999")]


def test_a_bare_rank_is_no_post() -> None:
    """ "Promoted to inspector" gives a rank, "promoted to commander of the Fraud Squad" a post."""
    assert _claims("Ilse Brandau has been promoted to inspector.", "promoted")[0].args == {"rank": "Inspector"}
    squad = _claims("Ilse Brandau has been promoted to commander of the Fraud Squad.", "promoted")[0].args
    assert squad["post"] == "commander"


def test_the_title_of_an_unnamed_voice_is_not_that_of_the_name_before() -> None:
    """ "Police arrested X, a spokesman said": X is no spokesman; "X, a spokeswoman, said" is one."""
    for text in ("Police arrested Ilse Brandau, a spokesman said.", "Ilse Brandau, a spokesman said, was arrested."):
        assert not _claims(text, "holds_post")
    assert _claims("Ilse Brandau, a spokeswoman for the ministry, said nobody was hurt.", "holds_post")
