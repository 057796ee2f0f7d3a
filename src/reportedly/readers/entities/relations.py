"""Which rank, title and unit belong to which person, by the words between them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from reportedly.readers.entities.formations import number
from reportedly.readers.entities.wording import Found, Wording
from reportedly.readers.vocabularies import words
from reportedly.terms.markup import Edge, EdgeLabel

EDGES: dict[str, EdgeLabel] = {"rank": "has_rank", "title": "has_title", "organization": "is_posted"}
_PARTS = frozenset(("rank", "title", "organization", "place"))
_REACH = 14  # words between two parts behind a name
_NEAR = 6  # words between two parts before a name


@dataclass(slots=True)
class Links:
    """Edges found so far, by the places of person and part in the list of finds."""

    edges: dict[tuple[int, int], tuple[EdgeLabel, float]] = field(default_factory=dict)
    owned: set[int] = field(default_factory=set)
    titled: set[int] = field(default_factory=set)

    def add(self, person: int, part: int, label: str, confidence: float = 1.0) -> None:
        """Give a person a part; the first reading of a pair stands."""
        self.edges.setdefault((person, part), (EDGES[label], confidence))
        self.owned.add(part)
        if label == "title":
            self.titled.add(person)

    def sorted(self) -> tuple[Edge, ...]:
        """The edges; a find's number is its place in the list, counted from 1."""
        return tuple(
            Edge(label, source + 1, target + 1, confidence)
            for (source, target), (label, confidence) in sorted(self.edges.items())
        )


def relate(wording: Wording, finds: list[Found]) -> tuple[Edge, ...]:
    """Edges from persons to their parts.

    An edge of confidence 0.5 comes from a sentence that tells of a change of post ("was appointed", "took over as");
    what stands in a description, or is said with "is", has 0.8 and more. Nothing is read over "not", "would" or "may".
    """
    links = Links()
    for index, find in enumerate(finds):
        if find.label == "person":
            _before(wording, finds, index, links)
            _led_by(wording, finds, index, links)
            _behind(wording, finds, index, links)
    return links.sorted()


def between(wording: Wording, left: Found, right: Found, reach: int) -> list[str] | None:
    """The words between two finds of one sentence; None if they stand in two or further apart than ``reach``."""
    if right.first - left.last > reach or right.first >= wording.ends[left.first]:
        return None
    return wording.lowers[left.last : right.first]


def _within(gap: Iterable[str], *keys: str) -> bool:
    allowed = frozenset[str]().union(*(words("relations", key) for key in keys))
    return all(word in allowed for word in gap)


def _before(wording: Wording, finds: list[Found], index: int, links: Links) -> None:
    """Read what stands before a name: "the commander of 7 Division, Major General X"."""
    chain = [k for k in _chain(wording, finds, index) if k not in links.owned]
    if chain and chain[0] == index - 1 and finds[chain[0]].label == "rank":
        links.add(index, chain[0], "rank")
    titled = [k for k in chain if finds[k].label == "title" and not _is_aside(wording, finds, k)]
    for k in titled[:2]:
        links.add(index, k, "title")
    units = [k for k in chain if finds[k].label == "organization"]
    if titled and units:
        links.add(index, _unit_of(wording, finds, titled[-1], units), "organization")
    elif units and _adjacent(finds, units[0], index):
        links.add(index, units[0], "organization", 0.8)


def _unit_of(wording: Wording, finds: list[Found], title: int, units: list[int]) -> int:
    """The unit of a title: the first behind it (the numbered one of two), else the one before it."""
    behind = sorted(k for k in units if k > title)
    if not behind:
        return max(units)
    first, second = behind[0], behind[1] if len(behind) > 1 else behind[0]
    if between(wording, finds[first], finds[second], 1) in (["'s"], ["’s"], ["'"], ["’"]):
        return second  # "the head of Dorvania's Border Service"
    return second if finds[second].first == finds[first].last and _is_numbered(wording, finds[second]) else first


def _chain(wording: Wording, finds: list[Found], index: int) -> list[int]:
    """Parts before a name that hang together with it, the nearest first."""
    chain: list[int] = []
    here = index
    while here > 0 and len(chain) < 7:
        left, right = finds[here - 1], finds[here]
        gap = between(wording, left, right, _NEAR)
        if left.label not in _PARTS or gap is None or not _binds(gap, left, right):
            break
        if _is_said_of_another(wording, finds, here - 1):
            break
        here -= 1
        chain.append(here)
    return chain


