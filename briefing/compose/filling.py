"""Fill a template: a new pack with a sensible choice of what its articles suggest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.compose.choosing import Choice, choose
from briefing.compose.choosing_background import choose_background
from briefing.compose.choosing_dates import outnumbered_dates
from briefing.compose.choosing_messages import message_items
from briefing.compose.dates import format_iso_day
from briefing.compose.filling_caveats import caveat_items
from briefing.compose.filling_people import PeopleFilling
from briefing.compose.filling_questions import question_items
from briefing.compose.labels import Labels, load_labels
from briefing.compose.passages import tidy_name
from briefing.compose.people import participants, takes_part
from briefing.compose.ranking import most_common
from briefing.compose.references import citation
from briefing.compose.stories import find_stories, story_items
from briefing.compose.templates import Template, TemplateBlock
from briefing.crosscheck.corroboration import find_further_places
from briefing.crosscheck.findings import find_relations
from briefing.document.inlines import plain
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt, ProgrammeDetail, Selector
from briefing.model.ids import ExcerptId, IdSource, ItemId, PackId, SectionId
from briefing.model.pack import BlockKind, Details, ExcerptItem, Item, Pack, Section
from briefing.model.when import Precision

_LONGEST_TITLE = 110
_TILES = 5
_FIGURES_TO_ANSWER, _REMARKS_TO_ANSWER = 4, 3
_TILES_ON_ONE_PAGE = 3
_PEOPLE = 3
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
        self._background = self._choose_background() if self._has(BlockKind.BACKGROUND) else ()

    def items(self, kind: BlockKind) -> Iterator[Item]:
        """Yield what a block of this kind begins with."""
        match kind:
            case BlockKind.BIOGRAPHIES:
                people = PeopleFilling(self._suggestions, self._articles, self._relations, self._labels)
                yield from people.items(self.choice.people, self._used(), self._next_id)
            case BlockKind.AT_A_GLANCE:
                yield from self._glance_items()
            case BlockKind.QUESTIONS:
                yield from question_items(self._articles, self._next_id)
                yield from self._placed(self._excerpts(kind))
            case BlockKind.KEY_MESSAGES:
                yield from message_items(self._relations, self._articles, self._next_id)
            case BlockKind.CONFLICTS:
                yield from caveat_items(
                    self._relations, self._suggestions, self._articles, self._labels, self._next_id
                )
            case BlockKind.MEDIA_COVERAGE:
                stories = find_stories(self._suggestions, self._articles)
                yield from story_items(stories, self._labels.words.other_reports, self._next_id)
            case _:
                yield from self._placed(self._excerpts(kind))

    def _choose_background(self) -> tuple[Excerpt, ...]:
        main = _main_event(_programme(self.choice))
        return choose_background(
            self._suggestions,
            self._articles,
            main.when if main else None,
            outnumbered_dates(self._suggestions, self._relations),
            self._next_id,
        )

    def _glance_items(self) -> Iterator[Item]:
        """Yield what no other block of the template lends to the page at a glance."""
        has_room = self._has(BlockKind.COVER)  # else title and sources stand on the page as well
        if not self._has(BlockKind.FACTS):
            yield from self._placed(self.choice.facts[: _TILES if has_room else _TILES_ON_ONE_PAGE])
        if has_room and not self._has(BlockKind.KEY_MESSAGES):
            yield from message_items(self._relations, self._articles, self._next_id)
        if not self._has(BlockKind.BIOGRAPHIES):
            taking_part = participants(self.choice.programme)
            people = sorted(self.choice.people, key=lambda x: not takes_part(x, taking_part))
            yield from self._placed(people[:_PEOPLE])

    def _placed(self, excerpts: Sequence[Excerpt]) -> Iterator[Item]:
        for excerpt in excerpts:
            yield ExcerptItem(
                id=ItemId(self._next_id()),
                excerpt=excerpt,
                further=self._further.get(excerpt.id, ()),
                note=self._note(excerpt),
            )

    def _note(self, excerpt: Excerpt) -> str:
        """Return for colleagues where a speaker's office stands that the article does not give."""
        place = self.choice.offices.get(excerpt.id)
        if place is None:
            return ""
        article = next(x for x in self._articles if x.id == place.article_id)
        cited = plain(citation(article, place.span, self._labels)).rstrip(".")
        return self._labels.words.office_from.format(place=cited)

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
                # What further answers will rest on stands ready.
                return (*choice.facts[:_FIGURES_TO_ANSWER], *choice.quotes[:_REMARKS_TO_ANSWER])
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


def _details(template: Template, labels: Labels, articles: Sequence[Article], choice: Choice) -> Details:
    programme = _programme(choice)
    main = _main_event(programme)
    themes = [detail.theme for detail in programme if detail.theme]
    return Details(
        title=_title(template, labels, articles, main),
        subtitle=labels.words.provisional_title,
        when=main.when if main else None,
        place=(main.venue or "") if main else "",
        lines=((labels.words.theme, themes[0]),) if themes else (),
    )


def _programme(choice: Choice) -> list[ProgrammeDetail]:
    return [x.detail for x in choice.programme if isinstance(x.detail, ProgrammeDetail)]


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
