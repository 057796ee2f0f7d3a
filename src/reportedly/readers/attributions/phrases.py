"""Noun phrases beside a reporting verb: who speaks, to whom."""

from __future__ import annotations

from reportedly.readers.attributions.layout import Layout, Line
from reportedly.readers.attributions.lexicon import forms, words

Range = tuple[int, int]
_INSIDE = frozenset("KwND'qx")
_LONGEST = 40
"""Tokens after which a phrase is no subject any more; keeps the search linear."""


def subject_before(layout: Layout, line: Line, end: int) -> tuple[Range, ...]:
    """The subject that ends before token ``end``: its parts, empty if there is none.

    A relative clause gives the noun before it and the pronoun; an apposition between commas belongs to the phrase.
    """
    tag = layout.tag(end - 1) if end > line.first else "."
    if tag == "S":
        return ((end - 1, end),)
    if tag == "R":
        return _relative(layout, line, end)
    if tag == ",":
        return _apposed(layout, line, end)
    if tag == ")":
        opened = _opening(layout, line, end - 1)
        first = phrase_start(layout, line, opened)
        return ((first, end),) if line.first <= first < opened else ()
    end = _without_time(layout, line, end)
    first = phrase_start(layout, line, end)
    if first < end and (layout.tag(first - 1) == "U" or not _opens_clause(layout, line, first)):
        first = _with_relative(layout, line, first)
    return ((first, end),) if first < end else ()


def _with_relative(layout: Layout, line: Line, first: int) -> int:
    """Begin before a relative clause inside the subject: "officers who know him", "the paper that I signed"."""
    for index in range(first, max(line.first, first - _LONGEST), -1):
        tag = layout.tag(index)
        if tag in ",:;-Q.C(" or (index < first and _is_main_verb(layout, line, index)):
            return first
        if index < first and tag in "RT" and layout.tag(index - 1) in "KwO" and layout.lower(index - 1) not in forms():
            begin = phrase_start(layout, line, index)
            return begin if begin < index and _opens_clause(layout, line, begin) else first
    return first


def _is_main_verb(layout: Layout, line: Line, index: int) -> bool:
    """Whether a word is a reporting verb that belongs to no relative clause begun just before it."""
    if layout.tag(index) != "w" or layout.lower(index) not in forms() or not _is_finite(layout, index):
        return False
    while index > line.first and layout.tag(index - 1) in "AV":
        index -= 1
    return layout.tag(index - 1) != "R"


def _without_time(layout: Layout, line: Line, end: int) -> int:
    """Leave out "on Friday" and "Monday" after a subject."""
    if end - 1 > line.first and words().has("times", layout.lower(end - 1)) and layout.lower(end - 1) not in _KEPT:
        return end - 2 if layout.tag(end - 2) in "PU" or layout.tag(end - 2) == "D" else end - 1
    return end


def _relative(layout: Layout, line: Line, end: int) -> tuple[Range, ...]:
    before = end - 2 if layout.tag(end - 2) == "," else end - 1
    first = max(phrase_start(layout, line, before), _name_start(layout, line, before))
    return ((first, before), (end - 1, end)) if first < before else ((end - 1, end),)


def _name_start(layout: Layout, line: Line, end: int) -> int:
    """First token of a name, or of the noun after its last determiner: the antecedent of "who", kept short."""
    index = end
    while index > line.first and layout.tag(index - 1) == layout.tag(end - 1) and layout.tag(index - 1) in "Kw":
        index -= 1
    while index > line.first and layout.tag(index - 1) in "DN'":
        index -= 1
    return index


def _opening(layout: Layout, line: Line, end: int) -> int:
    for index in range(end - 1, max(line.first, end - _LONGEST), -1):
        if layout.tag(index) == "(":
            return index
    return line.first


def _apposed(layout: Layout, line: Line, end: int) -> tuple[Range, ...]:
    """The phrase before ", the mayor of X," or ", speaking in Y,"."""
    commas = [
        index for index in range(end - 2, max(line.first, end - _LONGEST), -1) if layout.tag(index) in {",", "Q", ";"}
    ]
    for comma in commas[:3]:
        if layout.tag(comma) != ",":
            return ()
        if layout.tag(comma - 1) == "S":
            return ((comma - 1, comma),)
        first = phrase_start(layout, line, comma)
        if first < comma and _opens_clause(layout, line, first):
            return ((first, end),) if _is_apposition(layout, comma + 1) else ((first, comma),)
    return ()


def _opens_clause(layout: Layout, line: Line, first: int) -> bool:
    """Whether a subject can begin here: at the start, after a comma, conjunction or "that"."""
    return first == line.first or layout.tag(first - 1) in ",CTU:;-Q."


