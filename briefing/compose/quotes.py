"""Quotations: the source's words between the marks of the document's language, with speaker and place."""

from __future__ import annotations

from briefing.compose.dates import format_when
from briefing.compose.photos import photo_credit, portrait
from briefing.compose.printing import Printing
from briefing.compose.references import published_day
from briefing.compose.runs import bind
from briefing.document.blocks import Quotation
from briefing.document.inlines import Inlines, Text, join
from briefing.model.excerpt import Attribution, Excerpt, PersonDetail, QuoteDetail
from briefing.model.pack import ExcerptItem

_OPENING, _CLOSING = '"“«„', '"”»“'
CUT = " […] "


def printed_quote(text: str) -> str:
    """Return the words of a quotation as they are printed between the document's own marks.

    The rule, which whoever compares a printed quotation with its source must know: white space around the
    words goes; one pair of double marks around the whole selection, or one stray mark at either end, gives
    way to the document's own; and one comma at the very end goes, for it belongs to the attribution that
    follows in the source (`"…," she said`). Everything between stays character for character, line breaks
    included.
    """
    words = text.strip()
    marks = sum(words.count(mark) for mark in dict.fromkeys(_OPENING + _CLOSING))
    opens, closes = words[:1] in _OPENING, words[-1:] in _CLOSING
    if words and marks == opens + closes:
        words = words[opens : len(words) - closes].strip()
    return words.removesuffix(",").rstrip()


def quote_words(item: ExcerptItem) -> str:
    """Return what is printed between the marks; an attribution in the middle is cut, and the cut marked."""
    detail, source = item.excerpt.detail, item.excerpt.source
    if item.wording is not None or not isinstance(detail, QuoteDetail):
        return printed_quote(item.text)
    parts = [part for part in detail.parts if source.span.contains(part)]
    pieces: list[str] = []
    first = 0
    for last, part in enumerate(parts):
        follower = parts[last + 1] if last + 1 < len(parts) else None
        # Only marks and a line break between two parts: one quotation that goes on in the next paragraph.
        if follower is not None and not _has_words(item.excerpt, part.end, follower.start):
            continue
        pieces.append(printed_quote(_between(item.excerpt, parts[first].start, part.end)))
        first = last + 1
    return CUT.join(pieces) if len(pieces) > 1 else printed_quote(item.text)


def _between(excerpt: Excerpt, start: int, end: int) -> str:
    offset = excerpt.source.span.start
    return excerpt.text[start - offset : end - offset]


def _has_words(excerpt: Excerpt, start: int, end: int) -> bool:
    return any(character.isalnum() for character in _between(excerpt, start, end))


def make_quotation(printing: Printing, item: ExcerptItem, detail: QuoteDetail) -> Quotation:
    """Return a quotation; reported speech has no marks, and says what it is."""
    labels = printing.labels
    opening, closing = (labels.words.open_quote, labels.words.close_quote) if detail.direct else ("", "")
    words = printing.source_words(item.excerpt, f"{opening}{quote_words(item)}{closing}")
    name = detail.speaker or labels.words.unnamed_speaker
    circumstances = _circumstances(printing, item.excerpt, detail)
    return Quotation(
        words=(*words, printing.note_mark(item.excerpt)),
        speaker=printing.words(name),
        role=office_words(printing, item.excerpt, detail),
        topic=printing.words(item.heading),
        source=printing.source_line(item, *circumstances, photo_credit(printing, item)),
        portrait=portrait(printing, item, name),
        origin=item.id,
    )


def office(rank: str | None, role: str | None, organisation: str | None) -> str:
    """Return `Major General; Director of the Department, Ministry`, each part said once."""
    if organisation and role and organisation.casefold() in role.casefold():
        organisation = None
    held = ", ".join(filter(None, (role, organisation)))
    return bind("; ".join(filter(None, (rank, held))).replace(" - ", " – "))


def office_words(printing: Printing, excerpt: Excerpt, detail: QuoteDetail | PersonDetail) -> Inlines:
    """Return the office in the language of the source, unless an officer wrote some of it anew."""
    held = detail.rank, detail.role, detail.organisation
    return printing.field_words(excerpt, office(*held), " ".join(filter(None, held)))


def _circumstances(printing: Printing, excerpt: Excerpt, detail: QuoteDetail) -> list[str | Inlines]:
    labels, words = printing.labels, printing.labels.words
    said = format_when(detail.said_on, labels) if detail.said_on else ""
    when: str | Inlines
    if detail.occasion:
        when = join([printing.source_words(excerpt, detail.occasion), printing.words(said)], ", ")
    elif said:
        when = words.stated_on.format(date=said)
    else:
        day = published_day(printing.article(excerpt.source.article_id), labels)
        when = words.published_on.format(date=day) if day else ""
    is_inferred = printing.is_internal and detail.attribution is Attribution.INFERRED
    return [
        when,
        words.translation if detail.is_translation else "",
        "" if detail.direct else words.reported_speech,
        words.speaker_inferred if is_inferred else "",
    ]


def is_short(quotation: Quotation, limit: int) -> bool:
    """Tell whether a quotation can stand large."""
    return sum(len(inline.text) for inline in quotation.words if isinstance(inline, Text)) <= limit
