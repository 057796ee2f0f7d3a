"""Names of persons: capitals that follow the grammar of names, judged by themselves and by their surroundings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from reportedly.readers.entities.places import peoples, placed_by_context
from reportedly.readers.entities.wording import Found, Wording
from reportedly.readers.vocabularies import common_words, given_names, table, words

_REACH = 8
_PARTS = 5


_SMALL_ARTICLES = frozenset(("al", "el", "ad", "as", "ar", "an", "at", "az", "ash", "ul", "ol"))
_ARTICLES = frozenset(("la", "le", "les", "los", "las", "il", "der", "die", "das", "het", "lo"))


@dataclass(frozen=True, slots=True)
class Name:
    """A run of tokens ``[first, last)`` that is built as a name, not yet judged."""

    first: int
    last: int

    def parts(self, wording: Wording) -> list[int]:
        """Its tokens with a capital."""
        return [j for j in range(self.first, self.last) if wording.capital[j]]


@cache
def _unlikely() -> frozenset[str]:
    """Words that stand in capitals behind a rank without being a name ("General Staff", "Major Crimes")."""
    nouns = (
        words("titles", "heads")
        | words("units", "formations")
        | words("units", "institutions")
        | words("units", "bodies")
    )
    return nouns - frozenset(given_names())


def name_at(wording: Wording, i: int, free: list[bool]) -> Name | None:
    """The run from token ``i`` that is built as a name: capitals, initials, and small particles between them."""
    if not _is_part(wording, i, free) or not wording.capital[i]:
        return None
    limit = min(wording.ends[i], i + _REACH)
    j = last = i
    while j < limit:
        if _is_part(wording, j, free):
            j = last = _after_part(wording, j, limit)
        elif (
            j > i
            and free[j]
            and _particle_leads(wording, j, limit)
            and _is_part(wording, _behind_particles(wording, j), free)
        ):
            j = _behind_particles(wording, j)
        else:
            break
    return Name(i, last)


def _is_part(wording: Wording, j: int, free: list[bool]) -> bool:
    if not free[j] or not (wording.capital[j] or _is_article_name(wording, j)):
        return False
    lower = wording.lowers[j]
    if lower in words("persons", "never"):
        return len(lower) == 1 and wording.texts[j + 1] == "." and wording.glued(j + 1)
    return peoples().isdisjoint(lower.split("-")) and lower.replace("-", "").replace("'", "").replace(".", "").isalpha()


def _is_article_name(wording: Wording, j: int) -> bool:
    """Whether a word is a last name with its article in small letters ("al-Baghdadi")."""
    article, dash, rest = wording.texts[j].partition("-")
    return bool(dash) and rest[:1].isupper() and article in _SMALL_ARTICLES


def _after_part(wording: Wording, j: int, limit: int) -> int:
    """Index after a part of a name, with the stop of an initial ("J.") but not that of a sentence."""
    stop = wording.texts[j + 1] == "." and wording.glued(j + 1) and j + 2 < limit
    return j + 2 if len(wording.texts[j]) == 1 and stop else j + 1


def _particle_leads(wording: Wording, j: int, limit: int) -> bool:
    if wording.lowers[j] not in words("persons", "particles") or wording.capital[j]:
        return False
    after = _behind_particles(wording, j)
    return after < limit and wording.capital[after]


def _behind_particles(wording: Wording, j: int) -> int:
    last = j
    while last < j + 3 and wording.lowers[last] in words("persons", "particles") and not wording.capital[last]:
        last += 1
    return last


def name_after(wording: Wording, i: int, *, sure: bool) -> Name | None:
    """The name behind a rank or honorific that ends before token ``i``; ``sure`` that the rank cannot be another word.

    Here places and days are names too ("Major General Sunday Akande", "Captain Paris Venn").
    """
    limit = min(wording.ends[i - 1], i + _REACH)
    if _is_branch(wording, i, limit):
        i += 1
    j, parts = i, 0
    while j < limit and parts < _PARTS:
        if _may_follow(wording, j, parts, limit):
            j, parts = _after_part(wording, j, limit), parts + 1
        elif _particle_leads(wording, j, limit):
            j = _behind_particles(wording, j)
        else:
            break
    if not parts or (not sure and _is_plain(wording, i, j)):
        return None
    return Name(i, j)


def _is_branch(wording: Wording, i: int, limit: int) -> bool:
    """Whether a word behind a rank says what its holder deals with ("DIG Investigations Imran Dar")."""
    common = wording.lowers[i] in words("titles", "functions") and wording.lowers[i] not in given_names()
    return common and i + 2 < limit and wording.capital[i + 1] and wording.capital[i + 2]


def _may_follow(wording: Wording, j: int, parts: int, limit: int) -> bool:
    if not wording.capital[j]:
        return parts > 0 and _is_article_name(wording, j)
    lower, leads = wording.lowers[j], j + 1 < limit and (wording.capital[j + 1] or wording.texts[j + 1] == ".")
    if wording.texts[j] in table("titles")["letters"] or len(lower) == 1:
        return (parts == 0 and leads) or (len(lower) == 1 and leads)
    if lower in _unlikely() or lower in peoples():
        return False
    return lower not in words("persons", "never") or (parts == 0 and leads and lower.endswith("day"))


def _is_plain(wording: Wording, first: int, last: int) -> bool:
    """Whether the words are common ones, and no name at all ("General Strike", "Major Crimes")."""
    lower = wording.lowers[first]
    if lower not in common_words() or lower in given_names() or len(lower) == 1:
        return False
    return wording.lowers[last] not in words("persons", "deeds")


def is_initials(text: str) -> bool:
    """Whether a token stands for given names ("A", "AE", "T.Y.")."""
    letters = text.replace(".", "")
    return letters.isupper() and letters.isalpha() and len(letters) <= 3


def strength(wording: Wording, name: Name, *, shouted: bool) -> float:
    """How sure a run is a person's name by its own words, 0 to 1; ``shouted``: in a headline capitals mean little."""
    lowers = [wording.lowers[j] for j in name.parts(wording)]
    given, common = given_names(), common_words()
    if lowers[-1] in words("titles", "heads") and lowers[-1] in common and lowers[-1] not in given and len(lowers) > 1:
        return 0.0 if all(lower in common for lower in lowers) else 0.2
    if all(wording.texts[j].isupper() and len(wording.texts[j]) > 1 for j in name.parts(wording)) and all(
        lower in common and lower not in given for lower in lowers
    ):
        return -1.0  # "COURT", "POLICE CHIEF": words of a line in capitals
    known = lowers[0] in given or any(piece in given for piece in lowers[0].split("-"))
    plain = sum(lower in common and lower not in given for lower in lowers)
    if len(lowers) == 1:
        return 0.3 if known else 0.2 if not plain else 0.0
    first = wording.texts[name.first]
    if first.isupper() and (len(first) > 3 or is_initials(first)):
        return _lettered(first, plain, known=known)
    if lowers[0] in _ARTICLES and lowers[1] not in given:
        return 0.2
    return _several(plain, len(lowers), known=known, inner=any(lower in given for lower in lowers[1:]), shouted=shouted)


