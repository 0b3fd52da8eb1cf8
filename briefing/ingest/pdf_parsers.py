"""The two parsers of PDF files, brought to the same result: lines with their places."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from briefing.ingest.pdf_lines import SAME_LINE, PdfLine

MOST_PAGES = 200
_MOST_CHARACTERS = 5_000_000
_LONGEST_PROPERTY = 400
_PDFIUM_PASSWORD = 4


class PdfEncrypted(Exception):
    """Raised when a file cannot be read without a password."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfText:
    """Hold the lines of a file in the order they were drawn, and its properties."""

    lines: tuple[PdfLine, ...]
    page_count: int
    title: str = ""
    author: str = ""

    @property
    def is_cut(self) -> bool:
        """Tell whether there are more pages than were read."""
        return self.page_count > MOST_PAGES


def read_with_pypdf(data: bytes) -> PdfText:
    """Return the text as pypdf reads it; a damaged file raises nearly anything."""
    from pypdf import PdfReader  # noqa: PLC0415  # a tenth of a second, for PDF files alone
    from pypdf.errors import DependencyError, PyPdfError  # noqa: PLC0415

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise PdfEncrypted
        lines: list[PdfLine] = []
        count = len(reader.pages)
        for number in range(min(count, MOST_PAGES)):
            collector = _Collector(number + 1)
            reader.pages[number].extract_text(visitor_text=collector.add)
            lines += collector.finish()
            if sum(len(line.text) for line in collector.lines) > _MOST_CHARACTERS:
                break
        properties = reader.metadata
    except (DependencyError, PyPdfError) as error:
        raise ValueError("pypdf cannot read it") from error
    title = "" if properties is None else _one_line(properties.title)
    author = "" if properties is None else _one_line(properties.author)
    return PdfText(lines=tuple(lines), page_count=count, title=title, author=author)


class _Collector:
    """Put the stretches that pypdf reports together to lines: those at one height, one after the other."""

    def __init__(self, page: int) -> None:
        self.lines: list[PdfLine] = []
        self._page = page
        self._words = ""
        self._place = (0.0, 0.0, 1.0, False)
        self._stretches: list[tuple[int, float]] = []

    def add(
        self, text: str, matrix: list[float], text_matrix: list[float], font: Any, size: float | None
    ) -> None:
        """Take one stretch; pypdf calls this in the order in which the page is drawn."""
        if not text:
            return
        x = matrix[0] * text_matrix[4] + matrix[2] * text_matrix[5] + matrix[4]
        y = matrix[1] * text_matrix[4] + matrix[3] * text_matrix[5] + matrix[5]
        scale = abs(text_matrix[3] or text_matrix[1] or 1.0) * abs(matrix[3] or matrix[1] or 1.0)
        height = abs(size or 1.0) * scale
        name = str(font.get("/BaseFont", "")) if font else ""
        place = (x, y, height, "bold" in name.lower() or "black" in name.lower())
        for number, part in enumerate(text.split("\n")):
            is_elsewhere = part.strip() and abs(y - self._place[1]) > SAME_LINE * max(height, self._place[2])
            if number or is_elsewhere:
                self._end_line()
            if part.strip() and not self._words.strip():
                self._place = place
            elif part.strip() and not number and x > self._place[0]:
                self._stretches.append((len(_one_line(self._words)), x))
            self._words += part

    def finish(self) -> list[PdfLine]:
        """Return the page's lines."""
        self._end_line()
        return self.lines

    def _end_line(self) -> None:
        words = _one_line(self._words)
        if words:
            x, y, height, is_bold = self._place
            self.lines.append(
                PdfLine(
                    text=words,
                    page=self._page,
                    x=x,
                    y=y,
                    size=height,
                    is_bold=is_bold,
                    stretches=tuple(self._stretches),
                )
            )
        self._words = ""
        self._stretches = []


def read_with_pdfium(data: bytes) -> PdfText:
    """Return the text as PDFium reads it, which repairs more, and may take the whole process down."""
    import pypdfium2  # noqa: PLC0415  # loads a library of 7 MB

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PDFIUM_PASSWORD or "password" in str(error).lower():
            raise PdfEncrypted from error
        raise ValueError("PDFium cannot open it") from error
    try:
        lines: list[PdfLine] = []
        for number in range(min(len(document), MOST_PAGES)):
            lines += _read_page(document[number], number + 1)
        properties = document.get_metadata_dict()
        return PdfText(
            lines=tuple(lines),
            page_count=len(document),
            title=_one_line(properties.get("Title")),
            author=_one_line(properties.get("Author")),
        )
    except pypdfium2.PdfiumError as error:
        raise ValueError("PDFium cannot read it") from error
    finally:
        document.close()


def _read_page(page: Any, number: int) -> list[PdfLine]:
    """Return the lines of one page: rectangles of text that overlap in height and follow each other."""
    lines: list[PdfLine] = []
    text_page = page.get_textpage()
    for index in range(text_page.count_rects()):
        left, bottom, right, top = text_page.get_rect(index)
        words = _one_line(text_page.get_text_bounded(left, bottom, right, top))
        if not words:
            continue
        before = lines[-1] if lines else None
        height = _letter_size(text_page, left, (bottom + top) / 2) or max(top - bottom, 1.0)
        if before is not None and abs(before.y - bottom) < SAME_LINE * before.size and left > before.x:
            lines[-1] = PdfLine(
                text=f"{before.text} {words}",
                page=number,
                x=before.x,
                y=before.y,
                size=max(height, before.size),
                stretches=(*before.stretches, (len(before.text), left)),
            )
        else:
            lines.append(PdfLine(text=words, page=number, x=left, y=bottom, size=height))
    text_page.close()
    page.close()
    return lines


def _letter_size(text_page: Any, left: float, middle: float) -> float:
    """Return the size of the letter at a place; the rectangles are as high as their letters happen to be."""
    from pypdfium2 import raw  # noqa: PLC0415

    index = text_page.get_index(left + 1, middle, 3, 3)
    return float(raw.FPDFText_GetFontSize(text_page.raw, index)) if index is not None else 0.0


def _one_line(value: object) -> str:
    return " ".join(str(value or "").split())[: 20 * _LONGEST_PROPERTY]
