"""Who does what in a sentence: its clauses, and for each verb its subject and the verb that governs it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from reportedly.readers.events.items import Group, Item
from reportedly.readers.events.lexicon import closed

ClauseKind = Literal["main", "rel", "sub", "condition", "that", "quote", "bare"]
Link = Literal["finite", "infinitive", "gerund", "participle"]

_CLOSED = closed()
SAYING = frozenset(
    [
        "say",
        "claim",
        "believe",
        "think",
        "know",
        "allege",
        "insist",
        "maintain",
        "argue",
        "add",
        "announce",
        "report",
        "suggest",
        "hope",
        "fear",
        "confirm",
        "deny",
        "admit",
        "state",
        "warn",
        "feel",
        "assume",
        "suppose",
        "tell",
        "learn",
        "hear",
        "complain",
        "promise",
        "declare",
        "swear",
    ]
)
_CAUSING = frozenset("find see have get want keep leave hear watch order".split())
_SUBJECT_CONTROL = frozenset({"promise", "threaten", "vow", "have", "be", "remain", "become", "seem"})
_DEEPEST = 12  # clauses inside one another; what is nested deeper is read as if it stood at this depth


@dataclass(eq=False)
class Clause:
    """A clause: its kind, the items of its subject, and its verbs in order.

    ``governor`` is the verb that it hangs on ("denied that …"); ``antecedent`` the phrases that a relative clause is about;
    ``marker`` the item that opens it. ``pending`` are indexes of phrases that may yet turn out to be a subject; ``verbs``
    its verbs but for participles and gerunds; ``last`` the last verb of all.
    """

    kind: ClauseKind
    start: int
    parent: Clause | None = None
    governor: Verb | None = None
    antecedent: tuple[Item, ...] = ()
    marker: Item | None = None
    inverted: Item | None = None
    pending: list[int] = field(default_factory=list)
    verbs: list[Verb] = field(default_factory=list)
    last: Verb | None = None


@dataclass(eq=False)
class Verb:
    """A verb in its clause. ``at`` is the index of its item; ``shares`` the verb whose auxiliaries it also stands under."""

    at: int
    group: Group
    clause: Clause
    link: Link
    subject: tuple[Item, ...] = ()
    governor: Verb | None = None
    shares: Verb | None = None
    passive: bool = False
    preposition: Item | None = None


class Parser:
    """Reads items from left to right, keeping a stack of open clauses."""

    def __init__(self, items: list[Item]) -> None:
        self._items = items
        self._verbs: list[Verb] = []
        self._open: list[Clause] = [Clause("main", 0)]
        self._dangling: list[Verb] = []

    def parse(self) -> list[Verb]:
        """All verbs of the sentence in order."""
        for index, item in enumerate(self._items):
            if item.kind == "verb" and item.group is not None:
                self._verb(index, item.group)
            else:
                self._other(index, item)
        return self._verbs

    @property
    def _here(self) -> Clause:
        return self._open[-1]

    def _push(self, clause: Clause) -> None:
        if len(self._open) < _DEEPEST:
            self._open.append(clause)

    def _pop(self) -> None:
        if len(self._open) > 1:
            self._open.pop()

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
        if self._here.kind == "rel" and self._here.verbs and self._before_is(index, "and"):
            if self._before_is(index - 1, "comma"):
                self._pop()
        if not self._after_preposition(index) and not self._is_object_of_loose(index):
            self._here.pending.append(index)

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
        if item.word in ("whether",) or (item.word == "if" and self._asks()):
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
        if index and not self._before_is(index, "comma", "stop", "open", "close", "and", "sub", "adverb", "time"):
            if item.word != "should":
                return
        conditional = item.word in ("should", "had", "were") and self._items[-1].word != "?"
        if conditional:
            self._push(Clause("condition", index, self._here, self._last_verb(), marker=item, inverted=item))
        else:
            self._here.inverted = item

    def _before_is(self, index: int, *kinds: str) -> bool:
        return index > 0 and self._items[index - 1].kind in kinds

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

    def _last_verb(self) -> Verb | None:
        return self._here.last

    def _verb(self, index: int, group: Group) -> None:
        if group.infinitive:
            self._infinitive(index, group)
        elif (group.form == "ing" and group.bare) or self._items[index].word in ("being", "having"):
            self._gerund(index, group)
        elif (group.form == "part" and group.bare) or (group.form == "past" and group.bare):
            self._bare_past(index, group)
        else:
            self._finite(index, group)

    def _add(self, verb: Verb) -> None:
        verb.passive = verb.passive or verb.group.passive
        verb.clause.last = verb
        self._verbs.append(verb)
        if verb.link not in ("gerund", "participle"):
            verb.clause.verbs.append(verb)
            verb.clause.pending = []

    def _infinitive(self, index: int, group: Group) -> None:
        governor = self._last_verb()
        clause = self._here
        joined = governor is not None and governor.link == "infinitive" and self._before_is(index, "and")
        if joined and governor is not None:
            verb = Verb(index, group, clause, "infinitive", governor.subject, governor.governor, governor)
        else:
            subject = self._controller(governor, clause)
            verb = Verb(index, group, clause, "infinitive", subject, governor)
        self._add(verb)

    def _controller(self, governor: Verb | None, clause: Clause) -> tuple[Item, ...]:
        """Who is to do it: the object of an active governor if it has one, else the governor's subject."""
        bare = self._phrases(clause.pending)
        if governor is None:
            return bare or clause.antecedent
        if bare and not governor.passive and governor.group.lemma not in _SUBJECT_CONTROL:
            return bare
        return governor.subject

    def _gerund(self, index: int, group: Group) -> None:
        governor = self._last_verb()
        before = self._items[index - 1] if index else None
        preposition = before if before is not None and before.kind in ("prep", "either") else None
        clause = self._here
        if governor is None:
            subject = self._phrases(clause.pending) or clause.antecedent
        elif before is not None and before.kind == "np":
            subject = (before,)
        elif (
            preposition is not None
            and preposition.word in ("of", "with", "for")
            and clause.pending
            and not governor.passive
        ):
            subject = self._phrases(clause.pending)
        else:
            subject = governor.subject
        verb = Verb(index, group, clause, "gerund", subject, governor, preposition=preposition)
        self._add(verb)
        if not subject:
            self._dangling.append(verb)

    def _bare_past(self, index: int, group: Group) -> None:
        """A form that is either a finite past or a participle: its place decides."""
        before = self._items[index - 1] if index else None
        clause = self._here
        last = self._last_verb()
        if (
            before is not None
            and before.kind in ("and", "adverb", "comma", "not")
            and last is not None
            and not self._after_joint(clause, index)
        ):
            if self._coordinates(index) and self._shares(index, group, last):
                self._add(Verb(index, group, clause, last.link, last.subject, last.governor, last, last.passive))
                return
        loose = before is not None and before.kind == "np" and clause.verbs and not self._own(clause)
        if clause.inverted is not None and clause.pending:
            self._finite(index, group)
        elif self._complements_object(index):
            self._object_complement(index, group)
        elif loose and not group.certain and not self._is_waited_for():
            self._participle(index, group)
        elif self._is_participle(index, before, group):
            self._participle(index, group)
        else:
            self._finite(index, group)

    def _complements_object(self, index: int) -> bool:
        """Whether the form says what happened to the object: "finds himself tasked", "had him arrested"."""
        own = self._own(self._here)
        if not self._here.verbs or len(own) != 1:
            return False
        last = self._here.verbs[-1]
        adverbs = all(item.kind == "adverb" for item in self._items[own[0] + 1 : index])
        return own[0] == last.at + 1 and adverbs and last.group.lemma in _CAUSING

    def _object_complement(self, index: int, group: Group) -> None:
        clause = self._here
        subject = self._phrases(self._own(clause))
        self._add(Verb(index, group, clause, "infinitive", subject, clause.verbs[-1], passive=True))

    def _is_waited_for(self) -> bool:
        return any(not clause.verbs and (clause.pending or clause.antecedent) for clause in self._open[:-1])

    def _shares(self, index: int, group: Group, last: Verb) -> bool:
        """Whether a form in -ed stands under the auxiliaries of the verb before it."""
        if group.lemma in _CLOSED.intransitive and last.passive:
            return False
        if last.link == "infinitive" and self._before_is(index, "and") and self._before_is(index - 1, "comma"):
            return False
        return last.passive or (bool(last.group.auxiliaries) and last.group.form == "part")

    def _coordinates(self, index: int) -> bool:
        """Whether a verb is joined to the one before: "and", a comma, or "then" right before it."""
        at = index - 1
        joined = False
        while at >= 0 and self._items[at].kind in ("and", "adverb", "comma", "time", "not"):
            joined = joined or self._items[at].kind == "and" or self._items[at].word in _CLOSED.sequence
            at -= 1
        return joined

    def _hand_over(self, subject: tuple[Item, ...]) -> None:
        """A participle that opened the sentence is about the subject that came after it."""
        for verb in self._dangling:
            verb.subject = subject
        self._dangling = []

    def _is_participle(self, index: int, before: Item | None, group: Group) -> bool:
        """A participle: opens the sentence, follows a comma before the verb of its clause, or stands before "by"."""
        if group.certain:
            return group.form == "part"
        after = self._items[index + 1] if index + 1 < len(self._items) else None
        by = after is not None and after.word == "by"
        if before is None or all(i.kind == "adverb" or i.word == "once" for i in self._items[:index]):
            return True
        if before.kind == "sub":
            return True
        if before.kind == "comma":
            return by or self._interrupts(index, after)
        if before.kind == "np" and by:
            return True
        takes_object = after is not None and after.kind in ("np", "that", "open")
        return before.kind == "np" and not takes_object and self._finite_follows(index)

    def _interrupts(self, index: int, after: Item | None) -> bool:
        """Whether a form in -ed behind a comma leaves the clause's own verb to come, or comes too late to be it."""
        if self._here.verbs:
            return after is None or after.kind not in ("np", "that")
        waits = bool(self._here.pending)
        for at in range(index + 1, len(self._items) - 1):
            if self._items[at].kind == "stop":
                break
            if self._items[at].kind == "comma" and self._is_finite(at + 1):
                return True
        return not waits

    def _is_finite(self, at: int) -> bool:
        while at < len(self._items) and self._items[at].kind in ("adverb", "time"):
            at += 1
        group = self._items[at].group if at < len(self._items) else None
        return group is not None and not group.infinitive and not (group.form == "ing" and group.bare)

    def _finite_follows(self, index: int) -> bool:
        """Whether the clause's own verb is still to come: a group with an auxiliary before any joint."""
        for item in self._items[index + 1 : index + 9]:
            if item.kind == "verb" and item.group is not None:
                return not item.group.infinitive and (bool(item.group.auxiliaries) or item.group.lemma == "be")
            if item.kind in ("comma", "sub", "rel", "that", "and", "stop", "close"):
                return False
        return False

    def _participle(self, index: int, group: Group) -> None:
        clause = self._here
        last = self._last_verb()
        if clause.kind in ("sub", "condition") and not clause.verbs and clause.parent is not None:
            owner = clause.parent
            subject = owner.verbs[-1].subject if owner.verbs else self._phrases(owner.pending)
        else:
            subject = self._nearest(index) or (last.subject if last else ())
        verb = Verb(index, group, clause, "participle", subject, last)
        self._add(verb)
        if not subject:
            self._dangling.append(verb)

    def _nearest(self, index: int) -> tuple[Item, ...]:
        at = index - 1
        while at >= 0 and self._items[at].kind in ("comma", "adverb", "time"):
            at -= 1
        return (self._items[at],) if at >= 0 and self._items[at].kind == "np" else ()

    def _finite(self, index: int, group: Group) -> None:
        if self._is_report_aside(index, group):
            self._add(Verb(index, group, Clause("main", index - 1, verbs=[]), "finite", (self._items[index - 1],)))
            self._here.pending = [i for i in self._here.pending if i != index - 1]
            return
        self._find_clause(index)
        clause = self._here
        own = self._own(clause)
        last = self._partner(clause, group)
        if own and not clause.verbs:
            own = self._object_relative(own)
            clause = self._here
        if own:
            passive = group.bare and group.form in ("past", "part") and _asks_passive(clause)
            subject = self._subject_phrases(index, own)
            self._add(Verb(index, group, clause, "finite", subject, clause.governor, passive=passive))
            self._hand_over(subject)
            return
        self._dangling = []
        if last is None:
            self._add(Verb(index, group, clause, "finite", clause.antecedent, clause.governor))
        else:
            shares = last if self._under_same_auxiliary(index, group, last) else None
            passive = shares is not None and shares.passive
            self._add(Verb(index, group, clause, last.link, last.subject, last.governor, shares, passive))

    def _partner(self, clause: Clause, group: Group) -> Verb | None:
        """The verb of a clause that a further finite verb is joined to: a past is not joined to an infinitive."""
        if group.form == "base" and group.bare:
            return clause.verbs[-1] if clause.verbs else None
        finite = [verb for verb in clause.verbs if verb.link == "finite"]
        return finite[-1] if finite else clause.verbs[-1] if clause.verbs else None

    def _is_report_aside(self, index: int, group: Group) -> bool:
        """Whether "…, it said, …" stands between commas: it opens no clause."""
        if group.lemma not in SAYING or index < 2 or index + 1 >= len(self._items):
            return False
        closes = self._items[index + 1].kind == "comma"
        return (
            closes and self._before_is(index, "np") and self._before_is(index - 1, "comma") and bool(self._here.verbs)
        )

    def _object_relative(self, own: list[int]) -> list[int]:
        """Open the relative clause of "nobody we asked would …": a pronoun right after another phrase is its subject."""
        if len(own) < 2 or own[-1] != own[-2] + 1 or not self._items[own[-1]].pronoun or self._items[own[-2]].pronoun:
            return own
        outer = self._here
        outer.pending = own[:-1]
        before = (self._items[own[-2]],)
        self._push(Clause("rel", own[-1], outer, outer.last, before, pending=own[-1:]))
        return self._here.pending

    def _under_same_auxiliary(self, index: int, group: Group, last: Verb) -> bool:
        """Whether a bare verb after "and" has the auxiliaries of the verb before: same form, no subject of its own."""
        if group.lemma in ("be", "have", "do"):
            return False
        return group.bare and group.form == last.group.form and not last.group.bare and self._coordinates(index)

    def _own(self, clause: Clause) -> list[int]:
        """Phrases of a clause that no verb of it has taken yet."""
        after = clause.verbs[-1].at if clause.verbs else -1
        return [i for i in clause.pending if i > after]

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

    def _comma_right_before(self, index: int) -> bool:
        """Whether a comma stands before the verb: one more verb of the same subject."""
        at = index - 1
        while at >= 0 and self._items[at].kind in ("adverb", "time"):
            at -= 1
        return at >= 0 and self._items[at].kind == "comma"

    def _after_joint(self, clause: Clause, index: int) -> bool:
        """Whether a phrase stands between the last joint and the verb: a subject of its own."""
        own = self._own(clause)
        joint = max((i for i in range(index) if self._items[i].kind in ("and", "stop", "close")), default=-1)
        return bool(own) and own[-1] > joint

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
        return last.group.lemma in SAYING and own[0] == last.at + 1

    def _after_comma(self, own: list[int]) -> list[int]:
        """Those of the phrases that stand after the first comma behind the last verb."""
        start = self._here.verbs[-1].at
        comma = next((i for i in range(start, own[-1]) if self._items[i].kind in ("comma", "stop", "close")), own[-1])
        return [i for i in own if i > comma]

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
            self._beside(subject_at, clause, keep)
        else:
            self._push(Clause("bare", subject_at, clause, last, pending=keep))

    def _beside(self, subject_at: int, clause: Clause, keep: list[int]) -> None:
        comma = self._before_is(subject_at, "comma") or self._before_is(subject_at - 1, "comma")
        while len(self._open) > 1 and (self._here.kind == "rel" or (comma and self._here.kind in ("sub", "condition"))):
            self._open.pop()
        model = self._here
        start = subject_at
        while start and self._items[start - 1].kind in ("time", "adverb", "either"):
            start -= 1
        new = Clause(model.kind, start, model.parent, model.governor, marker=model.marker, pending=keep)
        self._open[-1] = new

    def _phrases(self, pending: list[int]) -> tuple[Item, ...]:
        return tuple(self._items[i] for i in pending)

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
        while at and self._items[at - 1].kind in ("np", "prep", "comma", "time", "adverb", "either"):
            at -= 1
        return at


def _asks_passive(clause: Clause) -> bool:
    """Whether a form of "be" stands before the subject: "was he dismissed"."""
    return clause.inverted is not None and clause.inverted.word in _CLOSED.be
