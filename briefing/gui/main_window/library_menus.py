"""The menus behind the library's filter and sort buttons."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QWidget

from briefing.gui.main_window.library_controller import LibraryController
from briefing.gui.models.article_filter import ArticleFilter, ArticleOrder
from briefing.gui.panes.library_pane import LibraryPane


class LibraryMenus(QObject):
    """Offer filters and orders, each with a tick at the one that holds."""

    def __init__(self, articles: LibraryController, pane: LibraryPane) -> None:
        super().__init__(pane)
        self._articles = articles
        self._pane = pane
        pane.filter_requested.connect(self.show_filters)
        pane.sort_requested.connect(self.show_orders)

    def show_filters(self) -> None:
        """Offer all articles, the doubtful ones, and those of each outlet."""
        shown = self._articles.shown_filter
        choices: list[tuple[str, ArticleFilter]] = [
            (self.tr("All articles"), ArticleFilter()),
            (self.tr("Only with something to confirm"), ArticleFilter(only_doubtful=True)),
        ]
        choices += [(outlet, ArticleFilter(outlet=outlet)) for outlet in self._articles.outlets()]
        menu = self._menu()
        for words, wanted in choices:
            self._add(menu, words, partial(self._articles.show_only, wanted), is_on=wanted == shown)
        self._open(menu, self._pane.filter_button)

    def show_orders(self) -> None:
        """Offer the orders."""
        words = {
            ArticleOrder.NEWEST_ADDED: self.tr("Newest added first"),
            ArticleOrder.OLDEST_ADDED: self.tr("Oldest added first"),
            ArticleOrder.NEWEST_PUBLISHED: self.tr("Newest published first"),
            ArticleOrder.TITLE: self.tr("By title"),
        }
        menu = self._menu()
        for order, text in words.items():
            is_on = order is self._articles.order
            self._add(menu, text, partial(self._articles.set_order, order), is_on=is_on)
        self._open(menu, self._pane.sort_button)

    def _menu(self) -> QMenu:
        menu = QMenu(self._pane)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _add(self, menu: QMenu, words: str, run: Callable[[], None], *, is_on: bool) -> None:
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(is_on)
        action.triggered.connect(partial(_run_alone, run))

    def _open(self, menu: QMenu, button: QWidget) -> None:
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))


def _run_alone(run: Callable[[], None], *_checked: bool) -> None:
    run()
