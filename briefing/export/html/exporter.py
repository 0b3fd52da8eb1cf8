"""Write a document as an HTML file."""

from __future__ import annotations

from pathlib import Path

from briefing.document.document import Document
from briefing.export.exporter import PageMap, Progress
from briefing.export.html.page import page_pieces
from briefing.export.html.pictures import cover_logo
from briefing.style.house_style import HouseStyle


class HtmlExporter:
    """Write HTML files: pictures and looks are inside, nothing is fetched when one is opened."""

    name = "HTML"
    suffix = ".html"
    has_pages = False

    def write(
        self,
        document: Document,
        path: Path,
        style: HouseStyle,
        progress: Progress,
        layout: PageMap | None = None,  # noqa: ARG002 - a page of the web has no page numbers
    ) -> None:
        """Write the whole document to `path`.

        Raises:
            JobCancelled: `progress` asked to stop.
        """
        whole = len(document.sections) + 1
        with path.open("w", encoding="utf-8", newline="\n") as file:
            for number, piece in enumerate(page_pieces(document, style.sheet, cover_logo(document, style))):
                file.write(piece)
                progress(min(number / (2 * whole), 1))
        progress(1)
