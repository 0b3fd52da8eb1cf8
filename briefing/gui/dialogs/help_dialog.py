"""Help: every key of the window in one list; and what the program is made of."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtWidgets import QTextBrowser, QWidget

from briefing import __version__
from briefing.gui.actions import Actions
from briefing.gui.dialogs.form_dialog import FormDialog
from briefing.gui.dialogs.messages import show_notice
from briefing.gui.theme import Theme


class HelpDialog(FormDialog):
    """Show the keys: the window's commands, then those that work in the article and in the outline."""

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.set_words(self.tr("Keys"), self.tr("Close"))
        self.cancel_button.hide()
        text = QTextBrowser()
        text.setAccessibleName(self.tr("Keys of the window"))
        text.setFrameShape(QTextBrowser.Shape.NoFrame)
        text.setProperty("look", "reader")
        text.setHtml(self._page(actions))
        text.setMinimumHeight(theme.px(420))
        self.form.addRow(text)
        self.fit()

    def _page(self, actions: Actions) -> str:
        reader = (
            ("J / K", self.tr("Next or previous suggestion")),
            ("A, Enter", self.tr("Take the suggestion")),
            ("X", self.tr("Dismiss the suggestion")),
            ("Q S P D N B", self.tr("Take as quote, statistic, programme, date, person (name), background")),
            ("G", self.tr("Show in the pack")),
            ("H", self.tr("Highlights on or off")),
            ("L", self.tr("Label the paragraph")),
        )
        outline = (
            ("Space", self.tr("Tick in or out")),
            ("F2", self.tr("Edit the words")),
            ("Delete", self.tr("Remove")),
            ("Ctrl+C", self.tr("Copy with citation")),
            ("Ctrl+Shift+C", self.tr("Copy the words alone")),
            ("Alt+Up / Alt+Down", self.tr("Move")),
            ("Alt+Shift+Up / Down", self.tr("Move to the previous or next section")),
            ("Enter", self.tr("Go to the source")),
        )
        commands = [
            (action.shortcut().toString(), action.text())
            for action in actions
            if action.shortcut().toString()
        ]
        parts = (
            (self.tr("In the article"), reader),
            (self.tr("In the outline"), outline),
            (self.tr("Everywhere"), commands),
        )
        return "".join(_table(title, rows) for title, rows in parts)


def _table(title: str, rows: tuple[tuple[str, str], ...] | list[tuple[str, str]]) -> str:
    cells = "".join(
        f"<tr><td><b>{escape(keys)}</b></td><td>&nbsp;&nbsp;</td><td>{escape(words)}</td></tr>"
        for keys, words in rows
    )
    return f"<h3>{escape(title)}</h3><table cellspacing='4'>{cells}</table>"


def show_about(parent: QWidget) -> None:
    """Name the program, its version and the libraries whose licences ask for it."""
    words = QCoreApplication.translate(
        "About",
        "Briefing {} turns news articles into press packs whose every word can be traced to its source.\n\n"
        "It uses Qt {} and PySide6 under the LGPL-3.0; you may replace these libraries. Their licences and "
        "those of all other parts are in the program's folder.",
    )
    title = QCoreApplication.translate("About", "About Briefing")
    show_notice(parent, title, words.format(__version__, qVersion()))