def _is_apposition(layout: Layout, first: int) -> bool:
    """Whether the words after a comma rename the noun before (and are no participle or phrase of place)."""
    word, tag = layout.lower(first), layout.tag(first)
    return tag in "DKwNR'" and not word.endswith("ing") and not (word.endswith("ed") and layout.tag(first + 1) in "PVD")


def phrase_start(layout: Layout, line: Line, end: int) -> int:
    """First token of the noun phrase that ends before ``end``; ``end`` itself if there is none."""
    index = end
    lowest = max(line.first, end - _LONGEST)
    while index > lowest:
        step = _step(layout, lowest, index, end)
        if not step:
            break
        index -= step
    return _trim(layout, index, end)


def _step(layout: Layout, lowest: int, index: int, end: int) -> int:
    """1 if the token to the left still belongs to the phrase that begins at ``index``, else 0."""
    if index == end:
        return int(
            layout.tag(index - 1) in "KwND'qxO" and not _is_finite(layout, index - 1) and not _shuts(layout, index)
        )
    return int(_belongs(layout, lowest, index))


def _belongs(layout: Layout, lowest: int, index: int) -> bool:
    """Whether the token before ``index`` continues the phrase that begins there to the left."""
    tag, here, before = layout.tag(index - 1), layout.tag(index), layout.tag(index - 2)
    if here == "D" and tag not in "PtDC":
        return False
    if tag in "Pt":
        return index - 2 >= lowest and before in "KwNqOD"
    if tag == "C":
        return index - 2 >= lowest and layout.lower(index - 1) == "and" and _joins(layout, index)
    if tag == "O":
        return layout.lower(index - 1) == "her" and here != "O"
    return (tag == "V" and here == "w" and before == "D") or (
        tag in _INSIDE and not _is_finite(layout, index - 1) and not _shuts(layout, index)
    )


def _shuts(layout: Layout, index: int) -> bool:
    """Whether the quotation mark before ``index`` closes speech ("…,”")."""
    return layout.tag(index - 1) == "q" and layout.tag(index - 2) in ",."


def _joins(layout: Layout, index: int) -> bool:
    """Whether "and" before ``index`` joins two names or two bare nouns, not two clauses."""
    return layout.tag(index) == layout.tag(index - 2) and layout.tag(index) in "Kw"


def _is_finite(layout: Layout, index: int) -> bool:
    """Whether a word is the verb of a clause before: a past form of a reporting verb that stands after a subject."""
    form = forms().get(layout.lower(index))
    if form is None or layout.tag(index - 1) in "DP'":
        return False
    return bool(form.tenses & {"past"}) and layout.tag(index + 1) != "P" and layout.tag(index) == "w"


def _trim(layout: Layout, first: int, end: int) -> int:
    """Leave out "on", "and", "Monday" and "last week" at the beginning of a subject."""
    while first < end:
        dated = words().has("times", layout.lower(first))
        if dated and layout.lower(first) in _KEPT:
            dated = first + 2 < end and words().has("times", layout.lower(first + 1))
        if not dated and layout.tag(first) not in "PtC'q":
            break
        first += 1
    return first


_KEPT = frozenset({"may", "march", "last", "next", "this", "sun"})


def phrase_after(layout: Layout, line: Line, first: int) -> Range | None:
    """The noun phrase that begins at ``first``, with appositions: up to a clause boundary."""
    index = first
    while index < line.last and index - first < _LONGEST and _continues(layout, first, index):
        index += 1
        if layout.tag(index - 1) in "SO" and index - 1 == first:
            break
    while index > first and layout.tag(index - 1) in "Pt,C":
        index -= 1
    return (first, index) if index > first else None


def _continues(layout: Layout, first: int, index: int) -> bool:
    tag = layout.tag(index)
    if tag == "w" and index > first and layout.tag(index - 1) == "K" and layout.tag(index + 1) in "DSOAtTV":
        return False
    if tag in "KwND'q":
        return (
            index == first
            or _names_a_paper(layout, index)
            or not words().has("times", layout.lower(index))
            or layout.lower(index) in _KEPT
        )
    if tag in "SO":
        return index == first
    if index == first or (tag == "P" and _is_time(layout, index + 1)) or (tag == "C" and layout.lower(index) != "and"):
        return False
    return layout.tag(index + 1) in _AFTER.get(tag, "")


def _names_a_paper(layout: Layout, index: int) -> bool:
    """Whether a day or a time of day is part of a name: "the Morning Ledger", "the Sunday Lamp"."""
    return layout.tag(index) == "K" and layout.tag(index + 1) == "K" and layout.lower(index - 1) == "the"


_AFTER = {"x": "Kw", "V": "Kw", "t": "KDN'q", "P": "KwDN'q", "C": "KwD"}
"""Classes that may follow a joining word inside a phrase."""


def _is_time(layout: Layout, index: int) -> bool:
    return words().has("times", layout.lower(index)) or layout.tag(index) == "N"
