"""Text as rules read it: any space is a space, any hyphen a hyphen, and every character keeps its place."""

from __future__ import annotations

import re
from typing import Final

_LIKE_SPACES: Final = (
    "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_LIKE_HYPHENS: Final = "\u2010\u2011"
_SPECIAL = re.compile(f"[{_LIKE_SPACES}{_LIKE_HYPHENS}]")
_PLAIN = str.maketrans(dict.fromkeys(_LIKE_SPACES, " ") | dict.fromkeys(_LIKE_HYPHENS, "-"))


def with_plain_spaces(text: str) -> str:
    """Return text with one plain space or hyphen for each special one; offsets stay as they are."""
    return text.translate(_PLAIN) if _SPECIAL.search(text) else text
