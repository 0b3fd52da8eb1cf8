"""Fill the caveats: what the articles say differently, sentence beside sentence, for colleagues."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefing.compose.labels import Labels
from briefing.compose.passages import sentence_place
from briefing.model.article import Article
from briefing.model.excerpt import (
    BackgroundDetail,
    Excerpt,
    ExcerptKind,
    Selector,
)
from briefing.model.finding import Finding, FindingKind
from briefing.model.ids import ArticleId, ExcerptId, IdSource, ItemId
from briefing.model.pack import ExcerptItem

MOST_CAVEATS = 8
_SURE = 0.6
"""Below it a finding is one that a person should confirm (see `Finding`)."""
_FEWEST_SIDES = 2


def caveat_items(
    relations: Sequence[Finding],
    suggestions: Sequence[Excerpt],
    articles: Sequence[Article],
    labels: Labels,
    next_id: IdSource,
) -> Iterator[ExcerptItem]:
    """Yield the sentences that do not agree; the first of them says by its heading in what.

    What cross-checking is not sure of, and what no two sentences show, is left out.
    """
    by_id = {article.id: article for article in articles}
    kinds = {excerpt.id: excerpt.kind for excerpt in suggestions}
    told = 0
    for finding in relations:
        kind = next((kinds[member] for member in finding.members if member in kinds), None)
        is_of_note = finding.is_disagreement or (
            finding.kind is FindingKind.NEWER and kind is ExcerptKind.PERSON
        )
        sentences = _sentences(finding, by_id)
        if not is_of_note or finding.confidence < _SURE or len(sentences) < _FEWEST_SIDES:
            continue
        told += 1
        if told > MOST_CAVEATS:
            return
        for number, place in enumerate(sentences):
            yield ExcerptItem(
                id=ItemId(next_id()),
                excerpt=Excerpt(
                    id=ExcerptId(next_id()),
                    source=place,
                    detail=BackgroundDetail(),
                    rule="caveat",
                    confidence=finding.confidence,
                ),
                heading="" if number else _heading(finding, kind, labels),
            )


def _sentences(finding: Finding, articles: Mapping[ArticleId, Article]) -> list[Selector]:
    """Return the sentence that each article rests on; of an article that contradicts itself two."""
    places = finding.places
    in_one = len({place.article_id for place in places}) == 1
    first: dict[object, Selector] = {}
    for place in places:
        first.setdefault(place.span if in_one else place.article_id, place)
    whole = (sentence_place(articles[x.article_id], x) for x in first.values() if x.article_id in articles)
    return list(dict.fromkeys(whole))


def _heading(finding: Finding, kind: ExcerptKind | None, labels: Labels) -> str:
    words = labels.words
    match kind:
        case ExcerptKind.DATE if finding.origins == 1:
            return words.tenses_differ  # one source gives one date, and looks at it from both sides
        case ExcerptKind.STATISTIC:
            return words.figures_differ
        case ExcerptKind.DATE:
            return words.dates_differ
        case ExcerptKind.PERSON if finding.is_disagreement:
            return f"{words.offices_differ}: {finding.topic}"
        case ExcerptKind.PERSON:
            return words.offices_differ
        case _:
            return words.sources_differ
