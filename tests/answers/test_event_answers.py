"""Roots, reasons, conflicts and changes, asked as a user asks them."""

import datetime as dt

import pytest

from reportedly.answers.career import career
from reportedly.answers.changes import changes
from reportedly.answers.conflicts import conflicts
from reportedly.answers.roots import roots
from reportedly.answers.why import why
from reportedly.errors import UsageError
from tests.answers.memory import Memory
from tests.newsroom import Newsroom, day

BRIGADE = {"unit": "3rd Canal Brigade", "post": "commander"}


def story() -> Newsroom:
    """Lund is dismissed, charged, tried and sentenced; a return is planned and denied; a page is edited."""
    room = Newsroom()
    first = room.document("d1", "Port Echo", "2031-03-12")
    first.says("Ada Lund", "holds_post", None, **BRIGADE)
    first.says("Ada Lund", "dismissed", "2031-03-10", "b:Defence Ministry", reason="false reports", **BRIGADE)
    second = room.document("d2", "Hill Mirror", "2031-03-14", url="https://mirror.example/lund")
    second.says("Ada Lund", "dismissed", "2031-03-11", "p:Ada Lund", reason="she reported the missing fuel", **BRIGADE)
    second.says("Bo Reyk", "suspended", None, words="Reyk has been suspended.")
    second.says(
        "Bo Reyk",
        "holds_post",
        None,
        unit="Grain Board",
        post="deputy director",
        words="Reyk, deputy director of the Grain Board",
    )
    edited = room.document(
        "d3", "Hill Mirror", "2031-03-18", url="https://mirror.example/lund", previous_version="d2", copy_of="d2"
    )
    edited.says("Ada Lund", "dismissed", "2031-03-11", "p:Ada Lund", reason="she reported the missing fuel", **BRIGADE)
    edited.says(
        "Bo Reyk", "holds_post", None, unit="Grain Board", post="treasurer", words="Reyk, treasurer of the Grain Board"
    )
    agency = room.document("d4", "Port Echo", "2031-06-01", credit="Corvex")
    agency.says("Ada Lund", "holds_post", None, **BRIGADE)
    agency.says("Ada Lund", "reinstated", None, "o:Corvex", phase="planned")
    agency.says("Ada Lund", "charged", "2031-05", "b:Prosecutor's Office", charge="fraud")
    citing = room.document("d5", "La Voile", "2031-06-02")
    citing.says("Ada Lund", "holds_post", None, **BRIGADE)
    citing.says("Ada Lund", "reinstated", None, "o:the Corvex news agency", phase="planned")
    citing.says(
        "Ada Lund",
        "reinstated",
        None,
        "b:Defence Ministry",
        phase="planned",
        polarity="negative",
        words="The ministry denied it.",
    )
    citing.says("Ada Lund", "charged", "2031-05", "p:Tomas Mott", charge="abuse of office")
    court = room.document("d6", "Port Echo", "2031-08-01")
    court.says("Ada Lund", "holds_post", None, **BRIGADE)
    court.says("Ada Lund", "sentenced", "2031-08-01", sentence="six years in prison")
    put_right = room.document("d7", "Port Echo", "2031-08-09", title="Corrections")
    put_right.says("Ada Lund", "holds_post", None, **BRIGADE)
    put_right.says(
        "Ada Lund",
        "sentenced",
        None,
        sentence="four years in prison",
        words="Lund was sentenced to four years, not six.",
    )
    return room


@pytest.fixture(scope="module")
def archive() -> Memory:
    return Memory(story().holdings)


def test_roots_of_a_plan(archive: Memory) -> None:
    """One agency behind two outlets; the denial is shown and counts for nothing."""
    answer = roots(archive, "Ada Lund", "reinstated")
    assert (answer["documents"], answer["roots"], answer["cycles"]) == (2, 1, [])
    assert [row["root"] for row in answer["rows"]] == [{"type": "outlet", "name": "Corvex"}]
    assert answer["event"]["kind"] == "reinstated"
    assert answer["tree"] == [
        {"name": "Corvex", "type": "outlet", "documents": [], "cites": []},
        {"name": "La Voile", "type": "outlet", "documents": ["d5"], "cites": [{"name": "Corvex", "via": "citation"}]},
        {"name": "Port Echo", "type": "outlet", "documents": ["d4"], "cites": [{"name": "Corvex", "via": "agency"}]},
    ]
    assert [claim["polarity"] for claim in answer["denied_by"]] == ["negative"]


