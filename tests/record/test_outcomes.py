"""What was planned stays open until a later document shows what became of it."""

import pytest

from reportedly.record.happenings import happenings
from reportedly.record.outcomes import outcome_of
from tests.newsroom import Newsroom

POST = {"unit": "3rd Canal Brigade", "post": "commander"}


def outcome(room: Newsroom, kind: str, who: str = "Ada Lund") -> tuple[str, list[str]]:
    events = happenings(room.claims, room.cards, room)
    (event,) = [e for e in events if e.kind == kind and e.who.name == who and not e.real]
    found = outcome_of(event, events, room.cards, room)
    assert found is not None
    return found.state, sorted({claim.document for claim in found.claims})


def planned() -> Newsroom:
    room = Newsroom()
    room.document("d1", "Port Echo", "2031-03-01").says(
        "Ada Lund", "appointed", None, "a:an official", phase="planned", **POST
    )
    return room


def test_without_news_it_is_open() -> None:
    """Nobody has said anything since; a former command says nothing of a coming one."""
    room = planned()
    room.document("d2", "Port Echo", "2031-06-01").says(
        "Ada Lund", "holds_post", None, unit="1st Guards", post="commander"
    )
    assert outcome(room, "appointed") == ("open", [])


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("appointed", {"at": "2031-05-01"}),
        ("succeeded", {"at": "2031-05"}),
        ("holds_post", {"at": None, "phase": "ongoing"}),
    ],
)
def test_taking_up_the_post_shows_it(kind: str, more: dict) -> None:
    """However the later document puts it."""
    room = planned()
    at = more.pop("at")
    room.document("d2", "Hill Mirror", "2031-06-01").says("Ada Lund", kind, at, **POST, **more)
    assert outcome(room, "appointed") == ("happened", ["d2"])


def test_somebody_else_in_the_post_rules_it_out() -> None:
    """The brigade went to another."""
    room = planned()
    room.document("d2", "Hill Mirror", "2031-06-01").says("Bo Reyk", "appointed", "2031-05-30", **POST)
    assert outcome(room, "appointed") == ("did_not_happen", ["d2"])


@pytest.mark.parametrize(
    "more",
    [
        {"unit": "3rd Canal Brigade", "post": "deputy commander"},
        {"unit": "3rd Canal Brigade", "post": "acting commander"},
        {"unit": "9th Canal Brigade", "post": "commander"},
    ],
)
def test_somebody_else_elsewhere_shows_nothing(more: dict) -> None:
    """A deputy, a stand-in and the neighbours leave the post open."""
    room = planned()
    room.document("d2", "Hill Mirror", "2031-06-01").says("Bo Reyk", "appointed", "2031-05-30", **more)
    assert outcome(room, "appointed") == ("open", [])


def test_the_holder_of_today_does_not_rule_out_a_plan_for_tomorrow() -> None:
    """The same report names who is there now."""
    room = planned()
    room.document("d2", "Hill Mirror", "2031-03-02").says("Bo Reyk", "holds_post", None, phase="ongoing", **POST)
    assert outcome(room, "appointed") == ("open", [])


def test_a_denial_leaves_it_open_and_a_refusal_does_not() -> None:
    """ "No such appointment is planned" disputes the report; "she will not be given the brigade" settles it."""
    room = planned()
    room.document("d2", "Hill Mirror", "2031-03-02").says(
        "Ada Lund",
        "appointed",
        None,
        "b:Defence Ministry",
        polarity="negative",
        phase="planned",
        words="The ministry denied it.",
        **POST,
    )
    assert outcome(room, "appointed") == ("open", [])
    room.document("d3", "Hill Mirror", "2031-09-02").says(
        "Ada Lund",
        "appointed",
        None,
        "b:Defence Ministry",
        polarity="negative",
        phase="planned",
        words="Lund would not be given the brigade.",
        **POST,
    )
    assert outcome(room, "appointed") == ("did_not_happen", ["d3"])


@pytest.mark.parametrize(("given", "state"), [("seven years in prison", "happened"), ("4 years", "did_not_happen")])
def test_a_sentence_sought_is_compared_with_the_sentence(given: str, state: str) -> None:
    """Seven sought and four given is not what was sought."""
    room = Newsroom()
    room.document("d1", "Port Echo", "2031-03-01").says(
        "Ada Lund", "sentence_sought", None, phase="sought", sentence="seven years"
    )
    room.document("d2", "Port Echo", "2031-04-01").says("Ada Lund", "sentenced", "2031-04-01", sentence=given)
    assert outcome(room, "sentence_sought") == (state, ["d2"])


def test_what_is_still_pending_is_not_ended_by_an_older_verdict() -> None:
    """The appeal waits although the first court has spoken."""
    room = Newsroom()
    desk = room.document("d1", "Port Echo", "2031-04-20")
    desk.says("Ada Lund", "awaits", None, phase="pending", body="Court of Appeal")
    room.document("d2", "Hill Mirror", "2031-04-21").says("Ada Lund", "convicted", "2031-04-01")
    assert outcome(room, "awaits") == ("open", [])
    room.document("d3", "Hill Mirror", "2031-09-21").says("Ada Lund", "acquitted", "2031-09-20")
    assert outcome(room, "awaits") == ("happened", ["d3"])


def test_a_fact_has_no_outcome() -> None:
    """What is told as done is not waiting for anything."""
    room = Newsroom()
    room.document("d1", "Port Echo", "2031-03-01").says("Ada Lund", "dismissed", "2031-02")
    (event,) = happenings(room.claims, room.cards, room)
    assert outcome_of(event, [event], room.cards, room) is None


def test_a_return_to_service_is_not_shown_by_any_post() -> None:
    """Whatever post a later report still gives her, she was not thereby brought back."""
    room = Newsroom()
    room.document("d1", "Port Echo", "2031-03-01").says("Ada Lund", "reinstated", None, phase="planned")
    room.document("d2", "Hill Mirror", "2031-06-01").says("Ada Lund", "holds_post", None, phase="ongoing", **POST)
    assert outcome(room, "reinstated") == ("open", [])
    room.document("d3", "Hill Mirror", "2031-07-01").says("Ada Lund", "reinstated", "2031-06-28")
    assert outcome(room, "reinstated") == ("happened", ["d3"])


def test_another_title_for_the_post_that_somebody_else_got() -> None:
    """Tipped for police commissioner; somebody else becomes commissioner there. A deputy shows nothing."""
    for post, state in (("Commissioner", "did_not_happen"), ("Deputy Commissioner", "open")):
        room = Newsroom()
        desk = room.document("d1", "Port Echo", "2031-03-01")
        police = {"unit": "Kessar City Police"}
        desk.says("Ada Lund", "appointed", None, phase="planned", post="Police Commissioner", **police)
        room.document("d2", "Port Echo", "2031-03-28").says("Bo Reyk", "appointed", "2031-03-22", post=post, **police)
        assert outcome(room, "appointed")[0] == state
