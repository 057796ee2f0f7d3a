"""Lists of appointments and arrests: "Also appointed were Col. Tandor, director of supply; Maj. Rall, quartermaster".

Orders and police reports are printed so. The words that open the list tell what happened to everybody named in it;
a post that stands beside a name in the list is the post given. "Others include" goes on with the list before it,
in the same or the next paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.claims.page import Page
from reportedly.claims.sources import chain_at
from reportedly.claims.telling import Telling
from reportedly.terms.claims import Claim, Party
from reportedly.terms.spans import Span

_VERBS = {
    "appointed": "appointed", "posted": "appointed", "nominated": "appointed", "elected": "appointed",
    "promoted": "promoted", "redeployed": "transferred", "transferred": "transferred", "retired": "retired",
    "dismissed": "dismissed", "sacked": "dismissed", "removed": "dismissed", "suspended": "suspended",
    "arrested": "arrested", "detained": "arrested", "charged": "charged", "killed": "killed", "injured": "wounded",
    "wounded": "wounded", "released": "released", "acquitted": "acquitted", "convicted": "convicted",
}  # fmt: skip
_BE = r"(?:are|were|was|is|includes?|included)"
_PEOPLE = r"(?:officers|suspects|people|persons|men|women|generals|officials|candidates|members|councillors|defendants)"
_OPENING = re.compile(
    rf"\b(?:also|others?|those|{_PEOPLE})\s+(?:[\w-]+\s+){{0,4}}?({'|'.join(_VERBS)})\b(?:[^.;:,]{{0,40}}?)\s{_BE}\b\s*[:;,]?",
    re.IGNORECASE,
)
_GOING_ON = re.compile(rf"\s*(?:the\s+)?others\s+(?:on the list\s+)?{_BE}\b", re.IGNORECASE)
_GIVING = frozenset({"appointed", "transferred", "promoted"})
_END = re.compile(r"\b(?:said|told|after|when|because|while|whose|against|with)\b", re.IGNORECASE)
_HINT = re.compile(r"\b(?:not|if|may|might|could|would|will|to be)\b", re.IGNORECASE)


def list_claims(page: Page, posts: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each named person of each list; ``posts`` are the posts that stand beside names."""
    beside = Telling(page, (claim for claim in posts if claim.kind == "holds_post"))
    for kind, opening, rest in _lists(page):
        marks = list(page.marks_in(rest, "person"))
        ends = [mark.span.start for mark in marks[1:]] + [rest.end]
        for mark, end in zip(marks, ends, strict=False):  # a list that names nobody has no ends
            party = page.cast.person(mark.span)
            if party:
                named = _named(page, kind, party, opening, mark.span)
                yield _with_post(named, beside.within(Span(mark.span.start, max(end, mark.span.start))))


def _lists(page: Page) -> Iterator[tuple[str, Span, Span]]:
    """Kind, opening words and the rest of the sentence of each list, in text order."""
    kind, last = "", -2
    for number, sentence in enumerate(page.document.sentences):
        found = _OPENING.search(page.text, sentence.start, sentence.end)
        if found and not _HINT.search(found.group()):
            kind, opening = _VERBS[found.group(1).lower()], Span(found.start(), found.end())
        else:
            more = _GOING_ON.match(page.text, sentence.start, sentence.end) if number == last + 1 else None
            if not more:
                continue
            opening = Span(sentence.start, more.end())
        last = number
        end = _END.search(page.text, opening.end, sentence.end)
        yield kind, opening, Span(opening.end, end.start() if end else sentence.end)


def _named(page: Page, kind: str, party: Party, opening: Span, name: Span) -> Claim:
    return Claim(
        document=page.document.id,
        kind=kind,
        who=party,
        args={},
        chain=chain_at(page, opening),
        evidence=(page.quote(opening), page.quote(name)),
        trigger=page.quote(opening),
        reader=page.markup.reader,
    )


def _with_post(named: Claim, posts: Sequence[Claim]) -> Claim:
    """The claim with the post beside the name, where the list gives posts."""
    post = next((claim for claim in posts if claim.who == named.who), None)
    if post is None or named.kind not in _GIVING:
        return named
    args = {key: value for key, value in post.args.items() if key in ("post", "unit")}
    return replace(named, args=args, parties=post.parties, evidence=(*post.evidence, named.evidence[0]))
