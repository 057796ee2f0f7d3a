"""Speakers named after what they said."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "root"),
    [
        ("The spokesman, Ossip Rall, said this in a statement on Monday.", "Ossip Rall"),
        ("Ossip Rall made this known to journalists.", "Ossip Rall"),
        ("This was disclosed by Ossip Rall.", "Ossip Rall"),
        ("Ossip Rall said this week would be long.", None),
        ("Ossip Rall said nothing.", None),
    ],
)
def test_said_this(scene, sentence, root) -> None:
    """ "Said this" hands the paragraphs before to the one who said it; "this week" hands nothing."""
    page = (
        scene(f"Governor out\n\nMirel Tandor was dismissed.\n\n{sentence}").person("Mirel Tandor").person("Ossip Rall")
    )
    page.event("dismissed", "dismissed", who="Mirel Tandor")
    assert page.one("dismissed").root.name == root
