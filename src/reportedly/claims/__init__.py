"""Markup to claims: who says so, how sure, when, posts, events, reasons."""
