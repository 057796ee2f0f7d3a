"""The learned reader: a small encoder that corrects and completes what the grammar sees. Optional extra ``model``."""

from __future__ import annotations

from pathlib import Path

from reportedly.errors import ReaderError
from reportedly.terms.markup import Reader

REMEDY = "the learned reader needs the optional packages of the extra 'model': pip install 'reportedly[model]'"
WITH_PACKAGE = Path(__file__).parent / "weights"


def open_model(folder: Path = WITH_PACKAGE) -> Reader:
    """The learned reader with its weights loaded, once for all readers of a process.

    Raises ReaderError if its packages or files are not installed. Nothing of them is loaded before.
    """
    try:
        from reportedly.readers.model.reader import ModelReader  # noqa: PLC0415  (NumPy is part of the extra)
        from reportedly.readers.model.weights import load  # noqa: PLC0415
    except ImportError as error:
        raise ReaderError(REMEDY) from error
    return ModelReader(load(folder))


__all__ = ["REMEDY", "WITH_PACKAGE", "open_model"]
