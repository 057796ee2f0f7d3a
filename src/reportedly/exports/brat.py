"""BRAT standoff: the five labels and four edges of Security Force Monitor's corpus."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

LABELS = {"person": "Person", "rank": "Rank", "title": "Title", "role": "Role", "organization": "Organization"}
_LEAST = 0.5
CONFIGURATION = """[entities]
Person
Rank
Title
Role
Organization

[relations]
has_rank Arg1:Person, Arg2:Rank
has_title Arg1:Person, Arg2:Title
has_role Arg1:Person, Arg2:Role
is_posted Arg1:Person, Arg2:Organization

[events]

[attributes]
"""


def brat_lines(markup: Mapping[str, Any]) -> str:
    """The ``.ann`` text of one markup (as JSON); a line break inside a span is written as a space, as BRAT asks.

    A rank, title or role that belongs to nobody is left out: the corpus marks them only with their person. So is a mark
    that its reader holds for a mistake rather than not.
    """
    names: dict[int, str] = {}
    lines: list[str] = []
    linked = {edge["to"] for edge in markup["edges"]}
    for span in markup["spans"]:
        if span["confidence"] < _LEAST:
            continue
        if span["label"] in ("person", "organization") or (span["label"] in LABELS and span["id"] in linked):
            names[span["id"]] = f"T{len(names) + 1}"
            words = re.sub(r"\s", " ", span["text"])
            lines.append(f"{names[span['id']]}\t{LABELS[span['label']]} {span['start']} {span['end']}\t{words}")
    edges = [edge for edge in markup["edges"] if edge["from"] in names and edge["to"] in names]
    for number, edge in enumerate(edges, 1):
        lines.append(f"R{number}\t{edge['label']} Arg1:{names[edge['from']]} Arg2:{names[edge['to']]}\t")
    return "".join(line + "\n" for line in lines)
