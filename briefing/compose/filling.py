"""Fill a template: a new pack with a sensible choice of what its articles suggest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rapidfuzz.fuzz import token_set_ratio

from briefing.compose.choosing import Choice, choose
from briefing.compose.dates import format_iso_day
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
    relations = find_relations(suggestions, articles)
    confirmed = find_further_places(suggestions, articles)
    choice = choose(suggestions, articles, frozenset(confirmed), relations)
    further = {**choice.told, **confirmed}
    filling = _fillings(template, choice, articles, next_id)
    return Pack(
        id=PackId(next_id()),
        template=template.printed_as,
        language=language,
        style=template.style,
        details=_details(template, labels, articles, choice),
        sections=tuple(
            _section(block, _items(filling.get(block.kind, ()), further, next_id), next_id)
            if block.kind is not BlockKind.MEDIA_COVERAGE
            else _section(block, _coverage(labels, suggestions, articles, next_id), next_id)
            for block in template.blocks
        ),
        articles=tuple(articles),
    )


def _fillings(
    template: Template, choice: Choice, articles: Sequence[Article], next_id: IdSource
) -> Mapping[BlockKind, Sequence[Excerpt]]:
    filling: dict[BlockKind, Sequence[Excerpt]] = {
        BlockKind.FACTS: choice.facts,
        BlockKind.QUOTES: choice.quotes,
        BlockKind.PROGRAMME: choice.programme,
        BlockKind.TIMELINE: choice.dates,
        BlockKind.BIOGRAPHIES: choice.people,
    }
    if template.has(BlockKind.QUESTIONS) and not template.has(BlockKind.FACTS):
        # Nobody has asked yet; what the answers will rest on stands ready.
        filling[BlockKind.QUESTIONS] = (
            *choice.facts[:_FIGURES_TO_ANSWER],
            *choice.quotes[:_REMARKS_TO_ANSWER],
        )
    if template.has(BlockKind.BACKGROUND):
        filling[BlockKind.BACKGROUND] = _leading_paragraphs(articles, next_id)
    if template.has(BlockKind.AT_A_GLANCE) and not template.has(BlockKind.FACTS):
        most = _TILES if template.has(BlockKind.COVER) else _TILES_ON_ONE_PAGE
        filling[BlockKind.AT_A_GLANCE] = choice.facts[:most]
    return filling


def _items(
    excerpts: Sequence[Excerpt], further: Mapping[ExcerptId, tuple[Selector, ...]], next_id: IdSource
) -> Iterator[Item]:
    for excerpt in excerpts:
        yield ExcerptItem(id=ItemId(next_id()), excerpt=excerpt, further=further.get(excerpt.id, ()))


def _coverage(
    labels: Labels, suggestions: Sequence[Excerpt], articles: Sequence[Article], next_id: IdSource
) -> Iterator[Item]:
    yield from story_items(find_stories(suggestions, articles), labels.words.other_reports, next_id)


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
