"""One change in full: what stood there and what stands there now, word by word, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSizeF, Qt, Signal
from PySide6.QtGui import QFont, QPalette, QPixmap, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QRadioButton, QTextEdit, QVBoxLayout, QWidget

from briefing.gui.models.changes_model import kind_name
from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.elided_label import WrappedLabel
from briefing.roundtrip.changes import AddPicture, Change, ChangeKind, Choice
from briefing.roundtrip.words import Piece, pieces

_WHOLE = frozenset({ChangeKind.MOVED, ChangeKind.NEW_PICTURE})
_DATE = 10
_HIGHEST = 180
_LONGEST_SIDE = 320


def _choice_name(choice: Choice) -> str:
    names = {
        Choice.KEEP_SOURCE: QCoreApplication.translate("Changes", "Keep the source's words"),
        Choice.MARK_EDITS: QCoreApplication.translate("Changes", "Take as marked edit"),
        Choice.TAKE_ALTERED: QCoreApplication.translate("Changes", "Take and flag as altered"),
        Choice.LEAVE_OUT: QCoreApplication.translate("Changes", "Leave it out of print"),
        Choice.REMOVE: QCoreApplication.translate("Changes", "Remove it from the pack"),
    }
    return names[choice]


class WordsPane(QTextEdit):
    """Show words as high as they need, up to a limit above which they scroll."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)

    def _on_size_changed(self, size: QSizeF) -> None:
        self.setFixedHeight(min(round(size.height()) + self._theme.px(14), self._theme.px(_HIGHEST)))


class ChangeView(QFrame):
    """Show one change; `chosen` tells what is to be done with one that has several ways."""

    chosen = Signal(str, object)

    def __init__(
        self, theme: Theme, pictures: Mapping[str, bytes] | None = None, parent: QWidget | None = None
    ) -> None:
        """Take the pictures that changes add, by their identity."""
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures or {}
        self._change: Change | None = None
        self._buttons: list[QRadioButton] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_chosen)
        self._alarm = WrappedLabel(theme, role=FontRole.CARD_TITLE, ink="altered")
        self._alarm.setAutoFillBackground(True)
        self._alarm.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        self._place = WrappedLabel(theme, role=FontRole.CARD_TITLE)
        self._who = WrappedLabel(theme, ink="text2")
        self._before = WordsPane(theme, self.tr("Before"))
        self._after = WordsPane(theme, self.tr("After"))
        self._source = WordsPane(theme, self.tr("Source"))
        self._source_label = self._label("")
        self._reason = WrappedLabel(theme, ink="text2")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        self._column.setSpacing(theme.px(6))
        self._picture = QLabel()
        self._before_label = self._label(self.tr("Before"))
        self._after_label = self._label(self.tr("After"))
        for widget in (
            self._alarm,
            self._place,
            self._who,
            self._before_label,
            self._before,
            self._after_label,
            self._after,
            self._picture,
            self._source_label,
            self._source,
            self._reason,
        ):
            self._column.addWidget(widget)
        self._column.addStretch(1)

    def show_change(self, change: Change, choices: Mapping[str, Choice]) -> None:
        """Show a change, and what was chosen for it."""
        self._change = change
        self._alarm.setVisible(change.is_alarm)
        self._alarm.setText(self.tr("This quote would no longer say what its source says."))
        palette = self._alarm.palette()
        palette.setColor(QPalette.ColorRole.Window, self._theme.colour("altered_bg"))
        self._alarm.setPalette(palette)
        self._place.setText(f"{kind_name(change.kind)} · {change.place}")
        self._who.setText(" · ".join(filter(None, (change.author, change.date[:_DATE]))))
        self._who.setVisible(bool(self._who.text()))
        self._show_sides(change)
        self._show_picture(change)
        has_source = bool(change.source)
        self._source_label.setText(self.tr("The source says, in {}").format(change.source_name))
        self._source_label.setVisible(has_source)
        self._source.setVisible(has_source)
        self._source.setPlainText(change.source)
        self._reason.setText(self._what_to_know(change))
        self._reason.setVisible(bool(self._reason.text()))
        self._offer(change, choices)

    def _show_picture(self, change: Change) -> None:
        add = change.operation
        data = self._pictures.get(add.picture, b"") if isinstance(add, AddPicture) else b""
        shown = QPixmap()
        shown.loadFromData(data)
        self._picture.setVisible(not shown.isNull())
        self._picture.setAccessibleName(self.tr("Picture: {}").format(change.after))
        if not shown.isNull():
            side = self._theme.px(_LONGEST_SIDE)
            smooth = Qt.TransformationMode.SmoothTransformation
            self._picture.setPixmap(shown.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, smooth))

    def _what_to_know(self, change: Change) -> str:
        if change.is_alarm:
            return ""  # the band says it
        return change.reason or (self.tr("One of the safe changes.") if change.is_safe else "")

    def _show_sides(self, change: Change) -> None:
        has_before = bool(change.before) and change.kind not in _WHOLE
        has_after = bool(change.after)
        for widgets, is_shown in (
            ((self._before_label, self._before), has_before),
            ((self._after_label, self._after), has_after),
        ):
            for widget in widgets:
                widget.setVisible(is_shown)
        if not (has_before and has_after):
            self._before.setPlainText(change.before)
            self._after.setPlainText(change.after)
            return
        parts = pieces(change.before, change.after)
        self._fill(self._before, [(kind, words) for kind, words in parts if kind is not Piece.NEW])
        self._fill(self._after, [(kind, words) for kind, words in parts if kind is not Piece.GONE])

    def _fill(self, pane: WordsPane, parts: list[tuple[Piece, str]]) -> None:
        pane.clear()
        cursor = QTextCursor(pane.document())
        for kind, words in parts:
            cursor.insertText(words, self._format(kind))

    def _format(self, kind: Piece) -> QTextCharFormat:
        """Return how a piece looks: a line through or below it says the same as its colour."""
        look = QTextCharFormat()
        look.setForeground(self._theme.colour("text"))
        if kind is Piece.GONE:
            look.setForeground(self._theme.colour("conflict"))
            look.setBackground(self._theme.colour("conflict_bg"))
            look.setFontStrikeOut(True)
        elif kind is Piece.NEW:
            look.setForeground(self._theme.colour("ok"))
            look.setBackground(self._theme.colour("ok_bg"))
            look.setFontUnderline(True)
            look.setFontWeight(QFont.Weight.DemiBold)
        return look

    def _offer(self, change: Change, choices: Mapping[str, Choice]) -> None:
        for button in self._buttons:
            self._group.removeButton(button)
            self._column.removeWidget(button)
            button.hide()  # it goes only when the event loop turns
            button.deleteLater()
        self._buttons = []
        chosen = choices.get(change.id, change.choices[0] if change.choices else None)
        for number, choice in enumerate(change.choices):
            button = QRadioButton(_choice_name(choice))
            button.setChecked(choice is chosen)
            self._group.addButton(button, number)
            self._column.insertWidget(self._column.count() - 1, button)
            self._buttons.append(button)

    def _on_chosen(self, number: int) -> None:
        if self._change is not None:
            self.chosen.emit(self._change.id, self._change.choices[number])

    def _label(self, words: str) -> WrappedLabel:
        return WrappedLabel(self._theme, words, role=FontRole.META, ink="text2")
