"""Blocks: what can stand in a section, each a typed value with its words and where it came from.

`origin` is the identity of the pack's item or section that a node was composed from, so that a click in a
preview and a change in a Word file find their way back. Words are complete and in the document's language:
an exporter adds none of its own, except page numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing.document.inlines import Inlines
from briefing.model.pictures import Picture
from briefing.model.when import When


class ParagraphRole(StrEnum):
    """What a paragraph is."""

    BODY = "body"
    LEAD = "lead"
    SOURCE_LINE = "source_line"
    CAPTION = "caption"
    END_MARK = "end_mark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """Name a part; level 1 is the section's own, 2 and 3 stand within it. `anchor` is unique."""

    level: int
    words: Inlines
    anchor: str
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Hold running text."""

    words: Inlines
    role: ParagraphRole = ParagraphRole.BODY
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListBlock:
    """Hold points, numbered from 1 or with bullets."""

    items: tuple[Inlines, ...]
    numbered: bool = False
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelRow:
    """Set words beside a label; `paragraphs` each begin on a line of their own."""

    label: Inlines
    paragraphs: tuple[Inlines, ...]
    number: int | None = None
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelRows:
    """Hold rows of label and words: key messages, who/what/when/where, practical information."""

    rows: tuple[LabelRow, ...]
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Show one statistic: `more than` · `100,000` · what it counts · a sentence · as at · who · sources."""

    value: str
    label: Inlines
    qualifier: Inlines = ()
    sentence: Inlines = ()
    source: Inlines = ()
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tiles:
    """Show three to five figures side by side, the numbers large."""

    figures: tuple[Figure, ...]
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """List figures, one a row, the number in the label column."""

    figures: tuple[Figure, ...]
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Illustration:
    """Show a picture: what is to be seen in it, never empty, and who took it as it is printed."""

    picture: Picture
    description: str
    credit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Photograph:
    """Show a picture for its own sake; who took it is said at the end of its caption."""

    shown: Illustration
    caption: Inlines
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Print what somebody said, with quotation marks as part of `words`.

    `role` gives rank, office and organisation; `source` the occasion, the date, who took the portrait if
    there is one, and the source's number.
    """

    words: Inlines
    speaker: Inlines
    role: Inlines = ()
    topic: Inlines = ()
    source: Inlines = ()
    portrait: Illustration | None = None
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotations:
    """Hold a quote sheet: at most one leading quotation, then the others in rows."""

    lead: Quotation | None
    quotations: tuple[Quotation, ...]
    origin: str | None = None


class ColumnRole(StrEnum):
    """What a column of a table holds; widths follow from it."""

    TIME = "time"
    SESSION = "session"
    PLACE = "place"
    PEOPLE = "people"
    PRESS = "press"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Head a column."""

    title: str
    role: ColumnRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Hold one cell for each column; a cell is a tuple of paragraphs, never empty."""

    cells: tuple[tuple[Inlines, ...], ...]
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Stand across the whole table above the rows it names, such as a day."""

    words: Inlines


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Hold a table with one header row; `description` is its alternative text."""

    columns: tuple[Column, ...]
    rows: tuple[Row | Band, ...]
    description: str
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Mark an event on a timeline.

    `label` is short enough to stand in the drawing, empty where none is; `words` is the sentence of the list;
    `date` is `when` as it is printed. `is_highlight` marks the event that the pack is about.
    """

    number: int
    when: When
    date: str
    label: str
    words: Inlines
    is_highlight: bool = False
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Draw events along an axis, then list them; the list is the drawing's text alternative.

    `caption` follows the drawing; `month_names` are the twelve in the document's language, for its axis.
    """

    events: tuple[Event, ...]
    caption: Inlines
    description: str
    month_names: tuple[str, ...]
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Biography:
    """Introduce a person; a portrait comes first, with its credit.

    `passages` follow the paragraphs: what sources say of the person, each with an origin of its own.
    """

    name: Inlines
    role: Inlines
    paragraphs: tuple[Inlines, ...] = ()
    passages: tuple[Paragraph, ...] = ()
    portrait: Illustration | None = None
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Name a source: outlet, headline, then author, dates and what the copy lacks, then the address.

    Other nodes link to `anchor`.
    """

    number: int
    outlet: Inlines
    headline: Inlines
    particulars: str
    url: str | None
    anchor: str
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """List the sources by number."""

    sources: tuple[Source, ...]
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Say whom to ask: name, role, then lines such as phone, mail and hours."""

    name: Inlines
    role: Inlines = ()
    lines: tuple[Inlines, ...] = ()
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contacts:
    """Set contacts side by side."""

    contacts: tuple[Contact, ...]
    origin: str | None = None


class AnswerRole(StrEnum):
    """What may be done with a part of an answer."""

    LINE_TO_TAKE = "line_to_take"
    IF_PRESSED = "if_pressed"
    NOT_FOR_USE = "not_for_use"
    CLEARANCE = "clearance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Hold one part of an answer with its label."""

    role: AnswerRole
    label: str
    paragraphs: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Ask a question (`label` is its number as printed, `Q1`) and answer it part by part."""

    label: str
    words: Inlines
    answers: tuple[Answer, ...]
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """Hold questions, each with its answers."""

    questions: tuple[Question, ...]
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Caveat:
    """Warn colleagues, set apart from the text around it."""

    heading: Inlines
    paragraphs: tuple[Inlines, ...]
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Show one value of a chart; `shown` is how it is printed, its qualifier included."""

    label: str
    value: float
    shown: str
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Compare three to eight figures that count the same: bars, or columns where they follow in time.

    `unit` says what is counted; labels and values are a table to whoever cannot see the bars, and
    `description` says what that table shows.
    """

    title: Inlines
    unit: Inlines
    bars: tuple[Bar, ...]
    is_time_series: bool
    caption: Inlines
    description: str
    origin: str | None = None


Block = (
    Heading
    | Paragraph
    | ListBlock
    | LabelRows
    | Tiles
    | Facts
    | Quotations
    | Table
    | Timeline
    | Biography
    | Sources
    | Contacts
    | Questions
    | Caveat
    | Chart
    | Photograph
)
