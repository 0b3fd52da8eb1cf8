"""Say how each Word style looks: the roles of the style sheet, and variants that only Word needs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.export.word.theme import width_pt
from briefing.export.word.variants import masthead_variants, question_variants
from briefing.style.house_style import Alignment, Ink, Role, StyleSheet, TypeStyle
from briefing.style.looks import BodyLook, CoverLook, HeadLook, LabelLook, NotesLook, PortraitLook, QuoteLook

NUMBER_PT, BULLET_PT, MESSAGE_NUMBER_PT, NOTE_PT = 22.0, 12.0, 16.0, 14.0
BAR_PT, EMBARGO_GAP_PT, QUOTE_INDENT_PT = 3.0, 12.0, 36.0
_AFTER_MARK_PT = 4.0
RULE_WIDTH_PT, CENTRED_RULE_PT, PANEL_PADDING_PT, MEMO_LABEL_PT = 48.0, 72.0, 24.0, 72.0
VALUE_SIZES_PT = (26.0, 22.0)
TITLE_LONG_SCALE = 34 / 41
ANSWER_INDENT_PT, CONTENTS_INDENT_PT = 8.0, 14.0
_GAP = 6.0
_CLOSE = 0.5  # of the room between rows, where a section has one page
_ADDRESS_SCALE = 9 / 9.5
_FACT_DROP = 6.0  # brings the words down to the foot of the number beside them

AT_LEAST = frozenset(
    (
        *("title", "title long", "subtitle", "heading 1", "toc heading"),
        *("masthead title", "masthead subtitle", "heading 1 run-on", "heading 2 run-on"),
        *("intense quote", "quote", "lead"),
        *("statistic value", "statistic value medium", "statistic value small", "fact value"),
        *("figure", "photograph", "portrait", "quote portrait", "cover logo"),
    )
)
"""Styles whose lines grow with their letters, so that stacked Vietnamese marks are never cut."""


FREE = frozenset(("title", "title long"))
"""Styles that have room to grow: they give no space back below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Set a paragraph style; lines hang by `hang_pt`, the first one begins at `left_pt`.

    A bar of `bar_pt` stands `bar_gap_pt` left of the lines.
    """

    type: TypeStyle
    left_pt: float = 0
    right_pt: float = 0
    hang_pt: float = 0
    bar_pt: float = 0
    bar_gap_pt: float = 0
    bar_ink: Ink = Ink.ACCENT


def paragraph_looks(sheet: StyleSheet, text_width_pt: float) -> dict[str, Look]:
    """Return the looks of all paragraph styles by name."""
    text_left_pt, hang_pt = _body_place(sheet)
    looks = {sheet.role(role).word_style: Look(type=sheet.role(role)) for role in Role}
    variants = _variants(sheet) | masthead_variants(sheet) | question_variants(sheet)
    looks |= {name: Look(type=variant) for name, variant in variants.items()}

    def place(name: str, left_pt: float = 0, hang_pt: float = 0, right_pt: float = 0) -> None:
        looks[name] = replace(looks[name], left_pt=left_pt, hang_pt=hang_pt, right_pt=right_pt)

    for role in (Role.BODY, Role.LEAD) if sheet.looks.body is BodyLook.NUMBERED else (Role.BODY,):
        place(sheet.role(role).word_style, text_left_pt, hang_pt)
    for name in ("Body Unnumbered", "Notice"):
        place(name, text_left_pt)
    for name in ("Photograph", "Photograph Caption"):
        place(name, text_left_pt + hang_pt)
    place(sheet.role(Role.HEADING_3).word_style, text_left_pt)
    place(sheet.role(Role.LIST).word_style, text_left_pt + hang_pt, BULLET_PT)
    for name in ("Biography Name", "Biography Role"):
        place(name, text_left_pt)
    if sheet.looks.portraits is PortraitLook.ABOVE:
        for name in ("Portrait", "Portrait Credit"):
            place(name, text_left_pt)
    for name in ("List Number", "Source Entry", "Source Entry Alone"):
        place(name, 0, NUMBER_PT)
    place("Source Particulars", NUMBER_PT)
    for name in (sheet.role(Role.LABEL).word_style, sheet.role(Role.COVER_LABEL).word_style, "Quote Topic"):
        place(name, right_pt=sheet.gutter_pt)
    for name in ("Answer Label", "Answer Label Not for Use", "Clearance Label"):
        place(name, ANSWER_INDENT_PT, right_pt=sheet.gutter_pt)
    if sheet.looks.labels is LabelLook.ABOVE:
        for name in ("Answer Text", "Clearance Text"):
            place(name, ANSWER_INDENT_PT)
    place("Event Date", 0, NUMBER_PT, sheet.gutter_pt / 2)
    place("Event Words", NUMBER_PT)
    for name in (sheet.role(Role.CONTENTS_2).word_style, "toc 3"):
        place(name, CONTENTS_INDENT_PT)
    if sheet.looks.body is BodyLook.COLUMN:
        place("Label Numbered", 0, MESSAGE_NUMBER_PT, sheet.gutter_pt)
    else:
        place("Label Numbered", 0, sheet.looks.number_hang_pt)
        for name in ("Message Text", "Message Text Close"):
            place(name, sheet.looks.number_hang_pt)
    place("Cover Rule", right_pt=text_width_pt - 2 * PANEL_PADDING_PT - RULE_WIDTH_PT)
    side_pt = (text_width_pt - CENTRED_RULE_PT) / 2
    place("Cover Title Rule", side_pt, right_pt=side_pt)
    looks |= _beside_bars(sheet, looks)
    return looks


def note_hang_pt(sheet: StyleSheet, mark: str) -> float:
    """Return by how much the lines of a note hang; one at a section's end has `mark` before it."""
    if sheet.looks.notes is NotesLook.FOOT:
        return NOTE_PT
    note = sheet.role(Role.NOTE)
    return width_pt(f"{mark} ", sheet.fonts[note.family], "Bold", note.size_pt) + _AFTER_MARK_PT


