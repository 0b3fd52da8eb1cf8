"""Charts: horizontal bars, or columns for a time series; to a screen reader a table of labels and values."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.document.blocks import Bar, Chart
from briefing.document.inlines import text
from briefing.export.pdf.boxes import Box
from briefing.export.pdf.canvas import TaggedCanvas
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.paragraphs import TextBox
from briefing.export.pdf.structure import Element, text_string
from briefing.style.house_style import Alignment, Ink, Role

_BEFORE_PT, _BEFORE_BARS_PT, _AFTER_BARS_PT = 14.0, 10.0, 6.0
_BAR_PT, _PITCH_PT = 13 / 14, 20 / 14  # of the leading of table text
_AXIS_PT, _VALUE_GAP_PT = 1.0, 6.0
_COLUMNS_PT, _COLUMN_SHARE = 110.0, 0.62
_LEAST_BAR_PT = 1.0
_ROW_HEAD = "<</O/Table/Scope/Row>>"


def set_chart(layout: Layout, block: Chart, parent: Element) -> list[Box]:
    """Return title, unit, bars and caption, kept together; a chart without bars is its words alone."""
    title_style = replace(layout.sheet.role(Role.NAME), before_pt=_BEFORE_PT, after_pt=0)
    title = layout.typesetter.set(block.title, title_style, layout.width_pt, parent.add("P"))
    above: list[Box] = [title]
    if block.unit:
        unit = layout.paragraph(block.unit, Role.SOURCE_LINE, parent, layout.width_pt)
        above.append(replace(unit, before_pt=0))
    if not block.bars:
        return [*above, *_caption(layout, block, parent)]
    table = parent.add("Table", A=f"<</O/Table/Summary {text_string(block.description)}>>")
    body = table.add("TBody")
    set_bars = _columns if block.is_time_series and not layout.has_labels_above else _bars
    drawing = replace(set_bars(layout, block.bars, body), origin=block.origin)
    caption, boxes = _caption(layout, block, parent), [*above, drawing]
    return [*(replace(box, keeps_with_next=True) for box in boxes), *caption] if caption else boxes


def _caption(layout: Layout, block: Chart, parent: Element) -> tuple[Box, ...]:
    return layout.paragraphs(((block.caption, Role.CAPTION),), parent, layout.width_pt)


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnBar:
    """Hold a bar: its box, counted from the drawing's corner, and the words at either end of it."""

    left_pt: float
    top_pt: float
    width_pt: float
    height_pt: float
    label: TextBox
    label_at: tuple[float, float]
    value: TextBox
    value_at: tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars(Box):
    """Draw bars on an axis (its left, top, width, height); the words are content, the bars are not."""

    bars: tuple[DrawnBar, ...]
    drawn_pt: float
    axis: tuple[float, float, float, float]
    colour: str
    axis_colour: str

    @property
    def height_pt(self) -> float:
        """Return the height of the drawing."""
        return self.drawn_pt

    def paint(self, canvas: TaggedCanvas, left_pt: float, top_pt: float) -> None:
        """Draw bar by bar, so that each label is read with its value."""
        for bar in self.bars:
            canvas.draw_rectangle(
                left_pt + bar.left_pt, top_pt + bar.top_pt, bar.width_pt, bar.height_pt, self.colour
            )
            bar.label.draw(canvas, left_pt + bar.label_at[0], top_pt + bar.label_at[1])
            bar.value.draw(canvas, left_pt + bar.value_at[0], top_pt + bar.value_at[1])
        x_pt, y_pt, width_pt, height_pt = self.axis
        canvas.draw_rectangle(left_pt + x_pt, top_pt + y_pt, width_pt, height_pt, self.axis_colour)


