"""Who says it: the source chain of a place in a document, from the publishing outlet to the innermost voice.

The rules, each with its reason:

- the first member is always the publishing outlet, as it answers for all that it prints;
- a credited agency comes next, as the words are the agency's;
- then each attribution whose content holds the place, the outer before the inner;
- "reportedly" and "it is said" name nobody: they lower the certainty and leave the chain; only words between
  quotation marks without a speaker are somebody's, unknown;
- "we", "our reporter" and the outlet's own name add nobody: it is the outlet, or the voice that speaks already;
- who leaves a thing open ("declined to comment on reports that") does not say it, and is no voice for it; nor is
  an earlier version of the same text;
- a title or rank beside a name is the article's own statement even in indirect speech; only quotation marks pass
  it on.
"""

from __future__ import annotations

import re

from reportedly.claims.page import Page
from reportedly.claims.voices import voiced
from reportedly.terms.claims import Chain, Party, Speaker, SpeakerType
from reportedly.terms.markup import Attribution
from reportedly.terms.names import fold
from reportedly.terms.spans import Span

_FIRST_PERSON = re.compile(
    r"(we|us|i|me|our(selves)?|my|our \w+( \w+)*|this (newspaper|paper|reporter|website))$", re.IGNORECASE
)
_PRONOUN = re.compile(r"(he|she|it|they|who|which|that|him|her|them|his|their|its|one)$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(the|a|an)\s+", re.IGNORECASE)
_DESCRIPTION = re.compile(r"\s+(?:state\s+)?(?:news\s+)?(?:agency|newspaper|daily|weekly|paper|website|service)$")
_TEXT = r"(?:version|edition|report|article|story|post|entry|headline|update|item|caption|column|dispatch)s?"
_EARLIER = re.compile(
    rf"(?:an?|the|our|its|one)\s+(?:earlier|previous|original|first|initial|prior|former)\s+(?:\w+\s+)?{_TEXT}\b",
    re.IGNORECASE,
)
_ITSELF = re.compile(rf"(?:it|we|(?:this|the|our)\s+{_TEXT}|a\s+{_TEXT}\b.*)$", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:previously|originally|initially|earlier|first|wrongly|mistakenly|incorrectly"
    r"|erroneously|in error|by mistake)\b",
    re.IGNORECASE,
)
_DEPTH = 12  # nobody quotes through more mouths; deeper nesting is damage


def base_chain(page: Page) -> Chain:
    """The chain of the article's own words."""
    document = page.document
    chain: Chain = (Speaker("outlet", document.outlet),)
    if document.credit and not _same(document.credit, document.outlet):
        chain += (Speaker("outlet", document.credit),)
    return chain


def chain_at(page: Page, place: Span, *, quoted_only: bool = False) -> Chain:
    """The chain of what stands at a place; with ``quoted_only`` only quotation marks hand it to somebody else."""
    chain = base_chain(page)
    passed_on = (
        ("direct", "mixed") if page.is_quoted(place) else ("direct",)
    )  # a turn in a record of speech has no marks
    for index in covering(page, place):
        attribution = page.markup.attributions[index]
        if quoted_only and attribution.quote not in passed_on:
            continue
        chain = extend(page, chain, attribution)
    return chain


def covering(page: Page, place: Span) -> list[int]:
    """Indexes of the attributions that hold a place, the outermost first."""
    found = set(page.attributions_at(place))
    for index in list(found):
        found.update(_ancestors(page, index))
    return sorted(
        found, key=lambda index: (len(_ancestors(page, index)), -_extent(page.markup.attributions[index]), index)
    )


def speaking(page: Page, place: Span) -> Party | None:
    """The named person whose own words stand at a place, None outside of quotations."""
    for index in reversed(covering(page, place)):
        attribution = voiced(page, page.markup.attributions[index])
        if attribution.quote != "indirect":
            return page.cast.person(max(attribution.source, key=len)) if attribution.source else None
    return None


def extend(page: Page, chain: Chain, attribution: Attribution) -> Chain:
    """The chain with the speaker of an attribution at its inner end, unless that one speaks already."""
    speaker = (
        None if attribution.stance == "open" or is_earlier_version(page, attribution) else speaker_of(page, attribution)
    )
    if speaker is None or any(_same_speaker(speaker, member) for member in chain):
        return chain
    return (*chain, speaker)


def is_earlier_version(page: Page, attribution: Attribution) -> bool:
    """Whether a text speaks of what it said itself before it was corrected."""
    source = page.words(attribution.source[0]) if attribution.source else ""
    cue = " ".join(page.words(span) for span in attribution.cue)
    return bool(_EARLIER.match(source)) or bool(_ITSELF.match(source) and _BEFORE.search(cue))


def speaker_of(page: Page, attribution: Attribution) -> Speaker | None:
    """The speaker of an attribution by the fullest name; None where the voice is the one that speaks already."""
    attribution = voiced(page, attribution)
    if not attribution.source:
        return Speaker("anonymous", None) if attribution.quote == "direct" else None
    span = max(attribution.source, key=len)
    words = page.words(span)
    if _FIRST_PERSON.match(words):
        return None
    type_, name = _name_of(page, attribution, span, words)
    return Speaker(type_, name, page.quote(span))


def _name_of(page: Page, attribution: Attribution, span: Span, words: str) -> tuple[SpeakerType, str | None]:
    person = page.cast.person(span)
    if person and attribution.source_type in (None, "person", "anonymous"):
        return "person", person.name
    type_ = attribution.source_type
    if type_ in ("outlet", "organisation") or (type_ is None and page.cast.unit(span)):
        return type_ or "organisation", _organisation(page, span, words, outlet=type_ == "outlet")
    if _PRONOUN.match(words):
        return "anonymous", None
    return ("document" if type_ == "document" else "anonymous"), words


def _organisation(page: Page, span: Span, words: str, *, outlet: bool) -> str:
    """Its proper name: "the Harbour newspaper Nordwind" is Nordwind; a name that is only part of it stays a part."""
    if outlet:
        named = list(page.marks_in(span, "outlet"))
        if named:
            return page.words(named[-1].span)
    unit = page.cast.unit(span)
    name = unit.name if unit else _ARTICLE.sub("", words)
    return _DESCRIPTION.sub("", name) if outlet else name


def _ancestors(page: Page, index: int) -> list[int]:
    found: list[int] = []
    parent = page.markup.attributions[index].parent
    while parent is not None and parent not in found and len(found) < _DEPTH:
        found.append(parent)
        parent = page.markup.attributions[parent].parent
    return found


def _extent(attribution: Attribution) -> int:
    return sum(len(part) for part in attribution.content)


def _same(first: str | None, second: str | None) -> bool:
    return bool(first and second) and _bare(first) == _bare(second)


def _is_short(short: Speaker, full: Speaker) -> bool:
    """Whether an outlet is called by the last word of its name, as a paper does with itself: "the Gull can reveal"."""
    words = _bare(full.name).split()
    return len(words) > 1 and _bare(short.name) == words[-1]


def _bare(name: str | None) -> str:
    return _ARTICLE.sub("", fold(name or ""))


def _same_speaker(first: Speaker, second: Speaker) -> bool:
    if first.type == second.type == "anonymous":
        return first.name == second.name and first.words == second.words
    if {first.type, second.type} <= {"outlet", "organisation"}:
        return _same(first.name, second.name) or (first.type == second.type == "outlet" and _is_short(first, second))
    return first.type == second.type and _same(first.name, second.name)
