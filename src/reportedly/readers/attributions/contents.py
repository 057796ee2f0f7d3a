"""What stands under a reporting verb: where its content begins, the construction, and where it ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportedly.readers.attributions.cues import Cue
from reportedly.readers.attributions.layout import Layout, Line
from reportedly.readers.attributions.lexicon import forms, words

Frame = Literal["that", "bare", "quote", "object", "infinitive", "before"]
_REACH = 14
"""Tokens that may stand between a verb and its content ("said on Monday at a meeting in … that")."""
_REFUSED_WITHIN = 6
_JOINTS = frozenset(("of", "that", "by", "having", "being", "any", "reports", "claims"))
_ENDING = frozenset(".?!")


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a content begins and how it is built; "before" means that nothing follows the verb."""

    start: int
    frame: Frame


def opening_after(layout: Layout, line: Line, cue: Cue) -> Opening | None:
    """The content after a verb group; None if the words that follow are no content of this verb."""
    place = cue.last
    if cue.verb.addressee and cue.voice != "passive":
        place = _after_hearer(layout, line, place)
    takes_infinitive = cue.verb.addressee or "infinitive" in cue.verb.frames
    if takes_infinitive and layout.tag(place) == "t" and layout.tag(place + 1) in "AwV":
        return Opening(place, "infinitive")
    place = _after_adverbials(layout, line, place)
    if place >= line.last or layout.tag(place) in ".;-":
        return Opening(place, "before")
    if cue.verb.stance == "denies" and _is_refused(layout, line, place):
        return None
    return _opening(layout, line, cue, place)


def _is_refused(layout: Layout, line: Line, place: int) -> bool:
    """Whether something asked for is refused ("denied him bail", "rejected her appeal"): nothing is said of it."""
    for index in range(place, min(place + _REFUSED_WITHIN, line.last)):
        if words().has("refused", layout.lower(index)):
            return True
        if layout.tag(index) in ",.;:-QTtR" or layout.lower(index) in _JOINTS:
            return False
    return False


def _opening(layout: Layout, line: Line, cue: Cue, place: int) -> Opening | None:
    tag, frames = layout.tag(place), cue.verb.frames
    if tag in ":,":
        return _after_mark(layout, line, place, frames)
    if tag == "Q":
        return Opening(place, "quote")
    if tag == "T" or words().has("interrogatives", layout.lower(place)):
        return Opening(place, "that") if "that" in frames else _object(place, frames)
    return _plain_opening(layout, line, cue, place)


def _plain_opening(layout: Layout, line: Line, cue: Cue, place: int) -> Opening | None:
    """A content that no mark or "that" announces."""
    tag, frames = layout.tag(place), cue.verb.frames
    if tag == "P" and layout.tag(place + 1) == "R":
        return None
    if tag == "t" or (layout.lower(place) == "not" and layout.tag(place + 1) == "t"):
        return Opening(place, "infinitive") if "infinitive" in frames or cue.verb.addressee else None
    if "bare" in frames and (cue.verb.lemma == "say" or _has_clause(layout, line, place)):
        return Opening(place, "bare")
    return _object(place, frames) if tag in "DKwNOS'q" or cue.verb.particles else None


def _object(place: int, frames: frozenset[str]) -> Opening | None:
    return Opening(place, "object") if "object" in frames else None


def _after_mark(layout: Layout, line: Line, place: int, frames: frozenset[str]) -> Opening | None:
    following = layout.tag(place + 1)
    if following == "Q":
        return Opening(place + 1, "quote") if "quote" in frames else None
    later = _that_later(layout, line, place) if "that" in frames else None
    if later:
        return Opening(later, "that")
    if layout.tag(place) == ":":
        return Opening(place + 1, "bare") if place + 1 < line.last and "quote" in frames else None
    return Opening(place, "before")


def _that_later(layout: Layout, line: Line, place: int) -> int | None:
    """The "that" after words between commas: "claimed, without giving proof, that …"."""
    for index in range(place + 2, min(place + _REACH, line.last - 1)):
        if layout.tag(index) == "," and layout.tag(index + 1) == "T":
            return index + 1
        if layout.tag(index) in ":;.QA":
            return None
    return None


