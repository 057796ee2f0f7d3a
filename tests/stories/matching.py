"""Compares an answer with what a careful reader of a story expects: row patterns, tolerant of names, posts and dates.

A pattern is an object; each of its keys must fit the row. A value may be a text, a number, a list (any of them), or one
of ``{"words": […]}``, ``{"edtf": …, "how": "within" | "compatible"}``, ``{"min", "max"}``.
"""

import calendar
import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Any

Json = dict[str, Any]
NAMES = frozenset({"person", "who", "unit", "whom", "by", "said_by", "name"})
DAYS = frozenset({"when", "at", "start", "end"})
TEXTS = frozenset({"charge", "sentence", "reason", "rank", "place", "before", "after", "value"})
NO_FACT = frozenset({"alleged", "denied", "negated", "planned", "sought", "pending", "hypothetical"})
OPEN_PHASES = frozenset({"planned", "sought", "pending", "hypothetical"})
ELSEWHERE = {
    "at": ("when", "start"),
    "person": ("person", "who"),
    "who": ("who", "person"),
    "post": ("post", "role", "title"),
}
SILENT = frozenset({"evidence", "document", "id", "reader"})


def plain(text: str) -> str:
    """The words of a text in lower case, without marks."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", bare.casefold())).removeprefix("the ")


def days(edtf: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of a year, month, day or interval; None for anything else."""
    ends = [_one(part) for part in edtf.strip("~?%").split("/")]
    first, last = ends[0], ends[-1]
    return (first[0], last[1]) if first and last else None


def _one(text: str) -> tuple[dt.date, dt.date] | None:
    if text in ("", ".."):
        return dt.date.min, dt.date.max
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}[~?%]?", text):
        return None
    year, month, day = (*map(int, text.strip("~?%").split("-")), 0, 0)[:3]
    if month > 12:
        return None
    last_month = month or 12
    last_day = day or calendar.monthrange(year, last_month)[1]
    return dt.date(year, month or 1, day or 1), dt.date(year, last_month, last_day)


