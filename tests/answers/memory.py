"""An archive in memory: what answers ask of the record, over plain holdings."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rapidfuzz import process

from reportedly.identities.blocks import blocks_of
from reportedly.record.clusters import parties_of
from reportedly.terms.claims import Claim
from reportedly.terms.holdings import Holdings, party_id
from reportedly.terms.names import fold


@dataclass(frozen=True)
class Memory:
    """The archive of some holdings."""

    all: Holdings

    def holdings(self, blocks: Iterable[str], known_by: dt.date | None = None) -> Holdings:
        wanted = frozenset(blocks)
        claims = [c for c in self.all.claims if any(blocks_of(party) & wanted for _, party in parties_of(c))]
        return self._of(claims).known_by(known_by)

    def everything(self, known_by: dt.date | None = None) -> Holdings:
        return self.all.known_by(known_by)

    def of_documents(self, ids: Iterable[str], known_by: dt.date | None = None) -> Holdings:
        wanted = frozenset(ids)
        return self._of([c for c in self.all.claims if c.document in wanted]).known_by(known_by)

    def known_between(self, first: dt.date, last: dt.date) -> Holdings:
        return self._of([c for c in self.all.claims if first <= self.all.cards[c.document].known_from <= last])

    def claim(self, id_: str) -> Claim | None:
        return next((claim for claim in self.all.claims if claim.id == id_), None)

    def party_blocks(self, party: str) -> frozenset[str]:
        known = {party_id(*member): one for claim in self.all.claims for member, one in parties_of(claim)}
        return blocks_of(known[party]) if party in known else frozenset()

    def nearest(self, name: str, type_: str, known_by: dt.date | None = None, limit: int = 5) -> list[str]:
        told = self.everything(known_by).claims
        names = {fold(one.name): one.name for c in told for _, one in parties_of(c) if one.type == type_}
        return [names[found] for found, _, _ in process.extract(fold(name), list(names), limit=limit, score_cutoff=60)]

    def _of(self, claims: Iterable[Claim]) -> Holdings:
        kept = tuple(claims)
        documents = {claim.document for claim in kept}
        cards = {id_: card for id_, card in self.all.cards.items() if id_ in documents}
        return replace(self.all, claims=kept, cards=cards)
