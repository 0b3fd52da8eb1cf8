"""What every window test gets: the look of the program's own pictures, and a cleared desk afterwards."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_desk import Desk, LentRunner

from briefing.gui.main_window.window import Runners
from briefing.resources import resource_path


@pytest.fixture(scope="session", autouse=True)
def _bundled_look(qapp: QApplication) -> None:
    """Draw with Fusion and the bundled fonts, so that a picture is the same on every machine."""
    qapp.setStyle("Fusion")
    for file in sorted(resource_path("fonts").glob("*.ttf")):
        assert QFontDatabase.addApplicationFont(str(file)) >= 0, file.name


@pytest.fixture(autouse=True)
def _cleared_desk(qapp: QApplication) -> Iterator[None]:
    """Close and delete what a test left open, so that tests do not see each other's windows."""
    yield
    for widget in QApplication.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@pytest.fixture(scope="session")
def lent_runners(qapp: QApplication) -> Iterator[Runners]:
    """Keep two workers warm for all windows of the session, since starting them takes a second."""
    documents, reading = LentRunner(), LentRunner()
    yield Runners(documents=documents, reading=reading)
    documents.end()
    reading.end()


@pytest.fixture
def desk(qtbot: QtBot, lent_runners: Runners) -> Iterator[Desk]:
    """Lend a desk to open the main window on, and clear it away."""
    desk = Desk(qtbot, lent_runners)
    yield desk
    desk.close()
