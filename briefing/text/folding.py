"""Fold away what does not count when words are compared or searched for."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from briefing.model.spans import OffsetMap, Span
from briefing.text.cleaning import clean_text
from briefing.text.offsets import OffsetMapBuilder

FOLDING: Final = (
    "Compared without regard to the shape of quotation marks and apostrophes, the length of dashes, the kind "
    "and number of spaces and line breaks, the one-character ellipsis, invisible characters and the Unicode "
    "form (NFC). Everything else counts, capital letters and accents included."
)
"""The folding of `fold_typography` in words, for the window and for reports."""

_ONE_FOR_ONE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ‹›", "'"),
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)
_CHANGES_LENGTH = re.compile(r"\s+|…")


def fold_typography(text: str) -> str:
    """Return `text` in the form in which wordings are compared; `FOLDING` says what that leaves out."""
    return _fold(clean_text(text).text)[0]


def find_folded(needle: str, haystack: str, start: int = 0) -> Span | None:
    """Return where `needle` first stands in `haystack`, at `start` or behind it, compared by `FOLDING`."""
    wanted = fold_typography(needle).strip()
    if not wanted:
        return None
    cleaned = clean_text(haystack[start:])
    folded, offsets = _fold(cleaned.text)
    place = folded.find(wanted)
    if place < 0:
        return None
    in_clean = offsets.span_to_stored(Span(place, place + len(wanted)))
    return cleaned.offset_map.span_to_stored(in_clean).shifted(start)


def _fold(text: str) -> tuple[str, OffsetMap]:
    """Fold a clean text, and map the result back to it."""
    text = text.translate(_ONE_FOR_ONE)
    builder = OffsetMapBuilder()
    position = 0
    for match in _CHANGES_LENGTH.finditer(text):
        run = match.group()
        if run == " ":
            continue
        if position < match.start():
            builder.add(text[position : match.start()], position, match.start())
        builder.add("..." if run == "…" else " ", *match.span())
        position = match.end()
    if not position:
        return text, OffsetMap()
    if position < len(text):
        builder.add(text[position:], position, len(text))
    return builder.finish(len(text))


class _SearchFold(dict[int, str]):
    """Work out the folded form of a character when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        base = unicodedata.normalize("NFD", character)[0].lower()[:1]
        self[code] = folded = {"đ": "d", "ł": "l", "ø": "o", "ı": "i"}.get(base, base)
        return folded


_SEARCH_FOLD = _SearchFold()


def fold_for_search(text: str) -> str:
    """Return `text` without case and diacritics, đ as d, one character for one, so that offsets stay true."""
    return text.translate(_SEARCH_FOLD)


def find_everywhere(words: str, text: str) -> tuple[Span, ...]:
    """Return every place of `words` in `text`, as a search finds them; places do not overlap.

    Neither case nor diacritics count, nor the shape of marks, dashes and single spaces.
    """
    wanted = _fold_marks(unicodedata.normalize("NFC", words)).strip()
    if not wanted:
        return ()
    folded = _fold_marks(text)
    found, place = [], folded.find(wanted)
    while place >= 0:
        found.append(Span(place, place + len(wanted)))
        place = folded.find(wanted, place + len(wanted))
    return tuple(found)


def _fold_marks(text: str) -> str:
    return re.sub(r"\s", " ", fold_for_search(text).translate(_ONE_FOR_ONE))
