"""Events: kinds, triggers, roles and modifiers of sentences of our own, and laws that hold for any text."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.readers.entities import Entities
from reportedly.readers.events import find_events
from reportedly.readers.events.frames import frames
from reportedly.readers.events.lexicon import verbs
from reportedly.terms.kinds import kinds
from reportedly.terms.markup import Event
from tests.readers.marked_text import marked

_CASES = Path(__file__).parent / "event_cases"


def _cases() -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for path in sorted(_CASES.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("    "):
                found[-1][1].append(line.strip())
            elif line and not line.startswith("#"):
                found.append((line, []))
    return found


def _read(source: str) -> tuple[str, tuple[Event, ...]]:
    found = marked(source)
    events = find_events(found.sheet, Entities(found.marks, ()), found.times, found.chains, ())
    return found.sheet.text, events


def _shown(event: Event, text: str) -> str:
    roles = "; ".join(f"{argument.role}={argument.span.of(text)}" for argument in event.arguments)
    modifiers = " ".join(sorted({modifier.kind for modifier in event.modifiers}))
    return f"{event.kind} <{event.trigger.of(text)}> {roles}" + (f" [{modifiers}]" if modifiers else "")


@pytest.mark.parametrize(("source", "expected"), _cases(), ids=[source[:60] for source, _ in _cases()])
def test_sentence(source: str, expected: list[str]) -> None:
    """Each sentence gives exactly the events written under it."""
    text, events = _read(source)
    assert [_shown(event, text) for event in events] == expected


def test_there_are_enough_cases_of_every_kind() -> None:
    """Every kind that a frame can give is met in some case."""
    told = {line.split()[0] for _, lines in _cases() for line in lines}
    assert len(_cases()) >= 120
    assert {frame.kind for rows in frames().values() for frame in rows} <= told


def test_every_frame_is_of_a_known_kind() -> None:
    """Frames give only kinds of the table of kinds."""
    assert {frame.kind for rows in frames().values() for frame in rows} <= set(kinds())


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("transferred", "transfer"),
        ("denies", "deny"),
        ("stripped", "strip"),
        ("took", "take"),
        ("dying", "die"),
        ("court-martialled", "court-martial"),
        ("releasing", "release"),
    ],
)
def test_inflections(word: str, lemma: str) -> None:
    """Inflected forms lead back to their base form."""
    assert lemma in {base for base, _ in verbs().readings[word]}


_WORDS = st.sampled_from(
    [
        *("{p:Ana Velt}", "{u:3rd Brigade}", "{t:commander}", "{d:Monday}", "{l:Dorsk}", "he", "she", "who", "which"),
        *("was", "is", "has", "been", "will", "to", "not", "never", "had", "being", "if", "should", "that", "and"),
        *("arrested", "dismissed", "appointed", "resigned", "denied", "accused", "sentence", "charges", "asked"),
        *("of", "by", "in", "for", "as", "from", "with", "after", "until", "the", "a", "his", "trial", "arrest"),
        *(",", ".", ";", "?", "“", "”", '"', "—", "(", ")", "'s"),
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(_WORDS, max_size=60).map(lambda words: " ".join(["Today", *words])))
def test_any_order_of_words(source: str) -> None:
    """Whatever the words, every span lies in the text, clauses hold their triggers, and a second run is the same."""
    text, events = _read(source)
    for event in events:
        assert event.kind in kinds()
        assert event.clause.holds(event.trigger)
        assert event.trigger.of(text).strip() == event.trigger.of(text) != ""
        for span in [a.span for a in event.arguments] + [m.span for m in event.modifiers]:
            assert span.end <= len(text)
            assert len(span) > 0
        assert any(argument.role in ("who", "whom", "by") for argument in event.arguments)
    assert events == _read(source)[1]


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(["arrested", "dismissed", "charged", "sentenced", "acquitted", "released", "appointed"]))
def test_negation_is_never_lost(verb: str) -> None:
    """A negated passive bears its negation, in whatever tense."""
    for group in ("was not", "has never been", "had not been", "will not be", "is not being", "could not be"):
        _, events = _read(f"{{p:Ana Velt}} {group} {verb}.")
        assert [event.kind for event in events] == [event.kind for event in events if event.modifiers]
        assert all(any(m.kind == "negation" for m in event.modifiers) for event in events)
        assert events or verb == "appointed"


def test_a_long_sentence_is_read_in_linear_time() -> None:
    """Deep nesting and length are bounded: thousands of clauses in one sentence come back at all."""
    _, events = _read("{p:Ana Velt} said that " * 2000 + "{p:Ana Velt} was arrested.")
    assert [event.kind for event in events] == ["arrested"]