def test_roots_by_the_id_of_an_event_or_claim(archive: Memory) -> None:
    """What one answer names, another can be asked for."""
    whole = roots(archive, "Ada Lund", "reinstated")
    for id_ in (whole["event"]["id"], whole["rows"][0]["claims"][0]["id"]):
        assert roots(archive, id_)["rows"] == whole["rows"]


def test_roots_on_the_first_evening(archive: Memory) -> None:
    """A day earlier there was one document."""
    assert roots(archive, "Ada Lund", "reinstated", known_by=day("2031-06-01"))["documents"] == 1
    assert roots(archive, "Ada Lund", "reinstated", known_by=day("2031-05-31"))["rows"] == []


def test_several_events_are_listed_and_none_is_guessed() -> None:
    """Two appointments: the user has to say which; a day tells them apart."""
    room = Newsroom()
    desk = room.document("d1", "Port Echo", "2031-06-01")
    desk.says("Ada Lund", "appointed", "2029-01-05", **BRIGADE)
    desk.says("Ada Lund", "appointed", "2030-01-05", unit="Grain Board", post="director")
    archive = Memory(room.holdings)
    listed = roots(archive, "Ada Lund", "appointed")
    assert [row["ambiguous"] for row in listed["rows"]] == [True, True]
    assert all(row["claims"] for row in listed["rows"])
    assert roots(archive, "Ada Lund", "appointed", on=day("2030-01-05"))["event"]["args"]["unit"] == "Grain Board"


def test_a_rumour_that_its_teller_rejects_is_not_the_event() -> None:
    """ "Some say that she was arrested. She was not." does not stand beside the arrest of the year after."""
    room = Newsroom()
    rumour = room.document("d1", "Port Echo", "2030-06-01")
    rumour.says("Ada Lund", "holds_post", None, **BRIGADE)
    rumour.says("Ada Lund", "arrested", None, "a:some channels")
    rumour.says("Ada Lund", "arrested", None, polarity="negative")
    later = room.document("d2", "Hill Mirror", "2031-06-01")
    later.says("Ada Lund", "holds_post", None, **BRIGADE)
    later.says("Ada Lund", "arrested", "2031-05-30")
    answer = roots(Memory(room.holdings), "Ada Lund", "arrested")
    assert answer["event"]["when"]["edtf"] == "2031-05-30"


@pytest.mark.parametrize(("name", "kind"), [("Ada Lund", None), ("Ada Lund", "promotion")])
def test_a_question_that_cannot_be_understood(archive: Memory, name: str, kind: str | None) -> None:
    """A name without a kind, and a kind that is none."""
    with pytest.raises(UsageError):
        roots(archive, name, kind)


def test_nobody_of_that_name(archive: Memory) -> None:
    """No rows, and the nearest names."""
    answer = roots(archive, "Ade Lundt", "arrested")
    assert answer["rows"] == []


def test_why_gives_each_reason_with_its_speaker(archive: Memory) -> None:
    """The official reason and her own."""
    rows = why(archive, "Ada Lund", "dismissed")["rows"]
    assert {(row["reason"], row["said_by"]["name"]) for row in rows} == {
        ("false reports", "Defence Ministry"),
        ("she reported the missing fuel", "Ada Lund"),
    }
    assert all(row["claims"] for row in rows)


def test_conflicts_of_a_person(archive: Memory) -> None:
    """Two days, two charges, a plan denied; six years and four are a correction and no conflict."""
    rows = conflicts(archive, "Ada Lund")["rows"]
    found = {(row["type"], row["kind"]): [side["value"] for side in row["sides"]] for row in rows}
    assert found["date", "dismissed"] == ["2031-03-10", "2031-03-11"]
    assert found["value", "charged"] == ["abuse of office", "fraud"]
    assert found["denial", "reinstated"] == ["reinstated", "not reinstated"]
    assert len(rows) == 3
    assert all(side["roots"] == 1 and side["claims"] for row in rows for side in row["sides"])


