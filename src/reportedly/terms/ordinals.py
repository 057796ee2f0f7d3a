"""Numbers of units in digits, words and Roman numerals: "4th", "Fourth", "IV"."""

from __future__ import annotations

import re

_WORDS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
_CARDINALS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_TENTHS = {
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
}
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ROMAN = re.compile(r"(?=[ivxlc])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$")
_DIGITS = re.compile(r"(\d{1,4})(?:st|nd|rd|th)?$")


def number_of(word: str) -> int | None:
    """The number that a word stands for, None if it is none.

    Roman numerals count in capitals only ("IV" yes, "iv" and the pronoun "I" no).

    >>> [number_of(w) for w in ("58th", "Fourth", "IV", "twenty-first", "corps")]
    [58, 4, 4, 21, None]
    """
    low = word.lower()
    digits = _DIGITS.match(low)
    if digits:
        return int(digits.group(1))
    if low in _WORDS:
        return _WORDS.index(low) + 1
    if low in _CARDINALS:
        return _CARDINALS.index(low) + 1
    if low in _TENTHS:
        return _TENTHS[low]
    tens, dash, unit = low.partition("-")
    if dash and tens in _TENS and (unit in _WORDS[:9] or unit in _CARDINALS[:9]):
        return _TENS[tens] + (_WORDS.index(unit) if unit in _WORDS else _CARDINALS.index(unit)) + 1
    return _roman(word)


def _roman(word: str) -> int | None:
    if not word.isupper() or word == "I" or not _ROMAN.match(word.lower()):
        return None
    values = [_VALUES[letter] for letter in word.lower()]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
