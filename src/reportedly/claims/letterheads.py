"""Whose notice a text is: a post in the press notice of a police force, with no unit beside it, is in that force.

Nothing is filled in but where the body issues the text under its own name: as its letterhead with a line that says what
the text is ("Press Notice 3/2024"), or as its outlet. Offices of the state, and of other kinds of body, stay open.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib import resources
from typing import Any

from reportedly.claims.page import Page
from reportedly.terms.claims import Claim, Party
from reportedly.terms.kinds import kinds
from reportedly.terms.names import fold
from reportedly.terms.ranks import rank_of
from reportedly.terms.spans import Quote, Span

_HEAD = 6  # paragraphs in which the letterhead stands
_LONGEST = 120
_OF_ANOTHER = re.compile(r"\bof (?:the|this|that|its|their|his|her|a|an) ")  # "chief of staff of the division"
_SURE = 0.75  # a unit that is implied is less sure than one that is named


@cache
def _words() -> dict[str, Any]:
    path = resources.files("reportedly").joinpath("claims", "letterheads.toml")
    return tomllib.loads(path.read_text("utf-8"))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_words()[name], re.IGNORECASE)


def with_issuers(page: Page, claims: Iterable[Claim]) -> list[Claim]:
    """The claims, posts without a unit in the body that issues the text."""
    listed = list(claims)
    if not any(_is_open(claim) for claim in listed):
        return listed
    found = _issuer(page)
    if found is None:
        return listed
    unit, quote = found
    return [_placed(claim, unit, quote) if _is_open(claim) and _may_be_in(claim, unit) else claim for claim in listed]


def _is_open(claim: Claim) -> bool:
    """Whether a claim about a post names no unit."""
    known = claim.args.get("unit") or claim.parties.get("unit")
    return kinds()[claim.kind].posting != "none" and isinstance(claim.args.get("post"), str) and not known


def _may_be_in(claim: Claim, unit: Party) -> bool:
    post = fold(str(claim.args["post"]))
    if _OF_ANOTHER.search(str(claim.args["post"])):
        return False
    if " " not in post and rank_of(post):
        return False  # "Commander Ana Brock" is of that rank, whatever she commands
    if _pattern("foreign").fullmatch(post):
        return False
    name = fold(unit.name)
    return all(re.search(body, name) for office, body in _words()["kinds"].items() if re.fullmatch(office, post))


def _placed(claim: Claim, unit: Party, quote: Quote) -> Claim:
    return replace(
        claim,
        args={**claim.args, "unit": unit.name},
        parties={**claim.parties, "unit": (unit,)},
        evidence=(*claim.evidence, quote),
        confidence=min(claim.confidence, _SURE),
    )


def _issuer(page: Page) -> tuple[Party, Quote] | None:
    """The body that issues the text, and where its name stands in it."""
    head = [one for one in page.document.paragraphs[:_HEAD] if len(one) <= _LONGEST]
    lines = [line for paragraph in head for line in _lines(page, paragraph)]
    is_notice = any(_pattern("notice").match(page.words(line)) for line in lines)
    outlet = fold(page.document.outlet or "").removeprefix("the ")
    for line in lines:
        unit = page.cast.unit(line)
        if unit is None or not _is_body(unit.name) or fold(page.words(line)) not in map(fold, (unit.name, *unit.names)):
            continue
        if is_notice or outlet == fold(unit.name).removeprefix("the "):
            return _named(unit, page), page.quote(line)
    return body_of_site(page)


def _lines(page: Page, paragraph: Span) -> Iterable[Span]:
    for line in re.finditer(r"[^\n]+", paragraph.of(page.text)):
        yield Span(paragraph.start + line.start(), paragraph.start + line.end())


def _as_outlet(page: Page, outlet: str) -> tuple[Party, Quote] | None:
    """The outlet where it is such a body and speaks of itself by its name."""
    if not outlet or not _is_body(outlet):
        return None
    for unit in page.cast.mentioned(Span(0, len(page.text)), "unit").values():
        if outlet in (fold(name).removeprefix("the ") for name in (unit.name, *unit.names)):
            return _named(unit, page), page.quote(page.cast.mentions_of(unit)[0])
    return None


def body_of_site(page: Page) -> tuple[Party, Quote] | None:
    """The body whose own page this is, where the text calls it at least by the kind that its name ends in.

    "The Constabulary was formed in 1902", on the site of the Royal Delmar Constabulary.
    """
    outlet = (page.document.outlet or "").removeprefix("The ")
    if not outlet or not _is_body(outlet):
        return None
    known = _as_outlet(page, fold(outlet))
    short = re.search(rf"\b[Tt]he {re.escape(outlet.split()[-1])}\b", page.text)
    if known or not short:
        return known
    key = f"unit:{fold(outlet).replace(' ', '-')}"
    return Party(key, "unit", outlet, (outlet,)), page.quote(Span(short.start(), short.end()))


def _is_body(name: str) -> bool:
    words = set(re.findall(r"[^\W_]+", fold(name)))
    return bool(words & set(_words()["bodies"].split())) and not words & set(_words()["news"].split())


def _named(unit: Party, page: Page) -> Party:
    """The body by its name in small letters, as the outlet has it, where the letterhead has capitals."""
    outlet = page.document.outlet or ""
    if unit.name.isupper() and fold(outlet) == fold(unit.name):
        return replace(unit, name=outlet, names=tuple(dict.fromkeys((outlet, *unit.names))))
    return unit
