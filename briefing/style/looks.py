"""The shapes that a style gives to covers, heads, labels, notes, quotations and tables."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CoverLook(StrEnum):
    """How the first page is built: a block of colour, double rules around centred lines, or lines alone."""

    PANEL = "panel"
    RULED = "ruled"
    BARE = "bare"


class HeadLook(StrEnum):
    """Where running lines stand: at both sides, centred, or in few large lines."""

    SIDES = "sides"
    CENTRED = "centred"
    LARGE = "large"


class BodyLook(StrEnum):
    """Where running text stands: in the text column, numbered through the document, or across the page."""

    COLUMN = "column"
    NUMBERED = "numbered"
    FULL = "full"


class LabelLook(StrEnum):
    """Where a label stands: in a column beside its words, or above them."""

    BESIDE = "beside"
    ABOVE = "above"


class ContentsLook(StrEnum):
    """How a row of the contents leads to its page: across white space, by dots, or in words."""

    SPACE = "space"
    DOTS = "dots"
    WORDS = "words"


class NotesLook(StrEnum):
    """How notes are called and where they stand: raised marks and page foot, or words and section end."""

    FOOT = "foot"
    SECTION = "section"


class QuoteLook(StrEnum):
    """How quotations stand out: the first large and others in rows, all indented, or all beside a bar."""

    ROWS = "rows"
    INDENTED = "indented"
    BARRED = "barred"


class PortraitLook(StrEnum):
    """Where a portrait stands: in the label column, at the right of the words, or above them."""

    BESIDE = "beside"
    RIGHT = "right"
    ABOVE = "above"


class TableLook(StrEnum):
    """How a table is drawn: a filled head, rules alone, or one entry below the other with its labels."""

    FILLED = "filled"
    RULED = "ruled"
    STACKED = "stacked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """Choose the shapes; measures in points. The defaults are those of the style `modern`.

    Without drawings a timeline is its list alone. `has_memo_head` sets a letterhead and lines of sender, date
    and event above the first section, and lets only those sections have a large heading that begin a page.
    `starts_folio_after_cover` counts pages from the first one after the cover. `has_source_codes` prints a QR
    code beside the address of each source.
    """

    cover: CoverLook = CoverLook.PANEL
    head: HeadLook = HeadLook.SIDES
    body: BodyLook = BodyLook.COLUMN
    labels: LabelLook = LabelLook.BESIDE
    contents: ContentsLook = ContentsLook.SPACE
    notes: NotesLook = NotesLook.FOOT
    quotes: QuoteLook = QuoteLook.ROWS
    tables: TableLook = TableLook.FILLED
    portraits: PortraitLook = PortraitLook.BESIDE
    has_memo_head: bool = False
    starts_folio_after_cover: bool = False
    has_watermark: bool = False
    has_drawings: bool = True
    has_source_codes: bool = False
    portrait_width_pt: float = 82
    portrait_height_pt: float = 109.82
    contact_columns: int = 3
    number_hang_pt: float = 22
    quote_bar_pt: float = 3
    quote_gap_pt: float = 16
    block_rule_pt: float = 2
    note_rule_width_pt: float = 72
    note_rule_pt: float = 0.5
    mark_scale: float = 0.66
    is_mark_bold: bool = True


MODERN_LOOKS = Looks()
