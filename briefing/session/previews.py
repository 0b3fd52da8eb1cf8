"""Previews of a pack, each taking over from the one before what an edit left as it was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.export.exporter import PageMap, Progress
from briefing.model.pack import Audience, Pack
from briefing.session import job_forms as forms
from briefing.session import jobs
from briefing.session.wire import Json
from briefing.store.codec import pack_from_json

if TYPE_CHECKING:
    from briefing.compose.composer import Composition
    from briefing.export.pdf.exporter import PdfExporter


class Previewer:
    """Write previews; what composes and exports is loaded by the first."""

    def __init__(self) -> None:
        self._before: Composition | None = None
        self._exporter: PdfExporter | None = None

    def run(self, arguments: Json, progress: Progress) -> Json:
        """Run the job `preview`."""
        pack, path = pack_from_json(arguments["pack"]), Path(arguments["path"])
        return forms.page_map_to_json(self.preview(pack, path, Audience(arguments["edition"]), progress))

    def preview(self, pack: Pack, path: Path, edition: Audience, progress: Progress) -> PageMap:
        """Write the pack as PDF to a temporary file and say where its items stand."""
        self._before, style = jobs.compose_again(pack, edition, self._before)
        if self._exporter is None:
            self._exporter = _exporter()
        return self._exporter.write(self._before.document, path, style, progress)


def _exporter() -> PdfExporter:
    from briefing.export.pdf.exporter import PdfExporter  # noqa: PLC0415 - slow
    from briefing.export.pdf.kept_sections import KeptSections  # noqa: PLC0415 - slow

    return PdfExporter(kept=KeptSections())
