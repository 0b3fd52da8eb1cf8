"""People: a biography with its portrait, and the small portrait of a speaker beside what is quoted."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.document import blocks as b
from briefing.document.inlines import Inlines
from briefing.export.printed_pictures import portrait_size
from briefing.export.word.markup import Xml
from briefing.export.word.photographs import SHARE_BESIDE_QUOTE, biography_portrait, quote_portrait
from briefing.export.word.pictures import Pictures
from briefing.export.word.tables import cell, row, table
from briefing.export.word.writer import Writer, part_of
from briefing.style.house_style import Role
from briefing.style.looks import PortraitLook


def biography(writer: Writer, pictures: Pictures, block: b.Biography) -> list[Xml]:
    """Return a person's entry; the portrait stands where the style wants it."""
    look = writer.sheet.looks.portraits
    is_in_table = block.portrait is not None and look is not PortraitLook.ABOVE
    # Within a table the column is the cell, so that the styles of its words have no indent.
    name, role, words = (
        (writer.style(Role.NAME), writer.style(Role.SPEAKER_ROLE), "Biography Text")
        if is_in_table
        else ("Biography Name", "Biography Role", "Body Unnumbered")
    )
    parts: tuple[tuple[str, Inlines | str, str], ...] = (
        (name, block.name, "name"),
        (role, block.role, "role"),
        *((words, part, f"paragraph {n}") for n, part in enumerate(block.paragraphs, 1)),
    )
    portrait = biography_portrait(writer, pictures, block.portrait, block.origin)
    entry = writer.stack(parts, block.origin, "biography") + _passages(writer, block, words)
    if not is_in_table:
        return [*portrait, *entry]
    if look is PortraitLook.BESIDE:
        cells = [cell(portrait, writer.label_pt), cell(entry or (writer.gap(),), _rest_pt(writer))]
        return [table(writer.style_id("Memo Table"), writer.label_widths_pt, (row(cells),))]
    return [_at_right(writer, entry, portrait, portrait_size(writer.sheet)[0])]


def _passages(writer: Writer, block: b.Biography, style: str) -> list[Xml]:
    """Return what sources say of a person, each passage as the item of its own that it is."""
    return [
        writer.paragraphs.make(
            style, passage.words, origin=part_of(passage.origin, "paragraph", passage.role)
        )
        for passage in block.passages
    ]


def with_portrait(writer: Writer, pictures: Pictures, quotation: b.Quotation, words: list[Xml]) -> list[Xml]:
    """Return the words of a quotation with the portrait of its speaker, if it has one, at their right."""
    portrait = quote_portrait(writer, pictures, quotation.portrait)
    if not portrait:
        return words
    return [_at_right(writer, words, portrait, portrait_size(writer.sheet)[0] * SHARE_BESIDE_QUOTE)]


def _rest_pt(writer: Writer) -> float:
    return writer.width_pt - writer.label_pt


def _at_right(writer: Writer, words: Sequence[Xml], portrait: Sequence[Xml], picture_pt: float) -> Xml:
    """Return a table of words, with the room of a gutter at their right, and a portrait."""
    gutter_pt = writer.sheet.gutter_pt
    widths_pt = (writer.width_pt - picture_pt - gutter_pt, gutter_pt, picture_pt)
    content = (words or (writer.gap(),), (writer.gap(),), portrait)
    cells = [cell(part, width_pt) for part, width_pt in zip(content, widths_pt, strict=True)]
    return table(writer.style_id("Memo Table"), widths_pt, (row(cells),))
