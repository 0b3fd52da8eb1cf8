"""Statistics: tiles side by side with large numbers, and facts one below the other."""

from __future__ import annotations

from briefing.document import blocks as b
from briefing.document.inlines import Text, plain
from briefing.export.word.looks import VALUE_SIZES_PT
from briefing.export.word.markup import Xml
from briefing.export.word.rows import side_by_side
from briefing.export.word.tables import table
from briefing.export.word.theme import width_pt
from briefing.export.word.writer import Writer, part_of
from briefing.style.house_style import Role, TypeStyle
from briefing.style.looks import LabelLook

_MOST_COLUMNS = 4
_SMALLER = ("Statistic Value Medium", "Statistic Value Small")


def tiles(writer: Writer, block: b.Tiles) -> list[Xml]:
    """Return rows of tiles; five stand as three and two."""
    if writer.sheet.looks.labels is LabelLook.ABOVE:  # large type leaves no room for columns
        return facts(writer, b.Facts(figures=block.figures, origin=block.origin))
    count = len(block.figures)
    columns = count if count <= _MOST_COLUMNS else 3
    cells = [_tile(writer, figure, block.origin, writer.column_pt(columns)) for figure in block.figures]
    return side_by_side(writer, "Tiles", cells, columns)


def _tile(writer: Writer, figure: b.Figure, origin: str | None, tile_pt: float) -> list[Xml]:
    item = figure.origin or origin
    # The qualifier's line is there even when empty, so that values share a baseline.
    qualifier = writer.paragraphs.make(
        writer.style(Role.QUALIFIER), figure.qualifier, origin=part_of(item, "figure", "qualifier")
    )
    parts = (
        (_value_style(writer, figure.value, tile_pt), figure.value, "value"),
        (writer.style(Role.FIGURE_LABEL), figure.label, "label"),
        ("Statistic Text", figure.sentence, "sentence"),
        (writer.style(Role.SOURCE_LINE), figure.source, "source"),
    )
    return [qualifier, *writer.stack(parts, item, "figure")]


def _value_style(writer: Writer, value: str, tile_pt: float) -> str:
    """Return the largest style in which the value fits its tile."""
    style = writer.sheet.role(Role.VALUE)
    sizes = (style.size_pt, *VALUE_SIZES_PT)
    for name, size_pt in zip((style.word_style, *_SMALLER), sizes, strict=True):
        if _width_pt(writer, value, style, size_pt) <= tile_pt:
            return name
    return _SMALLER[-1]


def facts(writer: Writer, block: b.Facts) -> list[Xml]:
    """Return a table with a row for each figure, its number in the label column."""
    rows = [_fact(writer, figure, block.origin) for figure in block.figures]
    return [table(writer.style_id("Fact Table"), writer.label_widths_pt, rows)] if rows else []


def _fact(writer: Writer, figure: b.Figure, origin: str | None) -> Xml:
    item = figure.origin or origin
    parts = (
        ("Fact Label", figure.label, "label"),
        ("Fact Text", figure.sentence, "sentence"),
        (writer.style(Role.SOURCE_LINE), figure.source, "source"),
    )
    return writer.label_row(_fact_number(writer, figure, item), writer.stack(parts, item, "figure"))


def _fact_number(writer: Writer, figure: b.Figure, item: str | None) -> list[Xml]:
    """Return the qualifier and the number, on one line if the label column has room for both."""
    number, small = writer.sheet.role(Role.FACT_VALUE), writer.sheet.role(Role.QUALIFIER)
    value_pt = _width_pt(writer, figure.value, number, number.size_pt)
    room_pt = writer.sheet.label_column_pt - value_pt
    beside = (*figure.qualifier, Text(text=" "))
    if not figure.qualifier or _width_pt(writer, plain(beside), small, small.size_pt) > room_pt:
        parts = (
            (writer.style(Role.QUALIFIER), figure.qualifier, "qualifier"),
            (writer.style(Role.FACT_VALUE), figure.value, "value"),
        )
        return writer.stack(parts, item, "figure")
    words = writer.paragraphs.words
    runs = [
        *words.runs(beside, style="Fact Qualifier"),
        *words.runs((Text(text=figure.value),)),
    ]
    origin = part_of(item, "figure", "value")
    return [writer.paragraphs.of_runs(writer.style(Role.FACT_VALUE), runs, origin=origin)]


def _width_pt(writer: Writer, text: str, style: TypeStyle, size_pt: float) -> float:
    cut = "Bold" if style.bold else "Regular"
    return width_pt(text, writer.sheet.fonts[style.family], cut, size_pt)
