"""What the window says of a suggested excerpt: a title and a detail, from the source's own words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from briefing.gui.models.kinds import kind_word
from briefing.model.excerpt import (
    CONTEXT_LENGTH,
    BackgroundDetail,
    DateDetail,
    Excerpt,
    ExcerptKind,
    PersonDetail,
    ProgrammeDetail,
    QuoteDetail,
    StatisticDetail,
)

_OPENING_MARKS = "\"'“”„‘«‹"
_LEADING = " ,;:.–—-)”’"
_LONGEST_TITLE = 160
_SURE = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionCard:
    """Hold the words of a card."""

    excerpt: Excerpt
    title: str
    detail: str

    @property
    def kind(self) -> ExcerptKind:
        """Return the kind of the excerpt."""
        return self.excerpt.kind

    @property
    def doubt(self) -> str:
        """Return the sentence that says why a person should look at it, or nothing where none should."""
        translate = QCoreApplication.translate
        if self.excerpt.doubts:
            names = ", ".join(_doubt_name(doubt) for doubt in self.excerpt.doubts)
            return translate("SuggestionCard", "To confirm: {names}.").format(names=names)
        if self.excerpt.confidence < _SURE:
            return translate("SuggestionCard", "Perhaps no {kind}: look before you take it.").format(
                kind=kind_word(self.kind).lower()
            )
        return ""

    @property
    def sentence(self) -> str:
        """Return what a screen reader says of the card."""
        words = ". ".join(part for part in (self.title, self.detail, self.doubt) if part)
        pattern = QCoreApplication.translate("SuggestionCard", "{kind}: {words}")
        return pattern.format(kind=kind_word(self.kind), words=words)


def make_suggestion_card(excerpt: Excerpt) -> SuggestionCard:
    """Return the card of an excerpt; where its data say nothing, the words around it stand as the detail."""
    words = _flat(excerpt.text)
    match excerpt.detail:
        case QuoteDetail() as quote:
            is_marked = words[:1] in _OPENING_MARKS or not quote.direct
            title = words if is_marked else f"“{words}”"
            detail = _joined((quote.speaker, quote.role or quote.organisation))
        case StatisticDetail() as figure:
            title = words
            counted = None if figure.counts and figure.counts in words else figure.counts
            detail = _joined((counted, figure.period, figure.said_by))
        case ProgrammeDetail() as programme:
            title = programme.event or words
            parts = (*programme.sessions, programme.venue)
            detail = _joined(parts) or ("" if title == words else words)
        case DateDetail() as date:
            title = words
            detail = _flat(date.event or "")
        case PersonDetail() as person:
            title = person.name
            detail = _joined((person.rank, person.role, person.organisation))
        case BackgroundDetail():
            title, detail = words, ""
    return SuggestionCard(
        excerpt=excerpt, title=title[:_LONGEST_TITLE], detail=detail or _words_around(excerpt)
    )


def _doubt_name(doubt: str) -> str:
    translate = QCoreApplication.translate
    names = {
        "speaker": translate("SuggestionCard", "who says it"),
        "role": translate("SuggestionCard", "the role"),
        "when": translate("SuggestionCard", "the date"),
        "is_closed": translate("SuggestionCard", "where it ends"),
    }
    return names.get(doubt, doubt.replace("_", " "))


def _joined(parts: Iterable[str | None]) -> str:
    return ", ".join(_flat(part) for part in parts if part)


def _flat(words: str) -> str:
    return " ".join(words.split())


def _words_around(excerpt: Excerpt) -> str:
    """Return the words after an excerpt in its paragraph, or those before it where none follow."""
    source = excerpt.source
    after, *following = source.suffix.split("\n", 1)
    after = after.lstrip(_LEADING)
    if after:
        is_whole = bool(following) or len(source.suffix) < CONTEXT_LENGTH
        return f"… {_flat(after)}" if is_whole else f"… {_flat(after.rsplit(' ', 1)[0])} …"
    *preceding, before = source.prefix.rsplit("\n", 1)
    if not preceding and len(source.prefix) == CONTEXT_LENGTH and " " in before:
        before = before.split(" ", 1)[1]  # the first word may be cut
    return f"… {_flat(before)}" if before.strip() else ""
