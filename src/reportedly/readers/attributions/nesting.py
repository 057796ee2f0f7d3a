"""Attributions in order, each with the innermost one whose content holds it."""

from __future__ import annotations

from dataclasses import replace

from reportedly.terms.markup import Attribution


def nest(found: list[Attribution]) -> tuple[Attribution, ...]:
    """Sorted by first word, widest first, with parents; linear in the depth of nesting."""
    ordered = sorted(found, key=lambda a: (_begin(a), -_end(a)))
    placed: list[Attribution] = []
    open_: list[int] = []
    for index, one in enumerate(ordered):
        open_ = [k for k in open_ if _end(ordered[k]) > _begin(one)]
        holders = [k for k in open_ if _holds(ordered[k], one)]
        placed.append(replace(one, parent=holders[-1] if holders else None))
        open_.append(index)
    return tuple(placed)


def _begin(one: Attribution) -> int:
    return min(span.start for span in (*one.source, *one.cue, *one.content))


def _end(one: Attribution) -> int:
    return max(span.end for span in (*one.source, *one.cue, *one.content))


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Whether the cue and content of one lie in the content of the other."""
    parts = (*inner.cue, *inner.content)
    return all(any(content.holds(part) for content in outer.content) for part in parts)
