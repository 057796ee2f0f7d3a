"""Writing results where a user asked for them."""

from __future__ import annotations

from pathlib import Path

from reportedly.errors import StorageError


def folder_at(path: Path) -> None:
    """Make a folder; raises StorageError naming it."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            f"{path}: cannot be made: {error.strerror}; name a folder that can be written with --to"
        ) from error


def write(path: Path, content: str) -> None:
    """Write a text as UTF-8 with its line breaks as they are; raises StorageError naming the file."""
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            file.write(content)
    except OSError as error:
        raise StorageError(f"{path}: cannot be written: {error.strerror}; name another place with --to") from error
