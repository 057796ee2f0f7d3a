"""Draw the picture of the README: what the tool prints, as SVG.

Usage: python scripts/picture.py RECORD NAME TO.svg
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from rich.console import Console

from reportedly.answers.career import career
from reportedly.cli import sheets
from reportedly.record.reading import RecordReader


def main() -> None:
    """Print one career into a picture."""
    record, name, target = sys.argv[1:]
    console = Console(record=True, width=120, file=io.StringIO(), highlight=False, markup=False, emoji=False)
    sheets.career(console, career(RecordReader.open(Path(record)), name), every=False)
    console.save_svg(target, title=f"reportedly career '{name}'")


main()
