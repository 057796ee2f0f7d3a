"""Reading the mentions in text order and giving each to its person or unit."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.readers.chains.mentions import Mention
from reportedly.readers.chains.referents import Referent, clean_name, has_part, same_person, same_unit
from reportedly.terms.ranks import rank_of

_REACH = 3  # sentences that a pronoun looks back
_WEIGHT = 0.2  # least presence of what a pronoun stands for
_AREA = 12  # sentences that a description looks back


def bind(mentions: list[Mention]) -> list[Referent]:
    """Referents with their mentions; each mention is given once, and those that fit nobody are dropped or stand alone."""
    state = _State(mentions)
    rules: dict[str, Callable[[Mention], None]] = {
        "name": state.name,
        "unit": state.unit,
        "description": state.description,
        "pronoun": state.pronoun,
    }
    for mention in mentions:
        rules[mention.form](mention)
    return state.referents


class _State:
    """Referents found so far, and how to find the one that a mention belongs to."""

    def __init__(self, mentions: list[Mention]) -> None:
        self.referents: list[Referent] = []
        self._by_word: dict[str, list[Referent]] = {}
        self._recent: list[Referent] = []
        self._full_names(mentions)

    def _full_names(self, mentions: list[Mention]) -> None:
        """Last names of full names anywhere in the text, so that a headline's surname waits for its owner."""
        self._later = {
            mention.words[-1]: mention
            for mention in reversed(mentions)
            if mention.form == "name" and len(mention.words) > 1
        }

    def _open(self, type_: str, mention: Mention) -> Referent:
        referent = Referent(type_, clean_name(mention.text))  # type: ignore[arg-type]
        self.referents.append(referent)
        return referent

    def _give(self, referent: Referent, mention: Mention) -> None:
        referent.take(mention)
        if mention.form in ("name", "unit"):
            for word in mention.words:
                listed = self._by_word.setdefault(word, [])
                if referent not in listed:
                    listed.append(referent)
        if referent in self._recent[-40:]:
            self._recent.remove(referent)
        self._recent.append(referent)
        del self._recent[:-40]

    def _known(self, words: tuple[str, ...], type_: str) -> list[Referent]:
        found: list[Referent] = []
        for word in words:
            found += [
                referent for referent in self._by_word.get(word, ()) if referent.type == type_ and referent not in found
            ]
        return found

    def name(self, mention: Mention) -> None:
        """A full name goes to the person of that name; a short one to the best owner of it."""
        known = self._known(mention.words, "person")
        full = [referent for referent in known if same_person(referent, mention)]
        if not full and len(mention.words) == 1:
            full = self._owners(known, mention)
        referent = max(full, key=lambda one: self._fit(one, mention)) if full else self._open("person", mention)
        self._give(referent, mention)

    def _owners(self, known: list[Referent], mention: Mention) -> list[Referent]:
        fits = [(has_part(referent, mention.words), referent) for referent in known]
        best = max((fit for fit, _ in fits), default=0)
        return [referent for fit, referent in fits if fit == best and best and _ranks_agree(referent, mention)]

    def _fit(self, referent: Referent, mention: Mention) -> tuple[int, int, float]:
        ranks = {rank for rank in map(rank_of, mention.ranks) if rank}
        shared = len(ranks & set(referent.ranks)) + len(set(mention.titles) & set(referent.titles))
        return has_part(referent, mention.words), shared, referent.weight(mention.sentence) + referent.seen * 1e-6

    def unit(self, mention: Mention) -> None:
        """A unit's name goes to the unit of that number and noun, or whose letters it is."""
        known = self._known(mention.words, "unit")
        same = [referent for referent in known if any(same_unit(own, mention.words) for own in referent.names)]
        same = same or [
            referent for referent in self._recent[-6:] if referent.type == "unit" and _is_short_for(referent, mention)
        ]
        referent = same[-1] if same else self._open("unit", mention)
        self._give(referent, mention)

    def description(self, mention: Mention) -> None:
        """ "The general" goes to the latest person of such a rank or title, "the corps" to the latest such unit."""
        near = [referent for referent in reversed(self._recent) if mention.sentence - referent.seen <= _AREA]
        for referent in near:
            if _described(referent, mention):
                self._give(referent, mention)
                return
        if mention.words[-1] in _TITLED:
            same = [r for r in self.referents if r.type == "other" and r.mentions[0].words == mention.words]
            self._give(same[-1] if same else self._open("other", mention), mention)

    def pronoun(self, mention: Mention) -> None:
        """A pronoun goes to the most present person (for "it": unit) of its gender in the last sentences."""
        type_ = "unit" if mention.gender == "n" else "person"
        fits = [
            referent
            for referent in self._recent
            if referent.type == type_
            and mention.sentence - referent.seen <= _REACH
            and referent.gender in ("", mention.gender)
            and not self._barred(referent, mention)
        ]
        if type_ == "unit":
            fits = [referent for referent in fits if mention.sentence - referent.seen <= 1]
        best = max(fits, key=lambda one: one.weight(mention.sentence), default=None)
        if best is not None and best.weight(mention.sentence) >= _WEIGHT:
            self._give(best, mention)

    def _barred(self, referent: Referent, mention: Mention) -> bool:
        """An object is not the subject of its own clause ("Torsk told him")."""
        if mention.words[0] not in ("him", "her"):
            return False
        last = referent.mentions[-1]
        return (
            mention.words[0] == "him"
            and last.sentence == mention.sentence
            and mention.first - last.first - len(last.words) <= 2
        )


