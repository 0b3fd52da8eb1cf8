"""A badge opens what there is to know about its excerpt, and what can be done there is done in one step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from drawn_pictures import as_picture, draw_portrait
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QToolTip
from pytestqt.qtbot import QtBot
from window_desk import PATIENCE_MS, Desk, write_article

from briefing.gui.dialogs.about_dialog import AboutDialog
from briefing.gui.dialogs.command_palette import CommandPalette
from briefing.gui.models.badges import Badge
from briefing.gui.panes.pack_pane import PackView
from briefing.gui.widgets.marked_words import MarkedWords
from briefing.model import edits
from briefing.model.excerpt import Attribution, Excerpt, ExcerptKind, QuoteDetail
from briefing.model.finding import Finding, FindingKind
from briefing.model.pack import ExcerptItem, Item
from briefing.model.photo_edits import set_photo
from briefing.model.pictures import Photo
from briefing.session.about_excerpt import Topic

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def ready(desk: Desk) -> Desk:
    """Open the sample pack with the outline alone in view."""
    desk.open()
    desk.window.pack_pane.set_view(PackView.OUTLINE)
    return desk


def excerpt_of(desk: Desk, kind: ExcerptKind, number: int = 0) -> ExcerptItem:
    return [x for x in desk.pack.excerpt_items() if x.excerpt.kind is kind and x.wording is None][number]


def change(desk: Desk, item: ExcerptItem, changed: Callable[[ExcerptItem], ExcerptItem]) -> ExcerptItem:
    """Change an item as an earlier edit would have, and wait until the window knows."""

    def swap(old: Item) -> Item:
        return changed(old) if isinstance(old, ExcerptItem) else old

    desk.window.history.apply(lambda pack: edits.change_item(pack, item.id, swap), "Prepare")
    desk.settle()
    return now(desk, item)


def change_excerpt(desk: Desk, item: ExcerptItem, changed: Callable[[Excerpt], Excerpt]) -> ExcerptItem:
    return change(desk, item, lambda old: replace(old, excerpt=changed(old.excerpt)))


def now(desk: Desk, item: ExcerptItem) -> ExcerptItem:
    _, found = desk.pack.find_item(item.id)
    assert isinstance(found, ExcerptItem)
    return found


def place_of(desk: Desk, item: ExcerptItem, topic: Topic | None) -> QPoint:
    """Return where a badge of an item is drawn; None is the pill that counts further ones."""
    outline, card = desk.window.pack_pane.outline, desk.card_of(item.id)
    for y in range(card.bottom(), card.top(), -3):
        for x in range(card.right(), card.left(), -3):
            found = outline._badge_at(QPoint(x, y))
            if found is not None and found.topic is topic:
                return QPoint(x, y)
    raise AssertionError(f"no badge about {topic}")


def click(desk: Desk, qtbot: QtBot, item: ExcerptItem, topic: Topic | None) -> AboutDialog:
    place = place_of(desk, item, topic)
    qtbot.mouseClick(desk.window.pack_pane.outline.viewport(), LEFT, pos=place)
    return shown(desk)


def shown(desk: Desk) -> AboutDialog:
    dialog = desk.window.about.dialog
    assert dialog is not None
    QApplication.processEvents()
    return dialog


def buttons(dialog: AboutDialog, start: str) -> list[QAbstractButton]:
    """Return the buttons whose names begin so."""
    return [x for x in dialog.findChildren(QAbstractButton) if name_of(x).startswith(start)]


def name_of(widget: QAbstractButton) -> str:
    return widget.accessibleName() or widget.text()


def button(dialog: AboutDialog, start: str) -> QAbstractButton:
    (found,) = buttons(dialog, start)
    return found


def undone(desk: Desk) -> None:
    """Undo by the button of the toast."""
    assert desk.window.notifier.toast.isVisible()
    desk.window.notifier.toast._button.click()


def lost(excerpt: Excerpt) -> Excerpt:
    first, _, rest = excerpt.text.partition(" ")
    return replace(excerpt, source=replace(excerpt.source, exact=f"{first} surely {rest}"))


def in_doubt(excerpt: Excerpt) -> Excerpt:
    assert isinstance(excerpt.detail, QuoteDetail)
    inferred = replace(excerpt.detail, attribution=Attribution.INFERRED)
    return replace(excerpt, detail=inferred, doubts=("speaker",))


def with_conflict(desk: Desk) -> tuple[ExcerptItem, Excerpt]:
    """Let a figure differ from one that only another article gives."""
    figure = excerpt_of(desk, ExcerptKind.STATISTIC)
    workspace = desk.window.packs._workspace
    taken = {item.excerpt.source.span for item in desk.pack.excerpt_items()}
    other = next(
        offered
        for article in desk.pack.articles
        if article.id != figure.excerpt.source.article_id
        for offered in workspace.suggestions(article.id) or ()
        if offered.kind is ExcerptKind.STATISTIC and offered.source.span not in taken
    )
    finding = Finding(
        kind=FindingKind.DIFFERS,
        topic="it",
        members=(figure.excerpt.id,),
        places=(figure.excerpt.source, other.source),
        note="The articles differ.",
    )
    desk.window.checks.findings = (finding,)
    desk.window.views.show_pack(desk.pack)
    return figure, other


def test_an_altered_quote_is_restored_from_its_badge_and_undone(ready: Desk, qtbot: QtBot) -> None:
    desk = ready
    quote = excerpt_of(desk, ExcerptKind.QUOTE)
    spaced = quote.text.replace(" ", "\N{NO-BREAK SPACE}", 1)
    quote = change(desk, quote, lambda old: replace(old, wording=f"{spaced} And more besides."))
    dialog = click(desk, qtbot, quote, Topic.WORDING)
    sides = [words.words for words in dialog.parts[0].findChildren(MarkedWords)]
    assert sides == [quote.excerpt.text, quote.text]

    restore = button(dialog, "Restore the source's words")
    assert restore.hasFocus()
    desk.key(restore, Qt.Key.Key_Return)

    assert desk.window.about.dialog is None
    assert now(desk, quote).wording is None
    undone(desk)
    assert now(desk, quote) == quote


def test_lost_words_are_replaced_by_the_nearest_passage(ready: Desk, qtbot: QtBot) -> None:
    desk = ready
    original = excerpt_of(desk, ExcerptKind.QUOTE)
    quote = change_excerpt(desk, original, lost)
    dialog = click(desk, qtbot, quote, Topic.LOST)
    button(dialog, "Use passage 1").click()
    assert now(desk, quote).excerpt.text.strip(",.") == original.excerpt.text.strip(",.")
    assert now(desk, quote).excerpt.source.span.overlaps(original.excerpt.source.span)
    undone(desk)
    assert now(desk, quote) == quote


def test_a_doubtful_speaker_is_confirmed_by_enter(ready: Desk, qtbot: QtBot) -> None:
    desk = ready
    quote = change_excerpt(desk, excerpt_of(desk, ExcerptKind.QUOTE), in_doubt)
    dialog = click(desk, qtbot, quote, Topic.DOUBTS)
    field = dialog.findChild(QLineEdit)
    assert field.hasFocus()
    assert "only implies" in field.accessibleDescription()
    desk.key(field, Qt.Key.Key_Return)
    settled = now(desk, quote).excerpt
    assert settled.doubts == ()
    assert isinstance(settled.detail, QuoteDetail)
    assert settled.detail.attribution is Attribution.STATED
    assert desk.window.notifier.toast.text == "Confirmed."
    undone(desk)
    assert now(desk, quote) == quote


def test_a_doubtful_date_is_changed_once_it_can_be_read(ready: Desk, qtbot: QtBot) -> None:
    desk = ready
    date = next(x for x in desk.pack.excerpt_items() if x.excerpt.kind is ExcerptKind.DATE)
    date = change_excerpt(desk, date, lambda old: replace(old, doubts=("when",)))
    dialog = click(desk, qtbot, date, Topic.DOUBTS)
    field = dialog.findChild(QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, "next spring")
    confirm = button(dialog, "Apply")
    confirm.click()
    assert desk.window.about.dialog is dialog, "it stays until the date can be read"
    assert now(desk, date) == date
    field.selectAll()
    qtbot.keyClicks(field, "2026-04")
    confirm.click()
    assert str(now(desk, date).excerpt.detail.when) == "2026-04"
    assert desk.window.notifier.toast.text == "Changed."


def test_another_value_is_used_where_no_item_of_the_pack_gives_it(ready: Desk, qtbot: QtBot) -> None:
    desk = ready
    figure, other = with_conflict(desk)
    dialog = click(desk, qtbot, figure, Topic.CONFLICT)
    marked = [words.words for words in dialog.parts[0].findChildren(MarkedWords)]
    assert len(marked) == 1
    assert other.text in marked[0]
    use = next(
        x for x in dialog.findChildren(QAbstractButton) if x.accessibleName().startswith("Use this one")
    )
    assert not use.hasFocus(), "Enter takes no side by itself"
    use.click()
    changed = now(desk, figure)
    assert changed.excerpt.source == other.source
    assert {x.id for x in desk.pack.articles} >= {figure.excerpt.source.article_id, other.source.article_id}
    undone(desk)
    assert now(desk, figure) == figure


def test_the_place_of_another_value_is_shown_in_its_article(ready: Desk, qtbot: QtBot) -> None:
    desk = ready
    figure, other = with_conflict(desk)
    dialog = click(desk, qtbot, figure, Topic.CONFLICT)
    before = desk.pack
    link = button(dialog, "Go to the source: ")
    desk.key(link, Qt.Key.Key_Return)
    reader = desk.window.reader
    assert reader.article is not None
    assert reader.article.id == other.source.article_id
    assert desk.window.focusWidget() is reader.text
    assert desk.pack is before


def test_the_wording_of_a_translation_is_chosen_and_all_sources_stay(ready: Desk, qtbot: QtBot) -> None:
    desk = ready
    findings = desk.window.checks.findings
    members = {m for f in findings if f.kind is FindingKind.SAME_REMARK for m in f.members}
    quote = next(x for x in desk.pack.excerpt_items() if x.excerpt.id in members)
    dialog = click(desk, qtbot, quote, Topic.TRANSLATIONS)
    button(dialog, "Use this wording: ").click()
    changed = now(desk, quote)
    assert changed.text != quote.text
    assert set(changed.sources) > set(quote.sources)
    assert isinstance(changed.excerpt.detail, QuoteDetail)
    assert changed.excerpt.detail.speaker
    undone(desk)
    assert now(desk, quote) == quote
    desk.settle()


def test_the_pill_that_counts_further_badges_opens_all_of_them(ready: Desk, qtbot: QtBot) -> None:
    desk = ready
    quote = excerpt_of(desk, ExcerptKind.QUOTE)
    quote = change_excerpt(desk, quote, in_doubt)
    quote = change(desk, quote, lambda old: replace(old, wording=f"{old.text} And more besides."))
    own = (quote.excerpt.source,)
    same = Finding(kind=FindingKind.SAME_REMARK, topic="it", members=(quote.excerpt.id,), places=own)
    desk.window.checks.findings = (same,)
    desk.window.views.show_pack(desk.pack)
    dialog = click(desk, qtbot, quote, None)
    assert [part.topic for part in dialog.parts] == [
        Topic.WORDING,
        Topic.DOUBTS,
        Topic.TRANSLATIONS,
        Topic.RECORD,
    ]


def test_key_and_palette_open_the_same(ready: Desk, qtbot: QtBot) -> None:
    desk = ready
    quote = excerpt_of(desk, ExcerptKind.QUOTE)
    desk.card_of(quote.id)
    desk.window.commands["palette"].trigger()
    field = desk.window.findChild(CommandPalette).findChild(QLineEdit)
    qtbot.keyClicks(field, "about this excerpt")
    desk.key(field, Qt.Key.Key_Return)
    assert shown(desk).about.item == quote
    desk.key(shown(desk), Qt.Key.Key_Escape)
    assert desk.window.about.dialog is None


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_a_key_and_the_menu_of_a_card_open_what_is_known_of_it(ready: Desk, qtbot: QtBot) -> None:
    desk = ready
    quote = excerpt_of(desk, ExcerptKind.QUOTE)
    outline = desk.window.pack_pane.outline
    place = desk.card_of(quote.id).center()
    outline.setFocus()
    qtbot.keyClick(outline, Qt.Key.Key_F4)
    assert shown(desk).about.item == quote
    shown(desk).reject()

    at = outline.viewport().mapToGlobal(place)
    menu_event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, at)
    QApplication.sendEvent(outline.viewport(), menu_event)
    (menu,) = (x for x in outline.findChildren(QMenu) if x.isVisible())
    action = next(x for x in menu.actions() if x.text() == "About this excerpt…")
    menu.close()
    action.trigger()
    assert shown(desk).about.item == quote


def test_words_with_nothing_to_settle_say_so_and_lead_to_their_source(ready: Desk) -> None:
    desk = ready
    desk.window.checks.findings = ()
    quote = excerpt_of(desk, ExcerptKind.QUOTE)
    desk.card_of(quote.id)
    desk.window.commands["about_excerpt"].trigger()
    dialog = shown(desk)
    assert [part.topic for part in dialog.parts] == [Topic.RECORD], "a quotation can be put off the record"
    button(dialog, "Go to the source").click()
    reader = desk.window.reader
    assert reader.article is not None
    assert reader.article.id == quote.excerpt.source.article_id


def test_a_section_has_nothing_to_show(ready: Desk) -> None:
    desk = ready
    desk.card_of(desk.pack.sections[0].id)
    desk.window.commands["about_excerpt"].trigger()
    assert desk.window.about.dialog is None
    assert desk.window.notifier.toast.text == "Choose an excerpt in the outline first."


def test_a_hand_and_a_word_stand_over_badges_alone(ready: Desk, qtbot: QtBot) -> None:
    desk = ready
    quote = change_excerpt(desk, excerpt_of(desk, ExcerptKind.QUOTE), in_doubt)
    viewport = desk.window.pack_pane.outline.viewport()
    place = place_of(desk, quote, Topic.DOUBTS)
    qtbot.mouseMove(viewport, place)
    assert viewport.cursor().shape() is Qt.CursorShape.PointingHandCursor
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place)))
    assert "only implies" in QToolTip.text()
    assert "confirm or change" in QToolTip.text()
    QToolTip.hideText()
    words = QPoint(desk.card_of(quote.id).center().x(), desk.card_of(quote.id).top() + 12)
    qtbot.mouseMove(viewport, words)
    assert viewport.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_a_press_that_moves_on_and_a_click_beside_open_nothing(ready: Desk, qtbot: QtBot) -> None:
    desk = ready
    quote = change_excerpt(desk, excerpt_of(desk, ExcerptKind.QUOTE), in_doubt)
    viewport = desk.window.pack_pane.outline.viewport()
    place = place_of(desk, quote, Topic.DOUBTS)
    qtbot.mousePress(viewport, LEFT, pos=place)
    qtbot.mouseRelease(viewport, LEFT, pos=place - QPoint(0, 25))
    qtbot.mouseClick(viewport, LEFT, pos=QPoint(desk.card_of(quote.id).center().x(), place.y() - 20))
    assert desk.window.about.dialog is None


def test_two_quick_clicks_on_a_badge_do_not_edit_the_words(ready: Desk, qtbot: QtBot) -> None:
    desk = ready
    quote = change_excerpt(desk, excerpt_of(desk, ExcerptKind.QUOTE), in_doubt)
    outline = desk.window.pack_pane.outline
    qtbot.mouseDClick(outline.viewport(), LEFT, pos=place_of(desk, quote, Topic.DOUBTS))
    assert outline.state() is not outline.State.EditingState


@pytest.mark.parametrize(("size", "scale"), [((1440, 900), 100), ((1024, 640), 150)])
def test_everything_has_a_name_of_its_own_and_the_buttons_stay_in_view(
    desk: Desk, size: tuple[int, int], scale: int
) -> None:
    desk.open(size=size, scale=scale)
    figure, _ = with_conflict(desk)
    desk.window.about.show(figure)
    dialog = shown(desk)
    named = [x for x in buttons(dialog, "") if x.isVisible() and x.focusPolicy() != Qt.FocusPolicy.NoFocus]
    names = [name_of(x) for x in named]
    assert all(names)
    assert len(set(names)) == len(names)
    close = button(dialog, "Close")
    assert dialog.rect().contains(close.mapTo(dialog, close.rect().bottomRight()))
    assert dialog.width() <= desk.window.width()
    assert dialog.height() <= desk.window.height()
    assert dialog.scroll_area.horizontalScrollBar().maximum() == 0


def test_a_quotation_is_put_off_the_record_and_on_it_again(ready: Desk, qtbot: QtBot) -> None:
    desk = ready
    quote = excerpt_of(desk, ExcerptKind.QUOTE)
    desk.window.about.show(quote)
    button(shown(desk), "Put it off the record").click()
    desk.settle()
    assert desk.window.notifier.toast.text == "A public edition leaves it out now."
    assert "not_on_the_record" in {check.rule for check in desk.window.checks.checks()}
    dialog = click(desk, qtbot, now(desk, quote), Topic.RECORD)
    button(dialog, "Put it on the record").click()
    assert now(desk, quote) == quote


def test_the_badge_of_a_portrait_opens_the_picture(ready: Desk, qtbot: QtBot) -> None:
    desk = ready
    quote = excerpt_of(desk, ExcerptKind.QUOTE)
    picture = as_picture(draw_portrait())
    photo = Photo(picture=picture.id, alt="A face")
    desk.window.history.apply(lambda pack: set_photo(pack, quote.id, photo, picture), "Prepare")
    desk.settle()
    place = place_of(desk, quote, Topic.PICTURE)
    qtbot.mouseClick(desk.window.pack_pane.outline.viewport(), LEFT, pos=place)
    assert desk.window.about.dialog is None
    assert desk.window.photos.dialog is not None
    desk.window.photos.dialog.reject()


@pytest.mark.parametrize(("changed", "ink"), [(lost, "orphaned"), (in_doubt, "doubtful")])
def test_a_card_itself_shows_that_its_words_are_lost_or_in_doubt(
    ready: Desk, changed: Callable[[Excerpt], Excerpt], ink: str
) -> None:
    desk = ready
    quote = excerpt_of(desk, ExcerptKind.QUOTE)
    sound = inks_left_of_badges(desk, quote)
    quote = change_excerpt(desk, quote, changed)
    wanted = desk.theme.colour(ink).rgb()
    assert wanted not in sound
    assert wanted in inks_left_of_badges(desk, quote)


def inks_left_of_badges(desk: Desk, item: ExcerptItem) -> set[int]:
    """Return the colours in the left half of a card that is not selected."""
    card = desk.card_of(item.id)
    outline = desk.window.pack_pane.outline
    outline.setCurrentIndex(outline.currentIndex().parent())
    shown = outline.viewport().grab(card.adjusted(0, 0, -card.width() // 2, 0)).toImage()
    return {shown.pixel(x, y) for x in range(shown.width()) for y in range(shown.height())}


def test_what_is_shown_goes_with_the_pack_and_comes_anew_when_an_article_was_read(ready: Desk) -> None:
    desk = ready
    figure, _ = with_conflict(desk)
    desk.window.about.show(figure)
    assert [part.topic for part in shown(desk).parts] == [Topic.CONFLICT]
    desk.window.checks.findings = ()
    desk.window.articles.suggestions_found.emit(figure.excerpt.source.article_id)
    assert shown(desk).parts == ()
    desk.window.history.apply(lambda pack: edits.remove_items(pack, [figure.id]), "Remove")
    assert desk.window.about.dialog is None


def test_of_two_figures_that_were_found_to_differ_one_is_used(
    ready: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = ready
    window = desk.window
    for name, count in (("one.txt", "Nearly 90"), ("two.txt", "Over 90")):
        text = f"Envoys to the forum\n\n{count} countries will send envoys to the forum in Hanoi.\n"
        with qtbot.waitSignal(window.articles.batch_finished, timeout=PATIENCE_MS):
            window.articles.import_files([write_article(tmp_path, name, text)])
    desk.settle()
    window.history.apply(lambda pack: replace(pack, sections=(), articles=()), "Prepare")
    workspace = window.packs._workspace
    for card in workspace.library.articles():
        for offered in workspace.suggestions(card.id) or ():
            if "90 countries" in offered.text and offered.kind is ExcerptKind.STATISTIC:
                window.packs.take(offered)
    desk.settle()
    first, second = desk.pack.excerpt_items()

    button(click(desk, qtbot, first, Topic.CONFLICT), "Use this one: ").click()
    desk.settle()

    assert now(desk, first).excerpt.source == second.excerpt.source
    assert not now(desk, second).included
    assert {badge.topic for badge in badges_of(desk, first)} & {Topic.CONFLICT} == set()
    assert "sources_disagree" not in {check.rule for check in window.checks.checks()}
    window.history.stack.undo()
    assert list(desk.pack.excerpt_items()) == [first, second]


def badges_of(desk: Desk, item: ExcerptItem) -> tuple[Badge, ...]:
    badges, _ = desk.window.packs.marks(desk.window.checks.findings)
    return badges[item.id]
