"""Loosely given names: who or what is meant, and when nobody is guessed."""

from reportedly.answers.find import find_person, find_unit
from tests.answers.memory import Memory
from tests.newsroom import Newsroom


def archive() -> Memory:
    """A general and a captain of one name, the general's brother, and two regiments."""
    room = Newsroom()
    for number in range(3):
        desk = room.document(f"g{number}", "The Ostel Times", f"2021-0{number + 1}-03")
        desk.says("Mirel Tandor", "has_rank", rank="Major General", phase="ongoing")
        desk.says("Mirel Tandor", "holds_post", unit="12th Border Regiment", post="commander", phase="ongoing")
    desk = room.document("c", "Harbour Mail", "2022-05-01")
    desk.says("Mirel Tandor", "has_rank", rank="Lieutenant", phase="ongoing")
    desk.says("Mirel Tandor", "holds_post", unit="2nd Harbour Flotilla", phase="ongoing")
    desk.says("Ossip Rall", "has_rank", rank="Colonel", phase="ongoing")
    other = room.document("r", "Harbour Mail", "2022-06-01")
    other.says("Ada Rall", "holds_post", unit="14th Border Regiment", post="commander", phase="ongoing")
    for claim in room.claims:
        object.__setattr__(claim, "who", type(claim.who)(claim.who.key, claim.who.type, claim.who.name))
    return Memory(room.holdings)


def test_a_bare_name_means_whom_most_documents_speak_of() -> None:
    """The general answers, the lieutenant is the namesake."""
    found = find_person(archive(), "Mirel Tandor", None)
    assert found.entity is not None
    assert found.view.documents_of(found.entity) == 3
    assert [found.view.documents_of(one) for one in found.namesakes] == [1]


def test_a_rank_or_an_id_chooses() -> None:
    """ "Lt. Mirel Tandor" is the other one, and so is whoever the id names."""
    store = archive()
    by_rank = find_person(store, "Lt. Mirel Tandor", None)
    assert by_rank.entity is not None
    assert by_rank.entity.members == (("c", "p:Mirel Tandor"),)
    by_id = find_person(store, by_rank.entity.id, None)
    assert by_id.entity == by_rank.entity


def test_initials_surnames_and_order() -> None:
    """Enough of a name is enough where only one fits."""
    for name in ("M. Tandor", "Tandor", "Tandor Mirel", "Мирел Тандор", "General Tandor"):
        found = find_person(archive(), name, None)
        assert found.entity is not None, name
        assert found.entity.name == "Mirel Tandor"


def test_two_different_names_are_listed_not_guessed() -> None:
    """Two people called Rall: both are candidates."""
    found = find_person(archive(), "Rall", None)
    assert found.entity is None
    assert {one.name for one in found.candidates} == {"Ossip Rall", "Ada Rall"}


def test_units_by_number_words_and_numerals() -> None:
    """Every way to write the number finds the regiment; another number finds another."""
    for name in (
        "12th Border Regiment",
        "Twelfth Border Regiment",
        "XII Border Regt",
        "12 Regiment",
        "the 12th regiment",
    ):
        found = find_unit(archive(), name, None)
        assert found.entity is not None, name
        assert found.entity.name == "12th Border Regiment"
    assert find_unit(archive(), "13th Border Regiment", None).entity is None


def test_half_a_name_that_fits_two_units_is_listed() -> None:
    """ "Border Regiment": the 12th or the 14th?"""
    found = find_unit(archive(), "Border Regiment", None)
    assert found.entity is None
    assert {one.name for one in found.candidates} == {"12th Border Regiment", "14th Border Regiment"}
