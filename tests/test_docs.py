"""The documents are true: every command and option is documented, examples run, links lead somewhere, files exist."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from reportedly.cli.app import app

ROOT = Path(__file__).parent.parent
TOPS = (ROOT, ROOT / "src" / "reportedly")
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "training").glob("*.md")])


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


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    """Each link to a file of the project names one that is there."""
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    assert not [link for link in links if not (page.parent / link).exists()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_files_that_are_named_exist(page):
    """Each path in backticks that ends like a file of the project is there, from the root or from the package."""
    named = re.findall(r"`((?:[\w.-]+/)+[\w.-]+\.(?:py|toml|md|sh|txt|json))`", page.read_text("utf-8"))
    missing = [path for path in named if not any((top / path).exists() for top in TOPS)]
    assert not missing
