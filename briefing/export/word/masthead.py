"""What stands above the first section: a low block of colour, a memo's letterhead, or plain lines."""

from __future__ import annotations

from briefing.document.document import Cover
from briefing.export.word.cover import embargo_elements
from briefing.export.word.looks import MEMO_LABEL_PT
from briefing.export.word.markup import Xml
from briefing.export.word.tables import cell, row, table
from briefing.export.word.writer import Writer
from briefing.style.house_style import Role
from briefing.style.looks import CoverLook


def masthead_elements(writer: Writer, head: Cover, *, starts_page: bool) -> list[Xml]:
    """Return the head; it begins a page where a cover or contents stand before it."""
    look = writer.sheet.looks.cover
    elements: list[Xml] = []
    # LibreOffice 7.4 says a field three times in a table that begins a document or a section.
    if starts_page or look is CoverLook.RULED:
        start = writer.paragraphs.heading("Letterhead Start", (), origin=None, starts_page=starts_page)
        elements.append(start)
    if look is CoverLook.RULED:
        elements += _letterhead(writer, head)
    else:
        names = (
            (writer.style(Role.OFFICE), head.office, "office"),
            ("Masthead Department", head.department, "department"),
        )
        elements += writer.stack_fields(names, head.origin, "masthead")
    if look is CoverLook.PANEL:
        titles = _titles(writer, head, writer.style(Role.SUBTITLE)) or [writer.gap()]
        panel = row((cell(titles, writer.width_pt),))
        elements.append(table(writer.style_id("Cover Panel"), (writer.width_pt,), (panel,)))
    else:
        elements += _titles(writer, head, "Masthead Subtitle")
    embargo = embargo_elements(writer, head, ("Masthead Embargo", "Masthead Release"))
    return [*elements, *embargo, *_lines(writer, head)]


def _titles(writer: Writer, head: Cover, subtitle: str) -> list[Xml]:
    parts = (
        ("Masthead Kicker", head.kicker, "kicker"),
        ("Masthead Title", head.title, "title"),
        (subtitle, head.subtitle, "subtitle"),
    )
    return writer.stack_fields(parts, head.origin, "masthead")


def _letterhead(writer: Writer, head: Cover) -> list[Xml]:
    """Return who writes, office and department on one line, above a double rule."""
    half_pt = writer.width_pt / 2
    sides = (
        ("Letterhead Office", head.office, "office"),
        ("Letterhead Department", head.department, "department"),
    )
    cells = [
        cell(writer.stack_fields((side,), head.origin, "masthead") or [writer.gap()], half_pt)
        for side in sides
    ]
    names = table(writer.style_id("Memo Table"), (half_pt, half_pt), (row(cells),))
    return [names, writer.paragraphs.make("Letterhead Rule")]


def _lines(writer: Writer, head: Cover) -> list[Xml]:
    """Return date, sender and event; a memo sets them close, with a rule below the last."""
    if not head.lines:
        return []
    widths_pt = (MEMO_LABEL_PT, writer.width_pt - MEMO_LABEL_PT)
    rows = [
        row(
            tuple(
                cell(
                    writer.stack_fields(((style, words, f"{part} {n}"),), head.origin, "cover")
                    or [writer.gap()],
                    width_pt,
                )
                for width_pt, style, words, part in zip(
                    widths_pt,
                    ("Memo Label", "Memo Line"),
                    (line.label, line.words),
                    ("label", "line"),
                    strict=True,
                )
            )
        )
        for n, line in enumerate(head.lines, 1)
    ]
    return [table(writer.style_id("Memo Table"), widths_pt, rows), writer.paragraphs.make("Memo Rule")]
