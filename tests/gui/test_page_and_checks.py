"""The page follows the pack, and the page and the list of checks lead back to it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from window_desk import PATIENCE_MS, Desk

from briefing.gui.panes.page_view import PageView
from briefing.model.excerpt import ExcerptKind
from briefing.model.pack import ExcerptItem


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
