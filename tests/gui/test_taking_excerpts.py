"""Excerpts are taken: by their plus, by keys, by a selection and by dragging words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from window_desk import Desk

from briefing.model.excerpt import ExcerptKind
from briefing.model.spans import Span


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
    section, items = desk.section_with_excerpts()
    place = desk.card_of(items[1].id)
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
