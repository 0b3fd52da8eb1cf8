"""A new pack: template, language and the articles it is filled from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from briefing.gui.dialogs.details_dialog import LANGUAGES
from briefing.gui.dialogs.form_dialog import FormDialog
from briefing.gui.theme import Theme
from briefing.model.ids import ArticleId

_TITLE_WIDTH = 380


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPackChoice:
    """Say which pack to begin; without articles it begins empty."""

    template: str
    language: str
    articles: tuple[ArticleId, ...]


class NewPackDialog(FormDialog):
    """Choose how a new pack begins."""

    def __init__(
        self,
        theme: Theme,
        templates: Mapping[str, str],
        articles: Sequence[tuple[ArticleId, str]],
        language: str,
        parent: QWidget,
    ) -> None:
        """Take template names with what they are called, and articles with their titles."""
        super().__init__(theme, parent)
        self.set_words(self.tr("New pack"), self.tr("Create"))
        self._template = QComboBox()
        self._template.setAccessibleName(self.tr("Template"))
        for name, words in templates.items():
            self._template.addItem(words, name)
        self._template.setCurrentIndex(max(0, self._template.findData("press-pack")))
        self._language = QComboBox()
        self._language.setAccessibleName(self.tr("Language"))
        for code, words in LANGUAGES:
            self._language.addItem(words, code)
        self._language.setCurrentIndex(max(0, self._language.findData(language)))
        self._ticks: list[tuple[ArticleId, QCheckBox]] = []
        column = QVBoxLayout()
        column.setSpacing(0)
        for article_id, title in articles:
            tick = QCheckBox()
            shown = tick.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, theme.px(_TITLE_WIDTH))
            tick.setText(shown.replace("&", "&&"))
            tick.setToolTip(title)
            tick.setAccessibleName(title)
            self._ticks.append((article_id, tick))
            column.addWidget(tick)
        self.form.addRow(self.tr("Template"), self._template)
        self.form.addRow(self.tr("Language"), self._language)
        if articles:
            self.form.addRow(self.tr("Fill from"), column)
        self.fit()

    def choice(self) -> NewPackChoice:
        """Return what is chosen now."""
        return NewPackChoice(
            template=self._template.currentData(),
            language=self._language.currentData(),
            articles=tuple(article_id for article_id, tick in self._ticks if tick.isChecked()),
        )
