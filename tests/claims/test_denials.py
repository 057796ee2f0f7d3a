"""A report denied as a whole: each claim of it has a negative one by the one who denies."""

from reportedly.terms.status import status_of


def test_denied_report(scene) -> None:
    """What an outlet reported, the ministry denies in the next sentence."""
    page = scene("Nordwind reported that Mirel Tandor would be reinstated. The Harbour Ministry denied it.")
    page.person("Mirel Tandor").unit("Harbour Ministry")
    page.event("reinstated", "reinstated", who="Mirel Tandor", modifiers=[("plan", "would be")])
    page.said("Nordwind", "reported", "that Mirel Tandor would be reinstated", source_type="outlet")
    reported, denied = sorted(page.claims("reinstated"), key=lambda claim: claim.polarity, reverse=True)
    assert reported.root.name == "Nordwind"
    assert (denied.polarity, denied.root.name, status_of(denied)) == ("negative", "Harbour Ministry", "denied")
    assert denied.evidence[0].quote == "The Harbour Ministry denied it."


def test_the_articles_own_words_are_not_turned(scene) -> None:
    """What the article says of itself is not denied by a word that leaves open what it means."""
    page = scene("Mirel Tandor was arrested. The Harbour Ministry denied it.").person("Mirel Tandor")
    page.unit("Harbour Ministry").event("arrested", "arrested", who="Mirel Tandor")
    assert [claim.polarity for claim in page.claims("arrested")] == ["positive"]
