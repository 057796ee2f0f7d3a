"""Attributions of a laid-out text: reporting clauses of each line, then quotations that go on without one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from reportedly.readers.attributions.contents import content_end, has_verb, opening_after
from reportedly.readers.attributions.cues import Cue, cues_in
from reportedly.readers.attributions.layout import Layout, Line
from reportedly.readers.attributions.phrases import Range, phrase_after, phrase_start, subject_before
from reportedly.terms.markup import Stance


@dataclass(slots=True)
class Account:
    """An attribution in the making, in ranges of tokens."""

    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: list[Range]
    line: Line
    frame: str
    stance: Stance = "says"
    lemma: str = ""
    voice: str = ""
    paragraph: int = -1

    def __post_init__(self) -> None:
        if self.paragraph < 0:
            self.paragraph = self.line.paragraph

    @property
    def spoken(self) -> bool:
        """Whether quotations that follow may belong to it."""
        return self.stance in ("says", "asks", "denies")

    def tidy(self) -> bool:
        """Drop empty ranges; whether any content is left."""
        self.content = [part for part in self.content if part[0] < part[1]]
        self.source = tuple(part for part in self.source if part[0] < part[1])
        return bool(self.content)


@dataclass(slots=True)
class Scan:
    """What has been read of one line."""

    layout: Layout
    line: Line
    cues: list[Cue]
    accounts: list[Account] = field(default_factory=list)

    @property
    def last_source(self) -> tuple[Range, ...]:
        """The speaker named last in this line."""
        return self.accounts[-1].source if self.accounts else ()


def read_line(layout: Layout, line: Line) -> list[Account]:
    """All accounts of one line, left to right."""
    scan = Scan(layout, line, list(cues_in(layout, line)))
    stops = frozenset(_stops(scan))
    for cue in scan.cues:
        account = _read_cue(scan, cue, stops)
        if account:
            scan.accounts.append(account)
    scan.accounts += _according(scan)
    return scan.accounts


def _stops(scan: Scan) -> Iterator[int]:
    """Tokens at which another account begins, so that the content before ends there."""
    for cue in scan.cues:
        if cue.voice == "gerund" and scan.layout.tag(cue.first - 1) == ",":
            yield cue.first
        elif cue.voice == "active":
            source = subject_before(scan.layout, scan.line, cue.first)
            first = source[0][0] if source else cue.first
            if scan.layout.tag(first - 1) == "C" and (scan.layout.tag(first - 2) == "," or not source):
                yield first - 1


def _read_cue(scan: Scan, cue: Cue, stops: frozenset[int]) -> Account | None:
    if cue.voice == "passive":
        return _read_passive(scan, cue, stops)
    if cue.voice == "gerund":
        return _read_participle(scan, cue, stops)
    if cue.verb.lemma in ("appear", "seem"):
        return _read_raised(scan, cue, stops)
    inverted = _read_inverted(scan, cue)
    if inverted:
        return inverted
    source = subject_before(scan.layout, scan.line, cue.first) or _shared_subject(scan, cue)
    if not source:
        return None
    opening = opening_after(scan.layout, scan.line, cue)
    if _follows_quotation(scan, source[0][0]):
        return _read_before(scan, cue, source, _next_quotation(scan, cue.last))
    if opening is None:
        return None
    if opening.frame == "before":
        return _read_before(scan, cue, source, opening.start)
    return _account(scan, cue, source, _content(scan, opening.start, opening.frame, stops), opening.frame)


def _follows_quotation(scan: Scan, place: int) -> bool:
    layout = scan.layout
    return place > scan.line.first and (layout.tag(place - 1) == "Q" or layout.tag(place - 2) + layout.tag(place - 1) == "Q,")


def _next_quotation(scan: Scan, place: int) -> int:
    """The comma or colon before the next quotation of the line, else the end of the line."""
    for index in range(place, scan.line.last - 1):
        if scan.layout.tag(index) in ",:" and scan.layout.tag(index + 1) == "Q":
            return index
    return scan.line.last


def _shared_subject(scan: Scan, cue: Cue) -> tuple[Range, ...]:
    """ "X resigned and said …": the subject of the clause before, where a conjunction stands before the verb."""
    if scan.layout.tag(cue.first - 1) != "C" or scan.layout.lower(cue.first - 1) not in ("and", "but"):
        return ()
    return scan.last_source or _main_subject(scan, cue.first)


def _content(scan: Scan, start: int, frame: str, stops: frozenset[int]) -> list[Range]:
    if frame == "quote":
        quotation = scan.layout.quotation(start)
        if quotation:
            return [(start, min(quotation.last, scan.line.last))]
    return [(start, content_end(scan.layout, scan.line, start, stops))]


def _account(scan: Scan, cue: Cue, source: tuple[Range, ...], content: list[Range], frame: str) -> Account:
    return Account(
        source, ((cue.first, cue.last),), content, scan.line, frame, cue.verb.stance, cue.verb.lemma, cue.voice
    )


def _read_before(scan: Scan, cue: Cue, source: tuple[Range, ...], place: int) -> Account | None:
    """A reporting clause after its content or inside it: "A, X said" and "A, X said, B"."""
    if not cue.verb.frames & {"bare", "quote"}:
        return None
    content = _before(scan, source[0][0])
    if not content:
        return None
    resumed = _resumed(scan, place, content[0])
    if not resumed and not _whole(scan, content[0], place):
        return None
    return _account(scan, cue, source, content + resumed, "before")


def _whole(scan: Scan, before: Range, place: int) -> bool:
    """Whether what stands before "X said" is a clause of its own and no mere "in May,"."""
    return has_verb(scan.layout, *before) or (place >= scan.line.last - 1 and before[1] - before[0] > 3)


def _before(scan: Scan, end: int) -> list[Range]:
    """The content that ends before the reporting clause, which begins at ``end``."""
    layout, line = scan.layout, scan.line
    if end <= line.first:
        return []
    quotation = layout.quotation(end - 1) or (layout.quotation(end - 2) if layout.tag(end - 1) == "," else None)
    if quotation is None and layout.tag(end - 1) != ",":
        return []
    last = end if layout.tag(end - 1) == "Q" else end - 1
    first = line.first
    while first < last and layout.tag(first) in "C,.-:":
        first += 1
    return [(first, last)] if first < last else []


def _resumed(scan: Scan, place: int, before: Range) -> list[Range]:
    """What goes on after "…, X said,"."""
    layout, line = scan.layout, scan.line
    if layout.tag(place) not in ",:" or place + 1 >= line.last:
        return []
    quotation = layout.quotation(place + 1)
    if quotation and layout.tag(before[1] - 1) != "Q" and not has_verb(layout, *before):
        return []
    if quotation:
        return [(place + 1, min(quotation.last, line.last))]
    if layout.tag(place) != "," or layout.tag(before[1] - 1) == "Q":
        return []
    if layout.tag(place + 1) in "ACT" or not has_verb(layout, *before):
        return [(place + 1, content_end(layout, line, place + 1))]
    return []


def _read_inverted(scan: Scan, cue: Cue) -> Account | None:
    """ "“…,” said X, the mayor." """
    layout = scan.layout
    if not cue.verb.frames & {"bare", "quote"} or layout.tag(cue.first - 1) not in "Q,":
        return None
    source = phrase_after(layout, scan.line, cue.last)
    content = _before(scan, cue.first)
    if source is None or not content or layout.tag(cue.last) not in "KDwSN":
        return None
    if layout.tag(cue.first - 1) == "," and layout.tag(source[1]) not in ".,R-":
        return None
    end = _with_apposition(layout, scan.line, source)
    content += _resumed(scan, end, content[0])
    return _account(scan, cue, ((source[0], end),), content, "before")


def _with_apposition(layout: Layout, line: Line, source: Range) -> int:
    """End of a source with what is said of it between commas or to the end of the line."""
    if layout.tag(source[1]) not in ",R":
        return source[1]
    for index in range(source[1] + 1, line.last):
        if layout.tag(index) == "Q":
            return source[1]
        if layout.tag(index) == ".":
            return index if layout.tag(source[1] + 1) in "DRKwNA" else source[1]
    return source[1]


def _read_participle(scan: Scan, cue: Cue, stops: frozenset[int]) -> Account | None:
    """ "…, warning that …": the speaker is the subject of the clause before."""
    source = _subject_of_participle(scan, cue)
    opening = opening_after(scan.layout, scan.line, cue)
    if not source or opening is None or opening.frame == "before" or scan.layout.tag(cue.first - 1) in "Q":
        return None
    return _account(scan, cue, source, _content(scan, opening.start, opening.frame, stops), opening.frame)


def _subject_of_participle(scan: Scan, cue: Cue) -> tuple[Range, ...]:
    """With a comma the subject of the clause before; without, the noun that stands there."""
    if scan.layout.tag(cue.first - 1) in "KwO'":
        first = phrase_start(scan.layout, scan.line, cue.first)
        if first < cue.first:
            return ((first, cue.first),)
    outer = [one for one in scan.accounts if not any(_inside(one, other) for other in scan.accounts)]
    return outer[-1].source if outer else _main_subject(scan, cue.first)


def _inside(one: Account, other: Account) -> bool:
    place = one.cue[0][0]
    return one is not other and any(first <= place < last for first, last in other.content)


def _main_subject(scan: Scan, end: int) -> tuple[Range, ...]:
    """Subject of the first finite verb of the line."""
    layout, line = scan.layout, scan.line
    for index in range(line.first + 1, end):
        word = layout.lower(index)
        if layout.tag(index) == "A" or (
            layout.tag(index) == "w" and word.endswith("ed") and layout.tag(index - 1) in "KSw"
        ):
            return subject_before(layout, line, index)
    return ()


def _read_raised(scan: Scan, cue: Cue, stops: frozenset[int]) -> Account | None:
    """ "X appears to have left": nobody is named, and the subject belongs to the content."""
    layout, line = scan.layout, scan.line
    subject = subject_before(layout, line, cue.first)
    if not subject or layout.tag(cue.last) not in "twTUVDP":
        return None
    return _account(scan, cue, (), [*subject, (cue.last, content_end(layout, line, cue.last, stops))], "raised")


def _read_passive(scan: Scan, cue: Cue, stops: frozenset[int]) -> Account | None:
    """ "X is said to …", "it was announced that …"."""
    layout, line = scan.layout, scan.line
    place = cue.last
    subject = subject_before(layout, line, cue.first)
    if layout.tag(place) == "t" and subject and cue.verb.frames & {"that", "bare"}:
        return _account(scan, cue, (), [*subject, (place, content_end(layout, line, place, stops))], "passive")
    if layout.tag(place) == "T" and subject and layout.lower(subject[0][0]) == "it":
        return _account(scan, cue, (), [(place, content_end(layout, line, place, stops))], "passive")
    return None


def _according(scan: Scan) -> Iterator[Account]:
    """ "according to X", before, inside or after what X says."""
    layout, line = scan.layout, scan.line
    for index in range(line.first, line.last - 2):
        if layout.lower(index) != "according" or layout.lower(index + 1) != "to" or layout.tag(index) == "Q":
            continue
        source = phrase_after(layout, line, index + 2)
        if source is None:
            continue
        content = _around(scan, index, source[1])
        if content:
            yield Account((source,), ((index, index + 2),), content, line, "according", lemma="according_to")


def _around(scan: Scan, first: int, last: int) -> list[Range]:
    """The line without the phrase in ``first`` to ``last``."""
    layout, line = scan.layout, scan.line
    content: list[Range] = []
    begin = line.first
    while begin < first and (
        layout.tag(begin) == "C" or (layout.tag(begin) in "V," and layout.tag(begin + 1) in ",KDSw")
    ):
        begin += 1
    end = first
    while end > begin and layout.tag(end - 1) in ",-(":
        end -= 1
    if begin < end:
        content.append((begin, end))
    if (
        layout.tag(last) == ","
        and last + 1 < line.last
        and not (content and has_verb(layout, *content[0]) and layout.tag(last + 1) != "A")
    ):
        content.append((last + 1, content_end(layout, line, last + 1)))
    return content
