"""Verb groups: "has been appointed", "is to be reinstated", "could also strip"; and what is a verb at all."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.readers.events.items import Group, Item
from reportedly.readers.events.landmarks import Landmarks
from reportedly.readers.events.lexicon import Form, closed, verbs
from reportedly.terms.tokens import Token

_LONGEST = 12  # tokens of one group; a longer run of auxiliaries and adverbs is no English
_CLOSED = closed()
_VERBS = verbs()
_OPENING = frozenset({"to", "'s"}).union(_CLOSED.modal, _CLOSED.be, _CLOSED.have, _CLOSED.do, _CLOSED.get)
_TO_AFTER = frozenset({"used", "ought"})
_LINKING = frozenset({"stand", "get", "go", "feel", "say", "have", "do", "keep", "lie", "come"})
_SUBJECTS = frozenset({"he", "she", "they", "i", "we"})
_PLURAL_SUBJECTS = frozenset({"they", "we", "i", "you", "who", "which", "that", "both", "many", "several", "others"})


class VerbGroups:
    """Finds verb groups in the tokens ``[first, last)`` of one sentence."""

    def __init__(self, land: Landmarks, last: int, title_case: bool) -> None:
        self._land = land
        self._tokens: Sequence[Token] = land.sheet.tokens
        self._last = last
        self._title_case = title_case

    def word(self, index: int) -> str:
        """The lower-case word at a token, empty past the end of the sentence."""
        return self._tokens[index].lower if index < self._last else ""

    def may_be_verb(self, index: int, sentence_first: bool = False) -> bool:
        """Whether the token is written as a verb may be: no capital inside a sentence, and no part of a name."""
        if index >= self._last or index in self._land.covered:
            return False
        return sentence_first or self._title_case or not self._tokens[index].is_capital

    def starts_phrase(self, index: int) -> bool:
        """Whether a token begins a noun phrase beyond doubt: determiner, possessive, pronoun, name or number."""
        if index >= self._last:
            return False
        token = self._tokens[index]
        if token.lower in _CLOSED.determiner or token.lower in _CLOSED.person_pronoun or token.lower == "it":
            return True
        return index in self._land.covered or token.is_capital or token.text[0].isdigit()

    def group(self, index: int) -> tuple[Group, int] | None:
        """The group that begins with an auxiliary or "to" at ``index``, and the token after it."""
        if self.word(index) not in _OPENING:
            return None
        auxiliaries: list[int] = []
        negations: list[int] = []
        at = index
        end = min(self._last, index + _LONGEST)
        while at < end:
            word = self.word(at)
            behind = self._behind_time(at) if auxiliaries else None
            if behind is not None and behind < end and self._main(behind, auxiliaries):
                at = behind
                break
            if self._is_auxiliary(at, auxiliaries):
                auxiliaries.append(at)
                if word.endswith("n't") or word == "cannot":
                    negations.append(at)
            elif auxiliaries and self._negates(at):
                negations.append(at)
            elif not (auxiliaries and _CLOSED.is_adverb(word) and not self._main(at, auxiliaries)):
                break
            at += 1
        return self._close(index, at, auxiliaries, negations)

    def _negates(self, at: int) -> bool:
        """Whether a word inside a group negates it: "not", "never", "no longer"."""
        word = self.word(at)
        if word == "no":
            return self.word(at + 1) == "longer"
        return word in _CLOSED.negator and word not in ("nobody", "nothing", "none", "without")

    def _behind_time(self, at: int) -> int | None:
        """The token behind a time set inside a group: "was on Monday named", None if there is none."""
        time = self._land.times.get(at + 1 if self.word(at) in ("on", "in", "at") else at)
        return time.last if time is not None else None

    def _is_auxiliary(self, at: int, before: list[int]) -> bool:
        word = self.word(at)
        if at in self._land.covered and word not in ("may", "will"):
            return False
        if word == "to":
            return not before or self._governs_to(before[-1])
        if word in _CLOSED.get:
            return self._is_participle(at + 1)
        if word == "'s":
            return at > 0 and self._tokens[at - 1].lower in _CLOSED.subject_pronoun
        return (_CLOSED.is_auxiliary(word) and not self._tokens[at].is_capital) or self._opens(at, before)

    def _opens(self, at: int, before: list[int]) -> bool:
        return not before and _CLOSED.is_auxiliary(self.word(at)) and (at not in self._land.covered)

    def _governs_to(self, index: int) -> bool:
        word = self.word(index)
        return word in _CLOSED.be or word in _CLOSED.have or word in _TO_AFTER

    def _is_participle(self, index: int) -> bool:
        at = index
        while _CLOSED.is_adverb(self.word(at)):
            at += 1
        return self.may_be_verb(at) and _VERBS.base(self.word(at), "part") is not None

    def _main(self, at: int, auxiliaries: list[int]) -> tuple[str, Form] | None:
        """Base form and form of a main verb that fits the last auxiliary."""
        if not self.may_be_verb(at):
            return None
        last = self.word(auxiliaries[-1])
        readings = _readings(self.word(at))
        for wanted in _fitting(last):
            for lemma, form in readings:
                if form == wanted:
                    return lemma, form
        return None

    def _close(self, index: int, at: int, aux: list[int], negations: list[int]) -> tuple[Group, int] | None:
        if not aux or (self.word(aux[0]) == "to" and len(aux) > 1 and self.word(aux[1]) in ("being", "having")):
            return None
        main = self._main(at, aux)
        infinitive = self.word(aux[0]) == "to"
        if main is None:
            return self._without_main(index, aux, negations, infinitive)
        passive = main[1] == "part" and (self.word(aux[-1]) in _CLOSED.be or self.word(aux[-1]) in _CLOSED.get)
        group = Group(at, main[0], main[1], passive, infinitive, tuple(aux), tuple(negations))
        return group, at + 1

    def _without_main(
        self, index: int, aux: list[int], negations: list[int], infinitive: bool
    ) -> tuple[Group, int] | None:
        """Be, have or do as the main verb: "is the commander", "had no commander"."""
        main = aux[-1]
        word = self.word(main)
        lemma = _lemma(word)
        if lemma is None:
            return None
        last = max([main, *negations]) + 1
        form: Form = "base" if word == lemma else "part" if word in ("been", "had") and len(aux) > 1 else "past"
        return Group(main, lemma, form, False, infinitive, tuple(aux[:-1]), tuple(negations)), max(last, index + 1)

    def reading(self, index: int, before: Item | None, first: bool, inverted: bool = False) -> tuple[str, Form] | None:
        """How a word without an auxiliary is read as a verb after what stands before it, None if it is no verb.

        ``inverted`` says that an auxiliary stands before the subject, so that a base form may follow the subject.
        """
        if not self.may_be_verb(index, first):
            return None
        for lemma, form in _readings(self.word(index)):
            if inverted and form == "base" and before is not None and before.kind == "np" and not self._is_open(before):
                return lemma, form
            if self._fits(index, lemma, form, before):
                return lemma, form
        return None

    def is_certain(self, index: int) -> bool:
        """Whether a word is only a past form or only a participle."""
        forms = {form for _, form in _readings(self.word(index))}
        return not {"past", "part"} <= forms

    def _fits(self, index: int, lemma: str, form: Form, before: Item | None) -> bool:
        if form == "ing":
            return self._gerund_fits(index, before)
        if form in ("past", "part"):
            return self._past_fits(index, before)
        if form == "s":
            return self._present_fits(index, lemma, before)
        return self._plural_fits(index, lemma, before)

    def _gerund_fits(self, index: int, before: Item | None) -> bool:
        if before is None or before.kind in ("prep", "comma", "sub", "either", "verb", "stop", "open"):
            return True
        if before.kind == "np":
            return self._is_named(before) or self._opens_complement(index + 1)
        return before.kind in ("and", "adverb", "time", "close") and self._opens_complement(index + 1)

    def _opens_complement(self, index: int) -> bool:
        word = self.word(index)
        return self.starts_phrase(index) or word in _CLOSED.preposition or word == "that"

    def _past_fits(self, index: int, before: Item | None) -> bool:
        if before is None:
            return not self._is_plain_noun(index + 1)
        if before.kind == "np":
            return not self._is_open(before)
        if before.kind == "verb" and self._describes_object(index, before):
            return False
        return before.kind != "prep" or self.word(index + 1) in ("by", "in")

    def _describes_object(self, index: int, before: Item) -> bool:
        """Whether a form in -ed behind a verb only describes its object: "arrested suspended general X"."""
        group = before.group
        if group is None or group.passive or group.lemma in _CLOSED.copular or group.lemma in _LINKING:
            return False
        return self._land.starting_at(index + 1, "person", "rank", "post") is not None or self._is_plain_noun(index + 1)

    def _is_plain_noun(self, index: int) -> bool:
        """Whether the token is a lower-case word that is neither adverb, joint nor verb: "jailed general"."""
        word = self.word(index)
        if not word.isalpha() or (self.starts_phrase(index) and index not in self._land.covered):
            return False
        joint = word in _CLOSED.preposition or word in _CLOSED.coordinator or word in _CLOSED.particle
        return not (joint or _CLOSED.is_adverb(word) or _CLOSED.is_auxiliary(word) or word in ("to", "that"))

    def _present_fits(self, index: int, lemma: str, before: Item | None) -> bool:
        if before is None or before.kind in ("prep", "verb") or (before.kind == "np" and self._is_open(before)):
            return False
        named = before.kind == "rel" or (before.kind == "np" and self._is_named(before))
        if named or lemma not in _VERBS.nounlike:
            return True
        if before.kind in ("stop", "open", "comma") and self.word(index + 1) in _SUBJECTS:
            return False
        return (before.kind != "np" and self._opens_complement(index + 1)) or self._takes_object(index + 1)

    def _takes_object(self, index: int) -> bool:
        word = self.word(index)
        return word in _CLOSED.determiner or word in _CLOSED.person_pronoun or index in self._land.covered

    def _plural_fits(self, index: int, lemma: str, before: Item | None) -> bool:
        if before is None:
            return False
        if before.kind == "rel" or (before.kind == "verb" and lemma == "include"):
            return True
        if before.kind != "np" or self._is_open(before):
            return before.kind == "and" and lemma not in _VERBS.nounlike and self._opens_complement(index + 1)
        if before.pronoun:
            return before.word in _PLURAL_SUBJECTS
        if self._are_units(before):
            return self._opens_complement(index + 1)
        plural = before.word.endswith("s") and not before.word.endswith("ss")
        return plural and (lemma not in _VERBS.nounlike or self._takes_object(index + 1))

    def _are_units(self, item: Item) -> bool:
        """Whether a phrase is the last of two units: "the 3rd Brigade and the 4th Brigade report to …"."""
        joined = self.word(item.first - 1) == "and" and self._land.ending_at(item.first - 1, "unit") is not None
        return joined and self._land.ending_at(item.last, "unit") is not None

    def _is_named(self, item: Item) -> bool:
        return item.pronoun or self._land.ending_at(item.last, "person", "unit") is not None

    def _is_open(self, item: Item) -> bool:
        """Whether a phrase cannot end here: its last word is a determiner, a possessive or an adjective of time."""
        if item.pronoun and item.word not in _CLOSED.possessive:
            return False
        last = self.word(item.last - 1)
        if item.last - item.first == 1 and last in ("this", "that", "both", "many", "several", "her", "all", "some"):
            return last == "her"
        return last in _CLOSED.determiner or last in ("'s", "'", "former", "then", "new", "old", "late", "so-called")


def _fitting(auxiliary: str) -> tuple[Form, ...]:
    if auxiliary in _CLOSED.be:
        return ("part", "ing")
    if auxiliary in _CLOSED.have or auxiliary in _CLOSED.get:
        return ("part",)
    return ("base",)


def _lemma(word: str) -> str | None:
    if word in _CLOSED.be:
        return "be"
    if word in _CLOSED.have:
        return "have"
    return "do" if word in _CLOSED.do else None


def _readings(word: str) -> tuple[tuple[str, Form], ...]:
    """Readings of a word as a verb; an unlisted word in -ed is taken for the past of a verb that the list lacks."""
    known = _VERBS.readings.get(word)
    if known is None and len(word) > 5 and word.endswith("ed") and word.isalpha() and not word.endswith("eed"):
        return ((word, "past"), (word, "part"))
    return known or ()
