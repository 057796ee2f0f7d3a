"""Words at the head of a paragraph that say who speaks in it, as minutes of a parliament print them.

"Mrs TORREK: Has he been charged?", "The MINISTER OF WORKS (Mr Osei Brandt): …", "CHAIR TORREK: …". Such a name is no
part of what is said: nobody else's "she" means it, and its bearer says "I" and not "she".
"""

from __future__ import annotations

import re
from collections import Counter

from reportedly.terms.documents import Document
from reportedly.terms.spans import Span

_FEWEST = 3  # labels that make a text the record of what was said
_LONGEST = 90
_NAME = r"[^\W\d_a-z][\w.'’-]*"
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Hon|Rt|Prof|Rev|Cllr|Councillor|Senator|Deputy|Alderman|The|THE)"
_LABEL = re.compile(
    rf"(?P<label>(?:{_TITLE}\.? )?{_NAME}(?: (?:(?:of|for|the|and|de|van|von|al) )*{_NAME}){{0,7}}"
    rf"(?: ?\([^()\n]{{2,60}}\))?) ?:\s(?=\s*\S)"
)
_SHOUTED = re.compile(r"\b[^\W\d_a-z]{2,}(?:['’-][^\W\d_a-z]+)*\b")
_TITLED = re.compile(rf"{_TITLE}\b")


def labels_in(document: Document) -> dict[int, Span]:
    """For each paragraph of a record of speech that begins with a label the label; empty for any other text."""
    found: dict[int, Span] = {}
    for number, paragraph in enumerate(document.paragraphs):
        label = label_at(document.text, paragraph)
        if label:
            found[number] = label
    times = Counter(label.of(document.text) for label in found.values())
    return found if len(found) >= _FEWEST and len(times) > 1 else {}


def label_at(text: str, paragraph: Span) -> Span | None:
    """The label with which a paragraph begins: a name in capitals or behind a form of address, before a colon."""
    label = _LABEL.match(text, paragraph.start, min(paragraph.end, paragraph.start + _LONGEST))
    if label is None or not (_SHOUTED.search(label["label"]) or _TITLED.match(label["label"])):
        return None
    return Span(*label.span("label"))
