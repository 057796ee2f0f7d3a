"""Everything in a text that may refer to a person or unit, in text order, with what each says of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from reportedly.readers.chains.descriptions import apart_behind, description_at, office_at, pronoun_gender, set_off
from reportedly.readers.chains.shortforms import kinds_of
from reportedly.readers.entities import Entities
from reportedly.readers.sheet import Sheet
from reportedly.readers.turns import labels_in
from reportedly.readers.vocabularies import given_names, name_genders, words
from reportedly.terms.markup import Mark
from reportedly.terms.names import fold
from reportedly.terms.spans import Span

Form = Literal["name", "unit", "description", "pronoun"]
_OPENING, _CLOSING = "“", "”"
_STOPS = frozenset({".", ":"})
_POSSESSIVES = frozenset({"his", "her", "their"})
_SERVING = 3  # words before a name that may say whom its bearer serves
_LOOKED_AT = 60  # words of a sentence before a description
_OWNED = 7  # words between a possessive and the name of the one who is owned
_APPOSITION = 7  # words of an apposition behind a name that are looked at
_INVERTING = frozenset(
    ("stands", "stood", "falls", "fell", "comes", "came", "sits", "sat", "lies", "lay", "serves", "served")
)
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "our"})


@dataclass(slots=True)
class Mention:
    """One mention: where, how, and the features that a referent must agree with.

    ``words`` are its words in lower case, ``gender`` is "m", "f", "n" or "" if unknown, ``leans`` the one that a rarer
    given name suggests, ``ranks`` and ``titles`` what stands beside a name. ``subject``: it comes first in its sentence
    and behind no preposition. ``quoted``: within quotation marks. ``apart``: the text says that it is another of that
    name, ``set_off`` that it is another than the one of that name before it in its sentence. ``kinds``: words that
    say what a unit is ("the state oil company Norpet"). ``aside``: a unit in brackets behind another. ``ends``: it ends
    its sentence. ``office``: a description with its complement ("the former head of the Bank"). ``paragraph``: the
    number of its paragraph, in a record of speech alone. ``label``: it says who speaks there ("Mr RALL:"). ``before``:
    for a description that opens its sentence the words of the one before. ``serves``: it names somebody who speaks or
    acts for another ("his lawyer, Rall").
    """

    span: Span
    form: Form
    words: tuple[str, ...]
    text: str
    sentence: int
    first: int
    gender: str = ""
    leans: str = ""
    subject: bool = False
    quoted: bool = False
    ranks: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    apart: bool = False
    set_off: bool = False
    kinds: frozenset[str] = frozenset()
    aside: bool = False
    ends: bool = False
    office: bool = False
    paragraph: int = -1
    label: bool = False
    before: tuple[str, ...] = ()
    serves: bool = False


def mentions_of(sheet: Sheet, entities: Entities) -> list[Mention]:
    """Mentions of all forms, in text order."""
    sentences = _sentences(sheet)
    mentions = [*_named(sheet, entities, sentences), *_unnamed(sheet, entities, sentences)]
    mentions.sort(key=lambda mention: mention.span)
    _mark_labels(sheet, mentions)
    _mark_subjects(sheet, [mention for mention in mentions if not mention.label])
    return mentions


def _sentences(sheet: Sheet) -> list[int]:
    """For each token the number of its sentence."""
    numbers = [0] * len(sheet.tokens)
    for number, sentence in enumerate(sheet.sentences):
        numbers[sentence.start : sentence.stop] = [number] * len(sentence)
    return numbers


def _named(sheet: Sheet, entities: Entities, sentences: list[int]) -> list[Mention]:
    """Mentions by name, with the ranks, titles and units that the edges give them."""
    parts = _parts(entities)
    found, end = [], -1
    for mark in entities.marks:
        inside = sheet.within(mark.span) if mark.label in ("person", "organization") else range(0)
        if not inside:
            continue
        mention = _mention(sheet, inside, "name" if mark.label == "person" else "unit", sentences)
        if mention.form == "name":
            _describe(sheet, mention, inside.stop, parts.get(mark.id, {}))
        else:
            mention.gender, mention.kinds = "n", kinds_of(sheet, inside)
            mention.aside = end == inside.start - 1 and sheet.tokens[end].text == "("
        end = inside.stop if mention.form == "unit" else -1
        found.append(mention)
    return found


def _mention(sheet: Sheet, inside: range, form: Form, sentences: list[int]) -> Mention:
    span = sheet.span(inside.start, inside.stop)
    own = tuple(token.lower for token in sheet.tokens[inside.start : inside.stop] if token.is_word)
    ends = inside.stop < len(sheet.tokens) and sheet.tokens[inside.stop].text in _STOPS
    return Mention(span, form, own, span.of(sheet.text), sentences[inside.start], inside.start, ends=ends)


def _parts(entities: Entities) -> Mapping[int, Mapping[str, list[Mark]]]:
    by_id = {mark.id: mark for mark in entities.marks}
    parts: dict[int, dict[str, list[Mark]]] = {}
    for edge in entities.edges:
        parts.setdefault(edge.source, {}).setdefault(edge.label, []).append(by_id[edge.target])
    return parts


def _describe(sheet: Sheet, mention: Mention, after: int, own: Mapping[str, list[Mark]]) -> None:
    """Fill in what stands beside a name."""
    mention.ranks = tuple(rank.norm or rank.span.of(sheet.text) for rank in own.get("has_rank", ()))
    mention.titles = tuple(" ".join(title.span.of(sheet.text).lower().split()) for title in own.get("has_title", ()))
    mention.units = tuple(" ".join(unit.span.of(sheet.text).split()) for unit in own.get("is_posted", ()))
    mention.gender = _gender(sheet, mention, after)
    mention.leans = name_genders().get(fold(mention.words[0]), "") if len(mention.words) > 1 else ""
    near = [token.lower for token in sheet.tokens[max(0, mention.first - _SERVING) : mention.first]]
    kin = words("chains", "male") | words("chains", "female") if not _POSSESSIVES.isdisjoint(near) else frozenset[str]()
    mention.serves = not (words("chains", "officers") | kin).isdisjoint(near)
    mention.apart = apart_behind(sheet, after)
    mention.set_off = set_off(sheet, mention.first, mention.sentence)


def _gender(sheet: Sheet, mention: Mention, after: int) -> str:
    """Gender by honorific, title, word of kin, or given name; "" where none tells."""
    before = [token.lower for token in sheet.tokens[max(0, mention.first - 2) : mention.first] if token.is_word][-1:]
    for noun in [*before, *(title.rsplit(None, 1)[-1] for title in mention.titles), *_called(sheet, after)]:
        if noun in words("persons", "female_honorifics") or noun in words("chains", "female"):
            return "f"
        if noun in words("persons", "male_honorifics") or noun in words("chains", "male"):
            return "m"
    gender = given_names().get(mention.words[0], "") if len(mention.words) > 1 else ""
    return gender.replace("b", "")


def _called(sheet: Sheet, after: int) -> list[str]:
    """The noun of an apposition right behind a name (", his wife," or ", a retired actress,")."""
    lowers = [token.lower for token in sheet.tokens[after : after + _APPOSITION]]
    if lowers[:1] != [","] or lowers[1:2] == [] or lowers[1] not in words("chains", "opens_apposition"):
        return []
    stop = next(
        (k for k, lower in enumerate(lowers[2:], 2) if not lower[0].isalnum() or lower in words("chains", "breaks")), 0
    )
    return lowers[stop - 1 : stop] if stop > 2 else []


def _unnamed(sheet: Sheet, entities: Entities, sentences: list[int]) -> Iterable[Mention]:
    """Pronouns, and descriptions with "the" ("the general", "the garrison court")."""
    taken = _taken(sheet, entities)
    quoted = False
    for i, token in enumerate(sheet.tokens):
        if token.text in (_OPENING, _CLOSING, '"'):
            quoted = token.text == _OPENING or (token.text == '"' and not quoted)
        if i in taken:
            continue
        gender = pronoun_gender(sheet, i)
        last = i + 1 if gender else description_at(sheet, i, taken)
        named = 0 if last else office_at(sheet, i, taken)
        if last or named:
            mention = _mention(sheet, range(i, last or named), "pronoun" if gender else "description", sentences)
            mention.gender, mention.quoted, mention.office = gender, quoted, bool(named)
            mention.words = mention.words if gender else mention.words[1:]
            mention.before = () if gender else _sentence_before(sheet, mention)
            yield mention


def _sentence_before(sheet: Sheet, mention: Mention) -> tuple[str, ...]:
    """The first words of the sentence before, if the mention opens its own."""
    if not mention.sentence or mention.first != sheet.sentences[mention.sentence].start:
        return ()
    tokens = sheet.sentences[mention.sentence - 1]
    return tuple(sheet.lowers[tokens.start : min(tokens.stop, tokens.start + _LOOKED_AT)])


def _taken(sheet: Sheet, entities: Entities) -> frozenset[int]:
    """Tokens of names, and of ranks and titles that belong to one: no description runs over them."""
    owned = {edge.target for edge in entities.edges}
    labels = ("person", "organization", "place", "outlet")
    names = (mark for mark in entities.marks if mark.label in labels or mark.id in owned)
    return frozenset(i for mark in names for i in sheet.within(mark.span))


def _mark_subjects(sheet: Sheet, mentions: list[Mention]) -> None:
    """Who a clause is about: the first of a sentence that is behind no preposition, and a name before "is" or "has".

    Where a place in the order comes first, it is the one behind the verb: "Under the Eastern Command stands V Corps".
    """
    seen: set[int] = set()
    for place, mention in enumerate(mentions):
        following = mentions[place + 1] if place + 1 < len(mentions) else None
        before = _before(sheet, mention)
        if mention.sentence not in seen and _owns_the_subject(mention, following):
            continue
        if mention.sentence not in seen and before not in words("chains", "prepositions"):
            mention.subject = True
            seen.add(mention.sentence)
        elif mention.form == "name" and before not in words("chains", "prepositions"):
            after = mention.first + len(mention.words)
            mention.subject = after < len(sheet.tokens) and sheet.tokens[after].lower in ("is", "was", "has", "had")


def _mark_labels(sheet: Sheet, mentions: list[Mention]) -> None:
    """Which paragraph each mention stands in, and which names only say who speaks ("Mr RALL: …")."""
    labels = labels_in(sheet.document)
    starts = [paragraph.start for paragraph in sheet.document.paragraphs] if labels else []
    for mention in mentions if labels else ():
        mention.paragraph = bisect_right(starts, mention.span.start) - 1
        label = labels.get(mention.paragraph)
        mention.label = mention.form == "name" and label is not None and label.holds(mention.span)


def _before(sheet: Sheet, mention: Mention) -> str:
    """The word before a mention; for a unit in a sentence turned round, the one before its article."""
    at = mention.first - 1
    if mention.form == "unit" and at > 0 and sheet.tokens[at].lower in _ARTICLES:
        opens = at - 1 == sheet.sentences[mention.sentence].start
        ends = mention.first + len(mention.words)
        turned = opens and ends < len(sheet.tokens) and sheet.tokens[ends].lower in _INVERTING
        at -= turned
    return sheet.tokens[at].lower if at >= 0 else ""


def _owns_the_subject(mention: Mention, following: Mention | None) -> bool:
    """Whether a possessive only says whose the one named right behind is: "His predecessor, Colonel Tandor, was …"."""
    if mention.form != "pronoun" or mention.words[0] not in _POSSESSIVES or following is None:
        return False
    near = following.sentence == mention.sentence and following.first - mention.first <= _OWNED
    return near and following.form == "name"
