"""Pronouns in somebody's speech, which only who speaks can settle.

- "I" is the speaker;
- "he" or "she" in the words of somebody's lawyer, spokesman or kin, and nobody else's, is the one for whom that
  person speaks: a client's name is said once, and then the talk is of him.
"""

from __future__ import annotations

import re

from reportedly.claims.page import Page
from reportedly.claims.sources import speaking
from reportedly.terms.claims import Party
from reportedly.terms.spans import Span

_SELF = frozenset({"i", "me", "my", "myself"})
_OTHER = frozenset({"he", "him", "his", "she", "her", "himself", "herself"})
_STANDS_FOR = re.compile(
    r",?\s+(?:who is )?(?:the |a |an )?(?:\w+ ){0,2}?(?:lawyers?|attorney|counsel|solicitor|barrister|advocate|defender"
    r"|spokes(?:man|woman|person)|agent|wife|husband|widow|brother|sister|son|daughter|father|mother|cousin|aide)"
    r"\s+(?:of|for|to)\s+",
    re.IGNORECASE,
)
_LONGEST = 80
_FIRST = 20  # who somebody stands for is said early


def pronoun_in_speech(page: Page, span: Span) -> tuple[Party, ...]:
    """Whom a pronoun in somebody's speech stands for, where no chain knows it; nobody outside of speech."""
    word = page.words(span).lower()
    speaker = speaking(page, span) if word in _SELF | _OTHER else None
    if speaker is None:
        return ()
    if word in _SELF:
        return (speaker,)
    client = _client(page, speaker)
    return (client,) if client else ()


def _client(page: Page, speaker: Party) -> Party | None:
    """The only person for whom the text says that the speaker stands."""
    found: dict[str, Party] = {}
    for mention in page.cast.mentions_of(speaker)[:_FIRST]:
        role = _STANDS_FOR.match(page.text, mention.end, mention.end + _LONGEST)
        if role:
            after = page.cast.mentioned(Span(role.end(), role.end() + _LONGEST), "person")
            found.update(list(after.items())[:1])
    found.pop(speaker.key, None)
    return next(iter(found.values())) if len(found) == 1 else None
