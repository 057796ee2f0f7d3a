"""Noun phrases of a text with their whole extent: article, modifiers, "of …" and other complements, relative clauses.

The extents are those that corpora of coreference mark. An apposition is a noun phrase of its own ("Osei Brandt, the
mayor of Orvane," holds two and a third inside); what stands before a possessive ending is one too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from reportedly.readers.chains.attachments import Place, hangs_on
from reportedly.readers.chains.wordclasses import classes_of
from reportedly.readers.sheet import Sheet
from reportedly.readers.vocabularies import cities, table, words

_MONEY = frozenset("$€£¥#%")
_STOPS = frozenset((".", ",", ";", ":", "(", ")", "—", "–", "“", "”", '"', "?", "!", "[", "]", "•", "|", "…"))
_CORE = re.compile(  # runs are bounded: the time that a row of a thousand adjectives takes grows with its length alone
    r"P|(?:[Dp]D?(?:R{0,2}[QJEG]){0,8}|R{0,1}Q(?:R?[JE]){0,8}|J(?:R?[JQ]){0,8}|)"
    r"(?:(?:[NC]|J|Q|G|JA(?=[JN])|QAQ){0,24}[NSCQ]|Q)(?:O|)"
)
_TAIL = re.compile(r"(?:R?[QJEG]){0,8}(?:(?:[NC]|J|Q|G|JA(?=[JN])){0,24}[NSC])(?:O|)")
_ENDINGS = ("'s", "'", "’")
_KNOWN = 10  # tenths of log odds that speak against a complement where the article says that the thing is known
_LONGEST = 40  # tokens that a phrase grows over at most
_FURTHEST = 100  # tokens of one clause behind it


class Phrase(NamedTuple):
    """A noun phrase: tokens ``first`` to ``last`` (excluded), its head, where its core ends, and its sentence.

    ``owner``: it ends in a possessive ending or is a possessive pronoun. ``name``: its head is a proper name.
    """

    first: int
    last: int
    head: int
    core: int
    sentence: int
    form: str
    owner: bool = False


@cache
def _places() -> frozenset[str]:
    """Cities and countries of one word, in small letters."""
    return frozenset(city.lower() for city in cities() if " " not in city) | frozenset(
        country.lower() for country in table("regions")["countries"] if " " not in country
    )


@cache
def _turning() -> frozenset[str]:
    """Words in small letters whose class may be another one than the table says."""
    lists = words("chains", "owners") | words("chains", "roughly") | words("chains", "captions")
    return lists | _MONEY | {"her", "last", "next", "-", *_ENDINGS}


@dataclass(slots=True)
class _Core:
    first: int
    last: int
    head: int
    form: str
    owner: bool


def phrases_of(sheet: Sheet) -> Iterator[Phrase]:
    """All noun phrases, in the order of their first token, longer ones first."""
    for number, sentence in enumerate(sheet.sentences):
        if len(sentence):
            yield from _Clause(sheet, sentence, number).phrases()


class _Clause:
    """One sentence, its word classes, and the cores of its noun phrases."""

    def __init__(self, sheet: Sheet, sentence: range, number: int) -> None:
        self.tokens = sheet.tokens[sentence.start : sentence.stop]
        self.offset, self.number = sentence.start, number
        self.lowers = sheet.lowers[sentence.start : sentence.stop]
        self.letters = self._letters(classes_of([token.text for token in self.tokens]))
        self.cores = self._cores()
        self.starting = {core.first: core for core in reversed(self.cores) if core.form != "inner"}
        self.ends: dict[int, int] = {}

    def _letters(self, classes: str) -> str:
        """Word classes, with possessive pronouns as "p", numbers and their signs as "Q", and breaks as marks."""
        found, turning = list(classes), _turning()
        for i, lower in enumerate(self.lowers):
            if lower in turning:
                found[i] = self._turned(i, lower, found)
        return "".join(found)

    def _turned(self, i: int, lower: str, found: list[str]) -> str:
        after = found[i + 1] if i + 1 < len(found) else "."
        if lower in words("chains", "owners") or (lower == "her" and after in "NSJCQEG"):
            return "p"
        if lower in _MONEY:
            return "Q"
        if lower in words("chains", "roughly") and after == "Q":
            return "R"
        if lower in ("last", "next") and i and found[i - 1] in "NSC":
            return "D"
        if lower == "-" and self._joins(i):
            return "J"
        return self._broken(i, lower, found)

    def _broken(self, i: int, lower: str, found: list[str]) -> str:
        """A mark where a caption ends, or a possessive ending; else the class that the table says."""
        if lower in words("chains", "captions") and self.lowers[i + 1 : i + 2] == [":"]:
            return "."
        owning = lower in _ENDINGS and i and found[i - 1] in "NSCQ" and self._is_owning(i, found)
        return "O" if owning else found[i]

    def _joins(self, i: int) -> bool:
        """Whether a hyphen stands between two words without a space ("14-year-old")."""
        tokens = self.tokens
        return 0 < i < len(tokens) - 1 and tokens[i - 1].end == tokens[i].start and tokens[i].end == tokens[i + 1].start

    def _is_owning(self, i: int, found: list[str]) -> bool:
        if self.tokens[i].start != self.tokens[i - 1].end or found[i - 1] == "P":
            return False
        return self.lowers[i] == "'s" or (found[i - 1] in "SC" and self.lowers[i - 1].endswith("s"))

    def _cores(self) -> list[_Core]:
        cores: list[_Core] = []
        place, end = 0, len(self.letters)
        while place < end:
            letter = self.letters[place]
            if letter not in "PpDNSCQJR":
                place += 1
                continue
            found = _CORE.match(self.letters, place)
            if not found or (letter == "R" and found.end() - place < 2):
                if letter == "p":
                    cores.append(_Core(place, place + 1, place, "pronoun", owner=True))
                if letter == "D" and self.lowers[place] in ("this", "that", "these", "those", "both", "all"):
                    cores.append(_Core(place, place + 1, place, "pronoun", owner=False))
                place += 1
                continue
            place = self._add(cores, place, found.end())
        return cores

    def _add(self, cores: list[_Core], first: int, last: int) -> int:
        """Add the core from ``first`` and those that it owns; the index after them."""
        letters = self.letters
        last = self._over_date(first, last)
        if letters[first] == "P":
            cores.append(_Core(first, last, first, "pronoun", owner=False))
            return last
        if letters[first] == "p":
            cores.append(_Core(first, first + 1, first, "pronoun", owner=True))
        start = first
        while True:
            owner = letters[last - 1] == "O"
            head = last - 1 - owner
            form = self._form(start, head)
            split = self._apposed(start, head) if form == "name" and first == start else 0
            if split:
                cores.append(_Core(first, split, split - 1, "common", owner=False))
                cores.append(_Core(split, last, head, form, owner))
            else:
                cores.append(_Core(first, last, head, form, owner))
            cores += self._inner(split or start, head)
            tail = _TAIL.match(letters, last) if owner and last - first < _LONGEST else None
            if not tail:
                return last
            start, last = last, tail.end()

    def _form(self, first: int, head: int) -> str:
        letter = self.letters[head]
        if letter == "Q":
            numbered = (
                head > first
                and self.letters[head - 1] == "C"
                and self.lowers[head - 1] not in words("chains", "months")
            )
            return "name" if numbered else "number"
        return "name" if letter == "C" else "common"

    def _apposed(self, first: int, head: int) -> int:
        """Where the name begins in "the newspaper Morning Post": behind a noun with an article; 0 if there is none."""
        name = head
        while name > first and self.letters[name - 1] == "C":
            name -= 1
        owned = self.letters[first] in "Dp" and name - first > 1
        return name if owned and self.letters[name - 1] in "NS" and self.letters[first + 1] != "C" else 0

    def _inner(self, first: int, head: int) -> list[_Core]:
        """Names that stand before the head of a phrase ("the Orvane city council"), and a date's year."""
        found: list[_Core] = []
        place = first
        while place < head:
            last = place
            while last <= head and self.letters[last] == "C":
                last += 1
            if last > place and self.lowers[place] not in words("chains", "months"):
                found += self._names_within(place, last, head)
            place = max(last, place + 1)
        if self.letters[head] == "Q" and head > first and len(self.lowers[head]) == 4 and self.lowers[head].isdigit():
            found.append(_Core(head, head + 1, head, "number", owner=True))
        return found

    def _names_within(self, first: int, last: int, head: int) -> list[_Core]:
        if last <= head and self.letters[last] not in "QO":
            return [_Core(first, last, last - 1, "inner", owner=False)]
        within = range(first, min(first + 2, last - 1))
        return [_Core(i, i + 1, i, "inner", owner=False) for i in within if self._is_place(i)]

    def _is_place(self, i: int) -> bool:
        text = self.tokens[i].text
        return (text.isupper() and len(text) > 1) or self.lowers[i] in _places()

    def _over_date(self, first: int, last: int) -> int:
        """A month, its day and its year are one phrase ("May 18, 2015")."""
        low = self.lowers
        if low[last - 1] not in words("chains", "months") and not (
            last - first > 1 and low[last - 2] in words("chains", "months")
        ):
            return last
        if low[last - 1] in words("chains", "months") and last < len(low) and low[last].isdigit():
            last += 1
        if last + 1 < len(low) and low[last] == "," and len(low[last + 1]) == 4 and low[last + 1].isdigit():
            last += 2
        return last

    def phrases(self) -> Iterator[Phrase]:
        """Each core grown to its whole extent; the last is grown first, since phrases hold those behind them."""
        for core in reversed(self.cores):
            if core.form in ("pronoun", "inner") or core.owner:
                self.ends[core.first] = max(core.last, self.ends.get(core.first, 0))
            else:
                self.ends[core.first] = self._grown(core)
        at = self.offset
        for core in self.cores:
            last = core.last if core.form in ("pronoun", "inner") or core.owner else self.ends[core.first]
            head = core.head
            yield Phrase(core.first + at, last + at, head + at, core.last + at, self.number, core.form, core.owner)

    def _grown(self, core: _Core) -> int:
        last = core.last
        limit = min(len(self.letters), core.first + _LONGEST)
        while last < limit:
            longer = self._joined(core, last) or self._complement(core, last) or self._clause(core, last)
            if not longer or longer <= last:
                break
            last = longer
        return last

    def _joined(self, core: _Core, last: int) -> int:
        """End of the country behind a place ("in Orvane, Velmaria"); 0 if there is none."""
        behind = self.starting.get(last + 1)
        if core.form != "name" or behind is None or behind.form != "name" or behind.owner:
            return 0
        if self.lowers[last] == "," and self._is_place(behind.first) and behind.last - behind.first <= 2:
            return behind.last if self.lowers[core.first - 1] in words("chains", "placing") else 0
        return 0

    def _complement(self, core: _Core, last: int) -> int:
        """End of a prepositional phrase behind ``last`` that belongs to the phrase; 0 if there is none."""
        if self.letters[last] not in "IT":
            return 0
        behind = self.starting.get(last + 1)
        if behind is None:
            gerund = self.lowers[last] == "of" and last + 1 < len(self.letters) and self.letters[last + 1] == "G"
            return self._until(last + 2) if gerund else 0
        if behind.form == "pronoun" and behind.owner is False and self.lowers[last] != "of":
            return 0
        if self._is_time(behind) and self.lowers[last] != "of":
            return 0
        return self.ends[behind.first] if self._takes(core, last) else 0

    def _is_time(self, core: _Core) -> bool:
        """Whether a phrase is a date: what happens then, not what is named before, is dated."""
        head = self.lowers[core.head]
        return (
            head in words("chains", "days")
            or head in words("chains", "months")
            or self.lowers[core.head - 1] in words("chains", "months")
            or (head.isdigit() and len(head) == 4)
        )

    def _takes(self, core: _Core, place: int) -> bool:
        """Whether a phrase takes the preposition at ``place``."""
        if self.lowers[core.first] in ("this", "that", "these", "those") or self.tokens[place].is_capital:
            return self.lowers[place] == "of"
        where: Place = "name" if core.form == "name" else "object" if self._has_verb_before(core.first) else "subject"
        least = _KNOWN if self.lowers[core.first] == "the" and where == "object" else 0
        return hangs_on(self.lowers[place - 1], self.lowers[place], where, least)

    def _has_verb_before(self, place: int) -> bool:
        return any(letter in "VB" for letter in self.letters[max(0, place - 25) : place])

    def _clause(self, core: _Core, last: int) -> int:
        """End of a relative clause, a participle or an infinitive behind ``last``; 0 if there is none."""
        letters, lowers = self.letters, self.lowers
        comma = lowers[last] == "," and last + 1 < len(letters)
        start = last + comma
        if (
            not (comma and core.form == "name")
            and letters[start] == "W"
            and lowers[start] in ("who", "which", "that", "whose", "where", "whom")
        ):
            return self._until(start + 1, relative=True)
        if comma or core.form == "name":
            return 0
        if letters[last] == "E" or (letters[last] == "G" and not self._has_verb_before(core.first)):
            return self._until(last + 1)
        if letters[last] == "T" and lowers[core.head] in words("chains", "intents"):
            return self._until(last + 2)
        if letters[last] == "P" and lowers[last] in ("he", "she", "they", "we", "i", "you"):
            return self._until(last + 1, relative=True)
        return 0

    def _until(self, place: int, *, relative: bool = False) -> int:
        """Where a clause ends that begins at ``place``: a mark, or a finite verb too many."""
        verbs = 0 if relative else 1
        start = place
        limit = min(len(self.letters), place + _FURTHEST)
        while place < limit:
            letter = self.letters[place]
            if self.lowers[place] in _STOPS or (letter == "W" and place > start):
                break
            if letter in "VB" and self.letters[place - 1] not in "VTR":
                if verbs:
                    break
                verbs = 1
            if letter == "A" and place + 1 < len(self.letters) and self.letters[place + 1] in "VPR":
                break
            place += 1
        while place > start and self.letters[place - 1] in "IARTW":
            place -= 1
        return place
