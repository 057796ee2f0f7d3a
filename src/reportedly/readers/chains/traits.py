"""What is known of a noun phrase before it is linked: its words, head, form, number, kind of thing, and place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from reportedly.readers.chains.nounphrases import Phrase
from reportedly.readers.sheet import Sheet
from reportedly.readers.vocabularies import cities, table, words

_ARTICLES = {
    "the": "the",
    **dict.fromkeys(("this", "that", "these", "those", "such"), "this"),
    **dict.fromkeys(("my", "your", "his", "her", "its", "our", "their", "whose"), "own"),
    **dict.fromkeys(
        ("a", "an", "another", "some", "any", "one", "two", "three", "several", "many", "each", "every", "no"), "a"
    ),
}
_PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "they"),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), "i"),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), "we"),
    **dict.fromkeys(("you", "your", "yours", "yourself", "yourselves"), "you"),
    **dict.fromkeys(("this", "that", "these", "those"), "this"),
}


_KINDS = {"he": "person", "she": "person", "i": "person", "you": "person", "it": "thing"}


_NOUNS = ("name", "inner", "common", "number")
_KEPT = 1 << 12  # wordings that are kept
_STEM = 5  # letters that two words of one stem share


class Wording(NamedTuple):
    """What the words of a phrase say, wherever it stands.

    ``key``: its core's words without article and possessive ending; ``content``: them as a set; ``head``: its head
    without the ending of the plural; ``single``: the same of a name; ``form``: "name", "common", "number", "inner", or
    the pronoun's own word ("he", "they", "this" …, "other"); ``family``: the same with "name" for "inner"; ``article``:
    "the", "this", "own", "a" or ""; ``kind``: "person", "unit", "place", "time", "thing" or "", as far as words tell;
    ``gender``: "m", "f" or ""; ``fresh``: it says that it is another one ("another attack"); ``numbers``: its numbers;
    ``letters``: the initials of a name; ``short``: a name that may be initials, None for other phrases; ``start``: the
    first letters; ``proper``: its words with a capital.
    """

    key: str
    content: frozenset[str]
    head: str
    single: str
    form: str
    family: str
    article: str
    plural: bool
    kind: str
    gender: str
    fresh: bool
    numbers: frozenset[str]
    letters: str
    short: str | None
    start: str
    proper: frozenset[str]


@dataclass(slots=True)
class Trait:
    """One phrase to be linked: all of its wording, and where it stands.

    ``kind``: as in its wording, or that of its narrow chain; ``pronoun``: whether it is one; ``long``: it runs on
    behind its core; ``kin``, ``dress`` and ``role``: numbers for its family with kind and number, with article and
    length, and for what a pronoun asks of it; ``owner``: the chain whose it is, -1 for nobody's; ``subject``;
    ``chain``: number of the narrow chain that it stands in, -1 for none; ``speaker``: number of the narrow chain that
    speaks here, -1 if nobody known; ``group``: the chain over all phrases that it was given to.
    """

    phrase: Phrase
    place: int
    sentence: int
    key: str
    content: frozenset[str]
    head: str
    single: str
    form: str
    family: str
    article: str
    plural: bool
    kind: str
    gender: str
    fresh: bool
    numbers: frozenset[str]
    letters: str
    short: str | None
    start: str
    proper: frozenset[str]
    pronoun: bool
    long: bool
    subject: bool
    quoted: bool
    chain: int
    speaker: int
    kin: int
    dress: int
    role: int
    owner: int = -1
    group: int = -1


_NUMBERS: dict[tuple[object, ...], int] = {}


def _number(*values: object) -> int:
    """One number for some values, each of which can be one of few."""
    return _NUMBERS.setdefault(values, len(_NUMBERS))


def trait_of(sheet: Sheet, phrase: Phrase, place: int, chain: tuple[int, str], speech: tuple[bool, int]) -> Trait:
    """The trait of a phrase.

    ``chain`` is the number of its narrow chain and its type ("person", "unit", "other" or ""), ``speech`` whether it is
    quoted and the number of the speaker's chain.
    """
    own = _wording_of(sheet, phrase)
    quoted, speaker = speech
    number = speaker if own.form == "i" and speaker >= 0 else chain[0]
    kind = chain[1] if chain[1] in ("person", "unit") and own.kind != "place" else own.kind
    long, subject = phrase.last > phrase.core, _is_subject(sheet, phrase)
    return Trait(
        phrase,
        place,
        phrase.sentence,
        *own[:8],
        kind,
        *own[9:],
        own.family not in _NOUNS,
        long,
        subject,
        quoted,
        number,
        speaker,
        _number(own.family, own.plural, kind),
        _number(own.family, own.article, long),
        _number(own.family, subject, quoted, phrase.owner, own.gender),
    )


def _wording_of(sheet: Sheet, phrase: Phrase) -> Wording:
    first, core, head = phrase.first, phrase.core, sheet.lowers[phrase.head]
    if phrase.form == "pronoun":
        return _wording((head,), (), _PRONOUNS.get(head, "other"), head)
    texts = [token.text for token in sheet.tokens[first:core]]
    lowers = [lower for text, lower in zip(texts, sheet.lowers[first:core], strict=True) if text[0].isalnum()]
    proper = [sheet.lowers[first + i] for i, text in enumerate(texts) if i and text[0].isupper()]
    return _wording(tuple(lowers), tuple(proper), phrase.form, head)


@lru_cache(_KEPT)
def _wording(lowers: tuple[str, ...], proper: tuple[str, ...], form: str, head: str) -> Wording:
    """What words in small letters say, of which ``proper`` have a capital behind the first one."""
    article = _article(lowers[0]) if lowers and form in ("name", "common", "number") else ""
    behind = (article and article != "a") or lowers[:1] in (("a",), ("an",))
    own = (lowers[1:] if behind else lowers) or lowers or (head,)
    single, named = stem(head), form in ("name", "inner")
    key = _aliases().get(" ".join(own), " ".join(own))
    last = key.rsplit(" ", 1)[-1] if named else single if form == "common" else head
    return Wording(
        key=key,
        content=frozenset(key.split() if named else own),
        head=last,
        single=stem(last) if named else last,
        form=form,
        family="name" if form == "inner" else form,
        article=article,
        plural=form in ("they", "we") or (form == "common" and single != head),
        kind=_kind(form, single) if key not in _places() else "place",
        gender=_gender(form, single),
        fresh=not words("chains", "fresh").isdisjoint(own),
        numbers=frozenset(word for word in own if word[0].isdigit()),
        letters="".join(word[0] for word in key.split()) if form == "name" else "",
        short=key.replace(".", "") if form == "name" and len(key) > 1 else None,
        start=key[:_STEM],
        proper=frozenset(proper),
    )


@cache
def _aliases() -> dict[str, str]:
    """For another name of a country or body the one that all its names are held for, without "the"."""
    return {alias: name for name, own in table("chains")["aliases"].items() for alias in own}


@cache
def _places() -> frozenset[str]:
    """Countries and cities in small letters, without "the"."""
    return frozenset(name.lower() for name in (*table("regions")["countries"], *cities()))


def _article(lower: str) -> str:
    return _ARTICLES.get(lower, "a" if lower.isdigit() else "")


def stem(head: str) -> str:
    """A noun without the ending of the plural."""
    if head.endswith("ies") and len(head) > 4:
        return head[:-3] + "y"
    if head.endswith("s") and not head.endswith(("ss", "us", "is")) and len(head) > 3:
        return head[:-2] if head.endswith(("xes", "ches", "shes", "sses")) else head[:-1]
    return {"people": "person", "men": "man", "women": "woman", "children": "child"}.get(head, head)


def _kind(form: str, head: str) -> str:
    if form in _KINDS:
        return _KINDS[form]
    if form == "common":
        return _nouns().get(head) or ("person" if head.endswith(("er", "or", "ist")) else "thing")
    year = form == "number" and len(head) == 4 and head.isdigit()
    return "time" if year or _nouns().get(head) == "time" else ""


@cache
def _nouns() -> dict[str, str]:
    """What kind of thing a noun stands for; of two kinds the one that is named last."""
    lists = {
        "thing": words("chains", "matters"),
        "unit": words("companies", "nouns") | words("units", "institutions"),
        "place": words("chains", "areas"),
        "person": words("titles", "heads")
        | words("chains", "posts")
        | words("chains", "persons")
        | words("chains", "people"),
        "time": words("chains", "times") | words("chains", "days") | words("chains", "months"),
    }
    known = {noun: kind for kind, nouns in lists.items() for noun in nouns}
    return known | dict.fromkeys(words("chains", "male") | words("chains", "female"), "person")


def _gender(form: str, head: str) -> str:
    if form in ("he", "she"):
        return "m" if form == "he" else "f"
    return "m" if head in words("chains", "male") else "f" if head in words("chains", "female") else ""


def _is_subject(sheet: Sheet, phrase: Phrase) -> bool:
    """Whether no preposition stands before it and a small word that may be a verb behind it."""
    lowers, prepositions = sheet.lowers, words("chains", "prepositions")
    before = lowers[phrase.first - 1] if phrase.first else ""
    after = lowers[phrase.last] if phrase.last < len(lowers) else ""
    return before not in prepositions and after[:1].isalpha() and after not in prepositions
