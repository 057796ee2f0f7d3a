"""What a page says of itself: title, outlet, byline, agency and date, by its metadata and the lines at its head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import urlsplit

from reportedly.documents.datelines import byline_in, date_line
from reportedly.documents.days import stamp, written_days
from reportedly.documents.drafts import DateHint
from reportedly.documents.pages.enclosed import enclosed
from reportedly.documents.pages.linked_data import LinkedData, linked_data_of
from reportedly.documents.pages.nodes import Block, table_of, tables_of_dates
from reportedly.documents.pages.regions import regions
from reportedly.terms.documents import DateBasis
from reportedly.terms.names import fold

HEAD_BYTES = 400_000
"""Characters of a page in which its metadata are looked for."""

_META = re.compile(r"<meta\b([^<>]{1,2000})>", re.IGNORECASE)
_TITLE = (re.compile(r"<title\b[^<>]*>", re.IGNORECASE), re.compile(r"</title", re.IGNORECASE))
_CANONICAL = re.compile(r"<link\b[^<>]{0,500}\brel\s*=\s*[\"']?canonical[^<>]{0,500}>", re.IGNORECASE)
_TIME = (re.compile(r"<time\b([^<>]{0,600})>", re.IGNORECASE), re.compile(r"</time", re.IGNORECASE))
_ITEM = re.compile(
    r"<(?:span|div|time|p|abbr|meta)\b([^<>]{0,600}\bitemprop\s*=\s*[\"']?datePublished[^<>]{0,600})>([^<]{0,200})",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_PARTING = re.compile(r"\s+[|»«·•–—-]\s+|\s*[|»«]\s*|\s+::\s+|\s+-\s+|:\s+")
_REVISED = re.compile(r"updat|modif|revis|edited", re.IGNORECASE)
_LABEL = re.compile(
    r"\b(?:publi(?:sh|cation)\w*|posted|date|first aired)\b(?: date| on| at)?\s*:?\s*(?:on\s+)?", re.IGNORECASE
)
_MARKED = re.compile(
    r"publi\w*-?date|date-?publi|pub-?date|posted-?on|post-?date|article-?date|meta-?bar|entry-?(?:meta|date)"
)
_NO_HEADLINE = re.compile(r"logo|brand|site-?(?:title|name)|visually-?hidden|screen-?reader|sr-only|widget|comment")
_NO_NAME = re.compile(r"https?://|@|\badmin\b|\beditor\b|^\W*$|^\d|\bweb ?master\b|^by$|facebook", re.IGNORECASE)

LONGEST_PRINTED = 160
"""Characters at the beginning of a block in which a printed date is looked for."""

DATE_NAMES: tuple[str, ...] = (
    "article:published_time", "og:article:published_time", "datepublished", "date_published", "publish-date",
    "publishdate", "publish_date", "pubdate", "sailthru.date", "parsely-pub-date", "dcterms.created",
    "dcterms.issued", "dcterms.date",
    "dc.date.issued", "dc.date.created", "dc.date", "dc.created", "article_date_original", "originalpublicationdate",
    "cxenseparse:recs:publishtime", "bt:pubdate", "rnews:datepublished", "article.published", "ptime",
    "eprints.datestamp",
    "citation_publication_date", "citation_date", "publication_date", "published_time", "created", "article:create",
)  # fmt: skip
OUTLET_NAMES: tuple[str, ...] = (
    "og:site_name", "dcterms.publisher", "dc.publisher", "application-name", "publisher", "apple-mobile-web-app-title",
)  # fmt: skip
AUTHOR_NAMES: tuple[str, ...] = (
    "author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator", "byline",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PageHead:
    """What was found; ``agency`` is an organisation that the page names as the author and that is not its publisher."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    agency: str | None = None
    url: str | None = None
    dates: tuple[DateHint, ...] = ()
    headline_block: int | None = None
    about: frozenset[int] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Metadata:
    """The ``<meta>`` values of a page by name in lower case, its ``<title>``, its address and its JSON-LD."""

    named: dict[str, str]
    title: str
    url: str | None
    linked: LinkedData

    @classmethod
    def of(cls, page: str) -> Metadata:
        """Read a decoded page."""
        named: dict[str, str] = {}
        for found in _META.finditer(page, 0, HEAD_BYTES):
            values = _attributes(found.group(1))
            name = values.get("property") or values.get("name") or values.get("itemprop") or ""
            if name and values.get("content", "").strip():
                named.setdefault(name.lower().strip(), _tidy(values["content"]))
        title = next(enclosed(page, *_TITLE, HEAD_BYTES), None)
        canonical = _CANONICAL.search(page, 0, HEAD_BYTES)
        url = _attributes(canonical.group()).get("href") if canonical else None
        return cls(named, _tidy(title.inner[:1000]) if title else "", url or named.get("og:url"), linked_data_of(page))

    def first(self, names: Sequence[str]) -> str | None:
        """The first of several values that is given."""
        return next((self.named[name] for name in names if self.named.get(name)), None)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Where the headline stands, None if there is none, and the places of the short blocks around the report's head."""

    headline: int | None
    places: tuple[int, ...]


