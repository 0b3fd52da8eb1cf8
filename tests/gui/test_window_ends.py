"""The window starts quickly, asks before work is lost, and leaves nothing behind."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from window_desk import Desk

from briefing.gui.main_window import file_controller


def test_windows_leave_nothing_behind(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    counts = []
    for _ in range(5):
        desk.open()
        desk.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        counts.append((len(QApplication.allWidgets()), threading.active_count()))
    assert len(set(counts[1:])) == 1, counts


def test_first_window_waits_for_none_of_the_slow_libraries(briefing_home: Path) -> None:
    script = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from briefing.gui import app
def look():
    slow = {"reportlab", "docx", "lxml", "babel", "rapidfuzz", "briefing.compose", "briefing.export.pdf"}
    print(sorted(slow & set(sys.modules)))
    QApplication.activeWindow()
    for widget in QApplication.topLevelWidgets():
        widget.close()
    QApplication.quit()
QTimer.singleShot(0, lambda: QTimer.singleShot(0, look))
sys.exit(app.main([]))
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.strip() == "[]", done.stderr


def test_changed_file_is_asked_for_before_the_window_closes(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desk.open()
    window._workspace.save_pack(tmp_path / "Pack.briefing")
    window.packs.set_pack(replace(desk.pack, language="en-US"))
    monkeypatch.setattr(file_controller, "ask_to_save", lambda *_: None)
    assert not window.close()
    assert window.isVisible()
    monkeypatch.setattr(file_controller, "ask_to_save", lambda *_: False)
    assert window.close()


def test_changed_file_is_asked_for_before_another_pack_takes_its_place(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desk.open()
    path = tmp_path / "Pack.briefing"
    window._workspace.save_pack(path)
    window.packs.set_pack(replace(desk.pack, language="en-US"))
    changed = desk.pack
    monkeypatch.setattr(file_controller, "ask_to_save", lambda *_: None)
    window.commands["open_sample"].trigger()
    assert desk.pack is changed
    monkeypatch.setattr(file_controller, "ask_to_save", lambda *_: True)
    window.commands["open_sample"].trigger()
    assert desk.pack.language == "en-GB"
    window.files.open_path(path)
    assert desk.pack.language == "en-US"


def test_toast_goes_with_the_next_step_which_it_could_not_take_back(desk: Desk) -> None:
    window = desk.open(settled=False)
    items = list(desk.pack.items())
    window.pack_pane.outline.removal_requested.emit([items[0].id])
    assert window.notifier.toast.isVisible()
    window.packs.include(items[1].id, False)
    assert not window.notifier.toast.isVisible()


def test_status_says_what_is_not_ready(desk: Desk) -> None:
    window = desk.open()
    window.packs.set_pack(replace(desk.pack, details=replace(desk.pack.details, title="")))
    desk.settle()
    words = {label.text() for label in window._status.findChildren(QLabel)}
    assert any("articles" in text for text in words)
    assert window.windowTitle().startswith("Untitled pack")
