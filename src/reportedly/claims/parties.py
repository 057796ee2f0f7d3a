"""The people and units of one document: one party for each chain of mentions."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from reportedly.terms.claims import Party
from reportedly.terms.markup import Mark, Markup
from reportedly.terms.names import fold
from reportedly.terms.spans import Span

PartyType = Literal["person", "unit"]
_POSSESSIVE = ("'s", "’s", "'", "’")
_LABELS: dict[str, PartyType] = {"person": "person", "organization": "unit", "outlet": "unit"}
_LINKS = frozenset({"of", "for", "to", "by", "with", "and", "or", "from", "against", "about", "on", "in", "at", "near"})
_AFTER_NAME = re.compile(r"\s*(?:[,;(&/–—-]|(?:and|or|of|from|who|as|at|in|along|together)\b)")
_AND = frozenset({"and", "or"})
_PRONOUNS = frozenset(
    {"he", "she", "it", "they", "him", "her", "his", "them", "their", "who", "whom", "whose", "we", "i"}
)
_REACH = 8  # no mention of a chain overlaps more than a few others; looking further back would only cost time


@dataclass
class _Draft:
    type: PartyType
    name: str
    spans: list[Span] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    ranks: list[str] = field(default_factory=list)


class Cast:
    """Parties of a document by the places where they are mentioned."""

    def __init__(self, text: str, mentions: Iterable[tuple[Span, Party]], ranks: Iterable[Span] = ()) -> None:
        """Take mentions in any order; ``text`` is the clean text of the document, ``ranks`` where ranks stand in it."""
        self._text = text
        self._rank_ends = {rank.end: rank.start for rank in ranks}
        self._mentions = sorted(mentions, key=lambda mention: (mention[0], mention[1].key))
        self._starts = [span.start for span, _ in self._mentions]
        self._places: dict[str, list[Span]] = {}
        for span, party in self._mentions:
            self._places.setdefault(party.key, []).append(span)

    @classmethod
    def of(cls, text: str, markup: Markup) -> Cast:
        """The cast of a document, from its chains, and from the names that no chain holds."""
        drafts = _surnames_joined(_from_chains(text, markup))
        _add_loose_names(text, markup, drafts)
        _add_ranks(text, markup, drafts)
        keys: dict[str, int] = {}
        mentions: list[tuple[Span, Party]] = []
        for draft in sorted(drafts, key=lambda draft: min(draft.spans)):
            party = Party(_key(draft, keys), draft.type, draft.name, tuple(draft.names), tuple(draft.ranks))
            mentions += [(span, party) for span in draft.spans]
        return cls(text, mentions, (mark.span for mark in markup.marks if mark.label == "rank"))

    def person(self, span: Span) -> Party | None:
        """The named person whom the words of a span stand for."""
        return self.at(span, "person")

    def unit(self, span: Span) -> Party | None:
        """The unit that the words of a span stand for."""
        return self.at(span, "unit")

    def at(self, span: Span, type_: PartyType) -> Party | None:
        """The party for which a span stands as a whole, None if for none.

        "Major General Ivan Tarn" stands for Ivan Tarn, as the name ends it, and so does "Tarn, 52,"; "Tarn's lawyer"
        and "a lawyer for Tarn" do not, as they are somebody else.
        """
        best: tuple[int, Party] | None = None
        for mention, party in self._near(span):
            if party.type != type_ or not mention.overlaps(span):
                continue
            fit = self._fit(mention, span)
            if fit and (best is None or fit > best[0]):
                best = (fit, party)
        return best[1] if best else None

    def all_at(self, span: Span, type_: PartyType) -> tuple[Party, ...]:
        """Every party named in a span as one of several ("Tarn and Rall"); the one it stands for, if it is one."""
        found: dict[str, Party] = {}
        for mention, party in self._near(span):
            if party.type != type_ or not span.holds(mention) or not self._is_item(mention, span):
                continue
            if self._hangs(mention, span, _LINKS - _AND):
                break
            found[party.key] = party
        if found:
            return tuple(found.values())
        only = self.at(span, type_)
        return (only,) if only else ()

    def mentions_of(self, party: Party) -> list[Span]:
        """Where a party is mentioned, in text order."""
        return self._places.get(party.key, [])

    def mentioned(self, span: Span, type_: PartyType) -> dict[str, Party]:
        """Parties of one type with a mention inside a span, by key, in text order."""
        inside = (party for mention, party in self._near(span) if span.holds(mention) and party.type == type_)
        return {party.key: party for party in inside}

    def _near(self, span: Span) -> list[tuple[Span, Party]]:
        first = max(0, bisect_right(self._starts, span.start) - _REACH)
        return self._mentions[first : bisect_right(self._starts, max(span.start, span.end - 1))]

    def _fit(self, mention: Span, span: Span) -> int:
        if mention == span:
            return 4
        if mention.holds(span):
            return 3
        if not span.holds(mention) or self._owns(mention, span) or self._hangs(mention, span, _LINKS):
            return 0
        after = self._text[mention.end : span.end].lstrip()
        if not any(c.isalnum() for c in after.removeprefix("’s").removeprefix("'s")):
            return 2
        return 1 if after[:1] in (",", "(") else 0

    def _is_item(self, mention: Span, span: Span) -> bool:
        """Whether a name stands for itself there: what follows it is no noun that it only describes."""
        after = self._text[mention.end : span.end]
        return not any(c.isalnum() for c in after) or bool(_AFTER_NAME.match(after))

    def _hangs(self, mention: Span, span: Span, links: frozenset[str]) -> bool:
        """Whether the name only completes another noun of the span ("a lawyer for General Tarn")."""
        start = mention.start
        while (before := len(self._text[span.start : start].rstrip()) + span.start) in self._rank_ends:
            start = self._rank_ends[before]
        last = self._text[span.start : before].rsplit(None, 1)[-1:] if start > span.start else []
        return bool(last) and last[0].lower() in links

    def _owns(self, mention: Span, span: Span) -> bool:
        """Whether the mention is a possessor in front of what the span is about."""
        after = self._text[mention.end : span.end]
        return after.startswith(("'s ", "’s ", "' ", "’ ")) and any(c.isalnum() for c in after[2:])


def _from_chains(text: str, markup: Markup) -> list[_Draft]:
    drafts: list[_Draft] = []
    for chain in markup.chains:
        name = " ".join(chain.name.split())
        if chain.type == "other" or not chain.spans or not _is_proper(name):
            continue
        drafts.append(_Draft("person" if chain.type == "person" else "unit", name, list(chain.spans)))
    by_start = _by_start(drafts)
    for mark in markup.marks:
        draft = _holder(by_start, mark)
        if draft and _LABELS.get(mark.label) == draft.type:
            _add_name(draft, _clean(mark.span.of(text)))
    return drafts


def _surnames_joined(drafts: list[_Draft]) -> list[_Draft]:
    """A surname that stands alone belongs to the only full name that ends in it; of two it belongs to neither."""
    full: dict[str, list[_Draft]] = {}
    for draft in drafts:
        words = fold(draft.name).split()
        if draft.type == "person" and len(words) > 1:
            full.setdefault(words[-1], []).append(draft)
    kept: list[_Draft] = []
    for draft in drafts:
        owners = full.get(fold(draft.name), []) if draft.type == "person" else []
        if len(owners) != 1:
            kept.append(draft)
            continue
        owners[0].spans += draft.spans
        for name in draft.names:
            _append_new(owners[0].names, name)
    return kept


def _by_start(drafts: list[_Draft]) -> dict[tuple[int, str], _Draft]:
    return {
        (position, draft.type): draft
        for draft in drafts
        for span in draft.spans
        for position in (span.start, -span.end)
    }


def _holder(by_start: dict[tuple[int, str], _Draft], mark: Mark) -> _Draft | None:
    """The draft with a mention that begins or ends where the mark does."""
    type_ = _LABELS.get(mark.label, "")
    return by_start.get((mark.span.start, type_)) or by_start.get((-mark.span.end, type_))


def _add_loose_names(text: str, markup: Markup, drafts: list[_Draft]) -> None:
    """Give a party to each name that stands in no chain; equal names are one, as nothing tells them apart."""
    by_start = _by_start(drafts)
    loose: dict[tuple[PartyType, str], _Draft] = {}
    for mark in markup.marks:
        type_ = _LABELS.get(mark.label)
        name = _clean(mark.span.of(text))
        if type_ is None or mark.label == "outlet" or not _is_proper(name) or _holder(by_start, mark):
            continue
        draft = loose.setdefault((type_, fold(name)), _Draft(type_, name))
        draft.spans.append(mark.span)
        _add_name(draft, name)
    drafts += loose.values()


def _add_ranks(text: str, markup: Markup, drafts: list[_Draft]) -> None:
    by_start = _by_start(drafts)
    marks = {mark.id: mark for mark in markup.marks}
    for edge in sorted(markup.edges, key=lambda edge: (edge.source, edge.target)):
        person, rank = marks.get(edge.source), marks.get(edge.target)
        if edge.label != "has_rank" or person is None or rank is None:
            continue
        draft = _holder(by_start, person)
        if draft:
            _append_new(draft.ranks, rank.norm or " ".join(rank.span.of(text).split()))


def _add_name(draft: _Draft, name: str) -> None:
    if _is_proper(name):
        _append_new(draft.names, name)


def _append_new(values: list[str], value: str) -> None:
    if value not in values:
        values.append(value)


def _is_proper(name: str) -> bool:
    """Whether it holds a capital or a digit, as names do and descriptions do not; and is no pronoun."""
    return name.lower() not in _PRONOUNS and any(c.isupper() or c.isdigit() for c in name)


def _clean(name: str) -> str:
    name = " ".join(name.split())
    for ending in _POSSESSIVE[:2]:
        name = name.removesuffix(ending)
    return name


def _key(draft: _Draft, keys: dict[str, int]) -> str:
    """A key from the name, so that a better reader finds the same one; a number sets people of one name apart."""
    plain = f"{draft.type}:{fold(draft.name).replace(' ', '-')}"
    keys[plain] = keys.get(plain, 0) + 1
    return plain if keys[plain] == 1 else f"{plain}:{keys[plain]}"
