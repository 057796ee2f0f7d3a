"""Laws of the record: reading order does not matter, a copy adds nothing, and the past is what was known then."""

import datetime as dt
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.record.changes import current, replacements
from reportedly.record.conflicts import event_conflicts
from reportedly.record.happenings import Happening, happenings
from reportedly.record.outcomes import outcome_of
from reportedly.record.roots import citations, count_roots
from reportedly.terms.holdings import Holdings
from tests.newsroom import Newsroom

OUTLETS = ["Port Echo", "Hill Mirror", "Marsh Bulletin", "La Voile"]
SPEAKERS = [
    "o:Port Echo",
    "o:the Mirror",
    "o:Corvex",
    "p:Tomas Reyk",
    "b:Farm Ministry",
    "a:a source",
    "a:a police source",
]
DAYS = ["2031-03-01", "2031-03-04", "2031-03", "2031", "2032-01-09", None]

told = st.fixed_dictionaries({
    "who": st.sampled_from(["Ada Lund", "Bo Reyk"]),
    "kind": st.sampled_from(["dismissed", "appointed", "charged", "sentenced", "denied"]),
    "at": st.sampled_from(DAYS),
    "via": st.lists(st.sampled_from(SPEAKERS), max_size=2),
    "phase": st.sampled_from(["happened", "happened", "planned"]),
    "polarity": st.sampled_from(["positive", "positive", "negative"]),
    "unit": st.sampled_from(["Grain Board", "3rd Canal Brigade"]),
    "charge": st.sampled_from(["fraud", "abuse of office"]),
})  # fmt: skip
written = st.fixed_dictionaries({
    "outlet": st.sampled_from(OUTLETS),
    "day": st.integers(1, 28),
    "credit": st.sampled_from([None, None, "Corvex"]),
    "says": st.lists(told, min_size=1, max_size=3),
})  # fmt: skip
papers = st.lists(written, min_size=1, max_size=5)


def room_of(documents: list[dict]) -> Newsroom:
    room = Newsroom()
    for number, document in enumerate(documents):
        desk = room.document(
            f"d{number}", document["outlet"], f"2031-04-{document['day']:02}", credit=document["credit"]
        )
        for one in document["says"]:
            given = dict(one)
            desk.says(given.pop("who"), given.pop("kind"), given.pop("at"), *given.pop("via"), **given)
    return room


def seen(room: Newsroom, held: Holdings) -> list:
    """Everything that follows from some holdings, as plain values."""
    events = happenings(current(held, room).claims, held.cards, room)
    return [
        [(e.id, e.kind, e.who.id, e.real, [c.id for c in e.claims]) for e in events],
        [(r.change, [c.id for c in r.before], [c.id for c in r.after]) for r in replacements(held, room)],
        [
            (c.type, c.event, [(s.value, [x.id for x in s.claims]) for s in c.sides])
            for c in event_conflicts(events, room)
        ],
        [graph(event, held) for event in events],
        [outcome_of(event, events, held.cards, room) for event in events],
    ]


def graph(event: Happening, held: Holdings) -> tuple:
    found = citations(event.supporting, held.cards)
    return [(root.name, [c.id for c in root.claims]) for root in found.roots], found.cycles


@settings(max_examples=60, deadline=None)
@given(papers, st.randoms(use_true_random=False))
def test_the_order_of_reading_does_not_matter(documents: list[dict], chance) -> None:
    """The same claims in any order give the same events, roots, conflicts, outcomes and changes."""
    room = room_of(documents)
    claims, cards = list(room.claims), list(room.cards.items())
    chance.shuffle(claims)
    chance.shuffle(cards)
    assert seen(room, Holdings(tuple(claims), dict(cards))) == seen(room, room.holdings)


@settings(max_examples=60, deadline=None)
@given(papers, st.data())
def test_a_copy_adds_no_root(documents: list[dict], data: st.DataObject) -> None:
    """A reprint of any document, in another outlet, changes no number of roots."""
    room = room_of(documents)
    number = data.draw(st.integers(0, len(documents) - 1))
    original = room.cards[f"d{number}"]
    print_ = replace(original, id="copy", outlet="Far Shore Times", url=None, credit=None, copy_of=original.id)
    later = replace(print_, known_from=dt.date(2031, 5, 1))
    copied = [replace(c, document="copy", id="").identified() for c in room.claims if c.document == original.id]
    cards = room.cards | {"copy": later}
    for event in happenings(room.claims, room.cards, room):
        extra = [c for c, old in zip(copied, (c for c in room.claims if c.document == original.id), strict=True)
                 if old.id in {one.id for one in event.supporting}]  # fmt: skip
        assert count_roots([*event.supporting, *extra], cards) == count_roots(event.supporting, room.cards)


@settings(max_examples=60, deadline=None)
@given(papers, st.integers(1, 28))
def test_the_past_is_a_record_of_what_was_known(documents: list[dict], day: int) -> None:
    """What is known by a day equals a record of only the documents known by then."""
    room = room_of(documents)
    limit = dt.date(2031, 4, day)
    early = room_of([document for document in documents if document["day"] <= day])
    names = [f"d{n}" for n, document in enumerate(documents) if document["day"] <= day]
    held = room.holdings.known_by(limit)
    assert set(held.cards) == set(names)
    assert len(seen(room, held)[0]) == len(seen(early, early.holdings)[0])
    assert seen(room, held) == seen(room, Holdings(tuple(c for c in room.claims if c.document in names), held.cards))


@settings(max_examples=60, deadline=None)
@given(papers)
def test_every_claim_is_in_one_event_and_every_support_has_a_root(documents: list[dict]) -> None:
    """Nothing is lost and nothing counted twice; no support hangs in the air."""
    room = room_of(documents)
    events = happenings(room.claims, room.cards, room)
    held = [claim.id for event in events for claim in event.claims]
    assert sorted(held) == sorted({claim.id for claim in room.claims})
    for event in events:
        rooted = {claim.id for root in citations(event.supporting, room.cards).roots for claim in root.claims}
        assert rooted == {claim.id for claim in event.supporting}
