"""A new pack: template, language and the articles it is filled from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QPushButton, QVBoxLayout, QWidget

from briefing.gui.dialogs.details_dialog import LANGUAGES
from briefing.gui.dialogs.form_dialog import FormDialog
from briefing.gui.theme import Theme
from briefing.model.ids import ArticleId

_TITLE_WIDTH = 380


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPackChoice:
    """Say which pack to begin; without articles it begins empty.

    With an older pack the new one takes its structure, style and language, and `keeps_excerpts` its excerpts.
    """

    template: str
    language: str
    articles: tuple[ArticleId, ...]
    older: Path | None = None
    keeps_excerpts: bool = False


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
        self._older: Path | None = None
        self._older_button = QPushButton()
        self._older_button.setText(self.tr("None"))
        self._older_button.setAccessibleName(self.tr("Begin with an older pack"))
        self._older_button.clicked.connect(self._ask_older)
        self._keeps = QCheckBox(self.tr("Keep its excerpts and articles"))
        self._keeps.setEnabled(False)
        self.form.addRow(self.tr("Template"), self._template)
        self.form.addRow(self.tr("Language"), self._language)
        self.form.addRow(self.tr("Older pack"), self._older_button)
        self.form.addRow("", self._keeps)
        if articles:
            self.form.addRow(self.tr("Fill from"), column)
        self.fit()

    def choice(self) -> NewPackChoice:
        """Return what is chosen now."""
        return NewPackChoice(
            template=self._template.currentData(),
            language=self._language.currentData(),
            articles=tuple(article_id for article_id, tick in self._ticks if tick.isChecked()),
            older=self._older,
            keeps_excerpts=self._older is not None and self._keeps.isChecked(),
        )

    def take_older(self, path: Path | None) -> None:
        """Begin with an older pack, whose structure takes the place of a template; None with a template."""
        self._older = path
        self._older_button.setText(self.tr("None") if path is None else path.stem)
        self._keeps.setEnabled(path is not None)
        self._template.setEnabled(path is None)
        self._language.setEnabled(path is None)

    def _ask_older(self, _checked: bool) -> None:
        title, kinds = self.tr("Begin with an older pack"), self.tr("Packs (*.briefing)")
        name, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        self.take_older(Path(name) if name else None)