def _after_hearer(layout: Layout, line: Line, place: int) -> int:
    """Past the noun phrase of the hearer: "told" *the Halmere Post* "that"."""
    if layout.tag(place) in "SO":
        return place + 1
    index = place
    while index < line.last and index - place < _REACH:
        tag = layout.tag(index)
        if tag in "T,.:;QtS-A" or (tag == "D" and index > place and layout.tag(index - 1) not in "PC"):
            break
        lower = layout.lower(index)
        if lower == "not" or words().has("interrogatives", lower) or _is_time(layout, index):
            break
        index += 1
    return index


def _after_adverbials(layout: Layout, line: Line, place: int) -> int:
    while place < line.last:
        step = _adverbial(layout, line, place)
        if not step:
            return place
        place += step
    return place


def _adverbial(layout: Layout, line: Line, place: int) -> int:
    tag = layout.tag(place)
    if tag == "V" or _is_time(layout, place):
        return int(layout.lower(place) != "not" or layout.tag(place + 1) != "t")
    if tag in "PtU" and _is_time(layout, place + 1):
        return 2
    if tag in "DN" and _is_time(layout, place + 1):
        return 2
    if tag == "P" and layout.tag(place + 1) in "DO" and words().has("document_nouns", layout.lower(place + 2)):
        return 3
    if tag in "Pt":
        return _phrase(layout, line, place)
    return 0


def _phrase(layout: Layout, line: Line, place: int) -> int:
    """Length of a prepositional phrase that leads to a content or ends the clause; 0 if it is content itself."""
    for index in range(place + 1, min(place + _REACH, line.last)):
        tag = layout.tag(index)
        if tag in "T:Q,.":
            return index - place
        if tag in "AR" or (tag == "S" and index > place + 1):
            return index - place if tag == "S" and _names_text(layout, place, index) else 0
    return line.last - place if line.last - place < _REACH else 0


def _names_text(layout: Layout, first: int, last: int) -> bool:
    """Whether a phrase names a text, an occasion or a time ("in an interview")."""
    classes = ("document_nouns", "occasions", "times")
    return any(words().has(name, layout.lower(k)) for name in classes for k in range(first, last))


def _is_time(layout: Layout, index: int) -> bool:
    return words().has("times", layout.lower(index)) and layout.tag(index) in "KwPUV"


def _has_clause(layout: Layout, line: Line, place: int) -> bool:
    """Whether a subject and a finite verb stand here."""
    if layout.tag(place) == "S":
        return True
    for index in range(place, min(place + 20, line.last)):
        tag = layout.tag(index)
        if tag == "A":
            return index > place or layout.tag(place) == "A"
        if tag == "w" and index > place and _looks_finite(layout, index):
            return True
        if tag in ".;":
            return False
    return False


def _looks_finite(layout: Layout, index: int) -> bool:
    word = layout.lower(index)
    form = forms().get(word)
    if form and form.tenses & {"past", "present"}:
        return layout.tag(index - 1) in "KwSOq)N"
    if words().has("irregular_pasts", word) or word.endswith("ed"):
        return layout.tag(index - 1) in "KwSOqNV"
    if not word.endswith("s") or word.endswith(("ss", "us")) or layout.lower(index - 1).endswith("s"):
        return False
    return layout.tag(index - 1) in "KwOqV" and layout.tag(index + 1) in "DSOTK"


def has_verb(layout: Layout, first: int, last: int) -> bool:
    """Whether a stretch has the verb of a clause."""
    return any(
        layout.tag(k) == "A" or (layout.tag(k) in "SQ") or (layout.tag(k) == "w" and _looks_finite(layout, k))
        for k in range(first, last)
    )


def _turns(layout: Layout, index: int) -> bool:
    """Whether the outlet takes the word again here: ", but …", ", while …", ", according to …"."""
    return words().has("turns", layout.lower(index)) and layout.tag(index + 1) != "T"


def content_end(layout: Layout, line: Line, start: int, stops: frozenset[int] = frozenset()) -> int:
    """End of a content that begins at ``start``: the end of the line without its stop, or one of the ``stops``."""
    for index in range(start + 1, line.last):
        if index in stops:
            return index
        if layout.tag(index) == "," and (index + 1 in stops or _turns(layout, index + 1)):
            return index
        if layout.tag(index) == ";":
            return index
    end = line.last
    while end > start + 1 and layout.tag(end - 1) in ".,;-:":
        end -= 1
    return end
