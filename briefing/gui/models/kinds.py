"""How each kind of excerpt looks and what it is called on screen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from briefing.model.excerpt import ExcerptKind

_ICONS = {
    ExcerptKind.QUOTE: "quote",
    ExcerptKind.STATISTIC: "chart-column",
    ExcerptKind.PROGRAMME: "landmark",
    ExcerptKind.DATE: "calendar-days",
    ExcerptKind.PERSON: "user-round",
    ExcerptKind.BACKGROUND: "book-open",
}
_KEYS = {
    ExcerptKind.QUOTE: "Q",
    ExcerptKind.STATISTIC: "S",
    ExcerptKind.PROGRAMME: "P",
    ExcerptKind.DATE: "D",
    ExcerptKind.PERSON: "N",
    ExcerptKind.BACKGROUND: "B",
}
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class _Words:
    """Name one, name several, and count them; `many` has the number in `{count}`."""

    word: str
    plural: str
    one: str
    many: str


def kind_icon(kind: ExcerptKind) -> str:
    """Return the name of the kind's icon."""
    return _ICONS[kind]


def kind_ink(kind: ExcerptKind) -> str:
    """Return the token of the kind's colour."""
    return kind.value


def kind_fill(kind: ExcerptKind) -> str:
    """Return the token of the kind's ground."""
    return f"{kind.value}_bg"


def kind_key(kind: ExcerptKind) -> str:
    """Return the letter that takes words as this kind in the reader."""
    return _KEYS[kind]


def kind_word(kind: ExcerptKind) -> str:
    """Return the kind's name in the user's language."""
    return _words(kind).word


def kind_plural(kind: ExcerptKind) -> str:
    """Return the name of several of the kind in the user's language."""
    return _words(kind).plural


def kind_count(kind: ExcerptKind, count: int) -> str:
    """Return "4 quotes" in the user's language."""
    words = _words(kind)
    return words.one if count == 1 else words.many.format(count=count)


def _words(kind: ExcerptKind) -> _Words:
    match kind:
        case ExcerptKind.QUOTE:
            return _Words(
                translate("Kinds", "Quote"),
                translate("Kinds", "Quotes"),
                translate("Kinds", "1 quote"),
                translate("Kinds", "{count} quotes"),
            )
        case ExcerptKind.STATISTIC:
            return _Words(
                translate("Kinds", "Statistic"),
                translate("Kinds", "Statistics"),
                translate("Kinds", "1 statistic"),
                translate("Kinds", "{count} statistics"),
            )
        case ExcerptKind.PROGRAMME:
            return _Words(
                translate("Kinds", "Programme"),
                translate("Kinds", "Programme"),
                translate("Kinds", "1 programme item"),
                translate("Kinds", "{count} programme items"),
            )
        case ExcerptKind.DATE:
            return _Words(
                translate("Kinds", "Date"),
                translate("Kinds", "Dates"),
                translate("Kinds", "1 date"),
                translate("Kinds", "{count} dates"),
            )
        case ExcerptKind.PERSON:
            return _Words(
                translate("Kinds", "Person"),
                translate("Kinds", "People"),
                translate("Kinds", "1 person"),
                translate("Kinds", "{count} people"),
            )
        case ExcerptKind.BACKGROUND:
            return _Words(
                translate("Kinds", "Background"),
                translate("Kinds", "Background"),
                translate("Kinds", "1 background passage"),
                translate("Kinds", "{count} background passages"),
            )
