"""Units and bodies of many countries, and who is posted there; the cases stand in ``unit_cases``."""

import re
from pathlib import Path

import pytest

from reportedly.documents import plain_document
from reportedly.readers.entities import Entities, find_entities
from reportedly.readers.sheet import Sheet

ROOM = Path(__file__).parent / "unit_cases"


def lines(*names: str) -> list[str]:
    """The cases of some files, without comments."""
    read = "\n".join((ROOM / f"{name}.txt").read_text("utf-8") for name in names)
    return [line for line in read.splitlines() if line and not line.startswith("#")]


def entities(text: str) -> Entities:
    """Entities of a text."""
    return find_entities(Sheet(plain_document(text)))


@pytest.mark.parametrize("line", lines("police_and_justice", "military", "state", "companies"))
def test_units_in_brackets_are_found_and_no_others(line: str) -> None:
    """What a case puts in brackets is an organization, word for word; ordinary nouns and places are none."""
    text = re.sub(r"[\[\]]", "", line)
    found = [mark.span.of(text) for mark in entities(text).marks if mark.label == "organization"]
    assert found == re.findall(r"\[(.*?)\]", line)


@pytest.mark.parametrize("line", lines("postings"))
def test_titles_leave_the_unit_alone(line: str) -> None:
    """A title does not swallow its unit, and both belong to the person."""
    text, title, unit = (part.strip() for part in line.split(" | "))
    read = entities(text)
    words = {mark.id: mark.span.of(text) for mark in read.marks}
    got = {edge.label: words[edge.target] for edge in read.edges}
    assert (got.get("has_title", "-"), got.get("is_posted", "-")) == (title, unit)
