"""A newer version of an article in the window: each place is shown, taken or left, and undone in one step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from window_desk import PATIENCE_MS, Desk, write_article

from briefing.gui.dialogs.reimport_dialog import ReimportDialog
from briefing.model.article import Article
from briefing.model.excerpt import StatisticDetail
from briefing.model.pack import ExcerptItem, Pack

NOW_USED, NEWER = "100 countries", "140 countries"


def a_figure(pack: Pack) -> tuple[ExcerptItem, Article]:
    """Return a place of the pack that uses a figure, and the article it is from."""
    for item in pack.excerpt_items():
        article = pack.article(item.excerpt.source.article_id)
        if isinstance(item.excerpt.detail, StatisticDetail) and NOW_USED in item.excerpt.text:
            return item, article
    raise AssertionError("the sample pack uses no such figure")


def write_newer(article: Article, old: str, new: str, folder: Path) -> Path:
    return write_article(folder, article.original.name, article.text.replace(old, new))


def open_dialog(desk: Desk, qtbot: QtBot, file: Path) -> ReimportDialog:
    desk.window.articles.import_files([file])
    qtbot.waitUntil(lambda: desk.window.reimports.dialog is not None, timeout=PATIENCE_MS)
    dialog = desk.window.reimports.dialog
    assert dialog is not None
    return dialog


def test_figure_that_changed_is_shown_taken_and_undone(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.open()
    before = desk.pack
    item, article = a_figure(before)
    dialog = open_dialog(desk, qtbot, write_newer(article, NOW_USED, NEWER, tmp_path))
    told = [change.message for change in dialog.changes if change.item_id == item.id]
    assert told[0].startswith("The figure you use has changed")
    assert dialog.action_button.text() == "Use the newer version, take none"
    dialog.model.tick({item.id})
    assert dialog.action_button.text() == "Use it and take 1 change"
    qtbot.mouseClick(dialog.action_button, Qt.MouseButton.LeftButton)
    taken = next(x for x in desk.pack.excerpt_items() if x.id == item.id)
    assert NEWER in taken.excerpt.text
    desk.window.history.stack.undo()
    assert desk.pack == before


def test_what_is_not_taken_keeps_its_words(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.open()
    item, article = a_figure(desk.pack)
    dialog = open_dialog(desk, qtbot, write_newer(article, NOW_USED, NEWER, tmp_path))
    qtbot.mouseClick(dialog.action_button, Qt.MouseButton.LeftButton)
    left = next(x for x in desk.pack.excerpt_items() if x.id == item.id)
    assert left.excerpt.text == item.excerpt.text
    assert NEWER in desk.pack.article(left.excerpt.source.article_id).text


def test_turning_away_leaves_the_pack_alone(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.open()
    before = desk.pack
    _, article = a_figure(before)
    dialog = open_dialog(desk, qtbot, write_newer(article, NOW_USED, NEWER, tmp_path))
    dialog.reject()
    assert desk.pack is before


def test_newer_version_that_still_says_everything_takes_its_place(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.open()
    before = desk.pack
    _, article = a_figure(before)
    file = write_newer(
        article, article.text, f"{article.text}\n\nA line was added later, by the desk.", tmp_path
    )
    desk.window.articles.import_files([file])
    qtbot.waitUntil(lambda: desk.pack is not before, timeout=PATIENCE_MS)
    assert any("A line was added later" in known.text for known in desk.pack.articles)
    assert [item.text for item in desk.pack.items()] == [item.text for item in before.items()]
