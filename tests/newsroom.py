"""Invented reports for tests of the record: claims and the cards of their documents, in a few words each."""

import datetime as dt
from dataclasses import dataclass, field

from reportedly.terms.claims import Claim, Party, Speaker
from reportedly.terms.documents import Card
from reportedly.terms.holdings import Entity, Holdings
from reportedly.terms.periods import UNKNOWN, Period, When
from reportedly.terms.spans import Quote

SPEAKERS = {"o:": "outlet", "p:": "person", "b:": "organisation", "a:": "anonymous", "d:": "document"}


def speaker(text: str) -> Speaker:
    """``o:Name`` an outlet, ``p:`` a person, ``b:`` a body, ``a:`` an unnamed source."""
    return Speaker(SPEAKERS[text[:2]], text[2:] or None)


def when(edtf: str | None, basis: str = "stated") -> When:
    return When(Period.parse(edtf), basis) if edtf else UNKNOWN


@dataclass
class Newsroom:
    """Collects documents and what they say; parties of one name are one entity."""

    cards: dict = field(default_factory=dict)
    claims: list = field(default_factory=list)

    def document(self, id_: str, outlet: str | None, day: str, **more: object) -> "Desk":
        given = {"title": None, "byline": None, "credit": None, "url": f"https://{id_}.example/story", "captured": None}
        given |= more
        published = Period.parse(day)
        known = given.pop("known_from", published.latest)
        self.cards[id_] = Card(
            id=id_,
            sha256=id_ * 8,
            outlet=outlet,
            published=published,
            known_from=known,
            **given,  # type: ignore[arg-type]
        )
        return Desk(self, id_, outlet)

    @property
    def holdings(self) -> Holdings:
        return Holdings(tuple(self.claims), dict(self.cards))

    def of(self, _document: str, key: str) -> Entity | None:
        """Identity by name: enough for tests."""
        name = key.partition(":")[2]
        members = tuple(sorted({(c.document, key) for c in self.claims}))
        return Entity(f"{key[0]}-{name}", "person" if key[0] == "p" else "unit", name, (), members)


@dataclass
class Desk:
    """One document being written."""

    room: Newsroom
    id: str
    outlet: str | None
    place: int = 0

    def says(
        self, who: str, kind: str, at: str | None = None, *via: str, basis: str = "stated", **args: object
    ) -> Claim:
        """One claim; ``via`` are the further members of its chain. Readings go by their names (phase, polarity …)."""
        readings = {name: args.pop(name) for name in ("phase", "polarity", "certainty") if name in args}
        words = str(args.pop("words", f"{self.id} says {len(self.room.claims)}"))
        type_ = str(args.pop("type", "person"))
        parties = {
            name: tuple(
                Party(f"u:{value}", "unit", str(value))
                for value in ([args[name]] if isinstance(args[name], str) else args[name])
            )
            for name in ("unit", "related_unit", "from_unit")
            if name in args
        }
        if "whom" in args:
            parties["whom"] = (Party(f"p:{args['whom']}", "person", str(args["whom"])),)
        claim = Claim(
            document=self.id,
            kind=kind,
            who=Party(f"{type_[0]}:{who}", type_, who, (who,), ("Colonel",) if type_ == "person" else ()),
            args=args,  # type: ignore[arg-type]
            when=when(at, basis),
            chain=(Speaker("outlet", self.outlet), *map(speaker, via)),
            evidence=(Quote(self.place, self.place + len(words), words),),
            parties=parties,
            reader="test 1",
            **readings,  # type: ignore[arg-type]
        ).identified()
        self.place += len(words) + 1
        self.room.claims.append(claim)
        return claim


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)
