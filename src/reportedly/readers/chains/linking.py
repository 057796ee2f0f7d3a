"""Links each noun phrase to an earlier one, or to none, by weights of what speaks for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from itertools import repeat

from reportedly.readers.chains import likeness
from reportedly.readers.chains.company import Company
from reportedly.readers.chains.traits import Trait, stem
from reportedly.readers.sheet import Sheet

_NEAR = {"he": 4, "she": 4, "it": 2, "they": 3, "this": 1, "other": 0, "i": 30, "we": 30, "you": 4}
_BACK = 10  # phrases before a common noun that are looked at whatever their words
_SAME = 5  # the latest phrases of one head that are looked at
_OWNED = 4  # phrases between a possessive and the whole that it begins
_BEFORE = 40  # phrases that a pronoun looks back
_MOST = 12  # candidates in all
_KEPT = 1 << 16  # sums that are kept of one kind
_NOUGHT = repeat(0)


class Weights:
    """Hundredths of a weight for each feature, and sums of them by the signs of ``likeness``."""

    __slots__ = ("_of", "_ranks", "company", "nouns", "one", "places", "pronouns", "words")

    def __init__(self, of: Mapping[str, int]) -> None:
        self._of = of
        self.one: dict[object, int] = {}
        self.company: dict[object, int] = {}
        self.nouns: dict[object, int] = {}
        self.places: dict[object, int] = {}
        self.pronouns: dict[object, int] = {}
        self.words: dict[object, int] = {}
        self._ranks: dict[object, list[int]] = {}

    def total(self, features: Iterable[str]) -> int:
        """The sum for some features."""
        return sum(map(self._of.get, features, _NOUGHT))

    def keep(self, sums: dict[object, int], sign: object, features: Iterable[str]) -> int:
        """Add up features and keep the sum for their sign."""
        if len(sums) >= _KEPT:
            sums.clear()
        value = sums[sign] = self.total(features)
        return value

    def ranks_of(self, trait: Trait) -> list[int]:
        """The weight of each rank that a candidate for a phrase can have."""
        sign = trait.form, trait.article
        found = self._ranks.get(sign)
        if found is None:
            found = self._ranks[sign] = [self.total(likeness.of_rank(trait, rank)) for rank in range(_MOST)]
        return found


@cache
def link_weights() -> Weights:
    """The weights that are shipped."""
    text = resources.files("reportedly").joinpath("readers", "chains", "links.txt").read_text("utf-8")
    rows = (line.rsplit(" ", 1) for line in text.splitlines() if line and not line.startswith("#"))
    return Weights({feature: int(value) for feature, value in rows})


class Linker:
    """Reads the traits of a text in order and remembers them by their words."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.traits: list[Trait] = []
        self._by_word: dict[str, list[int]] = {}
        self._by_chain: dict[int, list[int]] = {}
        self._letters: dict[str, list[int]] = {}
        self._companies: dict[int, Company] = {}

    def add(self, trait: Trait) -> None:
        """Remember a trait, whose ``group`` is known by now."""
        place = trait.place
        self.traits.append(trait)
        company = self._companies.get(trait.group)
        if company:
            company.add(trait)
        else:
            self._companies[trait.group] = Company(trait)
        if not trait.pronoun:
            for word in _called(trait, trait.head):
                self._by_word.setdefault(word, []).append(place)
        if len(trait.letters) > 1:
            self._letters.setdefault(trait.letters, []).append(place)
        if trait.chain >= 0:
            self._by_chain.setdefault(trait.chain, []).append(place)

    def own(self, trait: Trait) -> None:
        """Tell a phrase whose it is ("his opponents"): the chain of the possessive with which it begins."""
        if trait.phrase.owner:
            return
        for other in self.traits[: -_OWNED - 1 : -1]:
            if other.phrase.first != trait.phrase.first:
                return
            if other.phrase.owner:
                trait.owner = other.group
                return

    def candidates(self, trait: Trait) -> list[Trait]:
        """Earlier phrases that a phrase may be linked to, the latest first."""
        if trait.fresh and trait.article == "a":
            return self.traits[-1:]
        found = self._near(trait) if trait.pronoun else self._alike(trait)
        if trait.chain >= 0:
            found.update(self._by_chain.get(trait.chain, ())[-3:])
        if trait.speaker >= 0:
            found.update(self._by_chain.get(trait.speaker, ())[-2:])
        return [self.traits[i] for i in sorted(found, reverse=True)[:_MOST]]

    def _near(self, trait: Trait) -> set[int]:
        """For a pronoun: the phrases of the last sentences that it can stand for."""
        low, form = trait.sentence - _NEAR[trait.form], trait.form
        found: set[int] = set()
        for earlier in range(trait.place - 1, max(-1, trait.place - _BEFORE), -1):
            other = self.traits[earlier]
            if other.sentence < low or len(found) == _MOST:
                break
            if likeness.may_stand_for(form, other):
                found.add(earlier)
        return found

    def _alike(self, trait: Trait) -> set[int]:
        """For a noun: what stands right before it, what shares a word, and for "the company" near ones of its kind."""
        place = trait.place
        found = set(range(max(0, place - 3), place))
        for word in _called(trait, trait.head, stem(trait.head)):
            places = self._by_word.get(word)
            if places:
                found.update(places[-_SAME:])
        if trait.short:
            found.update(self._letters.get(trait.short, ())[-2:])
        if trait.form == "common" and trait.article in ("the", "this", "own"):
            low = max(0, place - _BACK)
            near = enumerate(self.traits[low:place], low)
            found.update([i for i, other in near if other.kind in ("", trait.kind) and not other.pronoun])
        return found

    def best(self, trait: Trait, weights: Weights) -> Trait | None:
        """The phrase that a phrase is linked to; None if it opens a chain."""
        best, most = None, self._alone(trait, weights)
        value_of, ranks = self._of_pronoun if trait.pronoun else self._of_noun, weights.ranks_of(trait)
        for other, rank in zip(self.candidates(trait), ranks, strict=False):
            value = value_of(trait, other, rank, weights)
            if value > most:
                best, most = other, value
        return best

    def _alone(self, trait: Trait, weights: Weights) -> int:
        known, after = trait.head in self._by_word, self._behind(trait)
        sign = likeness.sign_of_one(trait, known=known, after=after)
        value = weights.one.get(sign)
        if value is None:
            return weights.keep(weights.one, sign, likeness.of_one(trait, known=known, after=after))
        return value

    def _of_noun(self, one: Trait, other: Trait, rank: int, weights: Weights) -> int:
        """The sum for a noun and an earlier phrase; ``rank`` is the weight of its rank."""
        sign = likeness.sign_of_noun(one, other)
        value = weights.nouns.get(sign)
        if value is None:
            features = likeness.of_place(one, other) + likeness.of_noun(one, other)
            value = weights.keep(weights.nouns, sign, features)
        sign = likeness.sign_of_words(one, other)
        more = weights.words.get(sign)
        if more is None:
            more = weights.keep(weights.words, sign, likeness.of_words(one, other))
        if one.head != other.head:
            more += rank
        if one.sentence == other.sentence and likeness.is_beside(one, other):
            more += weights.total(self._neighbours(one, other))
        return value + more + self._of_company(one, other, weights)

    def _of_pronoun(self, one: Trait, other: Trait, rank: int, weights: Weights) -> int:
        """The sum for a pronoun and an earlier phrase; ``rank`` is the weight of its rank."""
        sign = likeness.sign_of_place(one, other)
        value = weights.places.get(sign)
        if value is None:
            value = weights.keep(weights.places, sign, likeness.of_place(one, other))
        sign = likeness.sign_of_pronoun(one, other)
        more = weights.pronouns.get(sign)
        if more is None:
            more = weights.keep(weights.pronouns, sign, likeness.of_pronoun(one, other))
        return value + more + rank + self._of_company(one, other, weights)

    def _of_company(self, one: Trait, other: Trait, weights: Weights) -> int:
        company = self._companies[other.group]
        sign = likeness.sign_of_company(one, company)
        value = weights.company.get(sign)
        return weights.keep(weights.company, sign, likeness.of_company(one, company)) if value is None else value

    def _behind(self, trait: Trait) -> str:
        """The word behind a phrase in small letters."""
        return self.sheet.lowers[trait.phrase.last] if trait.phrase.last < len(self.sheet.lowers) else ""

    def _neighbours(self, one: Trait, other: Trait) -> list[str]:
        between = self.sheet.lowers[other.phrase.last : one.phrase.first]
        return likeness.of_neighbour(one, other, between, self._behind(one))

    def alone(self, trait: Trait) -> list[str]:
        """What speaks for a phrase that begins a chain."""
        return likeness.of_one(trait, known=trait.head in self._by_word, after=self._behind(trait))

    def pair(self, one: Trait, other: Trait, rank: int) -> list[str]:
        """What speaks for and against a link of ``one`` to the earlier ``other``: all whose weights ``best`` adds."""
        found = likeness.of_place(one, other) + likeness.of_company(one, self._companies[other.group])
        if one.pronoun:
            return found + likeness.of_pronoun(one, other) + likeness.of_rank(one, rank)
        if one.head != other.head:
            found += likeness.of_rank(one, rank)
        found += likeness.of_noun(one, other) + likeness.of_words(one, other)
        return found + self._neighbours(one, other) if likeness.is_beside(one, other) else found


def _called(trait: Trait, *heads: str) -> set[str]:
    """The words by which a phrase is found again."""
    return {*heads, *trait.content} if trait.family == "name" else set(heads)
