"""The first tables: documents, markups, parties, claims, judgements, and what is derived from them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables and the full-text index."""
    op.create_table(
        "documents",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("media_type", sa.String(80), nullable=False),
        sa.Column("source_name", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("text_sha256", sa.String(64), nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("outlet", sa.Text),
        sa.Column("byline", sa.Text),
        sa.Column("credit", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("published", sa.String(40)),
        sa.Column("published_basis", sa.String(20)),
        sa.Column("captured", sa.Date),
        sa.Column("read_on", sa.Date, nullable=False),
        sa.Column("language", sa.String(8)),
        sa.Column("layout", sa.JSON, nullable=False),
        sa.Column("known_from", sa.Date, nullable=False),
        sa.Column("copy_of", sa.String(40)),
        sa.Column("previous_version", sa.String(40)),
    )
    for column in ("sha256", "url", "known_from", "copy_of", "previous_version"):
        op.create_index(f"ix_documents_{column}", "documents", [column])
    op.create_table(
        "markups",
        sa.Column("document", sa.String(40), sa.ForeignKey("documents.id"), primary_key=True),
        sa.Column("reader", sa.String(80), primary_key=True),
        sa.Column("content", sa.JSON, nullable=False),
    )
    op.create_table(
        "parties",
        sa.Column("id", sa.String(20), primary_key=True),
        sa.Column("document", sa.String(40), sa.ForeignKey("documents.id"), nullable=False, index=True),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("type", sa.String(10), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False, index=True),
    )
    op.create_table(
        "claims",
        sa.Column("id", sa.String(24), primary_key=True),
        sa.Column("document", sa.String(40), sa.ForeignKey("documents.id"), nullable=False, index=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(30), nullable=False),
        sa.Column("reader", sa.String(80), nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("content", sa.JSON, nullable=False),
    )
    op.create_table(
        "claim_parties",
        sa.Column("claim", sa.String(24), sa.ForeignKey("claims.id"), primary_key=True),
        sa.Column("party", sa.String(20), sa.ForeignKey("parties.id"), primary_key=True),
        sa.Column("role", sa.String(20), primary_key=True),
    )
    op.create_index("claim_parties_by_party", "claim_parties", ["party"])
    op.create_table(
        "blocks",
        sa.Column("block", sa.Text, primary_key=True),
        sa.Column("party", sa.String(20), sa.ForeignKey("parties.id"), primary_key=True),
    )
    op.create_index("blocks_by_party", "blocks", ["party"])
    op.create_table(
        "bands",
        sa.Column("band", sa.String(40), primary_key=True),
        sa.Column("document", sa.String(40), sa.ForeignKey("documents.id"), primary_key=True),
    )
    op.create_table(
        "signatures",
        sa.Column("document", sa.String(40), sa.ForeignKey("documents.id"), primary_key=True),
        sa.Column("values", sa.JSON, nullable=False),
    )
    op.create_table(
        "judgements",
        sa.Column("id", sa.String(24), primary_key=True),
        sa.Column("decision", sa.String(12), nullable=False),
        sa.Column("left", sa.Text, nullable=False, index=True),
        sa.Column("right", sa.Text, index=True),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("value", sa.Text),
    )
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE document_words USING fts5(title, text, content='documents', content_rowid='rowid', "
            "tokenize='unicode61 remove_diacritics 2')"
        )
