"""Find the verbs of a sentence with their clauses, subjects and governors, from left to right."""

from __future__ import annotations

from itertools import islice

from reportedly.readers.events.clause import Clause, Verb
from reportedly.readers.events.items import Group, Item
from reportedly.readers.events.joints import Joints
from reportedly.readers.events.lexicon import closed

_CLOSED = closed()
_FARTHEST = 60  # items looked ahead over for the verb of a clause


class Parser(Joints):
    """Reads items from left to right, keeping a stack of open clauses."""

    def __init__(self, items: list[Item]) -> None:
        super().__init__(items)
        self._verbs: list[Verb] = []
        self._dangling: list[Verb] = []

    def parse(self) -> list[Verb]:
        """All verbs of the sentence in order."""
        for index, item in enumerate(self._items):
            if item.kind == "verb" and item.group is not None:
                self._verb(index, item.group)
            else:
                self._other(index, item)
        return self._verbs

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
            subject = self._behind_for(index) or self._controller(governor, clause)
            verb = Verb(index, group, clause, "infinitive", subject, governor)
        self._add(verb)

    def _behind_for(self, index: int) -> tuple[Item, ...]:
        """The subject that "for" gives an infinitive: "called for the minister to resign"."""
        if self._before_is(index, "np") and index > 1 and self._items[index - 2].word == "for":
            return (self._items[index - 1],)
        return ()

    def _controller(self, governor: Verb | None, clause: Clause) -> tuple[Item, ...]:
        """Who is to do it: the object of an active governor if it has one, else the governor's subject."""
        bare = self._phrases(clause.pending)
        if governor is None:
            return bare or clause.antecedent
        if bare and not governor.passive and governor.group.lemma not in _CLOSED.subject_control:
            return bare
        return governor.subject

    def _gerund(self, index: int, group: Group) -> None:
        governor = self._last_verb()
        before = self._items[index - 1] if index else None
        preposition = before if before is not None and before.kind in ("prep", "either") else None
        clause = self._here
        if governor is None:
            hangs = preposition is not None and preposition.word == "of"  # "the idea of dismissing him"
            subject = () if hangs else self._phrases(clause.pending) or clause.antecedent
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
        if not subject and (preposition is None or preposition.word != "of"):
            self._dangling.append(verb)

    def _bare_past(self, index: int, group: Group) -> None:
        """A form that is either a finite past or a participle: its place decides."""
        before = self._items[index - 1] if index else None
        clause = self._here
        last = self._last_verb()
        if last is not None and self._joins(index, before) and self._shares(index, group, last):
            self._add(Verb(index, group, clause, last.link, last.subject, last.governor, last, last.passive))
            return
        loose = before is not None and before.kind == "np" and clause.verbs and not self._own(clause)
        if clause.inverted is not None and clause.pending:
            self._finite(index, group)
        elif self._complements_object(index):
            self._object_complement(index, group)
        elif (loose and not group.certain and not self._is_waited_for()) or self._is_participle(index, before, group):
            self._participle(index, group)
        else:
            self._finite(index, group)

    def _joins(self, index: int, before: Item | None) -> bool:
        """Whether a verb is joined to the one before it without a subject of its own."""
        near = before is not None and before.kind in ("and", "adverb", "comma", "not")
        return near and not self._after_joint(self._here, index) and self._coordinates(index)

    def _complements_object(self, index: int) -> bool:
        """Whether the form says what happened to the object: "finds himself tasked", "had him arrested"."""
        own = self._own(self._here)
        if not self._here.verbs or len(own) != 1:
            return False
        last = self._here.verbs[-1]
        adverbs = all(item.kind == "adverb" for item in self._items[own[0] + 1 : index])
        return own[0] == last.at + 1 and adverbs and last.group.lemma in _CLOSED.causing

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
        if before is None or all(i.kind == "adverb" or i.word == "once" for i in islice(self._items, index)):
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
        waits = self._is_waited_for()
        if self._here.verbs and not waits:
            return after is None or after.kind not in ("np", "that")
        waits = waits or bool(self._here.pending)
        for at in range(index + 1, min(len(self._items) - 1, index + _FARTHEST)):
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
        if group.lemma not in _CLOSED.saying or index < 2 or index + 1 >= len(self._items):
            return False
        closes = self._items[index + 1].kind == "comma"
        return (
            closes and self._before_is(index, "np") and self._before_is(index - 1, "comma") and bool(self._here.verbs)
        )

    def _object_relative(self, own: list[int]) -> list[int]:
        """Open the relative clause of "nobody we asked would …": its subject stands right after another phrase."""
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


def _asks_passive(clause: Clause) -> bool:
    """Whether a form of "be" stands before the subject: "was he dismissed"."""
    return clause.inverted is not None and clause.inverted.word in _CLOSED.be
