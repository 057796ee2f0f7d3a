"""Whether two things that were said can both hold: days, units, posts, charges, terms of prison, amounts.

By arithmetic where there are numbers, by words where there are none. Silence agrees with everything.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reportedly.record.amounts import amount, months, overlap, without_amounts, words
from reportedly.terms.claims import ArgValue
from reportedly.terms.names import fold
from reportedly.terms.ordinals import number_of
from reportedly.terms.periods import Period

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_STEM = 5  # letters: "embezzling" and "embezzlement" are one word


def gap(left: Period, right: Period) -> int:
    """Days between two periods that do not meet; 0 if they can hold together."""
    if left.meets(right):
        return 0
    if left.latest and right.earliest and left.latest < right.earliest:
        return (right.earliest - left.latest).days
    if right.latest and left.earliest:
        return (left.earliest - right.latest).days
    return 0


def texts(value: ArgValue | None) -> tuple[str, ...]:
    """The values of an argument, none if it is not given."""
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(words()[name])


@lru_cache(maxsize=65536)
def telling(text: str) -> frozenset[str]:
    """The words of a text that tell something, folded; numbers in digits.

    >>> sorted(telling("the Fourth Rifle Corps"))
    ['4', 'corps', 'rifle']
    """
    found = (str(number_of(word) or fold(word)) for word in _WORD.findall(text))
    return frozenset(part for word in found for part in word.split() if part not in _listed("idle"))


@lru_cache(maxsize=65536)
def stems(text: str) -> frozenset[str]:
    """The beginnings of the telling words."""
    return frozenset(word[:_STEM] for word in telling(text))


def values_agree(argument: str, left: ArgValue | None, right: ArgValue | None) -> bool:
    """Whether two values of one argument can both hold; where there are several, one of each is enough."""
    pairs = [(a, b) for a in texts(left) for b in texts(right)]
    return not pairs or any(_agree(argument, a, b) for a, b in pairs)


@lru_cache(maxsize=65536)
def _agree(argument: str, left: str, right: str) -> bool:
    if left == right or fold(left) == fold(right):
        return True
    if argument in ("post", "role"):
        return posts_agree(left, right)
    ranges = months if argument == "sentence" else amount
    one, other = ranges(left), ranges(right)
    if one and other:
        return overlap(one, other) and (argument == "sentence" or _same_but_for_numbers(left, right))
    return words_agree(left, right)


def _same_but_for_numbers(left: str, right: str) -> bool:
    """Whether two texts with amounts tell of one thing besides: "bribes of 5 million" is not "fraud of 5 million"."""
    a, b = stems(without_amounts(left)), stems(without_amounts(right))
    return not a or not b or 2 * len(a & b) >= min(len(a), len(b))


@lru_cache(maxsize=65536)
def words_agree(left: str, right: str) -> bool:
    """Whether one of two texts repeats what the other tells: half of the words of the shorter, and no other number."""
    a, b = stems(left), stems(right)
    if not a or not b:
        return True
    if numbers_clash(left, right):
        return False
    return 2 * len(a & b) >= min(len(a), len(b))


def numbers_clash(left: str, right: str) -> bool:
    """Whether both texts hold numbers, and none of them in common."""
    a, b = ({word for word in stems(text) if word.isdigit()} for text in (left, right))
    return bool(a and b and not a & b)


def same_grade(left: str, right: str) -> bool:
    """Whether neither title makes a deputy, acting or former holder of the other."""
    return telling(left) & _listed("apart") == telling(right) & _listed("apart")


@lru_cache(maxsize=65536)
def posts_agree(left: str, right: str) -> bool:
    """Whether two titles may be one post: no deputy against its chief, and a word in common, or both at the head."""
    a, b = telling(left), telling(right)
    if not same_grade(left, right):
        return False
    if not a or not b or stems(left) & stems(right):
        return True
    return bool(a & _listed("heads") and b & _listed("heads"))


def units_agree(left: str, right: str) -> bool:
    """Whether two names of units, not known to be one, may be: they repeat each other, or one only describes."""
    if _describes(left) or _describes(right):
        return bool(stems(left) & stems(right))
    return words_agree(left, right)


def _describes(name: str) -> bool:
    """Whether it is a description ("a battalion of convicts") rather than a name."""
    return not any(letter.isupper() or letter.isdigit() for letter in name)
