"""Whom a sentence goes on about when the one before has brought somebody new.

"Then it was the turn of Osei Brandt. The former head of the Harbour Bank was charged …": a text says a new person's
name first and then what he or she is.
"""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.readers.chains.mentions import Mention
from reportedly.readers.chains.referents import Referent
from reportedly.readers.vocabularies import table, words

_IN_MIND = 2  # sentences


def newcomer(near: Iterable[Referent], mention: Mention) -> Referent | None:
    """Whom alone the sentence before speaks of, and for the first time, if a description can be that one's.

    A post that is over ("the former mayor") is enough, unless the new person has just been given a post: then it is
    another's. Any other post asks that the sentence brings somebody as the next in a row ("it was the turn of").
    """
    if not mention.subject or not mention.before or not _is_of_a_person(mention):
        return None
    before = mention.sentence - 1
    there = [one for one in near if one.type == "person" and any(own.sentence == before for own in one.mentions[-4:])]
    if len(there) != 1 or there[0].mentions[0].sentence != before:
        return None
    only = there[0]
    if mention.words[0] in words("chains", "bygone"):
        fits = words("chains", "gains").isdisjoint(mention.before)
    else:
        fits = only.mentions[-1].ends and not only.titles and not only.ranks and _is_next(mention.before)
    return only if fits and _agrees(only, mention) else None


def _is_next(before: tuple[str, ...]) -> bool:
    """Whether a sentence brings somebody as the next in a row: "it was the turn of", "the first to go was"."""
    said = f" {' '.join(before)} "
    return any(f" {phrase} " in said for phrase in table("chains")["in_a_row"])


def _is_of_a_person(mention: Mention) -> bool:
    nouns = words("titles", "heads") | words("chains", "persons") | words("chains", "ranks") | words("chains", "people")
    return mention.office or mention.words[-1] in nouns


def _agrees(referent: Referent, mention: Mention) -> bool:
    """Whether the description says nothing of the other sex."""
    other = {"m": "female", "f": "male"}.get(referent.gender or referent.leans)
    return other is None or words("chains", other).isdisjoint(mention.words)


def topic(fits: list[Referent], mention: Mention) -> Referent | None:
    """Whom a pronoun rather means: the subject of its own sentence, else whom alone the one before names as subject.

    "Osei Brandt left because, he said, …" is Brandt, unless somebody else of that sex is named there too; in the words
    of a lawyer or spokesman, and behind them, "he" is rather the one for whom they speak.
    """
    serving = [one for one in fits if any(own.serves for own in one.mentions)]
    fits = [one for one in fits if one not in serving]
    if len(fits) == 1 and any(mention.sentence - one.named <= 1 for one in serving):
        return fits[0] if mention.sentence - fits[0].seen <= _IN_MIND else None
    here = [one for one in fits if mention.sentence in (one.told, one.named)]
    if here:
        return here[0] if len(here) == 1 and here[0].told == mention.sentence else None
    before = mention.sentence - 1
    named = [one for one in fits if before in (one.told, one.named)]
    if not mention.subject or len(named) != 1 or named[0].told != before:
        return None
    return named[0]
