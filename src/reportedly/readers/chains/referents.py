"""Persons and units as they are built up while a text is read, and whether a mention can be one of theirs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from reportedly.readers.chains.mentions import Mention
from reportedly.readers.chains.shortforms import heads
from reportedly.readers.vocabularies import words
from reportedly.terms.ordinals import number_of
from reportedly.terms.ranks import Rank, rank_of

_FILLERS = frozenset(("the", "of", "and", "&", "at", "for"))
_CAREER = 25  # levels between two ranks of a full name that are too many for one person, where the units differ too
_SHORT = 40  # the same for a rank beside a surname: nearer ones may be a promotion that the text tells of


@dataclass(slots=True, eq=False)
class Referent:
    """One person or unit: its mentions so far and what they say of it.

    ``leans`` is the gender that its name or title suggests, ``gender`` the one that is sure; ``named`` the last
    sentence that names it, ``told`` the last of which it was the subject by name or description.
    """

    type: Literal["person", "unit", "other"]
    name: str
    mentions: list[Mention] = field(default_factory=list)
    names: list[tuple[str, ...]] = field(default_factory=list)
    gender: str = ""
    leans: str = ""
    ranks: list[Rank] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    units: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    presence: float = 0.0
    seen: int = 0
    apart: bool = False
    named: int = -2
    told: int = -2

    def take(self, mention: Mention) -> None:
        """Add a mention and what it says."""
        self.mentions.append(mention)
        if mention.form in ("name", "unit"):
            self._take_name(mention)
        self.gender = self.gender or mention.gender
        self.leans = self.leans or mention.leans or (mention.gender if mention.form == "name" else "")
        self.ranks += [rank for rank in ranks_of(mention) if rank not in self.ranks]
        self.titles += [title for title in mention.titles if title not in self.titles]
        self.units |= set(mention.units)
        self.kinds |= mention.kinds
        self.apart = self.apart or mention.apart
        self.presence = self.weight(mention.sentence) + _weight(mention)
        self.seen = mention.sentence
        if mention.label:
            return
        if mention.form == "name":
            self.named = mention.sentence
        if mention.subject and mention.form != "pronoun":
            self.told = mention.sentence

    def _take_name(self, mention: Mention) -> None:
        if mention.words not in self.names:
            self.names.append(mention.words)
        longer = len(mention.words) - len(self.name.split())
        if longer > 0 or (not longer and self.name.isupper() and not mention.text.isupper()):
            self.name = in_one_line(mention.text)

    def weight(self, sentence: int) -> float:
        """How present it is in a later sentence: half as much with each sentence that passes."""
        return self.presence * 0.5 ** min(sentence - self.seen, 30)


def _weight(mention: Mention) -> float:
    """What a mention adds to a presence; a label that only says who speaks adds nothing."""
    weight = (1.0 if mention.subject else 0.45) * (0.8 if mention.form == "pronoun" else 1.0)
    return 0.0 if mention.label else weight


def in_one_line(text: str) -> str:
    """A name without the line breaks of its text."""
    return " ".join(text.split())


def calm_name(name: str) -> str:
    """A person's name without the capitals in which lists and minutes print surnames ("Mary TORREK"); initials stay."""
    parts = name.split()
    last = len(parts) - 1
    return " ".join(_calm_word(part) if len(part) > 3 or k == last else part for k, part in enumerate(parts))


def _calm_word(word: str) -> str:
    letters = "".join(letter for letter in word if letter.isalpha())
    return word.title() if len(letters) > 2 and letters.isupper() else word


def ranks_of(mention: Mention) -> list[Rank]:
    """The ranks beside a name."""
    return [rank for rank in map(rank_of, mention.ranks) if rank]


def same_person(referent: Referent, mention: Mention) -> bool:
    """Whether a full name can be another mention of this person: the names agree and nothing keeps the two apart."""
    full = [own for own in referent.names if len(_core(own)) > 1]  # "Ana Rall", then "Rall": Tor Rall is another
    if not any(_names_agree(own, mention.words) for own in full or referent.names):
        return False
    if mention.gender and referent.gender and mention.gender != referent.gender:
        return False
    ranks = ranks_of(mention)
    far = _far(ranks, referent.ranks, _CAREER)
    elsewhere = bool(mention.units and referent.units) and not referent.units & set(mention.units)
    if mention.apart and (far or elsewhere or ranks):
        return False
    return not (far and (mention.units or referent.apart or (referent.units and elsewhere)))


