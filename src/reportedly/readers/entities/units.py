"""Units and organisations: numbered formations, named bodies, institutions, and bodies known by name or letters."""

from __future__ import annotations

from functools import cache

from reportedly.readers.entities.wording import Found, Phrases, Wording
from reportedly.readers.vocabularies import table, words
from reportedly.terms.ordinals import number_of

_REACH = 9  # longest name in words
_ECHELONS = frozenset(("battalion", "company", "squadron", "platoon", "battery", "troop", "bn", "coy"))
_SUFFIXES = frozenset(
    (
        "garrison",
        "headquarters",
        "headquarter",
        "hq",
        "engineers",
        "strike",
        "group",
        "depot",
        "command",
        "brigade",
        "battalion",
        "company",
        "task",
        "force",
    )
)
_WEAK = frozenset(
    (
        "group",
        "unit",
        "team",
        "company",
        "wing",
        "battery",
        "squad",
        "troop",
        "detachment",
        "contingent",
        "legion",
        "army",
    )
)


def _set(key: str) -> frozenset[str]:
    return words("units", key)


@cache
def _known() -> Phrases[str]:
    data = table("units")
    return Phrases([*((name, name) for name in data["known"]), *((name, name) for name in data["letters"].split())])


@cache
def _letters() -> frozenset[str]:
    return frozenset(table("units")["letters"].split())


@cache
def _peoples() -> frozenset[str]:
    data = table("regions")
    return frozenset(data["peoples"].lower().split()) | frozenset(name.lower() for name in data["countries"])


def unit_at(wording: Wording, i: int) -> Found | None:
    """The unit or organisation whose name begins at token ``i``, longest reading first."""
    if not wording.word[i]:
        return None
    lasts = [_numbered(wording, i), _named(wording, i), _lettered(wording, i), _operation(wording, i)]
    last = max(lasts)
    return Found(i, last, "organization") if last else None


@cache
def _number(text: str) -> int | None:
    return number_of(text)


def _numbered(wording: Wording, i: int) -> int:
    """Index after "58th Combined Arms Army", "3 Division", "Zone 4 Command", "1st Battalion, 5th Marines"; else 0."""
    lowers, limit = wording.lowers, min(i + _REACH, wording.ends[i])
    if (
        wording.capital[i]
        and lowers[i] in _set("bodies")
        and i + 1 < limit
        and _number(wording.texts[i + 1]) is not None
    ):
        return _sector(wording, i)
    if _number(wording.texts[i]) is None:
        return 0
    j = i + 1
    while j < limit and not _is_noun(wording, i, j) and _modifies(wording, j):
        j += 1
    if j >= limit or not _is_noun(wording, i, j):
        return 0
    while j + 1 < limit and _is_noun(wording, i, j + 1) and _modifies(wording, j):
        j += 1
    return _more(wording, j + 1, limit)


def _sector(wording: Wording, i: int) -> int:
    """ "Sector 3", "Zone 4 Command", "Area 10 Garrison"."""
    last = i + 2
    while wording.capital[last] and (
        wording.lowers[last] in _set("bodies") or wording.lowers[last] in _set("formations")
    ):
        last += 1
    return last if wording.lowers[i] not in ("force", "forces", "units", "group", "team", "base") or last > i + 2 else 0


def _is_noun(wording: Wording, first: int, j: int) -> bool:
    """Whether token ``j`` names a formation after the number at ``first``; small letters only for plain formations."""
    lower = wording.lowers[j]
    if wording.capital[j]:
        return lower in _set("formations") or lower in _set("bodies")
    if lower not in _set("small"):
        return False
    spelled = not wording.texts[first][0].isdigit()
    if spelled and not wording.capital[first]:
        return False
    plain = wording.texts[first].isdigit()
    return not ((plain or spelled) and lower in ("army", "fleet", "squadron", "corps")) or j > first + 1


def _modifies(wording: Wording, j: int) -> bool:
    lower = wording.lowers[j]
    return (wording.capital[j] and lower not in words("persons", "never") or lower in _set("arms")) and wording.word[j]


def _more(wording: Wording, last: int, limit: int) -> int:
    """Take what belongs to the name behind its noun: "Garrison", ", 5th Marines"."""
    while last < limit and wording.capital[last] and wording.lowers[last] in _SUFFIXES:
        last += 1
    if wording.lowers[last - 1] in _ECHELONS and wording.texts[last] == "," and last + 1 < limit:
        higher = _numbered(wording, last + 1) if wording.texts[last + 1][0].isdigit() else 0
        return higher or last
    return last


def _named(wording: Wording, i: int) -> int:
    """Index after a named body ("Eastern Command", "Ministry of Defence", "Storm Z battalion"); else 0."""
    known = _known().longest(wording, i)
    if known and wording.lowers[i].upper() in _letters() and wording.texts[i] not in _letters():
        known = None
    last = known[0] if known else 0
    if not wording.capital[i] or wording.lowers[i] in words("persons", "never") and wording.lowers[i] not in _ALLOWED:
        return _of(wording, last)
    return max(_of(wording, last), _capital_run(wording, i))


