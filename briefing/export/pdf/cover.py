"""The cover as a block of colour with the title; the other looks have modules of their own."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.document.document import Cover
from briefing.document.inlines import text
from briefing.export.pdf.boxes import Box, stacked_height
from briefing.export.pdf.canvas import TaggedCanvas
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.paragraphs import TextBox, on_baseline_of
from briefing.export.pdf.pictures import PictureBox, picture_box
from briefing.export.pdf.rows import Cell, Row, Rule
from briefing.export.pdf.structure import Element, text_string
from briefing.export.printed_logo import LOGO_PT
from briefing.style.house_style import Ink, Role
from briefing.style.looks import CoverLook

COVER_TOP_PT = 64.0
_OFFICE_PT = 80.0  # from the top of the frame to the panel
_OFFICE_DROP_PT = 8.0
_PADDING_PT = 24.0
_KICKER_TOP_PT, _RULE_TOP_PT, _PANEL_BOTTOM_PT = 22.0, 48.0, 22.0
_RULE_WIDTH_PT, _RULE_HEIGHT_PT = 48.0, 2.0
_EMBARGO_BAR_PT, _EMBARGO_GAP_PT = 3.0, 12.0
_AFTER_PANEL_PT, _AFTER_EMBARGO_PT = 28.0, 24.0
_LONG_TITLE_LINES = 3
_LONG_TITLE_SCALE, _LONG_TITLE_LEADING_SCALE = 34 / 41, 38 / 45


def set_cover(layout: Layout, cover: Cover, parent: Element) -> list[Box]:
    """Return the boxes of the first page, whose frame begins at `COVER_TOP_PT`."""
    boxes: list[Box] = [
        _office(layout, cover, parent),
        set_panel(layout, cover, parent, least_pt=layout.geometry.cover_panel_height_pt),
    ]
    if cover.embargo:
        boxes.append(set_embargo(layout, cover, parent))
    items = parent.add("L")
    lines: list[Box] = []
    for line in cover.lines:
        item = items.add("LI")
        label = layout.typesetter.set(text(line.label), Role.COVER_LABEL, layout.label_pt, item.add("Lbl"))
        words = layout.paragraph(text(line.words), Role.COVER_LINE, item.add("LBody"), layout.text_pt)
        cells = (
            Cell(left_pt=0, boxes=(on_baseline_of(words, label),)),
            Cell(left_pt=layout.text_left_pt, boxes=(words,)),
        )
        lines.append(Row(width_pt=layout.width_pt, cells=cells, rule_above=layout.hairline))
    if lines:
        lines[-1] = lines[-1].closed()
    return [*boxes, *lines]


def set_logo(layout: Layout, cover: Cover, parent: Element, height_pt: float) -> PictureBox | None:
    """Return the logo of a style that has one; it says who issues the pack, or is decoration."""
    if layout.logo is None:
        return None
    element = parent.add("Figure", Alt=text_string(cover.office)) if cover.office else None
    return picture_box(layout.logo, element, height_pt=height_pt, most_pt=layout.width_pt / 2)


def _office(layout: Layout, cover: Cover, parent: Element) -> Row:
    parts = ((text(cover.office), Role.OFFICE), (text(cover.department), Role.DEPARTMENT))
    logo = set_logo(layout, cover, parent, LOGO_PT)
    left_pt = logo.width_pt + layout.sheet.gutter_pt if logo is not None else 0.0
    boxes = layout.paragraphs(parts, parent, layout.width_pt - left_pt)
    beside = () if logo is None else (Cell(left_pt=0, boxes=(logo,)),)
    return Row(
        width_pt=layout.width_pt,
        cells=(*beside, Cell(left_pt=left_pt, boxes=boxes)),
        top_padding_pt=_OFFICE_DROP_PT,
        bottom_padding_pt=max(
            0.0, _OFFICE_PT - _OFFICE_DROP_PT - max(stacked_height(boxes), LOGO_PT * len(beside))
        ),
    )


def set_embargo(layout: Layout, cover: Cover, parent: Element) -> Row:
    """Return the embargo, or that there is none, beside a bar; centred without one where titles are."""
    ink = Ink.ALERT if cover.is_embargoed else Ink.INK
    left_pt = _EMBARGO_BAR_PT + _EMBARGO_GAP_PT
    style = replace(layout.sheet.role(Role.EMBARGO), ink=ink)
    if layout.looks.cover is not CoverLook.PANEL:
        words = layout.typesetter.set(text(cover.embargo), style, layout.width_pt, parent.add("P"))
        cells = (Cell(left_pt=0, boxes=(words,)),)
        return Row(width_pt=layout.width_pt, after_pt=style.leading_pt / 2, cells=cells)
    words = layout.typesetter.set(text(cover.embargo), style, layout.text_pt - left_pt, parent.add("P"))
    return Row(
        width_pt=layout.width_pt,
        after_pt=_AFTER_EMBARGO_PT,
        cells=(Cell(left_pt=left_pt, boxes=(words,)),),
        top_padding_pt=2,
        bottom_padding_pt=2,
        left_bar=Rule(thickness_pt=_EMBARGO_BAR_PT, colour=layout.colour(ink)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel(Box):
    """Fill a rectangle with the accent colour; the kicker stands at its top, the title at its bottom."""

    least_pt: float
    kicker: TextBox | None
    titles: tuple[Box, ...]
    colour: str
    on_colour: str

    @property
    def height_pt(self) -> float:
        """Return the height of what is drawn."""
        return max(self.least_pt, self._top_pt + stacked_height(self.titles) + _PANEL_BOTTOM_PT)

    @property
    def _top_pt(self) -> float:
        return _KICKER_TOP_PT if self.kicker is None else self.kicker.height_pt + _RULE_TOP_PT

    def paint(self, canvas: TaggedCanvas, left_pt: float, top_pt: float) -> None:
        """Draw the content."""
        canvas.draw_rectangle(left_pt, top_pt, self.width_pt, self.height_pt, self.colour)
        text_left_pt = left_pt + _PADDING_PT
        if self.kicker is not None:
            self.kicker.draw(canvas, text_left_pt, top_pt + _KICKER_TOP_PT)
            rule_top_pt = top_pt + _RULE_TOP_PT + self.kicker.height_pt - self.kicker.leading_pt
            canvas.draw_rectangle(text_left_pt, rule_top_pt, _RULE_WIDTH_PT, _RULE_HEIGHT_PT, self.on_colour)
        title_top_pt = top_pt + self.height_pt - _PANEL_BOTTOM_PT - stacked_height(self.titles)
        for box in self.titles:
            box.draw(canvas, text_left_pt, title_top_pt + box.before_pt)
            title_top_pt += box.before_pt + box.height_pt + box.after_pt


def set_panel(
    layout: Layout, cover: Cover, parent: Element, *, least_pt: float, title_scale: float = 1.0
) -> Panel:
    """Return the block of colour, at least so high, its title smaller by a factor."""
    width_pt = layout.width_pt - 2 * _PADDING_PT
    kicker = (
        layout.paragraph(text(cover.kicker), Role.COVER_KICKER, parent, width_pt) if cover.kicker else None
    )
    titles: list[Box] = [_title(layout, cover.title, parent, width_pt, title_scale)]
    if cover.subtitle:
        titles.append(layout.paragraph(text(cover.subtitle), Role.SUBTITLE, parent, width_pt))
    return Panel(
        width_pt=layout.width_pt,
        after_pt=_AFTER_PANEL_PT,
        least_pt=least_pt,
        kicker=kicker,
        titles=tuple(titles),
        colour=layout.colour(Ink.ACCENT),
        on_colour=layout.colour(Ink.ON_ACCENT),
        origin=cover.origin,
    )


def _title(layout: Layout, title: str, parent: Element, width_pt: float, scale: float) -> TextBox:
    """Set the title, smaller where it would run over three lines."""
    style, element = layout.sheet.role(Role.TITLE), parent.add("P")
    style = replace(style, size_pt=style.size_pt * scale, leading_pt=style.leading_pt * scale)
    box = layout.typesetter.set(text(title), style, width_pt, element)
    if len(box.lines) <= _LONG_TITLE_LINES:
        return box
    smaller = replace(
        style,
        size_pt=style.size_pt * _LONG_TITLE_SCALE,
        leading_pt=style.leading_pt * _LONG_TITLE_LEADING_SCALE,
    )
    return layout.typesetter.set(text(title), smaller, width_pt, element)
