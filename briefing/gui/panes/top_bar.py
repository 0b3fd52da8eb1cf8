"""The bar at the top: menu, the pack's name, the command field, undo and redo, export."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from briefing.gui.actions import Actions
from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.elided_label import ElidedLabel
from briefing.gui.widgets.ground import set_ground
from briefing.gui.widgets.icon_button import IconButton, PrimaryButton

_HEIGHT, _COMMAND_WIDTH = 52, 320


class TopBar(QWidget):
    """Show what is open and offer what is needed most."""

    pack_menu_requested = Signal(object)
    """The button below which the menu of packs is wanted."""

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        set_ground(self, "chrome", edge="bottom")
        self._command = _CommandField(theme, self.tr("Search or run a command"))
        self._command.opened.connect(actions["palette"].trigger)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 12, 0)
        row.setSpacing(12)
        row.addLayout(self._make_left(actions), 1)
        row.addWidget(self._command)
        row.addLayout(self._make_right(actions), 1)
        theme.changed.connect(self._refresh_look)
        self._refresh_look()

    def _make_left(self, actions: Actions) -> QHBoxLayout:
        theme = self._theme
        self._menu_button = IconButton(theme, "menu", self.tr("Menu"), size=32)
        self._menu_button.clicked.connect(self._on_menu)
        self._menu = QMenu(self)
        for title, entries in actions.menus():
            part = self._menu.addMenu(title)
            for action in entries:
                part.addAction(action) if action is not None else part.addSeparator()
        self._title = ElidedLabel(theme, role=FontRole.CARD_TITLE)
        self._subtitle = ElidedLabel(theme, role=FontRole.META, ink="text2")
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addStretch(1)
        names.addWidget(self._title)
        names.addWidget(self._subtitle)
        names.addStretch(1)
        self._packs_button = IconButton(
            theme, "chevron-down", self.tr("Details and other packs"), icon_size=16
        )
        self._packs_button.clicked.connect(self._on_packs)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._menu_button)
        row.addLayout(names)
        row.addWidget(self._packs_button)
        row.addStretch(1)
        return row

    def _make_right(self, actions: Actions) -> QHBoxLayout:
        theme = self._theme
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addStretch(1)
        for name in ("undo", "redo", "switch_theme", "help"):
            button = IconButton(theme, actions.icon_name(actions[name]) or "circle", "")
            button.follow(actions[name])
            row.addWidget(button)
            if name == "switch_theme":
                self._theme_button = button
        export = PrimaryButton(theme, self.tr("Export"), icon="file-down")
        export.setToolTip(self.tr("Export as PDF, Word, HTML or Markdown (Ctrl+Shift+E)"))
        export.clicked.connect(actions["export"].trigger)
        row.addSpacing(8)
        row.addWidget(export)
        return row

    def show_pack(self, title: str, subtitle: str, *, is_changed: bool) -> None:
        """Show the pack's name, with a mark while its file is older than the pack."""
        self._title.setText(f"{title} •" if is_changed else title)
        self._subtitle.setText(subtitle)

    def open_menu(self) -> None:
        """Show the window's menu below its button."""
        self._menu.popup(self._menu_button.mapToGlobal(self._menu_button.rect().bottomLeft()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the pack's name its room where the window is narrow."""
        super().resizeEvent(event)
        self._command.setMaximumWidth(min(self._theme.px(_COMMAND_WIDTH), self.width() * 3 // 10))

    def _on_packs(self, _checked: bool) -> None:
        self.pack_menu_requested.emit(self._packs_button)

    def _on_menu(self, _checked: bool) -> None:
        self.open_menu()

    def _refresh_look(self) -> None:
        self.setFixedHeight(self._theme.px(_HEIGHT))
        self._theme_button.set_icon("sun" if self._theme.is_dark else "moon")


class _CommandField(QWidget):
    """Look like a field and open the command palette."""

    opened = Signal()

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the design's size."""
        return QSize(self._theme.px(_COMMAND_WIDTH), self._theme.px(34))

    def minimumSizeHint(self) -> QSize:
        """Shrink to the icon where the window is narrow."""
        return QSize(self._theme.px(40), self._theme.px(34))

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Open the palette."""
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the palette with Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a field with an icon, words and the key."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour("surface"))
        width = 2 if self.hasFocus() else 1
        painter.setPen(QPen(theme.colour("accent" if self.hasFocus() else "ctl"), width))
        inset = width / 2
        frame = self.rect().toRectF().adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, 6, 6)
        icon = theme.pixmap("search", "text2", 16, self.devicePixelRatioF())
        painter.drawPixmap(theme.px(12), (self.height() - theme.px(16)) // 2, icon)
        key = "Ctrl K"
        painter.setFont(theme.font(FontRole.BADGE))
        key_width = painter.fontMetrics().horizontalAdvance(key) + theme.px(14)
        room = self.width() - theme.px(48)
        if room > key_width + theme.px(40):
            height = theme.px(20)
            badge = QRect(
                self.width() - key_width - theme.px(7), (self.height() - height) // 2, key_width, height
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("sunken"))
            painter.drawRoundedRect(badge, 4, 4)
            painter.setPen(theme.colour("text2"))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, key)
            room -= key_width
        painter.setFont(theme.font(FontRole.BODY))
        painter.setPen(theme.colour("text2"))
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        place = QRect(theme.px(38), 0, room, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Draw again when something about the look changed."""
        super().changeEvent(event)
        self.update()
