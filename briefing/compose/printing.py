"""One run of composing: the pack, its edition and labels, and the registers that hand out numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefing.compose.labels import Labels
from briefing.compose.references import NoteRegister, SourceRegister, citation
from briefing.compose.runs import bind, capitalised, join, runs
from briefing.document.blocks import Heading
from briefing.document.inlines import Emphasis, Inlines, NoteMark, Text, text
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt, QuoteDetail, RecordStatus
from briefing.model.ids import ArticleId
from briefing.model.pack import Audience, BlockKind, ExcerptItem, Item, Pack, Section
from briefing.style.house_style import HouseStyle

SEPARATOR = " · "


class Printing:
    """Give the composers of blocks what they need; one lives as long as one document is composed."""

    def __init__(self, pack: Pack, style: HouseStyle, edition: Audience, labels: Labels) -> None:
        self.pack = pack
        self.style = style
        self.edition = edition
        self.labels = labels
        has_list = any(section.block is BlockKind.SOURCES for section in self.sections())
        self.sources = SourceRegister(pack.articles, labels, has_list=has_list)
        self.notes = NoteRegister()
        self._articles = {article.id: article for article in pack.articles}
        self._headings = 0
        self._figures = 0

    @property
    def is_internal(self) -> bool:
        """Tell whether colleagues read this edition, not the press."""
        return self.edition is Audience.INTERNAL

    def sections(self) -> tuple[Section, ...]:
        """Return the sections that this edition prints."""
        return tuple(
            section
            for section in self.pack.sections
            if section.included and (self.is_internal or section.audience is Audience.PUBLIC)
        )

    def items(self, section: Section) -> tuple[Item, ...]:
        """Return the items of a section that this edition prints: those not on the record stay inside."""
        return tuple(
            item for item in section.items if item.included and (self.is_internal or is_public(item))
        )

    def excerpts(self, *blocks: BlockKind) -> tuple[ExcerptItem, ...]:
        """Return the excerpts this edition prints in blocks of these kinds, in the order of the outline."""
        sections = (section for section in self.sections() if section.block in blocks)
        return tuple(x for section in sections for x in self.items(section) if isinstance(x, ExcerptItem))

    def article(self, article_id: ArticleId) -> Article:
        """Return a source of the pack."""
        return self._articles[article_id]

    def language_of(self, excerpt: Excerpt) -> str | None:
        """Return the language of an excerpt's words, as far as its article says."""
        return self.article(excerpt.source.article_id).metadata.language.value

    def words(self, own: str, emphasis: Emphasis = Emphasis.NONE) -> Inlines:
        """Return words of the document's own as runs that do not break in wrong places."""
        return runs(bind(own), self.labels.language, emphasis=emphasis)

    def source_words(self, excerpt: Excerpt, printed: str) -> Inlines:
        """Return words of a source as runs, character for character."""
        return runs(printed, self.labels.language, language=self.language_of(excerpt))

    def heading(self, level: int, words: str, origin: str | None = None) -> Heading:
        """Return a heading with an anchor of its own."""
        self._headings += 1
        return Heading(
            level=level, words=self.words(words), anchor=f"heading-{self._headings}", origin=origin
        )

    def next_figure(self) -> int:
        """Return the number of the next drawing; they are counted through the document."""
        self._figures += 1
        return self._figures

    def note_mark(self, excerpt: Excerpt) -> NoteMark:
        """Return the mark of the note that says where an excerpt's words stand."""
        source = excerpt.source
        return self.notes.mark(citation(self.article(source.article_id), source.span, self.labels))

    def source_line(self, item: ExcerptItem, *parts: str) -> Inlines:
        """Return the line below an excerpt: the parts, its source, and for colleagues its status and note."""
        cited = self.sources.cite([item.excerpt.source.article_id])
        said = [part for part in parts if part]
        own = [self.words(capitalised(part) if part is said[0] else part) for part in said]
        return join([*own, cited, *self._for_colleagues(item)], SEPARATOR)

    def quiet_source_line(self, item: ExcerptItem, *parts: str) -> Inlines:
        """Return the source line as quiet words, for the end of a paragraph."""
        line = self.source_line(item, *parts)
        return tuple(replace(x, emphasis=Emphasis.QUIET) if isinstance(x, Text) else x for x in line)

    def cite_all(self, items: Iterable[ExcerptItem], *parts: str) -> Inlines:
        """Return one source line for several excerpts."""
        cited = self.sources.cite([item.excerpt.source.article_id for item in items])
        return join([cited, *(self.words(part) for part in parts)], SEPARATOR)

    def note_of(self, item: Item) -> Inlines:
        """Return an item's note, in the internal edition only."""
        return text(self.labels.words.note.format(note=item.note)) if self.is_internal and item.note else ()

    def _for_colleagues(self, item: ExcerptItem) -> tuple[Inlines, ...]:
        if not self.is_internal:
            return ()
        words = self.labels.words
        status = ""
        if isinstance(item.excerpt.detail, QuoteDetail):
            status = {
                RecordStatus.ON_THE_RECORD: "",
                RecordStatus.ON_BACKGROUND: words.on_background,
                RecordStatus.OFF_THE_RECORD: words.off_the_record,
            }[item.excerpt.detail.record]
        return text(status), self.note_of(item)


def is_public(item: Item) -> bool:
    """Tell whether an item may stand in a public edition."""
    if not isinstance(item, ExcerptItem) or not isinstance(item.excerpt.detail, QuoteDetail):
        return True
    return item.excerpt.detail.record is RecordStatus.ON_THE_RECORD
