"""Say how each Word style looks: the roles of the style sheet, and variants that only Word needs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.style.house_style import Ink, Role, StyleSheet, TypeStyle

NUMBER_PT, BULLET_PT, MESSAGE_NUMBER_PT, NOTE_PT = 22.0, 12.0, 16.0, 14.0
BAR_PT, BAR_GAP_PT, EMBARGO_GAP_PT = 3.0, 16.0, 12.0
RULE_WIDTH_PT, PANEL_PADDING_PT = 48.0, 24.0
VALUE_SIZES_PT = (26.0, 22.0)
TITLE_LONG_SCALE = 34 / 41
_GAP = 6.0
_FACT_DROP = 6.0  # brings the words down to the foot of the number beside them

AT_LEAST = frozenset(
    (
        *("title", "title long", "subtitle", "heading 1", "toc heading"),
        *("intense quote", "quote", "lead"),
        *("statistic value", "statistic value medium", "statistic value small", "fact value"),
        "figure",
    )
)
"""Styles whose lines grow with their letters, so that stacked Vietnamese marks are never cut."""


FREE = frozenset(("title", "title long"))
"""Styles that have room to grow: they give no space back below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Set a paragraph style; lines hang by `hang_pt`, the first one begins at `left_pt`."""

    type: TypeStyle
    left_pt: float = 0
    right_pt: float = 0
    hang_pt: float = 0


def paragraph_looks(sheet: StyleSheet, text_width_pt: float) -> dict[str, Look]:
    """Return the looks of all paragraph styles by name."""
    text_left_pt = sheet.label_column_pt + sheet.gutter_pt
    looks = {sheet.role(role).word_style: Look(type=sheet.role(role)) for role in Role}
    looks |= {name: Look(type=variant) for name, variant in _variants(sheet).items()}

    def place(name: str, left_pt: float = 0, hang_pt: float = 0, right_pt: float = 0) -> None:
        looks[name] = replace(looks[name], left_pt=left_pt, hang_pt=hang_pt, right_pt=right_pt)

    place(sheet.role(Role.BODY).word_style, text_left_pt)
    place(sheet.role(Role.HEADING_3).word_style, text_left_pt)
    place(sheet.role(Role.LIST).word_style, text_left_pt, BULLET_PT)
    for name in ("Biography Name", "Biography Role"):
        place(name, text_left_pt)
    for name in ("List Number", "Source Entry"):
        place(name, 0, NUMBER_PT)
    place("Source Particulars", NUMBER_PT)
    for name in (sheet.role(Role.LABEL).word_style, sheet.role(Role.COVER_LABEL).word_style, "Quote Topic"):
        place(name, right_pt=sheet.gutter_pt)
    place("Event Date", 0, NUMBER_PT, sheet.gutter_pt / 2)
    place("Label Numbered", 0, MESSAGE_NUMBER_PT, sheet.gutter_pt)
    panel_pt = text_width_pt - 2 * PANEL_PADDING_PT
    place("Cover Rule", right_pt=panel_pt - RULE_WIDTH_PT)
    place(sheet.role(Role.NOTE).word_style, 0, NOTE_PT)
    lead_quote = sheet.role(Role.LEAD_QUOTE).word_style
    for name in (
        lead_quote,
        *(f"Intense Quote {part}" for part in ("Topic", "Attribution", "Role", "Source")),
    ):
        place(name, BAR_PT + BAR_GAP_PT)
    for name in (sheet.role(Role.EMBARGO).word_style, "Release"):
        place(name, BAR_PT + EMBARGO_GAP_PT, right_pt=text_left_pt)
    return looks


def _variants(sheet: StyleSheet) -> dict[str, TypeStyle]:
    role = sheet.role
    lead, label, text_style = role(Role.LEAD_QUOTE), role(Role.LABEL), role(Role.LABEL_TEXT)
    value, small, title = role(Role.VALUE), role(Role.SPEAKER_ROLE), role(Role.TITLE)
    message = replace(role(Role.BODY), before_pt=6, after_pt=8)
    gap = replace(role(Role.BODY), size_pt=2, leading_pt=_GAP, after_pt=0)
    return {
        "Normal": replace(role(Role.BODY), after_pt=0),
        "TOC Heading": role(Role.HEADING_1),
        "toc 3": role(Role.CONTENTS_2),
        "Title Long": replace(
            title,
            size_pt=round(title.size_pt * TITLE_LONG_SCALE),
            leading_pt=round(title.leading_pt * TITLE_LONG_SCALE),
        ),
        "Subtitle": replace(role(Role.SUBTITLE), after_pt=22),
        "Cover Department": replace(role(Role.DEPARTMENT), after_pt=32),
        "Cover Gap": replace(gap, leading_pt=28),
        "Cover Rule": replace(gap, leading_pt=4, before_pt=10),
        "Embargo": replace(role(Role.EMBARGO), before_pt=28, after_pt=24),
        "Release": replace(role(Role.EMBARGO), ink=Ink.INK, before_pt=28, after_pt=24),
        "List Number": role(Role.LIST),
        "Intense Quote Topic": replace(label, before_pt=0),
        "Intense Quote": replace(lead, after_pt=0),
        "Intense Quote Attribution": replace(role(Role.SPEAKER), before_pt=lead.after_pt),
        "Intense Quote Role": small,
        "Intense Quote Source": replace(role(Role.SOURCE_LINE), after_pt=26),
        "Quote Topic": replace(label, before_pt=role(Role.QUOTE).before_pt + 3, after_pt=0),
        "Statistic Value Medium": replace(value, size_pt=VALUE_SIZES_PT[0]),
        "Statistic Value Small": replace(value, size_pt=VALUE_SIZES_PT[1]),
        "Statistic Text": role(Role.TABLE_TEXT),
        "Fact Label": replace(role(Role.SPEAKER), before_pt=_FACT_DROP),
        "Fact Text": replace(role(Role.BODY), after_pt=0),
        "Label Numbered": replace(label, before_pt=6, after_pt=8),
        "Message Text": message,
        "Event Date": replace(label, before_pt=text_style.before_pt, after_pt=text_style.after_pt),
        "Table Gap": gap,
        # The room is space after, which vanishes at the foot of a page.
        "Section Gap": replace(gap, leading_pt=1, after_pt=19),
        "Figure": replace(role(Role.BODY), after_pt=10),
        "Contact Role": replace(small, after_pt=5),
        "Contact Text": replace(text_style, before_pt=0, after_pt=0),
        "Biography Name": replace(role(Role.NAME), before_pt=5),
        "Biography Role": replace(small, after_pt=3),
        "Source Entry": replace(text_style, before_pt=0, after_pt=0),
        "Source Particulars": replace(small, size_pt=9, after_pt=9),
        "Header Rule": role(Role.RUNNING_HEAD),
        "Footer Rule": replace(role(Role.RUNNING_HEAD), after_pt=6),
        "footer": role(Role.RUNNING_HEAD),
        "Marking": replace(role(Role.MARKING), after_pt=7),
        "Marking Foot": role(Role.MARKING),
    }


def character_looks(sheet: StyleSheet) -> dict[str, TypeStyle]:
    """Return the looks of the character styles that differ from their paragraph in type."""
    return {"Fact Qualifier": sheet.role(Role.QUALIFIER)}
