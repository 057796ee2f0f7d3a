"""When: what the text says, what other claims of it give, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.counting import shifted
from reportedly.terms.periods import Period


@pytest.mark.parametrize(
    ("edtf", "bound", "expected"),
    [
        ("2024-05", None, "2024-05"),
        ("2018-06-15", "since", "2018-06-15/.."),
        ("2023", "until", "../2023"),
        ("2024-05", "by", "../2024-05"),
        ("2024-05", "after", "2024-05/.."),
        ("2016-03/2019-06", "between", "2016-03/2019-06"),
    ],
)
def test_bound(scene, edtf, bound, expected) -> None:
    """The words that bound a time open or close its period."""
    page = scene("Tandor was arrested THEN.").person("Mirel Tandor", "Tandor").time("THEN", edtf, bound=bound)
    claim = page.event("arrested", "arrested", who="Tandor", time="THEN").one("arrested")
    assert claim.when.edtf == expected
    assert claim.when.words == "THEN"
    assert claim.when.basis == "stated"


def test_from_and_until(scene) -> None:
    """Beginning and end are one interval."""
    page = scene("Tandor led Coast Command from March 2016 to June 2019.").person("Mirel Tandor", "Tandor")
    page.unit("Coast Command").time("March 2016", "2016-03", bound="from").time("June 2019", "2019-06", bound="until")
    page.event("holds_post", "led", who="Tandor", unit="Coast Command", time=["March 2016", "June 2019"])
    assert page.one("holds_post").when.edtf == "2016-03/2019-06"


def test_between_two_years(scene) -> None:
    """Two times of one "between" are one interval."""
    page = scene("Tandor led Coast Command between 2011 and 2014.").person("Mirel Tandor", "Tandor")
    page.unit("Coast Command").time("2011", "2011", bound="between").time("2014", "2014", bound="between")
    page.event("holds_post", "led", who="Tandor", unit="Coast Command", time=["2011", "2014"])
    assert page.one("holds_post").when.edtf == "2011/2014"


def test_nothing_said_nothing_known(scene) -> None:
    """The day of publication is not the day of the event."""
    page = scene("Tandor was arrested.", published="2024-05-06").person("Mirel Tandor", "Tandor")
    when = page.event("arrested", "arrested", who="Tandor").one("arrested").when
    assert (when.period, when.basis) == (None, "unknown")


def test_counted_from_another_event(scene) -> None:
    """ "A month after his arrest" is counted from the claim of the arrest, to the month."""
    page = scene("Tandor was arrested on 14 March 2024. He was suspended a month after his arrest.")
    page.person("Mirel Tandor", "Tandor", "He", "his").time("14 March 2024", "2024-03-14")
    page.event("arrested", "arrested", who="Tandor", time="14 March 2024")
    anchor = page.span("his arrest")
    page.event("arrested", page.span("arrest", 2), who="his")
    page.time("a month after his arrest", value="P1M", relation="after", anchor=anchor, basis="relative")
    page.event("suspended", "suspended", who="He", time="a month after his arrest")
    when = page.one("suspended").when
    assert (when.edtf, when.basis, when.anchor) == ("2024-04", "relative", "arrested 2024-03-14")
    assert page.one("arrested").when.edtf == "2024-03-14"


def test_told_in_order(scene) -> None:
    """What "then" joins lies between the last dated thing before it and the next."""
    page = scene("In July 2023 Tandor resigned. He was moved to Ostel, then arrested in May 2024.")
    page.person("Mirel Tandor", "Tandor", "He").time("July 2023", "2023-07").time("May 2024", "2024-05")
    page.event("resigned", "resigned", who="Tandor", time="July 2023")
    page.event("transferred", "moved", who="He", place="Ostel")
    page.event("arrested", "arrested", who="He", time="May 2024")
    when = page.one("transferred").when
    assert (when.edtf, when.basis) == ("2023-07/2024-05", "ordered")


def test_no_order_without_a_word_for_it(scene) -> None:
    """Two happenings side by side have no order."""
    page = scene("Tandor was moved to Ostel and was arrested in May 2024.").person("Mirel Tandor", "Tandor")
    page.time("May 2024", "2024-05").event("transferred", "moved", who="Tandor", place="Ostel")
    page.event("arrested", "arrested", who="Tandor", time="May 2024")
    assert page.one("transferred").when.period is None


def test_before_the_saying(scene) -> None:
    """What somebody said had been so, lies before the day of saying it."""
    page = scene("In July 2023 Tandor said “we were hit” and that he had been dismissed.")
    page.person("Mirel Tandor", "Tandor", "he").time("July 2023", "2023-07")
    page.said("Tandor", "said", "we were hit", quote="direct", source_type="person")
    page.said("Tandor", "said", "that he had been dismissed", source_type="person")
    page.event("dismissed", "dismissed", who="he")
    assert page.one("dismissed").when.edtf == "../2023-07"


def test_charge_at_the_latest_with_the_arrest(scene) -> None:
    """Charges on which somebody is arrested were made by then."""
    page = scene("Tandor was arrested in May 2024 on charges of fraud.").person("Mirel Tandor", "Tandor")
    page.time("May 2024", "2024-05")
    page.event("arrested", "arrested", who="Tandor", time="May 2024", charge="fraud")
    claim = page.one("charged")
    assert (claim.args, claim.when.edtf, claim.evidence[0].quote) == (
        {"charge": "fraud"},
        "../2024-05",
        "charges of fraud",
    )


@given(st.dates(), st.integers(0, 9999), st.sampled_from("YMWD"), st.sampled_from(["after", "before"]))
def test_shifting_never_fails_and_keeps_direction(day, count, unit, relation) -> None:
    """A shifted day is later or earlier as its words say, or unknown; never an error, never a made-up day."""
    moved = shifted(Period.day(day), f"P{count}{unit}", relation)
    if moved is None:
        return
    if relation == "after":
        assert moved.latest >= day
    else:
        assert moved.earliest <= day
    assert (moved.earliest == moved.latest) == (unit in "DW")
