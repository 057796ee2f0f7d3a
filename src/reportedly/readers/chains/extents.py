"""Mentions as whole noun phrases, as corpora mark them: "US President Osei Brandt's" for "Osei Brandt"."""

from __future__ import annotations

from dataclasses import replace

from reportedly.readers.sheet import Sheet
from reportedly.readers.vocabularies import common_words, words
from reportedly.terms.markup import Chain
from reportedly.terms.spans import Span

_PRONOUNS = frozenset(("he", "him", "his", "she", "her", "hers", "it", "its", "they", "them", "their"))
_POSSESSIVES = ("'s", "’s")


def noun_phrases(sheet: Sheet, chains: tuple[Chain, ...]) -> tuple[Chain, ...]:
    """The chains with each mention widened to its noun phrase: its article, the capitals before it, its possessive.

    For the exchange with other programs and for benchmarks. Claims rest on the narrow mentions, in which "Brandt's
    lawyer" is not Brandt.
    """
    openings = frozenset(sentence.start for sentence in sheet.sentences)
    return tuple(
        replace(chain, spans=tuple(sorted({_widened(sheet, span, openings) for span in chain.spans})))
        for chain in chains
    )


def _widened(sheet: Sheet, span: Span, openings: frozenset[int]) -> Span:
    inside = sheet.within(span)
    if not inside or sheet.tokens[inside.start].lower in _PRONOUNS:
        return span
    first = inside.start
    named = sheet.tokens[first].is_capital or sheet.tokens[first].text[0].isdigit()
    if named and sheet.tokens[first].lower != "the":
        first = _first(sheet, first, openings)
    after = inside.stop
    owns = (
        after < len(sheet.tokens) and sheet.tokens[after].text in _POSSESSIVES and sheet.tokens[after].start == span.end
    )
    return Span(sheet.tokens[first].start, sheet.tokens[after].end if owns else span.end)


def _first(sheet: Sheet, first: int, openings: frozenset[int]) -> int:
    """The first token of the phrase whose name begins at ``first``: over capitals, to an article at most."""
    while first > 0 and _belongs(sheet, first - 1, openings):
        first -= 1
        if sheet.tokens[first].lower == "the":
            break
    return first


def _belongs(sheet: Sheet, i: int, openings: frozenset[int]) -> bool:
    token, after = sheet.tokens[i], sheet.tokens[i + 1]
    if after.start - token.end != 1:
        return False
    if token.lower == "the":
        return True
    if not token.is_capital or token.lower in words("chains", "breaks"):
        return False
    if token.lower in words("persons", "never") and token.lower not in words("chains", "name_openers"):
        return False
    if i not in openings or token.lower not in common_words():
        return True
    return token.lower in words("titles", "heads") or token.lower in words("chains", "ranks")
