"""One stay in one post: announced ends, standing in before the full post, ends for good."""

from __future__ import annotations

from reportedly.record.holders import holders_on
from reportedly.record.postings import postings
from tests.newsroom import Newsroom, day

UNIT = "12th Border Regiment"


def on(room: Newsroom, day_: str) -> dict[str, str]:
    """Holders of the command on a day, with the basis."""
    found = holders_on(postings(room.claims, room, room.cards), day(day_))
    return {posting.person.name: basis for posting, basis in found if posting.role.name == "commander"}


def test_an_announced_end_bounds_what_is_only_possible() -> None:
    """Up to the day announced it follows, after it nothing does."""
    room = Newsroom()
    desk = room.document("a", "The Ostel Times", "2023-09-28")
    desk.says("Mirel Tandor", "holds_post", unit=UNIT, post="commander", phase="ongoing")
    desk.says("Mirel Tandor", "retired", "2023-10-10", phase="planned")
    assert on(room, "2023-10-05") == {"Mirel Tandor": "inferred"}
    assert on(room, "2023-11-01") == {}


def test_without_an_announced_end_the_post_may_go_on() -> None:
    """The control of the test before."""
    room = Newsroom()
    desk = room.document("a", "The Ostel Times", "2023-09-28")
    desk.says("Mirel Tandor", "holds_post", unit=UNIT, post="commander", phase="ongoing")
    assert on(room, "2023-11-01") == {"Mirel Tandor": "possible"}


def test_retiring_ends_no_post_that_somebody_else_had_taken_up() -> None:
    """An additional charge is over when a successor is named, not when its holder retires."""
    room = Newsroom()
    desk = room.document("a", "The Ostel Times", "2024-02-07")
    desk.says("Emil Rast", "appointed", "2021-09-15", unit=UNIT, post="commander")
    desk.says("Ivo Selm", "appointed", "2022-01-10", unit=UNIT, post="commander")
    desk.says("Emil Rast", "retired", "2023-12-31")
    assert "Emil Rast" not in on(room, "2023-07-01")


def test_standing_in_and_the_full_post_are_two_stays() -> None:
    """The one ends with the other."""
    room = Newsroom()
    desk = room.document("a", "The Ostel Times", "2025-01-18")
    desk.says("Lida Njam", "appointed", "2025-01-17", unit=UNIT, post="acting commander")
    later = room.document("b", "The Ostel Times", "2025-02-23")
    later.says("Lida Njam", "appointed", "2025-02-19", unit=UNIT, post="commander")
    found = postings(room.claims, room, room.cards)
    assert [(one.post, one.role.acting) for one in found] == [("acting commander", True), ("commander", False)]
    assert on(room, "2025-01-17") == {"Lida Njam": "certain"}
