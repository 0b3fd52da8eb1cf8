"""The table of contents, complete in the file: titles, links, page numbers; nothing is left to update."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from briefing.document import walk
from briefing.document.blocks import Heading
from briefing.document.document import Contents, Document
from briefing.document.inlines import plain
from briefing.export.word.anchors import Anchors, stable_id
from briefing.export.word.gate import clean
from briefing.export.word.markup import TAB, Xml, field, run, text_content, w
from briefing.export.word.writer import Writer, part_of
from briefing.style.house_style import Role, StyleSheet
from briefing.style.looks import ContentsLook

if TYPE_CHECKING:  # loaded where a house has a template
    from briefing.export.word.heading_numbers import HeadingNumbers

_DEEPEST = 3  # levels
_PAGE = "{page}"
_AFTER_NUMBER = "\N{EN SPACE}"


def contents_elements(
    writer: Writer,
    document: Document,
    contents: Contents,
    pages: Mapping[str, int],
    numbers: HeadingNumbers | None,
) -> list[Xml]:
    """Return the control that Word knows as a table of contents; `pages` counts from 1."""
    depth = _depth(writer, document, contents)
    listed = tuple(walk.headings(document, depth))
    # Headings of sections that run on have styles of their own, known by their level in the outline.
    by_outline = " \\u" if writer.sheet.looks.has_memo_head else ""
    *begin, _, end = field(f'TOC \\o "1-{depth}" \\h \\z{by_outline}', "")
    rows = [
        _row(
            writer,
            heading,
            pages.get(heading.anchor, 1),
            document.phrases.on_page,
            "" if numbers is None else numbers.next(heading.level),
            before=begin if heading is listed[0] else (),
            after=(end,) if heading is listed[-1] else (),
        )
        for heading in listed
    ]
    head = writer.paragraphs.heading(
        "TOC Heading",
        contents.heading.words,
        origin=part_of(contents.heading.origin, "heading", "words"),
        starts_page=True,
    )
    control = w(
        "sdt",
        w(
            "sdtPr",
            w("id", val=stable_id("table of contents")),
            w("docPartObj", w("docPartGallery", val="Table of Contents"), w("docPartUnique")),
        ),
        w("sdtContent", head, *rows),
    )
    return [control]


def _depth(writer: Writer, document: Document, contents: Contents) -> int:
    """Return how many levels are listed: as many as one page holds, and as the PDF lists."""
    room_pt = writer.geometry.frame_bottom_pt - writer.geometry.frame_top_pt
    depths = range(min(contents.depth, _DEEPEST), 1, -1)
    return next((depth for depth in depths if _height_pt(writer.sheet, document, depth) <= room_pt), 1)


def _height_pt(sheet: StyleSheet, document: Document, depth: int) -> float:
    head = sheet.role(Role.HEADING_1)
    height_pt = head.leading_pt + head.after_pt
    for heading in walk.headings(document, depth):
        row = sheet.role(Role.CONTENTS_1 if heading.level == 1 else Role.CONTENTS_2)
        height_pt += row.before_pt + row.leading_pt + row.after_pt
    return height_pt


def is_contents(block: Xml) -> bool:
    """Tell whether a piece of the body is the control of a table of contents."""
    return block.startswith("<w:sdt>") and "<w:docPartObj>" in block


def _plain(words: str) -> list[Xml]:
    return [run(*text_content(words))] if words else []


def _row(
    writer: Writer,
    heading: Heading,
    page: int,
    on_page: str,
    number: str,
    *,
    before: Sequence[Xml],
    after: Sequence[Xml],
) -> Xml:
    name = Anchors.heading_name(heading.anchor)
    title = " ".join(clean(plain(heading.words)).split())
    in_words = writer.sheet.looks.contents is ContentsLook.WORDS
    before_page, _, after_page = (on_page if in_words else _PAGE).partition(_PAGE)
    link = w(
        "hyperlink",
        # A tab after the number would go to the right edge: where its stop is depends on the template.
        run(*text_content(f"{number}{_AFTER_NUMBER}{title}" if number else title)),
        run(TAB),
        *_plain(before_page),
        *field(f"PAGEREF {name} \\h", str(page)),
        *_plain(after_page),
        anchor=name,
        history=1,
    )
    style = (writer.style(Role.CONTENTS_1), writer.style(Role.CONTENTS_2), "toc 3")[heading.level - 1]
    return writer.paragraphs.of_runs(style, (*before, link, *after))
