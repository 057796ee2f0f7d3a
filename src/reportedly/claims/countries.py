"""Which country a text speaks of, by the names and adjectives of countries in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib import resources

from reportedly.terms.spans import Span

_CLEAR = 2  # times as often as the next one a country must be named to be what the text is about


@dataclass(frozen=True, slots=True)
class Country:
    """A country with the adjective that stands before its army or police, and all words for it in small letters."""

    name: str
    adjective: str
    words: tuple[str, ...]


@cache
def countries() -> dict[str, Country]:
    """Countries by every word for them, in small letters."""
    found: dict[str, Country] = {}
    table = resources.files("reportedly").joinpath("claims", "countries.txt").read_text("utf-8")
    for line in table.splitlines():
        if line.startswith("#") or ":" not in line:
            continue
        names, adjectives = ([word.strip() for word in side.split("|")] for side in line.split(":"))
        words = tuple(word.lower() for word in (*names, *adjectives))
        found |= dict.fromkeys(words, Country(names[0], adjectives[0], words))
    return found


@cache
def _any_country() -> re.Pattern[str]:
    words = sorted(countries(), key=len, reverse=True)
    forms = (f"{word.upper()}(?!\\w)" if len(word) < 4 else re.escape(word.title()) for word in words)
    # the look ahead passes over small letters before all the names are tried
    return re.compile(rf"\b(?=[^\W\d_a-z])(?:{'|'.join(forms)})\b")


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The countries of one text, where they are named."""

    places: tuple[tuple[Span, Country], ...]

    @classmethod
    def of(cls, text: str) -> Gazetteer:
        """Every mention of a country with its capital, in text order; linear in the text."""
        found = _any_country().finditer(text)
        return cls(tuple((Span(hit.start(), hit.end()), countries()[hit.group().lower()]) for hit in found))

    def within(self, span: Span) -> tuple[Span, Country] | None:
        """The only country named inside a span with its first mention; None if there are none or several."""
        first = bisect_left(self.places, span.start, key=_start)
        inside = self.places[first : bisect_left(self.places, span.end, key=_start)]
        if inside and inside[-1][0].end > span.end:
            inside = inside[:-1]
        return inside[0] if len({country.name for _, country in inside}) == 1 else None

    def main(self) -> tuple[Span, Country] | None:
        """The country that the text is about, clearly before any other, with its first mention."""
        counts = Counter(country.name for _, country in self.places).most_common(2)
        if not counts or (len(counts) > 1 and counts[0][1] < _CLEAR * counts[1][1]):
            return None
        return next((place, country) for place, country in self.places if country.name == counts[0][0])


def _start(named: tuple[Span, Country]) -> int:
    return named[0].start
