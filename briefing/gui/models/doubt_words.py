"""What the window says of a doubtful field of an excerpt: its name, and how its value came about."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from briefing.gui.models.metadata_text import day_text
from briefing.model.article import Article
from briefing.model.doubts import doubtful_fields
from briefing.model.excerpt import (
    Attribution,
    DateDetail,
    Excerpt,
    PersonDetail,
    ProgrammeDetail,
    QuoteDetail,
)

_CONTEXT = "DoubtWords"
translate = QCoreApplication.translate


def field_name(name: str) -> str:
    """Return what a field of an excerpt is called."""
    names = {
        "speaker": translate(_CONTEXT, "Speaker"),
        "role": translate(_CONTEXT, "Role"),
        "rank": translate(_CONTEXT, "Rank"),
        "organisation": translate(_CONTEXT, "Organisation"),
        "name": translate(_CONTEXT, "Name"),
        "when": translate(_CONTEXT, "Date"),
        "said_on": translate(_CONTEXT, "Said on"),
        "as_at": translate(_CONTEXT, "As at"),
        "event": translate(_CONTEXT, "What happens"),
        "time": translate(_CONTEXT, "Time"),
        "venue": translate(_CONTEXT, "Place"),
        "low": translate(_CONTEXT, "Value"),
        "high": translate(_CONTEXT, "Up to"),
        "unit": translate(_CONTEXT, "Unit"),
        "counts": translate(_CONTEXT, "What it counts"),
        "qualifier": translate(_CONTEXT, "Qualifier"),
        "period": translate(_CONTEXT, "Period"),
        "is_closed": translate(_CONTEXT, "Where it ends"),
    }
    return names.get(name, name.replace("_", " ").capitalize())


def doubts_tip(excerpt: Excerpt) -> str:
    """Return what is doubtful about an excerpt, a line each, for a tooltip."""
    reasons = [(name, doubt_reason(excerpt, name)) for name in doubtful_fields(excerpt)]
    return "\n".join(f"{field_name(name)}: {reason}" for name, reason in reasons)


def doubt_reason(excerpt: Excerpt, name: str, article: Article | None = None) -> str:
    """Return the sentence that says how a value was inferred, or why it is open; the article dates it."""
    match excerpt.detail, name:
        case QuoteDetail(speaker=None), "speaker":
            return translate(_CONTEXT, "The source does not say here whose words these are.")
        case QuoteDetail(attribution=Attribution.INFERRED), "speaker":
            return translate(
                _CONTEXT,
                "The source only implies this: the name is from the sentences around the words.",
            )
        case QuoteDetail(), "speaker":
            return translate(_CONTEXT, "The name beside the words can be read in more than one way.")
        case QuoteDetail(), "is_closed":
            return translate(
                _CONTEXT, "The source never closes these quotation marks, so where the words end is a guess."
            )
        case QuoteDetail(role=None) | PersonDetail(role=None), "role":
            return translate(_CONTEXT, "The source gives no role beside the name.")
        case QuoteDetail(), "role":
            return translate(_CONTEXT, "The role was taken from another place than the words.")
        case DateDetail(when=None) | ProgrammeDetail(when=None), "when":
            return translate(_CONTEXT, "The words give no date that could be read.")
        case DateDetail(is_inferred=True), "when":
            return _completed(article)
        case DateDetail(), "when":
            return translate(_CONTEXT, "The words leave the year or the day open.")
        case ProgrammeDetail(), "when":
            return translate(_CONTEXT, "The day is that of the event; the sentence itself gives none.")
        case _:
            return translate(_CONTEXT, "The words were taken anew, and this may belong to the earlier ones.")


def _completed(article: Article | None) -> str:
    published = "" if article is None else day_text(article.metadata.published.value)
    if not published:
        return translate(_CONTEXT, "The words leave the year or the day open; the rest was inferred.")
    words = translate(
        _CONTEXT, "The words leave the year or the day open; it was completed from the article's date, {day}."
    )
    return words.format(day=published)
