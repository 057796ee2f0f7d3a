"""Attributions in order, each with the innermost one whose content holds it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from reportedly.terms.markup import Attribution

_DEEPEST = 12
"""Attributions that are looked at as parents of the next one."""


def nest(found: list[Attribution], under: Mapping[int, int] | None = None) -> tuple[Attribution, ...]:
    """Sorted by the first word of their content, widest first, with parents; linear in the depth of nesting.

    ``under`` maps the index of an attribution in ``found`` to that of its parent, where its place does not show it.
    """
    order = sorted(range(len(found)), key=lambda k: (_begin(found[k]), -_end(found[k])))
    place = {old: new for new, old in enumerate(order)}
    known = {place[child]: place[parent] for child, parent in (under or {}).items()}
    placed: list[Attribution] = []
    open_: list[int] = []
    for index, old in enumerate(order):
        one = found[old]
        open_ = [k for k in open_ if _end(placed[k]) > _begin(one)][-_DEEPEST:]
        holders = [k for k in open_ if _holds(placed[k], one)]
        placed.append(replace(one, parent=known.get(index, holders[-1] if holders else None)))
        open_.append(index)
    return tuple(placed)


def _begin(one: Attribution) -> int:
    return min(span.start for span in one.content)


def _end(one: Attribution) -> int:
    return max(span.end for span in one.content)


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Whether the cue and content of one lie in the content of the other."""
    parts = (*inner.cue, *inner.content)
    return all(any(content.holds(part) for content in outer.content) for part in parts)
