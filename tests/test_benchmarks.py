"""The benchmark table and the floors, apart from any corpus."""

from __future__ import annotations

import pytest
from benchmarks.floors import broken, lifted
from benchmarks.table import PAGE, Row, in_words, markdown, published, put_into

FLOOR = {"claims": {"corpus": "a", "figures": {"f1": 0.8, "safety errors": 1.0}}}


def now(f1: float, errors: float, corpus: str = "a") -> dict[str, dict[str, object]]:
    """What a measurement gives."""
    return {"claims": {"corpus": corpus, "figures": {"f1": f1, "safety errors": errors}}}


def test_a_row_names_every_peer():
    """One line a row, peers under each other, a dash where there is none."""
    table = markdown(
        [Row("times", in_words({"value": 0.839, "lines": 19.0}), ("one: .5", "two †: .6")), Row("seed", "19")]
    )
    assert "| times | value .839, lines 19 | one: .5<br>two †: .6 |" in table
    assert table.endswith("| seed | 19 | – |")


def test_the_table_replaces_the_one_before():
    """Writing twice changes nothing more, and the rest of the page stays."""
    page = PAGE.read_text("utf-8")
    once = put_into(page, "| a |")
    assert once != page
    assert put_into(once, "| a |") == once
    assert once.split("<!-- table: begin", 1)[0] == page.split("<!-- table: begin", 1)[0]


def test_a_page_without_a_place_is_refused():
    """No page is overwritten by guess."""
    with pytest.raises(ValueError, match="put the lines"):
        put_into("# Benchmarks", "| a |")


def test_published_figures_are_marked():
    """What did not run here bears a dagger; spans stand with their measure."""
    assert len(published("speakers")) == 2
    assert all("†" in line for line in published("speakers"))


@pytest.mark.parametrize(
    ("found", "lines"),
    [(now(0.796, 1.0), 0), (now(0.79, 1.0), 1), (now(0.9, 2.0), 1), (now(0.9, 0.0, "b"), 1), ({}, 2)],
    ids=["within the margin", "below", "one error more", "another corpus", "not measured"],
)
def test_floors(found, lines):
    """A floor breaks below its margin, a ceiling at once, and another corpus is said."""
    assert len(broken(found, FLOOR)) == lines


def test_a_floor_sinks_only_by_name():
    """Raising keeps the better figure; lowering needs the name."""
    assert lifted(now(0.7, 0.0), FLOOR, set())["claims"]["figures"] == {"f1": 0.8, "safety errors": 0.0}
    assert lifted(now(0.7, 0.0), FLOOR, {"claims"})["claims"]["figures"]["f1"] == 0.7
