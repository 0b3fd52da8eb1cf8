"""How the program starts itself again: as a worker, to read one file, or to draw a picture of its window."""

from __future__ import annotations

import sys

WORKER_FLAG = "--worker"
PICTURE_FLAG = "--picture"
READ_FLAG = "--read"


def own_command(*arguments: str) -> list[str]:
    """Return the command line that starts this very program, frozen or not."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "briefing", *arguments]
