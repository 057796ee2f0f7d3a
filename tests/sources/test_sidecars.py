"""Sidecars: JSON or lines beside an input, dates checked, options first."""

import datetime as dt
import json

import pytest

from reportedly.errors import SidecarError
from reportedly.sources.sidecars import sidecar_of
from reportedly.terms.documents import Sidecar

TODAY = dt.date(2026, 1, 1)
NO_OPTIONS = Sidecar()


def beside(tmp_path, name, content, options=NO_OPTIONS):
    """The sidecar read for ``a.txt`` when ``name`` stands beside it."""
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / name).write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return sidecar_of(tmp_path / "a.txt", options, TODAY)


@pytest.mark.parametrize("name", ["a.meta.json", "a.txt.meta.json"])
def test_json(tmp_path, name):
    """Known keys are taken, nulls and unknown keys are not."""
    found = beside(tmp_path, name, {"outlet": " The Ferry Post ", "url": None, "published": "2024-05", "editor": 3})
    assert found == Sidecar(outlet="The Ferry Post", published="2024-05")


def test_lines(tmp_path):
    """Names and values; the day of capture comes from the archive's address."""
    text = (
        "Title: Bridge opened: at last\nPublication date: 2017-08-05\nPublication name: The Ferry Post\nCountry: X\n"
        "Source URL: https://ferry.example/bridge\n"
        "Internet Archive URL: https://web.archive.org/web/20170906155743/https://ferry.example/bridge\n"
    )
    assert beside(tmp_path, "a.meta.txt", text) == Sidecar(
        outlet="The Ferry Post",
        url="https://ferry.example/bridge",
        published="2017-08-05",
        captured="2017-09-06",
        title="Bridge opened: at last",
    )


def test_options_override(tmp_path):
    """What the user says now wins over what is written."""
    found = beside(tmp_path, "a.meta.json", {"outlet": "A", "byline": "B"}, Sidecar(outlet="C"))
    assert (found.outlet, found.byline) == ("C", "B")


WRONG = [
    ("{", "is no JSON"),
    ("[" * 100_000, "is no JSON"),
    ("[1]", "no object"),
    ({"outlet": 5}, "outlet is 5"),
    ({"published": "May"}, "no date"),
    ({"published": "2023-02-30"}, "no date"),
    ({"published": "9999-12-31"}, "in the future"),
    ({"published": "2027-05"}, "in the future"),
    ({"published": "2024-05-09", "captured": "2024-05-01"}, "after captured"),
    ("x" * 2_000_000, "larger than"),
]


@pytest.mark.parametrize(("content", "words"), WRONG)
def test_wrong_values_are_named(tmp_path, content, words):
    """The error names the sidecar and what is wrong in it."""
    with pytest.raises(SidecarError) as caught:
        beside(tmp_path, "a.meta.json", content)
    assert str(caught.value).startswith(str(tmp_path / "a.meta.json"))
    assert words in str(caught.value)


def test_no_sidecar(tmp_path):
    """Without one, the options alone are taken."""
    assert sidecar_of(tmp_path / "a.txt", Sidecar(byline="X"), TODAY) == Sidecar(byline="X")


@pytest.mark.parametrize("value", ["Not specified", "unknown", "n/a", "-", ""])
def test_a_form_filled_with_nothing(tmp_path, value):
    """What people write where they know no value is no value."""
    assert beside(tmp_path, "a.meta.txt", f"Publication date: {value}\nTitle: Bridge\n") == Sidecar(title="Bridge")
