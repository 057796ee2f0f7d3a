"""Bytes to clean text with a way back; title, byline, outlet, date; sentences; language."""

from reportedly.documents.assembly import document_of, plain_document, raw_text
from reportedly.documents.reflow import reflow

__all__ = ["document_of", "plain_document", "raw_text", "reflow"]
