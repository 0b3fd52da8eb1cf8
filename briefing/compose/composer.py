"""Compose a pack: each section through the composer of its block, and at the end the list of sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace

from briefing.compose.background import compose_background
from briefing.compose.contacts import compose_contacts
from briefing.compose.cover import (
    compose_cover,
    compose_masthead,
    compose_phrases,
    compose_running,
    document_title,
    issuing_office,
    kicker,
)
from briefing.compose.coverage import compose_annexes, compose_coverage
from briefing.compose.facts import compose_facts
from briefing.compose.glance import compose_glance
from briefing.compose.house_labels import house_labels
from briefing.compose.label_rows import compose_caveats, compose_messages, compose_rows
from briefing.compose.people import compose_people
from briefing.compose.press_release import compose_press_release
from briefing.compose.printing import Printing
from briefing.compose.programme import compose_programme
from briefing.compose.questions import compose_questions
from briefing.compose.quote_sheet import compose_quotes
from briefing.compose.sources import compose_sources, list_sources
from briefing.compose.timeline import compose_timeline
from briefing.compose.trace import Differences, Trace
from briefing.document.blocks import Block, Heading
from briefing.document.document import Contents, Cover, Document
from briefing.document.document import Section as PrintedSection
from briefing.document.inlines import plain
from briefing.model.article import Article
from briefing.model.ids import SectionId
from briefing.model.pack import Audience, BlockKind, Pack, Section
from briefing.style.house_style import HouseStyle

BlockComposer = Callable[[Printing, Section], Iterator[Block]]

COMPOSERS: Mapping[BlockKind, BlockComposer] = {
    BlockKind.AT_A_GLANCE: compose_glance,
    BlockKind.PROGRAMME: compose_programme,
    BlockKind.KEY_MESSAGES: compose_messages,
    BlockKind.BACKGROUND: compose_background,
    BlockKind.FACTS: compose_facts,
    BlockKind.QUOTES: compose_quotes,
    BlockKind.BIOGRAPHIES: compose_people,
    BlockKind.QUESTIONS: compose_questions,
    BlockKind.TIMELINE: compose_timeline,
    BlockKind.MEDIA_COVERAGE: compose_coverage,
    BlockKind.CONFLICTS: compose_caveats,
    BlockKind.PRACTICAL: compose_rows,
    BlockKind.PRESS_RELEASE: compose_press_release,
    BlockKind.CONTACTS: compose_contacts,
    BlockKind.SOURCES: compose_sources,
    BlockKind.ANNEXES: compose_annexes,
}
"""Composes the blocks of a section. Cover, marking and contents are not sections of the document."""

_STARTS_PAGE = frozenset(
    {
        BlockKind.AT_A_GLANCE,
        BlockKind.PROGRAMME,
        BlockKind.QUESTIONS,
        BlockKind.SOURCES,
        BlockKind.ANNEXES,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """Hold a section as it was composed, with its trace; `listed` are the sources of a list of them."""

    printed: PrintedSection | None
    trace: Trace
    listed: tuple[Article, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Composition:
    """Hold a composed pack, and what the next composition of it can take over."""

    document: Document
    pack: Pack
    basis: tuple[object, ...]
    kept: Mapping[SectionId, _Kept]


def compose_pack(pack: Pack, style: HouseStyle, edition: Audience = Audience.PUBLIC) -> Document:
    """Return the document that an edition of a pack prints; the same pack gives the same document.

    Sections that are ticked out, internal in a public edition, or without anything to print are left out.

    Raises:
        ResourceError: there are no labels for the pack's language.
    """
    return compose_again(pack, style, edition).document


def compose_again(
    pack: Pack,
    style: HouseStyle,
    edition: Audience = Audience.PUBLIC,
    before: Composition | None = None,
) -> Composition:
    """Compose a pack, but take over from `before` each section that would come out the same.

    The document is what `compose_pack` returns. Its nodes that did not change are the very objects of the
    document before, so that whoever lays it out can tell them by `is`. `before` may be of any pack.

    Raises:
        ResourceError: there are no labels for the pack's language.
    """
    printing = Printing(pack, style, edition, house_labels(pack.language, style.conventions))
    basis = (style, edition, pack.language, pack.template, printing.sources.has_list, printing.is_one_page)
    usable = before if before is not None and before.basis == basis else None
    kept = _compose_sections(printing, usable)
    printed = tuple(one.printed for one in kept.values() if one.printed is not None)
    document = _document(printing, printed)
    if usable is not None:
        document = _same_objects(document, usable.document)
    return Composition(document=document, pack=pack, basis=basis, kept=kept)


def _document(printing: Printing, sections: tuple[PrintedSection, ...]) -> Document:
    printing.begin(None)  # what cover and running lines read is no business of the last section
    pack, cover = printing.pack, _cover(printing)
    return Document(
        title=document_title(printing),
        language=pack.language,
        page_size=pack.page_size,
        subject=kicker(printing),
        author=issuing_office(printing)[0],
        running=compose_running(printing),
        cover=cover,
        contents=_contents(printing) if sections else None,
        sections=sections,
        notes=printing.notes.notes,
        created=pack.details.as_at,
        origin=pack.id,
        masthead=_masthead(printing, sections, has_cover=cover is not None),
        phrases=compose_phrases(printing),
    )


def _same_objects(document: Document, before: Document) -> Document:
    """Return the document with each part that equals the one before replaced by that one."""
    if document == before:
        return before
    same = {
        field.name: getattr(before, field.name)
        for field in fields(document)
        if getattr(document, field.name) == getattr(before, field.name)
    }
    return replace(document, **same)


def _masthead(printing: Printing, sections: Sequence[PrintedSection], *, has_cover: bool) -> Cover | None:
    # A document without sections is no blank page: it says at least what it is.
    first = plain(sections[0].heading.words) if sections else ""
    masthead = compose_masthead(printing, first, has_cover=has_cover)
    keeps_all = not sections and not printing.is_internal and any(x.items for x in printing.pack.sections)
    if masthead is not None and keeps_all:
        return replace(masthead, subtitle=printing.labels.words.nothing_cleared)
    return masthead


def _compose_sections(printing: Printing, before: Composition | None) -> dict[SectionId, _Kept]:
    sections = [section for section in printing.sections() if section.block in COMPOSERS]
    lists = [section.id for section in sections if _is_list(section)][1:]
    wanted = [section for section in sections if section.id not in lists]  # one list of sources is enough
    same = Differences(before.pack, printing.pack) if before is not None else None
    kept: dict[SectionId, _Kept] = {}
    for section in wanted:
        was = before.kept.get(section.id) if before is not None else None
        if (
            was is not None
            and same is not None
            and same.is_same(was.trace)
            and printing.can_repeat(was.trace)
        ):
            printing.repeat(was.trace)
            kept[section.id] = was
        else:
            kept[section.id] = _compose_section(printing, section, was)
    # The list of sources can stand anywhere, but its entries are known only now.
    for section in filter(_is_list, wanted):
        was = before.kept.get(section.id) if before is not None else None
        kept[section.id] = _with_list(printing, section, kept[section.id], was)
    return kept


def _compose_section(printing: Printing, section: Section, was: _Kept | None) -> _Kept:
    trace = printing.begin(section.id)
    blocks = tuple(COMPOSERS[section.block](printing, section))
    return _Kept(printed=_printed(printing, section, blocks, was), trace=trace)


def _printed(
    printing: Printing, section: Section, blocks: tuple[Block, ...], was: _Kept | None
) -> PrintedSection | None:
    """Return the section with those blocks that equal the ones before replaced by them."""
    if not blocks:
        return None
    before = was.printed if was is not None else None
    known = {block: block for block in before.blocks} if before is not None else {}
    printed = PrintedSection(
        heading=_heading(printing, section),
        blocks=tuple(known.get(block, block) for block in blocks),
        starts_page=section.block in _STARTS_PAGE and not printing.is_one_page,
        fits_page=section.block is BlockKind.AT_A_GLANCE,
    )
    return before if before is not None and before == printed else printed


def _with_list(printing: Printing, section: Section, kept: _Kept, was: _Kept | None) -> _Kept:
    listed = printing.sources.cited
    if kept.listed == listed:
        return kept
    trace = printing.begin(section.id)
    blocks = (*COMPOSERS[section.block](printing, section), *list_sources(printing, section))
    return _Kept(printed=_printed(printing, section, blocks, was), trace=trace, listed=listed)


def _is_list(section: Section) -> bool:
    return section.block is BlockKind.SOURCES


def _heading(printing: Printing, section: Section) -> Heading:
    return printing.heading(1, section.title or printing.labels.headings[section.block], section.id)


def _cover(printing: Printing) -> Cover | None:
    cover = next((x for x in printing.sections() if x.block is BlockKind.COVER), None)
    return None if cover is None else compose_cover(printing, cover)


def _contents(printing: Printing) -> Contents | None:
    contents = next((x for x in printing.sections() if x.block is BlockKind.CONTENTS), None)
    if contents is None:
        return None
    printing.begin(contents.id)
    return Contents(heading=_heading(printing, contents))
