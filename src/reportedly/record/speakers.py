"""Which names of outlets, bodies and people that speak in a set of claims mean one speaker.

"the Telvar news agency" is Telvar; "the Courier" is the Tesk Valley Courier when no other Courier speaks; "Miresh" is
Anton Miresh on the same terms. A name that could mean two stays apart from both.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

from reportedly.terms.claims import Speaker
from reportedly.terms.names import fold

_WORDS = "reportedly.record"


@cache
def _listed(name: str) -> frozenset[str]:
    table = tomllib.loads(resources.files(_WORDS).joinpath("speakers.toml").read_text("utf-8"))
    return frozenset(table[name])


def body_words(name: str) -> frozenset[str]:
    """The words that tell an outlet or body from others; all of them if none is left."""
    found = frozenset(fold(name).split())
    return (found - _listed("idle")) or found


def person_words(name: str) -> frozenset[str]:
    """The names of a person without rank or form of address; all words if none is left."""
    found = frozenset(fold(name).split())
    return (found - _listed("titles")) or found


def source_words(description: str) -> frozenset[str]:
    """What is told of an unnamed source beyond that there is one; may be empty."""
    return frozenset(fold(description).split()) - _listed("vague")


class Speakers:
    """Names given to the same speaker, found among all names that speak in some claims.

    A short form belongs to the one longer name that holds all its words.
    """

    def __init__(self, bodies: Iterable[str], people: Iterable[str]) -> None:
        self._bodies = _keys({name: body_words(name) for name in bodies})
        self._people = _keys({name: person_words(name) for name in people})

    def body(self, name: str) -> str:
        """The name under which an outlet or body is shown."""
        return self._bodies.get(name, name)

    def person(self, name: str) -> str:
        """The name under which a person is shown."""
        return self._people.get(name, name)


def same_body(name: str | None, other: str | None) -> bool:
    """Whether two names can be one outlet or body; False if one is not known."""
    if not name or not other:
        return False
    speakers = Speakers((name, other), ())
    return speakers.body(name) == speakers.body(other)


def same_speaker(one: Speaker, other: Speaker) -> bool:
    """Whether two members of chains can be one: the same person, body or outlet, or the same words for a source."""
    if one == other or (one.type, one.name) == (other.type, other.name):
        return True
    if "anonymous" in (one.type, other.type) or not one.name or not other.name:
        return False
    if "person" in (one.type, other.type):
        speakers = Speakers((), (one.name, other.name))
        return one.type == other.type and speakers.person(one.name) == speakers.person(other.name)
    return same_body(one.name, other.name)


def _keys(words: Mapping[str, frozenset[str]]) -> Mapping[str, str]:
    shown: dict[frozenset[str], str] = {}
    for name in sorted(words, key=lambda one: (len(one), one)):
        shown[words[name]] = name if words[name] not in shown else _fuller(shown[words[name]], name)
    holding: dict[str, set[frozenset[str]]] = defaultdict(set)
    for own in shown:
        for word in own:
            holding[word].add(own)
    return {name: shown[_longest(own, holding)] for name, own in words.items()}


def _fuller(one: str, other: str) -> str:
    """The form to show: fewer words around the name, then the alphabet."""
    return min(one, other, key=lambda name: (len(name.split()), name))


def _longest(words: frozenset[str], holding: Mapping[str, set[frozenset[str]]]) -> frozenset[str]:
    """The longest set of words that holds these, as long as there is only one way up."""
    rarest = min((holding[word] for word in words), key=len, default=set())
    above = [other for other in rarest if words < other]
    top = [one for one in above if not any(one < other for other in above)]
    return top[0] if len(top) == 1 else words
