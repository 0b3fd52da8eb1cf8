"""Pictures in the window: chosen, dropped, described, borrowed, removed, each one step of undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawn_pictures import draw_hall, draw_portrait, encoded
from PySide6.QtCore import QMimeData, QPoint, QUrl
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from window_desk import PATIENCE_MS, Desk

from briefing.gui.dialogs.photo_dialog import PhotoDialog
from briefing.model.excerpt import PersonDetail, QuoteDetail
from briefing.model.pack import BlockKind, ExcerptItem, Item


@pytest.fixture
def face(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a picture's file, which is also what the file dialog answers."""
    path = tmp_path / "face.jpg"
    path.write_bytes(encoded(draw_portrait()))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    return path


def item_of(desk: Desk, block: BlockKind) -> Item:
    return next(
        section.items[0] for section in desk.pack.sections if section.block is block and section.items
    )


def speaker_and_person(desk: Desk) -> tuple[ExcerptItem, ExcerptItem]:
    people = {
        item.excerpt.detail.name: item
        for item in desk.pack.excerpt_items()
        if isinstance(item.excerpt.detail, PersonDetail)
    }
    for item in desk.pack.excerpt_items():
        detail = item.excerpt.detail
        if isinstance(detail, QuoteDetail) and detail.speaker in people:
            return item, people[detail.speaker]
    raise LookupError


def shown_dialog(desk: Desk, qtbot: QtBot) -> PhotoDialog:
    qtbot.waitUntil(lambda: desk.window.photos.dialog is not None, timeout=PATIENCE_MS)
    dialog = desk.window.photos.dialog
    assert dialog is not None
    return dialog


def write(dialog: PhotoDialog, *, alt: str, credit: str, caption: str = "") -> None:
    (described,) = dialog.findChildren(QPlainTextEdit)
    described.setPlainText(alt)
    lines = {line.accessibleName(): line for line in dialog.findChildren(QLineEdit) if line.accessibleName()}
    lines["Taken by"].setText(credit)
    if caption:
        lines["Caption"].setText(caption)
    dialog.action_button.click()


def press(dialog: PhotoDialog, words: str) -> None:
    next(button for button in dialog.findChildren(QPushButton) if button.text() == words).click()


def test_a_person_gets_a_portrait_in_one_step(desk: Desk, qtbot: QtBot, face: Path) -> None:
    window = desk.open()
    person = item_of(desk, BlockKind.BIOGRAPHIES)
    before = desk.pack
    window.pack_pane.outline.select(person.id)
    window.commands["edit_picture"].trigger()
    write(shown_dialog(desk, qtbot), alt="A grey figure", credit="The office")
    photo = desk.pack.find_item(person.id)[1].photo
    assert photo is not None
    assert (photo.alt, photo.credit) == ("A grey figure", "The office")
    assert desk.pack.picture(photo.picture).width_px == 600
    assert any(badge.text == "Portrait" for badge in window.packs.marks(())[0][person.id])
    desk.settle()  # the preview printed it
    window.commands["undo"].trigger()
    assert desk.pack == before


def test_a_quote_is_offered_the_portrait_of_its_speaker(desk: Desk, qtbot: QtBot, face: Path) -> None:
    window = desk.open()
    quote, person = speaker_and_person(desk)
    window.photos.edit(person)
    write(shown_dialog(desk, qtbot), alt="A grey figure", credit="The office")
    window.photos.edit(quote)
    dialog = shown_dialog(desk, qtbot)
    assert dialog.photo().credit == "The office"
    dialog.action_button.click()
    assert desk.pack.find_item(quote.id)[1].photo == desk.pack.find_item(person.id)[1].photo
    assert len(desk.pack.pictures) == 1


def test_a_picture_is_added_with_its_caption_and_changed_later(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, face: Path
) -> None:
    window = desk.open()
    window.commands["add_picture"].trigger()
    write(shown_dialog(desk, qtbot), alt="Seats", credit="The office", caption="The hall.")
    section, item = next(desk.pack.find_item(x.id) for x in desk.pack.items() if x.text == "The hall.")
    assert section.block is BlockKind.ANNEXES
    hall = tmp_path / "hall.png"
    hall.write_bytes(encoded(draw_hall(), "PNG"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(hall), ""))
    window.photos.edit(item)
    dialog = shown_dialog(desk, qtbot)
    press(dialog, "Another picture…")
    qtbot.waitUntil(lambda: dialog.picture.width_px == 1500, timeout=PATIENCE_MS)
    write(dialog, alt="A stage", credit="The office", caption="The stage.")
    changed = desk.pack.find_item(item.id)[1]
    assert (changed.text, changed.photo and changed.photo.alt) == ("The stage.", "A stage")
    assert [picture.width_px for picture in desk.pack.pictures] == [1500]


def test_a_picture_is_removed_and_the_words_stay(desk: Desk, qtbot: QtBot, face: Path) -> None:
    window = desk.open()
    person = item_of(desk, BlockKind.BIOGRAPHIES)
    window.photos.edit(person)
    write(shown_dialog(desk, qtbot), alt="A grey figure", credit="The office")
    window.photos.edit(desk.pack.find_item(person.id)[1])
    press(shown_dialog(desk, qtbot), "Remove the picture")
    assert desk.pack.find_item(person.id)[1] == person
    assert desk.pack.pictures == ()


def test_a_file_dropped_on_a_person_is_the_portrait(desk: Desk, qtbot: QtBot, face: Path) -> None:
    window = desk.open()
    person = item_of(desk, BlockKind.BIOGRAPHIES)
    outline = window.pack_pane.outline
    outline.select(person.id)
    rect = outline.visualRect(outline.currentIndex())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(face))])
    assert desk.drop(outline.viewport(), data, QPoint(rect.center()))
    write(shown_dialog(desk, qtbot), alt="A grey figure", credit="The office")
    assert desk.pack.find_item(person.id)[1].photo is not None


def test_a_file_that_is_no_picture_is_refused_with_a_sentence(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desk.open()
    path = tmp_path / "face.heic"
    path.write_bytes(b"\0\0\0\x18ftypheic")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    before = desk.pack
    window.commands["add_picture"].trigger()
    box = desk.shown_box()
    assert "JPEG or PNG" in box.informativeText()
    box.close()
    assert desk.pack is before


def test_an_item_without_a_place_for_a_picture_says_so(desk: Desk, qtbot: QtBot, face: Path) -> None:
    window = desk.open()
    window.photos.edit(item_of(desk, BlockKind.FACTS))
    assert window.photos.dialog is None
    assert window.notifier.toast.isVisible()
