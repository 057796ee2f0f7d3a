"""A document laid out for reading: tokens once, and which tokens stand in which sentence."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from reportedly.readers.shouting import calmed
from reportedly.terms.documents import Document
from reportedly.terms.spans import Span
from reportedly.terms.tokens import Token, tokenise


@dataclass(frozen=True)
class Sheet:
    """Tokens of a document in text order, and for each sentence the range ``[first, last)`` of its tokens.

    Debris is in no sentence. Line breaks are white space: a name may run over the end of a line.
    """

    document: Document

    @property
    def text(self) -> str:
        """The clean text, to which all offsets refer."""
        return self.document.text

    @cached_property
    def tokens(self) -> list[Token]:
        """Tokens of all sentences; words in capitals for loudness alone read as if they stood in small letters."""
        found: list[Token] = []
        for sentence in self.document.sentences:
            found += calmed(tokenise(self.text, sentence.start, sentence.end))
        return found

    @cached_property
    def starts(self) -> list[int]:
        """Start offset of each token, for bisection."""
        return [token.start for token in self.tokens]

    @cached_property
    def lowers(self) -> list[str]:
        """Each token in lower case."""
        return [token.lower for token in self.tokens]

    @cached_property
    def sentences(self) -> list[range]:
        """Token indexes of each sentence, in the order of ``document.sentences``."""
        return [self.within(sentence) for sentence in self.document.sentences]

    def within(self, span: Span) -> range:
        """Indexes of the tokens that begin inside a span."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def span(self, first: int, last: int) -> Span:
        """The span of tokens ``first`` to ``last``, the last one excluded."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)
