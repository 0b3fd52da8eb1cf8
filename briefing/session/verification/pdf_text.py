"""The words of a PDF file, paragraph by paragraph where its tags tell them, else page by page."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefing.errors import ImportRejected, VerificationError
from briefing.ingest.files import read_file
from briefing.session.verification.printed import FILE_LIMIT, Place, PrintedParagraph

_INLINE = frozenset({"Span", "Link", "Em", "Strong", "Quote", "Code", "Sub"})
_LEFT_OUT = frozenset({"Reference", "Lbl", "Annot", "Figure", "Form"})
_NOTES = frozenset({"Note", "FENote"})
_DEEPEST_ELEMENT = 64
_DEEPEST_FORM = 8
_ACTUAL_TEXT = b"ActualText"
# PDFium puts these in the place of a hyphen that ends a line.
_LINE_END_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})


def read_pdf(path: Path) -> tuple[PrintedParagraph, ...]:
    """Return the paragraphs in reading order; one that runs over a page is added whole at the end.

    Raises:
        VerificationError: the file is no PDF, is damaged, or needs a password.
    """
    import pypdfium2  # noqa: PLC0415  # loads a large library

    try:
        with closing(pypdfium2.PdfDocument(read_file(path, limit=FILE_LIMIT))) as document:
            hints: dict[tuple[int, ...], int] = {}
            pages = [_read_page(document, index, hints) for index in range(len(document))]
    except ImportRejected as error:
        raise VerificationError(error.message, path=path) from error
    except pypdfium2.PdfiumError as error:
        raise VerificationError(
            f"“{path.name}” cannot be read as PDF: ask for it again, without a password.", path=path
        ) from error
    paragraphs = [paragraph for page in pages for paragraph in (*page.body, *page.notes)]
    return (*paragraphs, *_joined_over_pages(pages))


@dataclass(slots=True)
class _Page:
    """Hold the paragraphs of one page; running lines are neither body nor notes.

    `elements` gives each paragraph by the path of its element, which is the same on every page.
    """

    body: list[PrintedParagraph] = field(default_factory=list)
    notes: list[PrintedParagraph] = field(default_factory=list)
    elements: dict[tuple[int, ...], PrintedParagraph] = field(default_factory=dict)


def _read_page(document: Any, index: int, hints: dict[tuple[int, ...], int]) -> _Page:
    place = Place(page=index + 1)
    with ExitStack() as stack:
        page = stack.enter_context(closing(document[index]))
        words = stack.enter_context(closing(page.get_textpage()))
        read = _TaggedPage(page, words, place, hints).read()
        if not read.body:
            pieces = tuple(words.get_text_range().translate(_LINE_END_HYPHENS).splitlines())
            read.body.append(PrintedParagraph(pieces=pieces, place=place, is_page=True))
    return read


class _TaggedPage:
    """Walk what the structure tree of a file holds on one page (ISO 32000-1, 14.7).

    An element has all its children on every page, empty ones for those of other pages. `hints` remembers, by
    the path of an element, where the children of the last page began: those of this page are not before them.
    """

    def __init__(self, page: Any, words: Any, place: Place, hints: dict[tuple[int, ...], int]) -> None:
        import pypdfium2.raw as pdfium  # noqa: PLC0415  # loads a large library

        self._pdfium = pdfium
        self._page = page
        self._words = words
        self._place = place
        self._hints = hints
        self._read = _Page()
        self._pieces_of: dict[int, list[str]] = {}

    def read(self) -> _Page:
        """Return the paragraphs; none for a page without tags."""
        tree = self._pdfium.FPDF_StructTree_GetForPage(self._page.raw)
        if not tree:
            return self._read
        try:
            self._gather_text()
            for index in range(max(0, self._pdfium.FPDF_StructTree_CountChildren(tree))):
                root = self._pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)
                if root:
                    pieces = self._block(root, self._read.body, (index,))
                    self._emit(pieces, self._read.body, (index,))
        finally:
            self._pdfium.FPDF_StructTree_Close(tree)
        return self._read

    def _gather_text(self) -> None:
        pdfium = self._pdfium
        for drawn in self._page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=_DEEPEST_FORM):
            number = pdfium.FPDFPageObj_GetMarkedContentID(drawn.raw)
            if number < 0:  # an artifact: running lines and page numbers
                continue
            piece = self._actual_text(drawn.raw)
            if piece is None:
                piece = self._drawn_text(drawn.raw)
            self._pieces_of.setdefault(number, []).append(piece.translate(_LINE_END_HYPHENS))

    def _drawn_text(self, drawn: Any) -> str:
        size = self._pdfium.FPDFTextObj_GetText(drawn, self._words.raw, None, 0)
        buffer = (ctypes.c_ushort * (size // 2 + 1))()
        self._pdfium.FPDFTextObj_GetText(drawn, self._words.raw, buffer, size)
        return bytes(buffer)[: max(0, size - 2)].decode("utf-16-le", "replace")

    def _actual_text(self, drawn: Any) -> str | None:
        """Return what stands for a drawing (ISO 32000-1, 14.9.4): PDFium's own text drops emoji in it."""
        pdfium, size = self._pdfium, ctypes.c_ulong()
        for index in range(max(0, pdfium.FPDFPageObj_CountMarks(drawn))):
            mark = pdfium.FPDFPageObj_GetMark(drawn, index)
            if pdfium.FPDFPageObjMark_GetParamBlobValue(mark, _ACTUAL_TEXT, None, 0, size) and size.value:
                buffer = (ctypes.c_ubyte * size.value)()
                pdfium.FPDFPageObjMark_GetParamBlobValue(mark, _ACTUAL_TEXT, buffer, size.value, size)
                return _decode_text_string(bytes(buffer))
        return None

    def _block(self, element: Any, into: list[PrintedParagraph], path: tuple[int, ...]) -> list[str]:
        """Return the pieces that stand in an element itself; blocks within it go to the page on the way."""
        pieces: list[str] = []
        for index, child in self._children(element, path):
            if child is None:
                number = self._pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
                pieces += self._pieces_of.pop(number, ())
                continue
            role = self._role(child)
            target = self._read.notes if role in _NOTES else into
            inner = self._block(child, [] if role in _LEFT_OUT else target, (*path, index))
            if role in _INLINE:
                pieces += inner
            elif role not in _LEFT_OUT:
                self._emit(inner, target, (*path, index))
        return pieces

    def _children(self, element: Any, path: tuple[int, ...]) -> Iterator[tuple[int, Any]]:
        """Yield children until the page has no text left: None for text, and for what is on other pages."""
        count = max(0, self._pdfium.FPDF_StructElement_CountChildren(element))
        if len(path) > _DEEPEST_ELEMENT:
            return
        first = self._hints.get(path, 0)
        is_first = True
        for index in (*range(first, count), *range(min(first, count))):
            if not self._pieces_of:
                return
            child = self._pdfium.FPDF_StructElement_GetChildAtIndex(element, index) or None
            if child is not None and is_first:
                self._hints[path] = index
                is_first = False
            yield index, child

    def _role(self, element: Any) -> str:
        size = self._pdfium.FPDF_StructElement_GetType(element, None, 0)
        buffer = ctypes.create_string_buffer(size)
        self._pdfium.FPDF_StructElement_GetType(element, buffer, size)
        return buffer.raw[: max(0, size - 2)].decode("utf-16-le", "replace")

    def _emit(self, pieces: list[str], into: list[PrintedParagraph], path: tuple[int, ...]) -> None:
        if any(piece.strip() for piece in pieces):
            paragraph = PrintedParagraph(pieces=tuple(pieces), place=self._place)
            into.append(paragraph)
            self._read.elements[path] = paragraph


def _decode_text_string(data: bytes) -> str:
    """Return a text string (ISO 32000-1, 7.9.2.2); one without a mark is ASCII wherever it matters here."""
    if data.startswith(b"\xfe\xff"):
        return data[2:].decode("utf-16-be", "replace")
    return data.decode("latin-1")


def _joined_over_pages(pages: Sequence[_Page]) -> Iterator[PrintedParagraph]:
    """Yield each paragraph that stands on several pages as one."""
    parts: dict[tuple[int, ...], list[PrintedParagraph]] = {}
    for page in pages:
        for path, paragraph in page.elements.items():
            parts.setdefault(path, []).append(paragraph)
    for paragraphs in parts.values():
        if len(paragraphs) > 1:
            pieces = tuple(piece for paragraph in paragraphs for piece in paragraph.pieces)
            yield PrintedParagraph(pieces=pieces, place=paragraphs[0].place)
