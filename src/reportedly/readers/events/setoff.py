"""Whom a participle behind a comma is about: "He walked out of the High Court, acquitted by a jury".

It mostly tells of the phrase right before it. Where that one only says where somebody went or was, nobody could have
been acquitted or sacked there: then it tells of the subject of the verb before.
"""

from __future__ import annotations

from reportedly.readers.events.clause import Verb
from reportedly.readers.events.frames import heads
from reportedly.readers.events.items import Item
from reportedly.readers.events.phrases import Phrases


def set_off_subject(phrases: Phrases, verb: Verb) -> tuple[Item, ...]:
    """The subject of a verb; that of its governor for a participle that follows a place."""
    governor = verb.governor
    if verb.link != "participle" or governor is None or len(verb.subject) != 1 or not _is_set_off(phrases, verb):
        return verb.subject
    near = verb.subject[0]
    scene = near.word in heads().scenes or phrases.place(near) is not None
    people = any(phrases.person(item) is not None for item in governor.subject)
    return governor.subject if scene and people and governor.link == "finite" else verb.subject


def _is_set_off(phrases: Phrases, verb: Verb) -> bool:
    return verb.at > 0 and phrases.items[verb.at - 1].kind == "comma"
