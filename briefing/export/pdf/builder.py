"""Build the PDF: set every block, lay out all pages, then draw them knowing where everything stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from briefing.document.blocks import Heading
from briefing.document.document import Document
from briefing.document.inlines import plain
from briefing.document.walk import headings
from briefing.export.exporter import PageMap, Progress
from briefing.export.pdf.canvas import Size, TaggedCanvas
from briefing.export.pdf.cover_looks import cover_top, set_first_page
from briefing.export.pdf.document_setter import DocumentSetter
from briefing.export.pdf.fonts import Fonts
from briefing.export.pdf.fragments import Fragments
from briefing.export.pdf.kept_sections import KeptSections
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.masthead import Letterhead
from briefing.export.pdf.notes import draw_notes, set_notes
from briefing.export.pdf.pages import NoteArea, Page, Paginator
from briefing.export.pdf.paragraphs import Typesetter
from briefing.export.pdf.pictures import load_picture
from briefing.export.pdf.running import RunningLines
from briefing.export.pdf.system_fonts import SystemFonts
from briefing.style.house_style import Family, HouseStyle
from briefing.style.looks import NotesLook
from briefing.text.collector import without_collections

_LAYOUT_SHARE = 0.5  # of the work, as progress counts it
_NO_NOTES = NoteArea(notes={}, overhead_pt=0)


def build_pdf(
    document: Document,
    path: Path,
    style: HouseStyle,
    progress: Progress,
    system_fonts: SystemFonts,
    *,
    kept: KeptSections | None,
) -> PageMap:
    """Write a document as PDF and return where its items stand."""
    with without_collections():
        if kept is not None:
            kept.begin((style, document.page_size, document.phrases))
        fonts = Fonts(style.sheet.fonts, system_fonts)
        pages = _Builder(document, path, style, progress, fonts, kept=kept).build()
        if kept is not None:
            kept.finish()
        return pages


class _Builder:
    def __init__(
        self,
        document: Document,
        path: Path,
        style: HouseStyle,
        progress: Progress,
        fonts: Fonts,
        *,
        kept: KeptSections | None,
    ) -> None:
        sheet, logo = style.sheet, style.organisation.logo
        self._document = document
        self._progress = progress
        self._kept = kept
        geometry = sheet.geometry[document.page_size]
        picture = load_picture(Path(logo) if logo and document.cover is not None else None)
        fragments = Fragments(sheet, fonts, document.phrases)
        self._layout = Layout(Typesetter(sheet, fragments), geometry, document.phrases, picture)
        self._cover_top_pt = cover_top(self._layout)
        size = Size(width_pt=geometry.width_pt, height_pt=geometry.height_pt)
        self._canvas = TaggedCanvas(str(path), size, document, fonts.face(Family.SANS).name)
        self._running = RunningLines(self._layout, document)
        self._titles = {heading.anchor: _title(plain(heading.words)) for heading in self._headings(1)}

    def build(self) -> PageMap:
        covers, pages = self._lay_out()
        count = len(covers) + len(pages)
        self._canvas.heading_pages = self._find_headings(pages, len(covers))
        self._canvas.unnumbered = len(covers) if self._layout.looks.starts_folio_after_cover else 0
        self._running.page_count = count - self._canvas.unnumbered
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
        self._add_page_labels()
        self._canvas.save()
        return self._canvas.recorder.page_map(max(count, 1), self._canvas.heading_pages)

    def _lay_out(self) -> tuple[Sequence[Page], Sequence[Page]]:
        geometry, document, root = self._layout.geometry, self._document, self._canvas.root
        covers: Sequence[Page] = ()
        if document.cover is not None:
            boxes = set_first_page(self._layout, document.cover, root.add("Sect"))
            height_pt = geometry.frame_bottom_pt - self._cover_top_pt
            covers = Paginator(height_pt, _NO_NOTES, lambda _: None).paginate(boxes)
        boxes = DocumentSetter(self._layout, root, document, self._kept).boxes()
        has_foot_notes = self._layout.looks.notes is NotesLook.FOOT
        note_area = set_notes(self._layout, document.notes) if has_foot_notes else _NO_NOTES
        frame_pt = geometry.frame_bottom_pt - geometry.frame_top_pt
        paginator = Paginator(frame_pt, note_area, lambda done: self._progress(done * _LAYOUT_SHARE))
        return covers, paginator.paginate(boxes)

    def _draw_cover(self, page: Page) -> None:
        self._running.draw_cover(self._canvas)
        for placement in page.placements:
            placement.box.draw(
                self._canvas, self._layout.geometry.left_pt, self._cover_top_pt + placement.top_pt
            )
        self._canvas.finish_page()

    def _draw_page(self, page: Page, section: str) -> str:
        """Draw a page and return the section that the next one continues."""
        geometry = self._layout.geometry
        opened = [self._titles[anchor] for anchor in _anchors(page) if anchor in self._titles]
        has_letterhead = any(isinstance(placement.box, Letterhead) for placement in page.placements)
        self._running.draw_page(self._canvas, opened[0] if opened else section, has_letterhead=has_letterhead)
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

    def _add_page_labels(self) -> None:
        """Number pages for readers as they are numbered in print; pages without a number take letters."""
        unnumbered = self._canvas.unnumbered
        if unnumbered:
            self._canvas.addPageLabel(0, style="LETTERS_UPPER", start=1)
        self._canvas.addPageLabel(unnumbered, style="ARABIC", start=1)

    def _headings(self, depth: int = 3) -> list[Heading]:
        contents = self._document.contents
        return [*([contents.heading] if contents is not None else []), *headings(self._document, depth)]

    def _drawn(self, count: int) -> float:
        return _LAYOUT_SHARE + (1 - _LAYOUT_SHARE) * self._canvas.page / count


def _anchors(page: Page) -> list[str]:
    return [placement.box.anchor for placement in page.placements if placement.box.anchor is not None]


def _title(words: str) -> str:
    return " ".join(words.split())
