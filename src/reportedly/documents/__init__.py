"""Bytes to clean text with a way back; title, byline, outlet, date; sentences; language."""
