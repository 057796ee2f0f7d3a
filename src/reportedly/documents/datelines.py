"""The head of a report in its own words: masthead, date line, byline, and the agency in "CITY, Sept 9 (Agency) -"."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from reportedly.documents.days import WEEKDAYS, WrittenDay, written_days
from reportedly.documents.drafts import DateHint
from reportedly.terms.names import fold
from reportedly.terms.spans import Span

HEAD_LINES = 7
"""Lines at the top in which masthead, byline and date line are looked for."""
LONGEST_HEAD = 110
"""Characters of the longest line of that kind."""

_AGENCY_LINE = re.compile(
    r"(?P<place>[^\W\d_][^()\[\]\n]{1,70}?)\s*[(\[](?P<agency>[^()\[\]\d]{2,40})[)\]]\s*(?:[-–—:]|\.\s?[-–—])"
)
_PLACE_LINE = re.compile(r"[A-Z][A-Z.'’ -]{2,40}(?:,\s*[A-Z][\w.]{1,20})?,\s*(?P<date>[\w., ]{3,30}?)\s*[-–—]\s")
_SIGN_OFF = re.compile(r"[(\[](?P<agency>[A-Z][\w./& -]{1,40}?)(?P<more>\s+desk\b[^()]*|;[^()]*|,[^()]*)?[)\]]\.?$")
_REPRINT = re.compile(r"\b(?:reprint|reproduc|credit|news agency|desk)\w*", re.IGNORECASE)
_NO_AGENCY = re.compile(
    r"\b(?:reporting|editing|writing|photo|file|edited|translat\w*|additional|with|laughs?|applause|sic)\b",
    re.IGNORECASE,
)
_STALE = re.compile(
    r"(?:updated|modified|edited|revised|expires?|accessed|retrieved|printed|copyright|©)\W{0,12}(?:on|at)?\W*$",
    re.IGNORECASE,
)
_DATE_WORDS = re.compile(
    rf"\b(?:{'|'.join(WEEKDAYS)}|mon|tue|wed|thu|fri|sat|sun|published|posted|publish|date|first|on|at|by|gmt|utc|est|"
    r"am|pm|a\.m|p\.m|updated|last|wat|cet|cest|bst|hrs|hours|time|issue|no|vol)\b|[\d:.|,·•()–—/-]+",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"^the\s|\b(?:post|times|news|herald|tribune|observer|gazette|courier|dispatch|ledger|chronicle|guardian|daily|standard|"
    r"star|mail|telegraph|journal|press|agency|review|independent|express|sun|mirror|echo|punch|vanguard|nation|today|"
    r"weekly|bulletin|monitor|record|examiner|inquirer|sentinel|globe|argus|citizen|reporter|advertiser|register|tv|radio)\b",
    re.IGNORECASE,
)
_NAME = r"(?:(?:[^\W\d_]\.\s?)+|(?:(?:al|el|de|van|von|bin|ibn|da|di|du|la|le)[ -])*[^\W\d_a-zß-ÿ][\w.'’-]*)"
_NAMES = rf"{_NAME}(?:\s+{_NAME}){{0,4}}"
_BYLINE = re.compile(
    r"(?:(?:[Ww]ritten |[Rr]eport(?:ed)? )?(?:[Bb]y|BY)|[Ff]rom|FROM)\b\s*:?\s*"
    rf"(?P<names>{_NAMES}(?:\s*(?:,|and|&|with)\s+{_NAMES})*)"
    r"(?P<rest>$|\s*[,|·•–—(]|\s+(?:in|for|at|on|reports?)\b|\s*\.\s*$)"
)
_STAFF = re.compile(
    r"\b(?:staff|desk|newsroom|news agency|agenc(?:y|ies)|wire|correspondents?|editors?|our)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Head:
    """What the first lines and the last say; None and empty where they do not."""

    outlet: str | None = None
    byline: str | None = None
    agency: str | None = None
    dates: tuple[DateHint, ...] = ()


@cache
def agencies() -> dict[str, str]:
    """Names of agencies, folded, and the name each goes by."""
    text = resources.files(__package__).joinpath("agencies.txt").read_text("utf-8")
    rows = [[name.strip() for name in line.split("|")] for line in text.splitlines() if line and line[0] != "#"]
    return {fold(name): row[0] for row in rows for name in row}


def head_of(text: str, lines: list[Span]) -> Head:
    """Read the head of a report from its lines; ``lines`` hold no furniture."""
    top = _above_tables([line.of(text) for line in lines[: HEAD_LINES + 1]])[:HEAD_LINES]
    dates: list[DateHint] = []
    outlet = byline = agency = None
    for line in top:
        dateline = _AGENCY_LINE.match(line[:140])
        if dateline and _is_agency(dateline["agency"], dateline["place"]):
            agency = agency or dateline["agency"].strip()
            dates += _dateline_days(dateline["place"])
        elif place := _PLACE_LINE.match(line[:100]):
            dates += _dateline_days(place["date"])
        elif len(line) <= LONGEST_HEAD:
            byline = byline or byline_in(line)
            day = date_line(line)
            if day is not None:
                dates += _hints(day)
                outlet = outlet or _masthead(_after_byline(line[: day.start]))
    return Head(outlet, byline, agency or _sign_off(text, lines), tuple(dates))


def _above_tables(lines: list[str]) -> list[str]:
    """The lines before the first two that are rows of one table: days in a table are not the text's."""
    bars = [line.count(" |") for line in lines]
    rows = (place for place, (one, other) in enumerate(itertools.pairwise(bars)) if one == other > 1)
    return lines[: next(rows, len(lines))]


