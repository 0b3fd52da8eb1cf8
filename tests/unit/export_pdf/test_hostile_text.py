from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import page as page_validation
import pypdf
import pypdfium2
import pytest
from pdf_reading import read_structure
from sample_document import sample_document

from briefing.document import blocks as b
from briefing.document.document import Document, Note, Section
from briefing.document.inlines import NoteMark, Text, text
from briefing.document.walk import lines
from briefing.export.exporter import PageMap
from briefing.export.pdf.exporter import PdfExporter, missing_characters
from briefing.export.pdf.system_fonts import SystemFonts
from briefing.model.when import When
from briefing.style.loading import house_style_names, load_house_style

Write = Callable[[Document], tuple[Path, PageMap]]


def document_of(*blocks: b.Block, notes: tuple[Note, ...] = ()) -> Document:
    heading = b.Heading(level=1, words=text("Section"), anchor="section")
    section = Section(heading=heading, blocks=blocks)
    return replace(sample_document(), cover=None, contents=None, sections=(section,), notes=notes)


def words_of(path: Path) -> str:
    return " ".join(read_structure(path).text().split())


def assert_valid(path: Path) -> None:
    for profile in (page_validation.ValidationProfile.PDF_UA_1, page_validation.ValidationProfile.PDF_A_2A):
        assert page_validation.validate_pdf(str(path), profile=profile).is_compliant


@pytest.mark.parametrize(
    "hostile",
    [
        "<b>bold</b> and <i>unclosed",
        "if a<b and b>c",
        "AT&T &amp; R&D &lt;tag&gt; &#65; &nope;",
        '<img src="file://localhost/secret.txt"/><a href="javascript:alert(1)">x</a>',
        "joe <joe@example.com> (parens) \\ backslash ) (",
        "]]> <![CDATA[ x ]]> <!-- comment -->",
        "BT /F1 12 Tf (x) Tj ET EMC BDC endstream endobj",
        "%PDF-1.4 << /Type /Catalog >>",
        "Ŧŧ Ĳĳ ἀρχή ‑ ● Đặng Thị Ngọc Ẩn",
    ],
)
def test_text_comes_out_as_it_went_in(hostile: str, write: Write) -> None:
    quotation = b.Quotation(
        words=text(hostile),
        speaker=text(hostile),
        role=text(hostile),
        topic=text(hostile),
        source=text(hostile),
    )
    document = document_of(
        b.Paragraph(words=text(hostile)),
        b.Heading(level=2, words=text(hostile), anchor="(hostile) <anchor>"),
        b.Quotations(lead=quotation, quotations=(quotation,)),
    )
    path, _ = write(replace(document, title=hostile, subject=hostile))
    expected = " ".join(" ".join(lines(document)).split())
    assert words_of(path) == expected
    assert pypdf.PdfReader(path).outline[1][0].title == " ".join(hostile.split())  # type: ignore[index,union-attr]
    assert_valid(path)


def test_control_characters_leave_no_trace(write: Write) -> None:
    words = "".join(map(chr, range(0xA1)))
    path, _ = write(document_of(b.Paragraph(words=text(f"before{words}behind"))))
    printable = "".join(c for c in words if c.isprintable() and c != "\u00a0")
    assert "".join(words_of(path).split()) == f"Sectionbefore{printable}behind".replace(" ", "")
    assert_valid(path)


def test_endless_word_is_broken_and_kept(write: Write) -> None:
    word = "incomprehensibilities" * 500
    path, page_map = write(document_of(b.Paragraph(words=text(word))))
    assert page_map.page_count > 2
    assert words_of(path) == f"Section {word}"


def test_endless_word_in_a_narrow_cell_runs_over_pages(write: Write) -> None:
    column = b.Column(title="Time", role=b.ColumnRole.TIME)
    row = b.Row(cells=((text("x" * 10_000),), (text("y"),)), origin="row")
    table = b.Table(columns=(column, replace(column, role=b.ColumnRole.PLACE)), rows=(row,), description="")
    path, page_map = write(document_of(table))
    assert words_of(path).count("x") == 10_000
    assert len(page_map.places["row"]) > 3
    assert_valid(path)


def test_huge_table_repeats_its_head_and_loses_no_row(write: Write) -> None:
    columns = tuple(b.Column(title=f"Head {role}", role=role) for role in b.ColumnRole)
    rows = [
        b.Row(cells=tuple((text(f"cell{number}x{index}"),) for index in range(5))) for number in range(200)
    ]
    table = b.Table(columns=columns, rows=(b.Band(words=text("The day")), *rows), description="Many")
    path, page_map = write(document_of(table))
    root = read_structure(path)
    assert root.text().count("Head time") == 1
    assert [number for number in range(200) if f"cell{number}x4\n" not in root.text()] == []
    with pypdfium2.PdfDocument(path) as pdf:
        pages = [pdf[number].get_textpage().get_text_range() for number in range(page_map.page_count)]
    assert all("Head time" in page and "The day" in page for page in pages)
    assert_valid(path)


