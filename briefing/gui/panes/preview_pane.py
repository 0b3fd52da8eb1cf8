"""The preview: the real PDF of the open pack, drawn by the worker a moment after the last edit."""

from __future__ import annotations

from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QRect, Qt, QTemporaryDir, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing.export.exporter import PageMap
from briefing.gui.jobs import Callbacks, JobRunner
from briefing.gui.panes.page_view import PageView, Position
from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.elided_label import ElidedLabel
from briefing.gui.widgets.ground import set_ground
from briefing.gui.widgets.icon_button import IconButton
from briefing.model.pack import Audience, Pack
from briefing.session.job_forms import PREVIEW, page_map_from_json, preview_arguments
from briefing.session.wire import Failed, Json

RENDER_DELAY_MS = 300
"""How long edits must pause; the first edit after a pause is shown without waiting."""
_SAY_AFTER_MS = 500


class PreviewPane(QWidget):
    """Show the pack as it will print; the last good picture stays until the next one is painted."""

    origin_clicked = Signal(str)
    """The identity of the item or section that was clicked."""
    origin_double_clicked = Signal(str)
    rendered = Signal(int)
    """A newer picture is in front; how many pages it has."""

    def __init__(self, theme: Theme, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._runner = runner
        self._folder = QTemporaryDir()
        self._names = count()
        self._pack: Pack | None = None
        self._edition = Audience.PUBLIC
        self._job: int | None = None
        self._wanted = Path()
        self._pages: PageMap | None = None
        self._delay = QTimer(self, singleShot=True, interval=RENDER_DELAY_MS)
        self._delay.timeout.connect(self.render_now)
        self._since_edit = QTimer(self, singleShot=True, interval=RENDER_DELAY_MS)
        self._patience = QTimer(self, singleShot=True, interval=_SAY_AFTER_MS)
        self._patience.timeout.connect(self._say_updating)
        self._build()

    def _build(self) -> None:
        theme = self._theme
        self._view = PageView(theme, self)
        self._state = ElidedLabel(theme, role=FontRole.META, ink="text2")
        self._page = ElidedLabel(theme, role=FontRole.META, ink="text2")
        smaller = IconButton(theme, "zoom-out", self.tr("Smaller"), icon_size=16)
        larger = IconButton(theme, "zoom-in", self.tr("Larger"), icon_size=16)
        smaller.clicked.connect(self._on_smaller)
        larger.clicked.connect(self._on_larger)
        bar = QWidget(self)
        set_ground(bar, "side", edge="bottom")
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 4, 10, 4)
        row.addWidget(ElidedLabel(theme, self.tr("Live preview"), role=FontRole.META_MEDIUM))
        row.addSpacing(4)
        row.addWidget(self._state, 1)
        row.addWidget(self._page)
        row.addWidget(smaller)
        row.addWidget(larger)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._view, 1)
        self._view.page_changed.connect(self._on_page_changed)
        self._view.place_clicked.connect(self._on_clicked)
        self._view.place_double_clicked.connect(self._on_double_clicked)
        self.setFocusProxy(self._view)

    @property
    def page_count(self) -> int:
        """Return how many pages the picture in front has."""
        return self._view.page_count

    @property
    def is_up_to_date(self) -> bool:
        """Tell whether the newest pack is what is shown."""
        return self._job is None and not self._delay.isActive()

    def show_pack(self, pack: Pack, edition: Audience = Audience.PUBLIC) -> None:
        """Show this pack: at once after a pause, else when the edits pause."""
        self._pack, self._edition = pack, edition
        if self._delay.isActive() or self._since_edit.isActive():
            self._delay.start()
        else:
            self.render_now()
        self._since_edit.start()

    def render_now(self) -> None:
        """Show the pack without waiting for a pause."""
        self._delay.stop()
        if self._pack is None:
            return
        if self._job is not None:
            self._runner.cancel(self._job)
        self._wanted = Path(self._folder.path()) / f"preview-{next(self._names)}.pdf"
        callbacks = Callbacks(
            finished=partial(self._on_finished, self._wanted), failed=partial(self._on_failed, self._wanted)
        )
        arguments = preview_arguments(self._pack, self._wanted, self._edition)
        self._job = self._runner.submit(PREVIEW, arguments, callbacks)
        self._patience.start()

    def reveal(self, origin: str) -> None:
        """Bring an item or a section into view and frame it for a second."""
        if self._pages is not None and origin in self._pages.places:
            self._view.reveal(self._pages.places[origin])

    def place_in_view(self, origin: str) -> QRect | None:
        """Return where an item begins in the page view; None if it is not printed."""
        if self._pages is None or origin not in self._pages.places:
            return None
        return self._view.rect_in_view(self._pages.places[origin][0])

    def zoom(self, steps: int) -> None:
        """Enlarge or shrink the pages; 0 fits them to the width."""
        self._view.zoom(steps)

    def _on_finished(self, path: Path, result: Json) -> None:
        data = path.read_bytes()
        path.unlink()
        if path != self._wanted:
            return
        self._job = None
        self._patience.stop()
        before, self._pages = self._pages, page_map_from_json(result)
        self._view.load(data, self._kept_place(before, self._pages))
        self._say("text2", self.tr("✓ Up to date"))
        self.rendered.emit(self._pages.page_count)

    def _on_failed(self, path: Path, failure: Failed) -> None:
        path.unlink(missing_ok=True)
        if path != self._wanted:
            return
        self._job = None
        self._patience.stop()
        self._say("conflict", failure.message)

    def _kept_place(self, before: PageMap | None, after: PageMap) -> tuple[Position, Position] | None:
        """Return the same item's place in the old and in the new file: the one nearest to the view's top."""
        if before is None:
            return None
        top = self._view.top_position()
        near = (
            (abs(place.page - top.page), abs(place.top_pt - top.top_pt), place, origin)
            for origin, places in before.places.items()
            for place in places[:1]
            if origin in after.places
        )
        best = min(near, key=lambda found: found[:2], default=None)
        if best is None:
            return None
        old, new = best[2], after.places[best[3]][0]
        return Position(old.page, 0.0, old.top_pt), Position(new.page, 0.0, new.top_pt)

    def _say(self, ink: str, words: str) -> None:
        self._state.set_ink(ink)
        self._state.setText(words)

    def _origin_at(self, position: Position) -> str | None:
        """Return what was composed to this place: the smallest box that holds it."""
        if self._pages is None:
            return None
        hits = [
            ((place.right_pt - place.left_pt) * (place.bottom_pt - place.top_pt), origin)
            for origin, places in self._pages.places.items()
            for place in places
            if place.page == position.page
            and place.left_pt <= position.left_pt <= place.right_pt
            and place.top_pt <= position.top_pt <= place.bottom_pt
        ]
        return min(hits)[1] if hits else None

    def _on_clicked(self, position: Position) -> None:
        if (origin := self._origin_at(position)) is not None:
            self.origin_clicked.emit(origin)

    def _on_double_clicked(self, position: Position) -> None:
        if (origin := self._origin_at(position)) is not None:
            self.origin_double_clicked.emit(origin)

    def _on_page_changed(self, page: int, pages: int) -> None:
        self._page.setText(self.tr("Page {} of {}").format(page, pages))
        self._page.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _say_updating(self) -> None:
        self._say("text2", self.tr("Updating"))

    def _on_smaller(self, _checked: bool) -> None:
        self._view.zoom(-1)

    def _on_larger(self, _checked: bool) -> None:
        self._view.zoom(1)
