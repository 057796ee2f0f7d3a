"""Proposals: who may be whom, in words, and never on a name alone."""

import datetime as dt
from dataclasses import replace

import pytest

from reportedly.identities.blocks import blocks_of, blocks_of_name
from reportedly.identities.matching import propose
from reportedly.identities.person_names import liken
from reportedly.identities.rank_history import clash, held
from reportedly.identities.unit_likeness import liken_units
from reportedly.terms.claims import Party
from reportedly.terms.holdings import Holdings
from reportedly.terms.proposals import Proposal
from tests.newsroom import Newsroom

NAMES = [
    ("Yuri Keshtanov", "Jurij Keštanov", "spelling"),
    ("Yuri Keshtanov", "Iouri Kechtanov", "spelling"),
    ("Yuri Keshtanov", "Юрий Кештанов", "spelling"),
    ("Ivan Popov", "Popov Ivan", "spelling"),
    ("Ivan Popov", "Ivan Ivanovich Popov", "longer"),
    ("Ivan Popov", "I. Popov", "initial"),
    ("Ivan Popov", "General Popov", None),
    ("Ivan Popov", "Popov", "surname"),
    ("Ivan Popov", "Boris Popov", None),
    ("Ivan Popov", "Ivana Popova", None),
    ("Salim Karam", "Salim Karim", "similar"),
    ("Hussein al-Amari", "Husain El Amari", "spelling"),
    ("Ilse Torsk", "Pavel Torsk", None),
    ("Baltazar Rimuanda", "Baltazar Rimwanda", "spelling"),
    ("Surab Melaidse", "Zurab Melaidze", "spelling"),
    ("Artschil Melaidse", "Archil Melaidze", "spelling"),
    ("Issa Ouattari", "Issa Wattari", "spelling"),
    ("Min Kim", "Min Kin", None),
    ("Joao Sousa", "Joao Souto", None),
]
UNITS = [
    ("4th Rifle Corps", "IV Corps", "part"),
    ("4th Rifle Corps", "Fourth Rifle Corps", "full"),
    ("4th Rifle Corps", "4th Tank Corps", "apart"),
    ("4th Rifle Corps", "5th Rifle Corps", None),
    ("Ministry of Defence", "Defence Ministry", "full"),
    ("Ministry of Defence of Velmaria", "Defence Ministry", "part"),
    ("Military Court", "Supreme Military Court", "apart"),
    ("General Staff", "General Staff of the Armed Forces", "part"),
    ("3rd Division of the Ambara Army", "3rd Division of the Osti Army", "part"),
    ("Eastern Command", "Southern Command", None),
    ("Port Security Agency", "PSA", "part"),
]


@pytest.mark.parametrize(("left", "right", "agreement"), NAMES)
def test_names_of_people(left: str, right: str, agreement: str | None) -> None:
    """Spelling, order and initials agree; another given name or a woman's form does not."""
    for one, other in ((left, right), (right, left)):
        found = liken(one, other)
        assert (found.agreement if found else None) == agreement


@pytest.mark.parametrize(("left", "right", "agreement"), UNITS)
def test_names_of_units(left: str, right: str, agreement: str | None) -> None:
    """Number and type decide; a word that only one name has sets apart where it tells units apart."""
    for one, other in ((left, right), (right, left)):
        found = liken_units(one, other)
        assert (found.agreement if found else None) == agreement


def ranks(*told: tuple[str, int]) -> list:
    return [rank for text, year in told if (rank := held(text, dt.date(year, 6, 1)))]


def test_ranks_rise_with_the_years() -> None:
    """A colonel of 2015 may be a general in 2020, not the other way round, nor a captain a general within a year."""
    assert clash(ranks(("Colonel", 2015)), ranks(("Major General", 2020))) is None
    assert clash(ranks(("Colonel", 2020)), ranks(("Major General", 2015))) is not None
    assert clash(ranks(("Captain", 2022)), ranks(("Major General", 2023))) is not None
    assert clash(ranks(("General", 2022)), ranks(("Major General", 2023))) is None


