"""A sentence takes what it leaves out from another one of the same text, if only one thing fits."""

from reportedly.record.holders import holders_on
from reportedly.record.postings import postings
from tests.newsroom import Newsroom, day

UNIT = "12th Border Regiment"


def on(room: Newsroom, day_: str) -> dict[str, str]:
    found = holders_on(postings(room.claims, room, room.cards), day(day_))
    return {posting.person.name: basis for posting, basis in found if posting.unit and posting.unit.name == UNIT}


def test_a_succession_takes_unit_and_day_from_the_appointment_beside_it() -> None:
    """ "Tandor took command on Monday. He succeeds Rall, who had been acting commander since July." """
    room = Newsroom()
    desk = room.document("a", "Harbour Mail", "2021-10-03")
    desk.says("Mirel Tandor", "appointed", "2021-10-02", unit=UNIT, post="commander")
    desk.says("Mirel Tandor", "succeeded", whom="Ossip Rall")
    desk.says("Ossip Rall", "holds_post", "2021-07-20/..", post="acting commander")
    assert on(room, "2021-09-30") == {"Ossip Rall": "certain"}
    assert on(room, "2021-10-02") == {"Ossip Rall": "certain", "Mirel Tandor": "certain"}
    assert on(room, "2021-10-03") == {"Mirel Tandor": "possible"}


def test_a_succession_without_a_unit_takes_that_of_whoever_goes() -> None:
    """Another text tells which regiment the old commander had."""
    room = Newsroom()
    room.document("a", "Harbour Mail", "2020-02-01").says(
        "Ossip Rall", "holds_post", "2019-03-14/..", unit=UNIT, post="commander", phase="ongoing"
    )
    desk = room.document("b", "The Ostel Times", "2022-09-11")
    desk.says("Mirel Tandor", "succeeded", "2022-09-05", post="commander", whom="Ossip Rall")
    assert on(room, "2022-09-04") == {"Ossip Rall": "certain"}
    assert on(room, "2022-09-05") == {"Ossip Rall": "certain", "Mirel Tandor": "certain"}


def test_nothing_is_taken_where_two_things_fit() -> None:
    """Two regiments in one text: the succession stays open."""
    room = Newsroom()
    desk = room.document("a", "Harbour Mail", "2021-10-03")
    for unit in (UNIT, "14th Border Regiment"):
        desk.says("Mirel Tandor", "appointed", "2021-10-02", unit=unit, post="commander")
    desk.says("Mirel Tandor", "succeeded", whom="Ossip Rall")
    assert "Ossip Rall" not in on(room, "2021-10-02")


def test_whoever_leaves_on_the_day_since_which_a_post_is_empty_left_it() -> None:
    """ "No commander since Colonel Rall retired on 30 June." """
    room = Newsroom()
    desk = room.document("a", "Harbour Mail", "2022-09-09")
    desk.says(UNIT, "holds_post", "2022-06-30/..", type="unit", post="commander", polarity="negative", phase="ongoing")
    desk.says("Ossip Rall", "retired", "2022-06-30")
    assert on(room, "2022-06-30") == {"Ossip Rall": "inferred"}
    assert on(room, "2022-08-01") == {}


def test_a_post_that_names_another_type_of_unit_is_not_in_this_one() -> None:
    """A "corps commander" who is given a brigade does not yet command it."""
    room = Newsroom()
    desk = room.document("a", "Harbour Mail", "2022-09-09")
    desk.says("Ossip Rall", "holds_post", unit=UNIT, post="corps commander", phase="ongoing")
    assert on(room, "2022-09-09") == {}


def test_who_is_named_where_another_is_dismissed_takes_that_post() -> None:
    """ "Rall was dismissed. Tandor has been named acting commander": of the regiment that Rall had."""
    room = Newsroom()
    room.document("a", "Harbour Mail", "2020-02-01").says(
        "Ossip Rall", "appointed", "2020-01-30", unit=UNIT, post="commander"
    )
    desk = room.document("b", "The Ostel Times", "2022-09-11")
    desk.says("Ossip Rall", "dismissed", "2022-09-10")
    desk.says("Mirel Tandor", "appointed", "2022-09-11", post="acting commander")
    assert on(room, "2022-09-10") == {"Ossip Rall": "certain"}
    assert on(room, "2022-09-11") == {"Mirel Tandor": "certain"}
