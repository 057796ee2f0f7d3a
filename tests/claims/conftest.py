"""A builder of hand-made markup, so that each rule of the claims room is tested without a reader."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.claims import claims_of
from reportedly.documents import plain_document
from reportedly.terms.claims import Claim
from reportedly.terms.documents import Sidecar
from reportedly.terms.markup import Argument, Attribution, Chain, Edge, Event, Mark, Markup, Modifier, TimeMark
from reportedly.terms.spans import Span


class Scene:
    """A text and the markup that a test writes for it; spans are given by their words."""

    def __init__(self, text: str, **sidecar: str) -> None:
        self.document = plain_document(text, Sidecar(**sidecar))
        self.text = text
        self.markup = Markup(self.document.id, "test")

    def span(self, words: str, nth: int = 1) -> Span:
        start = -1
        for _ in range(nth):
            start = self.text.index(words, start + 1)
        return Span(start, start + len(words))

    def credit(self, agency: str) -> Scene:
        self.document = replace(self.document, credit=agency)
        return self

    def person(self, name: str, *mentions: Span | str) -> Scene:
        return self._chain("person", name, mentions)

    def unit(self, name: str, *mentions: Span | str) -> Scene:
        return self._chain("unit", name, mentions)

    def _chain(self, type_: str, name: str, mentions: tuple[Span | str, ...]) -> Scene:
        spans = [self._at(mention) for mention in mentions or (name,)]
        label = "person" if type_ == "person" else "organization"
        for span in spans:
            if span.of(self.text)[0].isupper() or span.of(self.text)[0].isdigit():
                self.mark(label, span)
        self.markup = replace(self.markup, chains=(*self.markup.chains, Chain(type_, name, tuple(spans))))
        return self

    def mark(self, label: str, words: Span | str, norm: str | None = None) -> int:
        mark = Mark(len(self.markup.marks) + 1, self._at(words), label, norm=norm)
        self.markup = replace(self.markup, marks=(*self.markup.marks, mark))
        return mark.id

    def edge(self, label: str, person: str, target: str, norm: str | None = None) -> Scene:
        labels = {"has_rank": "rank", "has_title": "title", "has_role": "role", "is_posted": "organization"}
        source = next(m.id for m in self.markup.marks if m.span == self._at(person))
        known = [m.id for m in self.markup.marks if m.span == self._at(target) and m.label == labels[label]]
        goal = known[0] if known else self.mark(labels[label], target, norm)
        self.markup = replace(self.markup, edges=(*self.markup.edges, Edge(label, source, goal)))
        return self

    def event(self, kind: str, trigger: Span | str, clause: str | None = None, modifiers=(), **roles) -> Scene:
        """Modifiers as ``(kind, words)``; roles as words, spans or lists of them."""
        place = self._at(trigger)
        whole = self._at(clause) if clause else next(s for s in self.document.sentences if s.holds(place))
        arguments = tuple(
            Argument(role, self._at(words))
            for role, values in roles.items()
            for words in (values if isinstance(values, list) else [values])
        )
        found = tuple(Modifier(kind_, self._at(words)) for kind_, words in modifiers)
        self.markup = replace(self.markup, events=(*self.markup.events, Event(kind, place, whole, arguments, found)))
        return self

    def said(self, source: Span | str | None, cue: str, *content: Span | str, quote: str = "indirect", **more) -> Scene:
        sources = (self._at(source),) if source else ()
        parts = tuple(self._at(part) for part in content)
        attribution = Attribution(sources, (self._at(cue),) if cue else (), parts, quote, **more)
        self.markup = replace(self.markup, attributions=(*self.markup.attributions, attribution))
        return self

    def time(self, words: str, edtf: str | None = None, **more) -> Scene:
        value = more.pop("value", edtf or "")
        if isinstance(more.get("anchor"), str):
            more["anchor"] = self._at(more["anchor"])
        mark = TimeMark(self._at(words), "DATE" if edtf else "DURATION", value, edtf, **more)
        self.markup = replace(self.markup, times=(*self.markup.times, mark))
        return self

    def _at(self, words: Span | str) -> Span:
        return words if isinstance(words, Span) else self.span(words)

    def claims(self, kind: str | None = None) -> list[Claim]:
        found = claims_of(self.document, self.markup)
        for claim in found:
            assert claim.id
            assert all(self.text[q.start : q.end] == q.quote for q in claim.evidence)
        return [claim for claim in found if kind in (None, claim.kind)]

    def one(self, kind: str) -> Claim:
        found = self.claims(kind)
        assert len(found) == 1, [(claim.kind, claim.who.name, dict(claim.args)) for claim in found]
        return found[0]


@pytest.fixture
def scene() -> type[Scene]:
    """The builder."""
    return Scene
