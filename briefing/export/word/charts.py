"""Charts: native ones that can be edited in Word, each with its labels and values as a table below."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from itertools import count

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from briefing.document.blocks import Chart
from briefing.document.inlines import plain
from briefing.export.word.chart_part import chart_part
from briefing.export.word.gate import clean, word_language
from briefing.export.word.markup import Xml, node, run, w
from briefing.export.word.theme import width_pt as text_pt
from briefing.export.word.workbook import workbook
from briefing.style.house_style import Ink, Role, StyleSheet

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DECLARED = {
    "xmlns__wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "xmlns__a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}
_EMU_PER_PT = 12700
_FIRST_ID = 100_000  # above the ids of pictures
_BAR_PT, _ROOM_PT, _COLUMNS_PT = 26.0, 20.0, 170.0
_BAR_LINES = 1.4
_BESIDE_PT, _LEAST_SHARE = 14.0, 0.3  # around the words of a bar; of the room that bars keep in any case


class Charts:
    """Add charts to the part that holds the body, each with the workbook of its data."""

    def __init__(
        self, part: Part, sheet: StyleSheet, themed: Callable[[Ink], str | None], language: str
    ) -> None:
        self._part = part
        self._sheet = sheet
        self._themed = themed
        self._language = word_language(language)
        self._numbers = count(1)

    def inline(self, chart: Chart, width_pt: float) -> Xml:
        """Return a run that shows a chart; bars take a line each, columns a fixed height."""
        number = next(self._numbers)
        package = self._part.package
        rows = [(clean(bar.label), bar.value) for bar in chart.bars]
        book = workbook(clean(plain(chart.unit)) or clean(plain(chart.title)), rows)
        name = PackURI(f"/word/embeddings/chart{number}.xlsx")
        part = Part(PackURI(f"/word/charts/chart{number}.xml"), CONTENT_TYPE.DML_CHART, b"", package)
        book_id = part.relate_to(Part(name, CONTENT_TYPE.SML_SHEET, book, package), RELATIONSHIP_TYPE.PACKAGE)
        longest = 0.0 if chart.is_time_series else self._longest(chart, width_pt)
        content = chart_part(
            chart, self._sheet, self._themed, self._language, workbook_id=book_id, longest=longest
        )
        part._blob = content  # noqa: SLF001  # its relationship had to be known first
        bar_pt = max(_BAR_PT, self._sheet.role(Role.TABLE_TEXT).leading_pt * _BAR_LINES)
        height_pt = _COLUMNS_PT if chart.is_time_series else _ROOM_PT + bar_pt * len(rows)
        return _frame(
            self._part.relate_to(part, RELATIONSHIP_TYPE.CHART),
            number=_FIRST_ID + number,
            name=f"image {hashlib.blake2b(content, digest_size=8).hexdigest()}",
            description=clean(chart.description),
            size={"cx": str(round(width_pt * _EMU_PER_PT)), "cy": str(round(height_pt * _EMU_PER_PT))},
        )

    def _longest(self, chart: Chart, across_pt: float) -> float:
        """Return the value at which the axis ends, so that beside every bar there is room for its words."""
        room_pt = across_pt - max(self._words_pt(bar.label) for bar in chart.bars)
        return max(
            bar.value / max(1 - self._words_pt(bar.shown) / room_pt, _LEAST_SHARE) for bar in chart.bars
        )

    def _words_pt(self, words: str) -> float:
        style = self._sheet.role(Role.TABLE_TEXT)
        return text_pt(words, self._sheet.fonts[style.family], "Regular", style.size_pt) + _BESIDE_PT


def _frame(rel_id: str, *, number: int, name: str, description: str, size: dict[str, str]) -> Xml:
    shown = node("c:chart", xmlns__c=_CHART, r__id=rel_id)
    inline = node(
        "wp:inline",
        node("wp:extent", **size),
        node("wp:docPr", id=str(number), name=name, descr=description),
        node("wp:cNvGraphicFramePr"),
        node("a:graphic", node("a:graphicData", shown, uri=_CHART)),
        **_DECLARED,
        distT="0",
        distB="0",
        distL="0",
        distR="0",
    )
    return run(w("drawing", inline))
