"""One pass over the words: at each place the longest find wins; what is left over may be a person's name or a place."""

from __future__ import annotations

from reportedly.readers.entities.grades import rank_at
from reportedly.readers.entities.names import (
    Name,
    context,
    found,
    honorific_at,
    is_initials,
    name_after,
    name_at,
    strength,
)
from reportedly.readers.entities.offices import title_at
from reportedly.readers.entities.outlets import outlet_at
from reportedly.readers.entities.places import place_at, placed_by_context
from reportedly.readers.entities.units import unit_at
from reportedly.readers.entities.wording import Found, Wording
from reportedly.readers.vocabularies import common_words, given_names, table, words

_SURE = 0.6  # calibrated by hand on the training part of the SFM corpus, November 2026
_LEADS = ("rank", "honorific")


def scan(wording: Wording) -> list[Found]:
    """Everything that is found, in text order, without overlaps."""
    closed = _closed(wording)
    persons, doubtful = _persons(wording, closed)
    persons += _short_names(wording, doubtful, persons)
    places = _places(wording, doubtful, persons)
    covered = {j for person in persons for j in range(person.first, person.last)}
    finds = [find for find in closed if find.label != "honorific" and find.first not in covered]
    return sorted([*finds, *persons, *places], key=lambda find: find.first)


def _closed(wording: Wording) -> list[Found]:
    """Finds by vocabulary and pattern; behind a rank or honorific also the name that it leads to."""
    finds: list[Found] = []
    i = 0
    while i < wording.count:
        find = _longest(wording, i) if wording.word[i] else None
        if find is None:
            i += 1
            continue
        find = _with_office(wording, find)
        i = find.last
        name = _led(wording, find) if find.label in _LEADS else None
        if name or not _is_idle(wording, find):
            finds.append(find)
        if name:
            finds.append(found(name, 0.99))
            i = name.last
    return finds


def _is_idle(wording: Wording, find: Found) -> bool:
    """Whether a word of rank is none here ("General Motors", "Major changes"): no name behind it, no article before."""
    first = find.first
    if find.label != "rank" or find.last > first + 1 or wording.lowers[first] not in words("grades", "ambiguous"):
        return False
    if find.last < wording.ends[first] and wording.capital[find.last]:
        return True
    return not first or wording.lowers[first - 1] not in words("grades", "before")


def _with_office(wording: Wording, find: Found) -> Found:
    """A title with an office of its own is a body ("the Military Prosecutor's Office")."""
    last = find.last
    if find.label != "title" or wording.lowers[last] not in ("'s", "'", "’") or wording.lowers[last + 1] != "office":
        return find
    return Found(find.first, last + 2, "organization") if wording.capital[find.first] else find


def _led(wording: Wording, lead: Found) -> Name | None:
    """The name behind a rank or honorific; a lone "General" or "Major" may also begin something else."""
    if lead.last >= wording.ends[lead.first] or _leads_to_area(wording, lead):
        return None
    sure = lead.last - lead.first > 1 or wording.lowers[lead.first] not in (
        "general",
        "major",
        "private",
        "captain",
        "marshal",
    )
    return name_after(wording, lead.last, sure=sure)


def _leads_to_area(wording: Wording, lead: Found) -> bool:
    """Whether a range or a branch stands behind a police rank, and the name behind that ("DIG Mandaur Range X")."""
    unit = unit_at(wording, lead.last) if lead.label == "rank" and wording.policed else None
    return unit is not None and wording.lowers[unit.last - 1] in words("units", "police_areas")


_MATCHERS = (rank_at, outlet_at, place_at, unit_at)
_SMALL_MATCHERS = (rank_at, unit_at)
"""Those that can see something in a word without a capital, as most words are."""


def _longest(wording: Wording, i: int) -> Found | None:
    best = title_at(wording, i)
    for at in _MATCHERS if wording.capital[i] else _SMALL_MATCHERS:
        find = at(wording, i)
        if find and (best is None or find.last > best.last or _outranks(find, best) or _is_manned(wording, find, best)):
            best = find
    if best is None:
        last = honorific_at(wording, i)
        return Found(i, last, "honorific") if last else None
    return None if best.label == "place" and _is_given(wording, best) else best


