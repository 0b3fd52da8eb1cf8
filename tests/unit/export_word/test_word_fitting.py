"""The pages are as full as those of the PDF: contents, facts, sources, contacts and the page at a glance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from docx.oxml.ns import nsmap, qn
from sample_document import sample_document
from word_file import WordFile, broken_rules, style_of, words_of

from briefing.document import blocks as b
from briefing.document.document import Document, Section
from briefing.document.inlines import Emphasis, Inlines, Text, text
from briefing.export.exporter import PageMap, Place
from briefing.export.word.exporter import WordExporter
from briefing.style.house_style import WordHouse, WordNotes
from briefing.style.loading import load_house_style

WriteIn = Callable[..., WordFile]


@pytest.fixture
def write_in(tmp_path: Path) -> WriteIn:
    def make(name: str, document: Document, layout: PageMap | None = None, **house: WordNotes) -> WordFile:
        style = replace(load_house_style(name), word=WordHouse(**house))
        WordExporter().write(document, tmp_path / "pack.docx", style, lambda _: None, layout)
        file = WordFile(tmp_path / "pack.docx")
        assert broken_rules(file) == []
        return file

    return make


def of_blocks(*blocks: b.Block, anchor: str = "one", **section: bool) -> Section:
    heading = b.Heading(level=1, words=text(anchor.capitalize()), anchor=anchor, origin=anchor)
    return Section(heading=heading, blocks=blocks, **section)


def document_of(*sections: Section) -> Document:
    return replace(sample_document(), sections=sections, cover=None, contents=None, notes=())


def run_style(file: WordFile, words: str) -> str | None:
    """Return the character style of the run that says these words."""
    (run,) = [t.getparent() for t in file.find(".//w:t") if t.text == words]
    style = run.find("w:rPr/w:rStyle", nsmap)
    return None if style is None else str(style.get(qn("w:val")))


@pytest.mark.parametrize(("count", "depth"), [(5, 2), (60, 1)])
def test_contents_list_two_levels_where_one_page_holds_them(
    count: int, depth: int, write_in: WriteIn
) -> None:
    sample = sample_document()
    assert sample.contents is not None
    subheads = (
        b.Heading(level=2, words=text(f"Part {number}"), anchor=f"part-{number}") for number in range(count)
    )
    asked = replace(
        sample, contents=replace(sample.contents, depth=2), sections=(of_blocks(*subheads),), notes=()
    )
    (code,) = [c.text for c in write_in("modern", asked).find(".//w:instrText") if " TOC " in str(c.text)]
    assert f'"1-{depth}"' in str(code)


def test_facts_that_follow_one_another_stand_in_one_table(write_in: WriteIn) -> None:
    def facts(*values: str) -> b.Facts:
        figures = tuple(b.Figure(value=value, label=text("offices"), origin=value) for value in values)
        return b.Facts(figures=figures, origin="facts")

    between = b.Paragraph(words=text("Between."))
    file = write_in("modern", document_of(of_blocks(facts("1"), facts("2", "3"), between, facts("4"))))
    assert [len(table.findall("w:tr", nsmap)) for table in file.find(".//w:tbl")] == [3, 1]


def test_sources_go_on_with_one_list_whether_anything_more_is_known_or_not(write_in: WriteIn) -> None:
    entries = tuple(
        b.Source(
            number=number,
            outlet=text("Outlet"),
            headline=text(f"Headline {number}"),
            particulars=particulars,
            url=None,
            anchor=f"source-{number}",
        )
        for number, particulars in enumerate(("", "8 October 2025.", ""), 1)
    )
    file = write_in("modern", document_of(of_blocks(b.Sources(sources=entries))))
    body = [p for p in file.part("document").iter(qn("w:p")) if style_of(p).startswith("SourceEntry")]
    assert [style_of(p) for p in body] == ["SourceEntryAlone", "SourceEntry", "SourceEntryAlone"]
    assert [p.find("w:pPr/w:numPr", nsmap) for p in body] == [None, None, None]


@pytest.mark.parametrize(
    ("name", "count", "widths"),
    [("modern", 3, 3), ("modern", 5, 3), ("classic", 3, 3), ("classic", 2, 2), ("plain", 3, 1)],
)
def test_no_contact_is_left_alone_in_a_row(name: str, count: int, widths: int, write_in: WriteIn) -> None:
    people = tuple(b.Contact(name=text(f"Desk {number}"), role=text("Press")) for number in range(count))
    file = write_in(name, document_of(of_blocks(b.Contacts(contacts=people))))
    columns = len(file.find(".//w:tbl")[0].findall("w:tblGrid/w:gridCol", nsmap))
    assert columns == 2 * widths - 1  # with the gutters between them


@pytest.mark.parametrize(("top_pt", "begins"), [(84, True), (400, False)])
def test_section_stays_on_the_page_that_the_layout_gave_it(
    top_pt: float, begins: bool, write_in: WriteIn
) -> None:
    words = b.Paragraph(words=text("Words."))
    sections = (of_blocks(words, starts_page=True), of_blocks(words, anchor="sources", starts_page=True))
    place = Place(page=0, left_pt=60, top_pt=top_pt, right_pt=500, bottom_pt=top_pt + 20)
    layout = PageMap(page_count=2, places={"sources": (place,)}, heading_pages={})
    file = write_in("modern", document_of(*sections), layout)
    (heading,) = [p for p in file.part("document").iter(qn("w:p")) if words_of(p) == "Sources"]
    assert (heading.find("w:pPr/w:pageBreakBefore", nsmap) is None) == begins


@pytest.mark.parametrize(("name", "style"), [("classic", "LabelTextClose"), ("modern", "LabelText")])
def test_rows_of_the_page_at_a_glance_stand_close_where_paragraphs_are_numbered(
    name: str, style: str, write_in: WriteIn
) -> None:
    rows = b.LabelRows(rows=(b.LabelRow(label="When", paragraphs=(text("Saturday"),)),))
    file = write_in(name, document_of(of_blocks(rows, fits_page=True)))
    assert file.paragraphs(style) == ["Saturday"]


def test_notice_is_kept_with_what_follows_and_has_no_number(write_in: WriteIn) -> None:
    notice = b.Paragraph(words=text("Not before noon.", Emphasis.ALERT))
    file = write_in("classic", document_of(of_blocks(notice, b.Paragraph(words=text("The office opened.")))))
    assert file.paragraphs("Notice") == ["Not before noon."]
    style = file.styles()["Notice"]
    assert style.find("w:pPr/w:keepNext", nsmap) is not None
    assert style.find("w:pPr/w:numPr", nsmap) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (text("stressed", Emphasis.STRONG), None),
        (text("alarming", Emphasis.ALERT), "RunningAlert"),
        (text("quiet", Emphasis.QUIET), "Quiet"),
    ],
)
def test_what_stands_out_in_a_bold_heading_is_not_light(
    words: Inlines, expected: str | None, write_in: WriteIn
) -> None:
    heading = b.Heading(level=2, words=(Text(text="Figures, "), *words), anchor="two")
    paragraph = b.Paragraph(words=(Text(text="Figures that are "), *text("heavy", Emphasis.STRONG)))
    file = write_in("modern", document_of(of_blocks(heading, paragraph)))
    said = words[0].text if isinstance(words[0], Text) else ""
    if expected is None:
        assert "stressed" in "".join(file.paragraphs("Heading2"))
        assert all(
            t.getparent().find("w:rPr", nsmap) is None for t in file.find(".//w:t") if said in str(t.text)
        )
    else:
        assert run_style(file, said) == expected
    assert run_style(file, "heavy") == "Strong"


def test_words_that_lead_to_a_note_are_light_in_a_bold_label_and_plain_elsewhere(write_in: WriteIn) -> None:
    file = write_in("modern", sample_document(), notes=WordNotes.SECTION)
    bold = {
        style
        for style, found in file.styles().items()
        if found.find("w:rPr/w:b[@w:val='1']", nsmap) is not None
    }
    seen = set()
    for link in file.find(".//w:hyperlink"):
        if "note\xa0" in words_of(link):
            paragraph = next(link.iterancestors(qn("w:p")))
            is_light = link.find("w:r/w:rPr/w:rStyle[@w:val='NoteWords']", nsmap) is not None
            seen.add((style_of(paragraph) in bold, is_light))
    assert seen == {(True, True), (False, False)}


def test_bars_of_quotations_do_not_run_together(write_in: WriteIn) -> None:
    said = tuple(b.Quotation(words=text(words), speaker=text("A speaker")) for words in ("One.", "Two."))
    file = write_in("plain", document_of(of_blocks(b.Quotations(lead=None, quotations=said))))
    styles = [style_of(p) for p in file.part("document").iter(qn("w:p"))]
    first, second = (place for place, style in enumerate(styles) if style == "Quote")
    assert "TableGap" in styles[first:second]


def test_quotations_that_follow_one_another_stand_in_one_table_below_the_leading_one(
    write_in: WriteIn,
) -> None:
    def said(words: str, lead: str = "") -> b.Quotations:
        quotations = tuple(b.Quotation(words=text(x), speaker=text("A speaker")) for x in (words, lead) if x)
        return b.Quotations(lead=quotations[1] if lead else None, quotations=quotations[:1], origin=words)

    file = write_in(
        "modern", document_of(of_blocks(said("One.", "First."), said("Two."), said("Three.", "Next.")))
    )
    assert [len(table.findall("w:tr", nsmap)) for table in file.find(".//w:tbl")] == [2, 1]
