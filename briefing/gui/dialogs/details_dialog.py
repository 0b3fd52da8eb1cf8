"""The details of a pack: what stands on its cover and in its running lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QWidget

from briefing.gui.dialogs.form_dialog import FormDialog
from briefing.gui.dialogs.moment_field import MomentField
from briefing.gui.theme import Theme
from briefing.model.pack import Pack, PageSize
from briefing.model.when import When

LANGUAGES = (("en-GB", "English (UK)"), ("en-US", "English (US)"), ("vi", "Tiếng Việt"))


class DetailsDialog(FormDialog):
    """Edit a pack's title, dates, place, marking, embargo, language, paper and style."""

    def __init__(self, theme: Theme, pack: Pack, styles: Sequence[str], parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.set_words(self.tr("Details of the pack"), self.tr("Apply"))
        self._pack = pack
        details = pack.details
        self._title = self.add_line(self.tr("Title"), details.title)
        self._subtitle = self.add_line(self.tr("Subtitle"), details.subtitle)
        self._when = self.add_line(self.tr("Date"), "" if details.when is None else str(details.when))
        self._when.setPlaceholderText("2025-10-25/2025-10-26")
        self._place = self.add_line(self.tr("Place"), details.place)
        self._office = self.add_line(self.tr("Office"), details.office)
        self._department = self.add_line(self.tr("Department"), details.department)
        self._version = self.add_line(self.tr("Version"), details.version)
        self._as_at = MomentField(self.tr("As at"), details.as_at)
        self.form.addRow(self.tr("As at"), self._as_at)
        self._marking = self.add_line(self.tr("Marking"), details.marking)
        self._embargo = MomentField(self.tr("Embargo until"), details.embargo)
        self.form.addRow(self.tr("Embargo until"), self._embargo)
        self._language = QComboBox()
        self._language.setAccessibleName(self.tr("Language"))
        for code, name in LANGUAGES:
            self._language.addItem(name, code)
        self._language.setCurrentIndex(max(0, self._language.findData(pack.language)))
        self._page_size = QComboBox()
        self._page_size.setAccessibleName(self.tr("Paper"))
        self._page_size.addItems([size.value for size in PageSize])
        self._page_size.setCurrentText(pack.page_size.value)
        self._style = QComboBox()
        self._style.setAccessibleName(self.tr("House style"))
        for name in styles:
            self._style.addItem(name.replace("-", " ").capitalize(), name)
        self._style.setCurrentIndex(max(0, self._style.findData(pack.style)))
        self.form.addRow(self.tr("Language"), self._language)
        self.form.addRow(self.tr("Paper"), self._page_size)
        self.form.addRow(self.tr("House style"), self._style)
        self._problem = self.add_note(ink="conflict")
        self._problem.hide()
        self.fit()
        self._title.setFocus()

    def run_action(self) -> None:
        """Close if the date can be read, else say how to write it."""
        try:
            self.changed_pack()
        except ValueError:
            self._problem.setText(
                self.tr("Write the date as 2025-10-25, 2025-10, 2025-Q4, or a range with a slash between.")
            )
            self._problem.show()
            self._when.setFocus()
            return
        self.accept()

    def changed_pack(self) -> Pack:
        """Return the pack with what the fields say; ValueError if the date cannot be read."""
        written = self._when.text().strip()
        details = replace(
            self._pack.details,
            title=self._title.text().strip(),
            subtitle=self._subtitle.text().strip(),
            when=When.parse(written) if written else None,
            place=self._place.text().strip(),
            office=self._office.text().strip(),
            department=self._department.text().strip(),
            version=self._version.text().strip(),
            as_at=self._as_at.moment(),
            marking=self._marking.text().strip(),
            embargo=self._embargo.moment(),
        )
        return replace(
            self._pack,
            details=details,
            language=self._language.currentData(),
            page_size=PageSize(self._page_size.currentText()),
            style=self._style.currentData(),
        )
