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
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from reportedly.readers.model.drafts import SIZES
from torch import Tensor, nn

from training.encoder import tokenizer_file
from training.losses import barred
from training.network import Encoder, Network


class Plain(nn.Module):
    """The encoder with its table of features as a plain look-up, which ONNX knows."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.side = nn.Embedding.from_pretrained(encoder.features.weight.detach().clone())

    def forward(self, pieces: Tensor, features: Tensor) -> Tensor:
        """One window without padding."""
        encoder = self.encoder
        places = encoder.places(torch.arange(pieces.shape[1]))
        x = encoder.norm(encoder.words(pieces) + places + self.side(features).sum(-2))
        for layer in encoder.layers:
            x = layer(x, None)
        return x


def mean_of(checkpoint: Path) -> tuple[Network, int]:
    """The running mean of a run's weights, and its steps."""
    state = torch.load(checkpoint, weights_only=True)
    network = Network()
    network.load_state_dict(state["network"] | state["mean"])
    return network.eval(), state["step"]


def write_encoder(network: Network, path: Path, *, whole: bool) -> None:
    """The encoder as ONNX; the sum of its inputs is of any length."""
    pieces = torch.randint(1000, 2000, (1, 40))
    features = torch.zeros(1, 40, len(SIZES), dtype=torch.long)
    target = path.with_suffix(".whole") if not whole else path
    axes = {"pieces": {1: "length"}, "features": {1: "length"}, "rows": {1: "length"}}
    torch.onnx.export(Plain(network.encoder), (pieces, features), str(target), input_names=["pieces", "features"],
                      output_names=["rows"], dynamic_axes=axes, opset_version=17, dynamo=False)  # fmt: skip
    if not whole:
        quantize_dynamic(
            target, path, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gather"]
        )
        target.unlink()


def write_heads(network: Network, path: Path) -> None:
    """Everything after the encoder, as plain arrays."""
    arrays = {
        name: value.detach().numpy() for name, value in network.state_dict().items() if not name.startswith("encoder.")
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
    shutil.copyfile(tokenizer_file(), options.to / "tokenizer.json")
    (options.to / "steps.json").write_text(json.dumps({"steps": steps}) + "\n", "utf-8")
    for file in sorted(options.to.iterdir()):
        print(f"{file.name}: {file.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
