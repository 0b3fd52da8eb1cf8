"""What the frame of the window says of the pack: its name, whether it is kept, and how much there is."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from briefing.gui.commands import PackHistory
from briefing.gui.main_window.file_controller import FileController
from briefing.gui.main_window.reader_controller import ReaderController
from briefing.gui.models.block_names import template_names
from briefing.gui.panes.library_pane import LibraryPane
from briefing.gui.panes.pack_pane import PackPane
from briefing.gui.panes.status_line import StatusLine
from briefing.gui.panes.top_bar import TopBar
from briefing.model.pack import Pack
from briefing.session.workspace import Workspace

LANGUAGE_NAMES = {"en-GB": "English (UK)", "en-US": "English (US)", "vi": "Tiếng Việt"}


class SummaryController(QObject):
    """Keep top bar, status line and title true."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        history: PackHistory,
        files: FileController,
        reading: ReaderController,
        library: LibraryPane,
        pane: PackPane,
        top_bar: TopBar,
        status: StatusLine,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._history = history
        self._files = files
        self._reading = reading
        self._library = library
        self._pane = pane
        self._top_bar = top_bar
        self._status = status
        self._window = window
        files.state_changed.connect(self.show_title)
        reading.article_shown.connect(self.show_counts)
        pane.preview.rendered.connect(self._on_rendered)
        history.pack_replaced.connect(self._on_pack_replaced)

    def show_all(self) -> None:
        """Say everything anew."""
        self.show_title()
        self.show_counts()

    def show_title(self) -> None:
        """Name the pack, and say whether its file and the library have the last edit."""
        pack = self._history.pack
        title = pack.details.title or self.tr("Untitled pack")
        template = template_names().get(pack.template, pack.template)
        words = (template, LANGUAGE_NAMES.get(pack.language, pack.language), pack.page_size.value)
        is_changed = self._workspace.path is not None and self._workspace.has_unsaved_changes
        self._top_bar.show_pack(title, " · ".join(words), is_changed=is_changed)
        self._window.setWindowTitle(f"{title}[*] — Briefing")
        self._window.setWindowModified(is_changed)
        is_kept = self._files.is_kept
        self._status.show_kept(self.tr("Saved") if is_kept else self.tr("Saving"), is_kept=is_kept)

    def show_counts(self) -> None:
        """Say how many articles, suggestions and items there are."""
        items = sum(1 for _ in self._history.pack.items())
        self._pane.show_counts(items, self._pane.preview.page_count)
        articles, suggestions = len(self._library.rows), self._reading.suggestion_count
        words = (
            self.tr("1 article") if articles == 1 else self.tr("{} articles").format(articles),
            self.tr("1 suggestion here")
            if suggestions == 1
            else self.tr("{} suggestions here").format(suggestions),
            self.tr("{} in the pack").format(items),
        )
        self._status.show_counts(" · ".join(words))

    def _on_rendered(self, _pages: int) -> None:
        self.show_counts()

    def _on_pack_replaced(self, _before: Pack, _after: Pack) -> None:
        self.show_all()
