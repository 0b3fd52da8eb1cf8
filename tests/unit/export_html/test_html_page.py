"""The HTML file says what the document says, and says it to everybody."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from drawn_pictures import draw_hall, encoded
from lxml import etree

from briefing.document import walk
from briefing.document.blocks import Paragraph
from briefing.document.document import Document
from briefing.document.inlines import Text
from briefing.export.html.exporter import HtmlExporter
from briefing.model.pack import Audience
from briefing.session import jobs
from briefing.session.samples import sample_pack
from briefing.session.verification.verifying import verify_file
from briefing.style.house_style import HouseStyle
from briefing.style.loading import load_house_style
from briefing.text.folding import fold_typography

_XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def composed() -> tuple[Document, HouseStyle]:
    return jobs.compose(sample_pack(), Audience.PUBLIC)


@pytest.fixture
def page(composed: tuple[Document, HouseStyle], tmp_path: Path) -> etree._Element:
    return written(*composed, tmp_path)


def written(document: Document, style: HouseStyle, folder: Path) -> etree._Element:
    path = folder / "pack.html"
    HtmlExporter().write(document, path, style, jobs.no_progress)
    return etree.fromstring(path.read_bytes())


def all_of(page: etree._Element, name: str) -> list[etree._Element]:
    return list(page.iter(f"{_XHTML}{name}"))


def squeezed(words: str) -> str:
    return "".join(fold_typography(words).split())


def test_every_line_of_the_document_stands_in_the_page(
    page: etree._Element, composed: tuple[Document, HouseStyle]
) -> None:
    body = all_of(page, "body")[0]
    for call in [x for x in body.iter(f"{_XHTML}a") if x.get("role") == "doc-noteref"]:
        call.text = ""
    said = squeezed("".join(body.itertext()))
    assert [line for line in walk.lines(composed[0]) if squeezed(line) not in said] == []


@pytest.mark.parametrize(("name", "height"), [("modern", "59"), ("classic", "85"), ("plain", "59")])
def test_the_logo_of_a_house_lies_in_the_page_and_names_the_office(
    name: str, height: str, composed: tuple[Document, HouseStyle], tmp_path: Path
) -> None:
    (tmp_path / "seal.png").write_bytes(encoded(draw_hall(600, 600), "PNG"))
    logo = str(tmp_path / "seal.png")
    style = load_house_style(name)
    house = replace(style, organisation=replace(style.organisation, logo=logo))
    page = written(composed[0], house, tmp_path)
    (shown,) = [image for head in all_of(page, "header") for image in all_of(head, "img")]
    assert shown.get("alt") == "Example Press Office"
    assert (shown.get("width"), shown.get("height")) == (height, height)
    assert str(shown.get("src")).startswith("data:image/png;base64,")
    assert "seal" not in (tmp_path / "pack.html").read_text(encoding="utf-8")


def test_a_page_without_a_cover_or_with_a_lost_logo_has_none(
    composed: tuple[Document, HouseStyle], tmp_path: Path
) -> None:
    document, style = composed
    (tmp_path / "seal.png").write_bytes(encoded(draw_hall(600, 600), "PNG"))
    kept, lost = (
        replace(style, organisation=replace(style.organisation, logo=str(tmp_path / name)))
        for name in ("seal.png", "lost.png")
    )
    for page in (written(replace(document, cover=None), kept, tmp_path), written(document, lost, tmp_path)):
        assert [image for head in all_of(page, "header") for image in all_of(head, "img")] == []


def test_language_and_title_are_said_and_headings_step_down_one_at_a_time(page: etree._Element) -> None:
    assert page.get("lang") == "en-GB"
    assert all_of(page, "title")[0].text == "The Hanoi Convention opens for signature"
    levels = [int(str(x.tag)[-1]) for x in page.iter() if str(x.tag)[-2:] in {"h1", "h2", "h3", "h4"}]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_heads_of_tables_say_what_they_head(page: etree._Element) -> None:
    heads = all_of(page, "th")
    assert {head.get("scope") for head in heads} == {"col", "rowgroup"}
    assert all(all_of(table, "caption") for table in all_of(page, "table"))


def test_links_within_the_page_lead_somewhere_and_names_are_unique(page: etree._Element) -> None:
    names = [str(x.get("id")) for x in page.iter() if x.get("id")]
    assert len(names) == len(set(names))
    inside = {str(x.get("href"))[1:] for x in all_of(page, "a") if str(x.get("href")).startswith("#")}
    assert inside <= set(names)


def test_nothing_is_fetched_when_the_page_is_opened(page: etree._Element) -> None:
    assert not [
        x for x in page.iter() if str(x.tag) in {f"{_XHTML}{n}" for n in ("link", "script", "iframe")}
    ]
    assert all(str(x.get("src")).startswith("data:") for x in all_of(page, "img"))
    assert "url(" not in "".join(x.text or "" for x in all_of(page, "style"))


@pytest.mark.parametrize(
    ("words", "link"),
    [
        ('<script>alert(1)</script> & "more" \' ]]>', None),
        ("a\x00b\x1f\ufffe", None),
        ("x", "javascript:alert(1)"),
    ],
)
def test_words_never_become_mark_up_and_links_never_run_anything(
    words: str, link: str | None, composed: tuple[Document, HouseStyle], tmp_path: Path
) -> None:
    document, style = composed
    section = document.sections[0]
    hostile = Paragraph(words=(Text(text=words, link=link),))
    document = replace(document, sections=(replace(section, blocks=(hostile,)), *document.sections[1:]))
    page = written(document, style, tmp_path)
    shown = "".join(all_of(page, "main")[0].itertext())
    assert words.replace("\x00", "").replace("\x1f", "").replace("\ufffe", "") in shown
    assert not all_of(page, "script")
    assert "javascript" not in etree.tostring(page).decode()


def test_quotations_read_back_from_the_page(tmp_path: Path) -> None:
    pack = sample_pack()
    path = tmp_path / "pack.html"
    jobs.build(pack, [path], Audience.PUBLIC)
    document, _ = jobs.compose(pack, Audience.PUBLIC)
    assert verify_file(path, pack, document).is_sound
    path.write_text(path.read_text("utf-8").replace("We always want", "We never want"), "utf-8")
    assert not verify_file(path, pack, document).is_sound


def test_same_document_gives_the_same_bytes(composed: tuple[Document, HouseStyle], tmp_path: Path) -> None:
    first = etree.tostring(written(*composed, tmp_path))
    assert etree.tostring(written(*composed, tmp_path)) == first
