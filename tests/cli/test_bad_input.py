"""Bad input gets one clear line and the right exit code; the rest is read, and the record is whole."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

GOOD = (
    "Colonel Ana Brock was appointed commander of the 4th Harbour Brigade on 3 May 2024, the Delmar Times reported.\n"
)


def run(*words, stdin=None, **more):
    """Run the program as a user would."""
    return subprocess.run(
        [sys.executable, "-m", "reportedly", *map(str, words)], input=stdin, capture_output=True, check=False, **more
    )


@pytest.fixture
def good(tmp_path):
    """A file that can be read."""
    path = tmp_path / "good.txt"
    path.write_text(GOOD)
    return path


def bad_files():
    """Name of a bad input and its bytes."""
    return {
        "empty.txt": b"",
        "blank.txt": b" \n\n \t \n",
        "junk.bin": bytes(range(256)) * 40,
        "marks.txt": b"... --- ... !!! ???\n",
    }


@pytest.mark.parametrize("name", sorted(bad_files()))
def test_a_bad_file_is_named_and_the_good_one_is_read(name, good, tmp_path):
    """One line on standard error, exit code 3, and the rest done."""
    bad = tmp_path / name
    bad.write_bytes(bad_files()[name])
    done = run("read", bad, good, "--record", tmp_path / "record")
    assert done.returncode == 3, done.stderr
    lines = [line for line in done.stderr.decode().splitlines() if line.strip()]
    assert len(lines) == 1, lines
    assert name in lines[0]
    assert run("career", "Ana Brock", "--record", tmp_path / "record").returncode == 0


def test_a_folder_of_one_good_and_many_bad_files(good, tmp_path):
    """Each bad file is named, the good one is on record."""
    folder = tmp_path / "mixed"
    folder.mkdir()
    good.rename(folder / "good.txt")
    for number in range(99):
        (folder / f"bad-{number:02}.txt").write_bytes(b"" if number % 2 else b"\x00\x01\x02" * 100)
    done = run("read", folder, "--record", tmp_path / "record")
    assert done.returncode == 3
    assert len({line for line in done.stderr.decode().splitlines() if "bad-" in line}) == 99
    assert run("career", "Ana Brock", "--record", tmp_path / "record").returncode == 0


def test_a_huge_page_is_refused(good, tmp_path):
    """A page of more than 50 MB is not taken into memory."""
    with (tmp_path / "huge.html").open("wb") as file:
        file.write(b"<html><body><p>")
        file.truncate(51 * 1024 * 1024)
    done = run("read", tmp_path / "huge.html", good, "--record", tmp_path / "record")
    assert done.returncode == 3
    assert b"huge.html" in done.stderr


def test_ten_thousand_nested_tags_do_no_harm(good, tmp_path):
    """A page made to exhaust the stack is read or refused, in time."""
    (tmp_path / "deep.html").write_text("<html><body>" + "<div>" * 10_000 + GOOD + "</div>" * 10_000)
    done = run("read", tmp_path / "deep.html", good, "--record", tmp_path / "record", timeout=60)
    assert done.returncode in (0, 3), done.stderr
    assert run("career", "Ana Brock", "--record", tmp_path / "record").returncode == 0


def test_broken_encodings_are_read_as_far_as_they_go(tmp_path):
    """Invalid UTF-8 and NUL bytes in a text that is a text otherwise."""
    (tmp_path / "latin.txt").write_bytes(
        "Colonel José Brück was appointed head of the Harbour Office on 3 May 2024. ".encode("cp1252") * 3
    )
    (tmp_path / "nul.txt").write_bytes(GOOD.encode().replace(b"Delmar", b"Del\x00mar") * 20)
    done = run("read", tmp_path / "latin.txt", tmp_path / "nul.txt", "--record", tmp_path / "record")
    assert done.returncode in (0, 3), done.stderr
    assert "Traceback" not in done.stderr.decode()
    assert run("career", "José Brück", "--record", tmp_path / "record").returncode == 0


def test_a_day_in_9999_does_not_stop_reading(tmp_path):
    """A far day in the text, and one in a sidecar."""
    (tmp_path / "far.txt").write_text("Colonel Ana Brock will be released on 5 May 9999, the Delmar Times reported.\n")
    assert run("read", tmp_path / "far.txt", "--record", tmp_path / "record").returncode == 0
    (tmp_path / "far.meta.json").write_text('{"published": "9999-99-99"}')
    done = run("read", tmp_path / "far.txt", "--record", tmp_path / "other")
    assert done.returncode == 3
    assert b"far.meta.json" in done.stderr


@pytest.mark.parametrize("content", ["{", "[]", '{"outlet": 5}', '{"published": "soon"}'])
def test_a_bad_sidecar_is_named(content, good, tmp_path):
    """The input is not read with half of what stands beside it."""
    (tmp_path / "good.meta.json").write_text(content)
    done = run("read", good, "--record", tmp_path / "record")
    assert done.returncode == 3
    assert b"good.meta.json" in done.stderr


def test_a_missing_file_is_named(tmp_path):
    """Nothing is made of a slip of the pen."""
    done = run("read", tmp_path / "nowhere.txt", "--record", tmp_path / "record")
    assert done.returncode == 3
    assert b"nowhere.txt" in done.stderr


def test_a_record_that_is_a_file(good, tmp_path):
    """The record's place is named, and what to do."""
    (tmp_path / "record").write_text("not a folder")
    for words in (["read", good], ["career", "Ana Brock"]):
        done = run(*words, "--record", tmp_path / "record")
        assert done.returncode == 2
        assert b"--record" in done.stderr


