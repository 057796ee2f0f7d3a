"""Postings as rows of a table: one row for each document that tells of a posting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

COLUMNS = (
    "source file", "person", "unit", "post", "role", "rank", "first_cited", "last_cited", "start", "start_known", "end",
    "end_known", "basis", "documents", "roots", "outlet", "published", "url", "quote", "person_id", "unit_id", "sha256",
)  # fmt: skip


def rows_of(posting: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The rows of one posting (a row of ``answers/postings.py``), one a document, in the order of its claims."""
    by_document: dict[str, list[Mapping[str, Any]]] = {}
    for claim in posting["claims"]:
        by_document.setdefault(claim["document"]["id"], []).append(claim)
    for claims in by_document.values():
        document = claims[0]["document"]
        yield {
            **{
                key: posting.get(key)
                for key in ("post", "role", "rank", "basis", "documents", "roots", "first_cited", "last_cited")
            },
            "source file": PurePath(document.get("source_name") or "").name,
            "person": posting["person"]["name"],
            "unit": posting["unit"]["name"],
            "person_id": posting["person"]["id"],
            "unit_id": posting["unit"]["id"],
            **_bound("start", posting["start"]),
            **_bound("end", posting["end"]),
            **{key: document[key] for key in ("outlet", "published", "url", "sha256")},
            "quote": " … ".join(quote["quote"] for claim in claims for quote in claim["evidence"]),
        }


def _bound(name: str, bound: Mapping[str, Any] | None) -> dict[str, Any]:
    return {name: bound["edtf"], f"{name}_known": "Y" if bound["known"] else "N"} if bound else {}
