"""Arguments of an event as texts, with the people and units behind them.

- people and units stand by their fullest name in the document, all else in the words of the text;
- a rank stands by its canonical name, where the reader knows it;
- the post that a verb of leading stands for, and the words quoted from a letter, are arguments too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from reportedly.claims.leading import KINDS as LEADING
from reportedly.claims.leading import post_led
from reportedly.claims.page import Page
from reportedly.claims.replaced import replaced_one
from reportedly.terms.claims import ArgValue, Party
from reportedly.terms.kinds import Kind
from reportedly.terms.markup import Argument, Event
from reportedly.terms.names import fold
from reportedly.terms.spans import Span

_UNIT_ROLES = frozenset({"unit", "related_unit", "from_unit"})
_MIXED_ROLES = frozenset({"whom", "by", "body"})
_PASSING = frozenset({"succeeded", "dismissed", "resigned"})
_OUTER = re.compile(r"^[\s\"“”„«»'‘’,;:–—-]+|[\s\"“”„«»‘,;:–—-]+$")
_EFFECT = re.compile(
    r",?\s+(?:with (?:immediate )?effect|effective|as (?:of|from) \S+|starting (?:from|on))\b.*$", re.IGNORECASE
)
_UNNAMED = re.compile(
    r"[\s:]((?:an?|one of)\s+(?:[\w’'-]+\s+){0,4}(?:battalion|brigade|regiment|division|corps|company|squad|platoon"
    r"|unit|army|mission|department|agency|bureau|task force)s?\b(?:\s+(?:made up )?of(?:\s+[\w’'-]+){1,3})?)"
    r"(?=[\s,.;:—–-])",
    re.IGNORECASE,
)
_NO_CAUSE = re.compile(
    r"(?:it|this|that|these|those|them|him|her|us|me|what|which|so|something|everything|nothing)"
    r"|(?:he|she|they) (?:\w+ly )?(?:said|says|told|tells|wrote|claimed|claims|added|insists?|insisted|explained)\b.*",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:(?:that|this|any|some|the|same|other|another|or|and|one|first|second|two|several)\s+)+"
    r"(?:day|date|occasion|time|morning|evening|night|week|month|year)s?",
    re.IGNORECASE,
)
_OF_POST = re.compile(r"\b(?:as|from (?:his|her|the) (?:post|position|job|role|office))\b", re.IGNORECASE)
_LONGEST_NAME = 80
_FAR = 140
_NEAR = 40


def arguments_of(
    page: Page, event: Event, kind: Kind, who: Party
) -> tuple[dict[str, ArgValue], dict[str, tuple[Party, ...]]]:
    """Texts by role, and the parties behind some of them; only roles that the kind knows, never the subject itself."""
    texts: dict[str, list[str]] = {}
    parties: dict[str, tuple[Party, ...]] = {}
    for argument in event.arguments:
        if argument.role not in kind.arguments or _says_nothing(page, event, argument):
            continue
        named = replaced_one(page, event, argument) or parties_of(page, argument)
        known = tuple(party for party in named if party.key != who.key)
        if known:
            parties[argument.role] = tuple(dict.fromkeys((*parties.get(argument.role, ()), *known)))
        for value in [party.name for party in known] or [value_of(page, argument)]:
            if value and value not in texts.setdefault(argument.role, []):
                texts[argument.role].append(value)
    args: dict[str, ArgValue] = {}
    for role, values in texts.items():
        if values:
            args[role] = values[0] if len(values) == 1 else tuple(values)
    parties.update(described_units(args, parties))
    _add_unnamed_unit(page, event, args)
    _add_post(page, event, args)
    _add_quote(page, event, args)
    return args, parties


def _says_nothing(page: Page, event: Event, argument: Argument) -> bool:
    """Whether a reason is a bare pronoun or part of an award's name, a charge a time, or a unit part of the reason.

    "Suspended over a loan from Veldo Bank" is from no post at the bank; "Medal for Courage" is not for courage.
    """
    words = page.words(argument.span)
    if argument.role == "charge":
        return _TIME.fullmatch(words) is not None
    if argument.role == "unit":
        return any(
            other.role == "reason" and other.span.holds(argument.span) and not _OF_POST.search(page.words(other.span))
            for other in event.arguments
        )
    return argument.role == "reason" and (is_no_cause(words) or is_of_award(event, argument.span))


def is_no_cause(words: str) -> bool:
    """Whether words are a bare pronoun or only tell who says it ("because, she told staff, …"): they give no reason."""
    return _NO_CAUSE.fullmatch(words) is not None


def is_of_award(event: Event, span: Span) -> bool:
    """Whether words are part of the name of what somebody is awarded."""
    return any(argument.role == "award" and argument.span.overlaps(span) for argument in event.arguments)


def parties_of(page: Page, argument: Argument) -> tuple[Party, ...]:
    """The people and units that an argument names; none for roles that name things."""
    if argument.role in _UNIT_ROLES:
        return page.cast.all_at(argument.span, "unit")
    if argument.role in _MIXED_ROLES:
        people = page.cast.all_at(argument.span, "person")
        return people or page.cast.all_at(argument.span, "unit")
    return ()


def described_units(
    args: Mapping[str, ArgValue], parties: Mapping[str, tuple[Party, ...]]
) -> dict[str, tuple[Party, ...]]:
    """A party for each unit that has a name of its own but no chain ("Velmarian advisory mission"), by role."""
    found: dict[str, tuple[Party, ...]] = {}
    for role in _UNIT_ROLES & set(args) - set(parties):
        value = args[role]
        if isinstance(value, str) and any(letter.isupper() for letter in value) and len(value) <= _LONGEST_NAME:
            found[role] = (Party(f"unit:{fold(value).replace(' ', '-')}", "unit", value, (value,)),)
    return found


def value_of(page: Page, argument: Argument) -> str:
    """The words of an argument without the marks around them."""
    if argument.role == "rank":
        mark = next((mark for mark in page.marks_in(argument.span, "rank") if mark.norm), None)
        if mark and mark.norm:
            return mark.norm
    words = page.words(argument.span)
    return _OUTER.sub("", _EFFECT.sub("", words) if argument.role == "reason" else words)


def _add_quote(page: Page, event: Event, args: dict[str, ArgValue]) -> None:
    """The words quoted from a letter in the sentence that tells of it."""
    if event.kind != "wrote_to" or "quote" in args:
        return
    sentence = page.sentence(event.trigger)
    quoted = next(page.quoted_in(Span(event.trigger.end, max(event.trigger.end, sentence.end))), None)
    if quoted:
        args["quote"] = " ".join(page.words_between(quoted).quote.split())


def _add_unnamed_unit(page: Page, event: Event, args: dict[str, ArgValue]) -> None:
    """A unit without a name that somebody is to lead ("a battalion of former convicts"), in the text's own words."""
    if event.kind not in LEADING or "unit" in args or not post_led(page.words(event.trigger)):
        return
    end = page.sentence(event.trigger).end
    found = _UNNAMED.search(page.text, event.trigger.end, max(event.trigger.end, min(end, event.trigger.end + _FAR)))
    if found:
        args["unit"] = " ".join(found.group(1).split())


def _add_post(page: Page, event: Event, args: dict[str, ArgValue]) -> None:
    """The post that a verb of leading stands for, where the text gives no title and somebody leads something."""
    if event.kind not in LEADING | _PASSING or "post" in args:
        return
    last = max((argument.span.start for argument in event.arguments if argument.role == "unit"), default=0)
    end = min(last, event.trigger.end + _NEAR) if last else event.trigger.end
    post = post_led(page.text[event.trigger.start : max(event.trigger.end, end)])
    if event.kind in _PASSING:  # who "takes over from" somebody may take over any post
        post = post if post == "commander" and "unit" in args else None
    if post and ("unit" in args or post == "commander"):
        args["post"] = post
