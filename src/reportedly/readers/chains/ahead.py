"""Pronouns told before their name: "When she was arrested, Clara Rall was director".

Only where nobody before can be meant: the pronoun stands in a clause that opens its sentence with a word such as "when"
or "after", and the name is the first one behind the comma that ends the clause.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.readers.chains.mentions import Mention
from reportedly.readers.chains.referents import Referent
from reportedly.readers.sheet import Sheet

_OPENING = frozenset(
    (
        "when",
        "after",
        "before",
        "while",
        "although",
        "though",
        "until",
        "once",
        "since",
        "as",
        "if",
        "because",
        "shortly",
    )
)
_ADVERBS = frozenset(("days", "weeks", "months", "years", "soon", "long", "just", "hours", "even", "ever", "shortly"))


def bind_ahead(sheet: Sheet, mentions: Sequence[Mention], referents: Iterable[Referent]) -> None:
    """Give the pronouns that nobody has to the persons named behind them."""
    owners = {id(mention): referent for referent in referents for mention in referent.mentions}
    waiting: list[Mention] = []
    for mention in mentions:
        waiting = [one for one in waiting if one.sentence == mention.sentence]
        owner = owners.get(id(mention))
        if mention.form == "pronoun" and owner is None and mention.gender in ("m", "f") and _opens(sheet, mention):
            waiting.append(mention)
        elif mention.form == "name" and owner is not None:
            for pronoun in waiting if _is_subject(sheet, mention) else ():
                if owner.gender in ("", pronoun.gender):
                    owner.take(pronoun)
            waiting = []


def _opens(sheet: Sheet, mention: Mention) -> bool:
    first = sheet.sentences[mention.sentence].start
    opening = sheet.lowers[first : mention.first]
    return bool(opening) and (
        opening[0] in _OPENING or (opening[0] in _ADVERBS and opening[1:2] != [] and opening[1] in _OPENING)
    )


def _is_subject(sheet: Sheet, mention: Mention) -> bool:
    """Whether a name, with what stands beside it, follows a comma."""
    sentence = sheet.sentences[mention.sentence]
    before = sheet.tokens[max(sentence.start, mention.first - 4) : mention.first]
    titled = [token.text for token in before]
    return "," in titled and all(text[:1].isupper() or text in (".", "the") for text in titled[titled.index(",") + 1 :])
