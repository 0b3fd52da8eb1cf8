"""A press officer's whole job in the window: articles in, excerpts taken and arranged, files out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from window_desk import PATIENCE_MS, Desk, write_article

from briefing.gui.dialogs.details_dialog import DetailsDialog
from briefing.gui.dialogs.export_dialog import ExportDialog
from briefing.gui.panes.page_view import PageView
from briefing.model.excerpt import ExcerptKind
from briefing.model.pack import BlockKind, ExcerptItem, Section
from briefing.model.spans import Span

ARTICLE = """Signing ceremony draws delegations to Hanoi

HANOI, 25 October 2025 – The minister said: "We welcome every delegation to this hall."

More than 60 countries signed the convention on the first day.
"""


def card_of(desk: Desk, identity: str) -> QRect:
    outline = desk.window.pack_pane.outline
    outline.select(identity)
    return outline.visualRect(outline.currentIndex())


def first_excerpts(desk: Desk) -> tuple[Section, list[ExcerptItem]]:
    """Return the first section that holds several excerpts, with them."""
    for section in desk.pack.sections:
        items = [item for item in section.items if isinstance(item, ExcerptItem)]
        if len(items) > 2:
            return section, items
    raise AssertionError("the sample pack has no section with excerpts")


# Articles come in.


def test_first_start_shows_samples_and_a_pack_that_prints(desk: Desk) -> None:
    window = desk.open()
    assert len(window.library.rows) == 5
    assert window.pack_pane.preview.page_count > 3
    assert "Hanoi Convention" in window.windowTitle()
    assert not window.isWindowModified()


def test_file_chosen_in_the_dialog_is_read_and_shown(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_article(tmp_path, "ceremony.txt", ARTICLE)
    window = desk.open()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    with qtbot.waitSignal(window.articles.batch_finished, timeout=PATIENCE_MS):
        window.commands["add_articles"].trigger()
    assert window.reader.article is not None
    assert window.reader.article.display_title == "Signing ceremony draws delegations to Hanoi"
    assert len(window.library.rows) == 6
    assert window.preferences.settings.last_import_folder == tmp_path


def test_dialog_offers_every_format_that_can_be_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    window = desk.open(settled=False)
    asked: list[str] = []

    def answer(*arguments: object) -> tuple[list[str], str]:
        asked.append(str(arguments[-1]))
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", answer)
    window.commands["add_articles"].trigger()
    for suffix in ("txt", "md", "html", "htm", "mht", "mhtml", "docx", "pdf", "eml"):
        assert f"*.{suffix} " in asked[0].replace(")", " ")


def test_dropped_files_and_dropped_text_become_articles(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    window = desk.open()
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(write_article(tmp_path, "ceremony.txt", ARTICLE)))])
    with qtbot.waitSignal(window.articles.batch_finished, timeout=PATIENCE_MS):
        assert desk.drop(window, files, QPoint(600, 400))
    text = QMimeData()
    text.setText("A second day in Hanoi\n\nThe chair said 12 more states would sign on 26 October 2025.")
    with qtbot.waitSignal(window.articles.batch_finished, timeout=PATIENCE_MS):
        assert desk.drop(window, text, QPoint(600, 400))
    assert len(window.library.rows) == 7


def test_pasted_text_becomes_an_article_with_suggestions(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    QGuiApplication.clipboard().setText(ARTICLE)
    with qtbot.waitSignal(window.articles.batch_finished, timeout=PATIENCE_MS):
        window.commands["paste_article"].trigger()
    assert window.reading.suggestion_count > 1
    assert "1 article added" in window.notifier.toast.text


def test_empty_clipboard_is_said_and_adds_nothing(desk: Desk) -> None:
    window = desk.open()
    QGuiApplication.clipboard().setText("  \n")
    window.commands["paste_article"].trigger()
    assert "no text" in window.notifier.toast.text
    assert len(window.library.rows) == 5


def test_file_that_is_no_article_is_refused_in_words_beside_a_good_one(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    good = write_article(tmp_path, "ceremony.txt", ARTICLE)
    bad = tmp_path / "picture.txt"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    window = desk.open()
    window.articles.import_files([bad, good])
    box = desk.shown_box()
    assert "picture.txt" in box.informativeText()
    box.close()
    assert len(window.library.rows) == 6


def test_removed_article_comes_back_by_the_toast(desk: Desk) -> None:
    window = desk.open()
    window.library.focus_articles()
    before = [row.article_id for row in window.library.rows]
    desk.key(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert len(window.library.rows) == 4
    undo = next(button for button in window.notifier.toast.findChildren(QPushButton))
    undo.click()
    assert [row.article_id for row in window.library.rows] == before


# Excerpts are taken.


def test_suggestion_is_taken_by_its_plus_and_undone(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    start = desk.pack
    card = window.reader.strip.visible_cards()[0]
    words = card.card.excerpt.text
    qtbot.mouseClick(card.take_button, Qt.MouseButton.LeftButton)
    assert any(item.text == words for item in desk.pack.items())
    assert "Ctrl+Z" in window.notifier.toast.text
    window.commands["undo"].trigger()
    assert desk.pack is start


def test_keys_walk_the_suggestions_and_take_them(desk: Desk) -> None:
    window = desk.open()
    count = len(list(desk.pack.items()))
    text = window.reader.text
    text.setFocus()
    waiting = window.reader.strip.visible_cards()[0].card.excerpt
    while window.reader.current is None or window.reader.current.id != waiting.id:
        desk.key(text, Qt.Key.Key_J)
    desk.key(text, Qt.Key.Key_A)
    assert len(list(desk.pack.items())) == count + 1
    assert any(item.text == waiting.text for item in desk.pack.items())


def test_selected_words_are_taken_as_the_kind_whose_letter_is_pressed(desk: Desk) -> None:
    window = desk.open()
    article = window.reader.article
    assert article is not None
    start = article.text.index("Why Hà Nội?")
    text = window.reader.text
    text.setFocus()
    text.select_span(Span(start, start + len("Why Hà Nội?")))
    desk.key(text, Qt.Key.Key_B)
    taken = [item for item in desk.pack.excerpt_items() if item.text == "Why Hà Nội?"]
    assert [item.excerpt.kind for item in taken] == [ExcerptKind.BACKGROUND]
    assert taken[0].excerpt.source.span.slice(article.text) == "Why Hà Nội?"


def test_words_dragged_from_the_reader_land_where_they_are_dropped(desk: Desk) -> None:
    window = desk.open()
    article = window.reader.article
    assert article is not None
    section, items = first_excerpts(desk)
    place = card_of(desk, items[1].id)
    start = article.text.index("Why Hà Nội?")
    window.reader.text.select_span(Span(start, start + len("Why Hà Nội?")))
    data = window.reader.text.createMimeDataFromSelection()
    outline = window.pack_pane.outline
    assert desk.drop(outline.viewport(), data, QPoint(place.center().x(), place.top() + 3))
    after = desk.pack.section(section.id)
    at = [item.id for item in after.items].index(items[1].id)
    assert after.items[at - 1].text == "Why Hà Nội?"


def test_taking_what_is_in_the_pack_already_says_so_and_adds_nothing(desk: Desk) -> None:
    window = desk.open()
    start = desk.pack
    window.packs.take(next(start.excerpt_items()).excerpt)
    assert desk.pack is start
    assert "already" in window.notifier.toast.text


# The pack is arranged.


def test_item_moves_by_keys_and_undo_brings_back_the_very_same_pack(desk: Desk) -> None:
    window = desk.open()
    start = desk.pack
    section, items = first_excerpts(desk)
    outline = window.pack_pane.outline
    outline.select(items[0].id)
    outline.setFocus()
    before = [item.id for item in section.items]
    desk.key(outline, Qt.Key.Key_Down, modifiers=Qt.KeyboardModifier.AltModifier)
    after = [item.id for item in desk.pack.section(section.id).items]
    assert after != before
    assert sorted(after) == sorted(before)
    assert outline.current_item() == items[0]
    window.commands["undo"].trigger()
    assert desk.pack is start


def test_item_moves_to_the_next_section_by_keys(desk: Desk) -> None:
    window = desk.open()
    section, items = first_excerpts(desk)
    outline = window.pack_pane.outline
    outline.select(items[0].id)
    outline.setFocus()
    both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    desk.key(outline, Qt.Key.Key_Down, modifiers=both)
    at = [x.id for x in desk.pack.sections].index(section.id)
    assert desk.pack.sections[at + 1].items[0] == items[0]


def test_item_dragged_below_another_goes_there(desk: Desk) -> None:
    window = desk.open()
    section, items = first_excerpts(desk)
    outline = window.pack_pane.outline
    outline.select(items[0].id)
    data = outline.model().mimeData([outline.currentIndex()])
    place = card_of(desk, items[2].id)
    below = QPoint(place.center().x(), place.bottom() - 3)
    assert desk.drop(outline.viewport(), data, below, Qt.DropAction.MoveAction)
    ids = [item.id for item in desk.pack.section(section.id).items]
    assert ids.index(items[0].id) == ids.index(items[2].id) + 1


def test_item_dropped_on_a_heading_becomes_the_first_of_that_section(desk: Desk) -> None:
    window = desk.open()
    section, items = first_excerpts(desk)
    outline = window.pack_pane.outline
    outline.select(items[0].id)
    data = outline.model().mimeData([outline.currentIndex()])
    target = next(x for x in desk.pack.sections if x.id != section.id and len(x.items) > 1)
    place = card_of(desk, target.id)
    assert desk.drop(outline.viewport(), data, place.center(), Qt.DropAction.MoveAction)
    assert desk.pack.section(target.id).items[0] == items[0]


def test_section_dragged_onto_another_goes_before_or_after_it(desk: Desk) -> None:
    window = desk.open()
    outline = window.pack_pane.outline
    outline.collapseAll()
    first, second = desk.pack.sections[0], desk.pack.sections[1]
    outline.select(first.id)
    data = outline.model().mimeData([outline.currentIndex()])
    place = card_of(desk, second.id)
    below = QPoint(place.center().x(), place.bottom() - 3)
    assert desk.drop(outline.viewport(), data, below, Qt.DropAction.MoveAction)
    assert [x.id for x in desk.pack.sections[:2]] == [second.id, first.id]


def test_space_and_a_click_in_the_tick_leave_an_item_out_and_take_it_in(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    _, items = first_excerpts(desk)
    outline = window.pack_pane.outline
    outline.select(items[0].id)
    outline.setFocus()
    desk.key(outline, Qt.Key.Key_Space)
    assert not desk.pack.find_item(items[0].id)[1].included
    place = card_of(desk, items[0].id)
    tick = QPoint(44, place.center().y() - 2)
    qtbot.mouseClick(outline.viewport(), Qt.MouseButton.LeftButton, pos=tick)
    assert desk.pack.find_item(items[0].id)[1].included


def test_several_items_are_left_out_in_one_step(desk: Desk) -> None:
    window = desk.open()
    start = desk.pack
    _, items = first_excerpts(desk)
    outline = window.pack_pane.outline
    outline.select(items[0].id)
    outline.setFocus()
    desk.key(outline, Qt.Key.Key_Down, modifiers=Qt.KeyboardModifier.ShiftModifier)
    chosen = [item.id for item in outline.selected_items()]
    assert len(chosen) == 2
    desk.key(outline, Qt.Key.Key_Space)
    assert not any(desk.pack.find_item(identity)[1].included for identity in chosen)
    window.commands["undo"].trigger()
    assert desk.pack is start


def test_words_are_edited_in_place_and_given_up_by_escape(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    start = desk.pack
    own = next(item for item in start.items() if not isinstance(item, ExcerptItem))
    outline = window.pack_pane.outline
    outline.select(own.id)
    outline.setFocus()
    desk.key(outline, Qt.Key.Key_F2)
    editor = outline.findChild(QPlainTextEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "The minister opened the ceremony.")
    desk.key(editor, Qt.Key.Key_Return, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert desk.pack.find_item(own.id)[1].text == "The minister opened the ceremony."
    window.commands["undo"].trigger()
    assert desk.pack is start
    desk.key(outline, Qt.Key.Key_F2)
    editor = next(x for x in outline.findChildren(QPlainTextEdit) if x.isVisible())
    qtbot.keyClicks(editor, "Not this")
    desk.key(editor, Qt.Key.Key_Escape)
    assert desk.pack is start


def test_section_is_renamed_in_one_line_and_an_emptied_name_is_the_usual_one(
    desk: Desk, qtbot: QtBot
) -> None:
    window = desk.open()
    section = desk.pack.sections[2]
    outline = window.pack_pane.outline
    for words, title in (("Figures", "Figures"), ("", None)):
        outline.select(section.id)
        outline.setFocus()
        desk.key(outline, Qt.Key.Key_F2)
        editor = next(x for x in outline.findChildren(QLineEdit) if x.isVisible())
        editor.selectAll()
        qtbot.keyClicks(editor, words) if words else editor.clear()
        desk.key(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda title=title: desk.pack.section(section.id).title == title)


def test_delete_removes_and_the_toast_brings_back(desk: Desk) -> None:
    window = desk.open()
    start = desk.pack
    _, items = first_excerpts(desk)
    outline = window.pack_pane.outline
    outline.select(items[0].id)
    outline.setFocus()
    desk.key(outline, Qt.Key.Key_Delete)
    assert items[0].id not in {item.id for item in desk.pack.items()}
    assert outline.currentIndex().isValid()
    window.notifier.toast.findChild(QPushButton).click()
    assert desk.pack is start


def test_undo_goes_all_the_way_back_and_redo_all_the_way_forth(desk: Desk) -> None:
    window = desk.open()
    start = desk.pack
    section, items = first_excerpts(desk)
    window.packs.add_section(BlockKind.KEY_MESSAGES, section.id)
    window.packs.remove([items[0].id])
    window.packs.include(items[1].id, False)
    window.packs.edit_words(items[2], section, "Changed words")
    window.packs.set_pack(replace(desk.pack, language="en-US"))
    end = desk.pack
    for _ in range(5):
        window.commands["undo"].trigger()
    assert desk.pack is start
    assert not window.commands["undo"].isEnabled()
    for _ in range(5):
        window.commands["redo"].trigger()
    assert desk.pack is end


# The page follows.


def test_preview_shows_an_edit_and_a_click_finds_its_item(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    preview = window.pack_pane.preview
    own = next(item for item in desk.pack.items() if not isinstance(item, ExcerptItem))
    section, _ = desk.pack.find_item(own.id)
    with qtbot.waitSignal(preview.rendered, timeout=PATIENCE_MS):
        window.packs.edit_words(own, section, "The minister opened the ceremony at noon.")
    desk.settle()
    preview.reveal(own.id)
    view = preview.findChild(PageView)
    assert view is not None
    place = preview.place_in_view(own.id)
    assert place is not None
    window.pack_pane.outline.select(section.id)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    item = window.pack_pane.outline.current_item()
    assert item is not None
    assert item.id == own.id


def test_double_click_on_the_page_shows_the_sentence_in_its_source(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    preview = window.pack_pane.preview
    shown = window.reader.article
    assert shown is not None
    item = next(x for x in desk.pack.excerpt_items() if x.excerpt.source.article_id != shown.id)
    preview.reveal(item.id)
    view = preview.findChild(PageView)
    assert view is not None
    place = preview.place_in_view(item.id)
    assert place is not None
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert window.reader.article is not None
    assert window.reader.article.id == item.excerpt.source.article_id


def test_list_of_what_is_not_ready_takes_the_outlines_place_and_leads_there(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    quote = next(x for x in desk.pack.excerpt_items() if x.excerpt.kind is ExcerptKind.QUOTE)
    section, _ = desk.pack.find_item(quote.id)
    with qtbot.waitSignal(window.checks.checked, timeout=PATIENCE_MS):
        window.packs.edit_words(quote, section, "Words that no source says")
    desk.settle()
    window.commands["preflight"].trigger()
    assert window.pack_pane.shows_checks
    checks = window.checks.checks()
    row = next(row for row, check in enumerate(checks) if check.item_id == quote.id)
    listed = window.pack_pane.checks.focusProxy()
    listed.setCurrentIndex(listed.model().index(row, 0))
    desk.key(listed, Qt.Key.Key_Return)
    assert not window.pack_pane.shows_checks
    item = window.pack_pane.outline.current_item()
    assert item is not None
    assert item.id == quote.id


# Files go out and come back.


def export_dialog(desk: Desk, folder: Path) -> ExportDialog:
    desk.window.commands["export"].trigger()
    dialog = desk.window.exports.dialog
    assert dialog is not None
    field = dialog.findChild(QLineEdit)
    field.setText(str(folder))
    return dialog


def test_export_writes_pdf_and_word_with_the_words_of_the_pack(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    window = desk.open()
    dialog = export_dialog(desk, tmp_path)
    proposed = {path.name for path in dialog.choice().outputs}
    with qtbot.waitSignal(window.exports.exported, timeout=PATIENCE_MS):
        qtbot.mouseClick(dialog.action_button, Qt.MouseButton.LeftButton)
    assert {path.name for path in tmp_path.iterdir()} == proposed
    pdf = next(tmp_path.glob("*.pdf"))
    words = "".join("".join(page.extract_text().split()) for page in PdfReader(pdf).pages)
    own = next(item for item in desk.pack.items() if not isinstance(item, ExcerptItem))
    assert "".join(own.text.split())[:40] in words
    with ZipFile(next(tmp_path.glob("*.docx"))) as word:
        assert own.text[:30] in word.read("word/document.xml").decode()
    assert window.exports.dialog is None
    assert window.preferences.settings.last_export_folder == tmp_path


def test_stopped_export_leaves_nothing_behind_and_the_dialog_open(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    window = desk.open()
    dialog = export_dialog(desk, tmp_path)
    spy = QSignalSpy(window.exports.exported)
    qtbot.mouseClick(dialog.action_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.action_button.isEnabled, timeout=PATIENCE_MS)
    assert dialog.isVisible()
    assert spy.count() == 0
    assert list(tmp_path.iterdir()) == []


def test_folder_that_is_not_there_is_said_before_anything_is_tried(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    dialog = export_dialog(desk, tmp_path / "gone")
    assert not dialog.action_button.isEnabled()


def test_saved_pack_opens_again_as_it_was(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Pack v1.0.briefing"
    window = desk.open()
    window.packs.remove([next(desk.pack.items()).id])
    # As a native dialog does where the user leaves the ending out.
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "Pack v1.0"), ""))
    window.commands["save_pack"].trigger()
    saved = desk.pack
    assert path.is_file()
    window.packs.remove([next(desk.pack.items()).id])
    assert window.isWindowModified()
    window.commands["save_pack"].trigger()
    assert not window.isWindowModified()
    window.commands["open_sample"].trigger()
    assert desk.pack != saved
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window.commands["open_pack"].trigger()
    assert len(list(desk.pack.items())) == len(list(saved.items())) - 1
    assert not window.commands["undo"].isEnabled()


def test_edits_survive_a_sudden_end(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    window.packs.remove([next(desk.pack.items()).id])
    edited = desk.pack
    qtbot.waitUntil(lambda: window.files.is_kept, timeout=PATIENCE_MS)
    # The window is not closed: what is asked of it here is only what a killed program leaves on disk.
    library = window._workspace.library
    library.close()
    desk.forget()
    second = Desk(qtbot)
    try:
        second.open()
        assert second.pack == edited
    finally:
        second.close()


def test_damaged_pack_is_refused_in_words_and_the_open_one_stays(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "damaged.briefing"
    path.write_bytes(b"not a pack")
    window = desk.open()
    before = desk.pack
    window.files.open_path(path)
    box = desk.shown_box()
    assert box.text() == "The pack was not opened"
    assert box.informativeText()
    box.close()
    assert desk.pack is before


def test_pack_that_cannot_be_written_is_said_in_words(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desk.open()
    target = tmp_path / "gone" / "pack.briefing"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.commands["save_pack_as"].trigger()
    box = desk.shown_box()
    assert box.text() == "The pack was not saved"
    box.close()


def test_details_change_the_cover_and_can_be_undone(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    start = desk.pack
    dialog = DetailsDialog(desk.theme, start, ["modern"], window)
    qtbot.addWidget(dialog)
    dialog.show()
    field = next(x for x in dialog.findChildren(QLineEdit) if x.accessibleName() == "Title")
    field.setText("The Hanoi signing, day two")
    window.packs.set_pack(dialog.changed_pack())
    assert "The Hanoi signing, day two" in window.windowTitle()
    window.commands["undo"].trigger()
    assert desk.pack is start


def test_library_search_finds_words_without_their_marks(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    window.commands["search_library"].trigger()
    field = window.library.search_field
    assert field.hasFocus()
    qtbot.keyClicks(field, "phap luat")
    assert 0 < len(window.library.rows) < 5
    desk.key(field, Qt.Key.Key_Escape)
    assert len(window.library.rows) == 5
