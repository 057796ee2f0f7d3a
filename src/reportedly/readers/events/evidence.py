"""What belongs to an event beside its roles: its times, its reason, its medium, and the clause that states it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from reportedly.readers.events.clause import Verb
from reportedly.readers.events.items import Item
from reportedly.readers.events.lexicon import table
from reportedly.readers.events.phrases import Phrases
from reportedly.readers.events.window import Window
from reportedly.terms.spans import Span

_LEADING = frozenset({"comma", "adverb", "time", "prep", "either", "np", "and", "open", "inv"})
_DATING = frozenset(
    [
        "in",
        "on",
        "since",
        "from",
        "until",
        "till",
        "by",
        "after",
        "before",
        "during",
        "at",
        "around",
        "through",
        "throughout",
        "between",
        "to",
        "for",
        "as",
    ]
)


@cache
def media() -> frozenset[str]:
    """Nouns for the ways in which something is said."""
    return frozenset(table("nominals.toml")["media"]["words"].split())


class Evidence:
    """Finds what belongs to the verbs of one sentence."""

    def __init__(self, phrases: Phrases, verbs: list[Verb]) -> None:
        self._phrases = phrases
        self._items = phrases.items
        self._next = dict(zip((id(v) for v in verbs), verbs[1:], strict=False))

    def times(self, verb: Verb, reach: Window) -> list[Span]:
        """Spans of the times of a verb: behind it, right before it, else at the head of its clause."""
        found = [at for at in reach.times if self._dates(at)]
        found += [at for at in self._before(verb) if at not in found]
        inner = self._inside(verb)
        if inner is not None and not found:
            return [inner]
        dated = [at for at in found or self._leading(verb) if not self._is_present(at)]
        return [self._phrases.span(self._items[at].first, self._items[at].last) for at in dated]

    def _inside(self, verb: Verb) -> Span | None:
        """A time set inside the verb group: "was on Monday named"."""
        item = self._items[verb.at]
        times = self._phrases.land.times
        return next(
            (times[i].span for i in range(item.first, item.last) if i in times and times[i].last <= item.last), None
        )

    def _is_present(self, at: int) -> bool:
        """Whether a time only says "now": it dates nothing, unless something lasted until now."""
        return self._items[at].word in ("now", "currently", "presently") and self._items[at - 1].word not in (
            "until",
            "till",
        )

    def _dates(self, at: int) -> bool:
        """Whether a time stands by itself or behind a preposition that dates the verb, and not inside a phrase."""
        before = self._items[at - 1] if at else None
        return before is None or before.kind not in ("prep", "either") or before.word in _DATING

    def _before(self, verb: Verb) -> Iterator[int]:
        """Times right before a verb; one before "to resign" or "of killing" belongs to the verb that governs these."""
        at = verb.at - 1
        if verb.link == "infinitive" or (at >= 0 and self._items[at].kind in ("prep", "either")):
            return
        while at >= 0 and self._items[at].kind in ("adverb", "time", "prep", "either"):
            if self._items[at].kind == "time" and self._dates(at):
                yield at
            at -= 1

    def _leading(self, verb: Verb) -> list[int]:
        """Times at the head of the clause, before its subject: they hold for all its verbs."""
        clause = verb.clause
        if verb.link in ("gerund", "participle"):
            return []
        start = clause.start
        if clause.marker is not None and clause.marker.word == "when":
            return self._before_when(start)
        if clause.marker is not None or self._items[start].kind == "open":
            start += 1
        found: list[int] = []
        subject = min((item.first for item in verb.subject), default=self._items[verb.at].first)
        for at in range(start, min(verb.at, start + 8)):
            item = self._items[at]
            if item.kind not in _LEADING or item.first >= subject:
                break
            if item.kind == "time" and self._dates(at):
                found.append(at)
        return found

    def _before_when(self, start: int) -> list[int]:
        """The time that a clause with "when" explains: "until June 2019, when he was promoted"."""
        at = start - 1
        if at > 0 and self._items[at].kind == "comma":
            at -= 1
        return [at] if at >= 0 and self._items[at].kind == "time" else []

    def reason(self, reach: Window) -> Span | None:
        """A reason that follows: "because …", "at his own request", "pending an inquiry …", "in protest …"."""
        for at in range(reach.start, min(len(self._items), reach.end + 1)):
            item = self._items[at]
            if item.word == "because" and at + 1 < len(self._items):
                skip = 2 if self._items[at + 1].word == "of" else 1
                return self._phrases.stretch(min(at + skip, len(self._items) - 1), whole=True)
            if item.word == "pending" and at + 1 < len(self._items):
                rest = self._phrases.stretch(at + 1, whole=True)
                return Span(self._phrases.span(item.first, item.last).start, rest.end)
            if item.word == "due" and at + 2 < len(self._items) and self._items[at + 1].word == "to":
                return self._phrases.stretch(at + 2, whole=False)
            following = self._items[at + 1] if at + 1 < len(self._items) else None
            if following is not None and (item.word, following.word) in (("at", "request"), ("in", "protest")):
                rest = self._phrases.stretch(at + 1, whole=item.word == "in")
                return Span(self._phrases.span(item.first, item.last).start, rest.end)
        return None

    def medium(self, verb: Verb, reach: Window) -> Span | None:
        """The medium of something said, before or behind the verb: "in a voice message"."""
        for at in range(max(verb.clause.start, verb.at - 8), min(len(self._items), reach.end)):
            item = self._items[at]
            if (
                item.kind == "np"
                and at
                and self._items[at - 1].word in ("in", "through", "via")
                and item.word in media()
            ):
                return self._phrases.text(item)
        return None

    def clause(self, verb: Verb, reach: Window, spans: list[Span]) -> Span:
        """From the subject or first argument to the end of what stands on the right of the verb."""
        group = self._items[verb.at]
        first = self._phrases.span(group.first, group.last)
        near = [item.first for item in verb.subject if item.first >= self._start(verb)]
        if verb.clause.inverted is not None and verb.clause.verbs and verb is verb.clause.verbs[0]:
            first = Span(
                min(first.start, self._phrases.span(verb.clause.inverted.first, verb.clause.inverted.last).start),
                first.end,
            )
        start = min([first.start, *(self._phrases.span(i, i + 1).start for i in near), *(s.start for s in spans)])
        last = self._last(reach, group)
        return Span(start, max([self._phrases.span(group.first, last).end, *(s.end for s in spans)]))

    def _start(self, verb: Verb) -> int:
        return self._items[verb.clause.start].first if verb.clause.start < len(self._items) else 0

    def _last(self, reach: Window, group: Item) -> int:
        for at in range(reach.end - 1, reach.start - 1, -1):
            if self._items[at].kind in ("np", "time", "adverb"):
                return self._items[at].last
        return group.last
