"""Whether a verb is meant as its frame has it: in the right form, alone, about a real name, and no figure of speech."""

from __future__ import annotations

from reportedly.readers.events.clause import Verb
from reportedly.readers.events.frames import Frame, heads
from reportedly.readers.events.items import Item
from reportedly.readers.events.phrases import Phrases
from reportedly.readers.events.roles import Roles
from reportedly.readers.events.window import Window

_ELECTING = frozenset({"elect", "re-elect", "reelect", "vote"})
_OFFICIAL = frozenset(
    {
        *("appointed", "dismissed", "transferred", "promoted", "demoted", "suspended", "reinstated", "retired"),
        *("arrested", "charged", "tried", "convicted", "acquitted", "sentenced", "pardoned", "sanctioned"),
        *("extradited", "released"),
    }
)
_PASSED_ON = frozenset(
    {
        *("command", "charge", "control", "leadership", "office", "power", "post", "position", "job", "role", "helm"),
        *("duties", "duty", "responsibilities", "reins", "baton", "mantle", "affairs", "place", "seat"),
    }
)


def is_figure(frame: Frame, verb: Verb, items: list[Item], reach: Window, passive: bool) -> bool:
    """Whether a crowd, the press or the like is said to do what only an office can do: a figure of speech."""
    if frame.kind not in _OFFICIAL or verb.group.lemma in _ELECTING:
        return False
    if passive:
        doers = [items[at] for word, at in reach.phrases if word == "by"]
    else:
        doers = list(verb.subject) if frame.who == "object" else []
    return any(item.word in heads().figures and not item.person for item in doers[:1])


def stands_so(frame: Frame, verb: Verb, phrases: Phrases, reach: Window, roles: Roles) -> bool:
    """Whether the form of the verb, and what follows it or dates it, is what the frame asks for."""
    if frame.form and (verb.group.form != frame.form or verb.group.bare):
        return False
    end = roles.words[1] if roles.words else verb.group.main + 1
    if frame.alone and any(phrases.items[at].first <= end for at in reach.objects):
        return False
    if frame.kind == "succeeded" and roles.words and _hands_a_thing(verb, phrases, reach, roles.words[0]):
        return False
    dated = bool(reach.times) or _opens_with_day(phrases, verb) or _is_ahead(verb, phrases)
    return not frame.dated or (dated and _renames(verb, phrases, reach))


def _hands_a_thing(verb: Verb, phrases: Phrases, reach: Window, words: int) -> bool:
    """Whether something else than a post is handed over ("handed the case over to")."""
    items = [phrases.items[at] for at in reach.objects]
    return any(verb.group.main < item.first < words and item.word not in _PASSED_ON for item in items)


def _opens_with_day(phrases: Phrases, verb: Verb) -> bool:
    """Whether the sentence opens with a time that holds for its first verb ("From 1 March the Zone shall be …")."""
    first = [item.kind for item in phrases.items[: min(verb.at, 2)]]
    return first[:1] == ["time"] or first in (["prep", "time"], ["either", "time"])


def _renames(verb: Verb, phrases: Phrases, reach: Window) -> bool:
    """Whether a unit named without "a" stands behind a verb that has it as a new name."""
    if not (verb.passive or verb.group.lemma == "become") or any(word == "by" for word, _ in reach.phrases):
        return False  # what somebody calls it is a nickname
    places = [*reach.objects[:1], *(at for word, at in reach.phrases if word == "as")]
    named = [phrases.items[at] for at in places]
    return any(
        phrases.land.ending_at(item.last, "unit") is not None and phrases.word(item.first) not in ("a", "an")
        for item in named
    )


def _is_ahead(verb: Verb, phrases: Phrases) -> bool:
    words = [phrases.word(token) for token in verb.group.auxiliaries]
    return bool({"will", "shall", "to"} & set(words))
