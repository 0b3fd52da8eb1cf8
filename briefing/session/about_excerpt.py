"""What there is to know about one excerpt of a pack, and what other places have to do with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from briefing.model.article import Article
from briefing.model.doubts import doubtful_fields
from briefing.model.excerpt import QuoteDetail, RecordStatus
from briefing.model.finding import Finding, FindingKind
from briefing.model.ids import ItemId
from briefing.model.pack import ExcerptItem, Pack, Section
from briefing.session.nearest_passages import find_near_passages
from briefing.session.testimonies import Offered, Passage, Related, Survey, passage_of
from briefing.text.item_states import item_state
from briefing.text.wording import WordingState


class Topic(StrEnum):
    """What there can be to say about an excerpt, the most pressing first."""

    WORDING = "wording"
    LOST = "lost"
    CONFLICT = "conflict"
    DOUBTS = "doubts"
    RECORD = "record"
    NEWER = "newer"
    TRANSLATIONS = "translations"
    NAMES = "names"
    AGREEMENT = "agreement"
    RELATED = "related"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A passage that may stand for words that are lost; `likeness` runs from 0 to 1."""

    passage: Passage
    likeness: float


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutExcerpt:
    """Hold what is shown about an item; `passage` is None while its source does not hold its words."""

    section: Section
    item: ExcerptItem
    article: Article
    state: WordingState
    passage: Passage | None
    doubts: tuple[str, ...]
    related: tuple[Related, ...]
    candidates: tuple[Candidate, ...] = ()

    @property
    def topics(self) -> tuple[Topic, ...]:
        """Return what there is to say, the most pressing first."""
        found = {finding_topic(related.finding.kind) for related in self.related}
        if self.state is WordingState.ORPHANED:
            found.add(Topic.LOST)
        elif self.state is not WordingState.VERBATIM:
            found.add(Topic.WORDING)
        if self.doubts:
            found.add(Topic.DOUBTS)
        if self.record is not RecordStatus.ON_THE_RECORD:
            found.add(Topic.RECORD)
        return tuple(topic for topic in Topic if topic in found)

    @property
    def record(self) -> RecordStatus:
        """Return what may be done with the words; only quotations can be other than on the record."""
        detail = self.item.excerpt.detail
        return detail.record if isinstance(detail, QuoteDetail) else RecordStatus.ON_THE_RECORD


def describe_excerpt(
    pack: Pack, item_id: ItemId, findings: Sequence[Finding], offered: Offered
) -> AboutExcerpt:
    """Return what there is to know about an item of the pack; KeyError if it is not there.

    `findings` are those of the pack; what they say of articles that the pack no longer has is left out.
    """
    section, item = pack.find_item(item_id)
    if not isinstance(item, ExcerptItem):
        raise KeyError(item_id)
    source = item.excerpt.source
    article = pack.article(source.article_id)
    state = item_state(item, article)
    is_lost = state is WordingState.ORPHANED
    near = find_near_passages(article, source) if is_lost else ()
    return AboutExcerpt(
        section=section,
        item=item,
        article=article,
        state=state,
        passage=None if is_lost else passage_of(article, source.span),
        doubts=doubtful_fields(item.excerpt),
        related=tuple(Survey(pack, section, item, offered).related(findings)),
        candidates=tuple(
            Candidate(passage=passage_of(article, found.span), likeness=found.likeness) for found in near
        ),
    )


def finding_topic(kind: FindingKind) -> Topic:
    """Return what a finding of this kind is about."""
    match kind:
        case FindingKind.CONFLICT | FindingKind.DIFFERS:
            return Topic.CONFLICT
        case FindingKind.NEWER:
            return Topic.NEWER
        case FindingKind.SAME_REMARK:
            return Topic.TRANSLATIONS
        case FindingKind.ROLE | FindingKind.NAME:
            return Topic.NAMES
        case FindingKind.RELATED:
            return Topic.RELATED
        case FindingKind.SAME_FIGURE | FindingKind.SAME_DATE | FindingKind.CLAIM | FindingKind.PROGRAMME:
            return Topic.AGREEMENT
        case _ as never:
            assert_never(never)
