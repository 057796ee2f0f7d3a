"""Links each noun phrase to an earlier one, or to none, by weights of what speaks for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources

from reportedly.readers.chains.traits import Trait, stem
from reportedly.readers.sheet import Sheet

_NEAR = {"he": 4, "she": 4, "it": 2, "they": 3, "this": 1, "other": 0, "i": 30, "we": 30, "you": 4}
_BACK = 12  # phrases before a common noun that are looked at whatever their words
_SAME = 8  # the latest phrases of one head that are looked at
_GROUP = 12  # the latest phrases of a chain that are looked at
_MOST = 40  # candidates in all


@cache
def link_weights() -> dict[str, int]:
    """Hundredths of a weight for each feature."""
    text = resources.files("reportedly").joinpath("readers", "chains", "links.txt").read_text("utf-8")
    rows = (line.rsplit(" ", 1) for line in text.splitlines() if line and not line.startswith("#"))
    return {feature: int(value) for feature, value in rows}


class Linker:
    """Reads the traits of a text in order and remembers them by their words."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.traits: list[Trait] = []
        self._by_word: dict[str, list[int]] = {}
        self._by_chain: dict[int, list[int]] = {}
        self._letters: dict[str, list[int]] = {}
        self._groups: dict[int, list[Trait]] = {}

    def add(self, trait: Trait) -> None:
        """Remember a trait, whose ``group`` is known by now."""
        place = trait.place
        self.traits.append(trait)
        self._groups.setdefault(trait.group, []).append(trait)
        if trait.form in ("name", "common", "number", "inner"):
            for word in {trait.head, *(trait.content if trait.form in ("name", "inner") else ())}:
                self._by_word.setdefault(word, []).append(place)
        if trait.form == "name":
            letters = "".join(word[0] for word in trait.key.split())
            if len(letters) > 1:
                self._letters.setdefault(letters, []).append(place)
        if trait.chain >= 0:
            self._by_chain.setdefault(trait.chain, []).append(place)

    def candidates(self, trait: Trait) -> list[Trait]:
        """Earlier phrases that a phrase may be linked to, the latest first."""
        places: set[int] = set()
        if trait.fresh and trait.article == "a":
            return self.traits[-1:]
        if trait.form in _NEAR:
            low = trait.phrase.sentence - _NEAR[trait.form]
            for earlier in range(trait.place - 1, max(-1, trait.place - _MOST), -1):
                if self.traits[earlier].phrase.sentence < low:
                    break
                places.add(earlier)
        else:
            places.update(range(max(0, trait.place - (_BACK if trait.form == "common" else 3)), trait.place))
            for word in {trait.head, stem(trait.head), *(trait.content if trait.form in ("name", "inner") else ())}:
                places.update(self._by_word.get(word, ())[-_SAME:])
            places.update(self._letters.get(trait.key.replace(".", ""), ())[-2:])
        places.update(self._by_chain.get(trait.chain, ())[-3:])
        places.update(self._by_chain.get(trait.speaker, ())[-2:])
        return [self.traits[i] for i in sorted(places, reverse=True)[:_MOST]]

    def best(self, trait: Trait, weights: Mapping[str, int]) -> Trait | None:
        """The phrase that a phrase is linked to; None if it opens a chain."""
        best, most = None, sum(weights.get(feature, 0) for feature in self.alone(trait))
        for rank, other in enumerate(self.candidates(trait)):
            value = sum(weights.get(feature, 0) for feature in self.pair(trait, other, rank))
            if value > most:
                best, most = other, value
        return best

    def alone(self, trait: Trait) -> Iterator[str]:
        """What speaks for a phrase that begins a chain."""
        form = trait.form
        yield f"{form} new"
        yield f"{form} new {trait.article} {'s' if trait.plural else ''}"
        yield f"{form} new {trait.kind}"
        seen = trait.head in self._by_word
        yield f"{form} new {'known' if seen else 'unknown'} head {trait.article}"
        if form in ("it", "this", "they"):
            after = self.sheet.tokens[trait.phrase.last].lower if trait.phrase.last < len(self.sheet.tokens) else ""
            yield f"{form} new {'is' if after in ('is', 'was', 'would', 'will', 'has', 'had', 'took') else ''}"
        if trait.phrase.last > trait.phrase.core:
            yield f"{form} new long"

    def pair(self, one: Trait, other: Trait, rank: int) -> Iterator[str]:
        """What speaks for and against a link of ``one`` to the earlier ``other``."""
        form = one.form if one.form != "inner" else "name"
        theirs = other.form if other.form != "inner" else "name"
        both = f"{form} {theirs}"
        distance = one.phrase.sentence - other.phrase.sentence
        yield both
        yield f"{both} d{distance if distance < 4 else 4 if distance < 8 else 8}"
        if other.phrase.first <= one.phrase.first and one.phrase.last <= other.phrase.last:
            yield f"{form} inside {theirs}"
        if one.chain >= 0 and other.chain >= 0:
            which = "same" if one.chain == other.chain else "other"
            yield f"{both} {which} chain"
            yield f"{form} {which} chain"
        yield from self._company(one, other, form)
        if form in _NEAR:
            yield from self._pronoun(one, other, form, theirs, rank)
            return
        yield from self._words(one, other, both, form)
        yield from self._beside(one, other, both, form)
        if one.fresh:
            yield f"{form} fresh"
        if _numbers(one) != _numbers(other):
            yield f"{both} other number"
        if form == "common" and one.head != other.head:
            yield f"common {one.article} rank {min(rank, 8)}"
        if one.plural != other.plural:
            yield f"{both} number"
        if one.kind and other.kind:
            yield f"{both} {'same' if one.kind == other.kind else 'other'} kind"
            if one.head != other.head:
                yield f"{form} {one.kind} {other.kind} {theirs} {one.article}"

    def _company(self, one: Trait, other: Trait, form: str) -> Iterator[str]:
        """What the other phrases of a chain say: its size, and whether one of them is at odds with this phrase."""
        group = self._groups[other.group][-_GROUP:]
        yield f"{form} group {len(group) if len(group) < 3 else 3 if len(group) < 6 else 6}"
        if form in _NEAR:
            if one.gender and any(own.gender and own.gender != one.gender for own in group):
                yield "group gender"
            yield f"{form} group {next((own.kind for own in group if own.kind), '')}"
            return
        chains = {own.chain for own in group if own.chain >= 0 and own.form in ("name", "inner")}
        if chains and one.chain >= 0 and one.form in ("name", "inner"):
            yield f"{form} group {'same' if one.chain in chains else 'other'} chain"
        if any(own.key == one.key for own in group):
            yield f"{form} group equal"
        elif any(own.head == one.head for own in group):
            yield f"{form} group head {one.article}"
        if any(own.form == "name" for own in group):
            yield f"{form} group named {one.article}"

    def _pronoun(self, one: Trait, other: Trait, form: str, theirs: str, rank: int) -> Iterator[str]:
        yield f"{form} rank {min(rank, 8)}"
        yield f"{form} subject {one.subject} {other.subject}"
        yield f"{form} kind {other.kind}"
        yield f"{form} {'many' if other.plural else 'one'} {theirs}"
        if other.gender and one.gender:
            yield f"gender {other.gender == one.gender}"
        if form == theirs:
            yield f"{form} same word {one.quoted == other.quoted}"
        if one.phrase.owner:
            yield f"{form} owner {other.subject}"
        if form in ("i", "we", "you"):
            yield f"{form} {'speaker' if one.speaker >= 0 and one.speaker == other.chain else 'no speaker'}"
            yield f"{form} quoted {one.quoted} {other.quoted}"
        if other.phrase.owner:
            yield f"{form} to owner"
        if other.article:
            yield f"{form} to {other.article}"

    def _words(self, one: Trait, other: Trait, both: str, form: str) -> Iterator[str]:
        if one.key == other.key:
            yield f"{both} equal {one.article}"
            yield f"{both} equal {other.article} {one.article}"
            whole = one.phrase.last == one.phrase.core
            if not whole or other.phrase.last != other.phrase.core:
                yield f"{both} equal {'long' if not whole else ''} {'long' if other.phrase.last != other.phrase.core else ''}"
        elif one.head == other.head or (form == "name" and stem(one.head) == other.head):
            yield f"{both} head"
            yield f"{both} head {one.article} {other.article}"
            extra, lacking = len(one.content - other.content), len(other.content - one.content)
            yield f"{both} head {min(extra, 2)} {min(lacking, 2)}"
            if one.phrase.last > one.phrase.core:
                yield f"{both} head long"
        else:
            yield f"{both} apart"
            yield f"{both} apart {one.article} {other.article}"
            yield from self._overlap(one, other, both)

    def _overlap(self, one: Trait, other: Trait, both: str) -> Iterator[str]:
        if one.content <= other.content:
            yield f"{both} within"
            if other.key.startswith(one.key):
                yield f"{both} first of"
        elif other.content <= one.content:
            yield f"{both} holds"
        elif one.content & other.content:
            yield f"{both} shares"
        letters = one.key.replace(".", "")
        if one.form == "name" and letters == "".join(word[0] for word in other.key.split()) and len(letters) > 1:
            yield "letters"
        if len(one.key) > 4 and other.key[: len(one.key) - 1] == one.key[:-1] or one.key[:5] == other.key[:5]:
            yield f"{both} stem"

    def _beside(self, one: Trait, other: Trait, both: str, form: str) -> Iterator[str]:
        """Apposition and predicate."""
        tokens = self.sheet.tokens
        gap = one.phrase.first - other.phrase.last
        if gap < 0 or gap > 3 or one.phrase.sentence != other.phrase.sentence:
            return
        between = tuple(token.lower for token in tokens[other.phrase.last : one.phrase.first])
        if not between:
            yield f"{both} beside"
        elif between in ((",",), ("(",), ("“",), ('"',), (":",), ("–",), ("—",)):
            yield f"{both} comma {one.article}"
            yield f"{both} comma {other.kind} {one.kind}"
            after = tokens[one.phrase.last].lower if one.phrase.last < len(tokens) else ""
            yield f"{both} comma then {after if after in (',', 'and', '.', ')') else ''}"
        elif between[0] in ("is", "was", "are", "were", "became", "remains", "be", "'s") and len(between) < 3:
            yield f"{both} is {one.article}"
        elif between[0] in ("called", "named", "labelled", "dubbed", "known"):
            yield f"{both} called"


def _numbers(one: Trait) -> set[str]:
    return {word for word in one.content if word[0].isdigit()}