def _lettered(first: str, plain: int, *, known: bool) -> float:
    """Strength of a run whose first word is initials, or a word in capitals."""
    if is_initials(first):
        return 0.85 if not plain or len(first) == 1 else 0.4
    return 0.3 if known and not plain else 0.0


def _several(plain: int, parts: int, *, known: bool, inner: bool, shouted: bool) -> float:
    """Strength of a name of several parts: ``known``, ``inner``: the first, another is a given name."""
    if known:
        return 0.95 if not plain else 0.4 if shouted or plain > 1 else 0.7
    if plain or parts > 4:
        return 0.2
    return 0.75 if inner else 0.4 if shouted else 0.65


def context(wording: Wording, name: Name, before: str | None) -> float:
    """What the words around a run add: a post or a deed speaks for a person, "in" and the like against."""
    after, lowers, first = name.last, wording.lowers, name.first
    total = 0.4 if before == "title" and not _is_office(wording, name) else 0.0
    if before == "title" and wording.capital[first - 1] and first not in wording.shouted:
        total += 0.2
    if first > 1 and lowers[first - 1] == "," and lowers[first - 2] in words("chains", "persons"):
        total += 0.4
    if lowers[after] in words("persons", "deeds"):
        total += 0.4
    if lowers[after] == "," and (lowers[after + 1] in ("who", "whose") or _is_age(lowers[after + 1])):
        total += 0.6
    return total - 0.4 * placed_by_context(wording, name.first, name.last)


def _is_office(wording: Wording, name: Name) -> bool:
    """Whether a lone plain word behind a title only goes on with it ("Special Rapporteur on")."""
    lower = wording.lowers[name.first]
    plain = lower in common_words() and lower not in given_names()
    return name.last == name.first + 1 and plain and wording.lowers[name.last] in ("on", "of", "for")


def _is_age(lower: str) -> bool:
    return lower.isdigit() and len(lower) == 2 and lower > "11"


def honorific_at(wording: Wording, i: int) -> int:
    """Index after an honorific ("Mr", "Dr.", "Alhaji") at token ``i``; 0 if none stands there."""
    if wording.lowers[i] not in words("persons", "honorifics") or not wording.capital[i]:
        return 0
    return i + 2 if wording.texts[i + 1] == "." and wording.glued(i + 1) else i + 1


def found(name: Name, confidence: float) -> Found:
    """The name as a find."""
    return Found(name.first, name.last, "person", confidence=round(min(confidence, 0.99), 2))
