"""Text that wraps over a few lines of a painted row and ends with an ellipsis."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption


def paint_lines(painter: QPainter, text: str, room: QRect, line_px: float, *, most_lines: int) -> None:
    """Draw text from the top of `room` in the painter's font, with lines `line_px` apart."""
    metrics = QFontMetricsF(painter.font())
    lead = (line_px - metrics.height()) / 2
    for number, line in enumerate(break_lines(text, painter.font(), room.width(), most_lines)):
        baseline = room.top() + number * line_px + lead + metrics.ascent()
        painter.drawText(QPointF(room.left(), baseline), line)


def break_lines(text: str, font: QFont, width: float, most_lines: int) -> list[str]:
    """Return the lines as they fit; the last one ends with an ellipsis if there is more."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= most_lines and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    units = text.encode("utf-16-le")  # Qt counts in UTF-16 units
    lines = [
        units[2 * start : 2 * end].decode("utf-16-le").strip()
        for start, end in zip(starts, [*starts[1:], len(units) // 2], strict=True)
    ]
    if len(lines) > most_lines:
        rest = units[2 * starts[most_lines - 1] :].decode("utf-16-le")
        cut = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        lines = [*lines[: most_lines - 1], cut]
    return lines
