"""What is never let out: claims that say too little to be held against anybody, or that contradict themselves."""

from __future__ import annotations

import re

from reportedly.terms.claims import Claim

_NEEDS: dict[str, tuple[str, ...]] = {
    # A kind without any of these arguments says nothing.
    "has_rank": ("rank",),
    "holds_post": ("post", "unit", "role"),
    "subordinate_to": ("related_unit",),
    "renamed": ("related_unit",),
    "stationed": ("place", "related_unit"),
    "took_part_in": ("what",),
    "sentence_sought": ("sentence",),
    "succeeded": ("whom",),
    "accused": ("whom", "what", "charge"),
    "wrote_to": ("whom",),
    "met": ("whom",),
    "led": ("what",),
    "moved": ("place",),
    "described": ("what", "quote"),
}
_MENTION = re.compile(
    r"(?:(?:his|her|their) )?(?:appointment|posting|redeployment|transfer|election|promotion|dismissal|removal"
    r"|resignation|retirement|suspension|return|trial|arrest|detention|release|sentence|conviction|acquittal|charges?"
    r"|appeal)$",
    re.IGNORECASE,
)
_OWNED = re.compile(r"(?:his|her|their)\b", re.IGNORECASE)
_MUST_BE_PEOPLE = {"succeeded": ("whom",), "met": ("whom",)}
_PEOPLE_IF_GIVEN = {"praised": ("whom",)}


def is_sound(claim: Claim) -> bool:
    """Whether a claim may be let out: it has evidence, a name, what its kind needs, and is not about itself."""
    if not claim.evidence or not all(quote.quote.strip() for quote in claim.evidence):
        return False
    needs = _NEEDS.get(claim.kind)
    if needs and not any(claim.args.get(role) for role in needs):
        return False
    if any(not claim.parties.get(role) for role in _MUST_BE_PEOPLE.get(claim.kind, ())):
        return False
    if any(claim.args.get(role) and not claim.parties.get(role) for role in _PEOPLE_IF_GIVEN.get(claim.kind, ())):
        return False
    return not _is_about_itself(claim) and not _is_bare_mention(claim)


def _is_bare_mention(claim: Claim) -> bool:
    """Whether it only refers to what is told elsewhere ("until his appointment"): it says neither what nor when."""
    if claim.args or claim.when.period or claim.trigger is None or claim.phase != "happened":
        return False
    return bool(_MENTION.match(claim.trigger.quote) and _OWNED.match(claim.evidence[0].quote))


def _is_about_itself(claim: Claim) -> bool:
    return any(
        claim.args.get(role) == claim.who.name or claim.who in claim.parties.get(role, ())
        for role in ("whom", "related_unit")
    )
