"""What a sentence leaves out because another has said it ("The regiment has a new head. Major Tandor took over").

The rules, each with its reason:

- a taking or holding of a post that names no unit has the unit that another claim about the same person in the
  same sentence names ("the brigade is led by Tandor, who took command in May");
- else, where its own sentence names no unit, the only unit named in the sentence before in the same paragraph, as
  a post of command ("commander", "its spokeswoman") is always of some unit and a reader takes the last one;
- a leaving that names no unit is of the only unit whose post the same sentence says that person has ("Tandor, who
  had run the port since May, resigned");
- a succession has the post and unit of the predecessor's posting told in the same document, or of the successor's
  own;
- a succession takes place on the day on which the appointment takes effect;
- who denies "the charge" denies the charge told last of that person;
- a vacancy that begins "since" somebody left, begins with the day of leaving.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.page import Page
from reportedly.claims.telling import Telling
from reportedly.claims.times import published_by, when_from
from reportedly.terms.claims import Claim, Party
from reportedly.terms.markup import TimeMark
from reportedly.terms.periods import Period, When
from reportedly.terms.spans import Span

_LEAVINGS = frozenset({"resigned", "dismissed"})
_POSTS = frozenset({"appointed", "holds_post", "succeeded", "reinstated"})
_OF_COMMAND = re.compile(
    r"(?:(?:deputy|acting|vice|assistant|interim)[\s-]+)*(?:commander|commandant|head|chief|director|leader|command|GOC"
    r"|chair(?:man|woman|person)?(?: of the board(?: of directors)?)?"
    r"|(?:director|manager|inspector)[ -]general|general manager|managing director|chief executive(?: officer)?"
    r"|chief of (?:staff|artillery|operations|intelligence|engineers|logistics)"
    r"|general officer commanding)$",
    re.IGNORECASE,
)
_OWNED = re.compile(r"\b(?:its|his|her|their)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_THE_CHARGE = re.compile(
    r"(?:the |these |all (?:of )?(?:the |these )?|any )?(?:charges?|accusations?|allegations?|it|this)\b", re.IGNORECASE
)
_NO_POST = re.compile(r"\bno\s+(?:permanent\s+|new\s+)?([\w\s-]{3,40})$", re.IGNORECASE)
_EFFECT = re.compile(r"\b(?:takes?|took|will take|taking) effect\b|\beffective\b", re.IGNORECASE)
_NEAR = 20
_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)


def bridged(page: Page, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, with what other sentences say of the same thing."""
    telling = Telling(page, claims)
    found = [_with_effect(page, _vacancy(page, claim)) for claim in claims]
    found = [_with_charge(telling, claim) for claim in found]
    found = [_with_unit(page, telling, claim) for claim in found]
    telling = Telling(page, found)
    return [_with_post_of_others(telling, claim) for claim in found]


def _with_unit(page: Page, telling: Telling, claim: Claim) -> Claim:
    if (
        claim.kind not in _POSTS | _LEAVINGS
        or "unit" in claim.args
        or claim.trigger is None
        or claim.who.type == "unit"
    ):
        return claim
    sentence = page.sentence(claim.trigger.span)
    beside = [other for other in telling.within(sentence) if other.who == claim.who and other.parties.get("unit")]
    lasting = [other for other in beside if other.kind in _POSTS and other.phase == "ongoing"]
    if claim.kind in _LEAVINGS:
        lasting = [other for other in beside if other.kind == "holds_post" and _is_left(claim, other)]
    if claim.kind == "holds_post" and claim.phase == "ongoing":  # what somebody is before being given something else
        lasting = [
            other for other in lasting if other.kind == "holds_post" or other.args.get("post") == claim.args.get("post")
        ]
    units = {party.key: party for other in lasting for party in other.parties["unit"]}
    if not units and claim.kind in _POSTS and _is_of_command(page, claim):
        units = _units_before(page, sentence, _speakers(claim))
    if len(units) != 1:
        return claim
    unit = next(iter(units.values()))
    return replace(claim, args={**claim.args, "unit": unit.name}, parties={**claim.parties, "unit": (unit,)})


def _is_left(claim: Claim, held: Claim) -> bool:
    """Whether a posting is the one that somebody leaves: the only post told, or the same."""
    same = "post" not in claim.args or claim.args["post"] == held.args.get("post")
    period = held.when.period
    lasted = held.phase == "ongoing" or bool(period and period.is_interval and period.latest is None)
    return same and lasted and held.polarity == "positive" and held.chain == claim.chain


