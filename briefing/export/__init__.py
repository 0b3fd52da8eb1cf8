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


EXPORTERS: Mapping[str, Callable[[], Exporter]] = {".pdf": _pdf, ".docx": _word}
"""Makes the exporter for a suffix. reportlab and python-docx are slow to import and may stay out."""


def exporter_for(path: Path) -> Exporter:
    """Return the exporter that writes files named like `path`.

    Raises:
        ExportError: no format has this suffix.
    """
    try:
        return EXPORTERS[path.suffix.lower()]()
    except KeyError:
        known = " or ".join(EXPORTERS)
        raise ExportError(
            f"Briefing cannot write “{path.name}”: choose a name that ends in {known}.", path=path
        ) from None
