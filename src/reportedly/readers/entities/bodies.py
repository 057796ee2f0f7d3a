"""Units and institutions with a name: "Eastern Command", "Ministry of Defence", "Russian army"."""

from __future__ import annotations

from functools import cache

from reportedly.readers.entities.formations import REACH, number
from reportedly.readers.entities.wording import Wording
from reportedly.readers.vocabularies import common_words, given_names, table, words

_POSSESSIVE = ("'s", "'", "’")
_QUARTERS = frozenset(("north", "south", "east", "west", "centre", "center"))
_LONE = frozenset(("army", "navy", "police", "gendarmerie"))  # with "of" and a name: "the Army of Dorvania"
_PARTS_OF = frozenset(("department", "directorate", "division", "section", "unit", "bureau"))
_POSTS_HELD = frozenset(("station", "outpost", "post", "barracks", "sector", "section", "detachment"))
_COMMANDING = frozenset(
    ("commanding", "command", "charge", "commander", "commands", "commanded", "head", "heads", "headed")
)
_AREAS = frozenset(("zone", "base", "front", "circle", "sector"))


@cache
def _ends() -> frozenset[str]:
    return words("units", "institutions") | words("units", "formations") | words("units", "bodies")


@cache
def _stops() -> frozenset[str]:
    """Words that begin a description of a person: no body's name runs over them."""
    titles = words("titles", "heads") - {"president", "senator"}
    letters = {letters.lower() for letters in table("titles")["letters"]}
    return words("units", "rank_stops") | words("grades", "letters") | titles | letters


@cache
def _described() -> frozenset[str]:
    """Common words that are at home in names of bodies."""
    return (
        _ends()
        | words("units", "inner")
        | words("units", "arms")
        | words("titles", "fields")
        | words("titles", "functions")
        | words("titles", "grades")
    )


@cache
def peoples_and_countries() -> frozenset[str]:
    """Words of peoples and countries in lower case."""
    data = table("regions")
    return frozenset(data["peoples"].lower().split()) | frozenset(name.lower() for name in data["countries"])


@cache
def _unnamed() -> frozenset[str]:
    """Words that belong to no name of a person and begin none of a unit."""
    return words("persons", "never") - words("units", "openers")


def body_at(wording: Wording, i: int) -> int:
    """Index after the named body that begins at token ``i``; 0 if none does."""
    if not wording.capital[i] or (wording.lowers[i] in _stops() and not _owns(wording, i)):
        return 0
    if (
        wording.lowers[i] in words("persons", "never")
        and not _owns(wording, i)
        and wording.lowers[i] not in words("units", "openers")
        and wording.texts[i] != "US"
    ):
        return 0
    limit = min(i + REACH, wording.ends[i])
    end, j = 0, i
    while j < limit and (_runs_on(wording, j) or (j > i and (_joins(wording, j) or _owns(wording, j)))):
        if _closes(wording, i, j):
            end = j + 1
            if go_on(wording, end) > end:
                return go_on(wording, end)
        j += 1
    if end and not _is_title_case(wording, i, end) and wording.lowers[end] not in words("units", "people_after"):
        return end
    return _small(wording, i, j, limit)


def _runs_on(wording: Wording, j: int) -> bool:
    return (wording.capital[j] and wording.lowers[j] not in _stops()) or wording.texts[j] in ("&", "plc")


def _owns(wording: Wording, j: int) -> bool:
    """Whether a possessive stands inside one name ("Workers' Party", "Sheriff's Office", "St Brendan's Hospital")."""
    if wording.lowers[j] in words("units", "possessors"):
        mark = wording.lowers[j + 1] in _POSSESSIVE
        return wording.capital[j] and mark and wording.lowers[j + 2] in words("units", "possessed")
    if wording.lowers[j] not in _POSSESSIVE or wording.lowers[j + 1] not in words("units", "possessed"):
        return False
    return wording.lowers[j - 1] in words("units", "possessors") or wording.lowers[j - 2] in ("st", "saint", "holy")


def _joins(wording: Wording, j: int) -> bool:
    """Whether "and" stands inside one name, between two words at home in names ("Command and Staff College")."""
    if wording.lowers[j] != "and" or not wording.capital[j + 1]:
        return False
    return wording.lowers[j - 1] in _described() and wording.lowers[j + 1] in _described()


