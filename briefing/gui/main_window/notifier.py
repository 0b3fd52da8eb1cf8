"""The window's toast with whatever its one button does at the moment."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from briefing.gui.theme import Theme
from briefing.gui.widgets.toast import Toast


class Notifier(QObject):
    """Say one thing at a time; a later message takes the place of the one before, button and all."""

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self.toast = Toast(theme, host)
        self.toast.action_chosen.connect(self._on_action_chosen)
        self._run: Callable[[], object] | None = None

    def say(self, sentence: str, action: str = "", run: Callable[[], object] | None = None) -> None:
        """Show a sentence; `run` is what the button named `action` does."""
        self._run = run
        self.toast.show_message(sentence, action)

    def _on_action_chosen(self) -> None:
        if self._run is not None:
            self._run()
