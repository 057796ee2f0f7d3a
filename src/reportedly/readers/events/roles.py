"""Spans by the role that they have in an event, and how a phrase takes the role that its words can hold."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportedly.readers.events.frames import heads
from reportedly.readers.events.items import Item
from reportedly.readers.events.phrases import Phrases
from reportedly.terms.spans import Span

_HEADS = heads()
_CHARGE_HEADS = frozenset(
    [
        *("charge", "charges", "count", "counts", "suspicion", "suspicions"),
        *("allegation", "allegations", "accusation", "accusations"),
    ]
)


@dataclass
class Roles:
    """Spans by role, and the tokens of the words that the frame asked for."""

    spans: dict[str, list[Span]] = field(default_factory=dict)
    words: tuple[int, int] | None = None

    def add(self, role: str, span: Span | None) -> None:
        """Add a span under a role, once."""
        if span is not None and span not in self.spans.setdefault(role, []):
            self.spans[role].append(span)

    def has(self, role: str) -> bool:
        """Whether something has this role."""
        return bool(self.spans.get(role))


class Assigner:
    """Puts phrases around one verb under roles; ``lemma`` is the base form of the verb."""

    def __init__(self, phrases: Phrases, lemma: str) -> None:
        self._phrases = phrases
        self._items = phrases.items
        self._lemma = lemma

    def person(self, item: Item) -> Span | None:
        """The person that a phrase is, by name, pronoun or office."""
        return self._phrases.person(item) or self._phrases.office_holder(item)

    def assign(self, role: str, at: int, roles: Roles) -> None:
        """Put item ``at`` under a role if it can hold it, else under the role that fits what it names."""
        item = self._items[at]
        if role in ("post", "unit", "from_unit"):
            self._office(role, at, roles)
        elif role in ("reason", "charge", "reason_or_sentence", "sentence_or_charge", "sentence"):
            self._justice(role, at, roles)
        elif item.kind == "time":
            return
        elif role in ("place", "rank", "whom", "who", "award", "related_unit"):
            self._typed(role, item, roles)
        elif role == "what":
            self._what(at, roles)
        elif role == "court":
            roles.add("body", self._phrases.text(item) if item.word in _HEADS.courts else None)
        elif role in ("by", "body", "medium") and item.kind == "np":
            roles.add(role, self._phrases.person(item) or self._phrases.unit(item) or self._phrases.text(item))

    def _what(self, at: int, roles: Roles) -> None:
        if self._items[at].kind not in ("np", "verb"):
            return
        span = self._phrases.stretch(at, whole=False)
        if roles.words is not None:  # "pleaded not guilty to murder": the words may hold the "to" of the phrase
            start = self._phrases.span(roles.words[1] - 1, roles.words[1]).end
            text = self._phrases.land.sheet.text
            while start < span.end and text[start].isspace():
                start += 1
            span = Span(max(span.start, start), span.end) if start < span.end else span
        roles.add("what", span)

    def _office(self, role: str, at: int, roles: Roles) -> None:
        item = self._items[at]
        post, units = self._phrases.post_with_unit(at)
        if item.kind != "np" or self._phrases.person(item) is not None:
            return
        if role == "from_unit":
            for unit in units:
                roles.add("from_unit", unit)
            return
        roles.add("post", post)
        for unit in units:
            roles.add("unit", unit)
        if post is None and not units:
            roles.add("place", self._phrases.place(item))

    def _justice(self, role: str, at: int, roles: Roles) -> None:
        item = self._items[at]
        is_sentence = item.kind in ("np", "time") and self._is_sentence(item)
        if role.endswith("sentence") or role.startswith("sentence"):
            if is_sentence:
                roles.add("sentence", self._sentence(at))
                return
            if role == "sentence":
                return
        if item.kind == "time":
            return
        if "charge" in role:
            roles.add("charge", self._charge(at))
        else:
            self._reason(at, roles)

    def _is_sentence(self, item: Item) -> bool:
        words = {self._phrases.word(i) for i in range(item.first, item.last)}
        joined = "-".join(words)
        return bool(words & _HEADS.sentences) or "-year" in joined or "-month" in joined

    def _sentence(self, at: int) -> Span:
        item = self._items[at]
        last = item
        if item.kind == "np" and at and self._items[at - 1].kind == "time":
            item = self._items[at - 1]
        for joint, following in zip(self._items[at + 1 :], self._items[at + 2 :], strict=False):
            if joint.kind not in ("prep", "and") or following.kind != "np" or joint.word in ("for", "by", "on", "over"):
                break
            if joint.kind == "and" and not self._is_sentence(following):
                break
            last = following
            break
        return self._phrases.span(self._phrases.bare(item), last.last)

    def _charge(self, at: int) -> Span | None:
        item = self._items[at]
        if item.negative or (
            item.kind == "np" and item.word in ("anything", "something", "it", "that", "this", "nothing", "else")
        ):
            return None
        if item.kind == "np" and item.word in _CHARGE_HEADS:
            return self._after_charge_head(at, item)
        before = self._items[at - 1]
        told = self._lemma in ("convict", "try", "acquit") and item.word not in ("appeal", "retrial")
        if before.word == "on" and item.kind == "np" and not told:
            return None
        return self._phrases.stretch(at, whole=False)

    def _after_charge_head(self, at: int, item: Item) -> Span | None:
        """What follows "charges of", or stands before "charges": "on fraud charges"."""
        if at + 2 < len(self._items) and self._items[at + 1].word in ("of", "for", "related", "relating"):
            return self._phrases.stretch(at + 2, whole=False)
        first = self._phrases.bare(item)
        while first < item.last - 1 and self._is_vague(self._phrases.word(first)):
            first += 1
        return self._phrases.span(first, item.last - 1) if item.last - 1 > first else None

    def _is_vague(self, word: str) -> bool:
        """Whether a word before "charges" says nothing of what they are."""
        return word[0].isdigit() or word in _HEADS.vague

    def _reason(self, at: int, roles: Roles) -> None:
        item = self._items[at]
        if item.kind == "np" and item.word in _CHARGE_HEADS:
            roles.add("charge", self._after_charge_head(at, item))
        elif item.kind == "np" and (self._phrases.place(item) or self._phrases.word(item.first).isdigit()):
            return
        elif self._items[at - 1].word == "at":
            if item.word == "request":
                roles.add("reason", self._phrases.span(self._items[at - 1].first, item.last))
        else:
            roles.add("reason", self._phrases.stretch(at, whole=item.kind == "verb"))

    def _typed(self, role: str, item: Item, roles: Roles) -> None:
        if item.kind != "np":
            return
        if role == "place":
            roles.add("place", self._phrases.place(item))
        elif role == "rank":
            self._rank(item, roles)
        elif role == "award":
            mark = item.word in _HEADS.awards
            roles.add("award", self._phrases.stretch(self._phrases.index(item), whole=False) if mark else None)
        elif role == "related_unit":
            roles.add(role, self._phrases.unit(item))
        else:
            named = self._phrases.named_in_apposition(self._phrases.index(item))
            roles.add(role, named or (self._phrases.unit(item) if role == "whom" else None))

    def _rank(self, item: Item, roles: Roles) -> None:
        at = self._phrases.index(item)
        if item.word == "rank" and at + 2 < len(self._items) and self._items[at + 1].word == "of":
            item = self._items[at + 2]
        rank = self._phrases.rank(item)
        if rank is not None:
            roles.add("rank", rank)
        elif self._phrases.post(item) is not None:
            self._office("post", self._phrases.index(item), roles)
        elif self._lemma in ("promote", "demote") and self._phrases.unit(item) is None and not item.pronoun:
            roles.add("rank", self._phrases.text(item))
