"""Tables of the record, in SQLAlchemy Core: one schema for SQLite and PostgreSQL.

What was said is kept as it was said (documents, markups, claims, judgements: appended, never edited). What follows from
it is derived and can be rebuilt at any time (``blocks``, ``bands``, and the columns ``known_from``, ``copy_of`` and
``previous_version`` of a document).
"""

from __future__ import annotations

from sqlalchemy import JSON, Column, Date, DateTime, Float, ForeignKey, Index, Integer, MetaData, String, Table, Text

metadata = MetaData()

documents = Table(
    "documents",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("sha256", String(64), nullable=False, index=True),
    Column("media_type", String(80), nullable=False),
    Column("source_name", Text, nullable=False, default=""),
    Column("text", Text, nullable=False),
    Column("text_sha256", String(64), nullable=False),
    Column("title", Text),
    Column("outlet", Text),
    Column("byline", Text),
    Column("credit", Text),
    Column("url", Text, index=True),
    Column("published", String(40)),
    Column("published_basis", String(20)),
    Column("captured", Date),
    Column("read_on", Date, nullable=False),
    Column("language", String(8)),
    Column("layout", JSON, nullable=False),
    Column("known_from", Date, nullable=False, index=True),
    Column("copy_of", String(40), index=True),
    Column("previous_version", String(40), index=True),
)

markups = Table(
    "markups",
    metadata,
    Column("document", ForeignKey("documents.id"), primary_key=True),
    Column("reader", String(80), primary_key=True),
    Column("content", JSON, nullable=False),
)

parties = Table(
    "parties",
    metadata,
    Column("id", String(20), primary_key=True),
    Column("document", ForeignKey("documents.id"), nullable=False, index=True),
    Column("key", Text, nullable=False),
    Column("type", String(10), nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False, index=True),
)

claims = Table(
    "claims",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("document", ForeignKey("documents.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("kind", String(30), nullable=False),
    Column("reader", String(80), nullable=False),
    Column("confidence", Float, nullable=False),
    Column("content", JSON, nullable=False),
)

claim_parties = Table(
    "claim_parties",
    metadata,
    Column("claim", ForeignKey("claims.id"), primary_key=True),
    Column("party", ForeignKey("parties.id"), primary_key=True),
    Column("role", String(20), primary_key=True),
)
Index("claim_parties_by_party", claim_parties.c.party)

blocks = Table(
    "blocks",
    metadata,
    Column("block", Text, primary_key=True),
    Column("party", ForeignKey("parties.id"), primary_key=True),
)
Index("blocks_by_party", blocks.c.party)

bands = Table(
    "bands",
    metadata,
    Column("band", String(40), primary_key=True),
    Column("document", ForeignKey("documents.id"), primary_key=True),
)

signatures = Table(
    "signatures",
    metadata,
    Column("document", ForeignKey("documents.id"), primary_key=True),
    Column("values", JSON, nullable=False),
)

judgements = Table(
    "judgements",
    metadata,
    Column("id", String(24), primary_key=True),
    Column("decision", String(12), nullable=False),
    Column("left", Text, nullable=False, index=True),
    Column("right", Text, index=True),
    Column("by", Text, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("why", Text, nullable=False, default=""),
    Column("value", Text),
)
