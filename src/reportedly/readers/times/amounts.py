"""How many: "two and a half", "a couple of", "twenty-four", "half a"."""

from __future__ import annotations

from reportedly.readers.times.patterns import Found

_COUNTING = ("small", "two", "year", "number", "cardinal")


def amount(found: Found) -> float | None:
    """The number that these words give, None if it is vague ("several", "a few")."""
    numbers = [_number(value) for value in found.values(*_COUNTING)]
    scale = found.value("few")
    if found.has("vague") or scale == 0 or None in numbers:
        return None
    if not numbers and found.has("half"):
        return 1.5 if found.pieces[0].kind == "a" and found.has("and") else 0.5
    if found.has("slash") and len(numbers) == 3 and None not in numbers:
        whole, part, of = (number or 0.0 for number in numbers)
        return whole + part / of if of else None
    if found.has("or", "to") and len(numbers) == 2:
        return None
    total = _total([number for number in numbers if number is not None]) if numbers else 1.0
    if scale is not None:
        total *= int(scale)
    return total + 0.5 if found.has("half") else total


def _number(value: int | str) -> float | None:
    try:
        return float(str(value).replace(",", ""))
    except ValueError:
        return None


def _total(numbers: list[float]) -> float:
    """Such as "twenty four" adds up; other neighbours are no number, and the last counts."""
    if len(numbers) == 2 and numbers[0] >= 20 and numbers[0] % 10 == 0 and numbers[1] < 10:
        return numbers[0] + numbers[1]
    return numbers[-1]


_HALVES = {"Y": "P{}Y6M", "TH": "PT{}H30M", "TM": "PT{}M30S"}


def spell(unit: str, count: float | None) -> str:
    """TIMEX3 value of a duration."""
    number = "X" if count is None else f"{count:g}"
    if count is not None and count > 1 and count % 1 == 0.5 and unit in _HALVES:
        return _HALVES[unit].format(int(count))
    if unit == "F":
        unit, number = "W", "X" if count is None else f"{count * 2:g}"
    if unit == "K":
        unit, number = "Y", "X" if count is None else f"{count * 1000:g}"
    if unit == "C" and count is not None:
        unit, number = "Y", f"{count * 100:g}"
    if unit == "E" and count is not None:
        unit, number = "Y", f"{count * 10:g}"
    if unit == "N":
        return f"P{number}WE"
    return f"PT{number}{unit[1]}" if unit[0] == "T" else f"P{number}{unit}"
