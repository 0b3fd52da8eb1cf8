"""What is wrong or special with an excerpt's own words: changed, lost, or not on the record."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from briefing.gui.dialogs.about_parts import Card, Part
from briefing.gui.dialogs.about_wishes import LeaveOut, RestoreWords, SetRecord, ShowPlace, UsePassage
from briefing.gui.models.place_words import passage_pieces
from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.elided_label import WrappedLabel
from briefing.gui.widgets.marked_words import Mark, Piece
from briefing.model.excerpt import ExcerptKind, RecordStatus
from briefing.roundtrip.words import Piece as Difference
from briefing.roundtrip.words import pieces
from briefing.session.about_excerpt import AboutExcerpt, Candidate, Topic
from briefing.text.wording import WordingState

_VERBATIM_KINDS = frozenset({ExcerptKind.QUOTE, ExcerptKind.BACKGROUND})


class WordingPart(Part):
    """Set the source's words and those of the pack side by side, differences marked."""

    def __init__(self, theme: Theme, about: AboutExcerpt) -> None:
        item = about.item
        is_verbatim_kind = item.excerpt.kind in _VERBATIM_KINDS
        if about.state is WordingState.MARKED_EDITS:
            title = self.tr("Edited, and it shows")
            sentence = self.tr("Cuts stand as […] and additions in [ ], so a reader sees them.")
        elif is_verbatim_kind:
            title = self.tr("No longer what the source says")
            sentence = self.tr("Readers would take these for the source's own words.")
        else:
            title = self.tr("In words of your own")
            sentence = self.tr("The pack describes this; what it rests on stands in the source.")
        super().__init__(theme, Topic.WORDING, title, sentence)
        before = _compared(item.excerpt.text, item.text, alone=Mark.GONE)
        after = _compared(item.text, item.excerpt.text, alone=Mark.NEW)
        if about.passage is not None and not is_verbatim_kind and about.state is WordingState.ALTERED:
            before, after = passage_pieces(about.passage), ((Mark.PLAIN, item.text),)
        sides = QHBoxLayout()
        sides.setSpacing(theme.px(12))
        for name, words in ((self.tr("The source says"), before), (self.tr("The pack prints"), after)):
            side = QVBoxLayout()
            side.setSpacing(theme.px(4))
            side.addWidget(WrappedLabel(theme, name, role=FontRole.META, ink="text2"))
            card = Card(theme, name)
            card.add_words(words, fill=f"{item.excerpt.kind.value}_bg")
            card.column.addStretch(1)
            side.addWidget(card, 1)
            sides.addLayout(side, 1)
        self.column.addLayout(sides)
        self.add_button(self.action(self.tr("Restore the source's words"), RestoreWords()))


class LostPart(Part):
    """Offer the passages that come nearest to words that the source does not hold."""

    def __init__(self, theme: Theme, about: AboutExcerpt) -> None:
        found = bool(about.candidates)
        sentence = (
            self.tr("These passages come nearest to the words of the pack; the differences are marked.")
            if found
            else self.tr("Nothing in the article comes near these words.")
        )
        super().__init__(theme, Topic.LOST, self.tr("The source does not hold these words"), sentence)
        self._words = about.item.excerpt.text
        for number, candidate in enumerate(about.candidates, 1):
            self.column.addWidget(self._card(number, candidate))
        if not found and about.item.included:
            self.add_button(self.action(self.tr("Leave it out of print"), LeaveOut()))

    def _card(self, number: int, candidate: Candidate) -> Card:
        place, passage = candidate.passage.place, candidate.passage
        card = Card(self.theme, self.tr("Passage {}").format(number))
        text, marked = passage.text, passage.marked
        card.add_words(
            (
                (Mark.PLAIN, text[: marked.start]),
                *_compared(place.exact, self._words, alone=Mark.NEW, alike=Mark.FOUND),
                (Mark.PLAIN, text[marked.end :]),
            )
        )
        name = self.tr("Use passage {}").format(number)
        use = self.action(self.tr("Use this passage"), UsePassage(span=place.span), name=name)
        name = self.tr("Go to passage {}").format(number)
        card.add_buttons(self.link(self.tr("Go to the source"), ShowPlace(place=place), name=name), use)
        return card


class RecordPart(Part):
    """Say who may read a quotation, and offer to say otherwise."""

    def __init__(self, theme: Theme, about: AboutExcerpt) -> None:
        titles = {
            RecordStatus.ON_THE_RECORD: self.tr("On the record"),
            RecordStatus.ON_BACKGROUND: self.tr("On background"),
            RecordStatus.OFF_THE_RECORD: self.tr("Off the record"),
        }
        is_public = about.record is RecordStatus.ON_THE_RECORD
        sentence = (
            self.tr("Every edition may print these words.")
            if is_public
            else self.tr("A public edition leaves these words out; the internal one prints them.")
        )
        super().__init__(theme, Topic.RECORD, titles[about.record], sentence)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addStretch(1)
        offers = {
            RecordStatus.ON_THE_RECORD: self.tr("Put it on the record"),
            RecordStatus.ON_BACKGROUND: self.tr("Put it on background"),
            RecordStatus.OFF_THE_RECORD: self.tr("Put it off the record"),
        }
        for record, words in offers.items():
            if record is not about.record:
                row.addWidget(self.action(words, SetRecord(record=record)))
        self.column.addLayout(row)


class SourcePart(Card):
    """Show the sentence that an excerpt stands in, and lead to it."""

    def __init__(self, theme: Theme, about: AboutExcerpt, *, heading: str, origin: str) -> None:
        super().__init__(theme, heading)
        self.column.addWidget(WrappedLabel(theme, heading, role=FontRole.CARD_TITLE))
        kind = about.item.excerpt.kind
        shown: tuple[Piece, ...] = ((Mark.PLAIN, about.item.excerpt.text),)
        if about.passage is not None:
            shown = passage_pieces(about.passage)
        self.add_words(shown, fill=f"{kind.value}_bg")
        self.column.addWidget(WrappedLabel(theme, origin, role=FontRole.META, ink="text2"))
        if about.item.note:
            note = self.tr("Note: {}").format(about.item.note)
            self.column.addWidget(WrappedLabel(theme, note, role=FontRole.META, ink="text2"))


def _compared(words: str, others: str, *, alone: Mark, alike: Mark = Mark.PLAIN) -> tuple[Piece, ...]:
    """Return words, letter for letter, with those marked that others have not."""
    marks = {Difference.SAME: alike, Difference.GONE: alone}
    return tuple((marks[kind], part) for kind, part in pieces(words, others) if kind in marks)
