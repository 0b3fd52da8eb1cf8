"""Packs as files: new, open, save, and the working copy that the library always keeps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing.errors import BriefingError
from briefing.gui.commands import PackHistory
from briefing.gui.dialogs.messages import ask_to_save, show_problem
from briefing.gui.dialogs.new_pack_dialog import NewPackChoice, NewPackDialog
from briefing.gui.jobs import Callbacks, JobRunner
from briefing.gui.main_window.exchange_controller import ExchangeController
from briefing.gui.main_window.preferences import Preferences
from briefing.gui.main_window.verify_controller import VerifyController
from briefing.gui.models.block_names import template_names
from briefing.gui.theme import Theme
from briefing.model.article import Article
from briefing.model.edits import with_articles
from briefing.model.pack import Pack
from briefing.session import job_forms as forms
from briefing.session.samples import sample_pack
from briefing.session.wire import Failed, Json
from briefing.session.workspace import Workspace
from briefing.store.file_names import safe_file_name
from briefing.store.pack_file import load_pack
from briefing.text.starting_over import start_from

AUTOSAVE_DELAY_MS = 500
PACK_SUFFIX = ".briefing"


class FileController(QObject):
    """Open and keep packs; every edit is in the library half a second later."""

    state_changed = Signal()
    """The pack was saved, autosaved, or another one is open."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        history: PackHistory,
        runner: JobRunner,
        preferences: Preferences,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._has_told = False
        self._workspace = workspace
        self._history = history
        self._runner = runner
        self.verifying = VerifyController(history, runner, window)
        self.exchanging = ExchangeController(history, runner, window)
        self._theme = theme
        self._window = window
        self._autosave = QTimer(self, singleShot=True, interval=AUTOSAVE_DELAY_MS)
        self._autosave.timeout.connect(self.autosave_now)
        history.pack_replaced.connect(self._on_pack_replaced)

    @property
    def recent_paths(self) -> tuple[Path, ...]:
        """Return the files of the packs opened or saved last that are still there, without the open one."""
        recent = self._preferences.settings.recent_packs
        return tuple(path for path in recent if path != self._workspace.path and path.is_file())

    @property
    def is_kept(self) -> bool:
        """Tell whether the last edit is in the library already."""
        return not self._autosave.isActive()

    def autosave_now(self) -> None:
        """Keep the open pack in the library."""
        self._autosave.stop()
        try:
            self._workspace.autosave()
        except BriefingError as error:
            # Said once: every further edit would say it again.
            if not self._has_told:
                show_problem(self._window, self.tr("The last changes are not kept yet"), error.message)
            self._has_told = True
        else:
            self._has_told = False
        self.state_changed.emit()

    def new_pack(self) -> None:
        """Ask how a new pack begins, and open it."""
        articles = [(card.id, card.title) for card in self._workspace.library.articles()]
        from briefing.compose.templates import own_template_names  # noqa: PLC0415 - the start makes no pack

        own = {name: name for name in own_template_names()}
        dialog = NewPackDialog(
            self._theme,
            {**template_names(), **own},
            articles,
            self._preferences.settings.pack_language,
            self._window,
        )
        if dialog.exec():
            self.start_pack(dialog.choice())
        dialog.deleteLater()

    def start_pack(self, choice: NewPackChoice) -> None:
        """Have the worker fill a new pack as chosen, then open it; the present one is in the library."""
        if not self.may_leave():
            return
        articles = [self._workspace.article(article_id) for article_id in choice.articles]
        if choice.older is not None:
            self._start_from_older(choice.older, articles, keeps_excerpts=choice.keeps_excerpts)
            return
        arguments = forms.start_arguments(choice.template, choice.language, articles)
        callbacks = Callbacks(finished=self._on_started, failed=self._on_not_started)
        self._runner.submit(forms.START, arguments, callbacks)

    def _start_from_older(self, path: Path, articles: Sequence[Article], *, keeps_excerpts: bool) -> None:
        try:
            older = load_pack(path)
        except BriefingError as error:
            show_problem(self._window, self.tr("The pack was not made"), error.message)
            return
        pack = start_from(older, self._workspace.next_id, keeps_excerpts=keeps_excerpts)
        self._adopt(with_articles(pack, articles))

    def open_pack(self) -> None:
        """Ask for a pack file and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a pack"), str(self._folder()), self.tr("Packs (*.briefing)")
        )
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> None:
        """Open a pack file; one that cannot be read leaves the present pack open."""
        if not self.may_leave():
            return
        before = self._history.pack
        try:
            self._workspace.autosave()
            self._workspace.open_pack(path)
        except BriefingError as error:
            show_problem(self._window, self.tr("The pack was not opened"), error.message)
            return
        self._remember(path)
        self._changed_over(before)

    def open_sample(self) -> None:
        """Open the sample pack."""
        if not self.may_leave():
            return
        try:
            pack = sample_pack()
        except BriefingError as error:
            show_problem(self._window, self.tr("The pack was not opened"), error.message)
            return
        self._adopt(pack)

    def save(self) -> bool:
        """Write the pack to its file, asking for one if it has none; return whether it is written."""
        path = self._workspace.path
        return self.save_as() if path is None else self._write(path)

    def save_as(self) -> bool:
        """Ask for a file and write the pack there; return whether it is written."""
        proposal = self._folder() / safe_file_name(self._history.pack.details.title, PACK_SUFFIX)
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the pack"), str(proposal), self.tr("Packs (*.briefing)")
        )
        if not name:
            return False
        return self._write(Path(name if name.endswith(PACK_SUFFIX) else name + PACK_SUFFIX))

    def may_leave(self) -> bool:
        """Keep the open pack; ask only where its file on disk is older."""
        self.autosave_now()
        if self._workspace.path is None or not self._workspace.has_unsaved_changes:
            return True
        wanted = ask_to_save(self._window, self._workspace.path.name)
        if wanted is None:
            return False
        return self.save() if wanted else True

    def _write(self, path: Path) -> bool:
        try:
            self._workspace.save_pack(path)
        except BriefingError as error:
            show_problem(self._window, self.tr("The pack was not saved"), error.message)
            return False
        self._history.stack.setClean()
        self._autosave.stop()
        self._remember(path)
        self.state_changed.emit()
        return True

    def _folder(self) -> Path:
        if self._workspace.path is not None:
            return self._workspace.path.parent
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def _remember(self, path: Path) -> None:
        self._preferences.change(self._preferences.settings.with_recent_pack(path.absolute()))

    def _adopt(self, pack: Pack) -> None:
        before = self._history.pack
        self.autosave_now()
        self._workspace.adopt_pack(pack)
        self._changed_over(before)

    def _changed_over(self, before: Pack) -> None:
        self._history.start_over(before)
        self.autosave_now()

    def _on_started(self, result: Json) -> None:
        from briefing.session.house_defaults import dress_new_pack  # noqa: PLC0415 - the start needs no style
        from briefing.style.loading import house_style_names, load_house_style  # noqa: PLC0415

        pack = forms.pack_result_from_json(result)
        style = self._preferences.settings.house_style
        if style in house_style_names():
            try:
                pack = dress_new_pack(pack, load_house_style(style), self._workspace.next_id)
            except BriefingError:
                pack = replace(pack, style=style)  # what is wrong with it is told when it is previewed
        self._adopt(pack)

    def _on_not_started(self, failure: Failed) -> None:
        show_problem(self._window, self.tr("The pack was not made"), failure.message)

    def _on_pack_replaced(self, _before: Pack, _after: Pack) -> None:
        self._autosave.start()
        self.state_changed.emit()
