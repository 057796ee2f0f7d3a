"""Speakers named by a preposition or participle: "according to X", "in the words of X", "citing X"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.readers.attributions.accounts import Account, Scan
from reportedly.readers.attributions.clauses import CITING
from reportedly.readers.attributions.contents import content_end, has_verb
from reportedly.readers.attributions.phrases import Range, phrase_after


def according(scan: Scan) -> Iterator[Account]:
    """As in "according to X", before, inside or after what X says."""
    layout, line = scan.layout, scan.line
    for index in layout.places(line.first, line.last - 2, ("according",)):
        if layout.lower(index + 1) != "to" or layout.tag(index) == "Q":
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


def wording(scan: Scan) -> Iterator[Account]:
    """As in "in X's words" and "in the words of X"."""
    layout, line = scan.layout, scan.line
    for index in layout.places(line.first, line.last, ("words",)):
        if layout.tag(index) != "w":
            continue
        found = _owner(scan, index)
        if found:
            source, first, last = found
            content = _around(scan, first, last)
            if content:
                yield Account((source,), ((first, last),), content, line, "words", lemma="words")


def _owner(scan: Scan, index: int) -> tuple[Range, int, int] | None:
    layout, line = scan.layout, scan.line
    if layout.lower(index + 1) == "of" and layout.lower(index - 1) == "the" and layout.lower(index - 2) == "in":
        source = phrase_after(layout, line, index + 2)
        return (source, index - 2, source[1]) if source else None
    for first in range(index - 1, max(line.first, index - 8) - 1, -1):
        if layout.lower(first) == "in" and index - first > 1:
            last = index - 1 if layout.tag(index - 1) == "'" else index
            owned = layout.tag(index - 1) == "'" or layout.lower(index - 1) in {"his", "her", "its", "their"}
            return ((first + 1, last), first, index + 1) if owned else None
    return None


def cited(scan: Scan, accounts: list[Account]) -> Iterator[Account]:
    """As in "X, citing Y, reported that …": Y says it, and X says that Y does."""
    layout, line = scan.layout, scan.line
    for index in layout.places(line.first + 1, line.last - 1, _CITING_WORDS):
        learned = _learned_from(scan, index, accounts)
        if learned:
            yield learned
        if layout.lower(index) in _CITED and layout.tag(index - 1) == "R":
            yield from _in_relative(scan, index, accounts)
        if layout.lower(index) not in CITING or layout.tag(index) == "Q":
            continue
        source = phrase_after(layout, line, index + 1)
        outer = next((one for one in accounts if one.spoken and one.cue[0][0] != index), None)
        if source and outer:
            yield Account(
                (source,), ((index, index + 1),), list(outer.content), line, "cited", lemma="cite", under=outer
            )


def _in_relative(scan: Scan, index: int, accounts: list[Account]) -> Iterator[Account]:
    """As in "X, which cited Y, reported that …": the words about citing are no part of X's name.

    So too behind it, as in "according to X, which cited Y".
    """
    outer = next(
        (one for one in accounts if one.spoken and (_stands_in_source(index, one) or _follows(scan, index, one))), None
    )
    source = phrase_after(scan.layout, scan.line, index + 1)
    if outer is None or source is None or not outer.content:
        return
    first = outer.source[0][0]
    end = index - 1
    end = min(end, outer.source[0][1])
    while end > first and scan.layout.tag(end - 1) in ",(-":
        end -= 1
    if end <= first:
        return
    outer.source = ((first, end),)
    known = next((one for one in accounts if one is not outer and one.cue[0][0] == index), None)
    if known:
        known.source, known.content, known.under, known.frame = (source,), list(outer.content), outer, "cited"
        return
    yield Account((source,), ((index, index + 1),), list(outer.content), scan.line, "cited", lemma="cite", under=outer)


def _follows(scan: Scan, index: int, account: Account) -> bool:
    """Whether "which cited" stands right behind a source."""
    which = index - 1
    return account.frame == "according" and account.source[0][1] == which - (scan.layout.tag(which - 1) == ",")


def _stands_in_source(index: int, account: Account) -> bool:
    return any(first < index < last for first, last in account.source)


def _learned_from(scan: Scan, index: int, accounts: list[Account]) -> Account | None:
    """As in "X learned from Y that …": Y says it, and X says that Y does."""
    if scan.layout.lower(index) != "from":
        return None
    outer = next((one for one in accounts if one.lemma in _HEARERS and one.cue[0][1] == index), None)
    source = phrase_after(scan.layout, scan.line, index + 1) if outer else None
    if outer is None or source is None or source[1] > outer.content[0][0]:
        return None
    return Account((source,), ((index, index + 1),), list(outer.content), scan.line, "cited", lemma="from", under=outer)


_CITED = frozenset({"cited", "cites", "quoted", "quotes"})
_HEARERS = frozenset({"learn", "hear"})
_CITING_WORDS = frozenset({"from", *_CITED, *CITING})
