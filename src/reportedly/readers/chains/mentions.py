"""Everything in a text that may refer to a person or unit, in text order, with what each says of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from reportedly.readers.entities import Entities
from reportedly.readers.sheet import Sheet
from reportedly.readers.vocabularies import given_names, table, words
from reportedly.terms.markup import Mark
from reportedly.terms.spans import Span
from reportedly.terms.tokens import Token

Form = Literal["name", "unit", "description", "pronoun"]
_DETERMINERS = frozenset(("the", "this", "that"))


@dataclass(slots=True)
class Mention:
    """One mention: where, how, and the features that a referent must agree with.

    ``words`` are the words of a name or description in lower case; ``gender`` "m", "f", "n" or "" if unknown;
    ``ranks`` canonical ranks and ``titles`` lower-case titles that stand beside a name.
    """

    span: Span
    form: Form
    words: tuple[str, ...]
    text: str
    sentence: int
    first: int
    gender: str = ""
    subject: bool = False
    quoted: bool = False
    ranks: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    apart: bool = False
    possessive: bool = False
    host: int = -1


def mentions_of(sheet: Sheet, entities: Entities) -> list[Mention]:
    """Mentions of all forms, in text order."""
    named = _named(sheet, entities)
    taken = _taken(sheet, entities)
    small = _small(sheet, taken)
    mentions = sorted([*named, *small], key=lambda mention: mention.span)
    _mark_subjects(sheet, mentions)
    return mentions


def _taken(sheet: Sheet, entities: Entities) -> set[int]:
    taken: set[int] = set()
    for mark in entities.marks:
        if mark.label in ("person", "organization", "place", "outlet"):
            taken.update(sheet.within(mark.span))
    return taken


def _named(sheet: Sheet, entities: Entities) -> list[Mention]:
    """Mentions by name, with the ranks, titles and units that the edges give them."""
    by_id = {mark.id: mark for mark in entities.marks}
    parts: dict[int, dict[str, list[Mark]]] = {}
    for edge in entities.edges:
        parts.setdefault(edge.source, {}).setdefault(edge.label, []).append(by_id[edge.target])
    sentence_of = _sentences(sheet)
    mentions = []
    for mark in entities.marks:
        if mark.label not in ("person", "organization"):
            continue
        inside = sheet.within(mark.span)
        if not inside:
            continue
        tokens = sheet.tokens[inside.start : inside.stop]
        own = parts.get(mark.id, {})
        mention = Mention(mark.span, "name" if mark.label == "person" else "unit", _words(tokens), mark.span.of(sheet.text),
                          sentence_of[inside.start], inside.start)  # fmt: skip
        if mark.label == "person":
            mention.ranks = tuple(rank.norm or rank.span.of(sheet.text) for rank in own.get("has_rank", []))
            mention.titles = tuple(title.span.of(sheet.text).lower() for title in own.get("has_title", []))
            mention.units = tuple(unit.span.of(sheet.text) for unit in own.get("is_posted", []))
            mention.gender = _gender(sheet, inside.start, mention)
            mention.apart = _set_apart(sheet, inside.stop)
        else:
            mention.gender = "n"
        mentions.append(mention)
    return mentions


def _words(tokens: list[Token]) -> tuple[str, ...]:
    return tuple(token.lower for token in tokens if token.is_word)


def _sentences(sheet: Sheet) -> list[int]:
    """For each token the number of its sentence."""
    numbers = [0] * len(sheet.tokens)
    for number, sentence in enumerate(sheet.sentences):
        numbers[sentence.start : sentence.stop] = [number] * len(sentence)
    return numbers


def _gender(sheet: Sheet, first: int, mention: Mention) -> str:
    """Gender by honorific, title or given name; "" where none tells."""
    before = sheet.tokens[first - 1].lower if first else ""
    if before == "." and first > 1:
        before = sheet.tokens[first - 2].lower
    if before in words("persons", "female_honorifics"):
        return "f"
    if before in words("persons", "male_honorifics"):
        return "m"
    for title in mention.titles:
        if title.endswith("woman"):
            return "f"
        if title.endswith(("man", "king")):
            return "m"
    gender = given_names().get(mention.words[0], "") if len(mention.words) > 1 else ""
    return gender if gender in ("m", "f") else ""


_UNRELATED = (
    ("no", "relation"),
    ("not", "related"),
    ("unrelated",),
    ("a", "namesake"),
    ("no", "relative"),
    ("of", "the", "same", "name"),
)


def _set_apart(sheet: Sheet, after: int) -> bool:
    """Whether the words behind a name say that it is somebody else's too ("who is no relation of the general")."""
    lowers = [token.lower for token in sheet.tokens[after : after + 16]]
    for k, word in enumerate(lowers):
        if word in (".", "!", "?"):
            break
        if any(tuple(lowers[k : k + len(phrase)]) == phrase for phrase in _UNRELATED):
            return True
    return False


