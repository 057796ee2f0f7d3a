"""The table of kinds is complete: every kind of the design, every field of each row."""

import pytest

from reportedly.terms.kinds import Kind, kinds

KINDS = [
    "holds_post",
    "has_rank",
    "appointed",
    "dismissed",
    "resigned",
    "retired",
    "transferred",
    "promoted",
    "demoted",
    "suspended",
    "reinstated",
    "succeeded",
    "investigated",
    "detained",
    "arrested",
    "released",
    "charged",
    "tried",
    "convicted",
    "acquitted",
    "sentence_sought",
    "sentenced",
    "appealed",
    "pardoned",
    "extradited",
    "sanctioned",
    "awaits",
    "died",
    "killed",
    "wounded",
    "captured",
    "missing",
    "moved",
    "awarded",
    "led",
    "said",
    "accused",
    "denied",
    "praised",
    "wrote_to",
    "met",
    "described",
    "formed",
    "disbanded",
    "subordinate_to",
    "renamed",
    "stationed",
    "took_part_in",
]
ARGUMENTS = {
    "unit",
    "post",
    "role",
    "rank",
    "place",
    "charge",
    "sentence",
    "reason",
    "whom",
    "by",
    "what",
    "body",
    "medium",
    "quote",
    "related_unit",
    "from_unit",
    "award",
}
STANDARDS = {"ftm", "sfm", "wikidata", "aida"}


def test_every_kind_has_one_row() -> None:
    """The table holds the kinds of the first release, in their order, and no others."""
    assert list(kinds()) == KINDS


@pytest.mark.parametrize("kind", kinds().values(), ids=lambda kind: kind.name)
def test_row_is_complete(kind: Kind) -> None:
    """A row says what it means in one sentence, gives an example, known arguments and all four equivalents."""
    assert kind.definition.endswith(".")
    assert "\n" not in kind.definition
    assert kind.example.endswith((".", "”"))
    assert kind.arguments
    assert set(kind.arguments) <= ARGUMENTS
    assert set(kind.equivalents) == STANDARDS
    assert all(kind.equivalents.values())
    assert kind.about in ("person", "unit")
    assert kind.nature in ("state", "event", "speech")
    assert kind.posting in ("holds", "opens", "closes", "none")


def test_unit_kinds_are_about_units() -> None:
    """The kinds of the group "units" and no others are about units."""
    assert {kind.name for kind in kinds().values() if kind.about == "unit"} == {
        kind.name for kind in kinds().values() if kind.group == "units"
    }
