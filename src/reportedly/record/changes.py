"""What a later text takes back or puts right, and what stands after that.

A new version of a page replaces the one before it: what it no longer says is withdrawn, what it says otherwise is
changed. An outlet that corrects itself replaces what rests on its own word alone. What was replaced stays on record and
counts no longer.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib import resources
from typing import Any, Literal

from reportedly.record.agreement import telling, texts, values_agree
from reportedly.record.happenings import Happening, happenings, rule_of
from reportedly.record.naming import Naming, who_of
from reportedly.record.speakers import same_body
from reportedly.terms.claims import Claim
from reportedly.terms.documents import Card, Cards
from reportedly.terms.holdings import Holdings
from reportedly.terms.names import fold

_DETAILS = ("unit", "post", "rank", "charge", "sentence", "award", "place", "related_unit")
_NOT = re.compile(r"\b(?:not|rather than|instead of)\b(.{1,80})", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Replacement:
    """Claims of one document that a later one takes back (``after`` is empty) or puts right."""

    change: Literal["changed", "withdrawn"]
    document: str
    before: tuple[Claim, ...]
    after: tuple[Claim, ...]


def replacements(holdings: Holdings, naming: Naming | None = None) -> tuple[Replacement, ...]:
    """All replacements, in the order of the documents that made them."""
    found = [*_by_versions(holdings, naming), *_by_corrections(holdings, naming)]
    return tuple(
        sorted(found, key=lambda one: (holdings.cards[one.document].known_from, one.document, one.before[0].id))
    )


def current(holdings: Holdings, naming: Naming | None = None) -> Holdings:
    """What still stands: the holdings without claims that were replaced."""
    gone = {claim.id for one in replacements(holdings, naming) for claim in one.before}
    if not gone:
        return holdings
    return replace(holdings, claims=tuple(claim for claim in holdings.claims if claim.id not in gone))


# ---- new versions of a page
def _by_versions(holdings: Holdings, naming: Naming | None) -> list[Replacement]:
    newer = {card.previous_version: card for card in holdings.cards.values() if card.previous_version in holdings.cards}
    if not newer:
        return []
    of: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(holdings.claims, key=lambda claim: claim.id):
        of[claim.document].append(claim)
    found: list[Replacement] = []
    for older, card in sorted(newer.items(), key=lambda item: (item[1].known_from, item[1].id)):
        found += _between_versions(older or "", card, of, newer, naming)
    return found


def _between_versions(
    older: str, card: Card, of: Mapping[str, Sequence[Claim]], newer: Mapping[str | None, Card], naming: Naming | None
) -> list[Replacement]:
    """What one version changed, for the claims of the version before it and their twins in still older ones."""
    after = of.get(card.id, ())
    ancestors = [older]
    while previous := next((id_ for id_, one in newer.items() if one.id == ancestors[-1] and id_), None):
        ancestors.append(previous)
    fresh = [claim for claim in after if not any(_same(claim, old, naming) for old in of.get(older, ()))]
    found = []
    for claim in of.get(older, ()):
        if any(_same(claim, new, naming) for new in after):
            continue
        twins = [old for id_ in ancestors[1:] for old in of.get(id_, ()) if _same(old, claim, naming)]
        changed = [new for new in fresh if _restates(new, claim, naming)]
        kind: Literal["changed", "withdrawn"] = "changed" if changed else "withdrawn"
        found.append(Replacement(kind, card.id, (claim, *twins), tuple(changed[:1])))
    return found


def _same(left: Claim, right: Claim, naming: Naming | None) -> bool:
    """Whether two versions say the same thing: in the same words, or with the same details."""
    if left.kind != right.kind or not _one_person(left, right, naming):
        return False
    if {quote.quote for quote in left.evidence} == {quote.quote for quote in right.evidence}:
        return True
    readings = [(c.polarity, c.phase, c.when.edtf if c.when.basis != "published" else None) for c in (left, right)]
    return readings[0] == readings[1] and _folded(left) == _folded(right)


def _one_person(left: Claim, right: Claim, naming: Naming | None) -> bool:
    return fold(left.who.name) == fold(right.who.name) or who_of(left, naming).id == who_of(right, naming).id


def _folded(claim: Claim) -> dict[str, tuple[str, ...]]:
    return {name: tuple(fold(text) for text in texts(value)) for name, value in claim.args.items() if name != "reason"}


def _restates(new: Claim, old: Claim, naming: Naming | None) -> bool:
    """Whether a claim puts an old one otherwise: same person, kind and polarity, and a detail in common."""
    if new.kind != old.kind or new.polarity != old.polarity or not _one_person(new, old, naming):
        return False
    common = [name for name in _DETAILS if name in new.args and name in old.args]
    return not common or len(common) == 1 or any(_folded(new)[name] == _folded(old)[name] for name in common)


# ---- corrections
def _by_corrections(holdings: Holdings, naming: Naming | None) -> list[Replacement]:
    notices = sorted(
        (claim for claim in holdings.claims if _may_correct(claim, holdings.cards)), key=lambda one: one.id
    )
    if not notices:
        return []
    matters = {(who_of(claim, naming).id, claim.kind) for claim in notices}
    people = {person for person, _ in matters}
    of: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in sorted(holdings.claims, key=lambda claim: claim.id):
        if (person := who_of(claim, naming).id) in people:
            of[person, claim.kind].append(claim)
    resets = {(person, reset) for person, kind in matters for reset in rule_of(kind).resets}
    told = [claim for key in sorted(matters | resets) for claim in of.get(key, ())]
    event_of = {claim.id: event for event in happenings(told, holdings.cards, naming) for claim in event.claims}
    found = []
    for notice in notices:
        rivals = of[who_of(notice, naming).id, notice.kind]
        before = tuple(one for one in rivals if _corrects(notice, one, event_of, holdings.cards))
        after = (notice,) if notice.polarity == "positive" else ()
        if before:
            found.append(Replacement("changed" if after else "withdrawn", notice.document, before, after))
    return found


@cache
def _wording() -> Mapping[str, Any]:
    return tomllib.loads(resources.files("reportedly.record").joinpath("corrections.toml").read_text("utf-8"))


def _may_correct(claim: Claim, cards: Cards) -> bool:
    """Whether a claim stands in a notice of correction, or corrects in its own words ("four years, not six")."""
    return _is_notice(claim, cards) or _holds(_words_of(claim), "instead")


def _is_notice(claim: Claim, cards: Cards) -> bool:
    card = cards[claim.document]
    return _heads_a_correction(card.title or "", card.url or "") or _holds(_words_of(claim), "phrases")


@lru_cache(maxsize=16384)
def _heads_a_correction(title: str, url: str) -> bool:
    return _holds(f"{title} {url}", "headings")


def _words_of(claim: Claim) -> str:
    return " ".join(quote.quote for quote in claim.evidence)


def _holds(text: str, listed: str) -> bool:
    return _listed(listed).search(text) is not None


@cache
def _listed(name: str) -> re.Pattern[str]:
    words = "|".join(re.escape(one).replace(r"\ ", r"\W+") for one in _wording()[name])
    return re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])", re.IGNORECASE)


def _corrects(notice: Claim, old: Claim, event_of: Mapping[str, Happening], cards: Cards) -> bool:
    """Whether a notice corrects this older claim of its own outlet."""
    if old.polarity != "positive" or cards[old.document].known_from > cards[notice.document].known_from:
        return False
    if old.document == notice.document or not _on_the_word_of(old, cards[notice.document], cards):
        return False
    one_event = event_of[notice.id].id == event_of[old.id].id
    if notice.polarity == "negative":
        return one_event and _holds(_words_of(notice), "phrases") and _negates(notice, old)
    return (one_event and _differ(notice, old) and _is_notice(notice, cards)) or _names_as_wrong(notice, old)


def _on_the_word_of(claim: Claim, corrector: Card, cards: Cards) -> bool:
    """Whether a claim was printed by the outlet that corrects itself, or is cited from it and from nobody beyond."""
    last = claim.chain[-1] if len(claim.chain) > 1 else None
    names = [cards[claim.document].outlet, last.name if last and last.type == "outlet" else None]
    return any(same_body(name, corrector.outlet) for name in names if name and corrector.outlet)


def _differ(new: Claim, old: Claim) -> bool:
    """Whether the two cannot both hold, in a detail or in their days."""
    names = {*_DETAILS, *rule_of(new.kind).values} - {"place"}
    if any(not values_agree(name, new.args.get(name), old.args.get(name)) for name in names):
        return True
    days = new.when.period, old.when.period
    stated = {new.when.basis, old.when.basis} <= {"stated", "relative"}
    return bool(stated and days[0] and days[1] and not days[0].meets(days[1]))


def _names_as_wrong(notice: Claim, old: Claim) -> bool:
    """Whether the notice names the old value as wrong: "to four years in prison, not six"."""
    wrong = [telling(found.group(1).split(".")[0]) for found in _NOT.finditer(_words_of(notice))]
    days = telling(old.when.words or "")
    if days and old.when.words and notice.when.period and any(days <= words for words in wrong):
        return _differ(notice, old)
    return _differ(notice, old) and any(
        telling(value) - telling(str(notice.args.get(name))) <= words and telling(value) & words
        for name in _DETAILS
        if name in notice.args and not values_agree(name, notice.args[name], old.args.get(name))
        for value in texts(old.args.get(name))
        for words in wrong
    )


def _negates(notice: Claim, old: Claim) -> bool:
    return all(values_agree(name, notice.args.get(name), old.args.get(name)) for name in _DETAILS)


def first_known(claims: Iterable[Claim], cards: Cards) -> Card:
    """The document through which the earliest of some claims became known."""
    return min((cards[claim.document] for claim in claims), key=lambda card: (card.known_from, card.id))