def test_a_record_of_a_newer_version(good, tmp_path):
    """Neither read nor written."""
    assert run("read", good, "--record", tmp_path / "record").returncode == 0
    with sqlite3.connect(tmp_path / "record" / "record.sqlite") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    for words in (["read", good], ["career", "Ana Brock"]):
        done = run(*words, "--record", tmp_path / "record")
        assert done.returncode == 2
        assert b"newer version" in done.stderr


@pytest.mark.parametrize(
    "words", [["career"], ["who", "X", "--on", "soon"], ["changes", "--from", "2024"], ["nonsense"], ["export", "xml"]]
)
def test_wrong_usage_is_two(words, good, tmp_path):
    """What cannot be understood is told, and nothing is done."""
    run("read", good, "--record", tmp_path / "record")
    assert run(*words, "--record", tmp_path / "record").returncode == 2


@pytest.mark.parametrize(("how", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
def test_stopped_in_the_middle_and_completed_later(how, code, tmp_path):
    """Ctrl-C and kill -9 leave whole documents; the same command again completes the record."""
    folder, record = tmp_path / "many", tmp_path / "record"
    folder.mkdir()
    for number in range(150):
        (folder / f"{number:03}.txt").write_text(GOOD.replace("3 May", f"{number % 28 + 1} May") * 30 + str(number))
    process = subprocess.Popen(
        [sys.executable, "-m", "reportedly", "read", str(folder), "--record", str(record)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    until = time.monotonic() + 60
    while time.monotonic() < until and process.poll() is None and documents(record) < 3:
        time.sleep(0.02)
    os.kill(process.pid, how)
    process.wait(30)
    assert process.returncode in (code, 0)
    if how == signal.SIGINT:
        assert b"stopped" in process.stderr.read()
    assert process.returncode != 0, "the reading was over before it could be stopped"
    assert 3 <= documents(record) < 150
    again = run("read", folder, "--record", record, "--json")
    assert again.returncode == 0
    counts = json.loads(again.stdout)
    assert counts["added"] + counts["known"] == 150
    assert documents(record) == 150


def documents(record):
    """How many documents are on record, 0 while there is none."""
    try:
        with sqlite3.connect(f"file:{record / 'record.sqlite'}?mode=ro", uri=True) as connection:
            return connection.execute("SELECT count(*) FROM documents").fetchone()[0]
    except sqlite3.OperationalError:
        return 0


def test_two_processes_read_into_one_record(tmp_path):
    """Both finish, nothing is lost or doubled."""
    folder, record = tmp_path / "many", tmp_path / "record"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number}.txt").write_text(GOOD + f"This is text number {number}.\n")
    command = [sys.executable, "-m", "reportedly", "read", str(folder), "--record", str(record)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    for process in both:
        assert process.wait(120) == 0, process.stderr.read()
    assert documents(record) == 12


def test_escape_sequences_never_reach_the_terminal(tmp_path):
    """A hostile text cannot colour, move or clear the reader's screen."""
    (tmp_path / "evil.txt").write_text(
        "Colonel Ana Brock\x1b[2J was arrested on 3 May 2024, [red]officials[/red] said.\n"
    )
    run("read", tmp_path / "evil.txt", "--record", tmp_path / "record")
    done = run("career", "Brock", "--record", tmp_path / "record")
    assert b"\x1b" not in done.stdout
    assert b"\x1b" not in done.stderr


@pytest.mark.parametrize("command", ["read", "claims"])
def test_a_text_in_another_language_is_named(tmp_path, command):
    """What the reader does not know is kept, read, and said; an English text beside it is not named."""
    (tmp_path / "ours.txt").write_text(GOOD)
    (tmp_path / "theirs.txt").write_text(
        "Le colonel Marc Aubier a été relevé de ses fonctions mardi par le ministre de la Défense, dit un texte.\n"
    )
    record = ("--record", tmp_path / "record") if command == "read" else ()
    done = run(command, tmp_path / "ours.txt", tmp_path / "theirs.txt", *record)
    assert done.returncode == 0
    assert b"theirs.txt (fr) is not in English" in done.stderr
    assert b"ours.txt" not in done.stderr
