"""The dialog about one excerpt: its place in the source, and whatever needs a person's eye."""

from __future__ import annotations

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.gui.dialogs.about_doubts import DoubtsPart
from briefing.gui.dialogs.about_parts import Part
from briefing.gui.dialogs.about_places import PlacesPart
from briefing.gui.dialogs.about_wishes import ShowPlace, Wish
from briefing.gui.dialogs.about_words import LostPart, RecordPart, SourcePart, WordingPart
from briefing.gui.dialogs.form_dialog import FormDialog
from briefing.gui.models.kinds import kind_word
from briefing.gui.models.place_words import origin_text
from briefing.gui.theme import Theme
from briefing.gui.widgets.elided_label import WrappedLabel
from briefing.gui.widgets.icon_button import TextButton
from briefing.model.excerpt import ExcerptKind
from briefing.session.about_excerpt import AboutExcerpt, Topic, finding_topic

_WIDTH = 720
_SPARE = 30
"""What rows of fields need below them, and parts do not."""


class _Wrapped(QWidget):
    """Be as high as the words at the width there is; Qt would else keep room for much narrower lines."""

    def minimumSizeHint(self) -> QSize:
        """Ask for nothing."""
        return QSize(0, 0)


class AboutDialog(FormDialog):
    """Show what there is to know about an excerpt.

    Every wish closes the dialog, so that its toast and the source can be reached.
    """

    wished = Signal(object)

    def __init__(
        self,
        theme: Theme,
        about: AboutExcerpt,
        section_name: str,
        parent: QWidget,
        topic: Topic | None = None,
    ) -> None:
        """Take the name of the section that holds the item, and what shall be seen first."""
        super().__init__(theme, parent, width=_WIDTH)
        self.about = about
        self.set_words(self.tr("About this excerpt"), self.tr("Close"))
        self.cancel_button.hide()
        self._source_button = TextButton(theme, self.tr("Go to the source"))
        self._source_button.setVisible(about.passage is not None)
        self._source_button.clicked.connect(self._on_go)
        self.buttons.insertWidget(0, self._source_button)
        self.parts: tuple[Part, ...] = tuple(self._make_parts())
        content = _Wrapped()
        self._parts = column = QVBoxLayout(content)
        column.setContentsMargins(0, 4, 8, 4)
        column.setSpacing(theme.px(18))
        kind = kind_word(about.item.excerpt.kind)
        heading = self.tr("{kind} in “{section}”").format(kind=kind, section=section_name)
        column.addWidget(SourcePart(theme, about, heading=heading, origin=self._origin()))
        if not about.topics:
            words = self.tr("These are the source's own words, and there is nothing to settle about them.")
            column.addWidget(WrappedLabel(theme, words, ink="text2"))
        for part in self.parts:
            column.addWidget(part)
        column.addStretch(1)
        self.set_content(content)
        self._shown_first = next((part for part in self.parts if part.topic is topic), None)
        self._choose_default()
        self.fit()

    def content_height(self, width: int) -> int:
        """Return how high the parts are with their words wrapped."""
        margins = self.column.contentsMargins()
        beside = margins.left() + margins.right() + self.scroll_area.verticalScrollBar().sizeHint().width()
        return self._parts.heightForWidth(width - beside) - self.theme.px(_SPARE)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring what was asked for into view, which has no place before the dialog has its size."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._show_first)

    def _show_first(self) -> None:
        doubts = (part for part in self.parts if isinstance(part, DoubtsPart))
        part = self._shown_first or next(doubts, None)
        target = self.action_button if part is None or part.first is None else part.first
        target.setFocus()
        if part is not None and part is not self.parts[0]:
            self.scroll_area.verticalScrollBar().setValue(part.y())

    def _make_parts(self) -> list[Part]:
        parts: list[Part] = []
        for topic in self.about.topics:
            match topic:
                case Topic.WORDING:
                    parts.append(WordingPart(self.theme, self.about))
                case Topic.LOST:
                    parts.append(LostPart(self.theme, self.about))
                case Topic.DOUBTS:
                    parts.append(DoubtsPart(self.theme, self.about))
                case Topic.RECORD:
                    parts.append(RecordPart(self.theme, self.about))
                case _:
                    parts += self._places(topic)
        is_quote = self.about.item.excerpt.kind is ExcerptKind.QUOTE
        if is_quote and Topic.RECORD not in self.about.topics:
            parts.append(RecordPart(self.theme, self.about))
        for part in parts:
            part.wished.connect(self._grant)
        return parts

    def _places(self, topic: Topic) -> list[PlacesPart]:
        kind = self.about.item.excerpt.kind
        related = (x for x in self.about.related if finding_topic(x.finding.kind) is topic)
        return [PlacesPart(self.theme, x, kind) for x in related]

    def _origin(self) -> str:
        article = self.about.article
        return " · ".join((origin_text(article), article.display_title))

    def _choose_default(self) -> None:
        """Let Enter confirm where something is to be confirmed, and else close."""
        self.action_button.setProperty("look", "")  # the default button alone stands out
        doubts = next((part for part in self.parts if isinstance(part, DoubtsPart)), None)
        if doubts is not None:
            doubts.confirm.setDefault(True)

    def _grant(self, wish: Wish) -> None:
        self.accept()
        self.wished.emit(wish)

    def _on_go(self, _checked: bool) -> None:
        self._grant(ShowPlace(place=self.about.item.excerpt.source))
