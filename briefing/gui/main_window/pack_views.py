"""The views of the pack are kept to it: outline, preview, what is not ready and how much that is."""

from __future__ import annotations

from PySide6.QtCore import QObject

from briefing.gui.commands import PackHistory
from briefing.gui.main_window.checks_controller import ChecksController
from briefing.gui.main_window.pack_controller import PackController
from briefing.gui.main_window.view_controller import ViewController
from briefing.gui.panes.pack_pane import PackPane
from briefing.gui.panes.status_line import StatusLine
from briefing.model.pack import Pack
from briefing.preflight.check import Severity


class PackViews(QObject):
    """Show the pack after every edit, and what was found out about it as soon as that is known."""

    def __init__(
        self,
        *,
        history: PackHistory,
        packs: PackController,
        checks: ChecksController,
        view: ViewController,
        pane: PackPane,
        status: StatusLine,
    ) -> None:
        super().__init__(pane)
        self._packs = packs
        self._checks = checks
        self._view = view
        self._pane = pane
        self._status = status
        history.pack_replaced.connect(self._on_pack_replaced)
        checks.checked.connect(self._show_checks)
        status.checks_requested.connect(self.toggle_checks)

    def show_pack(self, pack: Pack) -> None:
        """Show a pack everywhere."""
        self._pane.outline.show_pack(pack)
        self._pane.outline.set_marks(*self._packs.marks(self._checks.findings))
        self._pane.show_empty(is_empty=not pack.sections)
        self._pane.preview.show_pack(pack)

    def toggle_checks(self) -> None:
        """Show the list of what is not ready, or the outline again."""
        shown = not (self._pane.shows_checks and self._pane.isVisible())
        if shown:
            self._view.show_pack()
        self._pane.show_checks(shown=shown)

    def _on_pack_replaced(self, _before: Pack, after: Pack) -> None:
        self.show_pack(after)

    def _show_checks(self) -> None:
        self._pane.outline.set_marks(*self._packs.marks(self._checks.findings))
        checks = self._checks.checks()
        self._pane.checks.show_checks(checks)
        errors = sum(check.severity is Severity.ERROR for check in checks)
        self._status.show_checks(errors, len(checks) - errors)
