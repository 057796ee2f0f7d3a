"""Values of an answer in the words that people read: times, statuses, what a claim says, chains of sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportedly.cli.lines import clean

Json = dict[str, Any]

_FIRST = ("rank", "post", "unit", "place", "charge", "sentence", "whom", "award", "what", "body")
_LISTED = 5  # names listed before "…"
_LEFT_OUT = {"reason", "quote", "role"}  # shown on lines of their own, or in the sentence
_LEADS = {"charge": "over", "unit": "of", "place": "in", "by": "by", "from_unit": "from", "body": "from"}
_LEADS_OF_KIND = {
    "charged": {"charge": "with"},
    "convicted": {"charge": "of"},
    "acquitted": {"charge": "of"},
    "accused": {"charge": "of"},
    "tried": {"charge": "for"},
    "sentenced": {"charge": "for", "sentence": "to"},
    "arrested": {"charge": "on charges of"},
    "detained": {"charge": "on charges of"},
    "promoted": {"rank": "to"},
    "demoted": {"rank": "to"},
    "transferred": {"unit": "to", "place": "to"},
    "moved": {"unit": "to", "place": "to"},
    **{kind: {"post": "as"} for kind in ("dismissed", "resigned", "retired", "suspended", "succeeded", "reinstated")},
}


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
    """The time of a posting: "2016-03 … 2019-06"; days in brackets are only cited, the true bounds not known."""
    start, end = (_bound(row.get(key)) for key in ("start", "end"))
    if start == end:
        return start or "undated"
    return f"{start or '?'} … {end}".rstrip()


def _bound(bound: Json | None) -> str:
    if not bound or not bound.get("edtf"):
        return ""
    return bound["edtf"] if bound.get("known") else f"({bound['edtf']})"


def name(value: Any) -> str:
    """An entity, a speaker or a plain text by its name."""
    if isinstance(value, dict):
        return clean(str(value.get("name") or value.get("edtf") or "unnamed"))
    if isinstance(value, list | tuple):
        return ", ".join(name(one) for one in value)
    return clean(str(value))


def namesake(entity: Json) -> str:
    """A person of the same name by what tells them apart: ranks, units, documents, id."""
    ranks = " / ".join(name(rank) for rank in entity.get("ranks", []))
    units = "".join(f", {name(unit)}" for unit in entity.get("units", [])[:2])
    documents = f", {count(entity['documents'], 'document')}" if "documents" in entity else ""
    return f"{ranks} {name(entity)}{units}{documents} ({entity['id']})".strip()


def happening(row: Json) -> str:
    """What a row says happened, in one line: "dismissed as commander of 4th Rifle Corps"."""
    return f"{kind(row['kind'])} {details(row['kind'], row.get('args') or {})}".strip()


def details(kind_: str, args: Json) -> str:
    """The arguments of a claim in one line, the telling ones first, none that another one holds already."""
    leads = _LEADS | _LEADS_OF_KIND.get(kind_, {})
    parts: list[str] = []
    for key in (*_FIRST, *sorted(set(args) - {*_FIRST, *_LEFT_OUT})):
        words = name(args[key]) if args.get(key) else ""
        if words and not any(words in part for part in parts):
            parts.append(f"{leads.get(key, '')} {words}".strip())
    return ", ".join(parts).replace(", of ", " of ", 1)


def quoted(claim: Json) -> str:
    """The sentence behind a claim, in quotation marks unless it brings its own."""
    words = " … ".join(clean(quote["quote"]) for quote in claim["evidence"])
    return words if words[:1] in '“"«„' else f"“{words}”"


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


def is_foreign(language: str | None) -> bool:
    """Whether a text is in a language that the reader does not know."""
    return language not in (None, "en")


def not_english(names: Sequence[str]) -> str:
    """What to say of texts in other languages."""
    listed = ", ".join(clean(one) for one in names[:_LISTED]) + (" …" if len(names) > _LISTED else "")
    verb = "is not in English and was" if len(names) == 1 else "are not in English and were"
    return f"{listed} {verb} read as if it were: the reader knows English only, so check what it took from there"
