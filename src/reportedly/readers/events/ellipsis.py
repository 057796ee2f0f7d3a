"""Sentences that take an event back and leave its verb out: "He has not been", after "he has been arrested"."""

from __future__ import annotations

from reportedly.readers.events.clause import Verb
from reportedly.readers.events.phrases import Phrases
from reportedly.terms.markup import Argument, Event, Modifier

_AUXILIARIES = frozenset({"be", "have", "do"})


def denied_again(phrases: Phrases, verbs: list[Verb], before: Event | None) -> Event | None:
    """The event of the sentence before, taken back by a first clause that is only "He has not been" or "He was not".

    None where the clause has a verb or predicate of its own, or is not about a person.
    """
    if before is None or not verbs:
        return None
    verb = verbs[0]
    group = verb.group
    items = phrases.items
    closed = verb.at + 1 == len(items) or items[verb.at + 1].kind in ("stop", "comma", "close")
    if group.lemma not in _AUXILIARIES or not group.negations or not closed or len(verb.subject) != 1:
        return None
    who = phrases.person(verb.subject[0])
    if who is None or not any(argument.role == "who" for argument in before.arguments):
        return None
    item = items[verb.at]
    trigger = phrases.span(item.first, item.last)
    clause = phrases.span(verb.subject[0].first, item.last)
    negation = Modifier("negation", phrases.span(group.negations[0], group.negations[0] + 1))
    return Event(before.kind, trigger, clause, (Argument("who", who),), (negation,))
