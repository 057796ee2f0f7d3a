"""Step four: write the weights as the package reads them: an encoder in ONNX with eight-bit numbers, heads in NumPy.

    python -m training.export --run ../training-out/run --to ../training-out/weights [--whole]

``--whole`` keeps the encoder's numbers in 32 bits, to see what eight bits cost.
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from reportedly.readers.model.drafts import SIZES
from training.encoder import pieces_file
from training.losses import barred
from training.network import Network

OUTPUTS = ("words", "names", "roles", "accounts_word", "accounts_times", "relations_word", "relations_times")
INPUTS = ("pieces", "features", "first", "own")


class Window(nn.Module):
    """All that is the same wherever one looks from: the encoder, the taggers, and the word's side of the pairings.

    Tables of features are plain look-ups here, which ONNX knows.
    """

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        self.side = nn.Embedding.from_pretrained(network.encoder.features.weight.detach().clone())
        self.top = nn.Embedding.from_pretrained(network.top.weight.detach().clone())

    def forward(self, pieces: Tensor, features: Tensor, first: Tensor, own: Tensor) -> tuple[Tensor, ...]:
        """One window without padding: ``pieces`` [1, T], ``features`` [1, T, F], ``first`` [W], ``own`` [W, F]."""
        encoder = self.network.encoder
        places = encoder.places(torch.arange(pieces.shape[1]))
        x = encoder.norm(encoder.words(pieces) + places + self.side(features).sum(-2))
        for layer in encoder.layers:
            x = layer(x, None)
        words = torch.cat((x[0][first], self.top(own).sum(-2)), -1)
        accounts, relations = self.network.accounts, self.network.relations
        return (
            words,
            self.network.names(words),
            self.network.roles(words),
            accounts.word(words),
            accounts.times_word(words),
            relations.word(words),
            relations.times_word(words),
        )


def mean_of(checkpoint: Path) -> tuple[Network, int]:
    """The running mean of a run's weights, and its steps."""
    state = torch.load(checkpoint, weights_only=True)
    network = Network()
    network.load_state_dict(state["network"] | state["mean"])
    return network.eval(), state["step"]


def write_encoder(network: Network, path: Path, *, whole: bool) -> None:
    """The encoder as ONNX, for windows of any length; the layers over words keep 32 bits."""
    pieces = torch.randint(1000, 2000, (1, 40))
    features = torch.zeros(1, 40, len(SIZES), dtype=torch.long)
    target = path.with_suffix(".whole") if not whole else path
    first, own = torch.arange(1, 31), torch.zeros(30, len(SIZES), dtype=torch.long)
    axes: dict[str, dict[int, str]] = {name: {0: "words"} for name in ("first", "own", *OUTPUTS)}
    axes |= {"pieces": {1: "length"}, "features": {1: "length"}}
    torch.onnx.export(Window(network), (pieces, features, first, own), str(target), input_names=[*INPUTS],
                      output_names=[*OUTPUTS], dynamic_axes=axes, opset_version=17, dynamo=False)  # fmt: skip
    if not whole:
        body = [node.name for node in onnx.load(target).graph.node if node.name.startswith(("/words/", "/layers."))]
        quantize_dynamic(target, path, weight_type=QuantType.QInt8, per_channel=True, nodes_to_quantize=body,
                         op_types_to_quantize=["MatMul", "Gather"])  # fmt: skip
        target.unlink()


def write_heads(network: Network, path: Path) -> None:
    """What is seen from an anchor (a cue, a person), as plain arrays."""
    arrays = {
        f"{head}.{name}": value.detach().numpy()
        for head in ("accounts", "relations")
        for name, value in getattr(network, head).state_dict().items()
        if not name.startswith(("word.", "times_word."))
    }
    arrays["transitions"] = (network.transitions + barred()).detach().numpy()
    np.savez(path, **{name.replace(".", "/"): value.astype(np.float32) for name, value in arrays.items()})  # type: ignore[arg-type]


def main() -> None:
    """Write all files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path, default=Path("../training-out/run"))
    parser.add_argument("--to", type=Path, default=Path("../training-out/weights"))
    parser.add_argument("--whole", action="store_true")
    options = parser.parse_args()
    options.to.mkdir(parents=True, exist_ok=True)
    network, steps = mean_of(options.run / "checkpoint.pt")
    write_encoder(network, options.to / "encoder.onnx", whole=options.whole)
    write_heads(network, options.to / "heads.npz")
    shutil.copyfile(pieces_file(), options.to / "pieces.txt")
    (options.to / "steps.json").write_text(json.dumps({"steps": steps}) + "\n", "utf-8")
    for file in sorted(options.to.iterdir()):
        print(f"{file.name}: {file.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
