"""The reader shows an article with its marks, and asks to take what is chosen by mouse or key."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from briefing.gui.panes.reader_header import ReaderHeader
from briefing.gui.panes.reader_pane import ReaderPane
from briefing.gui.panes.reader_text import SPAN_MIME
from briefing.gui.theme import Theme, ThemeName
from briefing.model.article import Article, Datum, FieldState, Label, LabelKind, Metadata, Original
from briefing.model.excerpt import (
    BackgroundDetail,
    DateDetail,
    Detail,
    Excerpt,
    ExcerptKind,
    QuoteDetail,
    Selector,
    StatisticDetail,
)
from briefing.model.ids import ArticleId, ExcerptId
from briefing.model.spans import Span

HEADLINE = "States agree on a text 🎉"
PARAGRAPHS = (
    HEADLINE,
    "The talks in Hanoi ended on 8 October after two years.",
    "Delegates leave the hall. (Photo: VNA)",
    "The minister said “we agree on\u00a0the text, and we agree on 25 October” before 90 states.",
    *(f"Paragraph {number} says again what was said before, at some length." for number in range(30)),
    "In the end 120 states signed.",
)
TEXT = "\n\n".join(PARAGRAPHS)
KINDS = {0: LabelKind.HEADLINE, 2: LabelKind.CAPTION}


def make_article() -> Article:
    labels, at = [], 0
    for number, paragraph in enumerate(PARAGRAPHS):
        span = Span(at, at + len(paragraph))
        labels.append(Label(span=span, kind=KINDS.get(number, LabelKind.BODY)))
        at = span.end + 2
    read = FieldState.READ
    metadata = Metadata(
        title=Datum(value=HEADLINE, state=read),
        publisher=Datum(value="VNA", state=read),
        published=Datum(value="2025-10-08", state=FieldState.INFERRED, rule="date_in_text"),
    )
    original = Original(name="talks.txt", mime="text/plain", size=1, sha256="0")
    return Article(id=ArticleId("a"), text=TEXT, metadata=metadata, labels=tuple(labels), original=original)


def find(words: str, detail: Detail) -> Excerpt:
    start = TEXT.index(words)
    source = Selector.from_text(ArticleId("a"), TEXT, Span(start, start + len(words)))
    return Excerpt(id=ExcerptId(words), source=source, detail=detail)


FIRST = find("8 October", DateDetail())
QUOTE = find("“we agree on\u00a0the text, and we agree on 25 October”", QuoteDetail(speaker="the minister"))
INNER = find("25 October", DateDetail())
FIGURE = find("90 states", StatisticDetail(low=90))
LAST = find("120 states", StatisticDetail(low=120))
SUGGESTIONS = (FIRST, QUOTE, INNER, FIGURE, LAST)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    theme = Theme()
    theme.apply_to(qapp)
    return theme


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> Iterator[ReaderPane]:
    window = QWidget()
    qtbot.addWidget(window)
    pane = ReaderPane(theme)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(pane)
    column.addWidget(QLineEdit())
    window.resize(660, 800)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    pane.show_article(make_article(), SUGGESTIONS)
    pane.text.setFocus()
    QApplication.processEvents()
    yield pane
    del window


def middle_of(pane: ReaderPane, excerpt: Excerpt) -> QPoint:
    box = pane.text._painter.pieces_of(excerpt.source.span)[0].box
    return box.center().toPoint() - QPoint(0, pane.text.verticalScrollBar().value())


def press(qtbot: QtBot, pane: ReaderPane, keys: str) -> None:
    for key in keys:
        qtbot.keyClick(pane.text, getattr(Qt.Key, f"Key_{key}"))


def test_headline_is_not_repeated_in_the_text(pane: ReaderPane) -> None:
    shown = [pane.text.document().findBlockByNumber(n).text() for n in range(2)]
    assert shown == [PARAGRAPHS[1], PARAGRAPHS[2]]


def test_headline_that_differs_from_the_shown_title_stays_in_the_text(pane: ReaderPane) -> None:
    article = make_article()
    own = Metadata(title=Datum(value="A title of one's own", state=FieldState.READ))
    pane.show_article(replace(article, metadata=own), ())
    assert pane.text.document().firstBlock().text() == HEADLINE


def test_caption_is_italic_and_body_is_not(pane: ReaderPane) -> None:
    document = pane.text.document()
    formats = [document.findBlockByNumber(n).begin().fragment().charFormat() for n in range(2)]
    assert [form.fontItalic() for form in formats] == [False, True]


def test_next_and_previous_go_through_the_marks_in_order(qtbot: QtBot, pane: ReaderPane) -> None:
    seen = []
    for key in "JJJJJJKK":
        press(qtbot, pane, key)
        seen.append(pane.current)
    assert seen == [FIRST, QUOTE, INNER, FIGURE, LAST, LAST, FIGURE, INNER]


def test_step_scrolls_to_the_suggestion_and_selects_it(qtbot: QtBot, pane: ReaderPane) -> None:
    press(qtbot, pane, "K")
    assert pane.current == LAST
    assert pane.text.selected_span() == LAST.source.span
    assert pane.text.viewport().rect().contains(middle_of(pane, LAST))


@pytest.mark.parametrize("key", ["A", "Return", "Enter"])
def test_take_keys_ask_for_the_current_suggestion(qtbot: QtBot, pane: ReaderPane, key: str) -> None:
    press(qtbot, pane, "J")
    with qtbot.waitSignal(pane.take_requested) as taken:
        qtbot.keyClick(pane.text, getattr(Qt.Key, f"Key_{key}"))
    assert taken.args == [FIRST]


def test_suggestion_whose_end_was_moved_is_taken_with_its_new_words(qtbot: QtBot, pane: ReaderPane) -> None:
    press(qtbot, pane, "J")
    for _ in range(6):
        qtbot.keyClick(pane.text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(pane.take_span_requested) as taken:
        press(qtbot, pane, "A")
    kind, span = taken.args
    assert (kind, span.slice(TEXT)) == (ExcerptKind.DATE, "8 October after")


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("Q", ExcerptKind.QUOTE),
        ("S", ExcerptKind.STATISTIC),
        ("P", ExcerptKind.PROGRAMME),
        ("D", ExcerptKind.DATE),
        ("N", ExcerptKind.PERSON),
        ("B", ExcerptKind.BACKGROUND),
    ],
)
def test_kind_keys_take_the_selected_words_as_their_kind(
    qtbot: QtBot, pane: ReaderPane, key: str, kind: ExcerptKind
) -> None:
    span = find("Delegates leave", BackgroundDetail()).source.span
    pane.text.select_span(span)
    with qtbot.waitSignal(pane.take_span_requested) as taken:
        press(qtbot, pane, key)
    assert taken.args == [kind, span]


def test_kind_key_of_its_own_kind_takes_the_suggestion_itself(qtbot: QtBot, pane: ReaderPane) -> None:
    press(qtbot, pane, "J")
    with qtbot.waitSignal(pane.take_requested) as taken:
        press(qtbot, pane, "D")
    assert taken.args == [FIRST]


def test_dismissing_goes_on_to_the_next_suggestion(qtbot: QtBot, pane: ReaderPane) -> None:
    press(qtbot, pane, "J")
    with qtbot.waitSignal(pane.dismiss_requested) as dismissed:
        press(qtbot, pane, "X")
    assert dismissed.args == [FIRST]
    assert pane.current == QUOTE


def test_letters_act_only_while_the_text_has_the_focus(qtbot: QtBot, pane: ReaderPane) -> None:
    field = pane.window().findChild(QLineEdit)
    asked = QSignalSpy(pane.take_requested)
    press(qtbot, pane, "J")
    field.setFocus()
    qtbot.keyClicks(field, "jaq")
    assert (field.text(), asked.count(), pane.current) == ("jaq", 0, FIRST)


def test_letters_can_be_switched_off_and_enter_stays(qtbot: QtBot, pane: ReaderPane) -> None:
    press(qtbot, pane, "J")
    pane.keys.set_letters_enabled(enabled=False)
    asked = QSignalSpy(pane.take_requested)
    press(qtbot, pane, "AJ")
    assert (asked.count(), pane.current) == (0, FIRST)
    qtbot.keyClick(pane.text, Qt.Key.Key_Return)
    assert asked.count() == 1


def test_click_selects_the_inner_mark_and_a_second_click_the_outer(qtbot: QtBot, pane: ReaderPane) -> None:
    seen = []
    for _ in range(3):
        qtbot.mouseClick(pane.text.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(pane, INNER))
        seen.append(pane.current)
        QApplication.processEvents()
    assert seen == [INNER, QUOTE, INNER]


def test_click_beside_the_marks_selects_nothing(qtbot: QtBot, pane: ReaderPane) -> None:
    beside = middle_of(pane, FIRST) - QPoint(120, 0)
    qtbot.mouseClick(pane.text.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert pane.current is None


def test_escape_drops_the_selection(qtbot: QtBot, pane: ReaderPane) -> None:
    press(qtbot, pane, "J")
    qtbot.keyClick(pane.text, Qt.Key.Key_Escape)
    assert pane.current is None
    assert pane.text.selected_span() is None


def test_copied_words_are_the_sources_own_characters(pane: ReaderPane) -> None:
    pane.text.select_span(QUOTE.source.span)
    pane.text.copy()
    data = QApplication.clipboard().mimeData()
    assert data.text() == QUOTE.text
    assert "\u00a0" in data.text()
    place = json.loads(data.data(SPAN_MIME).data())
    assert place == {"article": "a", "start": QUOTE.source.span.start, "end": QUOTE.source.span.end}


def test_marks_change_no_line_break_and_no_height(qtbot: QtBot, pane: ReaderPane) -> None:
    def lines() -> list[tuple[int, float]]:
        found, block = [], pane.text.document().begin()
        while block.isValid():
            layout = block.layout()
            found += [(layout.lineAt(n).textStart(), layout.lineAt(n).y()) for n in range(layout.lineCount())]
            block = block.next()
        return found

    with_marks = lines()
    press(qtbot, pane, "H")
    assert pane.text._marks == ()
    assert lines() == with_marks


def pixels_in_margin(pane: ReaderPane, excerpt: Excerpt) -> set[str]:
    QApplication.processEvents()
    image = pane.text.viewport().grab().toImage()
    y = middle_of(pane, excerpt).y()
    return {QColor(image.pixel(x, y)).name().upper() for x in range(38, 44)}


def test_excerpt_in_the_pack_has_a_tick_beside_its_lines(pane: ReaderPane, theme: Theme) -> None:
    ink = theme.tokens.colours["date"]
    assert ink not in pixels_in_margin(pane, FIRST)
    pane.mark_taken([FIRST])
    assert ink in pixels_in_margin(pane, FIRST)


def test_suggestion_is_filled_in_the_colour_of_its_kind(pane: ReaderPane, theme: Theme) -> None:
    for name in ThemeName:
        theme.set_name(name)
        QApplication.processEvents()
        image = pane.text.viewport().grab().toImage()
        box = pane.text._painter.pieces_of(FIRST.source.span)[0].box
        pixel = image.pixelColor(round(box.left()) + 1, round(box.top()) + 1)
        assert pixel.name().upper() == theme.tokens.colours["date_bg"]


def test_strip_counts_all_and_shows_what_waits(pane: ReaderPane) -> None:
    pane.mark_taken([FIRST])
    pane.mark_dismissed([FIGURE.id])
    assert pane.strip._counts.text() == "4 in this article, 1 already in the pack"
    assert pane.strip._dismissed.text() == "1 dismissed"
    assert pane.strip.review_button.text() == "Review all (3)"
    pane.strip.set_open(is_open=True)
    assert [widget.card.excerpt for widget in pane.strip.visible_cards()] == [QUOTE, INNER, LAST]


@pytest.mark.parametrize(("width", "cards"), [(300, 1), (536, 2), (543, 2), (800, 3), (1040, 4)])
def test_strip_shows_only_whole_cards(pane: ReaderPane, width: int, cards: int) -> None:
    pane.window().resize(width, 800)
    QApplication.processEvents()
    shown = pane.strip.visible_cards()
    room = shown[0].parentWidget().width()
    assert len(shown) == cards == max(1, (room + 8) // 248)
    assert max(card.geometry().right() for card in shown) == room - 1


def test_taking_from_a_card_asks_for_its_suggestion(qtbot: QtBot, pane: ReaderPane) -> None:
    with qtbot.waitSignal(pane.take_requested) as taken:
        pane.strip.visible_cards()[1].take_button.click()
    assert taken.args == [QUOTE]


def test_card_leads_to_its_words(qtbot: QtBot, pane: ReaderPane) -> None:
    pane.strip.set_open(is_open=True)
    last = pane.strip.visible_cards()[-1]
    last.setFocus()
    qtbot.keyClick(last, Qt.Key.Key_Return)
    assert pane.current == LAST
    assert pane.text.hasFocus()


def test_kinds_filter_marks_cards_and_counts_alike(pane: ReaderPane) -> None:
    pane.show_kinds({ExcerptKind.STATISTIC})
    assert [mark.excerpt for mark in pane.text._marks] == [FIGURE, LAST]
    assert [widget.card.excerpt for widget in pane.strip.visible_cards()] == [FIGURE, LAST]
    assert pane.strip._counts.text() == "2 in this article"


def test_low_window_keeps_only_the_header_of_the_strip(pane: ReaderPane) -> None:
    assert pane.strip._area.isVisible()
    pane.window().resize(660, 640)
    QApplication.processEvents()
    assert not pane.strip._area.isVisible()


def test_letters_grow_within_limits_and_the_place_is_kept(qtbot: QtBot, pane: ReaderPane) -> None:
    bar = pane.text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    top = pane.text.offset_at_top()
    with qtbot.waitSignal(pane.reader_size_changed) as changed:
        pane.set_reader_size(24)
    assert changed.args == [24]
    assert abs(pane.text.offset_at_top() - top) < 80
    pane.set_reader_size(99)
    assert pane.text.size_px == 28


def test_text_is_never_wider_than_its_measure(pane: ReaderPane) -> None:
    pane.window().resize(1400, 800)
    QApplication.processEvents()
    layout = pane.text.document().firstBlock().layout()
    assert layout.lineAt(0).width() <= 680
    pane.set_measure(520)
    assert layout.lineAt(0).width() <= 520


def test_doubtful_date_says_so_and_can_be_corrected(qtbot: QtBot, pane: ReaderPane) -> None:
    day = pane.header._day
    assert day.text() == "8 Oct 2025"
    assert "inferred" in day.toolTip()
    with qtbot.waitSignal(pane.metadata_clicked) as clicked:
        day.click()
    assert clicked.args == ["published"]


def test_article_without_a_link_cannot_be_opened(pane: ReaderPane) -> None:
    assert not pane.header.link_button.isEnabled()
    assert "no link" in pane.header.link_button.toolTip()


def test_reveal_scrolls_there_and_frames_the_words_for_a_second(qtbot: QtBot, pane: ReaderPane) -> None:
    pane.reveal(LAST.source.span)
    assert pane.text.viewport().rect().contains(middle_of(pane, LAST))
    assert pane.text._flash == LAST.source.span
    qtbot.waitSignal(pane.text._flash_timer.timeout).wait()
    assert pane.text._flash is None


def test_cleared_reader_says_what_to_do(pane: ReaderPane) -> None:
    pane.clear()
    assert pane.article is None
    assert pane._empty.isVisible()
    pane.step(1)
    assert pane.current is None


def test_tab_leaves_the_text_at_once(qtbot: QtBot, pane: ReaderPane) -> None:
    qtbot.keyClick(pane.text, Qt.Key.Key_Tab)
    assert not pane.text.hasFocus()


def test_every_control_that_takes_the_focus_has_a_name(pane: ReaderPane) -> None:
    own = [w for w in pane.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(own) > 8
    assert [w for w in own if not (w.accessibleName() or getattr(w, "text", str)())] == []


def test_closed_panes_leave_nothing_behind_for_the_theme(qapp: QApplication, theme: Theme) -> None:
    def open_and_close() -> None:
        pane = ReaderPane(theme)
        pane.resize(660, 800)
        pane.show()
        pane.show_article(make_article(), SUGGESTIONS, [FIRST])
        pane.strip.set_open(is_open=True)
        QApplication.processEvents()
        pane.close()
        pane.deleteLater()
        del pane
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    open_and_close()
    before = len(qapp.allWidgets())
    for _ in range(4):
        open_and_close()
    assert len(qapp.allWidgets()) == before
    theme.set_name(ThemeName.DARK)


def test_count_of_words_gives_way_to_the_outlet_and_the_day(qtbot: QtBot, pane: ReaderPane) -> None:
    header = pane.findChild(ReaderHeader)
    assert header is not None
    for width, is_shown in ((900, True), (300, False), (900, True)):
        pane.window().resize(width, 800)
        qtbot.waitUntil(lambda is_shown=is_shown: header.shows_word_count == is_shown)
