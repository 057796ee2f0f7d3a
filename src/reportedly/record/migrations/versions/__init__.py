"""Numbered migrations of the record."""
