"""The checks, each a function that yields what it found, in the order they are listed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from briefing.model.excerpt import (
    Attribution,
    DateDetail,
    Excerpt,
    QuoteDetail,
    RecordStatus,
    StatisticDetail,
)
from briefing.model.finding import Finding, FindingKind
from briefing.model.pack import Audience, BlockKind, ExcerptItem, Pack, Section
from briefing.preflight.check import Check, Severity
from briefing.text.wording import WordingState, wording_state

_SHOWN_WORDS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What the checks look at: the pack, the edition it will be printed in, and the present moment."""

    pack: Pack
    edition: Audience
    now: dt.datetime
    findings: Sequence[Finding] = ()

    def sections(self) -> Iterator[Section]:
        """Yield the sections that this edition prints."""
        for section in self.pack.sections:
            if section.included and (
                self.edition is Audience.INTERNAL or section.audience is Audience.PUBLIC
            ):
                yield section

    def excerpts(self) -> Iterator[tuple[Section, ExcerptItem]]:
        """Yield the excerpts that this edition prints, with their sections."""
        for section in self.sections():
            for item in section.items:
                if item.included and isinstance(item, ExcerptItem):
                    yield section, item


def check_pack(
    pack: Pack,
    *,
    edition: Audience = Audience.PUBLIC,
    now: dt.datetime,
    findings: Sequence[Finding] = (),
) -> tuple[Check, ...]:
    """Return everything that is not ready, errors first, otherwise in the order of the outline.

    `now` must be aware; `findings` come from cross-checking the pack's own excerpts.
    """
    situation = Situation(pack=pack, edition=edition, now=now, findings=findings)
    found = [check for rule in RULES for check in rule(situation)]
    return tuple(sorted(found, key=lambda check: check.severity is not Severity.ERROR))


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN_WORDS else line[:_SHOWN_WORDS].rsplit(" ", 1)[0] + "…"


def _at(section: Section, item: ExcerptItem, rule: str, severity: Severity, message: str) -> Check:
    return Check(rule=rule, severity=severity, message=message, section_id=section.id, item_id=item.id)


def title_missing(situation: Situation) -> Iterator[Check]:
    """A pack without a title has nothing to stand on its cover."""
    if not situation.pack.details.title.strip():
        yield Check(rule="title_missing", severity=Severity.ERROR, message="The pack has no title.")


def embargo_past(situation: Situation) -> Iterator[Check]:
    """An embargo that is over would still be printed as one."""
    embargo = situation.pack.details.embargo
    if embargo is not None and embargo.instant <= situation.now:
        yield Check(
            rule="embargo_past",
            severity=Severity.WARNING,
            message="The embargo is already over: remove it, or the pack says that it may not be used yet.",
        )


def as_at_missing(situation: Situation) -> Iterator[Check]:
    """A pack without an "as at" time leaves open how old its figures are."""
    if situation.pack.details.as_at is None:
        yield Check(
            rule="as_at_missing",
            severity=Severity.WARNING,
            message="The pack does not say as at which time it is valid.",
        )


def wording_changed(situation: Situation) -> Iterator[Check]:
    """Words in quotation marks must be the source's; cuts and insertions must be marked."""
    for section, item in situation.excerpts():
        if item.wording is None or not isinstance(item.excerpt.detail, QuoteDetail):
            continue
        if wording_state(item.wording, item.excerpt.text) is WordingState.ALTERED:
            words = f"The quotation “{_short(item.text)}” no longer says what its source says."
            yield _at(section, item, "quote_altered", Severity.ERROR, words)


def source_lost(situation: Situation) -> Iterator[Check]:
    """An excerpt must stand in its source, character for character, at its place."""
    texts = {article.id: article.text for article in situation.pack.articles}
    for section, item in situation.excerpts():
        source = item.excerpt.source
        if source.span.slice(texts.get(source.article_id, "")) != source.exact:
            words = f"The source of “{_short(item.text)}” does not hold these words."
            yield _at(section, item, "source_lost", Severity.ERROR, words)


