"""The reasons that the reports themselves give for an event, each with who gives it."""

from __future__ import annotations

import datetime as dt

from reportedly.answers.archive import Archive
from reportedly.answers.events import event_json, meant
from reportedly.answers.shapes import Json, answer, claims_json, speaker_json
from reportedly.answers.view import View
from reportedly.record.agreement import texts, values_agree
from reportedly.record.happenings import Happening
from reportedly.record.speakers import same_speaker
from reportedly.terms.claims import Claim, Speaker


def why(archive: Archive, name: str, kind: str | None = None, known_by: dt.date | None = None) -> Json:
    """Reasons for the event that an id, or a name and kind, mean; for several such events those of each.

    Raises UsageError for a name without a kind.
    """
    question = {"command": "why", "event": name, "kind": kind}
    found = meant(archive, name, kind, None, known_by)
    rows = [row for event in found.events for row in _reasons(event, found.view)]
    return answer(question, known_by, rows, **found.hints)


def _reasons(event: Happening, view: View) -> list[Json]:
    """One row for each reason and speaker; the same reason in other words is the same."""
    groups: list[tuple[str, Speaker, list[Claim]]] = []
    for claim in sorted(event.supporting, key=lambda claim: (view.cards[claim.document].known_from, claim.id)):
        speaker = _speaker(claim, view)
        for reason in texts(claim.args.get("reason")):
            _add(groups, reason, speaker, claim)
    return [
        {
            "event": event_json(event, view),
            "reason": reason,
            "said_by": speaker_json(speaker),
            "claims": claims_json(claims, view.cards, view.entities),
        }
        for reason, speaker, claims in groups
    ]


def _add(groups: list[tuple[str, Speaker, list[Claim]]], reason: str, speaker: Speaker, claim: Claim) -> None:
    for other, who, claims in groups:
        if values_agree("reason", reason, other) and same_speaker(speaker, who):
            claims.append(claim)
            return
    groups.append((reason, speaker, [claim]))


def _speaker(claim: Claim, view: View) -> Speaker:
    """Who gives the reason: the innermost speaker, or the outlet as the document knows it."""
    if len(claim.chain) > 1:
        return claim.chain[-1]
    return Speaker("outlet", view.cards[claim.document].outlet or (claim.chain[0].name if claim.chain else None))
