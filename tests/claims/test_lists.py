"""Lists of appointments and arrests; headlines under the word of the body."""


def test_list_of_appointments_goes_on(scene) -> None:
    """Everybody in the list is appointed, with the post beside the name; "Others include" goes on with it."""
    page = scene(
        "Also appointed were Mirel Tandor, director of supply; Ossip Rall, bursar.\n\nOthers include Ada Mohn."
    )
    for name in ("Mirel Tandor", "Ossip Rall", "Ada Mohn"):
        page.person(name)
    page.edge("has_title", "Mirel Tandor", "director of supply").edge("has_title", "Ossip Rall", "bursar")
    found = {claim.who.name: claim.args.get("post") for claim in page.claims("appointed")}
    assert found == {"Mirel Tandor": "director of supply", "Ossip Rall": "bursar", "Ada Mohn": None}


def test_list_of_arrests_by_its_speaker(scene) -> None:
    """A list inside a report of somebody is that one's."""
    page = scene("Police sources said other suspects arrested were Mirel Tandor and Ossip Rall.").person("Mirel Tandor")
    page.person("Ossip Rall")
    page.said("Police sources", "said", "other suspects arrested were", source_type="anonymous")
    assert {(claim.who.name, claim.root.name) for claim in page.claims("arrested")} == {
        ("Mirel Tandor", "Police sources"),
        ("Ossip Rall", "Police sources"),
    }


def test_list_of_what_has_not_happened_is_none(scene) -> None:
    """A list of those not appointed, or to be appointed, says nothing that can be kept."""
    page = scene("Those not appointed are Mirel Tandor and Ossip Rall.").person("Mirel Tandor").person("Ossip Rall")
    assert page.claims("appointed") == []


def test_headline_is_folded_into_the_body(scene) -> None:
    """What the headline says is the body's claim, with the body's speaker and doubt."""
    page = scene("Tandor quits\n\nThe harbour master, Mirel Tandor, will resign, an official said.")
    page.person("Mirel Tandor", "Tandor", "Mirel Tandor").event("resigned", "quits", who="Tandor")
    page.event("resigned", "resign", who="Mirel Tandor", modifiers=[("plan", "will")])
    page.said("an official", "said", "Mirel Tandor, will resign", source_type="anonymous")
    claim = page.one("resigned")
    assert (claim.phase, claim.root.name) == ("planned", "an official")
    assert "Tandor quits" in [quote.quote for quote in claim.evidence]


def test_headline_is_no_more_real_than_the_body(scene) -> None:
    """Where the body only tells of a plan near to it, the headline is a plan too."""
    page = scene("Tandor replaces Rall\n\nMirel Tandor is to be named governor. Rall did not comment.")
    page.person("Mirel Tandor", "Tandor", "Mirel Tandor").person("Ossip Rall", page.span("Rall"), page.span("Rall", 2))
    page.event("succeeded", "replaces", who="Tandor", whom=page.span("Rall"))
    page.event("appointed", "named", who="Mirel Tandor", post="governor", modifiers=[("plan", "is to be")])
    assert page.one("succeeded").phase == "planned"
