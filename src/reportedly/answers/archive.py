"""What answers ask of the record: a narrow, read-only face that the store offers and a test can fake in memory."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Protocol

from reportedly.terms.claims import Claim
from reportedly.terms.holdings import Holdings


class Archive(Protocol):
    """Read access to a record.

    A *block* is a key under which things that may be one are found together (``identities/blocks.py``): a cheap, wide
    net, never a judgement. Claims come back with the cards of their documents and the judgements made about them.
    """

    def holdings(self, blocks: Iterable[str], known_by: dt.date | None = None) -> Holdings:
        """Claims with a party (who or argument) in one of these blocks, known by that day."""

    def everything(self, known_by: dt.date | None = None) -> Holdings:
        """All claims known by that day."""

    def of_documents(self, ids: Iterable[str], known_by: dt.date | None = None) -> Holdings:
        """All claims of these documents, known by that day."""

    def known_between(self, first: dt.date, last: dt.date) -> Holdings:
        """Claims of documents that became known from ``first`` to ``last``, both included."""

    def claim(self, id_: str) -> Claim | None:
        """One claim by its id."""

    def party_blocks(self, party_id: str) -> frozenset[str]:
        """Blocks of the party with this id (``terms.holdings.party_id``); empty if there is none."""

    def nearest(self, name: str, type_: str, known_by: dt.date | None = None, limit: int = 5) -> list[str]:
        """Names on record by that day most like this one, for "nothing found"."""
