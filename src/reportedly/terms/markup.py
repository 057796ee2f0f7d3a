"""What a reader sees in one document: labelled spans, edges, attributions, events, times, chains."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from reportedly.terms.documents import Document
from reportedly.terms.spans import Span

SpanLabel = Literal[
    "person",
    "rank",
    "title",
    "role",
    "organization",
    "place",
    "time",
    "event",
    "outlet",
    "source",
    "cue",
    "content",
]
EdgeLabel = Literal["has_rank", "has_title", "has_role", "is_posted"]
QuoteKind = Literal["direct", "mixed", "indirect"]
Stance = Literal[
    "says",  # puts it forward as so
    "denies",  # says that it is not so
    "open",  # leaves it open: did not say, would not confirm, declined to comment on
    "asks",  # asks whether it is so
    "wants",  # promises, demands, plans, refuses: it lies ahead, if ever
    "feels",  # believes, praises, criticises: an attitude to it
]
ModifierKind = Literal[
    "negation",  # not, never, no, denies having …: the thing did not happen
    "denial",  # it stands under a verb of denying: somebody says that it is not so
    "plan",  # will, is to, tapped to, expected to: it lies ahead
    "sought",  # asked the court to, demanded, seeks: somebody wants it
    "pending",  # awaits, is pending, until the court has ruled
    "condition",  # if …, should …, had the judges …: only in that case
    "possible",  # may, might, could, there is talk that
    "probable",  # is believed, likely, apparently
    "hearsay",  # reportedly, allegedly, is said to: by somebody unnamed
    "question",  # it is asked, not said
    "past",  # former, ex-, until: a state that has ended
    "ongoing",  # still, continues, remains, is being
]


@dataclass(frozen=True, slots=True)
class Mark:
    """A labelled span; ``id`` is unique in its markup and counts from 1."""

    id: int
    span: Span
    label: SpanLabel
    confidence: float = 1.0
    norm: str | None = None  # canonical form where the vocabulary has one ("Maj. Gen." → "Major General")


@dataclass(frozen=True, slots=True)
class Edge:
    """From a person mark to its rank, title, role or organization mark (by ids)."""

    label: EdgeLabel
    source: int
    target: int
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: spans of the source (may be empty: unknown speaker), of the cue and of the content.

    ``parent`` is the index of the attribution whose content holds this one, None for the outermost.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    quote: QuoteKind
    source_type: Literal["person", "outlet", "organisation", "anonymous", "document"] | None = None
    parent: int | None = None
    confidence: float = 1.0
    stance: Stance = "says"


@dataclass(frozen=True, slots=True)
class Modifier:
    """Words near an event that bear on whether it is so."""

    kind: ModifierKind
    span: Span


@dataclass(frozen=True, slots=True)
class Argument:
    """A participant of an event: ``role`` is "who" or the name of a claim's argument (unit, post, place, charge …)."""

    role: str
    span: Span


@dataclass(frozen=True, slots=True)
class Event:
    """A happening named in the text: kind (``claims/kinds.toml``), trigger words, clause, arguments, modifiers."""

    kind: str
    trigger: Span
    clause: Span
    arguments: tuple[Argument, ...] = ()
    modifiers: tuple[Modifier, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class TimeMark:
    """A time expression (TIMEX3 type and value) with its EDTF value where it has one.

    ``basis`` tells how the value was found. An expression that hangs on an event ("a month after his arrest") keeps
    ``value`` as its duration, ``edtf`` None, ``relation`` "after" or "before", and ``anchor`` the span of the words
    that
    name the event. ``bound`` says how the words limit what they date: "since", "until", "by", "before", "after",
    "from".
    """

    span: Span
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    edtf: str | None = None
    basis: Literal["stated", "relative"] = "stated"
    relation: Literal["after", "before"] | None = None
    anchor: Span | None = None
    bound: Literal["since", "until", "by", "before", "after", "from", "between"] | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """Mentions of one person or unit in one document, in text order; ``name`` is its fullest proper name.

    The spans are narrow: in "Brandt's lawyer" only "Brandt" is a mention of Brandt.
    """

    type: Literal["person", "unit", "other"]
    name: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Markup:
    """Everything that a reader saw in one document.

    ``phrases`` are chains over all noun phrases, with their whole extent ("the mayor of Orvane, who left"), where they
    were asked for: for the exchange with other programs. Claims rest on ``chains``.
    """

    document: str
    reader: str
    marks: tuple[Mark, ...] = ()
    edges: tuple[Edge, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    times: tuple[TimeMark, ...] = ()
    chains: tuple[Chain, ...] = ()
    phrases: tuple[tuple[Span, ...], ...] = ()


class Reader(Protocol):
    """Anything that turns a document into markup, the same for the same document every time."""

    @property
    def name(self) -> str:
        """Name and version, kept with each claim."""

    def read(self, document: Document) -> Markup:
        """The markup of one document."""
