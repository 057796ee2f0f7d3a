"""Sentences turned round that say what stands under what: "Under the Eastern Command stands V Corps"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.readers.events.clause import Verb
from reportedly.readers.events.nominal import Named
from reportedly.readers.events.phrases import Phrases
from reportedly.readers.events.roles import Roles

_ABOVE = frozenset({"under", "within", "below", "beneath"})
_STANDING = frozenset({"stand", "fall", "come", "sit", "lie", "serve", "operate", "be"})
_LONGEST = 5  # items between the head of the sentence and the verb: "of" phrases of the upper unit


def turned_round(phrases: Phrases, verbs: list[Verb]) -> Iterator[Named]:
    """What a sentence that opens with the upper unit says of the lower ones behind its verb, as ``subordinate_to``."""
    items = phrases.items
    verb = verbs[0] if verbs else None
    if verb is None or not 2 <= verb.at <= _LONGEST or items[0].word not in _ABOVE or verb.at + 1 >= len(items):
        return
    if verb.group.lemma not in _STANDING or not verb.group.bare or verb.group.negations:
        return
    upper = phrases.unit(items[1])
    plain = all(item.kind in ("np", "prep") for item in items[1 : verb.at])
    if upper is None or not plain or items[verb.at + 1].kind != "np":
        return
    lower = [span for at in phrases.coordinated(verb.at + 1) if (span := phrases.unit(items[at]))]
    if lower:
        main = phrases.span(verb.group.main, verb.group.main + 1)
        clause = phrases.span(items[0].first, items[verb.at + 1].last)
        yield Named("subordinate_to", main, clause, Roles({"who": lower, "related_unit": [upper]}), ())
