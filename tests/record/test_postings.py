"""Postings follow from claims: what opens, holds, closes and disputes them, day by day."""

import datetime as dt
import random
from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.record.holders import holders_on
from reportedly.record.postings import Posting, postings
from tests.newsroom import Desk, Newsroom, day

UNIT = "12th Border Regiment"


def room_with(day_: str = "2022-05-01") -> tuple[Newsroom, Desk]:
    room = Newsroom()
    return room, room.document("a", "The Ostel Times", day_)


def made(room: Newsroom) -> list[Posting]:
    return postings(room.claims, room, room.cards)


def on(room: Newsroom, day_: str, role: str = "commander") -> dict[str, str]:
    """Holders of a role on a day, with the basis."""
    found = holders_on(made(room), day(day_))
    return {posting.person.name: basis for posting, basis in found if posting.role.name == role}


def test_a_stated_time_is_certain_from_its_first_to_its_last_day() -> None:
    """From March to June: the months of beginning and end are possible, what lies between is certain."""
    room, desk = room_with()
    desk.says("Mirel Tandor", "holds_post", "2016-03/2019-06", unit=UNIT, post="commander")
    assert on(room, "2017-01-15") == {"Mirel Tandor": "certain"}
    assert on(room, "2016-03-10") == {"Mirel Tandor": "possible"}
    assert on(room, "2016-02-28") == on(room, "2019-07-01") == {}
    (posting,) = made(room)
    assert posting.start is not None
    assert posting.end is not None
    assert (posting.start.edtf, posting.end.edtf) == ("2016-03", "2019-06")


def test_present_tense_holds_on_the_day_of_publication_and_between_two_such_days() -> None:
    """Cited twice: certain on both days, inferred between, possible for a while after, not for ever."""
    room, desk = room_with("2021-05-03")
    desk.says("Emil Rast", "holds_post", unit=UNIT, post="chief of staff", phase="ongoing")
    later = room.document("b", "Harbour Mail", "2022-11-04")
    later.says("Emil Rast", "holds_post", unit=UNIT, post="chief of staff", phase="ongoing")
    role = "chief of staff"
    assert on(room, "2021-05-03", role) == on(room, "2022-11-04", role) == {"Emil Rast": "certain"}
    assert on(room, "2022-06-15", role) == {"Emil Rast": "inferred"}
    assert on(room, "2023-03-01", role) == {"Emil Rast": "possible"}
    assert on(room, "2031-03-01", role) == on(room, "2019-01-01", role) == {}


def test_what_is_planned_sought_or_doubtful_supports_nothing() -> None:
    """Plans, hopes, ifs, denials and rumours make no posting."""
    room, desk = room_with()
    for phase in ("planned", "sought", "pending", "hypothetical"):
        desk.says("Mirel Tandor", "appointed", "2022-06-01", unit=UNIT, post="commander", phase=phase)
    desk.says("Mirel Tandor", "appointed", "2022-06-01", unit=UNIT, post="commander", certainty="possible")
    desk.says("Mirel Tandor", "appointed", "2022-06-01", unit=UNIT, post="commander", polarity="negative")
    assert made(room) == []


def test_a_successor_ends_the_posting_and_both_hold_on_the_day_of_the_handover() -> None:
    """ "A succeeded B" gives B an end; on that day both are certain, the day before only B, the day after only A."""
    room, desk = room_with()
    desk.says("Mirel Tandor", "holds_post", "2019-01-10/..", unit=UNIT, post="commander")
    desk.says("Ossip Rall", "succeeded", "2022-04-20", unit=UNIT, post="commander", whom="Mirel Tandor")
    desk.says("Ossip Rall", "holds_post", unit=UNIT, post="head", phase="ongoing")
    assert on(room, "2022-04-19") == {"Mirel Tandor": "certain"}
    assert on(room, "2022-04-20") == {"Mirel Tandor": "certain", "Ossip Rall": "certain"}
    assert on(room, "2022-04-21") == {"Ossip Rall": "certain"}


