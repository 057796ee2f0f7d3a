"""Happenings named by a noun: "his dismissal", "the trial of Colonel Tasker", "a letter to the president"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from reportedly.readers.events.clause import Verb
from reportedly.readers.events.evidence import Evidence
from reportedly.readers.events.items import Item
from reportedly.readers.events.lexicon import table
from reportedly.readers.events.modifiers import Modality, modality
from reportedly.readers.events.phrases import Phrases
from reportedly.readers.events.roles import Roles
from reportedly.readers.events.window import Window, window
from reportedly.terms.markup import Modifier, ModifierKind
from reportedly.terms.spans import Span

_STATES = {"trial": "on", "investigation": "under"}  # "…, on trial for fraud, …"
_REWARDED = frozenset({"information", "reward", "bounty", "tip", "tips"})  # "information leading to his arrest"
_BARE = frozenset({"appointed", "promoted", "transferred"})  # nouns that alone only look back: "since his appointment"


@dataclass(frozen=True)
class Named:
    """A happening named by item ``at``: kind, trigger, roles and modifiers."""

    kind: str
    trigger: Span
    clause: Span
    roles: Roles
    modifiers: tuple[Modifier, ...]
    token: int = -1  # of the noun


@cache
def _kinds() -> Mapping[str, str]:
    data = table("nominals.toml")
    return {word: kind for kind, words in data["kinds"].items() for word in words.split()}


@cache
def _words(section: str) -> Mapping[str, ModifierKind]:
    data = table("nominals.toml")
    return {word: kind for kind, words in data[section].items() for word in words.split()}


class Nominals:
    """Finds the happenings that nouns of one sentence name."""

    def __init__(self, phrases: Phrases, verbs: list[Verb], meanings: Modality, evidence: Evidence) -> None:
        self._phrases = phrases
        self._items = phrases.items
        self._verbs = verbs
        self._meanings = meanings
        self._evidence = evidence
        self._starts = [verb.at for verb in verbs]
        self._by_subject = _by_subject(verbs)
        self._windows: dict[int, Window] = {}

    def find(self) -> Iterator[Named]:
        """All of them, in order."""
        for at, item in enumerate(self._items):
            if item.kind != "np" or item.pronoun:
                continue
            kind = _kinds().get(item.word)
            if kind is not None and not self._is_state(at, item):
                yield from self._named(at, item, kind)
            elif kind is None and item.word not in _letters() and item.word != "charges":
                yield from self._attributed(at, item)
            elif item.word in _letters():
                yield from self._letter(at, item)
            elif kind is not None:
                yield from self._state(at, item)
            elif item.word == "charges":
                yield from self._charges(at, item)

    def _named(self, at: int, item: Item, kind: str) -> Iterator[Named]:
        roles = Roles()
        owner = self._phrases.possessor(item)
        objects = [span for i in self._after(at, "of") if (span := self._phrases.named_in_apposition(i))]
        for person in objects:
            roles.add("who", person)
        if kind == "investigated":
            behind = [*self._after(at, "into"), *self._after(at, "against")]
            objects = objects or [s for i in behind if (s := self._phrases.named_in_apposition(i))]
            for person in objects:
                roles.add("who", person)
        elif not objects:
            roles.add("who", owner)
            for person in [
                s for i in self._after(at, "for") if kind == "pardoned" and (s := self._phrases.person(self._items[i]))
            ]:
                roles.add("who", person)
        if objects and owner is not None:
            roles.add("by", owner)
        if not roles.has("who"):
            return
        self._details(at, kind, roles)
        if kind in _BARE and not set(roles.spans) - {"who"} and not self._times(at):
            return
        yield self._made(at, item, kind, roles)

    def _person(self, item: Item) -> Span | None:
        return self._phrases.person(item) or self._phrases.office_holder(item)

    def _details(self, at: int, kind: str, roles: Roles) -> None:
        """What follows: by whom, as what, to which unit, for what, when."""
        index = at + 1
        while index + 1 < len(self._items) and self._items[index].kind in ("prep", "either", "time"):
            joint, following = self._items[index], self._items[index + 1]
            if joint.kind == "time":
                index += 1
                continue
            self._detail(joint.word, index + 1, following, kind, roles)
            index += 2

    def _detail(self, joint: str, at: int, item: Item, kind: str, roles: Roles) -> None:
        if joint == "by" and item.kind == "np":
            roles.add("by", self._person(item) or self._phrases.unit(item) or self._phrases.text(item))
        elif joint in ("as", "to", "from") and item.kind == "np" and self._phrases.person(item) is None:
            post, units = self._phrases.post_with_unit(at)
            roles.add("post", post)
            for unit in units:
                roles.add("unit", unit)
            roles.add("place", self._phrases.place(item) if post is None and not units else None)
        elif joint in ("for", "on", "over") and kind in ("tried", "arrested", "convicted", "charged", "investigated"):
            roles.add("charge", self._phrases.stretch(at, whole=False) if item.kind in ("np", "verb") else None)
        elif joint in ("in", "at", "near"):
            roles.add("place", self._phrases.place(item))

    def _after(self, at: int, joint: str) -> list[int]:
        if at + 2 < len(self._items) and self._items[at + 1].word == joint:
            return self._phrases.coordinated(at + 2)
        if at + 2 == len(self._items) - 1 and self._items[at + 1].word == joint:
            return [at + 2]
        return []

    def _attributed(self, at: int, item: Item) -> Iterator[Named]:
        """A participle before a person: "ousted minister Tasker", "the suspended president"."""
        start = self._phrases.bare(item)
        kind = _words("attributes").get(self._phrases.word(start))
        if kind is None or start >= item.last - 1:
            return
        person = self._phrases.person(item) or self._phrases.office_holder(item)
        if person is None:
            return
        trigger = self._phrases.span(start, start + 1)
        roles = Roles({"who": [person]})
        modifiers = tuple(m for m in self._modifiers(at, item) if m.kind in ("condition", "question"))
        yield Named(kind, trigger, self._phrases.span(item.first, item.last), roles, modifiers, start)

    def _is_state(self, at: int, item: Item) -> bool:
        return at > 0 and item.last - item.first == 1 and self._items[at - 1].word == _STATES.get(item.word)

    def _state(self, at: int, item: Item) -> Iterator[Named]:
        """A state set beside a name without a verb: "Tasker, on trial for fraud, …"."""
        before = self._items[at - 3 : at - 1] if at >= 3 else []
        if len(before) != 2 or before[1].kind != "comma":
            return
        person = self._phrases.person(before[0])
        if person is None:
            return
        roles = Roles({"who": [person]})
        self._details(at, _kinds()[item.word], roles)
        yield self._made(at, item, _kinds()[item.word], roles)

    def _letter(self, at: int, item: Item) -> Iterator[Named]:
        """A letter to a named person; its writer is the possessor, else the next subject that is a person."""
        addressee = [span for i in self._after(at, "to") if (span := self._phrases.person(self._items[i]))]
        governor = self._governor(at)
        if not addressee or (governor is not None and governor.group.lemma in ("send", "write", "address")):
            return
        writer = self._phrases.possessor(item) or next(
            (
                s
                for v in self._verbs[bisect_left(self._starts, at) :][:8]
                for i in v.subject
                if (s := self._phrases.person(i))
            ),
            None,
        )
        if writer is None:
            return
        roles = Roles({"who": [writer], "whom": addressee, "medium": [self._phrases.text(item)]})
        yield self._made(at, item, "wrote_to", roles)

    def _charges(self, at: int, item: Item) -> Iterator[Named]:
        """Charges against a named person."""
        roles = Roles()
        for i in range(at + 1, min(at + 6, len(self._items) - 1)):
            if self._items[i].word == "against":
                roles.add("who", self._phrases.person(self._items[i + 1]))
            elif self._items[i].word == "of" and i == at + 1:
                roles.add("charge", self._phrases.text(self._items[i + 1]) if self._items[i + 1].kind == "np" else None)
            elif self._items[i].kind not in ("np", "prep", "either", "time"):
                break
        governor = self._governor(at)
        lays = governor is not None and governor.group.lemma in ("bring", "file", "press", "lay", "prefer", "deny")
        if roles.has("who") and not lays:
            yield self._made(at, item, "charged", roles)

    def _made(self, at: int, item: Item, kind: str, roles: Roles) -> Named:
        trigger = self._phrases.span(item.last - 1, item.last)
        subject_of = self._subject_of(item)
        for time in self._times(at) or (
            self._evidence.times(subject_of, self._window(subject_of)) if subject_of else []
        ):
            roles.add("time", time)
        spans = [span for found in roles.spans.values() for span in found]
        whole = self._phrases.span(item.first, item.last)
        near = [s for s in [*spans, whole] if abs(s.start - whole.start) < 200]
        clause = Span(min(s.start for s in near), max(s.end for s in near))
        return Named(kind, trigger, clause, roles, tuple(self._modifiers(at, item)), item.last - 1)

    def _times(self, at: int) -> list[Span]:
        index = at + 1
        found: list[Span] = []
        while index < len(self._items) and self._items[index].kind in ("prep", "either", "time", "np"):
            before = self._items[index - 1]
            if self._items[index].kind == "time":
                found.append(self._phrases.span(self._items[index].first, self._items[index].last))
            elif self._items[index].kind == "np" and before.kind not in ("prep", "either"):
                break
            index += 1
        return found

    def _window(self, verb: Verb) -> Window:
        known = self._windows.get(verb.at)
        if known is None:
            known = self._windows[verb.at] = window(self._items, verb.at)
        return known

    def _governor(self, at: int) -> Verb | None:
        """The verb that has item ``at`` as its object or in a phrase."""
        before = bisect_left(self._starts, at)
        if not before:
            return None
        verb = self._verbs[before - 1]
        return verb if at < self._window(verb).end else None

    def _subject_of(self, item: Item) -> Verb | None:
        return self._by_subject.get(id(item))

    def _modifiers(self, at: int, item: Item) -> list[Modifier]:
        found: dict[str, Modifier] = {}
        for modifier in [*self._inside(item), *self._joint(at), *self._of_verbs(at, item)]:
            found.setdefault(modifier.kind, modifier)
        return sorted(found.values(), key=lambda m: (m.span, m.kind))

    def _inside(self, item: Item) -> Iterator[Modifier]:
        if item.negative:
            yield Modifier("negation", self._phrases.span(item.first, item.first + 1))
        for token in range(item.first, item.last - 1):
            kind = _words("adjective").get(self._phrases.word(token))
            if kind is not None:
                yield Modifier(kind, self._phrases.span(token, token + 1))

    def _joint(self, at: int) -> Iterator[Modifier]:
        """What stands before: "a request for his release", "pending his trial", "rumours of his arrest"."""
        if any(item.word in _REWARDED for item in self._items[max(0, at - 6) : at]):
            yield Modifier("sought", self._phrases.span(self._items[at].first, self._items[at].last))
        if at < 1 or self._items[at - 1].kind not in ("prep", "either"):
            return
        joint = self._items[at - 1]
        if joint.word in ("pending", "until", "till"):
            yield Modifier("pending", self._phrases.span(joint.first, joint.last))
        before = self._items[at - 2] if at >= 2 else None
        kind = modality()["noun"].get(before.word) if before is not None and before.kind == "np" else None
        if kind is not None and before is not None and joint.word in ("for", "of", "about", "on"):
            yield Modifier(kind, self._phrases.span(before.last - 1, before.last))

    def _of_verbs(self, at: int, item: Item) -> Iterator[Modifier]:
        subject_of = self._subject_of(item)
        if subject_of is not None:
            yield from self._meanings.of(subject_of)
            kind = _words("subject").get(self._lemma(subject_of))
            if kind is not None:
                yield self._about(kind, subject_of)
            return
        governor = self._governor(at)
        if governor is not None:
            yield from self._of_governor(at, governor)

    def _of_governor(self, at: int, governor: Verb) -> Iterator[Modifier]:
        reach = self._window(governor)
        kind = modality()["complement"].get(self._lemma(governor))
        if at in reach.objects:
            if governor.group.lemma in _presupposing():
                return
            yield from self._meanings.of(governor)
            taken_back = _words("object").get(self._lemma(governor))
            if taken_back is not None:
                yield self._about(taken_back, governor)
            if kind is not None and kind not in ("negation", "ongoing"):
                yield self._about(kind, governor)
            return
        joint = next((word for word, i in reach.phrases if i == at), "")
        if joint == "for" and kind in ("sought", "plan"):
            yield self._about("sought", governor)
        yield from (m for m in self._meanings.of(governor) if m.kind in ("condition", "question"))

    def _lemma(self, verb: Verb) -> str:
        """The base form of a verb, with the "aside" that turns its sense around."""
        aside = self._phrases.word(min(verb.group.main + 1, self._items[-1].last - 1)) == "aside"
        return f"{verb.group.lemma}-aside" if aside else verb.group.lemma

    def _about(self, kind: ModifierKind, verb: Verb) -> Modifier:
        return Modifier(kind, self._phrases.span(verb.group.main, verb.group.main + 1))


def _by_subject(verbs: list[Verb]) -> dict[int, Verb]:
    """The first finite verb of which an item is a subject, by the identity of the item."""
    found: dict[int, Verb] = {}
    for verb in verbs:
        if verb.link == "finite":
            for item in verb.subject[:1] if verb.subject is verb.clause.antecedent else verb.subject:
                found.setdefault(id(item), verb)
    return found


@cache
def _presupposing() -> frozenset[str]:
    return frozenset(table("nominals.toml")["presupposing"]["words"].split())


@cache
def _letters() -> frozenset[str]:
    return frozenset(table("nominals.toml")["media"]["letters"].split())
