"""The document the reader shows: an article's paragraphs, each formatted by its label."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
)

from briefing.gui.panes.reader_positions import PositionMap, ShownBlock
from briefing.gui.theme import Theme
from briefing.model.article import Article, Label, LabelKind
from briefing.model.spans import Span

LINE_HEIGHT_PERCENT = 128.0
PARAGRAPH_GAP_PX = 12
_ASIDE = frozenset({LabelKind.CAPTION, LabelKind.BOILERPLATE, LabelKind.SOURCE_LINE, LabelKind.END_MARK})
_ORIGIN = frozenset({LabelKind.BYLINE, LabelKind.DATELINE})


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMargins:
    """Say how far the text keeps from the edges of the reader, in pixels."""

    left: int
    top: int
    right: int
    bottom: int


def lay_out_article(article: Article) -> PositionMap:
    """Return the places of an article's paragraphs, without the headline that stands above them already."""
    title = " ".join(article.display_title.split())
    headlines = article.spans_labelled(LabelKind.HEADLINE)
    return PositionMap.lay_out(
        article.text, [span for span in headlines if " ".join(span.slice(article.text).split()) == title]
    )


def fill_document(
    document: QTextDocument,
    article: Article,
    positions: PositionMap,
    theme: Theme,
    *,
    size_px: int,
    margins: PageMargins,
) -> None:
    """Replace the document's contents by the article's text, verbatim, in the reading font."""
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(theme.reading_font(size_px))
    document.clear()
    cursor = QTextCursor(document)
    paragraph = QTextBlockFormat()
    paragraph.setLineHeight(LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    paragraph.setBottomMargin(PARAGRAPH_GAP_PX)
    formats = _Formats(theme, size_px)
    starts = [label.span.start for label in article.labels]
    cursor.beginEditBlock()
    set_margins(document, margins)
    for number, block in enumerate(positions.blocks):
        if number:
            cursor.insertBlock(paragraph)
        else:
            cursor.setBlockFormat(paragraph)
        for stretch, kind in _stretches(article.labels, starts, block):
            cursor.insertText(stretch.slice(article.text), formats.for_label(kind))
    cursor.endEditBlock()


def set_margins(document: QTextDocument, margins: PageMargins) -> None:
    """Set the page's margins; the left one has room for the marks."""
    page = QTextFrameFormat(document.rootFrame().frameFormat())
    page.setLeftMargin(margins.left)
    page.setRightMargin(margins.right)
    page.setTopMargin(margins.top)
    page.setBottomMargin(margins.bottom)
    if page != document.rootFrame().frameFormat():
        document.rootFrame().setFrameFormat(page)


def _stretches(
    labels: Sequence[Label], starts: Sequence[int], block: ShownBlock
) -> list[tuple[Span, LabelKind]]:
    """Return the pieces of a paragraph with their labels; what has none is body text."""
    pieces: list[tuple[Span, LabelKind]] = []
    at, end = block.span.start, block.span.end
    # Labels are sorted and do not overlap: at most one begins before the paragraph and reaches into it.
    for label in labels[max(0, bisect_right(starts, at) - 1) : bisect_left(starts, end)]:
        first, last = max(label.span.start, at), min(label.span.end, end)
        if first >= last:
            continue
        if first > at:
            pieces.append((Span(at, first), LabelKind.BODY))
        pieces.append((Span(first, last), label.kind))
        at = last
    if at < end:
        pieces.append((Span(at, end), LabelKind.BODY))
    return pieces


class _Formats:
    """The character formats of the labels, made once for a document."""

    def __init__(self, theme: Theme, size_px: int) -> None:
        self._theme = theme
        self._size_px = size_px
        self._made: dict[LabelKind, QTextCharFormat] = {}

    def for_label(self, kind: LabelKind) -> QTextCharFormat:
        """Return the format of a label's words."""
        if kind not in self._made:
            self._made[kind] = self._make(kind)
        return self._made[kind]

    def _make(self, kind: LabelKind) -> QTextCharFormat:
        font = self._theme.reading_font(self._size_px)
        ink = "text"
        if kind in _ASIDE:
            font.setItalic(True)
            ink = "text3"
        elif kind in _ORIGIN:
            ink = "text2"
        elif kind in (LabelKind.SUBHEAD, LabelKind.HEADLINE):
            font.setWeight(QFont.Weight.Bold)
        elif kind is LabelKind.STANDFIRST:
            font.setPixelSize(self._size_px + 1)
        result = QTextCharFormat()
        result.setFont(font)
        result.setForeground(self._theme.colour(ink))
        return result
