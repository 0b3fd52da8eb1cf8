"""Give the tests of the way back the sample pack and its Word file."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.export.word.exporter import WordExporter
from briefing.model.pack import Audience, Pack
from briefing.session import jobs
from briefing.session.samples import sample_pack


@pytest.fixture(scope="session")
def pack() -> Pack:
    return sample_pack()


@pytest.fixture(scope="session")
def exported(pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample pack's public edition as a Word file; tests edit copies."""
    document, style = jobs.compose(pack, Audience.PUBLIC)
    path = tmp_path_factory.mktemp("exported") / "pack.docx"
    WordExporter().write(document, path, style, jobs.no_progress)
    return path
