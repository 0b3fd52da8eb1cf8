"""Each style has its shapes in Word: notes, labels, numbers, quotations, tables, contents and heads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from docx.oxml.ns import nsmap, qn
from sample_document import sample_document
from word_file import WordFile, broken_rules, style_of, words_of

from briefing.document import walk
from briefing.export.word.exporter import WordExporter
from briefing.style.loading import load_house_style

InStyle = Callable[[str], WordFile]


@pytest.fixture
def in_style(tmp_path: Path) -> InStyle:
    def make(name: str) -> WordFile:
        path = tmp_path / f"{name}.docx"
        WordExporter().write(sample_document(), path, load_house_style(name), lambda _: None)
        return WordFile(path)

    return make


def style_named(file: WordFile, name: str):
    (style,) = (s for s in file.find("w:style", "styles") if s.find("w:name", nsmap).get(qn("w:val")) == name)
    return style


@pytest.mark.parametrize("name", ["modern", "classic", "plain"])
def test_nothing_is_broken_in_any_style(name: str, in_style: InStyle) -> None:
    assert broken_rules(in_style(name)) == []


def test_plain_sends_readers_to_notes_at_the_end_of_the_section(in_style: InStyle) -> None:
    file = in_style("plain")
    assert file.find(".//w:footnoteReference") == []
    links = [
        (link.get(qn("w:anchor")), "".join(t.text for t in link.iter(qn("w:t"))))
        for link in file.find(".//w:hyperlink")
        if "note\u00a0" in "".join(t.text for t in link.iter(qn("w:t"))).lower()
    ]
    targets = {
        mark.get(qn("w:name")): words_of(paragraph)
        for paragraph in file.part("document").iter(qn("w:p"))
        if style_of(paragraph) == "FootnoteText"
        for mark in paragraph.iter(qn("w:bookmarkStart"))
    }
    assert len(links) == 7
    assert len(targets) == len(sample_document().notes)
    for anchor, words in links:
        number = words.strip("().").rpartition("\u00a0")[2]
        assert targets[anchor].startswith(f"Note\u00a0{number}.")


def test_classic_numbers_its_paragraphs_by_one_list(in_style: InStyle) -> None:
    file = in_style("classic")
    lists = [style_named(file, name).find("w:pPr/w:numPr/w:numId", nsmap) for name in ("Body Text", "Lead")]
    assert len({number.get(qn("w:val")) for number in lists}) == 1
    assert style_named(in_style("modern"), "Body Text").find("w:pPr/w:numPr", nsmap) is None


def test_plain_sets_one_table_for_each_entry_and_its_labels_above(in_style: InStyle) -> None:
    file = in_style("plain")
    entries = [
        t
        for t in file.find(".//w:tbl")
        if t.find("w:tblPr/w:tblStyle", nsmap).get(qn("w:val")) == "EntryTable"
    ]
    assert entries
    assert {len(t.findall("w:tr", nsmap)) for t in entries} == {5}
    labels = [t for t in file.find(".//w:tbl") if len(t.findall("w:tblGrid/w:gridCol", nsmap)) == 1]
    assert labels


def test_classic_rules_its_table_and_fills_no_head(in_style: InStyle) -> None:
    used = in_style("classic").values(".//w:tblStyle")
    assert "RuledTable" in used
    assert "BriefingTable" not in used


@pytest.mark.parametrize(("name", "bars"), [("modern", False), ("classic", False), ("plain", True)])
def test_quotations_in_rows_indents_or_beside_bars(name: str, bars: bool, in_style: InStyle) -> None:
    file = in_style(name)
    border = style_named(file, "Quote").find("w:pPr/w:pBdr/w:left", nsmap)
    assert (border is not None) == bars
    in_table = [p for p in file.find(".//w:tbl//w:p") if style_of(p) == "Quote"]
    assert bool(in_table) == (name == "modern")


def test_contents_lead_by_dots_or_say_the_page_in_words(in_style: InStyle) -> None:
    tab = style_named(in_style("classic"), "toc 1").find("w:pPr/w:tabs/w:tab", nsmap)
    assert tab.get(qn("w:leader")) == "dot"
    (first, *_) = in_style("plain").find(".//w:sdtContent//w:hyperlink")
    assert "page " in [t.text for t in first.iter(qn("w:t"))]


def test_cover_of_classic_is_not_counted(in_style: InStyle) -> None:
    assert in_style("classic").values(".//w:sectPr/w:pgNumType", attribute="w:start") == ["0"]
    assert in_style("modern").find(".//w:sectPr/w:pgNumType") == []


def test_large_heads_number_the_page_among_all(in_style: InStyle) -> None:
    codes = [c.text for c in in_style("plain").find(".//w:instrText", "footer2")]
    assert codes == [" PAGE ", " NUMPAGES "]


@pytest.mark.parametrize("name", ["classic", "plain"])
def test_every_heading_is_there_in_order(name: str, in_style: InStyle) -> None:
    file = in_style(name)
    found = [
        words_of(p)
        for p in file.part("document").iter(qn("w:p"))
        if (style_of(p) or "").startswith("Heading")
    ]
    assert len(found) == len(list(walk.headings(sample_document())))
