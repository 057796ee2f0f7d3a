"""Near-copies: which texts are one report printed again, by the runs of words that they share.

A text is its set of shingles (runs of four words, folded). Its signature estimates how much of that set it shares with
another text (one-permutation MinHash: Li, Owen, Zhang 2012; empty bins filled by rotation: Shrivastava, Li 2014). Two
signatures that share a band key are worth comparing; texts of which half is shared nearly always do.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator, Mapping

from reportedly.terms.names import fold

SHINGLE = 4  # words
BINS = 96  # the estimate errs by 0.05 (one standard deviation) at a share of one half
ROWS = 3  # bins of a band: 32 bands meet 98.6 % of pairs that share half, 3 % of those that share a tenth
LEAST = 8  # shingles below which a text is too short to say
_MOST = 200_000  # words that count; the rest of a huge text adds nothing
_STEP = 0x9E3779B1  # odd, near 2**32 / golden ratio: keeps a borrowed value apart from the one it came from

Signature = tuple[int, ...]


def signature(text: str) -> Signature:
    """Signature of a text, in time linear in its length; empty for a text of fewer than eight shingles."""
    bins: list[int | None] = [None] * BINS
    shingles = set(_shingles(text))
    if len(shingles) < LEAST:
        return ()
    for shingle in shingles:
        number = int.from_bytes(hashlib.blake2b(shingle.encode(), digest_size=8).digest(), "big")
        place, value = number % BINS, number >> 32
        held = bins[place]
        if held is None or value < held:
            bins[place] = value
    return _filled(bins)


def _shingles(text: str) -> Iterator[str]:
    words = fold(text).split()[:_MOST]
    for start in range(len(words) - SHINGLE + 1):
        yield " ".join(words[start : start + SHINGLE])


def _filled(bins: list[int | None]) -> Signature:
    """Each empty bin borrows from the next full one, changed by the distance."""
    full: list[int] = [0] * BINS
    value, distance = 0, 0
    for place in range(2 * BINS - 1, -1, -1):
        held = bins[place % BINS]
        value, distance = (held, 0) if held is not None else (value, distance + 1)
        if place < BINS:
            full[place] = (value + distance * _STEP) & 0xFFFFFFFF
    return tuple(full)


def similar(left: Signature, right: Signature) -> float:
    """Estimated share of shingles that two texts have in common, 0 to 1; 0 if one is too short to say."""
    if not left or not right:
        return 0.0
    return sum(a == b for a, b in zip(left, right, strict=True)) / BINS


def bands(of: Signature) -> tuple[str, ...]:
    """Keys to index a signature by: two texts worth comparing share at least one."""
    rows = (of[start : start + ROWS] for start in range(0, len(of), ROWS))
    return tuple(_band(place, row) for place, row in enumerate(rows))


def _band(place: int, row: tuple[int, ...]) -> str:
    content = ",".join(map(str, (place, *row)))
    return hashlib.blake2b(content.encode(), digest_size=8).hexdigest()


def copy_groups(signatures: Mapping[str, Signature], least: float) -> tuple[tuple[str, ...], ...]:
    """Groups of two and more texts that hang together by shares of at least ``least``; ids sorted, groups sorted."""
    leaders = {id_: id_ for id_ in signatures}

    def leader(id_: str) -> str:
        while leaders[id_] != id_:
            leaders[id_] = leaders[leaders[id_]]
            id_ = leaders[id_]
        return id_

    for left, right in _candidates(signatures):
        low, high = sorted((leader(left), leader(right)))
        if low != high and similar(signatures[left], signatures[right]) >= least:
            leaders[high] = low
    groups: dict[str, list[str]] = {}
    for id_ in sorted(signatures):
        groups.setdefault(leader(id_), []).append(id_)
    return tuple(tuple(group) for _, group in sorted(groups.items()) if len(group) > 1)


def _candidates(signatures: Mapping[str, Signature]) -> Iterator[tuple[str, str]]:
    """Pairs that share a band: each with the first of its band, and with its neighbour there."""
    index: dict[str, list[str]] = {}
    for id_ in sorted(signatures):
        for key in bands(signatures[id_]):
            index.setdefault(key, []).append(id_)
    for group in index.values():
        for before, after in itertools.pairwise(group):
            yield group[0], after
            if before != group[0]:
                yield before, after
