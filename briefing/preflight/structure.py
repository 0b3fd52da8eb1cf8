"""Rules on the parts of a pack: what is empty, said twice, too much for its place, or still open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model.excerpt import PersonDetail, ProgrammeDetail, StatisticDetail
from briefing.model.pack import BlockKind, ExcerptItem, Item, Section, TextItem
from briefing.preflight import fixes
from briefing.preflight.check import Found
from briefing.preflight.situation import (
    Situation,
    at_item,
    at_section,
    called,
    goes_out_as_it_is,
    section_name,
    short,
)
from briefing.text.event_days import event_days

_SELF_FILLING = frozenset(
    {
        BlockKind.COVER,
        BlockKind.MARKING,
        BlockKind.CONTENTS,
        BlockKind.AT_A_GLANCE,
        BlockKind.MEDIA_COVERAGE,
        BlockKind.SOURCES,
        BlockKind.CONFLICTS,
        BlockKind.ANNEXES,
    }
)
_ONCE = _SELF_FILLING - {BlockKind.ANNEXES}
_MOST_TILES = 5
_MOST_MESSAGES = 5
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?:\d[\s().\u00a0-]*){6,}")
_HOUR = re.compile(r"\d{1,2}[:.h]\d{2}|\d\s?[ap]\.?m\b|\d+\s?giờ", re.IGNORECASE)


def section_empty(situation: Situation) -> Iterator[Found]:
    """A section that the outline shows but that prints nothing is filled or unticked."""
    for section in situation.sections:
        if section.block in _SELF_FILLING:
            continue
        if not any(item.included for item in section.items):
            words = f"The section “{section_name(section)}” is empty and will not be printed."
            yield at_section(section, words, fixes.leave_section_out(section))


def edition_empty(situation: Situation) -> Iterator[Found]:
    """A public edition of which nothing may go out has a title and no page that says anything."""
    goes_out = any(section.block is BlockKind.MEDIA_COVERAGE for section in situation.sections) or any(
        goes_out_as_it_is(section, item) for section, item in situation.items
    )
    has_items = any(section.items for section in situation.pack.sections)
    if has_items and not goes_out and not situation.is_internal:
        words = "The public edition holds only its title: all else is internal or waits for clearance."
        yield Found(message=words)


def section_repeated(situation: Situation) -> Iterator[Found]:
    """A pack has one cover, one list of contents, one list of sources; and titles tell sections apart."""
    blocks: set[BlockKind] = set()
    titles: set[str] = set()
    for section in situation.sections:
        title = (section.title or "").strip().casefold()
        if section.block in _ONCE and section.block in blocks:
            words = f"The pack has “{section_name(section)}” twice."
            yield at_section(section, words, fixes.leave_section_out(section))
        elif title and title in titles:
            yield at_section(section, f"Two sections are called “{section_name(section)}”.")
        blocks.add(section.block)
        titles.add(title)


def _heads_excerpts(section: Section, item: Item) -> bool:
    """Tell whether a heading of media coverage has articles below it."""
    below = section.items[section.items.index(item) + 1 :]
    return section.block is BlockKind.MEDIA_COVERAGE and isinstance(next(iter(below), None), ExcerptItem)


def item_empty(situation: Situation) -> Iterator[Found]:
    """An item without words prints an empty place."""
    for section, item in situation.items:
        if item.text.strip() or item.photo is not None:
            continue
        if not item.heading.strip():
            name = section_name(section)
            yield at_item(section, item, f"An item in “{name}” has no words.", fixes.remove(item))
        elif not _heads_excerpts(section, item):
            words = f"Nothing stands below the heading “{short(item.heading)}”."
            yield at_item(section, item, words, fixes.leave_out(item))


def glance_tiles(situation: Situation) -> Iterator[Found]:
    """More than five figures no longer stand as tiles."""
    for section in situation.sections:
        if section.block is not BlockKind.AT_A_GLANCE:
            continue
        figures = [item for item in section.items if _is_figure(item)]
        if len(figures) > _MOST_TILES:
            words = f"“{section_name(section)}” has {len(figures)} figures; more than five are no tiles."
            yield at_item(section, figures[_MOST_TILES], words, fixes.leave_out(figures[_MOST_TILES]))


def _is_figure(item: Item) -> bool:
    is_statistic = isinstance(item, ExcerptItem) and isinstance(item.excerpt.detail, StatisticDetail)
    return item.included and is_statistic


def glance_messages(situation: Situation) -> Iterator[Found]:
    """Only five messages are printed at a glance."""
    borrowed = [item for place, item in situation.items if place.block is BlockKind.KEY_MESSAGES]
    for section in situation.sections:
        if section.block is not BlockKind.AT_A_GLANCE:
            continue
        own: list[Item] = [x for x in section.items if x.included and isinstance(x, TextItem) and x.heading]
        messages = own or borrowed
        if len(messages) > _MOST_MESSAGES:
            words = (
                f"“{section_name(section)}” prints five key messages; “{called(messages[_MOST_MESSAGES])}” "
                "and what follows are dropped."
            )
            yield at_item(section, messages[_MOST_MESSAGES], words)


def contact_unreachable(situation: Situation) -> Iterator[Found]:
    """A contact has a phone number or a mail address."""
    for section, item in situation.items:
        if section.block is not BlockKind.CONTACTS:
            continue
        if isinstance(item, ExcerptItem):
            is_person = isinstance(item.excerpt.detail, PersonDetail)
            name, words = (item.excerpt.text, item.wording or "") if is_person else ("", "")
        else:
            name, words = item.heading, item.text
        if name and not _MAIL.search(words) and not _PHONE.search(words):
            yield at_item(section, item, f"The contact “{short(name)}” has neither phone nor mail.")


def programme_open(situation: Situation) -> Iterator[Found]:
    """What a programme leaves open is printed as to be confirmed; one line for the whole table."""
    for section in situation.sections:
        if section.block is not BlockKind.PROGRAMME:
            continue
        open_ones = [item for item, detail in _planned(section.items) if not (detail.time and detail.venue)]
        if open_ones:
            count = len(open_ones)
            how_many = "1 entry" if count == 1 else f"{count} entries"
            words = f"Hour or place of {how_many} is open, and the programme prints “tbc”."
            yield at_item(section, open_ones[0], words)


def programme_zone_missing(situation: Situation) -> Iterator[Found]:
    """Hours need their zone, at least once in the table."""
    for section in situation.sections:
        if section.block is not BlockKind.PROGRAMME:
            continue
        planned = _planned(section.items)
        timed = [item for item, detail in planned if detail.time and _HOUR.search(detail.time)]
        if timed and not any(detail.zone for _, detail in planned):
            yield at_item(section, timed[0], "The programme gives hours, but no time zone.")


def programme_undated(situation: Situation) -> Iterator[Found]:
    """An entry without a day stands at the end of the programme."""
    for section in situation.sections:
        if section.block is BlockKind.PROGRAMME:
            planned = _planned(section.items)
            inferred = event_days(planned)
            for item, detail in planned:
                if detail.when is None and item.id not in inferred:
                    yield at_item(section, item, f"The day of “{short(detail.event or item.text)}” is open.")


def programme_day_inferred(situation: Situation) -> Iterator[Found]:
    """A session whose day no source gives stands below the days of its event."""
    for section in situation.sections:
        if section.block is BlockKind.PROGRAMME:
            planned = _planned(section.items)
            inferred = event_days(planned)
            for item, detail in planned:
                day = inferred.get(item.id) if detail.when is None else detail.when
                if day is not None and (detail.when is None or "when" in item.excerpt.doubts):
                    words = f"The day of “{short(detail.event or item.text)}” is that of its event."
                    yield at_item(section, item, words, fixes.confirm_day(item, day))


def _planned(items: tuple[Item, ...]) -> list[tuple[ExcerptItem, ProgrammeDetail]]:
    return [
        (item, item.excerpt.detail)
        for item in items
        if item.included
        and isinstance(item, ExcerptItem)
        and isinstance(item.excerpt.detail, ProgrammeDetail)
    ]
