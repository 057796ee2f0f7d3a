"""Two names of people beside each other: how far they agree, and in what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Literal

from rapidfuzz import fuzz

from reportedly.identities.sounds import romanise, skeletons
from reportedly.terms.ranks import rank_of

Agreement = Literal["full", "spelling", "longer", "similar", "initial", "surname"]

_ARTICLE = re.compile(r"\b(?:al|el|ul|ar|as|ash|an)[-‐]", re.IGNORECASE)
_PARTICLES = frozenset(
    [
        "al",
        "el",
        "ul",
        "bin",
        "ibn",
        "bint",
        "de",
        "da",
        "do",
        "dos",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "du",
        "di",
    ]
)
_ENDINGS = frozenset(["jr", "sr", "ii", "iii", "iv"])
_WORDS = 8
# Vowels as romanisations of one sound write them, longest first, on letters without marks.
_GLIDE = re.compile(r"(?:(?<![aeiouyjq])|^)o?u(?=[aei])|(?<=q)u(?=[aei])")  # Kimuanga, Kimwanga; Ouattara, Wattara
_VOWELS = (
    (re.compile(r"iyu|iou|you|yu|ju|iu|oo|ou|uu"), "u"),
    (re.compile(r"iya|ya|ja|ia|aa"), "a"),
    (re.compile(r"iye|ye|je|ie|ai|ay|ei|ey|ae"), "e"),
    (re.compile(r"iyo|yo|jo|io"), "o"),
    (re.compile(r"iy|ij|yi|ii|ee|y|j"), "i"),
)
_CONSONANTS = (
    (re.compile(r"shch|schtsch|tsch|tch|sch|dzh|zh|sh|ch|cz|sz|s|z"), "s"),
    (re.compile(r"kh|gh|ck|q|c|k"), "k"),
    (re.compile(r"ph|ff|f|w|v"), "v"),
    (re.compile(r"th"), "t"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"h"), ""),
)
_DOUBLE = re.compile(r"(.)\1+")
_NEAR = 60.0  # share of letters in common, in percent, from which two words of one skeleton may be one name


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two names agree, and that in words."""

    agreement: Agreement
    reason: str


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """Words of a personal name in plain Latin, without articles, particles and "Jr"; initials are single letters."""
    words = [word for word in romanise(_ARTICLE.sub("", name)).split() if word not in _ENDINGS][:_WORDS]
    return tuple(word for word in words if word not in _PARTICLES) or tuple(words)


@cache
def _addresses() -> frozenset[str]:
    text = resources.files(__package__).joinpath("address.txt").read_text("utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def without_rank(name: str) -> tuple[str | None, str]:
    """A loosely given name apart from the rank and the forms of address in front of it.

    >>> without_rank("Capt. Ilian Dravenko")
    ('Captain', 'Ilian Dravenko')
    >>> without_rank("Sir Ilian Dravenko")
    (None, 'Ilian Dravenko')
    """
    words = name.split()
    while len(words) > 1 and words[0].lower().strip(".,") in _addresses():
        words = words[1:]
    name = " ".join(words)
    for length in range(min(5, len(words) - 1), 0, -1):
        rank = rank_of(" ".join(words[:length]))
        if rank:
            return rank.name, " ".join(words[length:])
    return None, name


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """A word with its vowels and consonants as they sound, whatever the romanisation: Yuri, Jurij, Iouri give "uri"."""
    word = _GLIDE.sub("w", word)
    for pattern, letter in (*_VOWELS, *_CONSONANTS):
        word = pattern.sub(letter, word)
    return _DOUBLE.sub(r"\1", word)


@lru_cache(maxsize=262144)
def liken(left: str, right: str) -> Likeness | None:
    """How two names agree; None if they cannot be one name.

    >>> liken("Yuri Keshtanov", "Iouri Kechtanov").agreement
    'spelling'
    >>> liken("Yuri Keshtanov", "Boris Keshtanov") is None
    True
    """
    ours, theirs = sorted((words_of(left), words_of(right)), key=lambda words: (len(words), words))
    if not ours or not theirs:
        return None
    if ours == theirs and len(ours) > 1 and any(len(word) > 1 for word in ours[:-1]):
        return Likeness("full", "same full name")
    if len(ours) == 1:
        return _by_one_word(ours[0], theirs)
    return _by_parts(ours, theirs) or _swapped(ours, theirs) or _two_surnames(ours, theirs)


def _by_one_word(word: str, others: tuple[str, ...]) -> Likeness | None:
    surnames = others[-2:] if len(others) > 2 else others[-1:]
    if len(word) > 1 and any(_alike(word, other) in ("same", "spelling") for other in surnames):
        return Likeness("surname", "same single name" if len(others) == 1 else "same surname, no given name")
    return None


def _by_parts(ours: tuple[str, ...], theirs: tuple[str, ...]) -> Likeness | None:
    """Surname with surname, then each given name of the shorter with one of the longer, in order."""
    found = [_alike(ours[-1], theirs[-1])]
    rest = list(theirs[:-1])
    for place, word in enumerate(ours[:-1]):
        match = next((n for n, other in enumerate(rest) if _alike(word, other)), None)
        if match is None or (place == 0 and match != 0):
            return None
        found.append("initial" if len(word) == 1 else _alike(word, rest[match]))
        rest = rest[match + 1 :]
    return _likeness(found, longer=len(ours) != len(theirs)) if all(found) else None


def _likeness(found: Sequence[str | None], *, longer: bool) -> Likeness:
    if "initial" in found:
        return Likeness("initial", "surname and initial agree")
    if "similar" in found:
        return Likeness("similar", "names are spelt alike")
    if longer:
        return Likeness("longer", "same name, one with further names")
    if "spelling" in found:
        return Likeness("spelling", "spelling differs only in transliteration")
    return Likeness("full", "same full name")


def _swapped(ours: tuple[str, ...], theirs: tuple[str, ...]) -> Likeness | None:
    turned = (*ours[1:], ours[0])
    if len(ours) == len(theirs) and all(
        _alike(a, b) in ("same", "spelling") for a, b in zip(turned, theirs, strict=True)
    ):
        return Likeness("spelling", "same name in another order")
    return None


def _two_surnames(ours: tuple[str, ...], theirs: tuple[str, ...]) -> Likeness | None:
    """A name without its second surname, as Spanish and Portuguese ones are shortened: Ana Brock of Ana Brock Silva."""
    shortened = len(ours) > 1 and len(theirs) == len(ours) + 1 and len(ours[0]) > 1
    if shortened and all(_alike(a, b) in ("same", "spelling") for a, b in zip(ours, theirs[:-1], strict=True)):
        return Likeness("longer", "same name, one with a second surname")
    return None


def _alike(left: str, right: str) -> Literal["same", "spelling", "similar", "initial"] | None:
    if left == right:
        return "same"
    if len(left) == 1 or len(right) == 1:
        return "initial" if _initial(left[0]) == _initial(right[0]) else None
    if left == right + "a" or right == left + "a":
        return None  # a man and a woman, in the languages that tell them by the ending
    if sound(left) == sound(right):
        return "spelling"
    if set(skeletons(left)) & set(skeletons(right)) and fuzz.ratio(left, right) >= _NEAR:
        return "similar"
    return None


def _initial(letter: str) -> str:
    return "i" if letter in "yji" else letter
