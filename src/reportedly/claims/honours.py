"""Honours lists: under the name of an order or medal, whoever is named at the beginning of a line is awarded it.

"The President has been pleased to make the following awards", or a heading that calls itself an honours list, opens the
list; a short line that names an order, medal or cross is the heading of those below it, "To be Companions" the grade in
it. A line of running prose, which neither is a heading nor begins with a name, ends the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.claims.page import Page
from reportedly.claims.sources import chain_at
from reportedly.terms.claims import ArgValue, Claim
from reportedly.terms.spans import Span

_OPENING = re.compile(
    r"\b(?:make|makes|made|approve[ds]?|announce[ds]?|confer(?:red|s)?|grant(?:ed|s)?|bestow(?:ed|s)?)\s+the\s+following\s+"
    r"(?:[\w-]+\s+){0,3}(?:awards|honou?rs|decorations|medals|distinctions)\b[^\n]*"
    r"|^(?:[^\n.]{0,60}\s)?honou?rs\s+list\b[^\n.]{0,40}$",
    re.IGNORECASE | re.MULTILINE,
)
_DOUBT = re.compile(
    r"\b(?:not|no|never|if|may|might|could|would|will|recommend\w*|propos\w+|hoax|fake|spoof)\b", re.IGNORECASE
)
_AWARD = re.compile(
    r"(?:to\s+(?:receive|be\s+awarded)\s+)?(?P<award>(?:the\s+)?[^\n.,;:]{0,60}\b(?:order|medal|cross|star|decoration|ribbon"
    r"|commendation)\b[^\n.;]{0,60})",
    re.IGNORECASE,
)
_GRADE = re.compile(r"(?:to\s+be\s+)?(?:an?\s+|the\s+)?(?:[\w’'-]+\s+){0,3}[\w’'-]+:?", re.IGNORECASE)
_FOR = re.compile(r"\bFor\s+(?P<reason>[^.\n]{3,160})")
_SMALL = frozenset({"of", "the", "and", "for", "to", "in"})
_AT_HEAD = 40  # characters of rank or title before the name
_MOST = 500  # lines of a list


def honours(page: Page) -> Iterator[Claim]:
    """``awarded`` for everybody named in a list of honours, in text order."""
    opening = _OPENING.search(page.text)
    if opening is None or _DOUBT.search(page.text[page.sentence(Span(*opening.span())).start : opening.end()]):
        return
    award: Span | None = None
    for line in _lines(page, opening.end()):
        heading = _AWARD.fullmatch(page.text, line.start, line.end)
        named = next(page.marks_in(Span(line.start, min(line.end, line.start + _AT_HEAD)), "person"), None)
        if heading and named is None:
            award = Span(*heading.span("award"))
        elif named and award:
            yield from _awarded(page, award, line, named.span)
        elif award and not _GRADE.fullmatch(page.text, line.start, line.end):
            return


def _lines(page: Page, start: int) -> Iterator[Span]:
    """Lines with words in them, without the white space around them."""
    for found, _ in zip(re.compile(r"[^\s][^\n]*").finditer(page.text, start), range(_MOST), strict=False):
        yield Span(found.start(), found.start() + len(found.group().rstrip()))


def _awarded(page: Page, award: Span, line: Span, name: Span) -> Iterator[Claim]:
    party = page.cast.person(name)
    if party is None:
        return
    args: dict[str, ArgValue] = {"award": _titled(page.words(award))}
    reason = _FOR.search(page.text, name.end, line.end)
    if reason:
        args["reason"] = reason["reason"].strip()
    yield Claim(
        document=page.document.id,
        kind="awarded",
        who=party,
        args=args,
        chain=chain_at(page, name),
        evidence=(page.quote(award), page.quote(line)),
        trigger=page.quote(award),
        reader=page.markup.reader,
    )


def _titled(words: str) -> str:
    """A heading in capitals as a name; other words as they stand, without an article in front."""
    bare = re.sub(r"^the\s+", "", words.strip(), flags=re.IGNORECASE)
    if not bare.isupper():
        return bare
    lower = [word.lower() for word in bare.split()]
    named = (word if word in _SMALL and place else word.capitalize() for place, word in enumerate(lower))
    return " ".join(named)
