"""Markup as the JSON of DESIGN section 7, one object a document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportedly.terms.documents import Document
from reportedly.terms.markup import Attribution, Event, Mark, Markup, TimeMark
from reportedly.terms.spans import Span


def markup_json(document: Document, markup: Markup, name: str | None = None) -> dict[str, Any]:
    """The markup of one document; every ``text`` equals the document's text at its offsets."""
    published = document.published
    return {
        "document": name or document.source_name,
        "sha256": document.sha256,
        "published": published.period.edtf if published else None,
        "reader": markup.reader,
        "spans": [_mark(document, mark) for mark in markup.marks],
        "edges": [
            {"label": edge.label, "from": edge.source, "to": edge.target, "confidence": edge.confidence}
            for edge in markup.edges
        ],
        "attributions": _nested(markup.attributions, None),
        "events": [_event(event) for event in markup.events],
        "times": [_time(time) for time in markup.times],
        "chains": [
            [_pair(span) for span in spans] for spans in markup.phrases or [chain.spans for chain in markup.chains]
        ],
    }


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _mark(document: Document, mark: Mark) -> dict[str, Any]:
    shown = {"id": mark.id, "start": mark.span.start, "end": mark.span.end, "label": mark.label}
    return shown | {"text": mark.span.of(document.text), "confidence": mark.confidence}


def _nested(attributions: Sequence[Attribution], parent: int | None) -> list[dict[str, Any]]:
    """Attributions inside a parent (None: the outermost), each with those inside its own content."""
    return [
        _attribution(one) | {"nested": _nested(attributions, place)}
        for place, one in enumerate(attributions)
        if one.parent == parent
    ]


def _attribution(attribution: Attribution) -> dict[str, Any]:
    return {
        "source": [_pair(span) for span in attribution.source],
        "cue": [_pair(span) for span in attribution.cue],
        "content": [_pair(span) for span in attribution.content],
        "quote": attribution.quote,
        "source_type": attribution.source_type,
        "stance": attribution.stance,
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "kind": event.kind,
        "trigger": _pair(event.trigger),
        "clause": _pair(event.clause),
        "arguments": [
            {"role": argument.role, "start": argument.span.start, "end": argument.span.end}
            for argument in event.arguments
        ],
        "modifiers": [
            {"kind": modifier.kind, "start": modifier.span.start, "end": modifier.span.end}
            for modifier in event.modifiers
        ],
    }


def _time(time: TimeMark) -> dict[str, Any]:
    shown = {"start": time.span.start, "end": time.span.end, "type": time.type, "value": time.value, "edtf": time.edtf}
    return shown | {"basis": time.basis, "bound": time.bound, "relation": time.relation}
