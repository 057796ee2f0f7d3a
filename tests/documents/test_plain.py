"""Plain text: kept unchanged, laid out in paragraphs and sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents import plain_document, reflow
from reportedly.errors import EmptyTextError
from reportedly.terms.documents import Sidecar

SENTENCES = [
    "Maj. Gen. J. A. Ruud met Lt.-Gen. O'Dea at St. Orla on Sept. 9. | They left at 7 p.m. on Friday.",
    "Statement No. 118/21 names Col. Ines Marr. | The ministry gave no reason.",
    "Was he told? | No. | Nobody told him.",
    "“Why was I sent?” Marr asked. | “Nobody would say.”",
    "“He is gone.” | The hall was silent.",
    "It cost 3.5 million at 14.10 on Monday. | Prices rose.",
    "He served in the U.S. Army until May. | He left the U.S. The court was told.".replace(
        ". The court", ". | The court"
    ),
    "She waited … and waited. | Then she wrote…  | Nobody answered.",
    "Brig.-Gen. R. Holt (Rtd.) spoke first. | Sgt. Poe did not.",
    "Marr, 52, heads Halm & Co. Ltd. | She was minister until 2019.",
    "The judge read the ruling.[3] | It took an hour.",
    "He left the court.The judge stayed.".replace("court.The", "court. | The"),
    "See www.example.com/Page.Html for more.",
    "Gen. He Jun and Col. In Soo met.",
    "Capt. Lund: “I saw it. | I was there.” | He sat down.",
    "Others are Brig-Gen. C. O. Anden and Profs. V. V. Orr of No. 4 Sector. | They left.",
    "Er kam. | Sie ging!",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_sentences(marked):
    """A bar stands where one sentence ends and the next begins."""
    parts = [part.strip() for part in marked.split("|")]
    text = marked.replace(" | ", " ").replace("| ", "") if "court. |" not in marked else marked.replace(" | ", "")
    document = plain_document(text)
    assert [span.of(document.text) for span in document.sentences] == parts


WRAPPED = """\
DOCKS - Who runs the harbour of Port Ilm, and who pays for the new
crane that nobody ordered?

PORT ILM, 4 March 2022 (Merid) - The harbour office has a new head, Commander
Ada Quell of the Coast Service, who was named to it by Rear Admiral Olaf
Winter. She said at a short press conference that the old lieutenant-
colonel who ran it before her had left her "a good office and a bad tele-
phone" and gone on a long leave.

A SHORT HEADING
The crane is not paid for.
- first item of a list
- second item of it
"""


def test_wrapped_lines_are_one_paragraph():
    """A break inside a paragraph is white space; headings and list items stand alone."""
    document = plain_document(WRAPPED)
    assert [" ".join(span.of(WRAPPED).split())[:40] for span in document.paragraphs] == [
        "DOCKS - Who runs the harbour of Port Ilm",
        "PORT ILM, 4 March 2022 (Merid) - The har",
        "A SHORT HEADING",
        "The crane is not paid for.",
        "- first item of a list",
        "- second item of it",
    ]
    assert document.text == WRAPPED


def test_reflow_joins_lines_and_words():
    """For printing, wrapped lines are joined; a cut word loses its hyphen and a compound keeps it."""
    printed = reflow(plain_document(WRAPPED))
    assert "lieutenant-colonel who ran it before" in printed
    assert "a bad telephone" in printed
    assert "named to it by Rear Admiral Olaf Winter." in printed


def test_one_paragraph_a_line():
    """Where paragraphs are long lines, each line is one, headings too."""
    long = (
        "The court heard the case of the harbour master for three days and found that nothing was missing from it. " * 2
    )
    document = plain_document(f"Nothing missing\n{long}\nWhy, though?\n{long}")
    assert len(document.paragraphs) == 4


@given(text=st.text(max_size=300))
def test_sentences_lie_in_paragraphs(text):
    """Whatever the text, it stays unchanged, and sentences are in order, inside paragraphs, and outside furniture."""
    try:
        document = plain_document(text)
    except EmptyTextError:
        return
    assert document.text == text.replace("\0", " ") or document.text == text
    ends = [0, *(span.end for span in document.sentences)]
    assert all(span.start >= before for span, before in zip(document.sentences, ends, strict=False))
    assert all(any(paragraph.holds(span) for paragraph in document.paragraphs) for span in document.sentences)
    assert not any(span.overlaps(junk) for span in document.sentences for junk in document.debris)


def test_id_comes_from_bytes_and_place():
    """The same bytes from two outlets are two documents; from one they are one."""
    first, again = (plain_document("A colonel spoke.", Sidecar(outlet="A")) for _ in range(2))
    other = plain_document("A colonel spoke.", Sidecar(outlet="B"))
    assert first.id == again.id != other.id
    assert first.sha256 == other.sha256
    assert len(first.id) == 20


def test_byte_order_mark_and_carriage_returns_count():
    """Offsets count the text as decoded."""
    text = "\ufeffA colonel spoke.\r\n\r\nNobody in the whole of the long hall\r\nheard him.\r\n"
    document = plain_document(text)
    assert document.text == text
    assert [span.of(text) for span in document.sentences] == [
        "A colonel spoke.",
        "Nobody in the whole of the long hall\r\nheard him.",
    ]
