"""The sample document as PDF, written once for all tests that only read it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sample_document import sample_document

from briefing.document.document import Document
from briefing.export.exporter import PageMap
from briefing.export.pdf.exporter import PdfExporter
from briefing.export.pdf.system_fonts import SystemFonts
from briefing.model.pack import PageSize
from briefing.style.loading import load_house_style

NO_SYSTEM_FONTS = SystemFonts(())
Written = tuple[Path, PageMap]


def write_pdf(document: Document, path: Path) -> Written:
    return path, PdfExporter(NO_SYSTEM_FONTS).write(
        document, path, load_house_style("modern"), lambda _done: None
    )


@pytest.fixture(scope="session", params=list(PageSize))
def sample_pdf(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Written:
    """Return file and page map of the sample document, on each size of paper."""
    folder = tmp_path_factory.mktemp("pdf")
    return write_pdf(sample_document(request.param), folder / "sample.pdf")


@pytest.fixture
def write(tmp_path: Path) -> Callable[[Document], Written]:
    """Return a function that writes a document."""
    return lambda document: write_pdf(document, tmp_path / "out.pdf")
