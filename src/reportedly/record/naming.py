"""How derivations ask who a party is across documents, without knowing how that was decided."""

from __future__ import annotations

from typing import Protocol

from reportedly.terms.claims import Claim, Party
from reportedly.terms.holdings import Entity, party_id


class Naming(Protocol):
    """Entities by the parties that they hold (``record/clusters.py`` has the real one)."""

    def of(self, document: str, key: str) -> Entity | None:
        """The entity that holds this party of this document; None if nobody has looked at it."""


def entity_of(document: str, party: Party, naming: Naming | None) -> Entity:
    """The entity behind a party; a party that nobody has looked at is an entity of its own."""
    found = naming.of(document, party.key) if naming else None
    if found:
        return found
    id_ = f"{'p' if party.type == 'person' else 'u'}-{party_id(document, party.key)}"
    aliases = tuple(dict.fromkeys(name for name in party.names if name != party.name))
    return Entity(id_, party.type, party.name, aliases, ((document, party.key),))


def who_of(claim: Claim, naming: Naming | None) -> Entity:
    """The entity that a claim is about."""
    return entity_of(claim.document, claim.who, naming)


def entities_in(claim: Claim, argument: str, naming: Naming | None) -> tuple[Entity, ...]:
    """The entities behind one argument of a claim, in the order of the text; empty if it holds none."""
    return tuple(entity_of(claim.document, party, naming) for party in claim.parties.get(argument, ()))
