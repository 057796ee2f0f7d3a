"""What each document says of an event, and through whom: itself, its agency, the text it copies, what it links to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from reportedly.record.speakers import same_body
from reportedly.terms.claims import Claim, Speaker
from reportedly.terms.documents import Card, Cards

Via = Literal["citation", "copy", "agency", "link", "quotation"]


@dataclass(slots=True)
class Report:
    """What one document says of an event: its outlet, and through whom each of its claims goes.

    ``first`` says how the first step is known where that is not plain from who is cited.
    """

    outlet: Speaker
    paths: dict[str, tuple[Speaker, ...]]
    first: Via | None = None
    links: tuple[Speaker, ...] = ()

    @property
    def citing(self) -> bool:
        """Whether it names any source."""
        return bool(self.links) or any(self.paths.values())


def reports_of(claims: list[Claim], cards: Cards) -> dict[str, Report]:
    """The reports in these claims by document; copies and links are followed among them."""
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_document[claim.document].append(claim)
    reports = {id_: _report(cards[id_], some) for id_, some in sorted(by_document.items())}
    leaders = _copy_leaders(by_document, cards)
    for id_, report in reports.items():
        _follow_copy(report, cards[id_], leaders[id_], reports, cards)
        _follow_links(report, cards[id_], reports, cards)
    return reports


def _report(card: Card, claims: list[Claim]) -> Report:
    told = next((claim.chain[0].name for claim in claims if claim.chain and claim.chain[0].name), None)
    name = card.outlet or told or card.url or card.title or f"document {card.id[:8]}"
    outlet = Speaker("outlet", name)
    paths = {claim.id: tuple(_through(claim.chain[1:], name)) for claim in claims}
    report = Report(outlet, paths)
    if card.credit and not _is(Speaker("outlet", card.credit), name):
        _credit(report, card.credit)
    return report


def _through(chain: Iterable[Speaker], outlet: str) -> Iterator[Speaker]:
    """The members of a chain without the outlet itself, and without anybody named twice in a row."""
    last: Speaker | None = None
    for speaker in chain:
        if not _is(speaker, outlet) and (last is None or (speaker.type, speaker.name) != (last.type, last.name)):
            yield speaker
            last = speaker


def _is(speaker: Speaker, name: str) -> bool:
    """Whether a speaker is the outlet or body of this name."""
    return speaker.type in ("outlet", "document", "organisation") and same_body(speaker.name, name)


def _credit(report: Report, agency: str) -> None:
    """All that an agency's text says, the agency says."""
    report.first = "agency"
    for id_, path in report.paths.items():
        if not path or not _is(path[0], agency):
            report.paths[id_] = (Speaker("outlet", agency), *path)


def _copy_leaders(documents: Iterable[str], cards: Cards) -> dict[str, str]:
    """For each document the first known of its group of near-copies, among those that tell of the event."""
    groups: dict[str, list[str]] = defaultdict(list)
    for id_ in documents:
        groups[cards[id_].copy_of or id_].append(id_)
    first = {key: min(ids, key=lambda id_: (cards[id_].known_from, id_)) for key, ids in groups.items()}
    return {id_: first[key] for key, ids in groups.items() for id_ in ids}


def _follow_copy(report: Report, card: Card, leader: str, reports: Mapping[str, Report], cards: Cards) -> None:
    """A near-copy says what the first print says: through the agency that any of them credits, else through it."""
    if report.first == "agency":
        return
    group = card.copy_of or card.id
    copies = [cards[id_] for id_ in reports if (cards[id_].copy_of or id_) == group]
    agencies = sorted({one.credit for one in copies if one.credit})
    if agencies:
        _credit(report, agencies[0])
        report.first = "copy"
    elif leader != card.id and reports[leader].outlet.name != report.outlet.name:
        report.first = "copy"
        report.paths = dict.fromkeys(report.paths, (reports[leader].outlet,))


def _follow_links(report: Report, card: Card, reports: Mapping[str, Report], cards: Cards) -> None:
    """A link to another report of the same event is a citation of it."""
    targets = {_address(link) for link in card.links}
    found = {
        other.outlet for id_, other in reports.items()
        if (url := cards[id_].url) and _address(url) in targets and other.outlet.name != report.outlet.name
    }  # fmt: skip
    report.links = tuple(sorted(found, key=lambda speaker: speaker.name or ""))


def _address(url: str) -> str:
    """A URL without scheme, www, query, fragment and last slash."""
    bare = url.split("#", 1)[0].split("?", 1)[0].split("://", 1)[-1]
    return bare.removeprefix("www.").rstrip("/").lower()
