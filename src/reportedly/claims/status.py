"""How a claim stands: polarity, certainty and phase, from the words near it and from the verbs of those who say it.

The rules, each with its reason:

- a question claims nothing, and a denied negation is read by nobody with certainty: no claim;
- who denies a charge denies what it says, not that it was made: no claim about the charge;
- "not" and a denial make it negative; the denier is in the chain;
- who is tapped, tipped or nominated for a post does not have it yet: planned;
- what is asked of a court or demanded is sought, what hangs on a ruling pending, what lies ahead planned;
- "if" makes it hypothetical, but what is planned on a condition stays planned, as somebody means to do it;
- "could be named" has not happened, "could have been named" may have: only the second keeps the phase;
- what is dated after the day of publication lies ahead, whatever the tense;
- "reportedly" and "is believed to" make it probable, "may" possible; a plain "said that" lowers nothing.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from reportedly.claims.page import Page
from reportedly.claims.scenes import has_begun
from reportedly.claims.sources import covering, is_earlier_version
from reportedly.claims.told import is_behind, is_told_beside
from reportedly.claims.unreal import taken_back
from reportedly.terms.claims import Certainty, Phase, Polarity
from reportedly.terms.kinds import kinds
from reportedly.terms.markup import Attribution, Event, Modifier, ModifierKind
from reportedly.terms.periods import When

_CHOSEN = re.compile(r"\b(?:tapped|tipped|touted|earmarked|slated|shortlisted|nominated)\b", re.IGNORECASE)
_DESIGNATED_TO = re.compile(
    r"(?:\w+ )?designated\s+to\b", re.IGNORECASE
)  # without "to" it appoints, in translated English
_NAMES_CHARGE = re.compile(r"(?:charges?|accusations?|allegations?)$", re.IGNORECASE)
_PERFECT = re.compile(r"\b(have|having)\b", re.IGNORECASE)
_MODAL = re.compile(r"(?:may|might|could|can|cannot)\b", re.IGNORECASE)
_TOLD = re.compile(r"\b(?:was|were|had|has|have)\b|\bthat\b(?!.*\bto\b).*ed$", re.IGNORECASE | re.DOTALL)
_MAY = re.compile(r"\bmay\b", re.IGNORECASE)
_PAST_STATE = re.compile(r"\b(was|were|had|until)\b|\w{2,}ed\b|\b(led|ran|held|oversaw|became)\b", re.IGNORECASE)
_GIVEN = re.compile(r"(?:why|when|where|how|who|what)\b", re.IGNORECASE)  # "did not say why he was dismissed"
_PASSIVE = re.compile(r"(?:\w{2,}ed|led|run)$", re.IGNORECASE)
_PLACE_OR_AGENT = re.compile(r"\s+(?:by|at|in|on|near|under)\b", re.IGNORECASE)
_LASTING = re.compile(r"\b(is|are|has|have|being|remains?|still|currently|now|since)\b", re.IGNORECASE)
_BY_NOBODY = re.compile(
    r"(?: \w+){0,2}? by (?:nobody|no[ -]one|none(?! other)|no (?:court|police|judge|jury|authority|state|officer)\w*)\b"
)
_NEXT = 50
_CERTAINTIES: tuple[Certainty, ...] = ("unknown", "possible", "probable", "certain")


@dataclass(frozen=True, slots=True)
class Standing:
    """The readings of one claim."""

    polarity: Polarity = "positive"
    certainty: Certainty = "certain"
    phase: Phase = "happened"


def standing_of(page: Page, event: Event) -> Standing | None:
    """How an event stands; None where the text does not claim it at all."""
    found = {modifier.kind for modifier in event.modifiers if not _is_argument(modifier, event)}
    cues = _cues(page, event)
    if "question" in found or cues & {"asked", "void"}:
        return None
    denied = "denial" in found or bool(cues & {"denied", "false"})
    if denied and ("negation" in found or _NAMES_CHARGE.match(event.trigger.of(page.text))):
        return None
    if "false" in cues:
        cues.discard("probable")
    nobody = _BY_NOBODY.match(page.text, event.trigger.end, event.trigger.end + _NEXT)
    polarity: Polarity = "negative" if "negation" in found or denied or nobody else "positive"
    return Standing(polarity, _certainty(found, cues), _phase(page, event, found, cues))


def _is_argument(modifier: Modifier, event: Event) -> bool:
    """Whether hedging words are what the event is about ("denies the allegations"), and hedge nothing themselves."""
    about = [argument.span for argument in event.arguments if argument.role in ("what", "charge")]
    return modifier.kind == "hearsay" and any(span.overlaps(modifier.span) for span in about)


def not_after(standing: Standing, when: When, published: dt.date | None) -> Standing:
    """The same standing, planned where its time lies after the last day on which the text can have been published."""
    ahead = published is not None and when.period is not None and _begins_after(when, published)
    if ahead and standing.phase in ("happened", "ongoing"):
        return Standing(standing.polarity, standing.certainty, "planned")
    return standing


def _begins_after(when: When, published: dt.date) -> bool:
    earliest = when.period.earliest if when.period else None
    return earliest is not None and earliest > published


def _certainty(found: set[ModifierKind], cues: set[str]) -> Certainty:
    readings: list[Certainty] = ["certain"]
    if found & {"probable", "hearsay"} or "probable" in cues:
        readings.append("probable")
    if "possible" in found or "possible" in cues:
        readings.append("possible")
    return min(readings, key=_CERTAINTIES.index)


def _phase(page: Page, event: Event, found: set[ModifierKind], cues: set[str]) -> Phase:
    fixed: dict[str, Phase] = {"sentence_sought": "sought", "awaits": "pending"}
    if event.kind in fixed:
        return fixed[event.kind]
    order: tuple[tuple[bool, Phase], ...] = (
        ("sought" in found or "sought" in cues, "sought"),
        ("pending" in found and not is_behind(page, event), "pending"),
        (("plan" in found and not has_begun(page, event)) or "planned" in cues, "planned"),
        ("condition" in found or "aimed" in cues, "hypothetical"),
    )
    for holds, phase in order:
        if holds:
            return phase
    return _open_phase(page, event) or _real_phase(page, event, found)


def _open_phase(page: Page, event: Event) -> Phase | None:
    """Phase of what a modal verb leaves open: "may resign" is planned at most, "could resign" only thought of."""
    for modifier in event.modifiers:
        if modifier.kind != "possible" or modifier.span.start > event.trigger.start:
            continue
        between = page.text[modifier.span.start : event.trigger.end]
        if not _MODAL.match(between) and _TOLD.search(between):
            continue  # "there is talk that he was dismissed": whether it is so is open, not whether it lies ahead
        if not _PERFECT.search(between):
            return "planned" if _MAY.search(between) else "hypothetical"
    return None


def _real_phase(page: Page, event: Event, found: set[ModifierKind]) -> Phase:
    if _is_participle(page, event):
        return "ongoing"
    if "past" in found:
        return "happened"
    if "ongoing" in found:
        return "ongoing"
    kind = kinds().get(event.kind)
    if kind is None or kind.nature != "state":
        return "happened"
    return "happened" if _reads_past(page, event) else "ongoing"


def _is_participle(page: Page, event: Event) -> bool:
    """Whether a state hangs on a noun as a participle ("the staff, headed by Rall"; "stationed at Ostel"): it lasts."""
    kind = kinds().get(event.kind)
    if kind is None or kind.nature != "state" or not _PASSIVE.search(event.trigger.of(page.text)):
        return False
    before = page.text[max(event.clause.start, event.trigger.start - 24) : event.trigger.start]
    after = page.text[event.trigger.end : event.trigger.end + 6]
    return bool(_PLACE_OR_AGENT.match(after)) and not re.search(r"\b(was|were|had|been)\b", before, re.IGNORECASE)


def _reads_past(page: Page, event: Event) -> bool:
    """Whether a state is told as past: "commanded", "was head of"; not "is commanded by", "has been head"."""
    trigger = event.trigger.of(page.text)
    before = page.text[max(event.clause.start, event.trigger.start - 24) : event.trigger.start]
    last = " ".join(before.split()[-2:])
    if _LASTING.search(last) or _LASTING.match(trigger):
        return False
    return bool(_PAST_STATE.search(trigger) or re.search(r"\b(was|were|had)\b", last))


def _cues(page: Page, event: Event) -> set[str]:
    """What the verbs of those who say it tell: names of the lists of ``doubt.toml``."""
    found: set[str] = set()
    wanted = any(modifier.kind == "sought" for modifier in event.modifiers)  # "asked that he be dismissed"
    for index in covering(page, event.trigger):
        attribution = page.markup.attributions[index]
        if attribution.stance in ("wants", "denies") and is_told_beside(page, event, attribution):
            continue
        words = " ".join(page.words(cue).lower() for cue in attribution.cue)
        named = {name for name, pattern in _doubt() if pattern.search(words)}
        found |= named
        if not attribution.source and "hearsay" in named:
            found.add("probable")
        found |= _stance_cues(page, attribution)
        if attribution.stance == "denies":
            found.add("denied")
        elif attribution.stance == "wants" and not named:
            found.add("sought")
        elif attribution.stance == "asks" and attribution.quote == "indirect" and not named and not wanted:
            found.add("asked")
    if _CHOSEN.search(page.words(event.trigger)) or _DESIGNATED_TO.match(page.text, event.trigger.start):
        found.add("planned")
    taken = taken_back(page, event)
    return found | {taken} if taken else found


def _stance_cues(page: Page, attribution: Attribution) -> set[str]:
    """Who leaves a thing open makes it possible at most; what an earlier version said is withdrawn."""
    if is_earlier_version(page, attribution):
        return {"false"}
    if attribution.stance == "open" and not _GIVEN.match(page.words(attribution.content[0])):
        return {"possible"}
    return set()


@cache
def _doubt() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = tomllib.loads(resources.files("reportedly").joinpath("claims", "doubt.toml").read_text("utf-8"))
    return tuple((name, re.compile(r"\b(" + "|".join(map(re.escape, words)) + ")")) for name, words in table.items())