def _is_of_command(page: Page, claim: Claim) -> bool:
    """Whether the post is one that is always of a unit that has been named, and the sentence names none itself."""
    if claim.trigger is None or (claim.chain and claim.chain[-1].type == "person"):
        return False
    post = str(claim.args.get("post", ""))
    owned = bool(_OWNED.search(page.text[max(0, claim.trigger.start - 40) : claim.trigger.start]))
    return bool(post) and (owned or bool(_OF_COMMAND.match(post)))


def _speakers(claim: Claim) -> frozenset[str]:
    """Bodies that say it or do it, and so are not the one that is led."""
    by = claim.args.get("by", ())
    return frozenset(speaker.name for speaker in claim.chain if speaker.name) | frozenset(
        [by] if isinstance(by, str) else by
    )


def _units_before(page: Page, sentence: Span, speakers: frozenset[str]) -> dict[str, Party]:
    """Units named in the sentence before; none where this sentence names one itself or begins its paragraph."""
    here = {key: unit for key, unit in page.cast.mentioned(sentence, "unit").items() if unit.name not in speakers}
    number = page.sentence_number(sentence)
    if here or number < 1:
        return here
    before = page.document.sentences[number - 1]
    same = page.paragraph_number(before) == page.paragraph_number(sentence)
    return page.cast.mentioned(before, "unit") if same else {}


def _with_post_of_others(telling: Telling, claim: Claim) -> Claim:
    """A succession with the post and unit told of the predecessor, or of the successor elsewhere."""
    if claim.kind != "succeeded" or "unit" in claim.args:
        return claim
    told = [other for whom in claim.parties.get("whom", ()) for other in telling.of(whom)]
    former = [other for other in told if other.kind == "holds_post" and other.phase == "happened"]
    own = [other for other in telling.of(claim.who) if other.kind == "appointed" and other.phase == claim.phase]
    source = next(
        (other for other in [*own, *former] if other.parties.get("unit") and other.polarity == "positive"), None
    )
    if source is None:
        return claim
    args = {key: source.args[key] for key in ("unit", "post") if key in source.args}
    return replace(claim, args={**args, **claim.args}, parties={"unit": source.parties["unit"], **claim.parties})


def _with_charge(telling: Telling, claim: Claim) -> Claim:
    if claim.kind != "denied" or "charge" in claim.args or claim.trigger is None:
        return claim
    if not _THE_CHARGE.match(str(claim.args.get("what", "the charge"))):
        return claim
    charges = (
        other.args["charge"]
        for other in reversed(telling.of(claim.who))
        if other.kind in ("charged", "tried", "arrested")
        and other.args.get("charge")
        and other.trigger
        and other.trigger.start < claim.trigger.start
    )
    charge = next(charges, None)
    return replace(claim, args={**claim.args, "charge": charge}) if charge else claim


def _vacancy(page: Page, claim: Claim) -> Claim:
    if claim.kind != "holds_post" or claim.who.type != "unit" or claim.trigger is None:
        return claim
    post = _NO_POST.search(page.words(claim.trigger.span))
    args = {"post": post.group(1), **claim.args} if post else claim.args
    when = claim.when if claim.when.period else _since(page, claim.trigger.span)
    return replace(claim, args=args, when=when or claim.when)


def _with_effect(page: Page, claim: Claim) -> Claim:
    """A succession with the day on which the appointment of the same or the sentence before takes effect."""
    if claim.kind != "succeeded" or claim.when.period or claim.trigger is None:
        return claim
    sentence = page.sentence(claim.trigger.span)
    before = page.document.sentences[max(0, page.sentence_number(sentence) - 1)]
    found = _EFFECT.search(page.text, min(before.start, sentence.start), sentence.end)
    times = [time for time in page.times_in(Span(found.end(), found.end() + _NEAR)) if time.edtf] if found else []
    when = when_from(page, times[:1])
    if when.period is None:
        return claim
    published = published_by(page)
    ahead = bool(published and when.period.earliest and when.period.earliest > published and claim.phase == "happened")
    return replace(claim, when=when, phase="planned" if ahead else claim.phase)


def _since(page: Page, trigger: Span) -> When | None:
    end = page.sentence(trigger).end
    since = _SINCE.search(page.text, trigger.end, max(trigger.end, end))
    time: TimeMark | None = next((t for t in page.times_in(Span(since.end(), end)) if t.edtf), None) if since else None
    if time is None or time.edtf is None or "/" in time.edtf:
        return None
    return When(Period.parse(f"{time.edtf}/.."), time.basis, page.words(time.span))
