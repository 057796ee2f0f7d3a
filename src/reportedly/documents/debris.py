"""Site furniture in a text: whole lines, and fragments glued to the sentence that follows. Rules in ``debris.toml``."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from reportedly.terms.spans import Span

LONGEST = 300
"""Characters of the longest line that can be furniture; a longer one is a paragraph."""

_SECTION = re.compile(r"(?:more|latest|top|related|all|see all|view all) (?P<name>[^\W\d_]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Debris:
    """Furniture found, and the lines that are left, cut where a fragment was glued to them."""

    spans: tuple[Span, ...]
    lines: list[Span]


@dataclass(frozen=True, slots=True)
class _Rules:
    line: re.Pattern[str]
    glued: re.Pattern[str]
    sections: frozenset[str]


@cache
def _rules() -> _Rules:
    table = tomllib.loads(resources.files(__package__).joinpath("debris.toml").read_text("utf-8"))
    sections = frozenset(table["sections"].split())
    heads = "|".join(sorted(sections, key=len, reverse=True))
    glued = "|".join([*table["glued"], rf"(?:more|latest|top) (?:{heads})"])
    return _Rules(
        re.compile(rf"\W{{0,4}}(?:{'|'.join(table['lines'])})\W{{0,4}}", re.IGNORECASE),
        re.compile(rf"\W{{0,3}}(?i:{glued})(?=[A-Z“‘\"][a-z]+\b)"),
        sections,
    )


def is_furniture(line: str) -> bool:
    """Whether a line is site furniture from end to end."""
    return len(line) <= LONGEST and bool(_rules().line.fullmatch(line))


def find_debris(text: str, lines: list[Span]) -> Debris:
    """Furniture among the lines of a text. Neighbouring lines of it make one span; a real sentence is never taken."""
    furniture = _furniture(text, lines)
    found: list[Span] = []
    kept: list[Span] = []
    for index, line in enumerate(lines):
        if index in furniture:
            _join(text, found, line)
            continue
        glued = _rules().glued.match(text, line.start, line.end)
        if glued:
            _join(text, found, Span(line.start, glued.end()))
            line = Span(glued.end(), line.end)  # noqa: PLW2901 the rest of the line is the sentence
        kept.append(line)
    return Debris(tuple(found), kept)


def _furniture(text: str, lines: list[Span]) -> frozenset[int]:
    """Indexes of the lines that are furniture from end to end."""
    found: set[int] = set()
    for index, line in enumerate(lines):
        words = line.of(text)
        if is_furniture(words):
            found.add(index)
        name = _box(words)
        if name is not None:
            if words[len(name.group()) :].strip(" :.›»>") == "":
                found.add(index)
            if index and _heads_box(lines[index - 1].of(text), name["name"]):
                found.add(index - 1)
    return frozenset(found)


def _box(words: str) -> re.Match[str] | None:
    """A line that begins with the heading of a box, alone or glued to what follows ("More ShortsWhether")."""
    found = _SECTION.match(words)
    if found is None:
        return None
    whole = found["name"].lower() in _rules().sections
    if whole:
        return found
    glued = _rules().glued.match(words)
    return _SECTION.match(glued.group()) if glued else None


def _heads_box(words: str, name: str) -> bool:
    """Whether a line is the short heading of the box that "More NAME" closes."""
    parts = words.split()
    return 1 <= len(parts) <= 4 and parts[-1].lower() == name.lower()


def _join(text: str, found: list[Span], span: Span) -> None:
    """Add a span, joined to the one before if only white space parts them."""
    if found and not text[found[-1].end : span.start].strip():
        found[-1] = Span(found[-1].start, span.end)
    else:
        found.append(span)
