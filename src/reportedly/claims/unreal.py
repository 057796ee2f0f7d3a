"""What words around a happening take back: things of which there is no evidence, that are false, or only aimed at.

The reader marks the modifiers that stand with a verb. These stand farther off, and each would let out as a fact what
nobody says to be one:

- "there is no evidence that", "nobody has confirmed that": nothing is claimed;
- "dismissed as fiction a claim that": nothing, as long as it is not plain who denies what;
- "reports that … were false", "falsely reported that": it is not so, says the one who speaks;
- "nor has he been charged": it is not so;
- "a warrant for his arrest", "to avoid his removal": it is aimed at or feared, and has not happened;
- "and be succeeded by": a bare infinitive goes on with the "will" in front of it.
"""

from __future__ import annotations

import re
from typing import Literal

from reportedly.claims.page import Page
from reportedly.claims.sources import covering
from reportedly.claims.unhappened import unhappened
from reportedly.terms.markup import Event

Taken = Literal["void", "false", "aimed", "planned", "possible"]

_VOID = re.compile(
    r"\bno (?:evidence|proof|sign|indication|confirmation|record|suggestion|word|reason to (?:believe|think))\b"
    r"[^.;]{0,80}$"
    r"|\b(?:nobody|no one|none of (?:them|us|the \w+)|neither) (?:has |had |could |would |can |will )?(?:\w+ ){0,1}"
    r"(?:confirm|say|said|claim|report|know|knew|suggest)\w*\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_REFUTED = re.compile(
    r"\b(?:dismiss|reject|refut|rubbish|ridicul|scoff|den(?:y|ied|ies))\w*\b[^.;]{0,40}\b(?:claims?|reports?|rumou?rs?"
    r"|suggestions?|allegations?|stor(?:y|ies)|speculation)\s+(?:that|of)\b",
    re.IGNORECASE,
)
_FALSELY = re.compile(
    r"\b(?:falsely|wrongly|mistakenly|erroneously|incorrectly)\s+(?:\w+\s+){0,6}(?:that\s+)?(?:\w+\s+){0,8}$",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"\b(?:rumou?rs?|reports?|claims?|allegations?|suggestions?|speculation|stor(?:y|ies)|versions?|posts?|information)"
    r"(?:\s+of|[^.;:]{0,60}?\s(?:that|according to which|claiming|alleging|saying))\b",
    re.IGNORECASE,
)
_WERE_FALSE = re.compile(
    r"\b(?:were|was|are|is|proved|turned out(?: to be)?)\s+(?:\w+\s+)?(?:false|untrue|unfounded|baseless|wrong"
    r"|incorrect|fabricated|fake|a hoax|not true)\b",
    re.IGNORECASE,
)
_NOR = re.compile(
    r"(?:^|[.,;:—–]\s+|\b(?:and|but)\s+)(?:nor|neither)\s+(?:has|have|had|was|were|is|are|did|does|do|will|would|can|could|may"
    r"|might|should|shall)\b[^.;:]{0,100}$",
    re.IGNORECASE,
)  # "Nor has Brock been charged": the verb first, the negation before it
_AIMED = re.compile(
    r"\b(?:warrants?|rewards?|bount(?:y|ies)|leading|threat\w*|risk(?:s|ed|ing)?|fears?|feared|possibility|prospect"
    r"|avoid(?:s|ed|ing)?|evad(?:e|es|ed|ing)|escap(?:e|es|ed|ing)|prevent(?:s|ed|ing)?|block(?:s|ed|ing)?"
    r"|resist(?:s|ed|ing)?|attempt(?:s|ed)?|bid|efforts?|motion|petition|vot(?:e|es|ed|ing) on)(?:\W+\w+){0,3}\W*$",
    re.IGNORECASE,
)
_BARE_BE = re.compile(r"(?<!to )\bbe\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_NOBODY = re.compile(r"(?:nobody|no one|none|neither)\b", re.IGNORECASE)
_BACK = 160
_NOUNS = re.compile(
    r"(?:\w+ )?(?:arrest|capture|detention|extradition|trial|removal|dismissal|impeachment|resignation|conviction"
    r"|prosecution|indictment|execution|appointment|election|reinstatement|return|suspension|sacking|release|acquittal"
    r"|promotion)$",
    re.IGNORECASE,
)


def taken_back(page: Page, event: Event) -> Taken | None:
    """How the words of its sentence take an event back, None if they do not."""
    sentence = page.sentence(event.trigger)
    before = page.text[max(sentence.start, event.trigger.start - _BACK) : event.trigger.start]
    after = page.text[event.trigger.end : min(sentence.end, event.trigger.end + _BACK)]
    if (
        _VOID.search(before)
        or (_REFUTED.search(before) and not _is_denied(page, event))
        or _said_by_nobody(page, event)
    ):
        return "void"
    if _NOR.search(before) and not event.modifiers:
        return "false"
    if _FALSELY.search(before) or (_REPORTS.search(before) and _WERE_FALSE.search(after)):
        return "false"
    if _NOUNS.match(page.words(event.trigger)) and _AIMED.search(before[-60:]):
        return "aimed"
    if taken := unhappened(page, event):
        return taken
    return "planned" if _BARE_BE.search(before) and not event.modifiers else None


def _is_denied(page: Page, event: Event) -> bool:
    return any(page.markup.attributions[index].stance == "denies" for index in covering(page, event.trigger))


def _said_by_nobody(page: Page, event: Event) -> bool:
    sources = [span for index in covering(page, event.trigger) for span in page.markup.attributions[index].source]
    return any(_NOBODY.match(page.words(span)) for span in sources)
