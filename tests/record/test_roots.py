"""Corroboration counts roots: reprints, citations and cycles add none."""

from reportedly.record.roots import citations, count_roots
from tests.newsroom import Newsroom


def names(room: Newsroom) -> list[str]:
    return [root.name for root in citations(room.claims, room.cards).roots]


def edges(room: Newsroom) -> set[tuple[str, str, str]]:
    found = citations(room.claims, room.cards).edges
    return {(source.name, target.name, via) for source, some in found.items() for target, via in some.items()}


def relayed() -> Newsroom:
    """Two reprints of an agency, one outlet citing it, one citing a reprint, one citing that one, and a cycle."""
    room = Newsroom()
    plan = {"phase": "planned", "unit": "Grain Board", "post": "director"}
    room.document("d1", "Port Echo", "2031-03-01", credit="Corvex").says(
        "Ada Lund", "appointed", None, "o:Corvex", **plan
    )
    room.document("d2", "Hill Mirror", "2031-03-02", credit="Corvex", copy_of="d1").says(
        "Ada Lund", "appointed", None, **plan
    )
    room.document("d3", "Capital Voice", "2031-03-02").says(
        "Ada Lund", "appointed", None, "o:the Corvex news agency", **plan
    )
    fourth = room.document("d4", "Lower Reed Sentinel", "2031-03-03", links=("http://www.d5.example/story/",))
    fourth.says("Ada Lund", "appointed", None, "o:The Port Echo", **plan)
    room.document("d5", "Marsh Bulletin", "2031-03-03").says("Ada Lund", "appointed", None, "o:the Sentinel", **plan)
    room.document("d6", "La Voile", "2031-03-05").says("Ada Lund", "appointed", None, "o:Capital Voice", **plan)
    return room


def test_one_agency_behind_six_documents_is_one_root() -> None:
    """Everything leads to the agency; the two papers that cite each other are shown as a cycle."""
    room = relayed()
    found = citations(room.claims, room.cards)
    assert [(root.type, root.name, len(root.claims)) for root in found.roots] == [("outlet", "Corvex", 6)]
    assert found.cycles == (("Lower Reed Sentinel", "Marsh Bulletin"),)
    assert edges(room) == {
        ("Port Echo", "Corvex", "agency"),
        ("Hill Mirror", "Corvex", "agency"),
        ("Capital Voice", "Corvex", "citation"),
        ("Lower Reed Sentinel", "Port Echo", "citation"),
        ("Lower Reed Sentinel", "Marsh Bulletin", "link"),
        ("Marsh Bulletin", "Lower Reed Sentinel", "citation"),
        ("La Voile", "Capital Voice", "citation"),
    }


def test_a_cycle_with_nobody_behind_it_is_one_root() -> None:
    """Two papers that only cite each other are one root between them."""
    room = Newsroom()
    room.document("d1", "Port Echo", "2031-03-01").says("Ada Lund", "dismissed", None, "o:Hill Mirror")
    room.document("d2", "Hill Mirror", "2031-03-01").says("Ada Lund", "dismissed", None, "o:Port Echo")
    found = citations(room.claims, room.cards)
    assert len(found.roots) == 1
    assert found.cycles == (("Hill Mirror", "Port Echo"),)


def test_an_outlet_that_quotes_itself_is_one_root() -> None:
    """ "As we reported in May" leads nowhere else."""
    room = Newsroom()
    room.document("d1", "Port Echo", "2031-05-01").says("Ada Lund", "dismissed", "2031-04")
    room.document("d2", "The Port Echo", "2031-06-01").says("Ada Lund", "dismissed", "2031-04", "o:Port Echo")
    assert names(room) == ["Port Echo"]


