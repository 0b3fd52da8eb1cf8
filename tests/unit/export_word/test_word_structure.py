"""The Word file is built as an expert would build it: native parts, styles, fields and anchors."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from docx.oxml.ns import nsmap, qn
from lxml import etree
from sample_document import sample_document
from word_file import WordFile, broken_rules, style_of, words_of

from briefing.document import blocks as b
from briefing.document import walk
from briefing.document.inlines import plain
from briefing.errors import JobCancelled
from briefing.export.exporter import PageMap
from briefing.export.word.exporter import WordExporter
from briefing.export.word.manifest import NAMESPACE
from briefing.style.house_style import HouseStyle

CORE = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
}


def test_nothing_is_broken_and_nothing_is_formatted_directly(sample: WordFile) -> None:
    assert broken_rules(sample) == []


def test_headings_are_real_and_in_order(sample: WordFile) -> None:
    ids = {"Heading1": 1, "Heading2": 2, "Heading3": 3}
    body = sample.part("document")
    found = [(ids[style_of(p)], words_of(p)) for p in body.iter(qn("w:p")) if style_of(p) in ids]
    assert found == [(h.level, plain(h.words)) for h in walk.headings(sample_document())]


def test_contents_name_every_heading_with_the_given_page(tmp_path: Path, modern: HouseStyle) -> None:
    headings = list(walk.headings(sample_document(), 2))
    pages = {heading.anchor: place + 10 for place, heading in enumerate(headings)}
    layout = PageMap(page_count=99, places={}, heading_pages=pages)
    WordExporter().write(sample_document(), tmp_path / "a.docx", modern, lambda _: None, layout)
    links = WordFile(tmp_path / "a.docx").find(".//w:sdtContent//w:hyperlink")
    shown = ["".join(t.text for t in link.iter(qn("w:t"))) for link in links]
    assert shown == [f"{plain(h.words)}{pages[h.anchor] + 1}" for h in headings]


def test_contents_are_estimated_where_no_layout_is_given(sample: WordFile) -> None:
    first, *_, last = sample.find(".//w:sdtContent//w:hyperlink")
    assert ["".join(t.text for t in link.iter(qn("w:t"))) for link in (first, last)] == [
        "At a glance3",
        "Contacts8",
    ]


def test_each_note_is_native_and_a_second_call_refers_to_the_first(sample: WordFile) -> None:
    calls = sample.values(".//w:footnoteReference", attribute="w:id")
    notes = sample.values("w:footnote", "footnotes", "w:id")
    assert calls == ["1", "2", "3", "4", "5"]
    assert notes == ["-1", "0", *calls]
    fields = [code.text for code in sample.find(".//w:instrText") if "NOTEREF" in (code.text or "")]
    targets = {re.findall(r"_Ref\d{9}", str(field))[0] for field in fields}
    assert len(fields) == 2
    assert targets <= set(sample.values(".//w:bookmarkStart", attribute="w:name"))


def test_links_lead_out_of_the_body_and_of_the_notes(sample: WordFile) -> None:
    def addresses(part: str) -> list[str]:
        return [
            str(r.get("Target"))
            for r in sample.trees[f"word/_rels/{part}.xml.rels"]
            if r.get("TargetMode") == "External"
        ]

    assert "https://example.org/treaty?year=2025&lang=en" in addresses("document")
    assert "mailto:press@example.org" in addresses("document")
    assert addresses("footnotes") == ["https://example.org/figures"]


def test_programme_repeats_its_head_and_rows_stay_whole(sample: WordFile) -> None:
    (table,) = [t for t in sample.find(".//w:tbl") if t.find("w:tblPr/w:tblDescription", nsmap) is not None]
    rows = table.findall("w:tr", nsmap)
    heads = [row.find("w:trPr/w:tblHeader", nsmap) for row in rows]
    assert heads[0] is not None
    assert not heads[0].attrib
    assert heads[1:] == [None] * (len(rows) - 1)
    assert all(row.find("w:trPr/w:cantSplit", nsmap) is not None for row in sample.find(".//w:tr"))
    assert table.find(".//w:gridSpan", nsmap).get(qn("w:val")) == "5"


def test_title_is_one_property_on_cover_and_in_the_head(sample: WordFile) -> None:
    for part in ("document", "header2"):
        paths = sample.values(".//w:dataBinding", part, "w:xpath")
        assert paths.count("/ns1:coreProperties[1]/ns0:title[1]") == 1
    core = sample.trees["docProps/core.xml"]
    assert core.findtext("dc:title", namespaces=CORE) == sample_document().title
    assert core.findtext("dc:language", namespaces=CORE) == "en-GB"
    assert core.find("cp:lastModifiedBy", CORE) is None


def test_second_numbered_list_begins_again(sample: WordFile) -> None:
    lists = [p for p in sample.part("document").iter(qn("w:p")) if style_of(p) == "ListNumber"]
    instances = [p.find("w:pPr/w:numPr/w:numId", nsmap) for p in lists]
    assert instances[:2] == [None, None]
    (instance,) = {i.get(qn("w:val")) for i in instances[2:]}
    override = sample.find(f"w:num[@w:numId='{instance}']/w:lvlOverride/w:startOverride", "numbering")
    assert [o.get(qn("w:val")) for o in override] == ["1"]


def test_timeline_is_a_picture_with_words_for_who_cannot_see_it(sample: WordFile) -> None:
    (picture,) = sample.find(".//wp:docPr")
    assert picture.get("descr") == "Seven events from 2013 to October 2025, listed below"
    (media,) = [name for name in sample.names if "/media/" in name]
    assert re.fullmatch(r"word/media/image[0-9a-f]{16}\.png", media)


def test_first_page_has_its_own_lines_and_the_others_name_their_section(sample: WordFile) -> None:
    assert [c.text for c in sample.find(".//w:instrText", "header2")] == [" STYLEREF 1 "]
    assert [c.text for c in sample.find(".//w:instrText", "footer2")] == [" PAGE "]
    assert sample.find(".//w:instrText", "header1") == sample.find(".//w:instrText", "footer1") == []
    assert len(sample.find(".//w:sectPr/w:titlePg")) == 1


def test_manifest_holds_each_paragraph_of_an_item_as_it_was_written(sample: WordFile) -> None:
    blocks = list(sample.trees["customXml/item1.xml"].iter(f"{{{NAMESPACE}}}block"))
    paragraphs = {
        str(mark.get(qn("w:name"))): mark.getparent()
        for mark in sample.find(".//w:bookmarkStart")
        if str(mark.get(qn("w:name"))).startswith("_bp_")
    }
    assert [block.get("bookmark") for block in blocks] == list(paragraphs)
    assert {"quote-1", "tile-4", "row-2", "article-3", "cover", "paragraph-1"} <= {
        b.get("id") for b in blocks
    }
    for block in blocks:
        paragraph = paragraphs[block.get("bookmark")]
        assert block.text.replace("\n", "") == "".join(t.text for t in paragraph.iter(qn("w:t")))
        assert block.get("para") == paragraph.get(qn("w14:paraId") if "w14" in nsmap else _PARA_ID)


_PARA_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"


def test_pack_is_named_in_the_manifest(tmp_path: Path, modern: HouseStyle) -> None:
    document = replace(sample_document(), origin="pack-7")
    WordExporter().write(document, tmp_path / "a.docx", modern, lambda _: None)
    assert WordFile(tmp_path / "a.docx").trees["customXml/item1.xml"].get("id") == "pack-7"


def test_anchors_stay_when_other_blocks_change(sample: WordFile, write) -> None:
    document = sample_document()
    names = {n for n in sample.values(".//w:bookmarkStart", attribute="w:name") if n.startswith("_bp_")}
    fewer = replace(document, sections=document.sections[2:3], notes=document.notes[3:4])
    later = {n for n in write(fewer).values(".//w:bookmarkStart", attribute="w:name") if n.startswith("_bp_")}
    assert later
    assert later <= names


def test_same_document_gives_the_same_bytes(tmp_path: Path, modern: HouseStyle) -> None:
    for name in ("a", "b"):
        WordExporter().write(sample_document(), tmp_path / name, modern, lambda _: None)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_file_holds_nothing_of_the_machine(tmp_path: Path, modern: HouseStyle) -> None:
    WordExporter().write(sample_document(), tmp_path / "a.docx", modern, lambda _: None)
    file = WordFile(tmp_path / "a.docx")
    everything = b"".join(etree.tostring(tree) for tree in file.trees.values())
    assert str(tmp_path).encode() not in everything
    assert b"rsid" not in everything
    assert b"python-docx" not in everything


def test_cancelled_export_stops(tmp_path: Path, modern: HouseStyle) -> None:
    def stop(share: float) -> None:
        if share > 0:
            raise JobCancelled("Cancelled.")

    with pytest.raises(JobCancelled):
        WordExporter().write(sample_document(), tmp_path / "a.docx", modern, stop)
    assert not (tmp_path / "a.docx").exists()


def test_progress_rises_to_the_end(tmp_path: Path, modern: HouseStyle) -> None:
    shares: list[float] = []
    WordExporter().write(sample_document(), tmp_path / "a.docx", modern, shares.append)
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0, 1)


def test_section_runs_on_or_begins_a_page_as_the_pack_says(sample: WordFile) -> None:
    headings = [p for p in sample.part("document").iter(qn("w:p")) if style_of(p) == "Heading1"]
    run_on = [p for p in headings if p.find("w:pPr/w:pageBreakBefore", nsmap) is not None]
    assert [words_of(p) for p in run_on] == ["People", "Contacts"]
    (style,) = sample.find("w:style[@w:styleId='Heading1']", "styles")
    assert style.find("w:pPr/w:pageBreakBefore", nsmap) is not None


def test_picture_that_is_shown_twice_is_stored_once(write) -> None:
    sample = sample_document()
    (timeline,) = (s for s in sample.sections if s.heading.anchor == "timeline")
    (picture,) = (block for block in timeline.blocks if isinstance(block, b.Timeline))
    again = replace(timeline, blocks=(*timeline.blocks, replace(picture, origin="again")))
    sections = tuple(again if section is timeline else section for section in sample.sections)
    file = write(replace(sample, sections=sections))
    assert len(file.names) == len(set(file.names))
    assert len([name for name in file.names if "/media/" in name]) == 1
    assert len({p.get("id") for p in file.find(".//wp:docPr")}) == len(file.find(".//wp:docPr")) == 2


def test_fields_of_the_cover_are_one_wherever_they_stand(sample: WordFile) -> None:
    cover = sample_document().cover
    assert cover is not None
    fields = {
        "".join(t.text for t in control.iter(qn("w:t"))): control.find("w:sdtPr/w:dataBinding", nsmap)
        for part in ("document", "header2")
        for control in sample.find(".//w:sdt", part)
        if control.find("w:sdtPr/w:dataBinding", nsmap) is not None
    }
    assert {cover.title, cover.subtitle, cover.office, *(line.words for line in cover.lines)} <= set(fields)
    lines = [e.text for e in sample.trees["customXml/item2.xml"]]
    for words in (cover.subtitle, *(line.words for line in cover.lines)):
        path = fields[words].get(qn("w:xpath"))
        assert lines[int(re.findall(r"line\[(\d+)\]", path)[0]) - 1] == words
        assert fields[words].get(qn("w:storeItemID")) == next(
            iter(sample.trees["customXml/itemProps2.xml"].attrib.values())
        )
    company = sample.trees["docProps/app.xml"].findtext("{*}Company")
    assert company == cover.office


def test_lines_of_the_cover_are_properties_of_the_file(sample: WordFile) -> None:
    cover = sample_document().cover
    assert cover is not None
    found = {p.get("name"): p[0].text for p in sample.trees["docProps/custom.xml"]}
    assert found == {line.label: line.words for line in cover.lines} | {"Edition": "FOR THE PRESS"}


def test_pack_is_known_by_a_property_where_the_manifest_is_lost(write) -> None:
    file = write(replace(sample_document(), origin="pack-7"))
    found = {p.get("name"): p[0].text for p in file.trees["docProps/custom.xml"]}
    assert found["Briefing pack"] == "pack-7"


def test_file_for_the_press_keeps_title_and_office_alone(write) -> None:
    file = write(replace(sample_document(), carries_manifest=False))
    stores = set(file.values(".//w:dataBinding", attribute="w:storeItemID"))
    assert not [name for name in file.names if "custom" in name.lower()]
    assert stores == {"{6C3C8BC8-F283-45AE-878A-BAB7291924A1}", "{6668398D-A668-4E3E-A5EB-62B293D839F1}"}


def test_figures_are_counted_by_word_and_can_be_referred_to(sample: WordFile) -> None:
    (code,) = [c for c in sample.find(".//w:instrText") if (c.text or "").strip().startswith("SEQ")]
    assert code.text == " SEQ Figure \\* ARABIC "
    paragraph = next(code.iterancestors(qn("w:p")))
    assert style_of(paragraph) == "Caption"
    assert words_of(paragraph).startswith("Figure 1.")
    names = [str(m.get(qn("w:name"))) for m in paragraph.iter(qn("w:bookmarkStart"))]
    assert any(name.startswith("_Ref") for name in names)
