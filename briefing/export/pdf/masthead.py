"""The masthead above the first section: a low block of colour, a memo's letterhead, or plain lines."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.document.document import Cover
from briefing.document.inlines import text
from briefing.export.pdf.boxes import Box
from briefing.export.pdf.canvas import TaggedCanvas
from briefing.export.pdf.cover import set_embargo, set_panel
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.paragraphs import TextBox, on_baseline_of
from briefing.export.pdf.rows import Cell, DoubleRule, Row
from briefing.export.pdf.structure import Element
from briefing.style.house_style import Alignment, Ink, Role
from briefing.style.looks import CoverLook

_LETTERHEAD_RISE_PT = 28.0  # the first page of a memo begins that much higher
_LETTERHEAD_GAP_PT, _BELOW_RULE_PT = 4.0, 12.0
_MEMO_LABEL_PT = 72.0
_TITLE_SCALES = {CoverLook.PANEL: 24 / 41, CoverLook.RULED: 18 / 32, CoverLook.BARE: 1.0}
_TITLE_LEADING = 4 / 3
_AFTER_LINES_PT = 6.0
_BELOW_HEAD_PT = 18.0


def set_masthead(layout: Layout, head: Cover, parent: Element) -> list[Box]:
    """Return the boxes that stand above the first section."""
    look = layout.looks.cover
    boxes: list[Box] = []
    if look is CoverLook.RULED:
        boxes.append(_letterhead(layout, head, parent))
    else:
        names = ((text(head.office), Role.OFFICE), (text(head.department), Role.DEPARTMENT))
        boxes += layout.paragraphs(names, parent, layout.width_pt)
        if boxes:
            boxes[-1] = replace(boxes[-1], after_pt=_LETTERHEAD_GAP_PT * 2)
    if look is CoverLook.PANEL:
        panel = set_panel(layout, head, parent, least_pt=0, title_scale=_TITLE_SCALES[look])
        boxes.append(replace(panel, after_pt=_BELOW_RULE_PT))
    else:
        boxes += _titles(layout, head, parent)
    if head.embargo:
        boxes.append(replace(set_embargo(layout, head, parent), after_pt=_AFTER_LINES_PT))
    boxes += _lines(layout, head, parent)
    boxes[-1] = replace(
        boxes[-1], after_pt=max(boxes[-1].after_pt, _BELOW_HEAD_PT if look is CoverLook.PANEL else 0)
    )
    return [replace(box, keeps_with_next=True, origin=box.origin or head.origin) for box in boxes]


def _titles(layout: Layout, head: Cover, parent: Element) -> list[Box]:
    """Set kicker, title and subtitle below each other; the title of a memo is smaller than a cover's."""
    style = layout.sheet.role(Role.TITLE)
    size_pt = style.size_pt * _TITLE_SCALES[layout.looks.cover]
    leading_pt = style.leading_pt if size_pt == style.size_pt else size_pt * _TITLE_LEADING
    title_style = replace(
        style, size_pt=size_pt, leading_pt=leading_pt, after_pt=layout.sheet.role(Role.BODY).after_pt
    )
    kicker = layout.paragraphs(((text(head.kicker), Role.COVER_KICKER),), parent, layout.width_pt)
    title = layout.typesetter.set(text(head.title), title_style, layout.width_pt, parent.add("P"))
    subtitle = layout.paragraphs(((text(head.subtitle), Role.SUBTITLE),), parent, layout.width_pt)
    tight = [replace(box, after_pt=_LETTERHEAD_GAP_PT) for box in kicker]
    return [*tight, title, *(replace(box, after_pt=title_style.after_pt) for box in subtitle)]


def _lines(layout: Layout, head: Cover, parent: Element) -> list[Box]:
    if not head.lines:
        return []
    items = parent.add("L")
    rows: list[Box] = []
    for line in head.lines:
        item = items.add("LI")
        label = layout.typesetter.set(text(line.label), Role.COVER_LABEL, _MEMO_LABEL_PT, item.add("Lbl"))
        width_pt = layout.width_pt - _MEMO_LABEL_PT
        words = layout.paragraph(text(line.words), Role.COVER_LINE, item.add("LBody"), width_pt)
        words = replace(words, before_pt=0.5, after_pt=0.5)
        label = replace(on_baseline_of(words, label), after_pt=0)
        cells = (Cell(left_pt=0, boxes=(label,)), Cell(left_pt=_MEMO_LABEL_PT, boxes=(words,)))
        rows.append(Row(width_pt=layout.width_pt, cells=cells))
    last = replace(rows[-1], rule_below=layout.hairline, bottom_padding_pt=_AFTER_LINES_PT)  # type: ignore[call-arg]  # a row
    return [*rows[:-1], last]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead(Box):
    """Set who writes above a double rule, partly in the room that other pages give to their running head."""

    office: TextBox
    department: TextBox
    rule: DoubleRule

    @property
    def height_pt(self) -> float:
        """Return the height within the frame."""
        return max(0.0, self._natural_pt - _LETTERHEAD_RISE_PT)

    @property
    def _natural_pt(self) -> float:
        lines_pt = max(self.office.height_pt, self.department.height_pt)
        return lines_pt + _LETTERHEAD_GAP_PT + self.rule.height_pt

    def paint(self, canvas: TaggedCanvas, left_pt: float, top_pt: float) -> None:
        """Draw the names and the rule."""
        top_pt -= _LETTERHEAD_RISE_PT
        self.office.draw(canvas, left_pt, top_pt)
        drop_pt = self.office.baseline_pt - self.department.baseline_pt
        self.department.draw(canvas, left_pt + self.width_pt - self.department.width_pt, top_pt + drop_pt)
        lines_pt = max(self.office.height_pt, self.department.height_pt)
        self.rule.draw(canvas, left_pt, top_pt + lines_pt + _LETTERHEAD_GAP_PT)


def _letterhead(layout: Layout, head: Cover, parent: Element) -> Box:
    office = replace(layout.sheet.role(Role.OFFICE), alignment=Alignment.LEFT, size_pt=12, leading_pt=16)
    department = replace(layout.sheet.role(Role.DEPARTMENT), alignment=Alignment.RIGHT, size_pt=10.5)
    half_pt = layout.width_pt / 2
    setter = layout.typesetter
    return Letterhead(
        width_pt=layout.width_pt,
        after_pt=_BELOW_RULE_PT,
        office=setter.set(text(head.office), office, half_pt, parent.add("P") if head.office else None),
        department=setter.set(
            text(head.department), department, half_pt, parent.add("P") if head.department else None
        ),
        rule=DoubleRule(width_pt=layout.width_pt, colour=layout.colour(Ink.INK)),
    )
