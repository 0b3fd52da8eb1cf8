"""The block of facts and figures: one row a statistic, under the topics the officer gave."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.compose.any_items import print_items
from briefing.compose.figures import make_figure
from briefing.compose.printing import Printing
from briefing.compose.series import find_charts
from briefing.document.blocks import Block, Facts, Figure
from briefing.model.excerpt import StatisticDetail
from briefing.model.pack import ExcerptItem, Section


def _unless_said(figure: Figure, above: Sequence[Figure]) -> Figure:
    """Leave out a sentence that a figure above has already: "327 teams with 1,265 students"."""
    is_said = figure.sentence and any(other.sentence == figure.sentence for other in above)
    return replace(figure, sentence=()) if is_said else figure


def compose_facts(printing: Printing, section: Section) -> Iterator[Block]:
    """Yield the figures in their order; a new topic and any other item end a list and begin another.

    Figures of one topic that form a series are also drawn, below their list.
    """
    figures: list[Figure] = []
    counted: list[ExcerptItem] = []
    topic = ""
    for index, item in enumerate(printing.items(section)):
        is_figure = isinstance(item, ExcerptItem) and isinstance(item.excerpt.detail, StatisticDetail)
        if figures and (not is_figure or item.heading != topic):
            yield Facts(figures=tuple(figures), origin=section.id)
            yield from find_charts(printing, counted)
            figures.clear()
            counted.clear()
        if isinstance(item, ExcerptItem) and isinstance(item.excerpt.detail, StatisticDetail):
            if item.heading and item.heading != topic:
                yield printing.heading(2, item.heading, item.id)
            topic = item.heading
            figures.append(_unless_said(make_figure(printing, item, item.excerpt.detail), figures))
            counted.append(item)
        else:
            topic = ""
            yield from print_items(printing, [item], has_lead=index == 0)
    if figures:
        yield Facts(figures=tuple(figures), origin=section.id)
        yield from find_charts(printing, counted)
