"""What is seen from an anchor, in NumPy: the pairings of ``training/network.py``, computed a second time."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from reportedly.readers.model.decoding import Floats
from reportedly.readers.model.drafts import SIZES

OFFSETS = np.array([0, *accumulate(SIZES)][:-1], dtype=np.int64)
NO_WORD = sum(SIZES)
"""Row of the joint table of features for pieces that belong to no word."""


def gelu(x: Floats) -> Floats:
    """Gaussian error linear unit; the error function after Abramowitz and Stegun 7.1.26 (error below 2e-7)."""
    z = np.abs(x) * np.float32(0.7071067811865476)
    t = 1.0 / (1.0 + np.float32(0.3275911) * z)
    series = ((((1.061405429 * t - 1.453152027) * t) + 1.421413741) * t - 0.284496736) * t + 0.254829592
    error = np.sign(x) * (1.0 - series * t * np.exp(-z * z))
    bent: Floats = (0.5 * x * (1.0 + error)).astype(np.float32)
    return bent


class Heads:
    """The pairings over the arrays of ``heads.npz``; the word's side of each is computed beside the encoder."""

    def __init__(self, arrays: Mapping[str, Floats]) -> None:
        self._arrays = arrays
        self.transitions = arrays["transitions"]

    def _linear(self, name: str, x: Floats) -> Floats:
        out: Floats = x @ self._arrays[f"{name}/weight"].T
        bias = self._arrays.get(f"{name}/bias")
        return out if bias is None else out + bias

    def seen_from(self, name: str, anchor: Floats, sides: tuple[Floats, Floats], codes: NDArray[np.int64]) -> Floats:
        """Scores of words seen from an anchor, by the pairing ``accounts`` or ``relations``.

        ``sides`` are what the window gives of each word for this pairing, ``codes`` their joint numbers, a row a word.
        """
        word, times = sides
        table = self._arrays[f"{name}/codes/weight"]
        coded = table[codes[:, 0]]
        for column in range(1, codes.shape[1]):
            coded = coded + table[codes[:, column]]
        z = word + self._linear(f"{name}/anchor", anchor) + times * self._linear(f"{name}/times_anchor", anchor)
        return self._linear(f"{name}/out", gelu(z + coded))
