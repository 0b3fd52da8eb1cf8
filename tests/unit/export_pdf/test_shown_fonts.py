"""Texts become strings of a font's subsets, and reading those back gives the texts."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.pdfdoc import PDFDocument

from briefing.export.pdf.fonts import Face, Fonts
from briefing.export.pdf.reportlab_patches import apply_patches
from briefing.export.pdf.shown_fonts import ShownFont
from briefing.style.house_style import Family
from briefing.style.loading import load_house_style

apply_patches()
FACE: Face = Fonts(load_house_style("modern").sheet.fonts).face(Family.SERIF)
COVERED = [
    character
    for character in map(chr, sorted(FACE.font.face.charToGlyph))
    if character.isprintable() and not character.isspace()
]


class Reader:
    """Show texts in one document and read the strings back."""

    def __init__(self) -> None:
        self._document = PDFDocument()
        self._shown = ShownFont(FACE.font, self._document)

    def names(self, text: str) -> list[str]:
        return [name for name, _ in self._shown.strings(text)]

    def read(self, text: str) -> str:
        subsets = FACE.font.state[self._document].subsets
        return "".join(
            chr(subsets[int(name.rpartition("+")[2])][code])
            for name, literal in self._shown.strings(text)
            for code in _unescaped(literal)
        )


def _unescaped(literal: str) -> bytes:
    def plain(escape: re.Match[str]) -> str:
        return chr(int(escape[1], 8)) if escape[1].isdigit() else escape[1]

    return re.sub(r"\\(\d{3}|.)", plain, literal).encode("latin-1")


@pytest.mark.parametrize("text", ["plain words", r"(a) \ b", "“Tiếng Việt” – ngày 25", "Ελλάδα", "~!{}[]"])
def test_strings_read_back_as_the_text(text: str) -> None:
    assert Reader().read(text) == text


@given(st.lists(st.text(alphabet=COVERED, min_size=1, max_size=60), max_size=12))
def test_any_texts_the_font_covers_read_back_however_they_share_subsets(texts: list[str]) -> None:
    reader = Reader()

    assert [reader.read(text) for text in texts] == texts


def test_characters_for_which_the_first_subset_has_no_room_are_shown_from_the_next() -> None:
    reader = Reader()
    everything = "".join(COVERED)

    assert reader.read(everything) == everything
    assert len(set(reader.names(everything))) > 1
    assert reader.read("a few words " + COVERED[-1]) == "a few words " + COVERED[-1]


def test_no_break_space_is_shown_as_a_space() -> None:
    assert Reader().read("a\u00a0b") == "a b"
