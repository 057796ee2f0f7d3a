"""The post and the unit that a text names once and then only means: "the post", "the acting governor".

The rules, each with its reason:

- who "held the post" or "acts in the position" has the post told last of that person, else the only one that the
  same sentence or the one before gives or takes;
- "the battalion" is the last battalion that the text has named, where it names one at a time;
- a title that leads a body is of the only body in which the same text names that title ("stepped down as governor of
  the Lomna Region … his deputy is acting governor"), unless many bear it there;
- "appointed acting managing director" without a body is of the body of the post that the same sentence says that
  person has, as somebody stands in where he works.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.claims.page import Page
from reportedly.claims.telling import Telling
from reportedly.terms.claims import Claim, Party
from reportedly.terms.kinds import kinds
from reportedly.terms.names import fold

_TAKING = frozenset({"holds_post", "appointed"})
_LACKING = frozenset({"holds_post", "appointed", "dismissed", "resigned", "suspended", "reinstated"})
_THE_POST = re.compile(
    r"\b(?:the|that|this|his|her)\s+(?:new\s+|same\s+)?(?:post|position|office|job|role|seat|capacity)$|\bcharge$",
    re.IGNORECASE,
)
_STANDS_IN = re.compile(r"\b(?:acts?|acting|acted|interim|temporar\w+|caretaker)\b", re.IGNORECASE)
_GRADE = re.compile(r"^(?:(?:acting|interim|caretaker|ag\.?|new|newly appointed|substantive)\s+)+", re.IGNORECASE)
_LEADS = re.compile(
    r"(?:governor|commissioner|director|manager|chair(?:man|woman|person)?|commander|commandant|head|chief|mayor|rector"
    r"|superintendent|executive|warden|(?:inspector|secretary|director|commissioner)[- ]general"
    r"|(?:director|commissioner|superintendent|inspector[- ]general) of police|chair(?:man|woman|person)? of the board"
    r"|chair(?:man|woman|person)? of the board of directors|chief executive officer)$",
    re.IGNORECASE,
)
_SENTENCES_BACK = 3
_FEW = 2  # people who bear a title without a unit


def with_seats_told(page: Page, claims: Iterable[Claim]) -> list[Claim]:
    """The claims, with posts and units that the same text has named."""
    listed = [_with_named_body(page, claim) for claim in claims]
    telling = Telling(page, listed)
    listed = [_with_the_post(page, telling, claim) for claim in listed]
    return _where_they_stand_in(page, _with_one_body(listed))


def _with_named_body(page: Page, claim: Claim) -> Claim:
    """A claim about "the battalion" with the last battalion that the text has named; not where it names two at once."""
    unit = claim.args.get("unit")
    if claim.kind not in _LACKING or claim.trigger is None or claim.parties.get("unit") or not isinstance(unit, str):
        return claim
    if not unit.islower() or not unit.replace(" ", "").isalpha():
        return claim
    here = page.sentence_number(claim.trigger.span)
    for number in range(here, max(-1, here - _SENTENCES_BACK - 1), -1):
        named = page.cast.mentioned(page.document.sentences[number], "unit").values()
        fits = [one for one in named if unit.split()[-1] in fold(one.name).split()]
        if fits:
            return _in_unit(claim, fits[0]) if len(fits) == 1 else claim
    return claim


def _in_unit(claim: Claim, unit: Party) -> Claim:
    return replace(claim, args={**claim.args, "unit": unit.name}, parties={**claim.parties, "unit": (unit,)})


def _with_the_post(page: Page, telling: Telling, claim: Claim) -> Claim:
    """A claim about "the post" with the post that has been told."""
    if claim.kind not in _TAKING or claim.args.get("post") or claim.args.get("unit") or claim.trigger is None:
        return claim
    if not _THE_POST.search(page.words(claim.trigger.span)):
        return claim
    here = page.sentence_number(claim.trigger.span)
    before = [other for other in telling.of(claim.who) if _is_near(page, other, claim, here, _SENTENCES_BACK)]
    source = before[-1] if before else _only_seat(page, telling, claim, here)
    if source is None:
        return claim
    post = str(source.args["post"])
    if _STANDS_IN.search(claim.trigger.quote) and not _GRADE.match(post):
        post = f"acting {post}"
    unit = {"unit": source.args["unit"]} if source.args.get("unit") else {}
    parties = {"unit": source.parties["unit"]} if source.parties.get("unit") else {}
    return replace(claim, args={**claim.args, **unit, "post": post}, parties={**claim.parties, **parties})


def _is_near(page: Page, other: Claim, claim: Claim, here: int, reach: int) -> bool:
    """Whether another claim tells of a post not far before this one, or elsewhere in its sentence."""
    if other is claim or other.trigger is None or kinds()[other.kind].posting == "none":
        return False
    return isinstance(other.args.get("post"), str) and 0 <= here - page.sentence_number(other.trigger.span) <= reach


def _only_seat(page: Page, telling: Telling, claim: Claim, here: int) -> Claim | None:
    """The only post that the sentence and the one before it tell of."""
    first = page.document.sentences[max(0, here - 1)]
    last = page.document.sentences[here] if here >= 0 else first
    near = telling.within(replace(first, end=max(first.end, last.end)))
    told = [other for other in near if _is_near(page, other, claim, here, 1) and other.args.get("unit")]
    seats = {(_bare(other), other.args["unit"]) for other in told}
    return told[-1] if len(seats) == 1 else None


def _bare(claim: Claim) -> str:
    post = claim.args.get("post")
    return _GRADE.sub("", " ".join(post.lower().replace("-", " ").split())) if isinstance(post, str) else ""


def _with_one_body(claims: Sequence[Claim]) -> list[Claim]:
    """Titles that lead a body, in the only body in which the text names them."""
    bodies: defaultdict[str, dict[str, Claim]] = defaultdict(dict)
    without: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        title = _bare(claim)
        if not title or not _LEADS.search(title):
            continue
        if isinstance(claim.args.get("unit"), str) and claim.parties.get("unit"):
            bodies[title].setdefault(claim.parties["unit"][0].key, claim)
        elif _lacks_unit(claim):
            without[title].add(claim.who.key)
    return [_in_body(claim, bodies.get(_bare(claim), {}), without) if _lacks_unit(claim) else claim for claim in claims]


def _lacks_unit(claim: Claim) -> bool:
    return claim.kind in _LACKING and claim.who.type == "person" and not claim.args.get("unit")


def _in_body(claim: Claim, bodies: dict[str, Claim], without: dict[str, set[str]]) -> Claim:
    if len(bodies) != 1 or len(without.get(_bare(claim), ())) > _FEW:
        return claim
    return _placed(claim, next(iter(bodies.values())))


def _placed(claim: Claim, source: Claim) -> Claim:
    """The claim in the unit of another one."""
    return replace(
        claim,
        args={**claim.args, "unit": source.args["unit"]},
        parties={**claim.parties, "unit": source.parties["unit"]},
        confidence=min(claim.confidence, source.confidence),
    )


def _where_they_stand_in(page: Page, claims: Sequence[Claim]) -> list[Claim]:
    """Who is appointed to lead a body that is not named leads the one in which the same sentence says he works."""
    telling = Telling(page, claims)
    return [_promoted_within(page, telling, claim) for claim in claims]


def _promoted_within(page: Page, telling: Telling, claim: Claim) -> Claim:
    if claim.kind != "appointed" or not _lacks_unit(claim) or claim.trigger is None or not _LEADS.search(_bare(claim)):
        return claim
    beside = telling.within(page.sentence(claim.trigger.span))
    own = [
        other for other in beside if other.kind == "holds_post" and other.who == claim.who and other.parties.get("unit")
    ]
    units = {other.parties["unit"][0].key: other for other in own}
    return _placed(claim, next(iter(units.values()))) if len(units) == 1 else claim
