"""What a sentence leaves out because another has said it; first persons; denials in few words."""

import pytest

from reportedly.claims import claims_of
from reportedly.claims.leading import post_led
from reportedly.documents import plain_document
from reportedly.readers.grammar import GrammarReader
from reportedly.terms.spans import Span


def test_unit_of_the_sentence_before(scene) -> None:
    """A post of command without a unit has the only unit of the sentence before."""
    page = scene("The 9th Supply Regiment has a new head. Major Mirel Tandor took over as commander.")
    page.unit("9th Supply Regiment").person("Mirel Tandor")
    page.event("appointed", "took over", who="Mirel Tandor", post="commander")
    claim = page.one("appointed")
    assert claim.args == {"post": "commander", "unit": "9th Supply Regiment"}
    assert claim.parties["unit"][0].name == "9th Supply Regiment"


def test_of_two_units_neither_is_guessed(scene) -> None:
    """Where the sentence before names two units, none is taken."""
    page = scene("Coast Command left Harbour Command. Major Mirel Tandor took over as commander.")
    page.unit("Coast Command").unit("Harbour Command").person("Mirel Tandor")
    page.event("appointed", "took over", who="Mirel Tandor", post="commander")
    assert "unit" not in page.one("appointed").args


def test_succession_has_the_post_of_the_predecessor(scene) -> None:
    """The post that the predecessor had is the one passed on."""
    page = scene("Mirel Tandor succeeds Ossip Rall, who had commanded Coast Command.").person("Mirel Tandor")
    page.person("Ossip Rall").unit("Coast Command").event(
        "succeeded", "succeeds", who="Mirel Tandor", whom="Ossip Rall"
    )
    page.event("holds_post", "commanded", who="Ossip Rall", unit="Coast Command", modifiers=[("past", "had commanded")])
    claim = page.one("succeeded")
    assert (claim.args["unit"], claim.args["post"]) == ("Coast Command", "commander")


def test_the_charge_that_is_denied(scene) -> None:
    """ "The charge" is the one told last of that person."""
    page = scene("Mirel Tandor was charged with fraud. Tandor denies the charge.")
    page.person("Mirel Tandor", "Mirel Tandor", page.span("Tandor", 2))
    page.event("charged", "charged", who="Mirel Tandor", charge="fraud")
    page.event("denied", "denies", who=page.span("Tandor", 2), what="the charge")
    claim = page.one("denied")
    assert claim.args["charge"] == "fraud"
    assert [speaker.name for speaker in claim.chain] == [None, "Mirel Tandor"]


def test_vacancy_since_a_day(scene) -> None:
    """A vacancy has its post from its words and begins with the day of leaving."""
    page = scene("Coast Command has had no commander since Ossip Rall retired on 30 June.").unit("Coast Command")
    page.time("30 June", "2024-06-30").event(
        "holds_post", "had no commander", who="Coast Command", modifiers=[("negation", "no")]
    )
    claim = page.one("holds_post")
    assert (claim.args["post"], claim.when.edtf, claim.polarity) == ("commander", "2024-06-30/..", "negative")


def test_i_is_the_speaker(scene) -> None:
    """ "I" between quotation marks is the one who speaks; "he" is not."""
    page = scene("“I was dismissed, and he was arrested,” Mirel Tandor said.")
    he = Span(page.text.index("he was"), page.text.index(" was arrested"))
    page.person("Mirel Tandor", "Mirel Tandor", he)
    page.said("Mirel Tandor", "said", "“I was dismissed, and he was arrested,”", quote="direct", source_type="person")
    page.event("dismissed", "dismissed", who="I").event("arrested", "arrested", who=he)
    claim = page.one("dismissed")
    assert (claim.who.name, claim.root.name) == ("Mirel Tandor", "Mirel Tandor")
    assert page.claims("arrested") == []


def test_he_is_the_client(scene) -> None:
    """ "He" in the words of a lawyer is the client, where nothing else says who it is."""
    page = scene("Ossip Rall, lawyer of General Mirel Tandor, spoke. “He was arrested at home,” Rall said.")
    page.person("Ossip Rall", "Ossip Rall", page.span("Rall", 2)).person("Mirel Tandor")
    page.said(page.span("Rall", 2), "said", "“He was arrested at home,”", quote="direct", source_type="person")
    claim = page.event("arrested", "arrested", who="He").one("arrested")
    assert (claim.who.name, claim.root.name) == ("Mirel Tandor", "Ossip Rall")


def test_he_has_not_been(scene) -> None:
    """A rumour denied in a few words has a negative claim of the article."""
    page = scene("Some channels say that Mirel Tandor has been arrested. He has not been: he was at home.")
    page.person("Mirel Tandor").event("arrested", "arrested", who="Mirel Tandor")
    page.said("Some channels", "say", "that Mirel Tandor has been arrested", source_type="anonymous")
    assert {(claim.polarity, len(claim.chain)) for claim in page.claims("arrested")} == {
        ("positive", 2),
        ("negative", 1),
    }


def test_since_then(scene) -> None:
    """What holds "since then" began where the last dated thing ended."""
    page = scene("Tandor led Coast Command until June 2019 and has since then been director of Harbour Bank.")
    page.person("Mirel Tandor", "Tandor").unit("Coast Command").unit("Harbour Bank").time(
        "June 2019", "2019-06", bound="until"
    )
    page.event("holds_post", "led", who="Tandor", unit="Coast Command", time="June 2019", modifiers=[("past", "led")])
    page.event("holds_post", "been director", who="Tandor", post="director", unit="Harbour Bank")
    later = next(claim for claim in page.claims("holds_post") if claim.args["post"] == "director")
    assert (later.when.edtf, later.phase) == ("2019-06/..", "ongoing")


@pytest.mark.parametrize(
    ("words", "post"),
    [
        ("took command of", "commander"),
        ("has led", "head"),
        ("chairs", "chair"),
        ("in charge of", "head"),
        ("served with", None),
    ],
)
def test_post_of_a_verb_of_leading(words, post) -> None:
    """A verb of leading stands for its plain noun and nothing more."""
    assert post_led(words) == post


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        (
            "Ivo Marel, who had headed the Lorvan Border Service since April 2019, resigned on 4 May 2024.",
            "resigned",
            "Lorvan Border Service",
        ),
        (
            "Ivo Marel, head of the State Border Service, was dismissed on 4 May 2024.",
            "dismissed",
            "State Border Service",
        ),
        ("Ivo Marel, a former head of the Lorvan Border Service, resigned on 4 May 2024.", "resigned", None),
        (
            "The Harbour Authority lost money. Ivo Marel is to become director general on 1 July.",
            "appointed",
            "Harbour Authority",
        ),
        (
            "The Harbour Authority sued the Coast Bank. Ivo Marel is to become director general on 1 July.",
            "appointed",
            None,
        ),
    ],
)
def test_unit_of_the_post_that_is_left_or_taken(text: str, kind: str, unit: str | None) -> None:
    """Who leaves, leaves the post the sentence gives him; who gets a lone post, gets it at the only unit told of."""
    document = plain_document(text)
    found = [claim for claim in claims_of(document, GrammarReader().read(document)) if claim.kind == kind]
    assert [claim.args.get("unit") for claim in found] == [unit]
