"""Links each noun phrase to an earlier one, or to none, by weights of what speaks for it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from itertools import repeat

from reportedly.readers.chains.traits import Trait, stem
from reportedly.readers.sheet import Sheet

_NEAR = {"he": 4, "she": 4, "it": 2, "they": 3, "this": 1, "other": 0, "i": 30, "we": 30, "you": 4}
_BACK = 10  # phrases before a common noun that are looked at whatever their words
_SAME = 5  # the latest phrases of one head that are looked at
_OWNED = 4  # phrases between a possessive and the whole that it begins
_NOUGHT = repeat(0)
_BESIDE = 3  # tokens between a phrase and its apposition or predicate
_STEM = 5  # letters that two words of one stem share
_NAMED = ("name", "inner")
_SPEAKING = ("i", "we", "you")
_EMPTY_VERBS = frozenset(("is", "was", "would", "will", "has", "had", "took"))
_ASIDE = frozenset((",", "(", "“", '"', ":", "–", "—"))
_CLOSING = frozenset((",", "and", ".", ")"))
_COPULAS = frozenset(("is", "was", "are", "were", "became", "remains", "be", "'s"))
_CALLED = frozenset(("called", "named", "labelled", "dubbed", "known"))
_GROUP = 12  # the latest phrases of a chain that are looked at
_BEFORE = 40  # phrases that a pronoun looks back
_MOST = 12  # candidates in all


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
        self._said: dict[int, list[str]] = {}

    def add(self, trait: Trait) -> None:
        """Remember a trait, whose ``group`` is known by now."""
        place = trait.place
        self.traits.append(trait)
        self._groups.setdefault(trait.group, []).append(trait)
        if trait.form in ("name", "common", "number", "inner"):
            for word in {trait.head, *(trait.content if trait.form in ("name", "inner") else ())}:
                self._by_word.setdefault(word, []).append(place)
        if trait.form == "name" and len(trait.letters) > 1:
            self._letters.setdefault(trait.letters, []).append(place)
        if trait.chain >= 0:
            self._by_chain.setdefault(trait.chain, []).append(place)

    def own(self, trait: Trait) -> None:
        """Tell a phrase whose it is ("his opponents"): the chain of the possessive with which it begins."""
        for other in reversed(self.traits[-_OWNED:]):
            if other.phrase.first == trait.phrase.first and other.phrase.owner and not trait.phrase.owner:
                trait.owner = other.group
                return

    def candidates(self, trait: Trait) -> list[Trait]:
        """Earlier phrases that a phrase may be linked to, the latest first."""
        if trait.fresh and trait.article == "a":
            return self.traits[-1:]
        found = self._near(trait) if trait.form in _NEAR else self._alike(trait)
        found.update(self._by_chain.get(trait.chain, ())[-3:])
        found.update(self._by_chain.get(trait.speaker, ())[-2:])
        return [self.traits[i] for i in sorted(found, reverse=True)[:_MOST]]

    def _near(self, trait: Trait) -> set[int]:
        """For a pronoun: the phrases of the last sentences that it can stand for."""
        low, form = trait.phrase.sentence - _NEAR[trait.form], trait.form
        found: set[int] = set()
        for earlier in range(trait.place - 1, max(-1, trait.place - _BEFORE), -1):
            other = self.traits[earlier]
            if other.phrase.sentence < low or len(found) == _MOST:
                break
            if may_stand_for(form, other):
                found.add(earlier)
        return found

    def _alike(self, trait: Trait) -> set[int]:
        """For a noun: what stands right before it, what shares a word, and for "the company" near ones of its kind."""
        place = trait.place
        found = set(range(max(0, place - 3), place))
        for word in {trait.head, stem(trait.head), *(trait.content if trait.form in ("name", "inner") else ())}:
            found.update(self._by_word.get(word, ())[-_SAME:])
        found.update(self._letters.get(trait.key.replace(".", ""), ())[-2:])
        if trait.form == "common" and trait.article in ("the", "this", "own"):
            near = range(max(0, place - _BACK), place)
            found.update(
                i for i in near if self.traits[i].kind in ("", trait.kind) and self.traits[i].form not in _NEAR
            )
        return found

    def best(self, trait: Trait, weights: Mapping[str, int]) -> Trait | None:
        """The phrase that a phrase is linked to; None if it opens a chain."""
        weight = weights.get
        best, most = None, sum(map(weight, self.alone(trait), _NOUGHT))
        self.forget()
        for rank, other in enumerate(self.candidates(trait)):
            value = sum(map(weight, self.pair(trait, other, rank), _NOUGHT))
            if value > most:
                best, most = other, value
        return best

    def forget(self) -> None:
        """Forget what chains say of the phrase that was linked last."""
        self._said.clear()

    def alone(self, trait: Trait) -> list[str]:
        """What speaks for a phrase that begins a chain."""
        form = f"{trait.form} new"
        found = [
            form,
            f"{form} {trait.article} {'s' if trait.plural else ''}",
            f"{form} {trait.kind}",
            f"{form} {'known' if trait.head in self._by_word else 'unknown'} head {trait.article}",
        ]
        if trait.form in ("it", "this", "they"):
            after = self.sheet.tokens[trait.phrase.last].lower if trait.phrase.last < len(self.sheet.tokens) else ""
            found.append(f"{form} {'is' if after in _EMPTY_VERBS else ''}")
        if trait.phrase.last > trait.phrase.core:
            found.append(f"{form} long")
        return found

    def pair(self, one: Trait, other: Trait, rank: int) -> list[str]:
        """What speaks for and against a link of ``one`` to the earlier ``other``."""
        form, theirs = _family(one.form), _family(other.form)
        both = f"{form} {theirs}"
        distance = one.phrase.sentence - other.phrase.sentence
        found = [both, f"{both} d{distance if distance < 4 else 4 if distance < 8 else 8}"]
        if one.phrase.first < other.phrase.last:
            found.append(f"{form} inside {theirs}")
        if one.chain >= 0 and other.chain >= 0:
            which = "same" if one.chain == other.chain else "other"
            found += (f"{both} {which} chain", f"{form} {which} chain")
        if other.group not in self._said:
            self._said[other.group] = self._company(one, other, form)
        found += self._said[other.group]
        if form in _NEAR:
            found += _of_pronoun(one, other, rank)
        else:
            found += _of_noun(one, other, both, rank)
            if 0 <= one.phrase.first - other.phrase.last <= _BESIDE and not distance:
                found += self._beside(one, other, both)
        return found

    def _company(self, one: Trait, other: Trait, form: str) -> list[str]:
        """What the other phrases of a chain say: its size, and whether one of them is at odds with this phrase."""
        group = self._groups[other.group][-_GROUP:]
        size = len(group)
        found = [f"{form} group {size if size < 3 else 3 if size < 6 else 6}"]
        if form in _NEAR:
            if one.gender and any(own.gender and own.gender != one.gender for own in group):
                found.append("group gender")
            found.append(f"{form} group {next((own.kind for own in group if own.kind), '')}")
            return found
        chains = {own.chain for own in group if own.chain >= 0 and own.form in _NAMED}
        if chains and one.chain >= 0 and one.form in _NAMED:
            found.append(f"{form} group {'same' if one.chain in chains else 'other'} chain")
        if any(own.key == one.key for own in group):
            found.append(f"{form} group equal")
        elif any(own.head == one.head for own in group):
            found.append(f"{form} group head {one.article}")
        if any(own.form == "name" for own in group):
            found.append(f"{form} group named {one.article}")
        return found

    def _beside(self, one: Trait, other: Trait, both: str) -> list[str]:
        """Apposition and predicate."""
        tokens = self.sheet.tokens
        between = [token.lower for token in tokens[other.phrase.last : one.phrase.first]]
        if not between:
            return [f"{both} beside"]
        if len(between) == 1 and between[0] in _ASIDE:
            after = tokens[one.phrase.last].lower if one.phrase.last < len(tokens) else ""
            return [
                f"{both} comma {one.article}",
                f"{both} comma {other.kind} {one.kind}",
                f"{both} comma then {after if after in _CLOSING else ''}",
            ]
        if between[0] in _COPULAS and len(between) < _BESIDE:
            return [f"{both} is {one.article}"]
        return [f"{both} called"] if between[0] in _CALLED else []


def _family(form: str) -> str:
    return "name" if form == "inner" else form


def _of_pronoun(one: Trait, other: Trait, rank: int) -> list[str]:
    """What speaks for and against a pronoun's standing for a phrase."""
    form, theirs = one.form, _family(other.form)
    found = [
        f"{form} rank {min(rank, 8)}",
        f"{form} subject {one.subject} {other.subject}",
        f"{form} kind {other.kind}",
        f"{form} {'many' if other.plural else 'one'} {theirs}",
    ]
    if other.gender and one.gender:
        found.append(f"gender {other.gender == one.gender}")
    if form == theirs:
        found.append(f"{form} same word {one.quoted == other.quoted}")
    if one.phrase.owner:
        found.append(f"{form} owner {other.subject}")
    if form in _SPEAKING:
        found.append(f"{form} {'speaker' if 0 <= one.speaker == other.chain else 'no speaker'}")
        found.append(f"{form} quoted {one.quoted} {other.quoted}")
    if other.phrase.owner:
        found.append(f"{form} to owner")
    if other.article:
        found.append(f"{form} to {other.article}")
    return found


