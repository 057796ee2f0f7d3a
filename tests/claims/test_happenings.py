"""Events as claims: arguments, vacancies, restatements, what is never let out."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.claims import claims_of
from reportedly.documents import plain_document
from reportedly.terms.kinds import kinds
from reportedly.terms.markup import Argument, Attribution, Chain, Edge, Event, Mark, Markup, Modifier, TimeMark
from reportedly.terms.spans import Span


def test_vacancy_is_about_the_unit(scene) -> None:
    """A post that is not filled is a negative holds_post of the unit itself."""
    page = scene("The 12th Border Regiment has had no commander since June.").unit("12th Border Regiment")
    page.event(
        "holds_post", "has had no", who="The 12th Border Regiment", post="commander", modifiers=[("negation", "no")]
    )
    claim = page.one("holds_post")
    assert (claim.who.type, claim.polarity, claim.args["post"]) == ("unit", "negative", "commander")


def test_unit_kinds(scene) -> None:
    """A relation of units needs both of them; one of a unit to itself is none."""
    page = (
        scene("The 12th Border Regiment is part of Coast Command.").unit("12th Border Regiment").unit("Coast Command")
    )
    page.event("subordinate_to", "is part of", who="The 12th Border Regiment", related_unit="Coast Command")
    page.event("subordinate_to", "part", who="Coast Command", related_unit="Coast Command")
    claim = page.one("subordinate_to")
    assert (claim.who.name, claim.args["related_unit"]) == ("12th Border Regiment", "Coast Command")


def test_restatement_is_one_claim(scene) -> None:
    """One thing said twice by one voice is one claim with two quotes, and the better date wins."""
    page = scene("Tandor was arrested. Police arrested Tandor on 4 May 2024 for fraud.")
    page.person("Mirel Tandor", page.span("Tandor"), page.span("Tandor", 2)).time("4 May 2024", "2024-05-04")
    page.event("arrested", "arrested", who=page.span("Tandor"))
    page.event("arrested", page.span("arrested", 2), who=page.span("Tandor", 2), time="4 May 2024", charge="fraud")
    claim = page.one("arrested")
    assert claim.when.edtf == "2024-05-04"
    assert claim.args["charge"] == "fraud"
    assert len(claim.evidence) == 2


def test_another_voice_or_date_is_a_claim_of_its_own(scene) -> None:
    """A different speaker and a different day are never folded."""
    page = scene("Tandor was fired on 9 July 2023. Tandor was fired on 11 July 2023. Rall said Tandor was fired.")
    page.person("Mirel Tandor", *[page.span("Tandor", n) for n in (1, 2, 3)]).person("Ossip Rall", "Rall")
    page.time("9 July 2023", "2023-07-09").time("11 July 2023", "2023-07-11")
    page.event("dismissed", "fired", who=page.span("Tandor"), time="9 July 2023")
    page.event("dismissed", page.span("fired", 2), who=page.span("Tandor", 2), time="11 July 2023")
    page.event("dismissed", page.span("fired", 3), who=page.span("Tandor", 3))
    page.said("Rall", "said", page.span("Tandor was fired", 3), source_type="person")
    assert len(page.claims("dismissed")) == 3


def test_argument_that_a_kind_does_not_know_is_left_out(scene) -> None:
    """Only arguments of the table come out."""
    page = scene("Tandor died in Ostel with a medal.").person("Mirel Tandor", "Tandor")
    page.event("died", "died", who="Tandor", place="Ostel", award="a medal")
    assert page.one("died").args == {"place": "Ostel"}


def test_unknown_kind_is_left_out(scene) -> None:
    """A kind that the table does not know gives nothing."""
    page = scene("Tandor sneezed.").person("Mirel Tandor", "Tandor").event("sneezed", "sneezed", who="Tandor")
    assert page.claims() == []


def test_quotation_of_a_named_person(scene) -> None:
    """Words in quotation marks are a claim that they were said, with the exact words."""
    page = scene("“We were never asked,” Mirel Tandor said in a letter.").person("Mirel Tandor")
    page.said("Mirel Tandor", "said", "“We were never asked,”", quote="direct", source_type="person")
    claim = page.one("said")
    assert claim.args == {"quote": "We were never asked", "medium": "letter"}
    assert [speaker.type for speaker in claim.chain] == ["outlet", "person"]


def test_indirect_speech_is_no_quotation(scene) -> None:
    """Indirect speech gives no said."""
    page = scene("Mirel Tandor said that it rained.").person("Mirel Tandor")
    assert page.said("Mirel Tandor", "said", "that it rained", source_type="person").claims("said") == []


TEXT = "Mirel Tandor, head of Coast Command, was arrested on 4 May. “No,” said Rall. Was he? If so, he may go. " * 2
PLACES = st.builds(lambda a, b: Span(min(a, b), max(a, b) + 1), *[st.integers(0, len(TEXT) - 1)] * 2)
LABELS = ["person", "rank", "title", "role", "organization", "outlet"]
MODIFIERS = ["negation", "denial", "plan", "sought", "condition", "possible", "hearsay", "question", "past", "ongoing"]
ROLES = ["who", "unit", "post", "whom", "time", "charge", "related_unit", "what", "by", "rank"]


@st.composite
def markups(draw) -> Markup:
    """Any markup, also one that no reader would make."""
    spans = draw(st.lists(PLACES, min_size=6, max_size=6))
    marks = tuple(Mark(n, span, draw(st.sampled_from(LABELS))) for n, span in enumerate(spans, 1))
    labels = st.sampled_from(["has_rank", "has_title", "has_role", "is_posted"])
    edges = tuple(
        Edge(draw(labels), draw(st.integers(1, 8)), draw(st.integers(1, 8))) for _ in range(draw(st.integers(0, 4)))
    )
    chains = tuple(
        Chain(draw(st.sampled_from(["person", "unit"])), "Mirel Tandor", (span,))
        for span in draw(st.lists(PLACES, max_size=3))
    )
    attributions = tuple(
        Attribution(
            (draw(PLACES),), (draw(PLACES),), (draw(PLACES),), draw(st.sampled_from(["direct", "mixed", "indirect"]))
        )
        for _ in range(draw(st.integers(0, 3)))
    )
    times = (
        TimeMark(draw(PLACES), "DATE", "2024-05", "2024-05", bound=draw(st.sampled_from([None, "since", "until"]))),
    )
    events = tuple(
        Event(
            draw(st.sampled_from(list(kinds()))),
            draw(PLACES),
            draw(PLACES),
            tuple(Argument(draw(st.sampled_from(ROLES)), span) for span in draw(st.lists(PLACES, max_size=5))),
            tuple(Modifier(draw(st.sampled_from(MODIFIERS)), span) for span in draw(st.lists(PLACES, max_size=2))),
        )
        for _ in range(draw(st.integers(0, 3)))
    )
    return Markup("d", "any", marks, edges, attributions, events, times, chains)


@settings(max_examples=150, deadline=None)
@given(markups())
def test_any_markup_gives_sound_claims(markup) -> None:
    """Whatever a reader says, there is no error: quotes stand in the text, chains begin with the outlet, ids repeat."""
    document = plain_document(TEXT)
    claims = claims_of(document, markup)
    for claim in claims:
        assert claim.evidence
        assert all(document.text[q.start : q.end] == q.quote for q in claim.evidence)
        assert claim.chain[0].type == "outlet"
        assert set(claim.args) <= set(kinds()[claim.kind].arguments)
    assert [claim.id for claim in claims] == [claim.id for claim in claims_of(document, markup)]


def test_unnamed_unit_to_be_led(scene) -> None:
    """A unit without a name is given in the words of the text; what is no unit is none."""
    page = scene(
        "Tandor was tasked with leading a battalion of former convicts. Rall was tasked with leading a debate."
    )
    page.person("Mirel Tandor", "Tandor").person("Ossip Rall", "Rall")
    page.event("appointed", "tasked with leading", who="Tandor")
    page.event("appointed", page.span("tasked with leading", 2), who="Rall")
    found = {claim.who.name: claim.args for claim in page.claims("appointed")}
    assert found == {"Mirel Tandor": {"unit": "a battalion of former convicts", "post": "head"}, "Ossip Rall": {}}


def test_background_is_the_articles_own(scene) -> None:
    """A state in front of its subject is the article's own, also where the sentence is another outlet's."""
    page = scene("Once head of Harbour Bank, Mirel Tandor has fled, Nordwind reported.").person("Mirel Tandor")
    page.unit("Harbour Bank").event("holds_post", "head of", who="Mirel Tandor", post="head", unit="Harbour Bank")
    page.said("Nordwind", "reported", "Once head of Harbour Bank, Mirel Tandor has fled", source_type="outlet")
    assert [speaker.name for speaker in page.one("holds_post").chain] == [None]
