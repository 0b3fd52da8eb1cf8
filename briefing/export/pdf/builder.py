"""Build the PDF: set every block, lay out all pages, then draw them knowing where everything stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from briefing.document.blocks import Heading
from briefing.document.document import Document
from briefing.document.inlines import plain
from briefing.document.walk import headings
from briefing.export.exporter import PageMap, Progress
from briefing.export.pdf.blocks import BlockSetter
from briefing.export.pdf.canvas import Size, TaggedCanvas
from briefing.export.pdf.cover import COVER_TOP_PT, set_cover
from briefing.export.pdf.fonts import Fonts
from briefing.export.pdf.fragments import Fragments
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.notes import draw_notes, set_notes
from briefing.export.pdf.pages import NoteArea, Page, Paginator
from briefing.export.pdf.paragraphs import Typesetter
from briefing.export.pdf.running import RunningLines
from briefing.style.house_style import Family, StyleSheet

_LAYOUT_SHARE = 0.5  # of the work, as progress counts it


def build_pdf(document: Document, path: Path, sheet: StyleSheet, progress: Progress) -> PageMap:
    """Write a document as PDF and return where its items stand."""
    return _Builder(document, path, sheet, progress).build()


class _Builder:
    def __init__(self, document: Document, path: Path, sheet: StyleSheet, progress: Progress) -> None:
        self._document = document
        self._progress = progress
        geometry = sheet.geometry[document.page_size]
        fonts = Fonts(sheet.fonts)
        self._layout = Layout(Typesetter(sheet, Fragments(sheet, fonts)), geometry)
        size = Size(width_pt=geometry.width_pt, height_pt=geometry.height_pt)
        self._canvas = TaggedCanvas(str(path), size, document, fonts.face(Family.SANS).name)
        self._running = RunningLines(self._layout, document)
        self._titles = {heading.anchor: _title(plain(heading.words)) for heading in self._headings(1)}

    def build(self) -> PageMap:
        covers, pages = self._lay_out()
        count = len(covers) + len(pages)
        self._canvas.heading_pages = self._find_headings(pages, len(covers))
        for page in covers:
            self._draw_cover(page)
            self._progress(self._drawn(count))
        section = ""
        for page in pages:
            section = self._draw_page(page, section)
            self._progress(self._drawn(count))
        if not count:
            self._canvas.finish_page()
        self._add_outline()
        self._canvas.addPageLabel(0, style="ARABIC", start=1)
        self._canvas.save()
        return self._canvas.recorder.page_map(max(count, 1), self._canvas.heading_pages)

    def _lay_out(self) -> tuple[Sequence[Page], Sequence[Page]]:
        geometry, document, root = self._layout.geometry, self._document, self._canvas.root
        covers: Sequence[Page] = ()
        if document.cover is not None:
            boxes = set_cover(self._layout, document.cover, root.add("Sect"))
            no_notes = NoteArea(notes={}, overhead_pt=0)
            covers = Paginator(geometry.frame_bottom_pt - COVER_TOP_PT, no_notes, lambda _: None).paginate(
                boxes
            )
        boxes = BlockSetter(self._layout, root).set_document(document)
        note_area = set_notes(self._layout, document.notes)
        frame_pt = geometry.frame_bottom_pt - geometry.frame_top_pt
        paginator = Paginator(frame_pt, note_area, lambda done: self._progress(done * _LAYOUT_SHARE))
        return covers, paginator.paginate(boxes)

    def _draw_cover(self, page: Page) -> None:
        self._running.draw_cover(self._canvas)
        for placement in page.placements:
            placement.box.draw(self._canvas, self._layout.geometry.left_pt, COVER_TOP_PT + placement.top_pt)
        self._canvas.finish_page()

    def _draw_page(self, page: Page, section: str) -> str:
        """Draw a page and return the section that the next one continues."""
        geometry = self._layout.geometry
        opened = [self._titles[anchor] for anchor in _anchors(page) if anchor in self._titles]
        self._running.draw_page(self._canvas, opened[0] if opened else section)
        for placement in page.placements:
            placement.box.draw(self._canvas, geometry.left_pt, geometry.frame_top_pt + placement.top_pt)
        draw_notes(self._canvas, self._layout, page)
        self._canvas.finish_page()
        return opened[-1] if opened else section

    def _find_headings(self, pages: Sequence[Page], first: int) -> Mapping[str, int]:
        wanted = {heading.anchor for heading in self._headings()}
        return {
            anchor: number
            for number, page in enumerate(pages, first)
            for anchor in _anchors(page)
            if anchor in wanted
        }

    def _add_outline(self) -> None:
        for heading in self._headings():
            title = _title(plain(heading.words)) or "…"
            self._canvas.addOutlineEntry(title, heading.anchor, level=heading.level - 1)
        if self._canvas.heading_pages:
            self._canvas.showOutline()

    def _headings(self, depth: int = 3) -> list[Heading]:
        contents = self._document.contents
        return [*([contents.heading] if contents is not None else []), *headings(self._document, depth)]

    def _drawn(self, count: int) -> float:
        return _LAYOUT_SHARE + (1 - _LAYOUT_SHARE) * self._canvas.page / count


def _anchors(page: Page) -> list[str]:
    return [placement.box.anchor for placement in page.placements if placement.box.anchor is not None]


def _title(words: str) -> str:
    return " ".join(words.split())
