"""Times of decrees, orders and elections."""

DECREE = "By Decree No. 7/24 of 4 April 2024, Mirel Tandor is dismissed."


def test_decree_dates_what_it_does(scene) -> None:
    """The day of a decree is the day of the dismissal."""
    page = scene(DECREE, published="2024-04-06").person("Mirel Tandor").time("4 April 2024", "2024-04-04")
    page.event("dismissed", "dismissed", who="Mirel Tandor")
    assert page.one("dismissed").when.edtf == "2024-04-04"


def test_order_takes_effect_on_its_day(scene) -> None:
    """ "Is hereby appointed" holds from the day of the document, told by that alone."""
    page = scene("Mirel Tandor is hereby appointed director.", published="2024-04-06").person("Mirel Tandor")
    page.event("appointed", "appointed", who="Mirel Tandor")
    claim = page.one("appointed")
    assert (claim.when.edtf, claim.when.basis) == ("2024-04-06", "published")


def test_report_is_no_order(scene) -> None:
    """A report in the present tense dates nothing by its own day."""
    page = scene("Mirel Tandor is dismissed by the board.", published="2024-04-06").person("Mirel Tandor")
    page.event("dismissed", "dismissed", who="Mirel Tandor")
    assert page.one("dismissed").when.period is None


def test_election_day_dates_the_elected(scene) -> None:
    """Whoever was elected, was so on the only day on which the election was held."""
    page = scene("The election was held on 14 April 2024. Mirel Tandor was elected.", published="2024-04-20")
    page.person("Mirel Tandor").time("14 April 2024", "2024-04-14").event("appointed", "elected", who="Mirel Tandor")
    assert page.one("appointed").when.edtf == "2024-04-14"
