"""The dialog that takes an edited Word file back."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from briefing.gui.dialogs.changes_dialog import ChangesDialog
from briefing.gui.theme import Theme
from briefing.roundtrip.changes import Comparison
from briefing.roundtrip.merging import safe_ids


class MergeDialog(ChangesDialog):
    """Choose which changes to take; own text starts ticked, an alarm never does."""

    def __init__(self, theme: Theme, comparison: Comparison, parent: QWidget) -> None:
        self.comparison = comparison
        super().__init__(
            theme,
            comparison.changes,
            safe_ids(comparison.changes),
            parent,
            title=self.tr("Merge “{}”").format(comparison.file_name),
            all_words=self.tr("Take all safe changes"),
        )

    def summary(self) -> str:
        comparison = self.comparison
        words = self.tr("{} of {} paragraphs were found again.").format(comparison.matched, comparison.blocks)
        if not comparison.is_from_export:
            words = self.tr(
                "Another program dropped the marks of the export, so the file is compared with the pack as "
                "it is now, and nothing is ticked. {}"
            ).format(words)
        known = {
            "macros_ignored": self.tr("The file holds macros; they were not read."),
            "embedded_objects_ignored": self.tr("The file holds embedded objects; they were not read."),
            "outside_content_ignored": self.tr(
                "The file fetches something from elsewhere when Word opens it; nothing was fetched."
            ),
        }
        return " ".join((words, *(known[name] for name in comparison.warnings)))

    def action_words(self, count: int) -> str:
        one, many = self.tr("Merge 1 change"), self.tr("Merge {} changes")
        return one if count == 1 else many.format(count)
