"""Titles are told apart by what their holders do."""

import pytest

from reportedly.record.roles import role_named

CASES = [
    ("commander", "", "commander", False),
    ("Head", "", "commander", False),
    ("GOC 3 Division", "", "commander", False),
    ("acting commander of the 4th Rifle Corps", "4th Rifle Corps", "commander", True),
    ("interim director-general", "Ports Authority", "commander", True),
    ("corps commander", "4th Rifle Corps", "commander", False),
    ("Minister of Defence", "Ministry of Defence", "commander", False),
    ("chief of the General Staff", "General Staff", "commander", False),
    ("deputy commander", "", "deputy commander", False),
    ("second-in-command", "", "deputy commander", False),
    ("deputy corps commander", "4th Rifle Corps", "deputy commander", False),
    ("chief of staff of IV Corps", "4th Rifle Corps", "chief of staff", False),
    ("deputy chief of staff", "", "deputy chief of staff", False),
    ("chief of artillery", "4th Rifle Corps", "chief of artillery", False),
    ("head of the personnel department", "Ministry of Defence", "head of the personnel department", False),
    ("spokeswoman", "", "spokesperson", False),
]


@pytest.mark.parametrize(("title", "unit", "name", "acting"), CASES)
def test_roles(title: str, unit: str, name: str, acting: bool) -> None:
    """Whoever is in charge commands; deputies, chiefs of staff and heads of parts do not."""
    role = role_named(title, unit)
    assert (role.name, role.acting) == (name, acting)


def test_only_some_posts_have_one_holder() -> None:
    """A unit has one commander and one chief of staff, and any number of deputies."""
    assert role_named("head").single
    assert role_named("chief of staff").single
    assert not role_named("deputy commander").single
