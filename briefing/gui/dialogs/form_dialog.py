"""What all dialogs share: a title, rows of label and field, and buttons that stay in view."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.elided_label import ElidedLabel, WrappedLabel
from briefing.gui.widgets.icon_button import PrimaryButton, TextButton

_WINDOW_MARGIN = 48


class FormDialog(QDialog):
    """Ask for a decision; Esc cancels, Enter runs the primary button.

    The fields scroll where the window is low; the buttons do not.
    """

    def __init__(self, theme: Theme, parent: QWidget, *, width: int = 560) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setModal(True)
        self._heading = ElidedLabel(theme, role=FontRole.PANE_TITLE)
        content = QWidget()
        self.form = QFormLayout(content)
        self.form.setContentsMargins(0, 4, 8, 4)
        self.form.setHorizontalSpacing(theme.px(16))
        self.form.setVerticalSpacing(theme.px(10))
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.scroll_area = QScrollArea()
        self.scroll_area.setWidget(content)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cancel_button = TextButton(theme, self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self.action_button = PrimaryButton(theme, "")
        self.action_button.setDefault(True)
        self.action_button.clicked.connect(self._on_action)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.px(8))
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel_button)
        self.buttons.addWidget(self.action_button)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(theme.px(12))
        self.column.addWidget(self._heading)
        self.column.addWidget(self.scroll_area, 1)
        self.column.addLayout(self.buttons)
        self._content = content
        self._width = width

    def set_words(self, title: str, action: str) -> None:
        """Name the dialog and what its primary button does."""
        self.setWindowTitle(title)
        self._heading.setText(title)
        self.action_button.setText(action)

    def add_line(self, label: str, text: str = "") -> QLineEdit:
        """Add a field of one line beside its label, shown from its beginning."""
        field = QLineEdit(text)
        field.setCursorPosition(0)
        field.setAccessibleName(label)
        self.form.addRow(label, field)
        return field

    def add_note(self, label: str = "", *, ink: str = "text") -> WrappedLabel:
        """Add words that take as many lines as they need: below the fields, or beside a label."""
        note = WrappedLabel(self.theme, ink=ink)
        note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        if label:
            self.form.addRow(label, note)
        else:
            self.form.addRow(note)
        return note

    def set_content(self, content: QWidget) -> None:
        """Show something else than rows, of which there can be none afterwards."""
        self.scroll_area.setWidget(content)
        self._content = content

    def fit(self) -> None:
        """Take the size that the fields need, within the window that the dialog belongs to."""
        host = self.parentWidget()
        room = host.window().size() if host is not None else self.screen().availableSize()
        width = min(self.theme.px(self._width), room.width() - _WINDOW_MARGIN)
        height = self.content_height(width) + self.theme.px(150)
        self.resize(width, min(height, room.height() - _WINDOW_MARGIN))

    def content_height(self, _width: int) -> int:
        """Return how high the fields are in a dialog of this width; one of wrapped words overrides it."""
        return self._content.sizeHint().height()

    def run_action(self) -> None:
        """Do what the primary button says; a dialog that does more than close overrides it."""
        self.accept()

    def _on_action(self, _checked: bool) -> None:
        self.run_action()
