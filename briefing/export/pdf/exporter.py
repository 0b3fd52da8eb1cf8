"""The PDF exporter as the rest of the program sees it."""

from __future__ import annotations

from pathlib import Path

from briefing.document.document import Document
from briefing.export.exporter import PageMap, Progress
from briefing.export.pdf.builder import build_pdf
from briefing.export.pdf.coverage import missing_characters
from briefing.export.pdf.kept_sections import KeptSections
from briefing.export.pdf.system_fonts import SystemFonts
from briefing.style.house_style import HouseStyle

__all__ = ["PdfExporter", "missing_characters"]


class PdfExporter:
    """Write documents as PDF/UA-1 and PDF/A-2a in one file."""

    name = "PDF"
    suffix = ".pdf"

    def __init__(self, system_fonts: SystemFonts | None = None, *, kept: KeptSections | None = None) -> None:
        """Take the fonts for scripts that those which ship lack (None: the computer's own).

        With `kept`, sections that are the same objects as in the file before are not set again.
        """
        self._system_fonts = system_fonts or SystemFonts()
        self._kept = kept

    has_pages = True

    def write(
        self,
        document: Document,
        path: Path,
        style: HouseStyle,
        progress: Progress,
        layout: PageMap | None = None,
    ) -> PageMap:
        """Write the whole document to `path` and say where its items stand.

        The same document gives the same bytes. A black square stands for a character that no font
        holds, and the character is kept as actual text; see `missing_characters`.

        Raises:
            ExportError: a font cannot be embedded.
            JobCancelled: `progress` asked to stop; nothing has been written.
        """
        del layout  # this format makes its own
        return build_pdf(document, path, style, progress, self._system_fonts, kept=self._kept)
