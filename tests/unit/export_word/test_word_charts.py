"""A chart in the Word file is a native one, with its data, its words and a table for who cannot see it."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from docx.oxml.ns import nsmap, qn
from lxml import etree
from sample_document import sample_document
from word_file import WordFile, broken_rules, style_of

from briefing.document import blocks as b
from briefing.document.document import Document, Section
from briefing.document.inlines import text
from briefing.export.word.exporter import WordExporter
from briefing.export.word.workbook import workbook
from briefing.style.house_style import HouseStyle
from briefing.style.loading import load_house_style

C = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
}
BARS = (("2022", 3, "3"), ("2023", 4, "more than 4"), ("2024 & after", 2.5, "2.5"))


def with_charts(*, is_time_series: bool = True, labels: str = "") -> Document:
    def chart(number: int) -> b.Chart:
        return b.Chart(
            title=text("Sessions held each year"),
            unit=text("Sessions"),
            bars=tuple(
                b.Bar(label=labels or label, value=value, shown=shown, origin=f"bar-{number}-{label}")
                for label, value, shown in BARS
            ),
            is_time_series=is_time_series,
            caption=text("Figure 2. Source 1"),
            description="Chart of 3 values: 2022: 3; 2023: more than 4; 2024 & after: 2.5.",
            origin=f"chart-{number}",
        )

    heading = b.Heading(level=1, words=text("Charts"), anchor="charts")
    return replace(
        sample_document(), sections=(Section(heading=heading, blocks=(chart(1), chart(2))),), notes=()
    )


@pytest.mark.parametrize(("is_time_series", "direction"), [(True, "col"), (False, "bar")])
def test_time_stands_in_columns_and_a_comparison_in_bars(is_time_series: bool, direction: str, write) -> None:
    file = write(with_charts(is_time_series=is_time_series))
    chart = file.trees["word/charts/chart1.xml"]
    assert [e.get("val") for e in chart.iterfind(".//c:barDir", C)] == [direction]
    assert len(chart.findall(".//c:ser", C)) == 1
    assert broken_rules(file) == []


def test_values_are_kept_in_the_chart_and_shown_as_they_are_printed(write) -> None:
    chart = write(with_charts()).trees["word/charts/chart1.xml"]
    values = chart.findall(".//c:val//c:v", C)
    assert [float(v.text) for v in values] == [value for _, value, _ in BARS]
    assert [t.text for t in chart.iterfind(".//c:dLbl//a:t", C)] == [shown for _, _, shown in BARS]
    assert [v.text for v in chart.iterfind(".//c:cat//c:v", C)] == [label for label, _, _ in BARS]


def test_workbook_behind_a_chart_holds_the_same_data(tmp_path: Path, modern: HouseStyle) -> None:
    path = tmp_path / "a.docx"
    WordExporter().write(with_charts(), path, modern, lambda _: None)
    with zipfile.ZipFile(path) as package:
        book = zipfile.ZipFile(io.BytesIO(package.read("word/embeddings/chart2.xlsx")))
    sheet = etree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    words = [t.text for t in etree.fromstring(book.read("xl/sharedStrings.xml")).iterfind(".//s:t", C)]
    named = [words[int(v.text)] for v in sheet.iterfind(".//s:c[@t='s']/s:v", C)]
    assert named == ["Sessions", *(label for label, _, _ in BARS)]
    numbers = [c.find("s:v", C) for c in sheet.iterfind(".//s:c", C) if c.get("t") is None]
    assert [float(v.text) for v in numbers] == [value for _, value, _ in BARS]
    assert {info.date_time[0] for info in book.infolist()} == {1980}


def test_excel_would_open_the_workbook_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "book.xlsx"
    file.write_bytes(workbook("Sessions & days", [("2022", 3), ("<2023>", 4.5), ("2022", 0)]))
    command = [str(Path(sys.executable).parent / "openxml-audit"), str(file), "-f", "microsoft365", "-m", "0"]
    (report,) = json.loads(
        subprocess.run([*command, "-o", "json"], capture_output=True, text=True, check=False).stdout
    )
    assert report["errors"] == []


def test_chart_has_words_for_who_cannot_see_it_and_the_table_below(write) -> None:
    file = write(with_charts())
    assert [p.get("descr") for p in file.find(".//wp:docPr")] == [
        with_charts().sections[0].blocks[0].description
    ] * 2
    assert len({p.get("id") for p in file.find(".//wp:docPr")}) == 2
    shown = [t.text for t in file.part("document").iter(qn("w:t"))]
    assert shown.count("more than 4") == 2


def test_bars_have_the_theme_s_accent(write) -> None:
    chart = write(with_charts()).trees["word/charts/chart1.xml"]
    (fill,) = chart.iterfind(".//c:ser/c:spPr/a:solidFill/a:schemeClr", C)
    assert fill.get("val") == "accent1"


def test_large_print_has_bars_for_there_is_no_room_below_columns(tmp_path: Path) -> None:
    path = tmp_path / "plain.docx"
    WordExporter().write(with_charts(), path, load_house_style("plain"), lambda _: None)
    file = WordFile(path)
    chart = file.trees["word/charts/chart1.xml"]
    assert [e.get("val") for e in chart.iterfind(".//c:barDir", C)] == ["bar"]
    assert "more than 4" in [t.text for t in file.part("document").iter(qn("w:t"))]


def test_same_pack_gives_the_same_chart_and_workbook(tmp_path: Path, modern: HouseStyle) -> None:
    made = []
    for name in ("a", "b"):
        WordExporter().write(with_charts(), tmp_path / name, modern, lambda _: None)
        with zipfile.ZipFile(tmp_path / name) as package:
            made.append({n: package.read(n) for n in package.namelist() if "chart" in n})
    assert made[0] == made[1]
    assert {n.rpartition("/")[2] for n in made[0]} >= {"chart1.xml", "chart1.xlsx", "chart1.xml.rels"}


@pytest.mark.parametrize("words", ["<c:v/> & ]]>", "nul \x00", "lone \ud800", "Hà Nội", "x" * 2000])
def test_any_label_gives_a_sound_chart(words: str, write) -> None:
    file = write(with_charts(labels=words))
    assert len(file.trees["word/charts/chart1.xml"].findall(".//c:cat//c:pt", C)) == 3


def test_axis_leaves_room_beside_the_longest_bar_for_its_words(write) -> None:
    scaling = (
        write(with_charts(is_time_series=False))
        .trees["word/charts/chart1.xml"]
        .findall(".//c:valAx/c:scaling", C)
    )
    (end,) = [float(most.get("val")) for found in scaling for most in found.iterfind("c:max", C)]
    assert 4 < end < 8
    columns = write(with_charts()).trees["word/charts/chart1.xml"]
    assert columns.find(".//c:valAx/c:scaling/c:max", C) is None


def test_bars_without_a_length_leave_the_axis_to_word(write) -> None:
    document = with_charts(is_time_series=False)
    (section,) = document.sections
    empty = tuple(
        replace(block, bars=tuple(replace(bar, value=0) for bar in block.bars))
        for block in section.blocks
        if isinstance(block, b.Chart)
    )
    file = write(replace(document, sections=(replace(section, blocks=empty),)))
    assert file.trees["word/charts/chart1.xml"].find(".//c:valAx/c:scaling/c:max", C) is None


def test_title_and_unit_stay_with_their_chart(write) -> None:
    file = write(with_charts())
    styles = [style_of(p) for p in file.part("document").iter(qn("w:p"))]
    start = styles.index("Name")
    assert styles[start : start + 3] == ["Name", "ChartUnit", "Figure"]
    for name in styles[start : start + 2]:
        assert file.styles()[name].find("w:pPr/w:keepNext", nsmap) is not None
