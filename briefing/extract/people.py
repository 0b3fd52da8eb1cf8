"""The excerpts that introduce people: name, rank, role, and the body they belong to."""

from __future__ import annotations

from briefing.extract.persons import PeopleIndex, read_people
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt, PersonDetail, Selector
from briefing.model.ids import ExcerptId


def find_people(article: Article, people: PeopleIndex | None = None) -> tuple[Excerpt, ...]:
    """Return one excerpt for each person whom the article introduces with a rank, an office or a title."""
    excerpts = []
    for person in (people or read_people(article)).people:
        if not person.is_introduced:
            continue
        detail = PersonDetail(
            name=person.name,
            rank=person.rank,
            role=person.role,
            organisation=person.organisation,
            aliases=person.aliases,
        )
        excerpts.append(
            Excerpt(
                id=ExcerptId(f"{article.id}:who{person.introduction.start}"),
                source=Selector.from_text(article.id, article.text, person.introduction),
                detail=detail,
                rule="person.introduced",
                confidence=0.95 if person.role or person.rank else 0.7,
                doubts=() if person.role or person.rank else ("role",),
            )
        )
    return tuple(sorted(excerpts, key=lambda excerpt: excerpt.source.span.start))
