"""The cover, and what runs on every page: title, marking, embargo, imprint."""

from __future__ import annotations

from briefing.compose.dates import format_moment, format_weekdays
from briefing.compose.printing import SEPARATOR, Printing
from briefing.compose.runs import bind, capitalised
from briefing.compose.templates import load_template, template_names
from briefing.document.document import Cover, CoverLine, Running
from briefing.model.pack import Audience, BlockKind, Section, Status


def compose_cover(printing: Printing, section: Section) -> Cover:
    """Return the first page."""
    details = printing.pack.details
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
    )


def document_title(printing: Printing) -> str:
    """Return the pack's title; a pack without one is called by its kind."""
    return bind(printing.pack.details.title.strip()) or kicker(printing)


def kicker(printing: Printing) -> str:
    """Return what kind of document it is, in words."""
    name = printing.pack.template
    key = load_template(name).kicker if name in template_names() else name
    return printing.labels.kicker(key)


def issuing_office(printing: Printing) -> tuple[str, str]:
    """Return office and department of the pack; of the house style where the pack names no office."""
    details, house = printing.pack.details, printing.style.organisation
    if details.office:
        return details.office, details.department
    return house.name, details.department or house.department


def release_line(printing: Printing) -> tuple[str, bool]:
    """Return the embargo and true, or that the pack is for immediate release and false.

    Only a public edition of a pack that is made for the press may be released at all.
    """
    words, embargo = printing.labels.words, printing.pack.details.embargo
    if embargo is not None:
        return words.embargo.format(moment=format_moment(embargo, printing.labels, weekday=True)), True
    name = printing.pack.template
    is_for_release = name in template_names() and load_template(name).is_for_release
    if is_for_release and printing.edition is Audience.PUBLIC:
        return words.immediate_release, False
    return "", False


def _lines(printing: Printing) -> tuple[CoverLine, ...]:
    details, words = printing.pack.details, printing.labels.words
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
    details, words = printing.pack.details, printing.labels.words
    version = details.version
    if details.status is Status.DRAFT:
        version = words.draft.format(version=version)
    if details.as_at is None:
        return version
    moment = format_moment(details.as_at, printing.labels, weekday=weekday)
    return words.version_as_at.format(version=version, moment=moment)


def _marking(printing: Printing) -> str:
    """Return the handling line; a pack whose marking section is ticked out has none."""
    blocks = [section for section in printing.pack.sections if section.block is BlockKind.MARKING]
    if blocks and not any(section in printing.sections() for section in blocks):
        return ""
    return printing.pack.details.marking or printing.style.conventions.marking
