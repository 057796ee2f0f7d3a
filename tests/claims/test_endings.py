"""Posts that end in the sentence that names them."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "trigger", "modifiers", "phase"),
    [
        ("The chief engineer, Mirel Tandor, resigned.", "resigned", "resigned", [], "happened"),
        ("The chief engineer, Mirel Tandor, was killed.", "killed", "killed", [], "happened"),
        ("The chief engineer, Mirel Tandor, will resign.", "resigned", "resign", [("plan", "will")], "ongoing"),
        ("The chief engineer, Mirel Tandor, did not resign.", "resigned", "resign", [("negation", "not")], "ongoing"),
        ("The chief engineer, Mirel Tandor, was arrested.", "arrested", "arrested", [], "ongoing"),
    ],
)
def test_post_ends_with_what_happened(scene, text, kind, trigger, modifiers, phase) -> None:
    """Only a happening that closes a posting ends it."""
    page = scene(text).person("Mirel Tandor").edge("has_title", "Mirel Tandor", "chief engineer")
    page.event(kind, trigger, who="Mirel Tandor", modifiers=modifiers)
    assert page.one("holds_post").phase == phase


def test_who_is_replaced_held_it(scene) -> None:
    """The one replaced holds the post no more."""
    page = scene("Ossip Rall replaced the governor, Mirel Tandor.").person("Mirel Tandor").person("Ossip Rall")
    page.edge("has_title", "Mirel Tandor", "governor").event(
        "succeeded", "replaced", who="Ossip Rall", whom="Mirel Tandor"
    )
    assert page.one("holds_post").phase == "happened"
