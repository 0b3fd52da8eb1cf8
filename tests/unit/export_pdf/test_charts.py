"""Charts: bars to scale, and to a screen reader a table of labels and values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import page as page_validation
import pikepdf
import pytest
from pdf_reading import read_structure
from sample_document import sample_document

from briefing.document import blocks as b
from briefing.document.document import Document, Section
from briefing.document.inlines import text
from briefing.export.pdf.exporter import PdfExporter
from briefing.style.loading import house_style_names, load_house_style


def chart_document(*, is_time_series: bool, values: tuple[float, ...] = (4, 2, 1)) -> Document:
    bars = tuple(b.Bar(label=f"Kind {n}", value=value, shown=f"{value:g}") for n, value in enumerate(values))
    chart = b.Chart(
        title=text("Most sessions are of one kind"),
        unit=text("Sessions by kind, number"),
        bars=bars,
        is_time_series=is_time_series,
        caption=text("Figure 1. As announced."),
        description="Chart of three values",
        origin="chart",
    )
    heading = b.Heading(level=1, words=text("Figures"), anchor="figures")
    return replace(
        sample_document(),
        cover=None,
        contents=None,
        notes=(),
        sections=(Section(heading=heading, blocks=(chart,)),),
    )


def bar_boxes(path: Path) -> list[tuple[float, float]]:
    """Return width and height of each filled rectangle."""
    with pikepdf.open(path) as pdf:
        return [
            (float(operands[2]), float(operands[3]))
            for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])
            if str(operator) == "re"
        ]


@pytest.mark.parametrize("style", house_style_names())
@pytest.mark.parametrize("is_time_series", [True, False])
def test_chart_is_a_table_to_a_screen_reader(tmp_path: Path, style: str, is_time_series: bool) -> None:
    path = tmp_path / "chart.pdf"
    document = chart_document(is_time_series=is_time_series)
    page_map = PdfExporter().write(document, path, load_house_style(style), lambda _done: None)
    root = read_structure(path)
    table = next(node for node in root.walk() if node.role == "Table")
    rows = [node for node in table.walk() if node.role == "TR"]
    assert [" ".join(row.text().split()) for row in rows] == ["Kind 0 4", "Kind 1 2", "Kind 2 1"]
    for profile in (page_validation.ValidationProfile.PDF_UA_1, page_validation.ValidationProfile.PDF_A_2A):
        assert page_validation.validate_pdf(str(path), profile=profile).failures == []
    assert len(page_map.places["chart"]) == 1


@pytest.mark.parametrize("side", [0, 1])
def test_bars_are_as_long_as_their_values(
    write: Callable[[Document], tuple[Path, object]], side: int
) -> None:
    path, _ = write(chart_document(is_time_series=side == 1))
    lengths = [box[side] for box in bar_boxes(path)][:3]
    assert lengths[0] == pytest.approx(2 * lengths[1], rel=1e-3)
    assert lengths[1] == pytest.approx(2 * lengths[2], rel=1e-3)


@pytest.mark.parametrize("values", [(0, 0, 0), (1e12, 1, 1)])
def test_nothing_and_very_much_have_bars_too(
    write: Callable[[Document], tuple[Path, object]], values: tuple[float, ...]
) -> None:
    path, _ = write(chart_document(is_time_series=False, values=values))
    assert all(0 < width < 480 for width, _ in bar_boxes(path))
