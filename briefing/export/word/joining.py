"""Join blocks of one kind that follow one another, so that they stand in one table with one rule between."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefing.document.blocks import Block, Facts, Quotations


def joined_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks, with facts that follow facts in one, and quotations that follow quotations."""
    waiting: Block | None = None
    for block in blocks:
        joined = None if waiting is None else _joined(waiting, block)
        if waiting is not None and joined is None:
            yield waiting
        waiting = block if joined is None else joined
    if waiting is not None:
        yield waiting


def _joined(first: Block, second: Block) -> Block | None:
    """Return two blocks as one; None where they do not go together."""
    if isinstance(first, Facts) and isinstance(second, Facts):
        figures = (
            replace(x, origin=x.origin or block.origin) for block in (first, second) for x in block.figures
        )
        return replace(first, figures=tuple(figures))
    if isinstance(first, Quotations) and isinstance(second, Quotations) and second.lead is None:
        said = (
            replace(x, origin=x.origin or block.origin) for block in (first, second) for x in block.quotations
        )
        return replace(first, quotations=tuple(said))
    return None
