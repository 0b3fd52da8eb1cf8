"""Rules on quotations and on taking words over: their wording, their speaker, their day, their place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from briefing.model.article import LabelKind
from briefing.model.excerpt import (
    Attribution,
    Detail,
    Excerpt,
    PersonDetail,
    QuoteDetail,
)
from briefing.model.finding import FindingKind
from briefing.model.pack import BlockKind, ExcerptItem, Section
from briefing.preflight import fixes
from briefing.preflight.check import Found
from briefing.preflight.situation import Placed, Situation, at_item, is_on_the_record, section_name, short
from briefing.text.folding import fold_for_search
from briefing.text.wording import WordingState, wording_state

_SUMMARIES = frozenset(
    {BlockKind.AT_A_GLANCE, BlockKind.KEY_MESSAGES, BlockKind.PRESS_RELEASE, BlockKind.QUESTIONS}
)
_NOT_THE_ARTICLE = frozenset({LabelKind.BOILERPLATE, LabelKind.SOURCE_LINE, LabelKind.END_MARK})


def quote_altered(situation: Situation) -> Iterator[Found]:
    """Words in quotation marks are the source's; cuts and insertions are marked."""
    for section, item, _ in situation.quotes:
        if item.wording is None or item.wording == item.excerpt.text:
            continue
        if wording_state(item.wording, item.excerpt.text) is WordingState.ALTERED:
            words = f"The quotation “{short(item.text)}” no longer says what its source says."
            yield at_item(section, item, words, fixes.restore_words(item))


def source_lost(situation: Situation) -> Iterator[Found]:
    """An excerpt stands in its source, character for character, at its place."""
    for section, item in situation.excerpts:
        source, article = item.excerpt.source, situation.source_of(item.excerpt)
        if article is None or source.span.slice(article.text) != source.exact:
            words = f"The source of “{short(item.text)}” does not hold these words."
            yield at_item(section, item, words, fixes.leave_out(item))


def not_on_the_record(situation: Situation) -> Iterator[Found]:
    """What was said off the record or on background stays out of the public edition."""
    if situation.is_internal:
        return
    for section, item, _ in situation.quotes:
        if not is_on_the_record(item):
            words = f"“{short(item.text)}” is not on the record and is left out of the public edition."
            yield at_item(section, item, words, fixes.leave_out(item))


def speaker_missing(situation: Situation) -> Iterator[Found]:
    """A quotation needs a name."""
    for section, item, detail in situation.quotes:
        if not (detail.speaker or "").strip():
            yield at_item(
                section, item, f"Nobody is named as saying “{short(item.text)}”.", fixes.leave_out(item)
            )


def speaker_inferred(situation: Situation) -> Iterator[Found]:
    """A speaker whom the source only implies needs a look."""
    for section, item, detail in situation.quotes:
        if detail.speaker and detail.attribution is Attribution.INFERRED:
            words = f"The source only implies that {detail.speaker} said “{short(item.text)}”."
            yield at_item(section, item, words, fixes.confirm_speaker(item))


def speaker_incomplete(situation: Situation) -> Iterator[Found]:
    """A speaker is named in full; the pack itself may know the full name."""
    full_names = {name for _, _, name, _ in _people(situation) if len(name.split()) > 1}
    by_last: dict[str, set[str]] = defaultdict(set)
    for name in full_names:
        by_last[fold_for_search(name.split()[-1])].add(name)
    for section, item, detail in situation.quotes:
        name = (detail.speaker or "").strip()
        fuller = by_last.get(fold_for_search(name), set()) if name and " " not in name else set()
        if fuller:
            known = min(fuller)
            fix = fixes.name_speaker(item, known) if len(fuller) == 1 else None
            words = f"“{short(item.text)}” names only {name}; the pack knows the full name {known}."
            yield at_item(section, item, words, fix)


def role_missing(situation: Situation) -> Iterator[Found]:
    """A speaker's name needs the office beside it."""
    offices = {
        fold_for_search(name): detail
        for _, _, name, detail in _people(situation)
        if (detail.role or detail.rank)
    }
    for section, item, detail in situation.quotes:
        if not detail.speaker or detail.role or detail.rank:
            continue
        known = offices.get(fold_for_search(detail.speaker))
        fix = fixes.give_role(item, known.rank, known.role, known.organisation) if known else None
        words = f"The quotation “{short(item.text)}” does not say who {detail.speaker} is."
        yield at_item(section, item, words, fix)


