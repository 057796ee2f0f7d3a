"""Short forms of a unit's name in one text: letters, coined names, names without their place, and what it is called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from reportedly.readers.entities.companies import shortens
from reportedly.readers.sheet import Sheet
from reportedly.readers.vocabularies import common_words, table, words

_REACH = 6  # words of an introduction ("the country's largest state oil company")
_LINKS = ("of", "in", "for", "at")


@cache
def _kinds() -> dict[str, frozenset[str]]:
    """For a word of a name what it says that the body is."""
    found: dict[str, frozenset[str]] = {}
    for kind, forms in table("companies")["kinds"].items():
        for form in forms.split():
            found[form] = found.get(form, frozenset()) | {kind}
    return found


def kinds_of(sheet: Sheet, inside: range) -> frozenset[str]:
    """Words that say what a named unit is: in its name, before it ("the airline X"), behind it ("X, the airline,")."""
    own = (_kinds().get(sheet.tokens[i].lower.rstrip("."), frozenset()) for i in inside)
    return frozenset[str]().union(*own, _before(sheet, inside.start), _behind(sheet, inside.stop))


def _before(sheet: Sheet, first: int) -> frozenset[str]:
    nouns = words("companies", "nouns") | words("companies", "agents")
    i = first - 1 - (sheet.tokens[first - 1].text == "," if first > 1 else 0)
    if i < 0 or sheet.tokens[i].lower not in nouns or sheet.tokens[i].is_capital:
        return frozenset()
    start = i
    while start > max(0, i - _REACH) and sheet.tokens[start - 1].lower in words("companies", "trades"):
        start -= 1
    return frozenset(token.lower for token in sheet.tokens[start : i + 1])


def _behind(sheet: Sheet, after: int) -> frozenset[str]:
    said = [token.lower for token in sheet.tokens[after : after + _REACH + 2]]
    if said[:1] != [","] or not said[1:2] or said[1] not in ("the", "a", "an"):
        return frozenset()
    last = 2
    while last < len(said) and said[last] in words("companies", "trades"):
        last += 1
    named = last < len(said) and said[last] in words("companies", "nouns")
    return frozenset(said[2 : last + 1]) if named else frozenset()


def heads(name: Sequence[str]) -> tuple[str, ...]:
    """The nouns of a unit's name: its last word, and what stands before "of" and the like."""
    return (name[-1], *(name[k - 1] for k, word in enumerate(name) if word in _LINKS and k))


def is_aside_of(short: str, full: str) -> bool:
    """Whether of two names, one in brackets behind the other, one is short for the other."""
    few, many = sorted((short.split(), full.split()), key=len)
    return len(few) == 1 and len(many) > 1 and shortens(few[0], many)


def is_part_of(name: Sequence[str], text: str, others: Iterable[Sequence[str]]) -> bool:
    """Whether a name differs from each of another's names only by a place or people that one of the two leaves out."""
    small = text[:1].islower()
    return all(_is_part(*sorted((tuple(name), tuple(other)), key=len), small=small) for other in others)


def _is_part(short: tuple[str, ...], long: tuple[str, ...], *, small: bool) -> bool:
    if short == long:
        return True
    if len(short) < 2 or short[-1] not in heads(long) or any(word[:1].isdigit() for word in (*short, *long)):
        return False
    head = next((k for k, word in enumerate(long) if word in _LINKS), len(long))
    if long[:head][-len(short) :] != short:
        return False
    lead = long[: head - len(short)]
    return small or (len(lead) <= 2 and not any(word in common_words() for word in lead))
