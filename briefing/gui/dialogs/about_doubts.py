"""What is doubtful about an excerpt, to be confirmed or changed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from briefing.gui.dialogs.about_parts import Card, Part
from briefing.gui.dialogs.about_wishes import Settle
from briefing.gui.models.doubt_words import doubt_reason, field_name
from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.elided_label import WrappedLabel
from briefing.gui.widgets.icon_button import TextButton
from briefing.model.doubts import Value, field_text, read_field
from briefing.model.excerpt import Excerpt
from briefing.session.about_excerpt import AboutExcerpt, Topic

_ENDS_HERE = "is_closed"
_DATES = frozenset({"when", "as_at", "said_on"})


class DoubtsPart(Part):
    """Show each doubtful field with its value and the reason; one button settles all of them."""

    def __init__(self, theme: Theme, about: AboutExcerpt) -> None:
        super().__init__(theme, Topic.DOUBTS, self.tr("To confirm"))
        excerpt = about.item.excerpt
        self._fields: dict[str, QLineEdit] = {}
        self._first: dict[str, str] = {}
        self._values: dict[str, Value] = {}
        card = Card(theme, self.tr("To confirm"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(4))
        grid.setColumnStretch(1, 1)
        reasons = [doubt_reason(excerpt, name, about.article) for name in about.doubts]
        for name, why, following in zip(about.doubts, reasons, [*reasons[1:], ""], strict=True):
            row = grid.rowCount()
            grid.addWidget(WrappedLabel(theme, field_name(name), ink="text2"), row, 0)
            grid.addWidget(self._value(name, excerpt, why), row, 1)
            if why != following:  # one reason for several is said once
                grid.addWidget(WrappedLabel(theme, why, role=FontRole.META, ink="text2"), row + 1, 1)
                grid.setRowMinimumHeight(row + 2, theme.px(4))
        card.column.addLayout(grid)
        self._problem = WrappedLabel(theme, ink="conflict")
        self._problem.hide()
        card.column.addWidget(self._problem)
        if excerpt.rule:
            rule = self.tr("Found by: {rule}.").format(rule=excerpt.rule.replace("_", " "))
            card.column.addWidget(WrappedLabel(theme, rule, role=FontRole.META, ink="text3"))
        self.confirm = TextButton(theme, self.tr("Confirm"))
        self.confirm.clicked.connect(self._on_confirm)
        card.add_buttons(self.confirm)
        self.column.addWidget(card)
        self.first = next(iter(self._fields.values()), self.confirm)

    def _value(self, name: str, excerpt: Excerpt, reason: str) -> QWidget:
        if name == _ENDS_HERE:
            self._values[name] = True
            return WrappedLabel(self.theme, f"… {_end(excerpt.text)}”")
        value = field_text(excerpt.detail, name)
        line = QLineEdit(value)
        line.setCursorPosition(0)
        line.setAccessibleName(field_name(name))
        line.setAccessibleDescription(reason)
        if name in _DATES:
            line.setPlaceholderText("2025-10-25")
        line.textEdited.connect(self._on_edited)
        self._fields[name] = line
        self._first[name] = value
        return line

    def _is_changed(self) -> bool:
        return any(line.text() != self._first[name] for name, line in self._fields.items())

    def _on_edited(self, _words: str) -> None:
        self.confirm.setText(self.tr("Apply") if self._is_changed() else self.tr("Confirm"))
        self._problem.hide()

    def _on_confirm(self, _checked: bool) -> None:
        values = self._read()
        if values is not None:
            self.wished.emit(Settle(values=values, is_confirmed=not self._is_changed()))

    def _read(self) -> Mapping[str, Value] | None:
        """Return what the fields say; None where one cannot be read, which is said below them."""
        values = dict(self._values)
        for name, line in self._fields.items():
            try:
                values[name] = read_field(name, line.text())
            except ValueError:
                self._refuse(name, line)
                return None
        return values

    def _refuse(self, name: str, line: QLineEdit) -> None:
        if name in _DATES:
            sentence = self.tr("Write the date as 2025-10-25, 2025-10, 2025-Q4, or a range with a slash.")
        elif line.text().strip():
            sentence = self.tr("Write the number in figures, such as 1200 or 12.5.")
        else:
            sentence = self.tr("{field} may not be empty.").format(field=field_name(name))
        self._problem.setText(sentence)
        self._problem.show()
        line.setFocus()


def _end(words: str) -> str:
    return " ".join(words.split()[-8:])
