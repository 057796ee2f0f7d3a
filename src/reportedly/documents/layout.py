"""Lines of a plain text laid out as paragraphs: which line breaks only wrap a line and which end something."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from reportedly.terms.spans import Span

WIDEST_WRAP = 132
"""Longest line, in characters, that still counts as wrapped by machine or hand; longer ones are whole paragraphs."""
NARROWEST_WRAP = 36
"""A block whose longest line is shorter is a list, a table or verse."""
MOST_LONG_LINES = 0.1
"""Share of lines over the widest wrap above which a text has one paragraph a line."""

BLANK = " \t\xa0\ufeff\u200b"
"""Characters that stand for nothing at the edges of a line; a byte-order mark is one."""

_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c]+")
_ENDS = re.compile(r"""[.!?…:;]["'”’»)\]]*$""")
_LIST = re.compile(r"(?:[-*•·–—▪◦‣]|\(?\d{1,2}[.)]|\(?[a-z][.)]|#{1,6})\s")
_CONTINUES = re.compile(
    r"\b(?:the|a|an|of|and|or|to|in|on|at|by|for|with|from|his|her|its|their|that|as|is|was)$|[,–—-]$"
)


def lines_of(text: str) -> list[Span]:
    """Spans of the lines that hold something, without the white space around them."""
    spans = []
    for found in _LINE.finditer(text):
        words = found.group()
        start = found.start() + len(words) - len(words.lstrip().lstrip(BLANK))
        end = found.start() + len(words.rstrip().rstrip(BLANK))
        if start < end:
            spans.append(Span(start, end))
    return spans


def paragraphs_of(text: str, lines: list[Span] | None = None) -> tuple[Span, ...]:
    """Paragraphs: runs of lines that one wrapped line after the other goes on with. Linear in the text."""
    found: list[Span] = []
    lines = lines_of(text) if lines is None else lines
    unwrapped = sum(len(line) > WIDEST_WRAP for line in lines) > MOST_LONG_LINES * len(lines)
    for block in _blocks(text, lines):
        width = 0 if unwrapped else max(len(line) for line in block)
        start = block[0].start
        for line, after in itertools.pairwise(block):
            if not _goes_on(text, line, after, width):
                found.append(Span(start, line.end))
                start = after.start
        found.append(Span(start, block[-1].end))
    return tuple(found)


def _blocks(text: str, lines: list[Span]) -> Iterator[list[Span]]:
    """Runs of lines with no empty line between them."""
    block: list[Span] = []
    for line in lines:
        if block and not _adjacent(text[block[-1].end : line.start]):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _adjacent(gap: str) -> bool:
    return len(gap.replace("\r\n", "\n").strip(" \t\xa0")) <= 1


def _goes_on(text: str, line: Span, after: Span, width: int) -> bool:
    """Whether the break between two lines only wraps one paragraph."""
    words, following = line.of(text), after.of(text)
    if _LIST.match(following) or _indented(text, line, after):
        return False
    ended = bool(_ENDS.search(words))
    if following[0].islower() and not ended and len(words) >= NARROWEST_WRAP:
        return True
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP or words.isupper() != following.isupper():
        return False
    first_word = len(following.split(maxsplit=1)[0])
    if len(words) + 1 + first_word > width:
        return len(words) > width // 2
    return not ended and bool(_CONTINUES.search(words))


def _indented(text: str, line: Span, after: Span) -> bool:
    """Whether the second line stands further in than the first, as the first line of a paragraph does."""
    return _margin(text, after) >= _margin(text, line) + 2


def _margin(text: str, line: Span) -> int:
    """White space before the first word of a line, up to ``WIDEST_WRAP``."""
    before = text[max(0, line.start - WIDEST_WRAP) : line.start]
    return len(before) - len(before.rstrip(" \t\xa0"))