def _far(ranks: list[Rank], others: list[Rank], levels: int) -> bool:
    return bool(ranks and others) and all(abs(a.level - b.level) >= levels for a in ranks for b in others)


def ranks_agree(referent: Referent, mention: Mention) -> bool:
    """A rank beside a short name must not be far from the ranks of its owner."""
    return not _far(ranks_of(mention), referent.ranks, _SHORT + 1)


def _names_agree(own: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Full names agree if the last names are equal and given names are equal, initials of one another, or left out."""
    if own == other:
        return len(other) > 1
    short, long = sorted((_core(own), _core(other)), key=len)
    if short[-1] != long[-1]:
        return False
    rest = iter(long[:-1])
    return all(any(_given_agree(a, b) for b in rest) for a in short[:-1])


def _core(name: tuple[str, ...]) -> tuple[str, ...]:
    particles = words("persons", "particles")
    return tuple(piece for word in name for piece in word.split("-") if piece and piece not in particles) or name


def _given_agree(a: str, b: str) -> bool:
    a, b = a.replace(".", ""), b.replace(".", "")
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def fit(referent: Referent, part: tuple[str, ...]) -> int:
    """How well a short name fits: 3 last name, 2 an inner name, 1 the given name, 0 not at all."""
    return max((_fit(_core(own), _core(part)) for own in referent.names), default=0)


def _fit(core: tuple[str, ...], wanted: tuple[str, ...]) -> int:
    if core[-len(wanted) :] == wanted:
        return 3
    if len(wanted) == 1 and wanted[0] in core:
        return 1 if core[0] == wanted[0] else 2
    return 0


def same_unit(own: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of units agree: number and noun equal, and one's words are among the other's."""
    if own == other:
        return True
    (number, rest), (number2, rest2) = _unit_key(own), _unit_key(other)
    if number != number2:
        return False
    if number is None:
        return rest == rest2
    return own[-1] == other[-1] and (rest <= rest2 or rest2 <= rest)


def _unit_key(name: tuple[str, ...]) -> tuple[int | None, frozenset[str]]:
    """A unit's number and its other words without the small ones: "IV Corps" and "4th Corps" have one key."""
    numbers = [(word, number_of(word.upper() if set(word) <= set("ivxl") else word)) for word in name]
    number = next((value for _, value in numbers if value is not None), None)
    return number, frozenset(word for word, value in numbers if value is None and word not in _FILLERS)


def described(referent: Referent, mention: Mention) -> bool:
    """Whether a description's noun is this referent's rank, title or kind of unit, and its other words agree."""
    noun = mention.words[-1]
    others = {word for word in mention.words[:-1] if word not in words("chains", "empty")}
    return any(noun in held and others <= held for held in _held(referent, noun))


def _held(referent: Referent, noun: str) -> Iterable[set[str]]:
    """Sets of words, one for each way to describe a referent: a rank, a title, or a unit's name with that noun."""
    if referent.type == "unit":
        return (
            *(set(name) for name in referent.names if noun in heads(name)),
            referent.kinds & {noun} and referent.kinds,
        )
    titles = (set(title.replace("-", " ").split()) | {title} for title in referent.titles)
    return (*(set(rank.name.lower().split()) for rank in referent.ranks), *titles)


def stands_for(letters: str, referent: Referent) -> bool:
    """Whether letters are the initials of a unit's name ("NPF" for Nigeria Police Force)."""
    letters = letters.replace(".", "")
    if not letters.isupper() or not 1 < len(letters) <= 8:
        return False
    small = ("of", "the", "and", "for")
    shapes = (("".join(w[0] for w in name if w not in small), "".join(w[0] for w in name)) for name in referent.names)
    return any(letters.lower() in shape for shape in shapes)
