"""Regular expressions that are compiled when the first text asks for them."""

from __future__ import annotations

import re
from typing import Any, cast


class _LazyPattern:
    """Stand for a compiled pattern; a method that was asked for once is the compiled pattern's own."""

    def __init__(self, source: str, flags: re.RegexFlag) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, found)
        return found


def lazy_pattern(source: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Return what behaves as the compiled pattern and is compiled when a method of it is first called.

    For long patterns that a cue keeps from most texts: compiling all rules at the start took a third of the
    time to the first result. An error in a pattern shows at the first use; the tests use every one.
    """
    return cast("re.Pattern[str]", _LazyPattern(source, flags))
