"""Posts and ranks that stand beside a name."""

import pytest


def officer(scene, text: str, title: str = "commander"):
    """A page with Mirel Tandor, a title and the 12th Border Regiment."""
    page = scene(text).person("Mirel Tandor").unit("12th Border Regiment")
    return page.edge("has_title", "Mirel Tandor", title).edge("is_posted", "Mirel Tandor", "12th Border Regiment")


@pytest.mark.parametrize(
    ("text", "phase", "post"),
    [
        ("Mirel Tandor, commander of the 12th Border Regiment, spoke.", "ongoing", "commander"),
        ("Mirel Tandor, former commander of the 12th Border Regiment, spoke.", "happened", "commander"),
        ("Mirel Tandor, the ex-commander of the 12th Border Regiment, spoke.", "happened", "commander"),
        ("Mirel Tandor, then a commander of the 12th Border Regiment, spoke.", "happened", "commander"),
        ("Mirel Tandor, previously deputy commander of the 12th Border Regiment, spoke.", "happened", "commander"),
        ("Mirel Tandor, acting commander of the 12th Border Regiment, spoke.", "ongoing", "acting commander"),
        ("Mirel Tandor, incoming commander of the 12th Border Regiment, spoke.", "planned", "commander"),
        ("Mirel Tandor, commander-designate of the 12th Border Regiment, spoke.", "planned", "commander"),
    ],
)
def test_post_in_apposition(scene, text, phase, post) -> None:
    """The words before a post say whether it has ended or lies ahead; "acting" is part of it."""
    claim = officer(scene, text).one("holds_post")
    assert (claim.phase, claim.args["post"], claim.args["unit"]) == (phase, post, "12th Border Regiment")
    assert claim.evidence[0].quote.startswith("Mirel Tandor")


def test_former_inside_the_title(scene) -> None:
    """ "Ex-commander" marked as one title is a past post of a commander."""
    claim = officer(scene, "Mirel Tandor, ex-commander of the 12th Border Regiment, spoke.", "ex-commander").one(
        "holds_post"
    )
    assert (claim.phase, claim.args["post"]) == ("happened", "commander")


def test_past_word_in_front_is_evidence(scene) -> None:
    """Where "former" stands in front of the post, it belongs to the quote."""
    claim = officer(scene, "Some say former 12th Border Regiment commander Mirel Tandor left.").one("holds_post")
    assert claim.phase == "happened"
    assert "commander Mirel Tandor" in claim.evidence[0].quote


@pytest.mark.parametrize("words", ["not the", "no longer the", "the would-be", "the self-styled"])
def test_denied_post_is_no_claim(scene, words) -> None:
    """What words beside a name deny or doubt is left out."""
    assert officer(scene, f"Mirel Tandor, {words} commander of the 12th Border Regiment.").claims("holds_post") == []


def test_post_since_a_day(scene) -> None:
    """A time right behind the post that begins or ends it is its time."""
    page = officer(scene, "Mirel Tandor, commander of the 12th Border Regiment since 15 June 2018, spoke.")
    assert page.time("15 June 2018", "2018-06-15", bound="since").one("holds_post").when.edtf == "2018-06-15/.."


def test_rank_once_by_its_canonical_name(scene) -> None:
    """A rank is one claim for a person, however often it stands there."""
    page = scene("Maj. Gen. Mirel Tandor spoke. Maj. Gen. Tandor left.")
    page.person("Mirel Tandor", "Mirel Tandor", page.span("Tandor", 2))
    page.edge("has_rank", "Mirel Tandor", "Maj. Gen.", "Major General")
    page.edge("has_rank", page.span("Tandor", 2), page.span("Maj. Gen.", 2), "Major General")
    claim = page.one("has_rank")
    assert claim.args == {"rank": "Major General"}
    assert [quote.quote for quote in claim.evidence] == ["Maj. Gen. Mirel Tandor", "Maj. Gen. Tandor"]


def test_two_posts_each_with_its_unit(scene) -> None:
    """Of two posts each takes the unit that stands next to it."""
    page = scene("Mirel Tandor, head of Coast Command and chairman of Harbour Bank, spoke.").person("Mirel Tandor")
    page.unit("Coast Command").unit("Harbour Bank")
    for label, words in (("has_title", "head"), ("has_title", "chairman"), ("is_posted", "Coast Command")):
        page.edge(label, "Mirel Tandor", words)
    page.edge("is_posted", "Mirel Tandor", "Harbour Bank")
    found = {(claim.args["post"], claim.args["unit"]) for claim in page.claims("holds_post")}
    assert found == {("head", "Coast Command"), ("chairman", "Harbour Bank")}


def test_unit_alone_for_who_has_a_rank(scene) -> None:
    """ "Sergeant Tandor of the regiment" serves there; "Tandor of the Party" holds nothing."""
    page = scene("Sergeant Mirel Tandor of the 12th Border Regiment met Ossip Rall of the Salt Party.")
    page.person("Mirel Tandor").unit("12th Border Regiment").person("Ossip Rall").unit("Salt Party")
    page.edge("has_rank", "Mirel Tandor", "Sergeant").edge("is_posted", "Mirel Tandor", "12th Border Regiment")
    page.edge("is_posted", "Ossip Rall", "Salt Party")
    assert [claim.who.name for claim in page.claims("holds_post")] == ["Mirel Tandor"]


def test_a_post_that_an_event_gives(scene) -> None:
    """The post of an appointment is no second claim."""
    page = scene("Mirel Tandor was named director of Harbour Bank.").person("Mirel Tandor").unit("Harbour Bank")
    page.edge("has_title", "Mirel Tandor", "director").edge("is_posted", "Mirel Tandor", "Harbour Bank")
    page.event("appointed", "named", who="Mirel Tandor", post="director", unit="Harbour Bank")
    assert [claim.kind for claim in page.claims()] == ["appointed"]
