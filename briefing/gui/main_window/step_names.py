"""Undo and redo say what they would take back or do again."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack
from shiboken6 import isValid

from briefing.gui.actions import Actions


class StepNames(QObject):
    """Name the steps whenever they change."""

    def __init__(self, commands: Actions, stack: QUndoStack, parent: QObject) -> None:
        super().__init__(parent)
        self._commands = commands
        self._stack = stack
        for changed in (
            stack.canUndoChanged,
            stack.canRedoChanged,
            stack.undoTextChanged,
            stack.redoTextChanged,
        ):
            changed.connect(self._name)

    def _name(self, *_changed: object) -> None:
        commands, stack = self._commands, self._stack
        if not isValid(stack):  # it tells of its last change while it goes
            return
        commands.set_step("undo", is_possible=stack.canUndo(), step=stack.undoText())
        commands.set_step("redo", is_possible=stack.canRedo(), step=stack.redoText())
