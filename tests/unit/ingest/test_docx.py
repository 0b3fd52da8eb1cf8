"""Every word that a reader of a Word file sees comes in, and none of those that were deleted or hidden."""

from __future__ import annotations

from io import BytesIO

import pytest
from word_files import W, document, packed, paragraph, relationships, word_file

from briefing.errors import ImportCode, ImportRejected
from briefing.ingest.docx_package import open_docx
from briefing.ingest.reading import read_article
from briefing.ingest.readings import Refusal
from briefing.model.article import Article, FieldState, LabelKind
from briefing.model.ids import ArticleId

SENTENCE = "The capital welcomed guests from many countries on Saturday, and the streets were closed."
FOOTNOTES = f"""<w:footnotes xmlns:w="{W}"><w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>
<w:footnote w:id="2"><w:p><w:r><w:t>As the ministry told the press.</w:t></w:r></w:p></w:footnote>
<w:footnote w:id="3"><w:p><w:r><w:t>Left over from long ago.</w:t></w:r></w:p></w:footnote></w:footnotes>"""


def read(data: bytes) -> Article:
    return read_article(data, name="a.docx", article_id=ArticleId("a"))


def text_of(body: str) -> str:
    return read(word_file(document(body))).text


def test_styles_say_what_paragraphs_are() -> None:
    body = (
        paragraph("Guests arrive for the signing", "Titel")
        + paragraph(SENTENCE)
        + paragraph("Who has come", "Mine")
        + paragraph(SENTENCE.replace("capital", "city"))
        + paragraph("Guests at the door of the hall", "Bild")
    )
    article = read(word_file(document(body)))
    found = [(label.kind, label.span.slice(article.text)) for label in article.labels]
    assert found[0] == (LabelKind.HEADLINE, "Guests arrive for the signing")
    assert (LabelKind.SUBHEAD, "Who has come") in found
    assert found[-1] == (LabelKind.CAPTION, "Guests at the door of the hall")
    assert (article.metadata.title.value, article.metadata.title.state) == (found[0][1], FieldState.READ)


def test_a_first_heading_is_the_headline_where_nothing_has_the_style_of_a_title() -> None:
    article = read(word_file(document(paragraph("Guests arrive today", "U1") + paragraph(SENTENCE))))
    assert article.labels[0].kind is LabelKind.HEADLINE


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<w:r><w:t>One</w:t></w:r><w:ins><w:r><w:t> new</w:t></w:r></w:ins>", "One new"),
        ("<w:r><w:t>One</w:t></w:r><w:del><w:r><w:delText> old</w:delText></w:r></w:del>", "One"),
        ("<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:r><w:t>One</w:t></w:r>", "One"),
        ("<w:moveTo><w:r><w:t>here</w:t></w:r></w:moveTo>", "here"),
        ("<w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>", "One two three"),
        ("<w:sdt><w:sdtContent><w:r><w:t>control</w:t></w:r></w:sdtContent></w:sdt>", "control"),
        ("<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>", "link"),
        ("<w:smartTag><w:r><w:t>smart</w:t></w:r></w:smartTag>", "smart"),
        ('<w:fldSimple w:instr=" DATE "><w:r><w:t>field</w:t></w:r></w:fldSimple>', "field"),
        ("<w:r><w:instrText>PAGE</w:instrText><w:t>page</w:t></w:r>", "page"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t>seen</w:t></w:r>", "seen"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>not hidden</w:t></w:r>', "not hidden"),
        ('<w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:t>tiny</w:t></w:r><w:r><w:t>seen</w:t></w:r>', "seen"),
        ("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>", "x+1"),
        ('<w:r><w:sym w:font="Arial" w:char="20AC"/><w:t> 5</w:t></w:r>', "€ 5"),
        ("<w:r><w:t>ten</w:t><w:noBreakHyphen/><w:t>day</w:t></w:r>", "ten\u2011day"),
    ],
)
def test_what_is_seen_is_read_and_nothing_else(inside: str, expected: str) -> None:
    assert text_of(paragraph(inside)) == expected


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    deleted = paragraph("One half ", properties="<w:rPr><w:del/></w:rPr>")
    assert text_of(deleted + paragraph("and the other.")) == "One half and the other."


