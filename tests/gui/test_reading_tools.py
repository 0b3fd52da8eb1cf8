"""In the article paragraphs are labelled, words are found, and what was read before is one key away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from window_desk import PATIENCE_MS, Desk

from briefing.gui.widgets.search_field import SearchField
from briefing.model.article import BODY_LABELS, Article, LabelKind
from briefing.model.ids import ArticleId


def shown(desk: Desk) -> Article:
    article = desk.window.reader.article
    assert article is not None
    return article


def open_other(desk: Desk, *, carried: bool) -> Article:
    """Read an article that the pack carries, or one that it does not."""
    ids = {article.id for article in desk.pack.articles}
    for row in desk.window.library.rows:
        if (row.article_id in ids) is carried:
            desk.window.reading.open_article(row.article_id)
            return shown(desk)
    raise AssertionError("the samples have no such article")


def body_with_suggestions(desk: Desk, qtbot: QtBot) -> int:
    """Return a place in a paragraph of running text that offers something."""
    qtbot.waitUntil(lambda: desk.window.reading.suggestion_count > 0, timeout=PATIENCE_MS)
    article = shown(desk)
    for mark in desk.window.reader._marks:
        label = article.label_at(mark.span.start)
        if label is not None and label.kind is LabelKind.BODY:
            return mark.span.start
    raise AssertionError("nothing is suggested in running text")


def suggested_at(desk: Desk, offset: int) -> bool:
    label = shown(desk).label_at(offset)
    assert label is not None
    suggestions = desk.window.articles.suggestions(shown(desk))
    return any(label.span.overlaps(excerpt.source.span) for excerpt in suggestions)


def menu_of(desk: Desk) -> QMenu:
    menus = [menu for menu in desk.window.reader.findChildren(QMenu) if menu.isVisible()]
    assert menus
    return menus[0]


def choose(desk: Desk, words: str) -> None:
    menu = menu_of(desk)
    next(action for action in menu.actions() if action.text().replace("&", "") == words).trigger()
    menu.close()


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_paragraph_labelled_by_its_key_offers_nothing_any_more_and_undo_brings_it_back(
    desk: Desk, qtbot: QtBot
) -> None:
    window = desk.open()
    article = open_other(desk, carried=True)
    offset = body_with_suggestions(desk, qtbot)
    window.reader.text.setFocus()
    window.reader.text.place_caret(offset)
    desk.key(window.reader.text, Qt.Key.Key_L)
    checked = [action.text() for action in menu_of(desk).actions() if action.isChecked()]
    assert [words.replace("&", "") for words in checked] == ["Text of the article"]
    choose(desk, "Not part of the article")
    label = shown(desk).label_at(offset)
    assert label is not None
    assert (label.kind, label.by_user) == (LabelKind.BOILERPLATE, True)
    assert window.reader.text.textCursor().charFormat().fontItalic()
    qtbot.waitUntil(lambda: window.reading.suggestion_count > 0, timeout=PATIENCE_MS)
    assert not suggested_at(desk, offset)
    assert desk.pack.article(article.id).labels == shown(desk).labels
    window.commands["undo"].trigger()
    assert shown(desk).labels == article.labels
    qtbot.waitUntil(lambda: suggested_at(desk, offset), timeout=PATIENCE_MS)


def test_label_is_kept_in_the_library_and_taken_back_by_the_toast(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    for item in list(desk.pack.excerpt_items()):
        window.packs.remove([item.id])
    article = open_other(desk, carried=False)
    offset = body_with_suggestions(desk, qtbot)
    window.reader.label_chosen.emit(offset, LabelKind.CAPTION)
    kept = window.articles._workspace.library.article(article.id).label_at(offset)
    assert kept is not None
    assert kept.kind is LabelKind.CAPTION
    window.notifier.toast.action_chosen.emit()
    assert window.articles._workspace.library.article(article.id).labels == article.labels


def test_label_chosen_twice_while_the_rules_read_ends_with_the_last(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    open_other(desk, carried=True)
    offset = body_with_suggestions(desk, qtbot)
    window.reader.label_chosen.emit(offset, LabelKind.BOILERPLATE)
    window.reader.label_chosen.emit(offset, LabelKind.BODY)
    qtbot.waitUntil(lambda: window.articles.is_idle, timeout=PATIENCE_MS)
    assert suggested_at(desk, offset)


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_context_menu_labels_the_paragraph_under_the_mouse(desk: Desk) -> None:
    window = desk.open()
    open_other(desk, carried=True)
    text = window.reader.text
    label = next(label for label in shown(desk).labels if label.kind in BODY_LABELS)
    box = text._painter.pieces_of(label.span)[0].box.center().toPoint()
    text.menu_wanted.emit(text.viewport().mapToGlobal(box - QPoint(0, text.verticalScrollBar().value())))
    menus = [menu for menu in text.findChildren(QMenu) if menu.title() == "Label the paragraph"]
    assert len(menus) == 1
    caption = next(x for x in menus[0].actions() if x.text().replace("&", "") == "Caption")
    caption.trigger()
    changed = shown(desk).label_at(label.span.start)
    assert changed is not None
    assert changed.kind is LabelKind.CAPTION


def find(desk: Desk, qtbot: QtBot, words: str) -> None:
    desk.window.reader.text.setFocus()
    desk.window.commands["find"].trigger()
    field = desk.window.reader.find_bar.field
    assert field.hasFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)


def test_words_are_found_without_their_accents_and_f3_goes_round(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    search, bar = window.reader.search, window.reader.find_bar
    find(desk, qtbot, "HANOI")
    places = search.places
    assert len(places) > 1
    assert all(place.slice(shown(desk).text).lower() in ("hanoi", "hànội") for place in places)
    first = search.current
    assert first is not None
    assert bar.count_text.endswith(f"of {len(places)}")
    for _ in places:
        window.commands["find_next"].trigger()
    assert search.current == first
    window.commands["find_previous"].trigger()
    assert search.current == places[places.index(first) - 1]


def test_found_place_is_coloured_and_in_view(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    find(desk, qtbot, "hanoi")
    text = window.reader.text
    grounds = [hit.format.background().color().name() for hit in text.extraSelections()]
    accent, found = desk.theme.colour("accent").name(), desk.theme.colour("find_bg").name()
    assert grounds.count(accent) == 1
    assert grounds.count(found) == len(grounds) - 1
    assert window.reader.search.current is not None
    window.commands["find_previous"].trigger()
    piece = text._painter.pieces_of(window.reader.search.current)[0].box
    top = text.verticalScrollBar().value()
    assert top <= piece.center().y() <= top + text.viewport().height()
    window.commands["switch_theme"].trigger()
    grounds = [hit.format.background().color().name() for hit in text.extraSelections()]
    assert desk.theme.colour("find_bg").name() in grounds


def test_escape_closes_the_search_and_selects_what_was_found(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    find(desk, qtbot, "hanoi")
    place = window.reader.search.current
    desk.key(window.reader.find_bar.field, Qt.Key.Key_Escape)
    assert not window.reader.find_bar.isVisible()
    assert window.reader.text.hasFocus()
    assert window.reader.text.selected_span() == place
    assert window.reader.text.extraSelections() == []


def test_words_that_are_not_there_are_said_to_be_missing(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    find(desk, qtbot, "no such words at all")
    assert window.reader.find_bar.count_text == "Not found"
    window.commands["find_next"].trigger()
    assert window.reader.search.current is None


def test_another_article_is_searched_for_the_same_words(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    find(desk, qtbot, "hanoi")
    window.commands["next_article"].trigger()
    text = shown(desk).text
    assert window.reader.search.places
    assert all(place.slice(text).lower() in ("hanoi", "hà nội") for place in window.reader.search.places)


def test_find_in_the_library_is_its_search(desk: Desk) -> None:
    window = desk.open()
    window.library.focus_articles()
    window.commands["find"].trigger()
    assert isinstance(QApplication.focusWidget(), SearchField)


def test_articles_that_were_read_come_back_in_their_order(desk: Desk) -> None:
    window = desk.open()
    ids = [row.article_id for row in window.library.rows]
    assert not window.commands["back"].isEnabled()

    def at() -> ArticleId:
        return shown(desk).id

    for article_id in ids[1:4]:
        window.reading.open_article(article_id)
    steps: list[tuple[str, ArticleId]] = [("back", ids[2]), ("back", ids[1]), ("forward", ids[2])]
    for command, wanted in steps:
        window.commands[command].trigger()
        assert at() == wanted
    window.reading.open_article(ids[4])
    assert not window.commands["forward"].isEnabled()
    window.commands["back"].trigger()
    assert at() == ids[2]


def test_article_comes_back_where_it_was_left(desk: Desk) -> None:
    window = desk.open(size=(1200, 700))
    bar = window.reader.text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    left_at = bar.value()
    assert left_at
    window.commands["next_article"].trigger()
    assert bar.value() == 0
    window.commands["back"].trigger()
    assert bar.value() == left_at


def test_removed_article_is_passed_over_on_the_way_back(desk: Desk) -> None:
    window = desk.open()
    ids = [row.article_id for row in window.library.rows]
    window.reading.open_article(ids[1])
    window.reading.open_article(ids[2])
    window.arrivals.remove(ids[2])
    window.commands["back"].trigger()
    assert shown(desk).id == ids[1]


def test_letters_can_be_switched_off_with_the_label_key(desk: Desk) -> None:
    window = desk.open()
    window.reader.keys.set_letters_enabled(enabled=False)
    letters = {key for action in window.reader.keys.actions() for key in action.shortcuts()}
    assert QKeySequence("L") not in letters
