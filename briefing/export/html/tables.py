"""Tables as HTML: heads that say what they head, for whoever hears a table cell by cell."""

from __future__ import annotations

from briefing.document import blocks as b
from briefing.export.html.inlines import Words
from briefing.export.html.tags import Html, joined, lines, optional, tag


def programme(words: Words, node: b.Table) -> Html:
    """Return a table with one row of heads; a band heads the rows below it."""
    heads = (tag("th", lines(column.title), scope="col") for column in node.columns)
    groups: list[list[Html]] = [[]]
    for row in node.rows:
        if isinstance(row, b.Band):
            head = tag("th", words.of(row.words), scope="rowgroup", colspan=str(len(node.columns)))
            groups.append([tag("tr", head, class_="band")])
        else:
            cells = (tag("td", joined(tag("p", words.of(p)) for p in cell)) for cell in row.cells)
            groups[-1].append(tag("tr", *cells))
    bodies = (tag("tbody", *group) for group in groups if group)
    table = tag("table", _caption(node.description), tag("thead", tag("tr", *heads)), *bodies)
    return tag("div", table, class_="wide")


def chart(words: Words, node: b.Chart) -> Html:
    """Return the figures of a chart as a table, each with a bar that says the same."""
    most = max((abs(bar.value) for bar in node.bars), default=0) or 1
    rows = (
        tag(
            "tr",
            tag("th", lines(bar.label), scope="row"),
            tag("td", lines(bar.shown)),
            tag("td", _bar(bar.value / most), aria_hidden="true"),
        )
        for bar in node.bars
    )
    return tag(
        "figure",
        optional("p", words.of(node.title), "title"),
        optional("p", words.of(node.unit), "quiet"),
        tag("table", _caption(node.description), tag("tbody", *rows), class_="chart"),
        optional("figcaption", words.of(node.caption)),
    )


def _caption(description: str) -> Html:
    return tag("caption", lines(description), class_="unseen") if description else Html("")


def _bar(share: float) -> Html:
    return tag("div", class_="bar", style=f"width: {max(share, 0):.1%}")