def page_head(page: str, blocks: list[Block], metadata: Metadata, around: Neighbours) -> PageHead:
    """Read a page's own account of itself."""
    parts = [part for part in _PARTING.split(metadata.title) if part.strip()]
    outlet = _outlet(metadata, parts)
    near = [(place, blocks[place].text) for place in around.places]
    agency = metadata.linked.agency
    return PageHead(
        title=_title(blocks, around.headline, metadata, parts, outlet),
        outlet=outlet,
        byline=_byline(metadata, near),
        agency=None if agency and outlet and fold(agency) == fold(outlet) else agency,
        url=metadata.url,
        dates=(*_metadata_dates(metadata, page), *_visible_dates(page, blocks, around)),
        headline_block=around.headline,
        about=frozenset(place for place, text in near if _is_about(text)),
    )


def headline_block(blocks: list[Block], metadata: Metadata) -> int | None:
    """Index of the block that is the headline: the heading most like what the metadata call the title."""
    wanted = [fold(text) for text in (metadata.linked.headline, metadata.named.get("og:title"), metadata.title) if text]
    best, best_score = None, 0.0
    for index, block in enumerate(blocks):
        level = _heading_level(block)
        text = fold(block.text) if level or len(block.text) < 250 else ""
        if len(text) < 4 or any(_NO_HEADLINE.search(around.hint) for around in list(block.element.line())[:3]):
            continue
        score = max((_likeness(text, other) for other in wanted), default=0.0) * 10 + level
        score += (
            2.0
            if "title" in block.element.hint or "headline" in block.element.hint or block.element.item == "headline"
            else 0.0
        )
        score -= 6 * block.linked if level else 9 * block.linked
        if score > best_score and score >= 4.0:
            best, best_score = index, score
    return best


def _heading_level(block: Block) -> float:
    """How much a block is a heading by its element: h1 most."""
    for element in list(block.element.line())[:2]:
        if element.tag in ("h1", "h2", "h3"):
            return {"h1": 4.0, "h2": 2.0, "h3": 1.0}[element.tag]
    return 0.0


def _likeness(text: str, wanted: str) -> float:
    """How far a block is what the page calls itself, 0 to 1: the same words, or the beginning of a longer title."""
    if text == wanted:
        return 1.0
    longer, shorter = (wanted, text) if len(wanted) > len(text) else (text, wanted)
    if len(shorter) > 12 and longer.startswith(shorter):
        return 0.9
    return 0.8 if len(shorter) > 20 and len(shorter) > len(longer) // 2 and shorter in longer else 0.0


def _title(
    blocks: list[Block], index: int | None, metadata: Metadata, parts: list[str], outlet: str | None
) -> str | None:
    if index is not None:
        return blocks[index].text
    given = metadata.linked.headline or metadata.named.get("og:title")
    if given:
        return given
    rest = [part for part in parts if not outlet or fold(part) != fold(outlet)]
    return max(rest, key=len, default=metadata.title or "").strip() or None


def _outlet(metadata: Metadata, parts: list[str]) -> str | None:
    named = metadata.linked.publisher or metadata.first(OUTLET_NAMES)
    if named and not _NO_NAME.search(named):
        return _PARTING.split(named)[0].strip()
    wanted = fold(metadata.linked.headline or metadata.named.get("og:title") or "")
    if len(parts) > 1:
        for part in (parts[-1], parts[0]):
            if fold(part) != wanted and _matches_host(part, metadata.url):
                return part.strip()
        last = parts[-1].strip()
        return last if len(last.split()) <= 5 and len(last) < len(max(parts, key=len)) and last[:1].isupper() else None
    return None


