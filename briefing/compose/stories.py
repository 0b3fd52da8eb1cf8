"""Stories for the media coverage: articles that report on one matter at one time, under one headline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.crosscheck.grouping import groups
from briefing.crosscheck.sources import Sources
from briefing.model.article import Article, LabelKind
from briefing.model.excerpt import BackgroundDetail, Excerpt, Selector
from briefing.model.ids import ExcerptId, IdSource, ItemId
from briefing.model.pack import ExcerptItem, Item, TextItem
from briefing.text.sentences import split_sentences

_FULL_TEXT = (LabelKind.STANDFIRST, LabelKind.BODY)
_LONGEST_HEAD = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Hold the articles of one story in their order; `head` is the headline of the first that has one."""

    head: str
    articles: tuple[Article, ...]


def find_stories(excerpts: Sequence[Excerpt], articles: Sequence[Article]) -> tuple[Story, ...]:
    """Return the stories that articles tell, the one with most of them first.

    Two articles tell one if one text stands in both, or if they report on one matter about the same time.
    """
    sources = Sources(excerpts, articles)
    pairs = [
        (one, other)
        for one, other in combinations(range(len(articles)), 2)
        if _is_one_story(sources, articles[one], articles[other])
    ]
    joined = groups(pairs)
    alone = sorted(set(range(len(articles))) - {member for group in joined for member in group})
    members = [*joined, *((number,) for number in alone)]
    members.sort(key=lambda group: (-len(group), group[0]))
    return tuple(_story([articles[number] for number in group]) for group in members)


def story_items(stories: Sequence[Story], other_reports: str, next_id: IdSource) -> Iterator[Item]:
    """Yield a head a story, and below it the first sentence of each article.

    What only one article tells stands below `other_reports` at the end. One story needs no head, and neither
    do articles that tell one each.
    """
    shared = [story for story in stories if len(story.articles) > 1]
    alone = tuple(story.articles[0] for story in stories if len(story.articles) == 1)
    rest = [Story(head=other_reports, articles=alone)] if alone else []
    has_heads = bool(shared) and len(stories) > 1
    for story in (*shared, *rest):
        if has_heads:
            yield TextItem(id=ItemId(next_id()), text="", heading=story.head)
        for article in story.articles:
            if (place := _first_sentence(article)) is not None:
                excerpt = Excerpt(
                    id=ExcerptId(next_id()),
                    source=place,
                    detail=BackgroundDetail(),
                    rule="first_sentence",
                    confidence=0.5,
                )
                yield ExcerptItem(id=ItemId(next_id()), excerpt=excerpt)


def _is_one_story(sources: Sources, one: Article, other: Article) -> bool:
    if sources.are_reprints(one.id, other.id):
        return True
    return sources.are_linked(one.id, other.id) and not sources.is_other_time(one.id, other.id)


def _story(articles: Sequence[Article]) -> Story:
    titles = (article.metadata.title.value for article in articles)
    title = next(filter(None, titles), None)
    if title is None:
        places = filter(None, map(_first_sentence, articles))
        title = next((place.exact for place in places), articles[0].display_title)
    words = " ".join(title.split())
    if len(words) > _LONGEST_HEAD:
        words = f"{words[:_LONGEST_HEAD].rsplit(' ', 1)[0].rstrip(',;:')}…"
    return Story(head=words.rstrip("."), articles=tuple(articles))


def _first_sentence(article: Article) -> Selector | None:
    for span in article.spans_labelled(*_FULL_TEXT):
        for sentence in split_sentences(article.text, span):
            return Selector.from_text(article.id, article.text, sentence)
    return None
