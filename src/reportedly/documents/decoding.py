"""Bytes to text: byte-order marks, declared and detected encodings, and single bytes of Windows-1252 inside UTF-8."""

from __future__ import annotations

import codecs
import re

from reportedly.errors import NotTextError

DETECTION_SAMPLE = 32_768
"""Bytes that the detector of encodings looks at; it is quadratic in the number of encodings tried, not in the text."""
MOST_UNREADABLE = 0.1
"""Share of characters without meaning (control, U+FFFD) above which a text is junk."""

_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_UNREADABLE = re.compile("[\x00-\x06\x0b\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_CP1252 = {chr(code): bytes([code]) for code in range(128, 256)} | {
    bytes([code]).decode("cp1252"): bytes([code])
    for code in range(128, 160)
    if code not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}
"""Characters of Latin-1 and Windows-1252 and their bytes."""
_TRAILING = "".join(re.escape(character) for character, code in _CP1252.items() if code[0] < 0xC0)
_TWICE = re.compile(f"[\u00c2-\u00df][{_TRAILING}]|[\u00e0-\u00ef][{_TRAILING}]{{2}}|[\u00f0-\u00f4][{_TRAILING}]{{3}}")
LEAST_SCRAMBLED = 3
"""Characters encoded twice from which a page is taken to be so."""
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LATIN = frozenset({"ascii", "iso8859-1", "latin-1", "cp1252", "iso8859-15"})
RARE_HIGH = 0.1
"""Share of bytes over 127 up to which a text in no UTF-8 is taken for Western and in Windows-1252."""


def _mend(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are no UTF-8 as Windows-1252, as browsers do for pages that say otherwise."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("reportedly-cp1252", _mend)


def decode(raw: bytes, name: str, declared: str | None = None) -> str:
    """Text of the bytes; NUL characters become spaces, so that every place stays where it is.

    ``declared`` is an encoding named outside the bytes, as in a mail's header; a page may name its own.
    Raises NotTextError if what comes out is mostly no text.
    """
    text = _decoded(raw, declared).replace("\0", " ")
    if len(_UNREADABLE.findall(text[:65_536])) > MOST_UNREADABLE * min(len(text), 65_536):
        raise NotTextError(f"{name}: the bytes are no text; give the report as .html, .txt, .md, .eml or .pdf")
    return text


def unscrambled(text: str) -> str:
    """The text with characters that were encoded twice ("â€œ" for "“") put right, where there are several of them.

    Pages that were UTF-8, were read as Windows-1252 and saved as UTF-8 again look so. Only for pages: a plain text
    stays as it is.
    """
    scrambled = _TWICE.findall(text)
    if len(scrambled) < LEAST_SCRAMBLED and "â€" not in text:
        return text
    return _TWICE.sub(lambda found: _once(found.group()), text)


def _once(scrambled: str) -> str:
    """One character encoded twice, read once; unchanged if it is none."""
    try:
        raw = b"".join(_CP1252[character] for character in scrambled)
        return raw.decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return scrambled


def _decoded(raw: bytes, declared: str | None) -> str:
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(raw, declared)


def _legacy(raw: bytes, declared: str | None) -> str:
    """Text of bytes that are not wholly UTF-8."""
    named = _codec(declared) or _page_codec(raw)
    valid = _MULTIBYTE.findall(raw)
    stray = len(_HIGH.findall(raw)) - sum(map(len, valid))
    if len(valid) >= stray or (named == "utf-8" and len(valid) * 10 > stray):
        return raw.decode("utf-8", "reportedly-cp1252")
    if named and named not in _LATIN and named != "utf-8":
        return raw.decode(named, "replace")
    if named in _LATIN or stray < RARE_HIGH * len(raw):
        return raw.decode("cp1252", "replace")
    first = _HIGH.search(raw)
    low = max(0, (first.start() if first else 0) - DETECTION_SAMPLE // 4)
    from charset_normalizer import from_bytes  # noqa: PLC0415  rarely needed

    best = from_bytes(raw[low : low + DETECTION_SAMPLE]).best()
    return raw.decode(best.encoding if best else "cp1252", "replace")


def _page_codec(raw: bytes) -> str | None:
    found = _DECLARED.search(raw[:8192])
    return _codec(found.group(1).decode("ascii", "replace")) if found else None


def _codec(name: str | None) -> str | None:
    """Python's name of a text encoding, None if there is none of that name."""
    if not name:
        return None
    try:
        info = codecs.lookup(name)
        "".encode(info.name)
    except (LookupError, UnicodeError, ValueError):
        return None
    return info.name
