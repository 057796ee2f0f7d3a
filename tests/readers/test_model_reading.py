"""The learned reader with its weights, where they are installed: the same markup every time, in bounds, and of use."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from reportedly.claims import claims_of
from reportedly.cli.app import app
from reportedly.documents import plain_document
from reportedly.readers.grammar import GrammarReader
from reportedly.readers.model import WITH_PACKAGE, open_model
from reportedly.terms.documents import Sidecar

pytest.importorskip("onnxruntime")
pytestmark = pytest.mark.skipif(
    not (WITH_PACKAGE / "encoder.onnx").is_file(), reason="this installation holds no weights"
)

TEXT = (
    "HALMERE, May 3 - The army said on Monday that Major General Ana Ruiz, commander of the 4th Division, had been "
    "dismissed.\n\n“We had no choice,” Colonel Ben Otieno told The Halmere Post. According to a diplomat, who asked "
    "not to be named, she had refused to withdraw.\n\nRuiz denied the report, and her lawyer called it a lie."
)


@pytest.fixture(scope="module")
def reader():
    return open_model()


def test_the_same_text_gives_the_same_markup(reader):
    """Whatever was read before, and by whatever reader object."""
    document = plain_document(TEXT)
    first = reader.read(document)
    reader.read(plain_document("Another text. He said: “No.”\n" * 40))
    assert reader.read(document) == first == open_model().read(document)


def test_who_says_what_is_seen(reader):
    """Sources and cues of plain reports, each with its content."""
    found = {
        (a.source[0].of(TEXT), a.cue[0].of(TEXT)) for a in reader.read(plain_document(TEXT)).attributions if a.source
    }
    assert {("The army", "said"), ("Colonel Ben Otieno", "told")} <= {(s, c.split()[0]) for s, c in found}


def test_names_and_links_are_seen(reader):
    """A person with rank, title and unit."""
    markup = reader.read(plain_document(TEXT))
    words = {mark.id: mark.span.of(TEXT) for mark in markup.marks}
    links = {(edge.label, words[edge.source], words[edge.target]) for edge in markup.edges}
    assert ("has_rank", "Ana Ruiz", "Major General") in links
    assert ("has_title", "Ana Ruiz", "commander") in links


def test_marks_do_not_overlap_and_ids_count(reader):
    """Contracts of the markup hold."""
    markup = reader.read(plain_document(TEXT))
    assert [mark.id for mark in markup.marks] == list(range(1, len(markup.marks) + 1))
    assert all(0 <= mark.confidence <= 1 for mark in markup.marks)
    assert all(one.parent is None or one.parent < k for k, one in enumerate(markup.attributions))
    assert all(one.content for one in markup.attributions)


@pytest.mark.parametrize(
    "text",
    ["x", "x" * 20_000, "a" + "“" * 3000, "said " * 3000, "A. " * 3000, "b\u200b\u0000 \u202e", "Ω" * 500, "Б. " * 99],
)
def test_odd_texts_are_read(reader, text):
    """Nothing breaks, and what is found lies in the text."""
    markup = reader.read(plain_document(text))
    assert all(mark.span.end <= len(text) for mark in markup.marks)


def test_what_is_denied_stays_denied(reader):
    """Claims rest on the model's accounts no less carefully than on the grammar's."""
    text = "The ministry denied that General Ana Ruiz had been arrested. It may dismiss Colonel Ben Otieno."
    document = plain_document(text, Sidecar(published="2024-05-01"))
    for one in (reader, GrammarReader()):
        real = [c for c in claims_of(document, one.read(document)) if c.kind in ("arrested", "dismissed")]
        assert not [c for c in real if c.polarity == "positive" and c.phase == "happened" and c.certainty == "certain"]


def test_the_command_reads_with_it(tmp_path):
    """``--reader model`` names itself in each claim."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    done = CliRunner().invoke(app, ["claims", str(tmp_path / "a.txt"), "--reader", "model"])
    assert done.exit_code == 0
    claims = [json.loads(line) for line in done.stdout.splitlines()]
    assert claims
    assert all(claim["reader"].startswith("model/") for claim in claims)
