"""Find and replace over the pack, with what it would do said before it is done."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from briefing.gui.dialogs.form_dialog import FormDialog
from briefing.gui.theme import Theme
from briefing.model.pack import Pack
from briefing.model.replacing import Replacements, replace_text


class ReplaceDialog(FormDialog):
    """Ask what to replace; the words of sources stay unless a tick says otherwise."""

    def __init__(self, theme: Theme, pack: Pack, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._pack = pack
        self._changed = pack
        self._report = Replacements()
        self.set_words(self.tr("Find and replace in the pack"), self.tr("Replace"))
        self._find = self.add_line(self.tr("Find"))
        self._put = self.add_line(self.tr("Replace with"))
        self._whole_words = QCheckBox(self.tr("Whole words only"))
        self._match_case = QCheckBox(self.tr("Capital and small letters as written"))
        self._in_quotes = QCheckBox(self.tr("Also in the words of sources, shown as […] and [ ]"))
        for tick in (self._whole_words, self._match_case, self._in_quotes):
            self.form.addRow("", tick)
            tick.toggled.connect(self._refresh)
        self._note = self.add_note(ink="text2")
        self._find.textChanged.connect(self._refresh)
        self._put.textChanged.connect(self._refresh)
        self._refresh()
        self._find.setFocus()
        self.fit()

    @property
    def report(self) -> Replacements:
        """Return what the replacement does."""
        return self._report

    @property
    def note(self) -> str:
        """Return what is said of it."""
        return self._note.text()

    def changed_pack(self) -> Pack:
        """Return the pack with the words replaced."""
        return self._changed

    def _refresh(self, *_changed: object) -> None:
        self._changed, self._report = replace_text(
            self._pack,
            self._find.text(),
            self._put.text(),
            in_quotes=self._in_quotes.isChecked(),
            whole_words=self._whole_words.isChecked(),
            match_case=self._match_case.isChecked(),
        )
        count = self._report.count
        self.action_button.setEnabled(count > 0)
        self.action_button.setText(
            self.tr("Replace {count}").format(count=count) if count else self.tr("Replace")
        )
        self._note.setText("\n".join(self._sentences()))

    def _sentences(self) -> list[str]:
        if not self._find.text():
            return [self.tr("Titles, notes and your own text are searched.")]
        report = self._report
        said = [
            self.tr("1 place will change.")
            if report.count == 1
            else self.tr("{count} places will change.").format(count=report.count)
        ]
        if report.marked:
            marked = len(report.marked)
            said.append(
                self.tr("In 1 excerpt the change will be marked.")
                if marked == 1
                else self.tr("In {count} excerpts the changes will be marked.").format(count=marked)
            )
        if report.left_alone:
            left = len(report.left_alone)
            said.append(
                self.tr("1 excerpt has the words in its source and stays as it is.")
                if left == 1
                else self.tr("{count} excerpts have the words in their sources and stay as they are.").format(
                    count=left
                )
            )
        return said
