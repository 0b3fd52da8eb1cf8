"""Turn whatever was decoded into the one text of an article: plain line ends, nothing hidden, NFC."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefing.model.spans import OffsetMap
from briefing.text.lazy_patterns import lazy_pattern
from briefing.text.offsets import OffsetMapBuilder

_CONTROLS = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
_UNDECODED = r"\ud800-\udfff\ufdd0-\ufdef" + "".join(
    f"\\U{plane:04x}fffe\\U{plane:04x}ffff" for plane in range(17)
)
_BIDI = r"\u202a-\u202e\u2066-\u2069"
_INVISIBLE = r"\u200b\u2060-\u2064\u206a-\u206f\ufeff\u00ad\ufff9-\ufffb\U000e0000-\U000e0fff"

# Scripts in which a joiner (U+200C, U+200D) changes what is seen, and pictographs that are joined by it.
_JOINING_LETTERS = (
    r"\u0620-\u064a\u0671-\u06d3\u06fa-\u06ff\u0712-\u072f\u0750-\u077f\u08a0-\u08c9"  # Arabic, Syriac
    r"\u0904-\u0939\u0985-\u09b9\u0a05-\u0a39\u0a85-\u0ab9\u0b05-\u0b39\u0b85-\u0bb9"  # Indic letters
    r"\u0c05-\u0c39\u0c85-\u0cb9\u0d05-\u0d3a\u0d85-\u0dc6\u1000-\u102a\u1780-\u17b3\u1820-\u1878"
    r"\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
)
_JOINER = (
    rf"[\u200c\u200d](?=[{_JOINING_LETTERS}])"
    r"|(?<=[\u0915-\u0939][\u094d])[\u200c\u200d]"  # a consonant that keeps its half form at the word's end
    r"|(?<=[\u0995-\u09b9][\u09cd])[\u200c\u200d]"
    r"|(?<=[\u0d15-\u0d3a][\u0d4d])[\u200c\u200d]"
    r"|(?<=[\u0d9a-\u0dc6][\u0dca])[\u200c\u200d]"
)
_RIGHT_TO_LEFT = lazy_pattern(r"[\u0590-\u05ff\u0620-\u06ff\u0710-\u08c9\ufb1d-\ufdcf\ufdf0-\ufefc]")

# Quick to say no, which is the answer for nearly every text.
_ANY_SUSPECT = lazy_pattern(
    rf"[\r\x85\u2028\u2029\u200c-\u200f\u061c{_CONTROLS}{_UNDECODED}{_BIDI}{_INVISIBLE}]"
)
_WARNING_OF_GROUP = {
    "controls": "control_characters",
    "undecoded": "decoding",
    "bidi": "bidi_control",
    "invisible": "invisible_characters",
    "marks": "invisible_characters",
}

_LONGEST_CLUSTER = 64
_FIRST_MARK = "\u0300"  # no character before this one changes under NFC or joins the one before it
_MARKS_MAY_PILE_UP = lazy_pattern(rf"[\u0300-\U0010ffff]{{{_LONGEST_CLUSTER}}}")
_UNTOUCHED_BY_NFC = lazy_pattern(r"(?:[\x00-\u02ff](?![\u0300-\U0010ffff]|\Z))+|[\s\S]")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Hold the cleaned text, the way back to the text as it was stored, and what had to be taken out."""

    text: str
    offset_map: OffsetMap = OffsetMap()
    warnings: tuple[str, ...] = ()


def clean_text(raw: str) -> Cleaned:
    """Return `raw` with line feeds as line ends, without control and invisible characters, in NFC.

    The order matters: composing first would leave a letter and its accent apart wherever something
    invisible stood between them. Nothing visible changes; cleaning twice is the same as cleaning once. A byte
    order mark at the very beginning goes without a warning, everything else left out is named by one.
    """
    pieces, warnings = _kept_pieces(raw)
    is_whole = pieces == [(raw, 0, len(raw))]
    is_composed = _is_surely_nfc("".join(text for text, _, _ in pieces))
    if is_composed and is_whole:
        return Cleaned(raw, OffsetMap(), warnings)
    builder = OffsetMapBuilder()
    for text, start, end in pieces if is_composed else _compose(pieces):
        builder.add(text, start, end)
    text, offset_map = builder.finish(len(raw))
    return Cleaned(text, offset_map, warnings)


