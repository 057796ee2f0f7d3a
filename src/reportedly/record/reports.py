"""What each document says of an event, and through whom: itself, its agency, the text it copies, what it links to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from reportedly.record.speakers import same_body, source_words
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
    for group in _copies(by_document, cards):
        prints = [reports[one].outlet.name or "" for one in group]
        for id_ in group:
            _follow_copy(reports[id_], reports[group[0]], [cards[one].credit for one in group], prints)
    outlets = {_address(url): report.outlet for id_, report in reports.items() if (url := cards[id_].url)}
    for id_, report in reports.items():
        _follow_links(report, cards[id_], outlets)
    return reports


def _report(card: Card, claims: list[Claim]) -> Report:
    told = next((claim.chain[0].name for claim in claims if claim.chain and claim.chain[0].name), None)
    name = card.outlet or told or card.url or card.title or f"document {card.id[:8]}"
    outlet = Speaker("outlet", name)
    paths = {claim.id: tuple(_through(map(_named, claim.chain[1:]), name)) for claim in claims}
    report = Report(outlet, paths)
    if card.credit and not _is(Speaker("outlet", card.credit), name):
        _credit(report, card.credit)
    return report


def _named(speaker: Speaker) -> Speaker:
    """A source that is told by a proper name alone ("Nordwire") is a body, whoever took it for an unnamed one."""
    words = (speaker.name or "").split()
    if speaker.type != "anonymous" or not words or not all(word[0].isupper() for word in words):
        return speaker
    return replace(speaker, type="outlet") if source_words(speaker.name or "") else speaker


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


def _copies(documents: Iterable[str], cards: Cards) -> list[list[str]]:
    """Groups of near-copies among the documents that tell of the event, the first known first."""
    groups: dict[str, list[str]] = defaultdict(list)
    for id_ in sorted(documents, key=lambda id_: (cards[id_].known_from, id_)):
        groups[cards[id_].copy_of or id_].append(id_)
    return [group for group in groups.values() if len(group) > 1]


def _follow_copy(report: Report, first: Report, credits_: Iterable[str | None], prints: Sequence[str]) -> None:
    """A near-copy says what the first print says: through the agency that any of them credits, else through it.

    An outlet of the ``prints`` that an agency's text names prints it, as the others do: it is no source of theirs.
    """
    agency = min((one for one in credits_ if one), default=None)
    if agency:
        for id_, path in report.paths.items():
            report.paths[id_] = tuple(
                one for one in path if _is(one, agency) or not any(_is(one, name) for name in prints)
            )
    if report.first == "agency":
        return
    if agency:
        if not _is(report.outlet, agency):
            _credit(report, agency)
            report.first = "copy"
    elif first.outlet.name != report.outlet.name:
        report.first = "copy"
        report.paths = dict.fromkeys(report.paths, (first.outlet,))


def _follow_links(report: Report, card: Card, outlets: Mapping[str, Speaker]) -> None:
    """A link to another report of the same event is a citation of it."""
    found = {outlets[address] for link in card.links if (address := _address(link)) in outlets}
    others = {outlet for outlet in found if outlet.name != report.outlet.name}
    report.links = tuple(sorted(others, key=lambda speaker: speaker.name or ""))


def _address(url: str) -> str:
    """A URL without scheme, www, query, fragment and last slash."""
    bare = url.split("#", 1)[0].split("?", 1)[0].split("://", 1)[-1]
    return bare.removeprefix("www.").rstrip("/").lower()