def test_a_new_holder_leaves_no_room_for_the_old_one() -> None:
    """An appointment of somebody else ends what was only possible, though no text tells the end."""
    room, desk = room_with("2019-02-01")
    desk.says("Mirel Tandor", "holds_post", unit=UNIT, post="commander", phase="ongoing")
    assert on(room, "2020-06-01") == {"Mirel Tandor": "possible"}
    room.document("b", "Harbour Mail", "2020-03-02").says(
        "Ossip Rall", "appointed", "2020-03-01", unit=UNIT, post="commander"
    )
    assert "Mirel Tandor" not in on(room, "2020-06-01")
    assert on(room, "2020-02-20") == {"Mirel Tandor": "possible"}


def test_two_days_of_one_dismissal_dispute_the_days_between() -> None:
    """The ministry says the 9th, he says the 11th: certain before, disputed between, nothing after."""
    room, desk = room_with()
    desk.says("Mirel Tandor", "appointed", "2020-01-10", unit=UNIT, post="commander")
    desk.says("Mirel Tandor", "dismissed", "2021-07-09", "b:Interior Ministry", unit=UNIT, post="commander")
    desk.says("Mirel Tandor", "dismissed", "2021-07-11", "p:Mirel Tandor")
    assert on(room, "2021-07-08") == {"Mirel Tandor": "certain"}
    assert on(room, "2021-07-10") == {"Mirel Tandor": "disputed"}
    assert on(room, "2021-07-12") == {}


def test_an_end_without_a_day_extends_nothing() -> None:
    """ "Former commander": the posting reaches no further than its last citation."""
    room, desk = room_with("2019-02-01")
    desk.says("Mirel Tandor", "holds_post", unit=UNIT, post="commander", phase="ongoing")
    room.document("b", "Harbour Mail", "2020-03-02").says("Mirel Tandor", "holds_post", unit=UNIT, post="commander")
    assert on(room, "2019-02-01") == {"Mirel Tandor": "certain"}
    assert on(room, "2019-08-01") == {}


def test_a_vacancy_excludes_holders_who_are_not_cited_in_it() -> None:
    """ "No commander since 30 June": what was possible ends there."""
    room, desk = room_with("2022-01-10")
    desk.says("Mirel Tandor", "holds_post", unit=UNIT, post="commander", phase="ongoing")
    assert on(room, "2022-08-01") == {"Mirel Tandor": "possible"}
    later = room.document("b", "Harbour Mail", "2022-09-09")
    later.says(
        UNIT,
        "holds_post",
        "2022-06-30/..",
        type="unit",
        unit=UNIT,
        post="commander",
        polarity="negative",
        phase="ongoing",
    )
    assert on(room, "2022-08-01") == {}


def test_a_citation_after_the_successor_disputes_both() -> None:
    """Replaced on the 2nd, yet "still commander on the 20th": on the 20th both are disputed."""
    room, desk = room_with("2022-09-11")
    desk.says("Ossip Rall", "holds_post", "2021-07-20/..", unit=UNIT, post="acting commander")
    desk.says("Mirel Tandor", "succeeded", "2021-10-02", unit=UNIT, post="commander", whom="Ossip Rall")
    desk.says("Ossip Rall", "holds_post", "2021-10-20", "o:Barracks Bugle", unit=UNIT, post="commander")
    assert on(room, "2021-09-30") == {"Ossip Rall": "certain"}
    assert on(room, "2021-10-20") == {"Ossip Rall": "disputed", "Mirel Tandor": "disputed"}
    assert on(room, "2021-10-25") == {"Mirel Tandor": "possible"}


