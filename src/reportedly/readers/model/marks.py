"""Names of the model and marks of the grammar made one: borders are the model's, what only rules know stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.readers.entities import Entities
from reportedly.readers.model.drafts import Run, runs_of
from reportedly.readers.model.seeing import Name, Sight
from reportedly.readers.model.tags import NAMES
from reportedly.readers.sheet import Sheet
from reportedly.terms.markup import Edge, EdgeLabel, Mark, SpanLabel
from reportedly.terms.ranks import rank_of

EDGES: dict[str, EdgeLabel] = {
    "rank": "has_rank",
    "title": "has_title",
    "role": "has_role",
    "organization": "is_posted",
}
POSTS = ("title", "role")
LINKED = 0.2
"""What a link adds to the confidence of its ends: a name with a rank or a post is one that annotators mark."""
KEPT_LINK = 0.2
"""Least share at which a link that the grammar draws stays; one of the model's own needs ``Thresholds.relation``."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A mark and the words it stands on; ``old`` are the ids of grammar marks that it stands for."""

    run: Run
    mark: Mark
    old: tuple[int, ...] = ()


def combined(sheet: Sheet, entities: Entities, sight: Sight, least_link: float) -> Entities:
    """Marks in text order with new ids, and their edges.

    A mark of the grammar on words that the model takes for no part of a name stays, with the low confidence that the
    model gives it: claims may rest on it, while an exchange with other programs can leave it out.
    """
    given = [_Placed(runs[0], mark, (mark.id,)) for mark in entities.marks if (runs := runs_of(sheet, (mark.span,)))]
    placed = _united(sheet, given, sight)
    edges = _edges(placed, entities.edges, sight, least_link)
    linked = {end for edge in edges for end in (edge.source, edge.target)}
    marks = (replace(one.mark, id=number) for number, one in enumerate(placed, 1))
    return Entities(tuple(_surer(mark) if mark.id in linked else mark for mark in marks), edges)


def _surer(mark: Mark) -> Mark:
    return replace(mark, confidence=round(max(mark.confidence, min(mark.confidence + LINKED, 0.99)), 3))


def _united(sheet: Sheet, given: Sequence[_Placed], sight: Sight) -> list[_Placed]:
    at: dict[int, list[_Placed]] = {}
    for one in given:
        for place in range(*one.run):
            at.setdefault(place, []).append(one)
    placed: list[_Placed] = []
    replaced: set[int] = set()
    for name in sight.names:
        under = list({one.mark.id: one for place in range(*name.run) for one in at.get(place, ())}.values())
        if any(one.mark.label in ("outlet", "time") or _is_part(name, one) for one in under):
            continue
        replaced.update(one.mark.id for one in under)
        placed.append(_drawn(sheet, name, under))
    placed += [_doubted(one, sight) for one in given if one.mark.id not in replaced]
    return sorted(placed, key=lambda one: (one.run, one.mark.label))


def _drawn(sheet: Sheet, name: Name, under: Sequence[_Placed]) -> _Placed:
    """A name as the model draws it; label of a post and canonical form are the grammar's where it has them."""
    label: SpanLabel = NAMES[name.label]  # type: ignore[assignment]
    alike = [one.mark for one in under if _group(one.mark.label) == _group(label)]
    span = sheet.span(*name.run)
    norm = alike[0].norm if alike else None
    if label == "rank":
        rank = rank_of(span.of(sheet.text))
        norm = rank.name if rank else norm
    if alike:
        label = alike[0].label
    return _Placed(name.run, Mark(0, span, label, name.confidence, norm), tuple(mark.id for mark in alike))


def _is_part(name: Name, one: _Placed) -> bool:
    """Whether a name is but a part of a mark of its kind: a doubt about a word, and no reason to cut a name short."""
    wider = one.run[0] <= name.run[0] and name.run[1] <= one.run[1] and one.run != name.run
    return wider and _group(one.mark.label) == _group(NAMES[name.label])


def _group(label: str) -> str:
    return "post" if label in POSTS else label


def _doubted(one: _Placed, sight: Sight) -> _Placed:
    """A mark that the model does not see; what it does not decide on keeps its confidence."""
    if one.mark.label not in NAMES:
        return one
    share = 1.0 - float(sight.free[one.run[0] : one.run[1]].mean())
    return replace(one, mark=replace(one.mark, confidence=round(min(one.mark.confidence, share), 3)))


def _edges(placed: Sequence[_Placed], given: Sequence[Edge], sight: Sight, least_link: float) -> tuple[Edge, ...]:
    new = {old: number for number, one in enumerate(placed, 1) for old in one.old}
    drawn = {(new[e.source], new[e.target]): e for e in given if e.source in new and e.target in new}
    by_run = {one.run: number for number, one in enumerate(placed, 1)}
    shares = {(by_run[a], by_run[b]): share for (a, b), share in sight.links.items() if a in by_run and b in by_run}
    edges = []
    for pair in sorted(drawn.keys() | shares.keys()):
        label = EDGES.get(placed[pair[1] - 1].mark.label)
        share = shares.get(pair)
        least = KEPT_LINK if pair in drawn else least_link
        if label is None or placed[pair[0] - 1].mark.label != "person" or (share is not None and share < least):
            continue
        sure = drawn[pair].confidence if pair in drawn else round(share or 0.0, 3)
        edges.append(Edge(label, *pair, sure))
    return tuple(edges)