def spoken(value: Any) -> Iterator[str]:
    """Every text inside a value; evidence, documents and ids left out."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from spoken(inner) if key not in SILENT else ()
    elif isinstance(value, list):
        for inner in value:
            yield from spoken(inner)
    elif isinstance(value, str | int) and not isinstance(value, bool):
        yield str(value)


def claims(value: Any) -> Iterator[Json]:
    """Every claim inside a value."""
    if isinstance(value, dict):
        if "evidence" in value:
            yield value
        for inner in value.values():
            yield from claims(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from claims(inner)


def called(value: Any) -> list[str]:
    """The names of an entity, or the text itself."""
    if isinstance(value, str):
        return [value]
    if not isinstance(value, dict):
        return []
    inner = value if "name" in value else value.get("unit") or value.get("person") or {}
    return [inner["name"], *inner.get("aliases", [])] if inner.get("name") else []


def is_fact(row: Json) -> bool:
    """Whether a row shows a thing as having been so."""
    if row.get("status") in NO_FACT:
        return False
    told = list(claims(row))
    return not told or any(
        claim["polarity"] == "positive"
        and claim["phase"] not in OPEN_PHASES
        and claim["certainty"] in ("certain", "probable")
        for claim in told
    )


def apart(patterns: list[Json], rows: list[Json], fits: Callable[[Json, Json], bool]) -> list[Json]:
    """The patterns that are left when each takes a row of its own."""
    holder: dict[int, int] = {}

    def seat(number: int, tried: set[int]) -> bool:
        for place, row in enumerate(rows):
            if place not in tried and fits(patterns[number], row):
                tried.add(place)
                if place not in holder or seat(holder[place], tried):
                    holder[place] = number
                    return True
        return False

    return [pattern for number, pattern in enumerate(patterns) if not seat(number, set())]


class Matcher:
    """Patterns of one story, which knows what names mean the same in it."""

    def __init__(self, groups: Iterable[list[str]]):
        self.same = {plain(name): plain(group[0]) for group in groups for name in group}

    def name(self, text: str) -> str:
        """One key for all names of a thing."""
        return self.same.get(plain(text), plain(text))

    def post(self, text: str) -> str:
        """A title without its unit."""
        title = plain(text)
        for unit in sorted(self.same, key=len, reverse=True):
            title = re.sub(rf"( of)?( the)? {re.escape(unit)}$", "", title)
        return title

    def row(self, pattern: Json, row: Json) -> bool:
        """Whether a row fits every key of a pattern."""
        return all(self._key(key, wanted, row) for key, wanted in pattern.items())

    def _key(self, key: str, wanted: Any, row: Json) -> bool:
        if key == "as_fact":
            return is_fact(row) is wanted
        if key == "disputed":
            return bool(row.get("disputed")) is wanted
        if key == "mentions":
            return all(any(self.name(name) in self.name(text) for text in spoken(row)) for name in wanted)
        if key == "sides":
            return not apart(wanted, row.get("sides", []), self._side)
        return any(self.value(key, wanted, value) for value in self._held(key, row))

    def _side(self, pattern: Json, side: Json) -> bool:
        rest = {key: wanted for key, wanted in pattern.items() if key != "value"}
        held = [
            side.get("value"),
            *(claim.get("when") for claim in claims(side)),
            *(claim.get("args") for claim in claims(side)),
        ]
        return self.row(rest, side) and (
            "value" not in pattern or any(self.value("value", pattern["value"], one) for one in held)
        )

    @staticmethod
    def _held(key: str, row: Json) -> list[Any]:
        if key == "said_by":
            return [link for claim in claims(row) for link in claim["chain"]]
        places = [row, row.get("args") or {}, row.get("about") or {}]
        own = [place[name] for place in places for name in ELSEWHERE.get(key, (key,)) if place.get(name) is not None]
        if own or key not in NAMES | TEXTS | {"post"}:
            return own
        return [
            one
            for claim in claims(row)
            for one in (claim.get(key), (claim.get("args") or {}).get(key))
            if one is not None
        ]

    def value(self, key: str, wanted: Any, value: Any) -> bool:
        """Whether one value fits one pattern for it."""
        if isinstance(wanted, list):
            return any(self.value(key, one, value) for one in wanted)
        if isinstance(wanted, dict):
            return self._special(wanted, value)
        if key in DAYS:
            return self._days(value) == days(wanted)
        if key == "post":
            return any(self.post(wanted) == self.post(one) for one in called(value))
        if key in NAMES:
            return any(self._is_called(self.name(wanted), self.name(one)) for one in called(value))
        if key in TEXTS:
            return self._in_text(wanted, value)
        return bool(wanted == value)

    @staticmethod
    def _is_called(wanted: str, shown: str) -> bool:
        """Equal, or shown with a rank or courtesy before it."""
        return wanted == shown or shown.endswith(f" {wanted}")

    @staticmethod
    def _days(value: Any) -> tuple[dt.date, dt.date] | None:
        text = value.get("edtf") if isinstance(value, dict) else value
        return days(text) if isinstance(text, str) else None

    def _in_text(self, wanted: str, value: Any) -> bool:
        if days(wanted):
            return any(days(text) == days(wanted) for text in spoken(value))
        return any(set(self.name(wanted).split()) <= set(self.name(text).split()) for text in spoken(value))

    def _special(self, wanted: Json, value: Any) -> bool:
        if "words" in wanted:
            told = plain(" ".join(spoken(value))).split()
            return all(
                any(one == word or (not word.isdigit() and one.startswith(word)) for one in told)
                for word in wanted["words"]
            )
        if "edtf" not in wanted:
            return isinstance(value, int) and wanted.get("min", value) <= value <= wanted.get("max", value)
        held, asked = self._days(value), days(wanted["edtf"])
        if held is None or asked is None:
            return False
        if wanted["how"] == "within":
            return asked[0] <= held[0] and held[1] <= asked[1]
        return held[0] <= asked[1] and asked[0] <= held[1]
