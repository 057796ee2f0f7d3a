"""Inputs: files, folders, standard input; what fails comes as its error and the rest goes on."""

import datetime as dt
import io
import os
import sys
from types import SimpleNamespace

import pytest

from reportedly.errors import (
    EmptyTextError,
    NotFoundError,
    NotTextError,
    SidecarError,
    SourceError,
    TooLargeError,
    UsageError,
)
from reportedly.sources import capture, gather
from reportedly.sources import reading as reading_room
from reportedly.terms.documents import Capture, Sidecar

REPORT = "Major Lena Ost took command of the 3rd Pontoon Battalion on Monday.\n"
TODAY = dt.date(2026, 1, 1)
NO_OPTIONS = Sidecar()


def taken(*paths, options=NO_OPTIONS):
    """Captures and errors of some inputs."""
    return list(gather([str(path) for path in paths], options, TODAY))


def test_folder_is_searched_to_its_bottom_and_sorted(tmp_path):
    """Files come sorted by path; hidden files, sidecars and data files are left alone."""
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("b/two.txt", "a.txt", ".hidden/x.txt", ".y.txt", "a.meta.json", "expected.json", "c.TXT"):
        (tmp_path / name).write_text("{}" if name.endswith("json") else REPORT)
    names = [item.name for item in taken(tmp_path)]
    assert names == [str(tmp_path / name) for name in ("a.txt", "c.TXT", "b/two.txt")]


KINDS = [
    ("page.dat", "<!DOCTYPE html><html><body><p>Hello.</p></body></html>", "text/html"),
    ("page.txt", "  <!-- saved -->\n<html><body>Hello.</body></html>", "text/html"),
    ("notes.md", "# Heading\n\nA colonel spoke.\n", "text/markdown"),
    ("report", REPORT, "text/plain"),
    ("angle.txt", "He wrote <sic> and left.\n", "text/plain"),
    (
        "letter.bin",
        "From: a@b.example\nDate: Mon, 1 Jan 2024 10:00:00 +0000\nMIME-Version: 1.0\n\nText.\n",
        "message/rfc822",
    ),
    ("press.txt", "From: The Ministry\nTo: All editors\n\nA colonel was named.\n", "text/plain"),
    ("scan", "%PDF-1.4\n…", "application/pdf"),
]


@pytest.mark.parametrize(("name", "text", "expected"), KINDS)
def test_kind_comes_from_the_bytes(tmp_path, name, text, expected):
    """The media type is told by content; the name only tells Markdown from plain text."""
    (tmp_path / name).write_text(text, "utf-8")
    assert capture(str(tmp_path / name)).media_type == expected


JUNK = [
    ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "PNG image"),
    ("b.txt", b"PK\x03\x04" + bytes(200), "ZIP"),
    ("c.html", bytes(range(256)) * 40, "binary data"),
    ("d.txt", b"\0" * 5000, "binary data"),
    ("e.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "old office file"),
    ("f.txt", b'{"kind": "table", "rows": [1, 2, 3]}', "JSON data"),
]


@pytest.mark.parametrize(("name", "raw", "words"), JUNK)
def test_junk_is_named(tmp_path, name, raw, words):
    """What is no document is refused in one line that names the file, says what it is, and what to give."""
    (tmp_path / name).write_bytes(raw)
    [error] = taken(tmp_path / name)
    assert isinstance(error, NotTextError)
    assert str(error).startswith(str(tmp_path / name))
    assert words in str(error)
    assert ".html" in str(error)
    assert "\n" not in str(error)


def test_one_good_file_among_ninety_nine_bad(tmp_path):
    """The good one is read, each bad one is reported by its name."""
    for number in range(99):
        (tmp_path / f"bad{number:02}.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    (tmp_path / "good.txt").write_text(REPORT)
    found = taken(tmp_path)
    errors = [item for item in found if isinstance(item, SourceError)]
    assert len(errors) == 99
    assert len({str(error) for error in errors}) == 99
    assert [item.name for item in found if isinstance(item, Capture)] == [str(tmp_path / "good.txt")]


def test_too_large_is_not_read_whole(tmp_path):
    """A page of 50 MB is refused after the bound."""
    path = tmp_path / "huge.html"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    [error] = taken(path)
    assert isinstance(error, TooLargeError)
    assert "32 MiB" in str(error)


def test_largest_is_read(tmp_path, monkeypatch):
    """The bound itself is allowed, one byte more is not."""
    monkeypatch.setattr(reading_room, "LARGEST", 10)
    (tmp_path / "a.txt").write_text("A b c d e.")
    (tmp_path / "b.txt").write_text("A b c d ef.")
    first, second = taken(tmp_path)
    assert isinstance(first, Capture)
    assert isinstance(second, TooLargeError)


def test_empty_missing_and_locked(tmp_path):
    """An empty file, a missing one, and an empty folder each get their own error."""
    (tmp_path / "none").mkdir()
    (tmp_path / "empty.txt").touch()
    found = taken(tmp_path / "empty.txt", tmp_path / "nowhere.txt", tmp_path / "none")
    assert [type(item) for item in found] == [EmptyTextError, NotFoundError, NotFoundError]


def test_links_out_of_a_folder_are_not_followed(tmp_path):
    """A link to a file or folder outside is left alone; one inside gives no second copy."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text(REPORT)
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "a.txt").write_text(REPORT)
    (inside / "link.txt").symlink_to(outside / "secret.txt")
    (inside / "folder").symlink_to(outside)
    (inside / "same.txt").symlink_to(inside / "a.txt")
    assert [item.name for item in taken(inside)] == [str(inside / "a.txt")]


def test_no_file_comes_twice(tmp_path):
    """A file named beside its folder comes once."""
    (tmp_path / "a.txt").write_text(REPORT)
    assert len(taken(tmp_path / "a.txt", tmp_path)) == 1


def test_standard_input(monkeypatch):
    """A dash reads standard input; options are its sidecar."""
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(REPORT.encode())))
    [item] = taken("-", options=Sidecar(outlet="The Ferry Post"))
    assert item.raw == REPORT.encode()
    assert item.sidecar.outlet == "The Ferry Post"


def test_wrong_date_among_the_options_is_wrong_usage(tmp_path):
    """Options are the user's words: a slip there stops at once."""
    with pytest.raises(UsageError, match="no date"):
        taken(tmp_path, options=Sidecar(published="soon"))


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_file_without_permission(tmp_path):
    """A file that may not be read is reported with the reason."""
    path = tmp_path / "a.txt"
    path.write_text(REPORT)
    path.chmod(0)
    [error] = taken(path)
    assert isinstance(error, NotFoundError)
    assert "Permission" in str(error)


def test_broken_sidecar_is_the_error_of_its_input(tmp_path):
    """One broken sidecar fails its own input and no other."""
    (tmp_path / "a.txt").write_text(REPORT)
    (tmp_path / "a.meta.json").write_text("{")
    (tmp_path / "b.txt").write_text(REPORT)
    first, second = taken(tmp_path)
    assert isinstance(first, SidecarError)
    assert "a.meta.json" in str(first)
    assert isinstance(second, Capture)
