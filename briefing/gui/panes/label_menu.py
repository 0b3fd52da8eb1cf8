"""The menu that says what a paragraph is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from briefing.gui.models.label_names import label_names
from briefing.model.article import LabelKind


def make_label_menu(
    title: str, current: LabelKind | None, choose: Callable[[LabelKind], object], parent: QWidget
) -> QMenu:
    """Return a menu of labels, the present one marked; each has its first letter as a key where it can."""
    menu = QMenu(title, parent)
    one_of = QActionGroup(menu)
    used: set[str] = set()
    for kind, name in label_names().items():
        action = menu.addAction(_with_letter(name, used))
        action.setCheckable(True)
        action.setChecked(kind is current)
        action.triggered.connect(partial(_choose, choose, kind))
        one_of.addAction(action)
    return menu


def _with_letter(name: str, used: set[str]) -> str:
    for place, letter in enumerate(name.lower()):
        if letter.isalpha() and letter not in used:
            used.add(letter)
            return f"{name[:place]}&{name[place:]}"
    return name


def _choose(choose: Callable[[LabelKind], object], kind: LabelKind, *checked: bool) -> None:
    del checked  # Qt passes it to a plain slot, and leaves it out of a partial
    choose(kind)
