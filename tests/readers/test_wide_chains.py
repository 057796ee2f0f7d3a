"""Chains over all noun phrases: classes of words, extents of phrases, and who is linked with whom."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.documents import plain_document
from reportedly.readers.chains.attachments import hangs_on
from reportedly.readers.chains.linking import Linker, Weights, link_weights
from reportedly.readers.chains.nounphrases import phrases_of
from reportedly.readers.chains.traits import Trait
from reportedly.readers.chains.wide import traits_of
from reportedly.readers.chains.wordclasses import classes_of
from reportedly.readers.grammar import GrammarReader, with_phrases
from reportedly.readers.sheet import Sheet


def phrases(text: str) -> list[str]:
    """All noun phrases of a text."""
    sheet = Sheet(plain_document(text))
    return [sheet.span(one.first, one.last).of(text) for one in phrases_of(sheet)]


def chains(text: str) -> list[list[str]]:
    """The words of each chain."""
    document = plain_document(text)
    whole = with_phrases(document, GrammarReader().read(document))
    return [[span.of(text) for span in chain] for chain in whole.phrases]


def linked(text: str, *expected: str) -> bool:
    """Whether one chain holds all the given phrases."""
    return any(set(expected) <= set(chain) for chain in chains(text))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The boat sank", "DNV"),
        ("She has slept", "PVE"),
        ("Its captain wants to leave", "PNVTB"),
        ("the old bridge and the new port", "DJNADJN"),
    ],
)
def test_classes(sentence: str, expected: str) -> None:
    """Plain words have the class that a grammar gives them."""
    assert classes_of(sentence.split()) == expected


EXTENTS = [
    ("The mayor of Orvane resigned.", "The mayor of Orvane"),
    ("They saw the old bridge.", "the old bridge"),
    ("Brandt's lawyer left.", "Brandt's"),
    ("Brandt's lawyer left.", "Brandt's lawyer"),
    ("A boat that had left Orvane sank.", "A boat that had left Orvane"),
    ("The attack on the bridge killed two men.", "The attack on the bridge"),
    ("A plan to close the port failed.", "A plan to close the port"),
    ("US President Osei Brandt spoke.", "US"),
    ("He came on May 18, 2015.", "May 18, 2015"),
    ("A 14-year-old boy slept.", "A 14-year-old boy"),
    ("Over 900 people fled.", "Over 900 people"),
]


@pytest.mark.parametrize(("text", "phrase"), EXTENTS)
def test_extents(text: str, phrase: str) -> None:
    """A phrase holds its article, its modifiers, its complement and its clause."""
    assert phrase in phrases(text)


def test_a_date_is_outside() -> None:
    """What happens on a day is dated, not the noun before the date."""
    assert "the bridge on Monday" not in phrases("They opened the bridge on Monday.")


def test_attachment() -> None:
    """ "Of" hangs on any noun; "against" on an attack; "during" on none."""
    assert hangs_on("bridge", "of", "object")
    assert hangs_on("attack", "against", "object")
    assert not hangs_on("bridge", "during", "object")


LINKS = [
    ("A bridge fell in Orvane. The bridge was old.", ("A bridge", "The bridge")),
    ("The Velmarian government fell. The government had been weak.", ("The Velmarian government", "The government")),
    ("Osei Brandt, the mayor of Orvane, left. He was tired.", ("Osei Brandt", "the mayor of Orvane", "He")),
    ("Marta Ilvesen sold her house.", ("Marta Ilvesen", "her")),
    ("The rebels fled. They had no food.", ("The rebels", "They")),
    ("The United States protested. U.S. officials left.", ("The United States", "U.S.")),
]


@pytest.mark.parametrize(("text", "expected"), LINKS)
def test_links(text: str, expected: tuple[str, ...]) -> None:
    """Phrases of one thing stand in one chain."""
    assert linked(text, *expected)


def test_other_things_stay_apart() -> None:
    """Two of one noun that the text keeps apart are two."""
    text = "A bridge fell in Orvane. Another bridge fell in Teskar."
    assert not linked(text, "A bridge", "Another bridge")


SCRAPS = [
    "Osei Brandt",
    "he",
    "the old bridge",
    "of",
    "which",
    "'s",
    ",",
    "(",
    "”",
    "said",
    "to",
    "2015",
    "May",
    "-",
    "and",
    ".",
]


@given(st.lists(st.sampled_from(SCRAPS), max_size=30))
@settings(max_examples=40, deadline=None)
def test_any_text_can_be_read(scraps: list[str]) -> None:
    """Whatever the text: phrases lie within it, and none stands in two chains."""
    text = " ".join(["So it was", *scraps])
    document = plain_document(text)
    found = with_phrases(document, GrammarReader().read(document)).phrases
    spans = [span for chain in found for span in chain]
    assert len(spans) == len(set(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(len(chain) > 1 for chain in found)


TOLD = (
    "Osei Brandt, the mayor of Orvane, left his house on May 18, 2015. He said: “I saw the old bridge. My brother saw "
    "it.” Brandt's brother, a fisherman, denied this. The fisherman and two other men had sold their boats. Another "
    "boat sank in Teskar. Marta Ilvesen called a lawyer; the lawyer was Brandt. The U.S. and the United States agree."
)


def anew(linker: Linker, trait: Trait, weights: Weights) -> Trait | None:
    """The phrase that a phrase is linked to, with nothing taken from sums that are kept."""
    best, most = None, weights.total(linker.alone(trait))
    for rank, other in enumerate(linker.candidates(trait)):
        value = weights.total(linker.pair(trait, other, rank))
        if value > most:
            best, most = other, value
    return best


def test_kept_sums_are_those_of_the_features() -> None:
    """Whoever adds up the features one by one links the same phrases."""
    document = plain_document(f"{TOLD}\n\n{TOLD}")
    markup = GrammarReader().read(document)
    sheet, weights = Sheet(document), link_weights()
    linker, linked_ones = Linker(sheet), 0
    for trait in traits_of(sheet, markup.chains, markup.attributions):
        linker.own(trait)
        other = linker.best(trait, weights)
        assert other is anew(linker, trait, weights)
        linked_ones += other is not None
        trait.group = other.group if other else trait.place
        linker.add(trait)
    assert linked_ones > 20


@pytest.mark.parametrize("word", ["old", "Orvane's", "plan to", "5 and", "bridge of", "very old"])
def test_a_row_of_one_word_ends(word: str) -> None:
    """No row of words, however long, takes more than its length."""
    assert phrases(f"{word} " * 3000 + "sank.") is not None
