"""Why: the reasons that a text gives for what was decided, and none that it does not give."""

import pytest

CASES = [
    ("Tandor was dismissed for hiding losses.", "dismissed", "hiding losses"),
    ("Tandor was dismissed on Monday “for hiding losses”, the office said.", "dismissed", "hiding losses"),
    ("Tandor was dismissed because he had warned the crews.", "dismissed", "he had warned the crews"),
    ("Tandor was suspended over the fuel accounts.", "suspended", "the fuel accounts"),
    (
        "Tandor was suspended pending an inquiry into the fuel accounts, the office said.",
        "suspended",
        "an inquiry into the fuel accounts",
    ),
    ("Tandor retired at his own request.", "retired", "at his own request"),
    ("Tandor was suspended for two weeks.", "suspended", None),
    ("Tandor was dismissed by the minister.", "dismissed", None),
    ("Tandor was arrested for hiding losses.", "arrested", None),
]


@pytest.mark.parametrize(("text", "trigger", "reason"), CASES)
def test_reason(scene, text, trigger, reason) -> None:
    """A causal word behind a decision opens its reason; a time or an agent does not."""
    page = scene(text).person("Mirel Tandor", "Tandor")
    assert page.event(trigger, trigger, who="Tandor").one(trigger).args.get("reason") == reason


def test_the_reason_of_another_event_is_not_taken(scene) -> None:
    """The reason belongs to the event that it stands behind."""
    page = scene("Tandor was dismissed and arrested over stolen fuel.").person("Mirel Tandor", "Tandor")
    page.event("dismissed", "dismissed", who="Tandor").event("arrested", "arrested", who="Tandor")
    assert "reason" not in page.one("dismissed").args
