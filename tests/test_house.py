"""The house holds: every room can be imported, every command and option is documented, examples in the docs run."""

import importlib
import pkgutil
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import typer

import reportedly
from reportedly import errors
from reportedly.cli.app import app

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


def options_of():
    """Each command with the long names of its options."""
    for name, command in typer.main.get_command(app).commands.items():
        yield name, {flag for option in command.params for flag in option.opts if flag.startswith("--")}


@pytest.mark.parametrize(("name", "flags"), list(options_of()))
def test_every_command_and_option_is_documented(name, flags):
    """docs/commands.md names what --help names."""
    text = (ROOT / "docs" / "commands.md").read_text("utf-8")
    preamble, _, rest = text.partition(f"## reportedly {name} ")
    assert rest, f"docs/commands.md has no section for {name}"
    section = rest.partition("\n## ")[0].partition("\n")
    shown = section[0] + section[2] + preamble.partition("\n## ")[0]
    assert not [flag for flag in flags if flag not in shown]


def documented_commands():
    """Lines of README.md that begin with a prompt."""
    return re.findall(r"^\$ (reportedly .+)$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("line", documented_commands())
def test_examples_of_the_readme_run(line, example_record):
    """Each command shown in the README does what it says on the shipped example."""
    words = shlex.split(line)[1:]
    if words[0] not in ("text", "markup", "claims"):
        words += ["--record", str(example_record)]
    done = subprocess.run(
        [sys.executable, "-m", "reportedly", *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def test_the_readme_has_examples():
    """The test above has something to run."""
    assert len(documented_commands()) >= 4


def test_texts_speak_of_the_project_alone():
    """No path of a machine that the project was written on."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    for name in listed:
        path = ROOT / name
        if path.suffix in {".py", ".md", ".toml", ".sh", ".txt"} and path.is_file():
            assert "/wor" + "k/" not in path.read_text("utf-8"), name
