"""What an outline card says about its item beside the words: states as pills, worst first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from briefing.gui.widgets.pills import Pill, PillEdge
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt, ExcerptKind, QuoteDetail, RecordStatus
from briefing.model.finding import Finding, FindingKind
from briefing.model.ids import ExcerptId
from briefing.model.pack import ExcerptItem
from briefing.text.item_states import item_state
from briefing.text.wording import WordingState

_VERBATIM_KINDS = frozenset({ExcerptKind.QUOTE, ExcerptKind.BACKGROUND})
"""What is printed in the words of the source; a figure, a date or a person may be described anew."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Badge", text)


def item_badges(
    item: ExcerptItem, article: Article, findings: Mapping[ExcerptId, Sequence[Finding]]
) -> tuple[Pill, ...]:
    """Return an item's badges, worst first; `findings` are the pack's own, by excerpt."""
    related = list(_relations(findings.get(item.excerpt.id, ())))
    doubts = [Pill(text=_tr("To confirm"), icon="circle-question-mark", ink="doubtful", ground="doubtful_bg")]
    pills = [
        *_wording(item, article),
        *related,
        *_record(item.excerpt),
        *(doubts if item.excerpt.doubts else ()),
    ]
    if item.photo is not None:
        pills.append(Pill(text=_tr("Portrait"), icon="user-round", ink="soft_text", ground="soft"))
    order = ("altered", "orphaned", "conflict", "doubtful", "text2", "ok", "soft_text")
    return tuple(sorted(pills, key=lambda pill: order.index(pill.ink)))


def _wording(item: ExcerptItem, article: Article) -> Iterator[Pill]:
    match item_state(item, article):
        case WordingState.ALTERED if item.excerpt.kind not in _VERBATIM_KINDS:
            yield Pill(text=_tr("Own words"), icon="pencil", ink="soft_text", ground="soft")
        case WordingState.ALTERED:
            yield Pill(text=_tr("Altered"), icon="file-diff", ink="altered", ground="altered_bg")
        case WordingState.ORPHANED:
            words = _tr("Source text not found")
            yield Pill(text=words, icon="unlink", ink="orphaned", ground="surface", edge=PillEdge.DASHED)
        case WordingState.MARKED_EDITS:
            yield Pill(text=_tr("Edited […]"), icon="scissors", ink="soft_text", ground="soft")
        case WordingState.VERBATIM:
            return


def _relations(findings: Sequence[Finding]) -> Iterator[Pill]:
    for kind in dict.fromkeys(finding.kind for finding in findings):
        count = max(_sources(finding) for finding in findings if finding.kind is kind)
        match kind:
            case FindingKind.CONFLICT | FindingKind.DIFFERS:
                yield Pill(text=_tr("Conflict"), icon="triangle-alert", ink="conflict", ground="conflict_bg")
            case FindingKind.NEWER:
                yield Pill(text=_tr("Newer figure"), icon="history", ink="soft_text", ground="soft")
            case FindingKind.SAME_REMARK:
                words = _tr("{} translations").format(count)
                yield Pill(text=words, icon="languages", ink="soft_text", ground="soft")
            case FindingKind.ROLE | FindingKind.NAME:
                words = _tr("{} wordings").format(count)
                yield Pill(text=words, icon="languages", ink="soft_text", ground="soft")
            case FindingKind.RELATED:
                yield Pill(text=_tr("See also"), icon="info", ink="soft_text", ground="soft")
            case FindingKind.SAME_FIGURE | FindingKind.SAME_DATE | FindingKind.CLAIM | FindingKind.PROGRAMME:
                yield Pill(text=_tr("{} sources").format(count), icon="copy-check", ink="ok", ground="ok_bg")
            case _ as never:
                assert_never(never)


def _sources(finding: Finding) -> int:
    """Return how many say it: of what it rests on, not everything need be in the pack."""
    return max(len(finding.members), len({place.article_id for place in finding.places}))


def _record(excerpt: Excerpt) -> Iterator[Pill]:
    if not isinstance(excerpt.detail, QuoteDetail):
        return
    match excerpt.detail.record:
        case RecordStatus.ON_BACKGROUND:
            words, icon = _tr("On background"), "shield-alert"
        case RecordStatus.OFF_THE_RECORD:
            words, icon = _tr("Off the record"), "lock"
        case RecordStatus.ON_THE_RECORD:
            return
    yield Pill(text=words, icon=icon, ink="text2", ground="sunken", edge=PillEdge.SOLID)
