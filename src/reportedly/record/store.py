"""The record on disk: documents, markups, claims and judgements, appended in one transaction a document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import sqlalchemy as sa

from reportedly.record import schema, versions
from reportedly.record.engine import check_version, database_of, engine_of, migrate, spoken, writing
from reportedly.record.rows import claim_content, document_of, document_row, parties_of, party_row
from reportedly.terms.claims import Claim
from reportedly.terms.documents import Document, first_known
from reportedly.terms.holdings import party_id
from reportedly.terms.judgements import Judgement


@dataclass(frozen=True, slots=True)
class Entry:
    """One document with all that was read from it, ready to be put on record.

    ``markup`` is the markup as JSON; ``blocks`` maps a party's key to its blocks; ``signature`` and ``bands`` find
    near-copies.
    """

    document: Document
    reader: str
    markup: Mapping[str, Any]
    claims: Sequence[Claim]
    blocks: Mapping[str, frozenset[str]]
    signature: tuple[int, ...] = ()
    bands: tuple[str, ...] = ()


@dataclass
class Store:
    """The writing side of a record. Made by ``Store.open``; safe beside other processes that read or write it."""

    folder: Path
    engine: sa.Engine
    waiting: Callable[[], None] = field(default=lambda: None)

    @classmethod
    def open(cls, folder: Path, waiting: Callable[[], None] = lambda: None) -> Self:
        """Open the record in a folder for writing, making or migrating it where needed.

        Raises NotARecordError, NewerRecordError, BusyRecordError or StorageError.
        """
        file = database_of(folder, create=True)
        engine = engine_of(file, read_only=False)
        migrate(engine, str(folder))
        return cls(folder, engine, waiting)

    def has(self, document_id: str) -> bool:
        """Whether the document is on record."""
        query = sa.select(schema.documents.c.id).where(schema.documents.c.id == document_id)
        with spoken(str(self.folder)), self.engine.connect() as connection:
            return connection.execute(query).first() is not None

    def add(self, entry: Entry, read_on: dt.date) -> bool:
        """Put one document on record; False if it was there already (nothing is changed then).

        Raises BusyRecordError or StorageError; the record is then as it was before.
        """
        with writing(self.engine, str(self.folder), self.waiting) as connection:
            if not _insert(connection, schema.documents, [_document(entry.document, read_on)]):
                return False
            _insert(connection, schema.markups, [_markup(entry)])
            _add_claims(connection, entry)
            _index(connection, entry)
            versions.place(connection, entry.document.id, entry.document.url, entry.signature, entry.bands)
            return True

    def judge(self, judgement: Judgement) -> None:
        """Append a judgement; the same judgement twice is one."""
        row = {column.name: getattr(judgement, column.name) for column in schema.judgements.columns}
        with writing(self.engine, str(self.folder), self.waiting) as connection:
            _insert(connection, schema.judgements, [row])

    def documents(self) -> Iterable[Document]:
        """All documents, in the order of their ids, one at a time."""
        with spoken(str(self.folder)), self.engine.connect() as connection:
            for row in connection.execute(sa.select(schema.documents).order_by(schema.documents.c.id)).mappings():
                yield document_of(row)


def check(folder: Path) -> sa.Engine:
    """A read-only engine on an existing record of this version; raises NotARecordError or NewerRecordError."""
    engine = engine_of(database_of(folder, create=False), read_only=True)
    check_version(engine, str(folder))
    return engine


def _document(document: Document, read_on: dt.date) -> dict[str, Any]:
    return document_row(document, read_on, first_known(document, read_on))


def _markup(entry: Entry) -> dict[str, Any]:
    return {"document": entry.document.id, "reader": entry.reader, "content": entry.markup}


def _add_claims(connection: sa.Connection, entry: Entry) -> None:
    parties = {party.key: party for claim in entry.claims for _, party in parties_of(claim)}
    _insert(connection, schema.parties, [party_row(entry.document.id, party) for party in parties.values()])
    rows, roles = [], []
    for position, claim in enumerate(entry.claims):
        row = {"id": claim.id, "document": claim.document, "position": position, "kind": claim.kind}
        rows.append(row | {"reader": claim.reader, "confidence": claim.confidence, "content": claim_content(claim)})
        for role, party in parties_of(claim):
            roles.append({"claim": claim.id, "party": party_id(claim.document, party.key), "role": role})
    _insert(connection, schema.claims, rows)
    _insert(connection, schema.claim_parties, roles)


def _index(connection: sa.Connection, entry: Entry) -> None:
    rows = [
        {"block": block, "party": party_id(entry.document.id, key)}
        for key, blocks in entry.blocks.items()
        for block in sorted(blocks)
    ]
    _insert(connection, schema.blocks, rows)
    _insert(connection, schema.bands, [{"band": band, "document": entry.document.id} for band in entry.bands])
    if entry.signature:
        _insert(connection, schema.signatures, [{"document": entry.document.id, "values": list(entry.signature)}])
    if connection.dialect.name == "sqlite":
        connection.execute(
            sa.text(
                "INSERT INTO document_words (rowid, title, text) "
                "SELECT rowid, title, text FROM documents WHERE id = :id"
            ),
            {"id": entry.document.id},
        )


def _insert(connection: sa.Connection, table: sa.Table, rows: list[dict[str, Any]]) -> int:
    """Insert rows whose key is not there yet; how many were new."""
    if not rows:
        return 0
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert  # noqa: PLC0415
    else:
        from sqlalchemy.dialects.sqlite import insert  # type: ignore[assignment]  # noqa: PLC0415
    result = connection.execute(insert(table).on_conflict_do_nothing(), rows)
    return result.rowcount
