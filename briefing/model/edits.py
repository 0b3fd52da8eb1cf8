"""Pure edits: each takes a pack and returns the changed one, sharing all that stayed the same.

An identity that is not in the pack raises KeyError: the caller holds a stale one, which is a bug.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from briefing.model.article import Article
from briefing.model.ids import ItemId, SectionId
from briefing.model.pack import Details, ExcerptItem, Item, Pack, Section


def add_items(
    pack: Pack,
    section_id: SectionId,
    items: Sequence[Item],
    at: int | None = None,
    articles: Sequence[Article] = (),
) -> Pack:
    """Insert items into a section before index `at` (None: at the end), with the articles they quote."""

    def insert(section: Section) -> Section:
        index = len(section.items) if at is None else at
        return replace(section, items=(*section.items[:index], *items, *section.items[index:]))

    return with_articles(_change_section(pack, section_id, insert), articles)


def remove_items(pack: Pack, item_ids: Collection[ItemId]) -> Pack:
    """Take items out, and the articles and pictures that nothing in the pack needs any more."""
    gone = set(item_ids)
    missing = gone - {item.id for item in pack.items()}
    if missing:
        raise KeyError(next(iter(missing)))
    sections = tuple(
        replace(section, items=tuple(item for item in section.items if item.id not in gone))
        if any(item.id in gone for item in section.items)
        else section
        for section in pack.sections
    )
    return _without_unused_articles(replace(pack, sections=sections), was=pack).with_used_pictures()


def move_items(pack: Pack, item_ids: Sequence[ItemId], section_id: SectionId, at: int) -> Pack:
    """Move items, in the order given, to before index `at` of a section.

    `at` counts the section's items as they stand now, the moved ones included.
    """
    moved = tuple(pack.find_item(item_id)[1] for item_id in item_ids)
    gone = set(item_ids)
    target = pack.section(section_id)
    before = tuple(item for item in target.items[:at] if item.id not in gone)
    after = tuple(item for item in target.items[at:] if item.id not in gone)

    def rearrange(section: Section) -> Section:
        if section.id == section_id:
            return replace(section, items=(*before, *moved, *after))
        if any(item.id in gone for item in section.items):
            return replace(section, items=tuple(item for item in section.items if item.id not in gone))
        return section

    return replace(pack, sections=tuple(rearrange(section) for section in pack.sections))


def change_item(pack: Pack, item_id: ItemId, change: Callable[[Item], Item]) -> Pack:
    """Replace one item by what `change` makes of it."""
    section, _ = pack.find_item(item_id)

    def swap(old: Section) -> Section:
        return replace(old, items=tuple(change(x) if x.id == item_id else x for x in old.items))

    return _change_section(pack, section.id, swap)


def include_items(pack: Pack, item_ids: Collection[ItemId], *, included: bool) -> Pack:
    """Tick items in or out; they keep their places."""
    for item_id in item_ids:
        pack = change_item(pack, item_id, lambda item: replace(item, included=included))
    return pack


def reword_item(pack: Pack, item_id: ItemId, text: str) -> Pack:
    """Change what is printed; an excerpt reworded to its source's words is verbatim again."""

    def reword(item: Item) -> Item:
        if isinstance(item, ExcerptItem):
            return replace(item, wording=None if text == item.excerpt.text else text)
        return replace(item, text=text)

    return change_item(pack, item_id, reword)


def retopic_item(pack: Pack, item_id: ItemId, heading: str) -> Pack:
    """Change the topic that stands beside an item."""
    return change_item(pack, item_id, lambda item: replace(item, heading=heading))


def add_section(pack: Pack, section: Section, at: int | None = None) -> Pack:
    """Insert a section before index `at` (None: at the end)."""
    index = len(pack.sections) if at is None else at
    return replace(pack, sections=(*pack.sections[:index], section, *pack.sections[index:]))


def remove_section(pack: Pack, section_id: SectionId) -> Pack:
    """Take out a section with its items, and the articles and pictures that nothing needs any more."""
    section = pack.section(section_id)
    rest = tuple(x for x in pack.sections if x is not section)
    return _without_unused_articles(replace(pack, sections=rest), was=pack).with_used_pictures()


def move_section(pack: Pack, section_id: SectionId, at: int) -> Pack:
    """Move a section to before index `at`, counted with the section in its present place."""
    section = pack.section(section_id)
    before = tuple(x for x in pack.sections[:at] if x is not section)
    after = tuple(x for x in pack.sections[at:] if x is not section)
    return replace(pack, sections=(*before, section, *after))


def retitle_section(pack: Pack, section_id: SectionId, title: str | None) -> Pack:
    """Give a section a title of its own; None gives it back its block's name."""
    return _change_section(pack, section_id, lambda section: replace(section, title=title or None))


def include_section(pack: Pack, section_id: SectionId, *, included: bool) -> Pack:
    """Tick a section in or out; its items keep their own ticks."""
    return _change_section(pack, section_id, lambda section: replace(section, included=included))


def set_details(pack: Pack, details: Details) -> Pack:
    """Change what stands on the cover and in the running lines."""
    return replace(pack, details=details)


def replace_article(pack: Pack, article: Article) -> Pack:
    """Put a corrected article (metadata, labels) in the place of the same article."""
    pack.article(article.id)
    return replace(pack, articles=tuple(article if x.id == article.id else x for x in pack.articles))


def _change_section(pack: Pack, section_id: SectionId, change: Callable[[Section], Section]) -> Pack:
    pack.section(section_id)
    return replace(pack, sections=tuple(change(x) if x.id == section_id else x for x in pack.sections))


def with_articles(pack: Pack, articles: Sequence[Article]) -> Pack:
    """Carry articles for their own sake, or for excerpts that will be taken from them; each once."""
    known = {article.id for article in pack.articles}
    new: dict[str, Article] = {article.id: article for article in articles if article.id not in known}
    return replace(pack, articles=(*pack.articles, *new.values())) if new else pack


def _without_unused_articles(pack: Pack, was: Pack) -> Pack:
    # Only an article that this very edit left without excerpts goes: one that was carried for its own
    # sake (media coverage, annexes) was never quoted and stays.
    quoted_before = {article_id for item in was.excerpt_items() for article_id in item.sources}
    quoted_now = {article_id for item in pack.excerpt_items() for article_id in item.sources}
    orphans = quoted_before - quoted_now
    if not orphans:
        return pack
    return replace(pack, articles=tuple(x for x in pack.articles if x.id not in orphans))
