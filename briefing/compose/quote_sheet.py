"""The block of quotes: at most one stands large, the others follow in rows."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.compose.any_items import print_items
from briefing.compose.printing import Printing
from briefing.compose.quotes import is_short, make_quotation
from briefing.document.blocks import Block, Quotation, Quotations
from briefing.model.excerpt import QuoteDetail
from briefing.model.pack import ExcerptItem, Section

_LONGEST_LEAD = 200
"""Code points: about five lines of the large size."""


def compose_quotes(printing: Printing, section: Section) -> Iterator[Block]:
    """Yield the quotations in their order; the first one leads if it is direct and short enough."""
    rows: list[Quotation] = []
    lead: Quotation | None = None
    is_first = True
    for index, item in enumerate(printing.items(section)):
        if isinstance(item, ExcerptItem) and isinstance(item.excerpt.detail, QuoteDetail):
            quotation = make_quotation(printing, item, item.excerpt.detail)
            if is_first and item.excerpt.detail.direct and is_short(quotation, _LONGEST_LEAD):
                lead = quotation
            else:
                rows.append(quotation)
            is_first = False
            continue
        if lead or rows:
            yield Quotations(lead=lead, quotations=tuple(rows), origin=section.id)
            lead, rows = None, []
        yield from print_items(printing, [item], has_lead=index == 0)
    if lead or rows:
        yield Quotations(lead=lead, quotations=tuple(rows), origin=section.id)
