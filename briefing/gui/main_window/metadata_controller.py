"""What is doubtful about an article's origin is confirmed or changed here."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from briefing.gui.main_window.article_corrections import ArticleCorrections
from briefing.gui.panes.reader_pane import ReaderPane
from briefing.gui.theme import Theme
from briefing.model.article import Article, Datum


class MetadataController(QObject):
    """Correct headline, outlet and day of the article that is read."""

    def __init__(self, corrections: ArticleCorrections, reader: ReaderPane, theme: Theme) -> None:
        super().__init__(reader)
        self._corrections = corrections
        self._reader = reader
        self._theme = theme
        reader.metadata_clicked.connect(self.ask)

    def ask(self, field: str) -> None:
        """Ask about one value of the article that is read."""
        article = self._reader.article
        if article is None:
            return
        from briefing.gui.dialogs.metadata_dialog import MetadataDialog  # noqa: PLC0415 - at first use only

        dialog = MetadataDialog(self._theme, field, _shown_datum(article, field), self._reader.window())
        if dialog.exec():
            self.put(field, dialog.value())
        dialog.deleteLater()

    def put(self, field: str, value: str | None) -> None:
        """Give the article that is read a value that a person answers for."""
        article = self._reader.article
        if article is None:
            return
        is_confirmed = value == _shown_datum(article, field).value
        self._corrections.correct(
            article,
            replace(article, metadata=article.metadata.with_value(field, value)),
            step=self.tr("Correct an article's origin"),
            sentence=self.tr("Confirmed.") if is_confirmed else self.tr("Changed."),
        )


def _shown_datum(article: Article, field: str) -> Datum:
    datum: Datum = getattr(article.metadata, field)
    if field == "title" and datum.value is None:
        return article.metadata.provisional_title
    return datum
