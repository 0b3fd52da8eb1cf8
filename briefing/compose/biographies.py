"""Biographies: one person as portrait, name, rank and role, what the officer wrote, and what sources say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.compose.passages import tidy_spaces
from briefing.compose.photos import portrait
from briefing.compose.printing import Printing
from briefing.compose.quotes import office_words
from briefing.compose.runs import bind_all
from briefing.document.blocks import Biography, Paragraph
from briefing.document.inlines import Emphasis, Inlines, Text, emphasised, join
from briefing.model.excerpt import PersonDetail
from briefing.model.pack import ExcerptItem


def make_biography(
    printing: Printing, item: ExcerptItem, detail: PersonDetail, passages: Sequence[ExcerptItem] = ()
) -> Biography:
    """Return a biography; the last of its words name the sources of name, office and passages.

    The words of the person's own excerpt are already the name and the office, so only own words follow them.
    """
    own = [printing.words(line) for line in (item.wording or "").splitlines() if line.strip()]
    if not passages:
        source = printing.quiet_source_line(item)
        own = [*own[:-1], (*own[-1], Text(text=" "), *source)] if own else [source]
    return Biography(
        name=printing.words(bind_all(detail.name)),
        role=office_words(printing, item.excerpt, detail),
        paragraphs=tuple(own),
        passages=tuple(_printed(printing, item, passages)),
        portrait=portrait(printing, item, detail.name),
        origin=item.id,
    )


def _printed(printing: Printing, person: ExcerptItem, passages: Sequence[ExcerptItem]) -> Iterator[Paragraph]:
    for item in passages:
        words: Inlines = (*_words(printing, item), printing.note_mark(item.excerpt))
        if item is passages[-1]:
            notes = [printing.note_of(one) for one in (person, *passages)]
            sources = join([printing.cite_all([person, *passages]), *notes], " · ")
            words = (*words, Text(text=" "), *emphasised(sources, Emphasis.QUIET))
        yield Paragraph(words=words, origin=item.id)


def _words(printing: Printing, item: ExcerptItem) -> Inlines:
    said = item.text if item.wording is not None else tidy_spaces(item.text)
    return printing.source_words(item.excerpt, said)