def without_ranks(room: Newsroom) -> Holdings:
    """What the room holds, people with the ranks that claims give them and no others."""
    claims = tuple(replace(claim, who=replace(claim.who, ranks=())) for claim in room.claims)
    return Holdings(claims, room.cards)


def only(room: Newsroom) -> Proposal | None:
    """The view on the two people of the room."""
    found = [
        one for one in propose(without_ranks(room)) if one.left[1].startswith("p") and one.right[1].startswith("p")
    ]
    return found[0] if found else None


def two(left: str, right: str, first: str = "2021-05-03", last: str = "2022-11-04") -> tuple[Newsroom, list]:
    room = Newsroom()
    desks = [room.document("a", "The Ostel Times", first), room.document("b", "Harbour Mail", last)]
    for desk, name in zip(desks, (left, right), strict=True):
        desk.says(name, "said", quote="Good morning")
    return room, desks


def test_never_the_same_on_a_name_alone() -> None:
    """Equal full names and nothing else: left to a person to decide; equal surnames: not even that."""
    room, _ = two("Mirel Tandor", "Mirel Tandor")
    found = only(room)
    assert found is not None
    assert found.verdict == "unsure"
    room, _ = two("Tandor", "Mirel Tandor")
    assert only(room) is None


def test_a_shared_post_makes_two_spellings_one_and_says_so() -> None:
    """Spelling, post and rank agree: the same, with the reasons in words."""
    room, desks = two("Yuri Keshtanov", "Jurij Keštanov")
    for desk, name in zip(desks, ("Yuri Keshtanov", "Jurij Keštanov"), strict=True):
        desk.says(name, "has_rank", rank="Colonel", phase="ongoing")
        desk.says(name, "holds_post", unit="21st Mountain Brigade", post="commander", phase="ongoing")
    found = only(room)
    assert found is not None
    assert found.verdict == "same"
    assert found.firm
    text = "; ".join(found.reasons)
    for words in ("transliteration", "both commander of 21st Mountain Brigade", "both colonel"):
        assert words in text


def test_ranks_that_cannot_follow_each_other_make_two_people() -> None:
    """A captain in 2022 was no major general in 2021, whatever else they share."""
    room, desks = two("Mirel Tandor", "Mirel Tandor")
    desks[0].says("Mirel Tandor", "has_rank", rank="Major General", phase="ongoing")
    desks[1].says("Mirel Tandor", "has_rank", rank="Captain", phase="ongoing")
    for desk in desks:
        desk.says("Mirel Tandor", "holds_post", unit="Coast Guard Service", phase="ongoing")
    found = only(room)
    assert found is not None
    assert found.verdict == "different"
    assert "cannot be" in found.reasons[-1]


def test_a_crowd_costs_about_as_much_as_its_size() -> None:
    """A thousand reports that say the same of one name give a thousand proposals, not half a million."""
    room = Newsroom()
    for number in range(1000):
        desk = room.document(f"d{number:04}", "The Ostel Times", "2022-05-01")
        desk.says("Mirel Tandor", "holds_post", unit="12th Border Regiment", post="commander", phase="ongoing")
    people = [one for one in propose(room.holdings) if one.left[1].startswith("p")]
    assert 999 <= len(people) <= 3000


