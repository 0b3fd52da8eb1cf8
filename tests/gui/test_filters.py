"""The lists of articles and of recent packs show what was asked for, in the order asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu
from window_desk import Desk

from briefing.gui.models.article_filter import ArticleFilter, ArticleOrder
from briefing.text.folding import fold_for_search


def test_filter_and_order_narrow_and_turn_the_list(desk: Desk) -> None:
    window = desk.open()
    everything = [row.article_id for row in window.library.rows]
    outlet = window.articles.outlets()[0]
    window.articles.show_only(ArticleFilter(outlet=outlet))
    assert {row.outlet for row in window.library.rows} == {outlet}
    window.articles.show_only(ArticleFilter(only_doubtful=True))
    assert 0 < len(window.library.rows) <= 5
    window.articles.show_only(ArticleFilter())
    window.articles.set_order(ArticleOrder.OLDEST_ADDED)
    assert [row.article_id for row in window.library.rows] == everything[::-1]
    window.articles.set_order(ArticleOrder.TITLE)
    titles = [row.title for row in window.library.rows]
    assert sorted(titles, key=fold_for_search) == titles


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_filter_button_opens_a_menu_with_every_outlet(desk: Desk) -> None:
    window = desk.open()
    window.library.filter_button.click()
    menu = next(menu for menu in window.library.findChildren(QMenu) if menu.isVisible())
    words = [action.text() for action in menu.actions()]
    assert set(window.articles.outlets()) <= set(words)
    menu.close()


def test_recent_packs_are_offered_below_the_name_of_the_pack(desk: Desk, tmp_path: Path) -> None:
    window = desk.open(settled=False)
    workspace = window._workspace
    workspace.save_pack(tmp_path / "One.briefing")
    window.files.open_path(tmp_path / "One.briefing")
    workspace.save_pack(tmp_path / "Two.briefing")
    window.files.open_path(tmp_path / "Two.briefing")
    assert window.files.recent_paths == (tmp_path / "One.briefing",)
