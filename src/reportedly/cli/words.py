"""Values of an answer in the words that people read: times, statuses, what a claim says, chains of sources."""

from __future__ import annotations

from typing import Any

from reportedly.cli.lines import clean

Json = dict[str, Any]

_FIRST = ("rank", "post", "unit", "place", "charge", "sentence", "whom", "award", "what", "body")
_LEADS = {"unit": "of", "place": "in", "charge": "on", "whom": "", "by": "by", "from_unit": "from", "body": "from"}
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def day(edtf: str | None) -> str:
    """An EDTF value for the eye: "2024-05-14", "2023-07 … 2024-05", "until 2023-07", "undated"."""
    if not edtf:
        return "undated"
    first, slash, last = edtf.partition("/")
    if not slash:
        return edtf
    if first in ("", ".."):
        return f"until {last}"
    return f"since {first}" if last in ("", "..") else f"{first} … {last}"


def span(row: Json) -> str:
    """The time of a posting: "2016-03 … 2019-06", open ends as "?" where they are only cited."""
    start, end = row.get("start") or {}, row.get("end") or {}
    left = start.get("edtf") or "?"
    right = end.get("edtf") or ""
    if not right:
        return f"{left} …" if left != "?" else "undated"
    mark_left, mark_right = ("" if part.get("known") else "~" for part in (start, end))
    return f"{mark_left}{left} … {mark_right}{right}"


def name(value: Any) -> str:
    """An entity, a speaker or a plain text by its name."""
    if isinstance(value, dict):
        return clean(str(value.get("name") or value.get("edtf") or "unnamed"))
    if isinstance(value, list | tuple):
        return ", ".join(name(one) for one in value)
    return clean(str(value))


def details(args: Json) -> str:
    """The arguments of a claim in one line, the telling ones first; a quotation and a reason stand by themselves."""
    keys = (*_FIRST, *sorted(set(args) - {*_FIRST, "reason", "quote", "role"}))
    parts = [f"{_LEADS.get(key, '')} {name(args[key])}".strip() for key in keys if args.get(key)]
    return ", ".join(parts).replace(", of ", " of ", 1)


def chain(claim: Json) -> str:
    """Who says it, outermost first: "The Halmere Post ← Telvar"."""
    return " ← ".join(speaker(member) for member in claim["chain"])


def speaker(member: Json) -> str:
    """A member of a chain; an outlet without a name is said to be so."""
    if member.get("name"):
        return name(member)
    return "outlet not known" if member.get("type") == "outlet" else f"{member.get('type')} not named"


def source(claim: Json) -> str:
    """The chain and the day of publication of a claim's document."""
    published = claim["document"].get("published")
    return f"{chain(claim)}, {published or 'undated text'}"


def count(number: int, word: str) -> str:
    """A number with its word: "1 root", "2 roots"."""
    return f"{number} {word}{'' if number == 1 else 's'}"


def kind(word: str) -> str:
    """A kind as people say it."""
    return word.replace("_", " ")
