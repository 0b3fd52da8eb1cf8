"""Lines on the pages of a PDF file become paragraphs, and what cannot be read is refused."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate
from web_pages import BODY

from briefing.errors import ImportCode, ImportRejected
from briefing.ingest.pdf_lines import PdfLine, make_paragraphs
from briefing.ingest.pdf_parsers import PdfText, read_with_pdfium, read_with_pypdf
from briefing.ingest.reading import read_article
from briefing.model.article import Article, FieldState, LabelKind
from briefing.model.ids import ArticleId

TITLE = "Guests arrive for the signing of a convention in the capital, and more of them will come soon"


def read(data: bytes) -> Article:
    return read_article(data, name="a.pdf", article_id=ArticleId("a"))


def lines(article: Article, *kinds: LabelKind) -> list[str]:
    return [span.slice(article.text) for span in article.spans_labelled(*kinds)]


def text_of_page(page: int) -> list[str]:
    day = ("Monday", "Tuesday", "Wednesday", "Thursday")[page]
    return [f"On {day} this was said by many. {text} {text}" for text in BODY]


@pytest.fixture(scope="module")
def printed() -> bytes:
    """Print an article of four pages with a head, a folio, a title over two lines and a subhead."""

    def frame(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(72, 810, "The Evening Paper, 25 October 2025")
        canvas.drawString(300, 30, f"Page {document.page} of 4")

    styles = getSampleStyleSheet()
    story: list[object] = [Paragraph(TITLE, styles["Title"])]
    for page in range(4):
        story += [Paragraph(text, styles["BodyText"]) for text in text_of_page(page)]
        if page == 1:
            story.append(Paragraph("Who has come", styles["Heading2"]))
        if page < 3:
            story.append(PageBreak())
    stream = BytesIO()
    template = SimpleDocTemplate(
        stream, title="Microsoft Word - draft.docx", author="Le Xuan Minh", pagesize=A4
    )
    template.build(story, onFirstPage=frame, onLaterPages=frame)
    return stream.getvalue()


def drawn(*pages: list[tuple[float, float, str]], size: float = 11) -> bytes:
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    for page in pages:
        canvas.setFont("Helvetica", size)
        for x, y, words in page:
            canvas.drawString(x, y, words)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def test_lines_become_the_paragraphs_that_were_printed(printed: bytes) -> None:
    article = read(printed)
    assert lines(article, LabelKind.HEADLINE) == [TITLE]
    assert lines(article, LabelKind.BODY) == [text for page in range(4) for text in text_of_page(page)]
    assert lines(article, LabelKind.SUBHEAD) == ["Who has come"]


def test_running_heads_and_folios_are_the_pages_own(printed: bytes) -> None:
    kept = lines(read(printed), LabelKind.BOILERPLATE)
    assert kept == ["The Evening Paper, 25 October 2025", *(f"Page {n} of 4" for n in range(1, 5))]


def test_properties_are_hints_and_names_of_files_are_none(printed: bytes) -> None:
    metadata = read(printed).metadata
    assert (metadata.title.value, metadata.title.state) == (TITLE, FieldState.READ)
    assert (metadata.author.value, metadata.author.state) == ("Le Xuan Minh", FieldState.INFERRED)
    assert (metadata.published.value, metadata.published.rule) == ("2025-10-25", "running-head")


def test_both_parsers_give_the_same_words(printed: bytes) -> None:
    def words(text: PdfText) -> list[str]:
        return " ".join(paragraph.text for paragraph in make_paragraphs(text.lines)).split()

    assert words(read_with_pypdf(printed)) == words(read_with_pdfium(printed))


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    data = drawn(
        [
            (72, 120 - 13 * n, f"The capital welcomed guests in line number {n} and the streets were")
            for n in range(3)
        ],
        [
            (72, 780 - 13 * n, f"closed to everybody else in line number {n} of the second page by")
            for n in range(3)
        ],
    )
    assert len(lines(read(data), LabelKind.BODY)) == 1


def line(text: str, y: float, page: int = 1, x: float = 72.0, size: float = 10.0) -> PdfLine:
    return PdfLine(text=text, page=page, x=x, y=y, size=size)


@pytest.mark.parametrize(
    ("first", "second", "elsewhere", "joined"),
    [
        ("It met the dele-", "gation today, they say.", "The delegation came.", "the delegation today"),
        ("It met the co-", "operative body, they say.", "Nothing of it here.", "the co-operative body"),
        ("It is a well-", "known body, they say.", "It is well known.", "a well-known body"),
    ],
)
def test_a_hyphen_goes_only_where_the_whole_word_is_known(
    first: str, second: str, elsewhere: str, joined: str
) -> None:
    found = make_paragraphs([line(first, 700), line(second, 688), line(elsewhere, 640)])
    assert joined in found[0].text


def test_two_pages_with_one_head_are_not_enough_to_call_it_running() -> None:
    pages = [
        [line("The Evening Paper", 800, page), line(f"Words of page {page} come here.", 700, page)]
        for page in (1, 2)
    ]
    assert all(
        paragraph.kind is not LabelKind.BOILERPLATE for paragraph in make_paragraphs([*pages[0], *pages[1]])
    )


def encrypted(data: bytes, password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_a_file_that_opens_without_a_password_is_read(printed: bytes) -> None:
    assert lines(read(encrypted(printed, "")), LabelKind.HEADLINE) == [TITLE]


def test_a_file_that_needs_a_password_is_refused(printed: bytes) -> None:
    with pytest.raises(ImportRejected) as refusal:
        read(encrypted(printed, "secret"))
    assert refusal.value.code is ImportCode.ENCRYPTED


def test_a_scan_is_called_a_scan() -> None:
    with pytest.raises(ImportRejected, match="is a scan") as refusal:
        read(drawn([], []))
    assert refusal.value.code is ImportCode.NO_TEXT


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n%\xe2\xe3",
        b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<</Root 1 0 R>>",
        b"%PDF-" + bytes(5000),
    ],
)
def test_what_is_no_pdf_after_all_is_refused(data: bytes) -> None:
    with pytest.raises(ImportRejected) as refusal:
        read(data)
    assert refusal.value.code in (ImportCode.DAMAGED, ImportCode.NO_TEXT)


def test_a_file_cut_in_the_middle_is_read_or_refused(printed: bytes) -> None:
    codes = {outcome(printed[:end]) for end in range(200, len(printed), len(printed) // 12)}
    assert codes <= {None, ImportCode.DAMAGED, ImportCode.NO_TEXT}
    assert ImportCode.DAMAGED in codes


def outcome(data: bytes) -> ImportCode | None:
    try:
        read(data)
    except ImportRejected as refusal:
        return refusal.code
    return None


def test_a_byline_a_day_and_a_credit_are_no_part_of_the_lines_below_them() -> None:
    rows = [
        "By Le Xuan Minh",
        "12 March 2025",
        "HANOI (VNA) - The city will replace all of its buses with electric ones by the end",
        "of the decade, and every depot gets a place for charging them at night, it said on",
        "Tuesday.",
        "Buses wait in Hanoi. Photo: VNA",
        "The plan was approved on March 11 by all of those who came to the meeting of the town",
    ]
    words = [(72, 700 - 14 * row, text) for row, text in enumerate(rows)]
    article = read(drawn(words))
    assert lines(article, LabelKind.BYLINE) == rows[:2]
    assert lines(article, LabelKind.CAPTION) == [rows[5]]
    assert lines(article, LabelKind.BODY)[0].endswith("at night, it said on Tuesday.")


def test_short_lines_that_go_on_in_small_letters_or_figures_stay_together() -> None:
    rows = ["So many", "came to the meeting on the first evening that 1,265", "3 seats", "4 places"]
    assert len(make_paragraphs([line(text, 700 - 14 * n) for n, text in enumerate(rows)])) == 1


def test_a_day_above_an_indented_paragraph_is_no_part_of_it() -> None:
    rows = [
        (72.0, "By Le Xuan Minh"),
        (72.0, "12 March 2025"),
        (87.0, "The city will replace all of its buses with electric ones by the end of the de-"),
        (72.0, "cade, and every depot gets a place for charging them at night, it said on a Tuesday"),
        (72.0, "in the middle of the week."),
    ]
    article = read(drawn([(x, 700.0 - 14 * row, text) for row, (x, text) in enumerate(rows)]))
    assert article.metadata.published.value == "2025-03-12"
    assert lines(article, LabelKind.BYLINE) == ["By Le Xuan Minh", "12 March 2025"]


def test_a_running_head_gives_paper_day_and_address_where_nothing_else_does() -> None:
    pages = [
        [
            (72.0, 800.0, "HARBOUR GAZETTE | 12 March 2025"),
            (72.0, 20.0, "https://gazette.example/a/buses-for-all-the-city"),
            *((72.0, 700.0 - 14 * row, text) for row, text in enumerate(text_of_page(page))),
        ]
        for page in range(3)
    ]
    metadata = read(drawn(*pages)).metadata
    assert (metadata.publisher.value, metadata.publisher.state) == ("gazette.example", FieldState.INFERRED)
    assert (metadata.published.value, metadata.published.state) == ("2025-03-12", FieldState.INFERRED)
    assert metadata.url.value == "https://gazette.example/a/buses-for-all-the-city"
