"""The dialog that takes an edited Word file back."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from briefing.gui.dialogs.changes_dialog import ChangesDialog
from briefing.gui.theme import Theme
from briefing.roundtrip.changes import Comparison
from briefing.roundtrip.merging import safe_ids


class MergeDialog(ChangesDialog):
    """Choose which changes to take: the safe ones with one button, any other by its tick."""

    def __init__(self, theme: Theme, comparison: Comparison, parent: QWidget) -> None:
        self.comparison = comparison
        self._safe = safe_ids(comparison.changes)
        super().__init__(
            theme,
            comparison.changes,
            self._safe,
            parent,
            title=self.tr("Merge “{}”").format(comparison.file_name),
            all_words=self._offer_words(),
            pictures={picture.id: picture.data for picture in comparison.pictures},
        )
        if self._safe:
            self.offer_button.setFocus()  # Enter ticks what is safe, and Enter again merges it

    def summary(self) -> str:
        comparison = self.comparison
        words = self.tr("{} of {} paragraphs were found again.").format(comparison.matched, comparison.blocks)
        if not comparison.is_from_export:
            words = self.tr(
                "Another program dropped the marks of the export, so the file is compared with the pack as "
                "it is now, and nothing counts as safe. {}"
            ).format(words)
        known = {
            "macros_ignored": self.tr("The file holds macros; they were not read."),
            "embedded_objects_ignored": self.tr("The file holds embedded objects; they were not read."),
            "outside_content_ignored": self.tr(
                "The file fetches something from elsewhere when Word opens it; nothing was fetched."
            ),
        }
        return " ".join((words, *self._alarms(), *(known[name] for name in comparison.warnings)))

    def action_words(self, count: int) -> str:
        if not count:
            return self.tr("Merge")
        one, many = self.tr("Merge 1 change"), self.tr("Merge {} changes")
        return one if count == 1 else many.format(count)

    def _offer_words(self) -> str:
        count = len(self._safe)
        if not count:
            return self.tr("No change is safe")
        one, many = self.tr("Take the 1 safe change"), self.tr("Take all {} safe changes")
        return one if count == 1 else many.format(count)

    def _alarms(self) -> Iterator[str]:
        count = sum(change.is_alarm for change in self.comparison.changes)
        if count:
            one = self.tr("1 quote no longer says what its source says.")
            many = self.tr("{} quotes no longer say what their sources say.")
            yield one if count == 1 else many.format(count)
