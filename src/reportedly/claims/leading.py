"""The post that a verb of leading stands for: who commands a unit is its commander, who heads it its head.

Texts name the post less often than the act ("led the brigade until May", "took command on Monday"). The act says
that the person was in charge, and no more: a title is not invented beyond the plain noun of the verb.
"""

from __future__ import annotations

import re

_NOUNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("commander", re.compile(r"\bcommand(?:s|ed|ing)?\b", re.IGNORECASE)),
    (
        "head",
        re.compile(
            r"\b(?:head(?:s|ed|ing)?|leads?|led|leading|leadership|runs?|ran|running|helm"
            r"|(?:is|are|was|were|been|remain(?:s|ed)?|stay(?:s|ed)?) under$"
            r"|(?:in|took|takes?|taking|taken) charge|(?:took|takes?|taken) over)\b",
            re.IGNORECASE,
        ),
    ),
    ("chair", re.compile(r"\b(?:chairs|chaired|chairing)\b", re.IGNORECASE)),
    ("director", re.compile(r"\b(?:directs|directed|directing)\b", re.IGNORECASE)),
)
KINDS = frozenset({"holds_post", "appointed", "reinstated", "transferred"})


def post_led(words: str) -> str | None:
    """The plain noun for the leading that some words tell of, None if they tell of none.

    >>> post_led("took command of"), post_led("has led"), post_led("served with")
    ('commander', 'head', None)
    """
    return next((noun for noun, pattern in _NOUNS if pattern.search(words)), None)
