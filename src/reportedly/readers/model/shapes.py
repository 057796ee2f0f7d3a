"""How a word is written, and which word lists it stands in: what an encoder without letter case cannot see."""

from __future__ import annotations

from functools import cache

from reportedly.readers.attributions.lexicon import forms
from reportedly.readers.vocabularies import common_words, given_names, words
from reportedly.terms.ranks import rank_forms, rank_words
from reportedly.terms.tokens import Token

SHAPES = ("lower", "capital", "all capitals", "one capital", "mixed", "number", "ordinal", "code", "mark", "stop",
          "comma", "double quotation mark", "single quotation mark", "possessive", "dotted letters")  # fmt: skip
LISTS = ("none", "rank", "reporting verb", "police word", "given name", "other word")
_DOUBLE = frozenset('"“”„‟«»')
_SINGLE = frozenset("'‘’`")


def shape_of(token: Token) -> int:
    """Index in ``SHAPES`` of the way in which a word is written."""
    text = token.text
    if token.lower == "'s":
        return SHAPES.index("possessive")
    if not token.is_word:
        return _mark(text)
    if text[0].isdigit():
        return SHAPES.index("number" if not text[-1].isalpha() else "ordinal" if _is_ordinal(text) else "code")
    if "." in text:
        return SHAPES.index("dotted letters")
    return _letters(text)


def _letters(text: str) -> int:
    if text.islower() or not any(letter.isupper() for letter in text):
        return SHAPES.index("lower")
    if text.isupper():
        return SHAPES.index("all capitals" if len(text) > 1 else "one capital")
    return SHAPES.index("capital" if text[0].isupper() and text[1:].islower() else "mixed")


def _is_ordinal(text: str) -> bool:
    return text[:-2].isdigit() and text[-2:].lower() in ("st", "nd", "rd", "th")


def _mark(text: str) -> int:
    if text in _DOUBLE:
        return SHAPES.index("double quotation mark")
    if text in _SINGLE:
        return SHAPES.index("single quotation mark")
    return SHAPES.index("comma" if text in ",;" else "stop" if text in ".?!" else "mark")


@cache
def _rank_words() -> frozenset[str]:
    whole = frozenset(word for form in rank_forms() for word in form)
    return whole | frozenset(rank_words())


def list_of(token: Token) -> int:
    """Index in ``LISTS`` of the first word list that holds a word; "other word" is none of common English."""
    lower = token.lower
    if lower in _rank_words():
        return LISTS.index("rank")
    if lower in forms():
        return LISTS.index("reporting verb")
    if lower in words("units", "police_words"):
        return LISTS.index("police word")
    if token.is_capital and lower in given_names():
        return LISTS.index("given name")
    return LISTS.index("none" if not token.is_word or lower in common_words() else "other word")
