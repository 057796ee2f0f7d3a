"""Happenings that are named and did not happen: near misses, falsehoods, orders undone, fiction, figures of speech.

The wordings are data (``unhappened.toml``); each takes back what its words name. Both sides of the happening are looked
at within its own sentence, no farther than ``_REACH`` characters, so that the work stays linear in the text.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal, cast

from reportedly.claims.page import Page
from reportedly.terms.markup import Event

Unhappened = Literal["void", "false", "aimed", "planned", "possible"]

_REACH = 200  # characters on either side of the happening
_NAME = re.compile(r"\{(\w+)\}")
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class _Rule:
    """One wording: what becomes of the happening, and what must hold of its kind, its words and their surroundings."""

    taken: Unhappened
    kinds: frozenset[str]
    trigger: re.Pattern[str] | None
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None

    def holds(self, kind: str, trigger: str, before: str, after: str) -> bool:
        """Whether the wording is found around a happening."""
        if (self.kinds and kind not in self.kinds) or (self.trigger and not self.trigger.fullmatch(trigger)):
            return False
        if self.before and not self.before.search(before):
            return False
        return not self.after or bool(self.after.match(after))


def unhappened(page: Page, event: Event) -> Unhappened | None:
    """How the words around an event tell that it did not happen, None if they do not."""
    sentence = page.sentence(event.trigger)
    start, end = event.trigger.start, event.trigger.end
    before = _BLANK.sub(" ", page.text[max(sentence.start, start - _REACH) : start])
    after = _BLANK.sub(" ", page.text[end : max(end, min(sentence.end, end + _REACH))])
    trigger = page.words(event.trigger)
    return next((rule.taken for rule in _rules() if rule.holds(event.kind, trigger, before, after)), None)


@cache
def _rules() -> tuple[_Rule, ...]:
    table = tomllib.loads(resources.files("reportedly").joinpath("claims", "unhappened.toml").read_text("utf-8"))
    words: dict[str, str] = table["words"]
    return tuple(
        _Rule(
            taken=cast(Unhappened, row["taken"]),
            kinds=frozenset(row.get("kinds", "").split()),
            trigger=_pattern(row.get("trigger"), words),
            before=_pattern(row.get("before"), words),
            after=_pattern(row.get("after"), words),
        )
        for row in table["rule"]
    )


def _pattern(source: str | None, words: dict[str, str]) -> re.Pattern[str] | None:
    if source is None:
        return None
    filled = _NAME.sub(lambda found: words.get(found.group(1), found.group()), source)
    return re.compile(filled, re.IGNORECASE)
