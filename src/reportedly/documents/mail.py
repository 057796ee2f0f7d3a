"""Mails (.eml): the text of the message, its sender, date and subject."""

from __future__ import annotations

import email
import email.header
import email.message
import email.policy
import re
from dataclasses import dataclass
from email.errors import MessageError
from email.utils import parseaddr, parsedate_to_datetime

from reportedly.documents.decoding import decode
from reportedly.documents.drafts import DateHint
from reportedly.errors import EmptyTextError
from reportedly.terms.periods import Period

MOST_PARTS = 200
"""Parts of a message that are looked at."""

_FOLDED = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail's body as text or as a page, and what its header says."""

    body: str
    is_page: bool
    title: str | None
    byline: str | None
    dates: tuple[DateHint, ...]


def letter_of(raw: bytes, name: str) -> Letter:
    """Read a mail; plain text is preferred to a page. Raises EmptyTextError if it has neither."""
    message = email.message_from_bytes(raw, policy=email.policy.compat32)
    parts = _parts(message)
    for wanted in ("text/plain", "text/html"):
        for part in parts:
            body = _body(part, name) if part.get_content_type() == wanted else ""
            if body.strip():
                return Letter(body, wanted == "text/html", _subject(message), _sender(message), _dates(message))
    raise EmptyTextError(f"{name}: the mail has no text, only attachments; give them one by one")


def _parts(message: email.message.Message) -> list[email.message.Message]:
    """Parts that are no attachments, breadth first, so that hostile nesting costs nothing."""
    found: list[email.message.Message] = []
    queue = [message]
    while queue and len(found) < MOST_PARTS:
        part = queue.pop(0)
        content = part.get_payload()
        if part.is_multipart() and isinstance(content, list):
            queue += [piece for piece in content if isinstance(piece, email.message.Message)]
        elif part.get_content_disposition() != "attachment":
            found.append(part)
    return found


def _body(part: email.message.Message, name: str) -> str:
    content = part.get_payload(decode=True)
    return decode(content, name, part.get_content_charset()) if isinstance(content, bytes) else ""


def _header(message: email.message.Message, key: str) -> str:
    try:
        value = str(email.header.make_header(email.header.decode_header(str(message.get(key, "")))))
    except (MessageError, LookupError, ValueError):
        value = str(message.get(key, ""))
    return _FOLDED.sub(" ", value).strip()


def _subject(message: email.message.Message) -> str | None:
    return re.sub(r"^(?:(?:fwd?|re|aw|wg)\s*:\s*)+", "", _header(message, "Subject"), flags=re.IGNORECASE) or None


def _sender(message: email.message.Message) -> str | None:
    return parseaddr(_header(message, "From"))[0] or None


def _dates(message: email.message.Message) -> tuple[DateHint, ...]:
    try:
        day = parsedate_to_datetime(_header(message, "Date")).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ()
    return (DateHint("header", Period.day(day), explicit=True),)
