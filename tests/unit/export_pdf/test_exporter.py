from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import page as page_validation
import pikepdf
import pypdf
import pypdfium2
import pytest
from pdf_reading import Node, read_structure, untagged_operators
from sample_document import sample_document

from briefing.document.document import Document
from briefing.document.inlines import plain
from briefing.document.walk import headings, lines
from briefing.errors import JobCancelled
from briefing.export import exporter_for
from briefing.export.exporter import PageMap
from briefing.export.pdf.exporter import PdfExporter
from briefing.model.pack import PageSize
from briefing.style.loading import load_house_style

Written = tuple[Path, PageMap]


def folded(words: str) -> str:
    return " ".join(words.split())


def printed_words(root: Node) -> str:
    """Return the words in reading order, notes last; without contents, drawing, note marks and numbers."""
    sections = [kid for kid in root.kids if isinstance(kid, Node)]
    body = [node for node in sections if not any(kid.role == "TOC" for kid in node.walk())]
    notes = [note for note in root.walk() if note.role == "Note"]
    for node in root.walk():
        is_number = node.role == "Lbl" and re.fullmatch(r"\d+|•", folded(node.text()))
        node.kids = [] if is_number else node.kids
    words = [node.text("Figure", "Reference", "Note") for node in body]
    return folded(" ".join([*words, *(note.text() for note in notes)]))


@pytest.mark.parametrize("profile", ["PDF_UA_1", "PDF_A_2A"])
def test_file_is_accessible_and_archival(sample_pdf: Written, profile: str) -> None:
    result = page_validation.validate_pdf(
        str(sample_pdf[0]), profile=getattr(page_validation.ValidationProfile, profile)
    )
    assert [f"{failure.rule_id}: {failure.message}" for failure in result.failures] == []
    assert result.is_compliant


def test_text_in_reading_order_is_the_document(sample_pdf: Written) -> None:
    assert printed_words(read_structure(sample_pdf[0])) == folded(" ".join(lines(sample_document())))


def test_every_line_is_on_the_page_as_any_reader_extracts_it(sample_pdf: Written) -> None:
    with pypdfium2.PdfDocument(sample_pdf[0]) as pdf:
        pages = [pdf[number].get_textpage().get_text_range() for number in range(len(pdf))]
    extracted = "".join(
        "".join(pages).replace("\ufffe", "-").split()
    )  # pdfium's sign for a hyphen at a line's end
    missing = [line for line in lines(sample_document()) if "".join(line.split()) not in extracted]
    assert missing == []


def test_everything_drawn_is_tagged_or_an_artifact(sample_pdf: Written) -> None:
    assert untagged_operators(sample_pdf[0]) == []


def test_tree_has_the_roles_that_validators_do_not_ask_for(sample_pdf: Written) -> None:
    root = read_structure(sample_pdf[0])
    roles = [node.role for node in root.walk()]
    levels = [heading.level for heading in headings(sample_document())]
    assert [int(role[1]) for role in roles if re.fullmatch(r"H\d", role)] == [1, *levels]
    table = next(node for node in root.walk() if node.role == "Table")
    head, *rows = [node for node in table.walk() if node.role == "TR"]
    assert [folded(kid.text()) for kid in head.kids if isinstance(kid, Node)][:2] == ["Time", "Session"]
    assert {kid.role for kid in head.kids if isinstance(kid, Node)} == {"TH"}
    assert all(len(row.kids) in {1, 5} for row in rows)
    assert roles.count("BlockQuote") == 3
    assert roles.count("Note") == 5
    figure = next(node for node in root.walk() if node.role == "Figure")
    assert figure.attributes["Alt"].startswith("Seven events")


def test_run_in_another_language_says_so(sample_pdf: Written) -> None:
    spans = [node for node in read_structure(sample_pdf[0]).walk() if node.role == "Span"]
    assert [(span.attributes["Lang"], span.text().strip()) for span in spans] == [("vi", "Hà Nội")]


def test_bookmarks_lead_to_headings_and_nest(sample_pdf: Written) -> None:
    path, page_map = sample_pdf
    reader = pypdf.PdfReader(path)
    document = sample_document()
    assert document.contents is not None
    expected = [document.contents.heading, *headings(document)]

    def flatten(items: list[object], level: int) -> list[tuple[int, str, int]]:
        found: list[tuple[int, str, int]] = []
        for item in items:
            if isinstance(item, list):
                found += flatten(item, level + 1)
            else:
                assert isinstance(item, pypdf.generic.Destination)
                number = reader.get_destination_page_number(item)
                assert number is not None
                found.append((level, str(item.title), number))
        return found

    assert flatten(reader.outline, 1) == [
        (heading.level, plain(heading.words), page_map.heading_pages[heading.anchor]) for heading in expected
    ]


def test_contents_give_the_page_of_each_heading(sample_pdf: Written) -> None:
    path, page_map = sample_pdf
    entries = [folded(node.text()) for node in read_structure(path).walk() if node.role == "TOCI"]
    listed = headings(sample_document(), 2)
    assert entries == [f"{plain(h.words)} {page_map.heading_pages[h.anchor] + 1}" for h in listed]


def test_headings_stand_on_the_pages_of_the_map(sample_pdf: Written) -> None:
    path, page_map = sample_pdf
    with pypdfium2.PdfDocument(path) as pdf:
        assert page_map.page_count == len(pdf)
        for heading in headings(sample_document()):
            page = pdf[page_map.heading_pages[heading.anchor]]
            assert plain(heading.words) in page.get_textpage().get_text_range()