def _of_noun(one: Trait, other: Trait, both: str, rank: int) -> list[str]:
    """What speaks for and against a noun's standing for an earlier phrase."""
    form = _family(one.form)
    found = _of_words(one, other, both)
    if one.fresh:
        found.append(f"{form} fresh")
    if one.numbers != other.numbers:
        found.append(f"{both} other number")
    if form == "common" and one.head != other.head:
        found.append(f"common {one.article} rank {min(rank, 8)}")
    if one.plural != other.plural:
        found.append(f"{both} number")
    if one.kind and other.kind:
        found.append(f"{both} {'same' if one.kind == other.kind else 'other'} kind")
        if one.head != other.head:
            found.append(f"{form} {one.kind} {other.kind} {_family(other.form)} {one.article}")
    return found


def _of_words(one: Trait, other: Trait, both: str) -> list[str]:
    """Whether the words of two phrases are the same, only their heads, or neither."""
    long = one.phrase.last > one.phrase.core
    if one.key == other.key:
        found = [f"{both} equal {one.article}", f"{both} equal {other.article} {one.article}"]
        theirs = other.phrase.last > other.phrase.core
        if one.owner != other.owner:
            found.append(f"{both} equal other owner")
        if long or theirs:
            found.append(f"{both} equal {'long' if long else ''} {'long' if theirs else ''}")
        return found
    if one.head == other.head or (one.form in _NAMED and stem(one.head) == other.head):
        extra, lacking = len(one.content - other.content), len(other.content - one.content)
        found = [
            f"{both} head",
            f"{both} head {one.article} {other.article}",
            f"{both} head {min(extra, 2)} {min(lacking, 2)}",
        ]
        if one.owner != other.owner:
            found.append(f"{both} head {'other' if min(one.owner, other.owner) >= 0 else 'one'} owner")
        elif one.owner >= 0:
            found.append(f"{both} head same owner")
        if one.proper != other.proper:
            found.append(f"{both} proper {one.proper > other.proper} {one.proper < other.proper}")
        return [*found, f"{both} head long"] if long else found
    return [f"{both} apart", f"{both} apart {one.article} {other.article}", *_overlap(one, other, both)]


def _overlap(one: Trait, other: Trait, both: str) -> list[str]:
    """What two phrases of different heads have in common: words, letters, a stem."""
    found: list[str] = []
    if one.content <= other.content:
        found.append(f"{both} within")
        if other.key.startswith(one.key):
            found.append(f"{both} first of")
    elif other.content <= one.content:
        found.append(f"{both} holds")
    elif not one.content.isdisjoint(other.content):
        found.append(f"{both} shares")
    if one.form == "name" and len(one.key) > 1 and one.key.replace(".", "") == other.letters:
        found.append("letters")
    if one.key[:_STEM] == other.key[:_STEM]:
        found.append(f"{both} stem")
    return found


def may_stand_for(form: str, other: Trait) -> bool:
    """Whether a pronoun can stand for a phrase: number, gender and kind are not against it."""
    if other.form in _NEAR:
        return other.form in (form, "other") or (form in _SPEAKING and other.form in _SPEAKING)
    if form in ("he", "she"):
        return other.kind in ("", "person") and not other.plural and other.gender != ("f" if form == "he" else "m")
    if form in ("it", "this"):
        return other.kind != "person" and (form == "this" or not other.plural)
    return other.kind != "time"
