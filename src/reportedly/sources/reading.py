"""Bytes of one input, read within bounds."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

from reportedly.errors import EmptyTextError, NotFoundError, TooLargeError

LARGEST = 32 * 1024 * 1024
"""Largest input in bytes; the longest news pages and reports seen are a tenth of it."""
STANDARD_INPUT = "-"


def read_bytes(path: str) -> bytes:
    """Bytes of a file, or of standard input for ``-``.

    Raises:
        NotFoundError: there is no such file, or it cannot be opened.
        TooLargeError: it holds more than ``LARGEST`` bytes; no more than that is read.
        EmptyTextError: it holds nothing.
    """
    try:
        if path == STANDARD_INPUT:
            raw = _bounded(sys.stdin.buffer)
        else:
            with Path(path).open("rb") as file:
                raw = _bounded(file)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise NotFoundError(f"{path}: cannot be opened ({reason}); check the name and the permissions") from None
    if raw is None:
        raise TooLargeError(f"{path}: larger than {LARGEST // 1024**2} MiB; split it, or keep only the page itself")
    if not raw:
        raise EmptyTextError(f"{path}: the file is empty; capture it again")
    return raw


def _bounded(file: BinaryIO) -> bytes | None:
    """All bytes of a file, None if there are too many."""
    raw = file.read(LARGEST + 1)
    return raw if len(raw) <= LARGEST else None
