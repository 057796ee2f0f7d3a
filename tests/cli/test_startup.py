"""What a command loads before it reads: a plain text must not wait for what other inputs and commands need."""

import subprocess
import sys
from pathlib import Path

HEAVY = "sqlalchemy alembic trafilatura lxml pypdf numpy py3langid rapidfuzz rich.console"


def test_reading_a_plain_text_loads_neither_the_record_nor_readers_of_other_inputs(tmp_path: Path):
    """`claims` on English text loads none of the heavy libraries."""
    text = tmp_path / "text.txt"
    text.write_text("General Aldo Brenn was dismissed from the army on 3 May 2021, and the ministry said that he left.")
    script = (
        "import sys, atexit; from reportedly.cli import main; sys.argv = ['reportedly', 'claims', sys.argv[1]]\n"
        f"atexit.register(lambda: print([m for m in '{HEAVY}'.split() if m in sys.modules], file=sys.stderr)); main()"
    )
    done = subprocess.run([sys.executable, "-c", script, str(text)], capture_output=True, text=True, check=True)
    assert '"dismissed"' in done.stdout
    assert done.stderr.strip() == "[]"
