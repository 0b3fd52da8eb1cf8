"""Line icons, tinted and drawn at the size and pixel ratio they are shown in."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from briefing.resources import resource_path


class IconStore:
    """Draw the icons of `resources/icons` and keep what has been drawn."""

    def __init__(self) -> None:
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, int, float, float], QPixmap] = {}

    def svg(self, name: str, colour: QColor, stroke: float) -> bytes:
        """Return the icon's SVG in a colour, with lines of `stroke` on its grid of 24."""
        if name not in self._sources:
            self._sources[name] = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
        source = self._sources[name].replace("currentColor", colour.name())
        return source.replace('stroke-width="2"', f'stroke-width="{stroke}"').encode()

    def pixmap(self, name: str, colour: QColor, size_px: int, ratio: float, stroke: float) -> QPixmap:
        """Return the icon, `size_px` logical pixels square."""
        key = (name, colour.name(), size_px, ratio, stroke)
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            pixmap = self._draw(name, colour, size_px, ratio, stroke)
            self._pixmaps[key] = pixmap
        return pixmap

    def _draw(self, name: str, colour: QColor, size_px: int, ratio: float, stroke: float) -> QPixmap:
        side = max(1, round(size_px * ratio))
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(self.svg(name, colour, stroke))).render(painter, QRectF(0, 0, side, side))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
