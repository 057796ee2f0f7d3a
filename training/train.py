"""Step two: train the network, with one cycle of the learning rate over a number of steps or of minutes.

    python -m training.train --cache ../training-out/cache --to ../training-out/run --steps 5000
    python -m training.train --to ../training-out/run --minutes 95        # whatever can be done in that time

Called again with the same folder it goes on from the last checkpoint (one every ten minutes, written whole or not at
all). The same seed and number of steps give the same weights on the same machine; with ``--minutes`` they do not.
"""

from __future__ import annotations

import argparse
import math
import os
import random
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.optim import AdamW

from reportedly.readers.model.pieces import Window
from training.batches import Batch, batch_of
from training.encoder import weights_file
from training.losses import losses
from training.network import Network, pretrained
from training.stream import Stream
from training.texts import Text, read

KEPT = 0.995
"""Share of the running mean of the weights that stays at each step."""
LEAVE_OUT = 0.15
EVERY = 600.0


@dataclass(frozen=True)
class Plan:
    """What one run does."""

    steps: int
    minutes: float
    windows: int
    share: float
    rate: float
    head_rate: float
    seed: int

    def done(self, step: int, seconds: float) -> float:
        """Share of the run that lies behind."""
        return max(step / self.steps if self.steps else 0.0, seconds / 60 / self.minutes if self.minutes else 0.0)


@dataclass
class Run:
    """A run with all that changes in it."""

    plan: Plan
    network: Network
    mean: dict[str, Tensor]
    optimizer: AdamW
    step: int = 0
    seconds: float = 0.0

    def save(self, path: Path) -> None:
        """Write everything; an interrupted write leaves the one before."""
        state = {
            "plan": asdict(self.plan),
            "network": self.network.state_dict(),
            "mean": self.mean,
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "seconds": self.seconds,
        }
        fresh = path.with_suffix(".fresh")
        torch.save(state, fresh)
        with fresh.open("rb") as file:
            os.fsync(file.fileno())
        fresh.replace(path)

    def load(self, path: Path) -> None:
        """Go on from a checkpoint."""
        state = torch.load(path, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.mean = state["mean"]
        self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.seconds = state["step"], state["seconds"]


def begin(plan: Plan) -> Run:
    """A run at its first step."""
    torch.manual_seed(plan.seed)
    network = pretrained(weights_file())
    body = [
        p for n, p in network.named_parameters() if n.startswith("encoder.") and p.requires_grad and "features" not in n
    ]
    known = {id(p) for p in body}
    heads = [p for p in network.parameters() if p.requires_grad and id(p) not in known]
    groups = [{"params": body, "peak": plan.rate}, {"params": heads, "peak": plan.head_rate}]
    optimizer = AdamW(groups, lr=plan.rate, weight_decay=0.01, fused=True)
    mean = {name: value.detach().clone() for name, value in network.named_parameters() if value.requires_grad}
    return Run(plan, network, mean, optimizer)


def height(done: float) -> float:
    """Height of the learning rate: up in the first twentieth, then down as a cosine."""
    if done < 0.05:
        return max(done / 0.05, 0.02)
    return 0.5 * (1 + math.cos(math.pi * min((done - 0.05) / 0.95, 1.0)))


def drawn(plan: Plan, speech: Stream, names: Stream, step: int) -> Batch:
    """The batch of a step: a fixed share of names, spread evenly."""
    items: list[tuple[Text, Window]] = []
    for place in range(step * plan.windows, (step + 1) * plan.windows):
        of_names = int((place + 1) * plan.share) - int(place * plan.share)
        passed = int(place * plan.share)
        items.append(names.at(passed) if of_names else speech.at(place - passed))
    return batch_of(items, random.Random(f"{plan.seed}/{step}"), LEAVE_OUT)  # noqa: S311


def step_on(run: Run, batch: Batch) -> dict[str, float]:
    """One step; returns the losses."""
    torch.manual_seed(run.plan.seed * 1_000_003 + run.step)
    level = height(run.plan.done(run.step, run.seconds))
    for group in run.optimizer.param_groups:
        group["lr"] = group["peak"] * level
    parts = losses(run.network, batch)
    total = sum(parts.values(), torch.zeros(()))
    run.optimizer.zero_grad(set_to_none=True)
    total.backward()
    torch.nn.utils.clip_grad_norm_([p for p in run.network.parameters() if p.requires_grad], 1.0)
    run.optimizer.step()
    kept = min(KEPT, (1 + run.step) / (10 + run.step))
    with torch.no_grad():
        for name, value in run.network.named_parameters():
            if name in run.mean:
                run.mean[name].lerp_(value, 1 - kept)
    run.step += 1
    return {name: float(value.detach()) for name, value in parts.items()}


def train(run: Run, speech: Stream, names: Stream, folder: Path) -> None:
    """All steps that are left."""
    saved = begun = last = time.monotonic()
    shown: dict[str, float] = {}
    pieces = 0
    while run.plan.done(run.step, run.seconds) < 1:
        batch = drawn(run.plan, speech, names, run.step)
        pieces += int(batch.real.sum())
        for name, value in step_on(run, batch).items():
            shown[name] = 0.95 * shown.get(name, value) + 0.05 * value
        now = time.monotonic()
        run.seconds, last = run.seconds + now - last, now
        if run.step % 10 == 0:
            figures = " ".join(f"{name} {value:.4f}" for name, value in shown.items())
            speed = pieces / (now - begun)
            print(f"{run.step} {run.plan.done(run.step, run.seconds):.3f} {figures} {speed:.0f} pieces/s", flush=True)
        if now - saved > EVERY:
            run.save(folder / "checkpoint.pt")
            saved = now
    run.save(folder / "checkpoint.pt")


def main() -> None:
    """Begin, or go on."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cache", type=Path, default=Path("../training-out/cache"))
    parser.add_argument("--to", type=Path, default=Path("../training-out/run"))
    parser.add_argument("--steps", type=int, default=0)
    parser.add_argument("--minutes", type=float, default=0.0)
    parser.add_argument("--windows", type=int, default=8, help="windows a step")
    parser.add_argument("--share", type=float, default=0.2, help="share of windows with names and relations")
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    if not options.steps and not options.minutes:
        parser.error("say how long: --steps or --minutes")
    torch.set_num_threads(options.threads)
    options.to.mkdir(parents=True, exist_ok=True)
    plan = Plan(
        options.steps, options.minutes, options.windows, options.share, options.rate, options.head_rate, options.seed
    )
    run = begin(plan)
    checkpoint = options.to / "checkpoint.pt"
    if checkpoint.exists():
        run.load(checkpoint)
        print(f"goes on from step {run.step}", flush=True)
    speech = Stream(read(options.cache / "speech-train.jsonl"), plan.seed)
    names = Stream(read(options.cache / "names-train.jsonl"), plan.seed + 1)
    train(run, speech, names, options.to)


if __name__ == "__main__":
    main()