def test_a_person_and_a_body_told_by_two_outlets_are_one_root_each() -> None:
    """The lawyer is one root however many print him; so is the ministry, under either of its names."""
    room = Newsroom()
    one = room.document("d1", "Port Echo", "2031-05-01")
    two = room.document("d2", "Hill Mirror", "2031-05-01")
    one.says("Ada Lund", "arrested", "2031-05", "p:Tomas Reyk")
    two.says("Ada Lund", "arrested", "2031-05", "p:Reyk")
    one.says("Ada Lund", "arrested", "2031-05", "b:the Interior Ministry")
    two.says("Ada Lund", "arrested", "2031-05", "b:Ministry of the Interior of Olmia")
    assert names(room) == ["Ministry of the Interior of Olmia", "Tomas Reyk"]


def test_unnamed_sources_count_once_per_outlet_and_not_again_in_copies() -> None:
    """A source of the Echo and one of the Mirror are two; the copy of the Echo's report adds none."""
    room = Newsroom()
    room.document("d1", "Port Echo", "2031-05-01").says("Ada Lund", "arrested", None, "a:a source in the police")
    room.document("d2", "Hill Mirror", "2031-05-02").says("Ada Lund", "arrested", None, "a:a police source")
    assert count_roots(room.claims, room.cards) == 2
    room.document("d3", "Marsh Bulletin", "2031-05-03", copy_of="d1").says(
        "Ada Lund", "arrested", None, "a:a source in the police"
    )
    assert count_roots(room.claims, room.cards) == 2


def test_own_reporting_stands_beside_an_agency_text_of_the_same_outlet() -> None:
    """The outlet printed the agency once and sent its own reporter later: two roots."""
    room = Newsroom()
    room.document("d1", "Port Echo", "2031-05-01", credit="Corvex").says("Ada Lund", "sentence_sought", "2031-05-01")
    room.document("d2", "Port Echo", "2031-06-01").says("Ada Lund", "sentence_sought", None)
    assert names(room) == ["Corvex", "Port Echo"]


def test_a_report_that_names_its_source_is_no_root_beside_it() -> None:
    """A headline without "she said" rests on her all the same."""
    room = Newsroom()
    desk = room.document("d1", "Port Echo", "2031-05-01")
    desk.says("Ada Lund", "dismissed", None)
    desk.says("Ada Lund", "dismissed", None, "p:Ada Lund")
    assert names(room) == ["Ada Lund"]


def test_two_captures_of_one_page_are_one_root() -> None:
    """A page without a known outlet is still one page."""
    room = Newsroom()
    room.document("d1", None, "2031-05-01", url="https://x.example/a").says("Ada Lund", "dismissed", None)
    room.document("d2", None, "2031-05-02", url="https://x.example/a", previous_version="d1").says(
        "Ada Lund", "dismissed", None
    )
    assert len(names(room)) == 1


def test_outlets_named_side_by_side_are_not_shown_to_be_independent() -> None:
    """One report names two papers for one thing; nothing says that the second did not take it from the first."""
    room = Newsroom()
    desk = room.document("d1", "Port Echo", "2031-05-01")
    desk.says("Ada Lund", "appointed", None, "o:Northern Wire", phase="planned")
    desk.says("Ada Lund", "appointed", None, "o:Evening Bell", phase="planned")
    assert names(room) == ["Evening Bell / Northern Wire"]


def test_a_reprint_without_credit_follows_the_print_that_has_it() -> None:
    """The copy that was found first names no agency; its twin does, and both rest on it."""
    room = Newsroom()
    room.document("d1", "Port Echo", "2031-05-01").says("Ada Lund", "dismissed", None)
    room.document("d2", "Hill Mirror", "2031-05-02", copy_of="d1", credit="Corvex").says("Ada Lund", "dismissed", None)
    assert names(room) == ["Corvex"]


def test_an_outlet_on_record_cites_whom_its_own_report_cites() -> None:
    """ "The Echo reported it, and the Bulletin has it too" read as a chain does not make the Echo cite the Bulletin."""
    room = relayed()
    room.document("d7", "Far Shore Times", "2031-03-06").says(
        "Ada Lund", "appointed", None, "o:Port Echo", "o:Marsh Bulletin", phase="planned", unit="Grain Board"
    )
    assert names(room) == ["Corvex"]
    assert ("Port Echo", "Marsh Bulletin", "citation") not in edges(room)
    assert ("Far Shore Times", "Marsh Bulletin", "citation") in edges(room)
    assert citations(room.claims, room.cards).cycles == (("Lower Reed Sentinel", "Marsh Bulletin"),)


