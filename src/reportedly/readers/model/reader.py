"""The learned reader: the grammar's draft, corrected and completed by a small encoder, and read on by the grammar."""

from __future__ import annotations

from reportedly.readers.attributions import find_attributions
from reportedly.readers.chains import find_chains
from reportedly.readers.entities import find_entities
from reportedly.readers.events import find_events
from reportedly.readers.model.accounts import Accounts
from reportedly.readers.model.drafts import draft_of
from reportedly.readers.model.links import grammar_links
from reportedly.readers.model.marks import combined
from reportedly.readers.model.seeing import see
from reportedly.readers.model.weights import Model
from reportedly.readers.sheet import Sheet
from reportedly.readers.times import find_times
from reportedly.terms.documents import Document
from reportedly.terms.markup import Markup


class ModelReader:
    """Names, relations and speakers by the model; times, chains and events by the grammar over what the model sees.

    Get one by ``open_model``, which loads the weights.
    """

    def __init__(self, model: Model) -> None:
        self._model = model

    @property
    def name(self) -> str:
        """Name and version, kept with each claim."""
        return f"model/{self._model.thresholds.version}"

    def read(self, document: Document) -> Markup:
        """The markup of one document, the same for the same text whatever was read before."""
        model = self._model
        sheet = Sheet(document)
        times = find_times(sheet)
        drafted = find_entities(sheet, times)
        chains = find_chains(sheet, drafted)
        said = find_attributions(sheet, drafted, chains)
        sight = see(model, sheet, draft_of(sheet, times, drafted, chains, said), grammar_links(sheet, drafted))
        entities = combined(sheet, drafted, sight, model.thresholds.relation)
        chains = find_chains(sheet, entities)
        attributions = Accounts(sheet, entities, chains).united(said, sight)
        return Markup(
            document=document.id,
            reader=self.name,
            marks=entities.marks,
            edges=entities.edges,
            attributions=attributions,
            events=find_events(sheet, entities, times, chains, attributions),
            times=times,
            chains=chains,
        )
