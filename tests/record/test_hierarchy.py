"""Units stand under others for a time, get new names, and never stand above themselves."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.record.hierarchy import Hierarchy, hierarchy
from tests.newsroom import Desk, Newsroom


def made(room: Newsroom) -> Hierarchy:
    return hierarchy(room.claims, room, room.cards)


def under(room: Newsroom, lower: str, upper: str, document: str = "a", at: str | None = None, **more: str) -> None:
    if document not in room.cards:
        room.document(document, "The Ostel Times", "2022-05-01")
    desk = Desk(room, document, "The Ostel Times", place=10_000 * len(room.claims))
    desk.says(lower, more.pop("kind", "subordinate_to"), at, type="unit", related_unit=upper, **more)


def test_above_and_below_are_two_sides_of_one_relation() -> None:
    """The battalion has the regiment above it, the regiment the battalion below it."""
    room = Newsroom()
    under(room, "7th Harbour Battalion", "12th Border Regiment", at="2019-02/..", phase="ongoing")
    order = made(room)
    (relation,) = order.above(["u-7th Harbour Battalion"])
    assert relation.upper.name == "12th Border Regiment"
    assert relation.start is not None
    assert relation.start.edtf == "2019-02-01/2019-02-28"
    assert order.below(["u-12th Border Regiment"]) == [relation]


def test_what_is_planned_is_no_relation() -> None:
    """A unit that is to be put under another does not stand under it yet."""
    room = Newsroom()
    under(room, "7th Harbour Battalion", "12th Border Regiment", phase="planned")
    assert made(room).relations == ()


def test_a_renaming_links_two_units() -> None:
    """The new name is a new unit, linked to the old one in either direction."""
    room = Newsroom()
    under(room, "Coast Command", "Sea Command", kind="renamed", at="2022-01-01")
    order = made(room)
    (relation,) = order.before(["u-Sea Command"])
    assert relation.start is not None
    assert (relation.lower.name, relation.start.edtf) == ("Coast Command", "2022-01-01")
    assert [unit.name for unit in order.lineage(relation.upper)] == ["Sea Command", "Coast Command"]


def test_a_circle_is_broken_where_fewest_documents_tell_it() -> None:
    """Two papers have A under B; one that has B under A is left out."""
    room = Newsroom()
    under(room, "Alder Group", "Birch Group", "a")
    under(room, "Alder Group", "Birch Group", "b")
    under(room, "Birch Group", "Alder Group", "c")
    order = made(room)
    assert [relation.upper.name for relation in order.relations] == ["Birch Group"]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("ABCDE"), st.sampled_from("ABCDE")), max_size=14))
def test_nobody_is_their_own_superior(pairs: list[tuple[str, str]]) -> None:
    """Whatever is claimed, following the way up never comes back."""
    room = Newsroom()
    for number, (lower, upper) in enumerate(pairs):
        under(room, f"{lower} Group", f"{upper} Group", f"d{number % 4}")
    order = made(room)
    for name in "ABCDE":
        seen, open_ = set(), [f"u-{name} Group"]
        while open_:
            for relation in order.above([open_.pop()]):
                if relation.upper.id not in seen:
                    seen.add(relation.upper.id)
                    open_.append(relation.upper.id)
        assert f"u-{name} Group" not in seen
