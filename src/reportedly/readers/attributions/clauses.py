"""Reporting clauses with a speaker: before their content, after it, inside it, and as a participle."""

from __future__ import annotations

from reportedly.readers.attributions.accounts import Account, Scan, account_of
from reportedly.readers.attributions.contents import Opening, content_end, has_verb, opening_after
from reportedly.readers.attributions.cues import Cue
from reportedly.readers.attributions.layout import Layout, Line
from reportedly.readers.attributions.lexicon import words
from reportedly.readers.attributions.phrases import Range, phrase_after, phrase_start, subject_before

CITING = frozenset({"citing", "quoting"})


def read_clause(scan: Scan, cue: Cue, stops: frozenset[int]) -> Account | None:
    """The account of a finite reporting verb; None if no speaker or no content is found."""
    inverted = _read_inverted(scan, cue)
    if inverted:
        return inverted
    source = subject_before(scan.layout, scan.line, cue.first) or _shared_subject(scan, cue)
    if not source:
        return None
    if _opens_with_as(scan, cue, source):
        content = [(cue.last + 1, content_end(scan.layout, scan.line, cue.last + 1, stops))]
        return account_of(scan, cue, source, content, "before")
    if _follows_quotation(scan, source[0][0]):
        return _read_before(scan, cue, source, _next_quotation(scan, cue.last))
    return _read_active(scan, cue, source, stops)


def _read_active(scan: Scan, cue: Cue, source: tuple[Range, ...], stops: frozenset[int]) -> Account | None:
    """The content after the verb, or before it where nothing follows."""
    opening = opening_after(scan.layout, scan.line, cue)
    if opening is None:
        return None
    if opening.frame == "before":
        return _read_before(scan, cue, source, opening.start) or _read_late(scan, cue, source, opening.start, stops)
    end = _clause_limit(scan, source, opening)
    content = _content(scan, opening.start, opening.frame, stops)
    if end is not None and end < content[0][1]:
        content = [(content[0][0], end)]
    return account_of(scan, cue, source, content, opening.frame)


def _read_late(scan: Scan, cue: Cue, source: tuple[Range, ...], place: int, stops: frozenset[int]) -> Account | None:
    """As in "He said during the march, two men fell" and "He said, two men fell"."""
    layout = scan.layout
    if layout.tag(place) != "," or layout.tag(cue.last) not in "P," or "bare" not in cue.verb.frames:
        return None
    if layout.tag(place + 1) not in "DKSN" or not has_verb(layout, place + 1, scan.line.last):
        return None
    first = cue.last + (layout.tag(cue.last) == ",")
    return account_of(scan, cue, source, [(first, content_end(layout, scan.line, first, stops))], "bare")


def _opens_with_as(scan: Scan, cue: Cue, source: tuple[Range, ...]) -> bool:
    """As in "As X reported, …"."""
    layout, line = scan.layout, scan.line
    first = source[0][0] == line.first + 1 and layout.lower(line.first) == "as"
    return first and layout.tag(cue.last) == "," and cue.last + 2 < line.last


def _clause_limit(scan: Scan, source: tuple[Range, ...], opening: Opening) -> int | None:
    """Where a content ends because its clause does: at the comma after a lower clause; an object also at ", and"."""
    layout = scan.layout
    lower = layout.tag(source[0][0] - 1) in "UPR" or layout.tag(source[-1][0]) == "R"
    if opening.frame not in ("object", "bare") or (opening.frame == "bare" and not lower):
        return None
    for index in range(opening.start + 1, scan.line.last - 1):
        mark, after = layout.tag(index), layout.tag(index + 1)
        if mark == "," and (after == "C" or (lower and after in "KDSwA")):
            return index
        if mark == "q" and layout.tag(index - 1) == "," and lower and after in "KDSC":
            return index + 1
        if mark == "C" and after == "S" and opening.frame == "object":
            return index
    return None


def _follows_quotation(scan: Scan, place: int) -> bool:
    layout = scan.layout
    return place > scan.line.first and (
        layout.tag(place - 1) == "Q" or layout.tag(place - 2) + layout.tag(place - 1) == "Q,"
    )


def _next_quotation(scan: Scan, place: int) -> int:
    """The comma or colon before the next quotation of the line, else the end of the line."""
    for index in range(place, scan.line.last - 1):
        if scan.layout.tag(index) in ",:" and scan.layout.tag(index + 1) == "Q":
            return index
    return scan.line.last


def _shared_subject(scan: Scan, cue: Cue) -> tuple[Range, ...]:
    """As in "X resigned and said …": the subject of the clause before, where a conjunction stands before the verb."""
    before = scan.layout.tag(cue.first - 1)
    if before == "," and scan.accounts and scan.layout.tag(cue.last) in "SDKT":
        return scan.last_source
    if before != "C" or scan.layout.lower(cue.first - 1) not in ("and", "but"):
        return ()
    return scan.last_source or _main_subject(scan, cue.first)


def _content(scan: Scan, start: int, frame: str, stops: frozenset[int]) -> list[Range]:
    if frame == "quote":
        quotation = scan.layout.quotation(start)
        if quotation:
            return [(start, min(quotation.last, scan.line.last))]
    return [(start, content_end(scan.layout, scan.line, start, stops))]


