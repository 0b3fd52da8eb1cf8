"""Buttons: an icon alone, words, or the window's one primary action."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from briefing.gui.theme import Theme

_ICON_PX = 18


class IconButton(QToolButton):
    """Show an icon; its label is what tooltip and screen reader say.

    The mouse does not give it the focus, so that the ring shows only to those who use the keyboard.
    """

    def __init__(
        self,
        theme: Theme,
        icon: str,
        label: str,
        *,
        ink: str = "text2",
        size: int = 30,
        icon_size: int = _ICON_PX,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._ink = ink
        self._side = size
        self._icon_side = icon_size
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_label(label)
        theme.changed.connect(self.refresh_look)
        self.refresh_look()

    def set_label(self, label: str, shortcut: str = "") -> None:
        """Name the button; a shortcut is shown behind the name in the tooltip."""
        self.setAccessibleName(label)
        self.setToolTip(f"{label} ({shortcut})" if shortcut else label)

    def set_icon(self, icon: str, ink: str | None = None) -> None:
        """Show another icon, or the same in another colour."""
        self._icon_name = icon
        self._ink = ink or self._ink
        self.refresh_look()

    def follow(self, action: QAction) -> None:
        """Do what a command does, be enabled with it, and show its words and its key."""
        self.clicked.connect(action.trigger)
        action.changed.connect(self._copy_action)
        action.enabledChanged.connect(self.setEnabled)
        self._action = action
        self._copy_action()

    def refresh_look(self) -> None:
        """Take size and icon from the theme."""
        side = self._theme.px(self._side)
        self.setFixedSize(side, side)
        icon_side = self._theme.px(self._icon_side)
        self.setIconSize(QSize(icon_side, icon_side))
        ink = "soft_text" if self.isChecked() and self.isCheckable() else self._ink
        self.setIcon(self._theme.icon(self._icon_name, ink, self._icon_side, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again where the pixel ratio differs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.refresh_look()

    def checkStateSet(self) -> None:
        """Colour the icon by the state that was set."""
        super().checkStateSet()
        self.refresh_look()

    def nextCheckState(self) -> None:
        """Colour the icon by the state that was clicked."""
        super().nextCheckState()
        self.refresh_look()

    def _copy_action(self) -> None:
        self.set_label(self._action.toolTip(), self._action.shortcut().toString())
        self.setEnabled(self._action.isEnabled())


class TextButton(QPushButton):
    """Show words and perhaps an icon; `look` is small, primary, link, or empty for a plain button."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str | None = None,
        look: str = "",
        parent: QWidget | None = None,
    ) -> None:
        # Qt leaves hardly any room between an icon and its words.
        super().__init__(f"\u2009\u2009{text}" if icon else text, parent)
        if icon:
            self.setAccessibleName(text)
        self._theme = theme
        self._icon_name = icon
        self._ink = "on_accent" if look == "primary" else "accent" if look == "link" else "text2"
        self.setProperty("look", look)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.refresh_look)
        self.refresh_look()

    def refresh_look(self) -> None:
        """Take the icon from the theme."""
        if self._icon_name is not None:
            side = self._theme.px(16)
            self.setIconSize(QSize(side, side))
            self.setIcon(self._theme.icon(self._icon_name, self._ink, 16, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again where the pixel ratio differs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.refresh_look()


class PrimaryButton(TextButton):
    """Offer the one action that a window is there for."""

    def __init__(
        self, theme: Theme, text: str, *, icon: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, text, icon=icon, look="primary", parent=parent)
