"""The house holds: every room can be imported, every error has its place, texts speak of the project alone."""

import importlib
import pkgutil
import subprocess
from pathlib import Path

import reportedly
from reportedly import errors

ROOT = Path(__file__).parent.parent
MIGRATIONS = "reportedly.record.migrations"


def modules():
    """Names of all modules of the package."""
    found = pkgutil.walk_packages(reportedly.__path__, "reportedly.")
    return [one.name for one in found if not one.name.startswith(MIGRATIONS) and not one.name.endswith("__main__")]


def test_every_room_can_be_imported():
    """No module is dead or broken."""
    for name in modules():
        importlib.import_module(name)


def test_every_error_has_its_place_in_the_drawing():
    """The tree at the top of errors.py shows each class that is there."""
    named = {name for name, value in vars(errors).items() if isinstance(value, type)}
    assert all(name in errors.__doc__ for name in named)


def test_texts_speak_of_the_project_alone():
    """No path of a machine that the project was written on."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    for name in listed:
        path = ROOT / name
        if path.suffix in {".py", ".md", ".toml", ".sh", ".txt"} and path.is_file():
            assert "/wor" + "k/" not in path.read_text("utf-8"), name
