"""Captions: the number of a figure is counted by Word, and can be referred to from anywhere."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.document.inlines import Inlines, Text
from briefing.export.word.anchors import Anchors, Origin
from briefing.export.word.gate import clean
from briefing.export.word.markup import Xml, field, joined
from briefing.export.word.writer import Writer
from briefing.style.house_style import Role

_NUMBERED = re.compile(
    r"""
    (?P<label>[^\W\d]+) \s      # what is counted: Figure, Hình
    (?P<number>\d+)             # its number
    (?P<rest>\D.*|)             # a full stop, and what else is emphasised
    """,
    re.VERBOSE | re.DOTALL,
)


def caption(writer: Writer, words: Inlines, origin: Origin | None, *, style: str = "") -> Xml:
    """Return a caption; if it begins with a label and a number, Word counts on from it."""
    style, made = style or writer.style(Role.CAPTION), writer.paragraphs.words
    in_bold = writer.paragraphs.styles.is_bold(style)
    first = words[0] if words else None
    numbered = _NUMBERED.fullmatch(clean(first.text)) if isinstance(first, Text) else None
    if not isinstance(first, Text) or numbered is None or first.link:
        return writer.paragraphs.make(style, words, origin=origin)
    label, number = numbered["label"], numbered["number"]
    before = made.runs((replace(first, text=first.text[: numbered.start("number")]),), in_bold=in_bold)
    emphasis = writer.character_style(first.emphasis, in_bold=in_bold)
    counted = field(f"SEQ {label} \\* ARABIC", number, emphasis)
    after = made.runs((replace(first, text=numbered["rest"]),), in_bold=in_bold) if numbered["rest"] else []
    name = Anchors.target_name(f"{label} {number}")
    called = writer.paragraphs.enclose_once(joined((*before, *counted)), name)
    rest = made.runs(words[1:], in_bold=in_bold)
    return writer.paragraphs.of_runs(style, [called, *after, *rest], origin=origin)
