"""Units and bodies of many countries, and who is posted there; the cases stand in ``unit_cases``."""

import re
from pathlib import Path

import pytest

from reportedly.documents import plain_document
from reportedly.readers.chains import find_chains
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


SHORT_FORMS = [
    ("A constable of the Mandaur Range fled. The range has nine districts.", ["Mandaur Range", "The range"]),
    ("He joined the Crime Branch in May. The branch is small.", ["Crime Branch", "The branch"]),
    ("He was held at Kotar police station. The station is old.", ["Kotar police station", "The station"]),
    ("The state oil company Norpet paid. She left the company.", ["Norpet", "the company"]),
    ("The airline Velair paid. She left the airline.", ["Velair", "the airline"]),
    ("Quembo Lda paid. She left the company.", ["Quembo Lda", "the company"]),
    ("Norpet, the state oil company, paid. Norpet owns it.", ["Norpet", "the state oil company", "Norpet"]),
    ("The Sociedade Nacional de Gás (Gasnor) paid. Gasnor left.", ["Sociedade Nacional de Gás", "Gasnor", "Gasnor"]),
    ("The Anti-Corruption Bureau (ACB) came. The bureau left.", ["Anti-Corruption Bureau", "ACB", "The bureau"]),
    ("The governor of the central bank left. The Central Bank of Meravia agreed.",
     ["central bank", "Central Bank of Meravia"]),
    ("The High Court of Meravia sat. The High Court agreed.", ["High Court of Meravia", "High Court"]),
    ("The Ardmore Police Department came. The Police Department left.",
     ["Ardmore Police Department", "Police Department"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mentions"), SHORT_FORMS)
def test_short_forms_stand_for_the_full_name(text: str, mentions: list[str]) -> None:
    """Letters, coined names, names without their place and plain nouns are mentions of the one unit of a text."""
    sheet = Sheet(plain_document(text))
    chains = [chain for chain in find_chains(sheet, find_entities(sheet)) if chain.type == "unit"]
    words = [[span.of(text) for span in chain.spans if span.of(text).lower() not in ("it", "its")] for chain in chains]
    assert mentions in words


APART = [
    "The High Court of Meravia and the High Court of Dossa met.",
    "The National Security Council met the Security Council.",
    "The State Tax Service met the Tax Service of Dossa.",
    "The Southern Range met the police of the Northern Range.",
    "The Ministry of Health (Lorvan Hospital) paid.",
    "The airline Velair sued the airline Norjet.",
]


@pytest.mark.parametrize("text", APART)
def test_units_of_like_names_stay_apart(text: str) -> None:
    """Two places, or a word that makes another body, are two units."""
    sheet = Sheet(plain_document(text))
    assert sum(chain.type == "unit" for chain in find_chains(sheet, find_entities(sheet))) >= 2
