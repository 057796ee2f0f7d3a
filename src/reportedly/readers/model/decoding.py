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


def log_softmax(scores: Floats) -> Floats:
    """Logarithms of shares over the last axis."""
    low = scores - scores.max(-1, keepdims=True)
    logs: Floats = low - np.log(np.exp(low).sum(-1, keepdims=True))
    return logs


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


def best_tags(scores: Floats, start: Floats, steps: Floats) -> list[int]:
    """The best row of tags (Viterbi); of equals the lower tag. Linear in the words."""
    if not len(scores):
        return []
    best = scores[0] + start
    back = np.zeros(scores.shape, dtype=np.int8)
    for place in range(1, len(scores)):
        ways = best[:, None] + steps
        back[place] = ways.argmax(0)
        best = ways.max(0) + scores[place]
    tag = int(best.argmax())
    tags = [tag]
    for place in range(len(scores) - 1, 0, -1):
        tag = int(back[place, tag])
        tags.append(tag)
    return tags[::-1]


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
