"""Why, as the text itself says it: "dismissed for hiding losses", "resigned over the fuel accounts".

Only what somebody decides has a reason; an arrest has a charge instead. The reason is the rest of the phrase that
a causal word opens behind the event, in the words of the text; where the reader already gave one, that one stays.
"For" is causal before an "-ing" form, a possessive or a noun of wrong, and not before a time ("for two weeks") or
a holder.
"""

from __future__ import annotations

import re

from reportedly.claims.arguments import is_no_cause, is_of_award
from reportedly.claims.page import Page
from reportedly.terms.markup import Event
from reportedly.terms.spans import Span

_DECIDED = frozenset(
    {"dismissed", "resigned", "retired", "suspended", "demoted", "pardoned", "awarded", "sanctioned", "transferred"}
)
_CAUSE = re.compile(
    r"\b(?:because of|because|due to|owing to|on account of|on grounds of|in protest (?:at|of|against|over)"
    r"|(?<!took )(?<!take )(?<!takes )(?<!taken )(?<!taking )(?<!handed )(?<!hand )over"
    r"|pending|as punishment for|at (?:his|her|their) own request|for (?=\w+ing\b|(?:alleged(?:ly)?|his|her|their|not"
    r"|failing|health|family|personal|poor|gross|lack|bravery|courage|misconduct|insubordination|corruption|negligence"
    r"|cowardice)\b))\s*",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"at (?:his|her|their) own request|in protest", re.IGNORECASE)
_END = re.compile(
    r"[.;:!?\n“”\"()]|, (?=(?:the|a|an|he|she|it|they|who|which|and|but)\b)|,? (?:said|says|according to)\b"
    r"|,? with (?:immediate )?effect\b|,? effective (?:from|on|immediately)\b"
)
_FARTHEST = 80  # a cause farther behind belongs to something else
_LONGEST = 160


def reason_of(page: Page, event: Event, before: int) -> str | None:
    """The words that give the reason of an event, None for none; ``before`` is where the next event begins."""
    if event.kind not in _DECIDED:
        return None
    start = event.trigger.end
    end = min(page.sentence(event.trigger).end, before)
    found = _CAUSE.search(page.text, start, max(start, min(end, start + _FARTHEST)))
    if not found:
        return None
    low = found.start() if _WHOLE.match(found.group()) else found.end()
    stop = _END.search(page.text, found.end(), min(end, found.end() + _LONGEST))
    cause = Span(low, stop.start() if stop else min(end, found.end() + _LONGEST))
    words = page.words(cause).strip(" ,’'")
    return None if not words or is_no_cause(words) or is_of_award(event, cause) else words
