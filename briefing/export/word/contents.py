"""The table of contents, complete in the file: titles, links, page numbers; nothing is left to update."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.document import walk
from briefing.document.document import Contents, Document
from briefing.document.inlines import plain
from briefing.export.word.anchors import Anchors, stable_id
from briefing.export.word.gate import clean
from briefing.export.word.markup import Element, field, run, text_content, w
from briefing.export.word.writer import Writer, part_of
from briefing.style.house_style import Role

_DEEPEST = 3


def contents_elements(
    writer: Writer, document: Document, contents: Contents, pages: Mapping[str, int]
) -> list[Element]:
    """Return the control that Word knows as a table of contents; `pages` counts from 1."""
    depth = min(contents.depth, _DEEPEST)
    rows = []
    for heading in walk.headings(document, depth):
        title = " ".join(clean(plain(heading.words)).split())
        rows.append(_row(writer, heading.level, title, heading.anchor, pages.get(heading.anchor, 1)))
    if rows:
        instruction = field(f'TOC \\o "1-{depth}" \\h \\z', "")
        for place, run_of_field in enumerate(instruction[:3], 1):
            rows[0].insert(place, run_of_field)
        rows[-1].append(instruction[-1])
    head = writer.paragraphs.make(
        "TOC Heading",
        contents.heading.words,
        origin=part_of(contents.heading.origin, "heading", "words"),
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


def _row(writer: Writer, level: int, title: str, anchor: str, page: int) -> Element:
    name = Anchors.heading_name(anchor)
    link = w(
        "hyperlink",
        run(*text_content(title)),
        run(w("tab")),
        *field(f"PAGEREF {name} \\h", str(page)),
        anchor=name,
        history=1,
    )
    style = (writer.style(Role.CONTENTS_1), writer.style(Role.CONTENTS_2), "toc 3")[level - 1]
    return writer.paragraphs.of_runs(style, [link])
