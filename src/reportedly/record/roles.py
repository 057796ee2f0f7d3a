"""Posts by what their holders do: "head", "GOC" and "commanding officer" command; a deputy does not."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from reportedly.terms.claims import ArgValue, Claim
from reportedly.terms.names import fold


@dataclass(frozen=True, slots=True)
class Role:
    """What a post is for. ``name`` is empty where the text names no post; ``acting`` for who only stands in."""

    name: str
    acting: bool = False

    @property
    def single(self) -> bool:
        """Whether a unit has one holder of it at a time."""
        return self.name in _table().single


NO_ROLE = Role("")
_LAST = frozenset(["commander", "chief", "head", "boss", "director"])
_JOINTS = frozenset(["of", "the", "at", "in", "for", "his", "her", "its", "our"])


@dataclass(frozen=True, slots=True)
class _Table:
    heads: frozenset[str]
    single: frozenset[str]
    same: Mapping[str, str]
    acting: frozenset[str]
    leading: frozenset[str]
    units: frozenset[str]
    plain: frozenset[str]


@cache
def _table() -> _Table:
    raw = tomllib.loads(resources.files("reportedly.record").joinpath("roles.toml").read_text("utf-8"))
    return _Table(
        heads=frozenset(raw["heads"]["titles"]),
        single=frozenset(raw["single"]["roles"]),
        same=raw["same"],
        acting=frozenset(raw["acting"]["words"]),
        leading=frozenset(raw["leading"]["words"]),
        units=frozenset(raw["units"]["words"]),
        plain=frozenset(raw["plain"]["words"]),
    )


def role_of(args: Mapping[str, ArgValue]) -> Role:
    """The role that the arguments of a claim name: by its post, else by its role."""
    role, post, unit = _text(args.get("role")), _text(args.get("post")), _text(args.get("unit"))
    named = role_named(post or role, unit)
    if role and not _is_known(named.name) and _is_known(role_named(role).name):
        return Role(role_named(role).name, named.acting)
    return named


@lru_cache(maxsize=16384)
def one_title(left: str, right: str) -> bool:
    """Whether two titles at the head of one unit can be one post: a word in common, or one says no more than "head".

    A company's chair is not its managing director, a commissioner no inspector general.
    """
    ours, theirs = _telling(left), _telling(right)
    return not ours or not theirs or bool(ours & theirs)


def is_plain(title: str) -> bool:
    """Whether a title says no more than that its holder is in charge ("head", "commander", no title at all)."""
    return not _telling(title)


def _telling(title: str) -> frozenset[str]:
    """The words of a title that set it apart from other titles of those in charge."""
    table = _table()
    words = frozenset(fold(title).split()) - table.acting - table.leading - table.units - _JOINTS
    return frozenset() if words & table.plain else words


def names_another(args: Mapping[str, ArgValue], unit: str) -> bool:
    """Whether the post names a type of unit that this unit is not: no "corps commander" commands a brigade."""
    words, own = set(fold(_text(args.get("post"))).split()), set(fold(unit).split())
    types = _table().units
    return bool(own & types) and bool(words & types) and not own & words & types and words <= types | _LAST


@lru_cache(maxsize=16384)
def role_named(title: str, unit: str = "") -> Role:
    """The role behind a title as it stands in a text; ``unit`` is the unit that it is said to belong to.

    >>> role_named("acting GOC of the 3rd Division")
    Role(name='commander', acting=True)
    >>> role_named("head of the personnel department", "Ministry of Defence").name
    'head of the personnel department'
    """
    table = _table()
    words = fold(title).split()
    acting = False
    while words and (words[0] in table.acting or words[0] in table.leading):
        acting = acting or words[0] in table.acting
        words = words[1:]
    return Role(_canonical(words, frozenset(fold(unit).split())), acting)


def _canonical(words: list[str], unit: frozenset[str]) -> str:
    """The known title with which the words begin, else the words up to "of the unit"."""
    for length in range(len(words), 0, -1):
        head, rest = " ".join(words[:length]), words[length:]
        if head in _table().same and _ends(rest, unit):
            return _table().same[head]
        if head in _table().single and _ends(rest, unit):
            return head
        if head in _table().heads and _ends(rest, unit):
            return "commander"
    if len(words) > 1 and words[-1] in _LAST and set(words[:-1]) - {"deputy"} <= (unit or _table().units):
        return "deputy commander" if "deputy" in words else "commander"
    while len(words) > 1 and unit and words[-1] in unit | _JOINTS:
        words = words[:-1]
    return " ".join(words)


def _ends(rest: list[str], unit: frozenset[str]) -> bool:
    """Whether nothing follows a title but the name of its unit; "head of the personnel department" heads another."""
    if not rest:
        return True
    if rest[0] not in _JOINTS and not rest[0][0].isdigit():
        return False
    telling = {word for word in rest if word not in _JOINTS}
    if unit:
        return bool(telling & unit)
    return len(telling) > 1 or any(word[0].isdigit() or word in _table().units for word in telling)


def _is_known(name: str) -> bool:
    return name == "commander" or name in _table().single or name in _table().same.values()


def title_of(claim: Claim) -> str:
    """The title as the text has it, without its unit; "" if it gives none."""
    return " ".join((_text(claim.args.get("post")) or _text(claim.args.get("role"))).split())


def _text(value: ArgValue | None) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else value[0]
