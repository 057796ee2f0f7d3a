"""The learned reader without its weights: windows, words and pieces, decoding, drafts, what is made of what it sees."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly import pipeline
from reportedly.documents import plain_document
from reportedly.errors import ReaderError
from reportedly.readers.attributions import find_attributions
from reportedly.readers.chains import find_chains
from reportedly.readers.entities import find_entities
from reportedly.readers.model import REMEDY, open_model
from reportedly.readers.model.cutter import Pieces
from reportedly.readers.model.drafts import COLUMNS, MARKS, SIZES, Account, draft_of, runs_of
from reportedly.readers.model.links import grammar_links
from reportedly.readers.model.pieces import windows
from reportedly.readers.model.shapes import LISTS, SHAPES, list_of, shape_of
from reportedly.readers.model.tags import (
    FIRST_CONTENT,
    FIRST_SOURCE,
    IN_CONTENT,
    IN_SOURCE,
    OUTSIDE,
    account_codes,
    distance,
    draft_tags,
    pairs,
    tags_of,
)
from reportedly.readers.sheet import Sheet
from reportedly.readers.times import find_times
from reportedly.terms.spans import Span
from reportedly.terms.tokens import tokenise

TEXT = (
    "Velmaria's army said on Monday that Major General Ana Ruiz, commander of the 4th Division, had been dismissed.\n\n"
    "“We had no choice,” Colonel Ben Otieno told The Halmere Post. The Post's report was denied by Ruiz."
)


def draft_and_sheet(text=TEXT):
    sheet = Sheet(plain_document(text))
    times = find_times(sheet)
    entities = find_entities(sheet, times)
    chains = find_chains(sheet, entities)
    said = find_attributions(sheet, entities, chains)
    return draft_of(sheet, times, entities, chains, said), sheet, entities


# ---- words
@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("army", "lower"), ("Ruiz", "capital"), ("UN", "all capitals"), ("A", "one capital"), ("McRae", "mixed"),
        ("1994", "number"), ("58th", "ordinal"), ("7a", "code"), ("—", "mark"), (".", "stop"), (",", "comma"),
        ("”", "double quotation mark"), ("’", "single quotation mark"), ("'s", "possessive"),
        ("U.S.", "dotted letters"),
    ],
)  # fmt: skip
def test_letter_case_is_told_apart(word, shape):
    """What the pieces without letter case do not show, the shape does."""
    assert SHAPES[shape_of(tokenise("Velmaria" + word if word == "'s" else word)[-1])] == shape


@pytest.mark.parametrize(
    ("word", "held"),
    [("Colonel", "rank"), ("said", "reporting verb"), ("table", "none"), ("Xqvthra", "other word"), (",", "none")],
)
def test_words_of_the_vocabularies_are_known(word, held):
    """A word bears the first list that holds it."""
    assert LISTS[list_of(tokenise(word)[0])] == held


def test_draft_stays_in_its_columns():
    """One row a word, each value below the size of its column."""
    draft, sheet, _ = draft_and_sheet()
    assert len(draft.features) == len(sheet.tokens)
    assert all(0 <= value < size for row in draft.features for value, size in zip(row, SIZES, strict=True))


def test_draft_shows_what_the_grammar_saw():
    """Marks, links, sources and quotations stand at their words."""
    draft, sheet, _ = draft_and_sheet()
    at = {token.text: row for token, row in zip(sheet.tokens, draft.features, strict=True)}
    mark, linked, source = (COLUMNS.index(name) for name in ("mark", "linked", "source"))
    assert at["Ana"][mark] == 1 + 2 * MARKS.index("person")
    assert at["Ana"][linked] == at["Major"][linked] == 1
    assert at["Ben"][source] > 0
    assert at["choice"][COLUMNS.index("quotation")] == 1
    assert at["“"][COLUMNS.index("place")] == 2


def test_links_are_of_last_words():
    """A link stands whatever the beginnings of the two names."""
    _, sheet, entities = draft_and_sheet()
    words = [token.text for token in sheet.tokens]
    assert (words.index("Ruiz"), words.index("General")) in grammar_links(sheet, entities)


@pytest.mark.parametrize(
    ("span", "words"), [((0, 8), ["Velmaria"]), ((3, 9), ["Velmaria", "'s"]), ((11, 15), ["army"]), ((8, 8), [])]
)
def test_characters_become_whole_words(span, words):
    """A span that cuts a word stands for all of it; one that holds no word for none."""
    sheet = Sheet(plain_document(TEXT))
    runs = runs_of(sheet, (Span(*span),))
    assert [sheet.tokens[k].text for first, last in runs for k in range(first, last)] == words


# ---- windows
@given(st.lists(st.lists(st.integers(1, 6), max_size=40), max_size=25), st.integers(6, 60), st.integers(0, 25))
def test_windows_answer_for_every_word_once(sentences, room, overlap):
    """Each word has one window that answers for it and holds it; none is over its room."""
    lengths = [length for sentence in sentences for length in sentence]
    ranges, at = [], 0
    for sentence in sentences:
        ranges.append(range(at, at + len(sentence)))
        at += len(sentence)
    found = windows(lengths, [r for r in ranges if r], room, overlap)
    answered = [word for window in found for word in range(window.begin, window.end)]
    assert answered == list(range(len(lengths)))
    assert all(window.first <= window.begin <= window.end <= window.last for window in found)
    assert all(sum(lengths[window.first : window.last]) <= room for window in found)


def test_windows_begin_with_sentences():
    """Windows are cut between sentences, and neighbours share some."""
    found = windows([1] * 100, [range(k, k + 10) for k in range(0, 100, 10)], 35, 10)
    assert all(window.first % 10 == 0 and window.last % 10 == 0 for window in found)
    assert all(left.last > right.first for left, right in pairwise(found))


# ---- tags
def test_tags_seen_from_a_cue():
    """Source and content in the words of a window; the cue itself is outside, and breaks a stretch in two."""
    account = Account(((1, 3),), ((5, 6),), ((3, 8),))
    assert tags_of(account, 2, 9) == [
        FIRST_SOURCE, FIRST_CONTENT, IN_CONTENT, OUTSIDE, FIRST_CONTENT, IN_CONTENT, OUTSIDE,
    ]  # fmt: skip


def test_draft_is_seen_from_its_own_cue():
    """An account of the grammar counts for a cue that shares a word with its own; else the draft sees none."""
    account = Account(((0, 2),), ((2, 4),), ((4, 6),))
    assert draft_tags([account], (3, 5), 0, 4) == [FIRST_SOURCE, IN_SOURCE, OUTSIDE, OUTSIDE]
    assert len(set(draft_tags([account], (5, 6), 0, 6))) == 1


@given(st.integers(-500, 500))
def test_distances_are_signed_and_bounded(words):
    """Forwards and backwards never share a number but at nought."""
    assert (distance(words) == distance(-words)) == (words == 0)


def test_codes_of_words_near_and_far():
    """Distance is counted from the nearer end of the cue; the sentence of the cue is known."""
    codes = account_codes((3, 5), [0] * 9, [0] * 6 + [1] * 3, 0)
    assert codes[2][0] == distance(-1)
    assert codes[3][0] == codes[4][0] == distance(0)
    assert codes[5][0] == distance(1)
    assert codes[5][2] != codes[6][2]


def test_pairs_begin_with_a_person():
    """Each person with every other name within reach."""
    names = [(0, (0, 2)), (1, (3, 4)), (0, (5, 6)), (4, (500, 501))]
    assert pairs(names) == [(0, 1), (2, 1)]


# ---- what is missing
@pytest.mark.parametrize("package", ["numpy", "onnxruntime"])
def test_missing_packages_name_the_remedy(monkeypatch, tmp_path, package):
    """The extra's packages come with the extra; without them the error says what to install."""
    for name in [name for name in sys.modules if name.startswith("reportedly.readers.model.")]:
        monkeypatch.delitem(sys.modules, name)
    for name in ("encoder.onnx", "heads.npz", "pieces.txt"):
        (tmp_path / name).write_text("", "utf-8")
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ReaderError, match="pip install"):
        open_model(tmp_path)
    assert "reportedly[model]" in REMEDY


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("Generals", ["general", "##s"]), ("Géneral", ["general"]), ("x", ["[UNK]"]), ("", ["[UNK]"]),
        ("a-a", ["a", "-", "a"]), ("generala" * 9, ["[UNK]"]),
    ],
)  # fmt: skip
def test_words_are_cut_into_pieces(tmp_path, word, pieces):
    """Longest piece first, without case and accents, marks apart; no word is without a piece."""
    known = ["[UNK]", "general", "##s", "a", "-", "gen"]
    (tmp_path / "pieces.txt").write_text("\n".join(known) + "\n", "utf-8")
    assert [known[number] for number in Pieces(tmp_path / "pieces.txt").cut([word])[0]] == pieces


def test_a_missing_list_of_pieces_is_named(tmp_path):
    """The file is named."""
    with pytest.raises(ReaderError, match="pieces"):
        Pieces(tmp_path / "pieces.txt")


def test_missing_weights_are_named(tmp_path, monkeypatch):
    """A folder without weights is named, and nothing is read by another reader."""
    monkeypatch.setenv("REPORTEDLY_MODEL", str(tmp_path))
    with pytest.raises(ReaderError, match="encoder"):
        pipeline.markup_of(plain_document(TEXT), "model")


def test_grammar_needs_no_model():
    """The default reader loads no model runtime."""
    code = (
        "import sys; from reportedly import pipeline; from reportedly.documents import plain_document;"
        "pipeline.markup_of(plain_document('Colonel Ben Otieno said so.'));"
        "assert not {'onnxruntime', 'reportedly.readers.model.weights'} & set(sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
