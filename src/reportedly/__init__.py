"""Reads news reports and keeps the record of public careers, with every value led back to its sentence."""

__version__ = "0.1.0"
