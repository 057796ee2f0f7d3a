"""What words around a happening take back comes out as no fact."""

import pytest

from reportedly.terms.status import supports

CASES = [
    ("There is no evidence that Tandor was arrested.", "arrested", "arrested", None),
    ("Nobody has confirmed that Tandor was arrested.", "arrested", "arrested", None),
    ("Rumours that Tandor had been killed were false.", "killed", "killed", ("negative", "happened")),
    ("The paper falsely reported that Tandor had resigned.", "resigned", "resigned", ("negative", "happened")),
    ("A warrant for Tandor’s arrest was issued.", "arrest", "arrested", ("positive", "hypothetical")),
    ("Tandor fled to avoid arrest.", "arrest", "arrested", ("positive", "hypothetical")),
    ("Rall will go and be succeeded by Tandor.", "succeeded", "appointed", ("positive", "planned")),
    ("Reports that Tandor had been killed shocked the town.", "killed", "killed", ("positive", "happened")),
    ("After the arrest of Tandor the town was quiet.", "arrest", "arrested", ("positive", "happened")),
]


@pytest.mark.parametrize(("text", "trigger", "kind", "reading"), CASES)
def test_taken_back(scene, text, trigger, kind, reading) -> None:
    """No evidence, a falsehood, an aim, a bare infinitive: none of them supports a fact; plain words still do."""
    page = scene(text).person("Mirel Tandor", "Tandor").event(kind, trigger, who="Tandor")
    claims = page.claims(kind)
    if reading is None:
        assert claims == []
        return
    assert [(claim.polarity, claim.phase) for claim in claims] == [reading]
    assert all(supports(claim) == (reading == ("positive", "happened")) for claim in claims)


def test_said_by_nobody(scene) -> None:
    """What nobody says is not said."""
    page = scene("Nobody says that Tandor was arrested.").person("Mirel Tandor", "Tandor")
    page.event("arrested", "arrested", who="Tandor").said("Nobody", "says", "that Tandor was arrested")
    assert page.claims("arrested") == []
