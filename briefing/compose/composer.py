"""Compose a pack: each section through the composer of its block, and at the end the list of sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

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
from briefing.compose.label_rows import compose_caveats, compose_messages, compose_rows
from briefing.compose.labels import load_labels
from briefing.compose.people import compose_people
from briefing.compose.press_release import compose_press_release
from briefing.compose.printing import Printing
from briefing.compose.programme import compose_programme
from briefing.compose.questions import compose_questions
from briefing.compose.quote_sheet import compose_quotes
from briefing.compose.sources import compose_sources, list_sources
from briefing.compose.timeline import compose_timeline
from briefing.document.blocks import Block, Heading
from briefing.document.document import Contents, Cover, Document
from briefing.document.document import Section as PrintedSection
from briefing.document.inlines import plain
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


def compose_pack(pack: Pack, style: HouseStyle, edition: Audience = Audience.PUBLIC) -> Document:
    """Return the document that an edition of a pack prints; the same pack gives the same document.

    Sections that are ticked out, internal in a public edition, or without anything to print are left out.

    Raises:
        ResourceError: there are no labels for the pack's language.
    """
    labels = load_labels(pack.language)
    printing = Printing(pack, style, edition, labels)
    sections, cover = _compose_sections(printing), _cover(printing)
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


def _masthead(printing: Printing, sections: Sequence[PrintedSection], *, has_cover: bool) -> Cover | None:
    if not sections:
        return None
    return compose_masthead(printing, plain(sections[0].heading.words), has_cover=has_cover)


def _compose_sections(printing: Printing) -> tuple[PrintedSection, ...]:
    sections = [section for section in printing.sections() if section.block in COMPOSERS]
    lists = [section.id for section in sections if _is_list(section)][1:]
    wanted = [section for section in sections if section.id not in lists]  # one list of sources is enough
    composed = [(section, tuple(COMPOSERS[section.block](printing, section))) for section in wanted]
    # The list of sources can stand anywhere, but its entries are known only now.
    complete = [
        (
            section,
            (*blocks, *list_sources(printing, section)) if section.block is BlockKind.SOURCES else blocks,
        )
        for section, blocks in composed
    ]
    return tuple(
        PrintedSection(
            heading=_heading(printing, section),
            blocks=blocks,
            starts_page=section.block in _STARTS_PAGE,
            fits_page=section.block is BlockKind.AT_A_GLANCE,
        )
        for section, blocks in complete
        if blocks
    )


def _is_list(section: Section) -> bool:
    return section.block is BlockKind.SOURCES


def _heading(printing: Printing, section: Section) -> Heading:
    return printing.heading(1, section.title or printing.labels.headings[section.block], section.id)


def _cover(printing: Printing) -> Cover | None:
    cover = next((x for x in printing.sections() if x.block is BlockKind.COVER), None)
    return None if cover is None else compose_cover(printing, cover)


def _contents(printing: Printing) -> Contents | None:
    contents = next((x for x in printing.sections() if x.block is BlockKind.CONTENTS), None)
    return None if contents is None else Contents(heading=_heading(printing, contents))
