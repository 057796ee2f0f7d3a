"""What a name sounds like, roughly: one skeleton for its spellings and transliterations.

A skeleton keeps the consonants in classes that romanisations confuse and drops the vowels: Keshtanov, Keštanov,
Kechtanov and Кештанов share one. It is a net for finding candidates, never a reason to hold two names for one.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources

from reportedly.terms.names import fold

_MOST = 4
# Alternatives by romanisation: the first is tried first. French "ch" is a Slavic "sh", a German "ch" a Slavic "kh".
_GRAPHEMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("shch", ("s",)),
    ("schtsch", ("s",)),
    ("tsch", ("s",)),
    ("tch", ("s",)),
    ("sch", ("s",)),
    ("dzh", ("s",)),
    ("dj", ("s",)),
    ("cz", ("s",)),
    ("sz", ("s",)),
    ("ts", ("s",)),
    ("tz", ("s",)),
    ("zh", ("s",)),
    ("sh", ("s",)),
    ("ch", ("s", "k")),
    ("kh", ("k", "")),
    ("gh", ("k", "")),
    ("ph", ("f",)),
    ("th", ("t", "s")),
    ("dh", ("d", "s")),
    ("ck", ("k",)),
    ("ks", ("ks",)),
    ("x", ("ks",)),
    ("ce", ("s",)),
    ("ci", ("s",)),
    ("c", ("k", "s")),
    ("q", ("k",)),
    ("g", ("k",)),
    ("k", ("k",)),
    ("j", ("", "s")),
    ("z", ("s",)),
    ("s", ("s",)),
    ("v", ("f",)),
    ("w", ("f", "")),
    ("f", ("f",)),
    ("h", ("",)),
    ("b", ("b",)),
    ("p", ("p",)),
    ("d", ("d",)),
    ("t", ("t",)),
    ("l", ("l",)),
    ("m", ("m",)),
    ("n", ("n",)),
    ("r", ("r",)),
)
_SPLIT = re.compile("|".join(grapheme for grapheme, _ in _GRAPHEMES) + "|.", re.DOTALL)
_CLASSES = dict(_GRAPHEMES)
_DOUBLE = re.compile(r"(.)\1+")


@cache
def _letters() -> dict[int, str]:
    table = tomllib.loads(resources.files("reportedly.identities").joinpath("letters.toml").read_text("utf-8"))
    return {ord(letter): latin for script in table.values() for letter, latin in script.items()}


def romanise(text: str) -> str:
    """Folded text in Latin letters.

    >>> romanise("Кештанов")
    'keshtanov'
    """
    return fold(text).translate(_letters())


@lru_cache(maxsize=65536)
def skeletons(word: str) -> tuple[str, ...]:
    """Skeletons of one word, at most four, the likeliest first; never empty for a word with letters.

    >>> skeletons("Keštanov") == skeletons("Keshtanov")
    True
    """
    latin = romanise(word).replace(" ", "")
    found = [""]
    for grapheme in _SPLIT.findall(_DOUBLE.sub(r"\1", latin[:40])):
        options = _CLASSES.get(grapheme, ("",))
        if len(found) * len(options) > _MOST:
            options = options[:1]
        found = [one + option for one in found for option in options]
    unique = dict.fromkeys(_DOUBLE.sub(r"\1", one) for one in found)
    return tuple(one or latin[:1] for one in unique)
