"""Conflicts are found by arithmetic, and only between voices that cannot both be right."""

import pytest

from reportedly.record.conflicts import Conflict, event_conflicts
from reportedly.record.happenings import happenings
from reportedly.record.postings import postings
from reportedly.record.rivals import holder_conflicts, term_conflicts
from tests.newsroom import Newsroom


def found(room: Newsroom) -> list[Conflict]:
    return list(event_conflicts(happenings(room.claims, room.cards, room), room))


def sides(room: Newsroom) -> list[tuple[str, str, list[str]]]:
    return [(one.type, one.kind, [side.value for side in one.sides]) for one in found(room)]


def two(kind: str, first: dict, second: dict, **both: object) -> Newsroom:
    """One thing told by two papers."""
    room = Newsroom()
    for id_, outlet, more in (("d1", "Port Echo", first), ("d2", "Hill Mirror", second)):
        given = {**both, **more}
        room.document(id_, outlet, "2031-12-01").says("Ada Lund", kind, given.pop("at", None), **given)
    return room


def test_two_days_for_one_dismissal() -> None:
    """9 and 11 July cannot both be right."""
    assert sides(two("dismissed", {"at": "2031-07-09"}, {"at": "2031-07-11"})) == [
        ("date", "dismissed", ["2031-07-09", "2031-07-11"])
    ]


@pytest.mark.parametrize(
    ("kind", "first", "second"),
    [
        ("dismissed", {"at": "2031-07"}, {"at": "2031-07-11"}),
        ("dismissed", {"at": "2031"}, {"at": "2031-07"}),
        ("arrested", {"at": "2030-07-11"}, {"at": "2031-07-11"}),
        ("charged", {"charge": "fraud of more than 100 million crowns"}, {"charge": "fraud of 105 million crowns"}),
        ("charged", {"charge": "fraud"}, {"charge": "large-scale fraud"}),
        ("charged", {"charge": "embezzling state funds"}, {"charge": "embezzlement"}),
        ("sentenced", {"sentence": "six years in prison"}, {"sentence": "6 years"}),
        ("sentenced", {"sentence": "a six-year term"}, {"sentence": "72 months"}),
        ("tried", {"at": "2031-07-01"}, {"at": "2031-07-11"}),
        (
            "appointed",
            {"at": "2031-07-01", "unit": "Grain Board", "phase": "planned"},
            {"at": "2031-07-04", "unit": "Grain Board"},
        ),
    ],
)
def test_what_can_both_hold_is_no_conflict(kind: str, first: dict, second: dict) -> None:
    """Coarser days, a year between two arrests, rounded amounts, other words, a plan and what came of it."""
    assert sides(two(kind, first, second)) == []


@pytest.mark.parametrize(
    ("kind", "first", "second", "type_"),
    [
        ("charged", {"charge": "fraud"}, {"charge": "abuse of office"}, "value"),
        ("sentenced", {"sentence": "six years in prison"}, {"sentence": "four years in prison"}, "value"),
        ("sentenced", {"sentence": "life imprisonment"}, {"sentence": "twenty years"}, "value"),
        (
            "awarded",
            {"at": "2031-07-01", "award": "Order of the Reed"},
            {"at": "2031-07-04", "award": "Order of the Reed"},
            "date",
        ),
        ("died", {"at": "2030-02-01"}, {"at": "2031-07-04"}, "date"),
        ("convicted", {"polarity": "negative"}, {}, "denial"),
    ],
)
def test_what_cannot_both_hold_is(kind: str, first: dict, second: dict, type_: str) -> None:
    """Charges, terms, days and a flat no."""
    assert [side[0] for side in sides(two(kind, first, second))] == [type_]


def test_sought_and_given_do_not_conflict() -> None:
    """Seven years were asked for, four were given."""
    room = Newsroom()
    room.document("d1", "Port Echo", "2031-04-01").says(
        "Ada Lund", "sentence_sought", None, sentence="seven years", phase="sought"
    )
    room.document("d2", "Hill Mirror", "2031-05-01").says("Ada Lund", "sentenced", None, sentence="four years")
    assert sides(room) == []


