"""Lists and rows: how contacts share a row, and how a page at a glance is set closer when it is full."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pdf_reading import read_structure
from sample_document import sample_document

from briefing.document import blocks as b
from briefing.document.document import Document, Section
from briefing.document.inlines import text
from briefing.export.exporter import PageMap
from briefing.export.pdf.exporter import PdfExporter
from briefing.export.pdf.overfull import overfull_sections
from briefing.export.pdf.system_fonts import SystemFonts
from briefing.style.house_style import Role
from briefing.style.loading import load_house_style


def document_of(*blocks: b.Block, fits_page: bool = False) -> Document:
    heading = b.Heading(level=1, words=text("Section"), anchor="section", origin="section")
    section = Section(heading=heading, blocks=blocks, fits_page=fits_page)
    return replace(sample_document(), cover=None, contents=None, sections=(section,), notes=())


def write(document: Document, path: Path, style: str) -> PageMap:
    return PdfExporter(SystemFonts(())).write(document, path, load_house_style(style), lambda _done: None)


@pytest.mark.parametrize(
    ("style", "count", "columns"),
    [
        ("modern", 1, 1),
        ("modern", 2, 2),
        ("modern", 3, 3),
        ("modern", 4, 4),
        ("modern", 5, 3),
        ("modern", 8, 3),
        ("classic", 3, 3),
        ("classic", 4, 2),
        ("plain", 3, 1),
    ],
)
def test_contacts_stand_in_level_rows(style: str, count: int, columns: int, tmp_path: Path) -> None:
    contacts = tuple(
        b.Contact(name=text(f"Desk {n}"), lines=(text("desk@example.org"),), origin=f"desk-{n}")
        for n in range(count)
    )
    places = write(document_of(b.Contacts(contacts=contacts)), tmp_path / "out.pdf", style).places
    assert len({round(places[f"desk-{n}"][0].left_pt) for n in range(count)}) == columns


def test_contacts_whose_address_is_too_wide_for_one_row_take_two(tmp_path: Path) -> None:
    line = text("a.very.long.address@a-very-long-office.example.org")
    contacts = tuple(b.Contact(name=text("Desk"), lines=(line,), origin=f"desk-{n}") for n in range(4))
    places = write(document_of(b.Contacts(contacts=contacts)), tmp_path / "out.pdf", "modern").places
    assert len({round(places[f"desk-{n}"][0].left_pt) for n in range(4)}) == 2


def glance(messages: int) -> Document:
    rows = tuple(
        b.LabelRow(
            label=text(f"Message {n}"), paragraphs=(text("It is said in a few words. " * 9),), number=n
        )
        for n in range(1, messages + 1)
    )
    short = tuple(
        b.LabelRow(label=text(label), paragraphs=(text("Some words. " * length),))
        for label, length in (("Who", 20), ("What", 4), ("When", 1), ("Where", 1))
    )
    return document_of(b.LabelRows(rows=rows), b.LabelRows(rows=short), fits_page=True)


def most_messages(style: str, path: Path, *, fits_page: bool) -> int:
    """Return how many messages one page holds."""
    made = ((count, glance(count)) for count in range(1, 14))
    return max(
        count
        for count, document in made
        if write(
            replace(document, sections=(replace(document.sections[0], fits_page=fits_page),)), path, style
        ).page_count
        == 1
    )


def test_page_at_a_glance_holds_more_when_it_is_set_closer(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    loose, close = (most_messages("classic", path, fits_page=fits) for fits in (False, True))
    assert loose < close


@pytest.mark.parametrize("style", ["modern", "classic"])
def test_page_at_a_glance_is_overfull_from_the_message_that_runs_over(style: str, tmp_path: Path) -> None:
    sheet = load_house_style(style).sheet
    most = most_messages(style, tmp_path / "out.pdf", fits_page=True)
    assert overfull_sections(glance(most), sheet) == ()
    assert overfull_sections(glance(most + 1), sheet) == ("section",)


@pytest.mark.parametrize(("length", "side_by_side"), [(1, True), (60, False)])
def test_labels_share_lines_only_where_that_is_lower(length: int, side_by_side: bool, tmp_path: Path) -> None:
    document = glance(8)
    messages, short = document.sections[0].blocks
    assert isinstance(short, b.LabelRows)
    who = replace(short.rows[0], paragraphs=(text("Some words. " * length),), origin="row-who")
    rows = (who, *(replace(row, origin=f"row-{n}") for n, row in enumerate(short.rows[1:])))
    section = replace(document.sections[0], blocks=(messages, b.LabelRows(rows=rows)))
    places = write(replace(document, sections=(section,)), tmp_path / "out.pdf", "classic").places
    lefts_pt = {round(place.left_pt) for row in rows for place in places[row.origin or ""]}
    assert (len(lefts_pt) == 2) is side_by_side


@pytest.mark.parametrize("style", ["modern", "classic"])
def test_sheet_is_set_closer_to_keep_its_sources_on_its_page(style: str, tmp_path: Path) -> None:
    document = replace(glance(1), masthead=sample_document().cover)
    section = document.sections[0]
    section = replace(section, blocks=(b.Tiles(figures=figures(5)),))
    sources = b.Heading(level=1, words=text("Sources"), anchor="sources")
    counts = set()
    for lines in range(1, 30, 2):
        body = tuple(b.Paragraph(words=text("A source.")) for _ in range(lines))
        pages = [
            write(
                replace(document, sections=(glance_section, Section(heading=sources, blocks=body))),
                tmp_path / "out.pdf",
                style,
            ).page_count
            for glance_section in (section, replace(section, fits_page=False))
        ]
        counts.add(tuple(pages))
    assert counts == {(1, 1), (1, 2), (2, 2)}


def figures(count: int, qualifier: str = "") -> tuple[b.Figure, ...]:
    return tuple(
        b.Figure(
            value="1,265",
            qualifier=text(qualifier),
            label=text("teams"),
            sentence=(),
            source=(),
            origin=f"tile-{n}",
        )
        for n in range(count)
    )


@pytest.mark.parametrize(("messages", "rows"), [(1, 2), (7, 1)])
def test_five_tiles_of_a_full_page_stand_in_one_row(messages: int, rows: int, tmp_path: Path) -> None:
    document = glance(messages)
    section = document.sections[0]
    section = replace(section, blocks=(b.Tiles(figures=figures(5)), *section.blocks))
    places = write(replace(document, sections=(section,)), tmp_path / "out.pdf", "modern").places
    assert len({places[f"tile-{n}"][0].top_pt for n in range(5)}) == rows


def test_tiles_without_qualifiers_leave_no_line_for_them(tmp_path: Path) -> None:
    heights_pt = []
    for qualifier in ("", "nearly"):
        document = document_of(b.Tiles(figures=figures(3, qualifier)))
        place = write(document, tmp_path / "out.pdf", "modern").places["tile-0"][0]
        heights_pt.append(place.bottom_pt - place.top_pt)
    leading_pt = load_house_style("modern").sheet.role(Role.QUALIFIER).leading_pt
    assert heights_pt[1] - heights_pt[0] == pytest.approx(leading_pt)


def test_end_mark_stays_with_the_last_words(tmp_path: Path) -> None:
    fill = tuple(b.Paragraph(words=text("A line."), origin=f"line-{n}") for n in range(60))
    mark = b.Paragraph(words=text("ENDS"), role=b.ParagraphRole.END_MARK, origin="end")
    for count in range(25, 60):
        places = write(document_of(*fill[:count], mark), tmp_path / "out.pdf", "modern").places
        assert places["end"][0].page == places[f"line-{count - 1}"][0].page


def test_words_of_a_page_that_is_set_closer_stay_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    write(glance(7), path, "classic")
    words = " ".join(read_structure(path).text().split())
    assert [f"Message {n} It is said" in words for n in range(1, 8)] == [True] * 7
    assert words.count("It is said in a few words.") == 63
