"""The shelf: bytes under their digest, whole or not at all."""

import errno
import hashlib
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.errors import NotFoundError, StorageError
from reportedly.sources import Shelf


@settings(max_examples=25)
@given(raw=st.binary(max_size=300))
def test_put_and_get(tmp_path_factory, raw):
    """What is put comes back; putting again changes nothing; the digest is SHA-256."""
    shelf = Shelf(tmp_path_factory.mktemp("shelf"))
    sha256 = shelf.put(raw)
    assert shelf.put(raw) == sha256 == hashlib.sha256(raw).hexdigest()
    assert shelf.get(sha256) == raw
    assert sum(path.is_file() for path in shelf.folder.rglob("*")) == 1


def test_damage_is_noticed(tmp_path):
    """Bytes that changed on the disk are not handed out."""
    shelf = Shelf(tmp_path)
    sha256 = shelf.put(b"a report")
    shelf.path(sha256).write_bytes(b"A report")
    with pytest.raises(StorageError, match="damaged"):
        shelf.get(sha256)


def test_cut_file_is_written_anew(tmp_path):
    """A file cut short by a failing disk is replaced when its bytes come again."""
    shelf = Shelf(tmp_path)
    sha256 = shelf.put(b"a report")
    shelf.path(sha256).write_bytes(b"a rep")
    shelf.put(b"a report")
    assert shelf.get(sha256) == b"a report"


@pytest.mark.parametrize("name", ["0" * 64, "../../etc/passwd", "ABC", ""])
def test_missing_or_no_digest(tmp_path, name):
    """What is not there, or is no digest at all, is not found."""
    with pytest.raises(NotFoundError):
        Shelf(tmp_path).get(name)


def test_full_disk_leaves_nothing(tmp_path, monkeypatch):
    """When the disk is full the error says so and no half file stays."""

    def full(_handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageError, match="No space left"):
        Shelf(tmp_path).put(b"a report")
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_shelf_on_a_file(tmp_path):
    """A shelf whose folder is a file is refused."""
    (tmp_path / "x").write_text("")
    with pytest.raises(StorageError):
        Shelf(tmp_path / "x").put(b"a")
