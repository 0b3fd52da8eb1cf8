"""Sources and excerpts go to other programs from the window, and come back as one step that can be undone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from window_desk import PATIENCE_MS, Desk


def told(desk: Desk, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(QMessageBox)), timeout=PATIENCE_MS)
    (box,) = desk.window.findChildren(QMessageBox)
    words = f"{box.text()} {box.informativeText()}"
    box.close()
    return words


@pytest.mark.parametrize("name", ["sources.json", "sources.ris", "sources.bib", "excerpts.jsonld"])
def test_what_was_given_brings_nothing_new_when_it_comes_back(
    desk: Desk, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    window = desk.open()
    before = desk.pack
    window.files.exchanging.give(tmp_path / name)

    window.files.exchanging.take(tmp_path / name)

    assert f"0 taken from “{name}”." in told(desk, qtbot)
    assert desk.pack == before


def test_annotations_are_taken_in_one_step_and_what_has_no_place_is_named(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    window = desk.open()
    before = desk.pack
    words = before.articles[0].text.split("\n")[-1][:40].strip() or before.articles[0].text[:40]
    marks = [
        {"target": {"selector": {"type": "TextQuoteSelector", "exact": x}}} for x in (words, "Never said.")
    ]
    path = tmp_path / "marks.json"
    path.write_text(json.dumps(marks), encoding="utf-8")

    window.files.exchanging.take(path)

    said = told(desk, qtbot)
    assert "1 taken from “marks.json”." in said
    assert "Never said." in said
    assert any(item.text == words for item in desk.pack.items())
    window.history.stack.undo()
    assert desk.pack == before


def test_a_file_in_no_form_for_other_programs_is_refused(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    window = desk.open()

    window.files.exchanging.give(tmp_path / "sources.odt")

    assert "is in no form for other programs" in told(desk, qtbot)
    assert not (tmp_path / "sources.odt").exists()
