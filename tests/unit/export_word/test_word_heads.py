"""What stands above, behind and beside the text in Word: mastheads, small headings, watermarks, portraits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from docx.oxml.ns import nsmap, qn
from printed_packs import printed_pack
from word_file import WordFile, broken_rules, style_of, words_of

from briefing.compose.composer import compose_pack
from briefing.document.document import Document
from briefing.export.word.exporter import WordExporter
from briefing.model.pack import Audience, Status
from briefing.style.house_style import HouseStyle
from briefing.style.loading import load_house_style

STYLES = ("modern", "classic", "plain")
Composed = Callable[[str, str], WordFile]


def composed(template: str, style: HouseStyle, status: Status = Status.DRAFT) -> Document:
    pack = printed_pack(template, style.name, "en-GB")
    pack = replace(pack, details=replace(pack.details, status=status, embargo=None))
    return compose_pack(pack, style, Audience.INTERNAL)


@pytest.fixture
def written(tmp_path: Path) -> Callable[[Document, HouseStyle], WordFile]:
    def write(document: Document, style: HouseStyle) -> WordFile:
        WordExporter().write(document, tmp_path / "pack.docx", style, lambda _: None)
        return WordFile(tmp_path / "pack.docx")

    return write


@pytest.fixture
def in_style(written: Callable[[Document, HouseStyle], WordFile]) -> Composed:
    def write(template: str, name: str) -> WordFile:
        style = load_house_style(name)
        return written(composed(template, style), style)

    return write


def paragraphs(file: WordFile) -> list[tuple[str | None, str, bool]]:
    """Return style, words, and whether a page begins of its own accord, of every paragraph."""
    return [
        (style_of(p), words_of(p), p.find("w:pPr/w:pageBreakBefore", nsmap) is not None)
        for p in file.part("document").iter(qn("w:p"))
    ]


@pytest.mark.parametrize("name", STYLES)
def test_no_page_begins_between_the_masthead_and_its_first_section(name: str, in_style: Composed) -> None:
    file = in_style("one-pager", name)
    found = paragraphs(file)
    title = next(place for place, (style, _, _) in enumerate(found) if style == "MastheadTitle")
    (begun,) = [place for place, (_, words, _) in enumerate(found) if words == "At a glance"]
    body = file.part("document")
    assert not any(breaks for _, _, breaks in found[: title + 1])
    heading = list(body.iter(qn("w:p")))[begun]
    broken = heading.find("w:pPr/w:pageBreakBefore", nsmap)
    assert broken is None or broken.get(qn("w:val")) == "0"
    assert broken_rules(file) == []


def test_first_page_of_a_memo_has_its_letterhead_instead_of_a_head(in_style: Composed) -> None:
    file = in_style("qa-sheet", "classic")
    assert len(file.find(".//w:sectPr/w:titlePg")) == 1
    first, others = (file.values(".//w:pStyle", part) for part in ("header1", "header2"))
    assert first == ["Marking"]
    assert others == ["Marking", "HeaderRule"]
    assert [code.text for code in file.find(".//w:instrText", "footer1")] == [" PAGE "]


def test_memo_behind_a_cover_has_its_first_page_in_a_section_of_its_own(in_style: Composed) -> None:
    file = in_style("ministerial-brief", "classic")
    cover, memo = file.find(".//w:sectPr")
    targets = {str(r.get("Id")): str(r.get("Target")) for r in file.trees["word/_rels/document.xml.rels"]}
    called = [
        {
            str(c.get(qn("w:type"))): targets[str(c.get(qn("r:id")))]
            for c in part.iterfind("w:headerReference", nsmap)
        }
        for part in (cover, memo)
    ]
    assert called == [{"default": "header1.xml"}, {"first": "header3.xml", "default": "header2.xml"}]
    assert file.values(".//w:pStyle", "header3") == ["Marking"]
    assert [part.find("w:pgNumType", nsmap).get(qn("w:start")) for part in (cover, memo)] == ["0", "1"]
    assert broken_rules(file) == []


def test_memo_has_small_headings_where_sections_run_on(in_style: Composed) -> None:
    file = in_style("ministerial-brief", "classic")
    styles = {words: style for style, words, _ in paragraphs(file) if (style or "").startswith("Heading1")}
    assert styles["Background"] == "Heading1RunOn"
    assert styles["Programme"] == "Heading1"
    (code,) = [c.text or "" for c in file.find(".//w:instrText") if " TOC " in (c.text or "")] or [r" \u "]
    assert r"\u" in code


@pytest.mark.parametrize("name", ["modern", "plain"])
def test_other_styles_keep_the_large_heading(name: str, in_style: Composed) -> None:
    assert not [
        style for style, _, _ in paragraphs(in_style("ministerial-brief", name)) if "RunOn" in str(style)
    ]


def watermarks(file: WordFile) -> list[str]:
    shapes = [file.part(story).iter("{urn:schemas-microsoft-com:vml}textpath") for story in file.stories]
    return [str(path.get("string")) for found in shapes for path in found if path.get("string")]


@pytest.mark.parametrize("name", STYLES)
def test_draft_says_so_behind_every_page_where_the_style_asks_for_it(
    name: str, written: Callable[[Document, HouseStyle], WordFile]
) -> None:
    style = load_house_style(name)
    assert watermarks(written(composed("media-digest", style), style)) == []
    looks = replace(style.sheet.looks, has_watermark=True)
    style = replace(style, sheet=replace(style.sheet, looks=looks))
    file = written(composed("media-digest", style), style)
    assert watermarks(file) == ["DRAFT"] * sum(story.startswith("header") for story in file.stories)
    assert broken_rules(file) == []
    assert watermarks(written(composed("media-digest", style, Status.FINAL), style)) == []


@pytest.mark.parametrize("name", ["modern", "classic"])
def test_portrait_stands_beside_the_words_of_a_biography(name: str, in_style: Composed) -> None:
    file = in_style("press-pack", name)
    rows = [
        row for row in file.find(".//w:tr") if any(style_of(p) == "Portrait" for p in row.iter(qn("w:p")))
    ]
    assert rows
    for row in rows:
        cells = [[style_of(p) for p in cell.iter(qn("w:p"))] for cell in row.iter(qn("w:tc"))]
        (names,) = [cell for cell in cells if "Name" in cell]
        assert "Portrait" not in names


def test_portrait_stands_above_the_name_in_large_print(in_style: Composed) -> None:
    found = [style for style, _, _ in paragraphs(in_style("press-pack", "plain"))]
    assert found[found.index("Portrait") + 2] == "BiographyName"


@pytest.mark.parametrize("name", STYLES)
def test_question_is_repeated_above_the_rest_of_its_answer(name: str, in_style: Composed) -> None:
    file = in_style("qa-sheet", name)
    heads = [row for row in file.find(".//w:tr") if row.find("w:trPr/w:tblHeader", nsmap) is not None]
    words = [[words_of(p) for p in row.iter(qn("w:p"))] for row in heads]
    assert words[0] == ["Q1", "What changes on the day after?"]


@pytest.mark.parametrize("name", STYLES)
def test_long_title_is_cut_in_the_head_of_the_page(
    name: str, written: Callable[[Document, HouseStyle], WordFile]
) -> None:
    style = load_house_style(name)
    document = composed("one-pager", style)
    long = replace(document, running=replace(document.running, title="A long title of a pack " * 9))
    file = written(long, style)
    heads = " ".join(words_of(p) for p in file.part("header2").iter(qn("w:p")))
    assert "…" in heads
    assert len(heads) < len(long.running.title)
