"""The desk at which the sample pack is made: the sample articles, and items made from their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from briefing.extract.selection import excerpt_from_span
from briefing.model.article import Article
from briefing.model.excerpt import DateDetail, Excerpt, ExcerptKind, ProgrammeDetail
from briefing.model.ids import ArticleId, ItemId, SectionId, counting_ids
from briefing.model.pack import BlockKind, ExcerptItem, Item, Section, TextItem
from briefing.model.spans import Span
from briefing.model.when import When
from briefing.resources import sample_path
from briefing.session.jobs import read_path

RETRIEVED = "2025-10-24"


class Desk:
    """Hold the articles, by the numbers their file names begin with, and make items from them.

    Every method that makes an item of an excerpt takes what is said `about` it: `heading` (the topic beside
    it), `wording` (what is printed in the place of the source's words), `note` (for colleagues) and `fix`
    (corrected details of the excerpt).
    """

    def __init__(self) -> None:
        self.articles: dict[str, Article] = {}
        self._suggestions: dict[str, tuple[Excerpt, ...]] = {}
        self._next_id = counting_ids("sample")
        for path in sorted(sample_path("articles").glob("*.txt")):
            number = path.name[:2]
            reading = read_path(path, ArticleId(f"sample-article-{number}"), RETRIEVED)
            self.articles[number] = reading.article
            self._suggestions[number] = reading.suggestions

    def suggested(self, article: str, kind: ExcerptKind, words: str, **about: Any) -> ExcerptItem:
        """Take the suggestion of a kind that begins with these words: the last, for a subhead knows less."""
        found = [x for x in self._suggestions[article] if x.kind is kind and x.text.startswith(words)]
        if not found:
            raise LookupError(f"article {article} does not suggest as {kind}: {words}")
        return self._item(found[-1], **about)

    def selected(
        self, article: str, kind: ExcerptKind, first: str, last: str = "", **about: Any
    ) -> ExcerptItem:
        """Take the words from `first` to the end of `last`, as a person selects them in the reader."""
        text = self.articles[article].text
        start = text.index(first)
        end = text.index(last, start) + len(last) if last else start + len(first)
        span, suggestions = Span(start, end), self._suggestions[article]
        return self._item(excerpt_from_span(self.articles[article], span, kind, suggestions), **about)

    def quote(self, article: str, words: str, **about: Any) -> ExcerptItem:
        """Take a suggested quotation."""
        return self.suggested(article, ExcerptKind.QUOTE, words, **about)

    def figure(self, article: str, words: str, **about: Any) -> ExcerptItem:
        """Take a suggested statistic."""
        return self.suggested(article, ExcerptKind.STATISTIC, words, **about)

    def person(self, article: str, words: str, biography: str, note: str = "", **fix: str) -> ExcerptItem:
        """Take a suggested person, and write the biography."""
        return self.suggested(article, ExcerptKind.PERSON, words, wording=biography, note=note, fix=fix)

    def date(
        self, article: str, words: str, when: When, *, heading: str, wording: str, note: str = ""
    ) -> ExcerptItem:
        """Select a date, and say which one it is."""
        item = self.selected(article, ExcerptKind.DATE, words, heading=heading, wording=wording, note=note)
        assert isinstance(item.excerpt.detail, DateDetail)
        detail = replace(item.excerpt.detail, when=when, is_inferred=False)
        return replace(item, excerpt=replace(item.excerpt, detail=detail))

    def event(
        self, article: str, first: str, last: str, detail: ProgrammeDetail, **about: Any
    ) -> ExcerptItem:
        """Select what becomes rows of the programme, and fill in its details."""
        item = self.selected(article, ExcerptKind.PROGRAMME, first, last, **about)
        return replace(item, excerpt=replace(item.excerpt, detail=detail))

    def passage(self, article: str, first: str, last: str, **about: Any) -> ExcerptItem:
        """Select a passage for the background."""
        return self.selected(article, ExcerptKind.BACKGROUND, first, last, **about)

    def text(self, words: str, heading: str = "") -> TextItem:
        """Write own words."""
        return TextItem(id=ItemId(self._next_id()), text=words, heading=heading)

    def section(self, block: BlockKind, items: Sequence[Item] = ()) -> Section:
        """Put items into a block."""
        return Section(id=SectionId(self._next_id()), block=block, items=tuple(items))

    def _item(
        self,
        excerpt: Excerpt,
        *,
        heading: str = "",
        wording: str | None = None,
        note: str = "",
        fix: Mapping[str, Any] | None = None,
    ) -> ExcerptItem:
        # What a person took and looked at is no longer doubtful.
        detail = replace(excerpt.detail, **(fix or {}))
        excerpt = replace(excerpt, detail=detail, confidence=1.0, doubts=())
        item_id = ItemId(self._next_id())
        return ExcerptItem(id=item_id, excerpt=excerpt, heading=heading, wording=wording, note=note)
