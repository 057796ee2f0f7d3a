"""Names, ranks, titles, units, places and outlets in running text, and what belongs to whom."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.documents import plain_document
from reportedly.readers.entities import Entities, find_entities
from reportedly.readers.sheet import Sheet


def read(text: str) -> Entities:
    """Entities of a text."""
    return find_entities(Sheet(plain_document(text)))


def found(text: str, label: str) -> list[str]:
    """Words of the marks with a label."""
    return [" ".join(mark.span.of(text).split()) for mark in read(text).marks if mark.label == label]


def edges(text: str) -> set[tuple[str, str, str]]:
    """Edges as words."""
    entities = read(text)
    by_id = {mark.id: mark.span.of(text) for mark in entities.marks}
    return {(edge.label, by_id[edge.source], by_id[edge.target]) for edge in entities.edges}


UNITS = [
    ("He joined the 58th Combined Arms Army.", ["58th Combined Arms Army"]),
    ("He left 3 Division for the IV Corps.", ["3 Division", "IV Corps"]),
    ("Men of the 1st Battalion, 5th Marines, were hit.", ["1st Battalion, 5th Marines"]),
    ("The Fourth Corps and the 7 division met.", ["Fourth Corps", "7 division"]),
    ("She runs Zone 4 Command.", ["Zone 4 Command"]),
    ("A Storm Q battalion was formed.", ["Storm Q battalion"]),
    ("The Ministry of Foreign Affairs and Trade said no.", ["Ministry of Foreign Affairs and Trade"]),
    ("The Defence Ministry and the General Staff of the Armed Forces agreed.",
     ["Defence Ministry", "General Staff of the Armed Forces"]),
    ("He was held at the Lorvan Police Division.", ["Lorvan Police Division"]),
    ("He teaches at the Military Academy at Lorvan.", ["Military Academy at Lorvan"]),
    ("The Lorvan Garrison Court ruled.", ["Lorvan Garrison Court"]),
    ("Troops of Operation Dry Harvest moved.", ["Operation Dry Harvest"]),
    ("The 2nd Guards Motor Rifle Division stayed.", ["2nd Guards Motor Rifle Division"]),
    ("He commanded the Western Military District.", ["Western Military District"]),
    ("Kestrel & Vane Ltd sued the Central Bureau of Investigation.",
     ["Kestrel & Vane Ltd", "Central Bureau of Investigation"]),
    ("He counted three army trucks and two divisions.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "units"), UNITS)
def test_units(text: str, units: list[str]) -> None:
    """Units with numbers, names and institutions, and no unit where there is none."""
    assert found(text, "organization") == units


PERSONS = [
    ("Major General Osei Brandt spoke.", ["Osei Brandt"]),
    ("Maj.-Gen. A. B. Tolvaj and Col. AE Ruskin left.", ["A. B. Tolvaj", "AE Ruskin"]),
    ("Brigadier Sunday Akpene waved.", ["Sunday Akpene"]),
    ("Jan de Wolff met Mohammed bin Rasul.", ["Jan de Wolff", "Mohammed bin Rasul"]),
    ("Lt Gen (retd) Asim Waqar Durrani resigned.", ["Asim Waqar Durrani"]),
    ("Mr Quellin said no.", ["Quellin"]),
    ("Ilva Torrek was there. Yesterday Torrek left.", ["Ilva Torrek", "Torrek"]),
    ("Abu Nasir al-Karimi was killed.", ["Abu Nasir al-Karimi"]),
    ("Captain Élodie N'Dour-Brou signed.", ["Élodie N'Dour-Brou"]),
    ("General Motors shares fell. The General Assembly met.", []),
    ("On Monday the French press slept in March.", []),
]


@pytest.mark.parametrize(("text", "persons"), PERSONS)
def test_persons(text: str, persons: list[str]) -> None:
    """Names of many cultures, without ranks and titles; words with a capital that are none."""
    assert found(text, "person") == persons


def test_ranks_have_their_canonical_name() -> None:
    """A rank is marked as written, with its stop, and says in ``norm`` what it stands for."""
    marks = [mark for mark in read("Maj.-Gen. Osei Brandt met Lt. Col. Ann Ruskin.").marks if mark.label == "rank"]
    assert [mark.norm for mark in marks] == ["Major General", "Lieutenant Colonel"]


TITLES = [
    ("The General Officer Commanding 7 Division, Major General Osei Brandt, spoke.", ["General Officer Commanding"]),
    ("Osei Brandt, Chief of Training and Operations, spoke.", ["Chief of Training and Operations"]),
    ("The acting deputy commander, Osei Brandt, spoke.", ["acting deputy commander"]),
    ("Osei Brandt, the Director, Legal Services, spoke.", ["Director, Legal Services"]),
    ("Defence Minister Osei Brandt spoke.", ["Defence Minister"]),
    ("Osei Brandt, Police Public Relations Officer, spoke.", ["Police Public Relations Officer"]),
    ("The lawyer Osei Brandt spoke.", []),
]


@pytest.mark.parametrize(("text", "titles"), TITLES)
def test_titles(text: str, titles: list[str]) -> None:
    """Titles from the list and from the grammar; a profession is no post."""
    assert found(text, "title") == titles


EDGES = [
    ("The commander of 7 Division, Brigadier Osei Brandt, spoke.",
     {("has_title", "Osei Brandt", "commander"), ("has_rank", "Osei Brandt", "Brigadier"),
      ("is_posted", "Osei Brandt", "7 Division")}),
    ("Osei Brandt, the former commander of the Fourth Corps, listened.",
     {("has_title", "Osei Brandt", "commander"), ("is_posted", "Osei Brandt", "Fourth Corps")}),
    ("Velmaria's 58th Army commander Osei Brandt listened.",
     {("has_title", "Osei Brandt", "commander"), ("is_posted", "Osei Brandt", "58th Army")}),
    ("Osei Brandt, who led the 21st Brigade until May, left.", {("is_posted", "Osei Brandt", "21st Brigade")}),
    ("Osei Brandt is the chief of staff of the 3rd Fleet.",
     {("has_title", "Osei Brandt", "chief of staff"), ("is_posted", "Osei Brandt", "3rd Fleet")}),
    ("The 21st Brigade is led by Colonel Osei Brandt.",
     {("is_posted", "Osei Brandt", "21st Brigade"), ("has_rank", "Osei Brandt", "Colonel")}),
    ("Captain Osei Brandt of the 2nd Coast Guard Flotilla wrote.",
     {("is_posted", "Osei Brandt", "2nd Coast Guard Flotilla"), ("has_rank", "Osei Brandt", "Captain")}),
    ("His chief of artillery is Colonel Osei Brandt.",
     {("has_title", "Osei Brandt", "chief of artillery"), ("has_rank", "Osei Brandt", "Colonel")}),
    ("Osei Brandt, a colonel, waited.", set()),
    ("Osei Brandt is not the commander of the 3rd Fleet.", set()),
    ("Osei Brandt would become commander of the 3rd Fleet.", set()),
    ("Osei Brandt met the commander of the 3rd Fleet.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), EDGES)
def test_edges(text: str, expected: set[tuple[str, str, str]]) -> None:
    """Descriptions before and behind a name, copulas, relative clauses; nothing over "not" and "would"."""
    assert edges(text) == expected


def test_a_list_of_names_and_posts() -> None:
    """In a list each post stays with its own person, whichever stands first."""
    behind = "Osei Brandt, Chief of Policy, Ilva Torrek, Chief of Logistics, and Ann Ruskin, Provost Marshal, came."
    assert edges(behind) == {
        ("has_title", "Osei Brandt", "Chief of Policy"),
        ("has_title", "Ilva Torrek", "Chief of Logistics"),
        ("has_title", "Ann Ruskin", "Provost Marshal"),
    }


def test_a_change_of_post_is_less_sure_than_a_description() -> None:
    """An edge that a sentence of appointment gives has confidence 0.5, so that rules for events can have the say."""
    entities = read("Osei Brandt was appointed commander of the 3rd Fleet.")
    assert {edge.confidence for edge in entities.edges} == {0.5}


def test_places_and_outlets() -> None:
    """Known places, places by context, and outlets by name and pattern."""
    text = "In Skarnheim, the Halver Dispatch and Reuters wrote about Nigeria and the Republic of Velmaria."
    assert found(text, "place") == ["Skarnheim", "Nigeria", "Republic of Velmaria"]
    assert found(text, "outlet") == ["Halver Dispatch", "Reuters"]


SCRAPS = [
    "General",
    "the",
    "Osei",
    "Brandt",
    ",",
    ".",
    "3",
    "Division",
    "of",
    "and",
    "Maj.",
    "-",
    "(",
    ")",
    "commander",
    "A.",
    "Ministry",
    "The",
    "Post",
    "58th",
    "is",
    "“",
    "\n",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SCRAPS), max_size=40))
def test_marks_keep_their_promises(words: list[str]) -> None:
    """Whatever the text: ids count from 1, marks run in order without overlap, edges lead from persons to parts."""
    text = " ".join(["So", *words])
    entities = read(text)
    assert [mark.id for mark in entities.marks] == list(range(1, len(entities.marks) + 1))
    spans = [mark.span for mark in entities.marks]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    labels = {mark.id: mark.label for mark in entities.marks}
    assert all(labels[edge.source] == "person" for edge in entities.edges)
    assert all(labels[edge.target] in ("rank", "title", "organization") for edge in entities.edges)


def test_a_hostile_text_ends() -> None:
    """A very long run of capitals is read in time that grows with its length."""
    assert read("General " * 20_000 + "Army of " * 20_000).marks is not None


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Air Marshall Ivo Marel spoke.", "Air Marshall"),
        ("Field Marshall Ivo Marel spoke.", "Field Marshall"),
        ("Turgut Marshall was arrested.", None),
        ("Judge Ana Marshall resigned.", None),
    ],
)
def test_marshall_alone_is_a_surname(text: str, rank: str | None) -> None:
    """ "Marshall" spells a rank only behind "Air" or "Field"; alone it is a name."""
    marks = read(text).marks
    assert [mark.span.of(text) for mark in marks if mark.label == "rank"] == ([rank] if rank else [])
    assert any(mark.label == "person" for mark in marks)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("MINISTER HAS RESIGNED\n\nThe minister, Osei Brandt, has resigned.", ["Osei Brandt"]),
        ("POLICE CHIEF WAS DISMISSED, SAYS PAPER\n\nOsei Brandt was dismissed.", ["Osei Brandt"]),
        ("The former mayor Osei Brandt was ARRESTED on Monday, and NOT for the first time.", ["Osei Brandt"]),
        ("Mr BRANDT was in the UNITED NATIONS building.", ["BRANDT"]),
    ],
)
def test_words_in_capitals_are_no_names(text: str, names: list[str]) -> None:
    """What is printed in capitals for loudness is a word; a surname in capitals stays a name."""
    sheet = Sheet(plain_document(text))
    marks = find_entities(sheet).marks
    assert [mark.span.of(text) for mark in marks if mark.label == "person"] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The blog Harbour Lights says so.", "Harbour Lights"),
        ("It was said by the blog Below the Bridge.", "Below the Bridge"),
    ],
)
def test_blogs_are_outlets(text: str, name: str) -> None:
    """A blog is an outlet by the name behind the word, be it a phrase."""
    sheet = Sheet(plain_document(text))
    marks = find_entities(sheet).marks
    assert [mark.span.of(text) for mark in marks if mark.label == "outlet"] == [name]
