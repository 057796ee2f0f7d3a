"""Blocks: keys under which things that may be one are found together. A wide net, cheap to cast, never a judgement.

A party is kept under ``blocks_of`` and asked for by ``blocks_of_name``; the two share a key whenever the name may mean
the party.
"""

from __future__ import annotations

import re

from reportedly.identities.sounds import romanise, skeletons
from reportedly.identities.unit_names import UnitName, take_apart
from reportedly.terms.claims import Party

_NAMES = 8  # spellings of one party that count; a hostile page may give thousands
_PARTS = 6  # words of one name
_ARTICLE = re.compile(r"\b(?:al|el|ul|ar|as|ash|an)-", re.IGNORECASE)  # Arabic, written onto the name
_PARTICLES = {
    "al", "el", "ul", "bin", "ibn", "abu", "bint", "de", "da", "do", "dos", "van", "von", "der", "den", "la", "le",
    "du", "di", "jr", "sr", "ii", "iii",
}  # fmt: skip


def blocks_of(party: Party) -> frozenset[str]:
    """Keys under which a party is kept; empty for a name without letters or digits."""
    names = (party.name, *party.names)[:_NAMES]
    if party.type == "person":
        return frozenset().union(*(_person(name) for name in names))
    return frozenset().union(*(_unit(name) for name in names))


def blocks_of_name(name: str, type_: str) -> frozenset[str]:
    """Keys under which to ask for a loosely given name; ``type_`` is "person" or "unit"."""
    if type_ != "person":
        keys = _unit(name)
        return frozenset(key for key in keys if key[2:3].isdigit()) or keys
    parts = _parts(name)
    if len(parts) == 1:
        return frozenset(f"{kind}:{bone}" for kind in ("p", "p1") for bone in skeletons(parts[0]))
    return frozenset(key for key in _person(name) if not key.startswith("p1:"))


def _parts(name: str) -> list[str]:
    """Words of a personal name that can name somebody: no initials, no particles."""
    words = [word for word in romanise(_ARTICLE.sub("", name).replace("-", "")).split() if len(word) > 1]
    return [word for word in words if word not in _PARTICLES][:_PARTS] or words[:1]


def _person(name: str) -> frozenset[str]:
    """The surname (last word), other words apart from it, and each of them paired with the last in either order.

    Of three words or more the last may be a second surname, which other texts leave out: the first is also paired with
    the last but one.
    """
    parts = _parts(name)
    if not parts:
        return frozenset()
    last = skeletons(parts[-1])
    keys = {f"p:{bone}" for bone in last}
    for part in parts[:-1]:
        for bone in skeletons(part):
            keys.add(f"p1:{bone}")
            keys.add("p2:" + "+".join(sorted((bone, last[0]))))
    if len(parts) > 2:
        keys.add("p2:" + "+".join(sorted((skeletons(parts[0])[0], skeletons(parts[-2])[0]))))
    return frozenset(keys)


def _unit(name: str) -> frozenset[str]:
    parts = take_apart(name)
    if parts.pairs:
        return frozenset(f"u:{number}:{type_}" for number, type_ in parts.pairs) | _by_words(parts)
    return _by_words(parts) or frozenset({f"u:{parts.type}"} if parts.type else ())


def _by_words(parts: UnitName) -> frozenset[str]:
    type_ = parts.type or ""
    keys = {f"u:{type_}:{word}" for word in sorted(parts.head or parts.words)[:_PARTS]}
    if parts.acronym and parts.number is None:
        keys.add(f"u::{parts.acronym}")
    return frozenset(keys)
