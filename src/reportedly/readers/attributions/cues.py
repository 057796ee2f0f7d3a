"""Reporting verbs in a line: where their verb group stands and in which voice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from reportedly.readers.attributions.layout import Layout, Line
from reportedly.readers.attributions.lexicon import Form, Verb, forms, words

Voice = Literal["active", "passive", "gerund", "infinitive"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb group: tokens ``first`` to ``last`` (excluded), with its head and what the head is."""

    first: int
    last: int
    head: int
    verb: Verb
    voice: Voice
    negated: bool = False  # did not say, would not say, declined to say


def cues_in(layout: Layout, line: Line) -> Iterator[Cue]:
    """Reporting verb groups of a line outside speech, left to right."""
    known = forms()
    for index in layout.places(line.first, line.last, known):
        if layout.tag(index) in "QKDP" and not _title_case(layout, index):
            continue
        cue = _cue(layout, line, index, known[layout.lower(index)])
        if cue:
            yield cue


def _title_case(layout: Layout, index: int) -> bool:
    """Whether a capital verb stands in a headline."""
    form = forms()[layout.lower(index)]
    return bool(form.tenses & {"present", "past"}) and (
        layout.tag(index) == "K" and layout.tag(index + 1) in "KDSQ:" and layout.tag(index - 1) in "KwSQ,"
    )


def _cue(layout: Layout, line: Line, index: int, form: Form) -> Cue | None:
    verb, last = _with_particles(layout, index, form)
    if verb is None:
        return None
    first = _group_start(layout, line, index)
    lead = _lead(layout, line, first)
    if lead < first:
        return Cue(lead, last, index, verb, "active", _negated(layout, lead, first)) if "base" in form.tenses else None
    voice = _voice(layout, first, index, form)
    return Cue(first, last, index, verb, voice, _negated(layout, first, index)) if voice else None


def _negated(layout: Layout, first: int, last: int) -> bool:
    return any(layout.lower(k).endswith("n't") or words().has("negatives", layout.lower(k)) for k in range(first, last))


def _lead(layout: Layout, line: Line, first: int) -> int:
    """First token of "declined to", "went on to", "continues to" before a verb; ``first`` if there is none."""
    if layout.tag(first - 1) != "t":
        return first
    place = first - 3 if layout.lower(first - 2) == "on" else first - 2
    if place < line.first or not words().has("infinitive_leads", layout.lower(place)):
        return first
    return _group_start(layout, line, place)


def _with_particles(layout: Layout, index: int, form: Form) -> tuple[Verb | None, int]:
    for verb in form.verbs:
        place = index + 1
        if verb.particles and words().has("times", layout.lower(place)):
            place += 1
        if all(layout.lower(place + k) == particle for k, particle in enumerate(verb.particles)):
            return verb, place + len(verb.particles) if verb.particles else index + 1
    return None, index + 1


def _group_start(layout: Layout, line: Line, index: int) -> int:
    first = index
    while first > line.first and layout.tag(first - 1) in "AV":
        first -= 1
    return first


def _voice(layout: Layout, first: int, index: int, form: Form) -> Voice | None:
    group = [layout.lower(k) for k in range(first, index)]
    helped = [word for word in group if words().has("auxiliaries", word)]
    been = any(words().has("be", word) or word in {"'s", "'re", "'m"} for word in helped) or _contracted(layout, first)
    if layout.tag(first - 1) == "t":
        return None
    if "gerund" in form.tenses:
        return _gerund(layout, index, been)
    if been and "participle" in form.tenses:
        return "passive"
    if form.tenses & {"past", "participle"} and _past_stands(layout, index, helped, form):
        return "active"
    return "active" if _present_stands(layout, first, index, helped, form) else None


def _contracted(layout: Layout, first: int) -> bool:
    return layout.lower(first - 1).endswith(("'re", "'m"))


def _gerund(layout: Layout, index: int, been: bool) -> Voice | None:
    if been:
        return "active"
    return None if layout.tag(index - 1) in "PD'" else "gerund"


def _past_stands(layout: Layout, index: int, helped: list[str], form: Form) -> bool:
    """Whether a past form is a finite verb or a perfect, and no adjective or shortened relative clause."""
    if helped:
        return any(words().has("have", word) for word in helped) and "participle" in form.tenses
    if layout.lower(index + 1) == "by" or (layout.tag(index - 1) in "DP'N" and not _stands_alone(layout, index)):
        return False
    return "past" in form.tenses


def _stands_alone(layout: Layout, index: int) -> bool:
    """Whether the word before is a whole subject: "many said", "six in 10 said", "the ones surveyed said"."""
    before = layout.lower(index - 1)
    if layout.tag(index - 1) == "N":
        return words().has("plainest", layout.lower(index))
    return words().has("plurals", before) or words().has("ones", before)


def _present_stands(layout: Layout, first: int, index: int, helped: list[str], form: Form) -> bool:
    """Whether a form like "claims" or "report" is a verb here and no noun."""
    if helped:
        return "base" in form.tenses and layout.tag(first - 1) != "D"
    before = layout.tag(first - 1)
    if words().has("nouns_too", layout.lower(index)) and not _verb_here(layout, first, index):
        return False
    if "present" in form.tenses:
        return (before not in "DPtVN'" or words().has("ones", layout.lower(first - 1))) and (
            before != "w" or layout.tag(index + 1) != "P"
        )
    return "base" in form.tenses and before in "SRKw,Q)qDx" and _is_plural(layout, first - 1)


def _verb_here(layout: Layout, first: int, index: int) -> bool:
    """Whether a form that is also a noun stands where only a verb can."""
    before, after = layout.tag(first - 1), layout.tag(index + 1)
    if "base" in forms()[layout.lower(index)].tenses and before not in "SR" and first == index:
        return after in "TQSDq"
    if before in "SR," or first < index:
        return before not in "DP'"
    return before in "Kw)'" and after in ("T.,Q:DSKq" if before in "K)" else "TQDSq,.")


def _is_plural(layout: Layout, index: int) -> bool:
    word, tag = layout.lower(index), layout.tag(index)
    place = index
    while place > index - 6 and layout.tag(place) in "KwDN'":
        place -= 1
    has_head = place < index and layout.tag(place) in "Pt" and layout.tag(place - 1) == "w"
    if has_head and (layout.lower(place) != "of" or _is_plural(layout, place - 1)):
        return _is_plural(layout, place - 1)
    if tag in "R,Q)qx":
        return True
    if tag == "S":
        return word in {"they", "we", "i", "you", "who"}
    if tag == "K" and any(layout.lower(k) == "and" for k in range(index - 3, index)):
        return True
    return words().has("plurals", word) or (word.endswith("s") and not word.endswith(("ss", "us")))