def _outranks(find: Found, best: Found) -> bool:
    """A rank of several words wins over a title of the same words ("Deputy Inspector General of Police")."""
    same = find.label == "rank" and best.label == "title" and find.last == best.last and find.last - find.first > 2
    return same and find.norm not in table("grades")["posts"]


def _is_manned(wording: Wording, find: Found, best: Found) -> bool:
    """Whether a place is read as a body too: a station or barracks that somebody commands."""
    same = (find.label, best.label, find.last) == ("organization", "place", best.last)
    return same and wording.lowers[find.last - 1] in ("station", "barracks")


def _is_given(wording: Wording, find: Found) -> bool:
    """Whether a place's name begins a person's name ("Jordan Okafor", "Paris Ellery")."""
    after = wording.lowers[find.last]
    return (
        find.last - find.first == 1
        and wording.lowers[find.first] in given_names()
        and wording.capital[find.last]
        and after not in words("persons", "never")
        and after not in words("regions", "last")
    )


def _persons(wording: Wording, closed: list[Found]) -> tuple[list[Found], list[Name]]:
    """Names that are surely persons, and runs that may be a person or a place."""
    free = [i not in wording.datelined for i in range(wording.count)]
    for find in closed:
        free[find.first : find.last] = [False] * (find.last - find.first)
    before = {find.last: find.label for find in closed}
    places = {find.first: find.last for find in closed if find.label == "place"}
    persons: list[Found] = [find for find in closed if find.label == "person"]
    doubtful: list[Name] = []
    i = 0
    while i < wording.count:
        name = name_at(wording, i, free) if wording.capital[i] and free[i] else None
        if name is None:
            i += 1
            continue
        name = _with_place(wording, _without_opening(wording, name, before), places)
        score = strength(wording, name, shouted=name.first in wording.shouted) + context(
            wording, name, before.get(name.first)
        )
        if score >= _SURE:
            persons.append(found(name, score))
        else:
            doubtful.append(name)
        i = name.last
    return persons, doubtful


def _without_opening(wording: Wording, name: Name, before: dict[int, str]) -> Name:
    """Leave out a common word that has its capital only because it begins a sentence ("Yesterday Popov")."""
    first = name.first
    if first in wording.begins and first not in before and name.last - first > 1:
        lower = wording.lowers[first]
        if lower in common_words() and lower not in given_names() and len(lower) > 1:
            return Name(first + 1, name.last)
    return name


def _with_place(wording: Wording, name: Name, places: dict[int, int]) -> Name:
    """A lone given name takes the place's name behind it as its last name ("Daniel Kitchener")."""
    last = places.get(name.last)
    lone = len(name.parts(wording)) == 1 and wording.lowers[name.first] in given_names()
    return Name(name.first, last) if last and lone and last < wording.ends[name.first] else name


def _short_names(wording: Wording, doubtful: list[Name], persons: list[Found]) -> list[Found]:
    """Runs all of whose words belong to surer names elsewhere in the text ("Dravenko", "Ilian")."""
    parts = {
        wording.lowers[j]
        for person in persons
        for j in range(person.first, person.last)
        if wording.capital[j] and not is_initials(wording.texts[j])
    }
    shorts = []
    for name in doubtful:
        own = [wording.lowers[j] for j in name.parts(wording)]
        if own and all(part in parts for part in own):
            shorts.append(found(name, 0.9))
    return shorts


def _places(wording: Wording, doubtful: list[Name], persons: list[Found]) -> list[Found]:
    """Names left over that their surroundings make a place, and their other mentions."""
    taken, common = {person.first for person in persons}, common_words()
    left = [name for name in doubtful if name.first not in taken and name.last - name.first <= 3]
    sure: dict[tuple[str, ...], float] = {}
    for name in left:
        score = placed_by_context(wording, name.first, name.last)
        if score > 0.5:
            sure[_key(wording, name)] = max(score, sure.get(_key(wording, name), 0.0))
    return [
        Found(name.first, name.last, "place", confidence=sure[key])
        for name in left
        if (key := _key(wording, name)) in sure and not all(word in common for word in key)
    ]


def _key(wording: Wording, name: Name) -> tuple[str, ...]:
    return tuple(wording.lowers[name.first : name.last])
