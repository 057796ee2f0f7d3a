"""Bytes to clean text with a way back; title, byline, outlet, date; sentences; language."""

from reportedly.documents.plain import plain_document

__all__ = ["plain_document"]
