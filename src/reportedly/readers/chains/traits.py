"""What is known of a noun phrase before it is linked: its words, head, form, number, kind of thing, and place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

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


@dataclass(slots=True)
class Trait:
    """One phrase to be linked.

    ``key``: its core's words without article and possessive ending; ``content``: them as a set; ``head``: its head
    without the ending of the plural; ``form``: "name", "common", "number", "inner", or the pronoun's own word ("he",
    "they", "this" …, "other"); ``article``: "the", "this", "own", "a" or ""; ``plural``; ``kind``: "person", "unit",
    "time", "thing" or ""; ``gender``: "m", "f" or ""; ``owner`` and ``subject``; ``chain``: number of the narrow chain
    that it stands in, -1 for none; ``fresh``: it says that it is another one ("another attack");
    ``speaker``: number of the narrow chain that speaks here, -1 if nobody known; ``numbers``: its numbers;
    ``letters``: the initials of a name;
    ``proper``: its words with a capital, ``owner``: the chain whose it is, -1 for nobody's;
    ``group``: the chain over all phrases that it was given to.
    """

    phrase: Phrase
    place: int
    key: str
    content: frozenset[str]
    head: str
    form: str
    article: str
    plural: bool
    kind: str
    gender: str
    subject: bool
    numbers: frozenset[str]
    letters: str
    proper: frozenset[str]
    owner: int = -1
    chain: int = -1
    speaker: int = -1
    quoted: bool = False
    fresh: bool = False
    group: int = -1


def trait_of(sheet: Sheet, phrase: Phrase, place: int, chain: int, kind: str) -> Trait:
    """The trait of a phrase; ``chain`` and ``kind`` ("person", "unit", "other" or "") are those of its narrow chain."""
    tokens = sheet.tokens[phrase.first : phrase.core]
    lowers = [token.lower for token in tokens if token.is_word]
    head = sheet.tokens[phrase.head].lower
    form = _PRONOUNS.get(head, "other") if phrase.form == "pronoun" else phrase.form
    article = _article(lowers[0]) if lowers and form in ("name", "common", "number") else ""
    own = lowers[1:] if (article and article != "a") or lowers[:1] == ["a"] or lowers[:1] == ["an"] else lowers
    if not own:
        own = lowers or [head]
    single = stem(head)
    key = _aliases().get(" ".join(own), " ".join(own))
    return Trait(
        phrase=phrase,
        place=place,
        key=key,
        content=frozenset(key.split() if form in ("name", "inner") else own),
        head=single if form == "common" else key.rsplit(" ", 1)[-1] if form in ("name", "inner") else head,
        form=form,
        article=article,
        plural=form in ("they", "we") or (form == "common" and single != head),
        kind=_kind(form, single, kind) if key not in _places() else "place",
        gender=_gender(form, single),
        subject=_is_subject(sheet, phrase),
        numbers=frozenset(word for word in own if word[0].isdigit()),
        proper=frozenset(token.lower for token in tokens[1:] if token.is_capital),
        letters="".join(word[0] for word in key.split()) if form == "name" else "",
        chain=chain,
        fresh=not words("chains", "fresh").isdisjoint(own),
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


def _kind(form: str, head: str, kind: str) -> str:
    if kind in ("person", "unit"):
        return kind
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
    before = sheet.tokens[phrase.first - 1].lower if phrase.first else ""
    after = sheet.tokens[phrase.last].lower if phrase.last < len(sheet.tokens) else ""
    return (
        before not in words("chains", "prepositions")
        and after[:1].isalpha()
        and after not in words("chains", "prepositions")
    )
