"""What the command palette offers: commands, packs, articles, and what the pack holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from briefing.gui.actions import Actions
from briefing.gui.dialogs.command_palette import Entry
from briefing.gui.models.article_row import ArticleRow
from briefing.gui.models.kinds import kind_icon
from briefing.model.ids import ArticleId
from briefing.model.pack import ExcerptItem, Pack

_PLAIN_ICON = "corner-down-right"


def command_entries(commands: Actions) -> Iterator[Entry]:
    """Yield every command of the window; one that cannot run now says why."""
    for action in commands:
        if action.objectName() != "palette":
            icon = commands.icon_name(action) or _PLAIN_ICON
            yield _action_entry(action, icon, action.trigger)


def reader_entries(actions: Iterable[QAction], run: Callable[[QAction], object]) -> Iterator[Entry]:
    """Yield what can be done in the article; `run` gives it the keyboard first."""
    for action in actions:
        yield _action_entry(action, _PLAIN_ICON, partial(run, action))


def article_entries(rows: Iterable[ArticleRow], show: Callable[[ArticleId], object]) -> Iterator[Entry]:
    """Yield the articles by headline."""
    for row in rows:
        yield Entry(text=row.title, hint=row.outlet, icon="newspaper", run=partial(show, row.article_id))


def pack_entries(paths: Iterable[Path], show: Callable[[Path], object]) -> Iterator[Entry]:
    """Yield packs that were open lately."""
    hint = QCoreApplication.translate("Palette", "Recent pack")
    for path in paths:
        yield Entry(text=path.stem, hint=hint, icon="folder-open", run=partial(show, path))


def item_entries(pack: Pack, show: Callable[[ExcerptItem], object]) -> Iterator[Entry]:
    """Yield the excerpts of the pack, by their words."""
    hint = QCoreApplication.translate("Palette", "In the pack")
    for item in pack.excerpt_items():
        words = " ".join(item.text.split())
        yield Entry(text=words, hint=hint, icon=kind_icon(item.excerpt.kind), run=partial(show, item))


def _action_entry(action: QAction, icon: str, run: Callable[[], object]) -> Entry:
    key = action.shortcut()
    hint = key.toString(QKeySequence.SequenceFormat.NativeText)
    if not action.isEnabled():
        hint = action.toolTip()
    return Entry(text=action.text(), hint=hint, icon=icon, run=run, is_enabled=action.isEnabled())
