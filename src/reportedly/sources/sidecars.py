"""What stands beside an input: ``STEM.meta.json`` or ``STEM.meta.txt``, and the options that override it."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import fields, replace
from pathlib import Path

from reportedly.errors import SidecarError, UsageError
from reportedly.terms.documents import Sidecar
from reportedly.terms.periods import Period

ENDINGS = (".meta.json", ".meta.txt")
LARGEST = 1024 * 1024
"""Largest sidecar in bytes."""

_KEYS = tuple(field.name for field in fields(Sidecar))
_NAMED = {
    "publication name": "outlet",
    "outlet": "outlet",
    "publication date": "published",
    "published": "published",
    "source url": "url",
    "url": "url",
    "title": "title",
    "byline": "byline",
    "author": "byline",
    "captured": "captured",
}
"""Names in a ``.meta.txt``, in lower case, and the fields they fill; others are left alone."""
_NOTHING = {"", "-", "none", "null", "n/a", "not specified", "unknown", "undated"}
"""Values that people write in a form where they know none."""
_STAMP = re.compile(r"/web/(\d{4})(\d\d)(\d\d)\d{0,6}[a-z_]*/")


def is_sidecar(name: str) -> bool:
    """Whether a file of that name belongs to another and is no input itself."""
    return name.lower().endswith(ENDINGS)


def sidecar_of(path: Path, options: Sidecar = Sidecar(), today: dt.date | None = None) -> Sidecar:  # noqa: B008 frozen
    """What is written beside a file, with ``options`` before it.

    Raises SidecarError, naming the sidecar, if it is no JSON object, a value is no text, or a date is no date.
    """
    written = Sidecar()
    for beside in _beside(path):
        if beside.is_file():
            written = _read(beside)
            check_dates(written, str(beside), today)
            break
    return merged(written, options)


def merged(written: Sidecar, options: Sidecar) -> Sidecar:
    """The sidecar with every option that is given put in its place."""
    return replace(written, **{key: value for key in _KEYS if (value := getattr(options, key)) is not None})


def check_dates(sidecar: Sidecar, where: str, today: dt.date | None = None) -> None:
    """Raises SidecarError if a date cannot be read, lies ahead, or is a publication after the capture."""
    limit = (today or dt.datetime.now(tz=dt.UTC).date()) + dt.timedelta(days=1)
    captured = _earliest("captured", sidecar.captured, where, limit)
    published = _earliest("published", sidecar.published, where, limit)
    if captured and published and published > captured + dt.timedelta(days=1):
        raise SidecarError(
            f"{where}: published {sidecar.published} is after captured {sidecar.captured}; correct one of the two"
        )


def _earliest(key: str, value: str | None, where: str, limit: dt.date) -> dt.date | None:
    if value is None:
        return None
    try:
        first = Period.parse(value.split("T")[0].split(" ")[0]).earliest
    except UsageError:
        raise SidecarError(f"{where}: {key} {value!r} is no date; write 2024-05-17, 2024-05 or 2024") from None
    if first and first > limit:
        raise SidecarError(f"{where}: {key} {value!r} lies in the future; correct it or take it out")
    return first


def _beside(path: Path) -> list[Path]:
    """Where a sidecar may stand, the closest name first."""
    return [path.with_name(stem + ending) for stem in (path.name, path.stem) for ending in ENDINGS]


def _read(path: Path) -> Sidecar:
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as error:
        raise SidecarError(f"{path}: cannot be opened ({error.strerror})") from None
    if len(raw) > LARGEST:
        raise SidecarError(f"{path}: larger than {LARGEST // 1024} KiB; a sidecar holds a few lines")
    text = raw.decode("utf-8-sig", "replace")
    return _from_json(path, text) if path.name.lower().endswith(".json") else _from_lines(text)


def _from_json(path: Path, text: str) -> Sidecar:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SidecarError(f"{path}: is no JSON ({error}); mend or remove it") from None
    if not isinstance(value, dict):
        raise SidecarError(f'{path}: holds no object; write {{"outlet": …, "published": …}}')
    for key in _KEYS:
        if not isinstance(value.get(key), str | None):
            raise SidecarError(f"{path}: {key} is {value[key]!r}; write a text in quotation marks, or null")
    return Sidecar(**{key: (value.get(key) or "").strip() or None for key in _KEYS})


def _from_lines(text: str) -> Sidecar:
    found: dict[str, str] = {}
    for line in text.splitlines():
        name, colon, value = line.partition(":")
        key, value = name.strip().lower(), value.strip()
        if not colon or value.lower() in _NOTHING:
            continue
        if key in _NAMED:
            found.setdefault(_NAMED[key], value)
        elif key == "internet archive url" and (stamp := _STAMP.search(value)):
            found.setdefault("captured", "-".join(stamp.groups()))
    return Sidecar(**found)
