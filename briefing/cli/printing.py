"""What a command prints: its exit status, errors, JSON."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.errors import BriefingError

EXIT_OK, EXIT_USER = 0, 1


def complain(error: BriefingError) -> None:
    """Say on the error stream what went wrong and what to do."""
    print(f"briefing: {error.message}", file=sys.stderr)


def print_json(data: object) -> None:
    """Print one line of JSON, in the letters that the data has."""
    print(json.dumps(data, ensure_ascii=False))
