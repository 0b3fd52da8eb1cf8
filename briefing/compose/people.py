"""The block of biographies, in the order of the outline."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.compose.any_items import print_items
from briefing.compose.printing import Printing
from briefing.document.blocks import Block
from briefing.model.pack import Section


def compose_people(printing: Printing, section: Section) -> Iterator[Block]:
    """Yield one biography a person."""
    yield from print_items(printing, printing.items(section))
