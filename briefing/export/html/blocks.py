"""Blocks as HTML: the element that says what each of them is."""

from __future__ import annotations

from typing import assert_never

from briefing.document import blocks as b
from briefing.document.inlines import Inlines, Text, join
from briefing.export.html.inlines import Words
from briefing.export.html.pictures import picture
from briefing.export.html.tables import chart, programme
from briefing.export.html.tags import Html, joined, lines, optional, tag


def block(words: Words, node: b.Block) -> Html:
    """Return the HTML of a block."""
    match node:
        case b.Heading():
            return heading(words, node)
        case b.Paragraph():
            role = None if node.role is b.ParagraphRole.BODY else node.role.value
            return optional("p", words.of(node.words), role)
        case b.ListBlock():
            return tag("ol" if node.numbered else "ul", *(tag("li", words.of(x)) for x in node.items))
        case b.LabelRows():
            return _label_rows(words, node)
        case b.Tiles():
            return tag("ul", *(_figure(words, x) for x in node.figures), class_="tiles")
        case b.Facts():
            return tag("ul", *(_figure(words, x) for x in node.figures), class_="facts")
        case b.Quotations():
            return joined(_quotation(words, x) for x in filter(None, (node.lead, *node.quotations)))
        case b.Table():
            return programme(words, node)
        case b.Timeline():
            return _timeline(words, node)
        case b.Biography():
            return _biography(words, node)
        case b.Sources():
            return tag("ol", *(_source(words, x) for x in node.sources), class_="sources")
        case b.Contacts():
            return tag("ul", *(_contact(words, x) for x in node.contacts), class_="contacts")
        case b.Questions():
            return joined(_question(words, x) for x in node.questions)
        case b.Caveat():
            content = (tag("p", words.of(x)) for x in node.paragraphs)
            title = optional("p", words.of(node.heading), "title")
            return tag("aside", title, *content, class_="caveat")
        case b.Chart():
            return chart(words, node)
        case b.Photograph():
            caption = optional("figcaption", words.of(node.caption))
            return tag("figure", picture(node.shown), caption, class_="photograph")
        case _ as never:
            assert_never(never)


def heading(words: Words, node: b.Heading) -> Html:
    """Return a heading one level below the document's title."""
    return tag(f"h{node.level + 1}", words.of(node.words), id=node.anchor)


def _paragraphs(words: Words, paragraphs: tuple[Inlines, ...]) -> Html:
    return joined(tag("p", words.of(x)) for x in paragraphs)


def _label_rows(words: Words, node: b.LabelRows) -> Html:
    rows = []
    for row in node.rows:
        number = f"{row.number}. " if row.number is not None else ""
        label = joined((lines(number), words.of(row.label)))
        rows.append(tag("div", tag("dt", label), tag("dd", _paragraphs(words, row.paragraphs))))
    return tag("dl", *rows, class_="rows")


def _figure(words: Words, node: b.Figure) -> Html:
    value = joined(
        (optional("span", words.of(node.qualifier), "quiet"), Html(" "), tag("strong", lines(node.value)))
    )
    return tag(
        "li",
        tag("p", value, class_="value"),
        optional("p", words.of(node.label)),
        optional("p", words.of(node.sentence)),
        optional("p", words.of(node.source), "source_line"),
    )


def _quotation(words: Words, node: b.Quotation) -> Html:
    said = join((node.speaker, node.role), ", ")
    return tag(
        "figure",
        picture(node.portrait, "portrait") if node.portrait is not None else Html(""),
        optional("p", words.of(node.topic), "title"),
        tag("blockquote", tag("p", words.of(node.words))),
        tag("figcaption", optional("p", words.of(said)), optional("p", words.of(node.source), "source_line")),
        class_="quotation",
    )


def _timeline(words: Words, node: b.Timeline) -> Html:
    events = (
        tag("div", tag("dt", lines(x.date)), tag("dd", tag("p", words.of(x.words)))) for x in node.events
    )
    caption = optional("p", words.of(node.caption), "caption")
    return joined((tag("dl", *events, class_="rows"), caption))


def _biography(words: Words, node: b.Biography) -> Html:
    return tag(
        "section",
        picture(node.portrait, "portrait") if node.portrait is not None else Html(""),
        tag("p", tag("strong", words.of(node.name))),
        optional("p", words.of(node.role), "quiet"),
        _paragraphs(words, node.paragraphs),
        joined(block(words, passage) for passage in node.passages),
        optional("p", lines(node.portrait.credit if node.portrait is not None else ""), "source_line"),
        class_="biography",
    )


def _source(words: Words, node: b.Source) -> Html:
    outlet = tag("strong", words.of((*node.outlet, Text(text="."))))
    name = joined((outlet, Html(" "), words.of(node.headline)))
    address = Html("")
    if node.url:
        is_safe = node.url.startswith(("http://", "https://"))
        shown = lines(node.url)
        address = tag("p", tag("a", shown, href=node.url) if is_safe else shown)
    particulars = optional("p", lines(node.particulars), "quiet")
    return tag("li", tag("p", name), particulars, address, id=node.anchor, value=str(node.number))


def _contact(words: Words, node: b.Contact) -> Html:
    head = tag("p", tag("strong", words.of(node.name)))
    return tag("li", head, optional("p", words.of(node.role), "quiet"), _paragraphs(words, node.lines))


def _question(words: Words, node: b.Question) -> Html:
    rows = [
        tag("div", tag("dt", lines(answer.label)), tag("dd", _paragraphs(words, answer.paragraphs)))
        for answer in node.answers
    ]
    title = tag("p", lines(f"{node.label} "), tag("strong", words.of(node.words)), class_="title")
    return tag("section", title, tag("dl", *rows, class_="rows") if rows else Html(""))
