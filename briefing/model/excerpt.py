"""Excerpts: words of a source with their place, and what they say as data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never

from briefing.model.ids import ArticleId, ExcerptId
from briefing.model.spans import Span
from briefing.model.when import When

CONTEXT_LENGTH = 32
"""Code points kept before and after an excerpt to find it again (W3C Web Annotation, TextQuoteSelector)."""


class ExcerptKind(StrEnum):
    """What an excerpt is good for; the order is the order on screen."""

    QUOTE = "quote"
    STATISTIC = "statistic"
    PROGRAMME = "programme"
    DATE = "date"
    PERSON = "person"
    BACKGROUND = "background"


class RecordStatus(StrEnum):
    """What may be done with a statement."""

    ON_THE_RECORD = "on_the_record"
    ON_BACKGROUND = "on_background"
    OFF_THE_RECORD = "off_the_record"


class Attribution(StrEnum):
    """How the speaker of a quotation is known."""

    STATED = "stated"
    INFERRED = "inferred"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Selector:
    """Anchor words in an article: exact text, 32 code points around it, and position."""

    article_id: ArticleId
    span: Span
    exact: str
    prefix: str = ""
    suffix: str = ""

    @classmethod
    def from_text(cls, article_id: ArticleId, text: str, span: Span) -> Selector:
        """Anchor `span` of an article's text."""
        return cls(
            article_id=article_id,
            span=span,
            exact=span.slice(text),
            prefix=text[max(0, span.start - CONTEXT_LENGTH) : span.start],
            suffix=text[span.end : span.end + CONTEXT_LENGTH],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteDetail:
    """Say who said it; names stand as the article gives them, without titles of address.

    `direct` means inside quotation marks. `parts` are the pieces of a quotation that its attribution
    interrupts. `is_closed` is false where the source never closes the quotation marks.
    """

    direct: bool = True
    speaker: str | None = None
    role: str | None = None
    rank: str | None = None
    organisation: str | None = None
    attribution: Attribution = Attribution.STATED
    occasion: str | None = None
    said_on: When | None = None
    record: RecordStatus = RecordStatus.ON_THE_RECORD
    is_translation: bool = False
    is_closed: bool = True
    parts: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticDetail:
    """Give a figure: `low` alone is a value, `low` and `high` a range.

    `qualifier` is the article's own words ("more than"); `value_start` is the offset of the number.
    """

    low: int | float
    high: int | float | None = None
    unit: str | None = None
    qualifier: str | None = None
    counts: str | None = None
    period: str | None = None
    as_at: When | None = None
    said_by: str | None = None
    value_start: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeDetail:
    """Describe an event or a session; `time` is local, `zone` its name as printed ("ICT, UTC+7")."""

    event: str | None = None
    when: When | None = None
    time: str | None = None
    zone: str | None = None
    venue: str | None = None
    sessions: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    press_access: str | None = None
    theme: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateDetail:
    """Say what happened or will happen; `is_inferred` marks a year or day the words leave open."""

    when: When | None = None
    event: str | None = None
    is_inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDetail:
    """Introduce a person as the article does."""

    name: str
    rank: str | None = None
    role: str | None = None
    organisation: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BackgroundDetail:
    """Mark free text that needs no further data."""


Detail = QuoteDetail | StatisticDetail | ProgrammeDetail | DateDetail | PersonDetail | BackgroundDetail


def without_places(detail: Detail) -> Detail:
    """Return what was said without the places in the article, for words that now stand elsewhere."""
    match detail:
        case QuoteDetail():
            return replace(detail, parts=())
        case StatisticDetail():
            return replace(detail, value_start=None)
        case _:
            return detail


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """Hold the source's own words and their meaning.

    `rule` names the rule that suggested it, "user" if a person selected it; `confidence` runs from 0 to 1;
    `doubts` name the fields of `detail` that a person should confirm.
    """

    id: ExcerptId
    source: Selector
    detail: Detail
    rule: str = "user"
    confidence: float = 1.0
    doubts: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Return the words as they stand in the source."""
        return self.source.exact

    @property
    def kind(self) -> ExcerptKind:
        """Return what the excerpt is good for."""
        match self.detail:
            case QuoteDetail():
                return ExcerptKind.QUOTE
            case StatisticDetail():
                return ExcerptKind.STATISTIC
            case ProgrammeDetail():
                return ExcerptKind.PROGRAMME
            case DateDetail():
                return ExcerptKind.DATE
            case PersonDetail():
                return ExcerptKind.PERSON
            case BackgroundDetail():
                return ExcerptKind.BACKGROUND
            case _ as never:
                assert_never(never)
