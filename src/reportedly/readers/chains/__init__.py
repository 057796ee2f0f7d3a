"""Mentions of one person or unit in a text, brought together: names, short forms, descriptions and pronouns."""

from __future__ import annotations

from reportedly.readers.chains.ahead import bind_ahead
from reportedly.readers.chains.binding import bind
from reportedly.readers.chains.mentions import mentions_of
from reportedly.readers.chains.referents import Referent, calm_name
from reportedly.readers.chains.wide import wide_chains
from reportedly.readers.entities import Entities
from reportedly.readers.sheet import Sheet
from reportedly.terms.markup import Chain

__all__ = ["find_chains", "wide_chains"]


def find_chains(sheet: Sheet, entities: Entities) -> tuple[Chain, ...]:
    """One chain for each person and unit that is named, by their first mention: what claims rest on.

    Every person and organization mark stands in exactly one chain of type "person" or "unit". A chain of type "other"
    holds descriptions of a post without a name ("the president"). First persons ("I", "my") are left out: whose they
    are depends on who speaks.
    """
    mentions = mentions_of(sheet, entities)
    referents = bind(mentions)
    bind_ahead(sheet, mentions, referents)
    chains = [
        Chain(referent.type, _shown(referent), tuple(sorted({mention.span for mention in referent.mentions})))
        for referent in referents
    ]
    return tuple(sorted(chains, key=lambda chain: chain.spans[0]))


def _shown(referent: Referent) -> str:
    return calm_name(referent.name) if referent.type == "person" else referent.name