def test_one_text_tells_two_steps_of_one_thing() -> None:
    """Decreed on 30 April, taken up on 3 May: one voice, no conflict."""
    room = Newsroom()
    desk = room.document("d1", "Port Echo", "2031-05-03")
    desk.says("Ada Lund", "appointed", "2031-04-30", unit="Grain Board")
    desk.says("Ada Lund", "appointed", "2031-05-03", unit="Grain Board")
    room.document("d2", "Hill Mirror", "2031-05-04").says("Ada Lund", "appointed", "2031-05-03", unit="Grain Board")
    assert sides(room) == []


def test_a_charge_and_its_denial_stand_side_by_side() -> None:
    """ "Lund denies the charge" is against the charge, not against having been charged."""
    room = Newsroom()
    room.document("d1", "Port Echo", "2031-04-01").says("Ada Lund", "charged", "2031-03", charge="fraud")
    room.document("d2", "Hill Mirror", "2031-05-01").says("Ada Lund", "denied", None, what="the charge")
    assert sides(room) == [("denial", "charged", ["charged fraud", "denied the charge"])]


def test_a_ministry_denies_what_the_report_says() -> None:
    """The sentence right after the report denies it."""
    room = Newsroom()
    desk = room.document("d1", "Port Echo", "2031-04-01")
    desk.says("Ada Lund", "appointed", None, "o:Corvex", unit="Grain Board", phase="planned")
    desk.says("Farm Ministry", "denied", None, "b:Farm Ministry", what="it", type="unit")
    (conflict,) = found(room)
    assert (conflict.type, conflict.kind, [len(side.claims) for side in conflict.sides]) == (
        "denial",
        "appointed",
        [1, 1],
    )


def test_dismissed_or_resigned() -> None:
    """Two papers, one departure, two stories of it."""
    room = Newsroom()
    room.document("d1", "Port Echo", "2031-04-01").says("Ada Lund", "dismissed", "2031-03-30", unit="Grain Board")
    room.document("d2", "Hill Mirror", "2031-04-01").says("Ada Lund", "resigned", "2031-03-30", unit="Grain Board")
    assert [side[0] for side in sides(room)] == ["status"]


def seat(*told: tuple[str, str, str | None, dict]) -> list[list[str]]:
    room = Newsroom()
    for place, (who, kind, at, more) in enumerate(told):
        room.document(f"d{place}", f"Paper {place}", "2031-12-01").says(
            who, kind, at, **{"unit": "Canal Brigade", "post": "commander", **more}
        )
    return [[side.value for side in one.sides] for one in holder_conflicts(postings(room.claims, room, room.cards))]


def test_two_commanders_on_one_day() -> None:
    """Reyk took over on 2 October; another paper has Lund in command on the 20th as if nothing had been."""
    told = [
        ("Ada Lund", "holds_post", "2031-07-20", {}),
        ("Bo Reyk", "appointed", "2031-10-02", {}),
        ("Bo Reyk", "succeeded", "2031-10-02", {"whom": "Ada Lund"}),
        ("Ada Lund", "holds_post", "2031-10-20", {}),
    ]
    assert [sorted(names) for names in seat(*told)] == [["Ada Lund", "Bo Reyk"]]


@pytest.mark.parametrize(
    "told",
    [
        [("Ada Lund", "holds_post", "2028/2031-03", {}), ("Bo Reyk", "appointed", "2031-04-01", {})],
        [("Ada Lund", "appointed", "2030-04-01", {}), ("Bo Reyk", "appointed", "2031-04-01", {})],
        [
            ("Ada Lund", "appointed", "2030-04-01", {}),
            ("Bo Reyk", "holds_post", "2031-04-01", {"post": "acting commander"}),
        ],
        [("Ada Lund", "appointed", "2030-04-01", {}), ("Bo Reyk", "appointed", "2031-04-01", {"phase": "planned"})],
        [
            ("Ada Lund", "appointed", "2030-04-01", {}),
            ("Bo Reyk", "holds_post", "2030-05-01", {"post": "deputy commander"}),
        ],
        [
            ("Bo Reyk", "succeeded", "2031-10-02", {"whom": "Ada Lund"}),
            ("Ada Lund", "holds_post", "2030-03-14/2031-10-02", {}),
        ],
    ],
)
def test_successions_deputies_and_plans_are_no_rivals(told: list) -> None:
    """One after the other, beside each other in other posts, or not yet."""
    assert seat(*told) == []


