"""What is doubtful of an article's origin is confirmed or corrected where it stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from window_desk import Desk

from briefing.gui.dialogs.metadata_dialog import MetadataDialog
from briefing.model.article import Datum, FieldState


def test_confirmed_date_is_doubtful_no_more_in_library_and_pack(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    article = window.reader.article
    assert article is not None
    start = desk.pack
    was = article.metadata.published
    assert was.is_doubtful
    window.metadata.put("published", was.value)
    shown = window.reader.article
    assert shown is not None
    assert shown.metadata.published.state is FieldState.READ
    assert not next(row for row in window.library.rows if row.article_id == article.id).is_date_doubtful
    window.commands["undo"].trigger()
    assert desk.pack is start
    assert window.reader.article is not None
    assert window.reader.article.metadata.published == was
    assert next(row for row in window.library.rows if row.article_id == article.id).is_date_doubtful


@pytest.mark.parametrize(
    ("written", "is_taken", "value"),
    [("2025-10-08", True, "2025-10-08"), ("8 October", False, None), ("", True, None)],
)
def test_date_is_taken_only_as_a_day(
    desk: Desk, qtbot: QtBot, written: str, is_taken: bool, value: str | None
) -> None:
    window = desk.open(settled=False)
    datum = Datum(value="2025-05-12", state=FieldState.AMBIGUOUS, rule="numeric_date")
    dialog = MetadataDialog(desk.theme, "published", datum, window)
    qtbot.addWidget(dialog)
    dialog.show()
    field = dialog.findChild(QLineEdit)
    field.setText(written)
    dialog.run_action()
    assert dialog.isVisible() is not is_taken
    if is_taken:
        assert dialog.value() == value


def test_outlet_can_be_corrected_by_a_click(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()

    def answer() -> None:
        dialog = window.findChild(MetadataDialog)
        dialog.findChild(QLineEdit).setText("Vietnam Law Newspaper")
        dialog.run_action()

    QTimer.singleShot(200, answer)
    window.reader.metadata_clicked.emit("publisher")
    assert window.reader.article is not None
    assert window.reader.article.metadata.publisher.value == "Vietnam Law Newspaper"
    assert any(row.outlet == "Vietnam Law Newspaper" for row in window.library.rows)
