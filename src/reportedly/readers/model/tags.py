"""The numbers that stand for tags, distances and gaps, shared by training and reading."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reportedly.readers.model.drafts import MARKS, Account, Run

NAMES = MARKS[:5]
"""Labels that the model decides on; the other marks are the grammar's alone."""
NAME_TAGS = 2 * len(NAMES) + 1
"""Outside, and for each label its first word and the words that follow."""
ROLES = ("source", "cue", "content")
ROLE_TAGS = 3
ACCOUNT_TAGS = 5
"""Seen from a cue: outside, first word of the source, further words, first word of a stretch of content, further."""
OUTSIDE, FIRST_SOURCE, IN_SOURCE, FIRST_CONTENT, IN_CONTENT = range(ACCOUNT_TAGS)
_STEPS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96)
DISTANCES = 2 * (len(_STEPS) + 1) + 1
DRAFT_TAGS = ACCOUNT_TAGS + 1
"""What the grammar says of a word, seen from the cue; the last: the grammar sees no such cue."""
LINKED = 2
GAPS = 4


def distance(words: int) -> int:
    """Number of a signed distance in words, in steps that widen; 0 is the word itself."""
    if words == 0:
        return 0
    step = bisect_right(_STEPS, abs(words))
    return 1 + step if words > 0 else 2 + len(_STEPS) + step


_FAR = _STEPS[-1]
_DISTANCE = {words: distance(words) for words in range(-_FAR, _FAR + 1)}


def gap(count: int) -> int:
    """Number of how many of something stand between two places."""
    return min(count, GAPS - 1)


def allowed(before: int, after: int) -> bool:
    """Whether a tag can follow another in what is seen from a cue."""
    if after == IN_SOURCE:
        return before in (FIRST_SOURCE, IN_SOURCE)
    return after != IN_CONTENT or before in (FIRST_CONTENT, IN_CONTENT)


def tags_of(account: Account, first: int, last: int) -> list[int]:
    """What is seen from a cue, for the words ``[first, last)``."""
    tags = [OUTSIDE] * (last - first)
    for runs, begin in ((account.content, FIRST_CONTENT), (account.source, FIRST_SOURCE)):
        for run in runs:
            _write(tags, run, first, begin)
    for start, stop in account.cue:
        for place in range(max(start - first, 0), min(stop - first, len(tags))):
            tags[place] = OUTSIDE
    return [_first(tags, place) for place in range(len(tags))]


def _write(tags: list[int], run: Run, first: int, begin: int) -> None:
    for place in range(max(run[0] - first, 0), min(run[1] - first, len(tags))):
        tags[place] = begin + (place + first > run[0])


def _first(tags: list[int], place: int) -> int:
    """A further word whose stretch was broken off before it begins one."""
    tag = tags[place]
    if tag in (IN_SOURCE, IN_CONTENT) and (not place or not allowed(tags[place - 1], tag)):
        return tag - 1
    return tag


def draft_tags(drafts: Sequence[Account], cue: Run, first: int, last: int) -> list[int]:
    """What the grammar's account of this cue says of the words ``[first, last)``."""
    for draft in drafts:
        if any(start < cue[1] and cue[0] < stop for start, stop in draft.cue):
            return tags_of(draft, first, last)
    return [DRAFT_TAGS - 1] * (last - first)


def account_codes(cue: Run, tags: Sequence[int], sentences: Sequence[int], first: int) -> list[list[int]]:
    """Joint numbers for each word seen from a cue: its distance, the draft's tag, and whether the sentence is the same.

    ``sentences`` holds the number of the sentence of each word from ``first`` on.
    """
    here = sentences[cue[0] - first]
    return [
        [_DISTANCE[_away(place, cue)], DISTANCES + tag, DISTANCES + DRAFT_TAGS + (sentences[place - first] == here)]
        for place, tag in enumerate(tags, first)
    ]


def _away(place: int, cue: Run) -> int:
    """Signed words from a cue, no further than distances are told apart."""
    if place < cue[0]:
        return max(place - cue[0], -_FAR)
    return min(max(place - cue[1] + 1, 0), _FAR)


def relation_codes(person: Run, part: Run, label: int, linked: bool, among: tuple[int, int]) -> list[int]:
    """Joint numbers for a pair: the part's label, how far, the grammar's word, and what ``between`` counts."""
    away = part[0] - person[1] + 1 if part[0] >= person[1] else part[1] - 1 - person[0]
    persons, alike = among
    start = 5 + DISTANCES + LINKED
    return [label, 5 + distance(away), 5 + DISTANCES + int(linked), start + gap(persons), start + GAPS + gap(alike)]


def between(names: Sequence[tuple[int, Run]], one: int, other: int) -> tuple[int, int]:
    """Persons between two names, and names of the second one's label between them (by their places in the list)."""
    low, high = sorted((names[one][1], names[other][1]))
    inside = [label for label, run in names if low[1] <= run[0] and run[1] <= high[0]]
    return inside.count(0), inside.count(names[other][0])


REACH = 120
"""Words over which a person and what belongs to it are sought."""


def pairs(names: Sequence[tuple[int, Run]]) -> list[tuple[int, int]]:
    """Pairs of a person and another name near it, by their places in the list; names stand in text order."""
    found = []
    for one, (label, run) in enumerate(names):
        if label == 0:
            found += [(one, other) for other, (kind, part) in enumerate(names)
                      if kind and abs(part[0] - run[0]) <= REACH]  # fmt: skip
    return found
