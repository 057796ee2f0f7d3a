"""Restatements: one claim with several quotes where a document says one thing several times.

Two claims are one when the same voice says the same of the same person: kind, polarity, phase and chain agree, no
argument differs, and no time differs. The first keeps its words as first evidence; what later ones add is added. A
different speaker, another date or another unit is a claim of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from reportedly.terms.claims import ArgValue, Claim
from reportedly.terms.names import fold
from reportedly.terms.periods import When

_SAME_KIND = {"detained": "arrested"}
_MOST_QUOTES = 12  # more restatements than this add nothing that a reader would look at
_MOST_COMPARED = 40
_SPEECH = frozenset({"said", "accused", "denied", "praised", "wrote_to", "described"})


def merged(claims: Iterable[Claim]) -> list[Claim]:
    """The claims, restatements folded into the first; in the order of the first."""
    kept: list[Claim] = []
    places: dict[tuple[object, ...], list[int]] = {}
    for claim in claims:
        near = places.setdefault(_key(claim), [])
        for place in near[-_MOST_COMPARED:]:
            if _is_restated(kept[place], claim):
                kept[place] = _joined(kept[place], claim)
                break
        else:
            near.append(len(kept))
            kept.append(claim)
    return kept


def _key(claim: Claim) -> tuple[object, ...]:
    speakers = tuple((speaker.type, fold(speaker.name or "")) for speaker in claim.chain)
    exact = fold(str(claim.args.get("quote", ""))) if claim.kind in _SPEECH else ""
    return (_SAME_KIND.get(claim.kind, claim.kind), claim.who.key, claim.polarity, speakers, exact)


def _is_restated(first: Claim, second: Claim) -> bool:
    if {first.phase, second.phase} not in ({first.phase}, {"happened", "ongoing"}):
        return False
    if first.kind == "holds_post" and first.phase != second.phase:
        return False
    return _args_agree(first, second) and _times_agree(first.when, second.when)


def _args_agree(first: Claim, second: Claim) -> bool:
    shared = set(first.args) & set(second.args)
    if first.kind == "holds_post" and not _same_post(first.args, second.args):
        return False
    return all(_agree(first, second, role) for role in shared)


def _same_post(first: Mapping[str, ArgValue], second: Mapping[str, ArgValue]) -> bool:
    """Posts are one only where some part of both is named alike."""
    return bool({"post", "unit"} & set(first) & set(second))


def _agree(first: Claim, second: Claim, role: str) -> bool:
    if role in ("reason", "place", "by", "role"):  # said again in other words, and no less the same happening
        return True
    known, other = first.parties.get(role), second.parties.get(role)
    if known and other:
        return bool({party.key for party in known} & {party.key for party in other})
    ours, theirs = _words(first.args[role]), _words(second.args[role])
    return ours <= theirs or theirs <= ours


def _words(value: ArgValue) -> set[str]:
    text = value if isinstance(value, str) else " ".join(value)
    return set(fold(text).split()) - {"the", "of", "a", "an"}


def _times_agree(first: When, second: When) -> bool:
    if first.period is None or second.period is None:
        return True
    return first.period.within(second.period) or second.period.within(first.period)


def _joined(first: Claim, second: Claim) -> Claim:
    when = second.when if _is_better(second.when, first.when) else first.when
    quotes = [quote for quote in second.evidence if not any(kept.span.holds(quote.span) for kept in first.evidence)]
    kind = first.kind if first.kind == second.kind else _SAME_KIND.get(first.kind, first.kind)
    return replace(
        first,
        kind=kind,
        args={**second.args, **first.args},
        parties={**second.parties, **first.parties},
        when=when,
        certainty=max(first.certainty, second.certainty, key=("unknown", "possible", "probable", "certain").index),
        evidence=(*first.evidence, *quotes)[:_MOST_QUOTES],
        confidence=max(first.confidence, second.confidence),
    )


def _is_better(new: When, old: When) -> bool:
    if new.period is None:
        return False
    return old.period is None or (new.period != old.period and new.period.within(old.period))
