"""Who a set of claims goes back to: the citation graph of an event, its ends (the roots), and its cycles.

A document stands for its outlet. An outlet cites another when it says so, prints an agency's text, copies a text or
links to it; people, bodies and unnamed sources are quoted. Roots are the ends of the graph. A reprint adds none;
outlets that only cite each other are one; a document that names its source is no root beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reportedly.record.cycles import components, sinks_of
from reportedly.record.reports import Report, Via, reports_of
from reportedly.record.speakers import Speakers, source_words
from reportedly.terms.claims import Claim, Speaker, SpeakerType
from reportedly.terms.documents import Cards


@dataclass(frozen=True, slots=True, order=True)
class Node:
    """A speaker in the graph. ``citing`` sets an outlet's reports that name a source apart from its own reporting."""

    type: SpeakerType
    name: str
    citing: bool = False
    holder: str = ""  # an unnamed source belongs to the one who spoke with it


Group = tuple[Node, ...]
_Step = tuple[Node, Node, Via]
_BODIES: tuple[SpeakerType, ...] = ("outlet", "organisation", "document")


@dataclass(frozen=True, slots=True)
class Root:
    """An end of the graph: one speaker, or several that nothing shows to be independent of each other."""

    nodes: tuple[Node, ...]
    claims: tuple[Claim, ...]

    @property
    def type(self) -> SpeakerType:
        """What kind of speaker it is."""
        return self.nodes[0].type

    @property
    def name(self) -> str:
        """Its name; the names of all, if there are several."""
        return " / ".join(dict.fromkeys(node.name for node in self.nodes))


@dataclass(frozen=True, slots=True)
class Citations:
    """The graph: documents of each node, edges with how they are known, roots, and cycles by name."""

    documents: Mapping[Node, tuple[str, ...]]
    edges: Mapping[Node, Mapping[Node, Via]]
    roots: tuple[Root, ...]
    cycles: tuple[tuple[str, ...], ...]


def citations(claims: Iterable[Claim], cards: Cards) -> Citations:
    """The citation graph of claims about one thing; give it the claims that say so, not those that deny it."""
    return _Graph.of(sorted(claims, key=lambda claim: claim.id), cards).finished()


def count_roots(claims: Iterable[Claim], cards: Cards) -> int:
    """How many roots those of the claims have that say so; of claims that all say no, those of the denial."""
    given = list(claims)
    saying = [claim for claim in given if claim.polarity == "positive"]
    return len(citations(saying or given, cards).roots)