def _is_said_of_another(wording: Wording, finds: list[Found], k: int) -> bool:
    """Whether a title is what a person before it is or becomes ("X is the new chief, Y his deputy")."""
    first = finds[k].first
    if finds[k].label != "title" or not k:
        return False
    lead = first - 1
    while lead > max(0, first - 4) and wording.lowers[lead] in _BEFORE_TITLE:
        lead -= 1
    if wording.lowers[lead] not in ("is", "was", "as", "becomes", "became"):
        return False
    earlier = next((find for find in reversed(finds[max(0, k - 4) : k]) if find.label == "person"), None)
    return earlier is not None and wording.ends[earlier.first] > first


_BEFORE_TITLE = frozenset(("the", "a", "an", "new", "its", "their", "current", "acting", "now", "substantive"))
_SEPARATORS = frozenset((",", ".", ")", "(", "]", "[", "-", "–"))
_REVERSED = frozenset(
    (("is",), ("was",), ("is", "now"), (",", "is"), (",", "was"), (")", "is"), ("]", "is"), (")", ",", "is"))
)


def _binds(gap: list[str], left: Found, right: Found) -> bool:
    """Whether the words between two parts keep them in one description."""
    if right.label == "person":
        return _binds_name(gap, left)
    if right.label == "rank":
        return tuple(gap) in _REVERSED or (_known_letters(gap) and "and" not in gap)
    if right.label == "title" and left.label == "title":
        return _known_letters(gap) or gap == ["and"]
    if left.label == "title" and right.label == "organization" and (_introduces(gap) or _is_owner(gap)):
        return True
    return _known_letters(gap) and not (left.label == "place" and gap == [","] and right.label == "title")


def _binds_name(gap: list[str], left: Found) -> bool:
    if left.label == "rank":
        aside = len(gap) > 2 and gap[0] == "(" and gap[-1] == ")"
        return aside or set(gap) <= {".", "-", "–"} or (len(gap) == 1 and gap[0] in words("titles", "functions"))
    gap = [word for word in gap if word not in words("persons", "honorifics")]
    if left.label == "title":
        return set(gap) <= _SEPARATORS or tuple(gap) in _REVERSED
    return bool(gap) and (set(gap) <= _SEPARATORS or gap == ["'s"] or tuple(gap) in _REVERSED)


def _known_letters(gap: list[str]) -> bool:
    """Only small words, and letters in brackets that repeat a name ("(NAPKC)", ", COAS,")."""
    inner = words("relations", "inner")
    return all(word in inner or _is_repeated(gap, k) for k, word in enumerate(gap))


def _is_repeated(gap: list[str], k: int) -> bool:
    return 0 < k < len(gap) - 1 and gap[k - 1] in ("(", ",", "[") and gap[k + 1] in (")", ",", "]") and len(gap[k]) <= 7


def _is_aside(wording: Wording, finds: list[Found], k: int) -> bool:
    """Whether letters only repeat the title before them ("Chief of Army Staff (COAS)", ", COAS,")."""
    find = finds[k]
    if not find.norm or not k or finds[k - 1].label != "title":
        return False
    return between(wording, finds[k - 1], find, 2) in (["("], [","], [",", "("])


def _adjacent(finds: list[Found], unit: int, person: int) -> bool:
    """Whether a unit stands before rank and name with nothing between ("Army Major General X")."""
    return all(finds[k].last == finds[k + 1].first for k in range(unit, person))


def _led_by(wording: Wording, finds: list[Found], index: int, links: Links) -> None:
    """Read "the 21st Brigade is led by Colonel X": the unit of the same sentence before the words of command."""
    first = index - 1 if index and finds[index - 1].label == "rank" and (index, index - 1) in links.edges else index
    start = finds[first].first
    if (
        start < 2
        or wording.lowers[start - 1] != "by"
        or wording.lowers[start - 2] not in ("led", "commanded", "headed", "run")
    ):
        return
    for k in range(first - 1, max(first - 4, -1), -1):
        gap = between(wording, finds[k], finds[first], _REACH)
        if gap is None or finds[k].label == "person" or set(gap) & words("relations", "against"):
            return
        if finds[k].label == "organization":
            links.add(index, k, "organization", 0.8)
            return


def _behind(wording: Wording, finds: list[Found], index: int, links: Links) -> None:
    """Read what stands behind a name: ", the commander of 7 Division", "is the GOC", "who led the 21st Brigade"."""
    last, here, sure = index, index + 1, 0.9
    while here < len(finds) and here - index < 9:
        part = finds[here]
        gap = between(wording, finds[last], part, _REACH)
        if gap is None or part.label not in _PARTS or _is_next(wording, finds, here, index, links):
            return
        confidence = _reading(gap, finds[last].label, part.label)
        if last == index and not confidence and _owns_office(wording, finds, here, gap):
            confidence = 0.9
        if not confidence:
            return
        sure = min(sure, confidence)
        if _is_own(wording, finds, last, here):
            links.add(index, here, part.label, sure)
        last, here = here, here + 1


