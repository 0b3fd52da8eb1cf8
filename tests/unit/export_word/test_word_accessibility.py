"""Every template in every style can be read by everybody (after Microsoft's rules for its checker)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, product
from pathlib import Path

import pytest
from docx.oxml.ns import nsmap, qn
from lxml import etree
from printed_packs import printed_pack
from word_file import WordFile, style_of, words_of

from briefing.compose.composer import compose_pack
from briefing.compose.templates import template_names
from briefing.export.word.exporter import WordExporter
from briefing.model.pack import Audience, PageSize
from briefing.style.contrast import LEAST_CONTRAST, contrast
from briefing.style.loading import load_house_style

STYLES, LANGUAGES = ("modern", "classic", "plain"), {"en-GB": "en-GB", "vi": "vi-VN"}
CORE = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
}
UNCLEAR_LINKS = {"here", "click here", "link", "more", "read more", "this"}
FILE_NAME = re.compile(r"\.(?:png|jpe?g|gif|docx?)\b|^image\b", re.IGNORECASE)
LONGEST_HEADING = 120
PAPER = "#FFFFFF"

each_file = pytest.mark.parametrize(
    ("template", "style", "language"), list(product(template_names(), STYLES, LANGUAGES))
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("accessible")


@cache
def written(folder: Path, template: str, name: str, language: str) -> WordFile:
    style = load_house_style(name)
    size = PageSize.LETTER if language == "vi" else PageSize.A4
    pack = printed_pack(template, name, language, size)
    path = folder / f"{template}-{name}-{language}.docx"
    WordExporter().write(compose_pack(pack, style, Audience.INTERNAL), path, style, lambda _: None)
    return WordFile(path)


@each_file
def test_file_names_its_title_and_language(folder: Path, template: str, style: str, language: str) -> None:
    file = written(folder, template, style, language)
    core = file.trees["docProps/core.xml"]
    assert core.findtext("dc:title", namespaces=CORE)
    assert core.findtext("dc:language", namespaces=CORE) == LANGUAGES[language]
    (spoken,) = file.values("w:docDefaults/w:rPrDefault/w:rPr/w:lang", "styles")
    assert spoken == LANGUAGES[language]


@each_file
def test_whatever_is_drawn_has_words_for_it(folder: Path, template: str, style: str, language: str) -> None:
    file = written(folder, template, style, language)
    for drawing in file.find(".//wp:docPr"):
        words = str(drawing.get("descr"))
        assert len(words) > len("picture")
        assert not FILE_NAME.search(words)
    assert not file.find(".//wp:anchor")  # what floats has no place in the order of reading


@each_file
def test_headings_go_down_step_by_step(folder: Path, template: str, style: str, language: str) -> None:
    levels = []
    for paragraph in written(folder, template, style, language).part("document").iter(qn("w:p")):
        found = re.fullmatch(r"Heading(\d)(?:RunOn)?", style_of(paragraph))
        if found:
            assert 0 < len(words_of(paragraph).strip()) <= LONGEST_HEADING
            levels.append(int(found[1]))
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


@each_file
def test_tables_are_told_by_a_head_or_read_row_by_row(
    folder: Path, template: str, style: str, language: str
) -> None:
    for table in written(folder, template, style, language).find(".//w:tbl"):
        assert not table.findall(".//w:tbl", nsmap)
        look = table.find("w:tblPr/w:tblLook", nsmap)
        is_headed = table.find("w:tr/w:trPr/w:tblHeader", nsmap) is not None
        assert (look.get(qn("w:firstRow")) == "1") == is_headed
        for row in table.iterfind("w:tr", nsmap):
            assert any(
                words_of(p).strip() or p.find(".//w:drawing", nsmap) is not None for p in row.iter(qn("w:p"))
            )


@each_file
def test_links_say_where_they_lead(folder: Path, template: str, style: str, language: str) -> None:
    for link in written(folder, template, style, language).find(".//w:hyperlink"):
        words = "".join(t.text or "" for t in link.iter(qn("w:t"))).strip()
        assert words
        assert words.lower() not in UNCLEAR_LINKS


@each_file
def test_room_is_never_made_of_empty_paragraphs(
    folder: Path, template: str, style: str, language: str
) -> None:
    body = written(folder, template, style, language).part("document")[0]
    empty = [_is_empty(element) for element in body]
    assert not any(first and second for first, second in pairwise(empty))


def _is_empty(element: etree._Element) -> bool:
    is_bare = element.tag == qn("w:p") and element.find(".//w:drawing", nsmap) is None
    if is_bare and element.find("w:pPr/w:sectPr", nsmap) is not None:
        return False  # the break of a section
    # A rule is the border of a paragraph that says nothing.
    return is_bare and not words_of(element).strip() and not style_of(element).endswith(("Rule", "RuleEnd"))


@pytest.mark.parametrize("style", STYLES)
def test_every_style_can_be_read_on_paper_or_on_its_block_of_colour(folder: Path, style: str) -> None:
    file = written(folder, "press-pack", style, "en-GB")
    accent = load_house_style(style).sheet.colours
    grounds = {PAPER, *(colour.upper() for ink, colour in accent.items() if ink in {"accent", "tint"})}
    for name, colour in _inks(file):
        readable = [ground for ground in grounds if contrast(colour, ground) >= LEAST_CONTRAST]
        is_on_paper = PAPER in readable
        assert (
            is_on_paper
            or name in {"Title", "CoverKicker", "Subtitle", "TableHead", "TitleLong"}
            or (name.startswith("Masthead"))
        ), f"{name} {colour}"
        assert readable, f"{name} {colour}"


def _inks(file: WordFile) -> Iterator[tuple[str, str]]:
    for kind in ("paragraph", "character"):
        for name, found in file.styles(kind).items():
            colour = found.find("w:rPr/w:color", nsmap)
            if colour is not None:
                yield name, f"#{colour.get(qn('w:val'))}"
