"""The clauses that are open while a sentence is read, and which of them a verb belongs to."""

from __future__ import annotations

from reportedly.readers.events.clause import Clause, Verb
from reportedly.readers.events.items import Item
from reportedly.readers.events.lexicon import closed

_CLOSED = closed()
_FARTHEST = 60  # items looked back over from a subject
_DEEPEST = 12  # clauses inside one another; what is nested deeper is read as if it stood at this depth


class OpenClauses:
    """A stack of clauses over the items of one sentence, the innermost last."""

    def __init__(self, items: list[Item]) -> None:
        self._items = items
        self._open: list[Clause] = [Clause("main", 0)]

    @property
    def _here(self) -> Clause:
        return self._open[-1]

    def _push(self, clause: Clause) -> None:
        if len(self._open) < _DEEPEST:
            self._open.append(clause)

    def _pop(self) -> None:
        if len(self._open) > 1:
            self._open.pop()

    def _before_is(self, index: int, *kinds: str) -> bool:
        return index > 0 and self._items[index - 1].kind in kinds

    def _last_verb(self) -> Verb | None:
        return self._here.last

    def _own(self, clause: Clause) -> list[int]:
        """Phrases of a clause that no verb of it has taken yet."""
        after = clause.verbs[-1].at if clause.verbs else -1
        return [i for i in clause.pending if i > after]

    def _phrases(self, pending: list[int]) -> tuple[Item, ...]:
        return tuple(self._items[i] for i in pending)

    def _coordinates(self, index: int) -> bool:
        """Whether a verb is joined to the one before: "and", a comma, or "then" right before it."""
        at = index - 1
        joined = False
        while at >= 0 and self._items[at].kind in ("and", "adverb", "comma", "time", "not"):
            joined = joined or self._items[at].kind == "and" or self._items[at].word in _CLOSED.sequence
            at -= 1
        return joined

    def _comma_right_before(self, index: int) -> bool:
        """Whether a comma stands before the verb: one more verb of the same subject."""
        at = index - 1
        while at >= 0 and self._items[at].kind in ("adverb", "time"):
            at -= 1
        return at >= 0 and self._items[at].kind == "comma"

    def _after_joint(self, clause: Clause, index: int) -> bool:
        """Whether a phrase stands between the last joint and the verb: a subject of its own."""
        own = self._own(clause)
        return bool(own) and not any(item.kind in ("and", "stop", "close") for item in self._items[own[-1] : index])

    def _after_comma(self, own: list[int]) -> list[int]:
        """Those of the phrases that stand after the first comma behind the last verb."""
        start = self._here.verbs[-1].at
        comma = next((i for i in range(start, own[-1]) if self._items[i].kind in ("comma", "stop", "close")), own[-1])
        return [i for i in own if i > comma]

    def _find_clause(self, index: int) -> None:
        """Make the innermost open clause the one that this finite verb belongs to."""
        inner = self._here
        if not inner.verbs or (self._coordinates(index) and not self._after_joint(inner, index)):
            if inner.verbs:
                inner.pending = []
            return
        own = self._own(inner)
        outer = self._waiting(own)
        if outer is not None:
            self._return_to(outer, own)
        elif own and self._comma_right_before(index):
            inner.pending = []
        elif own:
            self._begin(self._subject_start(index, inner, own), inner)

    def _waiting(self, own: list[int]) -> Clause | None:
        """The nearest outer clause that still has no verb and can take this one, None if there is none."""
        inner = self._here
        if inner.kind == "quote" or (own and self._is_complement(inner, own)):
            return None
        for clause in reversed(self._open[:-1]):
            if not clause.verbs and (clause.pending or clause.antecedent):
                return clause
            if not clause.verbs and inner.kind in ("sub", "condition", "bare") and own:
                return clause if self._after_comma(own) else None
            if clause.kind == "quote":
                return None
        return None

    def _is_complement(self, inner: Clause, own: list[int]) -> bool:
        """Whether the phrase right after a verb of saying opens what is said."""
        last = inner.verbs[-1]
        return last.group.lemma in _CLOSED.saying and own[0] == last.at + 1

    def _return_to(self, outer: Clause, own: list[int]) -> None:
        after = self._after_comma(own) if own else []
        while self._here is not outer:
            self._open.pop()
        if not outer.pending and not outer.antecedent:
            outer.pending = after

    def _subject_start(self, index: int, clause: Clause, own: list[int]) -> int:
        """Index of the first phrase of this verb's own subject, where its clause already has a verb."""
        first = clause.verbs[-1].at + 1
        hard = [i for i in range(first, index) if self._items[i].kind in ("and", "stop", "close")]
        soft = [i for i in range(first, index) if self._items[i].kind == "comma"]
        joint = hard[-1] if hard else soft[0] if soft else -1
        return next((i for i in own if i > joint), own[-1])

    def _begin(self, subject_at: int, clause: Clause) -> None:
        """A new clause: beside the last one after a joint, or hanging on its verb ("said he …", "charges he …")."""
        last = clause.verbs[-1]
        before = self._items[subject_at - 1]
        keep = [i for i in clause.pending if i >= subject_at]
        clause.pending = [i for i in clause.pending if i < subject_at]
        if before.kind == "np":
            self._push(Clause("rel", subject_at, clause, last, (before,), pending=keep))
        elif before.kind in ("and", "comma", "stop", "close", "time"):
            self._beside(subject_at, keep)
        else:
            self._push(Clause("bare", subject_at, clause, last, pending=keep))

    def _beside(self, subject_at: int, keep: list[int]) -> None:
        comma = self._before_is(subject_at, "comma") or self._before_is(subject_at - 1, "comma")
        while len(self._open) > 1 and (self._here.kind == "rel" or (comma and self._here.kind in ("sub", "condition"))):
            self._open.pop()
        model = self._here
        start = subject_at
        while start and self._items[start - 1].kind in ("time", "adverb", "either"):
            start -= 1
        new = Clause(model.kind, start, model.parent, model.governor, marker=model.marker, pending=keep)
        self._open[-1] = new

    def _subject_phrases(self, index: int, own: list[int]) -> tuple[Item, ...]:
        """The phrases of a subject: what stands before a comma is no part of it unless a comma closes it again.

        "According to the inspector, a chief superintendent, two officers were moved" is about the officers.
        """
        if self._comma_right_before(index) or self._items[self._start_of(own[0])].kind not in ("prep", "either"):
            return self._phrases(own)
        commas = [i for i in range(own[0], index) if self._items[i].kind == "comma"]
        after = [i for i in own if commas and i > commas[-1]]
        joined = any(self._items[i - 1].kind == "and" for i in after)
        return self._phrases(after if after and not joined else own)

    def _start_of(self, at: int) -> int:
        """Index of the item that opens the run of phrases before item ``at``."""
        first = max(0, at - _FARTHEST)
        while at > first and self._items[at - 1].kind in ("np", "prep", "comma", "time", "adverb", "either"):
            at -= 1
        return at
