"""What opens and closes clauses: relative pronouns, conjunctions, "that", inverted auxiliaries, quotation marks."""

from __future__ import annotations

from reportedly.readers.events.clause import Clause, ClauseKind
from reportedly.readers.events.items import Item
from reportedly.readers.events.lexicon import closed
from reportedly.readers.events.openclauses import OpenClauses

_CLOSED = closed()
_MOST_PENDING = 60  # phrases that wait for a verb; of more only the last can be its subject


class Joints(OpenClauses):
    """Reads the items that are no verbs."""

    def _other(self, index: int, item: Item) -> None:
        if item.kind == "np":
            self._phrase(index)
        elif item.kind == "rel":
            self._relative(index, item)
        elif item.kind == "sub":
            self._subordinate(index, item)
        elif item.kind == "that":
            self._that(index, item)
        elif item.kind == "inv":
            self._inverted(index, item)
        elif item.kind in ("open", "close", "stop"):
            self._mark(index, item)

    def _phrase(self, index: int) -> None:
        here = self._here
        after_comma = self._before_is(index, "and") and self._before_is(index - 1, "comma")
        if here.kind == "rel" and here.verbs and after_comma:
            self._pop()
        if not self._after_preposition(index) and not self._is_object_of_loose(index):
            self._here.pending.append(index)
            del self._here.pending[:-_MOST_PENDING]

    def _is_object_of_loose(self, index: int) -> bool:
        """Whether a phrase stands right after a participle or gerund: its object, no subject of what follows."""
        last = self._here.last
        return last is not None and last.link in ("gerund", "participle") and last.at == index - 1

    def _relative(self, index: int, item: Item) -> None:
        """A relative clause; "… and who …" is about the same as the one before."""
        antecedent = self._antecedent(index)
        if not antecedent and self._here.kind == "rel":
            antecedent = self._here.antecedent
            self._pop()
        self._push(Clause("rel", index, self._here, self._last_verb(), antecedent, item))

    def _after_preposition(self, index: int) -> bool:
        at = index - 1
        while at >= 0 and self._items[at].kind == "adverb":
            at -= 1
        if at >= 0 and self._items[at].kind in ("prep", "either"):
            return True
        return at >= 1 and self._items[at].kind == "and" and self._joins_object(at - 1, index)

    def _joins_object(self, left: int, right: int) -> bool:
        """Whether "X and Y" both hang on a preposition: Y is no subject of a verb to come."""
        if self._items[left].kind != "np" or not self._after_preposition(left):
            return False
        if right + 1 < len(self._items) and self._items[right + 1].kind == "verb":
            return not self._items[right].person and self._here.pending != []
        return True

    def _subordinate(self, index: int, item: Item) -> None:
        if self._here.kind in ("sub", "condition") and self._here.verbs and self._before_is(index, "comma"):
            self._pop()
        kind: ClauseKind = "condition" if item.word in _CLOSED.condition else "sub"
        if item.word == "whether" or (item.word == "if" and self._asks()):
            kind = "condition"
        self._push(Clause(kind, index, self._here, self._last_verb(), marker=item))

    def _asks(self) -> bool:
        last = self._last_verb()
        return last is not None and last.group.lemma in ("ask", "wonder", "know", "see")

    def _that(self, index: int, item: Item) -> None:
        before = self._items[index - 1] if index else None
        after = self._items[index + 1] if index + 1 < len(self._items) else None
        if before is not None and before.kind == "np" and after is not None and after.kind == "verb":
            self._push(Clause("rel", index, self._here, self._last_verb(), self._antecedent(index), item))
        elif before is not None and self._finite_ahead(index):
            self._push(Clause("that", index, self._here, self._last_verb(), marker=item))

    def _finite_ahead(self, index: int) -> bool:
        """Whether a verb with a subject follows before the next stop."""
        for item in self._items[index + 1 : index + 25]:
            if item.kind == "verb":
                return True
            if item.kind == "stop":
                return False
        return False

    def _inverted(self, index: int, item: Item) -> None:
        opens = index == 0 or self._before_is(index, "comma", "stop", "open", "close", "and", "sub", "adverb", "time")
        if not opens and item.word != "should":
            return
        conditional = item.word in ("should", "had", "were") and self._items[-1].word != "?"
        if conditional:
            self._push(Clause("condition", index, self._here, self._last_verb(), marker=item, inverted=item))
        else:
            self._here.inverted = item

    def _mark(self, index: int, item: Item) -> None:
        if item.kind == "open":
            if index == 0 or self._before_is(index, "comma", "stop", "close"):
                self._push(Clause("quote", index, self._here, self._last_verb()))
        elif item.kind == "close":
            self._close_quote()
        elif item.word in (";", "…", "|", ":"):
            self._reset(index)
        elif item.word in ("—", "–", "-", "--"):
            self._here.pending = self._here.pending if not self._here.verbs else []

    def _close_quote(self) -> None:
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].kind == "quote":
                del self._open[depth:]
                return

    def _reset(self, index: int) -> None:
        for depth in range(len(self._open) - 1, -1, -1):
            if depth == 0 or self._open[depth].kind == "quote":
                kind = self._open[depth].kind
                del self._open[depth:]
                parent = self._open[-1] if self._open else None
                self._open.append(Clause(kind, index + 1, parent))
                return

    def _antecedent(self, index: int) -> tuple[Item, ...]:
        """The phrases that a relative pronoun may stand for, nearest first: "X of the fleet, who" may be X."""
        found: list[Item] = []
        at = index - 1
        while at >= 0 and len(found) < 3 and self._items[at].kind in ("comma", "adverb", "prep", "time", "np"):
            if self._items[at].kind == "np":
                found.append(self._items[at])
            at -= 1
        return tuple(found)
