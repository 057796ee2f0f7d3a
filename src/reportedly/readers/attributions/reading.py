"""All accounts of one line: reporting verbs first, then the other ways to name a speaker."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from reportedly.readers.attributions.accounts import Account, Scan
from reportedly.readers.attributions.citing import according, cited, wording
from reportedly.readers.attributions.clauses import read_clause, read_participle
from reportedly.readers.attributions.cues import Cue, cues_in
from reportedly.readers.attributions.layout import Layout, Line
from reportedly.readers.attributions.phrases import subject_before
from reportedly.readers.attributions.unnamed import hearsay, read_passive, read_raised, talk

_MOST_CUES = 200
"""Reporting verbs read in one line; a longer line is no sentence, and reading stays linear."""


def read_line(layout: Layout, line: Line) -> list[Account]:
    """All accounts of one line, left to right."""
    scan = Scan(layout, line, list(islice(cues_in(layout, line), _MOST_CUES)))
    stops = frozenset(_stops(scan))
    for cue in scan.cues:
        account = _read(scan, cue, stops)
        if account:
            scan.accounts.append(account)
    for other_way in (according, wording, hearsay, talk):
        scan.accounts += other_way(scan)
    scan.accounts += list(cited(scan, scan.accounts))
    return [one for one in _apart(scan.accounts) if not _in_a_source(one, scan.accounts)]


def _apart(accounts: list[Account]) -> list[Account]:
    """Without those whose cue is part of a longer one ("declined" in "declined to say")."""
    taken: dict[int, Account] = {}
    for one in sorted(accounts, key=lambda a: a.cue[0][0] - a.cue[0][1]):
        places = range(*one.cue[0])
        if not any(place in taken for place in places):
            taken.update(dict.fromkeys(places, one))
    kept = {id(one) for one in taken.values()}
    return [one for one in accounts if id(one) in kept]


def _in_a_source(one: Account, accounts: list[Account]) -> bool:
    """Whether a cue stands in the words that name another's speaker ("a lawyer who has defended officers")."""
    place = one.cue[0][0]
    return any(first <= place < last for other in accounts if other is not one for first, last in other.source)


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


def _read(scan: Scan, cue: Cue, stops: frozenset[int]) -> Account | None:
    if cue.voice == "passive":
        return read_passive(scan, cue, stops)
    if cue.voice == "gerund":
        return read_participle(scan, cue, stops)
    if cue.verb.lemma in ("appear", "seem"):
        return read_raised(scan, cue, stops)
    return read_clause(scan, cue, stops)
