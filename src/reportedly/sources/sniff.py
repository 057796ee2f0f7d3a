"""What kind of thing some bytes are, by looking at them; a file's name only decides where bytes cannot."""

from __future__ import annotations

import codecs
import json
import re

SAMPLE = 65_536
"""Bytes looked at."""
MOST_CONTROL = 0.05
"""Share of control characters, NUL aside, above which bytes are no text."""
MOST_NUL = 0.2
"""Share of NUL bytes above which bytes are no text, UTF-16 aside."""

_MAGIC = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"BM", "a bitmap image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"PK\x03\x04", "a ZIP archive or office file"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\xd0\xcf\x11\xe0", "an old office file"),
    (b"{\\rtf", "a rich text file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a SQLite database"),
    (b"OggS", "a sound or film"),
    (b"ID3", "a sound file"),
    (b"%!PS", "a PostScript file"),
)
_HTML = re.compile(
    rb"^\s*(?:<\?xml[^>]*>\s*|<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|(?:html|head|body|title|meta|link|script|style|div|article|main|section|table|p|h[1-6])\b)",
    re.IGNORECASE | re.DOTALL,
)
_HTML_INSIDE = re.compile(rb"<(?:html|head|body)[\s>]", re.IGNORECASE)
_HEADER = re.compile(rb"(?:From |[A-Za-z][A-Za-z-]{1,40}:[ \t])")
_MAIL_MARKS = re.compile(
    rb"^(?:message-id|mime-version|received|return-path|content-type|delivered-to|x-[a-z-]+):",
    re.IGNORECASE | re.MULTILINE,
)
_MAIL_NAMES = re.compile(rb"^(?:from|to|subject|date):", re.IGNORECASE | re.MULTILINE)
_CONTROL = bytes(set(range(32)) - {0, 7, 8, 9, 10, 12, 13, 27})
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def foreign_kind(raw: bytes) -> str | None:
    """What the bytes are, in words, if they are certainly no document ("a PNG image"); None if they may be one."""
    for magic, words in _MAGIC:
        if raw.startswith(magic) and (len(magic) > 2 or _is_binary(raw)):
            return words
    if raw[4:8] == b"ftyp":
        return "a film or image"
    if raw.startswith(b"RIFF") and raw[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "an image, sound or film"
    if _is_binary(raw) and b"%PDF-" not in raw[:1024]:
        return "binary data"
    return None


def _is_binary(raw: bytes) -> bool:
    sample = raw[:SAMPLE]
    if not sample or sample.startswith(_UTF16):
        return False
    control = len(sample) - len(sample.translate(None, _CONTROL))
    return control > MOST_CONTROL * len(sample) or sample.count(0) > MOST_NUL * len(sample)


def media_type(raw: bytes, name: str = "") -> str:
    """Media type of bytes that may be a document: PDF, HTML, mail, JSON, Markdown or plain text."""
    sample, lower = raw[:SAMPLE], name.lower()
    if b"%PDF-" in sample[:1024]:
        return "application/pdf"
    if _is_mail(sample, lower):
        return "message/rfc822"
    if _is_html(sample, lower):
        return "text/html"
    if sample.lstrip()[:1] in (b"{", b"[") and _is_json(raw):
        return "application/json"
    return "text/markdown" if lower.endswith((".md", ".markdown")) else "text/plain"


def _is_html(sample: bytes, name: str) -> bool:
    text = sample.removeprefix(codecs.BOM_UTF8)
    if text.startswith(_UTF16):
        text = text.replace(b"\0", b"")[2:]
    if _HTML.match(text):
        return True
    return name.endswith((".html", ".htm", ".xhtml")) and (bool(_HTML_INSIDE.search(text)) or text.count(b"</") > 2)


def _is_mail(sample: bytes, name: str) -> bool:
    head = re.split(rb"\r?\n\r?\n", sample, maxsplit=1)[0]
    if not _HEADER.match(head):
        return False
    named = len(_MAIL_NAMES.findall(head))
    return named >= 2 and (bool(_MAIL_MARKS.search(head)) or name.endswith(".eml"))


def _is_json(raw: bytes) -> bool:
    try:
        json.loads(raw)
    except (ValueError, RecursionError):
        return _is_json_lines(raw)
    return True


def _is_json_lines(raw: bytes) -> bool:
    try:
        return isinstance(json.loads(raw.split(b"\n", 1)[0]), dict)
    except (ValueError, RecursionError):
        return False
