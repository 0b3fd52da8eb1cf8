"""One run of composing: the pack, its edition and labels, and the registers that hand out numbers."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.compose.labels import Labels
from briefing.compose.references import NoteRegister, SourceRegister, citation
from briefing.compose.runs import bind, capitalised_run, runs
from briefing.compose.trace import Trace
from briefing.document.blocks import Heading
from briefing.document.inlines import Emphasis, Inlines, NoteMark, emphasised, join, text
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt, ExcerptKind, QuoteDetail, RecordStatus
from briefing.model.ids import ArticleId, PictureId, SectionId
from briefing.model.pack import Audience, BlockKind, Details, ExcerptItem, Item, Pack, Section, TextItem
from briefing.model.pictures import Picture
from briefing.style.house_style import HouseStyle
from briefing.text.item_states import item_state
from briefing.text.wording import WordingState

SEPARATOR = " · "
_IN_WORDS_OF_SOURCE = frozenset({ExcerptKind.QUOTE, ExcerptKind.BACKGROUND})
_ON_ONE_PAGE = frozenset({BlockKind.AT_A_GLANCE, BlockKind.SOURCES, BlockKind.MARKING})


class Printing:
    """Give the composers of blocks what they need; one lives as long as one document is composed.

    What the composer of a section asks for is noted in `trace`, but for `pack`, `style`, `edition` and
    `labels`: a composer of blocks asks for the pack's `details` and `articles` here, not in the pack itself.
    """

    def __init__(self, pack: Pack, style: HouseStyle, edition: Audience, labels: Labels) -> None:
        self.pack = pack
        self.style = style
        self.edition = edition
        self.labels = labels
        has_list = any(section.block is BlockKind.SOURCES for section in self.sections())
        self.sources = SourceRegister(pack.articles, labels, has_list=has_list)
        self.notes = NoteRegister()
        self.trace = Trace()
        self._articles = {article.id: article for article in pack.articles}
        self._figures = 0

    @property
    def is_internal(self) -> bool:
        """Tell whether colleagues read this edition, not the press."""
        return self.edition is Audience.INTERNAL

    @property
    def is_one_page(self) -> bool:
        """Tell whether all that is printed is a page at a glance and its sources."""
        blocks = {section.block for section in self.sections()}
        return BlockKind.AT_A_GLANCE in blocks and blocks <= _ON_ONE_PAGE

    @property
    def details(self) -> Details:
        """Return what stands on the cover of the pack."""
        self.trace.reads_details = True
        return self.pack.details

    @property
    def articles(self) -> tuple[Article, ...]:
        """Return all articles of the pack."""
        self.trace.reads_all_articles = True
        return self.pack.articles

    def begin(self, section_id: SectionId | None) -> Trace:
        """Return the trace of a section that is going to be composed; None stands for cover and margins."""
        self.trace = Trace(section_id=section_id, first_figure=self._figures + 1)
        self.sources.trace = self.notes.trace = self.trace
        return self.trace

    def can_repeat(self, trace: Trace) -> bool:
        """Tell whether a section that left this trace would be given the same numbers again."""
        return (
            (not trace.figures or trace.first_figure == self._figures + 1)
            and self.sources.would_give(trace.sources)
            and self.notes.would_give(trace.notes)
        )

    def repeat(self, trace: Trace) -> None:
        """Hand out the numbers of a section that is taken as it was composed before."""
        self._figures += trace.figures
        self.begin(trace.section_id)
        for article_id in trace.sources:
            self.sources.number(article_id)
        for note in trace.notes.values():
            self.notes.call(note)

    def sections(self) -> tuple[Section, ...]:
        """Return the sections that this edition prints."""
        return tuple(
            section
            for section in self.pack.sections
            if section.included and (self.is_internal or section.audience is Audience.PUBLIC)
        )

    def has(self, block: BlockKind) -> bool:
        """Tell whether this edition prints a section of this kind."""
        self.trace.borrowed.add(block)
        return any(section.block is block for section in self.sections())

    def items(self, section: Section) -> tuple[Item, ...]:
        """Return the items of a section that this edition prints; what may not go out stays inside."""
        return tuple(
            item for item in section.items if item.included and (self.is_internal or is_public(item))
        )

    def borrow(self, *blocks: BlockKind) -> tuple[Item, ...]:
        """Return the items this edition prints in blocks of these kinds, in the order of the outline."""
        self.trace.borrowed.update(blocks)
        sections = (section for section in self.sections() if section.block in blocks)
        return tuple(item for section in sections for item in self.items(section))

    def excerpts(self, *blocks: BlockKind) -> tuple[ExcerptItem, ...]:
        """Return those of the borrowed items that are excerpts."""
        return tuple(item for item in self.borrow(*blocks) if isinstance(item, ExcerptItem))

    def article(self, article_id: ArticleId) -> Article:
        """Return a source of the pack."""
        self.trace.articles.add(article_id)
        return self._articles[article_id]

    def picture(self, picture_id: PictureId) -> Picture:
        """Return a picture of the pack."""
        self.trace.pictures.add(picture_id)
        return self.pack.picture(picture_id)

    def language_of(self, excerpt: Excerpt) -> str | None:
        """Return the language of an excerpt's words, as far as its article says."""
        return self.article(excerpt.source.article_id).metadata.language.value

    def words(self, own: str, emphasis: Emphasis = Emphasis.NONE) -> Inlines:
        """Return words of the document's own as runs that do not break in wrong places."""
        return runs(bind(own), self.labels.language, emphasis=emphasis)

    def source_words(self, excerpt: Excerpt, printed: str) -> Inlines:
        """Return words of a source as runs, character for character."""
        return runs(printed, self.labels.language, language=self.language_of(excerpt))

    def field_words(self, excerpt: Excerpt, printed: str | None, field: str | None = None) -> Inlines:
        """Return what a field of an excerpt says: in the source's language, unless an officer wrote it anew.

        `field` is what it holds where that is printed in another form.
        """
        language, words = self.language_of(excerpt), bind(printed or "")
        if language and language.partition("-")[0] != self.labels.language.partition("-")[0]:
            language = self._language_of_words(self.article(excerpt.source.article_id), field or words)
        return runs(words, self.labels.language, language=language)

    def _language_of_words(self, own: Article, words: str) -> str | None:
        """Return the language of the article that has all these words, of the own one first; else None."""
        if _has_words(own, words):
            return own.metadata.language.value
        # A speaker's office may come from another article of the pack.
        return next((x.metadata.language.value for x in self.articles if _has_words(x, words)), None)

    def heading(self, level: int, words: str, origin: str | None = None) -> Heading:
        """Return a heading with an anchor of its own, which edits of other sections do not change."""
        trace = self.trace
        trace.headings += 1
        anchor = f"heading-{trace.section_id}-{trace.headings}"
        return Heading(level=level, words=self.words(words), anchor=anchor, origin=origin)

    def next_figure(self) -> int:
        """Return the number of the next drawing; they are counted through the document."""
        self._figures += 1
        self.trace.figures += 1
        return self._figures

    def note_mark(self, excerpt: Excerpt) -> NoteMark:
        """Return the mark of the note that says where an excerpt's words stand."""
        source = excerpt.source
        return self.notes.mark(citation(self.article(source.article_id), source.span, self.labels))

    def source_line(self, item: ExcerptItem, *parts: str | Inlines) -> Inlines:
        """Return the line below an excerpt: the parts, its source, and for colleagues its status and note.

        Parts that are inlines already are words of a source.
        """
        cited = self.sources.cite(self.sources_of(item))
        said = [part for part in parts if part]
        own: list[Inlines] = []
        for part in said:
            words = self.words(part) if isinstance(part, str) else part
            own.append(words if own else capitalised_run(words))
        return join([*own, cited, *self._for_colleagues(item)], SEPARATOR)

    def quiet_source_line(self, item: ExcerptItem, *parts: str) -> Inlines:
        """Return the source line as quiet words, for the end of a paragraph."""
        return emphasised(self.source_line(item, *parts), Emphasis.QUIET)

    def sources_of(self, item: ExcerptItem) -> list[ArticleId]:
        """Return the sources that say what an item says, its own first; one the pack lacks is not named."""
        own = item.excerpt.source.article_id
        return [source for source in item.sources if source == own or source in self._articles]

    def cite_all(self, items: Iterable[ExcerptItem], *parts: str) -> Inlines:
        """Return one source line for several excerpts."""
        cited = self.sources.cite([source for item in items for source in self.sources_of(item)])
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
        return text(status), text(self._state_words(item)), self.note_of(item)

    def _state_words(self, item: ExcerptItem) -> str:
        """Return how the words stand to their source, where they are not simply the source's."""
        words = self.labels.words
        state = item_state(item, self.article(item.excerpt.source.article_id))
        if state is WordingState.ALTERED and item.excerpt.kind not in _IN_WORDS_OF_SOURCE:
            return ""  # a figure or a date is described anew, and its own words are no alteration
        return {
            WordingState.VERBATIM: "",
            WordingState.MARKED_EDITS: words.marked_edits,
            WordingState.ALTERED: words.altered,
            WordingState.ORPHANED: words.orphaned,
        }[state]


def _has_words(article: Article, words: str) -> bool:
    """Tell whether all words stand in an article, there perhaps without the capital of a beginning."""
    return all(
        word in article.text or f"{word[:1].lower()}{word[1:]}" in article.text for word in words.split()
    )


def is_public(item: Item) -> bool:
    """Tell whether an item may stand in a public edition, wherever it is put."""
    if isinstance(item, TextItem):
        return item.answer is None or item.answer.is_cleared
    detail = item.excerpt.detail
    return not isinstance(detail, QuoteDetail) or detail.record is RecordStatus.ON_THE_RECORD
