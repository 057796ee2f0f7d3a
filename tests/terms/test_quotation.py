"""Quotation marks paired: nested, across paragraphs, in several languages; apostrophes are none."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.terms.quotation import quoted_spans
from reportedly.terms.spans import Span

CASES = [
    ("He said “I go,” and “you stay.”", ["“I go,”", "“you stay.”"]),
    ('"We came," he said. "We saw."', ['"We came,"', '"We saw."']),
    ("“One.\n“Two.\n“Three,” he said.", ["“One.\n“Two.\n“Three,”"]),
    ("‘One.\n‘Two,’ he said.", ["‘One.\n‘Two,’"]),
    ("“He said ‘no’ twice,” she said.", ["“He said ‘no’ twice,”"]),
    ("“Outer “inner” more” end", ["“Outer “inner” more”"]),
    ("‘The officers’ mess was burned,’ he said.", ["‘The officers’ mess was burned,’"]),
    ("'I went,' he said, 'to the dogs' home.'", ["'I went,'", "'to the dogs' home.'"]),
    ("It's 'fine', isn't it?", ["'fine'"]),
    ("The workers' and peasants' union", []),
    ("Don't touch the '90s rock'n'roll of '68", []),
    ('He is 6\'2" tall and said "no".', ['"no"']),
    ("He said,“We“ and left.", ["“We“"]),
    ('He said: “We go," and left.', ['“We go,"']),
    ("„Ja“, sagte er. »Nein«, sagte sie.", ["„Ja“", "»Nein«"]),
    ("« Oui », dit-il.", ["« Oui »"]),
    ("”Hej”, sade han.", ["”Hej”"]),
    ("``Yes,'' he said.", ["``Yes,''"]),
    ("「はい」と言った", ["「はい」"]),
    ("“It was never closed\nThe next paragraph has “one” more.", ["“It was never closed", "“one”"]),
    ('A "slip. He said "good" then.', ['"good"']),
]


def paragraphs(text):
    """One paragraph a line."""
    place, found = 0, []
    for line in text.split("\n"):
        found.append(Span(place, place + len(line)))
        place += len(line) + 1
    return found


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_pairs(text, expected):
    """The outermost quotations, with their marks."""
    assert [span.of(text) for span in quoted_spans(text, paragraphs(text))] == expected


@given(text=st.text(alphabet="ab .,s\n“”‘’'\"«»„`", max_size=60))
def test_spans_are_in_order_and_apart(text):
    """Whatever the marks, spans run forward, do not overlap and begin with a mark."""
    found = quoted_spans(text, paragraphs(text))
    assert all(first.end <= second.start for first, second in itertools.pairwise(found))
    assert all(text[span.start] in "“”‘'\"«»„`" for span in found)
