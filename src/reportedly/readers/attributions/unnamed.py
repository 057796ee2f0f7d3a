"""Accounts without a speaker as subject: "is said to", "reportedly", "there is talk that", "the claim that"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.readers.attributions.accounts import Account, Scan, account_of
from reportedly.readers.attributions.contents import content_end
from reportedly.readers.attributions.cues import Cue
from reportedly.readers.attributions.lexicon import words
from reportedly.readers.attributions.phrases import Range, phrase_after, phrase_start, subject_before


def read_raised(scan: Scan, cue: Cue, stops: frozenset[int]) -> Account | None:
    """As in "X appears to have left": nobody is named, and the subject belongs to the content."""
    layout, line = scan.layout, scan.line
    subject = subject_before(layout, line, cue.first)
    if not subject or layout.tag(cue.last) not in "twTUVDP":
        return None
    return account_of(scan, cue, (), [*subject, (cue.last, content_end(layout, line, cue.last, stops))], "raised")


def read_passive(scan: Scan, cue: Cue, stops: frozenset[int]) -> Account | None:
    """As in "X is said to …", "it was announced that …", "X was accused by Y of …", "X is seen as …"."""
    layout, line = scan.layout, scan.line
    subject = subject_before(layout, line, cue.first)
    if not subject:
        return None
    source: tuple[Range, ...] = ()
    place = cue.last
    agent = phrase_after(layout, line, place + 1) if layout.lower(place) == "by" else None
    if agent:
        last = next((k for k in range(agent[0] + 1, agent[1]) if layout.lower(k) in {"of", "as"}), agent[1])
        source, place = ((agent[0], last),), last
    content = _told(scan, cue, subject, place, stops)
    return account_of(scan, cue, source, content, "passive") if content else None


def _told(scan: Scan, cue: Cue, subject: tuple[Range, ...], place: int, stops: frozenset[int]) -> list[Range]:
    layout, line = scan.layout, scan.line
    end = content_end(layout, line, place, stops) if place < line.last - 1 else place
    if layout.tag(subject[-1][0]) == "R":
        end = next((k for k in range(place, end) if layout.tag(k) == ","), end)
    rest = (place, end)
    if layout.tag(place) == "T" and (layout.lower(subject[0][0]) == "it" or cue.verb.addressee):
        return [rest]
    if layout.tag(place) == "t" and layout.tag(place + 1) in "AwV" and cue.verb.frames & {"that", "bare", "raised"}:
        return [*subject, rest]
    if (
        layout.lower(place) in {"as", "of"}
        and not words().has("appointing", cue.verb.lemma)
        and cue.verb.frames & {"object", "raised"}
    ):
        return [*subject, rest]
    return []


def hearsay(scan: Scan) -> Iterator[Account]:
    """As in "reportedly" and "allegedly": the clause in which they stand."""
    layout, line = scan.layout, scan.line
    for index in layout.places(line.first, line.last, words().classes["hearsay"]):
        if layout.tag(index) == "Q":
            continue
        begun = [k for one in scan.accounts for k, _ in (*one.source, *one.cue) if k > index]
        end = min(begun, default=line.last)
        content = [part for part in _clause_around(scan, index, end) if part[0] < part[1]]
        if content:
            yield Account((), ((index, index + 1),), content, line, "hearsay", lemma="reportedly")


def _clause_around(scan: Scan, index: int, end: int) -> list[Range]:
    layout, line = scan.layout, scan.line
    first = index
    while first > line.first and layout.tag(first - 1) not in ",:;-.Q(":
        first -= 1
    while first < index and layout.tag(first) in "CTU":
        first += 1
    last = index + 1
    while last < end and not (layout.tag(last) in ";.Q" or (layout.tag(last) == "," and layout.tag(last + 1) in "CRU")):
        last += 1
    while last > index + 1 and layout.tag(last - 1) in ",-":
        last -= 1
    return [(first, index), (index + 1, last)]


def talk(scan: Scan) -> Iterator[Account]:
    """As in "there is talk that …" and "X's claim that …"."""
    layout, line = scan.layout, scan.line
    for index in layout.places(line.first + 1, line.last - 2, words().classes["reporting_nouns"]):
        if layout.tag(index) != "w":
            continue
        place = _that_after(scan, index)
        told = any(part[0] == place for one in scan.accounts for part in one.content)
        if place and not told and layout.tag(place + 1) in "KDSNw":
            account = _talk(scan, index, place)
            if account:
                yield account


def _that_after(scan: Scan, index: int) -> int | None:
    """The "that" of a noun's clause: at once, or after one phrase of place ("talk in the town that")."""
    layout = scan.layout
    for place in range(index + 1, min(index + 7, scan.line.last - 1)):
        if layout.tag(place) == "T":
            return place
        if layout.tag(place) not in "PDKwt'" or (place == index + 1 and layout.tag(place) not in "Pt"):
            return None
    return None


def _talk(scan: Scan, index: int, place: int) -> Account | None:
    layout, line = scan.layout, scan.line
    content = [(place, content_end(layout, line, place))]
    first = phrase_start(layout, line, index + 1)
    if layout.lower(first - 2) == "there" and layout.tag(first - 1) == "A":
        return Account((), ((first - 2, index + 1),), content, line, "talk", lemma=layout.lower(index))
    owner = [k for k in range(first, index) if layout.tag(k) == "'"]
    if owner:
        return Account(
            ((first, owner[-1]),), ((owner[-1] + 1, index + 1),), content, line, "noun", lemma=layout.lower(index)
        )
    if words().has("possessives", layout.lower(first)):
        return Account(
            ((first, first + 1),), ((first + 1, index + 1),), content, line, "noun", lemma=layout.lower(index)
        )
    if layout.tag(first - 1) in "Pt":
        return None
    return Account((), ((index, index + 1),), content, line, "noun", lemma=layout.lower(index))
