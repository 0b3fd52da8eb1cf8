"""What an outline card says about its item beside the words: states as pills, worst first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from briefing.gui.widgets.pills import Pill, PillEdge
from briefing.model.article import Article
from briefing.model.doubts import doubtful_fields
from briefing.model.excerpt import Excerpt, ExcerptKind, QuoteDetail, RecordStatus
from briefing.model.finding import Finding
from briefing.model.ids import ExcerptId
from briefing.model.pack import ExcerptItem
from briefing.session.about_excerpt import Topic, finding_topic
from briefing.text.item_states import item_state
from briefing.text.wording import WordingState

_VERBATIM_KINDS = frozenset({ExcerptKind.QUOTE, ExcerptKind.BACKGROUND})
"""What is printed in the words of the source; a figure, a date or a person may be described anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge(Pill):
    """Say in a pill what is known of an item; a click opens what there is to know about the topic."""

    topic: Topic


def _tr(text: str) -> str:
    return QCoreApplication.translate("Badge", text)


def item_badges(
    item: ExcerptItem, article: Article, findings: Mapping[ExcerptId, Sequence[Finding]]
) -> tuple[Badge, ...]:
    """Return an item's badges, worst first; `findings` are the pack's own, by excerpt."""
    badges = [
        *_wording(item, article),
        *_relations(findings.get(item.excerpt.id, ())),
        *_record(item.excerpt),
        *_doubts(item.excerpt),
    ]
    if item.photo is not None:
        badges.append(_info(Topic.PICTURE, _tr("Portrait"), "user-round"))
    order = ("altered", "orphaned", "conflict", "doubtful", "text2", "ok", "soft_text")
    return tuple(sorted(badges, key=lambda badge: order.index(badge.ink)))


def _info(topic: Topic, text: str, icon: str) -> Badge:
    return Badge(topic=topic, text=text, icon=icon, ink="soft_text", ground="soft")


def _wording(item: ExcerptItem, article: Article) -> Iterator[Badge]:
    match item_state(item, article):
        case WordingState.ALTERED if item.excerpt.kind not in _VERBATIM_KINDS:
            yield _info(Topic.WORDING, _tr("Own words"), "pencil")
        case WordingState.ALTERED:
            yield Badge(
                topic=Topic.WORDING, text=_tr("Altered"), icon="file-diff", ink="altered", ground="altered_bg"
            )
        case WordingState.ORPHANED:
            yield Badge(
                topic=Topic.LOST,
                text=_tr("Source text not found"),
                icon="unlink",
                ink="orphaned",
                ground="surface",
                edge=PillEdge.DASHED,
            )
        case WordingState.MARKED_EDITS:
            yield _info(Topic.WORDING, _tr("Edited […]"), "scissors")
        case WordingState.VERBATIM:
            return


def _relations(findings: Sequence[Finding]) -> Iterator[Badge]:
    for kind in dict.fromkeys(finding.kind for finding in findings):
        topic, alike = finding_topic(kind), [finding for finding in findings if finding.kind is kind]
        match topic:
            case Topic.CONFLICT:
                words, icon = _tr("Conflict"), "triangle-alert"
                yield Badge(topic=topic, text=words, icon=icon, ink="conflict", ground="conflict_bg")
            case Topic.NEWER:
                yield _info(topic, _tr("Newer figure"), "history")
            case Topic.TRANSLATIONS:
                yield _info(topic, _tr("{} translations").format(_most_sources(alike)), "languages")
            case Topic.NAMES:
                yield _info(topic, _tr("{} wordings").format(_most_sources(alike)), "languages")
            case Topic.RELATED:
                yield _info(topic, _tr("See also"), "info")
            case Topic.AGREEMENT:
                yield _agreement(max(finding.origins or _sources(finding) for finding in alike))
            case _:
                raise ValueError(f"no finding is about this: {topic}")


def _agreement(origins: int) -> Badge:
    """Return how many origins say so; several reports of one of them confirm nothing."""
    if origins == 1:
        return _info(Topic.AGREEMENT, _tr("1 origin"), "copy-check")
    words = _tr("{} sources").format(origins)
    return Badge(topic=Topic.AGREEMENT, text=words, icon="copy-check", ink="ok", ground="ok_bg")


def _most_sources(findings: Sequence[Finding]) -> int:
    return max(map(_sources, findings))


def _sources(finding: Finding) -> int:
    """Return how many say it: of what it rests on, not everything need be in the pack."""
    return max(len(finding.members), len({place.article_id for place in finding.places}))


def _record(excerpt: Excerpt) -> Iterator[Badge]:
    if not isinstance(excerpt.detail, QuoteDetail):
        return
    match excerpt.detail.record:
        case RecordStatus.ON_BACKGROUND:
            words, icon = _tr("On background"), "shield-alert"
        case RecordStatus.OFF_THE_RECORD:
            words, icon = _tr("Off the record"), "lock"
        case RecordStatus.ON_THE_RECORD:
            return
    yield Badge(topic=Topic.RECORD, text=words, icon=icon, ink="text2", ground="sunken", edge=PillEdge.SOLID)


def _doubts(excerpt: Excerpt) -> Iterator[Badge]:
    if doubtful_fields(excerpt):
        words, icon = _tr("To confirm"), "circle-question-mark"
        yield Badge(topic=Topic.DOUBTS, text=words, icon=icon, ink="doubtful", ground="doubtful_bg")
