"""Merge an edited Word file: what the jobs of both clients do."""

from __future__ import annotations

import tempfile
from pathlib import Path

from briefing.errors import ImportCode, ImportRejected, MergeError
from briefing.ingest.files import read_file
from briefing.model.pack import Audience, Pack
from briefing.roundtrip.changes import Comparison
from briefing.roundtrip.edited import EditedFile, Manifest
from briefing.roundtrip.finding import compare
from briefing.roundtrip.word_reading import read_edited


def compare_file(path: Path, pack: Pack) -> Comparison:
    """Return what an edited Word file changes in the pack it was exported from.

    A file that another program stripped of its manifest is compared with what the pack would print now, in
    the edition that is more like it.

    Raises:
        ImportRejected: the file cannot be read.
        MergeError: it is of another pack, or of none.
    """
    edited = read_edited(_read(path), path.name)
    if edited.manifest is not None:
        return compare(pack, edited)
    found = []
    refusals = []
    for edition in Audience:
        printed = _printed_now(pack, edition)
        try:
            found.append(compare(pack, edited, printed.blocks if printed is not None else ()))
        except MergeError as refusal:
            refusals.append(refusal)
    if not found:
        raise refusals[0]
    return max(found, key=lambda comparison: comparison.matched / max(comparison.blocks, 1))


def _read(path: Path) -> bytes:
    try:
        return read_file(path)
    except ImportRejected as error:
        if error.code is ImportCode.TOO_LARGE:
            message = f"“{path.name}” is too large to be an edited pack: choose the Word file of this pack."
            raise ImportRejected(error.code, message, path=path) from error
        raise


def _printed_now(pack: Pack, edition: Audience) -> Manifest | None:
    """Return the manifest that an export of the pack would carry now."""
    from briefing.export.word.exporter import WordExporter  # noqa: PLC0415 - slow, and seldom needed
    from briefing.session import jobs  # noqa: PLC0415 - slow, and seldom needed

    document, style = jobs.compose(pack, edition)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "now.docx"
        WordExporter().write(document, path, style, jobs.no_progress)
        return _of(path).manifest


def _of(path: Path) -> EditedFile:
    return read_edited(path.read_bytes(), path.name)
