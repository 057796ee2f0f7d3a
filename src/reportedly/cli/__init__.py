"""Commands. ``main`` is the program: it turns errors into one line and an exit code.

Exit codes: 0 done, 1 nothing found, 2 wrong usage or a record that cannot be used, 3 some inputs failed (each named on
standard error, the rest done), 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import os
import sys

from reportedly.errors import ReportedlyError, SourceError


def main() -> None:
    """Run the program with the arguments of the process."""
    from reportedly.cli.app import app

    try:
        app()
    except SourceError as error:
        _leave(str(error), 3)
    except ReportedlyError as error:
        _leave(str(error), 2)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _leave(message: str, code: int) -> None:
    sys.stderr.write(f"reportedly: {message}\n")
    sys.exit(code)
