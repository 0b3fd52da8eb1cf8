"""How long the window stands still while it does what a user asks of it, in a short and in a long pack.

Each step runs in the real event loop, dialogs included, until everything rests again. What is told is the
longest gap between two ticks of a timer of 5 ms, least, median and most of the rounds, and the most processor
time that the window's thread spent in one gap. Names as arguments choose the steps whose name contains one.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import _bench
import _desk
import _documents
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from briefing.gui.jobs import Callbacks
from briefing.gui.theme import Density
from briefing.model.pack import Audience, Pack
from briefing.session import job_forms as forms
from briefing.session.samples import sample_pack
from briefing.store.pack_file import save_pack

ROUNDS = 5
LONG_ITEMS = 500

Desk = _desk.Desk
Step = Callable[[], object]


def type_words(desk: Desk, words: str) -> None:
    desk.window.library.focus_search()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    for letter in words:
        QTest.keyClicks(field, letter)
        desk.wait(40)
    field.clear()


def take_suggestions(desk: Desk, count: int) -> None:
    window = desk.window
    taken = 0
    for row in window.library.rows:
        article = window._workspace.article(row.article_id)
        known = window._workspace.suggestions(article.id) or ()
        for excerpt in known[: count - taken]:
            window.packs.take(excerpt)
            taken += 1
            desk.wait(30)
    for _ in range(taken):
        window.history.stack.undo()
        desk.wait(30)


def import_files(desk: Desk) -> None:
    paths = []
    number = len(desk.window.library.rows)
    for source in _bench.RAW_ARTICLES or _bench.SAMPLE_ARTICLES:
        number += 1
        path = desk.folder / f"new-{number}.txt"
        path.write_bytes(source.read_bytes() + f"\n\nCopy {number}.\n".encode())
        paths.append(path)
    finished: list[object] = []
    desk.window.articles.batch_finished.connect(lambda *_: finished.append(1))
    desk.window.articles.import_files(paths)
    desk.wait_until(lambda: bool(finished))


def walk_articles(desk: Desk) -> None:
    for _ in range(4):
        desk.window.commands["next_article"].trigger()
        desk.wait(60)
    for _ in range(4):
        desk.window.commands["previous_article"].trigger()
        desk.wait(60)


def export(desk: Desk) -> None:
    ended: list[object] = []
    callbacks = Callbacks(finished=ended.append, failed=ended.append)
    outputs = (desk.folder / "a.pdf", desk.folder / "a.docx")
    arguments = forms.build_arguments(desk.window.history.pack, outputs, Audience.PUBLIC)
    desk.window._runners.documents.submit(forms.BUILD, arguments, callbacks)
    desk.wait_until(lambda: bool(ended))


def in_dialog(desk: Desk, open_it: Step, *, words: str = "") -> None:
    """Open a dialog, type into its first line and leave it with Escape."""

    def act() -> None:
        for letter in words:
            QTest.keyClicks(QApplication.focusWidget(), letter)
            desk.wait(40)
        QTest.keyClick(QApplication.activeModalWidget() or QApplication.focusWidget(), Qt.Key.Key_Escape)

    desk.window.activateWindow()
    desk.wait_until(desk.window.isActiveWindow)
    QTimer.singleShot(250, act)
    open_it()
    desk.wait(400)


def change_scale(desk: Desk) -> None:
    theme = desk.window._theme
    theme.set_scale(125)
    desk.wait(100)
    theme.set_scale(100)


def change_density(desk: Desk) -> None:
    theme = desk.window._theme
    theme.set_density(Density.COMPACT)
    desk.wait(100)
    theme.set_density(Density.COMFORTABLE)


def walk_outline(desk: Desk, count: int) -> None:
    outline = desk.window.pack_pane.outline
    outline.select(desk.window.history.pack.sections[0].id)
    outline.setFocus()
    for _ in range(count):
        QTest.keyClick(outline, Qt.Key.Key_Down)
        desk.wait(20)


def scroll_outline(desk: Desk) -> None:
    bar = desk.window.pack_pane.outline.verticalScrollBar()
    for part in range(11):
        bar.setValue(bar.maximum() * part // 10)
        desk.wait(20)


def leave_out(desk: Desk) -> None:
    item = next(desk.window.history.pack.items())
    desk.window.packs.include([item.id], not item.included)


def move_item(desk: Desk) -> None:
    pack = desk.window.history.pack
    last = pack.sections[-1]
    desk.window.packs.move_items([next(pack.items()).id], last.id, len(last.items))


def drag_over(desk: Desk) -> None:
    outline = desk.window.pack_pane.outline
    outline.select(next(desk.window.history.pack.items()).id)
    data = outline.model().mimeData([outline.currentIndex()])
    for y in range(20, outline.viewport().height(), 40):
        _desk.drag_to(outline.viewport(), data, QPoint(100, y))
        desk.wait(10)
    _desk.drop_at(outline.viewport(), data, QPoint(100, outline.viewport().height() // 2))


def undo_redo_undo(desk: Desk) -> None:
    stack = desk.window.history.stack
    for step in (stack.undo, stack.redo, stack.undo):
        step()
        desk.wait(150)


def switch_language(desk: Desk) -> None:
    pack = desk.window.history.pack
    desk.window.packs.set_pack(replace(pack, language="vi" if pack.language != "vi" else "en-GB"))


def show_checks(desk: Desk) -> None:
    desk.window.toggle_checks()
    desk.wait(200)
    desk.window.toggle_checks()


def save(desk: Desk) -> None:
    desk.window.files._write(desk.folder / "saved.briefing")


def open_long(desk: Desk) -> None:
    desk.window.files.open_path(desk.folder / "long.briefing")


def steps(desk: Desk) -> dict[str, Step]:
    """Return what is done in either pack."""
    window = desk.window
    return {
        "leaving an item out or taking it in": partial(leave_out, desk),
        "moving an item to the end": partial(move_item, desk),
        "undo, redo, undo": partial(undo_redo_undo, desk),
        "dragging an item and dropping it": partial(drag_over, desk),
        "walking down the outline": partial(walk_outline, desk, 12),
        "scrolling the outline": partial(scroll_outline, desk),
        "showing the checks": partial(show_checks, desk),
        "switching the pack's language": partial(switch_language, desk),
        "find and replace": partial(in_dialog, desk, window.floating.replace_words, words="the law"),
        "the export's dialog": partial(in_dialog, desk, window.exports.ask),
        "the dialog of details": partial(in_dialog, desk, window.floating.edit_details),
        "the command palette": partial(in_dialog, desk, window.floating.open_palette, words="exp"),
        "exporting both formats": partial(export, desk),
        "saving": partial(save, desk),
        "taking ten excerpts and undoing it": partial(take_suggestions, desk, 10),
        "switching the theme": window.view.switch_theme,
    }


def first_steps(desk: Desk) -> dict[str, Step]:
    """Return what has nothing to do with the length of the pack."""
    return {
        "typing in the search": partial(type_words, desk, "cybercrime"),
        "going from article to article": partial(walk_articles, desk),
        "importing five files": partial(import_files, desk),
        "another text scale and back": partial(change_scale, desk),
        "closer rows and back": partial(change_density, desk),
        "opening the sample pack": desk.window.files.open_sample,
    }


def measure(desk: Desk, named: dict[str, Step], where: str) -> None:
    wanted = sys.argv[1:]
    for name, step in named.items():
        if wanted and not any(word in name for word in wanted):
            continue
        walls, busiest = [], []
        for _ in range(ROUNDS):
            longest, busy = desk.watch(step)
            walls.append(longest.wall_ms)
            busiest.append(busy.cpu_ms)
        cpu = f"{statistics.median(busiest):.0f} ms of processor time"
        _bench.say(f"{name}{where}", f"{_bench.spread(walls, 'ms', 0)}; {cpu}")


def long_pack() -> Pack:
    """Return a pack of 500 items."""
    sample = sample_pack()
    each = sum(1 for _ in sample.items()) / len(sample.sections)
    return _documents.long_pack(round(LONG_ITEMS / each))


def main() -> None:
    _bench.say_machine()
    with _desk.open_desk() as desk:
        desk.wait(2_500)
        desk.rest()
        first = f"{desk.heart.longest.wall_ms:.0f} ms; {desk.heart.busiest.cpu_ms:.0f} ms of processor time"
        _bench.say("from the first paint until all rests", first)
        measure(desk, first_steps(desk), "")
        measure(desk, steps(desk), "")
        pack = long_pack()
        save_pack(pack, desk.folder / "long.briefing")
        items = sum(1 for _ in pack.items())
        measure(desk, {"opening": partial(open_long, desk)}, f", {items} items")
        open_long(desk)
        desk.rest()
        measure(desk, steps(desk), f", {items} items")


if __name__ == "__main__":
    main()
