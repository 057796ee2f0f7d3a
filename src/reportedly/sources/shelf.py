"""The shelf: raw bytes kept under their SHA-256 before anything else is done with them."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from pathlib import Path

from reportedly.errors import NotFoundError, StorageError

_SHA256 = re.compile(r"[0-9a-f]{64}")


class Shelf:
    """A folder of files named by their content: ``ab/cdef…``. Putting the same bytes again changes nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        """Where the bytes with this digest stand, or would stand; raises NotFoundError if it is no SHA-256 in hex."""
        if not _SHA256.fullmatch(sha256):
            raise NotFoundError(f"{sha256[:80]!r}: is no SHA-256; write 64 hexadecimal digits in lower case")
        return self.folder / sha256[:2] / sha256[2:]

    def put(self, raw: bytes) -> str:
        """Keep bytes, wholly or not at all, and return their SHA-256; raises StorageError if the disk refuses."""
        sha256 = hashlib.sha256(raw).hexdigest()
        path = self.path(sha256)
        try:
            if not self._holds(path, len(raw)):
                path.parent.mkdir(parents=True, exist_ok=True)
                _write(path, raw)
        except OSError as error:
            raise StorageError(
                f"{self.folder}: the disk refused to keep a file ({error.strerror}); make room or choose another place"
            ) from error
        return sha256

    def get(self, sha256: str) -> bytes:
        """The bytes with this digest.

        Raises:
            NotFoundError: they are not here.
            StorageError: they are here and damaged, or cannot be read.
        """
        path = self.path(sha256)
        try:
            raw = path.read_bytes()
        except FileNotFoundError:
            raise NotFoundError(f"{sha256}: not on the shelf {self.folder}; read the input again") from None
        except OSError as error:
            raise StorageError(f"{path}: cannot be read ({error.strerror})") from error
        if hashlib.sha256(raw).hexdigest() != sha256:
            raise StorageError(f"{path}: was damaged on the disk; remove it and read the input again")
        return raw

    def _holds(self, path: Path, size: int) -> bool:
        """Whether the file is there with its full size; one cut short by a failing disk is written anew."""
        return path.is_file() and path.stat().st_size == size


def _write(path: Path, raw: bytes) -> None:
    """Write beside the place, force to disk, then rename: a crash leaves the file whole or absent."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
        _sync_folder(path.parent)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
