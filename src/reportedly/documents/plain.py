"""A document from text that is already clean: offsets count in the text as it stands."""

from __future__ import annotations

import datetime as dt
import hashlib

from reportedly.documents.identity import document_id
from reportedly.documents.layout import paragraphs_of
from reportedly.documents.sentences import sentences_of
from reportedly.terms.documents import Dated, Document, Sidecar
from reportedly.terms.periods import Period


def plain_document(text: str, sidecar: Sidecar = Sidecar(), name: str = "") -> Document:  # noqa: B008 frozen value
    """A document whose text is ``text`` unchanged; its SHA-256 is that of the text in UTF-8."""
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    paragraphs = paragraphs_of(text)
    return Document(
        id=document_id(sha256, sidecar.url, sidecar.outlet),
        sha256=sha256,
        media_type="text/plain",
        text=text,
        title=sidecar.title,
        outlet=sidecar.outlet,
        byline=sidecar.byline,
        url=sidecar.url,
        published=Dated(Period.parse(sidecar.published[:10]), "sidecar") if sidecar.published else None,
        captured=dt.date.fromisoformat(sidecar.captured[:10]) if sidecar.captured else None,
        sentences=sentences_of(text, paragraphs),
        paragraphs=paragraphs,
        source_name=name,
    )
