"""Edits of a source's words that show: cuts as `[…]`, insertions within `[ ]`, and how both are written.

The edits are kept as places in the source. So a cut can be undone, and whatever row of edits led to a
wording, it shows all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from briefing.model.spans import Span

_CUT_SIGNS = ("[…]", "[ …]", "[… ]", "[ … ]")
_BRACKET = re.compile(r"\[[^\[\]]*\]")
_CUT = re.compile(r"\[ ?(?:…|\.\.\.) ?\]")
_WORD = re.compile(r"\w")
_OPENS, _CLOSES = frozenset("(“‘«"), frozenset(".,;:!?)”’»")


@dataclass(frozen=True, slots=True, kw_only=True)
class Insertion:
    """Put words in before the code point at `at` of the source."""

    at: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedEdits:
    """Hold all edits of a source's words, in order.

    Between two cuts something is kept that is not white space; no insertion is inside a cut, and no two are
    at one place.
    """

    cuts: tuple[Span, ...] = ()
    insertions: tuple[Insertion, ...] = ()


class PieceKind(Enum):
    """What a piece of a wording is."""

    KEPT = "kept"
    CUT = "cut"
    INSERTION = "insertion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Hold a stretch of a wording with the spaces that come with its sign.

    `start` counts in the wording; `source` is what is kept or cut, empty for an insertion.
    """

    kind: PieceKind
    text: str
    start: int
    source: Span

    @property
    def end(self) -> int:
        """Return where the next piece begins."""
        return self.start + len(self.text)


def write_edits(exact: str, edits: MarkedEdits) -> str:
    """Return the wording that shows the edits; without any it is the source's words, `exact`."""
    return "".join(piece.text for piece in pieces_of(exact, edits))


def pieces_of(exact: str, edits: MarkedEdits) -> tuple[Piece, ...]:
    """Return the wording piece by piece."""
    return _Writer(exact, edits).write()


def read_edits(exact: str, wording: str) -> MarkedEdits | None:
    """Return the edits that a wording shows, None where it has changes that do not show."""
    edits = _read(exact, wording)
    return edits if edits is not None and write_edits(exact, edits) == wording else None


class _Writer:
    """Write the pieces one after the other, with spaces that vanish together with their sign."""

    def __init__(self, exact: str, edits: MarkedEdits) -> None:
        self._exact = exact
        self._edits = edits
        self._own = {_levelled(bracket) for bracket in _BRACKET.findall(exact)}
        self._pieces: list[Piece] = []

    def write(self) -> tuple[Piece, ...]:
        start = 0
        for cut in self._edits.cuts:
            self._write_kept(start, cut.start, is_before_cut=True)
            self._write_cut(cut)
            start = cut.end
        self._write_kept(start, len(self._exact), is_before_cut=False)
        return tuple(self._pieces)

    def _write_kept(self, start: int, end: int, *, is_before_cut: bool) -> None:
        first, last = start, end
        text = self._exact[start:end]
        if start:  # white space beside a cut goes with it
            first += len(text) - len(text.lstrip())
        if is_before_cut:
            last -= len(text) - len(text.rstrip())
        first, last = min(first, end), max(last, min(first, end))
        for insertion in self._edits.insertions:
            if start <= insertion.at <= end:
                at = min(max(insertion.at, first), last)
                self._write_source(first, at)
                self._write_insertion(insertion, self._exact[at:last][:1])
                first = at
        self._write_source(first, last)

    def _write_source(self, start: int, end: int) -> None:
        if start < end:
            self._add(PieceKind.KEPT, self._exact[start:end], Span(start, end))

    def _write_cut(self, cut: Span) -> None:
        before = self._last_character()
        lead = "" if not before or before.isspace() or before in _OPENS else " "
        follower = self._exact[cut.end :].lstrip()[:1]
        has_words = any(insertion.at == cut.end for insertion in self._edits.insertions)
        tail = " " if has_words or (follower and follower not in _CLOSES) else ""
        sign = next((sign for sign in _CUT_SIGNS if _levelled(sign) not in self._own), _CUT_SIGNS[0])
        self._add(PieceKind.CUT, lead + sign + tail, cut)

    def _write_insertion(self, insertion: Insertion, follower: str) -> None:
        before = self._last_character()
        bracket = f"[{insertion.words}]"
        if _levelled(bracket) in self._own:
            bracket = f"[{insertion.words} ]"
        if _WORD.match(follower):
            text = bracket if _WORD.match(before) else f"{bracket} "
        elif not before or before.isspace():
            is_closed = not follower or follower.isspace() or (self._is_behind_cut() and follower in _CLOSES)
            text = bracket if is_closed else f"{bracket} "
        else:
            text = f" {bracket}"
        self._add(PieceKind.INSERTION, text, Span(insertion.at, insertion.at))

    def _add(self, kind: PieceKind, text: str, source: Span) -> None:
        start = self._pieces[-1].end if self._pieces else 0
        self._pieces.append(Piece(kind=kind, text=text, start=start, source=source))

    def _is_behind_cut(self) -> bool:
        return bool(self._pieces) and self._pieces[-1].kind is PieceKind.CUT

    def _last_character(self) -> str:
        return self._pieces[-1].text[-1] if self._pieces else ""


