"""Whom "he said" means: of those who may be meant, the one who spoke last.

Reports let one person speak on, and call that one "he" or "she": after "the spokesman denied that the minister had
resigned", the words "…, he said" are the spokesman's, though a reader of names alone would take the minister, who
is only spoken about. Where the sentence before has a speaker, a pronoun in the next reporting clause is that
speaker, also one without a name, unless

- whoever the pronoun was taken for is named in either sentence outside of what was said, or
- the words are about the speaker alone ("I did nothing wrong"), so that both may have said them, or
- the words for the speaker say that it is a man and the pronoun a woman, or the other way round, or they are several.

Who is named in a quotation does not speak it: "“We failed Rall,” he said" is not Rall.
"""

from __future__ import annotations

import re
from dataclasses import replace

from reportedly.claims.page import Page
from reportedly.terms.claims import Party
from reportedly.terms.markup import Attribution
from reportedly.terms.spans import Span

_OTHERS = {"he": frozenset({"she", "her", "hers"}), "she": frozenset({"he", "him", "his"})}
_MEN = re.compile(r"\b(?:\w*(?:spokes|chair|police|business)?man|men|mr|father|son|brother|husband)\b", re.IGNORECASE)
_WOMEN = re.compile(r"\b(?:\w*woman|mrs|ms|miss|smt|mother|daughter|sister|wife|widow)\b", re.IGNORECASE)
_WRONG = {"he": _WOMEN, "she": _MEN}
_SEVERAL = re.compile(
    r"^(?:he|she|i|we|you|they|it|who|which|that)$|\b(?:and|they|both|several|some|many|two|three)\b|^(?!.*,).*\w{2}s$",
    re.IGNORECASE,
)
_PRONOUNS = frozenset({"he", "him", "his", "she", "her", "hers", "who", "whom", "whose"})
_OF_ONESELF = re.compile(r"\b(?:I|me|my|myself)\b")
_OF_ANOTHER = re.compile(r"\b(?:he|him|his|she|her|they|them)\b", re.IGNORECASE)
_PEOPLE = frozenset({"person", "anonymous"})
_DEPTH = 6  # a speech that runs longer names its speaker again


def voiced(page: Page, attribution: Attribution, depth: int = 0) -> Attribution:
    """The attribution with the words for the one who speaks, where its own are a pronoun for the last speaker."""
    if not attribution.source or not attribution.cue or depth > _DEPTH:
        return attribution
    source = max(attribution.source, key=len)
    pronoun = page.words(source).lower()
    if pronoun in _OTHERS and _is_named_in_it(page, attribution, source):
        return _by_the_other(page, attribution, source)
    before = _speaker_before(page, attribution, depth) if pronoun in _OTHERS else None
    if before is None:
        return attribution
    taken = page.cast.person(source)
    if _differs(page, before, pronoun):
        return attribution
    if taken and (_is_in_view(page, taken, attribution, before) or _speaks_of_oneself(page, taken, attribution)):
        return attribution
    return replace(attribution, source=before.source, source_type=before.source_type)


def _is_named_in_it(page: Page, attribution: Attribution, source: Span) -> bool:
    """Whether the one for whom the pronoun was taken is named in the quotation, and so does not speak it."""
    taken = page.cast.person(source)
    if taken is None or attribution.quote == "indirect":
        return False
    quoted = [quotation for part in attribution.content for quotation in page.quoted_in(part)]
    return any(
        part.holds(span) and page.words(span)[:1].isupper() and page.words(span).lower() not in _PRONOUNS
        for span in page.cast.mentions_of(taken)
        for part in quoted
    )


def _by_the_other(page: Page, attribution: Attribution, source: Span) -> Attribution:
    """The attribution by the only other person named in the sentence before; by nobody known where there is none."""
    taken = page.cast.person(source)
    number = page.sentence_number(min(attribution.content))
    before = page.document.sentences[number - 1] if number > 0 else None
    named = page.cast.mentioned(before, "person").values() if before else ()
    others = [party for party in named if party != taken]
    spans = [span for one in others[:1] for span in page.cast.mentions_of(one) if before and before.holds(span)]
    return replace(attribution, source=(spans[0],) if len(others) == 1 and spans else ())


def _speaker_before(page: Page, attribution: Attribution, depth: int) -> Attribution | None:
    """The last attribution of the sentence before that has somebody as its speaker."""
    first = min((*attribution.content, *attribution.cue, *attribution.source), key=lambda span: span.start)
    told = page.attributions_told_in(page.sentence_number(first) - 1)
    outer = [one for one in told if one.parent is None and one.source and one.source_type in _PEOPLE]
    if not outer:
        return None
    found = voiced(page, outer[-1], depth + 1)
    if not found.source:  # that speaker, too, is left open
        return None
    return None if _SEVERAL.search(page.words(max(found.source, key=len))) else found


def _differs(page: Page, before: Attribution, pronoun: str) -> bool:
    """Whether the text shows that the last speaker is of the other sex."""
    source = max(before.source, key=len)
    party = page.cast.person(source)
    known = {page.words(span).lower() for span in page.cast.mentions_of(party)} if party else set()
    words = re.split(r"[,;(]", page.words(source))
    return bool(known & _OTHERS[pronoun]) or any(_WRONG[pronoun].search(part) for part in words[:2])


def _is_in_view(page: Page, taken: Party, attribution: Attribution, before: Attribution) -> bool:
    """Whether the one for whom the pronoun was taken speaks or stands in either sentence outside of what is said."""
    if taken == page.cast.person(max(before.source, key=len)):
        return True
    said = (*before.content, *attribution.content)
    sentences = {page.sentence(span) for span in (*before.cue, *attribution.cue, *attribution.content)}
    return any(
        not any(part.holds(span) for part in (*said, *attribution.source))
        for span in page.cast.mentions_of(taken)
        if _within(sentences, span) and page.words(span).lower() not in _PRONOUNS
    )


def _speaks_of_oneself(page: Page, taken: Party, attribution: Attribution) -> bool:
    """Whether the words are about nobody but the speaker, so that the one spoken about before may well be that."""
    words = " ".join(page.words(part) for part in attribution.content)
    named = any(page.cast.mentioned(part, "person").get(taken.key) for part in attribution.content)
    return bool(_OF_ONESELF.search(words)) and not _OF_ANOTHER.search(words) and not named


def _within(sentences: set[Span], span: Span) -> bool:
    return any(sentence.holds(span) for sentence in sentences)
