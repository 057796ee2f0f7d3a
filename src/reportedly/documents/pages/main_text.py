"""Which blocks of a page are its report: two extractors vote, and the shape of the page decides where they differ."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reportedly.documents.pages.nodes import Block, Element, table_of, tables_of_dates
from reportedly.documents.pages.regions import regions

_WORD = re.compile(r"[^\W_]+")
_SENTENCE = re.compile(r"""[.!?…:;]["'”’»)\]]*$""")
_BODY_HINT = re.compile(
    r"article-?_?(?:body|content|text)|story-?_?(?:body|content|text)|entry-?content|post-?(?:body|content|text)|"
    r"(?:body|main|content)-?text|news-?(?:body|content|text)|td-post-content|articlebody|newstext"
)
_OF_PARAGRAPHS = frozenset({"p", "li", "ul", "ol", "blockquote", "h2", "h3", "h4", "dd", "dl", "center", "pre"})
SHINGLE = 4
"""Words in a row that are looked up in an extractor's text."""
LEAST_PROSE = 8
"""Words from which a block counts as prose, if it also ends as a sentence does."""
LONG_PROSE = 20
"""Words from which a block counts as prose however it ends."""
LARGE_PART = 0.4
"""Share of the voted prose from which an element is no side part, whatever it is called."""
MOST_OF_RUN = 0.7
"""Share of the prose in the richest run from which the report is taken to end with its body."""
MOST_LINKED = 0.5
"""Share of linked characters above which a block is a list of links."""


@dataclass(frozen=True, slots=True)
class Vote:
    """Words of one extractor's main text: its runs of ``SHINGLE`` words and its whole lines."""

    shingles: frozenset[tuple[str, ...]]
    lines: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Vote:
        """The vote of an extracted text."""
        lines = frozenset(" ".join(words_of(line)) for line in text.splitlines())
        return cls(frozenset(_shingles(words_of(text))), lines)

    def share(self, words: list[str]) -> float:
        """Share of a block's words that the extractor kept, 0 to 1."""
        if len(words) < SHINGLE:
            return float(" ".join(words) in self.lines)
        runs = list(_shingles(words))
        return sum(run in self.shingles for run in runs) / len(runs)


def words_of(text: str) -> list[str]:
    """Words in lower case."""
    return _WORD.findall(text.lower())


def _shingles(words: list[str]) -> list[tuple[str, ...]]:
    return list(zip(*(words[shift:] for shift in range(SHINGLE)), strict=False))


def main_blocks(blocks: list[Block], votes: list[Vote], title: int | None) -> list[Block]:
    """Blocks of the report, in the order of the page; ``title`` is the index of its headline."""
    rated = _rate(blocks, votes)
    body = _body(rated, title)
    worths = [_worth(block, body) for block in rated]
    first, last = _richest_run(worths)
    last = _end(rated, body, first, last)
    chosen, seen = [], set()
    for block in rated[first:last]:
        if _belongs(block, body) and block.text not in seen:
            chosen.append(block.block)
            seen.add(block.text if len(block.text) > 40 else "")
    return chosen


def _end(rated: list[_Rated], body: Element | None, first: int, last: int) -> int:
    """Where the report ends: with its body, if that holds most of the prose in the run; what follows is boxes."""
    inside = [index for index in range(first, last) if body is not None and body in rated[index].block.element.line()]
    whole = sum(len(block.text) for block in rated[first:last] if block.prose)
    held = sum(len(rated[index].text) for index in inside if rated[index].prose)
    return inside[-1] + 1 if inside and held > MOST_OF_RUN * whole else last


def _worth(block: _Rated, body: Element | None) -> float:
    """What a block adds to a run of blocks that may be the report: its characters, or a loss if it is none of it."""
    length = len(block.text)
    if block.outside or block.linked > MOST_LINKED:
        return -(length + 30.0)
    inside = body is not None and body in block.block.element.line()
    certain = block.share > 0.75 or (inside and block.share > 0.25)
    if certain:
        return length * (1.0 if block.prose else 0.5)
    if (block.prose and (inside or block.share > 0.25)) or (block.dated and inside):
        return length * 0.3
    return -(length * 0.5 + 10.0)


