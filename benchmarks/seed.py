"""Hold the claims read from the model case against what a careful researcher takes from it, line by line.

    python -m benchmarks.seed [--seed ../shared/seed]

The folder holds ``article.txt`` and ``claims.json``. A line is found when a claim of its kind and person has evidence
that meets its evidence; its status and its chain are compared then. What must not come out (a sentence, a post at which
he is said not to be) is looked for apart.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import Any

from benchmarks.claims import claims_at
from reportedly.terms.claims import Claim
from reportedly.terms.names import fold
from reportedly.terms.status import status_of, supports

SEED = Path("../shared/seed")


def fits(line: dict[str, Any], claim: Claim) -> bool:
    """Whether a claim is the one of a line: kind, last name, and evidence that meets."""
    if claim.kind != line["kind"] or fold(claim.who.name).split()[-1] != fold(line["who"]).split()[-1]:
        return False
    return any(q.start < e["end"] and e["start"] < q.end for q in claim.evidence for e in line["evidence"])


def speakers(claim: Claim) -> list[str]:
    """Names of the chain; the outlet is "article", as in the seed."""
    return ["article", *(speaker.name or "?" for speaker in claim.chain[1:])]


def bare(words: object) -> str:
    """Words without case, marks and a leading article."""
    return re.sub(r"^(?:a|an|the) ", "", fold(str(words)))


def differences(line: dict[str, Any], claim: Claim) -> list[str]:
    """What differs between a line and the claim found for it."""
    found = []
    if status_of(claim) != line["status"]:
        found.append(f"status {status_of(claim)}, not {line['status']}")
    if [fold(name) for name in speakers(claim)] != [fold(name) for name in line["said_by"]]:
        found.append(f"chain {speakers(claim)}, not {line['said_by']}")
    if line["when"] not in (claim.when.edtf, "future"):
        found.append(f"when {claim.when.edtf}, not {line['when']}")
    differing = [
        key
        for key in ("post", "unit", "place", "rank", "charge", "reason", "sentence", "body", "what", "medium", "quote")
        if key in line and bare(line[key]) not in bare(claim.args.get(key, ""))
    ]
    return found + [f"{key} {claim.args.get(key)!r}, not {line[key]!r}" for key in differing]


def forbidden(claims: list[Claim], lines: list[dict[str, Any]]) -> list[str]:
    """Claims that must not come out as fact: a sentence, a command of what is only planned or denied."""
    kinds = {"sentenced", "convicted", "killed", "died"}
    barred = [claim for claim in claims if claim.kind in kinds]
    for line in lines:
        if line["status"] in ("planned", "denied", "sought", "pending"):
            barred += [claim for claim in claims if fits(line, claim) and supports(claim)]
    return [f"{claim.kind} {claim.who.name}: {claim.evidence[0].quote!r}" for claim in barred]


def compare(folder: Path = SEED) -> dict[str, Any]:
    """Lines found, lines found whole, forbidden claims, and a row of words for each line."""
    gold = json.loads((folder / "claims.json").read_text("utf-8"))["claims"]
    claims = claims_at(folder / "article.txt")
    rows, found, whole = [], 0, 0
    for line in gold:
        near = sorted((differences(line, claim) for claim in claims if fits(line, claim)), key=len)
        found += bool(near)
        whole += bool(near) and not near[0]
        rows.append(
            f"{line['n']:3d} {line['kind']:16s} {line['who']:18s} "
            + ("; ".join(near[0]) or "ok" if near else "MISSING")
        )
    return {
        "found": found,
        "whole": whole,
        "lines": len(gold),
        "forbidden": forbidden(claims, gold),
        "rows": rows,
        "claims": claims,
    }


def main() -> None:
    """Print the comparison."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--seed", type=Path, default=SEED)
    options.add_argument("--all", action="store_true", help="also print every claim that was read")
    chosen = options.parse_args()
    result = compare(chosen.seed)
    print("\n".join(result["rows"]))
    print(f"{result['found']} of {result['lines']} found, {result['whole']} of them without a difference")
    print("forbidden:", "; ".join(result["forbidden"]) or "none")
    for claim in result["claims"] if chosen.all else ():
        quotes = " | ".join(quote.quote for quote in claim.evidence)
        print(
            claim.kind,
            claim.who.name,
            dict(claim.args),
            claim.when.edtf,
            status_of(claim),
            speakers(claim),
            repr(quotes),
        )


if __name__ == "__main__":
    main()