def _words(
    layout: Layout, bar: Bar, body: Element, width_pt: float, alignment: Alignment
) -> tuple[TextBox, TextBox]:
    """Set label and value of a bar as a row of the table."""
    row, style = body.add("TR"), layout.sheet.role(Role.TABLE_TEXT)
    setter = layout.typesetter
    label = setter.set(
        text(bar.label), replace(style, alignment=alignment), width_pt, row.add("TH", A=_ROW_HEAD)
    )
    return label, setter.set(text(bar.shown), replace(style, bold=True), float("inf"), row.add("TD"))


def _bars(layout: Layout, bars: tuple[Bar, ...], body: Element) -> Bars:
    """Lay bars out below each other, labels right-aligned in the label column."""
    left_pt = layout.text_left_pt
    label_pt = left_pt - layout.sheet.gutter_pt
    words = [_words(layout, bar, body, label_pt, Alignment.RIGHT) for bar in bars]
    room_pt = layout.width_pt - left_pt - max(value.lines[0].width_pt for _, value in words) - _VALUE_GAP_PT
    greatest = max(bar.value for bar in bars) or 1
    drawn: list[DrawnBar] = []
    top_pt = _BEFORE_BARS_PT
    for bar, (label, value) in zip(bars, words, strict=True):
        bar_pt, pitch_pt = label.leading_pt * _BAR_PT, label.leading_pt * _PITCH_PT
        row_pt = max(pitch_pt, label.height_pt + (pitch_pt - label.leading_pt))
        width_pt = max(room_pt * bar.value / greatest, _LEAST_BAR_PT)
        drawn.append(
            DrawnBar(
                left_pt=left_pt,
                top_pt=top_pt + (row_pt - bar_pt) / 2,
                width_pt=width_pt,
                height_pt=bar_pt,
                label=label,
                label_at=(0, top_pt + (row_pt - label.height_pt) / 2),
                value=value,
                value_at=(left_pt + width_pt + _VALUE_GAP_PT, top_pt + (row_pt - value.height_pt) / 2),
            )
        )
        top_pt += row_pt
    axis = (left_pt - _AXIS_PT, _BEFORE_BARS_PT, _AXIS_PT, top_pt - _BEFORE_BARS_PT)
    return _drawing(layout, drawn, top_pt + _AFTER_BARS_PT, axis)


def _columns(layout: Layout, bars: tuple[Bar, ...], body: Element) -> Bars:
    """Lay columns out side by side, labels below and values above them."""
    step_pt = layout.width_pt / len(bars)
    width_pt = step_pt * _COLUMN_SHARE
    greatest = max(bar.value for bar in bars) or 1
    words = [_words(layout, bar, body, step_pt, Alignment.CENTRE) for bar in bars]
    base_pt = _BEFORE_BARS_PT + words[0][1].leading_pt + _COLUMNS_PT
    drawn = []
    for index, (bar, (label, value)) in enumerate(zip(bars, words, strict=True)):
        height_pt = max(_COLUMNS_PT * bar.value / greatest, _LEAST_BAR_PT)
        middle_pt = step_pt * (index + 0.5)
        value_left_pt = middle_pt - value.lines[0].width_pt / 2
        drawn.append(
            DrawnBar(
                left_pt=middle_pt - width_pt / 2,
                top_pt=base_pt - height_pt,
                width_pt=width_pt,
                height_pt=height_pt,
                label=label,
                label_at=(step_pt * index, base_pt + _AXIS_PT + 2),
                value=value,
                value_at=(value_left_pt, base_pt - height_pt - value.leading_pt),
            )
        )
    bottom_pt = base_pt + _AXIS_PT + 2 + max(label.height_pt for label, _ in words) + _AFTER_BARS_PT
    return _drawing(layout, drawn, bottom_pt, (0, base_pt, layout.width_pt, _AXIS_PT))


def _drawing(
    layout: Layout, drawn: list[DrawnBar], height_pt: float, axis: tuple[float, float, float, float]
) -> Bars:
    return Bars(
        width_pt=layout.width_pt,
        bars=tuple(drawn),
        drawn_pt=height_pt,
        axis=axis,
        colour=layout.colour(Ink.ACCENT),
        axis_colour=layout.colour(Ink.INK),
    )
