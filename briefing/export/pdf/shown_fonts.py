"""Texts as strings of a PDF: characters become codes of a font's subsets, which grow as they are shown."""

from __future__ import annotations

import re

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import escapePDF

_ASCII = range(0x20, 0x7F)
_NEEDS_CODES = re.compile(r"[^ -'*-\[\]-~]")  # all but ASCII that is its own code and needs no escape


class _Literals(dict[int, str]):
    """Spell characters as codes of a font's first subset; a table for `str.translate`."""

    def __init__(self, font: TTFont, document: PDFDocument) -> None:
        super().__init__()
        self._font = font
        self._document = document
        self.beyond: set[str] = set()
        """The characters that the first subset has no room for."""

    def __missing__(self, code_point: int) -> str:
        character = chr(code_point)
        ((subset, codes),) = self._font.splitString(character, self._document)
        if subset:
            self.beyond.add(character)
            raise KeyError(code_point)  # left as it is
        literal: str = escapePDF(codes)
        self[code_point] = literal
        return literal


class ShownFont:
    """Spell texts in one font of one document."""

    def __init__(self, font: TTFont, document: PDFDocument) -> None:
        self._font = font
        self._document = document
        self._literals = _Literals(font, document)
        self._first_name: str = font.getSubsetInternalName(0, document)
        self._has_ascii = all(code in font.face.charToGlyph for code in _ASCII)

    def strings(self, text: str) -> list[tuple[str, str]]:
        """Return the names of subsets with the literal strings, without brackets, that show the text."""
        if self._has_ascii and _NEEDS_CODES.search(text) is None:
            return [(self._first_name, text)]
        literal = text.translate(self._literals)
        if self._literals.beyond.isdisjoint(text):
            return [(self._first_name, literal)]
        font, document = self._font, self._document
        return [
            (font.getSubsetInternalName(subset, document), escapePDF(codes))
            for subset, codes in font.splitString(text, document)
        ]
