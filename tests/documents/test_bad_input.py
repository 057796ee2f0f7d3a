"""Bad input: one clear line each, in bounded time, and what can be read is read."""

import hashlib
import time

import pytest

from reportedly.documents import document_of
from reportedly.errors import EmptyTextError, NotTextError, SidecarError, SourceError
from reportedly.terms.documents import Capture, Sidecar
from tests.documents.pages_of_paper import PARAGRAPHS, page

REPORT = "Captain Ines Marr took command of the 2nd Ferry Squadron on Monday, the harbour ministry said."
HTML, TEXT, MAIL, PDF = "text/html", "text/plain", "message/rfc822", "application/pdf"


def read(raw, kind=TEXT, **sidecar):
    """The document of some bytes."""
    raw = raw.encode() if isinstance(raw, str) else raw
    return document_of(Capture("x.in", raw, hashlib.sha256(raw).hexdigest(), kind, Sidecar(**sidecar)))


REFUSED = [
    (b"", TEXT, EmptyTextError),
    (b" \n\n ", TEXT, EmptyTextError),
    (b"\n---\n*** 12\n", TEXT, EmptyTextError),
    (b"<html><body><script>x()</script></body></html>", HTML, EmptyTextError),
    (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", HTML, EmptyTextError),
    (bytes(range(256)) * 200, TEXT, NotTextError),
    (b"\x01\x02\x03\x04" * 500, HTML, NotTextError),
    (b"From: a@b.example\n\n", MAIL, EmptyTextError),
    (b"%PDF-1.4 and nothing else", PDF, NotTextError),
    (b"a,b\n", "text/csv", NotTextError),
]


@pytest.mark.parametrize(("raw", "kind", "error"), REFUSED)
def test_refused_with_one_line(raw, kind, error):
    """The error's one line begins with the name of the input and says what to do."""
    with pytest.raises(SourceError) as caught:
        read(raw, kind)
    assert type(caught.value) is error
    assert str(caught.value).startswith("x.in: ")
    assert "\n" not in str(caught.value)


def test_nul_characters_keep_their_place():
    """In good text a NUL is a space, so that every offset stays."""
    document = read(REPORT[:12] + "\0" + REPORT[13:])
    assert len(document.text) == len(REPORT)
    assert document.text[12] == " "


ENCODED = [
    (REPORT.replace("Ines", "Inès"), "utf-8"),
    (REPORT.replace("Ines", "Inès") + " “No,” – he said.", "cp1252"),
    (REPORT, "utf-16"),
    ("Генерал Иван Кешта был назначен командующим округом в понедельник, сообщило министерство обороны.", "cp1251"),
    ("Генерал Иван Кешта был назначен командующим округом в понедельник, сообщило министерство обороны.", "koi8-r"),
]


@pytest.mark.parametrize(("text", "encoding"), ENCODED)
def test_encodings(text, encoding):
    """Text in other encodings is read, told from its bytes alone."""
    assert read(text.encode(encoding)).text == text


def test_stray_bytes_in_utf_8():
    """Bytes that are no UTF-8 inside text that is are Windows-1252."""
    raw = "Café Inès, naïve, €5: ".encode() + b"\x93No,\x94 he said."
    assert read(raw).text == "Café Inès, naïve, €5: “No,” he said."


DEEP = [
    "<div>" * 10_000 + f"<p>{REPORT}</p>" + "</div>" * 10_000,
    "<table><tr><td>" * 10_000 + REPORT,
    "<ul><li>" * 10_000 + REPORT,
    "<b><i>" * 10_000 + REPORT,
    f"<p>{REPORT}</p>" + "</div>" * 50_000,
    f"<p>{REPORT}</p>" + "<!-- " * 50_000,
    f"<p>{REPORT}</p>" + "<select>" * 20_000,
    "<title>" * 20_000 + f"<p>{REPORT}</p>",
    "<!-- BEGIN WAYBACK TOOLBAR INSERT -->" * 5_000 + f"<p>{REPORT}</p>",
    "<script type='application/ld+json'>" + "[" * 100_000 + f"</script><p>{REPORT}</p>",
    "<html " + "a=1 " * 100_000 + f"><p>{REPORT}</p>",
]


@pytest.mark.parametrize("text", DEEP, ids=range(len(DEEP)))
def test_deep_and_unclosed_pages(text):
    """Ten thousand nested tags and the like are read, in seconds."""
    start = time.process_time()
    assert REPORT in read(text, HTML).text
    assert time.process_time() - start < 20


def test_large_page_in_bounded_time():
    """A page of some megabytes costs seconds, not minutes."""
    paragraphs = [f"{PARAGRAPHS[0][:-1]} for the {number}th time." for number in range(5_000)]
    start = time.process_time()
    assert len(read(page(paragraphs=paragraphs), HTML).paragraphs) == 5_001
    assert time.process_time() - start < 60


@pytest.mark.parametrize("value", ["soon", "2024-13-01", "99999"])
def test_sidecar_with_no_date(value):
    """A date that a person wrote and that is none is an error."""
    with pytest.raises(SidecarError, match="no date"):
        read(REPORT, published=value)


def test_year_9999_in_a_sidecar_is_never_taken():
    """A date to come is no day of publication, whoever wrote it."""
    assert read(REPORT, published="9999-12-31").published is None
