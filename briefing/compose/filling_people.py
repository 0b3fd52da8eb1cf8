"""Fill the biographies: each person with what the articles say, and for colleagues where a rank differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.compose.labels import Labels
from briefing.compose.lives import Lives
from briefing.compose.quotes import office
from briefing.compose.ranking import of_kind, person_key
from briefing.compose.references import outlet_name, published_day
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt, PersonDetail, Selector
from briefing.model.finding import Finding
from briefing.model.ids import IdSource, ItemId
from briefing.model.pack import ExcerptItem, Item


class PeopleFilling:
    """Make the items of biographies out of everything that introduces people."""

    def __init__(
        self,
        suggestions: Sequence[Excerpt],
        articles: Sequence[Article],
        relations: Sequence[Finding],
        labels: Labels,
    ) -> None:
        self._introductions = of_kind(suggestions, PersonDetail)
        self._articles = articles
        self._by_id = {article.id: article for article in articles}
        self._differing = {id_ for finding in relations if finding.is_disagreement for id_ in finding.members}
        self._labels = labels

    def items(self, people: Sequence[Excerpt], used: Sequence[Selector], next_id: IdSource) -> Iterator[Item]:
        """Yield each person, then the passages about that person; `used` are places printed elsewhere."""
        lives = Lives([excerpt for excerpt, _ in self._introductions], self._articles, used)
        told: list[Selector] = []
        for excerpt in people:
            person = excerpt.detail
            if not isinstance(person, PersonDetail):
                continue
            note = self._elsewhere(excerpt, person)
            yield ExcerptItem(id=ItemId(next_id()), excerpt=excerpt, note=note)
            for passage in lives.passages(person, next_id, told):
                told.append(passage.source)
                yield ExcerptItem(id=ItemId(next_id()), excerpt=passage)

    def _elsewhere(self, chosen: Excerpt, person: PersonDetail) -> str:
        """Return what other rank or office articles give the person, where cross-checking found one."""
        if chosen.id not in self._differing:
            return ""
        offices = {
            self._placed(excerpt, other): None
            for excerpt, other in self._introductions
            if person_key(other.name) == person_key(person.name)
            and excerpt.id in self._differing
            and (other.rank, other.role) != (person.rank, person.role)
        }
        return self._labels.words.elsewhere.format(offices="; ".join(offices)) if offices else ""

    def _placed(self, excerpt: Excerpt, person: PersonDetail) -> str:
        article = self._by_id[excerpt.source.article_id]
        place = ", ".join(
            filter(None, (outlet_name(article, self._labels), published_day(article, self._labels)))
        )
        return f"{office(person.rank, person.role, person.organisation)} ({place})"