def not_for_the_public(situation: Situation) -> Iterator[Check]:
    """What was said off the record or on background is left out of the public edition, and that is said."""
    if situation.edition is not Audience.PUBLIC:
        return
    for section, item in situation.excerpts():
        detail = item.excerpt.detail
        if isinstance(detail, QuoteDetail) and detail.record is not RecordStatus.ON_THE_RECORD:
            words = f"“{_short(item.text)}” is not on the record and is left out of the public edition."
            yield _at(section, item, "not_on_the_record", Severity.ERROR, words)


def speaker_missing(situation: Situation) -> Iterator[Check]:
    """A quotation needs a name; one that was inferred needs a look."""
    for section, item in situation.excerpts():
        detail = item.excerpt.detail
        if not isinstance(detail, QuoteDetail):
            continue
        words = _short(item.text)
        if detail.speaker is None:
            yield _at(
                section, item, "speaker_missing", Severity.ERROR, f"Nobody is named as saying “{words}”."
            )
            continue
        if detail.attribution is Attribution.INFERRED:
            message = f"The source only implies that {detail.speaker} said “{words}”."
            yield _at(section, item, "speaker_inferred", Severity.WARNING, message)
        if detail.role is None and detail.rank is None:
            message = f"The quotation “{words}” does not say who {detail.speaker} is."
            yield _at(section, item, "role_missing", Severity.WARNING, message)


def date_missing(situation: Situation) -> Iterator[Check]:
    """A quotation or a figure needs a day: its own, or the one its source was published."""
    published = {article.id: article.metadata.published.value for article in situation.pack.articles}
    for section, item in situation.excerpts():
        excerpt = item.excerpt
        if _has_date(excerpt) or published.get(excerpt.source.article_id):
            continue
        words = f"Neither “{_short(item.text)}” nor its source has a date."
        yield _at(section, item, "date_missing", Severity.WARNING, words)


def _has_date(excerpt: Excerpt) -> bool:
    match excerpt.detail:
        case QuoteDetail(said_on=when):
            return when is not None
        case StatisticDetail(as_at=when, period=period):
            return when is not None or period is not None
        case _:
            return True


def year_inferred(situation: Situation) -> Iterator[Check]:
    """A date whose year was inferred, or is still open, needs a look."""
    for section, item in situation.excerpts():
        detail = item.excerpt.detail
        if isinstance(detail, DateDetail) and detail.is_inferred:
            words = f"The date “{_short(item.text)}” was completed from its context."
            yield _at(section, item, "date_inferred", Severity.WARNING, words)


def sources_disagree(situation: Situation) -> Iterator[Check]:
    """Excerpts in the pack that contradict each other are shown, never judged."""
    places = {item.excerpt.id: (section, item) for section, item in situation.excerpts()}
    for finding in situation.findings:
        if finding.kind not in (FindingKind.CONFLICT, FindingKind.DIFFERS):
            continue
        present = [places[member] for member in finding.members if member in places]
        if len(present) > 1:
            section, item = present[0]
            yield _at(section, item, "sources_disagree", Severity.WARNING, f"Sources differ: {finding.note}")


def section_empty(situation: Situation) -> Iterator[Check]:
    """A section that the outline shows but that prints nothing should be filled or unticked."""
    for section in situation.sections():
        if section.block in _SELF_FILLING or any(item.included for item in section.items):
            continue
        name = section.title or section.block.value.replace("_", " ").capitalize()
        yield Check(
            rule="section_empty",
            severity=Severity.WARNING,
            message=f"The section “{name}” is empty and will not be printed.",
            section_id=section.id,
        )


_SELF_FILLING = frozenset(
    {
        BlockKind.COVER,
        BlockKind.MARKING,
        BlockKind.CONTENTS,
        BlockKind.AT_A_GLANCE,
        BlockKind.MEDIA_COVERAGE,
        BlockKind.SOURCES,
        BlockKind.CONFLICTS,
    }
)

RULES: tuple[Callable[[Situation], Iterator[Check]], ...] = (
    title_missing,
    embargo_past,
    as_at_missing,
    wording_changed,
    source_lost,
    not_for_the_public,
    speaker_missing,
    date_missing,
    year_inferred,
    sources_disagree,
    section_empty,
)