def ranks_differ(situation: Situation) -> Iterator[Found]:
    """One person has one rank in a pack; cross-checking names those that two sources give differently."""
    first: dict[str, tuple[ExcerptItem, str]] = {}
    related = {frozenset(finding.members) for finding in situation.findings if finding.is_disagreement}
    for section, item, name, detail in _people(situation):
        if not detail.rank:
            continue
        known, rank = first.setdefault(fold_for_search(name), (item, detail.rank))
        if fold_for_search(rank) == fold_for_search(detail.rank):
            continue
        pair = {known.excerpt.id, item.excerpt.id}
        if not any(pair <= members for members in related):
            yield at_item(section, item, f"{name} is {detail.rank} here, but {rank} elsewhere in the pack.")


def date_missing(situation: Situation) -> Iterator[Found]:
    """A quotation needs a day: its own, or the one on which its source was published."""
    for section, item, detail in situation.quotes:
        if detail.said_on is None and not is_dated(situation, item.excerpt):
            yield at_item(section, item, f"Neither “{short(item.text)}” nor its source has a date.")


def is_dated(situation: Situation, excerpt: Excerpt) -> bool:
    """Tell whether the source of an excerpt says when it was published."""
    article = situation.source_of(excerpt)
    return article is not None and bool(article.metadata.published.value)


def quote_unclosed(situation: Situation) -> Iterator[Found]:
    """Where the source never closes its quotation marks, the end of the quotation is a guess."""
    for section, item, detail in situation.quotes:
        if detail.direct and not detail.is_closed:
            words = f"The source never closes the quotation “{short(item.text)}”: look where it ends."
            yield at_item(section, item, words)


def excerpt_repeated(situation: Situation) -> Iterator[Found]:
    """The same words of one source are printed once; a summary may repeat them."""
    seen: set[object] = set()
    for section, item in situation.excerpts:
        if section.block in _SUMMARIES:
            continue
        source = item.excerpt.source
        key = (source.article_id, source.span, item.excerpt.kind, _identity(item))
        if key in seen:
            words = f"“{short(item.text)}” stands in the pack twice."
            yield at_item(section, item, words, fixes.remove(item, "Remove this one"))
        seen.add(key)


def _identity(item: ExcerptItem) -> object:
    # One sentence may give several figures, people or sessions, but it is one quotation.
    detail: Detail = item.excerpt.detail
    return None if isinstance(detail, QuoteDetail) else detail


def remark_repeated(situation: Situation) -> Iterator[Found]:
    """One remark in two translations is one remark: the officer chooses the wording."""
    for finding in situation.findings:
        if finding.kind is not FindingKind.SAME_REMARK:
            continue
        placed = [
            situation.by_excerpt[member] for member in finding.members if member in situation.by_excerpt
        ]
        for section, item, kept in _later_in_the_same_section(placed):
            words = f"“{short(item.text)}” is another wording of a remark that “{section_name(section)}” has."
            yield at_item(section, item, words, fixes.keep_other_wording(item, kept))


def _later_in_the_same_section(placed: list[Placed]) -> Iterator[tuple[Section, ExcerptItem, ExcerptItem]]:
    """Yield other wordings than the section's first, with that; the very same words are another rule's."""
    first: dict[str, ExcerptItem] = {}
    for section, item in placed:
        kept = first.setdefault(section.id, item)
        if kept.excerpt.source != item.excerpt.source:
            yield section, item, kept


def own_text_repeated(situation: Situation) -> Iterator[Found]:
    """The same own words twice are mostly a slip."""
    seen: set[tuple[str, str]] = set()
    for section, item in situation.texts:
        key = (item.heading, item.text)
        if item.text.strip() and key in seen:
            words = f"The own text “{short(item.text)}” stands in the pack twice."
            yield at_item(section, item, words, fixes.remove(item, "Remove this one"))
        seen.add(key)


def boilerplate_used(situation: Situation) -> Iterator[Found]:
    """What a site puts around every article is no statement of this one."""
    for section, item in situation.excerpts:
        article = situation.source_of(item.excerpt)
        label = article.label_at(item.excerpt.source.span.start) if article else None
        if label is not None and label.kind in _NOT_THE_ARTICLE:
            words = f"“{short(item.text)}” stands outside the article itself, in what its site adds to it."
            yield at_item(section, item, words, fixes.leave_out(item))


def _people(situation: Situation) -> Iterator[tuple[Section, ExcerptItem, str, QuoteDetail | PersonDetail]]:
    for section, item in situation.excerpts:
        match item.excerpt.detail:
            case QuoteDetail(speaker=str(name)) as detail if name.strip():
                yield section, item, name, detail
            case PersonDetail(name=name) as detail:
                yield section, item, name, detail
            case _:
                pass
