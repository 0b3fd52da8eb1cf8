"""The pack: an ordered tree of sections and items, with everything needed to print and to trace them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from briefing.model.answers import Answer
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt, Selector
from briefing.model.ids import ArticleId, ItemId, PackId, PictureId, SectionId
from briefing.model.pictures import Photo, Picture
from briefing.model.when import Moment, When


class BlockKind(StrEnum):
    """The nineteen blocks that a pack can hold; a template chooses some and their order."""

    COVER = "cover"
    MARKING = "marking"
    CONTENTS = "contents"
    AT_A_GLANCE = "at_a_glance"
    PROGRAMME = "programme"
    KEY_MESSAGES = "key_messages"
    BACKGROUND = "background"
    FACTS = "facts"
    QUOTES = "quotes"
    BIOGRAPHIES = "biographies"
    QUESTIONS = "questions"
    TIMELINE = "timeline"
    MEDIA_COVERAGE = "media_coverage"
    CONFLICTS = "conflicts"
    PRACTICAL = "practical"
    PRESS_RELEASE = "press_release"
    CONTACTS = "contacts"
    SOURCES = "sources"
    ANNEXES = "annexes"


FOR_COLLEAGUES = frozenset({BlockKind.QUESTIONS, BlockKind.CONFLICTS})
"""The blocks that a public edition never prints unless somebody says so against all advice."""


class Audience(StrEnum):
    """Who may read a section; internal ones stay out of the public edition."""

    PUBLIC = "public"
    INTERNAL = "internal"


class Status(StrEnum):
    """How far a pack has got; only preflight's errors stand between it and FINAL."""

    DRAFT = "draft"
    FINAL = "final"


class PageSize(StrEnum):
    """The paper a pack is printed on."""

    A4 = "A4"
    LETTER = "Letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcerptItem:
    """Place an excerpt in a section.

    `wording` is what is printed where it differs from the source's words (cuts `[…]`, insertions `[ ]`);
    None prints the source. `heading` is the topic beside it, `photo` the portrait of a person or a speaker.
    `further` are places of other origins that say the same, and are named beside the excerpt's own source.
    """

    id: ItemId
    excerpt: Excerpt
    wording: str | None = None
    heading: str = ""
    note: str = ""
    included: bool = True
    photo: Photo | None = None
    further: tuple[Selector, ...] = ()

    @property
    def sources(self) -> tuple[ArticleId, ...]:
        """Return the articles that say what the item says, its own first."""
        places = (self.excerpt.source, *self.further)
        return tuple(dict.fromkeys(place.article_id for place in places))

    @property
    def text(self) -> str:
        """Return the words that are printed."""
        return self.excerpt.text if self.wording is None else self.wording


@dataclass(frozen=True, slots=True, kw_only=True)
class TextItem:
    """Place own text in a section; paragraphs are separated by line feeds.

    With a photo the text is its caption. With an answer the heading asks, and the text is the line to take.
    """

    id: ItemId
    text: str
    heading: str = ""
    note: str = ""
    included: bool = True
    photo: Photo | None = None
    answer: Answer | None = None


Item = ExcerptItem | TextItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Hold the items of one block; `title` is None while the block's own name is good enough."""

    id: SectionId
    block: BlockKind
    title: str | None = None
    items: tuple[Item, ...] = ()
    audience: Audience = Audience.PUBLIC
    included: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """Say what stands on the cover and in the running lines of every page.

    `office` and `department` are empty where the house style's organisation issues the pack.
    `lines` are further label and text pairs for the cover ("Hosts", "Theme").
    """

    title: str = ""
    subtitle: str = ""
    when: When | None = None
    place: str = ""
    office: str = ""
    department: str = ""
    lines: tuple[tuple[str, str], ...] = ()
    version: str = "1.0"
    as_at: Moment | None = None
    status: Status = Status.DRAFT
    marking: str = ""
    embargo: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """Hold a whole pack; a value, never changed in place (see `briefing.model.edits`).

    `language` is a BCP 47 tag (en-GB, en-US, vi). `articles` are the sources that the excerpts point into,
    in order of arrival, each once: a pack can be mailed and traced without its library. `pictures` are those
    that its items show, each once too.
    """

    id: PackId
    template: str = "press-pack"
    language: str = "en-GB"
    style: str = "modern"
    page_size: PageSize = PageSize.A4
    details: Details = Details()
    sections: tuple[Section, ...] = ()
    articles: tuple[Article, ...] = ()
    pictures: tuple[Picture, ...] = ()

    def items(self) -> Iterator[Item]:
        """Yield every item in the order of the outline."""
        for section in self.sections:
            yield from section.items

    def excerpt_items(self) -> Iterator[ExcerptItem]:
        """Yield every item that holds an excerpt, in the order of the outline."""
        return (item for item in self.items() if isinstance(item, ExcerptItem))

    def section(self, section_id: SectionId) -> Section:
        """Return a section by its identity; KeyError if it is not in the pack."""
        for section in self.sections:
            if section.id == section_id:
                return section
        raise KeyError(section_id)

    def find_item(self, item_id: ItemId) -> tuple[Section, Item]:
        """Return an item and the section that holds it; KeyError if it is not in the pack."""
        for section in self.sections:
            for item in section.items:
                if item.id == item_id:
                    return section, item
        raise KeyError(item_id)

    def article(self, article_id: ArticleId) -> Article:
        """Return one of the pack's own articles; KeyError if the pack does not carry it."""
        for article in self.articles:
            if article.id == article_id:
                return article
        raise KeyError(article_id)

    def picture(self, picture_id: PictureId) -> Picture:
        """Return one of the pack's own pictures; KeyError if the pack does not carry it."""
        for picture in self.pictures:
            if picture.id == picture_id:
                return picture
        raise KeyError(picture_id)

    def with_used_pictures(self) -> Pack:
        """Return the pack without the pictures that no item shows any more."""
        used = {item.photo.picture for item in self.items() if item.photo is not None}
        if all(picture.id in used for picture in self.pictures):
            return self
        return replace(self, pictures=tuple(picture for picture in self.pictures if picture.id in used))