def test_two_agencies_printed_by_one_outlet_are_two_roots() -> None:
    """Each text rests on its own agency, although one paper printed both."""
    room = Newsroom()
    room.document("d1", "Port Echo", "2031-05-01", credit="Corvex").says("Ada Lund", "arrested", "2031-05-01")
    room.document("d2", "Port Echo", "2031-05-02", credit="Sudpress").says("Ada Lund", "arrested", "2031-05-01")
    assert names(room) == ["Corvex", "Sudpress"]


def test_a_body_that_publishes_and_is_quoted_is_one() -> None:
    """The ministry's own statement and a paper quoting the ministry have one root."""
    room = Newsroom()
    room.document("d1", "Ministry of Farms of Olmia", "2031-05-01").says("Ada Lund", "dismissed", "2031-05-01")
    room.document("d2", "Port Echo", "2031-05-02").says("Ada Lund", "dismissed", "2031-05-01", "b:the Farms Ministry")
    assert len(names(room)) == 1


def test_a_print_that_an_agencys_text_names_is_no_source_of_the_other_prints() -> None:
    """The Mirror's print speaks of the Mirror's reporter; the same words in a copy lead to the agency as well."""
    room = Newsroom()
    told = ("o:Hill Mirror", "a:a source in the ministry")
    room.document("d1", "Hill Mirror", "2031-03-01", credit="Corvex").says("Ada Lund", "dismissed", None, *told)
    room.document("d2", "Far Shore Times", "2031-03-02", copy_of="d1").says("Ada Lund", "dismissed", None, *told)
    assert count_roots(room.claims, room.cards) == 1


def test_an_outlet_that_is_only_cited_beside_another_adds_no_root() -> None:
    """ "Corvex reported it. The Lamp has also reported it": nobody has seen the Lamp's report."""
    room = Newsroom()
    room.document("d1", "Corvex", "2031-03-01").says("Ada Lund", "dismissed", None)
    relay = room.document("d2", "Port Echo", "2031-03-02")
    relay.says("Ada Lund", "dismissed", None, "o:Corvex")
    relay.says("Ada Lund", "dismissed", None, "o:The Lamp")
    assert count_roots(room.claims, room.cards) == 1
    room.document("d3", "The Lamp", "2031-03-01").says("Ada Lund", "dismissed", None)
    assert count_roots(room.claims, room.cards) == 2


def test_a_source_with_nothing_but_a_proper_name_is_one_body_for_all() -> None:
    """Two papers that took "Nordwire" for somebody unnamed have one source; two unnamed officials are two."""
    for name, roots in (("a:Nordwire", 1), ("a:an official", 2)):
        room = Newsroom()
        room.document("d1", "Port Echo", "2031-03-01").says("Ada Lund", "dismissed", None, name)
        room.document("d2", "Hill Mirror", "2031-03-02").says("Ada Lund", "dismissed", None, name)
        assert count_roots(room.claims, room.cards) == roots


def test_an_agency_named_in_the_sentence_and_one_in_the_dateline_are_one_root() -> None:
    """ "…, Corvex reported" beside "KASR (Corvex) -": the count is that of the tree, and both outlets are in it."""
    room = Newsroom()
    room.document("d1", "Port Echo", "2031-05-04").says("Ada Lund", "dismissed", "2031-05-03", "a:Corvex")
    room.document("d2", "Hill Mirror", "2031-05-04", credit="Corvex").says("Ada Lund", "dismissed", "2031-05-03")
    assert names(room) == ["Corvex"]
    assert count_roots(room.claims, room.cards) == 1
    assert edges(room) == {("Port Echo", "Corvex", "citation"), ("Hill Mirror", "Corvex", "agency")}
