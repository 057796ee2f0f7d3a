"""Mentions of one person or unit brought together; namesakes kept apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.documents import plain_document
from reportedly.readers.chains import find_chains
from reportedly.readers.entities import find_entities
from reportedly.readers.sheet import Sheet


def chains(text: str) -> list[tuple[str, str, list[str]]]:
    """Chains as type, name and words of the mentions."""
    sheet = Sheet(plain_document(text))
    found = find_chains(sheet, find_entities(sheet))
    return [(chain.type, chain.name, [span.of(text) for span in chain.spans]) for chain in found]


def mentions(text: str, name: str) -> list[str]:
    """Words of all mentions of the chain with a name; the test fails if two have it."""
    (only,) = [words for _, own, words in chains(text) if own == name]
    return only


CASES = [
    ("Osei Brandt left. Brandt was tired. He slept.", "Osei Brandt", ["Osei Brandt", "Brandt", "He"]),
    ("Brandt left. Osei Brandt was tired.", "Osei Brandt", ["Brandt", "Osei Brandt"]),
    ("Major General Osei Brandt left. The general was tired.", "Osei Brandt", ["Osei Brandt", "The general"]),
    ("The minister, Ilva Torrek, left. Her aide stayed. The minister slept.", "Ilva Torrek",
     ["Ilva Torrek", "Her", "The minister"]),
    ("Fatima Torrek met Boris Brandt. He spoke. She listened.", "Fatima Torrek", ["Fatima Torrek", "She"]),
    ("The 21st Brigade left. The brigade was tired.", "21st Brigade", ["21st Brigade", "The brigade"]),
    ("IV Corps, the former 4th Rifle Corps, left. The corps and its men slept.", "4th Rifle Corps",
     ["IV Corps", "4th Rifle Corps", "The corps", "its"]),
    ("The Nordal Police Force (NPF) left. NPF men slept.", "Nordal Police Force",
     ["Nordal Police Force", "NPF", "NPF"]),
    ("Osei Brandt told him a story.", "Osei Brandt", ["Osei Brandt"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "expected"), CASES)
def test_mentions(text: str, name: str, expected: list[str]) -> None:
    """Full names, short names, descriptions and pronouns of one referent."""
    assert [words for words in mentions(text, name) if words in expected] == expected
    assert len(mentions(text, name)) <= len(expected) + 1


def test_two_of_one_name_stay_apart() -> None:
    """A captain and a major general of one name are two, and ranks tell whose a surname is."""
    text = (
        "Captain Osei Brandt of the 2nd Coast Guard Flotilla is not related to Major General Osei Brandt. "
        "General Brandt was abroad. Captain Brandt gets the letters."
    )
    persons = [words for type_, _, words in chains(text) if type_ == "person"]
    assert persons == [["Osei Brandt", "Brandt"], ["Osei Brandt", "Brandt"]]


def test_two_of_one_surname_stay_apart() -> None:
    """The mayor and the major of one surname are two people."""
    text = "Major Pavel Torrek took over. The mayor, Ilse Torrek, came."
    assert {name for type_, name, _ in chains(text) if type_ == "person"} == {"Pavel Torrek", "Ilse Torrek"}


def test_a_post_without_a_name_is_no_person() -> None:
    """ "The president" alone hangs together, as a chain of type "other"."""
    assert chains("The president slept. Nobody woke the president.") == [
        ("other", "The president", ["The president", "the president"])
    ]


def test_first_persons_are_left_out() -> None:
    """Whose "I" it is depends on who speaks, which is not known here."""
    assert mentions("“I know my men,” Osei Brandt said.", "Osei Brandt") == ["Osei Brandt"]


SCRAPS = [
    "Osei Brandt",
    "Brandt",
    "He",
    "the general",
    "Colonel",
    ".",
    "the",
    "3 Division",
    "told",
    "him",
    "its",
    "The division",
    "Ilva Torrek",
    ",",
    "“",
    "”",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SCRAPS), max_size=40))
def test_every_name_is_in_one_chain(words: list[str]) -> None:
    """Whatever the text: each person and organization mark stands in exactly one chain, and chains share no span."""
    sheet = Sheet(plain_document(" ".join(["So", *words])))
    entities = find_entities(sheet)
    spans = [span for chain in find_chains(sheet, entities) for span in chain.spans]
    assert len(spans) == len(set(spans))
    for mark in entities.marks:
        if mark.label in ("person", "organization"):
            assert any(span.end == mark.span.end for span in spans)


GENDERS = [
    ("Korvath succeeds Colonel Marta Ilvesen, who had led the brigade. She retired.", "Marta Ilvesen", "She"),
    ("Korvath met Emeka Ilvesen. His wife, Zelt Vandrel, smiled. She left.", "Zelt Vandrel", "She"),
    ("Korvath met Zelt Vandrel, a retired actress. She left.", "Zelt Vandrel", "She"),
    ("Korvath met Zelt Vandrel, a police spokeswoman. She left.", "Zelt Vandrel", "She"),
    ("Marta Ilvesen left with Colonel Korvath. His driver slept.", "Korvath", "His"),
    ("Zelt Vandrel arrived. She was tired. Later Korvath spoke to Vandrel. She slept.", "Zelt Vandrel", "She"),
]


@pytest.mark.parametrize(("text", "name", "pronoun"), GENDERS)
def test_gender(text: str, name: str, pronoun: str) -> None:
    """A pronoun goes to a person whose name, title or kin tells its gender, rather than to the latest subject."""
    assert mentions(text, name)[-1] == pronoun
    assert not any(pronoun in words for _, own, words in chains(text) if own != name)


def test_a_pronoun_of_one_gender_bars_the_other() -> None:
    """Somebody once spoken of as "she" is not "he" later, whoever came last."""
    text = "Zelt Vandrel arrived. She was tired. Korvath thanked Vandrel. He slept."
    assert mentions(text, "Zelt Vandrel") == ["Zelt Vandrel", "She", "Vandrel"]
    assert mentions(text, "Korvath") == ["Korvath", "He"]


APART = [
    "Captain Osei Brandt, not to be confused with the police officer Osei Brandt, was promoted.",
    "Osei Brandt, the trader, is neither related to nor identical with Colonel Osei Brandt.",
    "Osei Brandt, a baker, shares his name with Colonel Osei Brandt of the 3rd Brigade.",
]


@pytest.mark.parametrize("text", APART)
def test_a_name_set_off_from_the_same_name_is_another(text: str) -> None:
    """Words that say so between two equal names make two people of them."""
    assert [name for type_, name, _ in chains(text) if type_ == "person"] == ["Osei Brandt", "Osei Brandt"]


ONLY_ONE = [
    ("Colonel Osei Brandt was held. The accused was freed.", ["Osei Brandt", "The accused"]),
    ("Colonel Osei Brandt and Major Ilva Torrek were held. The colonel was freed.", ["Osei Brandt", "The colonel"]),
    ("Colonel Osei Brandt and Major Ilva Torrek were held. The accused was freed.", ["Osei Brandt"]),
    ("Colonel Osei Brandt and Colonel Ilva Torrek were held. The colonel was freed.", ["Osei Brandt"]),
]


@pytest.mark.parametrize(("text", "expected"), ONLY_ONE)
def test_a_description_needs_one_whom_it_fits(text: str, expected: list[str]) -> None:
    """Where two fit, it is given to neither."""
    assert mentions(text, "Osei Brandt") == expected
    assert not any(words[1:] for _, name, words in chains(text) if name == "Ilva Torrek")


def test_a_pronoun_goes_on_about_the_last_subject() -> None:
    """Who opens a sentence as "he" is whom the one before named as its subject, not whom the text is mostly about."""
    text = (
        "General James Torrek came to Orvane in May. He stayed a year. He fed the cats. He left in June. "
        "Colonel Iouro Brandt, chief of staff of the 4th Corps, visited the town. On 14 July he was decorated."
    )
    assert mentions(text, "Iouro Brandt") == ["Iouro Brandt", "he"]


WHOM = [
    (
        "The police minister, Osei Brandt, fell. The dismissed minister was charged.",
        "Osei Brandt",
        "The dismissed minister",
    ),
    ("Osei Brandt was jailed in March. The 54-year-old was released.", "Osei Brandt", "The 54-year-old"),
    ("Osei Brandt was held. The prosecutor, Ilan Torsk, spoke. The defendant slept.", "Osei Brandt", "The defendant"),
]


@pytest.mark.parametrize(("text", "name", "description"), WHOM)
def test_a_description_tells_what_happened_to_a_person(text: str, name: str, description: str) -> None:
    """What befell a person, the age, or the part in a case stands for the only one whom it fits."""
    assert mentions(text, name)[-1] == description


def test_an_age_with_a_noun_is_no_person_of_its_own() -> None:
    """ "The 54-year-old law" is not the person told of before."""
    assert mentions("Osei Brandt was jailed. The 54-year-old law was changed.", "Osei Brandt") == ["Osei Brandt"]


def test_a_bare_name_of_two_stays_open() -> None:
    """Behind two of one name who are told of together, the name alone is given to neither."""
    text = "Major Pavel Torrek and the mayor, Ilse Torrek, were present. Torrek was arrested."
    assert mentions(text, "Torrek") == ["Torrek"]


NEWCOMERS = [
    ("Mira Voss left. She slept. Then went Anton Rell. The former head of the Harbour Bank left as he came.",
     "Anton Rell",
     ["Anton Rell", "The former head of the Harbour Bank", "he"]),
    ("Colonel Osei Brandt left. The first to follow was Ilva Torrek. The treasurer resigned.", "Ilva Torrek",
     ["Ilva Torrek", "The treasurer"]),
    ("Colonel Osei Brandt left. He met Ilva Torrek. The former mayor slept.", "Ilva Torrek", ["Ilva Torrek"]),
    ("Colonel Osei Brandt left. It was the turn of Major Ilva Torrek. The treasurer resigned.", "Ilva Torrek",
     ["Ilva Torrek"]),
    ("Fatima Torrek spoke. Irina Brandt left because, she said, nobody paid.", "Irina Brandt", ["Irina Brandt", "she"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "expected"), NEWCOMERS)
def test_newcomers(text: str, name: str, expected: list[str]) -> None:
    """Who is brought alone and for the first time is the one described next; a subject owns the pronouns behind it."""
    assert mentions(text, name) == expected


def test_labels_of_minutes_are_nobody_s_she() -> None:
    """In a record of speech a pronoun means the one asked about, neither the one who asks nor the one who answers."""
    text = (
        "Mrs TORREK: Will Miss Irina Brandt stay?\n\nMr ROSK: That is open. She has been at sea since May.\n\n"
        "Mrs TORREK: Was Mr Otto Lind paid?\n\nMr ROSK: He was not."
    )
    assert mentions(text, "Irina Brandt") == ["Irina Brandt", "She"]
    assert mentions(text, "Otto Lind") == ["Otto Lind", "He"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr TORREK left.", "Torrek"),
        ("Irina Mary O'HALE left. Irina HART stayed.", "Irina Mary O'Hale"),
        ("Colonel JK Brandt left.", "JK Brandt"),
    ],
)
def test_names_are_shown_without_loud_capitals(text: str, name: str) -> None:
    """A surname printed in capitals is given as names are written; initials stay."""
    assert name in [own for type_, own, _ in chains(text) if type_ == "person"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilva Torrek won the vote. The former mayor left.",
        "Ilva Torrek was sworn in. The former head of the Harbour Bank left.",
        "The court freed Ilva Torrek. The judge left.",
        "A bomb wounded Ilva Torrek. The suspect left.",
        "Police spoke to Mrs Ilva Torrek. The commissioner left.",
    ],
)
def test_who_is_somebody_else(text: str) -> None:
    """A description that may as well be another's is nobody's."""
    assert mentions(text, "Ilva Torrek") == ["Ilva Torrek"]


@pytest.mark.parametrize("whose", ["His lawyer", "His brother", "The spokesman"])
def test_who_speaks_for_another_is_not_he(whose: str) -> None:
    """In the words of a lawyer or brother, and behind them, "he" is the one for whom they speak."""
    text = f"General Osei Brandt left. {whose}, Otto Lind, said he slept. He came back."
    assert mentions(text, "Osei Brandt")[-2:] == ["he", "He"]