def _body_place(sheet: StyleSheet) -> tuple[float, float]:
    """Return where running text begins and by how much its lines hang after a number."""
    match sheet.looks.body:
        case BodyLook.COLUMN:
            return sheet.label_column_pt + sheet.gutter_pt, 0
        case BodyLook.NUMBERED:
            return 0, sheet.looks.number_hang_pt
        case BodyLook.FULL:
            return 0, 0


def _beside_bars(sheet: StyleSheet, looks: dict[str, Look]) -> dict[str, Look]:
    """Return the looks of quotations and of the line of release, with their bars and indents."""
    chosen = sheet.looks
    quoted = [sheet.role(Role.LEAD_QUOTE).word_style]
    quoted += [f"Intense Quote {part}" for part in ("Topic", "Attribution", "Role", "Source")]
    if chosen.quotes is not QuoteLook.ROWS:
        quoted.append(sheet.role(Role.QUOTE).word_style)
    bar_pt = 0 if chosen.quotes is QuoteLook.INDENTED else chosen.quote_bar_pt
    left_pt = QUOTE_INDENT_PT if chosen.quotes is QuoteLook.INDENTED else bar_pt + chosen.quote_gap_pt
    right_pt = QUOTE_INDENT_PT if chosen.quotes is QuoteLook.INDENTED else 0
    beside = {
        name: replace(
            looks[name], left_pt=left_pt, right_pt=right_pt, bar_pt=bar_pt, bar_gap_pt=chosen.quote_gap_pt
        )
        for name in quoted
    }
    if chosen.cover is CoverLook.PANEL:
        barred = (sheet.role(Role.EMBARGO).word_style, "Masthead Embargo")
        inks = dict.fromkeys(barred, Ink.ALERT) | dict.fromkeys(("Release", "Masthead Release"), Ink.INK)
        for name, ink in inks.items():
            beside[name] = replace(
                looks[name],
                left_pt=BAR_PT + EMBARGO_GAP_PT,
                right_pt=sheet.label_column_pt + sheet.gutter_pt,
                bar_pt=BAR_PT,
                bar_gap_pt=EMBARGO_GAP_PT,
                bar_ink=ink,
            )
    return beside


