"""A picture with what is said of it: for whoever cannot see it, who took it, and its caption."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from briefing.gui.dialogs.form_dialog import FormDialog
from briefing.gui.theme import Theme
from briefing.gui.widgets.icon_button import TextButton
from briefing.model.pictures import Photo, Picture

_SHOWN = QSize(180, 160)
_ALT_LINES = 3


class PhotoDialog(FormDialog):
    """Show a picture and ask for its description and credit; for one of its own also for the caption."""

    other_requested = Signal()
    """Another file is wanted."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        *,
        picture: Picture,
        photo: Photo,
        caption: str | None = None,
        is_new: bool = False,
    ) -> None:
        """Take the picture and what is known of it; `caption` is None where the item has other words."""
        super().__init__(theme, parent)
        self.set_words(self.tr("Picture"), self.tr("Apply"))
        self.picture = picture
        self.is_removed = False
        self._shown = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._shown.setFixedSize(_SHOWN)
        self._size = self._make_size()
        self._alt = QPlainTextEdit(photo.alt)
        self._alt.setTabChangesFocus(True)
        self._alt.setFixedHeight(self._alt.fontMetrics().lineSpacing() * _ALT_LINES + theme.px(14))
        self._credit = QLineEdit(photo.credit)
        self._caption = QLineEdit(caption or "")
        self._has_caption = caption is not None
        self.form.addRow(self._top(is_new=is_new))
        for label, field in self._fields():
            field.setAccessibleName(label)
            self.form.addRow(label, field)
        hint = self.tr("The description is read to those who cannot see the picture; it is not printed.")
        self.add_note(ink="text2").setText(hint)
        self.show_picture(picture)
        self._alt.setFocus()
        self.fit()

    def show_picture(self, picture: Picture) -> None:
        """Show another picture; what is said of it stays."""
        self.picture = picture
        pixels = QPixmap()
        pixels.loadFromData(picture.data)
        if pixels.isNull():
            self._shown.setText(self.tr("The picture is lost."))
        else:
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._shown.setPixmap(pixels.scaled(_SHOWN, keep, smooth))
        self._shown.setAccessibleName(self.tr("The picture"))
        self._size.setText(self.tr("{} × {} pixels").format(picture.width_px, picture.height_px))

    def photo(self) -> Photo:
        """Return what the item shows from now on."""
        alt = " ".join(self._alt.toPlainText().split())
        return Photo(picture=self.picture.id, alt=alt, credit=" ".join(self._credit.text().split()))

    def caption(self) -> str:
        """Return the caption that was written."""
        return " ".join(self._caption.text().split())

    def _fields(self) -> list[tuple[str, QWidget]]:
        fields: list[tuple[str, QWidget]] = [(self.tr("Caption"), self._caption)] if self._has_caption else []
        return [*fields, (self.tr("Description"), self._alt), (self.tr("Taken by"), self._credit)]

    def _make_size(self) -> QLabel:
        label = QLabel()
        label.setWordWrap(True)
        return label

    def _top(self, *, is_new: bool) -> QWidget:
        other = TextButton(self.theme, self.tr("Another picture…"))
        other.clicked.connect(self._on_other)
        remove = TextButton(self.theme, self.tr("Remove the picture"))
        remove.clicked.connect(self._on_remove)
        remove.setVisible(not is_new)
        for button in (other, remove):
            button.setAutoDefault(False)
        beside = QVBoxLayout()
        beside.addWidget(self._size)
        beside.addStretch(1)
        beside.addWidget(other, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.px(16))
        row.addWidget(self._shown)
        row.addLayout(beside, 1)
        return top

    def _on_other(self, _checked: bool) -> None:
        self.other_requested.emit()

    def _on_remove(self, _checked: bool) -> None:
        self.is_removed = True
        self.accept()