@dataclass(slots=True)
class _Graph:
    speakers: Speakers
    reports: Mapping[str, Report]
    claims: list[Claim]
    types: Mapping[str, SpeakerType]
    documents: dict[Node, set[str]] = field(default_factory=lambda: defaultdict(set))
    edges: dict[Node, dict[Node, Via]] = field(default_factory=lambda: defaultdict(dict))
    told: dict[tuple[str, bool], set[Node]] = field(default_factory=lambda: defaultdict(set))
    cited: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    sources: dict[str, set[Node]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, claims: list[Claim], cards: Cards) -> _Graph:
        reports = reports_of(claims, cards)
        members = [speaker for report in reports.values() for speaker in _members(report)]
        bodies = [one for one in members if one.type in _BODIES and one.name]
        speakers = Speakers(
            (one.name or "" for one in bodies), (one.name or "" for one in members if one.type == "person")
        )
        types: dict[str, SpeakerType] = {}
        for one in sorted(bodies, key=lambda body: _BODIES.index(body.type)):
            types.setdefault(speakers.body(one.name or ""), one.type)
        return cls(speakers, reports, claims, types)

    def finished(self) -> Citations:
        for id_, report in self.reports.items():
            outlet = self._outlet(report)
            self.documents[outlet].add(id_)
            self.cited[outlet.name] |= {self.speakers.body(one.name or "") for one in _members(report)[1:]}
        steps = [step for report in self.reports.values() for step in self._steps(report)]
        for node in [*self.documents, *(source for source, _, _ in steps)]:
            self.told[node.name, node.type == "person"].add(node)
        for _, target, _ in steps:
            if target.type == "anonymous":
                self.sources[target.holder].add(target)
        for source, target, via in sorted(steps, key=_order):
            for node in self._meant(target):
                self._cite(source, node, via)
        return self._weighed({claim.id: self._end(claim) for claim in self.claims})

    # ---- building
    def _outlet(self, report: Report) -> Node:
        return Node("outlet", self.speakers.body(report.outlet.name or ""), report.citing)

    def _node(self, speaker: Speaker, holder: Node, *, last: bool) -> Node:
        name = speaker.name or "unnamed source"
        if speaker.type == "anonymous":
            return Node("anonymous", name, holder=holder.name)
        if speaker.type == "person":
            return Node("person", self.speakers.person(name), not last)
        body = self.speakers.body(name)
        return Node(self.types.get(body, speaker.type), body, not last)

    def _steps(self, report: Report) -> list[_Step]:
        start = self._outlet(report)
        steps: list[_Step] = [(start, self._node(link, start, last=True), "link") for link in report.links]
        for path in report.paths.values():
            steps += self._walk(report, start, path)
        return steps

    def _walk(self, report: Report, start: Node, path: Sequence[Speaker]) -> Iterator[_Step]:
        source, via = start, report.first
        for place, speaker in enumerate(path):
            target = self._node(speaker, source, last=place + 1 == len(path))
            if source != start and not self._may_cite(source, speaker):
                source = start
            yield source, target, via or _via(speaker)
            source, via = target, None

    def _may_cite(self, source: Node, cited: Speaker) -> bool:
        """Whether an outlet that is said to cite another can do so: its own report, if it is on record, must say so."""
        if cited.type not in ("outlet", "document"):
            return True
        own = self.cited.get(source.name)
        return own is None or self.speakers.body(cited.name or "") in own

    def _meant(self, target: Node) -> list[Node]:
        """The nodes that a citation of this speaker leads to: what is on record of it, else the speaker alone."""
        if target.type == "anonymous":
            return [self._same_source(target)]
        return sorted(self.told.get((target.name, target.type == "person"), ())) or [target]

    def _same_source(self, target: Node) -> Node:
        """The fullest description of one unnamed source of one holder, as long as only one is fuller."""
        words = source_words(target.name)
        fuller = [node for node in self.sources[target.holder] if words <= source_words(node.name)]
        most = max(len(source_words(node.name)) for node in fuller)
        longest = [node for node in fuller if len(source_words(node.name)) == most]
        if len({source_words(node.name) for node in longest}) == 1:
            return min(longest)
        return min(node for node in fuller if source_words(node.name) == words)

    def _cite(self, source: Node, target: Node, via: Via) -> None:
        if replace(source, citing=False) != replace(target, citing=False):
            self.edges[source].setdefault(target, via)

    def _end(self, claim: Claim) -> list[Node]:
        """Where the words of a claim come from, as far as it says itself."""
        report = self.reports[claim.document]
        holder = self._outlet(report)
        path = report.paths[claim.id]
        if not path:
            return [holder]
        for place, speaker in enumerate(path):
            holder = self._node(speaker, holder, last=place + 1 == len(path))
        return self._meant(holder)

    # ---- weighing
    def _weighed(self, ends: Mapping[str, list[Node]]) -> Citations:
        nodes = sorted(set(self.documents) | set(self.edges) | {t for some in self.edges.values() for t in some})
        groups = components(nodes, self.edges)
        ends_of = sinks_of(groups, self.edges)
        merged = self._dependent(ends_of)
        held: dict[Group, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            reached = {sink for node in ends[claim.id] for sink in ends_of[node]}
            for home in sorted({merged[sink] for sink in reached}):
                held[home].append(claim)
        roots = [Root(_shown(home, groups), tuple(claims)) for home, claims in held.items()]
        cycles = sorted(tuple(sorted({node.name for node in group})) for group in groups if len(group) > 1)
        return Citations(
            {node: tuple(sorted(self.documents.get(node, ()))) for node in nodes},
            {node: dict(sorted(self.edges.get(node, {}).items())) for node in nodes},
            tuple(sorted(roots, key=lambda root: (root.type, root.name))),
            tuple(cycles),
        )

    def _dependent(self, ends_of: Mapping[Node, frozenset[Group]]) -> dict[Group, Group]:
        """For each sink the nodes of its root: its own, with those of sinks that nothing shows to be independent of it.

        An outlet that is only known from a report citing it may itself have taken the story from the other one there.
        """
        sinks = sorted({sink for found in ends_of.values() for sink in found})
        leaders = {sink: sink for sink in sinks}
        for report in self.reports.values():
            steps = self._steps(report)
            cited = {node for _, one, via in steps if via == "citation" for node in self._meant(one)}
            hearsay = {node for node in cited if (node,) in leaders and not self.documents.get(node)}
            others = {sink for node in cited - hearsay for sink in ends_of.get(node, ())}
            if hearsay and len(hearsay) + len(others) > 1:
                together = {leaders[node,] for node in hearsay} | {leaders[sink] for sink in sorted(others)[:1]}
                leaders = {sink: min(together) if one in together else one for sink, one in leaders.items()}
        merged: dict[Group, list[Node]] = defaultdict(list)
        for sink, leader in leaders.items():
            merged[leader] += sink
        return {sink: tuple(sorted(merged[leader])) for sink, leader in leaders.items()}


def _shown(home: Group, groups: Sequence[Group]) -> Group:
    """Of a cycle with nobody behind it one outlet stands for all."""
    return home[:1] if len(home) > 1 and home in groups else home


def _order(step: _Step) -> tuple[Node, Node, int]:
    """The plainest way to know an edge counts: an agency's credit before a citation, a link last."""
    return step[0], step[1], ("agency", "citation", "quotation", "copy", "link").index(step[2])


def _via(speaker: Speaker) -> Via:
    return "citation" if speaker.type in ("outlet", "document") else "quotation"


def _members(report: Report) -> list[Speaker]:
    return [report.outlet, *report.links, *(speaker for path in report.paths.values() for speaker in path)]
