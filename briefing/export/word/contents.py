"""The table of contents, complete in the file: titles, links, page numbers; nothing is left to update."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.document import walk
from briefing.document.blocks import Heading
from briefing.document.document import Contents, Document
from briefing.document.inlines import plain
from briefing.export.word.anchors import Anchors, stable_id
from briefing.export.word.gate import clean
from briefing.export.word.markup import TAB, Xml, field, run, text_content, w
from briefing.export.word.writer import Writer, part_of
from briefing.style.house_style import Role
from briefing.style.looks import ContentsLook

_DEEPEST = 3
_PAGE = "{page}"


def contents_elements(
    writer: Writer, document: Document, contents: Contents, pages: Mapping[str, int]
) -> list[Xml]:
    """Return the control that Word knows as a table of contents; `pages` counts from 1."""
    depth = min(contents.depth, _DEEPEST)
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
        run(*text_content(title)),
        run(TAB),
        *_plain(before_page),
        *field(f"PAGEREF {name} \\h", str(page)),
        *_plain(after_page),
        anchor=name,
        history=1,
    )
    style = (writer.style(Role.CONTENTS_1), writer.style(Role.CONTENTS_2), "toc 3")[heading.level - 1]
    return writer.paragraphs.of_runs(style, (*before, link, *after))
