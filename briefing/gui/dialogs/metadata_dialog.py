"""One value of an article's origin, to be confirmed or changed."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QLineEdit, QWidget

from briefing.gui.dialogs.form_dialog import FormDialog
from briefing.gui.models.metadata_text import doubt_text
from briefing.gui.theme import Theme
from briefing.model.article import Datum

PUBLISHED = "published"


class MetadataDialog(FormDialog):
    """Show a value with the reason for doubt; whatever is confirmed here is doubtful no more."""

    def __init__(self, theme: Theme, field: str, datum: Datum, parent: QWidget) -> None:
        """Take the name of the field in `Metadata`: title, publisher or published."""
        super().__init__(theme, parent)
        names = {
            "title": self.tr("Headline"),
            "publisher": self.tr("Outlet"),
            PUBLISHED: self.tr("Date of publication"),
        }
        self._field = field
        label = names[field]
        is_known = datum.value is not None
        self.set_words(label, self.tr("Confirm") if is_known else self.tr("Apply"))
        value = datum.value or ""
        self._value = QLineEdit(value[:10] if field == PUBLISHED else value)
        self._value.setAccessibleName(label)
        if field == PUBLISHED:
            self._value.setPlaceholderText("2025-10-25")
        self.form.addRow(self._value)
        why, *rule = doubt_text(datum).split("\n")
        if is_known and why:
            # The second sentence tells to click, which has been done.
            self.add_note(ink="text2").setText("\n".join([why.split(". ")[0] + ".", *rule]))
        self._problem = self.add_note(ink="conflict")
        self._problem.hide()
        self._first = self._value.text()
        self._datum = datum
        self._value.textEdited.connect(self._on_edited)
        self._value.selectAll()
        self._value.setFocus()
        self.fit()

    def value(self) -> str | None:
        """Return what was confirmed or written; None where the field was emptied."""
        written = " ".join(self._value.text().split())
        return self._datum.value if written == self._first and written else written or None

    def run_action(self) -> None:
        """Close, unless a date cannot be read."""
        written = self._value.text().strip()
        if self._field == PUBLISHED and written:
            try:
                dt.date.fromisoformat(written)
            except ValueError:
                self._problem.setText(self.tr("Write the day as 2025-10-25."))
                self._problem.show()
                self._value.setFocus()
                return
        self.accept()

    def _on_edited(self, written: str) -> None:
        is_same = bool(written) and written == self._first
        self.action_button.setText(self.tr("Confirm") if is_same else self.tr("Apply"))
