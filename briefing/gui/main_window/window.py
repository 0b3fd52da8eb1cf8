"""The main window: library, reader and pack side by side, and the wiring between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QSettings, Qt
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu, QVBoxLayout, QWidget

from briefing.gui.actions import Actions
from briefing.gui.commands import PackHistory
from briefing.gui.dialogs.messages import show_problem
from briefing.gui.jobs import JobRunner
from briefing.gui.main_window.checks_controller import ChecksController
from briefing.gui.main_window.export_controller import ExportController
from briefing.gui.main_window.file_controller import FileController
from briefing.gui.main_window.library_controller import LibraryController
from briefing.gui.main_window.notifier import Notifier
from briefing.gui.main_window.pack_controller import PackController
from briefing.gui.main_window.reader_controller import ReaderController
from briefing.gui.main_window.view_controller import ViewController
from briefing.gui.models.block_names import block_names, template_names
from briefing.gui.panes.library_pane import LibraryPane
from briefing.gui.panes.pack_pane import PackPane, PackView
from briefing.gui.panes.reader_pane import ReaderPane
from briefing.gui.panes.status_line import StatusLine
from briefing.gui.panes.top_bar import TopBar
from briefing.gui.theme import Theme
from briefing.gui.widgets.thin_splitter import ThinSplitter
from briefing.model.excerpt import Excerpt
from briefing.model.ids import ArticleId
from briefing.model.pack import BlockKind, ExcerptItem, Item, Pack, Section
from briefing.preflight.check import Check, Severity
from briefing.session.workspace import Workspace

_LANGUAGE_NAMES = {"en-GB": "English (UK)", "en-US": "English (US)", "vi": "Tiếng Việt"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Runners:
    """The two workers: one lays out and writes documents, the other reads foreign files and checks."""

    documents: JobRunner
    reading: JobRunner


class MainWindow(QMainWindow):
    """Hold the three panes; every wish of a pane goes to a controller, every change comes back by signal."""

    def __init__(self, theme: Theme, workspace: Workspace, runners: Runners, geometry: QSettings) -> None:
        super().__init__()
        self._theme = theme
        self._workspace = workspace
        self._runners = runners
        self._geometry = geometry
        self.history = PackHistory(workspace, self)
        self.commands = Actions(theme, self)
        self.library = LibraryPane(theme)
        self.reader = ReaderPane(theme)
        self.pack_pane = PackPane(theme, runners.documents, block_names())
        self._top_bar = TopBar(theme, self.commands)
        self._status = StatusLine(theme)
        self._splitter = ThinSplitter(theme, Qt.Orientation.Horizontal)
        self._make_controllers()
        self._lay_out()
        self.notifier = Notifier(theme, self)
        self._connect_panes()
        self._connect_commands()
        self.setAcceptDrops(True)
        self.setMinimumSize(1024, 640)
        self._restore_geometry()

    def _make_controllers(self) -> None:
        theme, workspace, history = self._theme, self._workspace, self.history
        documents, reading = self._runners.documents, self._runners.reading
        self.packs = PackController(workspace, history, self)
        self.articles = LibraryController(workspace, self.library, reading, self)
        self.checks = ChecksController(workspace, history, reading, self)
        self.files = FileController(workspace, history, reading, theme, self)
        self.reading = ReaderController(
            workspace,
            history=history,
            packs=self.packs,
            articles=self.articles,
            library=self.library,
            reader=self.reader,
        )
        self.exports = ExportController(
            workspace,
            history=history,
            packs=self.packs,
            checks=self.checks,
            runner=documents,
            theme=theme,
            window=self,
        )
        self.view = ViewController(
            self,
            theme=theme,
            splitter=self._splitter,
            library=self.library,
            reader=self.reader,
            pack=self.pack_pane,
        )

    def _lay_out(self) -> None:
        for pane, stretch, least in ((self.library, 0, 240), (self.reader, 1, 420), (self.pack_pane, 0, 340)):
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(self._splitter.count() - 1, stretch)
            pane.setMinimumWidth(least)
        self._splitter.setSizes([304, 660, 476])
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top_bar)
        column.addWidget(self._splitter, 1)
        column.addWidget(self._status)
        self.setCentralWidget(centre)

    def _connect_panes(self) -> None:
        outline, preview, pane = self.pack_pane.outline, self.pack_pane.preview, self.pack_pane
        self.library.add_requested.connect(self.ask_for_files)
        self.library.paste_requested.connect(self.paste_article)
        self.library.remove_requested.connect(self.remove_article)
        self.articles.batch_finished.connect(self._on_batch_finished)
        self.reading.article_shown.connect(self._refresh_counts)
        self.reader.show_in_pack_requested.connect(self._show_in_pack)
        outline.items_moved.connect(self.packs.move_items)
        outline.section_moved.connect(self.packs.move_section)
        outline.span_dropped.connect(self.packs.drop_span)
        outline.inclusion_changed.connect(self.packs.include)
        outline.words_edited.connect(self.packs.edit_words)
        outline.removal_requested.connect(self._remove_from_pack)
        outline.source_requested.connect(self.reading.show_source)
        outline.item_selected.connect(self._on_item_selected)
        preview.origin_clicked.connect(outline.select)
        preview.origin_double_clicked.connect(self.reading.show_source_of)
        preview.rendered.connect(self._refresh_counts)
        pane.add_requested.connect(self._show_add_menu)
        pane.sample_requested.connect(self.files.open_sample)
        pane.checks.check_activated.connect(self._jump_to_check)
        pane.checks.closed.connect(partial(pane.show_checks, shown=False))
        self._status.checks_requested.connect(self.toggle_checks)
        self.packs.item_added.connect(self._on_item_added)
        self.history.pack_replaced.connect(self._on_pack_replaced)
        self.files.state_changed.connect(self._refresh_title)
        self.checks.checked.connect(self._show_checks)
        self.exports.exported.connect(self._on_exported)

    def _connect_commands(self) -> None:
        pane, view, stack = self.pack_pane, self.view, self.history.stack
        run: dict[str, Callable[[], object]] = {
            "new_pack": self.files.new_pack,
            "open_pack": self.files.open_pack,
            "save_pack": self.files.save,
            "save_pack_as": self.files.save_as,
            "open_sample": self.files.open_sample,
            "edit_details": self.edit_details,
            "export": self.exports.ask,
            "export_pdf": partial(self.exports.ask, ".pdf"),
            "quit": self.close,
            "undo": stack.undo,
            "redo": stack.redo,
            "add_articles": self.ask_for_files,
            "paste_article": self.paste_article,
            "add_section": partial(self._show_add_menu, pane),
            "add_text": self.add_own_text,
            "search_library": self.library.focus_search,
            "next_article": partial(self.reading.open_neighbour, 1),
            "previous_article": partial(self.reading.open_neighbour, -1),
            "palette": self.open_palette,
            "preflight": self.toggle_checks,
            "render_now": pane.preview.render_now,
            "switch_theme": view.switch_theme,
            "focus_library": partial(view.focus, self.library),
            "focus_reader": partial(view.focus, self.reader.text),
            "focus_outline": partial(view.focus, pane.outline),
            "focus_preview": partial(view.focus, pane.preview),
            "next_pane": partial(view.step_pane, 1),
            "previous_pane": partial(view.step_pane, -1),
            "toggle_library": view.toggle_library,
            "toggle_pack": view.toggle_pack,
            "next_view": pane.next_view,
            "to_source": self._to_source,
            "to_preview": self._to_preview,
            "larger": partial(view.zoom, 1),
            "smaller": partial(view.zoom, -1),
            "full_screen": view.toggle_full_screen,
            "help": self._show_help,
            "about": self._show_about,
        }
        for action in self.commands:
            action.triggered.connect(partial(_run_alone, run[action.objectName()]))
            self.addAction(action)
        undo, redo = self.commands["undo"], self.commands["redo"]
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
        self.reading.open_first()
        self.checks.check_now()
        self.articles.suggest_everywhere()
        self.library.focus_articles()

    def _on_pack_replaced(self, _before: Pack, after: Pack) -> None:
        self.pack_pane.outline.show_pack(after)
        self.pack_pane.outline.set_marks(*self.packs.marks(self.checks.findings))
        self.pack_pane.show_empty(is_empty=not after.sections)
        self.pack_pane.preview.show_pack(after)
        self._refresh_title()
        self._refresh_counts()

    def _show_checks(self) -> None:
        self.pack_pane.outline.set_marks(*self.packs.marks(self.checks.findings))
        checks = self.checks.checks()
        self.pack_pane.checks.show_checks(checks)
        errors = sum(check.severity is Severity.ERROR for check in checks)
        self._status.show_checks(errors, len(checks) - errors)

    def _refresh_title(self) -> None:
        pack = self.history.pack
        title = pack.details.title or self.tr("Untitled pack")
        template = template_names().get(pack.template, pack.template)
        words = (template, _LANGUAGE_NAMES.get(pack.language, pack.language), pack.page_size.value)
        is_changed = self._workspace.path is not None and self._workspace.has_unsaved_changes
        self._top_bar.show_pack(title, " · ".join(words), is_changed=is_changed)
        self.setWindowTitle(f"{title} — Briefing")
        is_kept = self.files.is_kept
        self._status.show_kept(self.tr("Saved") if is_kept else self.tr("Saving"), is_kept=is_kept)

    def _refresh_counts(self) -> None:
        items = sum(1 for _ in self.history.pack.items())
        self.pack_pane.show_counts(items, self.pack_pane.preview.page_count)
        words = (
            self.tr("{} articles").format(len(self.library.rows)),
            self.tr("{} suggestions here").format(self.reading.suggestion_count),
            self.tr("{} in the pack").format(items),
        )
        self._status.show_counts(" · ".join(words))

    # What the panes ask for.

    def _show_in_pack(self, excerpt: Excerpt) -> None:
        for item in self.history.pack.excerpt_items():
            if item.excerpt.source == excerpt.source and item.excerpt.kind is excerpt.kind:
                self.pack_pane.outline.select(item.id)
                self.pack_pane.preview.reveal(item.id)
                return

    def _on_item_added(self, item_id: str, sentence: str) -> None:
        self.pack_pane.outline.select(item_id)
        self.notifier.say(sentence, self.tr("Undo"), self.history.stack.undo)

    def _on_item_selected(self, target: Item | Section | None) -> None:
        if target is not None and self.pack_pane.outline.hasFocus():
            self.pack_pane.preview.reveal(target.id)

    def _remove_from_pack(self, what: object) -> None:
        self.packs.remove(what)
        self.notifier.say(self.tr("Removed from the pack."), self.tr("Undo"), self.history.stack.undo)

    def _jump_to_check(self, check: Check) -> None:
        place = check.item_id or check.section_id
        if place is None:
            self.edit_details()
            return
        self.pack_pane.show_checks(shown=False)
        self.pack_pane.outline.select(place)

    def toggle_checks(self) -> None:
        """Show the list of what is not ready, or the outline again."""
        self.pack_pane.show_checks(shown=not self.pack_pane.shows_checks)

    def edit_details(self) -> None:
        """Ask for title, dates, embargo and the like."""
        from briefing.gui.dialogs.details_dialog import DetailsDialog  # noqa: PLC0415 - the start must not wait
        from briefing.style.loading import house_style_names  # noqa: PLC0415 - the start must not wait

        dialog = DetailsDialog(self._theme, self.history.pack, house_style_names(), self)
        if dialog.exec():
            self.packs.set_pack(dialog.changed_pack())
        dialog.deleteLater()

    def _show_add_menu(self, near: QWidget) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.commands["add_text"])
        menu.addSeparator()
        for value, name in block_names().items():
            menu.addAction(name, partial(self._add_section, BlockKind(value)))
        menu.popup(near.mapToGlobal(near.rect().bottomLeft()))

    def _add_section(self, block: BlockKind) -> None:
        current = self.pack_pane.outline.current_section()
        self.pack_pane.outline.select(self.packs.add_section(block, None if current is None else current.id))

    def add_own_text(self) -> None:
        """Put an item for own text into the current section and open it for writing."""
        outline = self.pack_pane.outline
        section = outline.current_section()
        if section is not None:
            section_id = section.id
        elif self.history.pack.sections:
            section_id = self.history.pack.sections[-1].id
        else:
            section_id = self.packs.add_section(BlockKind.BACKGROUND, None)
        outline.select(self.packs.add_text(section_id))
        outline.setFocus()
        outline.edit(outline.currentIndex())

    def _to_source(self) -> None:
        item = self.pack_pane.outline.current_item()
        if isinstance(item, ExcerptItem):
            self.reading.show_source(item)

    def _to_preview(self) -> None:
        target = self.pack_pane.outline.current_item() or self.pack_pane.outline.current_section()
        if target is None:
            return
        if self.pack_pane.view is PackView.OUTLINE:
            self.pack_pane.set_view(PackView.PREVIEW)
        self.pack_pane.preview.reveal(target.id)

    def open_palette(self) -> None:
        """Offer every command and every article."""
        from briefing.gui.dialogs.command_palette import (  # noqa: PLC0415 - the start must not wait
            CommandPalette,
            Entry,
        )

        entries = [
            Entry(
                text=action.text(),
                hint=action.shortcut().toString(),
                icon=self.commands.icon_name(action) or "corner-down-right",
                run=action.trigger,
                is_enabled=action.isEnabled(),
            )
            for action in self.commands
            if action.objectName() != "palette"
        ]
        for row in self.library.rows:
            show = partial(self.reading.open_article, row.article_id)
            entries.append(Entry(text=row.title, hint=row.outlet, icon="newspaper", run=show))
        palette = CommandPalette(self._theme, entries, self)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.open_over(self)

    def _show_about(self) -> None:
        from briefing.gui.dialogs.help_dialog import show_about  # noqa: PLC0415 - the start must not wait

        show_about(self)

    def _show_help(self) -> None:
        from briefing.gui.dialogs.help_dialog import HelpDialog  # noqa: PLC0415 - the start must not wait

        dialog = HelpDialog(self._theme, self.commands, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_exported(self, files: tuple[Path, ...]) -> None:
        words = self.tr("Written: {}").format(", ".join(path.name for path in files))
        self.notifier.say(words, self.tr("Open"), partial(self.exports.open_files, files))

    # Articles.

    def ask_for_files(self) -> None:
        """Ask for files and read them."""
        names, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Add articles"), "", self.tr("Text (*.txt *.md);;All files (*)")
        )
        self.articles.import_files([Path(name) for name in names])

    def paste_article(self) -> None:
        """Make an article of the text on the clipboard."""
        self.articles.import_text(QGuiApplication.clipboard().text())

    def remove_article(self, article_id: ArticleId) -> None:
        """Take an article out of the library and offer to put it back."""
        self.articles.remove(article_id)
        self.reading.forget(article_id)
        restore = partial(self.articles.restore, article_id)
        self.notifier.say(self.tr("Removed from the library."), self.tr("Undo"), restore)

    def _on_batch_finished(self, arrived: Sequence[ArticleId], refusals: Sequence[str]) -> None:
        if arrived:
            self.reading.open_article(arrived[-1])
            one, many = self.tr("1 article added."), self.tr("{} articles added.")
            self.notifier.say(one if len(arrived) == 1 else many.format(len(arrived)))
        if refusals:
            show_problem(self, self.tr("Some articles were not added"), "\n".join(refusals))

    # The frame.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the panes to the width."""
        super().resizeEvent(event)
        self.view.fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text from other programs."""
        is_foreign = event.source() is None
        if _dropped_paths(event.mimeData()) or (is_foreign and event.mimeData().hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a dropped pack, read dropped files, or make an article of dropped text."""
        paths = _dropped_paths(event.mimeData())
        packs = [path for path in paths if path.suffix == ".briefing"]
        if packs:
            self.files.open_path(packs[0])
        elif paths:
            self.articles.import_files(paths)
        else:
            self.articles.import_text(event.mimeData().text())
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


def _run_alone(run: Callable[[], object], *_checked: bool) -> None:
    # Qt passes `checked` to a plain slot, and leaves it out of a partial; no command wants it.
    run()


def _name_step(action: QAction, verb: str, step: str) -> None:
    action.setText(f"{verb}: {step}" if step else verb)
    action.setToolTip(action.text())


def _dropped_paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
