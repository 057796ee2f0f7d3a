"""The reading side of a record: claims by block, day or id, and names for "nothing found"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import sqlalchemy as sa
from rapidfuzz import fuzz, process

from reportedly.record import schema
from reportedly.record.engine import spoken
from reportedly.record.rows import card_of, claim_of, document_of, judgement_of
from reportedly.record.store import check
from reportedly.terms.claims import Claim
from reportedly.terms.documents import Card, Document
from reportedly.terms.holdings import Holdings
from reportedly.terms.judgements import Judgement
from reportedly.terms.names import fold

_NEAR = 60.0  # share of letters in common, in percent, from which a name is worth suggesting
_MOST_NAMES = 50_000  # names compared for a suggestion
_AT_ONCE = 500  # values in one IN list; SQLite allows some thousands


@dataclass(frozen=True)
class RecordReader:
    """Read access to a record (``answers.archive.Archive``). Every call sees the record as of its own moment."""

    place: str
    engine: sa.Engine

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open an existing record; raises NotARecordError or NewerRecordError."""
        return cls(str(folder), check(folder))

    def holdings(self, blocks: Iterable[str], known_by: dt.date | None = None) -> Holdings:
        """Claims with a party in one of these blocks, known by that day."""
        return self._holdings(list(self._claims_in(sorted(set(blocks)))), known_by)

    def everything(self, known_by: dt.date | None = None) -> Holdings:
        """All claims known by that day."""
        with self._connected() as connection:
            rows = list(connection.execute(sa.select(schema.claims)).mappings())
        return self._holdings(rows, known_by)

    def of_documents(self, ids: Iterable[str], known_by: dt.date | None = None) -> Holdings:
        """All claims of these documents, known by that day."""
        rows: list[Any] = []
        with self._connected() as connection:
            for part in _parts(sorted(set(ids))):
                query = sa.select(schema.claims).where(schema.claims.c.document.in_(part))
                rows += connection.execute(query).mappings()
        return self._holdings(rows, known_by)

    def known_between(self, first: dt.date, last: dt.date) -> Holdings:
        """Claims of documents that became known from ``first`` to ``last``, both included, and all their cards."""
        inside = schema.documents.c.known_from.between(first, last)
        query = sa.select(schema.claims).join(schema.documents).where(inside)
        with self._connected() as connection:
            rows = list(connection.execute(query).mappings())
            ids = list(connection.execute(sa.select(schema.documents.c.id).where(inside)).scalars())
        return self._holdings(rows, None, ids)

    def claim(self, id_: str) -> Claim | None:
        """One claim by its id."""
        with self._connected() as connection:
            row = connection.execute(sa.select(schema.claims).where(schema.claims.c.id == id_)).mappings().first()
        return claim_of(row) if row else None

    def party_blocks(self, party_id: str) -> frozenset[str]:
        """Blocks of the party with this id; empty if there is none."""
        query = sa.select(schema.blocks.c.block).where(schema.blocks.c.party == party_id)
        with self._connected() as connection:
            return frozenset(connection.execute(query).scalars())

    def nearest(self, name: str, type_: str, known_by: dt.date | None = None, limit: int = 5) -> list[str]:
        """Names on record by that day that are most like this one, best first."""
        columns = schema.parties.c
        query = sa.select(columns.folded, sa.func.min(columns.name)).where(columns.type == type_)
        if known_by:
            query = query.join(schema.documents).where(schema.documents.c.known_from <= known_by)
        with self._connected() as connection:
            names = {row[0]: row[1] for row in connection.execute(query.group_by(columns.folded).limit(_MOST_NAMES))}
        found = process.extract(fold(name), list(names), scorer=fuzz.WRatio, limit=limit, score_cutoff=_NEAR)
        return [names[folded] for folded, _, _ in found]

    def document(self, id_: str) -> Document | None:
        """One document by its id."""
        with self._connected() as connection:
            row = connection.execute(sa.select(schema.documents).where(schema.documents.c.id == id_)).mappings().first()
        return document_of(row) if row else None

    def markups(self, known_by: dt.date | None = None) -> Iterator[tuple[Document, dict[str, Any]]]:
        """Each document with its markup, in the order in which they became known."""
        query = sa.select(schema.documents, schema.markups.c.content).join(schema.markups)
        if known_by:
            query = query.where(schema.documents.c.known_from <= known_by)
        with self._connected() as connection:
            for row in connection.execute(
                query.order_by(schema.documents.c.known_from, schema.documents.c.id)
            ).mappings():
                yield document_of(row), row["content"]

    def counts(self) -> dict[str, int]:
        """How many documents, claims and judgements are on record."""
        tables = {"documents": schema.documents, "claims": schema.claims, "judgements": schema.judgements}
        with self._connected() as connection:
            return {
                name: connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
                for name, table in tables.items()
            }

    def search(self, words: str, limit: int = 20) -> list[Card]:
        """Documents whose title or text holds all these words, best first."""
        terms = " ".join('"' + word.replace('"', "") + '"' for word in words.split())
        if not terms:
            return []
        query = sa.text(
            "SELECT d.id FROM document_words w JOIN documents d ON d.rowid = w.rowid "
            "WHERE document_words MATCH :terms ORDER BY w.rank, d.id LIMIT :limit"
        )
        with self._connected() as connection:
            ids = list(connection.execute(query, {"terms": terms, "limit": limit}).scalars())
        cards = self._cards(ids)
        return [cards[id_] for id_ in ids]

    # ---- below
    def _connected(self) -> _Connected:
        return _Connected(self)

    def _claims_in(self, blocks: Sequence[str]) -> Iterator[Any]:
        seen: set[str] = set()
        for part in _parts(blocks):
            inside = sa.select(schema.blocks.c.party).where(schema.blocks.c.block.in_(part))
            ids = sa.select(schema.claim_parties.c.claim).where(schema.claim_parties.c.party.in_(inside))
            with self._connected() as connection:
                for row in connection.execute(sa.select(schema.claims).where(schema.claims.c.id.in_(ids))).mappings():
                    if row["id"] not in seen:
                        seen.add(row["id"])
                        yield row

    def _holdings(self, rows: list[Any], known_by: dt.date | None, more: Sequence[str] = ()) -> Holdings:
        """Holdings of some claims: the cards of their documents and of every later version of these pages."""
        cards = self._cards(sorted({row["document"] for row in rows} | set(more)))
        cards |= self._later_versions(cards)
        rows.sort(key=lambda row: (cards[row["document"]].known_from, row["document"], row["position"]))
        whole = Holdings(tuple(claim_of(row) for row in rows), cards, self._judgements())
        return whole.known_by(known_by)

    def _cards(self, ids: Sequence[str]) -> dict[str, Card]:
        columns = [column for column in schema.documents.columns if column.name != "text"]
        cards: dict[str, Card] = {}
        with self._connected() as connection:
            for part in _parts(ids):
                query = sa.select(*columns).where(schema.documents.c.id.in_(part))
                cards |= {row["id"]: card_of(row) for row in connection.execute(query).mappings()}
        return cards

    def _later_versions(self, cards: dict[str, Card]) -> dict[str, Card]:
        """Cards of what replaced some pages, up to the last version; a page may fall silent in it."""
        found: dict[str, Card] = {}
        ids: Sequence[str] = list(cards)
        while ids:
            after: list[str] = []
            with self._connected() as connection:
                for part in _parts(ids):
                    query = sa.select(schema.documents.c.id).where(schema.documents.c.previous_version.in_(part))
                    after += [
                        id_ for id_ in connection.execute(query).scalars() if id_ not in cards and id_ not in found
                    ]
            found |= self._cards(sorted(after))
            ids = after
        return found

    def _judgements(self) -> tuple[Judgement, ...]:
        query = sa.select(schema.judgements).order_by(schema.judgements.c.at, schema.judgements.c.id)
        with self._connected() as connection:
            return tuple(judgement_of(row) for row in connection.execute(query).mappings())


class _Connected:
    """A connection for one question, whose troubles are told in the package's own words."""

    def __init__(self, reader: RecordReader) -> None:
        self._spoken = spoken(reader.place)
        self._connection = reader.engine.connect()

    def __enter__(self) -> sa.Connection:
        self._spoken.__enter__()
        return self._connection

    def __exit__(self, *error: Any) -> None:
        self._connection.close()
        self._spoken.__exit__(*error)


def _parts(values: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]
