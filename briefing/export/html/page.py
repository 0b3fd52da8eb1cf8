"""The page: head, cover, contents, sections, notes and foot."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.document.document import Cover, Document, Section
from briefing.document.inlines import plain
from briefing.document.walk import headings
from briefing.export.html.blocks import block, heading
from briefing.export.html.inlines import Words
from briefing.export.html.sheet import style_rules
from briefing.export.html.tags import Html, escaped, joined, lines, optional, tag
from briefing.style.house_style import StyleSheet


def page_pieces(document: Document, sheet: StyleSheet, logo: Html) -> Iterator[Html]:
    """Yield the file piece by piece, a section at a time; `logo` stands above the office on the cover."""
    words = Words()
    head = (
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", escaped(document.title)),
        *(tag("meta", name="author", content=document.author) for _ in filter(None, (document.author,))),
        tag("style", Html(style_rules(sheet))),
    )
    yield Html("<!DOCTYPE html>\n")
    yield Html(f'<html xmlns="http://www.w3.org/1999/xhtml" lang="{escaped(document.language)}">')
    yield tag("head", *head)
    yield Html("\n<body>\n")
    yield _cover(document, logo)
    if document.contents is not None:
        yield _contents(document, words)
    yield Html("\n<main>\n")
    for section in document.sections:
        yield _section(section, words)
        yield Html("\n")
    yield _notes(document, words)
    running = document.running
    yield Html("</main>\n")
    yield tag("footer", optional("p", lines(running.imprint)), optional("p", lines(running.marking)))
    yield Html("\n</body></html>\n")


def _cover(document: Document, logo: Html) -> Html:
    cover = document.cover or document.masthead
    if cover is None:
        return tag("header", tag("h1", lines(document.title)))
    rows = (tag("div", tag("dt", lines(x.label)), tag("dd", tag("p", lines(x.words)))) for x in cover.lines)
    return tag(
        "header",
        logo,
        optional("p", lines(cover.office), "title"),
        optional("p", lines(cover.department), "quiet"),
        optional("p", lines(cover.kicker), "quiet"),
        tag("h1", lines(cover.title)),
        optional("p", lines(cover.subtitle), "lead"),
        _embargo(cover),
        tag("dl", *rows, class_="rows") if cover.lines else Html(""),
    )


def _embargo(cover: Cover) -> Html:
    return optional("p", lines(cover.embargo), "embargo" if cover.is_embargoed else "title")


def _contents(document: Document, words: Words) -> Html:
    contents = document.contents
    if contents is None:
        return Html("")
    rows = (
        tag("li", tag("a", lines(plain(x.words)), href=f"#{x.anchor}"))
        for x in headings(document, contents.depth)
    )
    title = heading(words, contents.heading)
    return tag("nav", title, tag("ul", *rows), aria_labelledby=contents.heading.anchor)


def _section(section: Section, words: Words) -> Html:
    content = (heading(words, section.heading), *(block(words, node) for node in section.blocks))
    return tag("section", *content, aria_labelledby=section.heading.anchor)


def _notes(document: Document, words: Words) -> Html:
    if not document.notes:
        return Html("")
    rows = (
        tag(
            "li",
            tag("p", joined((words.of(note.words), Html(" "), _back(note.number)))),
            id=f"note-{note.number}",
            value=str(note.number),
        )
        for note in document.notes
    )
    return tag("section", tag("ol", *rows), class_="notes", role="doc-endnotes")


def _back(number: int) -> Html:
    return tag("a", lines("↩"), href=f"#call-{number}", aria_label=str(number), role="doc-backlink")
