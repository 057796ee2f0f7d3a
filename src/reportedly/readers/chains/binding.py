"""Reading the mentions in text order and giving each to its person or unit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from reportedly.readers.chains.mentions import Mention
from reportedly.readers.chains.newcomers import newcomer, topic
from reportedly.readers.chains.referents import (
    Referent,
    described,
    fit,
    in_one_line,
    ranks_agree,
    ranks_of,
    same_person,
    same_unit,
    stands_for,
)
from reportedly.readers.chains.shortforms import is_aside_of, is_part_of
from reportedly.readers.vocabularies import words

_PRONOUN = 3  # sentences that a pronoun looks back
_THING = 1  # the same for "it"
_RIVAL = 1  # sentences between two of one rank who are spoken of together
_DESCRIPTION = 12  # sentences that a description looks back
_PRESENT = 0.2  # least presence of what a pronoun stands for
_MAIN = 0.12  # for each mention so far; on GUM news .03 to .16 give one figure within .003 (November 2026)
_ABOUT = 1.6  # for the named subject of the sentence before, where the pronoun is a subject again
_KNOWN = 0.8  # for a gender that the name or title tells, where a pronoun asks for it
_MEMORY = 40  # referents that are kept in mind, so that the work grows with the text and no faster


def bind(mentions: list[Mention]) -> list[Referent]:
    """Referents with their mentions; a mention is given to one, and pronouns that fit nobody are dropped.

    The text is read twice where pronouns that can mean only one person tell a gender that no name tells.
    """
    first = _read(mentions)
    if not first.learned_genders():
        return first.referents
    return _read(mentions).referents


def _read(mentions: list[Mention]) -> _Reading:
    reading = _Reading()
    rules: dict[str, Callable[[Mention], None]] = {
        "name": reading.name,
        "unit": reading.unit,
        "description": reading.description,
        "pronoun": reading.pronoun,
    }
    for mention in mentions:
        rules[mention.form](mention)
    return reading


class _Reading:
    """Referents found so far, by the words of their names and in the order in which they were last spoken of."""

    def __init__(self) -> None:
        self.referents: list[Referent] = []
        self._by_word: dict[str, list[Referent]] = {}
        self._recent: list[Referent] = []
        self._posts: dict[tuple[str, ...], Referent] = {}
        self._plain: dict[Referent, set[str]] = {}
        self._turn: tuple[Referent, int] | None = None

    def learned_genders(self) -> bool:
        """Write the genders that plain pronouns tell to the names of their persons; whether there were any."""
        learned = False
        for referent, genders in self._plain.items():
            if len(genders) == 1 and not any(own.gender for own in referent.mentions if own.form == "name"):
                for own in referent.mentions:
                    own.gender = own.gender or min(genders)
                learned = True
        return learned

    def name(self, mention: Mention) -> None:
        """A full name goes to the person of that name; a short one to the best owner of it."""
        known = self._known(mention.words, "person")
        if len(mention.words) > 1:
            owners = [referent for referent in known if same_person(referent, mention)]
        else:
            owners = _owners(known, mention)
        if mention.set_off:
            owners = [one for one in owners if one.seen != mention.sentence]
        if owners and not _may_be_either(owners, mention):
            self._give(max(owners, key=lambda one: _closeness(one, mention)), mention)
        else:
            self._give(self._open("person", mention), mention)

    def unit(self, mention: Mention) -> None:
        """A unit's name goes to the unit of that number and noun, or whose letters it is."""
        known = self._known(mention.words, "unit")
        same = [referent for referent in known if any(same_unit(own, mention.words) for own in referent.names)]
        if not same and mention.aside and self._recent and is_aside_of(mention.text, self._recent[-1].name):
            same = self._recent[-1:]
        if not same:
            parts = [one for one in known if is_part_of(mention.words, mention.text, one.names)]
            same = parts if len(parts) == 1 else []
        if not same and len(mention.words) == 1:
            same = [one for one in self._recent[-8:] if one.type == "unit" and stands_for(mention.text, one)]
        self._give(same[-1] if same else self._open("unit", mention), mention)

    def description(self, mention: Mention) -> None:
        """A description goes to the only person of such a rank or title in view, or the latest such unit ("the corps").

        Where two colonels are told of, "the colonel" is either only if the other has not been spoken of for a while.
        """
        near = [one for one in reversed(self._recent) if mention.sentence - one.seen <= _DESCRIPTION]
        new = newcomer(near, mention)
        if new:
            self._give(new, mention)
        if new or mention.office:
            return
        fits = [one for one in near if described(one, mention)] or _only_person(near, mention)
        if fits and not _is_open(fits):
            self._give(fits[0], mention)
        if fits:
            return
        if mention.words[-1] in words("chains", "posts"):
            post = self._posts.get(mention.words) or self._open("other", mention)
            self._posts[mention.words] = post
            post.take(mention)

    def pronoun(self, mention: Mention) -> None:
        """A pronoun goes to the most present person (for "it": unit) of its gender in the last sentences."""
        type_, reach = ("unit", _THING) if mention.gender == "n" else ("person", _PRONOUN)
        fits = [
            referent
            for referent in reversed(self._recent)
            if referent.type == type_
            and mention.sentence - referent.seen <= reach
            and referent.gender in ("", mention.gender)
            and not _barred(referent, mention)
            and (type_ == "unit" or referent.named >= 0)
            and (referent, mention.paragraph) != self._turn
        ]
        if len(fits) == 1 and type_ == "person":
            self._plain.setdefault(fits[0], set()).add(mention.gender)
        meant = topic(fits, mention)
        best = max(fits, key=lambda one: _standing(one, mention) + _ABOUT * (one is meant), default=None)
        alone = mention.paragraph >= 0 and len(fits) == 1  # of whom a record of speech is asking just before
        if best is not None and (alone or best.weight(mention.sentence) >= _PRESENT):
            self._give(best, mention)

    def _open(self, type_: Literal["person", "unit", "other"], mention: Mention) -> Referent:
        referent = Referent(type_, in_one_line(mention.text))
        self.referents.append(referent)
        return referent

    def _give(self, referent: Referent, mention: Mention) -> None:
        referent.take(mention)
        if mention.label:
            self._turn = referent, mention.paragraph
        if mention.form in ("name", "unit"):
            for word in mention.words:
                listed = self._by_word.setdefault(word, [])
                if referent not in listed[-_MEMORY:]:
                    listed.append(referent)
        if referent in self._recent:
            self._recent.remove(referent)
        self._recent.append(referent)
        del self._recent[:-_MEMORY]

    def _known(self, parts: tuple[str, ...], type_: str) -> list[Referent]:
        """Referents that share a word with a name; of a word that very many share, the latest."""
        found = [one for part in parts for one in self._by_word.get(part, ())[-_MEMORY:] if one.type == type_]
        return list(dict.fromkeys(found))


