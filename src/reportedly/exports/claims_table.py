"""Claims as rows of a table: one claim a row, its chain and evidence in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

COLUMNS = (
    "id", "kind", "who", "status", "polarity", "certainty", "phase", "when", "earliest", "latest", "basis", "unit",
    "post", "rank", "place", "charge", "sentence", "reason", "whom", "by", "chain", "outlet", "published", "url",
    "title", "quote", "start", "end", "sha256", "reader", "confidence", "who_id",
)  # fmt: skip


def claim_row(claim: Mapping[str, Any]) -> dict[str, Any]:
    """One claim (as JSON) as a row; several quotes are joined by " … "."""
    document, when, evidence = claim["document"], claim["when"], claim["evidence"]
    plain = ("id", "kind", "status", "polarity", "certainty", "phase", "reader", "confidence")
    return {
        **claim["args"],
        **{key: claim[key] for key in plain},
        "who": claim["who"]["name"],
        "who_id": claim["who"]["id"],
        "when": when["edtf"],
        "earliest": when["earliest"],
        "latest": when["latest"],
        "basis": when["basis"],
        "chain": " > ".join(speaker["name"] or speaker["type"] for speaker in claim["chain"]),
        **{key: document[key] for key in ("outlet", "published", "url", "title", "sha256")},
        "quote": " … ".join(quote["quote"] for quote in evidence),
        "start": evidence[0]["start"] if evidence else None,
        "end": evidence[-1]["end"] if evidence else None,
    }
