"""Interviews printed as question and answer: whose words the paragraphs are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.readers.turns import labels_in
from reportedly.terms.documents import Document
from reportedly.terms.markup import Attribution, Stance
from reportedly.terms.spans import Span

_HEADER_PLACES = 8
"""Paragraphs at the top in which the header of an interview may stand."""
_LONGEST_HEADER = 320
_HEADLINES = 3
_FEWEST_ANSWERS = 2
_CUES = (
    "in conversation with", "talks to", "spoke to", "speaks to", "talking to", "answers questions from",
    "in an interview with", "interviewed by", "was interviewed by",
)  # fmt: skip
_HEADER = re.compile(
    rf"(?P<guest>[^\W\d_][^\n.!?:]{{2,160}}?),?\s+(?P<cue>{'|'.join(_CUES)})\s+(?P<host>[^\n.!?:]{{2,120}})"
)
_ASKED = re.compile(r"^(?:interview with|a conversation with)\s+(?P<guest>[^\n.!?:]{2,160})", re.IGNORECASE)
_HEADLINE = re.compile(
    r"(?:(?i:interview|exclusive|exclusive interview|q ?& ?a)\s*[|:–—-]\s*)?"
    r"(?P<guest>[^\W\d_][\w.'’-]*(?:[ ][^\W\d_][\w.'’-]*){1,4})(?:,\s[^\n:“\"«]{2,120})?:\s*[“\"«]"
)
_ANSWER = re.compile(r"\s*[“\"«][^\n]*[”\"»]\s*$")
_TURN = re.compile(
    r"(?P<name>(?:Q|A)(?=\.\s)|[A-Z][\w.'’-]*(?:[ ][A-Z][\w.'’-]*){0,3})\s?(?:(?<=Q)\.|(?<=A)\.|:)\s+(?=\S)"
)
_NOTE = re.compile(
    r"(?:editor['’]s note|this interview|the interview was|interview:|asked about|(?:when )?asked (?:for|to) comment"
    r"|asked for (?:its|his|her|their|a) |(?:in|by way of) (?:a )?(?:reply|response)|contacted (?:by|for))\b",
    re.IGNORECASE,
)
_HOLDER = re.compile(r"the\b[^(]*\((?P<name>[^()\n]*)\)", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|we|us|our|mine|myself)\b")


@dataclass(frozen=True, slots=True)
class Header:
    """The line that says who talks to whom; ``host`` is None where nobody is named."""

    guest: Span
    cue: Span
    host: Span | None
    paragraph: int


def read_interview(document: Document, people: Sequence[Span] = ()) -> list[Attribution]:
    """An attribution for each turn of a printed interview; empty for any other text.

    ``people`` are the mentions of persons by name in the text, for guests of whom only its opening tells.
    """
    header = _header(document)
    if header and not _has_one(header.guest, people):
        header = replace(header, guest=guest_of(document, people, before=header.paragraph + 1) or header.guest)
    turns = max(_labelled_turns(document), _named_turns(document, header), key=len)
    if turns:
        return turns
    return _alternating(document, header) if header else list(_quoted_answers(document, people))


def _header(document: Document) -> Header | None:
    for index, paragraph in enumerate(document.paragraphs[:_HEADER_PLACES]):
        if len(paragraph) > _LONGEST_HEADER:
            continue
        found = _who_talks(document.text, paragraph)
        if found and _asks_often(document, index):
            return Header(Span(*found.span("guest")), Span(*found.span("cue")), Span(*found.span("host")), index)
        asked = _ASKED.match(paragraph.of(document.text))
        if asked and _asks_often(document, index):
            start = paragraph.start
            guest = Span(start + asked.start("guest"), start + asked.end("guest"))
            return Header(guest, Span(start, guest.start), None, index)
    return None


def _has_one(guest: Span, people: Sequence[Span]) -> bool:
    return any(guest.overlaps(person) for person in people)


def guest_of(document: Document, people: Sequence[Span], before: int) -> Span | None:
    """The only person named in the paragraphs before a number, if it is one: whom the opening of a talk presents."""
    end = document.paragraphs[before - 1].end if before else 0
    named = [person for person in people if person.end <= end]
    last_names = {person.of(document.text).split()[-1].lower() for person in named}
    return max(named, key=len) if len(last_names) == 1 else None


def _quoted_answers(document: Document, people: Sequence[Span]) -> Iterator[Attribution]:
    """Answers in quotation marks under bare questions, where only headline or opening names the guest."""
    heads = document.paragraphs[:_HEADLINES]
    named = next((m for head in heads if (m := _HEADLINE.match(document.text, head.start, head.end))), None)
    first = next((i for i, paragraph in enumerate(document.paragraphs) if _is_question(document, paragraph)), None)
    if first is None:
        return
    guest = Span(*named.span("guest")) if named else guest_of(document, people, before=first)
    if guest is None or first > _HEADER_PLACES:
        return
    below = document.paragraphs[first + 1 :]
    answers = [part for part in below if _ANSWER.match(document.text, part.start, part.end)]
    answers = answers or _plain_answers(document, first)
    for paragraph in answers if len(answers) >= _FEWEST_ANSWERS else ():
        yield Attribution(source=(guest,), cue=(), content=(paragraph,), quote="direct", source_type="person")


def _plain_answers(document: Document, first: int) -> list[Span]:
    """What stands right below each bare question, if every other answer at least speaks of an "I"."""
    paragraphs = document.paragraphs
    below = range(first + 1, len(paragraphs))
    asked = [k - 1 for k in below if _is_question(document, paragraphs[k - 1])]
    answers = [paragraphs[k + 1] for k in asked if not _is_question(document, paragraphs[k + 1])]
    own = sum(bool(_FIRST_PERSON.search(answer.of(document.text))) for answer in answers)
    return answers if own >= _FEWEST_ANSWERS and 2 * own >= len(answers) else []


def _who_talks(text: str, paragraph: Span) -> re.Match[str] | None:
    """The words "X in conversation with Y"; the pattern tries each word as X, so it runs only where a cue stands."""
    words = paragraph.of(text)
    return _HEADER.search(text, paragraph.start, paragraph.end) if any(cue in words for cue in _CUES) else None


def _asks_often(document: Document, header: int) -> bool:
    """Whether at least two paragraphs after the header are questions."""
    return sum(_is_question(document, paragraph) for paragraph in document.paragraphs[header + 1 :]) >= 2


def _is_question(document: Document, paragraph: Span) -> bool:
    return len(paragraph) < _LONGEST_HEADER and paragraph.of(document.text).rstrip("”\"' \n").endswith("?")


def _alternating(document: Document, header: Header) -> list[Attribution]:
    """Turns of an interview without names: short prompts and answers take turns."""
    places = [
        index
        for index in range(header.paragraph + 1, len(document.paragraphs))
        if not _is_note(document, header, index)
    ]
    questions = [index for index in places if _is_question(document, document.paragraphs[index])]
    parity = Counter((index - questions[0]) % 2 for index in questions)
    strict = parity[0] == len(questions)
    found = []
    for index in places[places.index(questions[0]) :]:
        asks = (index - questions[0]) % 2 == 0 if strict else index in questions
        found.append(_turn(document, header, index, asks))
    return [turn for turn in found if turn.source]


def _is_note(document: Document, header: Header, index: int) -> bool:
    """Whether a paragraph is a note of the paper's own: it says so, or it speaks of the guest as of a third person."""
    paragraph = document.paragraphs[index]
    if _NOTE.match(document.text, paragraph.start):
        return True
    words = paragraph.of(document.text)
    name = header.guest.of(document.text).partition(",")[0].split()[-1]
    return name in words and not _is_question(document, paragraph) and not _FIRST_PERSON.search(words)


