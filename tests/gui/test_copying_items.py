"""Items of the outline on the clipboard: rich and plain, with and without where they come from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from window_desk import Desk

from briefing.model.excerpt import QuoteDetail

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def select_a_quotation(desk: Desk) -> None:
    outline = desk.open().pack_pane.outline
    item = next(x for x in desk.pack.excerpt_items() if isinstance(x.excerpt.detail, QuoteDetail))
    outline.select(item.id)


def test_ctrl_c_copies_a_quotation_with_its_citation_as_rich_and_plain_text(desk: Desk, qtbot: QtBot) -> None:
    select_a_quotation(desk)
    qtbot.keyClick(desk.window.pack_pane.outline, Qt.Key.Key_C, CONTROL)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().startswith("“We always want")
    assert "Tuổi Trẻ Online" in data.text()
    assert "<blockquote>" in data.html()
    assert data.data("text/rtf").data().startswith(b"{\\rtf1")


def test_ctrl_shift_c_copies_the_words_alone(desk: Desk, qtbot: QtBot) -> None:
    select_a_quotation(desk)
    qtbot.keyClick(desk.window.pack_pane.outline, Qt.Key.Key_C, CONTROL | SHIFT)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("“We always want")
    assert "Tuổi Trẻ" not in text
