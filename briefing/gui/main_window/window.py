"""The main window: library, reader and pack side by side, and the wiring between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QSettings, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QResizeEvent,
)
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu, QVBoxLayout, QWidget

from briefing.errors import BriefingError
from briefing.gui.actions import Actions
from briefing.gui.commands import PackHistory
from briefing.gui.dialogs.command_palette import CommandPalette, Entry
from briefing.gui.dialogs.details_dialog import DetailsDialog
from briefing.gui.dialogs.help_dialog import HelpDialog, show_about
from briefing.gui.dialogs.messages import show_problem
from briefing.gui.jobs import JobRunner
from briefing.gui.main_window.export_controller import ExportController
from briefing.gui.main_window.file_controller import FileController
from briefing.gui.main_window.library_controller import LibraryController
from briefing.gui.main_window.pack_controller import PackController
from briefing.gui.models.block_names import block_names, template_names
from briefing.gui.panes.library_pane import LibraryPane
from briefing.gui.panes.pack_pane import PackPane, PackView
from briefing.gui.panes.reader_pane import ReaderPane
from briefing.gui.panes.status_line import StatusLine
from briefing.gui.panes.top_bar import TopBar
from briefing.gui.theme import Theme, ThemeName
from briefing.gui.widgets.thin_splitter import ThinSplitter
from briefing.gui.widgets.toast import Toast
from briefing.model.excerpt import Excerpt, ExcerptKind
from briefing.model.ids import ArticleId, ExcerptId
from briefing.model.pack import Audience, BlockKind, ExcerptItem, Item, Pack, Section
from briefing.model.spans import Span
from briefing.preflight.check import Check, Severity
from briefing.session.checking import pack_findings
from briefing.session.workspace import Workspace
from briefing.style.loading import house_style_names
from briefing.preflight.checks import check_pack

_MARKS_DELAY_MS = 150
_WARM_UP_DELAY_MS = 1_000
_LANGUAGE_NAMES = {"en-GB": "English (UK)", "en-US": "English (US)", "vi": "Tiếng Việt"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Runners:
    """The two workers: one lays out and writes documents, the other reads foreign files."""

    documents: JobRunner
    reading: JobRunner


class MainWindow(QMainWindow):
    """Hold the three panes; every wish of a pane goes to a controller, every change comes back by signal."""

    painted_first = Signal()

    def __init__(self, theme: Theme, workspace: Workspace, runners: Runners, geometry: QSettings) -> None:
        super().__init__()
        self._theme = theme
        self._workspace = workspace
        self._runners = runners
        self._geometry = geometry
        self._dismissed: dict[ArticleId, set[ExcerptId]] = {}
        self._library_hidden = self._pack_hidden = False
        self.history = PackHistory(workspace, self)
        self.actions_table = Actions(theme, self)
        self.top_bar = TopBar(theme, self.actions_table)
        self.library = LibraryPane(theme)
        self.reader = ReaderPane(theme)
        self.pack_pane = PackPane(theme, runners.documents, block_names())
        self.status = StatusLine(theme)
        self.packs = PackController(workspace, self.history, self)
        self.articles = LibraryController(workspace, self.library, runners.reading, self)
        self.files = FileController(workspace, self.history, theme, self)
        self.exports = ExportController(
            workspace,
            history=self.history,
            packs=self.packs,
            runner=runners.documents,
            theme=theme,
            window=self,
        )
        self._marks_timer = QTimer(self, singleShot=True, interval=_MARKS_DELAY_MS)
        self._marks_timer.timeout.connect(self.refresh_marks)
        self._lay_out()
        self.toast = Toast(theme, self)
        self._connect_panes()
        self._connect_actions()
        self.setAcceptDrops(True)
        self.setMinimumSize(1024, 640)
        self._restore_geometry()

    def _lay_out(self) -> None:
        self._splitter = ThinSplitter(self._theme, Qt.Orientation.Horizontal)
        for pane, stretch in ((self.library, 0), (self.reader, 1), (self.pack_pane, 0)):
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(self._splitter.count() - 1, stretch)
        self.library.setMinimumWidth(240)
        self.reader.setMinimumWidth(420)
        self.pack_pane.setMinimumWidth(340)
        self._splitter.setSizes([304, 660, 476])
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self._splitter, 1)
        column.addWidget(self.status)
        self.setCentralWidget(centre)

    def _connect_panes(self) -> None:
        self.library.article_opened.connect(self.open_article)
        self.library.add_requested.connect(self.ask_for_files)
        self.library.paste_requested.connect(self.paste_article)
        self.library.remove_requested.connect(self.remove_article)
        self.library.kinds_changed.connect(self.reader.show_kinds)
        self.articles.batch_finished.connect(self._on_batch_finished)
        self.reader.take_requested.connect(self.packs.take)
        self.reader.take_span_requested.connect(self._take_span)
        self.reader.dismiss_requested.connect(self._dismiss)
        self.reader.dismissed_list_requested.connect(self._bring_dismissed_back)
        self.reader.show_in_pack_requested.connect(self._show_in_pack)
        self.reader.link_opened.connect(self._open_link)
        outline = self.pack_pane.outline
        outline.items_moved.connect(self.packs.move_items)
        outline.section_moved.connect(self.packs.move_section)
        outline.span_dropped.connect(self.packs.drop_span)
        outline.inclusion_changed.connect(self.packs.include)
        outline.words_edited.connect(self.packs.edit_words)
        outline.removal_requested.connect(self._remove_from_pack)
        outline.source_requested.connect(self.show_source)
        outline.item_selected.connect(self._on_item_selected)
        self.pack_pane.preview.origin_clicked.connect(outline.select)
        self.pack_pane.preview.origin_double_clicked.connect(self._show_source_of)
        self.pack_pane.preview.rendered.connect(self._refresh_counts)
        self.pack_pane.add_requested.connect(self._show_add_menu)
        self.pack_pane.sample_requested.connect(self.files.open_sample)
        self.pack_pane.checks.check_activated.connect(self._jump_to_check)
        self.pack_pane.checks.closed.connect(partial(self.pack_pane.show_checks, shown=False))
        self.status.checks_requested.connect(self.toggle_checks)
        self.packs.item_added.connect(self._on_item_added)
        self.history.pack_replaced.connect(self._on_pack_replaced)
        self.history.stack.cleanChanged.connect(self._refresh_title)
        self.files.state_changed.connect(self._refresh_title)
        self.exports.exported.connect(self._on_exported)

    def _connect_actions(self) -> None:
        preview, pane = self.pack_pane.preview, self.pack_pane
        wanted = {
            "new_pack": self.files.new_pack,
            "open_pack": self.files.open_pack,
            "save_pack": self.files.save,
            "save_pack_as": self.files.save_as,
            "open_sample": self.files.open_sample,
            "edit_details": self.edit_details,
            "export": self.exports.ask,
            "export_pdf": partial(self.exports.ask, ".pdf"),
            "quit": self.close,
            "undo": self.history.stack.undo,
            "redo": self.history.stack.redo,
            "add_articles": self.ask_for_files,
            "paste_article": self.paste_article,
            "add_section": self.add_section_menu,
            "add_text": self.add_own_text,
            "search_library": self.library.focus_search,
            "next_article": partial(self._step_article, 1),
            "previous_article": partial(self._step_article, -1),
            "palette": self.open_palette,
            "preflight": self.toggle_checks,
            "render_now": preview.render_now,
            "switch_theme": self.switch_theme,
            "focus_library": self.library.focus_articles,
            "focus_reader": self.reader.text.setFocus,
            "focus_outline": pane.outline.setFocus,
            "focus_preview": preview.setFocus,
            "next_pane": partial(self._step_pane, 1),
            "previous_pane": partial(self._step_pane, -1),
            "toggle_library": self._toggle_library,
            "toggle_pack": self._toggle_pack,
            "next_view": pane.next_view,
            "to_source": self._to_source,
            "to_preview": self._to_preview,
            "larger": partial(self._zoom, 1),
            "smaller": partial(self._zoom, -1),
            "full_screen": self._toggle_full_screen,
            "help": self._show_help,
            "about": partial(show_about, self),
        }
        for action in self.actions_table:
            run = wanted[action.objectName()]
            # Qt hands over `checked`; none of these commands wants it.
            action.triggered.connect(partial(_without_arguments, run))
            self.addAction(action)
        stack = self.history.stack
        undo, redo = self.actions_table["undo"], self.actions_table["redo"]
        stack.canUndoChanged.connect(undo.setEnabled)
        stack.canRedoChanged.connect(redo.setEnabled)
        stack.undoTextChanged.connect(partial(_name_step, undo, self.tr("Undo")))
        stack.redoTextChanged.connect(partial(_name_step, redo, self.tr("Redo")))
        undo.setEnabled(False)
        redo.setEnabled(False)

    # What is shown.

    def show_everything(self) -> None:
        """Show library, first article and pack: called once, before the window is shown."""
        self.articles.refresh()
        self._on_pack_replaced(self.history.pack, self.history.pack)
        rows = self.library.rows
        if rows:
            self.library.select(rows[0].article_id)
            self.open_article(rows[0].article_id)
        self.refresh_marks()
        QTimer.singleShot(_WARM_UP_DELAY_MS, self._runners.reading, self._runners.reading.warm_up)

    def open_article(self, article_id: ArticleId) -> None:
        """Show an article in the reader."""
        try:
            article = self._workspace.article(article_id)
        except KeyError:
            return
        suggestions = self._workspace.suggestions(article_id)
        self.reader.show_article(
            article, suggestions, self._taken(article_id), self._dismissed.get(article_id, set())
        )
        if self.library.current_article != article_id:
            self.library.select(article_id)
        self._refresh_counts()

    def show_source(self, item: ExcerptItem) -> None:
        """Show where an item's words stand in their source."""
        source = item.excerpt.source
        if self.reader.article is None or self.reader.article.id != source.article_id:
            self.open_article(source.article_id)
        self.reader.reveal(source.span)

    def refresh_marks(self) -> None:
        """Show states, findings and checks of the pack as it is now."""
        self._marks_timer.stop()
        findings = pack_findings(self.history.pack)
        self.pack_pane.outline.set_marks(*self.packs.marks(findings))
        checks = check_pack(
            self.history.pack, edition=Audience.PUBLIC, now=self._workspace.now(), findings=findings
        )
        self.pack_pane.checks.show_checks(checks)
        errors = sum(check.severity is Severity.ERROR for check in checks)
        self.status.show_checks(errors, len(checks) - errors)

    def _taken(self, article_id: ArticleId) -> list[Excerpt]:
        return [
            x.excerpt for x in self.history.pack.excerpt_items() if x.excerpt.source.article_id == article_id
        ]

    def _on_pack_replaced(self, _before: Pack, after: Pack) -> None:
        self.pack_pane.outline.show_pack(after)
        self.pack_pane.show_empty(is_empty=not after.sections)
        self.pack_pane.preview.show_pack(after)
        if self.reader.article is not None:
            self.reader.mark_taken(self._taken(self.reader.article.id))
        self._marks_timer.start()
        self._refresh_title()
        self._refresh_counts()

    def _refresh_title(self) -> None:
        pack = self.history.pack
        title = pack.details.title or self.tr("Untitled pack")
        template = template_names().get(pack.template, pack.template)
        words = (template, _LANGUAGE_NAMES.get(pack.language, pack.language), pack.page_size.value)
        changed = self._workspace.path is not None and self._workspace.has_unsaved_changes
        self.top_bar.show_pack(title, " · ".join(words), is_changed=changed)
        self.setWindowTitle(f"{title} — Briefing")
        kept = self.files.is_kept
        self.status.show_kept(self.tr("Saved") if kept else self.tr("Saving"), is_kept=kept)

    def _refresh_counts(self, pages: int | None = None) -> None:
        items = sum(1 for _ in self.history.pack.items())
        shown_pages = self.pack_pane.preview.page_count if pages is None else pages
        self.pack_pane.show_counts(items, shown_pages)
        words = [self.tr("{} articles").format(len(self.library.rows))]
        if self.reader.article is not None:
            here = len(self._workspace.suggestions(self.reader.article.id))
            words.append(self.tr("{} suggestions here").format(here))
        words.append(self.tr("{} in the pack").format(items))
        self.status.show_counts(" · ".join(words))

    # What the panes ask for.

    def _take_span(self, kind: ExcerptKind, span: Span) -> None:
        if self.reader.article is not None:
            self.packs.take_span(kind, span, self.reader.article.id)

    def _dismiss(self, excerpt: Excerpt) -> None:
        hidden = self._dismissed.setdefault(excerpt.source.article_id, set())
        hidden.add(excerpt.id)
        self.reader.mark_dismissed(hidden)

    def _bring_dismissed_back(self) -> None:
        if self.reader.article is not None:
            self._dismissed.pop(self.reader.article.id, None)
            self.reader.mark_dismissed(set())

    def _show_in_pack(self, excerpt: Excerpt) -> None:
        for item in self.history.pack.excerpt_items():
            if item.excerpt.source == excerpt.source and item.excerpt.kind is excerpt.kind:
                self.pack_pane.outline.select(item.id)
                self.pack_pane.preview.reveal(item.id)
                return

    def _show_source_of(self, origin: str) -> None:
        for item in self.history.pack.excerpt_items():
            if item.id == origin:
                self.show_source(item)

    def _on_item_added(self, item_id: str, sentence: str) -> None:
        self.pack_pane.outline.select(item_id)
        self._toast_with(sentence, self.tr("Undo"), self.history.stack.undo)

    def _on_item_selected(self, target: Item | Section | None) -> None:
        if target is not None and self.pack_pane.outline.hasFocus():
            self.pack_pane.preview.reveal(target.id)

    def _remove_from_pack(self, what: object) -> None:
        self.packs.remove(what)
        self._toast_with(self.tr("Removed from the pack."), self.tr("Undo"), self.history.stack.undo)

    def _toast_with(self, sentence: str, action: str, run: object) -> None:
        self.toast.action_chosen.disconnect() if self._toast_is_connected else None
        self.toast.action_chosen.connect(run)
        self._toast_is_connected = True
        self.toast.show_message(sentence, action)

    _toast_is_connected = False

    def _open_link(self, address: str) -> None:
        if address.startswith(("http://", "https://")):
            QDesktopServices.openUrl(QUrl(address))

    def _jump_to_check(self, check: Check) -> None:
        if check.item_id is None and check.section_id is None:
            self.edit_details()
            return
        self.pack_pane.show_checks(shown=False)
        self.pack_pane.outline.select(check.item_id or check.section_id or "")

    def toggle_checks(self) -> None:
        """Show the list of what is not ready, or the outline again."""
        self.refresh_marks()
        self.pack_pane.show_checks(shown=not self.pack_pane.shows_checks)

    def edit_details(self) -> None:
        """Ask for title, dates, embargo and the like."""
        dialog = DetailsDialog(self._theme, self.history.pack, house_style_names(), self)
        if dialog.exec():
            self.packs.set_pack(dialog.changed_pack())
        dialog.deleteLater()

    def add_section_menu(self) -> None:
        """Offer the blocks that a new section can hold."""
        self._show_add_menu(self.pack_pane)

    def _show_add_menu(self, near: QWidget) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.actions_table["add_text"])
        menu.addSeparator()
        for value, name in block_names().items():
            menu.addAction(name, partial(self._add_section, BlockKind(value)))
        menu.popup(near.mapToGlobal(near.rect().bottomLeft()))

    def _add_section(self, block: BlockKind) -> None:
        current = self.pack_pane.outline.current_section()
        section_id = self.packs.add_section(block, None if current is None else current.id)
        self.pack_pane.outline.select(section_id)

    def add_own_text(self) -> None:
        """Put an item for own text into the current section and open it for writing."""
        section = self.pack_pane.outline.current_section()
        if section is None:
            sections = self.history.pack.sections
            section_id = sections[-1].id if sections else self.packs.add_section(BlockKind.BACKGROUND, None)
        else:
            section_id = section.id
        item_id = self.packs.add_text(section_id)
        self.pack_pane.outline.select(item_id)
        self.pack_pane.outline.setFocus()
        self.pack_pane.outline.edit(self.pack_pane.outline.currentIndex())

    # Articles.

    def ask_for_files(self) -> None:
        """Ask for files and read them."""
        names, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Add articles"), "", self.tr("Text (*.txt *.md);;All files (*)")
        )
        self.articles.import_files([Path(name) for name in names])

    def paste_article(self) -> None:
        """Make an article of the text on the clipboard."""
        try:
            article_id = self.articles.import_text(QGuiApplication.clipboard().text())
        except BriefingError as error:
            show_problem(self, self.tr("Nothing was added"), error.message)
            return
        self.open_article(article_id)

    def remove_article(self, article_id: ArticleId) -> None:
        """Take an article out of the library and offer to put it back."""
        self.articles.remove(article_id)
        if self.reader.article is not None and self.reader.article.id == article_id:
            self.reader.clear()
        self._toast_with(
            self.tr("Removed from the library."), self.tr("Undo"), partial(self.articles.restore, article_id)
        )

    def _on_batch_finished(self, arrived: Sequence[ArticleId], refusals: Sequence[str]) -> None:
        if arrived:
            self.open_article(arrived[-1])
            words = self.tr("1 article added.") if len(arrived) == 1 else self.tr("{} articles added.")
            self.toast.show_message(words.format(len(arrived)))
        if refusals:
            show_problem(self, self.tr("Some files were not added"), "\n".join(refusals))

    def _step_article(self, step: int) -> None:
        article_id = self.articles.neighbour(step)
        if article_id is not None:
            self.open_article(article_id)

    # Commands of the window itself.

    def open_palette(self) -> None:
        """Offer every command and every article."""
        entries = [
            Entry(
                text=action.text(),
                hint=action.shortcut().toString(),
                icon=self.actions_table.icon_name(action) or "corner-down-right",
                run=action.trigger,
                is_enabled=action.isEnabled(),
            )
            for action in self.actions_table
            if action.objectName() != "palette"
        ]
        entries += [
            Entry(
                text=row.title,
                hint=row.outlet,
                icon="newspaper",
                run=partial(self.open_article, row.article_id),
            )
            for row in self.library.rows
        ]
        palette = CommandPalette(self._theme, entries, self)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.open_over(self)

    def switch_theme(self) -> None:
        """Go from light to dark or back, keeping contrast."""
        tokens = self._theme.tokens
        self._theme.set_name(ThemeName.choose(is_dark=not tokens.is_dark, is_contrast=tokens.is_contrast))

    def _step_pane(self, step: int) -> None:
        panes: list[QWidget] = [
            pane
            for pane in (self.library, self.reader.text, self.pack_pane.outline, self.pack_pane.preview)
            if pane.isVisible()
        ]
        at = next((i for i, pane in enumerate(panes) if pane.isAncestorOf(self.focusWidget()) or pane.hasFocus()), -1) \
            if self.focusWidget() is not None else -1  # fmt: skip
        pane = panes[(at + step) % len(panes)]
        self.library.focus_articles() if pane is self.library else pane.setFocus()

    def _toggle_library(self) -> None:
        self._library_hidden = self.library.isVisible()
        self._collapse()

    def _toggle_pack(self) -> None:
        self._pack_hidden = self.pack_pane.isVisible()
        self._collapse()

    def _to_source(self) -> None:
        item = self.pack_pane.outline.current_item()
        if isinstance(item, ExcerptItem):
            self.show_source(item)

    def _to_preview(self) -> None:
        target = self.pack_pane.outline.current_item() or self.pack_pane.outline.current_section()
        if target is not None:
            if self.pack_pane.view is PackView.OUTLINE:
                self.pack_pane.set_view(PackView.PREVIEW)
            self.pack_pane.preview.reveal(target.id)

    def _zoom(self, steps: int) -> None:
        if self.pack_pane.preview.isAncestorOf(self.focusWidget() or self):
            self.pack_pane.preview.zoom(steps)
        else:
            self.reader.set_reader_size(self.reader.text.size_px + steps)

    def _toggle_full_screen(self) -> None:
        self.showNormal() if self.isFullScreen() else self.showFullScreen()

    def _show_help(self) -> None:
        dialog = HelpDialog(self._theme, self.actions_table, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_exported(self, files: tuple[Path, ...]) -> None:
        words = self.tr("Written: {}").format(", ".join(path.name for path in files))
        self._toast_with(words, self.tr("Open"), partial(self.exports.open_files, files))

    # The frame.

    def _collapse(self) -> None:
        """Give way in the order of the design: first the preview, then the library, then the pack."""
        width = self.width() * 100 / self._theme.scale
        self.pack_pane.allow_split(allowed=width >= 1200)
        self.library.setVisible(not self._library_hidden and width >= 1024)
        self.pack_pane.setVisible(not self._pack_hidden and width >= 768)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the panes to the width."""
        super().resizeEvent(event)
        was_narrow = event.oldSize().width() < 1200 * self._theme.scale / 100
        self._collapse()
        is_narrow = self.width() < 1200 * self._theme.scale / 100
        if is_narrow and not was_narrow:
            self._splitter.setSizes([240, self.width() - 240 - 360, 360])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text from other programs."""
        if _dropped_paths(event.mimeData()) or (event.source() is None and event.mimeData().hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read dropped files, or make an article of dropped text."""
        paths = _dropped_paths(event.mimeData())
        packs = [path for path in paths if path.suffix == ".briefing"]
        if packs:
            self.files.open_path(packs[0])
        elif paths:
            self.articles.import_files(paths)
        else:
            try:
                self.open_article(self.articles.import_text(event.mimeData().text()))
            except BriefingError as error:
                show_problem(self, self.tr("Nothing was added"), error.message)
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep everything, remember the frame, and end the workers."""
        if not self.files.may_close():
            event.ignore()
            return
        self._geometry.setValue("window", self.saveGeometry())
        self._geometry.setValue("panes", self._splitter.saveState())
        self._runners.documents.stop()
        self._runners.reading.stop()
        super().closeEvent(event)

    def _restore_geometry(self) -> None:
        self.resize(1440, 900)
        window, panes = self._geometry.value("window"), self._geometry.value("panes")
        if isinstance(window, QByteArray) and isinstance(panes, QByteArray):
            self.restoreGeometry(window)
            self._splitter.restoreState(panes)


def _without_arguments(run: object, *_arguments: object) -> None:
    if callable(run):
        run()


def _name_step(action: QAction, verb: str, step: str) -> None:
    action.setText(f"{verb}: {step}" if step else verb)
    action.setToolTip(action.text())


def _dropped_paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
