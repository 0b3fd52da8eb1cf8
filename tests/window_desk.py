"""The main window on a library of its own, as the window tests drive it: by mouse, by keys, by drops."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from briefing.gui.app import make_window
from briefing.gui.jobs import JobRunner
from briefing.gui.main_window.window import MainWindow, Runners
from briefing.gui.theme import Theme, ThemeName
from briefing.model.pack import ExcerptItem, Item, Pack, Section
from briefing.session.workspace import Workspace
from briefing.store.library import Library
from briefing.store.locations import library_folder, settings_path
from briefing.store.settings import load_settings

PATIENCE_MS = 20_000

CEREMONY = """Signing ceremony draws delegations to Hanoi

HANOI, 25 October 2025 – The minister said: "We welcome every delegation to this hall."

More than 60 countries signed the convention on the first day.
"""


class LentRunner(JobRunner):
    """Outlive the windows it is lent to: a window that stops it only takes its jobs back."""

    def stop(self) -> None:
        """Forget the jobs of the window that closes."""
        self.drop_jobs()

    def end(self) -> None:
        """End the worker."""
        super().stop()


class Desk:
    """Open and close windows on the test's own data folder, and act as a user does."""

    def __init__(self, qtbot: QtBot, runners: Runners | None = None) -> None:
        """Take workers to lend to the windows; without them each window has its own."""
        self._qtbot = qtbot
        self._runners = runners
        self._library: Library | None = None
        self._window: MainWindow | None = None
        self.theme = Theme()

    @property
    def window(self) -> MainWindow:
        """Return the open window."""
        assert self._window is not None
        return self._window

    @property
    def pack(self) -> Pack:
        """Return the open pack."""
        return self.window.history.pack

    def open(
        self,
        *,
        size: tuple[int, int] = (1440, 900),
        theme: ThemeName = ThemeName.LIGHT,
        scale: int = 100,
        settled: bool = True,
    ) -> MainWindow:
        """Show the window as the program does, on the samples where the library is new."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.theme = Theme(theme, scale=scale)
        self.theme.apply_to(application)
        self._library = Library.open(library_folder())
        runners = self._runners or Runners(documents=JobRunner(), reading=JobRunner())
        settings = load_settings(settings_path())
        self._window = make_window(self.theme, Workspace(self._library), settings, runners)
        self._window.resize(*size)
        self._window.show_everything()
        self._window.show()
        self._window.activateWindow()
        self._qtbot.waitUntil(self._window.isActiveWindow, timeout=PATIENCE_MS)
        if settled:
            self.settle()
        return self._window

    def settle(self) -> None:
        """Wait until every edit is kept, checked and drawn."""
        window = self.window

        def is_settled() -> bool:
            preview = window.pack_pane.preview
            return (
                window.checks.is_up_to_date
                and window.files.is_kept
                and (preview.is_up_to_date or not preview.isVisible())
                and window.articles.is_idle
            )

        self._qtbot.waitUntil(is_settled, timeout=PATIENCE_MS)

    def close(self) -> None:
        """Close the window like a user, and the library like the program."""
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if self._library is not None:
            self._library.close()
            self._library = None

    def forget(self) -> None:
        """Drop a window whose program is taken to have been killed: nothing of it runs on."""
        for runner in (self.window._runners.documents, self.window._runners.reading):
            runner.drop_jobs()
        self.window.deleteLater()
        self._window = self._library = None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def item_named(self, start: str) -> Item:
        """Return the item of the pack whose words begin so."""
        return next(item for item in self.pack.items() if item.text.startswith(start))

    def section_with_excerpts(self) -> tuple[Section, list[ExcerptItem]]:
        """Return the first section that holds several excerpts, with them."""
        for section in self.pack.sections:
            items = [item for item in section.items if isinstance(item, ExcerptItem)]
            if len(items) > 2:
                return section, items
        raise AssertionError("the pack has no section with excerpts")

    def card_of(self, identity: str) -> QRect:
        """Select an item or a section in the outline and return where it is drawn."""
        outline = self.window.pack_pane.outline
        outline.select(identity)
        return outline.visualRect(outline.currentIndex())

    def shown_box(self) -> QMessageBox:
        """Wait for a message that stays until it is answered."""
        found: list[QMessageBox] = []

        def is_shown() -> bool:
            found[:] = [box for box in self.window.findChildren(QMessageBox) if box.isVisible()]
            return bool(found)

        self._qtbot.waitUntil(is_shown, timeout=PATIENCE_MS)
        return found[0]

    def key(self, widget: QWidget, *keys: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        """Press keys in a widget that has the focus."""
        for key in keys:
            self._qtbot.keyClick(widget, key, modifiers or Qt.KeyboardModifier.NoModifier)

    def drop(
        self,
        target: QWidget,
        data: QMimeData,
        at: QPoint,
        action: Qt.DropAction = Qt.DropAction.CopyAction,
    ) -> bool:
        """Enter, move and drop as the system does; return whether the target took it."""
        buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(at, action, data, buttons, none)
        QCoreApplication.sendEvent(target, enter)
        if not enter.isAccepted():
            return False
        move = QDragMoveEvent(at, action, data, buttons, none)
        QCoreApplication.sendEvent(target, move)
        dropped = QDropEvent(QPointF(at), action, data, buttons, none)
        QCoreApplication.sendEvent(target, dropped)
        return dropped.isAccepted()


def write_article(folder: Path, name: str, text: str) -> Path:
    """Write a text file to import."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
