"""Write a document as a Word file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from briefing.document.document import Document
from briefing.export.exporter import Progress
from briefing.export.word.base import save
from briefing.export.word.build import Build
from briefing.export.word.page_estimate import estimate_pages
from briefing.style.house_style import HouseStyle

_SHARE_OF_BODY = 0.7


class WordExporter:
    """Write Word files.

    `heading_pages` gives the page of each heading by anchor, counted from 0, as the PDF's page map does;
    without it the contents show an estimate until somebody updates them. `pack_id` goes into the manifest,
    so that a changed file finds its pack again.
    """

    name = "Word"
    suffix = ".docx"

    def __init__(self, *, heading_pages: Mapping[str, int] | None = None, pack_id: str = "") -> None:
        self._heading_pages = heading_pages
        self._pack_id = pack_id

    def write(self, document: Document, path: Path, style: HouseStyle, progress: Progress) -> None:
        """Write the whole document to `path`; pages are Word's own, so there is no page map.

        Raises:
            JobCancelled: `progress` asked to stop.
        """
        progress(0)
        build = Build(document, style.sheet)
        build.dress()
        if self._heading_pages is None:
            pages = estimate_pages(document, style.sheet)
        else:
            pages = {anchor: page + 1 for anchor, page in self._heading_pages.items()}
        build.fill_front(pages)
        for number, section in enumerate(document.sections, 1):
            build.fill_section(section)
            progress(_SHARE_OF_BODY * number / len(document.sections))
        build.finish(self._pack_id)
        progress(_SHARE_OF_BODY)
        save(build.package, path)
        progress(1)
