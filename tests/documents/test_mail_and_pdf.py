"""Mails and PDFs: text, header, pages, and what cannot be read."""

# ruff: noqa: E501, S106 lines of a mail stay whole, and the password is a test's
import contextlib
import hashlib
import io

import pypdf
import pytest

from reportedly.documents import document_of, raw_text
from reportedly.errors import EmptyTextError, NotTextError
from reportedly.terms.documents import Capture, Sidecar

REPORT = "Captain Ines Marr took command of the 2nd Ferry Squadron on Monday, the harbour ministry said."


def capture_of(raw, kind):
    """A capture of some bytes."""
    return Capture("x.in", raw, hashlib.sha256(raw).hexdigest(), kind, Sidecar())


def mail(*parts, header=""):
    """A mail of several parts."""
    body = "".join(f"--b\r\n{part}\r\n" for part in parts)
    top = "From: Lea Fjord <lea@ilm.example>\r\nSubject: Fwd: New =?utf-8?q?commander_for_the_caf=C3=A9?=\r\n"
    text = f'{top}Date: Mon, 4 Mar 2024 10:00:00 +0100\r\n{header}Content-Type: multipart/mixed; boundary="b"\r\n\r\n{body}--b--\r\n'
    return capture_of(text.encode(), "message/rfc822")


PLAIN = f"Content-Type: text/plain; charset=utf-8\r\n\r\n{REPORT}"
PAGE = f"Content-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>{REPORT} So says the page.</p></body></html>"
PACKED = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nCaptain In=C3=A8s Marr spoke to us.=\r\n She left."
FILE = 'Content-Type: text/plain\r\nContent-Disposition: attachment; filename="a.txt"\r\n\r\nNot this.'


def test_plain_text_is_preferred():
    """Text before page, attachments left out, header read."""
    document = document_of(mail(FILE, PAGE, PLAIN))
    assert document.text.strip() == REPORT
    assert (document.title, document.byline) == ("New commander for the café", "Lea Fjord")
    assert (document.published.period.edtf, document.published.basis) == ("2024-03-04", "header")


def test_page_and_packed_text():
    """A mail with only a page is read as one; encodings of transfer are undone."""
    assert document_of(mail(PAGE)).text == f"{REPORT} So says the page."
    assert "Captain Inès Marr spoke to us. She left." in document_of(mail(PACKED)).text


def test_mail_without_text():
    """Attachments alone are no text."""
    with pytest.raises(EmptyTextError, match="attachments"):
        document_of(mail(FILE))


def pdf(*pages, password=None):
    """A PDF with lines of text on each page."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
        stream = f"BT /F1 11 Tf 50 750 Td {shown}ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    raw, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(raw))
        raw += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    raw += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    raw += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{raw.rfind(b'xref')}\n%%EOF".encode()
    return capture_of(_locked(raw, password) if password else raw, "application/pdf")


def _locked(raw, password):
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(raw))
    writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


FIRST = [
    "Harbour Ministry Bulletin 1",
    "Captain Ines Marr took command of the second squadron on Mon-",
    "day, the ministry said. She follows Commander Olaf Winter, who",
    "had led it for nine years.",
]
SECOND = ["Harbour Ministry Bulletin 2", "The squadron has seven ships and a new crane at Port Ilm, it said."]
THIRD = ["Harbour Ministry Bulletin 3", "Nobody would say what the crane had cost the town this year."]


def test_pdf_text_with_pages():
    """Lines and cut words are joined, running heads dropped, and each passage leads back to its page."""
    capture = pdf(FIRST, SECOND, THIRD)
    document = document_of(capture)
    assert "took command of the second squadron on Monday, the ministry said. She follows" in document.text
    assert "Bulletin" not in document.text
    assert {passage.page for passage in document.passages} == {1, 2, 3}
    for passage in document.passages:
        assert passage.span.of(document.text) == passage.raw.of(raw_text(capture, passage.page))


def test_locked_pdf():
    """A password is asked for in words; an empty one opens the file."""
    with pytest.raises(NotTextError, match="password"):
        document_of(pdf(FIRST, password="sesame"))


def test_pdf_without_text():
    """A scan is named as one."""
    with pytest.raises(EmptyTextError, match="OCR"):
        document_of(pdf([]))


@pytest.mark.parametrize("cut", [200, 400, 700])
def test_damaged_pdf(cut):
    """A PDF that breaks off is read as far as it goes, or refused in one line."""
    capture = pdf(FIRST, SECOND)
    with contextlib.suppress(NotTextError, EmptyTextError):
        assert document_of(capture_of(capture.raw[:cut], "application/pdf")).sentences
