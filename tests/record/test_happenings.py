"""Claims about one happening are one event; two happenings are never made one."""

import pytest

from reportedly.record.happenings import find, happenings
from tests.newsroom import Newsroom


def events(*told: tuple[str, str | None, dict], published: str = "2031-12-01") -> list[list[int]]:
    """Events as lists of the numbers of the claims in them; each claim stands in a document of its own."""
    room = Newsroom()
    made = []
    for place, (kind, at, more) in enumerate(told):
        given = dict(more)
        desk = room.document(f"d{place}", f"Paper {place}", given.pop("published", published))
        made.append(desk.says(given.pop("who", "Ada Lund"), kind, at, *given.pop("via", ()), **given))
    numbers = {claim.id: place for place, claim in enumerate(made)}
    found = happenings(room.claims, room.cards, room)
    return sorted(sorted(numbers[claim.id] for claim in event.claims) for event in found)


ONE = [[0, 1]]
TWO = [[0], [1]]
UNIT = {"unit": "3rd Canal Brigade"}
HEAD = {**UNIT, "post": "head"}
SHELLS = {"quote": "we have shells for four days"}


@pytest.mark.parametrize(("first", "second", "expected"), [
    (("dismissed", "2031-07", {}), ("dismissed", "2031-07-12", {}), ONE),
    (("dismissed", "2031-07-09", {}), ("dismissed", "2031-07-11", {}), ONE),
    (("dismissed", "2031-07-09", UNIT), ("dismissed", "2031-07-09", {"unit": "9th Canal Brigade"}), TWO),
    (("dismissed", "2031-07-09", UNIT), ("dismissed", None, UNIT), ONE),
    (("dismissed", "2031-07-09", {}), ("dismissed", None, {"published": "2031-07-01"}), TWO),
    (("arrested", "2030-07-09", {}), ("arrested", "2031-07-11", {}), TWO),
    (("died", "2030-07-09", {}), ("died", "2031-07-11", {}), ONE),
    (("charged", "2031-07-09", {"charge": "fraud"}), ("charged", "2031-07-12", {"charge": "desertion"}), TWO),
    (("charged", "2031-07-09", {"charge": "fraud"}), ("charged", "2031-07-09", {"charge": "desertion"}), ONE),
    (("promoted", "2031-07-09", {"rank": "colonel"}), ("promoted", "2031-07-20", {"rank": "major general"}), TWO),
    (("appointed", "2031-07-09", {**UNIT, "post": "commander"}), ("appointed", "2031-07-09", HEAD), ONE),
    (("appointed", "2031-07-09", {**UNIT, "post": "deputy head"}), ("appointed", "2031-07-09", HEAD), TWO),
    (("appointed", "2031-07-09", {"post": "ambassador"}), ("appointed", "2031-07-10", {"post": "envoy"}), ONE),
    (("appointed", "2031-07-09", UNIT), ("appointed", None, {**UNIT, "phase": "planned"}), TWO),
    (("sentence_sought", None, {"phase": "sought"}), ("sentenced", "2031-07-10", {}), TWO),
    (("said", "2031-07-09", SHELLS), ("said", None, {"quote": "I will not resign"}), TWO),
    (("said", "2031-07-09", SHELLS), ("said", None, {"quote": "shells for four days"}), ONE),
    (("arrested", "2031-07-09", {}), ("arrested", None, {"polarity": "negative"}), ONE),
    (("arrested", "2031-07-09", {}), ("arrested", None, {"polarity": "negative", "published": "2031-06-01"}), TWO),
    (("arrested", "2031-07-09", {}), ("arrested", "2031-07-09", {"who": "Bo Reyk"}), TWO),
])  # fmt: skip
def test_one_event_or_two(first: tuple, second: tuple, expected: list) -> None:
    """Days, units, ranks, phases and people decide; wording does not."""
    assert events(first, second) == expected


def test_released_between_two_arrests() -> None:
    """Within days of each other, but she was let go in between."""
    assert events(("arrested", "2031-07-01", {}), ("arrested", "2031-07-09", {})) == ONE
    told = events(("arrested", "2031-07-01", {}), ("released", "2031-07-03", {}), ("arrested", "2031-07-09", {}))
    assert told == [[0], [1], [2]]


def test_an_undated_claim_joins_only_where_one_event_fits() -> None:
    """Two arrests a year apart: which one is meant is not said."""
    told = events(("arrested", "2029-07-01", {}), ("arrested", "2031-07-09", {}), ("arrested", None, {}))
    assert told == [[0], [1], [2]]


def test_what_one_document_passes_on_twice_is_one_matter() -> None:
    """Reportedly put in charge of a battalion of convicts, says one; to lead the Storm battalion, says another."""
    room = Newsroom()
    desk = room.document("d1", None, "2031-05-01")
    desk.says("Ada Lund", "appointed", None, "o:Northern Wire", unit="a battalion made up of former convicts")
    desk.says("Ada Lund", "appointed", None, "o:Evening Bell", unit="Storm K battalion", phase="planned")
    (event,) = happenings(room.claims, room.cards, room)
    assert (event.real, len(event.claims)) == (False, 2)


def test_events_are_found_by_any_claim_in_them() -> None:
    """An id stays good when an earlier claim joins."""
    room = Newsroom()
    claims = [
        room.document(f"d{n}", f"Paper {n}", "2031-08-01").says("Ada Lund", "arrested", "2031-07") for n in range(3)
    ]
    (event,) = happenings(room.claims, room.cards, room)
    assert event.id == "e-" + min(claim.id for claim in claims)
    assert all(find([event], f"e-{claim.id}") is event and find([event], claim.id) is event for claim in claims)
    assert find([event], "e-nothing") is None
