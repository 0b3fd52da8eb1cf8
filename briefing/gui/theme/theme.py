"""The theme object that every widget gets: colours, fonts, icons, measures, and the signal of a change."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from briefing.gui.theme.fonts import FontRole, make_font, make_reading_font, register_fonts
from briefing.gui.theme.icons import IconStore
from briefing.gui.theme.palette import make_palette
from briefing.gui.theme.preferences import system_asks_for_less_motion
from briefing.gui.theme.stylesheet import fill_template, read_template
from briefing.gui.theme.tokens import ThemeName, Tokens, read_tokens

SMALLEST_SCALE, LARGEST_SCALE = 90, 150
_SMALL_ICON_PX = 12
_SMALL_ICON_STROKE = 2.5  # on a grid of 24; thinner lines fade where an icon is drawn at half its size


class Density(StrEnum):
    """How close rows stand."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"


@lru_cache(maxsize=len(ThemeName))
def _cached_tokens(name: ThemeName) -> Tokens:
    return read_tokens(name)


class Theme(QObject):
    """Answer for every colour, font, icon and measure of the window; one signal says that they changed.

    A widget keeps no colour of its own: it asks again when it paints, and lays itself out anew on `changed`.
    """

    changed = Signal()

    def __init__(
        self,
        name: ThemeName = ThemeName.LIGHT,
        *,
        scale: int = 100,
        density: Density = Density.COMFORTABLE,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        register_fonts()
        self._name = name
        self._scale = scale
        self._density = density
        self._without_motion = False
        self._is_changing = False
        self._icons = IconStore()
        self._fonts: dict[tuple[FontRole, int], QFont] = {}
        self._row_heights: dict[tuple[int, int, tuple[FontRole, ...]], int] = {}
        self._pictures = QTemporaryDir()
        self._application: QApplication | None = None

    @property
    def name(self) -> ThemeName:
        """Return which theme is shown."""
        return self._name

    @property
    def scale(self) -> int:
        """Return the text scale in per cent."""
        return self._scale

    @property
    def density(self) -> Density:
        """Return how close rows stand."""
        return self._density

    @property
    def tokens(self) -> Tokens:
        """Return the colours by name."""
        return _cached_tokens(self._name)

    @property
    def is_dark(self) -> bool:
        """Tell whether light letters stand on a dark ground."""
        return self.tokens.is_dark

    @property
    def is_changing(self) -> bool:
        """Tell whether Qt dresses the window anew, before `changed`: what is laid out now is so in vain."""
        return self._is_changing

    @property
    def has_motion(self) -> bool:
        """Tell whether fades and sliding drawers are welcome."""
        return not self._without_motion and not system_asks_for_less_motion()

    def apply_to(self, application: QApplication) -> None:
        """Dress the whole application, now and after every change. Call it before the first window shows."""
        self._application = application
        application.setStyle("Fusion")
        self._dress()

    def set_name(self, name: ThemeName) -> None:
        """Show another theme."""
        self._change(name, self._scale, self._density)

    def set_scale(self, percent: int) -> None:
        """Scale type, rows, icons and paddings; values outside 90 to 150 are brought into it."""
        self._change(self._name, min(LARGEST_SCALE, max(SMALLEST_SCALE, percent)), self._density)

    def set_density(self, density: Density) -> None:
        """Choose how close rows stand."""
        self._change(self._name, self._scale, density)

    def set_motion(self, *, wanted: bool) -> None:
        """Switch fades and sliding off, or leave it to the system."""
        self._without_motion = not wanted

    def px(self, length: float) -> int:
        """Return a length of the design in logical pixels at the text scale."""
        return round(length * self._scale / 100)

    def colour(self, token: str) -> QColor:
        """Return the colour with this name."""
        return QColor(self.tokens.colours[token])

    def font(self, role: FontRole) -> QFont:
        """Return the window's font for a role at the text scale."""
        key = (role, self._scale)
        if key not in self._fonts:
            self._fonts[key] = make_font(role, self.px(role.size_px))
        return self._fonts[key]

    def reading_font(self, size_px: int) -> QFont:
        """Return the font of article text; its size is the reader's own and does not follow the scale."""
        return make_reading_font(size_px)

    def row_height(self, comfortable: int, compact: int, *lines: FontRole) -> int:
        """Return the height of a row: the design's, or more where its lines of text need more."""
        key = (comfortable, compact, lines)
        if key not in self._row_heights:
            wanted = self.px(compact if self._density is Density.COMPACT else comfortable)
            needed = sum(QFontMetrics(self.font(role)).height() for role in lines) + self.px(12)
            self._row_heights[key] = max(wanted, needed)
        return self._row_heights[key]

    def pixmap(self, icon: str, token: str, size: float, ratio: float = 1.0) -> QPixmap:
        """Return an icon in a token's colour; `size` is the design's and follows the text scale."""
        stroke = max(self.tokens.icon_stroke, _SMALL_ICON_STROKE if size <= _SMALL_ICON_PX else 0)
        return self._icons.pixmap(icon, self.colour(token), self.px(size), ratio, stroke)

    def icon(self, icon: str, ink: str = "text2", size: float = 18, ratio: float = 1.0) -> QIcon:
        """Return an icon for buttons and menus, greyed while it is disabled.

        It is drawn for one pixel ratio and one theme: set it again on `changed` and when the ratio changes.
        """
        result = QIcon(self.pixmap(icon, ink, size, ratio))
        result.addPixmap(self.pixmap(icon, "text3", size, ratio), QIcon.Mode.Disabled)
        return result

    def palette(self) -> QPalette:
        """Return Qt's palette in the theme's colours."""
        return make_palette(self.tokens)

    def style_sheet(self) -> str:
        """Return the window's style sheet in the theme's colours and at the text scale."""
        return fill_template(read_template(), self.tokens.colours, self.px, self._picture)

    def _change(self, name: ThemeName, scale: int, density: Density) -> None:
        if (name, scale, density) == (self._name, self._scale, self._density):
            return
        is_dressed_anew = (name, scale) != (self._name, self._scale)
        self._name, self._scale, self._density = name, scale, density
        self._row_heights.clear()
        if is_dressed_anew:
            self._is_changing = True
            self._dress()
            self._is_changing = False
        self.changed.emit()

    def _dress(self) -> None:
        if self._application is None:
            return
        self._application.setPalette(self.palette())
        self._application.setFont(self.font(FontRole.BODY))
        # Replacing a style sheet polishes each widget once for each of its ancestors, since Qt lists all of
        # them and then goes down from every one; taking it off and putting another on visits each twice.
        self._application.setStyleSheet("")
        self._application.setStyleSheet(self.style_sheet())

    def _picture(self, icon: str, token: str) -> Path:
        # A style sheet takes pictures from files only; the name changes with the theme since Qt caches them.
        path = Path(self._pictures.path()) / f"{self._name}-{icon}-{token}.svg"
        if not path.exists():
            path.write_bytes(self._icons.svg(icon, self.colour(token), self.tokens.icon_stroke))
        return path
