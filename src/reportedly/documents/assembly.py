"""Documents from captures: decode, draft by format, then what all formats share.

Readers of pages, mail and PDF take longer to load than a plain text to read, so each is loaded with the first input of
its kind.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import replace

from reportedly.documents.datelines import credit_of, head_of
from reportedly.documents.debris import Debris, find_debris
from reportedly.documents.decoding import decode, unscrambled
from reportedly.documents.drafts import DateHint, Draft
from reportedly.documents.identity import document_id
from reportedly.documents.language import language_of
from reportedly.documents.layout import lines_of, paragraphs_of
from reportedly.documents.markdown import draft_of_markdown
from reportedly.documents.plain import draft_of_text
from reportedly.documents.published import published, url_hints
from reportedly.documents.sentences import sentences_of
from reportedly.errors import EmptyTextError, NotTextError, SidecarError, UsageError
from reportedly.terms.documents import Capture, Document, Sidecar
from reportedly.terms.names import fold
from reportedly.terms.periods import Period
from reportedly.terms.spans import Span


def document_of(capture: Capture, today: dt.date | None = None) -> Document:
    """The document of a capture; ``today`` bounds its date where the day of capture is not known.

    Raises NotTextError, TooLargeError, EmptyTextError or SidecarError, each naming the input and what to do.
    """
    if not capture.raw.strip():
        raise EmptyTextError(f"{capture.name}: the file is empty; capture it again")
    draft = _DRAFTS.get(capture.media_type, _unknown)(capture)
    return finish(draft, capture, today)


def finish(draft: Draft, capture: Capture, today: dt.date | None = None) -> Document:
    """A document from a draft: furniture marked, sentences, and the facts about it chosen."""
    debris = find_debris(draft.text, lines_of(draft.text))
    paragraphs = _paragraphs(draft, debris)
    sentences = sentences_of(draft.text, paragraphs)
    if not any(character.isalpha() for sentence in sentences for character in sentence.of(draft.text)):
        raise EmptyTextError(f"{capture.name}: no sentence to read in it; give the report itself")
    document = _with_facts(draft, capture, debris, today)
    return replace(document, sentences=sentences, paragraphs=paragraphs, language=language_of(draft.text))


def _paragraphs(draft: Draft, debris: Debris) -> tuple[Span, ...]:
    """Paragraphs without furniture: laid out anew for plain text, cut to the kept lines where the format knows them."""
    if draft.paragraphs is None:
        return paragraphs_of(draft.text, debris.lines)
    kept = []
    place = 0
    for paragraph in draft.paragraphs:
        inside = []
        while place < len(debris.lines) and debris.lines[place].start < paragraph.end:
            if debris.lines[place].start >= paragraph.start:
                inside.append(debris.lines[place])
            place += 1
        if inside:
            kept.append(Span(inside[0].start, inside[-1].end))
    return tuple(kept)


def _with_facts(draft: Draft, capture: Capture, debris: Debris, today: dt.date | None) -> Document:
    """The document without its sentences: title, outlet, byline, credit and date from the best that tells them."""
    sidecar = capture.sidecar
    head = head_of(draft.text, debris.lines)
    outlet = sidecar.outlet or draft.outlet or head.outlet
    byline = sidecar.byline or draft.byline or head.byline
    url = sidecar.url or draft.url
    captured = _day(sidecar.captured, "captured", capture.name)
    latest = captured or today or dt.datetime.now(tz=dt.UTC).date() + dt.timedelta(days=1)
    hints = [*_sidecar_hints(sidecar, capture.name), *draft.dates, *head.dates, *url_hints(url)]
    credit = draft.credit or credit_of(byline, head.agency, draft.text)
    return Document(
        id=document_id(capture.sha256, sidecar.url, sidecar.outlet),
        sha256=capture.sha256,
        media_type=capture.media_type,
        text=draft.text,
        title=sidecar.title or draft.title,
        outlet=outlet,
        byline=byline,
        credit=None if credit is None or (outlet and fold(credit) == fold(outlet)) else credit,
        url=url,
        published=published(hints, latest, captured),
        captured=captured,
        debris=debris.spans,
        passages=draft.passages,
        links=draft.links,
        source_name=capture.name,
    )


def plain_document(text: str, sidecar: Sidecar = Sidecar(), name: str = "") -> Document:  # noqa: B008 frozen value
    """A document whose text is ``text`` unchanged; its SHA-256 is that of the text in UTF-8."""
    raw = text.encode("utf-8", "surrogatepass")
    capture = Capture(name, raw, hashlib.sha256(raw).hexdigest(), "text/plain", sidecar)
    return finish(draft_of_text(text, sidecar.outlet), capture)


def raw_text(capture: Capture, page: int | None = None) -> str:
    """The decoded raw text in which ``Passage.raw`` counts: a page's HTML, a mail's body, one page of a PDF, a file."""
    if capture.media_type == "application/pdf":
        from reportedly.documents.pdf import pages_of  # noqa: PLC0415

        return pages_of(capture.raw, capture.name)[(page or 1) - 1].text
    if capture.media_type == "message/rfc822":
        from reportedly.documents.mail import letter_of  # noqa: PLC0415

        return letter_of(capture.raw, capture.name).body
    text = decode(capture.raw, capture.name)
    return unscrambled(text) if capture.media_type == "text/html" else text


def _page(capture: Capture) -> Draft:
    from reportedly.documents.pages.page import draft_of_page  # noqa: PLC0415

    return draft_of_page(raw_text(capture))


def _text(capture: Capture) -> Draft:
    return draft_of_text(decode(capture.raw, capture.name), capture.sidecar.outlet)


def _markdown(capture: Capture) -> Draft:
    return draft_of_markdown(decode(capture.raw, capture.name), capture.sidecar.outlet)


def _mail(capture: Capture) -> Draft:
    from reportedly.documents.mail import letter_of  # noqa: PLC0415
    from reportedly.documents.pages.page import draft_of_page  # noqa: PLC0415

    letter = letter_of(capture.raw, capture.name)
    draft = draft_of_page(letter.body) if letter.is_page else draft_of_text(letter.body)
    return Draft(
        text=draft.text,
        paragraphs=draft.paragraphs,
        passages=draft.passages,
        links=draft.links,
        title=letter.title or draft.title,
        outlet=draft.outlet,
        byline=letter.byline,
        url=draft.url,
        dates=(*letter.dates, *draft.dates),
    )


def _pdf(capture: Capture) -> Draft:
    from reportedly.documents.pdf import draft_of_pdf  # noqa: PLC0415

    return draft_of_pdf(capture.raw, capture.name)


def _unknown(capture: Capture) -> Draft:
    raise NotTextError(f"{capture.name}: is {capture.media_type}; give the report as .html, .txt, .md, .eml or .pdf")


_DRAFTS: dict[str, Callable[[Capture], Draft]] = {
    "text/html": _page,
    "text/plain": _text,
    "text/markdown": _markdown,
    "message/rfc822": _mail,
    "application/pdf": _pdf,
}


def _sidecar_hints(sidecar: Sidecar, name: str) -> list[DateHint]:
    """The date that a person or tool wrote beside the input; raises SidecarError if it is none."""
    if not sidecar.published:
        return []
    return [DateHint("sidecar", _period(sidecar.published, "published", name), explicit=True)]


def _day(value: str | None, key: str, name: str) -> dt.date | None:
    return _period(value, key, name).earliest if value else None


def _period(value: str, key: str, name: str) -> Period:
    try:
        return Period.parse(value.split("T", maxsplit=1)[0].split(" ", maxsplit=1)[0])
    except UsageError:
        raise SidecarError(f"{name}: {key} {value!r} is no date; write 2024-05-17, 2024-05 or 2024") from None
