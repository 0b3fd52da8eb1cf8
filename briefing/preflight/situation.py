"""What the rules look at: one edition of a pack, gone through once for all of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from briefing.model.article import Article
from briefing.model.excerpt import Excerpt, QuoteDetail, RecordStatus, Selector
from briefing.model.finding import Finding
from briefing.model.ids import ArticleId, ExcerptId, ItemId
from briefing.model.marked_edits import read_edits
from briefing.model.pack import Audience, BlockKind, ExcerptItem, Item, Pack, Section, Status, TextItem
from briefing.preflight.check import Fix, Found
from briefing.preflight.printing import PrintingFaults
from briefing.text.answers import may_go_out

NO_FAULTS = PrintingFaults()
Confirmations = Mapping[ItemId, tuple[Selector, ...]]
"""Where other origins say what an item says, for items that do not name them."""

NONE_CONFIRMED: Confirmations = MappingProxyType({})
_SHOWN_WORDS = 60

Placed = tuple[Section, ExcerptItem]
PlacedText = tuple[Section, TextItem]
OwnWords = tuple[Section | None, Item | None, str]


class Situation:
    """Know the pack, the edition it will be printed in, the present moment, and what others found out.

    `sections` and what they hold are those that the edition is meant to print; excerpts that are not on the
    record are among them, for they are missed in the public edition.
    """

    def __init__(
        self,
        pack: Pack,
        *,
        edition: Audience,
        now: dt.datetime,
        findings: Sequence[Finding] = (),
        printing: PrintingFaults = NO_FAULTS,
        confirmations: Confirmations = NONE_CONFIRMED,
    ) -> None:
        self.pack = pack
        self.edition = edition
        self.now = now
        self.findings = findings
        self.printing = printing
        self.confirmations = confirmations
        self.articles: dict[ArticleId, Article] = {article.id: article for article in pack.articles}
        self.sections = tuple(
            section
            for section in pack.sections
            if section.included and (self.is_internal or section.audience is Audience.PUBLIC)
        )
        self.items: tuple[tuple[Section, Item], ...] = tuple(
            (section, item) for section in self.sections for item in section.items if item.included
        )
        self.excerpts: tuple[Placed, ...] = tuple(
            (section, item) for section, item in self.items if isinstance(item, ExcerptItem)
        )
        self.texts: tuple[PlacedText, ...] = tuple(
            (section, item) for section, item in self.items if isinstance(item, TextItem)
        )
        self.quotes: tuple[tuple[Section, ExcerptItem, QuoteDetail], ...] = tuple(
            (section, item, item.excerpt.detail)
            for section, item in self.excerpts
            if isinstance(item.excerpt.detail, QuoteDetail)
        )
        self.own_words: tuple[OwnWords, ...] = tuple(self._own_words())
        """All words that are the office's own: details, headings, texts, and what it put into excerpts."""
        self._first_uses: dict[ArticleId, Placed] = {
            article_id: (section, item)
            for section, item in reversed(self.excerpts)
            for article_id in item.sources
        }
        self.by_excerpt: dict[ExcerptId, Placed] = {
            item.excerpt.id: (section, item) for section, item in self.excerpts
        }

    @property
    def is_internal(self) -> bool:
        """Tell whether colleagues read this edition, not the press."""
        return self.edition is Audience.INTERNAL

    @property
    def is_final(self) -> bool:
        """Tell whether the pack is to go out as it is."""
        return self.pack.details.status is Status.FINAL

    def _own_words(self) -> Iterator[OwnWords]:
        details = self.pack.details
        lines = [words for line in details.lines for words in line]
        office = (details.place, details.office, details.department)
        for words in (details.title, details.subtitle, *office, details.marking, *lines):
            if words:
                yield None, None, words
        for section in self.sections:
            if section.title:
                yield section, None, section.title
        for section, item in self.items:
            if words := "\n".join(filter(None, (item.heading, *_texts_of(item)))):
                yield section, item, words

    def texts_in(self, *blocks: BlockKind) -> Iterator[PlacedText]:
        """Yield own words in blocks of these kinds."""
        return ((section, item) for section, item in self.texts if section.block in blocks)

    def source_of(self, excerpt: Excerpt) -> Article | None:
        """Return the article an excerpt comes from, None if the pack does not carry it."""
        return self.articles.get(excerpt.source.article_id)

    def first_use(self, article_id: ArticleId) -> Placed | None:
        """Return the first excerpt that names an article, to jump to."""
        return self._first_uses.get(article_id)


def _texts_of(item: Item) -> Iterator[str]:
    """Yield the words of an item that are the office's own, but for its heading."""
    if isinstance(item, ExcerptItem):
        yield from _put_in(item)
    else:
        yield item.text
        if item.answer is not None:
            yield from (item.answer.if_pressed, item.answer.not_for_use)
    if item.photo is not None:
        yield from (item.photo.alt, item.photo.credit)


def _put_in(item: ExcerptItem) -> Iterator[str]:
    """Yield the office's words in an excerpt: what stands in brackets, or the whole of free words."""
    if item.wording is None or item.wording == item.excerpt.text:
        return
    marked = read_edits(item.excerpt.text, item.wording)
    if marked is not None:
        yield from (insertion.words for insertion in marked.insertions)
    elif not isinstance(item.excerpt.detail, QuoteDetail):
        yield item.wording


def at_item(section: Section, item: Item, message: str, fix: Fix | None = None) -> Found:
    """Return what was found at an item."""
    return Found(message=message, section_id=section.id, item_id=item.id, fix=fix)


def at_place(section: Section | None, item: Item | None, message: str, fix: Fix | None = None) -> Found:
    """Return what was found in own words: at an item, at a section, or in the pack's details."""
    return Found(
        message=message,
        section_id=section.id if section else None,
        item_id=item.id if item else None,
        fix=fix,
    )


def at_section(section: Section, message: str, fix: Fix | None = None) -> Found:
    """Return what was found at a section."""
    return Found(message=message, section_id=section.id, fix=fix)


def is_on_the_record(item: Item) -> bool:
    """Tell whether an item may stand in a public edition."""
    if not isinstance(item, ExcerptItem) or not isinstance(item.excerpt.detail, QuoteDetail):
        return True
    return item.excerpt.detail.record is RecordStatus.ON_THE_RECORD


def goes_out_as_it_is(section: Section, item: Item) -> bool:
    """Tell whether a public edition prints an item of this section: an answer only when it is cleared."""
    if isinstance(item, TextItem):
        is_answer = section.block is BlockKind.QUESTIONS or item.answer is not None
        return may_go_out(item) if is_answer else True
    return is_on_the_record(item)


def short(words: str) -> str:
    """Return the beginning of words on one line, ended at a space."""
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN_WORDS else line[:_SHOWN_WORDS].rsplit(" ", 1)[0] + "…"


def called(item: Item) -> str:
    """Return what an item is called in a sentence: its heading, else the beginning of its words."""
    return short(item.heading or item.text)


def section_name(section: Section) -> str:
    """Return a section's title, else its block's name."""
    return section.title or section.block.value.replace("_", " ").capitalize()
