"""Traces: what composing one section looked at, and which numbers it was given."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.document.document import Note
from briefing.model.ids import ArticleId, PictureId, SectionId
from briefing.model.pack import BlockKind, Pack


@dataclass(slots=True, kw_only=True)
class Trace:
    """Note what the composer of one section asks for beside the section itself.

    `sources` and `notes` stand in the order of their first call, each with the number it got; `figures`
    drawings follow `first_figure`. `borrowed` are the blocks whose sections it took items from.
    """

    section_id: SectionId | None = None
    headings: int = 0
    first_figure: int = 1
    figures: int = 0
    reads_details: bool = False
    reads_all_articles: bool = False
    articles: set[ArticleId] = field(default_factory=set)
    pictures: set[PictureId] = field(default_factory=set)
    borrowed: set[BlockKind] = field(default_factory=set)
    sources: dict[ArticleId, int] = field(default_factory=dict)
    notes: dict[int, Note] = field(default_factory=dict)


class Differences:
    """Tell what changed between two states of a pack; what is the same object is not looked into."""

    def __init__(self, before: Pack, after: Pack) -> None:
        self._has_other_details = before.details != after.details
        self._has_other_articles = before.articles != after.articles
        known = {article.id: article for article in before.articles}
        self._same_articles = (
            {article.id for article in after.articles if known.get(article.id) == article}
            if self._has_other_articles
            else known.keys()
        )
        sections = {section.id: section for section in before.sections}
        self._same_sections = {
            section.id for section in after.sections if sections.get(section.id) == section
        }
        self._before, self._after = before, after

    def is_same(self, trace: Trace) -> bool:
        """Tell whether a section, and everything that its composer looked at, is as it was."""
        return (
            trace.section_id in self._same_sections
            and not (trace.reads_details and self._has_other_details)
            and not (trace.reads_all_articles and self._has_other_articles)
            and trace.articles <= self._same_articles
            and (not trace.pictures or self._has_the_same(trace.pictures))
            and trace.sources.keys() <= self._same_articles
            and (not trace.borrowed or self._lends_the_same(trace.borrowed))
        )

    def _has_the_same(self, pictures: set[PictureId]) -> bool:
        return all(self._before.picture(name) == self._after.picture(name) for name in pictures)

    def _lends_the_same(self, blocks: set[BlockKind]) -> bool:
        before, after = (
            [section.id for section in pack.sections if section.block in blocks]
            for pack in (self._before, self._after)
        )
        return before == after and self._same_sections.issuperset(after)
