"""How sure: nothing that is only planned, sought, denied, asked or thought of comes out as fact."""

import pytest

from reportedly.terms.status import status_of, supports

CASES = [
    # text, trigger, kind, modifiers, polarity, certainty, phase
    ("Tandor was not arrested.", "arrested", "arrested", [("negation", "not")], "negative", "certain", "happened"),
    ("Tandor will be tried.", "tried", "tried", [("plan", "will")], "positive", "certain", "planned"),
    (
        "They asked the court to free Tandor.",
        "free",
        "released",
        [("sought", "asked")],
        "positive",
        "certain",
        "sought",
    ),
    (
        "Tandor would have been freed had he paid.",
        "freed",
        "released",
        [("condition", "had")],
        "positive",
        "certain",
        "hypothetical",
    ),
    (
        "Tandor is to be named if he is cleared.",
        "named",
        "appointed",
        [("plan", "is to"), ("condition", "if")],
        "positive",
        "certain",
        "planned",
    ),
    ("Tandor may resign.", "resign", "resigned", [("possible", "may")], "positive", "possible", "planned"),
    ("Tandor could be named.", "named", "appointed", [("possible", "could")], "positive", "possible", "hypothetical"),
    ("Tandor may have been killed.", "killed", "killed", [("possible", "may")], "positive", "possible", "happened"),
    (
        "Tandor was reportedly arrested.",
        "arrested",
        "arrested",
        [("hearsay", "reportedly")],
        "positive",
        "probable",
        "happened",
    ),
    ("Tandor is believed killed.", "killed", "killed", [("probable", "believed")], "positive", "probable", "happened"),
    ("Tandor awaits a ruling.", "awaits", "awaits", [], "positive", "certain", "pending"),
    ("They sought nine years for Tandor.", "sought", "sentence_sought", [], "positive", "certain", "sought"),
    (
        "Tandor is being investigated.",
        "investigated",
        "investigated",
        [("ongoing", "is being")],
        "positive",
        "certain",
        "ongoing",
    ),
    ("Tandor was arrested.", "arrested", "arrested", [], "positive", "certain", "happened"),
]


@pytest.mark.parametrize(("text", "trigger", "kind", "modifiers", "polarity", "certainty", "phase"), CASES)
def test_readings(scene, text, trigger, kind, modifiers, polarity, certainty, phase) -> None:
    """Each kind of modifier lowers or turns the claim as its rule says."""
    page = scene(text).person("Mirel Tandor", "Tandor")
    roles = {"sentence": "nine years"} if kind == "sentence_sought" else {}
    claim = page.event(kind, trigger, modifiers=modifiers, who="Tandor", **roles).one(kind)
    assert (claim.polarity, claim.certainty, claim.phase) == (polarity, certainty, phase)
    if polarity == "negative" or phase in ("planned", "sought", "pending", "hypothetical"):
        assert not supports(claim)


def test_a_question_claims_nothing(scene) -> None:
    """Asked is not said."""
    page = scene("Was Tandor arrested?").person("Mirel Tandor", "Tandor")
    assert page.event("arrested", "arrested", modifiers=[("question", "?")], who="Tandor").claims("arrested") == []


def test_denied_by_a_verb_of_saying(scene) -> None:
    """Under "denied that" a claim is negative, and the denier is its root."""
    page = scene("Ossip Rall denied that Mirel Tandor had been dismissed.").person("Ossip Rall").person("Mirel Tandor")
    page.event("dismissed", "dismissed", who="Mirel Tandor")
    page.said("Ossip Rall", "denied", "that Mirel Tandor had been dismissed", stance="denies", source_type="person")
    claim = page.one("dismissed")
    assert claim.polarity == "negative"
    assert claim.root.name == "Ossip Rall"
    assert status_of(claim) == "denied"


def test_denying_a_charge_leaves_the_charge(scene) -> None:
    """Who denies a charge denies what it says, not that it was made."""
    page = scene("Mirel Tandor denies the charge of fraud.").person("Mirel Tandor")
    page.event("charged", "charge", modifiers=[("denial", "denies")], who="Mirel Tandor", charge="fraud")
    page.event("denied", "denies", who="Mirel Tandor", what="the charge of fraud")
    assert [claim.kind for claim in page.claims()] == ["denied"]


@pytest.mark.parametrize(
    ("cue", "certainty", "phase"),
    [("believes", "probable", "happened"), ("expects", "certain", "planned"), ("demanded", "certain", "sought")],
)
def test_verbs_of_those_who_say_it(scene, cue, certainty, phase) -> None:
    """The verb of the speaker counts as a modifier does."""
    page = scene(f"Ossip Rall {cue} that Mirel Tandor resigned.").person("Ossip Rall").person("Mirel Tandor")
    page.event("resigned", "resigned", who="Mirel Tandor")
    page.said("Ossip Rall", cue, "that Mirel Tandor resigned")
    claim = page.one("resigned")
    assert (claim.certainty, claim.phase) == (certainty, phase)


def test_what_lies_after_publication_is_planned(scene) -> None:
    """A day after the day of publication has not been, whatever the tense."""
    page = scene("Tandor takes over on 1 September 2021.", published="2021-05-03").person("Mirel Tandor", "Tandor")
    page.time("1 September 2021", "2021-09-01").event("appointed", "takes over", who="Tandor", time="1 September 2021")
    assert page.one("appointed").phase == "planned"
