"""Undo: every change of the pack is one pure edit and one step back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from briefing.model.pack import Pack
from briefing.session.workspace import Workspace

Edit = Callable[[Pack], Pack]
_MERGING_ID = 1


class ReplacePackCommand(QUndoCommand):
    """Swap one pack for another; steps with the same `merge_key` become one while they follow each other."""

    def __init__(
        self, before: Pack, after: Pack, text: str, replace: Callable[[Pack], None], merge_key: str = ""
    ) -> None:
        super().__init__(text)
        self.before = before
        self.after = after
        self._replace = replace
        self.merge_key = merge_key

    def redo(self) -> None:
        """Put the changed pack in place."""
        self._replace(self.after)

    def undo(self) -> None:
        """Put the earlier pack back."""
        self._replace(self.before)

    def id(self) -> int:
        """Return what Qt asks before it tries to merge two steps; −1 never merges."""
        return _MERGING_ID if self.merge_key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take a later step into this one if both change the same thing."""
        if not isinstance(other, ReplacePackCommand) or other.merge_key != self.merge_key:
            return False
        self.after = other.after
        self.setObsolete(self.after == self.before)
        return True


class PackHistory(QObject):
    """Change the open pack, and take it back.

    `pack_replaced` brings the pack before and the pack after, for views that show the difference.
    `stack` is Qt's own, for the undo and redo actions and the asterisk in the title.
    """

    pack_replaced = Signal(object, object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.stack = QUndoStack(self)

    @property
    def pack(self) -> Pack:
        """Return the pack as it is now."""
        return self._workspace.pack

    def apply(self, edit: Edit, text: str, merge_key: str = "") -> bool:
        """Change the pack by a pure edit; return whether anything changed.

        `text` says what was done, for the undo action. Steps with the same `merge_key` become one.
        """
        before = self.pack
        after = edit(before)
        if after == before:
            return False
        self.stack.push(ReplacePackCommand(before, after, text, self._replace, merge_key))
        return True

    def start_over(self, before: Pack) -> None:
        """Forget all steps, because another pack was opened; `before` is the one that was open."""
        self.stack.clear()
        self.pack_replaced.emit(before, self.pack)

    def _replace(self, pack: Pack) -> None:
        before = self._workspace.pack
        self._workspace.replace_pack(pack)
        self.pack_replaced.emit(before, pack)
