"""How far a text is read for figures and dates: to its end, unless it is a list of data and no article."""

from __future__ import annotations

import re
from itertools import islice

MOST_FIGURES = 30_000
"""As many as several megabytes of news have, those in words counted in."""

_FIGURE = re.compile(
    r"""
    \d+(?:[.,]\d+)*
    | \b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|halves|thirds?|quarters?|tenths?|dozens?
      |hundreds?|thousands?|[mb]illions?|January|February|March|April|May|June|July|August|September|October|November
      |December)\b
    """,
    re.VERBOSE,
)


def end_of_figures(text: str) -> int:
    """Return the place behind which a text is read for no figures and no dates, nearly always its end."""
    if len(text) < 2 * MOST_FIGURES:
        return len(text)
    first_beyond = next(islice(_FIGURE.finditer(text), MOST_FIGURES, None), None)
    return len(text) if first_beyond is None else first_beyond.start()