def _matches_host(name: str, url: str | None) -> bool:
    """Whether the name of an outlet is in the name of its host."""
    host = urlsplit(url or "").netloc.lower() if url and "://" in url else ""
    words = [word for word in fold(name).split() if len(word) > 3]
    return bool(host) and any(word in host for word in words)


def _byline(metadata: Metadata, near: list[tuple[int, str]]) -> str | None:
    people = [name for name in metadata.linked.people if not _NO_NAME.search(name)]
    if people:
        return " and ".join(people[:6])
    for _, text in near:
        names = byline_in(text)
        if names:
            return names
    named = metadata.first(AUTHOR_NAMES)
    return named if named and not _NO_NAME.search(named) and len(named.split()) <= 10 else None


def neighbours(blocks: list[Block], headline: int | None, chosen: list[Block]) -> Neighbours:
    """Blocks just around the headline and before the report begins; those marked as byline or date line first."""
    places: list[int] = []
    if headline is not None:
        places += [*range(headline + 1, min(headline + 9, len(blocks))), *range(max(0, headline - 4), headline)]
    if chosen:
        first = next(place for place, block in enumerate(blocks) if block is chosen[0])
        places += range(max(0, first - 5), min(first + 3, len(blocks)))
    table = regions()
    told = tables_of_dates(blocks)
    unique = dict.fromkeys(place for place in places if place != headline and table_of(blocks[place]) not in told)
    ordered = sorted(unique, key=lambda place: not table.about(blocks[place].element))
    return Neighbours(headline, tuple(ordered))


def _is_about(text: str) -> bool:
    """Whether a short block only says who wrote the report or when."""
    if len(text) > 160:
        return False
    label = _LABEL.search(text)
    labelled = label is not None and any(day.start <= 4 for day in written_days(text[label.end() :][:40]))
    return labelled or byline_in(text) is not None or date_line(text) is not None


def _metadata_dates(metadata: Metadata, page: str) -> list[DateHint]:
    found: list[tuple[DateBasis, str | None]] = [("json-ld", metadata.linked.published)]
    found += [("meta", metadata.named.get(name)) for name in DATE_NAMES]
    for item in _ITEM.finditer(page, 0, HEAD_BYTES):
        values = _attributes(item.group(1))
        found.append(("meta", values.get("content") or values.get("datetime") or item.group(2)))
    return [DateHint(basis, period, explicit=True) for basis, text in found if (period := stamp(text)) is not None]


def _visible_dates(page: str, blocks: list[Block], around: Neighbours) -> list[DateHint]:
    """Days in ``<time>`` marked as publication, and in the lines around the headline."""
    found = []
    for part in enclosed(page, *_TIME, HEAD_BYTES):
        values = _attributes(part.opening.group(1))
        marked = f"{values.get('class', '')} {values.get('itemprop', '')}".lower()
        period = stamp(values.get("datetime") or values.get("title") or _tidy(part.inner[:200]))
        if (
            period
            and not _REVISED.search(marked)
            and ("publish" in marked or "pubdate" in part.opening.group(1).lower())
        ):
            found.append(DateHint("markup", period))
    return [*found, *_printed_days(blocks, around)]


def _printed_days(blocks: list[Block], around: Neighbours) -> list[DateHint]:
    """Days printed around the headline. One that is labelled, or stands right below it, is the page's own word."""
    found = []
    for place in around.places:
        block = blocks[place]
        text = block.text[:LONGEST_PRINTED]
        label = _LABEL.search(text)
        day = next(written_days(text[label.end() :]), None) if label else None
        if day is None or day.start > 4:
            day, label = date_line(text) if len(block.text) <= LONGEST_PRINTED else None, None
        if day is None or day.swapped is not None or day.period is None:
            continue
        marked = label is not None or _MARKED.search(block.element.hint) is not None or place - 1 == around.headline
        found.append(DateHint("markup", day.period, explicit=marked))
    return sorted(found, key=lambda hint: not hint.explicit)


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        found.setdefault(name.lower(), unescape(double or single or bare))
    return found


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^<>]*>", "", unescape(text)))).strip()
