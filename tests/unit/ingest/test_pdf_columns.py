"""Columns are read one after the other, whichever way a program drew them."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, NextPageTemplate, PageTemplate, Paragraph

from briefing.ingest.pdf_columns import in_reading_order
from briefing.ingest.pdf_lines import make_paragraphs
from briefing.ingest.pdf_parsers import PdfText, read_with_pdfium, read_with_pypdf
from briefing.ingest.reading import read_article
from briefing.model.article import LabelKind
from briefing.model.ids import ArticleId

WIDTH, HEIGHT = A4
TITLE = "Delegates meet in the capital for a week of talks about the convention and its rules"
PARAGRAPHS = [
    " ".join(
        f"In part {part} of point {point} the delegates from many countries spoke of what comes next."
        for part in range(1, 6)
    )
    for point in range(14)
]
LEFT = [f"the left column goes on in row {row} about the talks" for row in range(20)]
RIGHT = [f"the right column goes on in row {row} about guests" for row in range(20)]

Parse = Callable[[bytes], PdfText]


def read(data: bytes, *kinds: LabelKind) -> list[str]:
    article = read_article(data, name="a.pdf", article_id=ArticleId("a"))
    return [span.slice(article.text) for span in article.spans_labelled(*kinds)]


def set_in_columns(count: int) -> bytes:
    """Set the paragraphs in columns over two pages, below a title, with a head and a folio."""

    def furniture(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, HEIGHT - 30, "The Evening Paper")
        canvas.drawRightString(WIDTH - 60, 30, str(document.page))

    def columns(height: float) -> list[Frame]:
        width = (WIDTH - 120 - 20 * (count - 1)) / count
        return [
            Frame(60 + number * (width + 20), 60, width, height, leftPadding=0, rightPadding=0)
            for number in range(count)
        ]

    styles = getSampleStyleSheet()
    stream = BytesIO()
    templates = [
        PageTemplate(
            "first",
            [Frame(60, HEIGHT - 140, WIDTH - 120, 90), *columns(HEIGHT - 200)],
            onPage=furniture,
        ),
        PageTemplate("later", columns(HEIGHT - 120), onPage=furniture),
    ]
    story = [Paragraph(TITLE, styles["Title"]), FrameBreak(), NextPageTemplate("later")]
    story += [Paragraph(words, styles["BodyText"]) for words in PARAGRAPHS]
    BaseDocTemplate(stream, pagesize=A4, pageTemplates=templates).build(story)
    return stream.getvalue()


def draw_rows(*, across: str = "") -> bytes:
    """Draw two columns row after row, and below them a line over both."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    canvas.setFont("Helvetica", 10)
    for row, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        canvas.drawString(60, 740 - 13 * row, left)
        canvas.drawString(310, 740 - 13 * row, right)
    canvas.drawString(60, 740 - 13 * (len(LEFT) + 2), across)
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


@pytest.mark.parametrize("count", [2, 3])
def test_an_article_in_columns_over_two_pages_is_read_whole_and_in_order(count: int) -> None:
    data = set_in_columns(count)
    assert read(data, LabelKind.HEADLINE) == [TITLE]
    assert read(data, LabelKind.BODY) == PARAGRAPHS
    assert read(data, LabelKind.BOILERPLATE) == ["The Evening Paper", "1", "2"]


@pytest.mark.parametrize("parse", [read_with_pypdf, read_with_pdfium])
def test_columns_drawn_row_after_row_are_read_one_after_the_other(parse: Parse) -> None:
    paragraphs = make_paragraphs(in_reading_order(parse(draw_rows()).lines))
    words = " ".join(paragraph.text for paragraph in paragraphs)
    assert words == " ".join([*LEFT, *RIGHT])


@pytest.mark.parametrize("parse", [read_with_pypdf, read_with_pdfium])
def test_a_line_over_both_columns_comes_after_what_stands_above_it(parse: Parse) -> None:
    across = "This line runs over both of the columns, as a note at the end of the page does, and is long."
    lines = in_reading_order(parse(draw_rows(across=across)).lines)
    assert [line.text for line in lines] == [*LEFT, *RIGHT, across]


def test_the_rows_of_a_table_stay_together() -> None:
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    rows = [
        ("Hanoi", "12"),
        ("Hue", "15"),
        ("Da Nang", "9"),
        ("Vinh", "4"),
        ("Can Tho", "8"),
        ("Bac Ninh", "7"),
    ]
    for row, cells in enumerate(rows):
        for cell, x in zip(cells, (60, 310), strict=True):
            canvas.drawString(x, 740 - 13 * row, cell)
    canvas.showPage()
    canvas.save()
    lines = in_reading_order(read_with_pypdf(stream.getvalue()).lines)
    assert [line.text for line in lines] == [cell for cells in rows for cell in cells]


def test_a_number_at_the_foot_that_is_not_the_pages_belongs_to_the_text() -> None:
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    canvas.drawString(60, 700, "The guests of the week were counted by the office, which gave this number:")
    canvas.drawString(60, 686, "2025")
    canvas.showPage()
    canvas.save()
    assert "2025" in " ".join(read(stream.getvalue(), LabelKind.BODY, LabelKind.SUBHEAD))


def test_words_parted_at_the_end_of_a_column_are_whole_in_the_text() -> None:
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    canvas.setFont("Helvetica", 10)
    left = [*LEFT, "and at its foot it speaks of the great dele-"]
    right = ["gation that came to the capital on this day.", *RIGHT, "The delegation met the press."]
    for x, lines in ((60, left), (310, right)):
        for row, words in enumerate(lines):
            canvas.drawString(x, 740 - 13 * row, words)
    canvas.showPage()
    canvas.save()
    assert "the great delegation that came" in " ".join(read(stream.getvalue(), LabelKind.BODY))
