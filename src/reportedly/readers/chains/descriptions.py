"""Words that speak of somebody or something named before: pronouns, "the general", "the garrison court"."""

from __future__ import annotations

from functools import cache

from reportedly.readers.sheet import Sheet
from reportedly.readers.vocabularies import common_words, table, words

_DETERMINERS = frozenset(("the", "this", "that"))
_PRONOUNS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
             "it": "n", "its": "n", "itself": "n"}  # fmt: skip
_SET_OFF = 9  # words between "not to be confused with" and the name, ranks and titles included
_REACH = 5  # words of the longest description, with its article
_COMPLEMENT = 10  # words of the longest body behind a post
_INSIDE = frozenset(("the", "of", "for", "and", "in"))


def pronoun_gender(sheet: Sheet, i: int) -> str:
    """Gender of the pronoun at token ``i``, "n" for a thing; "" if it is none, or an "it" that stands for nothing."""
    token = sheet.tokens[i]
    gender = _PRONOUNS.get(token.lower, "")
    if token.lower == "it" and (token.text == "IT" or _lower(sheet, i + 1) in words("chains", "empty_it")):
        return ""
    return gender


@cache
def person_nouns() -> frozenset[str]:
    """Nouns that stand for a person."""
    return words("chains", "ranks") | words("chains", "roles") | words("chains", "persons") | words("titles", "heads")


@cache
def unit_nouns() -> frozenset[str]:
    """Nouns that stand for a unit or organisation."""
    return (
        words("units", "formations")
        | words("units", "institutions")
        | words("units", "police_areas")
        | words("companies", "nouns")
        | frozenset(("zone", "sector", "district", "base"))
    )


def description_at(sheet: Sheet, i: int, taken: frozenset[int]) -> int:
    """Index after "the (adjective) noun" from token ``i`` where the noun names a person or a unit; 0 if none does."""
    if sheet.tokens[i].lower not in _DETERMINERS:
        return 0
    last = _years_old(sheet, i + 1)
    if last:
        return last
    for j in range(i + 1, min(i + _REACH, len(sheet.tokens))):
        lower = sheet.tokens[j].lower
        if j in taken or not sheet.tokens[j].is_word or lower in words("chains", "breaks"):
            break
        if lower in person_nouns() or lower in unit_nouns():
            last = j + 1
        elif last:
            break
    return 0 if not last or _goes_on(sheet, last, taken) else last


def office_at(sheet: Sheet, i: int, taken: frozenset[int]) -> int:
    """Index after "the (adjective) post of the Body" from token ``i``; 0 where no such post stands."""
    if sheet.tokens[i].lower not in _DETERMINERS:
        return 0
    noun = next((j for j in range(i + 1, min(i + _REACH, len(sheet.tokens))) if _lower(sheet, j) == "of"), 0)
    if not noun or _lower(sheet, noun - 1) not in person_nouns():
        return 0
    if any(j in taken or _lower(sheet, j) in words("chains", "breaks") for j in range(i + 1, noun)):
        return 0
    last, j = 0, noun + 1
    while j < min(noun + _COMPLEMENT, len(sheet.tokens)):
        if j in taken or sheet.tokens[j].is_capital:
            last = j + 1
        elif _lower(sheet, j) not in _INSIDE:
            break
        j += 1
    return last


def _years_old(sheet: Sheet, i: int) -> int:
    """Index after "54-year-old" from token ``i`` where no noun follows; 0 if it is not so."""
    said = [token.lower for token in sheet.tokens[i : i + 4]]
    if len(said) < 4 or not said[0].isdigit() or said[1:3] != ["-", "year-old"]:
        return 0
    return 0 if said[3] in common_words() and said[3] not in words("chains", "breaks") else i + 3


def _goes_on(sheet: Sheet, last: int, taken: frozenset[int]) -> bool:
    """Whether a noun belongs to more than itself: a name behind it, or "of" and a complement."""
    if last in taken and sheet.tokens[last].is_capital:
        return True
    return _lower(sheet, last) == "of" and sheet.tokens[last - 1].lower not in words("chains", "ranks")


def _lower(sheet: Sheet, i: int) -> str:
    return sheet.tokens[i].lower if i < len(sheet.tokens) else ""


def set_off(sheet: Sheet, first: int, sentence: int) -> bool:
    """Whether the words before a name say that it is another's ("not to be confused with the trader Osei Brandt")."""
    low = max(sheet.sentences[sentence].start, first - _SET_OFF)
    before = f" {' '.join(token.lower for token in sheet.tokens[low:first])} "
    return any(f" {phrase} " in before for phrase in table("chains")["set_off"])


def apart_behind(sheet: Sheet, after: int) -> bool:
    """Whether the words behind a name say that it is somebody else's too ("who is no relation of the general")."""
    lowers = [token.lower for token in sheet.tokens[after : after + 16]]
    stop = next((k for k, lower in enumerate(lowers) if lower in (".", "!", "?")), len(lowers))
    clause = f" {' '.join(lowers[:stop])} "
    return any(f" {phrase} " in clause for phrase in table("chains")["apart"])
