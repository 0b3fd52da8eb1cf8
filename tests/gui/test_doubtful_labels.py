"""What is doubtful in an article is marked where it stands, says why, and is settled by a click."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from window_desk import Desk, write_article

from briefing.gui.models.label_doubts import doubtful_labels, label_doubt_text
from briefing.gui.models.suggestion_card import make_suggestion_card
from briefing.gui.panes.reader_text import ReaderText
from briefing.model.article import Label, LabelKind
from briefing.model.excerpt import Excerpt, QuoteDetail, Selector
from briefing.model.ids import ArticleId, ExcerptId
from briefing.model.spans import Span

SUBHEAD = "The programme is ready for all of the delegations."
TEXT = (
    "Delegates arrive in the capital\n\n"
    "The forum will be held in Hanoi on October 25 and 26, 2025, and many guests have come for it. "
    "The office has worked on the rooms, the food and the papers for a long time, as was told on Monday.\n\n"
    f"{SUBHEAD}\n\n"
    "The programme has four roundtables, and all of the delegations will take part in one of these. Rules "
    "are clear and everybody knows them. The guests will go home on the last day of the month.\n"
)


def opened(desk: Desk, folder: Path) -> ReaderText:
    desk.open()
    desk.window.articles.import_files([write_article(folder, "delegates.txt", TEXT)])
    desk.settle()
    return desk.window.reader.text


def labels(desk: Desk) -> tuple[Label, ...]:
    article = desk.window.reader.article
    assert article is not None
    return doubtful_labels(article)


def mark_place(text: ReaderText, label: Label) -> QPoint:
    """Return where the question mark behind a paragraph stands."""
    width = text.viewport().width()
    points = (QPoint(x, y) for y in range(0, text.viewport().height(), 4) for x in range(0, width, 4))
    found = next((p for p in points if text.doubt_at(p) == label), None)
    assert found is not None
    return found


def test_a_doubtful_label_is_marked_and_says_why(desk: Desk, tmp_path: Path) -> None:
    text = opened(desk, tmp_path)
    (label,) = labels(desk)
    assert label.kind is LabelKind.SUBHEAD
    assert label_doubt_text(label).startswith("Perhaps: Subheading.")
    place = mark_place(text, label)
    picture = text.viewport().grab().toImage()
    ink = desk.theme.colour("doubtful")
    near = (picture.pixelColor(place.x() + x, place.y() + y) for x in range(-10, 14) for y in range(-10, 14))
    assert any(is_close(colour, ink) for colour in near)


def is_close(one: QColor, other: QColor) -> bool:
    return all(abs(a - b) < 40 for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_one_click_opens_the_labels_and_the_choice_settles_the_doubt(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    text = opened(desk, tmp_path)
    (label,) = labels(desk)
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=mark_place(text, label))
    menu = next(menu for menu in desk.window.reader.findChildren(QMenu) if menu.isVisible())
    (checked,) = [action for action in menu.actions() if action.isChecked()]
    assert checked.text().replace("&", "") == "Subheading"
    checked.trigger()
    menu.close()
    desk.settle()
    assert labels(desk) == ()
    article = desk.window.reader.article
    assert article is not None
    assert [s.slice(article.text) for s in article.spans_labelled(LabelKind.SUBHEAD)] == [SUBHEAD]


def test_notes_on_the_file_are_words_that_a_click_shows_whole(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    desk.window.articles.import_files([write_article(tmp_path, "delegates.pdf", TEXT)])
    desk.settle()
    notes = desk.window.reader.header.notes_button
    assert notes.text() == "1 note on the file"
    assert "read as what it holds" in notes.toolTip()
    notes.click()
    assert "read as what it holds" in desk.shown_box().informativeText()
    desk.shown_box().accept()


@pytest.mark.parametrize(
    ("doubts", "confidence", "said"),
    [
        (("speaker",), 0.9, "To confirm: who says it."),
        (("is_closed",), 0.9, "To confirm: where it ends."),
        ((), 0.5, "Perhaps no quote: look before you take it."),
        ((), 0.9, ""),
    ],
)
def test_a_card_says_what_is_doubtful(doubts: tuple[str, ...], confidence: float, said: str) -> None:
    source = Selector.from_text(ArticleId("a"), TEXT, Span(0, 31))
    card = make_suggestion_card(
        Excerpt(id=ExcerptId("e"), source=source, detail=QuoteDetail(), confidence=confidence, doubts=doubts)
    )
    assert card.doubt == said
    assert said in card.sentence


def test_no_mark_is_found_beside_the_text(desk: Desk, tmp_path: Path) -> None:
    text = opened(desk, tmp_path)
    assert text.doubt_at(QPoint(1, 1)) is None


TAIL = "Related news"
OTHER = "Harbour road stays closed until the end of the year, the city says"


def test_one_click_takes_a_greyed_paragraph_back_into_the_text(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.open()
    desk.window.articles.import_files([write_article(tmp_path, "tail.txt", f"{TEXT}\n{TAIL}\n\n{OTHER}\n")])
    desk.settle()
    text = desk.window.reader.text
    article = desk.window.reader.article
    assert article is not None
    offset = article.text.index(OTHER)
    width, height = text.viewport().width(), text.viewport().height()
    points = [QPoint(x, y) for y in range(0, height, 4) for x in range(0, width, 4)]
    over = next(p for p in points if (at := text.offset_at(p)) is not None and at >= offset)
    qtbot.mouseMove(text.viewport(), over)
    place = next(p for p in points if text.greyed_at(p) is not None)
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    desk.settle()
    article = desk.window.reader.article
    assert article is not None
    label = article.label_at(offset)
    assert label is not None
    assert (label.kind, label.by_user) == (LabelKind.BODY, True)
    assert article.label_at(article.text.index(TAIL)) != label