def _read_before(scan: Scan, cue: Cue, source: tuple[Range, ...], place: int) -> Account | None:
    """A reporting clause after its content or inside it: "A, X said" and "A, X said, B"."""
    if not cue.verb.frames & {"bare", "quote"}:
        return None
    content = _before(scan, source[0][0])
    if not content:
        return None
    resumed = _resumed(scan, place, content[0])
    if resumed and scan.layout.lower(content[0][0]).endswith("ing") and not has_verb(scan.layout, *content[0]):
        content = []
    if not resumed and not _whole(scan, content[0], place):
        return None
    return account_of(scan, cue, source, content + resumed, "before")


def _whole(scan: Scan, before: Range, place: int) -> bool:
    """Whether what stands before "X said" is a clause of its own and no mere "in May,"."""
    return _is_clause(scan.layout, before) or (place >= scan.line.last - 1 and before[1] - before[0] > 3)


def _is_clause(layout: Layout, part: Range) -> bool:
    return has_verb(layout, *part) or _is_verdict(layout, part)


def _is_verdict(layout: Layout, part: Range) -> bool:
    """As in "Not so, says X" and "Pure invention, X said": words that judge what was told before."""
    return part[0] < part[1] and all(words().has("verdicts", layout.lower(k)) for k in range(*part))


def _before(scan: Scan, end: int) -> list[Range]:
    """The content that ends before the reporting clause, which begins at ``end``: "A, X said" and "A, as X said"."""
    layout, line = scan.layout, scan.line
    if layout.lower(end - 1) == "as" and layout.tag(end - 2) in ",Q":
        end -= 1
    if end <= line.first:
        return []
    quotation = layout.quotation(end - 1) or (layout.quotation(end - 2) if layout.tag(end - 1) == "," else None)
    if quotation is None and layout.tag(end - 1) != ",":
        return []
    last = end if layout.tag(end - 1) == "Q" else end - 1
    first = max(line.first, _after_colon(layout, line, last))
    while first < last and layout.tag(first) in "C,.-:":
        first += 1
    if first >= last or (quotation is None and _is_fronted(layout, first, last)):
        return []
    return [(first, last)]


def _after_colon(layout: Layout, line: Line, end: int) -> int:
    """Past an introduction that ends in a colon ("From the recording: “…,” X says")."""
    for index in range(end - 1, line.first, -1):
        if layout.tag(index) != ":":
            continue
        if layout.tag(index + 1) == "Q" or not has_verb(layout, line.first, index):
            return index + 1
    return line.first


def _is_fronted(layout: Layout, first: int, last: int) -> bool:
    """Whether a stretch is one subordinate clause: "While some agreed, X said"."""
    return layout.tag(first) == "U" and all(layout.tag(k) != "," for k in range(first, last))


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
    """As in "“…,” said X, the mayor."."""
    layout = scan.layout
    if not cue.verb.frames & {"bare", "quote"} or layout.tag(cue.first - 1) not in "Q,":
        return None
    if cue.verb.addressee and subject_before(layout, scan.line, cue.first):
        return None
    source = phrase_after(layout, scan.line, cue.last)
    content = _before(scan, cue.first)
    if source is None or not content or layout.tag(cue.last) not in "KDwSN":
        return None
    at_comma = layout.tag(cue.first - 1) == ","
    end = _with_apposition(layout, scan.line, source)
    resumed = _resumed(scan, end, content[0])
    told = [content[0], *resumed]
    if at_comma and (layout.tag(source[1]) not in ".,R-" or not any(_is_clause(layout, part) for part in told)):
        return None
    content += resumed
    return account_of(scan, cue, ((source[0], end),), content, "before")


def _with_apposition(layout: Layout, line: Line, source: Range) -> int:
    """End of a source with what is said of it between commas or to the end of the line."""
    if layout.tag(source[1]) not in ",R" or layout.lower(source[1] + 1).endswith("ing"):
        return source[1]
    for index in range(source[1] + 1, line.last):
        if layout.tag(index) == "Q":
            return source[1]
        if layout.tag(index) == ".":
            return index if layout.tag(source[1] + 1) in "DRKwNA" else source[1]
    return source[1]


def read_participle(scan: Scan, cue: Cue, stops: frozenset[int]) -> Account | None:
    """As in "…, warning that …": the speaker is the subject of the clause before."""
    if scan.layout.lower(cue.head) in CITING and any(one.spoken for one in scan.accounts):
        return None
    source = _subject_of_participle(scan, cue)
    opening = opening_after(scan.layout, scan.line, cue)
    if not source or opening is None or opening.frame == "before" or scan.layout.tag(cue.first - 1) == "Q":
        return None
    return account_of(scan, cue, source, _content(scan, opening.start, opening.frame, stops), opening.frame)


def _subject_of_participle(scan: Scan, cue: Cue) -> tuple[Range, ...]:
    """With a comma the subject of the clause before; without, the noun that stands there."""
    if scan.layout.tag(cue.first - 1) in "KwO'":
        first = phrase_start(scan.layout, scan.line, cue.first)
        if first < cue.first:
            return ((first, cue.first),)
    outer = scan.outermost()
    return outer.source if outer else _main_subject(scan, cue.first)


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
