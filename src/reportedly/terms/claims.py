"""One thing said in one document, with who says it, how sure, when, and the words that say so."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from reportedly.terms.periods import UNKNOWN, When
from reportedly.terms.spans import Quote

Polarity = Literal["positive", "negative"]
Certainty = Literal["certain", "probable", "possible", "unknown"]
Phase = Literal["happened", "ongoing", "planned", "sought", "pending", "hypothetical"]
SpeakerType = Literal["outlet", "person", "organisation", "anonymous", "document"]
ArgValue = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """A person or unit as one document knows it.

    ``key`` is unique in its document (two people of one name get two keys). ``name`` is the fullest name there, without
    rank or title; ``names`` all proper names used for it; ``ranks`` canonical ranks beside the name, in text order.
    """

    key: str
    type: Literal["person", "unit", "group"]
    name: str
    names: tuple[str, ...] = ()
    ranks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Speaker:
    """A member of a source chain. ``name`` is None for an outlet that is not known."""

    type: SpeakerType
    name: str | None
    words: Quote | None = None


Chain = tuple[Speaker, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim. ``args`` are texts (a tuple for several); ``parties`` the people and units behind some of them.

    Keys of ``args``: unit, post, role, rank, place, charge, sentence, reason, whom, by, what, body, medium, quote,
    related_unit, from_unit, award. Raises nothing; an id is a digest of the content (see ``identified``).
    """

    document: str
    kind: str
    who: Party
    args: Mapping[str, ArgValue]
    when: When = UNKNOWN
    polarity: Polarity = "positive"
    certainty: Certainty = "certain"
    phase: Phase = "happened"
    chain: Chain = ()
    evidence: tuple[Quote, ...] = ()
    trigger: Quote | None = None
    parties: Mapping[str, tuple[Party, ...]] = field(default_factory=dict)
    reader: str = ""
    confidence: float = 1.0
    id: str = ""

    @property
    def root(self) -> Speaker | None:
        """The innermost speaker."""
        return self.chain[-1] if self.chain else None

    def identified(self) -> Claim:
        """The same claim with its id: a digest of what is said, by whom and where, not of the reader."""
        content = [
            self.document, self.kind, self.who.key, sorted(self.args.items()), self.when.edtf, self.polarity,
            self.certainty, self.phase, [(s.type, s.name) for s in self.chain], [(q.start, q.end) for q in
            self.evidence],
        ]  # fmt: skip
        digest = hashlib.blake2b(json.dumps(content, ensure_ascii=False).encode(), digest_size=10)
        return replace(self, id=digest.hexdigest())
