"""What runs on every page, drawn as artifacts: marking, embargo, title, section, imprint and page number."""

from __future__ import annotations

import math
from dataclasses import replace

from briefing.document.document import Document
from briefing.document.inlines import text
from briefing.export.pdf.canvas import TaggedCanvas
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.paragraphs import TextBox
from briefing.style.house_style import Ink, Role, TypeStyle
from briefing.style.looks import HeadLook

_GAP_PT = 12.0
_FOLIO_PT = 40.0
_MOST_OF_SECTION = 0.6
_ELLIPSIS = "…"
_EMBARGO_DROP_PT = 12.0
_WATERMARK_SHARE, _LARGEST_WATERMARK_PT = 0.7, 180.0
_LEAST_OF_TITLE = 0.4
_LARGE_FOLIO_PT = 150.0


class RunningLines:
    """Draw head and foot of the pages of one document."""

    def __init__(self, layout: Layout, document: Document) -> None:
        self._layout = layout
        self._running = document.running
        self._width_pt = layout.width_pt
        sheet = layout.sheet
        self._head = sheet.role(Role.RUNNING_HEAD)
        self._strong = replace(self._head, bold=True, ink=Ink.INK)
        self._upright = replace(self._head, italic=False)
        self._mark = sheet.role(Role.MARKING)
        self._embargo = replace(self._mark, ink=Ink.ALERT if self._running.is_embargoed else Ink.INK)
        self.page_count = 0
        self._lines: dict[tuple[object, ...], TextBox] = {}

    def draw_cover(self, canvas: TaggedCanvas) -> None:
        """Draw the lines of the cover: marking and imprint, no page number."""
        geometry = self._layout.geometry
        self._draw_watermark(canvas)
        with canvas.pagination("Header"):
            if self._look is HeadLook.CENTRED:
                self._draw_centred(canvas, self._marking(), geometry.marking_y_pt)
            else:
                self._draw_left(canvas, self._marking(), geometry.marking_y_pt)
        with canvas.pagination("Footer"):
            self._draw_foot(canvas, "")

    def draw_page(self, canvas: TaggedCanvas, section: str, *, has_letterhead: bool) -> None:
        """Draw the lines of any other page; `section` is the heading of level 1 that the page belongs to."""
        folio = canvas.folio(canvas.page)
        self._draw_watermark(canvas)
        with canvas.pagination("Header"):
            match self._look:
                case HeadLook.SIDES:
                    self._draw_marking(canvas, self._layout.geometry.marking_y_pt)
                    self._draw_head(canvas, section)
                case HeadLook.CENTRED:
                    self._draw_centred_head(canvas, has_letterhead=has_letterhead)
                case HeadLook.LARGE:
                    self._draw_large_head(canvas)
        with canvas.pagination("Footer"):
            if self._look is HeadLook.LARGE:
                self._draw_foot(canvas, self._running.folio_of.format(page=folio, pages=self.page_count))
            else:
                self._draw_foot(canvas, str(folio))

    def _draw_watermark(self, canvas: TaggedCanvas) -> None:
        """Draw a word in the tint below everything else, where the style asks for it."""
        word = self._running.watermark
        if not word or not self._layout.looks.has_watermark:
            return
        style = replace(self._layout.sheet.role(Role.TITLE), ink=Ink.TINT, bold=True)
        pen = self._layout.typesetter.fragments.pen(style)
        geometry = self._layout.geometry
        diagonal_pt = math.hypot(geometry.width_pt, geometry.height_pt) * _WATERMARK_SHARE
        size_pt = min(pen.size_pt * diagonal_pt / pen.width(word), _LARGEST_WATERMARK_PT)
        angle = math.degrees(math.atan2(geometry.height_pt, geometry.width_pt))
        canvas.draw_watermark(word, replace(pen, size_pt=size_pt), angle)

    @property
    def _look(self) -> HeadLook:
        return self._layout.looks.head

    def _draw_centred_head(self, canvas: TaggedCanvas, *, has_letterhead: bool) -> None:
        """Centre the marking, below it the embargo; then title and date, unless a letterhead says them."""
        geometry, running = self._layout.geometry, self._running
        embargo = self._line(running.embargo, self._embargo)
        if embargo.lines[0].width_pt > self._width_pt:
            short = running.embargo_short or running.embargo
            embargo = self._fitted(short, self._embargo, self._width_pt)
        # With an embargo the marking moves up, so that the lines below keep their place.
        rise_pt = _EMBARGO_DROP_PT if running.embargo else 0
        self._draw_centred(canvas, self._marking(), geometry.marking_y_pt - rise_pt / 2)
        if running.embargo:
            self._draw_centred(canvas, embargo, geometry.marking_y_pt + rise_pt / 2)
        if has_letterhead:
            return
        date = self._line(running.date, self._head)
        self._draw_right(canvas, date, geometry.head_y_pt)
        room_pt = self._width_pt - date.lines[0].width_pt - _GAP_PT
        self._draw_left(canvas, self._fitted(running.title, self._head, room_pt), geometry.head_y_pt)
        self._draw_rule(canvas, geometry.head_rule_y_pt)

    def _draw_large_head(self, canvas: TaggedCanvas) -> None:
        """Set marking and title on one line, the embargo in two below."""
        geometry, running = self._layout.geometry, self._running
        marking = self._marking()
        self._draw_left(canvas, marking, geometry.marking_y_pt)
        room_pt = self._width_pt - marking.lines[0].width_pt - _GAP_PT
        if room_pt > self._width_pt * _LEAST_OF_TITLE:
            self._draw_right(canvas, self._fitted(running.title, self._head, room_pt), geometry.marking_y_pt)
        embargo = self._layout.typesetter.set(text(running.embargo), self._embargo, self._width_pt, None)
        embargo.draw(canvas, geometry.left_pt, geometry.head_y_pt)
        self._draw_rule(canvas, geometry.head_rule_y_pt)

    def _draw_centred(self, canvas: TaggedCanvas, line: TextBox, y_pt: float) -> None:
        left_pt = self._layout.geometry.left_pt + (self._width_pt - line.lines[0].width_pt) / 2
        line.draw(canvas, left_pt, y_pt)

    def _draw_head(self, canvas: TaggedCanvas, section: str) -> None:
        geometry = self._layout.geometry
        name = self._fitted(section, self._strong, self._width_pt * _MOST_OF_SECTION)
        self._draw_right(canvas, name, geometry.head_y_pt)
        room_pt = self._width_pt - name.lines[0].width_pt - _GAP_PT
        self._draw_left(canvas, self._fitted(self._running.title, self._head, room_pt), geometry.head_y_pt)
        self._draw_rule(canvas, geometry.head_rule_y_pt)

    def _draw_marking(self, canvas: TaggedCanvas, y_pt: float) -> None:
        marking = self._marking()
        room_pt = self._width_pt - marking.lines[0].width_pt - _GAP_PT
        embargo = self._line(self._running.embargo, self._embargo)
        if embargo.lines[0].width_pt > room_pt and self._running.embargo_short:
            embargo = self._line(self._running.embargo_short, self._embargo)
        if embargo.lines[0].width_pt > self._width_pt:
            embargo = self._fitted(self._running.embargo, self._embargo, self._width_pt)
        meet = embargo.lines[0].width_pt > room_pt
        # Where they would meet, the marking moves up a line.
        self._draw_left(
            canvas, marking, y_pt - marking.leading_pt if meet and self._running.embargo else y_pt
        )
        self._draw_right(canvas, embargo, y_pt)

    def _draw_foot(self, canvas: TaggedCanvas, folio: str) -> None:
        geometry = self._layout.geometry
        if self._look is HeadLook.CENTRED:
            self._draw_centred(canvas, self._line(folio, self._upright), geometry.folio_y_pt)
            self._draw_centred(canvas, self._marking(), geometry.foot_marking_y_pt)
            return
        self._draw_rule(canvas, geometry.foot_rule_y_pt)
        if self._look is HeadLook.LARGE:
            self._draw_large_foot(canvas, folio)
            return
        imprint = self._fitted(self._running.imprint, self._head, self._width_pt - _FOLIO_PT)
        self._draw_left(canvas, imprint, geometry.folio_y_pt)
        self._draw_right(canvas, self._line(folio, self._strong), geometry.folio_y_pt)
        self._draw_left(canvas, self._marking(), geometry.foot_marking_y_pt)

    def _draw_large_foot(self, canvas: TaggedCanvas, folio: str) -> None:
        geometry = self._layout.geometry
        marking = self._fitted(self._running.marking, self._mark, self._width_pt - _LARGE_FOLIO_PT)
        self._draw_left(canvas, marking, geometry.folio_y_pt)
        self._draw_right(canvas, self._line(folio, self._strong), geometry.folio_y_pt)
        words = self._running.imprint_short or self._running.imprint
        imprint = self._fitted(words, self._head, self._width_pt)
        self._draw_left(canvas, imprint, geometry.folio_y_pt + marking.leading_pt)

    def _draw_rule(self, canvas: TaggedCanvas, y_pt: float) -> None:
        rule = self._layout.hairline
        canvas.draw_rule(self._layout.geometry.left_pt, y_pt, self._width_pt, rule.thickness_pt, rule.colour)

    def _draw_left(self, canvas: TaggedCanvas, line: TextBox, y_pt: float) -> None:
        line.draw(canvas, self._layout.geometry.left_pt, y_pt)

    def _draw_right(self, canvas: TaggedCanvas, line: TextBox, y_pt: float) -> None:
        line.draw(canvas, self._layout.geometry.left_pt + self._width_pt - line.lines[0].width_pt, y_pt)

    def _marking(self) -> TextBox:
        return self._fitted(self._running.marking, self._mark, self._width_pt)

    def _line(self, words: str, style: TypeStyle) -> TextBox:
        key = (words, style.size_pt, style.bold, style.italic, style.ink)
        if key not in self._lines:
            self._lines[key] = self._layout.typesetter.set(text(words), style, float("inf"), None)
        return self._lines[key]

    def _fitted(self, words: str, style: TypeStyle, room_pt: float) -> TextBox:
        """Set words on one line, cut with an ellipsis where they would leave their place."""
        line = self._line(words, style)
        if line.lines[0].width_pt <= room_pt:
            return line
        shortest, longest = 0, len(words)
        while shortest < longest:
            middle = (shortest + longest + 1) // 2
            line = self._line(words[:middle].rstrip() + _ELLIPSIS, style)
            if line.lines[0].width_pt <= room_pt:
                shortest = middle
            else:
                longest = middle - 1
        return self._line(words[:shortest].rstrip() + _ELLIPSIS, style)
