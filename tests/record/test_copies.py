"""Near-copies are found by shared runs of words, whatever else the page holds."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.record.copies import bands, copy_groups, signature, similar

WORDS = [f"word{n}" for n in range(3000)]


def report(seed: int, length: int = 300) -> str:
    source = random.Random(seed)  # noqa: S311 - a fixed text, no secret
    return " ".join(source.choice(WORDS) for _ in range(length))


def share(left: str, right: str) -> float:
    sets = [{" ".join(t.split()[n : n + 4]) for n in range(len(t.split()) - 3)} for t in (left, right)]
    return len(sets[0] & sets[1]) / len(sets[0] | sets[1])


@pytest.mark.parametrize("cut", [0, 30, 60, 100, 150, 250])
def test_the_estimate_is_near_the_true_share(cut: int) -> None:
    """Cutting the end off a report lowers the estimate as it lowers the share."""
    whole = report(1)
    part = " ".join(whole.split()[: 300 - cut])
    assert abs(similar(signature(whole), signature(part)) - share(whole, part)) < 0.16


def test_strangers_share_nothing_and_no_band() -> None:
    """Two different reports are neither similar nor compared."""
    left, right = signature(report(1)), signature(report(2))
    assert similar(left, right) < 0.1
    assert not set(bands(left)) & set(bands(right))


def test_case_marks_and_line_breaks_do_not_matter() -> None:
    """A reprint with other typography is the same text."""
    text = "“Nobody told the Minister,” said the clerk of the Harbour Board, “and nobody asked him for his view of it.”"
    other = text.upper().replace("“", '"').replace("”", '"').replace(" ", "\n")
    assert signature(text) == signature(other)


def test_a_text_of_a_few_words_says_nothing() -> None:
    """Too short to tell: no signature, no bands, no likeness, not even to itself."""
    assert signature("Nothing to see here.") == ()
    assert bands(()) == ()
    assert similar((), ()) == 0.0


def test_groups_hold_copies_and_leave_others_out() -> None:
    """Trimmed and extended reprints join their report; a stranger stays out."""
    whole = report(5)
    words = whole.split()
    texts = {"a": whole, "b": " ".join(words[:240]), "c": whole + " " + report(6, 40), "d": report(7)}
    assert copy_groups({id_: signature(text) for id_, text in texts.items()}, 0.5) == (("a", "b", "c"),)


@given(st.permutations(["a", "b", "c", "d", "e"]))
def test_groups_do_not_depend_on_order(order: list[str]) -> None:
    """The same texts make the same groups in any order of reading."""
    words = report(9).split()
    texts = {"a": words, "b": words[20:], "c": words[:200], "d": report(10).split(), "e": report(10).split()[:250]}
    held = {id_: signature(" ".join(texts[id_])) for id_ in order}
    assert copy_groups(held, 0.5) == (("a", "b", "c"), ("d", "e"))
