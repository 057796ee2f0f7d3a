"""Invented reports in any number, with the truth about who is who: careers of people in units, told with errors.

People rise in rank every four years and then change their unit; some bear one name. A tenth of the mentions gives an
initial only, a tenth another spelling. The generator is seeded: the same size gives the same reports.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.terms.claims import Claim, Party, Speaker
from reportedly.terms.documents import Dated, Document
from reportedly.terms.periods import UNKNOWN, Period, When
from reportedly.terms.spans import Quote

SYLLABLES = (
    "ka", "mo", "ri", "ten", "shan", "vo", "lu", "be", "dra", "ni", "za", "pol", "gar", "mir", "sen", "tov", "ek", "ul",
    "an", "os",
)  # fmt: skip
RANKS = ("Captain", "Major", "Lieutenant Colonel", "Colonel", "Brigadier", "Major General", "Lieutenant General")
TYPES = ("Brigade", "Regiment", "Battalion", "Corps", "Division")
ARMS = ("Mountain", "Border", "Rifle", "Tank", "Coastal", "Infantry", "")
KINDS = ("holds_post", "holds_post", "holds_post", "appointed", "dismissed", "arrested", "charged", "said")
FIRST_DAY = dt.date(2010, 1, 1)
DAYS = 4500
IN_A_REPORT = 5


@dataclass(frozen=True, slots=True)
class Career:
    """The truth about one person."""

    number: int
    given: str
    surname: str
    rank: int
    since: dt.date
    units: tuple[str, str, str]

    def at(self, day: dt.date) -> tuple[str, str]:
        """Rank and unit on a day."""
        years = max(0, (day - self.since).days // 365)
        return RANKS[min(len(RANKS) - 1, self.rank + years // 4)], self.units[min(2, years // 4)]


@dataclass(frozen=True, slots=True)
class Report:
    """One document with its claims, and the person behind each party that is a person."""

    document: Document
    claims: tuple[Claim, ...]
    truth: dict[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class _Mention:
    """A person as one report has them."""

    person: Career
    rank: str
    name: str
    unit: str


def reports(claims: int, seed: int = 1) -> Iterator[Report]:
    """Reports that hold about this many claims in all."""
    chance = random.Random(seed)  # noqa: S311 - a seeded generator, no secret
    people = _people(chance, max(20, claims // 12))
    for number in range(claims // IN_A_REPORT):
        yield _report(chance, number, chance.sample(people, IN_A_REPORT))


def _word(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(syllables)).title()


def _people(chance: random.Random, count: int) -> list[Career]:
    given = [_word(chance, 2) for _ in range(150)]
    surnames = [_word(chance, 3) for _ in range(4000)]
    units = [
        " ".join(f"{chance.randint(1, 120)}th {chance.choice(ARMS)} {chance.choice(TYPES)}".split())
        for _ in range(max(10, count // 4))
    ]
    return [
        Career(
            number,
            chance.choice(given),
            chance.choice(surnames),
            chance.randint(0, 4),
            dt.date(2008, 1, 1) + dt.timedelta(days=chance.randint(0, 2500)),
            (chance.choice(units), chance.choice(units), chance.choice(units)),
        )
        for number in range(count)
    ]


def _report(chance: random.Random, number: int, people: list[Career]) -> Report:
    day = FIRST_DAY + dt.timedelta(days=chance.randint(0, DAYS))
    id_, outlet = f"d{number:019}", f"Outlet {chance.randint(1, 60)}"
    text, told, truth = "", [], {}
    for person in people:
        rank, unit = person.at(day)
        name = _spelling(chance, person)
        sentence = f"{rank} {name} of the {unit} was in the news {number}."
        quote = Quote(len(text), len(text) + len(sentence), sentence)
        claim = _claim(chance, _Mention(person, rank, name, unit), day, quote, (id_, outlet))
        told.append(claim)
        truth[id_, claim.who.key] = person.number
        text += sentence + " "
    document = Document(
        id_, f"{number:064x}", "text/plain", text, title=f"Report {number}", outlet=outlet,
        published=Dated(Period.day(day), "sidecar"),
    )  # fmt: skip
    return Report(document, tuple(told), truth)


def _spelling(chance: random.Random, person: Career) -> str:
    style = chance.random()
    if style < 0.8:
        return f"{person.given} {person.surname}"
    if style < 0.9:
        return f"{person.given[0]}. {person.surname}"
    surname = person.surname.replace("sh", "š").replace("k", "c") if style < 0.95 else person.surname
    return f"{person.given.replace('v', 'w')} {surname}"


def _claim(chance: random.Random, one: _Mention, day: dt.date, quote: Quote, source: tuple[str, str]) -> Claim:
    kind = chance.choice(KINDS)
    who = Party(f"person:{one.name.lower()}:{one.person.number}", "person", one.name, (one.name,), (one.rank,))
    args = {"unit": one.unit, "post": "commander"} if kind in ("holds_post", "appointed", "dismissed") else {}
    parties = {"unit": (Party(f"unit:{one.unit.lower()}", "unit", one.unit, (one.unit,)),)} if args else {}
    when = When(Period.day(day), "stated") if kind not in ("holds_post", "said") else UNKNOWN
    args |= {"charge": chance.choice(("fraud", "bribery"))} if kind == "charged" else {}
    return Claim(
        source[0], kind, who, args, when, phase="ongoing" if kind == "holds_post" else "happened",
        chain=(Speaker("outlet", source[1]),), evidence=(quote,), parties=parties, reader="invented 1",
    ).identified()  # fmt: skip
