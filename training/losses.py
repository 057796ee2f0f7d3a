"""What the network is held to: weighted tags of names, tags of roles, accounts seen from their cues, relations."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from reportedly.readers.model.tags import ACCOUNT_TAGS, ROLE_TAGS, allowed
from training.batches import Batch
from training.network import Network, Sight

NEVER = -1e4
ROLE_WEIGHTS = (0.4, 1.0, 0.3)
"""Sources and contents are read from their cues; their plain tags only help the encoder."""


def barred() -> Tensor:
    """Scores that keep a further word from standing without its first."""
    rows = [[0.0 if allowed(a, b) else NEVER for b in range(ACCOUNT_TAGS)] for a in range(ACCOUNT_TAGS)]
    return torch.tensor(rows)


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """Sums over the batch, each divided by the number of windows and brought to one size."""
    sight = network(batch.pieces, batch.features, batch.real, batch.first, batch.own)
    size = 10.0 * len(batch)
    return {
        "names": _names(sight, batch) / size,
        "roles": _roles(sight, batch) / size,
        "accounts": _accounts(network, sight, batch) / size,
        "relations": _relations(network, sight, batch) / size,
    }


def _names(sight: Sight, batch: Batch) -> Tensor:
    scores = functional.cross_entropy(sight.names.transpose(1, 2), batch.names, ignore_index=-1, reduction="none")
    return (scores * batch.name_weights).sum()


def _roles(sight: Sight, batch: Batch) -> Tensor:
    total = torch.zeros(())
    for column, weight in enumerate(ROLE_WEIGHTS):
        scores = sight.roles[..., column * ROLE_TAGS : (column + 1) * ROLE_TAGS].transpose(1, 2)
        total = total + weight * functional.cross_entropy(
            scores, batch.roles[..., column], ignore_index=-1, reduction="sum"
        )
    return total


def cue_rows(words: Tensor, cues: list[tuple[int, int, int]]) -> Tensor:
    """The mean of each cue's words."""
    return torch.stack([words[row, first:last].mean(0) for row, first, last in cues])


def _accounts(network: Network, sight: Sight, batch: Batch) -> Tensor:
    if not batch.cues:
        return torch.zeros(())
    rows = torch.tensor([row for row, _, _ in batch.cues])
    seen = sight.words[rows][:, : batch.seen.shape[1]]
    scores = network.accounts(seen, cue_rows(sight.words, batch.cues), batch.codes)
    return likelihood(scores, batch.seen, network.transitions + barred())


def likelihood(scores: Tensor, tags: Tensor, transitions: Tensor) -> Tensor:
    """Negative log likelihood of tag rows under a linear chain, summed; ``-1`` is behind the end of a row."""
    real = tags >= 0
    known = tags.clamp(min=0)
    gold = (scores.gather(2, known.unsqueeze(-1)).squeeze(-1) * real).sum()
    steps = transitions[known[:, :-1], known[:, 1:]] * real[:, 1:]
    start = torch.tensor([0.0, 0.0, NEVER, 0.0, NEVER])
    alpha = scores[:, 0] + start
    for place in range(1, scores.shape[1]):
        further = torch.logsumexp(alpha.unsqueeze(2) + transitions, 1) + scores[:, place]
        alpha = torch.where(real[:, place, None], further, alpha)
    return torch.logsumexp(alpha, 1).sum() - gold - steps.sum()


def _relations(network: Network, sight: Sight, batch: Batch) -> Tensor:
    if not batch.related:
        return torch.zeros(())
    parts = torch.stack([sight.words[row, a:b].mean(0) for row, _, (a, b) in batch.related])
    persons = torch.stack([sight.words[row, a:b].mean(0) for row, (a, b), _ in batch.related])
    scores = network.relations(parts.unsqueeze(1), persons, batch.relation_codes.unsqueeze(1)).view(-1)
    return functional.binary_cross_entropy_with_logits(scores, batch.holds, reduction="sum")
