"""Variants of the roles that stand together: what is above the first section, and questions with answers."""

from __future__ import annotations

from dataclasses import replace

from briefing.style.house_style import Alignment, Ink, Role, StyleSheet, TypeStyle
from briefing.style.looks import CoverLook

_MASTHEAD_SCALES = {CoverLook.PANEL: 24 / 41, CoverLook.RULED: 18 / 32, CoverLook.BARE: 1.0}
_MASTHEAD_LEADING = 4 / 3
_MASTHEAD_ROOM_PT = {CoverLook.PANEL: 12.0, CoverLook.RULED: 3.0, CoverLook.BARE: 8.0}


def masthead_variants(sheet: StyleSheet) -> dict[str, TypeStyle]:
    """Return the styles of what stands above the first section: a cover's, but smaller and closer."""
    role, look = sheet.role, sheet.looks.cover
    title, after_pt = role(Role.TITLE), role(Role.BODY).after_pt
    size_pt = title.size_pt * _MASTHEAD_SCALES[look]
    leading_pt = title.leading_pt * _MASTHEAD_SCALES[look]
    room_pt = _MASTHEAD_ROOM_PT[look]
    embargo = replace(role(Role.EMBARGO), before_pt=room_pt, after_pt=room_pt + 3)
    return {
        "Masthead Embargo": embargo,
        "Masthead Release": replace(embargo, ink=Ink.INK),
        "Masthead Department": replace(role(Role.DEPARTMENT), after_pt=8),
        "Masthead Kicker": replace(role(Role.COVER_KICKER), after_pt=4),
        "Masthead Title": replace(
            title,
            size_pt=round(size_pt * 2) / 2,
            leading_pt=size_pt * _MASTHEAD_LEADING if look is CoverLook.RULED else leading_pt,
            before_pt=0,
            after_pt=after_pt,
        ),
        "Masthead Subtitle": replace(role(Role.SUBTITLE), after_pt=after_pt),
        "Letterhead Office": replace(
            role(Role.OFFICE), alignment=Alignment.LEFT, size_pt=12, leading_pt=16, after_pt=0
        ),
        "Letterhead Department": replace(
            role(Role.DEPARTMENT), alignment=Alignment.RIGHT, size_pt=10.5, leading_pt=16, after_pt=0
        ),
        "Letterhead Start": replace(role(Role.BODY), size_pt=2, leading_pt=1, before_pt=0, after_pt=0),
        "Letterhead Rule": replace(role(Role.BODY), size_pt=2, leading_pt=8, before_pt=4, after_pt=0),
        "Memo Label": replace(role(Role.COVER_LABEL), before_pt=0.5, after_pt=0.5),
        "Memo Line": replace(role(Role.COVER_LINE), before_pt=0.5, after_pt=0.5),
        "Memo Rule": replace(role(Role.BODY), size_pt=2, leading_pt=4, before_pt=6, after_pt=0),
    }


def question_variants(sheet: StyleSheet) -> dict[str, TypeStyle]:
    """Return the styles of questions, which look like small headings, of answers and of caveats."""
    role = sheet.role
    label, words, small = role(Role.LABEL), role(Role.LABEL_TEXT), role(Role.TABLE_TEXT)
    small = replace(small, before_pt=words.before_pt, after_pt=words.after_pt)
    asked = replace(role(Role.HEADING_2), ink=Ink.INK, before_pt=6, after_pt=4)
    return {
        "Question": asked,
        "Question Number": replace(asked, ink=Ink.ACCENT),
        "Answer Label": replace(label, ink=Ink.INK),
        "Answer Label Not for Use": replace(label, ink=Ink.ACCENT, bold=True),
        "Answer Text": words,
        "Clearance Label": replace(small, italic=role(Role.COVER_LABEL).italic),
        "Clearance Text": small,
        "Caveat Heading": replace(role(Role.HEADING_3), before_pt=0, bold=True, italic=False, ink=Ink.ACCENT),
    }
