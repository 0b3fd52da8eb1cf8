"""The table of rules: each with its name, its severity and its reason, in the order of the list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefing.preflight import figures, pictures, printing, privacy, quotes, release, sources, structure
from briefing.preflight.check import Check, Found, Severity
from briefing.preflight.situation import Situation

Finder = Callable[[Situation], Iterator[Found]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Find one kind of thing that is not ready; `name` never changes, for programs wait for it."""

    name: str
    severity: Severity
    reason: str
    find: Finder

    def checks(self, situation: Situation) -> Iterator[Check]:
        """Yield what the rule finds."""
        for found in self.find(situation):
            yield Check(
                rule=self.name,
                severity=self.severity,
                message=found.message,
                section_id=found.section_id,
                item_id=found.item_id,
                reason=self.reason,
                fix=found.fix,
            )


def _rules(severity: Severity, *finders: Finder) -> tuple[Rule, ...]:
    """Name rules by their functions; what the function says of itself is the reason."""
    return tuple(
        Rule(name=find.__name__, severity=severity, reason=(find.__doc__ or "").strip(), find=find)
        for find in finders
    )


RULES: tuple[Rule, ...] = (
    *_rules(
        Severity.ERROR,
        release.title_missing,
        release.title_provisional,
        release.draft_mark,
        release.zone_missing,
        release.embargo_contradicted,
        release.marking_contradicted,
        printing.headings_out_of_order,
        pictures.picture_undescribed,
        privacy.internal_block_public,
        privacy.internal_words,
        privacy.answer_not_cleared_public,
        privacy.off_record_elsewhere,
        privacy.personal_path,
        quotes.quote_altered,
        quotes.source_lost,
        quotes.not_on_the_record,
        quotes.speaker_missing,
        sources.source_link_private,
    ),
    *_rules(
        Severity.WARNING,
        release.version_missing,
        release.as_at_missing,
        release.as_at_too_early,
        release.zone_wrong,
        release.embargo_past,
        release.embargo_midnight,
        release.embargo_unset,
        release.placeholder_left,
        printing.missing_characters,
        printing.logo_unreadable,
        pictures.picture_lost,
        pictures.picture_coarse,
        pictures.picture_without_credit,
        pictures.picture_unprinted,
        printing.accent_darkened,
        printing.glance_overfull,
        printing.script_simplified,
        printing.word_endless,
        printing.paragraph_endless,
        structure.section_empty,
        structure.edition_empty,
        structure.section_repeated,
        structure.item_empty,
        structure.glance_tiles,
        structure.glance_messages,
        structure.programme_open,
        structure.programme_zone_missing,
        structure.programme_undated,
        structure.programme_day_inferred,
        structure.contact_unreachable,
        privacy.answer_uncleared,
        privacy.answer_unowned,
        privacy.clearance_undated,
        privacy.private_mail_address,
        quotes.speaker_inferred,
        quotes.speaker_incomplete,
        quotes.role_missing,
        quotes.ranks_differ,
        quotes.date_missing,
        quotes.quote_unclosed,
        quotes.excerpt_repeated,
        quotes.remark_repeated,
        quotes.own_text_repeated,
        quotes.boilerplate_used,
        figures.figure_date_missing,
        figures.figure_without_source,
        figures.figure_not_in_source,
        figures.sources_disagree,
        figures.date_inferred,
        figures.date_without_year,
        figures.date_open,
        figures.weekday_wrong,
        sources.source_outlet_missing,
        sources.source_undated,
        sources.second_source_unnamed,
        sources.source_link_malformed,
        sources.source_link_tracking,
        sources.link_malformed,
    ),
)
