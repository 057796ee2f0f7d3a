"""Cases written as text: a sentence on a line of its own, and indented under it what must hold of its claims."""

from pathlib import Path


def cases_in(name: str) -> list[tuple[str, list[str]]]:
    """The sentences of a file beside this one, each with its rules; lines with "#" in front are remarks."""
    found: list[tuple[str, list[str]]] = []
    for line in (Path(__file__).parent / name).read_text("utf-8").splitlines():
        if line.startswith("    "):
            found[-1][1].append(line.strip())
        elif line and not line.startswith("#"):
            found.append((line, []))
    return found
