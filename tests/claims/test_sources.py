"""Who says it: the chain from the outlet to the innermost voice."""

import pytest

from reportedly.terms.status import status_of


def chain(claim) -> list[tuple[str, str | None]]:
    return [(speaker.type, speaker.name) for speaker in claim.chain]


def test_article_itself(scene) -> None:
    """Without attribution the outlet alone speaks; its name may be unknown."""
    page = scene("Mirel Tandor was arrested.").person("Mirel Tandor").event("arrested", "arrested", who="Mirel Tandor")
    assert chain(page.one("arrested")) == [("outlet", None)]
    assert status_of(page.one("arrested")) == "asserted"


def test_agency_copy(scene) -> None:
    """A credited agency comes after the outlet that prints it; its own name in the text adds nobody."""
    page = scene("Mirel Tandor was arrested, Ulmer has learned.", outlet="Coast Herald").credit("Ulmer")
    page.person("Mirel Tandor").event("arrested", "arrested", "Mirel Tandor was arrested", who="Mirel Tandor")
    page.said("Ulmer", "has learned", "Mirel Tandor was arrested", source_type="outlet")
    assert chain(page.one("arrested")) == [("outlet", "Coast Herald"), ("outlet", "Ulmer")]


def test_nested_voices_outermost_first(scene) -> None:
    """An outlet that quotes an outlet that quotes a person."""
    page = scene("Nordwind reported that he was, Mirel Tandor told Ulmer, dismissed.", outlet="Coast Herald")
    page.person("Mirel Tandor", "he", "Mirel Tandor")
    page.said("Nordwind", "reported", "he was, Mirel Tandor told Ulmer, dismissed", source_type="outlet")
    page.said("Mirel Tandor", "told", page.span("he was"), page.span("dismissed"), source_type="person", parent=0)
    page.event("dismissed", "dismissed", who="he")
    assert chain(page.one("dismissed")) == [
        ("outlet", "Coast Herald"),
        ("outlet", "Nordwind"),
        ("person", "Mirel Tandor"),
    ]


def test_we_is_the_outlet(scene) -> None:
    """First person in the article's own words adds nobody."""
    page = scene("Mirel Tandor was arrested, we have learned.").person("Mirel Tandor")
    page.event("arrested", "arrested", who="Mirel Tandor").said("we", "have learned", "Mirel Tandor was arrested")
    assert chain(page.one("arrested")) == [("outlet", None)]


def test_pronoun_source_is_resolved(scene) -> None:
    """A pronoun that says it stands for its person, by the fullest name."""
    page = scene("Mirel Tandor spoke. He said he had been dismissed.")
    page.person("Mirel Tandor", "Mirel Tandor", "He", page.span("he", 1)).event("dismissed", "dismissed", who="He")
    page.said("He", "said", "he had been dismissed")
    assert chain(page.one("dismissed"))[-1] == ("person", "Mirel Tandor")


def test_unnamed_source_keeps_its_description(scene) -> None:
    """What is said of an unnamed source stays, and makes the claim a reported one."""
    page = scene("A source in the harbour police said that Mirel Tandor was arrested.").person("Mirel Tandor")
    page.event("arrested", "arrested", who="Mirel Tandor")
    page.said("A source in the harbour police", "said", "that Mirel Tandor was arrested", source_type="anonymous")
    claim = page.one("arrested")
    assert chain(claim)[-1] == ("anonymous", "A source in the harbour police")
    assert status_of(claim) == "reported"


@pytest.mark.parametrize(
    ("text", "content", "quote", "last"),
    [
        (
            "Ossip Rall said Governor Mirel Tandor was ill.",
            "Governor Mirel Tandor was ill",
            "indirect",
            ("outlet", None),
        ),
        (
            "“Governor Mirel Tandor is ill,” Ossip Rall said.",
            "“Governor Mirel Tandor is ill,”",
            "direct",
            ("person", "Ossip Rall"),
        ),
        (
            "Governor Mirel Tandor is “very ill”, Ossip Rall said.",
            "Governor Mirel Tandor is “very ill”",
            "mixed",
            ("outlet", None),
        ),
    ],
)
def test_title_in_apposition_is_the_articles_own(scene, text, content, quote, last) -> None:
    """In indirect speech a title beside a name is the article's; between quotation marks it is the speaker's."""
    page = scene(text).person("Ossip Rall").person("Mirel Tandor").edge("has_title", "Mirel Tandor", "Governor")
    page.said("Ossip Rall", "said", content, quote=quote, source_type="person")
    assert chain(page.one("holds_post"))[-1] == last


def test_organisation_by_its_name(scene) -> None:
    """An organisation that says so is given by its fullest name."""
    page = scene("The Harbour Ministry is silent. Mirel Tandor was dismissed, the ministry said.").person(
        "Mirel Tandor"
    )
    page.unit("Harbour Ministry", "Harbour Ministry", "the ministry").event(
        "dismissed", "dismissed", who="Mirel Tandor"
    )
    page.said("the ministry", "said", "Mirel Tandor was dismissed", source_type="organisation")
    assert chain(page.one("dismissed"))[-1] == ("organisation", "Harbour Ministry")


def test_source_and_cue_are_evidence(scene) -> None:
    """Where they stand outside of the clause, the words that name the source are a second quote."""
    page = scene("Mirel Tandor was dismissed, the ministry said.").person("Mirel Tandor")
    page.event("dismissed", "dismissed", "Mirel Tandor was dismissed", who="Mirel Tandor")
    page.said("the ministry", "said", "Mirel Tandor was dismissed", source_type="organisation")
    assert [q.quote for q in page.one("dismissed").evidence] == ["Mirel Tandor was dismissed", "the ministry said"]


def test_a_paper_by_the_last_word_of_its_name(scene) -> None:
    """A paper that calls itself by the last word of its name adds nobody."""
    page = scene("Mirel Tandor was arrested, the Herald can reveal.", outlet="The Coast Herald")
    page.person("Mirel Tandor").event("arrested", "arrested", "Mirel Tandor was arrested", who="Mirel Tandor")
    page.said("the Herald", "can reveal", "Mirel Tandor was arrested", source_type="outlet")
    assert chain(page.one("arrested")) == [("outlet", "The Coast Herald")]