_ALLOWED = frozenset(("first", "second", "third", "army", "navy", "police", "national", "special", "federal", "military", "security",
                      "state", "public", "local", "international", "foreign", "general", "new", "government", "presidential"))  # fmt: skip


def _capital_run(wording: Wording, i: int) -> int:
    lowers, limit = wording.lowers, min(i + _REACH, wording.ends[i])
    last, j = 0, i
    while j < limit and (
        wording.capital[j]
        and lowers[j] not in _STOPS
        or lowers[j] in ("&",)
        or j > i
        and lowers[j] in ("and", "-")
        and _joins(wording, j)
    ):
        if _closes(wording, i, j):
            last = _of(wording, j + 1)
            if last > j + 1:
                return last
        j += 1
    return max(last, _small_noun(wording, i, j, limit))


_STOPS = frozenset(("general", "major", "lieutenant", "colonel", "brigadier", "captain", "admiral", "commander", "minister", "mr", "mrs",
                    "president", "chief", "director", "spokesman", "commissioner", "gen", "maj", "col", "lt", "officer", "who", "whose")) - {"general"}  # fmt: skip


def _joins(wording: Wording, j: int) -> bool:
    """Whether "and" stands inside one name: a word of institutions follows the next capital ("Command and Staff College")."""
    return (
        wording.capital[j + 1]
        and any(wording.capital[k] and wording.lowers[k] in _set("institutions") for k in (j + 2, j + 3))
        and not (
            wording.lowers[j - 1] in _set("institutions")
            and wording.lowers[j - 1] not in ("command", "police", "intelligence")
        )
    )


def _closes(wording: Wording, i: int, j: int) -> bool:
    """Whether the word at ``j`` can end the name of a body that begins at ``i``."""
    lower = wording.lowers[j]
    if lower not in _set("institutions") and lower not in _set("formations") and lower not in _set("bodies"):
        return False
    if j > i:
        return True
    return lower in _set("of_heads") and wording.lowers[j + 1] == "of" and _of(wording, j + 1) > j + 1


def _of(wording: Wording, last: int) -> int:
    """Go on behind a head with "of (the) Capital …", or "at Capital"."""
    if not last or last >= wording.count:
        return last
    head, link = wording.lowers[last - 1], wording.lowers[last]
    if link == "of" and (head in _set("of_heads") or wording.lowers[last - 2] == "general"):
        j = last + 1 + (wording.lowers[last + 1] == "the")
        while _goes_on(wording, j):
            j += 1
        return j if wording.capital[j - 1] else last
    if link == "at" and head in _set("at_heads") and wording.capital[last + 1] and wording.capital[last - 1]:
        return last + 2
    return last


def _goes_on(wording: Wording, j: int) -> bool:
    if wording.capital[j]:
        return wording.lowers[j] not in _STOPS
    return (
        wording.lowers[j] in ("and", "of", "&")
        and wording.capital[j + 1]
        and wording.capital[j - 1]
        and wording.lowers[j + 1] not in _STOPS
        or (
            wording.texts[j] == ","
            and wording.capital[j + 1]
            and wording.lowers[j + 2] == "and"
            and wording.capital[j + 3]
        )
    )


def _small_noun(wording: Wording, i: int, j: int, limit: int) -> int:
    """Index after "Storm Z battalion", "Russian army", "Varnholt garrison court": a name and a noun in small letters."""
    lowers = wording.lowers
    if j >= limit or wording.capital[j] or j == i or (j == i + 1 and lowers[i] in words("persons", "never")):
        return 0
    k = j
    while (
        k < limit
        and k < j + 3
        and (lowers[k] in _set("small_fields") or lowers[k] in _set("arms"))
        and lowers[k + 1] in _small_nouns()
    ):
        k += 1
    people = j == i + 1 and lowers[i] in _peoples()
    if lowers[k] in _set("small_institutions") or (lowers[k] in _set("small") and (not people or lowers[k] == "army")):
        single = j == i + 1 and i in wording.begins and not people
        return 0 if single or lowers[k] in ("court", "corps", "fleet") and k == j and people else k + 1
    return 0


@cache
def _small_nouns() -> frozenset[str]:
    return _set("small_fields") | _set("small_institutions") | _set("small") | _set("arms")


def _lettered(wording: Wording, i: int) -> int:
    return i + 1 if wording.texts[i] in _letters() else 0


def _operation(wording: Wording, i: int) -> int:
    """Index after "Operation Lafiya Dole", "Exercise Golden Eagle"."""
    if wording.lowers[i] not in ("operation", "exercise") or not wording.capital[i]:
        return 0
    j = i + 1
    while j < min(i + 4, wording.ends[i]) and wording.capital[j] and wording.lowers[j] not in _STOPS:
        j += 1
    return j if j > i + 1 else 0