def test_conflicts_before_the_second_account(archive: Memory) -> None:
    """On the first day there is one account."""
    assert conflicts(archive, "Ada Lund", day("2031-03-13"))["rows"] == []


def test_conflicts_of_a_unit_and_of_all(archive: Memory) -> None:
    """The dismissal is the brigade's too; without a name all conflicts are shown."""
    of_unit = conflicts(archive, "3rd Canal Brigade")["rows"]
    assert [(row["type"], row["kind"]) for row in of_unit] == [("date", "dismissed")]
    assert len(conflicts(archive)["rows"]) == 3


def told(archive: Memory, first: str, last: str) -> set[tuple[str, str, str, str | None, str | None]]:
    rows = changes(archive, day(first), day(last))["rows"]
    return {(row["change"], row["kind"], row["who"]["name"], row["before"], row["after"]) for row in rows}


def test_changes_by_a_silent_edit(archive: Memory) -> None:
    """One value changed, one sentence gone; what was kept is no news."""
    assert told(archive, "2031-03-15", "2031-03-20") == {
        ("changed", "holds_post", "Bo Reyk", "deputy director", "treasurer"),
        ("withdrawn", "suspended", "Bo Reyk", "suspended", None),
    }


def test_changes_by_a_correction(archive: Memory) -> None:
    """Six became four."""
    assert told(archive, "2031-08-05", "2031-08-31") == {
        ("changed", "sentenced", "Ada Lund", "six years in prison", "four years in prison")
    }


def test_what_is_added_and_when(archive: Memory) -> None:
    """Each event once, in the window in which it was first told."""
    kinds = {(row[0], row[1]) for row in told(archive, "2031-06-01", "2031-07-01")}
    assert kinds == {("added", "reinstated"), ("added", "charged")}
    assert ("added", "reinstated") not in {row[:2] for row in told(archive, "2031-06-02", "2031-07-01")}


def test_changes_as_known_by_a_day(archive: Memory) -> None:
    """A window that reaches beyond what was known ends there."""
    rows = changes(archive, day("2031-06-01"), day("2031-07-01"), day("2031-05-31"))["rows"]
    assert rows == []
    assert changes(archive, dt.date(2030, 1, 1), dt.date(2030, 2, 1))["rows"] == []


@pytest.mark.parametrize(
    ("at", "basis", "expected"), [("2031-05-02", "stated", "2031-05-02"), ("../2031-05-18", "ordered", None)]
)
def test_a_bound_falls_with_the_claim_that_gave_it(at: str, basis: str, expected: str | None) -> None:
    """A correction of the charge keeps the day that the first text stated, but no bound that was only worked out."""
    room = Newsroom()
    room.document("d1", "Port Echo", "2031-05-20").says("Ada Lund", "charged", at, basis=basis, charge="fraud")
    notice = room.document("d2", "Port Echo", "2031-05-23", title="Correction")
    notice.says("Ada Lund", "charged", None, charge="abuse of office")
    (row,) = [row for row in career(Memory(room.holdings), "Ada Lund")["rows"] if row["kind"] == "charged"]
    assert row["args"]["charge"] == "abuse of office"
    assert row["when"]["edtf"] == expected


@pytest.mark.parametrize("asked", ["Bo Reyk", "Sir Bo Reyk", "Captain Reyk"])
def test_a_rank_is_all_that_is_known(asked):
    """Somebody of whom only a rank is told is found, under forms of address too, and the rank is the row."""
    room = Newsroom()
    room.document("d1", "Port Echo", "2031-03-12").says("Bo Reyk", "has_rank", None, rank="Captain")
    found = career(Memory(room.holdings), asked)
    assert [(row["kind"], row["args"]["rank"]) for row in found["rows"]] == [("has_rank", "Captain")]
