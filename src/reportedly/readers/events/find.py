"""Events of a document: each sentence is cut into clauses, and its verbs and nouns are read by their frames."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from reportedly.readers.entities import Entities
from reportedly.readers.events.casting import Casting
from reportedly.readers.events.chunks import Cutter
from reportedly.readers.events.clause import Verb
from reportedly.readers.events.ellipsis import denied_again
from reportedly.readers.events.evidence import Evidence
from reportedly.readers.events.frames import Frame, frames
from reportedly.readers.events.inversions import turned_round
from reportedly.readers.events.items import Item
from reportedly.readers.events.landmarks import Landmarks, survey
from reportedly.readers.events.lists import Lists
from reportedly.readers.events.modifiers import Modality
from reportedly.readers.events.nominal import Named, Nominals
from reportedly.readers.events.parsing import Parser
from reportedly.readers.events.phrases import Phrases
from reportedly.readers.events.promise import may_tell
from reportedly.readers.events.roles import Roles
from reportedly.readers.sheet import Sheet
from reportedly.terms.markup import Argument, Attribution, Chain, Event, Modifier, ModifierKind, TimeMark
from reportedly.terms.spans import Span

_SPOKEN = frozenset({"accused", "wrote_to", "denied", "praised", "described"})
_PROSECUTORS = frozenset({"prosecutor", "prosecutors", "prosecution", "office"})


def find_events(
    sheet: Sheet,
    entities: Entities,
    times: tuple[TimeMark, ...],
    chains: tuple[Chain, ...],
    attributions: tuple[Attribution, ...],  # noqa: ARG001  (part of the face of this room; the claim rules join the two)
) -> tuple[Event, ...]:
    """All events of a document in text order.

    A role may come several times: each ``who`` of "Tasker and Lomm were arrested" is one. Spans of persons are mention
    spans of ``chains`` where there is one. No event without a person or unit among its arguments is given.
    """
    land = survey(sheet, entities.marks, chains, times)
    found: list[Event] = []
    listed: tuple[str, Span] | None = None
    last: Event | None = None
    for sentence in sheet.sentences:
        if len(sentence) > 1:
            if listed is None and last is None and not may_tell(land, sentence):
                continue
            reading = _Reading(land, sentence, listed)
            here = [*reading.events(), *reading.taken_back(last)]
            found += here
            listed, last = reading.listed, here[-1] if here else None
    return tuple(sorted(found, key=lambda e: (e.trigger, e.kind, e.clause)))


class _Reading:
    """The events of one sentence."""

    def __init__(self, land: Landmarks, sentence: range, listed: tuple[str, Span] | None) -> None:
        self._items: list[Item] = Cutter(land, sentence).cut()
        self._phrases = Phrases(land, self._items)
        self._verbs = Parser(self._items).parse()
        self._meanings = Modality(self._phrases, self._verbs)
        self._evidence = Evidence(self._phrases, self._verbs)
        self._consumed: set[int] = set()
        self._spoken: set[int] = set()
        self._lists = Lists(self._phrases, self._verbs, listed)

    @property
    def listed(self) -> tuple[str, Span] | None:
        """Kind and trigger of the list that this sentence holds; the next sentence may go on with it."""
        return self._lists.found

    def events(self) -> Iterator[Event]:
        """Events with somebody in them, each once."""
        seen: set[tuple[str, Span, Span]] = set()
        for event in self._all():
            key = (event.kind, event.trigger, event.clause)
            if key not in seen and self._is_about_somebody(event):
                seen.add(key)
                yield event

    def taken_back(self, before: Event | None) -> Iterator[Event]:
        """The last event of the sentence before, where this one only says that it is not so."""
        event = denied_again(self._phrases, self._verbs, before)
        if event is not None:
            yield event

    def _all(self) -> Iterator[Event]:
        listed = list(self._lists.find())
        self._consumed |= self._lists.consumed if listed else set()
        for verb in self._verbs:
            if verb.at not in self._consumed:
                yield from self._of_verb(verb)
        for member in listed:
            yield _event(member.kind, Named(member.kind, member.trigger, member.clause, member.roles, ()))
        for named in turned_round(self._phrases, self._verbs):
            yield _event(named.kind, named)
        yield from self._replacements()
        for named in Nominals(self._phrases, self._verbs, self._meanings, self._evidence).find():
            if named.token not in self._spoken:
                yield _event(named.kind, named)

    def _replacements(self) -> Iterator[Event]:
        """Successions told by "X was appointed … in place of Y"."""
        items = self._items
        for at in range(1, len(items) - 2):
            words = (items[at].word, items[at + 1].word, items[at + 2].word)
            if words == ("in", "place", "of") and at + 3 < len(items):
                whom = self._phrases.person(items[at + 3])
                who = next((s for i in reversed(items[:at]) if (s := self._phrases.person(i))), None)
                if whom is not None and who is not None:
                    trigger = self._phrases.span(items[at].first, items[at + 2].last)
                    roles = Roles({"who": [who], "whom": [whom]})
                    yield _event("succeeded", Named("succeeded", trigger, Span(who.start, whom.end), roles, ()))

    def _is_about_somebody(self, event: Event) -> bool:
        land = self._phrases.land
        for argument in event.arguments:
            if argument.role in ("who", "whom", "by") and argument.role != "time":
                tokens = land.sheet.within(argument.span)
                if any(land.ending_at(t + 1, "person", "unit", "post") for t in tokens):
                    return True
                if event.kind == "sentence_sought" or argument.role == "who":
                    return argument.role == "who" or event.kind == "sentence_sought"
        return False

    def _of_verb(self, verb: Verb) -> Iterator[Event]:
        choices = frames().get(verb.group.lemma)
        if choices is None:
            return
        if self._meanings.is_idle_talk(verb):
            return
        casting = Casting(self._phrases, verb)
        for frame in choices:
            roles = casting.fit(frame)
            if roles is None:
                continue
            if roles.words is not None:
                self._spoken.update(range(*roles.words))
                self._consumed.update(v.at for v in self._verbs if roles.words[0] <= v.group.main < roles.words[1])
            if frame.into and casting.window.infinitive is not None and roles.has("unit"):
                self._consumed.add(casting.window.infinitive)
            yield from self._made(verb, frame, casting, roles)
            return

    def _made(self, verb: Verb, frame: Frame, casting: Casting, roles: Roles) -> Iterator[Event]:
        modifiers = [m for m in self._meanings.of(verb) if not self._is_spoken(m, roles)]
        kind = self._kind(frame, verb, roles, modifiers)
        if kind == "sentenced" and self._is_sought(verb, modifiers):
            kind = "sentence_sought"
            self._seeker(verb, roles)
        reach = casting.window
        for time in self._evidence.times(verb, reach):
            if not any(time.overlaps(sentence) for sentence in roles.spans.get("sentence", ())):
                roles.add("time", time)
        if not roles.has("reason"):
            roles.add("reason", self._evidence.reason(reach))
        if kind in _SPOKEN:
            roles.add("medium", self._evidence.medium(verb, reach))
        spans = [span for role, found in roles.spans.items() if role != "who" for span in found]
        trigger = self._trigger(verb, roles)
        modifiers = [*modifiers, *self._of_kind(kind, verb, trigger, modifiers)]
        if frame.modifier:
            modifiers.append(Modifier(cast(ModifierKind, frame.modifier), trigger))
        clause = self._evidence.clause(verb, reach, [*spans, trigger])
        named = Named(kind, trigger, clause, roles, tuple(modifiers))
        yield _event(kind, named)
        yield from self._further(casting, named)

    def _is_spoken(self, modifier: Modifier, roles: Roles) -> bool:
        """Whether a modifier is a word of the frame itself: the "not" of "found not guilty"."""
        return roles.words is not None and self._phrases.span(*roles.words).holds(modifier.span)

    def _kind(self, frame: Frame, verb: Verb, roles: Roles, modifiers: list[Modifier]) -> str:
        """The kind of the frame; a post that is still to be held, or held only now, is an appointment."""
        if frame.kind != "holds_post" or not roles.has("who"):
            return frame.kind
        if any(m.kind == "plan" for m in modifiers) and verb.link == "finite":
            return "appointed"
        item = self._items[verb.at]
        words = {self._phrases.word(i) for i in range(item.first, min(item.last + 1, self._items[-1].last))}
        return "appointed" if "now" in words and verb.group.lemma == "be" and not self._is_past(verb) else "holds_post"

    def _is_sought(self, verb: Verb, modifiers: list[Modifier]) -> bool:
        governor = verb.governor
        return verb.link == "infinitive" and governor is not None and any(m.kind == "sought" for m in modifiers)

    def _seeker(self, verb: Verb, roles: Roles) -> None:
        roles.spans.pop("by", None)
        if verb.governor is not None:
            for item in verb.governor.subject[:1]:
                roles.add("by", self._phrases.person(item) or self._phrases.unit(item) or self._phrases.text(item))

    def _trigger(self, verb: Verb, roles: Roles) -> Span:
        main = self._phrases.span(verb.group.main, verb.group.main + 1)
        if verb.group.lemma == "be" and roles.words is None and roles.has("post"):
            post = roles.spans["post"][0]
            following = self._phrases.word(verb.group.main + 1)
            return Span(main.start, post.end) if following == "now" and main.end <= post.start else post
        if roles.words is None or roles.words[0] > verb.group.main + 2:
            return main
        return Span(main.start, self._phrases.span(*roles.words).end)

    def _of_kind(self, kind: str, verb: Verb, trigger: Span, known: list[Modifier]) -> Iterator[Modifier]:
        """Modifiers that a kind brings itself: a sentence sought is sought, a post told in the past is past."""
        kinds = {modifier.kind for modifier in known}
        if kind == "sentence_sought" and "sought" not in kinds:
            yield Modifier("sought", trigger)
        if kind == "holds_post" and not kinds & {"past", "plan", "possible", "condition"} and self._is_past(verb):
            yield Modifier("past", trigger)

    def _is_past(self, verb: Verb) -> bool:
        words = [self._phrases.word(token) for token in verb.group.auxiliaries]
        if words:
            return words[0] in ("had", "was", "were")
        main = self._phrases.word(verb.group.main)
        return verb.group.form == "past" and main not in ("is", "are", "has", "'s") and verb.link == "finite"

    def _further(self, casting: Casting, named: Named) -> Iterator[Event]:
        """Events that the same words also state: the charges of an arrest, the succession in an appointment."""
        roles = named.roles
        if named.kind == "appointed" and roles.has("whom"):
            yield _event("succeeded", named)
        if named.kind in ("arrested", "detained") and roles.has("charge"):
            at = next(
                (i for word, i in casting.window.phrases if word == "on" and self._items[i].word == "charges"), None
            )
            if at is not None:
                trigger = self._phrases.span(self._items[at].last - 1, self._items[at].last)
                end = max(span.end for span in roles.spans["charge"])
                kept = Roles({role: spans for role, spans in roles.spans.items() if role in ("who", "charge")})
                clause = Span(trigger.start, max(end, trigger.end))
                yield _event("charged", replace(named, kind="charged", trigger=trigger, clause=clause, roles=kept))


def _event(kind: str, named: Named) -> Event:
    arguments = [
        Argument(role, span)
        for role, spans in named.roles.spans.items()
        for span in spans
        if role in ("who", "whom") or not any(other != span and other.holds(span) for other in spans)
    ]
    ordered = tuple(sorted(set(arguments), key=lambda a: (a.span, a.role)))
    modifiers = tuple(sorted(named.modifiers, key=lambda m: (m.span, m.kind)))
    return Event(kind, named.trigger, named.clause, ordered, modifiers)
