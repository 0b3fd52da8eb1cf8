"""Guess the pages of headings from the amount of text, where no layout says them."""

from __future__ import annotations

import math
from collections.abc import Mapping

from briefing.document import blocks as b
from briefing.document.document import Document
from briefing.document.inlines import Inlines, plain
from briefing.document.walk import block_words
from briefing.style.house_style import Geometry, Role, StyleSheet

_PTS_PER_LETTER = 0.47  # of the type size, an average of running text
_ROW_PADDING_PT = 10.0
_TIMELINE_PT = 220.0
# What stands side by side takes less height than its words one below the other.
_SHARE_OF_HEIGHT: Mapping[type[b.Block], float] = {
    b.Tiles: 0.35,
    b.Contacts: 0.4,
    b.LabelRows: 0.6,
    b.Facts: 0.7,
    b.Table: 0.4,
    b.Timeline: 0.5,
}
_WHOLE_WIDTH = (b.Paragraph, b.ListBlock, b.Sources)


def estimate_pages(document: Document, sheet: StyleSheet, geometry: Geometry) -> dict[str, int]:
    """Return the page of each heading, counted from 1; exact while every section begins and fits a page."""
    guess = _Guess(geometry, sheet)
    if document.cover is not None:
        guess.page += 1
    if document.contents is not None:
        guess.page += 1
    for number, section in enumerate(document.sections):
        if section.starts_page and number:
            guess.start_page()
        guess.add_heading(section.heading)
        for block in section.blocks:
            if isinstance(block, b.Heading):
                guess.add_heading(block)
            else:
                guess.add_block(block)
    return guess.pages


class _Guess:
    def __init__(self, geometry: Geometry, sheet: StyleSheet) -> None:
        self._geometry = geometry
        self._sheet = sheet
        self._height_pt = geometry.frame_bottom_pt - geometry.frame_top_pt
        self._used_pt = 0.0
        self.page = 1
        self.pages: dict[str, int] = {}

    def start_page(self) -> None:
        self.page += 1
        self._used_pt = 0

    def add_heading(self, heading: b.Heading) -> None:
        role = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3)[heading.level - 1]
        style = self._sheet.role(role)
        needed_pt = style.before_pt + style.leading_pt + style.after_pt
        body_pt = self._sheet.role(Role.BODY).leading_pt
        if self._used_pt + needed_pt + 3 * body_pt > self._height_pt:
            self.start_page()
        self._used_pt += needed_pt
        self.pages[heading.anchor] = self.page

    def add_block(self, block: b.Block) -> None:
        if isinstance(block, b.Timeline):
            self._add(_TIMELINE_PT)
        width_pt = self._geometry.text_width_pt
        if not isinstance(block, _WHOLE_WIDTH):
            width_pt -= self._sheet.label_column_pt + self._sheet.gutter_pt
        heights_pt = [self._text_pt(words, width_pt) for words in block_words(block)]
        self._add(sum(heights_pt) * _SHARE_OF_HEIGHT.get(type(block), 1))

    def _text_pt(self, words: str | Inlines, width_pt: float) -> float:
        letters = len(words if isinstance(words, str) else plain(words))
        style = self._sheet.role(Role.BODY)
        lines = math.ceil(letters * style.size_pt * _PTS_PER_LETTER / width_pt)
        return lines * style.leading_pt + (_ROW_PADDING_PT if lines else 0)

    def _add(self, height_pt: float) -> None:
        self._used_pt += height_pt
        while self._used_pt > self._height_pt:
            self.page += 1
            self._used_pt -= self._height_pt
