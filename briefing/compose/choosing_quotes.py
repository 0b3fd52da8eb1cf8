"""Choose quotations: the best of each speaker in turn, each speaker with an office."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rapidfuzz.fuzz import partial_ratio, token_sort_ratio

from briefing.compose.ranking import of_kind, person_key, take
from briefing.model.excerpt import Excerpt, PersonDetail, QuoteDetail, RecordStatus, Selector
from briefing.model.ids import ArticleId, ExcerptId

MOST_QUOTES, MOST_QUOTES_A_SPEAKER = 6, 3
_SHORTEST_QUOTE, _GOOD_LENGTH = 50, 200
_LONGEST_LEAD = 180
_VERY_ALIKE = 80


def choose_quotes(excerpts: Sequence[Excerpt]) -> tuple[tuple[Excerpt, ...], Mapping[ExcerptId, Selector]]:
    """Take the best of each speaker in turn, who is named in most articles first; and a short one to lead.

    A speaker whose office the article does not give has the one that another article gives, as a doubt; the
    second value says where it stands.
    """
    quotes = [
        (excerpt, detail)
        for excerpt, detail in of_kind(excerpts, QuoteDetail)
        if detail.speaker and detail.record is RecordStatus.ON_THE_RECORD
    ]
    direct = [pair for pair in quotes if pair[1].direct]
    ranked = sorted(direct or quotes, key=lambda pair: _worth_of_quote(*pair), reverse=True)
    distinct = take(ranked, _is_same_quote, len(ranked))
    by_speaker: dict[str, list[Excerpt]] = {}
    for excerpt, detail in distinct:
        by_speaker.setdefault(person_key(detail.speaker or ""), []).append(excerpt)
    articles = _articles_naming(excerpts)
    in_order = sorted(by_speaker, key=lambda key: -len(articles.get(key, ())))
    turns = [
        by_speaker[key][turn]
        for turn in range(MOST_QUOTES_A_SPEAKER)
        for key in in_order
        if turn < len(by_speaker[key])
    ][:MOST_QUOTES]
    short = [x for x in turns if len(x.text) <= _LONGEST_LEAD]
    # Figures have a block of their own: the remark that stands large should be one without.
    lead = next((x for x in short if not any(c.isdigit() for c in x.text)), short[0] if short else None)
    chosen = turns if lead is None else [lead, *(x for x in turns if x is not lead)]
    return _with_offices(chosen, excerpts)


def _articles_naming(excerpts: Sequence[Excerpt]) -> Mapping[str, set[ArticleId]]:
    articles: dict[str, set[ArticleId]] = {}
    for excerpt, person in of_kind(excerpts, PersonDetail):
        articles.setdefault(person_key(person.name), set()).add(excerpt.source.article_id)
    return articles


def _with_offices(
    chosen: Sequence[Excerpt], excerpts: Sequence[Excerpt]
) -> tuple[tuple[Excerpt, ...], Mapping[ExcerptId, Selector]]:
    known: dict[str, tuple[Excerpt, PersonDetail]] = {}
    for excerpt, person in of_kind(excerpts, PersonDetail):
        if person.role:
            known.setdefault(person_key(person.name), (excerpt, person))
    completed: list[Excerpt] = []
    offices: dict[ExcerptId, Selector] = {}
    for quote in chosen:
        detail = quote.detail
        found = known.get(person_key(detail.speaker or "")) if isinstance(detail, QuoteDetail) else None
        if not isinstance(detail, QuoteDetail) or detail.role or detail.organisation or found is None:
            completed.append(quote)
            continue
        place, person = found
        whole = replace(detail, role=person.role, organisation=person.organisation)
        completed.append(replace(quote, detail=whole, doubts=(*quote.doubts, "role")))
        offices[quote.id] = place.source
    return tuple(completed), offices


def _worth_of_quote(excerpt: Excerpt, detail: QuoteDetail) -> float:
    length = len(excerpt.text)
    worth = excerpt.confidence - 0.05 * len(excerpt.doubts) + 0.2 * (detail.role is not None)
    worth += 0.1 * detail.is_closed
    worth -= 0.5 * (length < _SHORTEST_QUOTE) + 0.1 * excerpt.text[:1].islower()
    # Of two wordings the shorter is the better quote, until it is hardly a sentence.
    return worth - max(0, length - _GOOD_LENGTH) / 1000


def _is_same_quote(one: tuple[Excerpt, QuoteDetail], other: tuple[Excerpt, QuoteDetail]) -> bool:
    (first, a), (second, b) = one, other
    if person_key(a.speaker or "") != person_key(b.speaker or ""):
        return False
    words, others = first.text.casefold(), second.text.casefold()
    return token_sort_ratio(words, others) >= _VERY_ALIKE or partial_ratio(words, others) >= _VERY_ALIKE
