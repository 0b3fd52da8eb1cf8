"""The styles of the Word file are those of the style sheet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from docx.oxml.ns import nsmap, qn
from sample_document import sample_document
from word_file import WordFile

from briefing.export.word.exporter import WordExporter
from briefing.model.pack import PageSize
from briefing.style.house_style import HouseStyle, Ink, Role


def style_named(file: WordFile, name: str):
    found = [
        s
        for s in file.find("w:style", "styles")
        if s.find("w:name", nsmap).get(qn("w:val")).lower() == name.lower()
    ]
    assert len(found) == 1, name
    return found[0]


@pytest.mark.parametrize("role", Role)
def test_each_role_has_a_word_style_with_its_size_leading_and_colour(
    role: Role, sample: WordFile, modern: HouseStyle
) -> None:
    wanted = modern.sheet.role(role)
    style = style_named(sample, wanted.word_style)
    assert style.find("w:rPr/w:sz", nsmap).get(qn("w:val")) == str(round(wanted.size_pt * 2))
    assert style.find("w:pPr/w:spacing", nsmap).get(qn("w:line")) == str(round(wanted.leading_pt * 20))
    colour = style.find("w:rPr/w:color", nsmap)
    assert colour.get(qn("w:val")) == modern.sheet.colours[wanted.ink].lstrip("#")
    assert colour.get(qn("w:themeColor"))
    assert style.find("w:rPr/w:b", nsmap).get(qn("w:val")) == str(int(wanted.bold))


@pytest.mark.parametrize(
    ("name", "style_id"),
    [
        ("heading 1", "Heading1"),
        ("Body Text", "BodyText"),
        ("footnote reference", "FootnoteReference"),
        ("toc 2", "TOC2"),
        ("caption", "Caption"),
        ("Intense Quote", "IntenseQuote"),
    ],
)
def test_built_in_styles_keep_names_and_ids(name: str, style_id: str, sample: WordFile) -> None:
    style = style_named(sample, name)
    assert style.get(qn("w:styleId")) == style_id
    assert style.get(qn("w:customStyle")) is None


def test_lines_that_may_hold_stacked_marks_grow(sample: WordFile) -> None:
    for name in ("Title", "heading 1", "Quote", "Intense Quote", "Statistic Value"):
        spacing = style_named(sample, name).find("w:pPr/w:spacing", nsmap)
        assert spacing.get(qn("w:lineRule")) == "atLeast"
    assert style_named(sample, "Body Text").find("w:pPr/w:spacing", nsmap).get(qn("w:lineRule")) == "exact"


def test_colours_and_fonts_of_the_theme_come_from_the_sheet(tmp_path: Path, modern: HouseStyle) -> None:
    sheet = replace(modern.sheet, colours={**modern.sheet.colours, Ink.ACCENT: "#123456"})
    path = tmp_path / "a.docx"
    WordExporter().write(sample_document(), path, replace(modern, sheet=sheet), lambda _: None)
    file = WordFile(path)
    theme = file.part("theme/theme1")
    assert theme.find(".//a:accent1/a:srgbClr", nsmap).get("val") == "123456"
    assert theme.find(".//a:majorFont/a:latin", nsmap).get("typeface") == "Source Sans 3"
    assert theme.find(".//a:minorFont/a:latin", nsmap).get("typeface") == "Source Serif 4"
    assert file.values("w:font", "fontTable", "w:name") == ["Source Sans 3", "Source Serif 4"]
    assert file.values("w:font/w:altName", "fontTable") == ["Calibri", "Cambria"]
    accents = [e for e in file.part("styles").iter() if e.get(qn("w:themeColor")) == "accent1"]
    assert {e.get(qn("w:val" if e.tag == qn("w:color") else "w:color")) for e in accents} == {"123456"}


@pytest.mark.parametrize("size", PageSize)
def test_page_and_margins_are_those_of_the_sheet(size: PageSize, write, modern: HouseStyle) -> None:
    geometry = modern.sheet.geometry[size]
    file = write(sample_document(size))
    (page,), (margins,) = file.find(".//w:pgSz"), file.find(".//w:pgMar")
    assert page.get(qn("w:w")) == str(round(geometry.width_pt * 20))
    assert margins.get(qn("w:left")) == str(round(geometry.left_pt * 20))
    widths = {int(t.get(qn("w:w"))) for t in file.find(".//w:tblPr/w:tblW")}
    assert all(abs(width - geometry.text_width_pt * 20) <= 1 for width in widths)


def test_words_in_an_unknown_style_of_the_sheet_get_that_style(tmp_path: Path, modern: HouseStyle) -> None:
    body = replace(modern.sheet.role(Role.BODY), word_style="Numbered Paragraph")
    sheet = replace(modern.sheet, roles={**modern.sheet.roles, Role.BODY: body})
    path = tmp_path / "a.docx"
    WordExporter().write(sample_document(), path, replace(modern, sheet=sheet), lambda _: None)
    assert WordFile(path).paragraphs("NumberedParagraph")


def test_text_is_dark_enough_on_paper(sample: WordFile, modern: HouseStyle) -> None:
    def luminance(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    used = {str(c.get(qn("w:val"))) for c in sample.find("w:style/w:rPr/w:color", "styles")} - {"FFFFFF"}
    assert used
    assert all(1.05 / (luminance(f"#{colour}") + 0.05) >= 4.5 for colour in used)


def test_heading_gives_back_below_what_its_line_grows_by(sample: WordFile, modern: HouseStyle) -> None:
    heading = modern.sheet.role(Role.HEADING_1)
    spacing = style_named(sample, heading.word_style).find("w:pPr/w:spacing", nsmap)
    grown_pt = 1.424 * heading.size_pt - heading.leading_pt  # the font's own ascent and descent
    assert int(spacing.get(qn("w:after"))) == pytest.approx(20 * (heading.after_pt - grown_pt), abs=10)
