"""What people said, in their own words: a ``said`` claim for each quotation of a named person.

The claim is that the words were spoken; it stands whatever the words say. Indirect speech gives no ``said``, as
the words are the article's. The chain ends with the speaker. "Said on Tuesday" dates it; a time inside the words
does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.claims.evidence import cover
from reportedly.claims.page import Page
from reportedly.claims.sources import base_chain, covering, extend
from reportedly.claims.times import when_from
from reportedly.claims.voices import voiced
from reportedly.terms.claims import ArgValue, Chain, Claim, Party
from reportedly.terms.markup import Attribution
from reportedly.terms.periods import When
from reportedly.terms.spans import Quote, Span

_OPENING = "“„«\"`'"
_CLOSING = "”»\"',."
_NEAR = 120
_LONGEST_LABEL = 80  # a label, no clause
_JUDGES = re.compile(
    r"^(?:(?:is|are|have|has|had|was|were) )?(?:call|brand|label|dub|describ|term)\w*\b", re.IGNORECASE
)
_JUDGING = re.compile(
    r"\b(?:observers?|analysts?|experts?|critics?|officials?|commentators?|diplomats?|people|supporters?|opponents?"
    r"|lawyers?|activists?|historians?|veterans?|officers?|soldiers?|colleagues?|residents?|bloggers?|sources?)$",
    re.IGNORECASE,
)
_FEWEST_WORDS = 2  # one quoted word is a name or a sneer, no statement
_MEDIUM = re.compile(
    r"\b(?:in|on|through|via|by) (?:a|an|his|her|the) ((?:\w+ ){0,2}(?:message|letter|interview|statement"
    r"|speech|post|tweet|address|broadcast|memo|email|e-mail|video|blog|column|phone call))\b",
    re.IGNORECASE,
)


def speech_claims(page: Page) -> Iterator[Claim]:
    """A claim for each quotation with a named speaker, in text order."""
    for index, read in enumerate(page.markup.attributions):
        attribution = voiced(page, read)
        speaker = _speaker(page, attribution)
        quotes = _quotes(page, attribution) if speaker else []
        if speaker and quotes and not _is_label(page, attribution):
            yield _said(page, index, read, speaker, quotes)
        judged = _judged(page, attribution)
        if judged:
            yield _described(page, attribution, judged)


def _is_label(page: Page, attribution: Attribution) -> bool:
    """Whether the words only call somebody something ("called her “a fair judge”"): that is told as a judgement."""
    return attribution.quote == "mixed" and any(_JUDGES.search(page.words(cue)) for cue in attribution.cue)


def _judged(page: Page, attribution: Attribution) -> Party | None:
    """Whom the judgement of an unnamed source is about: the first person of the sentence, named before the verb."""
    if (
        attribution.source_type != "anonymous"
        or not attribution.cue
        or not attribution.source
        or not attribution.content
    ):
        return None
    if not _JUDGING.search(page.words(attribution.source[0])):
        return None
    if not _JUDGES.search(page.words(attribution.cue[0])) or len(attribution.content[0]) > _LONGEST_LABEL:
        return None
    sentence = page.sentence(attribution.cue[0])
    before = page.cast.mentioned(Span(sentence.start, max(sentence.start, attribution.source[0].start)), "person")
    return next(iter(before.values())) if len(before) == 1 else None


def _described(page: Page, attribution: Attribution, judged: Party) -> Claim:
    """A judgement of somebody unnamed: never more than what they call it."""
    spans = [*attribution.source, *attribution.cue, *attribution.content]
    return Claim(
        document=page.document.id,
        kind="described",
        who=judged,
        args={"what": page.words(attribution.content[0]), "by": page.words(attribution.source[0])},
        chain=extend(page, base_chain(page), attribution),
        evidence=(page.quote(cover(spans)),),
        trigger=page.quote(attribution.cue[0]),
        reader=page.markup.reader,
        confidence=attribution.confidence,
    )


def _speaker(page: Page, attribution: Attribution) -> Party | None:
    if attribution.quote == "indirect" or not attribution.source:
        return None
    return page.cast.person(max(attribution.source, key=len))


def _quotes(page: Page, attribution: Attribution) -> list[Quote]:
    """The words of the content between quotation marks, without these; all of it where the reader calls it direct."""
    found: list[Quote] = []
    for part in attribution.content:
        quoted = list(page.quoted_in(part)) or ([part] if attribution.quote == "direct" else [])
        for span in quoted:
            inner = page.words_between(span)
            if len(inner.quote.split()) >= _FEWEST_WORDS:
                found.append(inner)
    return found


def _said(page: Page, index: int, attribution: Attribution, speaker: Party, quotes: list[Quote]) -> Claim:
    args: dict[str, ArgValue] = {"quote": " ".join(" ".join(quote.quote.split()) for quote in quotes)}
    frame = _frame(page, attribution)
    medium = next((found.group(1) for span in frame if (found := _MEDIUM.search(page.words(span)))), None)
    if medium:
        args["medium"] = medium.lower()
    return Claim(
        document=page.document.id,
        kind="said",
        who=speaker,
        args=args,
        when=_when(page, frame),
        chain=_chain(page, index, attribution),
        evidence=tuple(page.quote(span) for span in _evidence(page, attribution, quotes)),
        trigger=page.quote(attribution.cue[0]) if attribution.cue else quotes[0],
        reader=page.markup.reader,
        confidence=attribution.confidence,
    )


def _chain(page: Page, index: int, attribution: Attribution) -> Chain:
    chain = base_chain(page)
    for outer in covering(page, max(attribution.source, key=len)):
        if outer != index:
            chain = extend(page, chain, page.markup.attributions[outer])
    return extend(page, chain, attribution)


def _evidence(page: Page, attribution: Attribution, quotes: list[Quote]) -> list[Span]:
    """Each part of the quotation with its marks, with source and cue where they stand in the same sentence."""
    quoted = [_with_marks(page.text, quote.span) for quote in quotes]
    spans = sorted([*attribution.source, *attribution.cue, *quoted])
    joined: list[Span] = [spans[0]]
    for span in spans[1:]:
        near = span.start - joined[-1].end <= _NEAR and page.sentence(span) == page.sentence(joined[-1])
        if span.start - joined[-1].end <= 3 or near:
            joined[-1] = cover((joined[-1], span))
        else:
            joined.append(span)
    return [span for span in joined if any(span.holds(quote) for quote in quoted)] or joined


def _with_marks(text: str, span: Span) -> Span:
    """A quotation with the marks around it, and a comma before the closing one."""
    start, end = span.start, span.end
    start -= len(text[max(0, start - 2) : start]) - len(text[max(0, start - 2) : start].rstrip(_OPENING))
    tail = text[end : end + 3]
    return Span(start, end + len(tail) - len(tail.lstrip(_CLOSING)))


def _frame(page: Page, attribution: Attribution) -> list[Span]:
    """The words around source and cue that are not the content: where "on Tuesday" and "in a letter" stand."""
    if not attribution.cue:
        return []
    sentence = page.sentence(attribution.cue[0])
    stretches, low = [], sentence.start
    for part in sorted(attribution.content):
        if part.end <= sentence.start or part.start >= sentence.end:
            continue
        if part.start > low:
            stretches.append(Span(low, part.start))
        low = max(low, part.end)
    if sentence.end > low:
        stretches.append(Span(low, sentence.end))
    return stretches


def _when(page: Page, frame: list[Span]) -> When:
    return when_from(page, [time for span in frame for time in page.times_in(span)][:1])