def test_a_name_that_two_people_of_one_text_bear_joins_nobody_by_company() -> None:
    """Where a text tells two of one name apart, a third text that names the same town hall is no proof."""
    room = Newsroom()
    both = room.document("a", "The Ostel Times", "2022-05-01")
    first = both.says("Mirel Tandor", "arrested", "2022-04-01", charge="bribery", by="x")
    other = replace(first, who=replace(first.who, key="p:Mirel Tandor:2"), kind="said", args={}, id="").identified()
    room.claims.append(other)
    later = room.document("b", "Harbour Mail", "2023-06-01")
    later.says("Mirel Tandor", "said", quote="Good morning")
    for desk in (both, later):
        desk.says("Ostel Town Hall", "said", type="unit")
    assert {one.verdict for one in people(room, "b")} == {"unsure"}
    later.says("Mirel Tandor", "convicted", None, charge="taking bribery money")
    verdicts = {one.left[1] + one.right[1]: one.verdict for one in people(room, "b")}
    assert verdicts["p:Mirel Tandorp:Mirel Tandor"] == "same"
    assert "same" not in [verdict for pair, verdict in verdicts.items() if ":2" in pair]


def people(room: Newsroom, document: str) -> list[Proposal]:
    found = propose(without_ranks(room))
    return [one for one in found if document in (one.left[0], one.right[0]) and "p:" in one.left[1] + one.right[1]]


def test_a_post_of_the_police_tells_a_rank() -> None:
    """An inspector general of 2019 is no sub-inspector of 2021, though nobody calls either post a rank."""
    room, desks = two("Mirel Tandor", "Mirel Tandor", "2019-03-12", "2021-05-01")
    desks[0].says("Mirel Tandor", "appointed", unit="Ostel Range", post="Inspector General")
    desks[1].says("Mirel Tandor", "has_rank", rank="Sub-Inspector", phase="ongoing")
    found = only(room)
    assert found is not None
    assert found.verdict == "different"


def test_back_and_forth_between_units_is_two_people() -> None:
    """One name in turn in two regiments, of one rank: the rank joins nobody across them."""
    room = Newsroom()
    for number, unit in enumerate(["12th Border Regiment", "7th Tank Brigade", "12th Border Regiment"]):
        desk = room.document(f"d{number}", "The Ostel Times", f"202{number}-05-01")
        desk.says("Mirel Tandor", "holds_post", unit=unit, phase="ongoing")
    verdicts = {(one.left[0], one.right[0]): one.verdict for one in propose(room.holdings) if one.left[1][0] == "p"}
    assert verdicts["d0", "d2"] == "same"
    assert verdicts["d0", "d1"] == "unsure"


@pytest.mark.parametrize("phase", ["ongoing", "planned"])
def test_one_name_and_one_post_in_two_texts_is_one_person(phase: str) -> None:
    """Also where the post is only planned in one of them, and where the unit is only told in words."""
    room, desks = two("Mirel Tandor", "M. Tandor", "2021-05-03", "2021-07-04")
    desks[0].says("Mirel Tandor", "appointed", unit="Harbour Inspectorate", post="head", phase=phase)
    desks[1].says("M. Tandor", "holds_post", unit="Harbour Inspectorate", post="head", phase="ongoing")
    bare = [replace(claim, parties={}) for claim in room.claims]
    for claims in (room.claims, bare):
        found = [one for one in propose(Holdings(tuple(claims), room.cards)) if one.left[1].startswith("p")]
        assert [(one.verdict, one.firm) for one in found] == [("same", True)]


@pytest.mark.parametrize(
    ("left", "right", "agreement"),
    [
        ("Horacio Vidal Sanz", "Horacio Vidal", "longer"),
        ("Horacio Vidal Sanz", "Vidal", "surname"),
        ("Horacio Vidal Sanz", "Horacio Sanz", "longer"),
        ("Horacio Vidal Sanz", "Ramiro Vidal", None),
        ("Horacio Vidal Sanz", "Horacio Vidal Luna", None),
    ],
)
def test_second_surnames(left, right, agreement):
    """A name may lack its second surname; two different ones are two people."""
    found = liken(left, right)
    assert (found.agreement if found else None) == agreement
    shared = blocks_of_name(right, "person") & blocks_of(Party("p", "person", left, (left,)))
    assert bool(shared) or agreement is None
