"""Posts and ranks that stand beside a name: "Major General Ivan Tarn, commander of the 12th Regiment".

The rules, each with its reason:

- each post of a person is one claim, with the unit that stands next to it; a unit without a post is one too for
  who has a rank, as it says where that one serves, and for nobody else, as it may say no more than a party or a
  school;
- a post that an event gives or takes ("was named director", "succeeds Rall as director") is that event's;
- "former", "ex-", "then" or "was" before it, or a time that ends it, make it past; "acting" belongs to the post;
- it is the article's own statement, also inside indirect speech: only quotation marks hand it to the speaker;
- "is now the director" tells of a change: it is an appointment;
- "not", "no longer" or "would-be" before it: no claim, as words beside a name leave open what exactly is denied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.claims.arguments import described_units
from reportedly.claims.evidence import cover
from reportedly.claims.page import Page
from reportedly.claims.sources import chain_at
from reportedly.claims.times import when_from
from reportedly.terms.claims import ArgValue, Claim, Party, Phase
from reportedly.terms.markup import Mark
from reportedly.terms.periods import UNKNOWN, When
from reportedly.terms.spans import Span

_PAST = re.compile(
    r"(?:\b(?:(?:our|their|its|his|her) old|former(?:ly)?|ex|then|late|past|previous(?:ly)?|erstwhile|one-?time|ousted"
    r"|retired|once|deposed|disgraced|sacked|dismissed)\b[\s-]*(?:\w+[\s-]+){0,2})$",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"\b(?:not|never|no longer|would-be|aspiring|potential|possible|alleged|self-styled)\b[^.;]{0,24}$", re.IGNORECASE
)
_AHEAD = re.compile(r"\b(?:incoming|designated|future|prospective|nominated)\s+(?:\w+\s+)?$", re.IGNORECASE)
_AS = re.compile(r"\bas\s+(?:the\s+|an?\s+|its\s+|their\s+)?(?:\w+\s+)?$", re.IGNORECASE)
_IN = re.compile(r",?\s+(?:in|at)\s+(?:the\s+)?|,\s+", re.IGNORECASE)
_KNOWN_AS = re.compile(r"\b(?:hailed|known|regarded|remembered|praised|identified) as\b", re.IGNORECASE)
_WAS = re.compile(r"\b(?:was|were|had been|served)\b", re.IGNORECASE)
_ONCE = re.compile(r"\W*once\b", re.IGNORECASE)
_FORMER = re.compile(r"(?:ex|former|then|late|past)[\s-]+", re.IGNORECASE)
_NOW = re.compile(r"[\s,]*(?:is|are)\s+now\s+(?:the\s+|an?\s+)?(?:new\s+)?$", re.IGNORECASE)
_ELECT = re.compile(r"^[\s-]+(?:elect|designate|nominee)\b", re.IGNORECASE)
_ACTING = re.compile(r"\b(acting|interim|caretaker)\s+$", re.IGNORECASE)
_SEAGOING = re.compile(r"\b(?:coast ?guards?|navy|naval|warship|frigate|flotilla|constabulary)\b", re.IGNORECASE)
_OF = re.compile(r",?\s+(?:of|from)\s+(?:the\s+)?")
_SERVICE = 3000  # characters around a rank in which its service is named
_LOOK_BACK = 40
_POSSESSIVE_GAP = 3  # "the regiment's commander"
_TIME_GAP = 12
_SECOND_GAP = 12  # from "2012" to the second time of "from 2012 to 2015"
_OF_PLACE = re.compile(r"\s(?:of|in|for|at|to)\s(?:the\s)?[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){0,3}(?=\W)")
_SET_OFF = re.compile(r"\s*[,(]\s*|\s+in\s+")  # "commander, 2012–2015", "commander (2012–2015)"
_A_VOICE = re.compile(r",\s+(?:an?|one|another)\s+(?:[\w’'-]+\s+){0,3}", re.IGNORECASE)
_SAID = re.compile(
    r"(?:\s+(?:for|of|at|with|in|from)\b[^,;:.“”\"]{1,80}?)?\s+(?:has |have |had |later |also )?"
    r"(?:said|says|told|confirmed|announced|added|claimed|disclosed|stated)\b(?P<end>\s*[,.])?"
)
_OWNER = ("'s ", "’s ", "' ", "’ ")


@dataclass(frozen=True, slots=True)
class _Post:
    """A title or role mark with the unit it belongs to; either may be missing, not both."""

    title: Mark | None
    unit: Mark | None

    @property
    def spans(self) -> list[Span]:
        return [mark.span for mark in (self.title, self.unit) if mark]

    @property
    def front(self) -> Span:
        """Where the post begins, with a unit right in front of it ("12th Regiment commander")."""
        title, unit = self.spans[0], self.spans[-1]
        return cover((title, unit)) if unit.end <= title.start <= unit.end + _POSSESSIVE_GAP else title


def post_claims(page: Page) -> Iterator[Claim]:
    """``has_rank`` and ``holds_post`` from the edges of the markup, in text order of the names."""
    linked = _linked(page)
    for mark in sorted(page.markup.marks, key=lambda mark: mark.span):
        party = page.cast.person(mark.span) if mark.id in linked else None
        if party is None:
            continue
        yield from _ranks(page, party, mark, linked[mark.id].get("has_rank", ()))
        for post in _posts(linked[mark.id], mark):
            yield from _told(page, party, mark, post)


def _told(page: Page, party: Party, mark: Mark, post: _Post) -> Iterator[Claim]:
    """What a title beside a name tells: a post, or a rank and perhaps where that one serves."""
    if post.title and _is_grade(page, post.title, mark):
        yield from _ranks(page, party, mark, [post.title])
        post = _Post(None, post.unit if _serves_in(page, mark, post.unit) else None)
    claim = _holds(page, party, mark, post) if post.spans else None
    if claim:
        yield claim


def _linked(page: Page) -> dict[int, dict[str, list[Mark]]]:
    found: dict[int, dict[str, list[Mark]]] = {}
    for edge in page.markup.edges:
        target = page.marks.get(edge.target)
        if target and edge.source in page.marks:
            found.setdefault(edge.source, {}).setdefault(edge.label, []).append(target)
    return found


def _ranks(page: Page, party: Party, person: Mark, ranks: Sequence[Mark]) -> Iterator[Claim]:
    for rank in ranks:
        place = cover((rank.span, person.span))
        before = _before(page, rank.span)
        yield Claim(
            document=page.document.id,
            kind="has_rank",
            who=party,
            args={"rank": rank.norm or page.words(rank.span)},
            phase="happened" if _PAST.search(before) else "ongoing",
            chain=chain_at(page, rank.span, quoted_only=True),
            evidence=(page.quote(place),),
            trigger=page.quote(rank.span),
            reader=page.markup.reader,
            confidence=min(rank.confidence, person.confidence),
        )


def _posts(linked: dict[str, list[Mark]], person: Mark) -> list[_Post]:
    titles = _apart([*linked.get("has_title", []), *linked.get("has_role", [])])
    units = sorted(linked.get("is_posted", []), key=lambda mark: mark.span)
    if not titles:
        return [_Post(None, units[0])] if units and linked.get("has_rank") else []
    return [_Post(title, _unit_for(title, units, titles, person)) for title in titles]


def _is_grade(page: Page, title: Mark, person: Mark) -> bool:
    """Whether "Commander" right before a name is a rank, as the text tells of a service that has it."""
    if page.words(title.span) != "Commander" or page.text[title.span.end : person.span.start].strip():
        return False
    if page.text.startswith(_OWNER[:2], title.span.start - 3) or page.text.startswith(_OWNER[2:], title.span.start - 2):
        return False
    return bool(_SEAGOING.search(page.text, max(0, title.span.start - _SERVICE), title.span.end + _SERVICE))


def _serves_in(page: Page, person: Mark, unit: Mark | None) -> bool:
    """Whether a unit stands behind a name as the one in which that person serves ("Commander Rall of the Navy")."""
    return unit is not None and bool(_OF.fullmatch(page.text[person.span.end : unit.span.start]))


def _apart(titles: list[Mark]) -> list[Mark]:
    """Titles and roles in text order, the longer of two that overlap: they are two readings of one post."""
    kept: list[Mark] = []
    for mark in sorted(titles, key=lambda mark: (-len(mark.span), mark.span)):
        if not any(mark.span.overlaps(other.span) for other in kept):
            kept.append(mark)
    return sorted(kept, key=lambda mark: mark.span)


def _unit_for(title: Mark, units: Sequence[Mark], titles: Sequence[Mark], person: Mark) -> Mark | None:
    """The unit next to a title: one inside or right behind it rather than one in front; none nearer to another.

    Of "Commissioner Rall was named director of the Bureau" the Bureau is not the commissioner's.
    """
    ranked = sorted(units, key=lambda unit: (_distance(title.span, unit.span), unit.span))
    for unit in ranked:
        nearest = min(titles, key=lambda other: (_distance(other.span, unit.span), other.span))
        beyond = title.span.end <= person.span.start and person.span.end <= min(nearest.span.start, unit.span.start)
        if nearest is title or (len(units) == 1 and not beyond):
            return unit
    return None


def _distance(title: Span, unit: Span) -> int:
    if title.overlaps(unit):
        return 0
    return unit.start - title.end if unit.start >= title.end else 4 + title.start - unit.end


def _holds(page: Page, party: Party, person: Mark, post: _Post) -> Claim | None:
    place = cover([*post.spans, person.span])
    before = _before(page, place if post.title is None else post.front)
    if _is_no_claim(page, place, before, post, person):
        return None
    place = _with_past(place, before, post)
    when = _when(page, place)
    unit = _unit_party(page, post)
    where = _where(page, post)
    args = _args(page, post, unit, before)
    if where:
        args["place"], place = page.words(where), cover((place, where))
    return Claim(
        document=page.document.id,
        kind="appointed" if _is_new(page, person, post) else "holds_post",
        who=party,
        args=args,
        when=when,
        phase="happened" if _is_new(page, person, post) else _phase(page, person, post, before, when),
        chain=chain_at(page, (post.title or person).span, quoted_only=True),
        evidence=(page.quote(place),),
        trigger=page.quote(post.spans[0]),
        parties={"unit": (unit,)} if unit else described_units(args, {}),
        reader=page.markup.reader,
        confidence=min([person.confidence, *(mark.confidence for mark in (post.title, post.unit) if mark)]),
    )


def _is_no_claim(page: Page, place: Span, before: str, post: _Post, person: Mark) -> bool:
    """Whether it crosses a sentence, is denied or doubted, or belongs to an event ("served as director")."""
    if not page.sentence(place).holds(place) or _UNSURE.search(before) or _is_anothers(page, person, post):
        return True
    if _is_asked(page, person, post) or _is_of_speaker(page, person, post):
        return True
    return bool(_AS.search(before) and not _KNOWN_AS.search(before)) or _is_given(page, post)


def _is_asked(page: Page, person: Mark, post: _Post) -> bool:
    """Whether a question is whether somebody has the post ("Will he confirm Miss Rall in the post of director?")."""
    if post.front.start < person.span.end or not page.words(page.sentence(person.span)).endswith("?"):
        return False
    return "," not in page.text[person.span.end : post.front.start]


def _is_of_speaker(page: Page, person: Mark, post: _Post) -> bool:
    """Whether the title is that of an unnamed voice behind a name: "Police arrested Rall, a spokesman said"."""
    if post.title is None or not _A_VOICE.fullmatch(page.text[person.span.end : max(0, post.title.span.start)]):
        return False
    sentence = page.sentence(person.span)
    said = _SAID.match(page.text, post.title.span.end, sentence.end)
    return said is not None and (bool(said["end"]) or bool(page.text[sentence.start : person.span.start].strip()))


def _is_anothers(page: Page, person: Mark, post: _Post) -> bool:
    """Whether the title only owns the noun that the name stands beside ("the minister's spokesman, Rall")."""
    if post.title is None or post.title.span.end > person.span.start:
        return False
    between = page.text[post.title.span.end : person.span.start]
    return between.startswith(_OWNER) and bool(between[2:].strip())


def _is_given(page: Page, post: _Post) -> bool:
    """Whether the post is what an event of the same sentence gives, takes or passes on."""
    return post.title is not None and page.is_argument(post.title.span, "post")


def _is_new(page: Page, person: Mark, post: _Post) -> bool:
    """Whether it is told as a change: "Tandor is now the director" says that he has become it."""
    start, end = person.span.end, post.title.span.start if post.title else 0
    return bool(_NOW.match(page.text[start:end]))


def _where(page: Page, post: _Post) -> Span | None:
    """The place named right behind a post ("in Ostel", ", Ostel,"), unless it only owns the next noun."""
    end = max(span.end for span in post.spans)
    mark = next(page.marks_in(Span(end, end + _TIME_GAP), "place"), None)
    if mark is None or not page.sentence(post.spans[0]).holds(mark.span):
        return None
    owns = page.text[mark.span.end : mark.span.end + 1] in ("'", "’", "-")
    return mark.span if not owns and _IN.fullmatch(page.text[end : mark.span.start]) else None


def _unit_party(page: Page, post: _Post) -> Party | None:
    return page.cast.unit(post.unit.span) if post.unit else None


def _args(page: Page, post: _Post, unit: Party | None, before: str) -> dict[str, ArgValue]:
    args: dict[str, ArgValue] = {}
    if post.title:
        title = _FORMER.sub("", page.words(post.title.span))
        acting = _ACTING.search(before)
        args["post"] = f"{acting.group(1).lower()} {title}" if acting else title
        if post.title.label == "role" and post.title.norm:
            args["role"] = post.title.norm
    if post.unit:
        args["unit"] = unit.name if unit else page.words(post.unit.span)
    return args


def _phase(page: Page, person: Mark, post: _Post, before: str, when: When) -> Phase:
    title = post.title.span if post.title else None
    if title and (_AHEAD.search(before) or _ELECT.match(page.text[title.end : title.end + 12])):
        return "planned"
    ended = when.period is not None and when.period.is_interval and when.period.latest is not None
    former = bool(_PAST.search(before) or _ONCE.match(before) or (title and _FORMER.match(page.words(title))))
    was = title is not None and bool(_WAS.search(page.text[person.span.end : title.start]))
    return "happened" if ended or former or was else "ongoing"


def _when(page: Page, place: Span) -> When:
    """The time right behind the post that limits it ("since 15 June", "from 2012 to 2015", "(2012–2015)").

    A bare date dates something else.
    """
    sentence = page.sentence(place)
    named = _OF_PLACE.match(page.text, place.end)
    start = named.end() if named else place.end
    for time in page.times_in(Span(start, max(start, min(start + _TIME_GAP, sentence.end)))):
        if time.bound in ("since", "until", "from", "between"):
            rest = Span(time.span.end, max(time.span.end, min(time.span.end + _SECOND_GAP, sentence.end)))
            second = [other for other in page.times_in(rest) if other.bound in ("until", "between")]
            return when_from(page, [time, *second[:1]])
        if time.type == "DATE" and "/" in time.value and _SET_OFF.fullmatch(page.text[start : time.span.start]):
            return when_from(page, [time])
    return UNKNOWN


def _before(page: Page, place: Span) -> str:
    """The words in front of a place, within its sentence and not beyond a comma or bracket."""
    low = max(page.sentence(place).start, place.start - _LOOK_BACK)
    return re.split(r"[,;:()“”\"]", page.text[low : place.start])[-1]


def _with_past(place: Span, before: str, post: _Post) -> Span:
    """The place with "former" in front, where that is what makes the claim past."""
    found = _PAST.search(before)
    if found and post.front.start == place.start:
        return Span(place.start - len(found.group()), place.end)
    return place
