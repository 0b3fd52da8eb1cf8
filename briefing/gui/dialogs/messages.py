"""Messages that stay until they are answered: problems, and whether to save."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def _tr(text: str) -> str:
    return QCoreApplication.translate("Messages", text)


def _box(parent: QWidget, icon: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(icon)
    box.setWindowTitle(title)
    # File names and articles end up in these sentences: they are text, never HTML.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(title)
    box.setInformativeText(text)
    return box


def show_problem(parent: QWidget, title: str, text: str) -> None:
    """Say what went wrong and what to do, without waiting for the answer."""
    box = _box(parent, QMessageBox.Icon.Warning, title, text)
    box.addButton(_tr("OK"), QMessageBox.ButtonRole.AcceptRole)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def offer_instead(parent: QWidget, title: str, text: str, offer: str, accept: Callable[[], None]) -> None:
    """Say what went wrong and offer another way, without waiting for the answer."""
    box = _box(parent, QMessageBox.Icon.Warning, title, text)
    button = box.addButton(offer, QMessageBox.ButtonRole.ActionRole)
    box.setDefaultButton(box.addButton(_tr("Close"), QMessageBox.ButtonRole.RejectRole))
    button.clicked.connect(lambda _checked=False: accept())
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def show_notice(parent: QWidget, title: str, text: str) -> QMessageBox:
    """Tell something that is longer than a toast, without waiting for the answer; return the open box."""
    box = _box(parent, QMessageBox.Icon.NoIcon, title, text)
    box.addButton(_tr("Close"), QMessageBox.ButtonRole.AcceptRole)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box


def ask_to_save(parent: QWidget, name: str) -> bool | None:
    """Ask whether to write a pack's file before it is closed; None means: do not close."""
    box = _box(
        parent,
        QMessageBox.Icon.Question,
        _tr("Save “{}”?").format(name),
        _tr("The changes are kept in the library, but not yet in the file."),
    )
    save = box.addButton(_tr("Save"), QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(_tr("Close without saving"), QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(_tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.exec()
    chosen = box.clickedButton()
    box.deleteLater()
    return True if chosen is save else False if chosen is leave else None
