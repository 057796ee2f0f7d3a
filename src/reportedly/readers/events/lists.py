"""Lists of names that one verb is about: "Also appointed were X, Director of Policy; Y, Commander 3 Division …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.readers.events.clause import Verb
from reportedly.readers.events.frames import frames
from reportedly.readers.events.items import Item
from reportedly.readers.events.landmarks import Mention
from reportedly.readers.events.phrases import Phrases
from reportedly.readers.events.roles import Roles
from reportedly.terms.spans import Span

_GOES_ON = frozenset({"others", "other", "rest", "remaining"})
_LISTED = frozenset({"include", "be"})


@dataclass(frozen=True, slots=True)
class Listed:
    """One member of a list: kind, trigger, clause and roles."""

    kind: str
    trigger: Span
    clause: Span
    roles: Roles


class Lists:
    """Finds the list in one sentence; ``before`` is the kind and trigger of the list that it may go on from."""

    def __init__(self, phrases: Phrases, verbs: list[Verb], before: tuple[str, Span] | None) -> None:
        self._phrases = phrases
        self._items = phrases.items
        self._verbs = verbs
        self._before = before
        self.found: tuple[str, Span] | None = None
        self.consumed: set[int] = set()

    def find(self) -> Iterator[Listed]:
        """Members in order."""
        opening = self._opening() or self._further()
        if opening is None:
            return
        kind, trigger, copula = opening
        self.found = (kind, trigger)
        for segment in self._segments(copula.at + 1):
            listed = self._member(kind, trigger, segment)
            if listed is not None:
                yield listed

    def _opening(self) -> tuple[str, Span, Verb] | None:
        """A participle about nobody named, and the "were" that names them: "other officers arrested were …"."""
        for verb, copula in zip(self._verbs, self._verbs[1:], strict=False):
            kind = self._kind(verb)
            if (
                kind is None
                or copula.group.lemma not in _LISTED
                or not copula.group.bare
                or not self._follows(verb, copula)
            ):
                continue
            if not any(self._phrases.person(item) for item in verb.subject):
                self.consumed = {verb.at, copula.at}
                return kind, self._phrases.span(verb.group.main, verb.group.main + 1), copula
        return None

    def _kind(self, verb: Verb) -> str | None:
        if verb.group.form not in ("past", "part") or not verb.group.bare:
            return None
        return next(
            (
                f.kind
                for f in frames().get(verb.group.lemma, ())
                if f.who == "object" and f.type == "person" and not f.withs
            ),
            None,
        )

    def _follows(self, verb: Verb, copula: Verb) -> bool:
        between = self._items[verb.at + 1 : copula.at]
        return len(between) < 8 and not any(i.kind in ("comma", "stop", "and") or i.word == "by" for i in between)

    def _further(self) -> tuple[str, Span, Verb] | None:
        """A list that goes on: "Others include X, Y …"."""
        if self._before is None or not self._verbs:
            return None
        verb = self._verbs[0]
        words = {self._phrases.word(i) for item in verb.subject for i in range(item.first, item.last)}
        if verb.group.lemma in _LISTED and words & _GOES_ON:
            return self._before[0], self._phrases.span(verb.group.main, verb.group.main + 1), verb
        return None

    def _segments(self, first: int) -> Iterator[list[Item]]:
        """Runs of items, one for each person: a person that is not inside an of-phrase opens a new one."""
        segment: list[Item] = []
        for at in range(first, len(self._items)):
            item = self._items[at]
            if self._phrases.person(item) is not None and self._items[at - 1].word != "of":
                if segment:
                    yield segment
                segment = []
            segment.append(item)
        if segment:
            yield segment

    def _member(self, kind: str, trigger: Span, segment: list[Item]) -> Listed | None:
        person = self._phrases.person(segment[0])
        if person is None:
            return None
        roles = Roles()
        roles.add("who", person)
        if kind in ("appointed", "transferred", "promoted"):
            self._post(segment, roles)
        trigger = roles.spans["post"][0] if roles.has("post") else trigger
        spans = [trigger, *(span for found in roles.spans.values() for span in found)]
        return Listed(kind, trigger, Span(min(s.start for s in spans), max(s.end for s in spans)), roles)

    def _post(self, segment: list[Item], roles: Roles) -> None:
        mentions = self._phrases.land.inside(segment[0].last, segment[-1].last, "post", "unit", "place")
        kept: list[Mention] = []
        for mention in mentions:
            if not kept or mention.first >= kept[-1].last:
                kept.append(mention)
        for mention in kept:
            roles.add(mention.type, mention.span)
