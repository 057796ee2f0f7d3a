"""Names of persons: capitals that follow the grammar of names, judged by what they are and by what stands around them."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.readers.entities.places import peoples, placed_by_context
from reportedly.readers.entities.wording import Found, Wording
from reportedly.readers.vocabularies import common_words, given_names, words

_REACH = 7


@dataclass(frozen=True, slots=True)
class Name:
    """A run of tokens that is built as a name, not yet judged."""

    first: int
    last: int


def name_at(wording: Wording, i: int, free: list[bool], limit: int) -> Name | None:
    """The run from token ``i`` that is built as a name: capitals, initials, and small particles between them."""
    if not _is_part(wording, i, free):
        return None
    particles = words("persons", "particles")
    j = last = i
    while j < min(limit, i + _REACH) and j < len(free):
        if _is_part(wording, j, free):
            j += 1
            if _is_initial(wording, j - 1) and wording.texts[j] == "." and j < limit:
                j += 1
            last = j
        elif (
            last > i
            and wording.lowers[j] in particles
            and free[j]
            and j + 1 < limit
            and _particle_leads(wording, j, free)
        ):
            j += 1
        elif (
            wording.texts[j] in "-–"
            and wording.texts[j]
            and wording.glued(j)
            and wording.glued(j + 1)
            and wording.capital[j + 1]
        ):
            j += 1
        else:
            break
    return Name(i, last)


def _is_part(wording: Wording, j: int, free: list[bool]) -> bool:
    if not wording.capital[j] or not free[j]:
        return False
    lower = wording.lowers[j]
    return lower not in words("persons", "never") and lower not in peoples() and not any(c.isdigit() for c in lower)


def _particle_leads(wording: Wording, j: int, free: list[bool]) -> bool:
    particles = words("persons", "particles")
    nxt = j + 1
    if wording.lowers[nxt] in particles and not wording.capital[nxt]:
        nxt += 1
    return _is_part(wording, nxt, free)


def _is_initial(wording: Wording, j: int) -> bool:
    text = wording.texts[j]
    return len(text) == 1 or (text.isupper() and "." in text)


def is_initials(text: str) -> bool:
    """Whether a token stands for given names ("A", "AE", "T.Y.")."""
    letters = text.replace(".", "")
    return letters.isupper() and letters.isalpha() and len(letters) <= 3


def strength(wording: Wording, name: Name, shouted: bool) -> float:
    """How sure a run is a person's name by its own words: 0 to 1.

    ``shouted`` tells that it stands in a line of capitals, where a capital means nothing.
    """
    parts = [j for j in range(name.first, name.last) if wording.capital[j]]
    if not parts:
        return 0.0
    lowers = [wording.lowers[j] for j in parts]
    given, common = given_names(), common_words()
    known = lowers[0] in given or any(piece in given for piece in lowers[0].split("-"))
    plain = sum(lower in common and lower not in given for lower in lowers)
    if len(parts) == 1:
        return 0.3 if known else 0.2 if lowers[0] not in common else 0.0
    if wording.texts[name.first].isupper() and len(wording.texts[name.first]) > 3:
        return 0.3 if known and not plain else 0.0
    if is_initials(wording.texts[name.first]):
        return 0.85 if not plain or len(wording.texts[name.first]) == 1 else 0.4
    if known:
        return (
            0.95
            if not plain
            else 0.7
            if not shouted and plain < len(parts) - 1 or not shouted and len(parts) == 2
            else 0.4
        )
    if plain or len(parts) > 4:
        return 0.2
    inner = any(lower in given for lower in lowers[1:])
    return 0.75 if inner else 0.4 if shouted else 0.65


def context(wording: Wording, name: Name, before: str | None) -> float:
    """What the words around add: +1 a rank, honorific or post before it, +0.5 a deed after it, -0.5 a place's words."""
    sum_ = 0.0
    if before in ("rank", "honorific"):
        sum_ += 1.0
    elif before == "title":
        sum_ += 0.4
    after, lowers = name.last, wording.lowers
    if lowers[after] in words("persons", "deeds"):
        sum_ += 0.4
    if lowers[after] == "," and (
        lowers[after + 1] in ("who", "whose") or _is_age(lowers[after + 1]) and lowers[after + 2] in (",", ".")
    ):
        sum_ += 0.6
    if lowers[name.first - 1] in ("told", "by", "and") and name.first:
        sum_ += 0.1
    return sum_ - 0.4 * placed_by_context(wording, name.first, name.last)


def _is_age(lower: str) -> bool:
    return lower.isdigit() and 10 <= int(lower[:3]) <= 110 and len(lower) <= 3


def honorific_at(wording: Wording, i: int) -> int:
    """Index after an honorific ("Mr", "Dr.", "Alhaji") at token ``i``; 0 if none stands there."""
    if wording.lowers[i] not in words("persons", "honorifics") or not wording.capital[i]:
        return 0
    return i + 2 if wording.texts[i + 1] == "." and wording.glued(i + 1) else i + 1


def found(name: Name, confidence: float) -> Found:
    """The name as a find."""
    return Found(name.first, name.last, "person", confidence=round(min(confidence, 0.99), 2))
