"""New versions and corrections replace what they contradict; what was replaced stays on record."""

from reportedly.record.changes import current, replacements
from tests.newsroom import Newsroom, day


def told(room: Newsroom) -> list[tuple[str, list[str], list[str]]]:
    return [(r.change, [c.id for c in r.before], [c.id for c in r.after]) for r in replacements(room.holdings, room)]


def edited() -> tuple[Newsroom, dict]:
    room = Newsroom()
    first = room.document("v1", "Port Echo", "2031-03-01", url="https://e.example/1")
    old = {
        "kept": first.says("Ada Lund", "dismissed", "2031-02", words="Lund was dismissed in February."),
        "post": first.says(
            "Bo Reyk",
            "holds_post",
            None,
            unit="Grain Board",
            post="deputy director",
            words="Reyk, deputy director of the Grain Board",
        ),
        "gone": first.says("Cy Mott", "suspended", None, words="Mott has been suspended."),
    }
    second = room.document("v2", "Port Echo", "2031-03-04", url="https://e.example/1", previous_version="v1")
    old["same"] = second.says("Ada Lund", "dismissed", "2031-02", words="Lund was dismissed in February.")
    old["new"] = second.says(
        "Bo Reyk", "holds_post", None, unit="Grain Board", post="treasurer", words="Reyk, treasurer of the Grain Board"
    )
    return room, old


def test_a_silent_edit_changes_one_thing_and_withdraws_another() -> None:
    """The post reads otherwise, the suspension is gone, the dismissal is as it was."""
    room, said = edited()
    assert sorted(told(room)) == sorted(
        [
            ("changed", [said["post"].id], [said["new"].id]),
            ("withdrawn", [said["gone"].id], []),
        ]
    )
    left = {claim.id for claim in current(room.holdings, room).claims}
    assert left == {said["kept"].id, said["same"].id, said["new"].id}


def test_before_the_edit_nothing_is_withdrawn() -> None:
    """On the day before the second capture the first version stands."""
    room, _ = edited()
    early = room.holdings.known_by(day("2031-03-03"))
    assert current(early, room) == early


def test_a_claim_carried_through_two_versions_and_then_dropped_is_gone_from_all() -> None:
    """The twin in the oldest version falls with the one in the middle."""
    room = Newsroom()
    words = "Mott has been suspended."
    for id_, before in (("v1", None), ("v2", "v1")):
        room.document(id_, "Port Echo", f"2031-03-0{id_[1]}", url="https://e.example/1", previous_version=before).says(
            "Cy Mott", "suspended", None, words=words
        )
    room.document("v3", "Port Echo", "2031-03-03", url="https://e.example/1", previous_version="v2")
    assert current(room.holdings, room).claims == ()


def verdict(title: str, words: str, outlet: str = "The Port Echo") -> Newsroom:
    room = Newsroom()
    room.document("d1", "Port Echo", "2031-05-01").says(
        "Ada Lund", "sentenced", "2031-05-01", sentence="six years in prison"
    )
    room.document("d2", "Hill Mirror", "2031-05-02").says(
        "Ada Lund", "sentenced", None, "o:Port Echo", sentence="six years"
    )
    room.document("d3", outlet, "2031-05-09", title=title).says(
        "Ada Lund", "sentenced", None, sentence="four years in prison", words=words
    )
    return room


def test_a_correction_replaces_the_value_also_where_it_was_cited() -> None:
    """Six years goes, in the Echo and in the paper that took it from the Echo."""
    room = verdict("Corrections", "Lund was sentenced to four years in prison, not six.")
    (change,) = replacements(room.holdings, room)
    assert (change.change, {c.document for c in change.before}, {c.document for c in change.after}) == (
        "changed",
        {"d1", "d2"},
        {"d3"},
    )
    assert [claim.document for claim in current(room.holdings, room).claims] == ["d3"]


def test_not_six_is_correction_enough_without_a_heading() -> None:
    """The sentence itself says which value was wrong."""
    assert len(told(verdict("Notes from court", "Lund was sentenced to four years in prison, not six."))) == 1


def test_another_value_without_a_word_of_correction_is_none() -> None:
    """Two reports of one outlet that differ are a conflict to be shown, not a correction."""
    assert told(verdict("Lund begins her sentence", "Lund was sentenced to four years in prison.")) == []


def test_another_outlet_corrects_nothing() -> None:
    """A rival's "not six" is a contradiction."""
    assert told(verdict("Corrections", "Lund was sentenced to four years in prison, not six.", "Marsh Bulletin")) == []
