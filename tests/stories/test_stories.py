"""Invented stories of other countries, read whole and asked as a user asks: what must come back, and what must never.

A story's ``expected.json`` holds what a careful reader takes from its documents. ``floors.toml`` holds what share of
its checks passes at the least (it only rises) and which of them guard against showing as fact what was planned, sought,
denied or guessed.
"""

import datetime as dt
import json
import shutil
import tomllib
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportedly.answers.career import career
from reportedly.answers.changes import changes
from reportedly.answers.conflicts import conflicts
from reportedly.answers.roots import roots
from reportedly.answers.unit import unit
from reportedly.answers.who import who
from reportedly.answers.why import why
from reportedly.errors import ReportedlyError
from reportedly.pipeline import Reading
from reportedly.record.reading import RecordReader
from reportedly.terms.documents import Sidecar
from tests.stories.expectations import disappointments, unwelcome
from tests.stories.matching import Json, Matcher

HERE = Path(__file__).parent
FLOORS = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))
TODAY = dt.date(2025, 6, 1)
ANSWERS: dict[str, Callable[..., Json]] = {
    "career": career,
    "changes": lambda archive, **options: changes(archive, options["from"], options["to"]),
    "conflicts": conflicts,
    "roots": roots,
    "unit": unit,
    "who": who,
    "why": why,
}
DAYS = ("on", "known_by", "from", "to")


def versions(folder: Path) -> list[list[Path]]:
    """The documents of a story, pass by pass: the second version of a page is read in the second pass."""
    known = []
    for path in folder.iterdir():
        if path.suffix in (".txt", ".html"):
            sidecar = json.loads(path.with_suffix(".meta.json").read_text("utf-8"))
            known.append((sidecar.get("captured") or sidecar.get("published") or "", path.name, path, sidecar["url"]))
    seen: Counter[str] = Counter()
    passes: list[list[Path]] = []
    for _, _, path, url in sorted(known):
        seen[url] += 1
        passes += [[]] if seen[url] > len(passes) else []
        passes[seen[url] - 1].append(path)
    return passes


def read(story: str, room: Path) -> Path:
    """A record of a story's documents.

    Returns:
        The folder of the record.
    """
    for number, paths in enumerate(versions(HERE / story)):
        shelf = room / f"pass-{number}"
        shelf.mkdir()
        for path in paths:
            shutil.copy(path, shelf)
            shutil.copy(path.with_suffix(".meta.json"), shelf)
        with Reading.into(room / "record") as reading:
            outcomes = [result.outcome for result in reading.read([str(shelf)], Sidecar(), TODAY)]
        assert outcomes == ["added"] * len(paths)
    return room / "record"


class Story:
    """A story that was read, and the verdict on each of its checks."""

    def __init__(self, name: str, room: Path):
        told = json.loads((HERE / name / "expected.json").read_text("utf-8"))
        self.checks: dict[str, Json] = {check["id"]: check for check in told["checks"]}
        self.matcher = Matcher(told["names"])
        self.archive = RecordReader.open(read(name, room))
        self._answers: dict[tuple[str, ...], Json] = {}

    def answer(self, check: Json) -> Json:
        """What the record answers; a question that it cannot place is answered by nothing."""
        words = tuple(check["command"])
        if words not in self._answers:
            self._answers[words] = self._ask(*words)
        return self._answers[words]

    def _ask(self, command: str, *words: str) -> Json:
        named = list(words[:1]) if words[0][:2] != "--" else []
        options: dict[str, Any] = {}
        for key, text in zip(words[len(named) :: 2], words[len(named) + 1 :: 2], strict=True):
            name = key[2:].replace("-", "_")
            options[name] = dt.date.fromisoformat(text) if name in DAYS else text
        try:
            return ANSWERS[command](self.archive, *named, **options)
        except ReportedlyError:
            return {"rows": []}

    def trouble(self, id_: str) -> list[str]:
        """Why a check does not pass; silence proves nothing while what it needs fails."""
        check = self.checks[id_]
        found = list(disappointments(check["expect"], self.answer(check), self.matcher))
        for other in check.get("needs", []):
            needed = self.checks[other]
            found += (
                [f"needs {other}"] if any(disappointments(needed["expect"], self.answer(needed), self.matcher)) else []
            )
        return found

    def unwelcome(self, id_: str) -> list[str]:
        """What a check forbids and its answer holds."""
        check = self.checks[id_]
        return list(unwelcome(check["expect"], self.answer(check), self.matcher))


@pytest.fixture(scope="module", params=sorted(FLOORS))
def story(request, tmp_path_factory):
    """Each story, read once."""
    return request.param, Story(request.param, tmp_path_factory.mktemp(request.param))


def test_passes_at_least_its_floor(story):
    """The share of checks that pass does not fall."""
    name, told = story
    failing = {id_: trouble for id_ in told.checks if (trouble := told.trouble(id_))}
    share = 1 - len(failing) / len(told.checks)
    assert share >= FLOORS[name]["share"], "\n".join(f"{id_}: {why_[0]}" for id_, why_ in failing.items())


def test_never_shows_as_fact_what_was_not(story):
    """What was planned, sought, denied, asked or guessed is no fact, and nobody gets another's deeds."""
    name, told = story
    shown = {id_: trouble for id_ in FLOORS[name]["never"] if (trouble := told.unwelcome(id_))}
    assert not shown, shown


def test_the_matcher_can_fail(story):
    """A story whose checks an empty record passed would prove nothing."""
    _, told = story
    silent = [
        id_
        for id_, check in told.checks.items()
        if not check.get("needs") and not any(disappointments(check["expect"], {"rows": []}, told.matcher))
    ]
    assert not silent
