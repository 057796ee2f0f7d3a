"""Parts of a directed graph whose nodes all lead to each other, and what can be reached from a node."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

N = TypeVar("N", bound=Hashable)


def reachable(start: N, edges: Mapping[N, Iterable[N]]) -> frozenset[N]:
    """The node itself and all that it leads to."""
    seen = {start}
    waiting = [start]
    while waiting:
        for target in edges.get(waiting.pop(), ()):
            if target not in seen:
                seen.add(target)
                waiting.append(target)
    return frozenset(seen)


def components(nodes: Sequence[N], edges: Mapping[N, Iterable[N]]) -> list[tuple[N, ...]]:
    """Strongly connected components (Kosaraju), each in the order of ``nodes``; a node in no cycle stands alone."""
    back: dict[N, list[N]] = {node: [] for node in nodes}
    for node in nodes:
        for target in edges.get(node, ()):
            back[target].append(node)
    done: set[N] = set()
    found = []
    for node in reversed(_finished(nodes, edges)):
        if node not in done:
            group = _collect(node, back, done)
            found.append(tuple(one for one in nodes if one in group))
    return found


def _finished(nodes: Sequence[N], edges: Mapping[N, Iterable[N]]) -> list[N]:
    """Nodes in the order in which a depth-first search leaves them; without recursion."""
    seen: set[N] = set()
    order: list[N] = []
    for start in nodes:
        if start in seen:
            continue
        seen.add(start)
        path = [(start, iter(edges.get(start, ())))]
        while path:
            node, targets = path[-1]
            target = next((one for one in targets if one not in seen), None)
            if target is None:
                order.append(node)
                path.pop()
            else:
                seen.add(target)
                path.append((target, iter(edges.get(target, ()))))
    return order


def _collect(start: N, back: Mapping[N, Iterable[N]], done: set[N]) -> set[N]:
    group = {start}
    done.add(start)
    waiting = [start]
    while waiting:
        for target in back[waiting.pop()]:
            if target not in done:
                done.add(target)
                group.add(target)
                waiting.append(target)
    return group
