"""What an epithet in front of a name tells."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They met the ousted governor Mirel Tandor.", "dismissed"),
        ("They met suspended General Mirel Tandor.", "suspended"),
        ("They remembered the late Mirel Tandor.", "died"),
        ("They met the governor Mirel Tandor.", None),
        ("They arrived late, Mirel Tandor said.", None),
        ("It was never convicted governor Mirel Tandor.", None),
    ],
)
def test_epithet(scene, text, kind) -> None:
    """A word that can mean nothing else tells what happened; others tell nothing."""
    page = scene(text).person("Mirel Tandor")
    if "governor" in text:
        page.edge("has_title", "Mirel Tandor", "governor")
    found = [claim.kind for claim in page.claims() if claim.kind != "holds_post"]
    assert found == ([kind] if kind else [])


def test_appointed_in_place_of(scene) -> None:
    """Who is appointed in place of another succeeds that one."""
    page = (
        scene("Mirel Tandor was appointed bursar in place of Ossip Rall.").person("Mirel Tandor").person("Ossip Rall")
    )
    page.event("appointed", "appointed", who="Mirel Tandor", post="bursar")
    claim = page.one("succeeded")
    assert (claim.who.name, claim.args) == ("Mirel Tandor", {"post": "bursar", "whom": "Ossip Rall"})
