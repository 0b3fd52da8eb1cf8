"""Lines of text on the pages of a PDF file, and the paragraphs that they make."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from briefing.ingest.readings import Paragraph
from briefing.model.article import LabelKind

_FEWEST_PAGES = 3
_SAME_HEIGHT_PT = 3.0
_EDGE_LINES = 3
SAME_LINE = 0.4
"""Of the letters' size: what stands no farther off in height is on one line."""
_LARGER = 1.12
_SMALLER = 0.95
_MUCH_LARGER = 1.35
_WIDER_GAP = 1.35
_SHORT_LINE = 0.8
_BROKEN_LINE = 0.6
"""Share of the usual length below which a line was ended by its writer, whatever it ends with."""
_DEEPEST_INDENT_PT = 30
_ALIGNED_PT = 2.0
_INDENT_PT = 7.0
_MOST_HEADING_LINES = 4
_DIGITS = re.compile(r"\d+")
_FOLIO = re.compile(r"\W*(?:page|trang|p\.)?\s*\d{1,4}\s*(?:(?:/|of|trên)\s*\d{1,4})?\W*", re.IGNORECASE)
_HYPHENATED = re.compile(r"(?P<first>[^\W\d_]{2,})[-\u2010\u00ad]\Z")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SENTENCE_END = (".", "!", "?", "…", "”", '"', "’", ":", ")", "»")


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfLine:
    """One line; `x` and `y` are points from the page's lower left corner, `size` that of its letters.

    `stretches` say of those that were drawn after the first where in the text they begin, and at which x.
    """

    text: str
    page: int
    x: float
    y: float
    size: float
    is_bold: bool = False
    stretches: tuple[tuple[int, float], ...] = ()


def make_paragraphs(lines: Sequence[PdfLine]) -> list[Paragraph]:
    """Return the paragraphs of a file; running heads and page numbers are the page's own."""
    repeated = _find_running_heads(lines)
    text_lines = [line for line in lines if line not in repeated]
    words = Counter(word for line in text_lines for word in _WORD.findall(line.text.lower()))
    body_size = _body_size(text_lines)
    found = [
        _paragraph(group, body_size, words, is_first=not index)
        for index, group in enumerate(_group(text_lines))
    ]
    heads = dict.fromkeys(line.text for line in lines if line in repeated)
    return [
        *found,
        *(Paragraph(text=text, kind=LabelKind.BOILERPLATE, rule="running-head") for text in heads),
    ]


def _find_running_heads(lines: Sequence[PdfLine]) -> set[PdfLine]:
    """Return the outermost lines of pages that stand at one height on three pages and say the same.

    Numbers do not count: a folio differs from page to page. Within the first line that is no such line, the
    text begins.
    """
    by_page: dict[int, list[PdfLine]] = defaultdict(list)
    for line in lines:
        by_page[line.page].append(line)
    edges = [edge for page_lines in by_page.values() for edge in _edges(page_lines)]
    pages: dict[tuple[str, int], set[int]] = defaultdict(set)
    for line in {line for edge in edges for line in edge}:
        for key in _running_keys(line):
            pages[key].add(line.page)
    small = _SMALLER * _body_size(lines)
    found: set[PdfLine] = set()
    for edge in edges:
        for line in edge:
            # On two pages only small type tells a running head from words that come twice.
            fewest = _FEWEST_PAGES - 1 if line.size <= small else _FEWEST_PAGES
            if not _is_page_number(line) and all(len(pages[key]) < fewest for key in _running_keys(line)):
                break
            found.add(line)
    return found


def _is_page_number(line: PdfLine) -> bool:
    """Tell whether a line at the edge says on which page it stands."""
    if _FOLIO.fullmatch(line.text) is None:
        return False
    return next((int(digits) for digits in _DIGITS.findall(line.text)), 0) == line.page


def _edges(page_lines: list[PdfLine]) -> tuple[list[PdfLine], list[PdfLine]]:
    """Return the lines at foot and head of a page, the outermost first."""
    ordered = sorted(page_lines, key=lambda line: line.y)
    return ordered[:_EDGE_LINES], ordered[: -_EDGE_LINES - 1 : -1]


def _running_keys(line: PdfLine) -> tuple[tuple[str, int], ...]:
    """Return what a running line has in common with the same one on other pages, heights in two grids."""
    words = "" if _FOLIO.fullmatch(line.text) else _DIGITS.sub("#", line.text)
    height = line.y / _SAME_HEIGHT_PT
    return (words, 2 * int(height)), (words, 2 * int(height + 0.5) + 1)


