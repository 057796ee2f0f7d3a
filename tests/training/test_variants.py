"""What training makes of annotated texts: variants of other countries, weights for gaps, windows in a fixed order."""

from __future__ import annotations

import pytest
from training.corpora import Named, names_of, speech_of
from training.stream import Stream
from training.texts import GAP_ELSEWHERE, GAP_IN_ANNOTATED, PLAIN_ELSEWHERE, Text, _weights
from training.variants import variant_of

from reportedly.terms.spans import Span

TEXT = "Colonel Ana Ruiz leads the 4th Mountain Brigade.\nAna Ruiz met Colonel Ben Otieno."


def named():
    def span(words, start=0):
        at = TEXT.index(words, start)
        return Span(at, at + len(words))

    names = [
        ("rank", span("Colonel")), ("person", span("Ana Ruiz")), ("organization", span("4th Mountain Brigade")),
        ("person", span("Ana Ruiz", 30)), ("person", span("Ben Otieno")),
    ]  # fmt: skip
    return Named("one", TEXT, names, [(1, 0), (1, 2)])


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_annotation_moves_with_the_names(number):
    """Each span of a variant holds a name of its kind; what is not annotated stays."""
    other = variant_of(named(), number)
    assert [label for label, _ in other.names] == [label for label, _ in named().names]
    gaps = []
    at = 0
    for _, span in other.names:
        gaps.append(other.text[at : span.start])
        at = span.end
    assert gaps == ["", " ", " leads the ", ".\n", " met Colonel "]
    assert other.edges == named().edges


def test_one_name_is_exchanged_alike():
    """The same words stand for the same person all through a variant, and other numbers give other names."""
    variants = [variant_of(named(), number) for number in range(1, 6)]
    for one in variants:
        assert one.names[1][1].of(one.text) == one.names[3][1].of(one.text)
    assert len({one.names[1][1].of(one.text) for one in variants}) > 2
    assert variant_of(named(), 3) == variants[2]


def test_gaps_of_annotation_weigh_less():
    """What the grammar marks and nobody annotated counts little; paragraphs without annotation count half."""
    words, person, none = 8, [0, 0, 0, 0, 1], [0] * 5
    row = {"pieces": [[1]] * words, "paragraphs": [[0, 4], [4, 8]],
           "features": [person, person, none, none, person, none, none, none]}  # fmt: skip
    weights = _weights(row, [(0, (0, 1))])
    assert weights[:3] == [1.0, GAP_IN_ANNOTATED, 1.0]
    assert weights[4:6] == [GAP_ELSEWHERE, PLAIN_ELSEWHERE]


def test_a_stream_can_go_on_anywhere():
    """The same seed gives the same window at a place, whatever was asked before."""
    texts = [
        Text(f"t{k}", [[1]] * 40, [], [range(20), range(20, 40)], [], [], set(), None, set(), [], None)
        for k in range(5)
    ]
    one, other = Stream(texts, 7), Stream(texts, 7)
    row = [(text.name, window) for text, window in (one.at(place) for place in range(30))]
    assert len({name for name, _ in row[:5]}) == 5
    assert [(text.name, window) for text, window in (other.at(place) for place in (29, 3, 12))] == [
        row[29], row[3], row[12],
    ]  # fmt: skip


def test_corpora_are_read(tmp_path):
    """BRAT standoff and lines of attributions; a text without annotation is no text without names."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "a.ann").write_text(
        "T1\tRank 0 7\tColonel\nT2\tPerson 8 16\tAna Ruiz\nR1\thas_rank Arg1:T2 Arg2:T1\t\n", "utf-8"
    )
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.ann").write_text("", "utf-8")
    (tmp_path / "a.jsonl").write_text('{"source": null, "cue": [[17, 22]], "content": [[23, 48]]}\n', "utf-8")
    names = list(names_of(tmp_path))
    assert [(one.name, one.names, one.edges) for one in names] == [
        ("a", [("rank", Span(0, 7)), ("person", Span(8, 16))], [(1, 0)])
    ]
    assert next(speech_of(tmp_path)).accounts == [{"source": [], "cue": [Span(17, 22)], "content": [Span(23, 48)]}]