def terms(first: tuple, second: tuple) -> list[list[str]]:
    room = Newsroom()
    for place, (kind, at) in enumerate((first, second)):
        desk = room.document(f"d{place}", f"Paper {place}", "2031-12-01")
        desk.says(
            "Ada Lund",
            kind,
            at,
            unit="Canal Brigade",
            post="commander",
            phase="ongoing" if kind == "holds_post" else "happened",
        )
    return [
        [side.value for side in one.sides]
        for one in term_conflicts(postings(room.claims, room, room.cards), found(room))
    ]


def test_in_command_since_march_or_appointed_in_may() -> None:
    """A state and an event that give two beginnings."""
    assert terms(("holds_post", "2031-03-01/.."), ("appointed", "2031-05-07")) == [["2031-03-01", "2031-05-07"]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("holds_post", "2031-05/.."), ("appointed", "2031-05-07")),
        (("appointed", "2031-05-01"), ("appointed", "2031-05-07")),
        (("holds_post", "2031-09-01"), ("appointed", "2031-05-07")),
    ],
)
def test_terms_that_agree_or_are_told_of_already(first: tuple, second: tuple) -> None:
    """A coarser beginning, a conflict that the events have themselves, and a day within."""
    assert terms(first, second) == []


@pytest.mark.parametrize(
    ("negative", "expected"),
    [
        ({"phase": "planned"}, []),
        ({"phase": "ongoing"}, []),
        ({"phase": "happened"}, ["denial"]),
    ],
)
def test_a_past_command_is_denied_only_by_a_no_about_the_past(negative: dict, expected: list[str]) -> None:
    """ "Will not return to command" and "does not command" say nothing against "once commanded"."""
    room = Newsroom()
    room.document("d1", "Port Echo", "2031-04-01").says(
        "Ada Lund", "holds_post", None, unit="Canal Brigade", post="commander"
    )
    room.document("d2", "Hill Mirror", "2031-04-02").says(
        "Ada Lund", "holds_post", None, unit="Canal Brigade", post="commander", polarity="negative", **negative
    )
    assert [side[0] for side in sides(room)] == expected


def test_a_chair_and_a_director_hold_two_posts() -> None:
    """A company's chairman and its managing director are no rivals; two managing directors are."""
    for posts, rivals in ((("chairman", "managing director"), 0), (("managing director", "managing director"), 1)):
        room = Newsroom()
        for name, person, post in (("d1", "Ada Lund", posts[0]), ("d2", "Bo Reyk", posts[1])):
            desk = room.document(name, f"Paper {name}", "2031-03-01")
            desk.says(person, "holds_post", "2031-02-01", unit="Reed Oil", post=post, phase="ongoing")
        assert len(holder_conflicts(postings(room.claims, room, room.cards))) == rivals


def test_one_person_denies_one_charge_once() -> None:
    """Told twice and in other words, it is one conflict with both claims on its side."""
    room = Newsroom()
    room.document("d1", "Port Echo", "2031-04-01").says("Ada Lund", "charged", "2031-03", charge="fraud")
    room.document("d2", "Hill Mirror", "2031-05-01").says("Ada Lund", "denied", None, what="the charge")
    room.document("d3", "Reed Courier", "2031-05-09").says("Ada Lund", "denied", None, what="any wrongdoing")
    (conflict,) = found(room)
    assert [len(side.claims) for side in conflict.sides] == [1, 2]