_TITLED = frozenset(("president", "minister", "governor", "commander", "spokesman", "spokeswoman", "chief", "mayor", "director", "secretary",
                     "general", "judge", "prosecutor", "chairman", "ambassador", "premier", "king", "commissioner"))  # fmt: skip


def _ranks_agree(referent: Referent, mention: Mention) -> bool:
    """A rank beside a short name must not be far from the ranks of its owner."""
    ranks = [rank for rank in map(rank_of, mention.ranks) if rank]
    if not ranks or not referent.ranks:
        return True
    return any(abs(rank.level - own.level) <= 40 for rank in ranks for own in referent.ranks)


def _is_short_for(referent: Referent, mention: Mention) -> bool:
    """Whether a mention is the letters of a unit's name ("NPF" for Nigeria Police Force)."""
    letters = mention.text.replace(".", "")
    if not letters.isupper() or len(letters) < 2 or " " in letters:
        return False
    initials = [
        "".join(word[0] for word in name if word not in ("of", "the", "and", "for")).upper() for name in referent.names
    ]
    full = ["".join(word[0] for word in name).upper() for name in referent.names]
    return letters in initials or letters in full


_PERSON_NOUNS = frozenset(("man", "officer", "suspect", "defendant", "accused", "politician", "official", "soldier"))


def _described(referent: Referent, mention: Mention) -> bool:
    """Whether a description's noun is this referent's rank, title or kind of unit, and its other words agree."""
    noun, others = mention.words[-1], mention.words[:-1]
    others = tuple(
        word
        for word in others
        if word not in ("same", "said", "new", "former", "then", "disgraced", "retired", "elite", "senior")
    )
    if referent.type == "unit":
        return any(noun in (own[-1], *_heads(own)) and set(others) <= set(own) for own in referent.names)
    if referent.type != "person":
        return False
    held = [set(rank.name.lower().split()) for rank in referent.ranks] + [
        set(title.replace("-", " ").split()) for title in referent.titles
    ]
    return any(noun in words and set(others) <= words for words in held)


def _heads(name: tuple[str, ...]) -> tuple[str, ...]:
    """The nouns of a name before "of" and "at": "ministry" of "Ministry of Defence"."""
    return tuple(name[k - 1] for k, word in enumerate(name) if word in ("of", "at") and k)
