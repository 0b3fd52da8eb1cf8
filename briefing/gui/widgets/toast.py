"""A short message at the bottom of the window, with one thing to do about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.elided_label import ElidedLabel

_SHOWN_MS = 6000


class Toast(QFrame):
    """Say one sentence over `host` for six seconds, longer while the mouse or the focus is on it."""

    action_chosen = Signal()

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self._host = host
        self.setObjectName("toast")
        self.setAccessibleName(self.tr("Message"))
        self._sentence = ElidedLabel(theme, role=FontRole.CARD_TITLE, ink="toast")
        self._button = QPushButton()
        self._button.setProperty("look", "toast")
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.clicked.connect(self._on_clicked)
        self._row = row = QHBoxLayout(self)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self._on_timeout)
        host.installEventFilter(self)
        self._button.installEventFilter(self)
        theme.changed.connect(self._refresh_look)
        self._refresh_look()
        self.hide()

    @property
    def text(self) -> str:
        """Return the sentence shown last."""
        return self._sentence.text()

    def show_message(self, sentence: str, action: str = "") -> None:
        """Show a sentence in the place of the one before, and perhaps one button; screen readers say it."""
        self._sentence.setText(sentence)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.show()
        self.raise_()
        self._place()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom of the host, and stay shown while the button has the focus."""
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self._place()
        elif watched is self._button and event.type() == QEvent.Type.FocusOut:
            self._timer.start()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the mouse is here."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Count the time anew."""
        self._timer.start()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, checked: bool) -> None:
        del checked
        self.hide()
        self.action_chosen.emit()

    def _on_timeout(self) -> None:
        if not self._button.hasFocus() and not self.underMouse():
            self.hide()

    def _place(self) -> None:
        px = self._theme.px
        width = min(self.sizeHint().width(), self._host.width() - px(32))
        height = max(px(40), self.sizeHint().height())
        below = px(28) + px(16)
        self.setGeometry(
            (self._host.width() - width) // 2, self._host.height() - height - below, width, height
        )

    def _refresh_look(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(16), 0, px(8), 0)
        self._row.setSpacing(px(8))
        self._place()