def _owns_office(wording: Wording, finds: list[Found], here: int, gap: list[str]) -> bool:
    """Whether a unit behind a name owns the title that follows ("X, the Harbour Authority's general manager")."""
    if finds[here].label != "organization" or here + 1 >= len(finds) or finds[here + 1].label != "title":
        return False
    owner = between(wording, finds[here], finds[here + 1], 3) or [""]
    owns = owner[0] in ("'s", "’s", "'", "’") and set(owner[1:]) <= {"acting", "deputy", "new"}
    return owns and bool(gap) and set(gap) <= {",", "the", "is", "was", "now"}


def _is_own(wording: Wording, finds: list[Found], last: int, here: int) -> bool:
    """Whether a part is one of the person's own: not letters that repeat it, nor the body that its unit belongs to."""
    part = finds[here]
    if part.label not in EDGES or _is_aside(wording, finds, here):
        return False
    if part.label != "organization":
        return True
    if finds[last].label == "organization":
        return False
    after = finds[here + 1] if here + 1 < len(finds) else None
    return not (after and after.label == "organization" and after.first == part.last and _is_numbered(wording, after))


def _is_numbered(wording: Wording, find: Found) -> bool:
    return number(wording.texts[find.first]) is not None


def _is_next(wording: Wording, finds: list[Found], here: int, index: int, links: Links) -> bool:
    """Whether a part begins the description of the next person instead."""
    k = here
    if _is_said_of_another(wording, finds, here):
        return False
    while k + 1 < len(finds) and k - here < 8 and finds[k].label in _PARTS:
        gap = between(wording, finds[k], finds[k + 1], _NEAR)
        if gap is None or not _binds(gap, finds[k], finds[k + 1]):
            return False
        k += 1
        if finds[k].label == "person":
            return finds[here].label == "rank" or index in links.titled or not _closely(wording, finds, index, here)
    return False


def _closely(wording: Wording, finds: list[Found], index: int, here: int) -> bool:
    """Whether a title stands next to the name before it, as in a list of names and posts."""
    gap = between(wording, finds[index], finds[here], _NEAR)
    return gap is not None and here == index + 1 and set(gap) <= {",", "the", "a", "("}


def _reading(gap: list[str], left: str, right: str) -> float:
    """How sure the words between a person (or its last part) and the next part tie them: 0 not at all."""
    if left == "title" and right == "organization" and (_introduces(gap) or _is_owner(gap)):
        return 0.9
    if left != "person" and set(gap) <= words("relations", "belongs"):
        return 0.0 if left == right == "organization" and "," in gap else 0.9
    if left == right == "title" and gap == ["and"]:
        return 0.9
    if set(gap) & words("relations", "against") or _lies_ahead(gap):
        return 0.0
    if left == "person" and right == "organization":
        return _of_unit(gap)
    return _told(gap, left, right)


def _introduces(gap: list[str]) -> bool:
    """Whether words only say what kind of body follows ("of the airline", "of the state oil company")."""
    kinds = words("companies", "nouns") | words("companies", "agents")
    fillers = words("companies", "trades") | words("relations", "belongs") | {"country", "nation", "largest", "a"}
    return len(gap) > 1 and gap[0] in ("of", "at", "for") and gap[-1] in kinds and set(gap[:-1]) <= fillers


def _is_owner(gap: list[str]) -> bool:
    """Whether words only say whose body follows ("of Dorvania's")."""
    return 2 < len(gap) < 6 and gap[0] == "of" and gap[-1] in ("'s", "’s") and all(word.isalpha() for word in gap[1:-1])


def _lies_ahead(gap: list[str]) -> bool:
    """Whether something "is to" happen."""
    return any(a in ("is", "was", "are", "were") and b == "to" for a, b in pairwise(gap))


def _told(gap: list[str], left: str, right: str) -> float:
    """An apposition, a copula, or a sentence of appointment between a person and a rank, title or place."""
    if right == "place":
        return 0.9 if set(gap) <= {",", "in", "of", "at", "("} else 0.0
    opens = left != "person" or not gap or gap[0] not in words("relations", "no_opening")
    if opens and _within(gap, "plain"):
        return 0.9
    return 0.5 if _within(gap, "plain", "change") else 0.0


def _of_unit(gap: list[str]) -> float:
    """A person and a unit: "of", "from", brackets, words of command, or words of a move."""
    if not gap:
        return 0.0
    if gap == ["("] or (gap[0] in ("of", "from", ",") and set(gap) <= {"of", "from", "the", ",", "formerly"}):
        return 0.8 if {"of", "from", "("} & set(gap) else 0.0
    if set(gap) & words("relations", "command") and _within(gap, "plain", "command"):
        return 0.8
    return 0.5 if set(gap) & words("relations", "moved") and _within(gap, "plain", "change") else 0.0
