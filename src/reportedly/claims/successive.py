"""Former holders of a post in running text: "Past commanders of the Base: Commodore A (2009-2012), Captain B (2012-)".

Each name that has years in brackets right behind it held the post in these years. The list ends with its paragraph, or
with the last of the short lines below it that are made in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reportedly.claims.page import Page
from reportedly.claims.sources import chain_at
from reportedly.claims.tenures import period_of
from reportedly.terms.claims import ArgValue, Claim, Party
from reportedly.terms.periods import Period, When
from reportedly.terms.spans import Span

_POSTS = (
    "commanders|commandants|commanding officers|chiefs|directors|directors[- ]general|heads|chairs"
    "|chair(?:men|women|persons)|presidents|governors|ministers|commissioners"
    "|superintendents|mayors|managers|managing directors|secretaries"
    "|ambassadors|rectors|chancellors|vice[- ]chancellors|principals|prosecutors|judges|editors"
)
_OPENING = re.compile(
    rf"\b(?:past|former|previous|successive|list of|earlier)\s+(?:\w+\s+)?(?P<post>{_POSTS})\b"
    r"(?P<of>[^:.;\n]{0,120}?)(?::|\b(?:were|are|have been|include[sd]?)\b)\s*",
    re.IGNORECASE,
)
_YEARS = re.compile(r"[,\s]*\((?P<years>[^()\n]{4,40})\)")
_ONE = {"men": "man", "women": "woman", "persons": "person", "secretaries": "secretary"}
_SHORT_LINE = 120
_FEWEST = 2
_LONGEST_TERM = 30  # years
_SURE = 0.8


def successive_claims(page: Page) -> Iterator[Claim]:
    """``holds_post`` for each name with years in each list of former holders."""
    for opening in _OPENING.finditer(page.text):
        units = list(page.cast.mentioned(Span(opening.start("of"), opening.end("of")), "unit").values())
        found = list(_holders(page, _region(page, opening)))
        if len(found) < _FEWEST or len(units) > 1:
            continue
        args: dict[str, ArgValue] = {"post": _one(opening["post"])}
        parties = {"unit": tuple(units)} if units else {}
        if units:
            args["unit"] = units[0].name
        heading = page.quote(Span(opening.start(), opening.end()))
        for claim in found:
            yield replace(claim, args=args, parties=parties, evidence=(*claim.evidence, heading))


def _region(page: Page, opening: re.Match[str]) -> Span:
    """The rest of the paragraph, and short lines below it that have years in brackets."""
    number = page.paragraph_number(Span(opening.start(), opening.end()))
    paragraphs = page.document.paragraphs
    end = max(opening.end(), paragraphs[number].end) if 0 <= number < len(paragraphs) else opening.end()
    for line in paragraphs[number + 1 :]:
        if len(line) > _SHORT_LINE or not _YEARS.search(page.text, line.start, line.end):
            break
        end = line.end
    return Span(opening.end(), end)


def _holders(page: Page, region: Span) -> Iterator[Claim]:
    """A claim for each name with years, without post and unit."""
    published = page.document.published
    last = published.period.latest if published else None
    for mark in page.marks_in(region, "person"):
        years = _YEARS.match(page.text, mark.span.end, region.end)
        period = period_of(years["years"], day_first=None, latest=last.year if last else 2049) if years else None
        party = page.cast.person(mark.span)
        if years and period and party and _is_term(period):
            when = When(period, "stated", years["years"])
            yield _claim(page, party, Span(mark.span.start, years.end()), when)


def _is_term(period: Period) -> bool:
    """Whether years are those of a term, and neither a year alone nor those of a life ("(1931-2004)")."""
    first, last = period.earliest, period.latest
    return period.is_interval and first is not None and (last is None or last.year - first.year <= _LONGEST_TERM)


def _claim(page: Page, party: Party, words: Span, when: When) -> Claim:
    ended = when.period is not None and when.period.latest is not None
    return Claim(
        document=page.document.id,
        kind="holds_post",
        who=party,
        args={},
        when=when,
        phase="happened" if ended else "ongoing",
        chain=chain_at(page, words),
        evidence=(page.quote(words),),
        trigger=page.quote(words),
        reader=page.markup.reader,
        confidence=_SURE,
    )


def _one(posts: str) -> str:
    """The post that one of several has: "directors-general" are each a "director-general"."""
    head, *rest = re.split(r"(?=[- ]general$)", posts.lower())
    for many, one in _ONE.items():
        if head.endswith(many):
            return head.removesuffix(many) + one + "".join(rest)
    return head.removesuffix("s") + "".join(rest)
