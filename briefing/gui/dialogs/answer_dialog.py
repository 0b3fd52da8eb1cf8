"""An answer part by part: the question, what may be said, what may not, whose it is and who cleared it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from briefing.gui.dialogs.form_dialog import FormDialog
from briefing.gui.dialogs.moment_field import MomentField
from briefing.gui.theme import Theme
from briefing.model.answers import Answer
from briefing.model.pack import TextItem
from briefing.text.answers import read_answer

_LINES = 3


class AnswerDialog(FormDialog):
    """Edit one question with its answer; lines of plain text that name their part go into its field."""

    def __init__(self, theme: Theme, item: TextItem, parent: QWidget) -> None:
        super().__init__(theme, parent, width=640)
        self.set_words(self.tr("Question and answer"), self.tr("Apply"))
        self._item = item
        line, answer = read_answer(item)
        self._question = self.add_line(self.tr("Question"), item.heading)
        self._to_take = self._text(self.tr("Line to take"), line)
        self._if_pressed = self._text(self.tr("If pressed"), answer.if_pressed)
        self._not_for_use = self._text(self.tr("Not for use"), answer.not_for_use)
        self._owner = self.add_line(self.tr("Owner"), answer.owner)
        self._cleared_by = self.add_line(self.tr("Cleared by"), answer.cleared_by)
        self._cleared_at = MomentField(self.tr("Cleared"), answer.cleared_at)
        self.form.addRow(self.tr("Cleared"), self._cleared_at)
        self.add_note(ink="text2").setText(
            self.tr("A public edition prints the line to take alone, and only once somebody has cleared it.")
        )
        self.fit()
        self._question.setFocus()

    def changed_item(self) -> TextItem:
        """Return the item with what the fields say."""
        answer = Answer(
            if_pressed=self._if_pressed.toPlainText().strip(),
            not_for_use=self._not_for_use.toPlainText().strip(),
            owner=self._owner.text().strip(),
            cleared_by=self._cleared_by.text().strip(),
            cleared_at=self._cleared_at.moment(),
        )
        heading, text = self._question.text().strip(), self._to_take.toPlainText().strip()
        return replace(self._item, heading=heading, text=text, answer=answer)

    def _text(self, label: str, text: str) -> QPlainTextEdit:
        field = QPlainTextEdit(text)
        field.setAccessibleName(label)
        field.setTabChangesFocus(True)
        field.setMinimumHeight(field.fontMetrics().lineSpacing() * _LINES + self.theme.px(16))
        self.form.addRow(label, field)
        return field
