"""A document's text for printing: furniture left out, wrapped lines and cut words joined."""

from __future__ import annotations

import re

from reportedly.documents.weaving import ends_in_hyphen, keeps_hyphen
from reportedly.terms.documents import Document
from reportedly.terms.spans import Span

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def reflow(document: Document) -> str:
    """Paragraphs with an empty line between them, each on one line."""
    known = frozenset(word.lower() for word in _WORD.findall(document.text))
    return "\n\n".join(_joined(document.text, paragraph, known) for paragraph in document.paragraphs)


def _joined(text: str, paragraph: Span, known: frozenset[str]) -> str:
    lines = [" ".join(line.split()) for line in paragraph.of(text).splitlines()]
    lines = [line for line in lines if line]
    joined = lines[0]
    for line in lines[1:]:
        if not ends_in_hyphen(joined):
            joined += f" {line}"
        else:
            joined = (joined if keeps_hyphen(joined, line, known) else joined[:-1]) + line
    return joined