def test_a_text_box_stands_behind_its_paragraph_and_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('Words in a box.')}</w:txbxContent>"
    forms = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    both = f"<mc:AlternateContent>{forms}</mc:AlternateContent>"
    runs = f"<w:r><w:t>Before the box, </w:t></w:r><w:r>{both}</w:r><w:r><w:t>and behind it.</w:t></w:r>"
    assert text_of(paragraph(runs)) == "Before the box, and behind it.\n\nWords in a box."


def test_rows_of_data_are_lines_and_tables_for_layout_are_paragraphs() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"

    assert (
        text_of(f"<w:tbl>{row('Country', 'Guests')}{row('One', '12')}</w:tbl>")
        == "Country | Guests\n\nOne | 12"
    )
    long = SENTENCE * 5
    assert text_of(f"<w:tbl>{row(long, 'aside')}</w:tbl>") == f"{long}\n\naside"


def test_rows_between_paragraphs_are_no_subheads() -> None:
    cells = "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in ("Country", "Guests"))
    body = paragraph(SENTENCE) + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>" + paragraph(SENTENCE)
    article = read(word_file(document(body)))
    assert article.spans_labelled(LabelKind.SUBHEAD) == ()


def test_notes_heads_and_feet_are_read_and_kept_out_of_the_body() -> None:
    links = relationships(("styles", "styles.xml"), ("footnotes", "footnotes.xml"), ("header", "header1.xml"))
    body = paragraph(f'<w:r><w:t>{SENTENCE}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>')
    header = f'<w:hdr xmlns:w="{W}">{paragraph("The Evening Paper")}</w:hdr>'
    others = [
        ("word/_rels/document.xml.rels", links),
        ("word/footnotes.xml", FOOTNOTES),
        ("word/header1.xml", header),
    ]
    article = read(word_file(document(body), others))
    kept = [span.slice(article.text) for span in article.spans_labelled(LabelKind.BOILERPLATE)]
    assert kept == ["As the ministry told the press.", "The Evening Paper"]
    assert "Left over" not in article.text


def test_properties_are_hints_and_no_more() -> None:
    core = (
        '<c xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/">'
        "<dc:title>Guests arrive</dc:title>"
        "<dc:creator>Le Xuan Minh</dc:creator><t:created>2013-12-23T23:15:00Z</t:created></c>"
    )
    metadata = read(word_file(document(paragraph(SENTENCE)), [("docProps/core.xml", core)])).metadata
    assert (metadata.title.value, metadata.title.state) == ("Guests arrive", FieldState.INFERRED)
    assert (metadata.author.value, metadata.author.state) == ("Le Xuan Minh", FieldState.INFERRED)
    assert metadata.published.value is None
    library = core.replace("Le Xuan Minh", "python-docx")
    assert (
        read(word_file(document(paragraph(SENTENCE)), [("docProps/core.xml", library)])).metadata.author.value
        is None
    )


def test_the_main_part_is_the_one_the_package_names() -> None:
    assert read(word_file(document(paragraph(SENTENCE)), name="content/text.xml")).text == SENTENCE


def test_a_file_in_the_strict_form_is_read() -> None:
    strict = document(paragraph(SENTENCE)).replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert read(word_file(strict)).text == SENTENCE


def test_links_that_lead_nowhere_are_overlooked() -> None:
    links = relationships(("styles", "NULL"), ("image", "#_Toc1"), ("header", "../../etc/passwd"))
    data = word_file(document(paragraph(SENTENCE)), [("word/_rels/document.xml.rels", links)])
    assert read(data).text == SENTENCE
    assert open_docx(data).relationships("word/document.xml") == {}


@pytest.mark.parametrize(
    ("part", "warning"),
    [
        (("word/vbaProject.bin", b"x"), "macros_ignored"),
        (("word/embeddings/sheet.xlsx", b"x"), "embedded_objects_ignored"),
    ],
)
def test_what_is_not_opened_is_named(part: tuple[str, bytes], warning: str) -> None:
    assert warning in read(word_file(document(paragraph(SENTENCE)), [part])).warnings
    assert read(word_file(document(paragraph(SENTENCE)), [("docProps/thumbnail.jpeg", b"x")])).warnings == ()


