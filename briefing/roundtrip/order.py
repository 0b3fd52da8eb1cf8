"""The order of an edited file: what stands under which heading, and which items and sections moved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.model.ids import SectionId
from briefing.model.pack import BlockKind, Pack
from briefing.roundtrip.edited import EditedParagraph, WrittenBlock
from briefing.roundtrip.matching import Matches, unmoved

SORTED_BLOCKS = frozenset({BlockKind.TIMELINE, BlockKind.PROGRAMME})
"""These print their items by date and hour, so that an order of rows says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Say where things stand: the section of each exported block, then and now, by the block's index.

    `homes` are the blocks of an item in its own section: it may be printed in others as well.
    """

    before: Sequence[str]
    now: Mapping[int, str]
    homes: Mapping[str, Sequence[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Say that an item, or a section if `item` is empty, now follows `after`; None is the beginning.

    `is_part` if other parts of the item stand elsewhere.
    """

    item: str
    section: str
    after: str | None
    block: int
    is_part: bool = False


def find_standing(
    pack: Pack,
    blocks: Sequence[WrittenBlock],
    paragraphs: Sequence[EditedParagraph],
    matches: Matches,
) -> Standing:
    """Return where each block stood and stands."""
    sections = {section.id for section in pack.sections}
    before, current = [], ""
    for block in blocks:
        if block.item in sections and block.kind in {"heading", "cover"}:
            current = block.item
        before.append(current)
    headed = {before[i] for i, b in enumerate(blocks) if b.item == before[i] and i in matches.paragraphs}
    now: dict[int, str] = {}
    current = ""
    for place in range(len(paragraphs)):
        index = matches.blocks.get(place)
        if index is not None:
            block = blocks[index]
            if block.item in sections and block.kind in {"heading", "cover"}:
                current = block.item
            # A section without its heading begins nowhere; what stood in it is taken to stand there still.
            now[index] = current if before[index] in headed else before[index]
    of_item = {item.id: section.id for section in pack.sections for item in section.items}
    homes: dict[str, list[int]] = {}
    for index, block in enumerate(blocks):
        home = of_item.get(block.item)  # type: ignore[call-overload]  # ids are strings
        if home is not None and before[index] == home:
            homes.setdefault(block.item, []).append(index)
    return Standing(before=before, now=now, homes=homes)


def find_moves(
    pack: Pack, blocks: Sequence[WrittenBlock], matches: Matches, standing: Standing
) -> Iterator[Move]:
    """Yield what stands elsewhere than before; sections first."""
    yield from _moved_sections(pack, blocks, matches)
    yield from _moved_items(pack, matches, standing)


def _moved_sections(pack: Pack, blocks: Sequence[WrittenBlock], matches: Matches) -> Iterator[Move]:
    ids = {section.id for section in pack.sections}
    heads = [
        (matches.paragraphs[index][0], index)
        for index, block in enumerate(blocks)
        if block.kind == "heading" and block.item in ids and index in matches.paragraphs
    ]
    heads.sort()
    kept = unmoved([index for _, index in heads])
    for position, (_, index) in enumerate(heads):
        if position not in kept:
            after = blocks[heads[position - 1][1]].item if position else None
            yield Move(item="", section=blocks[index].item, after=after, block=index)


def _moved_items(pack: Pack, matches: Matches, standing: Standing) -> Iterator[Move]:
    """Yield items out of order within their section, and those that stand in another one."""
    by_section: dict[str, list[tuple[int, int, str]]] = {}
    for item, indexes in standing.homes.items():
        found = [index for index in indexes if index in matches.paragraphs]
        if len({standing.now.get(index) for index in found}) > 1:
            yield from _torn(item, found, matches, standing)
        elif found:
            first = min(found, key=lambda index: matches.paragraphs[index][0])
            section = standing.now.get(first, "")
            entry = (matches.paragraphs[first][0], found[0], item)
            by_section.setdefault(section, []).append(entry)
    for section, entries in by_section.items():
        entries.sort()
        own = [entry for entry in entries if standing.before[entry[1]] == section]
        stays = {own[position][2] for position in unmoved([entry[1] for entry in own])}
        for position, (_, index, item) in enumerate(entries):
            if item not in stays and section and not _is_sorted(pack, section):
                after = entries[position - 1][2] if position else None
                yield Move(item=item, section=section, after=after, block=index)


def _torn(item: str, found: Sequence[int], matches: Matches, standing: Standing) -> Iterator[Move]:
    """Yield an item of which a part stands in another section: behind what stands before that part."""
    index = next(index for index in found if standing.now.get(index) != standing.before[index])
    section = standing.now.get(index, "")
    place = matches.paragraphs[index][0]
    earlier = (
        (matches.paragraphs[other][0], name)
        for name, indexes in standing.homes.items()
        for other in indexes
        if name != item and standing.now.get(other) == section and other in matches.paragraphs
    )
    after = max((entry for entry in earlier if entry[0] < place), default=None)
    if section:
        yield Move(item=item, section=section, after=after[1] if after else None, block=index, is_part=True)


def _is_sorted(pack: Pack, section: str) -> bool:
    return pack.section(SectionId(section)).block in SORTED_BLOCKS
