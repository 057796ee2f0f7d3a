"""Postings: who held which post in which unit over what time, with every claim that says so or bears on its end."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.record.evidence import Evidence, evidence_of, may_be_in
from reportedly.record.filling import filled
from reportedly.record.naming import Naming, who_of
from reportedly.record.roles import Role, one_title, title_of
from reportedly.record.stints import Basis, Stint, stints_of
from reportedly.terms.claims import Claim
from reportedly.terms.documents import Cards
from reportedly.terms.holdings import Entity
from reportedly.terms.periods import Period
from reportedly.terms.ranks import rank_of

_FOR_GOOD = frozenset(["died", "killed", "retired"])  # ends every post of a person
_PLAIN = frozenset(["commander", "head", "chief", "leader", "director", "boss", "co", "president", "secretary"])
_ENDS = frozenset(["closes", "expires"])
_TELLS = frozenset(["opens", "cites", "closes"])
_SEASON = dt.timedelta(days=92)

Seat = tuple[str, str]


@dataclass(frozen=True)
class Posting:
    """A person in a post of a unit for one unbroken time.

    ``post`` is the title as most texts have it, ``role`` what the post is for ("commander" for whoever is in charge, ""
    where no post is named). ``start`` and ``end`` are known beginnings and ends; ``first_cited`` and ``last_cited`` the
    first and last day on which it was so by some text, whatever is known of its beginning and end. ``disputed`` tells
    that claims disagree about it. ``vacancies`` are the times for which its post is said to have been empty.
    """

    id: str
    person: Entity
    unit: Entity | None
    post: str
    role: Role
    rank: str | None
    stint: Stint
    vacancies: tuple[Period, ...] = ()

    @property
    def start(self) -> Period | None:
        """The known beginning."""
        return self.stint.start

    @property
    def end(self) -> Period | None:
        """The known end."""
        return self.stint.end

    @property
    def first_cited(self) -> dt.date | None:
        """First day on which some text says that it was so."""
        return self.stint.first_cited

    @property
    def last_cited(self) -> dt.date | None:
        """Last day on which some text says that it was so."""
        return self.stint.last_cited

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Claims that bear on it, each once, those that deny it last."""
        told = [*self.stint.all, *self.stint.denies]
        return tuple({one.claim.id: one.claim for one in told}.values())

    @property
    def seat(self) -> Seat:
        """Unit and role: what one holder has at a time, if the role is such."""
        return self.unit.id if self.unit else "", self.role.name

    @property
    def disputed(self) -> bool:
        """Whether claims disagree about whether or when it was so."""
        return bool(self.stint.contested or self.stint.denies or self.stint.sides_disagree)

    @property
    def basis(self) -> Basis:
        """How it is known, without asking for a day."""
        if self.disputed:
            return "disputed"
        if self.start or any(one.whole for one in self.stint.cites):
            return "certain"
        return "inferred" if self.stint.low else "possible"


def postings(claims: Iterable[Claim], entities: Naming | None, cards: Cards) -> list[Posting]:
    """All postings in these claims, in order of person, time and unit. The order of the claims does not matter.

    Only what is positive, real and at least probable supports one. Give it claims that stand (``changes.current``).
    """
    kept = [claim for claim in claims if claim.document in cards]
    found = filled(evidence_of(kept, cards, entities))
    empty: defaultdict[Seat, list[Period]] = defaultdict(list)
    people: dict[str, tuple[Entity, list[Evidence]]] = {}
    for one in found:
        if one.person is None:
            empty[one.unit.id if one.unit else "", one.role.name or "commander"].append(one.days)
        else:
            people.setdefault(one.person.id, (one.person, []))[1].append(one)
    ranks = _ranks(kept, entities)
    made: list[Posting] = []
    seats = {id_: _seats(told) for id_, (_, told) in sorted(people.items())}
    taken = _taken_up(seats)
    for id_, (person, _) in sorted(people.items()):
        for seat, about in sorted(seats[id_].items()):
            others = [day for other, day in taken.get(seat, ()) if other != id_]
            vacancies, told = tuple(empty.get(seat, ())), stints_of(_before_successor(about, others))
            made += [_posting(person, stint, vacancies, ranks.get(id_, [])) for stint in told]
    return sorted(made, key=_order)


def _taken_up(seats: Mapping[str, Mapping[Seat, Sequence[Evidence]]]) -> dict[Seat, list[tuple[str, dt.date]]]:
    """Who took up each post with one holder, and the last day on which that can have been, where it is dated."""
    found: defaultdict[Seat, list[tuple[str, dt.date]]] = defaultdict(list)
    for person, held in seats.items():
        for seat, evidence in held.items():
            opens = [one for one in evidence if one.effect == "opens" and one.dated and one.role.single and one.unit]
            days = [one.days.latest for one in opens if one.days.earliest and one.days.latest]
            if days and not any(one.role.acting for one in opens):
                found[seat].append((person, min(days)))
    return found


