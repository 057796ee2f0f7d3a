"""The head of a plain text: headline, masthead, byline, date line, and the agency it credits."""

import pytest

from reportedly.documents import plain_document
from reportedly.terms.documents import Sidecar

BODY = "\n\nCaptain Ines Marr took command of the 2nd Ferry Squadron, the harbour ministry said on Monday.\n"

DATED = [
    ("PORT ILM, 4 March 2022 (Merid) - The fog is back.", {}, "2022-03-04", "dateline"),
    ("PORT ILM, March 4, 2022 (Merid) — The fog is back.", {}, "2022-03-04", "dateline"),
    ("PORT ILM, Sept 9 (Merid) - The fog is back.", {}, None, None),
    ("PORT ILM, Sept 9 (Merid) - The fog is back.", {"url": "https://x.example/2024/09/fog"}, "2024-09-09", "dateline"),
    (
        "PORT ILM, Dec 31 (Merid) - The fog is back.",
        {"url": "https://x.example/2024/01/01/fog"},
        "2023-12-31",
        "dateline",
    ),
    ("Fog again\nMonday 28 October 2024", {}, "2024-10-28", "dateline"),
    ("Fog again\nThe Ilm Gazette, Thursday 13 July 2023. Newest entries first.", {}, "2023-07-13", "dateline"),
    ("Fog again\nPublished: July 13th, 2023 10:15", {}, "2023-07-13", "dateline"),
    ("Fog again\nUpdated: July 13th, 2023 10:15", {}, None, None),
    ("Fog again\n03/04/2023", {}, None, None),
    ("Fog again\n31/04/2023", {}, None, None),
    ("Fog again\n1 January 9999", {}, None, None),
    ("Fog again\nMonday 28 October 2024", {"captured": "2024-10-01"}, None, None),
    (
        "By a decree of 30 April 2021 the harbour was closed, and it stayed closed for the whole of the year.",
        {},
        None,
        None,
    ),
    ("Fog again", {"published": "2024-05"}, "2024-05", "sidecar"),
    ("Fog again\nMonday 28 October 2024", {"published": "2024"}, "2024-10-28", "dateline"),
]


@pytest.mark.parametrize(("top", "sidecar", "day", "basis"), DATED)
def test_date(top, sidecar, day, basis):
    """The day that the head bears, with how it is known; none where it is in doubt."""
    published = plain_document(top + BODY, Sidecar(**sidecar)).published
    assert (published and published.period.edtf, published and published.basis) == (day, basis)


CREDITED = [
    ("PORT ILM (Merid) – The fog is back.", {}, "Merid"),
    ("PORT ILM, 4 March (Reuters) - The fog is back.", {}, "Reuters"),
    ("PORT ILM, 4 March (Merid) - The fog is back.", {"outlet": "Merid"}, None),
    ("Fog again", {"byline": "AFP"}, "AFP"),
    ("Fog again", {"byline": "Reuters Staff"}, "Reuters"),
    ("Fog again", {"byline": "Merid"}, None),
    ("Fog is back, Merid has learned", {"byline": "Merid"}, "Merid"),
    ("Fog again", {"byline": "Lea Fjord"}, None),
    ("Colonel Jan Kost (Retd) - the name is known - is back.", {}, None),
    ("The fog (thick) - as always - is back.", {}, None),
    ("Reporting from the quay (with pictures) - a long day.", {}, None),
]


@pytest.mark.parametrize(("top", "sidecar", "credit"), CREDITED)
def test_credit(top, sidecar, credit):
    """The agency that the text is from, known to the world or not; none if it is the outlet."""
    assert plain_document(top + BODY, Sidecar(**sidecar)).credit == credit


def test_credit_at_the_end():
    """An agency that signs off and allows reprints is credited; a remark in brackets is not."""
    assert plain_document(f"Fog{BODY}\n(Merid desk Ilm; text may be reprinted with credit)").credit == "Merid"
    assert plain_document(f"Fog{BODY}\n(NAN)").credit == "NAN"
    assert plain_document(f"Fog{BODY}\n(Reporting by Lea Fjord; editing by Per Aune)").credit is None
    assert plain_document(f"Fog{BODY}\nThe minister left (Applause)").credit is None


BYLINES = [
    ("Fog again\n\nBy Lea Fjord", "Lea Fjord"),
    ("Fog again\n\nBy Lea Fjord in Port Ilm", "Lea Fjord"),
    ("Fog again\n\nBY LEA FJORD", "LEA FJORD"),
    ("Fog again\n\nBy Lea Fjord and J. P. van Aune, Port Ilm", "Lea Fjord and J. P. van Aune"),
    ("Fog again\n\nFrom: Lea Fjord, Port Ilm", "Lea Fjord"),
    ("By decree of the President the harbour is closed", None),
    ("By the sea", None),
    ("From Port to port in a day: the new ferry is fast and it is loud as well", None),
]


@pytest.mark.parametrize(("top", "byline"), BYLINES)
def test_byline(top, byline):
    """Names after "By", without the place."""
    assert plain_document(top + BODY).byline == byline


TITLES = [
    ("Fog again in Port Ilm", {}, "Fog again in Port Ilm"),
    ("# Fog again", {}, "Fog again"),
    ("THE ILM GAZETTE\nMonday 28 October 2024\n\nFOG AGAIN", {"outlet": "The Ilm Gazette"}, "FOG AGAIN"),
    ("Fog again", {"title": "Other"}, "Other"),
    ("The fog is back.", {}, None),
]


@pytest.mark.parametrize(("top", "sidecar", "title"), TITLES)
def test_title(top, sidecar, title):
    """The first line that can be a headline; a sentence is none."""
    assert plain_document(top + BODY, Sidecar(**sidecar)).title == title


def test_masthead_names_the_outlet():
    """A paper's name before its date is the outlet; a town before a date is not."""
    assert plain_document(f"Fog again\nThe Ilm Gazette, Thursday 13 July 2023.{BODY}").outlet == "The Ilm Gazette"
    assert plain_document(f"Fog again\nPort Ilm, Thursday 13 July 2023.{BODY}").outlet is None


def test_language():
    """Told offline; a few words are too few."""
    assert plain_document(BODY).language == "en"
    assert (
        plain_document("Le capitaine a été nommé commandant du port par décret du ministre de la mer.").language == "fr"
    )
    assert plain_document("Fog.").language is None


def test_a_byline_before_the_date_is_no_outlet():
    """ "By Ana Reyes, Island Record, 3 May 2024": the paper is what follows the names."""
    assert plain_document("By Ana Reyes, Island Record, 3 May 2024\n\n" + BODY).outlet == "Island Record"
    assert plain_document("By Ana Reyes, 3 May 2024\n\n" + BODY).outlet is None
