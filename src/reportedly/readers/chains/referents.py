"""Persons and units as they are built up while a text is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from reportedly.readers.chains.mentions import Mention
from reportedly.readers.vocabularies import words
from reportedly.terms.ordinals import number_of
from reportedly.terms.ranks import Rank, rank_of

_FILLERS = frozenset(("the", "of", "and", "&", "at", "for"))
_GRADES_APART = 25  # levels between two ranks that one short text does not give to one person


@dataclass(slots=True)
class Referent:
    """One person or unit: its mentions so far and what they say of it."""

    type: Literal["person", "unit", "other"]
    name: str
    mentions: list[Mention] = field(default_factory=list)
    names: list[tuple[str, ...]] = field(default_factory=list)
    gender: str = ""
    ranks: list[Rank] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    units: set[str] = field(default_factory=set)
    salience: float = 0.0
    seen: int = 0
    aliases: set[tuple[str, ...]] = field(default_factory=set)
    apart: bool = False

    def take(self, mention: Mention) -> None:
        """Add a mention and what it says."""
        self.mentions.append(mention)
        if mention.form in ("name", "unit"):
            if mention.words not in self.names:
                self.names.append(mention.words)
            if len(mention.words) > len(_words(self.name)):
                self.name = clean_name(mention.text)
        self.gender = self.gender or mention.gender
        self.ranks += [rank for rank in map(rank_of, mention.ranks) if rank and rank not in self.ranks]
        self.titles += [title for title in mention.titles if title not in self.titles]
        self.units |= set(mention.units)
        self.apart = self.apart or mention.apart
        weight = 1.0 if mention.subject else 0.6
        self.salience = self.weight(mention.sentence) + weight * (1.0 if mention.form != "pronoun" else 0.8)
        self.seen = mention.sentence

    def weight(self, sentence: int) -> float:
        """How present it is in a later sentence: half as much with each sentence that passes."""
        return self.salience * 0.5 ** min(sentence - self.seen, 30)


def clean_name(text: str) -> str:
    """A name in one line."""
    return " ".join(text.split())


def _words(name: str) -> list[str]:
    return [word for word in name.split() if word[0].isalnum()]


def same_person(referent: Referent, mention: Mention) -> bool:
    """Whether a full name can be another mention of this person: the names agree and nothing keeps the two apart."""
    if not any(_names_agree(own, mention.words) for own in referent.names):
        return False
    if mention.gender and referent.gender and mention.gender != referent.gender:
        return False
    ranks = [rank for rank in map(rank_of, mention.ranks) if rank]
    far = bool(ranks and referent.ranks) and all(
        abs(rank.level - own.level) >= _GRADES_APART for rank in ranks for own in referent.ranks
    )
    elsewhere = bool(mention.units and referent.units) and not referent.units & set(mention.units)
    return not (mention.apart and (far or elsewhere or bool(ranks))) and not (
        far and (bool(mention.units) or referent.apart)
    )


def _names_agree(own: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Full names agree if the last names are equal and given names are equal, initials of one another, or left out."""
    if own == other:
        return True
    if len(own) < 2 or len(other) < 2:
        return False
    short, long = sorted((_core(own), _core(other)), key=len)
    if short[-1] != long[-1]:
        return False
    rest = iter(long[:-1])
    return all(any(_given_agree(a, b) for b in rest) for a in short[:-1])


def _core(name: tuple[str, ...]) -> tuple[str, ...]:
    particles = words("persons", "particles")
    split = [piece for word in name for piece in word.split("-")]
    return tuple(word for word in split if word not in particles) or name


def _given_agree(a: str, b: str) -> bool:
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def has_part(referent: Referent, part: tuple[str, ...]) -> int:
    """How well a short name fits: 3 last name, 2 an inner name, 1 the given name, 0 not at all."""
    best = 0
    for own in referent.names:
        if own == part:
            return 4
        core = _core(own)
        wanted = _core(part)
        if core[-len(wanted) :] == wanted:
            best = max(best, 3)
        elif len(wanted) == 1 and wanted[0] in core:
            best = max(best, 1 if core[0] == wanted[0] else 2)
    return best


def unit_key(name: tuple[str, ...]) -> tuple[int | None, tuple[str, ...]]:
    """A unit's number and its other words, sorted, without the small ones: "IV Corps" and "4th Corps" have one key."""
    number = None
    rest = []
    for word in name:
        value = number_of(word.upper() if len(word) <= 4 and set(word) <= set("ivxl") else word)
        if value is not None and number is None:
            number = value
        elif word not in _FILLERS:
            rest.append(word)
    return number, tuple(sorted(rest))


def same_unit(own: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of units agree: number and noun equal, and one's words are among the other's."""
    if own == other:
        return True
    number, rest = unit_key(own)
    number2, rest2 = unit_key(other)
    if number != number2:
        return False
    if number is None:
        return rest == rest2
    return bool(set(rest) <= set(rest2) or set(rest2) <= set(rest)) and own[-1] == other[-1]
