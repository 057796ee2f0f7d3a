"""Time expressions of a text with their values: TIMEX3 types and values, EDTF, anchors and bounds."""

from reportedly.readers.times.finding import find_times

__all__ = ["find_times"]