def _only_person(near: list[Referent], mention: Mention) -> list[Referent]:
    """For "the accused", "the detainee": the only person in view, and one of whom that can be said."""
    word = mention.words[-1]
    harmed = not words("chains", "harms").isdisjoint(mention.before)  # the one who was shot is not "the suspect"
    if word not in words("chains", "roles") or harmed:
        return []
    persons = [one for one in near if one.type == "person" and not _serves(one)]
    return persons if len(persons) == 1 else []


def _serves(referent: Referent) -> bool:
    """Whether a person is in a case only to judge, to plead or to speak."""
    return any(word in words("chains", "officers") for title in referent.titles for word in title.split())


def _is_open(fits: list[Referent]) -> bool:
    """Whether a description may be either of two persons spoken of lately."""
    rivals = [one for one in fits[1:] if one.type == "person" and one.seen >= fits[0].seen - _RIVAL]
    return fits[0].type == "person" and bool(rivals)


def _standing(referent: Referent, mention: Mention) -> float:
    """How much a pronoun leans to a referent: its presence, and a little for whom the text is mostly about."""
    known = 0.0 if referent.type == "unit" or not referent.leans else _KNOWN
    known = -known if referent.leans != mention.gender else known
    return referent.weight(mention.sentence) + _MAIN * min(len(referent.mentions), 10) + known


def _owners(known: list[Referent], mention: Mention) -> list[Referent]:
    """Persons to whom a short name may belong: those whose ranks agree and whose name it fits best."""
    fits = [(fit(referent, mention.words), referent) for referent in known if ranks_agree(referent, mention)]
    best = max((value for value, _ in fits), default=0)
    return [referent for value, referent in fits if value == best and best]


def _may_be_either(owners: list[Referent], mention: Mention) -> bool:
    """Whether a bare name may be that of either of two who were named together just before."""
    if len(mention.words) > 1 or mention.ranks or mention.titles or len(owners) == 1:
        return False
    last, rival = sorted(owners, key=lambda one: one.named)[:-3:-1]
    return last.named == rival.named and last.seen == rival.seen and mention.sentence - last.named <= _RIVAL


def _closeness(referent: Referent, mention: Mention) -> tuple[bool, int, float]:
    ranks = set(ranks_of(mention))
    differs = bool(ranks and referent.ranks) and not ranks & set(referent.ranks)
    shared = len(set(ranks_of(mention)) & set(referent.ranks)) + len(set(mention.titles) & set(referent.titles))
    return not differs, shared, referent.weight(mention.sentence) + referent.seen * 1e-6


def _barred(referent: Referent, mention: Mention) -> bool:
    """An object is not the subject of its own clause ("Torsk told him")."""
    last = referent.mentions[-1]
    near = last.sentence == mention.sentence and mention.first - last.first - len(last.words) <= 2
    return near and mention.words[0] == "him"
