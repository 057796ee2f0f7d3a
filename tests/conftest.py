"""Fixtures of all tests."""

import datetime as dt
from pathlib import Path

import pytest

from reportedly.pipeline import Reading
from reportedly.terms.documents import Sidecar

EXAMPLES = Path(__file__).parent.parent / "examples" / "korvath"


@pytest.fixture(scope="session")
def example_record(tmp_path_factory):
    """A record of the shipped example."""
    folder = tmp_path_factory.mktemp("example") / "record"
    with Reading.into(folder) as reading:
        results = list(reading.read([str(EXAMPLES)], Sidecar(), dt.date(2026, 1, 1)))
    assert [result.outcome for result in results] == ["added"] * 8, results
    return folder
