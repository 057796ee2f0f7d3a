"""Who is who in an invented record: pairwise precision and recall, and what it costs as the record grows.

python -m benchmarks.identities [MENTIONS …]
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from typing import Any

from benchmarks.invented import reports
from reportedly.identities.matching import propose
from reportedly.record.clusters import Entities, cluster
from reportedly.terms.documents import Card
from reportedly.terms.holdings import Holdings


def measure(mentions: int) -> dict[str, Any]:
    """Pairwise precision and recall over people, proposals, and seconds of processor time."""
    told = list(reports(mentions))
    truth = {member: number for report in told for member, number in report.truth.items()}
    holdings = Holdings(
        tuple(claim for report in told for claim in report.claims), {r.document.id: _card(r.document) for r in told}
    )
    start = time.process_time()
    proposals = propose(holdings)
    between = time.process_time()
    entities = cluster(holdings, proposals, ())
    end = time.process_time()
    right, joined = _pairs(entities, truth)
    wanted = sum(count * (count - 1) // 2 for count in Counter(truth.values()).values())
    return {
        "mentions": len(truth), "precision": right / max(1, joined), "recall": right / max(1, wanted),
        "proposals": len(proposals), "propose_s": between - start, "cluster_s": end - between,
    }  # fmt: skip


def _card(document: Any) -> Card:
    day = document.published.period.latest
    return Card(
        document.id,
        document.sha256,
        document.title,
        document.outlet,
        None,
        None,
        None,
        document.published.period,
        None,
        day,
    )


def _pairs(entities: Entities, truth: dict[tuple[str, str], int]) -> tuple[int, int]:
    """Pairs rightly joined, and pairs joined."""
    right = joined = 0
    for entity in entities.all:
        if entity.type == "person":
            counts = Counter(truth[member] for member in entity.members)
            right += sum(count * (count - 1) // 2 for count in counts.values())
            joined += len(entity.members) * (len(entity.members) - 1) // 2
    return right, joined


def main() -> None:
    """Print one line for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("mentions", type=int, nargs="*", default=[10_000, 100_000])
    for mentions in parser.parse_args().mentions:
        found = measure(mentions)
        print(
            f"{found['mentions']:>9,} mentions: precision {found['precision']:.4f}, recall {found['recall']:.4f}, "
            f"{found['proposals']:,} proposals in {found['propose_s']:.1f} s, clusters in {found['cluster_s']:.1f} s"
        )


if __name__ == "__main__":
    main()
