"""One pass over the words: at each place the longest find wins; what is left over may be a person's name."""

from __future__ import annotations

from collections import Counter

from reportedly.readers.entities.grades import rank_at
from reportedly.readers.entities.names import Name, context, found, honorific_at, is_initials, name_at, strength
from reportedly.readers.entities.offices import title_at
from reportedly.readers.entities.outlets import outlet_at
from reportedly.readers.entities.places import place_at, placed_by_context
from reportedly.readers.entities.units import unit_at
from reportedly.readers.entities.wording import Found, Wording
from reportedly.readers.vocabularies import common_words, given_names, words

_SURE = 0.6


def scan(wording: Wording) -> list[Found]:
    """Everything that is found, in text order, without overlaps."""
    closed = _closed(wording)
    free = [True] * wording.count
    for find in closed:
        free[find.first : find.last] = [False] * (find.last - find.first)
    persons, doubtful = _persons(wording, closed, free)
    persons += _short_names(wording, doubtful, persons)
    places = _places(wording, doubtful, persons)
    finds = [find for find in closed if find.label != "honorific"]
    return sorted([*finds, *persons, *places], key=lambda find: find.first)


def _closed(wording: Wording) -> list[Found]:
    """Finds by vocabulary and pattern: units, titles, ranks, outlets, places, honorifics."""
    finds: list[Found] = []
    i = 0
    while i < wording.count:
        find = _longest(wording, i) if wording.word[i] else None
        if find is None:
            i += 1
        else:
            finds.append(find)
            i = find.last
    return finds


def _longest(wording: Wording, i: int) -> Found | None:
    best = title_at(wording, i)
    for at in (rank_at, outlet_at, unit_at, place_at):
        find = at(wording, i)
        if find and (best is None or find.last > best.last):
            best = find
    if best is None:
        last = honorific_at(wording, i)
        return Found(i, last, "honorific") if last else None
    if best.label == "place" and _is_given(wording, best):
        return None
    return best


def _is_given(wording: Wording, find: Found) -> bool:
    """Whether a place's name begins a person's name ("Jordan Okafor", "Paris Ellery")."""
    return (
        find.last - find.first == 1
        and wording.lowers[find.first] in given_names()
        and wording.capital[find.last]
        and wording.lowers[find.last] not in words("persons", "never")
        and wording.lowers[find.last] not in words("regions", "last")
    )


def _persons(wording: Wording, closed: list[Found], free: list[bool]) -> tuple[list[Found], list[Name]]:
    """Names that are surely persons, and runs that may be a person or a place."""
    before = {find.last: find.label for find in closed}
    persons: list[Found] = []
    doubtful: list[Name] = []
    shouted = _shouted(wording)
    i = 0
    while i < wording.count:
        name = name_at(wording, i, free, wording.ends[i]) if wording.capital[i] and free[i] else None
        if name is None:
            i += 1
            continue
        name = _without_opening(wording, name, before)
        score = strength(wording, name, name.first in shouted) + context(wording, name, before.get(name.first))
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
        if lower in common_words() and lower not in given_names():
            return Name(first + 1, name.last)
    return name


def _shouted(wording: Wording) -> set[int]:
    """Tokens of sentences in which nearly every word has a capital: headlines."""
    shouted: set[int] = set()
    for sentence in wording.sheet.sentences:
        long = [i for i in sentence if wording.word[i] and len(wording.texts[i]) > 3]
        if len(long) > 2 and sum(wording.capital[i] for i in long) >= 0.8 * len(long):
            shouted.update(sentence)
    return shouted


def _short_names(wording: Wording, doubtful: list[Name], persons: list[Found]) -> list[Found]:
    """Single names that belong to a full name found elsewhere, and names that recur as persons do."""
    parts: Counter[str] = Counter()
    for person in persons:
        for j in range(person.first, person.last):
            if wording.capital[j] and not is_initials(wording.texts[j]):
                parts[wording.lowers[j]] += 1
    found_: list[Found] = []
    for name in doubtful:
        own = [wording.lowers[j] for j in range(name.first, name.last) if wording.capital[j]]
        if own and all(part in parts for part in own) and not _is_opening(wording, name):
            found_.append(found(name, 0.9))
    return found_


def _is_opening(wording: Wording, name: Name) -> bool:
    return (
        name.first in wording.begins
        and name.last == name.first + 1
        and wording.lowers[name.first] in words("persons", "never")
    )


def _places(wording: Wording, doubtful: list[Name], persons: list[Found]) -> list[Found]:
    """Names left over that their surroundings make a place, and their other mentions."""
    taken = {person.first for person in persons}
    left = [name for name in doubtful if name.first not in taken]
    sure = {
        _key(wording, name): placed_by_context(wording, name.first, name.last)
        for name in left
        if placed_by_context(wording, name.first, name.last) > 0.5 and name.last - name.first <= 3
    }
    common = common_words()
    return [
        Found(name.first, name.last, "place", confidence=sure[_key(wording, name)])
        for name in left
        if _key(wording, name) in sure and not all(word in common for word in _key(wording, name))
    ]


def _key(wording: Wording, name: Name) -> tuple[str, ...]:
    return tuple(wording.lowers[name.first : name.last])
