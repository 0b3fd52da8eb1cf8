"""The first page in every look: where its frame begins and what stands in it."""

from __future__ import annotations

from dataclasses import replace

from briefing.document.document import Cover
from briefing.document.inlines import text
from briefing.export.pdf.boxes import Box, stacked_height
from briefing.export.pdf.cover import COVER_TOP_PT, set_cover, set_embargo, set_logo
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.paragraphs import TextBox, on_baseline_of
from briefing.export.pdf.rows import Cell, DoubleRule, Row
from briefing.export.pdf.structure import Element
from briefing.export.printed_logo import EMBLEM_PT, LOGO_PT
from briefing.style.house_style import Ink, Role
from briefing.style.looks import CoverLook

_RULES_TOP_PT = 83.5
_RULES_FROM_FOOT_PT = 39.0  # the lower double rule stands that far above the frame's foot
_ABOVE_OFFICE_PT, _AFTER_EMBLEM_PT = 38.0, 14.0
_SHARES = (76, 104, 46)  # of the white: above the title, above the lines, below them
_RULE_WIDTH_PT, _RULE_PT, _AROUND_RULE_PT = 72.0, 0.75, 10.0
_INSET_PT, _LABEL_PT = 24.0, 108.0
_BELOW_MARKING_PT = 46.0  # this cover has no running lines but the marking
_LEAST_WHITE = 0.3  # of the white between the lines of a full cover


def cover_top(layout: Layout) -> float:
    """Return where the frame of the first page begins."""
    return {
        CoverLook.PANEL: COVER_TOP_PT,
        CoverLook.RULED: _RULES_TOP_PT,
        CoverLook.BARE: layout.geometry.marking_y_pt + _BELOW_MARKING_PT,
    }[layout.looks.cover]


def set_first_page(layout: Layout, cover: Cover, parent: Element) -> list[Box]:
    """Return the boxes of the first page."""
    match layout.looks.cover:
        case CoverLook.PANEL:
            return set_cover(layout, cover, parent)
        case CoverLook.RULED:
            return _ruled(layout, cover, parent)
        case CoverLook.BARE:
            return _bare(layout, cover, parent)


def _ruled(layout: Layout, cover: Cover, parent: Element) -> list[Box]:
    """Stand everything on the page's axis between two double rules, the white shared out in proportion."""
    rule = DoubleRule(width_pt=layout.width_pt, colour=layout.colour(Ink.INK))
    logo = set_logo(layout, cover, parent, EMBLEM_PT)
    emblem: tuple[Box, ...] = ()
    if logo is not None:
        middle_pt = (layout.width_pt - logo.width_pt) / 2
        emblem = (replace(logo, left_pt=middle_pt, after_pt=_AFTER_EMBLEM_PT),)
    office = layout.paragraphs(
        ((text(cover.office), Role.OFFICE), (text(cover.department), Role.DEPARTMENT)),
        parent,
        layout.width_pt,
    )
    titles = _ruled_titles(layout, cover, parent)
    lines = _ruled_lines(layout, cover, parent)
    head = (rule, *_spaced((*emblem, *office), before_pt=_ABOVE_OFFICE_PT))
    page_pt = layout.geometry.frame_bottom_pt - _RULES_FROM_FOOT_PT - _RULES_TOP_PT
    natural_pt = sum(map(stacked_height, (head, titles, lines))) + rule.height_pt
    white_pt = max(0.0, page_pt - natural_pt) / sum(_SHARES)
    above_title, above_lines, below = (share * white_pt for share in _SHARES)
    foot = replace(rule, inverted=True, before_pt=below)
    return [*head, *_spaced(titles, before_pt=above_title), *_spaced(lines, before_pt=above_lines), foot]


def _spaced(boxes: tuple[Box, ...], *, before_pt: float) -> tuple[Box, ...]:
    return (replace(boxes[0], before_pt=before_pt), *boxes[1:]) if boxes else ()


def _ruled_titles(layout: Layout, cover: Cover, parent: Element) -> tuple[Box, ...]:
    width_pt = layout.width_pt
    kicker = layout.paragraphs(((text(cover.kicker), Role.COVER_KICKER),), parent, width_pt)
    title = layout.paragraph(text(cover.title), Role.TITLE, parent, width_pt)
    line = Row(
        width_pt=_RULE_WIDTH_PT,
        left_pt=(width_pt - _RULE_WIDTH_PT) / 2,
        cells=(),
        rule_above=replace(layout.hairline, thickness_pt=_RULE_PT, colour=layout.colour(Ink.INK)),
        rule_below=None,
        after_pt=_AROUND_RULE_PT,
    )
    subtitle = layout.paragraphs(((text(cover.subtitle), Role.SUBTITLE),), parent, width_pt)
    embargo: tuple[Box, ...] = ()
    if cover.embargo:
        embargo = (replace(set_embargo(layout, cover, parent), before_pt=_AROUND_RULE_PT * 2, after_pt=0),)
    return (*kicker, replace(title, origin=cover.origin), line, *subtitle, *embargo)


