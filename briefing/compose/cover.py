"""The cover, the masthead, and what runs on every page: title, marking, embargo, imprint."""

from __future__ import annotations

from briefing.compose.dates import format_moment, format_weekdays, format_when
from briefing.compose.printing import SEPARATOR, Printing
from briefing.compose.runs import bind, capitalised
from briefing.compose.templates import load_template, template_names
from briefing.document.document import Cover, CoverLine, Phrases, Running
from briefing.model.pack import Audience, BlockKind, Section, Status
from briefing.model.when import PartialDate, When


def compose_cover(printing: Printing, section: Section) -> Cover:
    """Return the first page."""
    details = printing.details
    embargo, is_embargoed = release_line(printing)
    office, department = issuing_office(printing)
    return Cover(
        kicker=kicker(printing),
        title=document_title(printing),
        subtitle=bind(details.subtitle),
        office=office,
        department=department,
        embargo=embargo,
        is_embargoed=is_embargoed,
        lines=_lines(printing),
        origin=section.id,
    )


def compose_masthead(printing: Printing, first_heading: str, *, has_cover: bool) -> Cover | None:
    """Return what stands above the first section: what the missing cover would say, or a memo's own head.

    A document of one kind need not say so above a heading of the same words.
    """
    looks = printing.style.sheet.looks
    name = printing.pack.template
    is_for_release = name in template_names() and load_template(name).is_for_release
    if has_cover and (is_for_release or not looks.has_memo_head):
        return None
    details = printing.details
    embargo, is_embargoed = ("", False) if has_cover else release_line(printing)
    office, department = issuing_office(printing)
    return Cover(
        kicker="" if has_cover or kicker(printing) == first_heading else kicker(printing),
        title=document_title(printing),
        subtitle="" if has_cover else bind(details.subtitle),
        office=office,
        department=department,
        embargo=embargo,
        is_embargoed=is_embargoed,
        lines=_memo_lines(printing) if looks.has_memo_head else (),
        origin=printing.pack.id,
    )


def compose_phrases(printing: Printing) -> Phrases:
    """Return the words that an exporter needs for what only the layout knows."""
    words = printing.labels.words
    return Phrases(
        continued=words.continued,
        note=words.note_number,
        see_note=words.see_note,
        see_note_within=words.see_note_within,
        on_page=words.on_page,
    )


def compose_running(printing: Printing) -> Running:
    """Return what stands in head and foot of every page."""
    embargo, is_embargoed = release_line(printing)
    words = printing.labels.words
    imprint = words.imprint.format(version=_version(printing, weekday=False))
    return Running(
        title=document_title(printing),
        marking=_marking(printing),
        embargo=embargo,
        is_embargoed=is_embargoed,
        imprint=SEPARATOR.join(filter(None, (issuing_office(printing)[0], imprint))),
        folio_of=words.folio_of,
        embargo_short=_embargo_short(printing) if is_embargoed else "",
        imprint_short=SEPARATOR.join(
            filter(None, (issuing_office(printing)[0], words.imprint.format(version=_number(printing))))
        ),
        date=_issue_day(printing),
        watermark=_watermark(printing),
    )


def document_title(printing: Printing) -> str:
    """Return the pack's title; a pack without one is called by its kind."""
    return bind(printing.details.title.strip()) or kicker(printing)


def kicker(printing: Printing) -> str:
    """Return what kind of document it is, in words."""
    name = printing.pack.template
    key = load_template(name).kicker if name in template_names() else name
    return printing.labels.kicker(key)


def issuing_office(printing: Printing) -> tuple[str, str]:
    """Return office and department of the pack; of the house style where the pack names no office."""
    details, house = printing.details, printing.style.organisation
    if details.office:
        return details.office, details.department
    return house.name, details.department or house.department


def release_line(printing: Printing) -> tuple[str, bool]:
    """Return the embargo and true, or that the pack is for immediate release and false.

    Only a public edition of a pack that is made for the press may be released at all.
    """
    words, embargo = printing.labels.words, printing.details.embargo
    has_capitals = printing.style.conventions.has_capitals
    if embargo is not None:
        pattern = words.embargo if has_capitals else words.embargo_plain
        return pattern.format(moment=format_moment(embargo, printing.labels, weekday=True)), True
    name = printing.pack.template
    is_for_release = name in template_names() and load_template(name).is_for_release
    if is_for_release and printing.edition is Audience.PUBLIC:
        return words.immediate_release if has_capitals else words.immediate_release_plain, False
    return "", False


def _embargo_short(printing: Printing) -> str:
    embargo = printing.details.embargo
    if embargo is None or not printing.style.conventions.has_capitals:
        return ""
    moment = format_moment(embargo, printing.labels, weekday=False)
    return printing.labels.words.embargo_short.format(moment=moment)


def _issue_day(printing: Printing) -> str:
    moment = printing.details.as_at
    return format_when(When(PartialDate.of_day(moment.local.date())), printing.labels) if moment else ""


def _watermark(printing: Printing) -> str:
    details, words = printing.details, printing.labels.words
    if details.status is Status.DRAFT:
        return words.watermark_draft
    return words.watermark_embargo if details.embargo is not None else ""


def _memo_lines(printing: Printing) -> tuple[CoverLine, ...]:
    details, words = printing.details, printing.labels.words
    when = format_weekdays(details.when, printing.labels) if details.when else ""
    as_at = format_moment(details.as_at, printing.labels, weekday=True) if details.as_at else ""
    event = ", ".join(filter(None, (details.place, when)))
    lines = (
        *details.lines,
        (words.memo_from, ", ".join(filter(None, issuing_office(printing)))),
        (words.memo_date, as_at),
        (words.memo_event, event),
    )
    return tuple(CoverLine(label=label, words=bind(capitalised(line))) for label, line in lines if line)


def _lines(printing: Printing) -> tuple[CoverLine, ...]:
    details, words = printing.details, printing.labels.words
    when = format_weekdays(details.when, printing.labels) if details.when else ""
    lines = (
        (words.when, when),
        (words.where, details.place),
        *details.lines,
        (words.issued_by, ", ".join(filter(None, issuing_office(printing)))),
        (words.version, _version(printing, weekday=True)),
    )
    return tuple(CoverLine(label=label, words=bind(capitalised(line))) for label, line in lines if line)


def _version(printing: Printing, *, weekday: bool) -> str:
    details, words = printing.details, printing.labels.words
    version = _number(printing)
    if details.as_at is None:
        return version
    moment = format_moment(details.as_at, printing.labels, weekday=weekday)
    return words.version_as_at.format(version=version, moment=moment)


def _number(printing: Printing) -> str:
    details = printing.details
    if details.status is Status.DRAFT:
        return printing.labels.words.draft.format(version=details.version)
    return details.version


def _marking(printing: Printing) -> str:
    """Return the handling line; a pack whose marking section is ticked out has none."""
    blocks = [section for section in printing.pack.sections if section.block is BlockKind.MARKING]
    if blocks and not any(section in printing.sections() for section in blocks):
        return ""
    return printing.details.marking or printing.style.conventions.marking
