"""Turn inlines into HTML: emphasis, links that are safe to follow, languages, and calls of notes."""

from __future__ import annotations

import re

from briefing.document.inlines import Emphasis, Inlines, NoteMark, Text
from briefing.export.html.tags import Html, joined, lines, tag

_SAFE = re.compile(r"(?:https?://|mailto:)\S+\Z", re.IGNORECASE)
_TAGS = {Emphasis.STRONG: "strong", Emphasis.EMPHASIS: "em"}


class Words:
    """Turn words into HTML; the first call of a note is where its note leads back to."""

    def __init__(self) -> None:
        self._called: set[int] = set()

    def of(self, words: Inlines | str) -> Html:
        """Return words as they stand in running text."""
        if isinstance(words, str):
            return lines(words)
        return joined(self._call(x.number) if isinstance(x, NoteMark) else _text(x) for x in words)

    def _call(self, number: int) -> Html:
        name = f"call-{number}" if number not in self._called else None
        self._called.add(number)
        link = tag("a", lines(str(number)), href=f"#note-{number}", id=name, role="doc-noteref")
        return tag("sup", link)


def _text(inline: Text) -> Html:
    made = lines(inline.text)
    match inline.emphasis:
        case Emphasis.STRONG | Emphasis.EMPHASIS:
            made = tag(_TAGS[inline.emphasis], made, lang=inline.language)
        case Emphasis.QUIET | Emphasis.ALERT:
            made = tag("span", made, class_=inline.emphasis.value, lang=inline.language)
        case Emphasis.NONE if inline.language:
            made = tag("span", made, lang=inline.language)
        case Emphasis.NONE:
            pass
    if inline.link and (inline.link.startswith("#") or _SAFE.match(inline.link)):
        return tag("a", made, href=inline.link)
    return made
