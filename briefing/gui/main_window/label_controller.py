"""What the paragraphs of an article are is corrected here."""

from __future__ import annotations

from PySide6.QtCore import QObject

from briefing.gui.main_window.article_corrections import ArticleCorrections
from briefing.gui.models.label_names import label_names
from briefing.gui.panes.reader_pane import ReaderPane
from briefing.model.article import LabelKind
from briefing.text.relabelling import relabel_paragraph


class LabelController(QObject):
    """Label paragraphs of the article that is read; what it offers is found anew."""

    def __init__(self, corrections: ArticleCorrections, reader: ReaderPane) -> None:
        super().__init__(reader)
        self._corrections = corrections
        self._reader = reader
        reader.label_chosen.connect(self.label)

    def label(self, offset: int, kind: LabelKind) -> None:
        """Say what the paragraph at a place of the article is."""
        article = self._reader.article
        if article is None:
            return
        relabelled = relabel_paragraph(article, offset, kind)
        if relabelled.labels != article.labels:
            self._corrections.correct(
                article,
                relabelled,
                step=self.tr("Label a paragraph"),
                sentence=self.tr("Labelled: {label}.").format(label=label_names()[kind]),
            )
