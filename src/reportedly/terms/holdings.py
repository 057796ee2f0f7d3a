"""The part of the record that an answer rests on, as plain values."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from reportedly.terms.claims import Claim
from reportedly.terms.documents import Card
from reportedly.terms.judgements import Judgement


def party_id(document: str, key: str) -> str:
    """Id of a party across the record: a digest of its document and its key there."""
    return hashlib.blake2b(f"{document}/{key}".encode(), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class Holdings:
    """Claims, the cards of their documents (by id), and the judgements; every derivation is a function of these."""

    claims: tuple[Claim, ...] = ()
    cards: Mapping[str, Card] = field(default_factory=dict)
    judgements: tuple[Judgement, ...] = ()

    def known_by(self, day: dt.date | None) -> Holdings:
        """Only what could be known on that day; None leaves everything."""
        if day is None:
            return self
        cards = {id_: card for id_, card in self.cards.items() if card.known_from <= day}
        return replace(self, claims=tuple(c for c in self.claims if c.document in cards), cards=cards)


@dataclass(frozen=True, slots=True)
class Entity:
    """A person or unit across documents: derived, never stored as truth.

    ``id`` is "p-" or "u-" and the smallest ``party_id`` of its members; ``members`` are ``(document, party key)``
    pairs,
    sorted. ``reasons`` say in words why its members are held to be one.
    """

    id: str
    type: str
    name: str
    aliases: tuple[str, ...]
    members: tuple[tuple[str, str], ...]
    reasons: tuple[str, ...] = ()
