"""Markdown: its signs taken out, its words left where they stand, each with its place in the file."""

from __future__ import annotations

import re

from reportedly.documents.drafts import Draft
from reportedly.documents.plain import draft_of_text
from reportedly.documents.weaving import Weave
from reportedly.terms.documents import Hyperlink
from reportedly.terms.spans import Span

_SIGNS = re.compile(
    r"""
    ^[ ]{0,3}(?:\#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+)      # headings, quotations, bullets
  | ^[ ]{0,3}(?:[-*_][ \t]*){3,}$                       # rules
  | !\[[^\]\n]{0,300}\]\([^)\s]{0,2000}\)               # pictures
  | \[(?P<words>[^\]\n]{1,300})\]\((?P<href>[^)\s]{0,2000})(?:[ \t]+"[^"\n]*")?\)
  | (?<!\w)(?:\*{1,3}|_{1,3})(?=\S) | (?<=\S)(?:\*{1,3}|_{1,3})(?!\w) | `+   # emphasis, code
    """,
    re.VERBOSE | re.MULTILINE,
)


def draft_of_markdown(text: str, outlet: str | None = None) -> Draft:
    """A draft of the words of a Markdown text; links keep their words and targets, pictures are left out."""
    weave, links, place = Weave(), list[Hyperlink](), 0
    for found in _SIGNS.finditer(text):
        weave.add(text[place : found.start()], Span(place, found.start()))
        if found["words"]:
            span = weave.add(found["words"], Span(*found.span("words")))
            links.append(Hyperlink(span, found["href"]))
        place = found.end()
    weave.add(text[place:], Span(place, len(text)))
    words = weave.text
    return Draft(words, title=draft_of_text(words, outlet).title, passages=tuple(weave.passages), links=tuple(links))