_Piece = tuple[str, int, int]
"""A stretch of text and the start and end of what it stands for."""


def _kept_pieces(raw: str) -> tuple[list[_Piece], tuple[str, ...]]:
    pieces: list[_Piece] = []
    found: set[str] = {"decoding"} if "\ufffd" in raw else set()
    if _ANY_SUSPECT.search(raw) is None:
        return [(raw, 0, len(raw))], tuple(found)
    keeps_direction_marks = _RIGHT_TO_LEFT.search(raw) is not None
    position = 0
    for match in _suspect().finditer(raw):
        group = match.lastgroup or ""
        if group == "kept" or (group == "marks" and keeps_direction_marks):
            continue
        start, end = match.span()
        if position < start:
            pieces.append((raw[position:start], position, start))
        if group == "line_end":
            pieces.append(("\n", start, end))
        elif match.group() != "\ufeff" or start:
            found.add(_WARNING_OF_GROUP[group])
        position = end
    if position < len(raw):
        pieces.append((raw[position:], position, len(raw)))
    return pieces, tuple(sorted(found))


@cache
def _suspect() -> re.Pattern[str]:
    # Takes ten milliseconds to compile, and few texts need it.
    return lazy_pattern(
        rf"""(?P<line_end>   \r\n? | [\x85\u2028\u2029] )
          |  (?P<kept>       {_JOINER} )
          |  (?P<controls>   [{_CONTROLS}]+ )
          |  (?P<undecoded>  [{_UNDECODED}]+ )
          |  (?P<bidi>       [{_BIDI}]+ )
          |  (?P<invisible>  (?:[{_INVISIBLE}] | [\u200c\u200d](?![{_JOINING_LETTERS}]))+ )
          |  (?P<marks>      [\u200e\u200f\u061c] )   # needed beside right-to-left letters only
        """,
        re.VERBOSE,
    )


def _is_surely_nfc(text: str) -> bool:
    # Python sorts a pile of marks in quadratic time: a second for 32,000, a quarter hour for a million.
    return text.isascii() or (
        _MARKS_MAY_PILE_UP.search(text) is None and unicodedata.is_normalized("NFC", text)
    )


def _compose(pieces: list[_Piece]) -> Iterator[_Piece]:
    """Bring pieces into NFC, one letter with its marks at a time, also where a piece ends between them."""
    cluster: list[_Piece] = []
    for text, start, end in pieces:
        if text == "\n":  # may stand for two characters
            yield from _compose_cluster(cluster)
            cluster = [(text, start, end)]
            continue
        for match in _UNTOUCHED_BY_NFC.finditer(text):
            run = match.group()
            if len(run) > 1 or not _joins_previous(run):
                yield from _compose_cluster(cluster)
                cluster = []
            cluster.append((run, start + match.start(), start + match.end()))
    yield from _compose_cluster(cluster)


def _compose_cluster(cluster: list[_Piece]) -> Iterator[_Piece]:
    text = "".join(piece for piece, _, _ in cluster)
    if len(cluster) == 1 and text < _FIRST_MARK:
        yield from cluster
        return
    composed = unicodedata.normalize("NFC", _order_marks(text) if len(text) > _LONGEST_CLUSTER else text)
    if composed == text:
        yield from cluster
    elif cluster:
        yield composed, cluster[0][1], cluster[-1][2]


def _order_marks(cluster: str) -> str:
    """Put one letter's marks into canonical order (Unicode Standard, 3.11), faster than Python does."""
    ordered: list[str] = []
    marks: list[str] = []
    for character in (part for whole in cluster for part in unicodedata.normalize("NFD", whole)):
        if unicodedata.combining(character):
            marks.append(character)
        else:
            ordered += [*sorted(marks, key=unicodedata.combining), character]
            marks = []
    return "".join([*ordered, *sorted(marks, key=unicodedata.combining)])


def _joins_previous(character: str) -> bool:
    """Tell whether NFC may join or reorder this character with what stands before it."""
    if character < _FIRST_MARK:
        return False
    return (
        unicodedata.category(character).startswith("M")
        or "\u1161" <= character <= "\u11ff"  # Hangul vowels and finals
        or "\U00016d63" <= character <= "\U00016d6a"  # Kirat Rai vowels are letters, and compose
    )
