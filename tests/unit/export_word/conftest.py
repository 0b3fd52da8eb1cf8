"""Give the tests of the Word exporter a style and files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sample_document import sample_document
from word_file import WordFile

from briefing.document.document import Document
from briefing.export.word.exporter import WordExporter
from briefing.style.house_style import HouseStyle
from briefing.style.loading import load_house_style

Write = Callable[[Document], WordFile]


@pytest.fixture(scope="session")
def modern() -> HouseStyle:
    return load_house_style("modern")


@pytest.fixture
def write(tmp_path: Path, modern: HouseStyle) -> Write:
    """Return a function that writes a document and opens the file."""

    def make(document: Document) -> WordFile:
        path = tmp_path / "pack.docx"
        WordExporter().write(document, path, modern, lambda _: None)
        return WordFile(path)

    return make


@pytest.fixture
def sample(write: Write) -> WordFile:
    """Return the sample document as a Word file."""
    return write(sample_document())
