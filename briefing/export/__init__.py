"""Exporters, one a format, in one table; each is imported when it is first needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from briefing.errors import ExportError
from briefing.export.exporter import Exporter


def _pdf() -> Exporter:
    from briefing.export.pdf.exporter import PdfExporter  # noqa: PLC0415 - slow

    return PdfExporter()


def _word() -> Exporter:
    from briefing.export.word.exporter import WordExporter  # noqa: PLC0415 - slow

    return WordExporter()


def _html() -> Exporter:
    from briefing.export.html.exporter import HtmlExporter  # noqa: PLC0415 - seldom needed

    return HtmlExporter()


def _markdown() -> Exporter:
    from briefing.export.markdown.exporter import MarkdownExporter  # noqa: PLC0415 - seldom needed

    return MarkdownExporter()


EXPORTERS: Mapping[str, Callable[[], Exporter]] = {
    ".pdf": _pdf,
    ".docx": _word,
    ".html": _html,
    ".md": _markdown,
}
"""Makes the exporter for a suffix. reportlab and python-docx are slow to import and may stay out."""


def exporter_for(path: Path) -> Exporter:
    """Return the exporter that writes files named like `path`.

    Raises:
        ExportError: no format has this suffix.
    """
    try:
        return EXPORTERS[path.suffix.lower()]()
    except KeyError:
        *others, last = EXPORTERS
        known = f"{', '.join(others)} or {last}"
        raise ExportError(
            f"Briefing cannot write “{path.name}”: choose a name that ends in {known}.", path=path
        ) from None
