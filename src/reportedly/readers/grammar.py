"""The grammar reader: rules and vocabularies, no model; the same text gives the same markup every time."""

from __future__ import annotations

from dataclasses import replace

from reportedly.readers.attributions import find_attributions
from reportedly.readers.chains import find_chains, noun_phrases
from reportedly.readers.entities import find_entities
from reportedly.readers.events import find_events
from reportedly.readers.sheet import Sheet
from reportedly.readers.times import find_times
from reportedly.terms.documents import Document
from reportedly.terms.markup import Chain, Markup


class GrammarReader:
    """Reads times, names, chains, speakers and events, in that order, each from those before it."""

    @property
    def name(self) -> str:
        """Name and version, kept with each claim."""
        return "grammar/1"

    def read(self, document: Document) -> Markup:
        """The markup of one document."""
        sheet = Sheet(document)
        times = find_times(sheet)
        entities = find_entities(sheet, times)
        chains = find_chains(sheet, entities)
        attributions = find_attributions(sheet, entities, chains)
        events = find_events(sheet, entities, times, chains, attributions)
        return Markup(
            document=document.id,
            reader=self.name,
            marks=entities.marks,
            edges=entities.edges,
            attributions=attributions,
            events=events,
            times=times,
            chains=with_phrases(sheet, chains),
        )


def with_phrases(sheet: Sheet, chains: tuple[Chain, ...]) -> tuple[Chain, ...]:
    """Chains with their mentions widened to noun phrases, for the exchange with other programs."""
    wide = noun_phrases(sheet, chains)
    return tuple(replace(chain, phrases=one.spans) for chain, one in zip(chains, wide, strict=True))
