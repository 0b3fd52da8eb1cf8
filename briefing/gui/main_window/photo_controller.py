"""Pictures: chosen or dropped, read by the worker, described in a dialog, put into the pack by one edit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from briefing.gui.commands import PackHistory
from briefing.gui.dialogs.messages import show_problem
from briefing.gui.dialogs.photo_dialog import PhotoDialog
from briefing.gui.jobs import Callbacks, JobRunner
from briefing.gui.main_window.notifier import Notifier
from briefing.gui.panes.pack_pane import PackPane
from briefing.gui.theme import Theme
from briefing.ingest.picture_names import PICTURE_SUFFIXES
from briefing.model import edits
from briefing.model.ids import ItemId, SectionId
from briefing.model.pack import BlockKind, Item, Pack, Section, TextItem
from briefing.model.photo_edits import (
    FIGURE_BLOCKS,
    PhotoUse,
    add_photo_item,
    photo_use,
    portrait_of,
    set_photo,
)
from briefing.model.pictures import Photo, Picture
from briefing.session import job_forms as forms
from briefing.session.wire import Failed, Json
from briefing.session.workspace import Workspace

Take = Callable[[Picture], None]


class PhotoController(QObject):
    """Give items pictures; every way leads through the dialog, and what it decides is one step of undo."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        history: PackHistory,
        runner: JobRunner,
        notifier: Notifier,
        pane: PackPane,
        theme: Theme,
    ) -> None:
        super().__init__(pane)
        self._workspace = workspace
        self._history = history
        self._runner = runner
        self._notifier = notifier
        self._pane = pane
        self._theme = theme
        self.dialog: PhotoDialog | None = None
        pane.outline.photo_requested.connect(self.edit)
        pane.outline.picture_dropped.connect(self.drop)

    def edit_current(self) -> None:
        """Give the current item a picture, or change the one it has."""
        item = self._pane.outline.current_item()
        if item is not None:
            self.edit(item)
        else:
            self._notifier.say(self.tr("Choose a person, a quote or a picture in the outline first."))

    def edit(self, item: Item) -> None:
        """Ask about an item's picture; without one, offer the speaker's portrait, or ask for a file."""
        pack = self._history.pack
        section, _ = pack.find_item(item.id)
        photo = item.photo or portrait_of(pack, item)
        if photo_use(section, item) is None and item.photo is None:
            self._notifier.say(self.tr("This item is printed without a picture."))
        elif photo is not None:
            self._ask(item.id, pack.picture(photo.picture), photo)
        else:
            self._choose(partial(self._ask_anew, item.id))

    def add(self) -> None:
        """Ask for a file, and add it to the current section if that prints pictures, else to the annexes."""
        self._choose(partial(self._ask_new, self._section()))

    def drop(self, path: Path, item: Item | None, section: Section | None) -> None:
        """Give the item under the mouse a picture, or add one to the section."""
        is_portrait = section is not None and item is not None and photo_use(section, item) is not None
        if is_portrait and item is not None and (item.photo is not None or not isinstance(item, TextItem)):
            self._read(path, partial(self._ask_anew, item.id))
        else:
            home = section if section is not None and section.block in FIGURE_BLOCKS else self._section()
            self._read(path, partial(self._ask_new, home))

    def _section(self) -> Section | None:
        current = self._pane.outline.current_section()
        if current is not None and current.block in FIGURE_BLOCKS:
            return current
        sections = self._history.pack.sections
        return next((section for section in sections if section.block is BlockKind.ANNEXES), None)

    def _choose(self, take: Take) -> None:
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        patterns = " ".join(f"*{suffix}" for suffix in PICTURE_SUFFIXES)
        name, _ = QFileDialog.getOpenFileName(
            self._pane.window(), self.tr("Add a picture"), pictures, self.tr("Pictures ({})").format(patterns)
        )
        if name:
            self._read(Path(name), take)

    def _read(self, path: Path, take: Take) -> None:
        callbacks = Callbacks(finished=partial(self._on_read, take), failed=self._on_failed)
        self._runner.submit(forms.READ_PICTURE, forms.read_picture_arguments(path), callbacks)

    def _on_read(self, take: Take, result: Json) -> None:
        take(forms.picture_from_json(result))

    def _on_failed(self, failure: Failed) -> None:
        if not failure.is_cancelled:
            show_problem(self._pane.window(), self.tr("The picture cannot be added"), failure.message)

    def _ask_anew(self, item_id: ItemId, picture: Picture) -> None:
        item = next((item for item in self._history.pack.items() if item.id == item_id), None)
        if item is not None:  # it may be gone meanwhile
            known = item.photo or Photo(picture=picture.id)
            self._ask(item_id, picture, replace(known, picture=picture.id))

    def _ask(self, item_id: ItemId, picture: Picture, photo: Photo) -> None:
        section, item = self._history.pack.find_item(item_id)
        is_figure = photo_use(section, item) is PhotoUse.FIGURE
        self._show(
            PhotoDialog(
                self._theme,
                self._pane.window(),
                picture=picture,
                photo=photo,
                caption=item.text if is_figure else None,
            ),
            partial(self._put, item_id, is_figure),
        )

    def _ask_new(self, section: Section | None, picture: Picture) -> None:
        photo = Photo(picture=picture.id)
        window = self._pane.window()
        dialog = PhotoDialog(self._theme, window, picture=picture, photo=photo, caption="", is_new=True)
        self._show(dialog, partial(self._add, None if section is None else section.id))

    def _show(self, dialog: PhotoDialog, accept: Callable[[PhotoDialog], None]) -> None:
        self.dialog = dialog
        dialog.other_requested.connect(partial(self._choose, dialog.show_picture))
        dialog.accepted.connect(partial(accept, dialog))
        dialog.finished.connect(self._on_closed)
        dialog.open()

    def _on_closed(self, _result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()

    def _put(self, item_id: ItemId, is_figure: bool, dialog: PhotoDialog) -> None:
        if dialog.is_removed:
            self._history.apply(lambda pack: set_photo(pack, item_id, None), self.tr("Remove a picture"))
            return
        photo, picture, caption = dialog.photo(), dialog.picture, dialog.caption()

        def edit(pack: Pack) -> Pack:
            changed = edits.reword_item(pack, item_id, caption) if is_figure else pack
            return set_photo(changed, item_id, photo, picture)

        self._history.apply(edit, self.tr("Change a picture"))

    def _add(self, section_id: SectionId | None, dialog: PhotoDialog) -> None:
        next_id = self._workspace.next_id
        item = TextItem(id=ItemId(next_id()), text=dialog.caption(), photo=dialog.photo())
        annexes = Section(id=SectionId(next_id()), block=BlockKind.ANNEXES)

        def edit(pack: Pack) -> Pack:
            has_home = section_id in {section.id for section in pack.sections}
            home = pack if has_home else edits.add_section(pack, annexes)
            wanted = section_id if has_home and section_id is not None else annexes.id
            return add_photo_item(home, wanted, item, dialog.picture)

        self._history.apply(edit, self.tr("Add a picture"))
        self._pane.outline.select(item.id)
