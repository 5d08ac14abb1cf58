"""The program itself: what the command `explainer` and `python -m generator` run."""

from __future__ import annotations

import atexit
import os
import sys

from generator.cli import main
from generator.cli.saying import MACHINE


def run() -> None:
    """Run one command and end.

    The system takes everything back at once: to take a large site apart value by value, as Python does at its end,
    takes as long as reading it.
    """
    code = main()
    atexit._run_exitfuncs()  # what others asked to be done at the end, the only way that there is to it
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:  # whoever listened has gone
            continue
        except OSError:
            code = MACHINE
    os._exit(code)


if __name__ == "__main__":
    run()
