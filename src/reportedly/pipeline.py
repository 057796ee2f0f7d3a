"""The main path: bytes → document → markup → claims → record. The one place that calls the stages in order.

The record and the learned reader are loaded when they are asked for: reading without them must not wait for them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from reportedly.claims import claims_of
from reportedly.documents import document_of
from reportedly.errors import RecordError, ReportedlyError, SourceError
from reportedly.readers.grammar import GrammarReader, with_phrases
from reportedly.settings import Settings
from reportedly.sources import Shelf, gather
from reportedly.terms.claims import Claim
from reportedly.terms.documents import Capture, Card, Document, Sidecar, first_known
from reportedly.terms.markup import Markup, Reader

if TYPE_CHECKING:
    from reportedly.record.store import Entry, Store

SHELF = "raw"
ReaderName = Literal["grammar", "model"]


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one input; ``language`` is that of a document that was added."""

    name: str
    outcome: Literal["added", "known", "failed"]
    claims: int = 0
    error: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Reading into one record."""

    store: Store
    shelf: Shelf
    reader: Reader

    @classmethod
    @contextmanager
    def into(
        cls, folder: Path, waiting: Callable[[], None] = lambda: None, reader: ReaderName = "grammar"
    ) -> Iterator[Reading]:
        """Open a record for reading into it. Raises RecordError, and ReaderError if that reader is not installed."""
        from reportedly.record.store import Store  # noqa: PLC0415

        chosen = reader_of(reader)
        yield cls(Store.open(folder, waiting), Shelf(folder / SHELF), chosen)

    def read(self, paths: Iterable[str], given: Sidecar, today: dt.date) -> Iterator[Result]:
        """Read all inputs, one result for each, as they are done; raises RecordError if the record itself fails."""
        for capture in gather(paths, given):
            if isinstance(capture, SourceError):
                yield Result("", "failed", error=str(capture))
            else:
                yield self._one(capture, today)

    def _one(self, capture: Capture, today: dt.date) -> Result:
        try:
            self.shelf.put(capture.raw)
            document = document_of(capture)
            if self.store.has(document.id):
                return Result(capture.name, "known")
            entry = entry_of(document, self.reader)
            added = self.store.add(entry, today)
        except RecordError:
            raise
        except ReportedlyError as error:
            return Result(capture.name, "failed", error=str(error))
        except Exception as error:  # noqa: BLE001  one text that trips a rule must not cost the rest of the batch
            words = f"{capture.name}: could not be read ({type(error).__name__}: {error}); please report this text"
            return Result(capture.name, "failed", error=words)
        if not added:
            return Result(capture.name, "known")
        return Result(capture.name, "added", len(entry.claims), language=document.language)


def entry_of(document: Document, reader: Reader) -> Entry:
    """Everything that the record keeps of one document."""
    from reportedly.exports.markup_json import markup_json  # noqa: PLC0415
    from reportedly.identities.blocks import blocks_of  # noqa: PLC0415
    from reportedly.record.copies import bands, signature  # noqa: PLC0415
    from reportedly.record.rows import parties_of  # noqa: PLC0415
    from reportedly.record.store import Entry  # noqa: PLC0415

    markup = reader.read(document)
    claims = [claim.identified() for claim in claims_of(document, markup)]
    claims = list({claim.id: claim for claim in claims}.values())
    parties = {party.key: party for claim in claims for _, party in parties_of(claim)}
    values = signature(document.text)
    return Entry(
        document=document,
        reader=reader.name,
        markup=markup_json(document, markup),
        claims=claims,
        blocks={key: blocks_of(party) for key, party in parties.items()},
        signature=values,
        bands=bands(values),
    )


# ---- without a record
def documents(paths: Iterable[str], given: Sidecar) -> Iterator[Document | ReportedlyError]:
    """The documents of some inputs, or what was wrong with one."""
    for capture in gather(paths, given):
        if isinstance(capture, SourceError):
            yield capture
            continue
        try:
            yield document_of(capture)
        except SourceError as error:
            yield error


def reader_of(name: ReaderName) -> Reader:
    """The reader of that name, ready to read. Raises ReaderError if it is not installed."""
    if name == "grammar":
        return GrammarReader()
    from reportedly.readers.model import open_model  # noqa: PLC0415

    folder = Settings.read().model
    return open_model(folder) if folder else open_model()


def markup_of(document: Document, reader: ReaderName = "grammar") -> Markup:
    """What a reader sees in one document."""
    return reader_of(reader).read(document)


def whole_markup_of(document: Document, reader: ReaderName = "grammar") -> Markup:
    """What a reader sees in one document, with the chains over all noun phrases that no claim needs."""
    return with_phrases(document, markup_of(document, reader))


def claims_in(document: Document, reader: ReaderName = "grammar") -> list[Claim]:
    """The claims of one document, with their ids."""
    return [claim.identified() for claim in claims_of(document, markup_of(document, reader))]


def card_of(document: Document, today: dt.date) -> Card:
    """The card of a document that is on no record."""
    return Card(
        id=document.id,
        sha256=document.sha256,
        title=document.title,
        outlet=document.outlet,
        byline=document.byline,
        credit=document.credit,
        url=document.url,
        published=document.published.period if document.published else None,
        captured=document.captured,
        known_from=first_known(document, today),
        links=tuple(link.href for link in document.links),
    )
