"""Objects that are written ready, numbered among those that reportlab formats at the end."""

from __future__ import annotations

from reportlab.pdfbase.pdfdoc import PDFDocument


class RawObjects:
    """Give numbers of a document to objects, and hold their contents until the file is written."""

    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self.contents: dict[int, bytes] = {}

    def reserve(self, count: int = 1) -> int:
        """Return the first of so many numbers in a row."""
        first: int = self._document.objectcounter + 1
        self._document.objectcounter += count
        return first