_PRONOUNS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
             "it": "n", "its": "n", "itself": "n"}  # fmt: skip


def _small(sheet: Sheet, taken: set[int]) -> list[Mention]:
    """Pronouns, and descriptions with "the" ("the general", "the garrison court")."""
    mentions = []
    sentence_of, quoted = _sentences(sheet), False
    for i, token in enumerate(sheet.tokens):
        if token.text in '“”"':
            quoted = token.text == "“" or (token.text == '"' and not quoted)
        if i in taken:
            continue
        gender = _PRONOUNS.get(token.lower)
        if gender and token.text != "IT":
            if gender == "n" and not _refers(sheet, i):
                continue
            mention = Mention(
                Span(token.start, token.end), "pronoun", (token.lower,), token.text, sentence_of[i], i, gender
            )
            mention.quoted = quoted
            mentions.append(mention)
        elif token.lower in _DETERMINERS:
            last = _description(sheet, i, taken)
            if last:
                tokens = sheet.tokens[i:last]
                mention = Mention(sheet.span(i, last), "description", _words(tokens)[1:], "", sentence_of[i], i)
                mention.text = mention.span.of(sheet.text)
                mention.quoted = quoted
                mentions.append(mention)
    return mentions


_EMPTY_AFTER = frozenset(("is", "was", "'s", "will", "would", "has", "had", "takes", "took", "seems", "seemed", "appears", "appeared", "may", "might",
                          "remains", "turned", "turns", "could", "can", "becomes", "became", "emerged", "emerges", "follows", "comes", "came"))  # fmt: skip


def _refers(sheet: Sheet, i: int) -> bool:
    """Whether "it" can stand for a thing: "it is clear", "it took" and the like say nothing of one."""
    if sheet.tokens[i].lower != "it":
        return True
    after = sheet.tokens[i + 1].lower if i + 1 < len(sheet.tokens) else ""
    return after not in _EMPTY_AFTER


@cache
def _person_nouns() -> frozenset[str]:
    ranks = {"general", "colonel", "major", "captain", "lieutenant", "brigadier", "admiral", "marshal", "commodore", "sergeant",
             "corporal", "superintendent", "inspector", "constable"}  # fmt: skip
    roles = {"officer", "man", "woman", "suspect", "defendant", "accused", "politician", "lawyer", "official", "soldier", "leader",
             "policeman", "policewoman", "businessman", "candidate", "lawmaker", "boss", "father", "mother", "teacher", "victim",
             "fugitive", "detainee", "prisoner", "convict", "nominee", "judge", "deputy"}  # fmt: skip
    return frozenset(ranks | roles) | words("titles", "heads")


@cache
def _unit_nouns() -> frozenset[str]:
    units = table("units")
    return (
        frozenset(units["formations"].split())
        | frozenset(units["institutions"].split())
        | frozenset(("zone", "sector", "district", "base"))
    )


def _description(sheet: Sheet, i: int, taken: set[int]) -> int:
    """Index after "the (adjective) noun" where the noun names a person or a unit; 0 if there is none."""
    tokens = sheet.tokens
    last = 0
    for j in range(i + 1, min(i + 5, len(tokens))):
        if j in taken or not tokens[j].is_word:
            break
        lower = tokens[j].lower
        if lower in _person_nouns() or lower in _unit_nouns():
            last = j + 1
        elif last:
            break
    if last and last < len(tokens) and (last in taken and tokens[last].is_capital):
        return 0
    if (
        last
        and last < len(tokens)
        and tokens[last].lower == "of"
        and tokens[last - 1].lower not in ("general", "colonel", "major")
    ):
        return 0
    return last


def _mark_subjects(sheet: Sheet, mentions: list[Mention]) -> None:
    """The first mention of a sentence outside a phrase with a preposition counts as its subject."""
    seen: set[int] = set()
    for mention in mentions:
        before = sheet.tokens[mention.first - 1].lower if mention.first else ""
        mention.possessive = mention.words[0] in ("his", "her", "its") if mention.form == "pronoun" else False
        if mention.sentence not in seen and before not in (
            "of",
            "by",
            "in",
            "to",
            "for",
            "with",
            "from",
            "at",
            "under",
            "against",
            "on",
        ):
            mention.subject = True
            seen.add(mention.sentence)