def test_places_lie_where_the_words_are(sample_pdf: Written) -> None:
    path, page_map = sample_pdf
    (place,) = page_map.places["quote-2"]
    with pypdfium2.PdfDocument(path) as pdf:
        page = pdf[place.page]
        box = (
            place.left_pt,
            page.get_height() - place.bottom_pt,
            place.right_pt,
            page.get_height() - place.top_pt,
        )
        words = page.get_textpage().get_text_bounded(*box)
    assert "narrow the legal gap" in words
    assert "peace and development" not in words


def test_every_origin_has_a_place(sample_pdf: Written) -> None:
    origins = set(re.findall(r"origin='([^']+)'", repr(sample_document())))
    assert origins - {"quotes-block", "facts"} <= set(sample_pdf[1].places)


def test_links_lead_to_addresses_and_into_the_document(sample_pdf: Written) -> None:
    reader = pypdf.PdfReader(sample_pdf[0])
    links = [entry.get_object() for page in reader.pages for entry in page.get("/Annots", [])]
    addresses = {link["/A"]["/URI"] for link in links if "/A" in link}
    assert {
        "https://example.org/treaty?year=2025&lang=en",
        "https://example.org/figures",
        "mailto:press@example.org",
        "https://example.com/2",
    } <= addresses
    inner = [link for link in links if "/Dest" in link]
    assert len(inner) > 20
    assert all(link["/Contents"] for link in links)


def test_number_of_a_source_leads_back_to_where_the_source_is_first_named(sample_pdf: Written) -> None:
    path, page_map = sample_pdf
    pages = pypdf.PdfReader(path).pages
    numbers = {page.indirect_reference.idnum: number for number, page in enumerate(pages)}
    links = [
        (number, x["/Contents"], float(x["/Rect"][3]), numbers[x["/Dest"][0].idnum], x["/Dest"][3])
        for number, page in enumerate(pages)
        for x in (entry.get_object() for entry in page.get("/Annots", []))
        if "/Dest" in x
    ]
    listed = page_map.heading_pages["sources"]
    for number in "123":
        first = next((page, top) for page, words, top, to, _ in links if words == number and to == listed)
        (back,) = ((to, top) for page, words, _, to, top in links if (page, words) == (listed, number))
        assert back == pytest.approx(first, abs=0.01)


def test_notes_stand_on_the_page_that_first_calls_them(sample_pdf: Written) -> None:
    path, page_map = sample_pdf
    first_words = {"glance": "Reported as", "quotes": "English as published", "timeline": "Sources differ"}
    with pypdfium2.PdfDocument(path) as pdf:
        for anchor, words in first_words.items():
            assert words in pdf[page_map.heading_pages[anchor]].get_textpage().get_text_range()


def test_fonts_are_embedded_and_no_other_is_named(sample_pdf: Written) -> None:
    with pikepdf.open(sample_pdf[0]) as pdf:
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
        assert {str(font.BaseFont)[8:].rpartition("-")[0] for font in fonts} <= {
            "SourceSans3",
            "SourceSerif4",
        }
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)


def test_file_names_itself(sample_pdf: Written) -> None:
    document = sample_document()
    with pikepdf.open(sample_pdf[0]) as pdf:
        assert str(pdf.docinfo.Title) == document.title
        assert str(pdf.docinfo.CreationDate) == "D:20251024110000+00'00'"
        assert str(pdf.Root.Lang) == "en-GB"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert pdf.Root.PageLabels.Nums[1].S == "/D"
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == document.title
            assert (metadata["pdfaid:part"], metadata["pdfuaid:part"]) == ("2", "1")


def test_same_document_gives_the_same_bytes(tmp_path: Path, sample_pdf: Written) -> None:
    with pypdfium2.PdfDocument(sample_pdf[0]) as pdf:
        size = PageSize.A4 if round(pdf[0].get_width()) == 595 else PageSize.LETTER
    again = tmp_path / "again.pdf"
    PdfExporter().write(sample_document(size), again, load_house_style("modern"), lambda _done: None)
    assert again.read_bytes() == sample_pdf[0].read_bytes()


def test_progress_rises_to_the_end(tmp_path: Path) -> None:
    told: list[float] = []
    PdfExporter().write(sample_document(), tmp_path / "out.pdf", load_house_style("modern"), told.append)
    assert len(told) > 10
    assert all(earlier <= later for earlier, later in pairwise(told))
    assert told[-1] == pytest.approx(1)


def test_cancelled_export_writes_nothing(tmp_path: Path) -> None:
    def cancel(done: float) -> None:
        if done > 0.7:
            raise JobCancelled("cancelled")

    with pytest.raises(JobCancelled):
        PdfExporter().write(sample_document(), tmp_path / "out.pdf", load_house_style("modern"), cancel)
    assert list(tmp_path.iterdir()) == []


def test_table_of_exporters_knows_it() -> None:
    exporter = exporter_for(Path("pack.PDF"))
    assert (exporter.name, exporter.suffix) == ("PDF", ".pdf")


@pytest.mark.parametrize("created", [True, False])
def test_document_without_anything_is_one_valid_page(tmp_path: Path, created: bool) -> None:
    document = replace(sample_document(), cover=None, contents=None, sections=(), notes=())
    if not created:
        document = replace(document, created=None)
    assert_one_page(document, tmp_path / "empty.pdf")


def assert_one_page(document: Document, path: Path) -> None:
    page_map = PdfExporter().write(document, path, load_house_style("modern"), lambda _done: None)
    assert page_map.page_count == len(pypdf.PdfReader(path).pages) == 1
