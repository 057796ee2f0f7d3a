"""Words printed in capitals for loudness, told from names: "the mayor was ARRESTED", "POLICE CHIEF WAS ARRESTED".

Such a word is a word: it keeps its place, and reads as if it stood in small letters. Names, letters that stand for a
name and surnames printed in capitals ("Mary TORREK") stay as they are, for in a line of capitals only words that
are surely verbs or small words are lowered.
"""

from __future__ import annotations

from reportedly.readers.vocabularies import common_words, given_names, words
from reportedly.terms.tokens import Token

_SHARE = 0.8  # of the words of a line that is shouted as a whole
_FEWEST = 3
_SHORTEST = 3  # letters of one word shouted among others: shorter ones are mostly letters for a name ("IS", "US")
_NO_START = frozenset({",", "—", "–", "-", "(", ":", "/"})  # behind a first word in capitals these make a dateline


def calmed(tokens: list[Token]) -> list[Token]:
    """The tokens of a sentence, shouted words in small letters, with a capital where they begin it."""
    if not any(_is_loud(token) for token in tokens):
        return tokens
    loud = [_is_loud(token) for token in tokens if token.is_word and token.text.isalpha()]
    whole = len(loud) >= _FEWEST and sum(loud) >= _SHARE * len(loud)
    return [
        _lowered(token, first=not place) if _is_shouted(tokens, place, whole=whole) else token
        for place, token in enumerate(tokens)
    ]


def _is_loud(token: Token) -> bool:
    return len(token.text) > 1 and token.text.isupper() and token.text.isalpha()


def _lowered(token: Token, *, first: bool) -> Token:
    return token._replace(text=token.text.capitalize() if first else token.text.lower())


def _is_shouted(tokens: list[Token], place: int, *, whole: bool) -> bool:
    token = tokens[place]
    if not _is_loud(token):
        return False
    small = token.lower in words("persons", "shouted")
    if whole:
        return small or _is_verb(token.lower)
    after = tokens[place + 1].text if place + 1 < len(tokens) else "."
    if len(token.text) < _SHORTEST or token.text in ("WHO", "CID") or (not place and after in _NO_START):
        return False
    return small or _is_verb(token.lower)


def _is_verb(lower: str) -> bool:
    """Whether a word is a common one with the ending of a past form, and no part of a name."""
    return (
        lower.endswith("ed")
        and lower in common_words()
        and lower not in given_names()
        and lower not in words("persons", "unshouted")
    )
