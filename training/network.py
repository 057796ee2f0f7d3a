"""The network: MiniLM-L6 over pieces, small heads over words. Plain PyTorch, so that nothing else is needed.

What the heads compute is written a second time in NumPy in ``reportedly.readers.model.heads``; change both.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from reportedly.readers.model.drafts import SIZES
from reportedly.readers.model.tags import ACCOUNT_TAGS, DISTANCES, DRAFT_TAGS, GAPS, LINKED, NAME_TAGS, ROLE_TAGS

WIDE, HEADS, LAYERS, INNER = 384, 12, 6, 1536
TOP = 64
PAIR = 160
HIDDEN = 128


class Layer(nn.Module):
    """One block of BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDE, 3 * WIDE)
        self.out = nn.Linear(WIDE, WIDE)
        self.norm1 = nn.LayerNorm(WIDE, eps=1e-12)
        self.up = nn.Linear(WIDE, INNER)
        self.down = nn.Linear(INNER, WIDE)
        self.norm2 = nn.LayerNorm(WIDE, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """``mask`` is added to the scores: 0 where a piece is, very low where padding is."""
        rows, size, _ = x.shape
        query, key, value = self.qkv(x).view(rows, size, 3, HEADS, WIDE // HEADS).permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        x = self.norm1(x + self.out(seen.transpose(1, 2).reshape(rows, size, WIDE)))
        inner: Tensor = self.norm2(x + self.down(functional.gelu(self.up(x))))
        return inner


class Encoder(nn.Module):
    """Pieces and the features of their words, to one row a piece."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDE)
        self.places = nn.Embedding(512, WIDE)
        self.features = nn.EmbeddingBag(sum(SIZES) + 1, WIDE, mode="sum")
        self.norm = nn.LayerNorm(WIDE, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        nn.init.normal_(self.features.weight, std=0.01)
        nn.init.zeros_(self.features.weight[-1])

    def forward(self, pieces: Tensor, features: Tensor, real: Tensor) -> Tensor:
        """``features`` hold numbers into the joint table; its last row, all nought, is for a piece of no word."""
        side = self.features(features.view(-1, features.shape[-1])).view(*pieces.shape, WIDE)
        places = self.places(torch.arange(pieces.shape[1]))
        x = self.norm(self.words(pieces) + places + side)
        mask = ((1.0 - real) * -10000.0)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Pairing(nn.Module):
    """Scores of a word (or part) seen from an anchor (a cue, a person)."""

    def __init__(self, size: int, hidden: int, codes: int, answers: int) -> None:
        super().__init__()
        self.word, self.anchor = nn.Linear(size, hidden), nn.Linear(size, hidden, bias=False)
        self.times_word, self.times_anchor = nn.Linear(size, hidden), nn.Linear(size, hidden)
        self.codes = nn.Embedding(codes, hidden)
        self.out = nn.Linear(hidden, answers)
        nn.init.normal_(self.codes.weight, std=0.02)

    def forward(self, words: Tensor, anchors: Tensor, codes: Tensor) -> Tensor:
        """``words`` [N, W, size], ``anchors`` [N, size], ``codes`` [N, W, K] of joint numbers."""
        one = anchors.unsqueeze(1)
        product = self.times_word(words) * self.times_anchor(one)
        z = functional.gelu(self.word(words) + self.anchor(one) + product + self.codes(codes).sum(-2))
        answer: Tensor = self.out(z)
        return answer


class Tagger(nn.Module):
    """One hidden layer and a score for each tag."""

    def __init__(self, size: int, answers: int) -> None:
        super().__init__()
        self.inner, self.out = nn.Linear(size, HIDDEN), nn.Linear(HIDDEN, answers)

    def forward(self, x: Tensor) -> Tensor:
        """Scores over the last axis."""
        answer: Tensor = self.out(functional.gelu(self.inner(x)))
        return answer


@dataclass(frozen=True)
class Sight:
    """What the network sees in a batch: rows of words, and the encoder's own output."""

    words: Tensor
    names: Tensor
    roles: Tensor


class Network(nn.Module):
    """Encoder and heads."""

    def __init__(self) -> None:
        super().__init__()
        size = WIDE + TOP
        self.encoder = Encoder()
        self.top = nn.EmbeddingBag(sum(SIZES), TOP, mode="sum")
        self.names = Tagger(size, NAME_TAGS)
        self.roles = Tagger(size, 3 * ROLE_TAGS)
        self.accounts = Pairing(size, PAIR, DISTANCES + DRAFT_TAGS + LINKED, ACCOUNT_TAGS)
        self.transitions = nn.Parameter(torch.zeros(ACCOUNT_TAGS, ACCOUNT_TAGS))
        self.relations = Pairing(size, HIDDEN, 5 + DISTANCES + LINKED + 2 * GAPS, 1)
        self.drop = nn.Dropout(0.1)

    def forward(self, pieces: Tensor, features: Tensor, real: Tensor, first: Tensor, own: Tensor) -> Sight:
        """``first`` [B, W]: place of each word's first piece; ``own`` [B, W, F]: joint feature numbers of words."""
        rows = self.encoder(pieces, features, real).float()
        at = first.unsqueeze(-1).expand(-1, -1, WIDE)
        side = self.top(own.view(-1, own.shape[-1])).view(*own.shape[:2], TOP)
        words = self.drop(torch.cat((rows.gather(1, at), side), -1))
        return Sight(words, self.names(words), self.roles(words))


def pretrained(path: Path) -> Network:
    """A network whose encoder holds the published weights; the table of words stays as it is in training."""
    network = Network()
    given = load_file(path)
    state = network.encoder.state_dict()
    state["words.weight"] = given["embeddings.word_embeddings.weight"]
    state["places.weight"] = (
        given["embeddings.position_embeddings.weight"] + given["embeddings.token_type_embeddings.weight"][0]
    )
    _copy(state, "norm", given, "embeddings.LayerNorm")
    for k in range(LAYERS):
        source, here = f"encoder.layer.{k}.", f"layers.{k}."
        for part in ("weight", "bias"):
            state[f"{here}qkv.{part}"] = torch.cat(
                [given[f"{source}attention.self.{n}.{part}"] for n in ("query", "key", "value")]
            )
        _copy(state, f"{here}out", given, f"{source}attention.output.dense")
        _copy(state, f"{here}norm1", given, f"{source}attention.output.LayerNorm")
        _copy(state, f"{here}up", given, f"{source}intermediate.dense")
        _copy(state, f"{here}down", given, f"{source}output.dense")
        _copy(state, f"{here}norm2", given, f"{source}output.LayerNorm")
    network.encoder.load_state_dict(state)
    network.encoder.words.weight.requires_grad_(False)
    return network


def _copy(state: dict[str, Tensor], here: str, given: dict[str, Tensor], there: str) -> None:
    for part in ("weight", "bias"):
        state[f"{here}.{part}"] = given[f"{there}.{part}"]
