"""Where in the outline something that is dragged would land, and whether it is a picture."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QTreeView

from briefing.gui.models.outline_model import OutlineRole
from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.pills import Pill, paint_pill, pill_height, pill_width
from briefing.ingest.picture_names import is_picture_name


@dataclass(frozen=True, slots=True)
class DropTarget:
    """Name the gap: before `row` below `parent`, drawn at height `y` of the viewport."""

    parent: QModelIndex
    row: int
    y: int
    name: str
    """What the target section is called; empty between sections."""


def find_drop_target(view: QTreeView, at: QPoint, *, is_section: bool) -> DropTarget | None:
    """Return the gap nearest to a point; None in an outline without sections."""
    model = view.model()
    if not model.rowCount():
        return None
    index = view.indexAt(at)
    if not index.isValid():
        # Below the last row: the end of the last section.
        index = model.index(model.rowCount() - 1, 0)
        at = QPoint(at.x(), _bottom(view, index) + 1)
    section = index.parent() if index.parent().isValid() else index
    rect = view.visualRect(index)
    is_upper_half = at.y() < rect.center().y()
    if is_section:
        if index == section and is_upper_half:
            return DropTarget(QModelIndex(), section.row(), rect.top(), "")
        return DropTarget(QModelIndex(), section.row() + 1, _bottom(view, section), "")
    name = str(section.data(OutlineRole.NAME))
    if index == section:
        is_below_all = at.y() > _bottom(view, section)
        at_end = is_below_all or not view.isExpanded(section)
        row = model.rowCount(section) if at_end else 0
        return DropTarget(section, row, _bottom(view, section) if at_end else rect.bottom(), name)
    row = index.row() + (0 if is_upper_half else 1)
    return DropTarget(section, row, rect.top() if is_upper_half else rect.bottom(), name)


def dropped_picture(data: QMimeData) -> Path | None:
    """Return the file of the one picture that is dragged from elsewhere."""
    urls = data.urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and is_picture_name(path) else None


def paint_drop_target(painter: QPainter, theme: Theme, target: DropTarget, width: int) -> None:
    """Draw the line, and the section's name at its end."""
    px = theme.px
    line_end = width - px(12)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if target.name:
        metrics = QFontMetrics(theme.font(FontRole.BADGE))
        words = metrics.elidedText(target.name, Qt.TextElideMode.ElideRight, width // 2)
        pill = Pill(text=words, ink="on_accent", ground="accent")
        left = line_end - pill_width(theme, pill)
        paint_pill(painter, theme, pill, left, max(0, target.y - pill_height(theme) / 2))
        line_end = left
    painter.setPen(QPen(theme.colour("accent"), 2))
    painter.drawLine(px(26), max(1, target.y), line_end, max(1, target.y))


def _bottom(view: QTreeView, section: QModelIndex) -> int:
    """Return where a section ends in the viewport, with its items if it is unfolded."""
    last = section
    if view.isExpanded(section) and (count := view.model().rowCount(section)):
        last = view.model().index(count - 1, 0, section)
    rect: QRect = view.visualRect(last)
    return rect.bottom()
