"""The text of a page in blocks, each piece with its place in the raw page; tolerant, flat, and linear in its length."""

from __future__ import annotations

import html
import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportedly.terms.spans import Span

_TOKEN = re.compile(
    r"""
    <!--.*?(?:-->|\Z) | <!\[CDATA\[ | \]\]> | <[!?][^<>]*+>
  | <(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9:-]{0,40})(?P<attributes>(?:[^<>"']|"[^"]*+"|'[^']*+')*+)>
    """,
    re.VERBOSE | re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([a-zA-Z][\w:-]{0,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_RAW = frozenset(
    {"script", "style", "noscript", "template", "svg", "iframe", "textarea", "select", "button", "head", "title",
     "object", "canvas", "audio", "video", "map", "xml"}
)  # fmt: skip
"""Elements whose content is no text of the page."""
_VOID = frozenset(
    {"br", "hr", "img", "input", "meta", "link", "wbr", "area", "base", "col", "embed", "source", "param"}
)
_BLOCK = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
     "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "html",
     "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
     "th", "thead", "tr", "ul"}
)  # fmt: skip
_CLOSED_BY_BLOCK = frozenset({"p"})
_SPACE = re.compile(r"\s+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\x00-\x08\x0e-\x1f]")
DEEPEST = 400
"""Depth of nested blocks that is followed; deeper ones count as text of the last."""


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """A block element: its tag, the words of its class and id, its role, and how deep it stands."""

    tag: str
    hint: str = ""
    role: str = ""
    parent: Element | None = None
    depth: int = 0
    item: str = ""

    def line(self) -> Iterator[Element]:
        """The element and those around it, innermost first."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one text node, white space folded, entities read; ``href`` if they are a link."""

    words: str
    raw: Span
    href: str | None = None


@dataclass(slots=True)
class Block:
    """Pieces that stand in one block of the page, with no other block between them."""

    element: Element
    pieces: list[Piece] = field(default_factory=list)
    broken: bool = False
    """Whether only a line break (``<br>``) parts it from the block before."""

    @property
    def text(self) -> str:
        """Its words, white space folded."""
        return "".join(piece.words for piece in self.pieces).strip()

    @property
    def linked(self) -> float:
        """Share of its characters that are links."""
        whole = sum(len(piece.words) for piece in self.pieces)
        return sum(len(piece.words) for piece in self.pieces if piece.href) / whole if whole else 0.0


class _Walker:
    """Goes through the tags of a page once and collects its blocks."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.blocks: list[Block] = []
        self.stack: list[Element] = [Element("html")]
        self.open: Counter[str] = Counter()
        self.endless: set[str] = set()
        self.href: str | None = None
        self.current = Block(self.stack[0])

    def walk(self) -> list[Block]:
        place = 0
        while (token := _TOKEN.search(self.page, place)) is not None:
            self._text(place, token.start())
            place = token.end()
            tag = (token["tag"] or "").lower()
            if token["close"]:
                self._closes(tag)
            elif tag in _RAW:
                place = self._beyond(tag, place)
            elif tag:
                self._opens(tag, token["attributes"])
        self._text(place, len(self.page))
        self._finish()
        return self.blocks

    def _beyond(self, tag: str, place: int) -> int:
        """Where the content of an element that holds no text ends; a missing end tag ends nothing but itself."""
        if tag in self.endless:
            return place
        end = re.compile(f"</{tag}\\s*>" if tag != "head" else r"</head\s*>|<body\b", re.IGNORECASE)
        found = end.search(self.page, place)
        if found is None:
            self.endless.add(tag)
            return len(self.page) if tag in ("script", "style") else place
        return found.start() if found.group().startswith("<b") else found.end()

    def _opens(self, tag: str, attributes: str) -> None:
        if tag == "br":
            self._finish(broken=True)
        elif tag == "hr":
            self._finish()
        elif tag == "a":
            self.href = _attributes(attributes).get("href")
        elif tag in _BLOCK:
            self._opens_block(tag, attributes)

    def _opens_block(self, tag: str, attributes: str) -> None:
        self._finish()
        if self.stack[-1].tag in _CLOSED_BY_BLOCK or (
            self.stack[-1].tag == tag and tag in ("li", "dt", "dd", "td", "tr")
        ):
            self._closes(self.stack[-1].tag)
        parent = self.stack[-1]
        if parent.depth >= DEEPEST:
            return
        named = _attributes(attributes)
        hint = f"{named.get('class', '')} {named.get('id', '')}".strip().lower()
        item = named.get("itemprop", "")
        self.stack.append(Element(tag, hint, named.get("role", "").lower(), parent, parent.depth + 1, item))
        self.open[tag] += 1
        self.current = Block(self.stack[-1])

    def _closes(self, tag: str) -> None:
        if tag == "a":
            self.href = None
        if not self.open[tag]:
            if tag in _BLOCK:
                self._finish()
            return
        self._finish()
        while True:
            element = self.stack.pop()
            self.open[element.tag] -= 1
            if element.tag == tag:
                break
        self.current = Block(self.stack[-1])

    def _text(self, start: int, end: int) -> None:
        if start < end:
            words = _SPACE.sub(" ", _INVISIBLE.sub("", html.unescape(self.page[start:end])))
            self.current.pieces.append(Piece(words, Span(start, end), self.href))

    def _finish(self, broken: bool = False) -> None:
        if self.current.text:
            self.blocks.append(self.current)
        self.current = Block(self.stack[-1], broken=broken)


def blocks_of(page: str) -> list[Block]:
    """Blocks of a decoded page that hold words, in the order of the page."""
    return rows_joined(_Walker(page).walk())


LONGEST_CELL = 80
"""Characters of the longest cell of a table of facts; longer cells lay out a page."""
CELL_GAP = " | "


def rows_joined(blocks: list[Block]) -> list[Block]:
    """Blocks with the cells of each row of a table of facts made one block, so that a row reads as a line."""
    joined: list[Block] = []
    for row, cells in itertools.groupby(blocks, key=lambda block: _row(block.element)):
        group = list(cells)
        if row is not None and len(group) > 1 and all(_is_fact(cell) for cell in group):
            joined.append(_joined(row, group))
        else:
            joined += group
    return joined


LEAST_DATED = 2
"""Rows with a year in them from which a table is one of dates: who held a post, what happened when."""
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def tables_of_dates(blocks: list[Block]) -> frozenset[Element]:
    """Tables that say when: no byline and no date line of the page stands in them."""
    found = Counter(table for block in blocks if (table := table_of(block)) and _YEAR.search(block.text))
    return frozenset(table for table, rows in found.items() if rows >= LEAST_DATED)


def table_of(block: Block) -> Element | None:
    """The table of which a block is a whole row; None for any other block."""
    if block.element.tag != "tr":
        return None
    return next((around for around in block.element.line() if around.tag == "table"), None)


def _row(element: Element) -> Element | None:
    return next((around for around in element.line() if around.tag == "tr"), None)


def _is_fact(cell: Block) -> bool:
    return len(cell.text) <= LONGEST_CELL and cell.linked < 0.5


def _joined(row: Element, cells: list[Block]) -> Block:
    whole = Block(row)
    for before, cell in itertools.pairwise([None, *cells]):
        if before is not None and cell is not None and whole.pieces:
            end = whole.pieces[-1].raw.end
            gap = " " if before.element is cell.element else CELL_GAP
            whole.pieces.append(Piece(gap, Span(end, end)))
        whole.pieces += _without_edges(cell.pieces) if cell else []
    return whole


def _without_edges(pieces: list[Piece]) -> list[Piece]:
    """Pieces without those at the ends that are only white space."""
    full = [index for index, piece in enumerate(pieces) if not piece.words.isspace()]
    return pieces[full[0] : full[-1] + 1]


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text[:4000]):
        found.setdefault(name.lower(), html.unescape(double or single or bare))
    return found


def shallow(page: str, deepest: int = 150) -> str:
    """The page with the tags of blocks nested deeper than ``deepest`` taken out, for parsers that recurse."""
    depth, kept, place = 0, [], 0
    for token in _TOKEN.finditer(page):
        tag = (token["tag"] or "").lower()
        if not tag or tag in _VOID or token.group().endswith("/>"):
            continue
        depth = depth - 1 if token["close"] else depth + 1
        if depth + bool(token["close"]) > deepest:
            kept.append(page[place : token.start()])
            place = token.end()
    return "".join([*kept, page[place:]])
