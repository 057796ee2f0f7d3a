"""Claims, markups and documents as rows of the tables, and back."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from reportedly.terms.claims import ArgValue, Claim, Party, Speaker
from reportedly.terms.documents import Card, Dated, Document, Hyperlink, Passage
from reportedly.terms.holdings import party_id
from reportedly.terms.judgements import Judgement
from reportedly.terms.names import fold
from reportedly.terms.periods import Period, When
from reportedly.terms.spans import Quote, Span

Row = dict[str, Any]

_SAME = (
    "id", "sha256", "media_type", "source_name", "text", "title", "outlet", "byline", "credit", "url", "captured",
    "language",
)  # columns that hold a field of a document as it is  # fmt: skip


# ---- documents
def document_row(document: Document, read_on: dt.date, known_from: dt.date) -> Row:
    """The row of a document; offsets of sentences, paragraphs and passages go into ``layout``."""
    row: Row = {name: getattr(document, name) for name in _SAME}
    published = document.published
    return row | {
        "text_sha256": hashlib.sha256(document.text.encode()).hexdigest(),
        "published": published.period.edtf if published else None,
        "published_basis": published.basis if published else None,
        "read_on": read_on,
        "known_from": known_from,
        "layout": _layout(document),
    }


def _layout(document: Document) -> Row:
    return {
        "sentences": [[s.start, s.end] for s in document.sentences],
        "paragraphs": [[s.start, s.end] for s in document.paragraphs],
        "debris": [[s.start, s.end] for s in document.debris],
        "passages": [[p.span.start, p.span.end, p.raw.start, p.raw.end, p.page] for p in document.passages],
        "links": [[link.span.start, link.span.end, link.href] for link in document.links],
    }


def document_of(row: Mapping[Any, Any]) -> Document:
    """The document of a row."""
    layout = row["layout"]
    return Document(
        **{name: row[name] for name in _SAME},
        published=Dated(Period.parse(row["published"]), row["published_basis"]) if row["published"] else None,
        sentences=tuple(Span(*pair) for pair in layout["sentences"]),
        paragraphs=tuple(Span(*pair) for pair in layout["paragraphs"]),
        debris=tuple(Span(*pair) for pair in layout["debris"]),
        passages=tuple(Passage(Span(p[0], p[1]), Span(p[2], p[3]), p[4]) for p in layout["passages"]),
        links=tuple(Hyperlink(Span(start, end), href) for start, end, href in layout["links"]),
    )


def card_of(row: Mapping[Any, Any]) -> Card:
    """The card of a row (all columns but the text)."""
    plain = (
        "id",
        "sha256",
        "title",
        "outlet",
        "byline",
        "credit",
        "url",
        "captured",
        "known_from",
        "copy_of",
        "previous_version",
        "source_name",
    )
    return Card(
        **{name: row[name] for name in plain},
        published=Period.parse(row["published"]) if row["published"] else None,
        links=tuple(href for _, _, href in row["layout"]["links"]),
    )


# ---- claims
def claim_content(claim: Claim) -> Row:
    """All of a claim but its document and reader, as plain JSON."""
    return {
        "kind": claim.kind,
        "who": asdict(claim.who),
        "args": {key: list(value) if isinstance(value, tuple) else value for key, value in claim.args.items()},
        "when": {
            "edtf": claim.when.edtf,
            "basis": claim.when.basis,
            "words": claim.when.words,
            "anchor": claim.when.anchor,
        },
        "status": [claim.polarity, claim.certainty, claim.phase],
        "chain": [[s.type, s.name, _quote(s.words)] for s in claim.chain],
        "evidence": [_quote(quote) for quote in claim.evidence],
        "trigger": _quote(claim.trigger),
        "parties": {role: [asdict(party) for party in group] for role, group in claim.parties.items()},
    }


def claim_of(row: Mapping[Any, Any]) -> Claim:
    """The claim of a row."""
    content = row["content"]
    polarity, certainty, phase = content["status"]
    return Claim(
        id=row["id"],
        document=row["document"],
        reader=row["reader"],
        confidence=row["confidence"],
        kind=content["kind"],
        who=_party(content["who"]),
        args={key: _argument(value) for key, value in content["args"].items()},
        when=_when(content["when"]),
        polarity=polarity,
        certainty=certainty,
        phase=phase,
        chain=tuple(Speaker(type_, name, _unquote(words)) for type_, name, words in content["chain"]),
        evidence=tuple(Quote(*quote) for quote in content["evidence"]),
        trigger=_unquote(content["trigger"]),
        parties={role: tuple(_party(party) for party in group) for role, group in content["parties"].items()},
    )


def _quote(quote: Quote | None) -> list[Any] | None:
    return [quote.start, quote.end, quote.quote] if quote else None


def _unquote(value: list[Any] | None) -> Quote | None:
    return Quote(*value) if value else None


def _argument(value: str | list[str]) -> ArgValue:
    return tuple(value) if isinstance(value, list) else value


def _party(value: Row) -> Party:
    return Party(value["key"], value["type"], value["name"], tuple(value["names"]), tuple(value["ranks"]))


def _when(value: Row) -> When:
    period = Period.parse(value["edtf"]) if value["edtf"] else None
    return When(period, value["basis"], value["words"], value["anchor"])


def parties_of(claim: Claim) -> Iterator[tuple[str, Party]]:
    """Each party of a claim with its role, ``who`` first."""
    yield "who", claim.who
    for role, group in claim.parties.items():
        for party in group:
            yield role, party


def party_row(document: str, party: Party) -> Row:
    """The row of a party."""
    return {
        "id": party_id(document, party.key),
        "document": document,
        "key": party.key,
        "type": party.type,
        "name": party.name,
        "folded": fold(party.name),
    }


# ---- judgements
def judgement_of(row: Mapping[Any, Any]) -> Judgement:
    """The judgement of a row; times are in UTC."""
    at = row["at"] if row["at"].tzinfo else row["at"].replace(tzinfo=dt.UTC)
    names = ("id", "decision", "left", "right", "by", "why", "value")
    return Judgement(at=at, **{name: row[name] for name in names})
