"""What the process that reads files from outside can be asked for, and what one file may cost it."""

from __future__ import annotations

from typing import Final

READ_JOB: Final = "read"
PICTURE_JOB: Final = "picture"
TIME_LIMIT_S: Final = 15
