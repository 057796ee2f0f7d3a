"""The grammar reader: rules and vocabularies, no model; the same text gives the same markup every time."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from reportedly.readers.attributions import find_attributions
from reportedly.readers.chains import find_chains, wide_chains
from reportedly.readers.entities import find_entities
from reportedly.readers.events import find_events
from reportedly.readers.sheet import Sheet
from reportedly.readers.times import find_times
from reportedly.terms.documents import Document
from reportedly.terms.markup import Markup


class GrammarReader:
    """Reads times, names, chains, speakers and events, in that order, each from those before it."""

    @property
    def name(self) -> str:
        """Name and version, kept with each claim."""
        return "grammar/1"

    def read(self, document: Document) -> Markup:
        """The markup of one document."""
        sheet = _sheet_of(document)
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
            chains=chains,
        )


def with_phrases(document: Document, markup: Markup) -> Markup:
    """The markup of a document with its chains over all noun phrases, for the exchange with other programs."""
    return replace(markup, phrases=wide_chains(_sheet_of(document), markup.chains, markup.attributions))


@lru_cache(maxsize=1)
def _sheet_of(document: Document) -> Sheet:
    """The sheet of the document at hand, laid out once for both readings of it."""
    return Sheet(document)
