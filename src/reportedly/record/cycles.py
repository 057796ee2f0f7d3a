"""Parts of a directed graph whose nodes all lead to each other, and the ends to which a node leads."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

N = TypeVar("N", bound=Hashable)


def sinks_of(groups: Sequence[tuple[N, ...]], edges: Mapping[N, Iterable[N]]) -> dict[N, frozenset[tuple[N, ...]]]:
    """For each node the components at which all ways from it end; ``groups`` as ``components`` gives them."""
    found: dict[N, frozenset[tuple[N, ...]]] = {}
    for group in reversed(groups):
        inside = set(group)
        targets = {target for node in group for target in edges.get(node, ())} - inside
        ends = frozenset(end for target in targets for end in found[target]) if targets else frozenset({group})
        found |= dict.fromkeys(group, ends)
    return found


def components(nodes: Sequence[N], edges: Mapping[N, Iterable[N]]) -> list[tuple[N, ...]]:
    """Strongly connected components (Kosaraju), those that lead to others before them; a node in no cycle stands alone.

    The nodes of each keep the order of ``nodes``.
    """
    place = {node: number for number, node in enumerate(nodes)}
    back: dict[N, list[N]] = {node: [] for node in nodes}
    for node in nodes:
        for target in edges.get(node, ()):
            back[target].append(node)
    done: set[N] = set()
    starts = (node for node in reversed(_finished(nodes, edges)) if node not in done)
    return [tuple(sorted(_collect(node, back, done), key=place.__getitem__)) for node in starts]


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
