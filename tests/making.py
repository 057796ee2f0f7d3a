"""Hand-made documents and claims for tests."""

from __future__ import annotations

import hashlib

from reportedly.terms.claims import Claim, Party, Speaker
from reportedly.terms.documents import Dated, Document
from reportedly.terms.periods import Period, When
from reportedly.terms.spans import Quote, Span

TEXT = "Colonel Ana Brock was arrested on 3 May 2024, the Delmar Times reported."


def document(text=TEXT, *, url=None, outlet="Delmar Times", published="2024-05-04", captured=None):
    """A document of one sentence; its id comes from its text, url and outlet."""
    sha = hashlib.sha256(text.encode()).hexdigest()
    id_ = hashlib.blake2b(f"{sha}{url or outlet}{captured}".encode(), digest_size=10).hexdigest()
    return Document(
        id=id_,
        sha256=sha,
        media_type="text/plain",
        text=text,
        title=text.split(".")[0][:60],
        outlet=outlet,
        url=url,
        published=Dated(Period.parse(published), "sidecar") if published else None,
        captured=captured,
        sentences=(Span(0, len(text)),),
        paragraphs=(Span(0, len(text)),),
    )


def claim(of=None, *, kind="arrested", who="Ana Brock", key=None, start=0, end=None, when="2024-05-03", **more):
    """A claim of a document, identified; ``more`` overrides any field."""
    of = of or document()
    end = len(of.text) if end is None else end
    fields = {
        "args": {},
        "when": When(Period.parse(when), "stated") if when else When(None, "unknown"),
        "chain": (Speaker("outlet", of.outlet),),
        "evidence": (Quote.cut(of.text, start, end),),
        "reader": "test/1",
    } | more
    party = Party(key or who, "person", who, (who,), ("Colonel",))
    return Claim(document=of.id, kind=kind, who=party, **fields).identified()
