"""What somebody is called whose full name is followed by it: "NAME (Nick)", "NAME, known as Nick"."""

from __future__ import annotations

import re

from briefing.model.spans import Span
from briefing.text.words import fold_name

_CALLED = re.compile(
    r"""
    \s\(["“‘']?(?P<bracket>[A-Z][a-z]{2,14})["”’']?\)(?!\s[A-Z])
    | ,?\s(?:(?:better|best|also|popularly|widely)\s)?(?:known\sas|nicknamed|aka|called)\s
      ["“‘']?(?P<known>[A-Z][a-z]{2,14})\b
    """,
    re.VERBOSE,
)


def nickname_behind(text: str, name: Span) -> str | None:
    """Return the one word, folded, that a full name is said to be called by."""
    found = _CALLED.match(text, name.end)
    return fold_name(found["bracket"] or found["known"]) if found else None
