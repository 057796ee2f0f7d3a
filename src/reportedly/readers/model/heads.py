"""The small layers over the encoder's rows, in NumPy: what ``training/network.py`` trains, computed a second time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    """All heads over the arrays of ``heads.npz``."""

    def __init__(self, arrays: Mapping[str, Floats]) -> None:
        self._arrays = arrays
        self.transitions = arrays["transitions"]

    def _linear(self, name: str, x: Floats) -> Floats:
        out: Floats = x @ self._arrays[f"{name}/weight"].T
        bias = self._arrays.get(f"{name}/bias")
        return out if bias is None else out + bias

    def words(self, rows: Floats, features: NDArray[np.int64]) -> Floats:
        """Rows of words: the encoder's, and beside them the features once more. ``features`` are joint numbers."""
        side = self._arrays["top/weight"][features].sum(1)
        return np.concatenate((rows, side), -1)

    def tags(self, name: str, words: Floats) -> Floats:
        """Scores of the tags of each word, by the tagger ``names`` or ``roles``."""
        return self._linear(f"{name}/out", gelu(self._linear(f"{name}/inner", words)))

    def seen_from(self, name: str, anchor: Floats, words: Floats, codes: Sequence[Sequence[int]]) -> Floats:
        """Scores of words seen from an anchor, by the pairing ``accounts`` or ``relations``."""
        product = self._linear(f"{name}/times_word", words) * self._linear(f"{name}/times_anchor", anchor)
        coded = self._arrays[f"{name}/codes/weight"][np.asarray(codes, dtype=np.int64)].sum(1)
        z = self._linear(f"{name}/word", words) + self._linear(f"{name}/anchor", anchor) + product + coded
        return self._linear(f"{name}/out", gelu(z))
