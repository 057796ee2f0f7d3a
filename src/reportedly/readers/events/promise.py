"""Whether a sentence can hold an event at all: most cannot, and are not taken apart."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from reportedly.readers.events.frames import Frame, frames, heads
from reportedly.readers.events.landmarks import Landmarks
from reportedly.readers.events.lexicon import closed, table, verbs

_POSTS = (
    heads().posts | {post + "s" for post in heads().posts} | {p[:-3] + "men" for p in heads().posts if p[-3:] == "man"}
)
_SUCCESSION = frozenset({"in", "place", "of"})


def may_tell(land: Landmarks, sentence: range) -> bool:
    """Whether some noun or verb of a sentence, with the words that its frame asks for, can name a happening."""
    tokens = land.sheet.tokens
    words = {tokens[i].lower for i in sentence}
    if not words.isdisjoint(_nouns()) or words >= _SUCCESSION:
        return True
    known = _framed()
    choices = {frame for word in words & known.keys() for frame in known[word]}
    return any(_has_words(frame, words) and _has_needs(frame, words, land, sentence) for frame in choices)


def _has_words(frame: Frame, words: set[str]) -> bool:
    return not frame.withs or any(words.issuperset(sequence) for sequence in frame.withs)


def _has_needs(frame: Frame, words: set[str], land: Landmarks, sentence: range) -> bool:
    """Whether one of the roles that a frame needs can be held by something in the sentence."""
    if not frame.needs:
        return True
    return any(_may_hold(role, words, land, sentence) for role in frame.needs)


def _may_hold(role: str, words: set[str], land: Landmarks, sentence: range) -> bool:
    if role == "post":
        return not words.isdisjoint(_POSTS) or _holds(land, sentence, "post")
    if role == "place":
        return _holds(land, sentence, "place")
    return role != "award" or not words.isdisjoint(heads().awards)


def _holds(land: Landmarks, sentence: range, type_: str) -> bool:
    starting = land.starting
    return any(m.type == type_ for i in sentence if i in starting for m in starting[i])


@cache
def _nouns() -> frozenset[str]:
    """Nouns and participles that tell a happening without a verb."""
    data = table("nominals.toml")
    found = {word for section in ("kinds", "attributes") for words in data[section].values() for word in words.split()}
    return frozenset(found.union(data["media"]["letters"].split(), ("charges",)))


@cache
def _framed() -> Mapping[str, tuple[Frame, ...]]:
    """Frames by each inflected form of their verbs."""
    found: dict[str, tuple[Frame, ...]] = {}
    for word, readings in verbs().readings.items():
        rows = tuple(frame for lemma, _ in readings for frame in frames().get(lemma, ()))
        if rows:
            found[word] = rows
    for lemma, words in (("be", closed().be), ("have", closed().have), ("do", closed().do)):
        for word in words:
            found[word] = (*found.get(word, ()), *frames().get(lemma, ()))
    return found
