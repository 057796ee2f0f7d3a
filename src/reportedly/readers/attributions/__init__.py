"""Who says what: reporting clauses, quotations and their speakers, nested where one speaker reports another."""

from reportedly.readers.attributions.finding import find_attributions

__all__ = ["find_attributions"]
