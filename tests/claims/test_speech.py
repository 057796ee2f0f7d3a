"""What people said and what they were called."""

import pytest


@pytest.mark.parametrize(
    ("text", "source", "cue", "label", "found"),
    [
        (
            "Tandor is back, in what some observers are calling a farce.",
            "some observers",
            "are calling",
            "a farce",
            True,
        ),
        (
            "Tandor is back, in what some observers would call a farce.",
            "some observers",
            "would call",
            "a farce",
            False,
        ),
        ("Tandor signed in a box labeled a farce.", "a box", "labeled", "a farce", False),
    ],
)
def test_judgement_of_unnamed_people(scene, text, source, cue, label, found) -> None:
    """A judgement of unnamed people is theirs, and is of the one person named before; a box judges nobody."""
    page = scene(text).person("Mirel Tandor", "Tandor").said(source, cue, label, source_type="anonymous")
    claims = page.claims("described")
    assert [(claim.who.name, claim.args["what"], claim.root.name) for claim in claims] == (
        [("Mirel Tandor", label, source)] if found else []
    )


def test_quotation_in_two_parts(scene) -> None:
    """A quotation that the report breaks off is one saying with both parts."""
    page = scene("“We were hit,” Mirel Tandor said on Monday. “Nobody came to help.”", published="2024-05-15")
    page.person("Mirel Tandor").time("Monday", "2024-05-13", basis="relative")
    page.said("Mirel Tandor", "said", "“We were hit,”", "“Nobody came to help.”", quote="direct", source_type="person")
    claim = page.one("said")
    assert claim.args["quote"] == "We were hit Nobody came to help."
    assert claim.when.edtf == "2024-05-13"


def test_quoted_words_inside_indirect_speech(scene) -> None:
    """Of mixed speech only the words between the marks are given as said."""
    page = scene("Mirel Tandor said that it was “a long and hard day” for all.").person("Mirel Tandor")
    page.said("Mirel Tandor", "said", "that it was “a long and hard day” for all", quote="mixed", source_type="person")
    assert page.one("said").args["quote"] == "a long and hard day"