def _after_byline(line: str) -> str:
    """What may be a masthead: of "By Paul Reyes, Island Record," the words after the names; else the line."""
    names, comma, rest = line.strip(" ,").partition(",")
    if not re.match(r"by\s", names, re.IGNORECASE):
        return line
    return rest.strip() if comma else ""


def date_line(line: str) -> WrittenDay | None:
    """The day in a line that holds hardly anything else ("Monday 28 October 2024"); not a day of revision."""
    days = [day for day in written_days(line) if day.day and day.year and not _STALE.search(line[: day.start])]
    if not days:
        return None
    rest = line[: days[0].start] + " " + line[days[0].end :]
    return days[0] if len(_DATE_WORDS.sub(" ", rest).split()) <= HEAD_LINES else None


def byline_in(line: str) -> str | None:
    """Names in "By Lena Abrist" or "By Mila Sorn in Varnholt", joined as they stand; None if it is no byline."""
    found = _BYLINE.match(line.strip())
    if not found:
        return None
    names = found["names"].strip(" ,.")
    if not found["rest"].strip().startswith(","):
        names = _without_place(names)
    return names if 1 <= len(names.split()) <= 14 else None


def credit_of(byline: str | None, agency: str | None, text: str) -> str | None:
    """The agency that a text is from: as its dateline says, or its byline if that names no person."""
    if agency:
        return agency
    if not byline:
        return None
    known = agencies().get(fold(byline))
    if known:
        return known
    first = re.split(r"\s+(?:desk|staff|news agency|newsroom|correspondents?)\b|[,;/]", byline)[0].strip()
    if agencies().get(fold(first)):
        return agencies()[fold(first)]
    if " " not in first and first[:1].isupper() and _speaks_as_agency(first, text):
        return first
    return None


def _speaks_as_agency(name: str, text: str) -> bool:
    """Whether a single word in the byline is an agency by what the text says of it."""
    if _STAFF.search(name) or name.lower() in ("editor", "admin", "staff"):
        return False
    word = re.escape(name)
    says = re.compile(
        rf"\({word}\)|\b{word} (?:has learned|news agency|learns|reports? that)|agency {word}\b|\b{word} desk\b"
    )
    return bool(says.search(text)) or (name.isupper() and 2 <= len(name) <= 6)


def _without_place(names: str) -> str:
    """Names without the place after the last comma ("Olan Lawek, Port Amsel", "A. Ost and B. Hald, Port Amsel")."""
    before, comma, after = names.rpartition(",")
    lists = re.search(r"\band\b|&", after) is not None or "," in before
    return names if not comma or lists else before.strip()


def _is_agency(words: str, place: str) -> bool:
    """Whether the words in brackets of "PLACE, DAY (WORDS) -" are an agency.

    One known to the world is; another is if what stands before is a town in capitals or holds a day.
    """
    name = words.strip()
    if not all(part[0].isupper() or part[0].isdigit() for part in place.replace(",", " ").split()):
        return False
    if agencies().get(fold(name)):
        return True
    plain = name[:1].isupper() and len(name.split()) <= 4 and not _NO_AGENCY.search(name)
    return plain and (re.split(r"[\s,]", place, maxsplit=1)[0].isupper() or any(written_days(place)))


def _sign_off(text: str, lines: list[Span]) -> str | None:
    """The agency in the last line: "(NAN)", "(Telvar desk Varnholt; text may be reprinted with credit)"."""
    for line in reversed(lines[-2:]):
        found = _SIGN_OFF.search(line.of(text)[-200:])
        if found and not _NO_AGENCY.search(found["agency"]):
            known = agencies().get(fold(found["agency"]))
            if known or _REPRINT.search(found["more"] or ""):
                return known or found["agency"].strip()
    return None


def _masthead(words: str) -> str | None:
    """The name of a paper before its date: "The Halmere Post, Thursday"."""
    plain = re.sub(rf"(?i)\b(?:{'|'.join(WEEKDAYS)})\b", "", words).strip(" ,.|–—-")
    parts = plain.split()
    named = 1 < len(parts) <= 5 and all(part[0].isupper() or part in ("of", "the", "and", "de") for part in parts)
    return plain if named and _PAPER.search(plain) else None


def _dateline_days(words: str | None) -> list[DateHint]:
    return [hint for day in written_days(words or "") for hint in _hints(day)][:1]


def _hints(day: WrittenDay) -> list[DateHint]:
    if day.swapped is not None:
        return []
    if day.year:
        return [DateHint("dateline", day.period)]
    return [DateHint("dateline", None, month=day.month, day=day.day)] if day.day else []
