"""The citation tree of an event, from every document that tells it down to its roots."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from reportedly.answers.archive import Archive
from reportedly.answers.events import Meant, event_json, listing, meant
from reportedly.answers.shapes import Json, answer, claims_json, day_json, documents_in
from reportedly.record.happenings import Happening
from reportedly.record.roots import Citations, citations


def roots(
    archive: Archive, name: str, kind: str | None = None, on: dt.date | None = None, known_by: dt.date | None = None
) -> Json:
    """The roots of the event that an id, or a name and kind, mean; several such events are listed as ambiguous.

    ``denied_by`` holds the claims that it is not so; they are no support and count neither as documents nor as roots.
    Raises UsageError for a name without a kind.
    """
    question = {"command": "roots", "event": name, "kind": kind, "on": day_json(on)}
    found = meant(archive, name, kind, on, known_by)
    if len(found.events) != 1:
        empty: Json = {"event": None, "roots": 0, "tree": [], "cycles": []}
        return answer(question, known_by, listing(found), **empty, **found.hints)
    return _of(found.events[0], found, question, known_by)


def _of(event: Happening, found: Meant, question: Json, known_by: dt.date | None) -> Json:
    view = found.view
    graph = citations(event.supporting or event.claims, view.cards)
    rows = [
        {
            "root": {"type": root.type, "name": root.name},
            "claims": claims_json(root.claims, view.cards, view.entities),
        }
        for root in graph.roots
    ]
    whole = answer(
        question,
        known_by,
        rows,
        event=event_json(event, view),
        roots=len(rows),
        tree=_tree(graph),
        cycles=[list(cycle) for cycle in graph.cycles],
        denied_by=claims_json(event.opposing if event.supporting else (), view.cards, view.entities),
    )
    return whole | {"documents": documents_in(rows)}


def _tree(graph: Citations) -> list[Json]:
    """One node for each name: its documents, and whom they cite."""
    nodes: dict[str, Json] = {}
    cited: dict[str, dict[str, str]] = {}
    for node, documents in graph.documents.items():
        shown = nodes.setdefault(node.name, {"name": node.name, "type": node.type, "documents": [], "cites": []})
        shown["documents"] = sorted({*shown["documents"], *documents})
        for target, via in graph.edges.get(node, {}).items():
            cited.setdefault(node.name, {}).setdefault(target.name, via)
    for name, shown in nodes.items():
        shown["cites"] = _cites(cited.get(name, {}))
    return [nodes[name] for name in sorted(nodes)]


def _cites(targets: Mapping[str, str]) -> list[Json]:
    return [{"name": name, "via": via} for name, via in sorted(targets.items())]
