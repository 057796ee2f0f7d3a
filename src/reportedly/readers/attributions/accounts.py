"""An attribution in the making, and what has been read of one line."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportedly.readers.attributions.cues import Cue
from reportedly.readers.attributions.layout import Layout, Line
from reportedly.readers.attributions.phrases import Range
from reportedly.terms.markup import Stance


@dataclass(slots=True)
class Account:
    """An attribution in the making, in ranges of tokens."""

    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: list[Range]
    line: Line
    frame: str
    stance: Stance = "says"
    lemma: str = ""
    voice: str = ""
    paragraph: int = -1
    under: Account | None = None  # the account that this one stands in, where its place does not show it

    def __post_init__(self) -> None:
        if self.paragraph < 0:
            self.paragraph = self.line.paragraph

    @property
    def spoken(self) -> bool:
        """Whether quotations that follow may belong to it."""
        return self.stance in ("says", "asks", "denies")

    def stands_in(self, other: Account) -> bool:
        """Whether its cue stands in the content of the other."""
        place = self.cue[0][0]
        return self is not other and any(first <= place < last for first, last in other.content)

    def tidy(self) -> bool:
        """Drop empty ranges; whether any content is left."""
        self.content = [part for part in self.content if part[0] < part[1]]
        self.source = tuple(part for part in self.source if part[0] < part[1])
        return bool(self.content)


@dataclass(slots=True)
class Scan:
    """What has been read of one line."""

    layout: Layout
    line: Line
    cues: list[Cue]
    accounts: list[Account] = field(default_factory=list)

    @property
    def last_source(self) -> tuple[Range, ...]:
        """The speaker named last in this line."""
        return self.accounts[-1].source if self.accounts else ()

    def outermost(self) -> Account | None:
        """The last account of this line that stands in the content of no other."""
        outer = [one for one in self.accounts if not any(one.stands_in(other) for other in self.accounts)]
        return outer[-1] if outer else None


def account_of(scan: Scan, cue: Cue, source: tuple[Range, ...], content: list[Range], frame: str) -> Account:
    """The account of a reporting verb."""
    stance: Stance = "open" if cue.negated or _nobody(scan.layout, source) else cue.verb.stance
    if frame == "infinitive" and stance in ("says", "asks"):
        stance = "says" if _wants_said(scan.layout, cue.last, content) else "wants"  # "told the men to leave"
    said = ((cue.first, cue.last + _occasion(scan.layout, cue.last)),)
    return Account(source, said, content, scan.line, frame, stance, cue.verb.lemma, cue.voice)


def _occasion(layout: Layout, place: int) -> int:
    """Length of "in a statement" after a verb, which belongs to the cue."""
    if layout.lower(place) != "in" or layout.lower(place + 1) not in {"a", "an", "his", "her", "its", "their"}:
        return 0
    return 3 if layout.lower(place + 2) == "statement" else 0


def _wants_said(layout: Layout, after: int, content: list[Range]) -> bool:
    """Whether a paper is asked to say something for somebody, who so says it: "asks us to say that he has left"."""
    if layout.lower(after) not in {"us", "me"} or not content:
        return False
    first = content[0][0] + (layout.lower(content[0][0]) == "to")
    said = {layout.lower(k) for k in range(first, min(first + 4, content[0][1]))}
    return (
        layout.lower(first) in {"say", "state", "point", "make", "stress", "add", "report", "note"} and "that" in said
    )


def _nobody(layout: Layout, source: tuple[Range, ...]) -> bool:
    return bool(source) and layout.lower(source[0][0]) in {"nobody", "none", "neither", "no"}