def test_one_person_with_two_posts_has_two_postings() -> None:
    """Chief of staff, then commander of the same unit: the second ends the first where no text does."""
    room, desk = room_with("2021-05-03")
    desk.says("Mirel Tandor", "holds_post", "2019-06/..", unit=UNIT, post="chief of staff", phase="ongoing")
    desk.says("Mirel Tandor", "appointed", "2021-05-03", unit=UNIT, post="commander")
    assert [posting.role.name for posting in made(room)] == ["chief of staff", "commander"]
    assert on(room, "2021-05-02", "chief of staff") == {"Mirel Tandor": "certain"}
    assert on(room, "2021-06-02", "chief of staff") == {}


def test_a_return_after_leaving_is_a_posting_of_its_own() -> None:
    """Dismissed in May, reinstated in August: two postings, and nothing in between."""
    room, desk = room_with()
    desk.says("Mirel Tandor", "appointed", "2020-01-10", unit=UNIT, post="commander")
    desk.says("Mirel Tandor", "dismissed", "2021-05-09", unit=UNIT, post="commander")
    desk.says("Mirel Tandor", "reinstated", "2021-08-01", unit=UNIT, post="commander")
    assert len(made(room)) == 2
    assert on(room, "2021-06-15") == {}
    assert on(room, "2021-08-01") == {"Mirel Tandor": "certain"}


def test_a_dismissal_without_a_unit_ends_the_post_held_last() -> None:
    """The command taken up in 2021 ends, the one left in 2019 stays as it was."""
    room, desk = room_with()
    desk.says("Mirel Tandor", "holds_post", "2016/2019-06-01", unit="7th Harbour Battalion", post="commander")
    desk.says("Mirel Tandor", "appointed", "2021-01-10", unit=UNIT, post="commander")
    desk.says("Mirel Tandor", "dismissed", "2022-02-01")
    ends = {posting.unit.name: posting.end.edtf for posting in made(room) if posting.unit and posting.end}
    assert ends == {"7th Harbour Battalion": "2019-06-01", UNIT: "2022-02-01"}


def test_a_denial_disputes_the_day_it_speaks_of() -> None:
    """One paper has him in command in May, the ministry says that he was not."""
    room, desk = room_with()
    desk.says("Mirel Tandor", "holds_post", "2021-05-04", unit=UNIT, post="commander")
    room.document("b", "Harbour Mail", "2022-05-02").says(
        "Mirel Tandor", "holds_post", "2021-05", "b:Interior Ministry", unit=UNIT, post="commander", polarity="negative"
    )
    assert on(room, "2021-05-04") == {"Mirel Tandor": "disputed"}


def test_a_page_without_a_date_gives_no_days() -> None:
    """Neither published nor captured: the holder is on record, no day is; and an appointment to nothing adds none."""
    room, desk = room_with()
    room.cards["a"] = replace(room.cards["a"], published=None, captured=None)
    desk.says("Mirel Tandor", "holds_post", unit=UNIT, post="decorated commander", phase="ongoing")
    desk.says("Mirel Tandor", "appointed")
    (posting,) = made(room)
    assert posting.role.name == "commander"
    assert posting.start is posting.end is posting.first_cited is posting.last_cited is None
    assert on(room, "2022-05-01") == {}


def test_an_undated_past_post_takes_the_end_that_is_told() -> None:
    """ "Hailed as a commander … he was dismissed in July": the posting ended in July, its beginning is open."""
    room, desk = room_with()
    desk.says("Mirel Tandor", "holds_post", unit=UNIT, post="commander")
    desk.says("Mirel Tandor", "dismissed", "2021-07")
    (posting,) = made(room)
    assert posting.end is not None
    assert (posting.start, posting.end.edtf) == (None, "2021-07")


PEOPLE = ["Mirel Tandor", "Ossip Rall", "Ada Corvin"]
DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2020, 3, 1))
FACTS = st.lists(
    st.tuples(
        st.sampled_from(PEOPLE),
        st.sampled_from(["appointed", "holds_post", "dismissed", "succeeded", "resigned", "since"]),
        DAYS,
        st.sampled_from(PEOPLE),
    ),
    max_size=8,
)


