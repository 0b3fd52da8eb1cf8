"""The one gate for words into the PDF: inlines become runs, each of one pen, never parsed as mark-up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from briefing.document.document import Phrases
from briefing.document.inlines import Emphasis, Inlines, NoteMark, Text, plain
from briefing.export.pdf.fonts import AnyFace, Face, Fonts
from briefing.style.house_style import Family, Ink, StyleSheet, TypeStyle
from briefing.style.looks import NotesLook

_LINK_SCHEMES = ("http://", "https://", "mailto:", "#")
_MARK_RISE = 0.36
_SENTENCE_ENDS = (".", "!", "?", "…", ".”", "!”", "?”")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """Draw letters in one face, size and colour."""

    face: AnyFace
    size_pt: float
    colour: str
    rise_pt: float = 0

    def width(self, text: str) -> float:
        """Return the width of a text in points."""
        return self.face.width(text) * self.size_pt / 1000

    def widths(self, texts: Sequence[str]) -> list[float]:
        """Return the widths of several texts in points."""
        scale = self.size_pt / 1000
        return [width * scale for width in self.face.widths(texts)]


class Meaning(NamedTuple):
    """Say what a run is besides words: a link, the call of a note, another language."""

    link: str | None = None
    note: int | None = None
    language: str | None = None


PLAIN = Meaning()


class Run(NamedTuple):
    """Hold words with their pen and meaning; `inline` is the place of the inline they come from."""

    text: str
    pen: Pen
    meaning: Meaning = PLAIN
    inline: int = 0


class _Inked(NamedTuple):
    """Hold face and pen of a style with an emphasis; the style is kept, so that its id stays its own."""

    style: TypeStyle
    face: Face
    pen: Pen


class Fragments:
    """Turn inlines into runs by the style sheet."""

    def __init__(self, sheet: StyleSheet, fonts: Fonts, phrases: Phrases | None = None) -> None:
        self._sheet = sheet
        self._fonts = fonts
        self._phrases = phrases or Phrases()
        self._pens: dict[tuple[int, int, bool], _Inked] = {}

    def pen(self, style: TypeStyle) -> Pen:
        """Return the pen of a role."""
        return self._inked(style, Emphasis.NONE, is_link=False).pen

    def runs(self, words: Inlines, style: TypeStyle) -> tuple[Run, ...]:
        """Return the runs of inlines set in a role."""
        runs: list[Run] = []
        for index, inline in enumerate(words):
            if isinstance(inline, NoteMark):
                runs += self._mark(index, words, style)
            else:
                runs += self._runs_of(index, inline, style)
        return tuple(runs)

    def _mark(self, index: int, words: Inlines, style: TypeStyle) -> Iterator[Run]:
        """Yield the call of a note: a raised number, or words that send the reader to it."""
        number = words[index].number  # type: ignore[union-attr]  # the caller found a mark here
        if self._sheet.looks.notes is NotesLook.FOOT:
            yield Run(str(number), self._mark_pen(style), Meaning(note=number), index)
            return
        ends = plain(words[:index]).rstrip().endswith(_SENTENCE_ENDS)
        pattern = self._phrases.see_note if ends else self._phrases.see_note_within
        call = pattern.format(number=number).replace(" ", "\N{NO-BREAK SPACE}")
        pen = self.pen(replace(style, bold=False))
        yield Run(" ", pen, PLAIN, index)
        yield Run(call, pen, Meaning(note=number), index)

    def _runs_of(self, index: int, inline: Text, style: TypeStyle) -> Iterator[Run]:
        link = inline.link if inline.link and inline.link.startswith(_LINK_SCHEMES) else None
        is_link = link is not None and inline.emphasis is Emphasis.NONE and not link.startswith("#")
        _, face, pen = self._inked(style, inline.emphasis, is_link=is_link)
        is_plain = link is None and inline.language is None
        meaning = PLAIN if is_plain else Meaning(link=link, language=inline.language)
        for chosen, words in self._fonts.split(inline.text, face):
            yield Run(words, pen if chosen is face else replace(pen, face=chosen), meaning, index)

    def _inked(self, style: TypeStyle, emphasis: Emphasis, *, is_link: bool) -> _Inked:
        key = (id(style), id(emphasis), is_link)  # styles have many fields to compare
        known = self._pens.get(key)
        if known is None:
            changed = replace(style, ink=Ink.ACCENT) if is_link else style
            is_upright = self._sheet.looks.notes is NotesLook.SECTION
            changed = _emphasised(changed, emphasis, is_upright=is_upright)
            face = self._fonts.face(changed.family, bold=changed.bold, italic=changed.italic)
            pen = Pen(face=face, size_pt=changed.size_pt, colour=self._sheet.colours[changed.ink])
            known = self._pens[key] = _Inked(style, face, pen)
        return known

    def _mark_pen(self, style: TypeStyle) -> Pen:
        looks = self._sheet.looks
        face = self._fonts.face(Family.SANS, bold=looks.is_mark_bold)
        colour = self._sheet.colours[style.ink if style.ink is Ink.ON_ACCENT else Ink.ACCENT]
        superiors = self._fonts.superiors(face)
        if superiors is not None:
            return Pen(face=superiors, size_pt=style.size_pt, colour=colour)
        size, rise = style.size_pt * looks.mark_scale, style.size_pt * _MARK_RISE
        return Pen(face=face, size_pt=size, colour=colour, rise_pt=rise)


def _emphasised(style: TypeStyle, emphasis: Emphasis, *, is_upright: bool) -> TypeStyle:
    match emphasis:
        case Emphasis.NONE:
            return style
        case Emphasis.STRONG:
            return replace(style, bold=True)
        case Emphasis.EMPHASIS:
            return replace(style, bold=True) if is_upright else replace(style, italic=not style.italic)
        case Emphasis.QUIET:
            return replace(style, ink=Ink.QUIET)
        case Emphasis.ALERT:
            return replace(style, ink=Ink.ALERT, bold=True)
