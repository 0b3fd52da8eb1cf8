"""Ways to spoil a pack in one place, and what a planted fault is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from briefing.extract.suggestions import suggest_excerpts
from briefing.model import edits
from briefing.model.answers import Answer
from briefing.model.ids import ExcerptId, ItemId, SectionId
from briefing.model.pack import Audience, BlockKind, ExcerptItem, Item, Pack, Section, TextItem

Plant = Callable[[Pack], Pack]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Name what is wrong, the rule that is for it, and the edit that makes it so.

    `style` is a house style of the office, in TOML, for faults that only a style can have; the pack is then
    printed in it. `beside` are rules of which the fault breaks one with it.
    """

    name: str
    rule: str
    plant: Plant
    edition: Audience = Audience.PUBLIC
    style: str = ""
    beside: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return self.name


def excerpts(pack: Pack, block: BlockKind) -> list[ExcerptItem]:
    """Return the excerpts in all sections of a block."""
    items = (item for section in pack.sections if section.block is block for item in section.items)
    return [item for item in items if isinstance(item, ExcerptItem)]


def block_of(pack: Pack, block: BlockKind) -> Section:
    """Return the first section of a block."""
    return next(section for section in pack.sections if section.block is block)


def details(**values: object) -> Plant:
    """Change what stands on the cover."""
    return lambda pack: replace(pack, details=replace(pack.details, **values))  # type: ignore[arg-type]


def item(block: BlockKind, number: int, **values: object) -> Plant:
    """Change an item of a block's first section."""

    def plant(pack: Pack) -> Pack:
        target = block_of(pack, block).items[number]
        return edits.change_item(pack, target.id, lambda old: replace(old, **values))  # type: ignore[arg-type]

    return plant


def detail(block: BlockKind, number: int, **values: object) -> Plant:
    """Change what an excerpt of a block says as data."""

    def plant(pack: Pack) -> Pack:
        target = excerpts(pack, block)[number]
        changed = replace(target.excerpt, detail=replace(target.excerpt.detail, **values))  # type: ignore[arg-type]
        return edits.change_item(pack, target.id, lambda old: replace(old, excerpt=changed))  # type: ignore[arg-type]

    return plant


def text(block: BlockKind, words: str, heading: str = "", **values: object) -> Plant:
    """Add own words to a block."""
    made = TextItem(id=ItemId("planted"), text=words, heading=heading, **values)  # type: ignore[arg-type]
    return lambda pack: edits.add_items(pack, block_of(pack, block).id, (made,))


def answered(answer: Answer, block: BlockKind = BlockKind.BACKGROUND) -> Plant:
    """Add an answer."""
    return text(block, "Because it began here.", "Why here?", answer=answer)


def section(block: BlockKind, *items: Item, **values: object) -> Plant:
    """Add a section."""
    made = Section(id=SectionId("planted"), block=block, items=items, **values)  # type: ignore[arg-type]
    return lambda pack: edits.add_section(pack, made)


def taken(block: BlockKind, words: str) -> Plant:
    """Add what the articles offer in these words, or in words that begin so."""

    def plant(pack: Pack) -> Pack:
        offered = (excerpt for article in pack.articles for excerpt in suggest_excerpts(article))
        made = ExcerptItem(id=ItemId("planted"), excerpt=next(x for x in offered if x.text.startswith(words)))
        return edits.add_items(pack, block_of(pack, block).id, (made,))

    return plant


def again(block: BlockKind, number: int) -> Plant:
    """Take an excerpt once more."""

    def plant(pack: Pack) -> Pack:
        known = excerpts(pack, block)[number]
        copy = replace(known, id=ItemId("planted"), excerpt=replace(known.excerpt, id=ExcerptId("planted")))
        return edits.add_items(pack, block_of(pack, block).id, (copy,))

    return plant


def article(number: int, **values: str | None) -> Plant:
    """Change what is known of an article."""

    def plant(pack: Pack) -> Pack:
        known = pack.articles[number]
        metadata = known.metadata
        for name, value in values.items():
            metadata = metadata.with_value(name, value)
        return edits.replace_article(pack, replace(known, metadata=metadata))

    return plant


def undated(block: BlockKind, number: int, **values: object) -> Plant:
    """Take the day from an excerpt and from its source."""

    def plant(pack: Pack) -> Pack:
        source = excerpts(pack, block)[number].excerpt.source
        known = pack.article(source.article_id)
        changed = replace(known, metadata=known.metadata.with_value("published", None))
        return edits.replace_article(detail(block, number, **values)(pack), changed)

    return plant


def both(*plants: Plant) -> Plant:
    """Do one after the other."""

    def plant(pack: Pack) -> Pack:
        for one in plants:
            pack = one(pack)
        return pack

    return plant
