"""BRAT standoff: the five labels and four edges of Security Force Monitor's corpus."""

from __future__ import annotations

import re

from reportedly.terms.documents import Document
from reportedly.terms.markup import Markup

LABELS = {"person": "Person", "rank": "Rank", "title": "Title", "role": "Role", "organization": "Organization"}
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


def brat_lines(document: Document, markup: Markup) -> str:
    """The ``.ann`` text of one document; a line break inside a span is written as a space, as BRAT asks."""
    names: dict[int, str] = {}
    lines: list[str] = []
    for mark in markup.marks:
        if mark.label in LABELS:
            names[mark.id] = f"T{len(names) + 1}"
            words = re.sub(r"\s", " ", mark.span.of(document.text))
            lines.append(f"{names[mark.id]}\t{LABELS[mark.label]} {mark.span.start} {mark.span.end}\t{words}")
    edges = [edge for edge in markup.edges if edge.source in names and edge.target in names]
    for number, edge in enumerate(edges, 1):
        lines.append(f"R{number}\t{edge.label} Arg1:{names[edge.source]} Arg2:{names[edge.target]}\t")
    return "".join(line + "\n" for line in lines)