@cache
def _heads() -> frozenset[str]:
    """Words behind which a name goes on ("Ministry of …", "General …")."""
    return words("units", "of_heads") | words("units", "purpose_heads") | _LONE | {"general"}


def _closes(wording: Wording, i: int, j: int) -> bool:
    """Whether the word at ``j`` can end the name of a body that begins at ``i``."""
    lower = wording.lowers[j]
    if lower in _heads() and go_on(wording, j + 1) > j + 1:
        return True
    if j == i or (wording.lowers[j - 1] == "and" and j <= i + 2):
        return False
    if wording.lowers[j - 1] in words("units", "no_area") and (
        lower in _AREAS or lower in words("units", "police_areas")
    ):
        return False
    services = lower in words("units", "areas") and wording.lowers[j - 1] in words("units", "services")
    if lower in _POSTS_HELD and _is_commanded(wording, i, j):
        return True
    return lower in _ends() or services or _is_police_area(wording, j) or _is_called(wording, j)


def _is_commanded(wording: Wording, i: int, j: int) -> bool:
    """Whether a station or post is one that somebody commands, by the words before or the body named behind it.

    "Officer Commanding, North Station, Lorne Coast Guard" is of the station.
    """
    led = any(wording.lowers[k] in _COMMANDING for k in range(max(0, i - 3), i))
    link = wording.lowers[j + 1]
    owned = link in (",", "of") and j + 2 < wording.ends[j] and _is_higher(wording, j + 2)
    return led and (owned or wording.policed)


def _is_called(wording: Wording, j: int) -> bool:
    """Whether the word at ``j`` is what a force of two words is called ("Army Group South", "Task Force Falcon")."""
    kind = (wording.lowers[j - 2], wording.lowers[j - 1])
    if kind == ("army", "group"):
        return wording.lowers[j] in _QUARTERS
    return kind == ("task", "force") and wording.capital[j] and not wording.capital[j + 1]


def _is_police_area(wording: Wording, j: int) -> bool:
    """Whether the word at ``j`` is a range or a branch of a force ("Mandaur Range", "Crime Branch")."""
    lower, before = wording.lowers[j], wording.lowers[j - 1]
    if lower not in words("units", "police_areas") or before in _unnamed():
        return False
    return (lower == "branch" and before in words("units", "branch_words")) or (wording.policed and lower != "station")


def _is_title_case(wording: Wording, i: int, end: int) -> bool:
    """Whether a word inside tells that this is a headline, not a name ("New Role Won't Overwhelm Army")."""
    if i not in wording.shouted:
        return False
    common, given = common_words(), given_names()
    return any(
        wording.lowers[k] in common and wording.lowers[k] not in _described() and wording.lowers[k] not in given
        for k in range(i, end)
    )


def go_on(wording: Wording, last: int) -> int:
    """Index after what a name goes on with: "of (the) Capital …", "at Capital", "in Capital"; else ``last``."""
    if not last or last >= wording.ends[last - 1]:
        return last
    head, link = wording.lowers[last - 1], wording.lowers[last]
    purpose = link in ("for", "against") and head in words("units", "purpose_heads") | {"state"}
    if (link == "of" and _takes_of(wording, last)) or (purpose and _is_purpose(wording, last + 1)):
        return _complement(wording, last)
    if not wording.capital[last - 1] or not wording.capital[last + 1]:
        return last
    if link == "at" and head in words("units", "at_heads"):
        return last + 2
    if (
        link in ("in", "for")
        and head in words("units", "in_heads")
        and wording.lowers[last + 1] not in words("persons", "never")
    ):
        return last + 2
    return last


def _takes_of(wording: Wording, last: int) -> bool:
    """Whether what ends before ``last`` may go on with "of": "Ministry of", "Military Police of"."""
    head, before = wording.lowers[last - 1], wording.lowers[last - 2]
    if head in words("units", "of_heads") or before == "general":
        return not (head in _PARTS_OF and _is_narrowed(wording, last) and _is_higher(wording, last + 1))
    if head == "general":
        return before in words("units", "of_heads")
    narrowed = _is_narrowed(wording, last)
    named = wording.capital[last - 1] and last > 1 and wording.capital[last + 1]
    if head in _LONE and named and not narrowed:
        return not _is_higher(wording, last + 1)
    return named and narrowed and head in words("units", "narrowed_heads") and not _is_higher(wording, last + 1)


