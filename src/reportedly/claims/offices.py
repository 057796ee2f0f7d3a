"""The unit that an office implies: whoever is chief of army staff serves in an army.

- only where the text gives a post and no unit;
- the country is the one named beside the office, else the one that the text is clearly about; no country is made up;
- a police commissioner or governor needs the state or city named beside the office, else nothing is implied;
- where the text itself names the organisation, that is taken, by its own name;
- "the brigade's commander" and "its commander" are of the brigade that the text speaks of; a brigade commander is of
  the only brigade that the text names.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Any

from reportedly.claims.countries import Country, Gazetteer, countries
from reportedly.claims.page import Page
from reportedly.terms.claims import Claim, Party
from reportedly.terms.names import fold
from reportedly.terms.spans import Quote, Span

_KINDS = frozenset(
    {
        "holds_post",
        "appointed",
        "dismissed",
        "resigned",
        "retired",
        "transferred",
        "promoted",
        "suspended",
        "reinstated",
    }
)
_NAME = r"[A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+){0,2}"
_KINDS_OF_AREA = "[Ss]tate|[Pp]rovince|[Cc]ounty|[Rr]egion|[Dd]istrict"
_AREA = rf"(?P<area>(?:{_NAME}) (?:{_KINDS_OF_AREA})|FCT|Federal Capital Territory|{{places}})"
_BARE_AREA = re.compile(rf"(?:the )?{_NAME} (?:{_KINDS_OF_AREA})")
_OPENING_AREA = re.compile(rf"(?P<area>(?:{_NAME}) (?:{_KINDS_OF_AREA})|FCT|Federal Capital Territory)\s+")
_BEHIND = r"[\s,(]*(?:in[- ]charge(?: of)?|i/c|for|of|in|at|to)?\s*(?:the\s+)?"
_AS = r"(?:,? as (?:the |a |its )?(?:new |acting )?)?"
_DESCRIBED_BEHIND = re.compile(r"\s+(?:(?:of|at|in|for)\s+)?(?P<unit>(?:the|that|this)\s+(?:[a-z-]+\s+)?[A-Za-z]+)\b")
_DESCRIBED_BEFORE = re.compile(
    r"\b(?P<unit>(?:[Tt]he|[Tt]hat|[Tt]his)\s+(?:[a-z-]+\s+)?[A-Za-z]+|[Ii]ts)(?:[’']s)?\s+$"
)
_NEAR = 70
_SURE = 0.75  # a unit that is implied is less sure than one that is named
_STATES = re.compile(r"\b(?:state|fct|federal capital territory)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Rule:
    office: re.Pattern[str]
    unit: str
    of: str
    known: str
    state_unit: str = ""
    vague: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """What the unit belongs to: its words as part of a name, and where the text says so."""

    words: str
    quote: Quote | None
    country: Country | None = None


@cache
def _rules() -> tuple[tuple[_Rule, ...], frozenset[str]]:
    data: dict[str, Any] = tomllib.loads(
        resources.files("reportedly").joinpath("claims", "offices.toml").read_text("utf-8")
    )
    rules = tuple(_Rule(**{**row, "office": re.compile(row["office"])}) for row in data["rule"])
    return rules, frozenset(data["grades"].split())


def with_implied_units(page: Page, claims: Iterable[Claim]) -> list[Claim]:
    """The claims, with the unit that the office implies where the text gives a post alone."""
    listed = list(claims)
    areas = _areas(page, listed)
    if not any(_lacks(claim, areas) for claim in listed):
        return listed
    reading = _Reading(page, Gazetteer.of(page.text), _units(page))
    return [reading.placed(claim) if _lacks(claim, areas) else claim for claim in listed]


def _lacks(claim: Claim, areas: frozenset[str]) -> bool:
    """Whether a claim has a post, and no unit or only the area to which the office belongs."""
    unit = claim.args.get("unit", "")
    bare = not unit or (isinstance(unit, str) and (unit in areas or bool(_BARE_AREA.fullmatch(unit))))
    return claim.kind in _KINDS and isinstance(claim.args.get("post"), str) and bare


def _areas(page: Page, claims: Iterable[Claim]) -> frozenset[str]:
    """Names of places, and names behind an office that the text does not use as those of bodies ("SP of Ostra")."""
    bodies = {unit.name for unit in _units(page)}
    named = {unit.name for claim in claims for unit in claim.parties.get("unit", ()) if unit.name not in bodies}
    plain = {name for name in named if name.replace(" ", "").isalpha() and name.istitle() and len(name.split()) < 3}
    bare = {
        name for name in plain if not any(word.lower() in heads for heads in [_body_words()] for word in name.split())
    }
    return frozenset(bare | {page.words(mark.span) for mark in page.markup.marks if mark.label == "place"})


@cache
def _body_words() -> frozenset[str]:
    """Words that make a name one of a body."""
    return frozenset(word for rule in _rules()[0] for word in re.findall(r"[a-z]+", rule.unit.lower()))


def _units(page: Page) -> tuple[Party, ...]:
    return tuple(page.cast.mentioned(Span(0, len(page.text)), "unit").values())


@dataclass(frozen=True, slots=True)
class _Reading:
    page: Page
    gazetteer: Gazetteer
    units: tuple[Party, ...]

    def placed(self, claim: Claim) -> Claim:
        """The claim with its implied unit, itself where none is implied."""
        unit, quote = self._described(claim) or self._implied(claim)
        if unit is None:
            return claim
        evidence = claim.evidence
        if quote and not any(own.span.holds(quote.span) for own in evidence):
            evidence = (*evidence, quote)
        return replace(
            claim,
            args={**claim.args, "unit": unit.name},
            parties={**claim.parties, "unit": (unit,)},
            evidence=evidence,
            confidence=min(claim.confidence, _SURE),
        )

    def _described(self, claim: Claim) -> tuple[Party, Quote] | None:
        """The unit described beside the office ("the GOC of the division", "the brigade's commander", "its head")."""
        office = self._office(claim)
        if office is None:
            return None
        sentence = self.page.sentence(office)
        behind = _DESCRIBED_BEHIND.match(self.page.text, office.end, sentence.end)
        before = _DESCRIBED_BEFORE.search(self.page.text, max(sentence.start, office.start - 40), office.start)
        for found in filter(None, (behind, before)):
            words = Span(found.start("unit"), found.end("unit"))
            unit = self.page.cast.unit(words)
            if unit and unit.name[:1].isalnum() and any(letter.isupper() or letter.isdigit() for letter in unit.name):
                return unit, self.page.quote(words)
        return None

    def _implied(self, claim: Claim) -> tuple[Party | None, Quote | None]:
        for rule, groups in _matching(str(claim.args["post"])):
            if rule.of == "only":
                only = self._only(rule)
                if only:
                    return only, self.page.quote(self.page.cast.mentions_of(only)[0])
                continue
            place = self._place(claim, rule)
            if place is not None and not (rule.vague and place.country is None):
                return self._unit(rule, groups, place), place.quote
        return None, None

    def _only(self, rule: _Rule) -> Party | None:
        """The only organisation of its kind in the text."""
        fits = [unit for unit in self.units if re.fullmatch(rule.known, fold(unit.name))]
        return fits[0] if len(fits) == 1 else None

    def _place(self, claim: Claim, rule: _Rule) -> _Place | None:
        office = self._office(claim)
        if rule.of in ("area", "state"):
            found = self._area(office, stated=rule.of == "state") if office else None
            return found or _stated(claim, rule) or _of_unit(claim, rule)
        if rule.of == "own":
            return _Place("", None)
        beside = self.gazetteer.within(self._around(office)) if office else None
        chosen = beside or self.gazetteer.main()
        return _Place(chosen[1].adjective, self.page.quote(chosen[0]), chosen[1]) if chosen else _Place("", None)

    def _office(self, claim: Claim) -> Span | None:
        """Where the post stands, in the sentence that the claim rests on."""
        if claim.trigger is None:
            return None
        sentence, post = self.page.sentence(claim.trigger.span), str(claim.args["post"])
        places = re.compile(re.escape(post)).finditer(self.page.text, sentence.start, sentence.end)
        trigger = claim.trigger.start
        found = min(places, key=lambda place: abs(place.start() - trigger), default=None)
        return Span(found.start(), found.end()) if found else None

    def _around(self, office: Span) -> Span:
        """The words beside an office that may say whose it is, within its sentence."""
        sentence = self.page.sentence(office)
        text = self.page.text
        low = max(sentence.start, office.start - 25)
        high = min(sentence.end, office.end + 25)
        before = re.split(r"[,;:()]", text[low : office.start])[-1]
        behind = re.match(
            r"(?:\s+(?:of|in|for|to)\s+(?:the\s+)?[^,;:.]*|\s*,\s*[A-Z]\w+\s*,)?", text[office.end : high]
        )
        return Span(office.start - len(before), office.end + (behind.end() if behind else 0))

    def _area(self, office: Span, *, stated: bool) -> _Place | None:
        own = _OPENING_AREA.match(self.page.text, office.start, office.end)
        if own:
            return _Place(own.group("area"), self.page.quote(Span(office.start, own.end("area"))))
        sentence, text = self.page.sentence(office), self.page.text
        low, high = max(sentence.start, office.start - _NEAR), min(sentence.end, office.end + _NEAR)
        names = [mark.span.of(text) for mark in self.page.marks_in(Span(low, high), "place")]
        names += [] if stated else self._areas_of_bodies()
        places = "|".join(re.escape(name) for name in sorted(set(names), key=len, reverse=True)) or r"(?!)"
        area = _AREA.replace("{places}", r"(?!)" if stated else places)
        behind = re.compile(_BEHIND + area).match(text, office.end, high)
        before = None if behind else re.compile(area + r"(?:[’']s)?" + _AS + r"\s*$").search(text[low : office.start])
        found, offset = (behind, 0) if behind else (before, low)
        if found is None:
            return None
        words = " ".join(found.group("area").split())
        return _Place(words, self.page.quote(Span(offset + found.start("area"), offset + found.end("area"))))

    def _areas_of_bodies(self) -> list[str]:
        """Names with which bodies of the text begin: "SP, Ostra" is of the Ostra District Police."""
        return [unit.name.split()[0] for unit in self.units if "police" in fold(unit.name).split()[1:]]

    def _unit(self, rule: _Rule, groups: tuple[str, ...], place: _Place) -> Party:
        known = self._known(rule, groups, place)
        if known:
            return known
        stated = rule.state_unit and _STATES.search(place.words)
        name = _filled(rule.state_unit if stated else rule.unit, groups, _titled(place.words))
        if place.country:
            name = f"{place.words} {name}"
        return Party(f"unit:{fold(name).replace(' ', '-')}", "unit", name, (name,))

    def _known(self, rule: _Rule, groups: tuple[str, ...], place: _Place) -> Party | None:
        """The organisation where the text names it, with its country if that is known."""
        known = _filled(rule.known, groups, fold(place.words).removesuffix(" state"))
        owners = place.country.words if place.country else ()
        owner = f"(?:{'|'.join(map(re.escape, owners))})s?" if owners else r"(?!)"
        whole = re.compile(rf"(?:the )?(?:{owner} )?(?:{known.lower()})(?: of (?:the )?{owner})?")
        fits = [unit for unit in self.units if whole.fullmatch(fold(unit.name))]
        named = [unit for unit in fits if not place.country or any(word in fold(unit.name) for word in owners)]
        return named[0] if named else None


def _of_unit(claim: Claim, rule: _Rule) -> _Place | None:
    """The area that the claim has as its unit ("Superintendent of Police of Ostra")."""
    unit = claim.args.get("unit")
    return (
        _Place(unit, None) if isinstance(unit, str) and rule.of == "area" and unit.lower() not in countries() else None
    )


def _stated(claim: Claim, rule: _Rule) -> _Place | None:
    """The area that the claim itself has as its place ("in Delta State")."""
    place = claim.args.get("place")
    if not isinstance(place, str) or (rule.of == "state" and not _STATES.search(place)) or place.lower() in countries():
        return None
    return _Place(place, None)


def _matching(post: str) -> Iterator[tuple[_Rule, tuple[str, ...]]]:
    rules, grades = _rules()
    post = _OPENING_AREA.sub("", post, count=1)
    words = re.sub(r"\bthe\s+", "", " ".join(post.lower().replace("’", "'").split())).split()
    for skipped in range(len(words)):
        title = " ".join(words[skipped:])
        for rule in rules:
            found = rule.office.fullmatch(title)
            if found:
                yield rule, tuple(group or "" for group in found.groups())
        if words[skipped] not in grades:
            return


def _filled(pattern: str, groups: tuple[str, ...], area: str) -> str:
    filled = pattern.replace("{area}", area)
    for number, group in enumerate(groups, 1):
        filled = filled.replace(f"{{{number}}}", _titled(group) if pattern[:1].isupper() else re.escape(group))
    return filled


def _titled(words: str) -> str:
    """Words with capitals as in a name; small words stay small."""
    small = ("of", "and", "for", "the", "&")
    return " ".join(word if word in small else word[:1].upper() + word[1:] for word in words.split())
