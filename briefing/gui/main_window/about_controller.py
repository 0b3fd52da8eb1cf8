"""What a badge of the outline opens, and what is wished for there, each wish one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import assert_never

from PySide6.QtCore import QObject

from briefing.gui.commands import Edit, PackHistory
from briefing.gui.dialogs.about_dialog import AboutDialog
from briefing.gui.dialogs.about_wishes import (
    LeaveOut,
    RestoreWords,
    SetRecord,
    Settle,
    ShowPlace,
    UsePassage,
    UseValue,
    UseWording,
    Wish,
)
from briefing.gui.main_window.checks_controller import ChecksController
from briefing.gui.main_window.library_controller import LibraryController
from briefing.gui.main_window.notifier import Notifier
from briefing.gui.main_window.reader_controller import ReaderController
from briefing.gui.models.block_names import block_names
from briefing.gui.panes.pack_pane import PackPane
from briefing.gui.theme import Theme
from briefing.model import edits
from briefing.model.excerpt import RecordStatus, Selector
from briefing.model.ids import ArticleId, ItemId
from briefing.model.pack import ExcerptItem, Pack
from briefing.session import using_others
from briefing.session.about_excerpt import AboutExcerpt, Topic, describe_excerpt


class AboutController(QObject):
    """Show what there is to know about an excerpt of the pack, and do what is wished for."""

    def __init__(
        self,
        *,
        history: PackHistory,
        checks: ChecksController,
        articles: LibraryController,
        reading: ReaderController,
        notifier: Notifier,
        pane: PackPane,
        focus_reader: Callable[[], object],
        theme: Theme,
    ) -> None:
        super().__init__(pane)
        self._history = history
        self._checks = checks
        self._articles = articles
        self._reading = reading
        self._notifier = notifier
        self._pane = pane
        self._focus_reader = focus_reader
        self._theme = theme
        self._topic: Topic | None = None
        self.dialog: AboutDialog | None = None
        pane.outline.about_requested.connect(self.show)
        articles.suggestions_found.connect(self._on_suggestions_found)
        history.pack_replaced.connect(self._on_pack_replaced)

    def show_current(self) -> None:
        """Show what there is to know about the current item."""
        item = self._pane.outline.current_item()
        if isinstance(item, ExcerptItem):
            self.show(item)
        else:
            self._notifier.say(self.tr("Choose an excerpt in the outline first."))

    def show(self, item: ExcerptItem, topic: Topic | None = None) -> None:
        """Show what there is to know about an item, one topic first."""
        if self.dialog is None:
            self._topic = topic
            self._open(self._describe(item.id))

    def _describe(self, item_id: ItemId) -> AboutExcerpt:
        pack, findings = self._history.pack, self._checks.findings
        return describe_excerpt(pack, item_id, findings, self._articles.suggestions)

    def _open(self, about: AboutExcerpt) -> None:
        name = about.section.title or block_names()[about.section.block]
        dialog = AboutDialog(self._theme, about, name, self._pane.window(), self._topic)
        self.dialog = dialog
        dialog.wished.connect(partial(self._grant, about.item.id))
        dialog.finished.connect(self._on_closed)
        dialog.open()

    def _on_closed(self, _result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()

    def _on_pack_replaced(self, _before: Pack, _after: Pack) -> None:
        """Close what is shown of the pack as it was; a wish has closed it before."""
        if self.dialog is not None:
            self.dialog.reject()

    def _on_suggestions_found(self, _article_id: ArticleId) -> None:
        """Show anew what can be used, where an article was read while the dialog was open."""
        if self.dialog is None:
            return
        about = self._describe(self.dialog.about.item.id)
        if about != self.dialog.about:
            self.dialog.reject()
            self._open(about)

    def _grant(self, item_id: ItemId, wish: Wish) -> None:
        match wish:
            case ShowPlace(place=place):
                self._show_place(place)
            case RestoreWords():
                self._apply(
                    item_id,
                    partial(using_others.restore_words, item_id=item_id),
                    self.tr("Restore the source's words"),
                    self.tr("The source's words stand in the pack again."),
                )
            case UsePassage(span=span):
                article = self._history.pack.article(self._source(item_id).article_id)
                offered = self._articles.suggestions(article)
                self._apply(
                    item_id,
                    partial(using_others.use_passage, item_id=item_id, span=span, offered=offered),
                    self.tr("Use a passage"),
                    self.tr("The pack has the words of its source now."),
                )
            case LeaveOut():
                self._apply(
                    item_id,
                    partial(edits.include_items, item_ids=[item_id], included=False),
                    self.tr("Leave out"),
                    self.tr("Left out of print; it stays in the pack."),
                )
            case Settle(values=values, is_confirmed=is_confirmed):
                self._apply(
                    item_id,
                    partial(using_others.settle_item, item_id=item_id, values=values),
                    self.tr("Confirm an excerpt") if is_confirmed else self.tr("Correct an excerpt"),
                    self.tr("Confirmed.") if is_confirmed else self.tr("Changed."),
                )
            case UseWording(excerpt=other, outlet=outlet):
                self._apply(
                    item_id,
                    partial(using_others.use_wording, item_id=item_id, other=other),
                    self.tr("Use another wording"),
                    self.tr("Now in the wording of {outlet}; all sources stay.").format(outlet=outlet),
                )
            case UseValue(excerpt=other, outlet=outlet):
                self._apply(
                    item_id,
                    partial(using_others.use_value, item_id=item_id, other=other),
                    self.tr("Use another source"),
                    self.tr("Now as {outlet} gives it.").format(outlet=outlet),
                )
            case SetRecord(record=record):
                is_public = record is RecordStatus.ON_THE_RECORD
                self._apply(
                    item_id,
                    partial(using_others.set_record, item_id=item_id, record=record),
                    self.tr("Say who may read it"),
                    self.tr("Every edition may print it now.")
                    if is_public
                    else self.tr("A public edition leaves it out now."),
                )
            case _ as never:
                assert_never(never)

    def _source(self, item_id: ItemId) -> Selector:
        _, item = self._history.pack.find_item(item_id)
        if not isinstance(item, ExcerptItem):
            raise KeyError(item_id)
        return item.excerpt.source

    def _apply(self, item_id: ItemId, edit: Edit, step: str, sentence: str) -> None:
        if self._history.apply(edit, step):
            self._pane.outline.select(item_id)
            self._notifier.say_with_undo(sentence)

    def _show_place(self, place: Selector) -> None:
        self._focus_reader()
        self._reading.show_place(place)