def _is_narrowed(wording: Wording, last: int) -> bool:
    """Whether a name stands before the head that ends before ``last`` ("Oil Department")."""
    before = wording.lowers[last - 2]
    return wording.capital[last - 2] and before not in _unnamed()


def _is_higher(wording: Wording, j: int) -> bool:
    """Whether a body of its own begins at ``j``: the one that the unit belongs to, and no part of its name."""
    k = j + (wording.lowers[j] == "the")
    if number(wording.texts[k]) is not None or wording.lowers[k] in ("operation", "exercise"):
        return True
    limit = k + REACH
    while k < limit and wording.capital[k] and wording.lowers[k] not in _ends():
        k += 1
    return k < limit and wording.capital[k]


def _is_purpose(wording: Wording, j: int) -> bool:
    """Whether a purpose begins at ``j``: a common word with a capital ("for the Restoration of Order")."""
    j += wording.lowers[j] == "the"
    lower = wording.lowers[j]
    plain = lower in common_words() and lower not in given_names() and lower not in _stops()
    return wording.capital[j] and plain and lower not in words("persons", "never")


def _complement(wording: Wording, last: int) -> int:
    j = last + 1 + (wording.lowers[last + 1] == "the")
    limit = min(j + REACH, wording.ends[last])
    office = wording.lowers[last - 1] == "office"
    while j < limit and (_goes_on(wording, j) or (office and wording.capital[j])):
        j += 1
    state = (
        wording.lowers[last - 1] != "state"
        and wording.lowers[j] == "for"
        and wording.lowers[j - 1] == "state"
        and j < wording.ends[last]
    )
    return go_on(wording, j) if state else j if wording.capital[j - 1] else last


def _goes_on(wording: Wording, j: int) -> bool:
    if wording.capital[j]:
        return wording.lowers[j] not in _stops() and wording.lowers[j] not in _unnamed()
    if not wording.capital[j + 1] or not wording.capital[j - 1] or wording.lowers[j + 1] in _stops():
        return False
    if wording.lowers[j] in ("of", "&"):
        return True
    if wording.lowers[j] == "and":
        return wording.lowers[j + 1] in _described()
    return wording.texts[j] == "," and wording.lowers[j + 2] == "and" and wording.lowers[j + 1] in _described()


@cache
def _small_words() -> frozenset[str]:
    return words("units", "small_fields") | words("units", "arms") | words("units", "police_fields")


def _small(wording: Wording, i: int, j: int, limit: int) -> int:
    """Index after "Storm Z battalion", "Russian army", "Lorvan garrison court": a name and a noun in small letters."""
    if j >= limit or wording.capital[j] or j == i:
        return 0
    k = j
    while (
        k < min(limit - 1, j + 3)
        and wording.lowers[k] in _small_words()
        and wording.lowers[k + 1] in _small_words() | _small_nouns()
    ):
        k += 1
    if wording.lowers[k] not in _small_nouns():
        return 0
    return _with_station(wording, k + 1) if _may_name(wording, i, j, wording.lowers[k], k > j) else 0


@cache
def _small_nouns() -> frozenset[str]:
    return words("units", "small_institutions") | words("units", "small")


def _with_station(wording: Wording, last: int) -> int:
    """Index after "police" and the "station" or "department" that belongs to it."""
    more = wording.lowers[last - 1] == "police" and wording.lowers[last] in (
        "station",
        "department",
        "headquarters",
        "force",
    )
    return last + 1 if more and last < wording.ends[last - 1] else last


def _may_name(wording: Wording, i: int, j: int, noun: str, described: bool) -> bool:
    """Whether the capitals ``[i, j)`` can name a body whose noun is small: no lone word that only begins a sentence."""
    lower = wording.lowers[i]
    if j > i + 1 or described:
        return lower not in words("persons", "never")
    if lower in peoples_and_countries():
        return noun not in words("units", "small") or noun == "army"
    return i not in wording.begins and lower not in common_words()
