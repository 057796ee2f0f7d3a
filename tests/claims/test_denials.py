"""A report denied as a whole: each claim of it has a negative one by the one who denies."""

import pytest

from reportedly.claims import claims_of
from reportedly.documents import plain_document
from reportedly.readers.grammar import GrammarReader
from reportedly.terms.documents import Sidecar
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


TOLD_AND_DENIED = [
    ("Portals wrote that Mirel Tandor had resigned. Not so, she says.", "Mirel Tandor"),
    ("There is talk that Mirel Tandor resigned. Untrue, says the ministry.", "ministry"),
    (
        "On Monday the rumour was that Mirel Tandor had resigned. By Tuesday, says the ministry, it never happened.",
        "ministry",
    ),
    (
        "Some media wrote that Mirel Tandor had resigned. The Harbour Council brings a formal denial to this.",
        "Harbour Council",
    ),
    (
        "Bloggers wrote that Mirel Tandor had resigned. The news does not correspond to reality, the Committee said.",
        "Committee",
    ),
    ("Users claimed that Mirel Tandor had resigned. “That is a lie,” Ana Rell said.", "Ana Rell"),
    ("Posts said that Mirel Tandor had resigned. The ministry called the report fake.", "ministry"),
]


@pytest.mark.parametrize(("text", "denier"), TOLD_AND_DENIED)
def test_talk_denied_in_the_next_sentence(text, denier) -> None:
    """Talk that is denied right behind is a denial by the one who denies it, and itself no more than possible."""
    document = plain_document(text + "\n", Sidecar(outlet="Test Post", published="2024-05-10"))
    found = [claim for claim in claims_of(document, GrammarReader().read(document)) if claim.kind == "resigned"]
    assert {claim.polarity: claim.certainty for claim in found} == {"positive": "possible", "negative": "certain"}
    assert next(claim.root.name for claim in found if claim.polarity == "negative") == denier