@pytest.mark.parametrize("style", house_style_names())
def test_three_hundred_columns_stand_below_each_other_where_each_can_be_read(
    style: str, tmp_path: Path
) -> None:
    columns = tuple(b.Column(title=f"c{number}.", role=b.ColumnRole.TIME) for number in range(300))
    row = b.Row(cells=tuple((text(f"v{number}."),) for number in range(300)))
    path = tmp_path / "out.pdf"
    table = b.Table(columns=columns, rows=(row,), description="Wide")
    PdfExporter().write(document_of(table), path, load_house_style(style), lambda _done: None)
    with pypdfium2.PdfDocument(path) as pdf:
        printed = "\n".join(sheet.get_textpage().get_text_range() for sheet in pdf)
    assert re.findall(r"c(\d+)\.\s+v(\d+)\.", printed) == [(str(n), str(n)) for n in range(300)]
    roles = [node.role for node in read_structure(path).walk()]
    assert (roles.count("TH"), roles.count("TD")) == (300, 300)
    assert_valid(path)


@pytest.mark.parametrize("style", house_style_names())
def test_blocks_with_nothing_in_them_do_no_harm(style: str, tmp_path: Path) -> None:
    nothing = b.Figure(value="", label=())
    no_answer = b.Answer(role=b.AnswerRole.IF_PRESSED, label="", paragraphs=())
    document = document_of(
        b.Paragraph(words=()),
        b.Paragraph(words=(Text(text=""),)),
        b.ListBlock(items=()),
        b.ListBlock(items=((),), numbered=True),
        b.LabelRows(rows=()),
        b.LabelRows(
            rows=(b.LabelRow(label=(), paragraphs=()), b.LabelRow(label=(), paragraphs=((),), number=1))
        ),
        b.Tiles(figures=()),
        b.Tiles(figures=(nothing,)),
        b.Facts(figures=(nothing,)),
        b.Quotations(lead=None, quotations=()),
        b.Quotations(lead=None, quotations=(b.Quotation(words=(), speaker=()),)),
        b.Table(columns=(), rows=(), description=""),
        b.Table(columns=(b.Column(title="", role=b.ColumnRole.TIME),), rows=(), description=""),
        b.Timeline(events=(), caption=(), description="", month_names=()),
        b.Biography(name=(), role=()),
        b.Sources(sources=()),
        b.Contacts(contacts=()),
        b.Contacts(contacts=(b.Contact(name=(), role=()),)),
        b.Heading(level=2, words=(), anchor="nothing"),
        b.Questions(questions=()),
        b.Questions(questions=(b.Question(label="", words=(), answers=()),)),
        b.Questions(questions=(b.Question(label="Q1", words=(), answers=(no_answer,)),)),
        b.Caveat(heading=(), paragraphs=()),
        b.Chart(title=(), unit=(), bars=(), is_time_series=True, caption=(), description=""),
    )
    path = tmp_path / "out.pdf"
    PdfExporter().write(document, path, load_house_style(style), lambda _done: None)
    assert_valid(path)


@pytest.mark.parametrize("style", house_style_names())
def test_paragraph_of_a_hundred_thousand_letters_is_kept(style: str, tmp_path: Path) -> None:
    words = " ".join(f"word{number}" for number in range(12_000))
    path = tmp_path / "out.pdf"
    document = document_of(b.Paragraph(words=text(words)))
    PdfExporter().write(document, path, load_house_style(style), lambda _done: None)
    assert len(words) > 100_000
    assert words in words_of(path)


@pytest.mark.parametrize("style", house_style_names())
@pytest.mark.parametrize("word", ["incomprehensibilities" * 240, "word " * 4000])
def test_question_caveat_and_memo_longer_than_a_page_run_on(style: str, word: str, tmp_path: Path) -> None:
    answer = b.Answer(
        role=b.AnswerRole.NOT_FOR_USE, label="Not for use", paragraphs=(text(word), text("Yes"))
    )
    document = document_of(
        b.Questions(questions=(b.Question(label="Q1", words=text("Why?"), answers=(answer, answer)),)),
        b.Caveat(heading=text("Caveat"), paragraphs=(text(word),)),
    )
    sample = sample_document()
    path = tmp_path / "out.pdf"
    document = replace(document, masthead=sample.cover)
    PdfExporter().write(document, path, load_house_style(style), lambda _done: None)
    found = "".join(words_of(path).split())
    assert found.count("".join(word.split())) == 3
    assert_valid(path)