def _body_size(lines: Sequence[PdfLine]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _group(lines: Sequence[PdfLine]) -> list[list[PdfLine]]:
    """Part lines into paragraphs by gaps, indents, sizes and lines that end early."""
    gaps = [a.y - b.y for a, b in pairwise(lines) if a.page == b.page and 0 < a.y - b.y < 4 * max(a.size, 1)]
    leading = median(gaps) if gaps else 0.0
    left, body_size = _left_edges(lines), _body_size(lines)
    groups: list[list[PdfLine]] = []
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        near = lines[max(0, index - 8) : index + 8]
        width = max((len(other.text) for other in near), default=0)
        if (
            before is None
            or _begins_paragraph(before, line, leading, width, left)
            or _is_broken_off(before, line, near, body_size)
        ):
            groups.append([])
        groups[-1].append(line)
    return groups


def _left_edges(lines: Sequence[PdfLine]) -> set[int]:
    """Return where most lines begin, which tells an indented one."""
    edges = Counter(int(line.x) for line in lines)
    return {edge for edge, count in edges.items() if count >= max(3, len(lines) / 20)}


def _begins_paragraph(before: PdfLine, line: PdfLine, leading: float, width: int, left: set[int]) -> bool:
    is_styled_otherwise = (
        max(line.size, before.size) > _LARGER * min(line.size, before.size) or line.is_bold != before.is_bold
    )
    ends = before.text.rstrip().endswith(_SENTENCE_END)
    is_moved = before.page != line.page or line.y > before.y + before.size
    if is_styled_otherwise and not (is_moved and not ends and line.text[:1].islower()):
        return True
    is_short = len(before.text) < _SHORT_LINE * width
    if is_moved:  # to the next column or page, perhaps in the middle of a sentence
        return ends or (is_short and not line.text[:1].islower())
    if leading and before.y - line.y > _WIDER_GAP * max(leading, line.size):
        return True
    is_indented = line.x - before.x > _INDENT_PT and int(before.x) in left
    return (is_indented and ends) or (ends and is_short)


def _is_broken_off(before: PdfLine, line: PdfLine, near: Sequence[PdfLine], body_size: float) -> bool:
    """Tell whether a line ends so early that the next one begins anew: a byline, a day, a credit."""
    is_set_alike = (
        before.page == line.page
        and -_ALIGNED_PT <= line.x - before.x <= _DEEPEST_INDENT_PT
        and max(before.size, line.size, body_size) <= _LARGER * min(before.size, line.size, body_size)
        and not (before.is_bold or line.is_bold)
    )
    first = line.text.lstrip("“\"‘'(")[:1]
    is_figure = first.isdigit() and _DIGITS.search(before.text) is None  # a day, and no row of a table
    if not is_set_alike or not (first.isupper() or is_figure):
        return False
    width = max(len(other.text) for other in near if other.size <= _LARGER * body_size)
    return len(before.text) + len(line.text.split(maxsplit=1)[0]) < _BROKEN_LINE * width


def _paragraph(group: list[PdfLine], body_size: float, words: Counter[str], *, is_first: bool) -> Paragraph:
    text = _join(group, words)
    first = group[0]
    is_open = not text.endswith((".", ",", ";")) and len(group) <= _MOST_HEADING_LINES
    if is_open and first.page == 1 and first.size >= _MUCH_LARGER * body_size and body_size:
        return Paragraph(
            text=text, kind=LabelKind.HEADLINE if is_first else LabelKind.SUBHEAD, rule="large-type"
        )
    if (
        is_open
        and (first.size >= _LARGER * body_size or first.is_bold)
        and body_size
        and not _FOLIO.fullmatch(text)
    ):
        return Paragraph(text=text, kind=LabelKind.SUBHEAD, rule="heading-type")
    return Paragraph(text=text)


def _join(group: list[PdfLine], words: Counter[str]) -> str:
    """Return the lines as one; a hyphen goes only where the whole word stands elsewhere in the file."""
    text = group[0].text.strip()
    for line in group[1:]:
        following = line.text.strip()
        hyphenated = _HYPHENATED.search(text)
        rest = _FIRST_WORD.match(following)
        if hyphenated is None or rest is None:
            text = f"{text} {following}"
        elif words[(hyphenated["first"] + rest.group()).lower()]:
            text = text[:-1] + following
        else:
            text += following
    return text
