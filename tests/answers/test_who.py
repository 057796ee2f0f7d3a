"""``who``, ``unit`` and ``career`` as the JSON that other programs rely on."""

import json

from reportedly.answers.career import career
from reportedly.answers.unit import unit
from reportedly.answers.who import who
from tests.answers.memory import Memory
from tests.newsroom import Newsroom, day

REGIMENT = "12th Border Regiment"


def story() -> Memory:
    """A regiment with two commanders, a renaming, a plan and an arrest, in four reports."""
    room = Newsroom()
    one = room.document("a", "The Ostel Times", "2021-05-03")
    one.says("Ossip Rall", "holds_post", "2018-06-15/..", unit=REGIMENT, post="commander")
    one.says("Mirel Tandor", "succeeded", "2021-05-03", unit=REGIMENT, post="commander", whom="Ossip Rall")
    one.says("Ada Corvin", "appointed", "2021-09-01", unit="7th Harbour Battalion", post="commander", phase="planned")
    one.says(REGIMENT, "subordinate_to", type="unit", related_unit="Coast Command", phase="ongoing")
    two = room.document("b", "Harbour Mail", "2022-11-04")
    two.says("Coast Command", "renamed", "2022-01-01", type="unit", related_unit="Sea Command")
    two.says(REGIMENT, "subordinate_to", type="unit", related_unit="Sea Command", phase="ongoing")
    two.says("Mirel Tandor", "holds_post", unit="Twelfth Border Regiment", post="head", phase="ongoing")
    three = room.document("c", "Harbour Mail", "2023-03-01")
    three.says("Mirel Tandor", "arrested", "2023-02-20", charge="fraud")
    three.says("Mirel Tandor", "dismissed", "2023-02-10", unit=REGIMENT, post="commander")
    return Memory(room.holdings)


def test_who_on_a_day() -> None:
    """One row with person, post, basis, beginning and end, its claims whole."""
    answer = who(story(), "XII Border Regiment", day("2022-06-15"))
    (row,) = answer["rows"]
    assert row["person"]["name"] == "Mirel Tandor"
    assert (row["role"], row["basis"]) == ("commander", "certain")
    assert row["start"] == {"edtf": "2021-05-03", "known": True}
    assert row["end"] == {"edtf": "2023-02-10", "known": True}
    assert all(claim["evidence"] and claim["document"]["id"] for claim in row["claims"])
    assert json.loads(json.dumps(answer)) == answer


def test_who_through_time_and_at_the_handover() -> None:
    """Without a day all holders in order; on the day of the handover both, certain."""
    assert [row["person"]["name"] for row in who(story(), REGIMENT)["rows"]] == ["Ossip Rall", "Mirel Tandor"]
    both = who(story(), REGIMENT, day("2021-05-03"))["rows"]
    assert [row["basis"] for row in both] == ["certain", "certain"]
    assert who(story(), REGIMENT, day("2018-06-14"))["rows"] == []


def test_who_as_it_was_known() -> None:
    """Before the dismissal was told, the commander was possible on a later day; a plan is never a holder."""
    (row,) = who(story(), REGIMENT, day("2023-02-15"), day("2022-12-31"))["rows"]
    assert row["basis"] == "possible"
    assert who(story(), REGIMENT, day("2023-02-15"))["rows"] == []
    assert who(story(), "7th Harbour Battalion", day("2021-10-01"))["rows"] == []


def test_unit_with_its_place_and_its_names() -> None:
    """Above under either name, below through the renaming, and the names beside each other."""
    regiment = unit(story(), REGIMENT)
    assert {one["unit"]["name"] for one in regiment["above"]} == {"Coast Command", "Sea Command"}
    command = unit(story(), "Coast Command")
    assert command["unit"]["aliases"] == ["Sea Command"]
    assert {one["unit"]["name"] for one in command["below"]} == {REGIMENT}
    assert [one["unit"]["name"] for one in command["after"]] == ["Sea Command"]
    assert [one["start"]["edtf"] for one in command["after"]] == ["2022-01-01"]
    assert [one["unit"]["name"] for one in unit(story(), "Sea Command")["before"]] == ["Coast Command"]


def test_career_in_order_of_time() -> None:
    """The posting, the succession, the dismissal, the arrest; what is planned says so and is no posting."""
    answer = career(story(), "Mirel Tandor")
    kinds = [row["kind"] for row in answer["rows"]]
    assert kinds == ["succeeded", "posting", "dismissed", "arrested"]
    assert answer["person"]["name"] == "Mirel Tandor"
    assert answer["documents"] == 3
    (planned,) = career(story(), "Ada Corvin")["rows"]
    assert (planned["kind"], planned["status"], planned["outcome"]) == ("appointed", "planned", "open")


def test_nothing_found_names_the_nearest() -> None:
    """A slip of the pen gives no rows, and the name that was meant."""
    answer = career(story(), "Mirel Tandorff-Quist")
    assert answer["rows"] == []
    assert "Mirel Tandor" in answer["nearest"]
    assert who(story(), "13th Border Regiment")["rows"] == []
