"""The dialog about a newer version of an article: each place of the pack that it says otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from briefing.gui.dialogs.changes_dialog import ChangesDialog
from briefing.gui.theme import Theme
from briefing.model.pack import Pack
from briefing.session.newer_versions import as_listed
from briefing.session.reimport import Change


class ReimportDialog(ChangesDialog):
    """Choose which places shall say what the newer version says."""

    def __init__(
        self, theme: Theme, pack: Pack, name: str, changes: Sequence[Change], parent: QWidget
    ) -> None:
        self.changes = tuple(changes)
        self._name = name
        listed = as_listed(pack, changes)
        super().__init__(
            theme,
            listed,
            [change.id for change in listed if change.can_be_taken],
            parent,
            title=self.tr("A newer version of “{}”").format(name),
            all_words=self.tr("Take all"),
        )

    def summary(self) -> str:
        one = self.tr("One place of the pack uses words that the newer version says otherwise.")
        many = self.tr("{} places of the pack use words that the newer version says otherwise.")
        kept = self.tr("What you do not take keeps the older words, and the checks name it.")
        return f"{one if len(self.changes) == 1 else many.format(len(self.changes))} {kept}"

    def action_words(self, count: int) -> str:
        if not count:
            return self.tr("Use the newer version, take none")
        one, many = self.tr("Use it and take 1 change"), self.tr("Use it and take {} changes")
        return one if count == 1 else many.format(count)

    def can_act(self, count: int) -> bool:
        return True