def _before_successor(evidence: list[Evidence], others: Sequence[dt.date]) -> list[Evidence]:
    """Without what ends every post of a person (retirement, death), where somebody else took this one up before it."""
    begun = _begun(evidence)
    if begun is None:
        return evidence
    return [
        one
        for one in evidence
        if one.claim.kind not in _FOR_GOOD
        or one.unit
        or not any(begun < day and one.days.earliest and day < one.days.earliest for day in others)
    ]


def _order(posting: Posting) -> tuple[str, dt.date, str, str, str]:
    return posting.person.id, posting.stint.low or dt.date.max, *posting.seat, posting.id


def _seats(found: Sequence[Evidence]) -> dict[Seat, list[Evidence]]:
    """One person's evidence by unit and role; what names only one of the two, or neither, goes where it belongs."""
    seats: defaultdict[Seat, list[Evidence]] = defaultdict(list)
    loose: list[Evidence] = []
    for one in found:
        if one.unit and one.role.name:
            seats[one.unit.id, one.role.name].append(one)
        else:
            loose.append(one)
    for one in [one for one in loose if one.effect not in _ENDS]:
        _add_loose(one, seats)
    ends = [one for one in loose if one.effect in _ENDS and one.claim.kind != "holds_post"]
    for one in sorted(ends, key=lambda one: (one.days.latest or dt.date.max, not one.dated, one.claim.id)):
        for seat in _ended_by(one, seats) if not _told_before(one, found) else _with_end_like(one, seats):
            seats[seat].append(one)
    return {seat: evidence for seat, evidence in seats.items() if any(one.effect in _TELLS for one in evidence)}


def _add_loose(one: Evidence, seats: defaultdict[Seat, list[Evidence]]) -> None:
    """A unit without a post, or a post without a unit."""
    unit = one.unit.id if one.unit else None
    if unit:
        fits = [seat for seat in seats if seat[0] == unit and seat[1]]
        same_text = [s for s in fits if any(other.claim.document == one.claim.document for other in seats[s])]
        if len(same_text) == 1 or (len(fits) == 1 and one.effect == "opens"):
            seats[(same_text or fits)[0]].append(_filled(one, seats[(same_text or fits)[0]][0]))
        elif not fits:
            seats[unit, ""].append(one)
        return
    fits = [seat for seat in seats if seat[0] and _may_be(one, seat, seats[seat])]
    same_text = [s for s in fits if any(other.claim.document == one.claim.document for other in seats[s])]
    if len(same_text) > 1 and one.effect == "opens":
        same_text = [seat for seat in same_text if _is_given(one, seats[seat])]
    if len(same_text) == 1 and (one.dated or one.effect == "opens"):
        seats[same_text[0]].append(_filled(one, seats[same_text[0]][0]))
    elif not fits and one.role.name and title_of(one.claim).lower().rpartition(" ")[2] not in _PLAIN:
        seats["", one.role.name if one.role.name != "commander" else title_of(one.claim).lower()].append(one)


def _is_given(one: Evidence, evidence: Iterable[Evidence]) -> bool:
    """Whether the same text tells of an appointment to the post ("He takes up the post today")."""
    return any(
        other.effect == "opens" and other.claim.kind != "holds_post" and other.claim.document == one.claim.document
        for other in evidence
    )


def _may_be(one: Evidence, seat: Seat, evidence: Sequence[Evidence]) -> bool:
    """Whether a post without a unit may be this one; without even a title ("took command") only one that commands."""
    if not all(other.unit is None or may_be_in(one, other.unit) for other in evidence[:1]):
        return False
    if one.role.name:
        return seat[1] == one.role.name and _one_title(one, evidence)
    return one.dated and one.effect == "opens" and seat[1] == "commander"


def _one_title(one: Evidence, evidence: Iterable[Evidence]) -> bool:
    """Whether its title can be the one that others give for the post."""
    return any(one_title(title_of(one.claim), title_of(other.claim)) for other in evidence)


def _filled(one: Evidence, like: Evidence) -> Evidence:
    return replace(one, unit=like.unit, role=replace(like.role, acting=one.role.acting))


def _ended_by(one: Evidence, seats: Mapping[Seat, list[Evidence]]) -> list[Seat]:
    """The posts that an end without a post, or without a unit, ends: the last taken up before it, or all for good."""
    fits: dict[Seat, dt.date] = {}
    for seat, evidence in seats.items():
        if (one.unit and seat[0] != one.unit.id) or (one.role.name and seat[1] != one.role.name):
            continue
        if one.role.name and not one.unit and not _may_be(one, seat, evidence):
            continue
        begun = _begun(evidence)
        if begun is not None and _not_after(begun, one.days.latest) and not _ended_before(evidence, one):
            fits[seat] = begun
    if one.claim.kind in _FOR_GOOD:
        return sorted(fits)
    fits = _told_beside(one, fits, seats) or fits
    if fits:
        last = max(fits.values())
        seats_then = sorted(seat for seat, begun in fits.items() if begun == last)
        taken_up = [seat for seat in seats_then if any(other.effect == "opens" for other in seats[seat])]
        return taken_up or seats_then
    known = one.unit and not any(seat[0] == one.unit.id for seat in seats)
    return [(one.unit.id, one.role.name)] if one.unit and known else []