def _richest_run(worths: list[float]) -> tuple[int, int]:
    """First and last (excluded) of the run of blocks that is worth most; linear."""
    best, best_run, total, start = 0.0, (0, 0), 0.0, 0
    for index, worth in enumerate(worths):
        if total <= 0:
            total, start = 0.0, index
        total += worth
        if total > best:
            best, best_run = total, (start, index + 1)
    return best_run


@dataclass(frozen=True, slots=True)
class _Rated:
    """A block with what is known of it: number of words, share of votes, whether it stands out of the report.

    ``dated`` is a row of a table of dates, which extractors often drop.
    """

    block: Block
    text: str
    words: int
    linked: float
    share: float
    outside: bool
    dated: bool

    @property
    def prose(self) -> bool:
        """Whether it reads as sentences of a report."""
        return not self.outside and _reads_as_prose(self.text, self.words, self.linked)


def _reads_as_prose(text: str, words: int, linked: float) -> bool:
    ends = bool(_SENTENCE.search(text)) or words >= LONG_PROSE
    return words >= LEAST_PROSE and linked <= MOST_LINKED and ends


def _rate(blocks: list[Block], votes: list[Vote]) -> list[_Rated]:
    counted = [(block, block.text, words_of(block.text), block.linked) for block in blocks]
    shares = [sum(vote.share(words) for vote in votes) / len(votes) if votes else 1.0 for _, _, words, _ in counted]
    holds: defaultdict[Element, float] = defaultdict(float)
    whole = 0.0
    for (block, text, words, linked), share in zip(counted, shares, strict=True):
        if _reads_as_prose(text, len(words), linked):
            whole += len(text) * share
            for element in block.element.line():
                holds[element] += len(text) * share
    outside = _outside(holds, whole)
    dated = tables_of_dates(blocks)
    return [
        _Rated(block, text, len(words), linked, share, outside(block.element), table_of(block) in dated)
        for (block, text, words, linked), share in zip(counted, shares, strict=True)
    ]


def _outside(holds: Mapping[Element, float], whole: float) -> Callable[[Element], bool]:
    """Test for elements in a region that is no part of the report; one that holds most of what is voted for is none.

    Names such as "sidebar-left" stand on the wrapper of whole pages too.
    """
    table = regions()
    known: dict[Element, bool] = {}

    def test(element: Element) -> bool:
        if element not in known:
            marked = table.marks(element) and not holds.get(element, 0.0) > LARGE_PART * whole
            known[element] = marked or (element.parent is not None and test(element.parent))
        return known[element]

    return test


def _body(rated: list[_Rated], title: int | None) -> Element | None:
    """The element that holds the report: most prose directly inside, most of it voted for, after the headline."""
    weights: defaultdict[Element, float] = defaultdict(float)
    counts = Counter(element for block in rated for element in block.block.element.line())
    for index, block in enumerate(rated):
        if block.prose:
            weight = len(block.text) * (1 - block.linked) * (0.3 + block.share)
            if title is not None and index < title:
                weight *= 0.5
            weights[_container(block.block.element, counts)] += weight
    for element in weights:
        if _BODY_HINT.search(element.hint) or element.item == "articlebody":
            weights[element] *= 1.5
    if not weights:
        return None
    return max(weights, key=lambda element: weights[element])


def _container(element: Element, counts: Mapping[Element, int]) -> Element:
    """The element that holds a paragraph and its neighbours; one that holds a single block is only its wrapper."""
    while element.parent is not None and (element.tag in _OF_PARAGRAPHS or counts[element] == 1):
        element = element.parent
    return element


def _belongs(block: _Rated, body: Element | None) -> bool:
    """Whether a block inside the run is part of the report."""
    if block.outside or block.linked > 0.8 or not block.words:
        return False
    if body is not None and body in block.block.element.line():
        return block.prose or block.share > 0 or block.dated
    return block.share > 0.5
