"""The main window: library, reader and pack side by side, and the wiring between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from briefing.gui.actions import Actions
from briefing.gui.commands import PackHistory
from briefing.gui.jobs import JobRunner
from briefing.gui.main_window.about_controller import AboutController
from briefing.gui.main_window.adding_controller import AddingController
from briefing.gui.main_window.arrivals_controller import ArrivalsController
from briefing.gui.main_window.article_corrections import ArticleCorrections
from briefing.gui.main_window.checks_controller import ChecksController
from briefing.gui.main_window.export_controller import ExportController
from briefing.gui.main_window.file_controller import FileController
from briefing.gui.main_window.floating_controller import FloatingController
from briefing.gui.main_window.jump_controller import JumpController
from briefing.gui.main_window.kept_geometry import KeptGeometry
from briefing.gui.main_window.label_controller import LabelController
from briefing.gui.main_window.library_controller import LibraryController
from briefing.gui.main_window.library_menus import LibraryMenus
from briefing.gui.main_window.merge_controller import MergeController
from briefing.gui.main_window.metadata_controller import MetadataController
from briefing.gui.main_window.notifier import Notifier
from briefing.gui.main_window.pack_controller import PackController
from briefing.gui.main_window.pack_views import PackViews
from briefing.gui.main_window.photo_controller import PhotoController
from briefing.gui.main_window.preferences import Preferences
from briefing.gui.main_window.reader_controller import ReaderController
from briefing.gui.main_window.reimport_controller import ReimportController
from briefing.gui.main_window.settings_controller import SettingsController
from briefing.gui.main_window.step_names import StepNames
from briefing.gui.main_window.summary_controller import SummaryController
from briefing.gui.main_window.view_controller import ViewController
from briefing.gui.main_window.visits_controller import VisitsController
from briefing.gui.models.block_names import block_names
from briefing.gui.panes.library_pane import LibraryPane
from briefing.gui.panes.pack_pane import PackPane
from briefing.gui.panes.reader_pane import ReaderPane
from briefing.gui.panes.status_line import StatusLine
from briefing.gui.panes.top_bar import TopBar
from briefing.gui.theme import Theme
from briefing.gui.widgets.thin_splitter import ThinSplitter
from briefing.session.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Runners:
    """The two workers: one lays out and writes documents, the other reads foreign files and checks."""

    documents: JobRunner
    reading: JobRunner


class MainWindow(QMainWindow):
    """Hold the three panes; every wish of a pane goes to a controller, every change comes back by signal."""

    def __init__(
        self,
        theme: Theme,
        workspace: Workspace,
        runners: Runners,
        *,
        geometry: QSettings,
        preferences: Preferences,
    ) -> None:
        super().__init__()
        self.preferences = preferences
        self._theme = theme
        self._workspace = workspace
        self._runners = runners
        self._geometry = KeptGeometry(geometry)
        self.history = PackHistory(workspace, self)
        self.commands = Actions(theme, self)
        self.library = LibraryPane(theme)
        self.reader = ReaderPane(theme)
        self.pack_pane = PackPane(theme, runners.documents, block_names())
        self._top_bar = TopBar(theme, self.commands)
        self._status = StatusLine(theme)
        self._splitter = ThinSplitter(theme, Qt.Orientation.Horizontal)
        self._lay_out()
        self.notifier = Notifier(theme, self, self.history.stack)
        self._make_controllers()
        self._connect_panes()
        self._connect_commands()
        self.setAcceptDrops(True)
        self.setMinimumSize(1024, 640)
        self._geometry.restore(self, self.view, self.pack_pane)

    def _make_controllers(self) -> None:
        theme, workspace, history = self._theme, self._workspace, self.history
        documents, reading = self._runners.documents, self._runners.reading
        self.packs = PackController(workspace, history, self)
        self.articles = LibraryController(workspace, self.library, reading, self)
        self.checks = ChecksController(workspace, history, reading, self)
        self.files = FileController(
            workspace,
            history=history,
            runner=reading,
            preferences=self.preferences,
            theme=theme,
            window=self,
        )
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
            preferences=self.preferences,
            theme=theme,
            window=self,
        )
        self.merging = MergeController(
            workspace,
            history=history,
            runner=reading,
            notifier=self.notifier,
            preferences=self.preferences,
            add_articles=self.articles.import_files,
            theme=theme,
            window=self,
        )
        self.arrivals = ArrivalsController(
            articles=self.articles,
            reading=self.reading,
            files=self.files,
            notifier=self.notifier,
            preferences=self.preferences,
            window=self,
        )
        self.reimports = ReimportController(
            workspace, history, self.articles, self.notifier, theme=theme, window=self
        )
        corrections = ArticleCorrections(
            workspace,
            history=history,
            articles=self.articles,
            reading=self.reading,
            reader=self.reader,
            notifier=self.notifier,
        )
        self.metadata = MetadataController(corrections, self.reader, theme)
        self.labels = LabelController(corrections, self.reader)
        self.visits = VisitsController(
            reading=self.reading,
            reader=self.reader,
            back=self.commands["back"],
            forward=self.commands["forward"],
        )
        self.settings = SettingsController(self.preferences, theme=theme, reader=self.reader, window=self)
        self.adding = AddingController(
            packs=self.packs, pane=self.pack_pane, own_text=self.commands["add_text"]
        )
        self.photos = PhotoController(
            workspace,
            history=history,
            runner=reading,
            notifier=self.notifier,
            pane=self.pack_pane,
            theme=theme,
        )
        self.library_menus = LibraryMenus(self.articles, self.library)
        self.view = ViewController(
            self,
            theme=theme,
            preferences=self.preferences,
            splitter=self._splitter,
            library=self.library,
            reader=self.reader,
            pack=self.pack_pane,
        )
        self.views = PackViews(
            history=history,
            packs=self.packs,
            checks=self.checks,
            view=self.view,
            pane=self.pack_pane,
            status=self._status,
        )
        self.about = AboutController(
            history=history,
            checks=self.checks,
            articles=self.articles,
            reading=self.reading,
            notifier=self.notifier,
            pane=self.pack_pane,
            focus_reader=partial(self.view.go_to, self.reader.text),
            theme=theme,
        )
        self.summary = SummaryController(
            workspace,
            history=history,
            files=self.files,
            reading=self.reading,
            library=self.library,
            pane=self.pack_pane,
            top_bar=self._top_bar,
            status=self._status,
            window=self,
        )
        self.floating = FloatingController(
            theme=theme,
            commands=self.commands,
            files=self.files,
            packs=self.packs,
            reading=self.reading,
            view=self.view,
            notifier=self.notifier,
            library=self.library,
            reader=self.reader,
            window=self,
        )
        self.jumps = JumpController(
            history=history,
            reading=self.reading,
            notifier=self.notifier,
            pane=self.pack_pane,
            edit_details=self.floating.edit_details,
        )

    def _lay_out(self) -> None:
        for pane, stretch in ((self.library, 0), (self.reader, 1), (self.pack_pane, 0)):
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(self._splitter.count() - 1, stretch)
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
        self.library.add_requested.connect(self.arrivals.ask_for_files)
        self.library.paste_requested.connect(self.arrivals.paste)
        self.library.remove_requested.connect(self.arrivals.remove)
        self.reader.reader_size_changed.connect(self._on_reader_size_changed)
        self.reader.show_in_pack_requested.connect(self.jumps.show_in_pack)
        outline.items_moved.connect(self.packs.move_items)
        outline.section_moved.connect(self.packs.move_section)
        outline.span_dropped.connect(self.packs.drop_span)
        outline.inclusion_changed.connect(self.packs.include)
        outline.words_edited.connect(self.packs.edit_words)
        outline.answer_requested.connect(self.floating.edit_answer)
        outline.copy_requested.connect(self.packs.copy)
        outline.removal_requested.connect(self.floating.remove_from_pack)
        outline.source_requested.connect(self.reading.show_source)
        outline.item_selected.connect(self.jumps.follow_selection)
        preview.origin_clicked.connect(outline.select)
        preview.origin_double_clicked.connect(self.reading.show_source_of)
        self._top_bar.pack_menu_requested.connect(self.floating.show_pack_menu)
        pane.sample_requested.connect(self.files.open_sample)
        pane.checks.check_activated.connect(self.jumps.go_to_check)
        pane.checks.fix_requested.connect(self.checks.fix)
        pane.checks.closed.connect(partial(pane.show_checks, shown=False))
        self.packs.item_added.connect(self.jumps.show_added)
        self.packs.item_known.connect(self.jumps.show_known)
        self.exports.exported.connect(self._on_exported)

    def _connect_commands(self) -> None:
        pane, view, stack = self.pack_pane, self.view, self.history.stack
        run: dict[str, Callable[[], object]] = {
            "new_pack": self.files.new_pack,
            "open_pack": self.files.open_pack,
            "save_pack": self.files.save,
            "save_pack_as": self.files.save_as,
            "open_sample": self.files.open_sample,
            "edit_details": self.floating.edit_details,
            "export": self.exports.ask,
            "export_pdf": partial(self.exports.ask, ".pdf"),
            "merge_word": self.merging.ask,
            "keep_as_template": self.floating.keep_as_template,
            "verify_file": self.files.verifying.ask,
            "give_to_others": self.files.exchanging.ask_to_give,
            "take_from_others": self.files.exchanging.ask_to_take,
            "quit": self.close,
            "undo": stack.undo,
            "redo": stack.redo,
            "find": view.find,
            "find_next": partial(self.reader.search.step, 1),
            "find_previous": partial(self.reader.search.step, -1),
            "replace": self.floating.replace_words,
            "settings": self.settings.show,
            "back": self.visits.go_back,
            "forward": self.visits.go_forward,
            "add_articles": self.arrivals.ask_for_files,
            "paste_article": self.arrivals.paste,
            "add_section": partial(self.adding.show_menu, pane),
            "add_text": self.adding.add_text,
            "add_picture": self.photos.add,
            "edit_picture": self.photos.edit_current,
            "about_excerpt": self.about.show_current,
            "search_library": self._search_library,
            "next_article": partial(self.reading.open_neighbour, 1),
            "previous_article": partial(self.reading.open_neighbour, -1),
            "palette": self.floating.open_palette,
            "preflight": self.views.toggle_checks,
            "render_now": pane.preview.render_now,
            "switch_theme": view.switch_theme,
            "focus_library": partial(view.go_to, self.library),
            "focus_reader": partial(view.go_to, self.reader.text),
            "focus_outline": partial(view.go_to, pane.outline),
            "focus_preview": partial(view.go_to, pane.preview),
            "next_pane": partial(view.step_pane, 1),
            "previous_pane": partial(view.step_pane, -1),
            "toggle_library": view.toggle_library,
            "toggle_pack": view.toggle_pack,
            "next_view": pane.next_view,
            "to_source": self.jumps.go_to_source,
            "to_preview": self.jumps.go_to_page,
            "larger": partial(view.zoom, 1),
            "smaller": partial(view.zoom, -1),
            "usual_size": partial(view.zoom, 0),
            "menu": self._top_bar.open_menu,
            "full_screen": view.toggle_full_screen,
            "help": self.floating.show_help,
            "about": self.floating.show_about,
        }
        self.commands.connect_all(run)
        self.addActions(list(self.commands))
        StepNames(self.commands, stack, self)

    # What is shown.

    def show_everything(self) -> None:
        """Show library, first article and pack: called once, before the window is shown."""
        self.articles.refresh()
        self.views.show_pack(self.history.pack)
        self.summary.show_all()
        self.reading.open_first()
        self.checks.check_now()
        self.articles.suggest_everywhere()
        self.view.focus_first()

    # What the panes ask for.

    def _search_library(self) -> None:
        self.view.go_to(self.library)
        self.library.focus_search()

    def _on_reader_size_changed(self, size_px: int) -> None:
        self.preferences.change(replace(self.preferences.settings, reader_size_px=size_px))

    def _on_exported(self, files: tuple[Path, ...]) -> None:
        words = self.tr("Written: {}").format(", ".join(path.name for path in files))
        self.notifier.say(words, self.tr("Open"), partial(self.exports.open_files, files))

    # The frame.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the panes to the width."""
        super().resizeEvent(event)
        self.view.fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text from other programs."""
        if event.source() is None and self.arrivals.can_drop(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        self.arrivals.drop(event.mimeData())
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep everything, remember the frame, and end the workers."""
        if not self.files.may_leave():
            event.ignore()
            return
        self._geometry.keep(self, self.view, self.pack_pane)
        self._runners.documents.stop()
        self._runners.reading.stop()
        super().closeEvent(event)