def _told_before(one: Evidence, found: Iterable[Evidence]) -> bool:
    """Whether an undated end of no post in particular only says again what a dated one of the months before says."""
    if one.dated or one.unit or one.role.name or one.days.latest is None:
        return False
    return any(_is_again(one, other) for other in found)


def _is_again(one: Evidence, other: Evidence) -> bool:
    last = one.days.latest
    if other.effect not in _ENDS or not other.dated or other.claim.kind != one.claim.kind or last is None:
        return False
    return other.days.latest is not None and other.days.latest <= last <= other.days.latest + _SEASON


def _with_end_like(one: Evidence, seats: Mapping[Seat, list[Evidence]]) -> list[Seat]:
    """The posts that the end which this one repeats has ended."""
    return [seat for seat, evidence in seats.items() if any(_is_again(one, other) for other in evidence)]


def _told_beside(
    one: Evidence, fits: Mapping[Seat, dt.date], seats: Mapping[Seat, list[Evidence]]
) -> dict[Seat, dt.date]:
    """Those of the posts that the text that tells of the end says somebody has."""
    return {
        seat: begun
        for seat, begun in fits.items()
        if any(told.claim.document == one.claim.document and told.claim.phase == "ongoing" for told in seats[seat])
    }


def _begun(evidence: Iterable[Evidence]) -> dt.date | None:
    """The first day for which it is known to have begun; long ago where it is only told as past."""
    days = [one.days.latest for one in evidence if one.effect == "opens" and one.days.latest]
    days += [one.days.earliest for one in evidence if one.effect == "cites" and one.days.earliest]
    told = any(one.effect == "cites" for one in evidence)
    return min(days, default=dt.date.min if told else None)


def _ended_before(evidence: Iterable[Evidence], close: Evidence) -> bool:
    """Whether it is told to have ended well before, so that this end ends something else."""
    told = [one for one in evidence if one.effect == "closes" and (one.dated or one.claim.kind != "holds_post")]
    ends = [one.days.latest for one in told if one.days.latest]
    if not ends:
        return False
    if close.claim.kind == "suspended":
        return True
    reopened = [one.days.latest for one in evidence if one.effect == "opens" and one.dated and one.days.latest]
    if reopened and max(reopened) > min(ends):
        return False
    return not close.dated or (close.days.earliest is not None and min(ends) + _SEASON < close.days.earliest)


def _not_after(day: dt.date, last: dt.date | None) -> bool:
    return last is None or day <= last


def _posting(
    person: Entity, stint: Stint, vacancies: tuple[Period, ...], ranks: Sequence[tuple[dt.date, str]]
) -> Posting:
    unit = next((one.unit for one in stint.all if one.unit), None)
    role = Role(next((one.role.name for one in stint.all if one.role.name), ""), stint.acting)
    told = [one for one in [*stint.opens, *stint.cites] if stint.acting or not one.role.acting]
    titles = Counter(title for one in told if (title := title_of(one.claim)))
    post = max(titles, key=lambda title: (titles[title], len(title), title)) if titles else ""
    if stint.acting and not post.lower().startswith(("acting", "interim")):
        post = f"acting {post or role.name}"
    return Posting(
        id=_id(person, unit, role, stint),
        person=person,
        unit=unit,
        post=post or role.name,
        role=role,
        rank=_rank_then(stint, ranks),
        stint=stint,
        vacancies=vacancies,
    )


def _id(person: Entity, unit: Entity | None, role: Role, stint: Stint) -> str:
    """The same for the same claims about the same person and post."""
    first = min(one.claim.id for one in stint.all)
    content = "/".join([person.id, unit.id if unit else "", role.name, first, str(stint.low)])
    return "t-" + hashlib.blake2b(content.encode(), digest_size=8).hexdigest()


def _ranks(claims: Iterable[Claim], naming: Naming | None) -> dict[str, list[tuple[dt.date, str]]]:
    """Ranks of each person with the day on which a text tells of them, in order of time."""
    found: defaultdict[str, list[tuple[dt.date, str]]] = defaultdict(list)
    for claim in claims:
        rank = claim.args.get("rank")
        if claim.kind in ("has_rank", "promoted") and isinstance(rank, str) and claim.polarity == "positive":
            named = rank_of(rank)
            day = claim.when.period.latest if claim.when.period else None
            if named and (day or claim.kind == "has_rank"):
                found[who_of(claim, naming).id].append((day or dt.date.min, named.name))
    return {id_: sorted(set(ranks)) for id_, ranks in found.items()}


def _rank_then(stint: Stint, ranks: Sequence[tuple[dt.date, str]]) -> str | None:
    """The rank in the texts that tell of the posting; else the last one dated before its end."""
    beside = Counter(
        rank.name
        for one in [*stint.cites, *stint.opens]
        for text in one.claim.who.ranks[-1:]
        if one.person and (rank := rank_of(text))
    )
    if beside:
        return max(beside, key=lambda name: (beside[name], name))
    before = [name for day, name in ranks if stint.high is None or day <= stint.high]
    return before[-1] if before else None
