"""Whether what a verb says is so: negation, modality, conditions and questions, and how far each of them reaches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import cast

from reportedly.readers.events.clause import Clause, Verb
from reportedly.readers.events.frames import heads
from reportedly.readers.events.items import Item
from reportedly.readers.events.lexicon import closed, table
from reportedly.readers.events.phrases import Phrases
from reportedly.terms.markup import Modifier, ModifierKind

_CLOSED = closed()
_CERTAINLY = frozenset({"certainly", "surely", "definitely", "inevitably"})
_HIGHEST = 6  # governors looked through: "could be asked to agree to resign"
_TELLING = frozenset({"tell", "suggest", "insist", "advise", "plead"})  # they ask for, or only say
_PRESENT = frozenset({"is", "are", "am", "has", "have", "'s", "'re", "'m"})
_TOLD = frozenset({"was", "were", "had", "has", "have", "did"})
_PAST = frozenset({"was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't"})


@cache
def modality() -> Mapping[str, Mapping[str, ModifierKind]]:
    """Word → modifier for each section of ``modality.toml``."""
    found: dict[str, Mapping[str, ModifierKind]] = {}
    for section, kinds in table("modality.toml").items():
        found[section] = {word: cast(ModifierKind, kind) for kind, words in kinds.items() for word in words.split()}
    return found


class Modality:
    """The modifiers of the verbs of one sentence."""

    def __init__(self, phrases: Phrases, verbs: list[Verb]) -> None:
        self._phrases = phrases
        self._items = phrases.items
        self._asked = any(phrases.word(item.first) == "?" for item in self._items[-2:])
        self._conditions = _conditions(verbs)

    def of(self, verb: Verb) -> list[Modifier]:
        """All modifiers of a verb, its own and those it stands under, each once."""
        found = list(self._own(verb))
        found += self._governors(verb)
        found += self._clauses(verb)
        return _once(found)

    def is_idle_talk(self, verb: Verb) -> bool:
        """Whether a verb only tells what "those who say …" say: the text itself does not say it."""
        governor = verb.clause.governor if verb.clause.kind in ("that", "bare") else None
        if governor is None or governor.clause.kind != "rel" or governor.group.lemma not in _CLOSED.saying:
            return False
        return any(item.word in heads().anybody and item.last - item.first == 1 for item in governor.subject[:1])

    def _modifier(self, kind: str, first: int, last: int) -> Modifier:
        return Modifier(cast(ModifierKind, kind), self._phrases.span(first, last))

    def _own(self, verb: Verb) -> Iterator[Modifier]:
        """From the group itself, or the group whose auxiliaries it shares, and from its subject."""
        head = verb
        for _ in range(_HIGHEST):
            if head.shares is None:
                break
            yield from self._adverbs(head)
            head = head.shares
        yield from self._group(head)
        yield from self._adverbs(head)
        for item in verb.subject:
            if item.negative:
                yield self._modifier("negation", item.first, item.first + 1)

    def _group(self, verb: Verb) -> Iterator[Modifier]:
        group = verb.group
        for token in group.negations:
            if self._phrases.word(token + 1) not in ("only", "just", "merely"):  # "not only dismissed but also …"
                yield self._modifier("negation", token, token + 1)
        words = [self._phrases.word(token) for token in group.auxiliaries]
        for position, token in enumerate(group.auxiliaries):
            kind = self._of_auxiliary(words, position, token)
            if kind is not None:
                yield self._modifier(kind, token - 1 if words[position] == "to" else token, token + 1)
        if verb.link == "finite" and group.form == "ing" and words and words[0] in _PRESENT:
            yield self._modifier("ongoing", group.main, group.main + 1)
        yield from self._inverted(verb)

    def _of_auxiliary(self, words: list[str], position: int, token: int) -> str | None:
        """What one auxiliary says, None if nothing."""
        word = words[position]
        if word in ("would", "wouldn't"):
            return "condition" if "have" in words else "plan"
        if word == "to" and position > 0:
            return "negation" if self._phrases.word(token - 1) == "yet" else self._semi_modal(words[position - 1])
        if word == "being" and position > 0 and words[0] not in _PAST:
            return "ongoing"
        return modality()["modal"].get(word)

    def _inverted(self, verb: Verb) -> Iterator[Modifier]:
        """From a modal before the subject: "Will he resign"."""
        inverted = verb.clause.inverted
        if inverted is None or verb is not (verb.clause.verbs[0] if verb.clause.verbs else None):
            return
        kind = modality()["modal"].get(inverted.word)
        if kind is not None and verb.clause.kind != "condition":
            yield self._modifier(kind, inverted.first, inverted.last)

    def _semi_modal(self, before: str) -> str:
        if before == "used":
            return "past"
        return "plan" if before in _CLOSED.be else "sought"

    def _adverbs(self, verb: Verb) -> Iterator[Modifier]:
        """Adverbs inside the group and right around it."""
        item = self._items[verb.at]
        first, last = item.first, item.last
        for before in reversed(self._items[max(0, verb.at - 3) : verb.at]):
            if before.kind not in ("adverb", "not") and before.word != "once":
                break
            first = before.first
        for after in self._items[verb.at + 1 : verb.at + 2]:
            last = after.last if after.kind in ("adverb", "not") else last
        for token in range(first, last):
            kind = modality()["adverb"].get(self._phrases.word(token))
            if self._phrases.word(token) == "almost" and self._phrases.word(token + 1) in _CERTAINLY:
                kind = "probable"
            if kind is not None and token not in verb.group.negations and self._phrases.word(token + 1) != "only":
                yield self._modifier(kind, token, token + 1)

    def _governors(self, verb: Verb) -> Iterator[Modifier]:
        """From the verbs that it is the infinitive, gerund or content of."""
        for _ in range(_HIGHEST):
            yield from self._link(verb)
            governor = self._governor(verb)
            if governor is None:
                return
            if verb.link not in ("infinitive", "gerund"):
                return  # how the saying itself stands does not bear on what is said
            if not self._is_loose(verb):
                yield from self._inherited(governor)
            verb = governor

    def _is_loose(self, verb: Verb) -> bool:
        """A gerund that does not hang on the verb before it: "… , warning that", "after leaving"."""
        if verb.link != "gerund" or (verb.governor is not None and verb.at == verb.governor.at + 1):
            return False
        return verb.preposition is None or verb.preposition.word not in ("of", "with", "from")

    def _inherited(self, governor: Verb) -> Iterator[Modifier]:
        for modifier in self._own(governor):
            if modifier.kind != "negation" or governor.group.lemma in modality()["factual"] or _is_mild(governor):
                yield modifier

    def _governor(self, verb: Verb) -> Verb | None:
        if verb.link in ("infinitive", "gerund"):
            return verb.governor
        return verb.clause.governor if verb.clause.kind in ("that", "bare") else None

    def _link(self, verb: Verb) -> Iterator[Modifier]:
        """What the governor, or the word right before "to" or "that", says of the verb."""
        if verb.preposition is not None:
            kind = modality()["joint"].get(verb.preposition.word)
            before = self._items[max(0, verb.at - 2)]
            kind = "negation" if before.word == "instead" else kind
            if kind is not None:
                yield self._modifier(kind, verb.preposition.first, verb.preposition.last)
        noun = self._noun(verb)
        if noun is not None:
            yield noun
            return
        governor = self._governor(verb)
        if governor is None:
            if verb.link == "infinitive" and verb.clause.kind == "main":
                yield self._modifier("plan", self._items[verb.at].first, self._items[verb.at].first + 1)
            return
        yield from self._complement(verb, governor)

    def _noun(self, verb: Verb) -> Modifier | None:
        at = self._noun_end(verb)
        reach = 1 if verb.link == "gerund" else 3
        for item in reversed(self._items[max(0, at - reach) : at]):
            if item.kind not in ("np", "adverb", "verb"):
                if item.kind in ("prep", "time"):
                    continue
                return None
            if item.kind == "np" and item.negative and verb.link == "finite":
                return self._modifier("negation", item.first, item.last)  # "no evidence that …"
            kind = modality()["noun"].get(item.word if item.kind != "verb" else self._phrases.word(item.last - 1))
            if kind is not None:
                return self._modifier(kind, item.first, item.last)
            if item.kind == "verb":
                return None
            if item.word == "true" and self._is_denied(verb.clause.governor):
                return self._modifier("negation", item.first, item.last)
        return None

    def _is_denied(self, governor: Verb | None) -> bool:
        return governor is not None and bool(governor.group.negations)

    def _noun_end(self, verb: Verb) -> int:
        """Index of the item behind the words that may speak of the verb: its "to", its preposition, its "that"."""
        if verb.link == "infinitive":
            return verb.at
        if verb.link == "gerund":
            return verb.at - 1 if verb.preposition is not None else 0
        marker = verb.clause.marker
        return self._phrases.index(marker) if marker is not None and verb.clause.kind in ("that", "rel") else 0

    def _complement(self, verb: Verb, governor: Verb) -> Iterator[Modifier]:
        lemma = governor.group.lemma
        first, last = governor.group.main, governor.group.main + 1
        kind = modality()["complement"].get(lemma)
        if kind is None and governor.passive:
            kind = modality()["passive_complement"].get(lemma)
        negated = bool(governor.group.negations) or any(item.negative for item in governor.subject)
        if verb.link == "gerund" and self._is_loose(verb) and kind not in ("denial", "plan", "ongoing", "possible"):
            return
        if lemma == "go" and governor.group.form == "ing" and verb.link == "infinitive":
            kind = "plan"
        reversed_ = negated and kind in ("denial", "negation")
        told = verb.link == "finite" and (kind in ("plan", "negation") or (lemma in _TELLING and self._is_told(verb)))
        if kind is not None and not reversed_ and not told:
            yield self._modifier(kind, first, last)
        if negated and kind not in ("denial", "negation", None) and kind != "hearsay":
            yield self._modifier("negation", first, last)
        if kind is None and verb.link == "infinitive" and lemma not in _factual():
            yield self._modifier("plan", self._items[verb.at].first, self._items[verb.at].first + 1)

    def _is_told(self, verb: Verb) -> bool:
        """Whether a content clause states a fact, "told us that he was sacked", not a wish, "… that he be sacked"."""
        words = [self._phrases.word(token) for token in verb.group.auxiliaries]
        return words[0] not in ("be", "should", "must", "ought") if words else verb.group.form != "base"

    def _clauses(self, verb: Verb) -> Iterator[Modifier]:
        """From the clauses around it: conditions, questions, "until …", and the condition that its own clause has."""
        clause: Clause | None = verb.clause
        for _ in range(_HIGHEST):
            if clause is None:
                break
            yield from self._from_clause(clause, verb)
            clause = clause.parent if clause.kind != "rel" else None
        marker = self._conditions.get(id(verb.clause))
        if marker is not None and _is_open(self._phrases, verb):
            yield self._modifier("condition", marker.first, marker.last)
        if self._asked and (
            verb.clause.kind != "rel" or not verb.clause.antecedent
        ):  # "Who dismissed him?" is about nobody
            last = self._items[-1]
            yield self._modifier("question", last.first, last.last)

    def _from_clause(self, clause: Clause, verb: Verb) -> Iterator[Modifier]:
        marker = clause.marker
        if marker is None:
            return
        if clause.kind == "condition":
            yield self._modifier("question" if marker.word == "whether" else "condition", marker.first, marker.last)
        elif marker.word in ("until", "till", "before") and clause.kind == "sub" and _is_present(self._phrases, verb):
            yield self._modifier("pending", marker.first, marker.last)


def _conditions(verbs: list[Verb]) -> dict[int, Item]:
    """The opening word of the first condition on each clause, by the identity of the clause."""
    found: dict[int, Item] = {}
    for verb in verbs:
        clause = verb.clause
        if (
            clause.kind == "condition"
            and clause.marker is not None
            and clause.marker.word not in ("whether", "supposing")
        ):
            found.setdefault(id(clause.parent), clause.marker)
    return found


@cache
def _factual() -> frozenset[str]:
    return frozenset(table("modality.toml")["factual"]["verbs"].split())


def _is_mild(governor: Verb) -> bool:
    """Governors whose negation is that of their complement: "was not forced to resign", "is not expected to be"."""
    lemma = governor.group.lemma
    kind = modality()["complement"].get(lemma)
    return lemma in _factual() or kind in ("plan", "probable", "ongoing", "sought")


def _is_open(phrases: Phrases, verb: Verb) -> bool:
    """Whether a verb can depend on a condition: not told as past or done."""
    if verb.group.bare:
        return verb.link == "infinitive" or verb.shares is not None or verb.group.form in ("base", "s")
    words = [phrases.word(token) for token in verb.group.auxiliaries]
    return "to" in words or words[0] not in _TOLD


def _is_present(phrases: Phrases, verb: Verb) -> bool:
    words = [phrases.word(token) for token in verb.group.auxiliaries] or [phrases.word(verb.group.main)]
    return words[0] in ("has", "have", "is", "are") or verb.group.form in ("s", "base")


def _once(found: list[Modifier]) -> list[Modifier]:
    kept: dict[str, Modifier] = {}
    for modifier in found:
        kept.setdefault(modifier.kind, modifier)
    return sorted(kept.values(), key=lambda m: (m.span, m.kind))
