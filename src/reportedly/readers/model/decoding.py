"""The best row of tags under rules of what may follow what, and runs of words out of tags. NumPy alone."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from reportedly.readers.model.drafts import Run
from reportedly.readers.model.tags import ACCOUNT_TAGS, FIRST_CONTENT, FIRST_SOURCE, NAME_TAGS

Floats = NDArray[np.float32]
NEVER = -1e4


def softmax(scores: Floats) -> Floats:
    """Shares over the last axis."""
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    shares: Floats = raised / raised.sum(-1, keepdims=True)
    return shares


def begin_inside(count: int) -> tuple[Floats, Floats]:
    """Start and step scores of tags "outside, first, further, first, further …": a further one needs its first."""
    start = np.zeros(count, dtype=np.float32)
    steps = np.zeros((count, count), dtype=np.float32)
    for further in range(2, count, 2):
        start[further] = NEVER
        steps[:, further] = NEVER
        steps[further - 1, further] = steps[further, further] = 0.0
    return start, steps


NAME_RULES = begin_inside(NAME_TAGS)
ROLE_RULES = begin_inside(3)
ACCOUNT_START = begin_inside(ACCOUNT_TAGS)[0]


def best_rows(scores: Floats, start: Floats, steps: Floats) -> list[list[int]]:
    """The best tags (Viterbi) for each ``scores[k]`` [words, tags]; of equals the lower. Linear in the words."""
    count, size, _ = scores.shape
    if not count or not size:
        return [[] for _ in range(count)]
    best = scores[:, 0] + start
    back = np.zeros(scores.shape, dtype=np.int8)
    for place in range(1, size):
        ways = best[:, :, None] + steps
        back[:, place] = ways.argmax(1)
        best = ways.max(1) + scores[:, place]
    every = np.arange(count)
    tags = np.zeros((count, size), dtype=np.int64)
    tags[:, -1] = best.argmax(1)
    for place in range(size - 1, 0, -1):
        tags[:, place - 1] = back[every, place, tags[:, place]]
    rows: list[list[int]] = tags.tolist()
    return rows


def ruled_tags(scores: Floats, rules: tuple[Floats, Floats]) -> list[int]:
    """The best row of tags under rules that only forbid: if the best tag of each word breaks none, that is the row."""
    start, steps = rules
    tags = scores.argmax(-1)
    lawful = not len(tags) or (start[tags[0]] == 0 and not steps[tags[:-1], tags[1:]].any())
    found: list[int] = tags.tolist() if lawful else best_rows(scores[None], start, steps)[0]
    return found


def runs(tags: list[int], begin: int, offset: int = 0) -> tuple[Run, ...]:
    """Runs of words whose first has the tag ``begin`` and the others ``begin + 1``."""
    found: list[Run] = []
    for place, tag in enumerate(tags, offset):
        if tag == begin:
            found.append((place, place + 1))
        elif tag == begin + 1 and found and found[-1][1] == place:
            found[-1] = (found[-1][0], place + 1)
    return tuple(found)


def sources_and_contents(tags: list[int], offset: int) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """What is seen from a cue."""
    return runs(tags, FIRST_SOURCE, offset), runs(tags, FIRST_CONTENT, offset)
