"""Regions of a page by element, role, class and id (``regions.toml``)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import islice

from reportedly.documents.pages.nodes import Element

_NAME = re.compile(r"[a-z]+(?:-[a-z]+)*")
_PART = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Region:
    """One kind of region: tags, roles, and words of class and id that mark it."""

    tags: frozenset[str]
    roles: frozenset[str]
    words: frozenset[str]

    def marks(self, element: Element) -> bool:
        """Whether the element begins such a region."""
        if element.tag in self.tags or element.role in self.roles:
            return True
        if not element.hint or element.tag in ("body", "html", "main", "article"):
            return False
        return any(word in self.words for word in _hint_words(element.hint))


def _hint_words(hint: str) -> set[str]:
    return {*_NAME.findall(hint), *_PART.findall(hint)}


@dataclass(frozen=True, slots=True)
class Regions:
    """The table of regions."""

    kinds: dict[str, Region]

    def marks(self, element: Element) -> bool:
        """Whether the element begins a part that is not of the report, or stands beside it as a caption does."""
        return self.kinds["outside"].marks(element) or self.kinds["beside"].marks(element)

    def about(self, element: Element) -> bool:
        """Whether the element holds byline, date line or kicker."""
        return any(self.kinds["about"].marks(around) for around in islice(element.line(), 2))


@cache
def regions() -> Regions:
    """The table, read once."""
    rows = tomllib.loads(resources.files(__package__).joinpath("regions.toml").read_text("utf-8"))
    return Regions(
        {
            name: Region(*(frozenset(row.get(key, "").split()) for key in ("tags", "roles", "words")))
            for name, row in rows.items()
        }
    )
