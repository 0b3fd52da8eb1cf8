"""What stands above an article: where it comes from, its headline, and how it is shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from briefing.gui.models.metadata_text import day_text, doubt_text
from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.clamped_label import ClampedLabel
from briefing.gui.widgets.elided_label import ElidedLabel
from briefing.gui.widgets.ground import set_ground
from briefing.gui.widgets.icon_button import IconButton
from briefing.gui.widgets.value_button import ValueButton
from briefing.model.article import Article
from briefing.session.reading_warnings import say_warnings

_TITLE_LINES = 3


class ReaderHeader(QWidget):
    """Show metadata and headline; doubtful values can be clicked, and the buttons change the view."""

    metadata_clicked = Signal(str)  # the field of Metadata: title, publisher, published
    notes_wanted = Signal(object)  # sentences about how the file was read
    link_opened = Signal(str)
    highlights_switched = Signal(bool)
    size_steps_wanted = Signal(int)  # +1, -1; 0 for the usual size
    measure_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._url: str | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_ground(self, "surface", edge="bottom")
        self._outlet, self._day, self._title_doubt, self.notes_button = (ValueButton(theme) for _ in range(4))
        self._sentences: tuple[str, ...] = ()
        self._outlet.clicked.connect(partial(self._click_field, "publisher"))
        self._day.clicked.connect(partial(self._click_field, "published"))
        self._title_doubt.clicked.connect(partial(self._click_field, "title"))
        self.notes_button.clicked.connect(self._ask_for_notes)
        self._words = ElidedLabel(theme, role=FontRole.META, ink="text2")
        self._dots = [ElidedLabel(theme, "·", role=FontRole.META, ink="text2") for _ in range(4)]
        self._headline = ClampedLabel(theme, role=FontRole.HEADLINE, most_lines=_TITLE_LINES)
        self.highlights_button = IconButton(theme, "highlighter", self.tr("Show highlights"))
        self.highlights_button.setCheckable(True)
        self.highlights_button.setChecked(True)
        self.highlights_button.toggled.connect(self.highlights_switched)
        self.size_button = IconButton(theme, "a-large-small", self.tr("Text size and width"))
        self.size_button.clicked.connect(self._open_size_menu)
        self.link_button = IconButton(theme, "square-arrow-out-up-right", self.tr("Open the article's page"))
        self.link_button.clicked.connect(self._open_link)
        self._fitting = QTimer(self, singleShot=True, interval=0)  # not in the middle of a layout
        self._fitting.timeout.connect(self._fit)
        self._lay_out()
        theme.changed.connect(self._refresh_look)
        self._refresh_look()

    @property
    def shows_word_count(self) -> bool:
        """Tell whether there is room for how long the article is."""
        return not self._words.isHidden()

    def show_article(self, article: Article) -> None:
        """Show an article's origin and headline; what is not known can be filled in by a click."""
        metadata = article.metadata
        outlet = metadata.publisher
        self._outlet.show_value(
            outlet.value or self.tr("Outlet unknown"),
            name=self.tr("Outlet: {outlet}").format(outlet=outlet.value or self.tr("unknown")),
            doubt=doubt_text(outlet),
            is_missing=outlet.value is None,
        )
        day = day_text(metadata.published.value)
        self._day.show_value(
            day or self.tr("Date unknown"),
            name=self.tr("Published: {day}").format(day=day or self.tr("unknown")),
            doubt=doubt_text(metadata.published),
            is_missing=not day,
        )
        words = article.word_count
        self._words.setText(
            self.tr("1 word") if words == 1 else self.tr("{words} words").format(words=f"{words:,}")
        )
        title = metadata.title if metadata.title.value is not None else metadata.provisional_title
        self._title_doubt.show_value(
            self.tr("Provisional title"),
            name=self.tr("Provisional title"),
            doubt=doubt_text(title) or self.tr("The file gives no headline. Click to write one."),
        )
        is_provisional = metadata.title.value is None or metadata.title.is_doubtful
        self._title_doubt.setVisible(is_provisional)
        self._dots[2].setVisible(is_provisional)
        self._show_notes(say_warnings(article.warnings))
        self._headline.setText(article.display_title)
        self._headline.setToolTip(article.display_title)
        self._fitting.start()
        self._url = metadata.url.value
        self.link_button.setEnabled(self._url is not None)
        self.link_button.set_label(
            self.tr("Open the article's page") if self._url else self.tr("This article has no link to open.")
        )

    def set_short(self, *, short: bool) -> None:
        """Keep the headline on one line."""
        self._headline.set_most_lines(1 if short else _TITLE_LINES)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the origin, if need be at the expense of the count of words."""
        super().resizeEvent(event)
        self._fitting.start()

    def _fit(self) -> None:
        """Show the count of words only where it takes nothing from what stands beside it."""
        count = self._dots[1], self._words
        shown = [part for part in self._line if part in count or not part.isHidden()]
        margins = self._column.contentsMargins()
        wanted = sum(part.sizeHint().width() for part in shown) + self._meta.spacing() * len(shown)
        has_room = wanted <= self.width() - margins.left() - margins.right()
        for part in count:
            part.setVisible(has_room)

    def _lay_out(self) -> None:
        self._meta = QHBoxLayout()
        buttons = (self.highlights_button, self.size_button, self.link_button)
        values = (self._outlet, self._day, self._words, self._title_doubt, self.notes_button)
        dots = dict(zip(values, (*self._dots, None), strict=True))
        for value, dot in dots.items():
            self._meta.addWidget(value)
            if dot is not None:
                dot.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
                self._meta.addWidget(dot)
        self._meta.addStretch(1)
        for button in buttons:
            self._meta.addWidget(button)
        self._line: tuple[QWidget, ...] = (*values, *self._dots, *buttons)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._meta)
        self._column.addWidget(self._headline)

    def _show_notes(self, sentences: tuple[str, ...]) -> None:
        self._sentences = sentences
        one, many = self.tr("1 note on the file"), self.tr("{} notes on the file")
        words = one if len(sentences) == 1 else many.format(len(sentences))
        self.notes_button.show_value(words, name=words, doubt="\n".join(sentences))
        self.notes_button.setVisible(bool(sentences))
        self._dots[3].setVisible(bool(sentences))

    def _ask_for_notes(self, checked: bool) -> None:
        del checked
        self.notes_wanted.emit(self._sentences)

    def _click_field(self, field: str, *checked: bool) -> None:
        del checked  # Qt passes it to a plain slot, and leaves it out of a partial
        self.metadata_clicked.emit(field)

    def _open_link(self, checked: bool) -> None:
        del checked
        if self._url is not None:
            self.link_opened.emit(self._url)

    def _open_size_menu(self, checked: bool) -> None:
        del checked
        menu = QMenu(self)
        for words, steps in ((self.tr("Larger"), 1), (self.tr("Smaller"), -1), (self.tr("Usual size"), 0)):
            action = QAction(words, menu)
            action.triggered.connect(partial(self._ask_size, steps))
            menu.addAction(action)
        menu.addSeparator()
        columns = (
            (self.tr("Narrow column"), 520),
            (self.tr("Usual column"), 680),
            (self.tr("Wide column"), 840),
        )
        for words, measure in columns:
            action = QAction(words, menu)
            action.triggered.connect(partial(self._ask_measure, measure))
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.size_button.mapToGlobal(QPoint(0, self.size_button.height())))

    def _ask_size(self, steps: int, *checked: bool) -> None:
        del checked
        self.size_steps_wanted.emit(steps)

    def _ask_measure(self, measure: int, *checked: bool) -> None:
        del checked
        self.measure_wanted.emit(measure)

    def _refresh_look(self) -> None:
        px = self._theme.px
        # Buttons and values have room for their focus ring; their ink, not their edge, stands on the margin.
        ring, icon_room = 2, px(6)
        self._column.setContentsMargins(px(48) - ring, px(12), px(24) - icon_room, px(10))
        self._headline.setContentsMargins(ring, 0, icon_room, 0)
        self._column.setSpacing(px(4))
        self._meta.setSpacing(px(5))
