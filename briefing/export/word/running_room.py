"""How much has room in the head of a page: a long title is cut, a long embargo short, as in the PDF."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.document.document import Running
from briefing.export.word.theme import width_pt
from briefing.style.house_style import Role, StyleSheet, TypeStyle
from briefing.style.looks import HeadLook

_ELLIPSIS = "…"
_GAP_PT = 12.0
_MOST_OF_SECTION, _LEAST_OF_TITLE = 0.6, 0.4


def title_with_room(
    running: Running, sections: Sequence[str], sheet: StyleSheet, text_width_pt: float
) -> str:
    """Return as much of the title as stands on one line with its neighbour; it may be nothing."""
    head = sheet.role(Role.RUNNING_HEAD)
    match sheet.looks.head:
        case HeadLook.SIDES:
            widest_pt = max((_width_pt(name, sheet, head, is_bold=True) for name in sections), default=0.0)
            taken_pt, least = min(widest_pt, text_width_pt * _MOST_OF_SECTION), 0.0
        case HeadLook.CENTRED:
            taken_pt, least = _width_pt(running.date, sheet, head), 0.0
        case HeadLook.LARGE:
            marking = sheet.role(Role.MARKING)
            taken_pt, least = _width_pt(running.marking, sheet, marking), _LEAST_OF_TITLE
    room_pt = text_width_pt - taken_pt - _GAP_PT
    return _cut(running.title, sheet, head, room_pt) if room_pt > text_width_pt * least else ""


def embargo_with_room(running: Running, sheet: StyleSheet, text_width_pt: float) -> str:
    """Return the form of the embargo that stands on one line with the marking; nothing if none does."""
    marking = sheet.role(Role.MARKING)
    room_pt = text_width_pt - _width_pt(running.marking, sheet, marking, is_bold=True) - _GAP_PT
    forms = (running.embargo, running.embargo_short)
    return next((x for x in forms if _width_pt(x, sheet, marking, is_bold=True) <= room_pt), "")


def _cut(title: str, sheet: StyleSheet, style: TypeStyle, room_pt: float) -> str:
    shown, words = title, title
    while words and _width_pt(shown, sheet, style) > room_pt:
        words = words[:-1].rstrip()
        shown = words + _ELLIPSIS
    return shown if words else ""


def _width_pt(words: str, sheet: StyleSheet, style: TypeStyle, *, is_bold: bool = False) -> float:
    cut = "Bold" if style.bold or is_bold else "Italic" if style.italic else "Regular"
    return width_pt(words, sheet.fonts[style.family], cut, style.size_pt)
