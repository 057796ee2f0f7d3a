"""Main text, title and date of archived pages: ours and three peers on the same pages in the same run.

A corpus is a folder with ``NAME.html``, the hand-cleaned ``NAME.txt`` and ``NAME.meta.txt`` (lines ``Title:``,
``Publication date:``, ``Source URL:``, ``Internet Archive URL:``). Only the address and the day of capture are told to
the readers. Run::

    python benchmarks/pages.py CORPUS_FOLDER… [--worst 10]

Token F1 is over words without case, averaged over pages; title is the Levenshtein ratio; a date is right if it is the
day that a person noted.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import htmldate
import trafilatura
from rapidfuzz.fuzz import ratio
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

from reportedly.documents import document_of
from reportedly.terms.documents import Capture, Sidecar

_WORD = re.compile(r"\w+")
_STAMP = re.compile(r"/web/(\d{4})(\d\d)(\d\d)")


@dataclass(frozen=True)
class Page:
    """One page with what a person found in it."""

    name: str
    raw: bytes
    text: str
    title: str
    published: str
    url: str
    captured: str | None


@dataclass(frozen=True)
class Reading:
    """What a reader found; an empty text where it does not look for it."""

    text: str = ""
    title: str = ""
    published: str = ""


@dataclass(frozen=True)
class Score:
    """How one reader did on one page; ``date`` is right, wrong, none, or undated where a person found none."""

    name: str
    f1: float
    title: float
    date: str
    milliseconds: float


def pages_in(folder: Path) -> list[Page]:
    """All pages of a corpus."""
    found = []
    for path in sorted(folder.glob("*.html")):
        lines = path.with_suffix(".meta.txt").read_text("utf-8").splitlines()
        meta = {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        stamp = _STAMP.search(meta.get("Internet Archive URL", ""))
        found.append(
            Page(
                path.stem,
                path.read_bytes(),
                path.with_suffix(".txt").read_text("utf-8"),
                meta.get("Title", ""),
                meta.get("Publication date", ""),
                meta.get("Source URL", ""),
                "-".join(stamp.groups()) if stamp else None,
            )
        )
    return found


def ours(page: Page) -> Reading:
    """This package."""
    sidecar = Sidecar(url=page.url, captured=page.captured)
    capture = Capture(page.name, page.raw, hashlib.sha256(page.raw).hexdigest(), "text/html", sidecar)
    document = document_of(capture)
    text = "\n".join(paragraph.of(document.text) for paragraph in document.paragraphs)
    day = document.published.period.edtf if document.published else ""
    return Reading(text, document.title or "", day)


def by_trafilatura(page: Page) -> Reading:
    """Trafilatura with its metadata."""
    found = trafilatura.bare_extraction(page.raw, url=page.url, with_metadata=True, include_comments=False)
    if found is None:
        return Reading()
    return Reading(found.text or "", found.title or "", found.date or "")


def by_resiliparse(page: Page) -> Reading:
    """Resiliparse; it looks for no date."""
    markup = page.raw.decode("utf-8", "replace")
    return Reading(extract_plain_text(markup, main_content=True), HTMLTree.parse(markup).title or "")


def by_htmldate(page: Page) -> Reading:
    """Htmldate; it looks for nothing but the date."""
    return Reading(
        published=htmldate.find_date(page.raw.decode("utf-8", "replace"), original_date=True, url=page.url) or ""
    )


READERS: dict[str, Callable[[Page], Reading]] = {
    "ours": ours,
    "trafilatura": by_trafilatura,
    "resiliparse": by_resiliparse,
    "htmldate": by_htmldate,
}


def score(page: Page, reader: Callable[[Page], Reading]) -> Score:
    """Judge one reader on one page."""
    start = time.process_time()
    reading = reader(page)
    spent = time.process_time() - start
    date = "none" if not reading.published else "right" if reading.published == page.published else "wrong"
    date = date if page.published[:1].isdigit() else "undated"
    title = ratio(reading.title.casefold(), page.title.casefold()) / 100
    return Score(page.name, token_f1(reading.text, page.text), title, date, spent * 1000)


def token_f1(found: str, wanted: str) -> float:
    """Harmonic mean of precision and recall over words, each counted as often as it stands."""
    mine, theirs = Counter(_WORD.findall(found.lower())), Counter(_WORD.findall(wanted.lower()))
    common = sum((mine & theirs).values())
    return 2 * common / (sum(mine.values()) + sum(theirs.values())) if common else 0.0


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--worst", type=int, default=0, help="list this many of our worst pages, and all wrong dates")
    options = parser.parse_args()
    pages = [page for folder in options.folders for page in pages_in(folder)]
    if not pages:
        print("no pages: give folders with NAME.html, NAME.txt and NAME.meta.txt", file=sys.stderr)
        return 2
    columns = " ".join(f"{name:>6}" for name in ("F1", "median", "title", "right", "wrong", "none"))
    print(f"{len(pages)} pages\n{'':12} {columns} {'ms':>7} {'max ms':>7}")
    for name, reader in READERS.items():
        scores = [score(page, reader) for page in pages]
        print(row(name, scores))
        if name == "ours" and options.worst:
            details = worst(scores, options.worst)
    if options.worst:
        print("\n".join(details))
    return 0


def row(name: str, scores: list[Score]) -> str:
    """One line of the table."""
    count = len(scores)
    dates = Counter(item.date for item in scores)
    spent = [item.milliseconds for item in scores]
    return (
        f"{name:12} {sum(s.f1 for s in scores) / count:6.3f} {sorted(s.f1 for s in scores)[count // 2]:6.3f} "
        f"{sum(s.title for s in scores) / count:6.3f} {dates['right']:6} {dates['wrong']:6} {dates['none']:6} "
        f"{sum(spent) / count:7.1f} {max(spent):7.1f}"
    )


def worst(scores: list[Score], count: int) -> list[str]:
    """Our worst pages by text and by title, and those with a wrong or no date."""
    by_text = sorted(scores, key=lambda item: item.f1)[:count]
    by_title = sorted(scores, key=lambda item: item.title)[:count]
    dates = [item for item in scores if item.date in ("wrong", "none")]
    return [
        *(f"text  {item.f1:.3f} {item.name}" for item in by_text),
        *(f"title {item.title:.3f} {item.name}" for item in by_title),
        *(f"date  {item.date} {item.name}" for item in dates),
    ]


if __name__ == "__main__":
    sys.exit(main())
