"""Values set against the right one, and whom "his successor" means."""


def test_wrong_value_is_negative(scene) -> None:
    """ "Four years, not six" claims four and takes six back."""
    page = scene("Mirel Tandor was sentenced to four years, not six.").person("Mirel Tandor")
    page.event("sentenced", "sentenced", who="Mirel Tandor", sentence="four years")
    found = {(claim.args["sentence"], claim.polarity) for claim in page.claims("sentenced")}
    assert found == {("four years", "positive"), ("six years", "negative")}


def test_successor_is_the_one_who_came_after(scene) -> None:
    """A succession told elsewhere says who the successor is."""
    page = scene("Ossip Rall succeeded Mirel Tandor. Tandor praised his successor.")
    page.person("Mirel Tandor", "Mirel Tandor", page.span("Tandor", 2)).person("Ossip Rall")
    page.event("succeeded", "succeeded", who="Ossip Rall", whom="Mirel Tandor")
    page.event("praised", "praised", who=page.span("Tandor", 2), whom="his successor")
    assert page.one("praised").args["whom"] == "Ossip Rall"


def test_unknown_successor_stays_open(scene) -> None:
    """Nobody is made up."""
    page = scene("Tandor praised his successor.").person("Mirel Tandor", "Tandor")
    page.event("praised", "praised", who="Tandor", whom="his successor")
    assert page.one("praised").args == {}
