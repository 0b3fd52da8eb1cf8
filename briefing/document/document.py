"""The document: cover, contents, sections and notes, with what runs on every page."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.document.blocks import Block, Heading
from briefing.document.inlines import Inlines
from briefing.model.pack import PageSize
from briefing.model.when import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverLine:
    """Set a label and its words on the cover."""

    label: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """Hold the first page; `embargo` also carries "FOR IMMEDIATE RELEASE", with `is_embargoed` false."""

    kicker: str
    title: str
    subtitle: str
    office: str
    department: str
    embargo: str
    is_embargoed: bool
    lines: tuple[CoverLine, ...]
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """Ask for a table of contents; its rows are the document's own headings.

    Where one page holds them all they go down to `depth`, else as far as a page holds them, at least to 1.
    """

    heading: Heading
    depth: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Hold the blocks below one heading of level 1.

    `starts_page` asks for a new page, `fits_page` that all of it stand on one.
    """

    heading: Heading
    blocks: tuple[Block, ...]
    starts_page: bool = False
    fits_page: bool = False

    @property
    def origin(self) -> str | None:
        """Return the identity of the pack's section."""
        return self.heading.origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Hold a note that a mark calls; numbers rise by one through the document."""

    number: int
    words: Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Say in lines what colleagues should know of what `origin` gave; it is beside the text, not in it."""

    origin: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """Say what stands in head and foot of every page.

    `folio_of` is the pattern of a page number in words, such as `Page {page} of {pages}`. `embargo_short`
    stands where the whole embargo has no room, `watermark` across every page of a style that has one.
    """

    title: str
    marking: str
    embargo: str
    is_embargoed: bool
    imprint: str
    folio_of: str
    embargo_short: str = ""
    imprint_short: str = ""
    date: str = ""
    watermark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Give the few words that depend on the layout, in the document's language; those with `{}` are patterns.

    `see_note` follows a sentence, `see_note_within` stands inside one.
    """

    continued: str = "(continued)"
    note: str = "Note {number}."
    see_note: str = "See note {number}."
    see_note_within: str = "(see note {number})"
    on_page: str = "page {page}"


ENGLISH_PHRASES = Phrases()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Hold a whole composed pack.

    `masthead` stands above the first section: what a cover says where there is none, and a memo's own head.
    `created` dates the file (None: the exporter's fixed date), so that the same pack gives the same bytes.
    `origin` is the identity of the pack, so that an edited file finds its way back to it; `carries_manifest`
    tells whether a file may also hold the words as they were written, which what goes to the press must not.
    `remarks` are for an exporter that can set them beside the text.
    """

    title: str
    language: str
    page_size: PageSize
    subject: str
    author: str
    running: Running
    cover: Cover | None = None
    contents: Contents | None = None
    sections: tuple[Section, ...] = ()
    notes: tuple[Note, ...] = ()
    created: Moment | None = None
    origin: str = ""
    masthead: Cover | None = None
    phrases: Phrases = ENGLISH_PHRASES
    carries_manifest: bool = True
    remarks: tuple[Remark, ...] = ()