def _ruled_lines(layout: Layout, cover: Cover, parent: Element) -> tuple[Box, ...]:
    width_pt = layout.width_pt - 2 * _INSET_PT
    rows = [
        replace(row, left_pt=_INSET_PT, width_pt=width_pt)
        for row in _line_rows(layout, cover, parent, _LABEL_PT, width_pt - _LABEL_PT)
    ]
    if rows:
        rows[0] = replace(rows[0], rule_above=layout.hairline)
        rows[-1] = replace(rows[-1], rule_below=layout.hairline)
    return tuple(rows)


def _line_rows(layout: Layout, cover: Cover, parent: Element, label_pt: float, words_pt: float) -> list[Row]:
    items = parent.add("L")
    rows = []
    for line in cover.lines:
        item = items.add("LI")
        label = layout.typesetter.set(text(line.label), Role.COVER_LABEL, label_pt, item.add("Lbl"))
        words = layout.paragraph(text(line.words), Role.COVER_LINE, item.add("LBody"), words_pt)
        rows.append(
            Row(width_pt=label_pt + words_pt, cells=_beside(on_baseline_of(words, label), words, label_pt))
        )
    return rows


def _beside(label: TextBox, words: TextBox, left_pt: float) -> tuple[Cell, ...]:
    return Cell(left_pt=0, boxes=(label,)), Cell(left_pt=left_pt, boxes=(words,))


def _bare(layout: Layout, cover: Cover, parent: Element) -> list[Box]:
    """Set title, lines and embargo below each other, at full size; a title that takes too much, smaller."""
    parts = (
        (text(cover.office), Role.OFFICE),
        (text(cover.department), Role.DEPARTMENT),
        (text(cover.kicker), Role.COVER_KICKER),
        (text(cover.title), Role.TITLE),
        (text(cover.subtitle), Role.SUBTITLE),
    )
    logo = set_logo(layout, cover, parent, LOGO_PT)
    paragraphs = layout.paragraphs(parts, parent, layout.width_pt)
    boxes: list[Box] = list(paragraphs)
    gap_pt = layout.sheet.role(Role.BODY).leading_pt
    heads = sum(bool(words) for words in (cover.office, cover.department))
    title = paragraphs[heads + bool(cover.kicker)] if cover.title else None
    if heads:
        boxes[heads - 1] = replace(boxes[heads - 1], after_pt=gap_pt * 2)
    if logo is not None:
        boxes.insert(0, replace(logo, after_pt=gap_pt / 2))
    if cover.embargo:
        boxes.append(replace(set_embargo(layout, cover, parent), after_pt=gap_pt))
    rows = _line_rows(layout, cover, parent, layout.label_pt, layout.text_pt)
    boxes += [
        replace(row, width_pt=layout.width_pt, rule_above=layout.hairline, top_padding_pt=4) for row in rows
    ]
    page_pt = layout.geometry.frame_bottom_pt - cover_top(layout)
    if isinstance(title, TextBox) and _share_of_white(boxes, page_pt) < _LEAST_WHITE:
        smaller = _smaller(layout, title, cover.title)
        boxes = [smaller if box is title else box for box in boxes]
    return _on_one_page(boxes, page_pt)


def _smaller(layout: Layout, title: TextBox, words: str) -> TextBox:
    """Return a title in the size of a heading, in the element that it has."""
    heading = layout.sheet.role(Role.HEADING_1)
    style = replace(layout.sheet.role(Role.TITLE), size_pt=heading.size_pt, leading_pt=heading.leading_pt)
    return layout.typesetter.set(text(words), style, layout.width_pt, title.flow.element)


def _share_of_white(boxes: list[Box], page_pt: float) -> float:
    """Return how much of the white between boxes a page leaves them."""
    white_pt = sum(box.before_pt + box.after_pt for box in boxes)
    over_pt = max(0.0, stacked_height(boxes) - page_pt)
    return 1 - over_pt / white_pt if white_pt else 1.0


def _on_one_page(boxes: list[Box], page_pt: float) -> list[Box]:
    """Take as much of the white between boxes as the page lacks, if it is enough."""
    share = _share_of_white(boxes, page_pt)
    if not _LEAST_WHITE <= share < 1:
        return boxes
    return [replace(box, before_pt=box.before_pt * share, after_pt=box.after_pt * share) for box in boxes]
