"""Shapes that answers share as JSON: a claim, always whole; an entity, a time, a document; the answer around them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from reportedly.record.naming import Naming, who_of
from reportedly.terms.claims import ArgValue, Claim, Speaker
from reportedly.terms.documents import Card, Cards
from reportedly.terms.holdings import Entity
from reportedly.terms.periods import When
from reportedly.terms.spans import Quote
from reportedly.terms.status import status_of

Json = dict[str, Any]


def claim_json(claim: Claim, card: Card, entities: Naming | None = None) -> Json:
    """A claim with its chain, document and evidence.

    Without ``entities`` its ``who`` is known by its own document alone.
    """
    who = who_of(claim, entities)
    return {
        "id": claim.id,
        "kind": claim.kind,
        "who": {"id": who.id, "name": who.name},
        "args": args_json(claim.args),
        "when": when_json(claim.when),
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "phase": claim.phase,
        "status": status_of(claim),
        "chain": [speaker_json(speaker) for speaker in claim.chain],
        "document": document_json(card),
        "evidence": [quote_json(quote) for quote in claim.evidence],
        "reader": claim.reader,
        "confidence": claim.confidence,
    }


def claims_json(claims: Iterable[Claim], cards: Cards, entities: Naming | None = None) -> list[Json]:
    """Several claims, earliest known document first, then as they stand in its text."""
    return [claim_json(claim, cards[claim.document], entities) for claim in in_reading_order(claims, cards)]


def in_reading_order(claims: Iterable[Claim], cards: Cards) -> list[Claim]:
    """Claims by the day their document became known, its id, and their place in it."""

    def place(claim: Claim) -> tuple[dt.date, str, int, str]:
        first = min((quote.start for quote in claim.evidence), default=0)
        return cards[claim.document].known_from, claim.document, first, claim.id

    return sorted(claims, key=place)


def args_json(args: Mapping[str, ArgValue]) -> Json:
    """Arguments of a claim; several values of one are a list."""
    return {key: list(value) if isinstance(value, tuple) else value for key, value in sorted(args.items())}


def entity_json(entity: Entity) -> Json:
    """A person or unit."""
    return {"id": entity.id, "name": entity.name, "aliases": list(entity.aliases)}


def when_json(when: When) -> Json:
    """A time: its EDTF value with first and last day (null where open or unknown), and how it is known."""
    period = when.period
    return {
        "edtf": when.edtf,
        "earliest": day_json(period.earliest if period else None),
        "latest": day_json(period.latest if period else None),
        "basis": when.basis,
    }


def day_json(day: dt.date | None) -> str | None:
    """A day as ``YYYY-MM-DD``, or null."""
    return day.isoformat() if day else None


def document_json(card: Card) -> Json:
    """A document as it stands in a claim."""
    return {
        "id": card.id,
        "sha256": card.sha256,
        "title": card.title,
        "outlet": card.outlet,
        "published": card.published.edtf if card.published else None,
        "url": card.url,
        "source_name": card.source_name,
    }


def speaker_json(speaker: Speaker) -> Json:
    """A member of a source chain."""
    return {"type": speaker.type, "name": speaker.name}


def quote_json(quote: Quote) -> Json:
    """A piece of evidence: where it stands in the clean text, and its words."""
    return {"start": quote.start, "end": quote.end, "quote": quote.quote}


def answer(question: Mapping[str, Any], known_by: dt.date | None, rows: Sequence[Json], **more: Any) -> Json:
    """The object around every answer; ``more`` are the members of its own that the question calls for.

    ``documents`` counts those that the claims inside rest on.
    """
    inside = [*rows, more]
    return {
        "question": dict(question),
        "known_by": day_json(known_by),
        "documents": documents_in(inside),
        **more,
        "rows": list(rows),
    }


def documents_in(value: object) -> int:
    """How many documents the claims inside a piece of JSON come from; copies count."""
    return len({claim["document"]["id"] for claim in claims_in(value)})


def claims_in(value: object) -> Iterator[Json]:
    """Every claim inside a piece of JSON, at any depth."""
    if isinstance(value, dict):
        if "evidence" in value and "document" in value:
            yield value
        else:
            for inner in value.values():
                yield from claims_in(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from claims_in(inner)