def _variants(sheet: StyleSheet) -> dict[str, TypeStyle]:
    role = sheet.role
    lead, label, text_style = role(Role.LEAD_QUOTE), role(Role.LABEL), role(Role.LABEL_TEXT)
    value, small, title = role(Role.VALUE), role(Role.SPEAKER_ROLE), role(Role.TITLE)
    address_pt = round(small.size_pt * _ADDRESS_SCALE * 2) / 2  # a whole number of half points
    message = replace(role(Role.BODY), before_pt=6, after_pt=8)
    numbered = replace(label, before_pt=6, after_pt=8)
    if sheet.looks.body is not BodyLook.COLUMN:  # the heading of a message stands above its words
        message = replace(message, before_pt=0, after_pt=role(Role.BODY).after_pt)
        numbered = replace(role(Role.BODY), bold=True, after_pt=0)
    is_centred = sheet.looks.head is HeadLook.CENTRED
    running = Alignment.CENTRE if is_centred else Alignment.LEFT
    gap = replace(role(Role.BODY), size_pt=2, leading_pt=_GAP, after_pt=0)
    is_stacked = sheet.looks.labels is LabelLook.ABOVE
    is_above = sheet.looks.portraits is PortraitLook.ABOVE
    is_bare = sheet.looks.cover is CoverLook.BARE
    is_ruled = sheet.looks.cover is CoverLook.RULED
    before_embargo_pt, after_embargo_pt = (10, 10) if is_bare else (14, 40) if is_ruled else (26, 26)
    embargo = replace(role(Role.EMBARGO), before_pt=before_embargo_pt, after_pt=after_embargo_pt)
    after_quote_pt = 26 if sheet.looks.quotes is QuoteLook.ROWS else 12
    # Below large heads nothing but the rule is left for the line of its own.
    head = replace(gap, leading_pt=4) if sheet.looks.head is HeadLook.LARGE else role(Role.RUNNING_HEAD)
    head, after_marking_pt = (replace(head, before_pt=4), 0) if is_centred else (head, 7)
    return {
        "Normal": replace(role(Role.BODY), after_pt=0),
        "TOC Heading": role(Role.HEADING_1),
        "toc 3": role(Role.CONTENTS_2),
        "Title Long": replace(
            title,
            size_pt=round(title.size_pt * TITLE_LONG_SCALE),
            leading_pt=round(title.leading_pt * TITLE_LONG_SCALE),
        ),
        "Subtitle": replace(role(Role.SUBTITLE), after_pt=8 if is_bare or is_ruled else 22),
        "Cover Department": replace(
            role(Role.DEPARTMENT), after_pt=18 if is_bare else 60 if is_ruled else 32
        ),
        "Cover Gap": replace(gap, leading_pt=28),
        # Letters so small that the line ends where the logo ends.
        "Cover Logo": replace(gap, after_pt=14, alignment=role(Role.OFFICE).alignment) if is_ruled else gap,
        "Cover Department Close": replace(role(Role.DEPARTMENT), after_pt=18),
        "Cover Rule": replace(gap, leading_pt=4, before_pt=10),
        "Cover Title Rule": replace(gap, leading_pt=8),
        "Embargo": embargo,
        "Release": replace(embargo, ink=Ink.INK),
        "Cover Double Rule End": replace(gap, leading_pt=4, before_pt=30),
        "List Number": role(Role.LIST),
        "endnote text": role(Role.NOTE),
        "Heading 1 Run-on": role(Role.HEADING_2),
        "Heading 2 Run-on": role(Role.HEADING_3),
        "Intense Quote Topic": replace(label, before_pt=0),
        "Intense Quote": replace(lead, after_pt=0),
        "Intense Quote Attribution": replace(role(Role.SPEAKER), before_pt=lead.after_pt),
        "Intense Quote Role": small,
        "Intense Quote Source": replace(role(Role.SOURCE_LINE), after_pt=after_quote_pt),
        "Quote Topic": replace(label, before_pt=role(Role.QUOTE).before_pt + 3, after_pt=0),
        "Statistic Value Medium": replace(value, size_pt=VALUE_SIZES_PT[0]),
        "Statistic Value Small": replace(value, size_pt=VALUE_SIZES_PT[1]),
        "Statistic Text": role(Role.TABLE_TEXT),
        "Fact Label": replace(role(Role.SPEAKER), before_pt=_FACT_DROP),
        "Fact Text": replace(role(Role.BODY), after_pt=0),
        "Label Numbered": numbered,
        "Body Unnumbered": role(Role.BODY),
        "Cover Double Rule": replace(gap, leading_pt=24),
        "Note Rule": replace(gap, leading_pt=4, before_pt=14),
        "Quote Heading": role(Role.HEADING_3),
        "Message Text": message,
        "Message Text Close": replace(message, after_pt=message.after_pt * _CLOSE),
        f"{role(Role.LABEL).word_style} Close": _closer(label),
        f"{role(Role.LABEL_TEXT).word_style} Close": _closer(text_style),
        "Event Date": replace(
            label, before_pt=text_style.before_pt, after_pt=0 if is_stacked else text_style.after_pt
        ),
        "Event Words": replace(text_style, before_pt=0),
        "Table Gap": gap,
        "Question Gap": replace(gap, leading_pt=2 * _GAP),
        # The room is space after, which vanishes at the foot of a page.
        "Section Gap": replace(gap, leading_pt=1, after_pt=19),
        "Quote Portrait": replace(role(Role.BODY), before_pt=role(Role.QUOTE).before_pt, after_pt=6),
        "Entry Band": replace(role(Role.BAND), before_pt=6, after_pt=4),
        "Biography Text": role(Role.BODY),
        "Figure": replace(role(Role.BODY), after_pt=10),
        "Photograph": replace(role(Role.BODY), after_pt=6),
        "Photograph Caption": role(Role.CAPTION),
        "Chart Unit": role(Role.SOURCE_LINE),
        "Portrait": replace(role(Role.BODY), before_pt=8 if is_above else 4, after_pt=3),
        "Portrait Credit": replace(role(Role.SOURCE_LINE), after_pt=2),
        "Contact Role": replace(small, after_pt=5),
        "Contact Text": replace(text_style, before_pt=0, after_pt=0),
        "Biography Name": replace(role(Role.NAME), before_pt=5),
        "Biography Role": replace(small, after_pt=3),
        "Source Entry": replace(text_style, before_pt=0, after_pt=0),
        "Source Entry Alone": replace(text_style, before_pt=0, after_pt=9),
        "Notice": role(Role.BODY),
        "Source Particulars": replace(small, size_pt=address_pt, after_pt=9),
        "Header Rule": head,
        "Footer Rule": replace(role(Role.RUNNING_HEAD), after_pt=6),
        "footer": role(Role.RUNNING_HEAD),
        "Marking": replace(role(Role.MARKING), after_pt=after_marking_pt, alignment=running),
        "Marking Foot": replace(role(Role.MARKING), alignment=running),
        "Marking Embargo": replace(role(Role.MARKING), after_pt=max(after_marking_pt, 3), alignment=running),
        "annotation text": replace(role(Role.TABLE_TEXT), ink=Ink.INK),
        "Folio": replace(role(Role.RUNNING_HEAD), italic=False, after_pt=6, alignment=running),
    }


def _closer(style: TypeStyle) -> TypeStyle:
    return replace(style, before_pt=style.before_pt * _CLOSE, after_pt=style.after_pt * _CLOSE)


def character_looks(sheet: StyleSheet) -> dict[str, TypeStyle]:
    """Return the looks of the character styles that differ from their paragraph in type."""
    return {"Fact Qualifier": sheet.role(Role.QUALIFIER)}