def told(facts: list[tuple[str, str, dt.date, str]]) -> Newsroom:
    room, desk = room_with("2020-03-05")
    for who, how, date, other in facts:
        at = f"{date.isoformat()}/.." if how == "since" else date.isoformat()
        kind = "holds_post" if how == "since" else how
        extra = {"whom": other if other != who else "Vera Quill"} if kind == "succeeded" else {}
        desk.says(who, kind, at, unit=UNIT, post="commander", **extra)
    return room


@settings(max_examples=120, deadline=None)
@given(FACTS, DAYS)
def test_never_two_certain_holders_but_at_a_handover(facts: list[tuple[str, str, dt.date, str]], date: dt.date) -> None:
    """Two people are certain in one post only on a day on which one ends and the other begins."""
    certain = [posting for posting, basis in holders_on(made(told(facts)), date) if basis == "certain"]
    for one, other in combinations(certain, 2):
        if one.person.id == other.person.id:
            continue
        turns = [(a.end, b.start) for a, b in ((one, other), (other, one))]
        assert any(end and start and end.latest == date == start.earliest for end, start in turns)


@settings(max_examples=60, deadline=None)
@given(FACTS, DAYS, st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(
    facts: list[tuple[str, str, dt.date, str]], date: dt.date, chance: random.Random
) -> None:
    """The same claims in another order give the same postings and the same holders."""
    room = told(facts)
    before = [(posting.id, basis) for posting, basis in holders_on(made(room), date)]
    chance.shuffle(room.claims)
    assert [(posting.id, basis) for posting, basis in holders_on(made(room), date)] == before


def test_a_unit_that_is_only_named_is_not_taken_from_another_post() -> None:
    """Successor in one place, appointed in another: two postings, and the predecessor stays where he was."""
    room, desk = room_with("2024-03-28")
    claim = desk.says("Mina Ravel", "succeeded", "2024-01-03", unit="Coastal Range", post="head", whom="Harun Dok")
    bare = replace(claim, parties={"whom": claim.parties["whom"]}, id="").identified()
    room.claims[-1] = bare
    desk.says("Mina Ravel", "appointed", "2024-03-22", unit="Kessar City Police", post="commissioner")
    found = {(one.person.name, one.unit.name if one.unit else None) for one in made(room)}
    assert found == {
        ("Mina Ravel", "Coastal Range"),
        ("Mina Ravel", "Kessar City Police"),
        ("Harun Dok", "Coastal Range"),
    }


def test_a_post_without_a_unit_is_not_put_under_another_title() -> None:
    """ "The inspector general" is not the commissioner of the city that the same text speaks of."""
    room, desk = room_with()
    desk.says("Mina Ravel", "appointed", "2022-03-22", unit="Kessar City Police", post="commissioner")
    desk.says("Mina Ravel", "appointed", "2021-01-03", post="inspector general")
    (city,) = [one for one in made(room) if one.unit]
    assert city.start is not None
    assert city.start.edtf == "2022-03-22"


def test_an_undated_dismissal_is_the_one_of_the_months_before() -> None:
    """ "He had been dismissed", told in October of the dismissal in July: the post taken up in August goes on."""
    room, desk = room_with("2022-07-10")
    desk.says("Mirel Tandor", "appointed", "2021-01-10", unit=UNIT, post="commander")
    desk.says("Mirel Tandor", "dismissed", "2022-07-09", unit=UNIT, post="commander")
    desk.says("Mirel Tandor", "appointed", "2022-08-01", unit="Harbour School", post="director")
    room.document("b", "Harbour Mail", "2022-10-03").says("Mirel Tandor", "dismissed")
    ends = {posting.unit.name: posting.end is not None for posting in made(room) if posting.unit}
    assert ends == {UNIT: True, "Harbour School": False}