def test_note_longer_than_a_page_runs_on(write: Write) -> None:
    words = " ".join(f"word{number}" for number in range(3000))
    called = b.Paragraph(words=(Text(text="Called"), NoteMark(number=1)))
    document = document_of(
        called, b.Paragraph(words=text("After")), notes=(Note(number=1, words=text(words)),)
    )
    path, page_map = write(document)
    assert page_map.page_count > 2
    assert words in words_of(path)
    assert_valid(path)


def test_many_notes_of_one_paragraph_stand_on_the_pages_of_their_calls(write: Write) -> None:
    words = tuple(
        inline
        for number in range(1, 61)
        for inline in (Text(text=" ".join([f"call{number}."] * 30)), NoteMark(number=number), Text(text=" "))
    )
    notes = tuple(Note(number=number, words=text(f"explained{number}.")) for number in range(1, 61))
    path, page_map = write(document_of(b.Paragraph(words=words), notes=notes))
    with pypdfium2.PdfDocument(path) as pdf:
        pages = [pdf[number].get_textpage().get_text_range() for number in range(page_map.page_count)]
    for page in pages:
        # A mark stands right after the last of its calls: “call7.7” is “call7.” with its mark.
        called = [number for number in range(1, 61) if re.search(rf"call{number}\.{number}\b", page)]
        assert re.findall(r"explained(\d+)\.", page) == [str(number) for number in called]
    assert len(pages) <= 5
    assert sum(page.count("explained") for page in pages) == 60


def test_long_title_and_marking_leave_their_place_to_others(write: Write) -> None:
    sample = sample_document()
    assert sample.cover is not None
    long = "A very long title that nobody would print " * 8
    cover = replace(sample.cover, title=long, embargo=long, office=long)
    running = replace(sample.running, title=long, embargo=long, imprint=long, marking=long)
    path, _ = write(replace(sample, cover=cover, running=running))
    with pypdfium2.PdfDocument(path) as pdf:
        for page in pdf:
            textpage = page.get_textpage()
            edges = [textpage.get_charbox(index)[2] for index in range(textpage.count_chars())]
            assert max(edges) <= page.get_width()
    assert_valid(path)


def test_character_that_no_font_holds_is_named_shown_as_missing_and_kept(write: Write) -> None:
    document = document_of(
        b.Paragraph(words=text("An \U00012000 and a 网, but a zero\u200dwidth joiner is fine"))
    )
    assert missing_characters(document, system_fonts=SystemFonts(())) == ("\U00012000", "网")
    path, _ = write(document)
    assert words_of(path) == "Section An \U00012000 and a 网, but a zerowidth joiner is fine"
    assert_valid(path)


def test_sample_document_can_be_printed_whole() -> None:
    assert missing_characters(sample_document()) == ()


def test_stacked_vietnamese_marks_survive_in_every_role(write: Write) -> None:
    words = "Nguyễn Thị Ẩm Đặng Ổn Ứng Ỡ Ằ quốc tế Hà Nội"
    blocks = [b.Paragraph(words=text(words), role=role) for role in b.ParagraphRole]
    document = document_of(*blocks, b.Heading(level=2, words=text(words), anchor="vi"))
    assert words_of(write(document)[0]).count(words) == len(blocks) + 1


@pytest.mark.parametrize(
    "whens",
    [
        ["2025-10-25"],
        ["2025"],
        ["--10-25"],
        ["0001", "9999"],
        ["2025-10-25", "2025-10-25", "2025-10-25", "2025-10-25/2025-10-26"],
        ["2024-12-30", "2025-01-02", "2025-Q1"],
        [f"20{number:02d}" for number in range(12)],
        [f"2025-{month:02d}" for month in range(1, 13)],
        [f"2025-10-{day:02d}" for day in range(1, 14)],
    ],
)
def test_timeline_of_any_dates_is_drawn_or_listed(whens: list[str], write: Write) -> None:
    events = tuple(
        b.Event(
            number=number,
            when=When.parse(when),
            date=when,
            label=f"Event {number}",
            words=text(f"Words {number}."),
        )
        for number, when in enumerate(whens, 1)
    )
    months = tuple(f"month {number}" for number in range(1, 13))
    timeline = b.Timeline(events=events, caption=text("Caption"), description="Events", month_names=months)
    path, _ = write(document_of(timeline))
    roles = [node.role for node in read_structure(path).walk()]
    assert roles.count("Figure") == (0 if len(whens) > 12 or whens == ["--10-25"] else 1)
    assert all(f"Words {number}." in words_of(path) for number in range(1, len(whens) + 1))
    assert_valid(path)
