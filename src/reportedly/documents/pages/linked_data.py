"""JSON-LD in a page: the article that it describes, with headline, authors, publisher and date."""

from __future__ import annotations

import html
import json
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reportedly.documents.pages.enclosed import enclosed

MOST_NODES = 2000
"""Objects looked at in one page."""

_OPENS = re.compile(r"<script\b[^<>]{0,500}?application/ld\+json[^<>]{0,500}>", re.IGNORECASE)
_CLOSES = re.compile(r"</script\s*>", re.IGNORECASE)
_ARTICLE = re.compile(r"Article|BlogPosting|Report|LiveBlog|CreativeWork|WebPage$|NewsStory")
_SITE = frozenset({"WebSite", "NewsMediaOrganization"})


@dataclass(frozen=True, slots=True)
class LinkedData:
    """What JSON-LD says of a page; empty texts are None. ``agency`` is an organisation named as the author."""

    headline: str | None = None
    people: tuple[str, ...] = ()
    agency: str | None = None
    publisher: str | None = None
    published: str | None = None
    body: str | None = None


def linked_data_of(page: str) -> LinkedData:
    """Read the JSON-LD blocks of a decoded page; broken ones are passed over."""
    nodes = [node for part in enclosed(page, _OPENS, _CLOSES) for node in _nodes(_load(part.inner))]
    articles = [node for node in nodes if _is_article(node)]
    articles.sort(key=_rank)
    site = next((name for node in nodes if _types(node) & _SITE and (name := _name(node))), None)
    if not articles:
        return LinkedData(publisher=site)
    main = articles[0]
    index = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    authors = [_resolved(value, index) for value in _several(main.get("author") or main.get("creator"))]
    return LinkedData(
        headline=_text(main.get("headline")) or _text(main.get("name")),
        people=tuple(name for author in authors if not _is_organisation(author) and (name := _name(author))),
        agency=next((name for author in authors if _is_organisation(author) and (name := _name(author))), None),
        publisher=_publisher(main, index) or site,
        published=_text(main.get("datePublished")) or _text(main.get("dateCreated")),
        body=_text(main.get("articleBody")),
    )


def _load(text: str) -> Any:
    text = text.strip().removeprefix("<!--").removesuffix("-->").removeprefix("//<![CDATA[").removesuffix("//]]>")
    for attempt in (text, html.unescape(text), re.sub(r",\s*([}\]])", r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Objects at any depth, the outer ones first; bounded."""
    queue, count = deque([value]), 0
    while queue and count < MOST_NODES:
        item = queue.popleft()
        count += 1
        if isinstance(item, dict):
            yield item
            queue.extend(part for part in item.values() if isinstance(part, dict | list))
        elif isinstance(item, list):
            queue.extend(part for part in item if isinstance(part, dict | list))


def _types(node: dict[str, Any]) -> set[str]:
    return {str(kind).rsplit("/", 1)[-1] for kind in _several(node.get("@type"))}


def _is_article(node: dict[str, Any]) -> bool:
    return any(_ARTICLE.search(kind) for kind in _types(node)) and bool(
        node.get("headline") or node.get("datePublished")
    )


def _rank(node: dict[str, Any]) -> int:
    """Articles before pages, those with a headline before those without."""
    return (0 if any("Page" not in kind for kind in _types(node)) else 2) + (0 if node.get("headline") else 1)


def _several(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]


def _resolved(value: Any, index: dict[str, dict[str, Any]]) -> Any:
    """The object that a reference by ``@id`` means."""
    if isinstance(value, dict) and not value.get("name"):
        return index.get(str(value.get("@id")), value)
    return value


def _name(value: Any) -> str | None:
    if isinstance(value, dict):
        names = _several(value.get("name"))
        return _text(names[0]) if names else None
    return _text(value)


def _is_organisation(value: Any) -> bool:
    return isinstance(value, dict) and any("Organization" in kind for kind in _types(value))


def _publisher(main: dict[str, Any], index: dict[str, dict[str, Any]]) -> str | None:
    for key in ("publisher", "isPartOf", "sourceOrganization", "copyrightHolder"):
        for value in _several(main.get(key)):
            name = _name(_resolved(value, index))
            if name:
                return name
    return None


def _text(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    plain = re.sub(r"<[^<>]*>", "", html.unescape(value))
    return re.sub(r"\s+", " ", plain).strip() or None
