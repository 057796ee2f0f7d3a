"""A web page made into a draft: main text with its way back, links, and what the page says of itself."""

from __future__ import annotations

import logging
import re

from resiliparse.extract.html2text import extract_plain_text  # type: ignore[import-untyped]
from trafilatura import extract
from trafilatura.settings import DEFAULT_CONFIG

from reportedly.documents.debris import is_furniture
from reportedly.documents.drafts import Draft
from reportedly.documents.pages.enclosed import blanked
from reportedly.documents.pages.head import Metadata, PageHead, headline_block, neighbours, page_head
from reportedly.documents.pages.main_text import Vote, main_blocks
from reportedly.documents.pages.nodes import Block, Piece, blocks_of, shallow
from reportedly.documents.pages.regions import regions
from reportedly.documents.weaving import Weave
from reportedly.terms.documents import Hyperlink

logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)  # a page that it gives up on is read by its shape

LONGEST_ABOUT = 120
"""Characters of the longest block that a class such as "byline" can take out of the text."""
LONGEST_VOTED = 3_000_000
"""Characters of the longest page that the extractors are asked about; a longer one is read by its shape alone."""

_TOOLBAR = (
    re.compile(r"<!-- BEGIN WAYBACK TOOLBAR INSERT -->", re.IGNORECASE),
    re.compile(r"<!-- END WAYBACK TOOLBAR INSERT -->", re.IGNORECASE),
)
_ARCHIVED = re.compile(r"^https?://web\.archive\.org/web/\d{4,14}[a-z_]*/|^/web/\d{4,14}[a-z_]*/(?=https?:)")
_FINISHED = re.compile(r"""[.!?…:;]["'”’»)\]]*\s*$""")


def draft_of_page(page: str) -> Draft:
    """Clean text and metadata of a decoded page."""
    blocks = blocks_of(blanked(page, *_TOOLBAR))
    metadata = Metadata.of(page)
    headline = headline_block(blocks, metadata)
    chosen = main_blocks(blocks, _votes(page), headline)
    head = page_head(page, blocks, metadata, neighbours(blocks, headline, chosen))
    return _woven(_with_headline(blocks, chosen, head), head)


def _votes(page: str) -> list[Vote]:
    """Main text after each extractor."""
    if len(page) > LONGEST_VOTED:
        return []
    flat = shallow(page)
    texts = (extract(flat, include_comments=False, config=DEFAULT_CONFIG), extract_plain_text(flat, main_content=True))
    return [Vote.of(text or "") for text in texts]


def _with_headline(blocks: list[Block], chosen: list[Block], head: PageHead) -> list[Block]:
    """The headline first, then the report without its lines of byline and date."""
    about = {id(blocks[place]) for place in head.about}
    rest = [
        block for block in chosen if id(block) not in about and not _is_about(block) and not is_furniture(block.text)
    ]
    if head.headline_block is None:
        return rest
    headline = blocks[head.headline_block]
    return [headline, *(block for block in rest if block.text != headline.text)]


def _is_about(block: Block) -> bool:
    """Whether a short block is marked as byline, date line or kicker."""
    return len(block.text) <= LONGEST_ABOUT and regions().about(block.element)


def _woven(chosen: list[Block], head: PageHead) -> Draft:
    weave, links = Weave(), list[Hyperlink]()
    start = 0
    for block in chosen:
        if not _goes_on(weave, block):
            start = weave.open_paragraph()
        else:
            weave.paragraphs.pop()
            weave.add(" ")
        _add_pieces(weave, links, block)
        weave.close_paragraph(start)
    return Draft(
        text=weave.text,
        paragraphs=tuple(weave.paragraphs),
        passages=tuple(weave.passages),
        links=tuple(links),
        title=head.title,
        outlet=head.outlet,
        byline=head.byline,
        credit=head.agency,
        url=head.url,
        dates=head.dates,
    )


def _goes_on(weave: Weave, block: Block) -> bool:
    """Whether a line break in the page falls into the middle of a sentence."""
    before = "".join(weave.pieces[-3:])
    return block.broken and bool(before) and not _FINISHED.search(before) and block.text[0].islower()


def _add_pieces(weave: Weave, links: list[Hyperlink], block: Block) -> None:
    """Add a block's words, no white space at its ends and none doubled."""
    pieces = _stripped(block.pieces)
    for piece in pieces:
        span = weave.add(piece.words, piece.raw if len(piece.raw) else None)
        if piece.href and piece.words.strip() and not piece.href.startswith(("#", "javascript:", "mailto:")):
            links.append(Hyperlink(span, _ARCHIVED.sub("", piece.href)))


def _stripped(pieces: list[Piece]) -> list[Piece]:
    kept: list[Piece] = []
    ends_in_space = True
    for piece in pieces:
        words = piece.words.lstrip() if ends_in_space else piece.words
        if words:
            kept.append(Piece(words, piece.raw, piece.href))
            ends_in_space = words[-1].isspace()
    while kept and not (last := kept.pop()).words.isspace():
        return [*kept, Piece(last.words.rstrip(), last.raw, last.href)]
    return kept
