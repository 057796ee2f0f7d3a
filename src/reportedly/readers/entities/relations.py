"""Which rank, title and unit belong to which person, by the words between them."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.readers.entities.wording import Found, Wording
from reportedly.terms.markup import Edge, EdgeLabel

# Words that may stand between the parts of one description.
_INNER = frozenset((",", "the", "of", "'s", "'", "’", "(", ")", ".", "-", "–", "at", "for", "in", "to", "and", "&"))
_EDGES: dict[str, EdgeLabel] = {"rank": "has_rank", "title": "has_title", "organization": "is_posted"}
_PARTS = frozenset(("rank", "title", "organization", "place"))


@dataclass(slots=True)
class _Links:
    """Edges found so far: for each person the finds that are its own."""

    edges: dict[tuple[int, int], tuple[EdgeLabel, float]]
    owned: set[int]

    def add(self, person: int, part: int, label: str, confidence: float = 1.0) -> None:
        self.edges.setdefault((person, part), (_EDGES[label], confidence))
        self.owned.add(part)


def relate(wording: Wording, finds: list[Found]) -> tuple[Edge, ...]:
    """Edges between finds; a find's number is its place in the list, counted from 1."""
    links = _Links({}, set())
    persons = [index for index, find in enumerate(finds) if find.label == "person"]
    for index in persons:
        _before(wording, finds, index, links)
    for index in persons:
        _behind(wording, finds, index, links)
    return tuple(
        Edge(label, source + 1, target + 1, confidence)
        for (source, target), (label, confidence) in sorted(links.edges.items())
    )


def _gap(wording: Wording, left: Found, right: Found) -> list[str] | None:
    """The words between two finds of one sentence; None if they stand in two or far apart."""
    if right.first - left.last > 6 or right.first > wording.ends[left.first]:
        return None
    return wording.lowers[left.last : right.first]


def _before(wording: Wording, finds: list[Found], index: int, links: _Links) -> None:
    """Read what stands before a name: "the commander of 7 Division, Major General X"."""
    here = index
    chain: list[int] = []
    while here > 0 and len(chain) < 6:
        left = finds[here - 1]
        gap = _gap(wording, left, finds[here])
        if left.label not in _PARTS or gap is None or not _binds(gap, left, finds[here]):
            break
        chain.append(here - 1)
        here -= 1
    _own_chain(wording, finds, index, chain, links)


def _binds(gap: list[str], left: Found, right: Found) -> bool:
    if not gap:
        return True
    if any(word not in _INNER and not word.isupper() for word in gap if word):
        return False
    if right.label == "person":
        return (
            left.label in ("rank", "title")
            and gap in ([","], ["."], [], ["-"], [")"], [")", ","], [",", ","])
            or (
                left.label in ("organization", "place")
                and gap in ([","], [")", ","], ["'s"])
                or left.label == "title"
                and gap == ["(", ")", ","]
            )
        )
    if right.label == "rank":
        return "and" not in gap
    return not (gap == ["and"] or "." in gap)


def _own_chain(wording: Wording, finds: list[Found], index: int, chain: list[int], links: _Links) -> None:
    """Give a person the parts before its name: one rank next to it, titles, and units that stand with a title."""
    titled = [k for k in chain if finds[k].label == "title" and not _is_aside(wording, finds[k])]
    if chain and finds[chain[0]].label == "rank":
        links.add(index, chain[0], "rank")
    for k in titled[:2]:
        links.add(index, k, "title")
    units = [k for k in chain if finds[k].label == "organization"]
    if titled and units:
        links.add(index, _unit_of(finds, titled[0], units), "organization")
    elif units and _adjacent(wording, finds, units[0], index):
        links.add(index, units[0], "organization", 0.8)


def _unit_of(finds: list[Found], title: int, units: list[int]) -> int:
    """The first unit behind the title, else the one before it ("Russia's 58th Army commander")."""
    behind = [k for k in units if k > title]
    return min(behind) if behind else max(units)


def _adjacent(wording: Wording, finds: list[Found], unit: int, person: int) -> bool:
    """Whether a unit stands before rank and name with nothing between ("Army Major General X")."""
    return finds[unit + 1].first == finds[unit].last and (
        unit + 1 == person or finds[unit + 2].first == finds[unit + 1].last
    )


def _is_aside(wording: Wording, find: Found) -> bool:
    return wording.texts[find.first - 1] == "(" if find.first else False


_APPOSITIONS = frozenset((",", "the", "a", "an", "former", "then", "current", "new", "who", "is", "was", "as", "now", "one-time", "its", "his", "her",
                          "their", "outgoing", "incoming", "ex", "-", "–", "(", "had", "been", "became", "remains", "also", "serving", "longtime", "veteran"))  # fmt: skip
_COPULAS = frozenset(("is", "was", "became", "remains", "as"))
_COMMAND = frozenset(("commands", "commanded", "leads", "led", "heads", "headed", "commanding", "leading", "heading"))


def _behind(wording: Wording, finds: list[Found], index: int, links: _Links) -> None:
    """Read what stands behind a name: ", the commander of 7 Division", "of the 2nd Flotilla", "who led the 21st Brigade"."""
    if index + 1 >= len(finds):
        return
    person, right = finds[index], finds[index + 1]
    gap = _gap(wording, person, right)
    if gap is None or index + 1 in links.owned:
        return
    if right.label == "organization":
        if gap and (gap[0] in ("of", "from") and len(gap) <= 2 or gap == ["("] or _commands(gap)):
            links.add(index, index + 1, "organization", 0.8)
        return
    if right.label not in ("title", "rank") or not gap or not set(gap) <= _APPOSITIONS:
        return
    if gap[0] not in (",", "(", "-", "–", "who", "is", "was", "became", "remains", "as"):
        return
    links.add(index, index + 1, right.label, 0.9)
    _units_behind(wording, finds, index, index + 1, links)


def _commands(gap: list[str]) -> bool:
    return bool(set(gap) & _COMMAND) and set(gap) <= _COMMAND | {"who", ",", "the", "had", "has", "now", "a", "an"}


def _units_behind(wording: Wording, finds: list[Found], person: int, title: int, links: _Links) -> None:
    if title + 1 >= len(finds) or finds[title + 1].label != "organization" or title + 1 in links.owned:
        return
    gap = _gap(wording, finds[title], finds[title + 1])
    if gap is not None and (not gap or set(gap) <= {"of", "the", ",", "at", "in", "for", "'s", "(", ")"}):
        links.add(person, title + 1, "organization", 0.9)
