"""The places that a finding rests on: each with outlet, day and sentence, and what can be done."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from briefing.gui.dialogs.about_parts import Card, Part
from briefing.gui.dialogs.about_wishes import ShowPlace, UseValue, UseWording
from briefing.gui.models.place_words import origin_text, outlet_text, passage_pieces, value_text
from briefing.gui.models.topic_words import finding_sentences, finding_title
from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.elided_label import WrappedLabel
from briefing.gui.widgets.pill_label import PillLabel
from briefing.gui.widgets.pills import Pill, PillEdge
from briefing.model.excerpt import ExcerptKind
from briefing.session.about_excerpt import Topic, finding_topic
from briefing.session.testimonies import Related, Testimony


class PlacesPart(Part):
    """Show the places of one finding, the item's own first, and offer to use what another says."""

    def __init__(self, theme: Theme, related: Related, kind: ExcerptKind) -> None:
        finding, testimonies = related.finding, related.testimonies
        topic = finding_topic(finding.kind)
        articles = len({testimony.article.id for testimony in testimonies})
        title, sentences = finding_title(topic, finding, articles), finding_sentences(finding, articles)
        super().__init__(theme, topic, title, sentences)
        self._kind = kind
        for testimony in sorted(testimonies, key=lambda x: not x.is_own):
            self.column.addWidget(self._card(testimony))

    def _card(self, testimony: Testimony) -> Card:
        is_wording = self.topic is Topic.TRANSLATIONS
        origin = origin_text(testimony.article, has_language=is_wording)
        value = "" if testimony.excerpt is None else value_text(testimony.excerpt)
        card = Card(self.theme, ": ".join(filter(None, (origin, value))))
        card.column.addLayout(self._head(testimony, value, origin))
        if value:
            card.column.addWidget(WrappedLabel(self.theme, origin, role=FontRole.META, ink="text2"))
        if testimony.is_own and not is_wording:
            return card  # its sentence stands above all
        card.add_words(passage_pieces(testimony.passage), fill=f"{self._kind.value}_bg")
        outlet, excerpt = outlet_text(testimony.article), testimony.excerpt
        name = self.tr("Go to the source: {}").format(outlet)
        show = ShowPlace(place=testimony.passage.place)
        buttons = [self.link(self.tr("Go to the source"), show, name=name)]
        if testimony.can_be_used and excerpt is not None:
            words = self.tr("Use this wording") if is_wording else self.tr("Use this one")
            use = UseWording if is_wording else UseValue
            wish = use(excerpt=excerpt, outlet=outlet)
            buttons.append(self.action(words, wish, name=f"{words}: {value or outlet}"))
        card.add_buttons(*buttons)
        return card

    def _head(self, testimony: Testimony, value: str, origin: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(8))
        row.addWidget(WrappedLabel(self.theme, value or origin, role=FontRole.CARD_TITLE), 1)
        pill = self._pill(testimony)
        if pill is not None:
            row.addWidget(pill)
        return row

    def _pill(self, testimony: Testimony) -> QWidget | None:
        if testimony.is_own:
            pill = Pill(text=self.tr("This item"), icon="check", ink="soft_text", ground="soft")
        elif testimony.is_named:
            pill = Pill(text=self.tr("Named with this item"), ink="soft_text", ground="soft")
        elif testimony.item_id is not None:
            pill = Pill(text=self.tr("In the pack"), ink="text2", ground="sunken", edge=PillEdge.SOLID)
        else:
            return None
        return PillLabel(self.theme, pill)
