"""The values of a house style: organisation, conventions, and the sheet both exporters derive from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from briefing.model.pack import PageSize
from briefing.style.looks import MODERN_LOOKS, Looks


class Role(StrEnum):
    """What words are on the page; one entry of the type scale each (see the style files)."""

    OFFICE = "office"
    DEPARTMENT = "department"
    COVER_KICKER = "cover_kicker"
    TITLE = "title"
    SUBTITLE = "subtitle"
    COVER_LABEL = "cover_label"
    COVER_LINE = "cover_line"
    EMBARGO = "embargo"
    HEADING_1 = "heading_1"
    HEADING_2 = "heading_2"
    HEADING_3 = "heading_3"
    LEAD = "lead"
    BODY = "body"
    LIST = "list"
    LEAD_QUOTE = "lead_quote"
    QUOTE = "quote"
    SPEAKER = "speaker"
    SPEAKER_ROLE = "speaker_role"
    VALUE = "value"
    FACT_VALUE = "fact_value"
    QUALIFIER = "qualifier"
    FIGURE_LABEL = "figure_label"
    TABLE_HEAD = "table_head"
    TABLE_TEXT = "table_text"
    BAND = "band"
    LABEL = "label"
    LABEL_TEXT = "label_text"
    SOURCE_LINE = "source_line"
    CAPTION = "caption"
    NAME = "name"
    NOTE = "note"
    RUNNING_HEAD = "running_head"
    MARKING = "marking"
    END_MARK = "end_mark"
    CONTENTS_1 = "contents_1"
    CONTENTS_2 = "contents_2"


class Family(StrEnum):
    """The two type families of a style."""

    SANS = "sans"
    SERIF = "serif"


class Ink(StrEnum):
    """The named colours of a style."""

    INK = "ink"
    ACCENT = "accent"
    ALERT = "alert"
    QUIET = "quiet"
    ON_ACCENT = "on_accent"
    HAIRLINE = "hairline"
    TINT = "tint"


class Alignment(StrEnum):
    """How lines stand in their column; nothing is justified."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeStyle:
    """Set one role: size, leading and spaces in points; `word_style` names its Word style."""

    family: Family
    size_pt: float
    leading_pt: float
    bold: bool = False
    italic: bool = False
    ink: Ink = Ink.INK
    before_pt: float = 0
    after_pt: float = 0
    alignment: Alignment = Alignment.LEFT
    word_style: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Geometry:
    """Lay out one paper size: margins and running lines in points, y measured from the top edge."""

    width_pt: float
    height_pt: float
    left_pt: float
    right_pt: float
    frame_top_pt: float
    frame_bottom_pt: float
    marking_y_pt: float
    head_y_pt: float
    head_rule_y_pt: float
    foot_rule_y_pt: float
    folio_y_pt: float
    foot_marking_y_pt: float
    cover_panel_height_pt: float

    @property
    def text_width_pt(self) -> float:
        """Return the width between the margins."""
        return self.width_pt - self.left_pt - self.right_pt


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleSheet:
    """Hold everything that is seen; `colours` are `#RRGGBB`.

    `fonts` name families that ship, or give the path of a user's own up to the hyphen in its files' names.
    `label_column_pt` and `gutter_pt` split the text width into labels and text; `table_columns_pt` gives
    widths by column role, the session column takes what is left. `looks` choose the shape of blocks.
    """

    colours: Mapping[Ink, str]
    fonts: Mapping[Family, str]
    roles: Mapping[Role, TypeStyle]
    geometry: Mapping[PageSize, Geometry]
    label_column_pt: float
    gutter_pt: float
    table_columns_pt: Mapping[str, float]
    table_padding_pt: float
    hairline_pt: float
    looks: Looks = MODERN_LOOKS

    def role(self, role: Role) -> TypeStyle:
        """Return the type style of a role."""
        return self.roles[role]


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseContact:
    """Say how one desk of the house is reached."""

    name: str
    role: str = ""
    phone: str = ""
    mail: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """Name who issues the pack; a pack's own details come before it. `logo` is a path of PNG or JPEG.

    `about` is what a press release says of the house; it and the `contacts` are put into new packs.
    """

    name: str = ""
    department: str = ""
    logo: str | None = None
    about: str = ""
    contacts: tuple[HouseContact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Conventions:
    """Keep what an office always does the same way; without capitals no line shouts, not even the embargo.

    What is empty is as the language of the document has it. `embargo` is a pattern with `{moment}` in it,
    `immediate_release` the line without one. `dates` and `numbers` name another form of the same language
    (`en-US`, `en-ZA`), whose days and digits are printed so; in other languages they mean nothing.
    """

    end_mark: str
    marking: str
    has_capitals: bool = True
    embargo: str = ""
    immediate_release: str = ""
    dates: str = ""
    numbers: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPacks:
    """Say what packs begin with in this style; an empty language leaves the choice open."""

    language: str = ""
    page_size: PageSize = PageSize.A4


class WordNotes(StrEnum):
    """Where notes stand in Word files: as the style has them, or in one form of Word's own.

    With `sources` there are none: the list of sources alone says where things are from.
    """

    AS_STYLE = "as_style"
    FOOTNOTES = "footnotes"
    ENDNOTES = "endnotes"
    SECTION = "section"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True, kw_only=True)
class WordHouse:
    """Say what the Word files of a house have of their own.

    `template` is a path of a .docx or .dotx whose letterhead, page and styles they take; `locks_quotes` keeps
    the words of quotations from being edited in Word by accident.
    """

    template: str | None = None
    locks_quotes: bool = False
    notes: WordNotes = WordNotes.AS_STYLE


PLAIN_WORD = WordHouse()
PLAIN_START = NewPacks()


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseStyle:
    """Hold one house style; `name` is its file's name without suffix.

    `has_darkened_accent` tells that the file's own accent could not have been read on the page.
    """

    name: str
    organisation: Organisation
    conventions: Conventions
    sheet: StyleSheet
    has_darkened_accent: bool = False
    word: WordHouse = PLAIN_WORD
    new_packs: NewPacks = PLAIN_START
