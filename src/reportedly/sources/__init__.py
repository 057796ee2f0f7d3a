"""Bytes in: files, folders, mail, PDF, standard input; the shelf of raw bytes by hash."""

from reportedly.sources.files import capture, gather
from reportedly.sources.shelf import Shelf

__all__ = ["Shelf", "capture", "gather"]
