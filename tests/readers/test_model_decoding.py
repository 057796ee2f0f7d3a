"""Decoding of the learned reader, and what is made of what it sees; these need NumPy, and no weights."""

from __future__ import annotations

from itertools import pairwise, product

import pytest

from reportedly.documents import plain_document
from reportedly.readers.chains import find_chains
from reportedly.readers.entities import find_entities
from reportedly.readers.grammar import GrammarReader
from reportedly.readers.sheet import Sheet
from reportedly.terms.markup import Mark

np = pytest.importorskip("numpy")

from reportedly.readers.model.accounts import Accounts  # noqa: E402
from reportedly.readers.model.decoding import NAME_RULES, begin_inside, best_rows, ruled_tags, runs, softmax  # noqa: E402
from reportedly.readers.model.drafts import Account  # noqa: E402
from reportedly.readers.model.heads import gelu  # noqa: E402
from reportedly.readers.model.marks import combined  # noqa: E402
from reportedly.readers.model.seeing import Name, Sight, Told  # noqa: E402
from reportedly.readers.model.tags import NAMES  # noqa: E402

TEXT = "The army said that Colonel Ana Ruiz had been dismissed. Major Ben Otieno denied it."


def sight_of(sheet, names=(), told=(), named=0.0, cued=0.0):
    count = len(sheet.tokens)
    return Sight(list(names), np.full(count, 1.0 - named), list(told), np.full(count, cued))


def test_best_rows_are_the_best():
    """Against all rows of tags tried one by one."""
    chance = np.random.default_rng(3)
    start, steps = begin_inside(5)
    for _ in range(20):
        scores = chance.normal(size=(2, 4, 5)).astype(np.float32)
        given = steps + chance.normal(size=(5, 5)).astype(np.float32) * (steps == 0)
        for k, row in enumerate(best_rows(scores, start, given)):

            def worth(tags, k=k, scores=scores, given=given):
                moves = sum(given[a, b] for a, b in pairwise(tags))
                return start[tags[0]] + moves + sum(scores[k, place, tag] for place, tag in enumerate(tags))

            assert worth(row) == pytest.approx(max(worth(tags) for tags in product(range(5), repeat=4)), abs=1e-4)


def test_a_further_word_needs_its_first():
    """However high it scores."""
    scores = np.zeros((3, 11), dtype=np.float32)
    scores[:, 4] = 9.0
    assert ruled_tags(scores, NAME_RULES) == [3, 4, 4]


def test_lawful_tags_are_taken_as_they_are():
    """The short way gives what the long way gives."""
    scores = np.eye(11, dtype=np.float32)[[0, 1, 2, 0, 3, 5]]
    assert ruled_tags(scores, NAME_RULES) == best_rows(scores[None], *NAME_RULES)[0] == [0, 1, 2, 0, 3, 5]


@pytest.mark.parametrize("size", [0, 1])
def test_no_words_have_no_tags(size):
    """Texts without a word, or with one."""
    assert ruled_tags(np.zeros((size, 11), dtype=np.float32), NAME_RULES) == [0] * size


def test_runs_of_tags():
    """A new first word begins a new run; offsets count from the window's first word."""
    assert runs([1, 2, 1, 0, 2, 1], 1, 10) == ((10, 12), (12, 13), (15, 16))


def test_gelu_is_that_of_training():
    """Within what eight bits cost anyway."""
    exact = {-3.0: -0.00404951, -1.0: -0.15865525, 0.0: 0.0, 0.5: 0.34573123, 2.0: 1.95449974}
    assert gelu(np.array(list(exact), dtype=np.float32)) == pytest.approx(list(exact.values()), abs=1e-6)


def test_shares_add_up():
    """Also for scores that would overflow."""
    assert softmax(np.array([[1000.0, 0.0, -1000.0]], dtype=np.float32)).sum() == pytest.approx(1.0)


# ---- names
def united(names, named=0.0):
    sheet = Sheet(plain_document(TEXT))
    entities = find_entities(sheet)
    words = [token.text for token in sheet.tokens]
    seen = [Name(NAMES.index(label), (words.index(a), words.index(b) + 1), 0.9) for label, a, b in names]
    return sheet, entities, combined(sheet, entities, sight_of(sheet, seen, named=named), 0.5)


def shown(sheet, marks):
    return {(mark.label, mark.span.of(sheet.text)) for mark in marks}


def test_what_the_model_does_not_see_stays_with_doubt():
    """Marks of the grammar stay for claims, with the confidence that the model has in them."""
    sheet, entities, both = united([], named=0.1)
    assert shown(sheet, both.marks) == shown(sheet, entities.marks)
    assert all(mark.confidence <= 0.3 for mark in both.marks if mark.label in NAMES)


def test_the_model_draws_the_borders():
    """Its name replaces the marks under it; canonical form and links stay."""
    _, entities, both = united([("person", "Ana", "Ruiz"), ("rank", "Colonel", "Colonel")])
    mine = {mark.span.of(TEXT): mark for mark in both.marks}
    assert mine["Ana Ruiz"].confidence == 0.99, "a link makes both ends surer"
    assert mine["Colonel"].norm == "Colonel"
    assert ("has_rank", mine["Ana Ruiz"].id, mine["Colonel"].id) in {(e.label, e.source, e.target) for e in both.edges}
    assert [mark.id for mark in both.marks] == list(range(1, len(both.marks) + 1))
    assert len(entities.edges) == len(both.edges)


def test_a_new_name_is_added():
    """What the grammar does not see is there too, and no mark overlaps another."""
    sheet, _, both = united([("role", "denied", "denied")])
    assert ("role", "denied") in shown(sheet, both.marks)
    spans = sorted(mark.span for mark in both.marks)
    assert all(left.end <= right.start for left, right in pairwise(spans))


# ---- accounts
def attributed(told=(), cued=0.0):
    document = plain_document(TEXT)
    sheet = Sheet(document)
    entities = find_entities(sheet)
    said = GrammarReader().read(document).attributions
    accounts = Accounts(sheet, entities, find_chains(sheet, entities))
    return said, accounts.united(said, sight_of(sheet, told=told, cued=cued))


def test_an_account_keeps_the_stance_of_its_cue():
    """Borders are the model's, the stance is the grammar's."""
    said, _ = attributed()
    words = [token.text for token in Sheet(plain_document(TEXT)).tokens]
    cue = words.index("denied")
    account = Account(((cue - 3, cue),), ((cue, cue + 1),), ((cue + 1, cue + 2),))
    _, found = attributed([Told(account, 0.8)])
    denial = next(one for one in found if one.cue[0].of(TEXT) == "denied")
    assert (denial.stance, denial.confidence, denial.source[0].of(TEXT)) == ("denies", 0.8, "Major Ben Otieno")
    assert {one.stance for one in said} >= {"says"}


def test_a_cue_that_no_list_knows_proves_nothing():
    """From an attitude nothing follows as fact."""
    account = Account((), ((7, 8),), ((8, 10),))
    _, found = attributed([Told(account, 0.6)])
    assert next(one for one in found if one.confidence == 0.6).stance == "feels"


@pytest.mark.parametrize(("cued", "kept"), [(0.9, True), (0.0, False)])
def test_accounts_of_the_grammar_need_the_models_consent(cued, kept):
    """One whose cue the model takes for none is left out."""
    said, found = attributed(cued=cued)
    assert said
    assert bool(found) is kept


def test_marks_are_values():
    """The same text gives the same marks again."""
    assert united([])[2].marks == united([])[2].marks
    assert all(isinstance(mark, Mark) for mark in united([])[2].marks)
