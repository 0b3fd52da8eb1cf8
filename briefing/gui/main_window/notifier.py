"""The window's toast with whatever its one button does at the moment."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from briefing.gui.theme import Theme
from briefing.gui.widgets.toast import Toast


class Notifier(QObject):
    """Say one thing at a time; a later message takes the place of the one before, button and all."""

    def __init__(self, theme: Theme, host: QWidget, steps: QUndoStack) -> None:
        """Take the window, and the steps that a message can offer to take back."""
        super().__init__(host)
        self._steps = steps
        self._step: int | None = None
        steps.indexChanged.connect(self._on_step)
        self.toast = Toast(theme, host)
        self.toast.action_chosen.connect(self._on_action_chosen)
        self._run: Callable[[], object] | None = None

    def say(self, sentence: str, action: str = "", run: Callable[[], object] | None = None) -> None:
        """Show a sentence; `run` is what the button named `action` does."""
        self._run = run
        self._step = None
        self.toast.show_message(sentence, action)

    def say_with_undo(self, sentence: str) -> None:
        """Show a sentence about the last step; it goes with the next one, which it could not take back."""
        self.say(sentence, self.tr("Undo"), self._steps.undo)
        self._step = self._steps.index()

    def _on_step(self, index: int) -> None:
        if self._step is not None and index != self._step:
            self._step = None
            self.toast.hide()

    def _on_action_chosen(self) -> None:
        if self._run is not None:
            self._run()