def _turn(document: Document, header: Header, index: int, asks: bool) -> Attribution:
    source = header.host if asks else header.guest
    stance: Stance = "asks" if asks else "says"
    return Attribution(
        source=(source,) if source else (),
        cue=(header.cue,),
        content=(document.paragraphs[index],),
        quote="direct",
        source_type="person",
        stance=stance,
    )


def _named_turns(document: Document, header: Header | None) -> list[Attribution]:
    """Turns that begin with a name and a colon ("MIRESH: …", "Q: …"), at least two names with two turns each."""
    starts = [
        (index, _TURN.match(document.text, span.start, span.end)) for index, span in enumerate(document.paragraphs)
    ]
    names = Counter(found["name"] for _, found in starts if found)
    speakers = {name for name, times in names.items() if times >= 2}
    if len(speakers) < 2:
        return []
    found_turns: list[Attribution] = []
    for index, found in starts:
        if found and found["name"] in speakers:
            found_turns.append(_named(document, header, index, found))
    return found_turns


def _labelled_turns(document: Document) -> list[Attribution]:
    """Turns in the minutes of a parliament or council: "Mrs TORREK: …", "The MINISTER OF WORKS (Mr Brandt): …"."""
    return [_labelled(document, index, label) for index, label in labels_in(document).items()]


def _labelled(document: Document, index: int, label: Span) -> Attribution:
    paragraph = document.paragraphs[index]
    bracketed = _HOLDER.match(document.text, label.start, label.end)
    colon = document.text.index(":", label.end)
    said = paragraph.end - len(document.text[colon + 1 : paragraph.end].lstrip())
    name = document.text.find(" (", label.start, label.end)
    own = Span(label.start, name) if name > label.start else label
    return Attribution(
        source=(Span(*bracketed.span("name")) if bracketed else own,),
        cue=(Span(colon, colon + 1),),
        content=(Span(said, paragraph.end),),
        quote="direct",
        source_type="person",
        stance="asks" if _is_question(document, paragraph) else "says",
    )


def _named(document: Document, header: Header | None, index: int, found: re.Match[str]) -> Attribution:
    name, paragraph = found["name"], document.paragraphs[index]
    label = Span(*found.span("name"))
    asks = name in {"Q", "Question"} or _is_question(document, paragraph)
    full = {"Q": header.host, "A": header.guest}.get(name) if header else None
    return Attribution(
        source=(full or label,),
        cue=(label,) if full else (Span(label.end, found.end()),) if found.end() > label.end else (),
        content=(Span(found.end(), paragraph.end),),
        quote="direct",
        source_type="person",
        stance="asks" if asks else "says",
    )
