"""Biographies: one person as portrait, name, rank and role, and what the officer wrote."""

from __future__ import annotations

from briefing.compose.photos import portrait
from briefing.compose.printing import Printing
from briefing.compose.quotes import office_words
from briefing.compose.runs import bind_all
from briefing.document.blocks import Biography
from briefing.document.inlines import Text
from briefing.model.excerpt import PersonDetail
from briefing.model.pack import ExcerptItem


def make_biography(printing: Printing, item: ExcerptItem, detail: PersonDetail) -> Biography:
    """Return a biography; the words of the source are already its name and role, so only own words follow."""
    own = [printing.words(line) for line in (item.wording or "").splitlines() if line.strip()]
    source = printing.quiet_source_line(item)
    return Biography(
        name=printing.words(bind_all(detail.name)),
        role=office_words(printing, item.excerpt, detail),
        paragraphs=(*own[:-1], (*own[-1], Text(text=" "), *source)) if own else (source,),
        portrait=portrait(printing, item, detail.name),
        origin=item.id,
    )
