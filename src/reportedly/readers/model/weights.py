"""The files of the model, checked and loaded once: an encoder in ONNX, heads, a list of pieces, and thresholds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reportedly.errors import ReaderError
from reportedly.readers.model import REMEDY
from reportedly.readers.model.cutter import Pieces
from reportedly.readers.model.decoding import Floats
from reportedly.readers.model.heads import NO_WORD, OFFSETS, Heads

FILES = ("encoder.onnx", "heads.npz", "pieces.txt")
_BEGIN, _END = 101, 102


@dataclass(frozen=True)
class Thresholds:
    """Chosen on dev texts (see ``training/README.md``); each is a bias in favour of outside, or a least share."""

    name_bias: float = 0.0
    name_heat: float = 1.0
    cue_bias: float = 0.0
    relation: float = 0.8
    version: str = "0"


@dataclass(frozen=True, slots=True)
class Glance:
    """What the model sees in one window, a row a word: the words, scores of tags, and their sides of the pairings."""

    words: Floats
    names: Floats
    roles: Floats
    accounts: tuple[Floats, Floats]
    relations: tuple[Floats, Floats]


@dataclass
class Model:
    """Everything that reading needs; built by ``load``."""

    session: Any
    heads: Heads
    pieces: Pieces
    thresholds: Thresholds = field(default_factory=Thresholds)

    def look(self, pieces: Sequence[Sequence[int]], features: NDArray[np.int64]) -> Glance:
        """See one window. ``pieces`` are those of each word, ``features`` the columns of ``drafts``, a row a word."""
        joint = features + OFFSETS
        flat, owners, first = [_BEGIN], [-1], []
        for place, parts in enumerate(pieces):
            first.append(len(flat))
            flat += parts
            owners += [place] * len(parts)
        flat.append(_END)
        owners.append(-1)
        rows_of_features = np.full((len(flat), joint.shape[1]), NO_WORD, dtype=np.int64)
        known = np.array(owners) >= 0
        rows_of_features[known] = joint[np.array(owners)[known]]
        given = {
            "pieces": np.array([flat], dtype=np.int64),
            "features": rows_of_features[None],
            "first": np.array(first, dtype=np.int64),
            "own": joint,
        }
        words, names, roles, *sides = self.session.run(None, given)
        return Glance(words, names, roles, (sides[0], sides[1]), (sides[2], sides[3]))


@lru_cache(maxsize=2)
def load(folder: Path) -> Model:
    """The model in a folder, loaded once. Raises ReaderError if packages or files are missing or damaged."""
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        raise ReaderError(
            f"{folder}: {', '.join(missing)} not there; this installation holds no weights for the reader 'model'"
            " (training/README.md says how they are made)"
        )
    session = _session(folder / "encoder.onnx")
    try:
        with np.load(folder / "heads.npz", allow_pickle=False) as file:
            heads = Heads({name: file[name] for name in file.files})
    except (OSError, ValueError, KeyError) as error:
        raise ReaderError(f"{folder / 'heads.npz'}: damaged ({error}); install the package again") from error
    return Model(session, heads, Pieces(folder / "pieces.txt"), _thresholds(folder / "thresholds.json"))


def _session(file: Path) -> Any:
    try:
        import onnxruntime  # noqa: PLC0415  (optional, and slow to load)
    except ImportError as error:
        raise ReaderError(REMEDY) from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_mem_pattern = False
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
    except Exception as error:
        raise ReaderError(f"{file}: cannot be loaded ({error}); install the package again") from error


def _thresholds(file: Path) -> Thresholds:
    if not file.is_file():
        return Thresholds()
    try:
        return Thresholds(**json.loads(file.read_text("utf-8")))
    except (ValueError, TypeError) as error:
        raise ReaderError(f"{file}: damaged ({error}); install the package again") from error
