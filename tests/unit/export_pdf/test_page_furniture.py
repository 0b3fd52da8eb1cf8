"""Logos, watermarks, the short embargo, continued bands, and sections that share or fill one page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import page as page_validation
import pikepdf
import pypdfium2
import pytest
from pdf_reading import read_structure, untagged_operators
from PIL import Image
from sample_document import sample_document

from briefing.document import blocks as b
from briefing.document.document import Document, Section
from briefing.document.inlines import text
from briefing.export.exporter import PageMap
from briefing.export.pdf.exporter import PdfExporter
from briefing.model.pack import PageSize
from briefing.style.house_style import HouseStyle
from briefing.style.loading import house_style_names, load_house_style

Write = Callable[[Document], tuple[Path, PageMap]]


def write_in(style: HouseStyle, document: Document, path: Path) -> PageMap:
    page_map = PdfExporter().write(document, path, style, lambda _done: None)
    for profile in (page_validation.ValidationProfile.PDF_UA_1, page_validation.ValidationProfile.PDF_A_2A):
        assert page_validation.validate_pdf(str(path), profile=profile).failures == []
    return page_map


def page_texts(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as pdf:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]


def with_logo(style: HouseStyle, logo: Path) -> HouseStyle:
    return replace(style, organisation=replace(style.organisation, logo=str(logo)))


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P", "CMYK"])
@pytest.mark.parametrize("name", house_style_names())
def test_logo_is_a_figure_that_names_the_office(name: str, mode: str, tmp_path: Path) -> None:
    logo = tmp_path / ("logo.jpg" if mode == "CMYK" else "logo.png")
    Image.new(mode, (300, 100), 1).save(logo)
    path = tmp_path / "out.pdf"
    write_in(with_logo(load_house_style(name), logo), sample_document(), path)
    figures = [node for node in read_structure(path).walk() if node.role == "Figure"]
    assert figures[0].attributes["Alt"] == "Example Press Office"
    with pikepdf.open(path) as pdf:
        (image,) = pdf.pages[0].get_images().values()
        assert image.ColorSpace == "/DeviceRGB"


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n", None])
def test_pack_prints_without_a_logo_that_cannot_be_read(content: bytes | None, tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    if content is not None:
        logo.write_bytes(content)
    path = tmp_path / "out.pdf"
    write_in(with_logo(load_house_style("modern"), logo), sample_document(), path)
    with pikepdf.open(path) as pdf:
        assert not pdf.pages[0].get_images()


def test_logo_lies_beside_its_style(tmp_path: Path) -> None:
    words = Path(load_house_style.__code__.co_filename).parents[2] / "resources" / "styles" / "modern.toml"
    words_with_logo = words.read_text(encoding="utf-8").replace(
        'name = ""', 'name = ""\nlogo = "seal.png"', 1
    )
    (tmp_path / "own.toml").write_text(words_with_logo, encoding="utf-8")
    assert load_house_style("own", tmp_path).organisation.logo == str(tmp_path / "seal.png")


def test_watermark_lies_on_every_page_and_is_no_content(tmp_path: Path) -> None:
    style = load_house_style("modern")
    marked = replace(style, sheet=replace(style.sheet, looks=replace(style.sheet.looks, has_watermark=True)))
    document = sample_document()
    document = replace(document, running=replace(document.running, watermark="DRAFT"))
    path = tmp_path / "out.pdf"
    write_in(marked, document, path)
    assert all("DRAFT" in words for words in page_texts(path))
    assert "DRAFT" not in read_structure(path).text()
    assert untagged_operators(path) == []


def test_short_embargo_stands_where_the_whole_one_has_no_room(write: Write) -> None:
    document = sample_document()
    running = replace(
        document.running, marking="FOR THE PRESS AND ITS EDITORS ALONE", embargo_short="EMBARGO until 00:01"
    )
    path, _ = write(replace(document, running=running))
    assert all("EMBARGO until 00:01" in words for words in page_texts(path)[1:])


def test_band_says_that_it_is_continued(write: Write) -> None:
    columns = (
        b.Column(title="Time", role=b.ColumnRole.TIME),
        b.Column(title="Session", role=b.ColumnRole.SESSION),
    )
    rows = tuple(b.Row(cells=((text("09:00"),), (text(f"Session {n}"),))) for n in range(60))
    table = b.Table(columns=columns, rows=(b.Band(words=text("Monday")), *rows), description="Sessions")
    heading = b.Heading(level=1, words=text("Programme"), anchor="programme")
    document = replace(
        sample_document(),
        cover=None,
        contents=None,
        notes=(),
        sections=(Section(heading=heading, blocks=(table,)),),
    )
    path, _ = write(document)
    first, *others = page_texts(path)
    assert "(continued)" not in first
    assert others
    assert all("Monday (continued)" in words for words in others)


def test_contacts_and_sources_share_a_page_if_both_fit(write: Write) -> None:
    document = sample_document()
    *others, sources, contacts = document.sections
    swapped = replace(document, sections=(*others, contacts, replace(sources, starts_page=True)))
    _, page_map = write(swapped)
    anchors = [section.heading.anchor for section in (contacts, sources)]
    pages = [page_map.heading_pages[anchor] for anchor in anchors]
    assert pages[0] == pages[1]


@pytest.mark.parametrize("messages", [3, 6])
def test_page_at_a_glance_takes_less_room_before_it_takes_a_second_page(
    write: Write, tmp_path: Path, messages: int
) -> None:
    document = sample_document()
    glance = document.sections[0]
    rows = next(block for block in glance.blocks if isinstance(block, b.LabelRows))
    more = replace(rows, rows=tuple(replace(rows.rows[0], number=n + 1) for n in range(messages)))
    *others, last = (more if block is rows else block for block in glance.blocks)
    assert isinstance(last, b.LabelRows)
    blocks = (*others, replace(last, rows=(*last.rows[:-1], replace(last.rows[-1], origin="last-row"))))
    notes = tuple(document.notes[:3])
    sources = next(part for part in document.sections if isinstance(part.blocks[0], b.Sources))
    short = replace(
        document,
        cover=None,
        contents=None,
        notes=notes,
        sections=(replace(glance, blocks=blocks), replace(sources, starts_page=True)),
    )
    fitted = replace(short, sections=(replace(short.sections[0], fits_page=True), *short.sections[1:]))
    _, page_map = write(fitted)
    assert page_map.page_count == 2
    loose = PdfExporter().write(short, tmp_path / "loose.pdf", load_house_style("modern"), lambda _done: None)
    assert loose.places["last-row"][0].page == (0 if messages == 3 else 1)


def test_contents_take_in_subheads_while_one_page_holds_them(write: Write) -> None:
    document = sample_document()
    sub = b.Heading(level=2, words=text("A subhead"), anchor="sub")
    for count, expected in ((3, 3), (60, 0)):
        subs = tuple(replace(sub, anchor=f"sub-{n}") for n in range(count))
        sections = (replace(document.sections[0], blocks=(*document.sections[0].blocks, *subs)),)
        path, page_map = write(
            replace(
                document,
                cover=None,
                sections=(*sections, *document.sections[1:]),
            )
        )
        assert page_map.heading_pages[document.sections[0].heading.anchor] == 1
        with pypdfium2.PdfDocument(path) as pdf:
            assert pdf[0].get_textpage().get_text_bounded().count("A subhead") == expected


def test_long_cover_in_large_print_stays_on_one_page(tmp_path: Path) -> None:
    document = sample_document(PageSize.LETTER)
    assert document.cover is not None
    line = replace(
        document.cover.lines[0], label="When", words="Saturday, October 25, and Sunday, October 26"
    )
    cover = replace(
        document.cover,
        title="Signing ceremony of the United Nations Convention against Cybercrime in Hanoi",
        subtitle="Words below the title",
        lines=(line,) * 5,
    )
    pages = write_in(load_house_style("plain"), replace(document, cover=cover), tmp_path / "out.pdf")
    assert pages.heading_pages[document.contents.heading.anchor] == 1
