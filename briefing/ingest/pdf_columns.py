"""Lines of a page that run across its columns, put into the order in which the columns are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from statistics import mean

from briefing.ingest.pdf_lines import SAME_LINE, PdfLine

_FEWEST_ROWS = 6
_SHARE_OF_ROWS = 0.6
_SAME_EDGE_PT = 3.0
_FEWEST_LETTERS = 15
"""On average in a row of a column; cells of tables hold fewer."""
_WIDER = 1.2


def in_reading_order(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """Return the lines with those parted that hold words of several columns, column after column.

    Most programs draw one column after the other, and nothing changes; some draw row after row.
    """
    pages = groupby(lines, key=lambda line: line.page)
    return [line for _, page in pages for line in _order_page(list(page))]


def _order_page(lines: list[PdfLine]) -> list[PdfLine]:
    rows = _rows(lines)
    edges = _column_edges(rows)
    if not edges:
        return lines
    parted = [_part(row, edges) for row in rows]
    width = max(len(parts[0].text) for parts in parted if len(parts) > 1)
    ordered: list[PdfLine] = []
    columns: list[list[PdfLine]] = [[] for _ in range(len(edges) + 1)]
    for parts in parted:
        is_across = len(parts) == 1 and not _column(parts[0].x, edges) and len(parts[0].text) > _WIDER * width
        if is_across:  # what stands above it is read first
            ordered += _emptied(columns)
            ordered += parts
        else:
            for part in parts:
                columns[_column(part.x, edges)].append(part)
    return ordered + _emptied(columns)


def _rows(lines: list[PdfLine]) -> list[PdfLine]:
    """Join lines that were drawn one after the other at one height, from the left to the right."""
    rows: list[PdfLine] = []
    for line in lines:
        before = rows[-1] if rows else None
        if before and abs(before.y - line.y) < SAME_LINE * before.size and line.x > before.x:
            place = len(before.text)
            moved = ((place + 1 + inner, x) for inner, x in line.stretches)
            rows[-1] = replace(
                before,
                text=f"{before.text} {line.text}",
                stretches=(*before.stretches, (place, line.x), *moved),
            )
        else:
            rows.append(line)
    return rows


def _column_edges(rows: list[PdfLine]) -> list[float]:
    """Return where all columns but the first begin: places at which stretches begin in most rows."""
    rows = [row for row in rows if row.stretches]
    if len(rows) < _FEWEST_ROWS:
        return []
    starts = Counter(round(x / _SAME_EDGE_PT) for row in rows for _, x in row.stretches)
    fewest = max(_FEWEST_ROWS, _SHARE_OF_ROWS * len(rows))
    edges: list[float] = []
    for start, _ in sorted(starts.items()):
        count = starts[start] + starts[start + 1]  # an edge may lie between two
        edge = start * _SAME_EDGE_PT
        if count >= fewest and (not edges or edge - edges[-1] > 2 * _SAME_EDGE_PT):
            edges.append(edge)
    return edges if edges and _is_prose(rows, edges) else []


def _is_prose(rows: list[PdfLine], edges: list[float]) -> bool:
    parts = [part for row in rows for part in _part(row, edges)]
    return mean(len(part.text) for part in parts) >= _FEWEST_LETTERS


def _part(line: PdfLine, edges: list[float]) -> list[PdfLine]:
    """Return the words of a line in each of the columns that it has some in."""
    cuts = [(place, x) for place, x in line.stretches if _column(x, edges) > _column(line.x, edges)]
    kept = list(_first_in_columns(cuts, edges))
    ends = [*(place for place, _ in kept), len(line.text)]
    parts = [replace(line, text=line.text[: ends[0]].strip(), stretches=())]
    for (place, x), end in zip(kept, ends[1:], strict=True):
        parts.append(replace(line, text=line.text[place:end].strip(), x=x, stretches=()))
    return [part for part in parts if part.text]


def _first_in_columns(cuts: list[tuple[int, float]], edges: list[float]) -> Iterator[tuple[int, float]]:
    last = 0
    for place, x in cuts:
        if _column(x, edges) > last:
            last = _column(x, edges)
            yield place, x


def _column(x: float, edges: list[float]) -> int:
    return sum(x >= edge - _SAME_EDGE_PT for edge in edges)


def _emptied(columns: list[list[PdfLine]]) -> list[PdfLine]:
    lines = [line for column in columns for line in column]
    for column in columns:
        column.clear()
    return lines
