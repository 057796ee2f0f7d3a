"""Whom "he said" means: the last speaker, unless the text shows another."""

import pytest

from reportedly.claims import claims_of
from reportedly.documents import plain_document
from reportedly.readers.grammar import GrammarReader
from reportedly.terms.documents import Sidecar


def told(scene, pronoun: str, quote: str, speaker: str = "the spokesman, Ossip Rall,"):
    """A speaker who talks of Tandor, and a quotation after it whose pronoun was taken for Tandor."""
    page = scene(f"On Monday {speaker} denied that Tandor had left. “{quote},” {pronoun} said.")
    last = page.span(f"{pronoun} said")
    page.person("Mirel Tandor", "Tandor", type(last)(last.start, last.start + len(pronoun))).person("Ossip Rall")
    page.said(speaker, "denied", "that Tandor had left", source_type="person", stance="denies")
    page.said(type(last)(last.start, last.start + len(pronoun)), "said", f"“{quote},”", quote="direct")
    return [claim.who.name for claim in page.claims("said")]


def test_who_is_spoken_about_does_not_speak(scene) -> None:
    """The words after a speaker's are that speaker's."""
    assert told(scene, "he", "The governor has not left") == ["Ossip Rall"]


def test_words_about_oneself_stay_open(scene) -> None:
    """What only the one spoken about may as well have said is left where the reader put it."""
    assert told(scene, "he", "I have not left") == ["Mirel Tandor"]


@pytest.mark.parametrize("speaker", ["the spokeswoman, Ossip Rall,", "spokesmen and Ossip Rall"])
def test_another_sex_or_several_are_not_meant(scene, speaker) -> None:
    """A spokeswoman is no "he", and several are none either."""
    assert told(scene, "he", "The governor has not left", speaker) == ["Mirel Tandor"]


def _said(text: str) -> list[str]:
    document = plain_document(text + "\n", Sidecar(outlet="Test Post", published="2024-05-10"))
    return [claim.who.name for claim in claims_of(document, GrammarReader().read(document)) if claim.kind == "said"]


def test_named_in_a_quotation_does_not_speak_it() -> None:
    """Who is named in the words does not say them: the other one of the sentence before does."""
    text = "Chief Ron Delorme apologized to the family of Dwayne Abara. “We failed Dwayne,” he said."
    assert _said(text) == ["Ron Delorme"]


def test_guest_of_an_interview_is_named_in_its_headline() -> None:
    """Answers in quotation marks are the guest's, of whom only the headline tells."""
    head = "INTERVIEW | Goran Pavlic, director of the Harbour Office: “Nobody called me”"
    turns = ["Is it true that you resigned?", "“I have not resigned.”", "And the strike?", "“I support the strike.”"]
    assert _said("\n\n".join([head, *turns])) == ["Goran Pavlic", "Goran Pavlic"]


@pytest.mark.parametrize(
    "answers",
    [
        ["“The board removed me.”", "“No. I left in May.”"],
        ["The board removed me. I was told by mail.", "No. I left in May."],
    ],
)
def test_guest_of_an_interview_is_named_in_its_opening(answers) -> None:
    """Where only the opening says who is asked, and names nobody else, the answers are that one's."""
    opening = ["The man who left", "Goran Pavlic ran the Harbour Office until May. He received us at home."]
    text = "\n\n".join([*opening, "Who removed you?", answers[0], "Was there a strike?", answers[1]])
    assert _said(text) == ["Goran Pavlic", "Goran Pavlic"]


def test_questions_of_readers_have_no_guest() -> None:
    """Questions and answers of a service page are nobody's, though its opening names somebody."""
    text = "The bank of Goran Pavlic was closed.\n\nCan I get my money?\n\nYes.\n\nWas he paid?\n\nNo, he was not."
    assert _said(text) == []


def test_after_a_speaker_left_open_the_next_is_open_too(scene) -> None:
    """Two were named, so the first "she" is nobody; the second, who would go on from her, is not made up either."""
    page = scene("Ada Lund met Ilse Reyk. “Mira Tand has left,” she said. “It is late,” she added.")
    page.person("Ada Lund").person("Ilse Reyk")
    spans = [page.span("she", nth) for nth in (1, 2)]
    page.person("Mira Tand", "Mira Tand", *spans)
    page.said(spans[0], "said", "“Mira Tand has left,”", source_type="person", quote="direct")
    page.said(spans[1], "added", "“It is late,”", source_type="person", quote="direct")
    assert not [claim for claim in page.claims("said") if claim.who.name in ("Ada Lund", "Ilse Reyk")]
