"""Accounts that name no speaker as their subject: "is said to", "reportedly", "there is talk that", "the claim that"."""

from __future__ import annotations

from reportedly.readers.attributions.accounts import Account, Scan, account_of
from reportedly.readers.attributions.contents import content_end
from reportedly.readers.attributions.cues import Cue
from reportedly.readers.attributions.phrases import subject_before


def read_raised(scan: Scan, cue: Cue, stops: frozenset[int]) -> Account | None:
    """ "X appears to have left": nobody is named, and the subject belongs to the content."""
    layout, line = scan.layout, scan.line
    subject = subject_before(layout, line, cue.first)
    if not subject or layout.tag(cue.last) not in "twTUVDP":
        return None
    return account_of(scan, cue, (), [*subject, (cue.last, content_end(layout, line, cue.last, stops))], "raised")


def read_passive(scan: Scan, cue: Cue, stops: frozenset[int]) -> Account | None:
    """ "X is said to …", "it was announced that …"."""
    layout, line = scan.layout, scan.line
    place = cue.last
    subject = subject_before(layout, line, cue.first)
    if layout.tag(place) == "t" and subject and cue.verb.frames & {"that", "bare"}:
        return account_of(scan, cue, (), [*subject, (place, content_end(layout, line, place, stops))], "passive")
    if layout.tag(place) == "T" and subject and layout.lower(subject[0][0]) == "it":
        return account_of(scan, cue, (), [(place, content_end(layout, line, place, stops))], "passive")
    return None
