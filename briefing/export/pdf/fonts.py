"""Faces: which file draws which style, which characters it holds and how wide they are."""

from __future__ import annotations

import logging
import re
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from briefing.errors import ExportError
from briefing.export.pdf.right_to_left import is_right_to_left, visual_order
from briefing.export.pdf.system_fonts import SystemFonts
from briefing.resources import resource_path
from briefing.style.house_style import Family

log = logging.getLogger(__name__)

REPLACEMENT = "\N{BLACK SQUARE}"  # U+FFFD is in few fonts; nobody takes this for a letter
_OPENING, _CLOSING = "([{", ")]}"
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")  # but those that stand for white space
_MOST_REMEMBERED = 24  # characters: longer than most words
_SUPERIORS = str.maketrans("0123456789", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079")
_FALLBACK_FAMILY = "SourceSans3"  # covers polytonic Greek, U+2011 and the rest that Source Serif 4 lacks


class _Widths(dict[str, float]):
    """Measure texts by the widths of their characters, and remember short ones."""

    def __init__(self, widths: Mapping[int, float], default_width: float) -> None:
        super().__init__()
        self._widths = widths
        self._default_width = default_width

    def __missing__(self, text: str) -> float:
        get, default = self._widths.get, self._default_width
        width = sum([get(ord(character), default) for character in text])
        if len(text) < _MOST_REMEMBERED:
            self[text] = width
        return width


class Face:
    """Know one font file: coverage, and widths in thousandths of the type size."""

    def __init__(self, name: str, path: Path) -> None:
        try:
            self.font = TTFont(name, str(path), shapable=False)
        except (TTFError, OSError) as error:
            raise ExportError(
                f"The font “{path.name}” cannot be embedded. Choose another font.", path=path
            ) from error
        if "fvar" in self.font.face.table:
            raise ExportError(
                f"The font “{path.name}” holds many weights in one file. Choose one with a file a weight.",
                path=path,
            )
        if path.parent != resource_path("fonts"):
            # A user's file may have the PostScript name of one that ships, and a PDF can hold each name once.
            letters = "".join(c for c in path.stem if c.isascii() and c.isalnum())
            self.font.face.name += f"-{letters}".encode()
        pdfmetrics.registerFont(self.font)
        self.name = name
        self._measured = _Widths(self.font.face.charWidths, self.font.face.defaultWidth)
        self._held = frozenset(map(chr, self.font.face.charToGlyph)) | frozenset(" \n\t\r\u00a0\u2009")

    def drawn(self, text: str) -> str:
        """Return the characters that are drawn for a text: its own."""
        return text

    def covers(self, character: str) -> bool:
        """Tell whether the face can draw a character."""
        return ord(character) in self.font.face.charToGlyph

    def has_all(self, text: str) -> bool:
        """Tell whether the face can draw every character of a text."""
        return self._held.issuperset(text)

    def width(self, text: str) -> float:
        """Return the advance of a text at size 1000; short texts are remembered."""
        return self._measured[text]

    def widths(self, texts: Sequence[str]) -> list[float]:
        """Return the advances of several texts."""
        return list(map(self._measured.__getitem__, texts))


class RedrawnFace(ABC):
    """Draw other characters of a face than those of the text, which the file keeps as the actual text."""

    def __init__(self, face: Face) -> None:
        self.font = face.font
        self.name = face.name
        self._face = face

    @abstractmethod
    def drawn(self, text: str) -> str:
        """Return the characters that are drawn for a text."""

    def width(self, text: str) -> float:
        """Return the advance of what is drawn for a text at size 1000."""
        return self._face.width(self.drawn(text))

    def widths(self, texts: Sequence[str]) -> list[float]:
        """Return the advances of several texts."""
        return [self.width(text) for text in texts]


class RightToLeftFace(RedrawnFace):
    """Draw the words of a face from right to left."""

    def drawn(self, text: str) -> str:
        """Return the characters of a line as they stand from left to right, joined where the face can."""
        shown = visual_order(text)
        if all(self._face.covers(c) or c.isspace() for c in shown):
            return shown
        return text[: len(text.rstrip())][::-1] + text[len(text.rstrip()) :]


class SuperiorFigures(RedrawnFace):
    """Draw figures as the small raised ones that the face has beside them."""

    def drawn(self, text: str) -> str:
        """Return the small figures of a number."""
        return text.translate(_SUPERIORS)


class StandIn(RedrawnFace):
    """Draw `REPLACEMENT` for each character."""

    def drawn(self, text: str) -> str:
        """Return the characters that are drawn for a text; a space stays one."""
        return "".join(character if character == " " else REPLACEMENT for character in text)


@cache
def _load_face(name: str) -> Face:
    # reportlab's own register of fonts is one for the process, so is this.
    return Face(name, resource_path("fonts", f"{name}.ttf"))


@cache
def _load_system_face(path: Path) -> Face | None:
    """Return a face of the computer; None if it cannot be embedded, or would embed one of many instances."""
    try:
        return Face(f"System-{path.stem.replace(' ', '')}", path)
    except ExportError:
        log.info("The font %s cannot be embedded.", path.name)
        return None


AnyFace = Face | RedrawnFace


class Fonts:
    """Choose faces by family and weight, and another face for each character the chosen one lacks.

    Source Sans 3 is asked first, then the computer's own fonts; these have no bold or italic here.
    """

    def __init__(self, families: Mapping[Family, str], system: SystemFonts | None = None) -> None:
        self._families = families
        self._system = system or SystemFonts()
        self._turned: dict[str, RightToLeftFace] = {}
        self._chosen: dict[tuple[str, str], Face | None] = {}
        self._stand_ins: dict[str, StandIn] = {}
        self._superiors: dict[str, SuperiorFigures | None] = {}

    def face(self, family: Family, *, bold: bool = False, italic: bool = False) -> Face:
        """Return the face of a family in a weight."""
        return _load_face(f"{self._families[family]}-{_cut(bold=bold, italic=italic)}")

    def superiors(self, face: Face) -> SuperiorFigures | None:
        """Return the small raised figures of a face; None if it has none of its own."""
        if face.name not in self._superiors:
            has_all = all(face.covers(chr(figure)) for figure in _SUPERIORS.values())
            self._superiors[face.name] = SuperiorFigures(face) if has_all else None
        return self._superiors[face.name]

    def split(self, text: str, face: Face) -> Iterator[tuple[AnyFace, str]]:
        """Yield the text in runs of one face each; a stand-in takes what none holds, controls fall away."""
        text = _CONTROLS.sub("", text)
        if text.isascii() or face.has_all(text):
            yield face, text
            return
        for chosen, run in self._runs(text, face):
            if chosen is not None and any(map(is_right_to_left, run)):
                yield self._turned.setdefault(chosen.name, RightToLeftFace(chosen)), run
            elif chosen is not None:
                yield chosen, run
            elif visible := "".join(character for character in run if not _is_invisible(character)):
                yield self._stand_in(face), visible

    def can_draw(self, character: str, face: Face) -> bool:
        """Tell whether a character appears as itself, or needs no ink at all."""
        return self._face_for(character, face) is not None or _is_invisible(character)

    def _runs(self, text: str, face: Face) -> Iterator[tuple[Face | None, str]]:
        """Yield runs of one face; what stands between two right-to-left letters goes with them."""
        chosen = [self._face_for(character, face) for character in text]
        turned = [index for index, character in enumerate(text) if is_right_to_left(character)]
        for first, second in pairwise(turned):
            between = text[first + 1 : second]
            joint = chosen[first]
            if joint is chosen[second] and joint is not None and _is_neutral(between, joint):
                chosen[first + 1 : second] = [joint] * len(between)
        _close_brackets(text, chosen)
        for one, group in groupby(zip(chosen, text, strict=True), key=lambda pair: pair[0]):
            yield one, "".join(character for _, character in group)

    def _stand_in(self, face: Face) -> StandIn:
        if face.name not in self._stand_ins:
            self._stand_ins[face.name] = StandIn(self._face_for(REPLACEMENT, face) or face)
        return self._stand_ins[face.name]

    def _face_for(self, character: str, face: Face) -> Face | None:
        if character.isspace() or face.covers(character):
            return face
        key = (character, face.name)
        if key not in self._chosen:
            cut = face.name.rpartition("-")[2]
            fallback = _load_face(f"{_FALLBACK_FAMILY}-{cut}")
            self._chosen[key] = fallback if fallback.covers(character) else self._system_face(character)
        return self._chosen[key]

    def _system_face(self, character: str) -> Face | None:
        if _is_invisible(character):
            return None
        faces = (_load_system_face(path) for path in self._system.paths)
        return next((face for face in faces if face is not None and face.covers(character)), None)


def _close_brackets(text: str, chosen: list[Face | None]) -> None:
    """Let a bracket that closes right behind a run go with the one that opened within it."""
    depth = 0
    for index, character in enumerate(text):
        before = chosen[index - 1] if index else None
        if chosen[index] is not before:
            if depth and before is not None and character in _CLOSING and before.covers(character):
                chosen[index] = before
            else:
                depth = 0
        depth = max(0, depth + (character in _OPENING) - (character in _CLOSING))


def _is_neutral(text: str, face: Face) -> bool:
    return all(c.isspace() or (face.covers(c) and not c.isalpha()) for c in text)


def _cut(*, bold: bool, italic: bool) -> str:
    return ("Bold" if bold else "") + ("Italic" if italic else "") or "Regular"


def _is_invisible(character: str) -> bool:
    """Tell whether a character only steers others: joiners, marks of direction, selectors, controls."""
    return unicodedata.category(character) in {"Cf", "Cc"} or "\ufe00" <= character <= "\ufe0f"
