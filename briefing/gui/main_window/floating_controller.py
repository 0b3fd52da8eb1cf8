"""What floats over the window when it is asked for: palette, details, help, and the menu of packs."""

# The start must not wait for dialogs: each is imported where it is opened.
# ruff: noqa: PLC0415

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from briefing.errors import BriefingError
from briefing.gui.actions import Actions
from briefing.gui.dialogs.messages import show_problem
from briefing.gui.main_window.file_controller import FileController
from briefing.gui.main_window.notifier import Notifier
from briefing.gui.main_window.pack_controller import PackController
from briefing.gui.main_window.reader_controller import ReaderController
from briefing.gui.main_window.view_controller import ViewController
from briefing.gui.panes.library_pane import LibraryPane
from briefing.gui.panes.reader_pane import ReaderPane
from briefing.gui.theme import Theme
from briefing.model.pack import TextItem


class FloatingController(QObject):
    """Open dialogs and menus that belong to no pane."""

    def __init__(
        self,
        *,
        theme: Theme,
        commands: Actions,
        files: FileController,
        packs: PackController,
        reading: ReaderController,
        view: ViewController,
        notifier: Notifier,
        library: LibraryPane,
        reader: ReaderPane,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._commands = commands
        self._files = files
        self._packs = packs
        self._reading = reading
        self._view = view
        self._notifier = notifier
        self._library = library
        self._reader = reader
        self._window = window
        self._recent: list[str] = []

    def open_palette(self) -> None:
        """Offer every command, and whatever can be gone to."""
        from briefing.gui.dialogs.command_palette import CommandPalette
        from briefing.gui.main_window import palette_entries

        entries = [
            *palette_entries.command_entries(self._commands),
            *palette_entries.reader_entries(self._reader.keys.actions(), self._run_in_reader),
            *palette_entries.article_entries(self._library.rows, self._reading.open_article),
            *palette_entries.pack_entries(self._files.recent_paths, self._files.open_path),
            *palette_entries.item_entries(self._packs.pack, self._reading.show_source),
        ]
        if self._window.findChild(CommandPalette) is not None:
            return
        palette = CommandPalette(self._theme, entries, self._window, recent=self._recent)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.open_over(self._window)

    def edit_details(self) -> None:
        """Ask for title, dates, embargo and the like."""
        from briefing.gui.dialogs.details_dialog import DetailsDialog
        from briefing.style.loading import house_style_names

        dialog = DetailsDialog(self._theme, self._packs.pack, house_style_names(), self._window)
        if dialog.exec():
            self._packs.set_pack(dialog.changed_pack())
        dialog.deleteLater()

    def edit_answer(self, item: TextItem) -> None:
        """Ask for a question and the parts of its answer."""
        from briefing.gui.dialogs.answer_dialog import AnswerDialog

        dialog = AnswerDialog(self._theme, item, self._window)
        if dialog.exec():
            self._packs.replace_item(dialog.changed_item())
        dialog.deleteLater()

    def remove_from_pack(self, what: object) -> None:
        """Take items or a section out, and offer to undo it."""
        self._packs.remove(what)
        self._notifier.say_with_undo(self.tr("Removed from the pack."))

    def replace_words(self) -> None:
        """Ask what to replace in the pack, and do it in one step."""
        from briefing.gui.dialogs.replace_dialog import ReplaceDialog

        dialog = ReplaceDialog(self._theme, self._packs.pack, self._window)
        if dialog.exec():
            self._packs.replace_words(dialog.changed_pack())
            count = dialog.report.count
            self._notifier.say_with_undo(
                self.tr("1 place changed.")
                if count == 1
                else self.tr("{count} places changed.").format(count=count)
            )
        dialog.deleteLater()

    def show_pack_menu(self, near: QWidget) -> None:
        """Offer the details of this pack, the packs that were open lately, and other ones."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._commands["edit_details"])
        menu.addSeparator()
        for path in self._files.recent_paths:
            menu.addAction(path.stem.replace("&", "&&")).triggered.connect(partial(self._open_recent, path))
        menu.addSeparator()
        for name in ("new_pack", "open_pack", "open_sample", "keep_as_template", "verify_file"):
            menu.addAction(self._commands[name])
        menu.popup(near.mapToGlobal(near.rect().bottomLeft()))

    def keep_as_template(self) -> None:
        """Ask for a name, and keep the pack's structure as a template of the user's own."""
        from briefing.session.templating import save_as_template

        title, label = self.tr("Keep as a template"), self.tr("Name of the template")
        name, is_given = QInputDialog.getText(self._window, title, label)
        if not is_given:
            return
        try:
            path = save_as_template(self._packs.pack, name)
        except BriefingError as error:
            show_problem(self._window, self.tr("The template was not kept"), error.message)
            return
        self._notifier.say(self.tr("New packs can now begin with “{}”.").format(path.stem))

    def show_help(self) -> None:
        """List the keys."""
        from briefing.gui.dialogs.help_dialog import HelpDialog

        dialog = HelpDialog(self._theme, self._commands, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_about(self) -> None:
        """Name the program and what it is made of."""
        from briefing.gui.dialogs.help_dialog import show_about

        show_about(self._window)

    def _run_in_reader(self, action: QAction) -> None:
        self._view.go_to(self._reader.text)
        action.trigger()

    def _open_recent(self, path: Path, *checked: bool) -> None:
        del checked  # Qt passes it to a plain slot, and leaves it out of a partial
        self._files.open_path(path)
