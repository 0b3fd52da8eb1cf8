"""Blocks as Markdown paragraphs, lists, quotations and tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from briefing.document import blocks as b
from briefing.document.inlines import Inlines, Text
from briefing.export.markdown.words import line, paragraph


def block(node: b.Block) -> Iterator[str]:  # noqa: PLR0915 - one case a node
    """Yield the paragraphs of a block; the caller sets them apart with empty lines."""
    match node:
        case b.Heading():
            yield heading(node)
        case b.Paragraph():
            yield paragraph(node.words)
        case b.ListBlock():
            signs = (f"{place}." if node.numbered else "-" for place in range(1, len(node.items) + 1))
            yield "\n".join(f"{sign} {line(words)}" for sign, words in zip(signs, node.items, strict=True))
        case b.LabelRows():
            for row in node.rows:
                number = f"{row.number}. " if row.number is not None else ""
                yield from _labelled(f"{number}{line(row.label)}".strip(), row.paragraphs)
        case b.Tiles() | b.Facts():
            for figure in node.figures:
                yield _figure(figure)
        case b.Quotations():
            for quotation in filter(None, (node.lead, *node.quotations)):
                yield from _quotation(quotation)
        case b.Table():
            yield _programme(node)
        case b.Timeline():
            for event in node.events:
                yield from _labelled(line(event.date), (event.words,))
            yield paragraph(node.caption)
        case b.Biography():
            yield f"**{line(node.name)}**"
            yield paragraph(node.role)
            yield from map(paragraph, node.paragraphs)
            yield from (paragraph(passage.words) for passage in node.passages)
            yield paragraph(node.portrait.credit if node.portrait is not None else "")
        case b.Sources():
            for source in node.sources:
                yield from _source(source)
        case b.Contacts():
            for contact in node.contacts:
                rest = (line(contact.role), *(line(words) for words in contact.lines))
                yield "\\\n".join(filter(None, (f"**{line(contact.name)}**", *rest)))
        case b.Questions():
            for question in node.questions:
                yield f"**{line(question.label)} {line(question.words)}**"
                for answer in question.answers:
                    yield from _labelled(line(answer.label), answer.paragraphs)
        case b.Caveat():
            yield from _labelled(line(node.heading), node.paragraphs)
        case b.Chart():
            yield f"**{line(node.title)}**"
            yield _rows((line(""), line(node.unit)), [(line(x.label), line(x.shown)) for x in node.bars])
            yield paragraph(node.caption)
        case b.Photograph():
            yield paragraph(node.shown.description)
            yield paragraph(node.caption)
        case _ as never:
            assert_never(never)


def heading(node: b.Heading) -> str:
    """Return a heading one level below the document's title."""
    return f"{'#' * (node.level + 1)} {line(node.words)}"


def _labelled(label: str, paragraphs: Sequence[Inlines]) -> Iterator[str]:
    yield f"**{label}**" if label else ""
    yield from map(paragraph, paragraphs)


def _figure(node: b.Figure) -> str:
    value = f"**{line(node.value)}**"
    return "\\\n".join(
        filter(
            None,
            (
                " ".join(filter(None, (line(node.qualifier), value, line(node.label)))),
                line(node.sentence),
                line(node.source),
            ),
        )
    )


def _quotation(node: b.Quotation) -> Iterator[str]:
    yield f"**{line(node.topic)}**" if node.topic else ""
    yield "\n".join(f"> {words}" for words in paragraph(node.words).split("\n"))
    said = ", ".join(filter(None, (line(node.speaker), line(node.role))))
    yield "\\\n".join(filter(None, (said, line(node.source))))


def _programme(node: b.Table) -> str:
    rows = []
    for row in node.rows:
        if isinstance(row, b.Band):
            rows.append((f"**{line(row.words)}**", *[""] * (len(node.columns) - 1)))
        else:
            rows.append(tuple("<br>".join(map(line, cell)) for cell in row.cells))
    return _rows(tuple(line(column.title) for column in node.columns), rows)


def _rows(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = (head, ["---"] * len(head), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _source(node: b.Source) -> Iterator[str]:
    address = ""
    if node.url:
        address = f"<{node.url}>" if node.url.startswith(("http://", "https://")) else line(node.url)
    outlet = line((*node.outlet, Text(text=".")))
    name = f"{node.number}\\. **{outlet}** {line(node.headline)}"
    yield "\\\n".join(filter(None, (name, line(node.particulars), address)))
