"""Taking an excerpt into a pack: which section it goes to, and the edit that puts it there."""

from __future__ import annotations

from briefing.model.article import Article
from briefing.model.edits import add_items, add_section
from briefing.model.excerpt import Excerpt, ExcerptKind
from briefing.model.ids import IdSource, ItemId, SectionId
from briefing.model.pack import BlockKind, ExcerptItem, Pack, Section

HOME_BLOCKS = {
    ExcerptKind.QUOTE: BlockKind.QUOTES,
    ExcerptKind.STATISTIC: BlockKind.FACTS,
    ExcerptKind.PROGRAMME: BlockKind.PROGRAMME,
    ExcerptKind.DATE: BlockKind.TIMELINE,
    ExcerptKind.PERSON: BlockKind.BIOGRAPHIES,
    ExcerptKind.BACKGROUND: BlockKind.BACKGROUND,
}
"""The block that an excerpt of a kind goes to when nobody says where."""


def take_excerpt(
    pack: Pack,
    excerpt: Excerpt,
    article: Article,
    *,
    next_id: IdSource,
    section_id: SectionId | None = None,
    at: int | None = None,
) -> tuple[Pack, ItemId]:
    """Put an excerpt into a section (None: the one for its kind, made if missing), before index `at`.

    Returns the changed pack and the identity of the new item.
    """
    if section_id is None:
        pack, section_id = _with_home(pack, HOME_BLOCKS[excerpt.kind], next_id)
    item = ExcerptItem(id=ItemId(next_id()), excerpt=excerpt)
    return add_items(pack, section_id, (item,), at, articles=(article,)), item.id


def taken_from(pack: Pack, article: Article) -> dict[tuple[int, int, ExcerptKind], ItemId]:
    """Return, by place and kind, the items that the pack already holds from an article."""
    return {
        (item.excerpt.source.span.start, item.excerpt.source.span.end, item.excerpt.kind): item.id
        for item in pack.excerpt_items()
        if item.excerpt.source.article_id == article.id
    }


def _with_home(pack: Pack, block: BlockKind, next_id: IdSource) -> tuple[Pack, SectionId]:
    for section in pack.sections:
        if section.block is block:
            return pack, section.id
    section = Section(id=SectionId(next_id()), block=block)
    # Sources and contacts close a pack; a new section goes before them.
    closing = (BlockKind.CONTACTS, BlockKind.SOURCES, BlockKind.ANNEXES)
    at = next((i for i, x in enumerate(pack.sections) if x.block in closing), len(pack.sections))
    return add_section(pack, section, at), section.id