@pytest.mark.parametrize(
    ("inside", "warning"),
    [
        ("<w:ins><w:r><w:t>new</w:t></w:r></w:ins>", "tracked_changes"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>", "hidden_text"),
        ('<w:altChunk r:id="rId9"/>', "unread_content"),
    ],
)
def test_what_was_decided_for_the_user_is_named(inside: str, warning: str) -> None:
    assert warning in read(word_file(document(paragraph(SENTENCE) + paragraph(inside)))).warnings


def test_a_file_made_by_another_program_is_read() -> None:
    import docx

    made = docx.Document()
    made.add_heading("Guests arrive for the signing", 0)
    made.add_paragraph(SENTENCE)
    stream = BytesIO()
    made.save(stream)
    article = read(stream.getvalue())
    assert article.text == f"Guests arrive for the signing\n\n{SENTENCE}"
    assert (article.metadata.author.value, article.warnings) == (None, ())


DOCTYPE = '<!DOCTYPE d [<!ENTITY e "eee">]>'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04" + bytes(40), ImportCode.DAMAGED),
        (word_file(document(paragraph(SENTENCE)))[:-200], ImportCode.DAMAGED),
        (word_file("<broken"), ImportCode.DAMAGED),
        (word_file(""), ImportCode.DAMAGED),
        (word_file(document(paragraph("&e;"), DOCTYPE)), ImportCode.DAMAGED),
        (
            word_file(document(paragraph("&e;"), DOCTYPE).replace("UTF-8", "UTF-16").encode("utf-16-be")),
            ImportCode.DAMAGED,
        ),
        (
            word_file(document(paragraph("&e;"), DOCTYPE).replace("UTF-8", "UTF-7").encode("utf-7")),
            ImportCode.DAMAGED,
        ),
        (word_file(document("<w:p>" * 400 + "</w:p>" * 400)), ImportCode.DAMAGED),
        (
            word_file(document(paragraph(SENTENCE)), [("word/bomb.xml", b" " * 3_000_000)]),
            ImportCode.TOO_LARGE,
        ),
        (word_file(document(paragraph(SENTENCE)), [("word/Document.xml", document(""))]), ImportCode.DAMAGED),
        (packed([("mimetype", "application/epub+zip")]), ImportCode.UNKNOWN_FORMAT),
        (
            packed(
                [
                    ("_rels/.rels", relationships(("officeDocument", "xl/workbook.xml"))),
                    ("xl/workbook.xml", "<workbook/>"),
                ]
            ),
            ImportCode.UNKNOWN_FORMAT,
        ),
        (word_file(document("")), ImportCode.NO_TEXT),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ImportCode.UNKNOWN_FORMAT),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
            ImportCode.ENCRYPTED,
        ),
    ],
)
def test_what_cannot_be_trusted_or_read_is_refused_in_one_sentence(data: bytes, code: ImportCode) -> None:
    with pytest.raises(ImportRejected) as refusal:
        read(data)
    assert refusal.value.code is code
    assert refusal.value.message.startswith("“a.docx” ")
    assert refusal.value.message.endswith(".")


def test_an_encrypted_member_and_a_lying_directory_are_refused() -> None:
    data = bytearray(word_file(document(paragraph(SENTENCE))))
    flags = data.rindex(b"PK\x01\x02") + 8
    data[flags] |= 1
    with pytest.raises(Refusal) as refusal:
        open_docx(bytes(data))
    assert refusal.value.code is ImportCode.ENCRYPTED


def test_parts_with_unsafe_names_are_not_read() -> None:
    others = [("../up.xml", "<a/>"), ("/root.xml", "<a/>"), ("c:\\x.xml", "<a/>")]
    parts = open_docx(word_file(document(paragraph(SENTENCE)), others)).parts
    assert not any(name.endswith(("up.xml", "root.xml", "x.xml")) for name in parts)


@pytest.mark.parametrize(
    ("member", "named"),
    [
        ("xl/workbook.xml", "a workbook of Excel"),
        ("ppt/presentation.xml", "a presentation of PowerPoint"),
        ("content.xml", "an OpenDocument file"),
        ("META-INF/container.xml", "an electronic book"),
        ("Index/Document.iwa", "a document of Pages"),
        ("article.txt", "a packed file; please unpack it"),
    ],
)
def test_a_packed_file_of_another_program_is_called_what_it_is(member: str, named: str) -> None:
    with pytest.raises(ImportRejected, match=f"is {named}") as refusal:
        read(packed([(member, "<x/>")]))
    assert refusal.value.code is ImportCode.UNKNOWN_FORMAT
    assert "please" in refusal.value.message