def _levelled(bracket: str) -> str:
    return " ".join(bracket.replace("…", "...").split())


@dataclass(slots=True)
class _Stretch:
    """Hold what stands between two cuts of a wording: kept chunks, and the insertions between them."""

    chunks: list[str]
    inserted: list[str]


def _read(exact: str, wording: str) -> MarkedEdits | None:
    stretches = list(_stretches(exact, wording))
    cuts: list[Span] = []
    insertions: list[Insertion] = []
    end = 0
    for number, stretch in enumerate(stretches):
        found = _place(exact, stretch, end, is_first=number == 0, is_last=number == len(stretches) - 1)
        if found is None:
            return None
        if number:
            cuts.append(_trimmed(exact, Span(end, max(end, found[0].start))))
        # Words put in stand right behind what was kept before them, or before all of it.
        for chunk, words in enumerate(stretch.inserted):
            before = [span for span in found[: chunk + 1] if len(span)]
            insertions.append(Insertion(at=before[-1].end if before else found[0].start, words=words))
        end = found[-1].end
    return MarkedEdits(cuts=tuple(cuts), insertions=tuple(insertions))


def _stretches(exact: str, wording: str) -> Iterator[_Stretch]:
    own = {_levelled(bracket) for bracket in _BRACKET.findall(exact)}
    stretch, position = _Stretch([], []), 0
    for match in _BRACKET.finditer(wording):
        if _levelled(match.group()) in own and match.group() in exact:
            continue
        stretch.chunks.append(wording[position : match.start()].strip())
        position = match.end()
        if _CUT.fullmatch(match.group()):
            yield stretch
            stretch = _Stretch([], [])
        else:
            stretch.inserted.append(match.group()[1:-1])
    stretch.chunks.append(wording[position:].strip())
    yield stretch


def _place(
    exact: str, stretch: _Stretch, start: int, *, is_first: bool, is_last: bool
) -> tuple[Span, ...] | None:
    """Return where the chunks of a stretch stand; the first one begins the source, the last one ends it."""
    if not any(stretch.chunks):
        if is_first:
            return (Span(0, 0),) * len(stretch.chunks)
        return (Span(len(exact), len(exact)),) * len(stretch.chunks) if is_last else None
    pattern = r"\s*".join(f"({re.escape(chunk)})" for chunk in stretch.chunks)
    if is_last:
        pattern += r"\s*\Z"
    if is_first:
        match = re.compile(r"\s*" + pattern).match(exact)
    else:
        kept = exact[start:]
        something_cut = start + len(kept) - len(kept.lstrip()) + 1
        match = re.compile(pattern).search(exact, something_cut)
    return (
        None if match is None else tuple(Span(*match.span(group)) for group in range(1, match.re.groups + 1))
    )


def _trimmed(exact: str, span: Span) -> Span:
    words = span.slice(exact)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end - len(words) + len(words.rstrip())))
