"""Who is who in one document: names, ranks, keys, and what a span stands for."""


def test_fullest_name_with_ranks(scene) -> None:
    """A party has the fullest name, all names used for it, and its ranks in text order, each once."""
    page = scene("Col. Mirel Tandor left. Tandor, now a Brigadier, did not say why. He smiled.")
    page.person("Mirel Tandor", "Mirel Tandor", page.span("Tandor", 2), "He")
    page.edge("has_rank", "Mirel Tandor", "Col.", "Colonel").event("resigned", "left", who="Mirel Tandor")
    party = page.one("resigned").who
    assert (party.type, party.name, party.names, party.ranks) == (
        "person",
        "Mirel Tandor",
        ("Mirel Tandor", "Tandor"),
        ("Colonel",),
    )


def test_two_people_of_one_name_have_two_keys(scene) -> None:
    """Two chains of one name stay two people."""
    page = scene("General Mirel Tandor resigned. Captain Mirel Tandor, no relation, retired.")
    page.person("Mirel Tandor", page.span("Mirel Tandor")).person("Mirel Tandor", page.span("Mirel Tandor", 2))
    page.event("resigned", "resigned", who=page.span("Mirel Tandor"))
    page.event("retired", "retired", who=page.span("Mirel Tandor", 2))
    resigned, retired = page.one("resigned").who, page.one("retired").who
    assert resigned.name == retired.name
    assert resigned.key != retired.key


def test_no_claim_without_a_name(scene) -> None:
    """An event about somebody unnamed, or about somebody's lawyer, gives nothing."""
    page = scene("A clerk was arrested. Tandor’s lawyer was detained. A lawyer for Tandor was charged.")
    page.person("Mirel Tandor", page.span("Tandor"), page.span("Tandor", 2))
    page.event("arrested", "arrested", who="A clerk").event("detained", "detained", who="Tandor’s lawyer")
    page.event("charged", "charged", who="A lawyer for Tandor")
    assert page.claims() == []


def test_several_people_share_an_event(scene) -> None:
    """Each of several named together has a claim."""
    page = scene("Mirel Tandor and Ossip Rall were arrested.").person("Mirel Tandor").person("Ossip Rall")
    page.event("arrested", "arrested", who="Mirel Tandor and Ossip Rall")
    assert [claim.who.name for claim in page.claims("arrested")] == ["Mirel Tandor", "Ossip Rall"]


def test_name_with_rank_and_unit_argument(scene) -> None:
    """Words around a name in an argument do not hide it, and a short unit name gives the full one."""
    page = scene("The 12th Border Regiment waits. Colonel Mirel Tandor, 52, will lead the regiment.")
    page.person("Mirel Tandor").unit("12th Border Regiment", "12th Border Regiment", "the regiment")
    page.event(
        "appointed", "will lead", who="Colonel Mirel Tandor, 52", unit="the regiment", modifiers=[("plan", "will")]
    )
    claim = page.one("appointed")
    assert claim.args == {"unit": "12th Border Regiment", "post": "head"}
    assert claim.parties["unit"][0].name == "12th Border Regiment"
    assert claim.phase == "planned"
