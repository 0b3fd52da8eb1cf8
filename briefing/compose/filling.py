"""Fill a template: a new pack with a sensible choice of what its articles suggest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rapidfuzz.fuzz import token_set_ratio

from briefing.compose.choosing import Choice, choose
from briefing.compose.dates import format_iso_day
from briefing.compose.filling_people import PeopleFilling
from briefing.compose.labels import Labels, load_labels
from briefing.compose.passages import tidy_name
from briefing.compose.ranking import most_common
from briefing.compose.stories import find_stories, story_items
from briefing.compose.templates import Template, TemplateBlock
from briefing.crosscheck.corroboration import find_further_places
from briefing.crosscheck.findings import find_relations
from briefing.model.article import Article, LabelKind
from briefing.model.excerpt import BackgroundDetail, Excerpt, ProgrammeDetail, Selector
from briefing.model.ids import ExcerptId, IdSource, ItemId, PackId, SectionId
from briefing.model.pack import BlockKind, Details, ExcerptItem, Item, Pack, Section
from briefing.model.when import Precision

_FEWEST_WORDS = 20
_ALIKE = 80
_LONGEST_TITLE = 110
_TILES = 5
_FIGURES_TO_ANSWER, _REMARKS_TO_ANSWER = 4, 3
_TILES_ON_ONE_PAGE = 3
_ARTICLE = re.compile(r"^(?:the|an|a)\s+", re.IGNORECASE)


def new_pack(
    template: Template,
    *,
    language: str,
    articles: Sequence[Article],
    suggestions: Sequence[Excerpt],
    next_id: IdSource,
) -> Pack:
    """Return a pack with all blocks of a template, filled where suggestions can fill them.

    Its title is provisional and says so on the cover; contacts and practical information stay empty, and so
    out of print, until somebody writes them. The articles are carried whole.

    Raises:
        ResourceError: documents cannot be printed in this language.
    """
    labels = load_labels(language)
    filler = _Filler(template, labels, articles, suggestions, next_id)
    return Pack(
        id=PackId(next_id()),
        template=template.printed_as,
        language=language,
        style=template.style,
        details=_details(template, labels, articles, filler.choice),
        sections=tuple(_section(block, filler.items(block.kind), next_id) for block in template.blocks),
        articles=tuple(articles),
    )


class _Filler:
    """Make the items of each block out of one choice among the suggestions."""

    def __init__(
        self,
        template: Template,
        labels: Labels,
        articles: Sequence[Article],
        suggestions: Sequence[Excerpt],
        next_id: IdSource,
    ) -> None:
        self._template = template
        self._labels = labels
        self._articles = articles
        self._suggestions = suggestions
        self._next_id = next_id
        self._relations = find_relations(suggestions, articles)
        confirmed = find_further_places(suggestions, articles)
        self.choice = choose(suggestions, articles, frozenset(confirmed), self._relations)
        self._further: Mapping[ExcerptId, tuple[Selector, ...]] = {**self.choice.told, **confirmed}
        self._background = _leading_paragraphs(articles, next_id) if self._has(BlockKind.BACKGROUND) else ()

    def items(self, kind: BlockKind) -> Iterator[Item]:
        """Yield what a block of this kind begins with."""
        match kind:
            case BlockKind.BIOGRAPHIES:
                people = PeopleFilling(self._suggestions, self._articles, self._relations, self._labels)
                yield from people.items(self.choice.people, self._used(), self._next_id)
            case BlockKind.MEDIA_COVERAGE:
                stories = find_stories(self._suggestions, self._articles)
                yield from story_items(stories, self._labels.words.other_reports, self._next_id)
            case _:
                for excerpt in self._excerpts(kind):
                    further = self._further.get(excerpt.id, ())
                    yield ExcerptItem(id=ItemId(self._next_id()), excerpt=excerpt, further=further)

    def _excerpts(self, kind: BlockKind) -> Sequence[Excerpt]:
        choice = self.choice
        match kind:
            case BlockKind.FACTS:
                return choice.facts
            case BlockKind.QUOTES:
                return choice.quotes
            case BlockKind.PROGRAMME:
                return choice.programme
            case BlockKind.TIMELINE:
                return choice.dates
            case BlockKind.BACKGROUND:
                return self._background
            case BlockKind.QUESTIONS if not self._has(BlockKind.FACTS):
                # Nobody has asked yet; what the answers will rest on stands ready.
                return (*choice.facts[:_FIGURES_TO_ANSWER], *choice.quotes[:_REMARKS_TO_ANSWER])
            case BlockKind.AT_A_GLANCE if not self._has(BlockKind.FACTS):
                return choice.facts[: _TILES if self._has(BlockKind.COVER) else _TILES_ON_ONE_PAGE]
            case _:
                return ()

    def _used(self) -> list[Selector]:
        """Return the places whose words the pack prints outside its biographies."""
        kinds = (BlockKind.BACKGROUND, BlockKind.FACTS, BlockKind.QUOTES, BlockKind.TIMELINE)
        return [excerpt.source for kind in kinds if self._has(kind) for excerpt in self._excerpts(kind)]

    def _has(self, kind: BlockKind) -> bool:
        return self._template.has(kind)


def _section(block: TemplateBlock, items: Iterable[Item], next_id: IdSource) -> Section:
    return Section(
        id=SectionId(next_id()),
        block=block.kind,
        title=block.title,
        audience=block.audience,
        items=tuple(items),
    )


def _leading_paragraphs(articles: Sequence[Article], next_id: IdSource) -> tuple[Excerpt, ...]:
    """Take the first whole paragraph of each article, unless another article begins alike."""
    taken: list[Excerpt] = []
    for article in articles:
        whole = (
            span
            for span in article.spans_labelled(LabelKind.BODY)
            if len(span.slice(article.text).split()) >= _FEWEST_WORDS
        )
        span = next(whole, None)
        if span is None:
            continue
        words = span.slice(article.text).casefold()
        if any(token_set_ratio(words, known.text.casefold()) >= _ALIKE for known in taken):
            continue
        taken.append(
            Excerpt(
                id=ExcerptId(next_id()),
                source=Selector.from_text(article.id, article.text, span),
                detail=BackgroundDetail(),
                rule="leading_paragraph",
                confidence=0.5,
            )
        )
    return tuple(taken)


def _details(template: Template, labels: Labels, articles: Sequence[Article], choice: Choice) -> Details:
    programme = [x.detail for x in choice.programme if isinstance(x.detail, ProgrammeDetail)]
    main = _main_event(programme)
    themes = [detail.theme for detail in programme if detail.theme]
    return Details(
        title=_title(template, labels, articles, main),
        subtitle=labels.words.provisional_title,
        when=main.when if main else None,
        place=(main.venue or "") if main else "",
        lines=((labels.words.theme, themes[0]),) if themes else (),
    )


def _main_event(programme: Sequence[ProgrammeDetail]) -> ProgrammeDetail | None:
    """Return the event the pack is about: the date named most often, there the event with a place."""
    dated = [x for x in programme if x.when and x.event and x.when.precision is Precision.DAY]
    usual = most_common([str(detail.when) for detail in dated])
    return max(
        (detail for detail in dated if str(detail.when) == usual),
        key=lambda detail: (detail.venue is not None, len(detail.event or "") <= _LONGEST_TITLE),
        default=None,
    )


def _title(
    template: Template, labels: Labels, articles: Sequence[Article], main: ProgrammeDetail | None
) -> str:
    if main is not None and main.event:
        return tidy_name(_ARTICLE.sub("", main.event))
    titles = [article.metadata.title.value for article in articles if article.metadata.title.value]
    if title := most_common(titles):
        return title
    kicker = labels.kicker(template.kicker)
    days = [article.metadata.published.value for article in articles if article.metadata.published.value]
    return f"{kicker}, {format_iso_day(max(days), labels)}" if days else kicker
