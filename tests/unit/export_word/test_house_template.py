"""A house template keeps its letterhead, page and styles; what it lacks is added; a bad one is refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from docx.oxml.ns import nsmap, qn
from house_templates import (
    FOOT,
    HEAD,
    as_template,
    letterhead,
    localised,
    rewritten,
    with_external,
    with_numbered_headings,
)
from lxml import etree
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from sample_document import EMBARGO, sample_document
from word_file import WordFile, broken_rules, style_of, words_of

from briefing.document.document import Document
from briefing.errors import ResourceError
from briefing.export.exporter import PageMap
from briefing.export.word.exporter import WordExporter
from briefing.export.word.template_reading import read_template
from briefing.export.word.template_report import report_on
from briefing.style.house_style import HouseStyle, WordHouse
from briefing.style.loading import load_house_style

WriteInto = Callable[..., WordFile]
TWIPS_PER_CM = 567


@pytest.fixture
def write_into(tmp_path: Path, modern: HouseStyle) -> WriteInto:
    def make(template: Path, document: Document | None = None) -> WordFile:
        house = replace(modern, word=WordHouse(template=str(template)))
        path = tmp_path / "out.docx"
        WordExporter().write(document or sample_document(), path, house, lambda _: None)
        return WordFile(path)

    return make


@pytest.fixture
def template(tmp_path: Path) -> Path:
    return letterhead(tmp_path / "letter.docx")


def heads(file: WordFile) -> list[str]:
    calls = file.find(".//w:sectPr/w:headerReference") + file.find(".//w:sectPr/w:footerReference")
    targets = {r.get("Id"): r.get("Target") for r in file.trees["word/_rels/document.xml.rels"]}
    return [str(targets[call.get(qn("r:id"))]).removesuffix(".xml") for call in calls]


def style_ids(file: WordFile) -> dict[str, str]:
    return {
        s.find("w:name", nsmap).get(qn("w:val")).lower(): s.get(qn("w:styleId"))
        for s in file.find("w:style", "styles")
    }


def test_nothing_is_broken_in_a_file_made_from_a_template(template: Path, write_into: WriteInto) -> None:
    assert broken_rules(write_into(template)) == []


def test_letterhead_is_kept_with_its_picture(template: Path, write_into: WriteInto) -> None:
    file = write_into(template)
    head, foot = heads(file)
    assert HEAD in [words_of(p) for p in file.part(head).iter(qn("w:p"))]
    assert FOOT in [words_of(p) for p in file.part(foot).iter(qn("w:p"))]
    (picture,) = (r for r in file.trees[f"word/_rels/{head}.xml.rels"] if r.get("Type").endswith("/image"))
    assert f"word/{picture.get('Target')}" in file.names
    assert not {"word/header1.xml", "word/footer1.xml"} & set(file.names)


def test_embargo_and_page_number_are_added_to_a_letterhead(template: Path, write_into: WriteInto) -> None:
    file = write_into(template)
    head, foot = heads(file)
    assert any("EMBARGO" in words_of(p) for p in file.part(head).iter(qn("w:p")))
    assert [c.text for c in file.find(".//w:instrText", foot)] == [" PAGE "]


def test_page_and_margins_are_those_of_the_template(template: Path, write_into: WriteInto) -> None:
    file = write_into(template)
    (margins,) = file.find(".//w:pgMar")
    assert abs(int(margins.get(qn("w:left"))) - 4 * TWIPS_PER_CM) < 5
    widths = {int(t.get(qn("w:w"))) for t in file.find(".//w:tblPr/w:tblW")}
    assert all(abs(width - 14.5 * TWIPS_PER_CM) < 10 for width in widths)
    grids = [[int(c.get(qn("w:w"))) for c in g.iterchildren()] for g in file.find(".//w:tblGrid")]
    assert all(abs(sum(grid) - 14.5 * TWIPS_PER_CM) < 12 for grid in grids)
    tab = file.find("w:style[@w:styleId='Marking']/w:pPr/w:tabs/w:tab", "styles")
    assert abs(int(tab[0].get(qn("w:pos"))) - 14.5 * TWIPS_PER_CM) < 10


def test_its_look_wins_for_styles_that_it_has(template: Path, write_into: WriteInto, tmp_path: Path) -> None:
    before = WordFile(letterhead(tmp_path / "before.docx"))
    file = write_into(template)
    for name in ("heading 1", "body text", "title", "quote", "list bullet", "caption"):
        theirs, kept = (f.styles()[style_ids(f)[name]] for f in (before, file))
        assert [e.tag for e in kept.iter()] == [e.tag for e in theirs.iter() if e.tag != qn("w:rsid")], name


def test_what_it_lacks_is_added_on_its_own_body_text(template: Path, write_into: WriteInto) -> None:
    file = write_into(template)
    ids, styles = style_ids(file), file.styles()
    added = styles[ids["label text"]]
    assert added.find("w:basedOn", nsmap).get(qn("w:val")) == ids["body text"]
    assert added.find("w:rPr/w:color", nsmap).get(qn("w:themeColor")) == "text1"
    # Its second accent may be any colour: an embargo stays in ours.
    assert styles[ids["embargo"]].find("w:rPr/w:color", nsmap).attrib == {qn("w:val"): "A4161A"}
    assert len(ids.values()) == len(set(ids.values()))


def test_sections_begin_pages_though_its_headings_do_not(template: Path, write_into: WriteInto) -> None:
    file = write_into(template)
    starts = [
        words_of(p)
        for p in file.part("document").iter(qn("w:p"))
        if p.find("w:pPr/w:pageBreakBefore", nsmap) is not None
    ]
    titles = [s.heading.words[0].text for s in sample_document().sections if s.starts_page]
    assert starts == ["Contents", *titles]


def test_numbered_lists_begin_again_by_its_own_list(template: Path, write_into: WriteInto) -> None:
    file = write_into(template)
    lists = [p for p in file.part("document").iter(qn("w:p")) if style_of(p) == "ListNumber"]
    instances = [p.find("w:pPr/w:numPr/w:numId", nsmap) for p in lists]
    assert instances[:2] == [None, None]
    (number,) = {i.get(qn("w:val")) for i in instances[2:]}
    own = file.find("w:style[@w:styleId='ListNumber']//w:numId", "styles")[0].get(qn("w:val"))
    held = [
        n.find("w:abstractNumId", nsmap).get(qn("w:val"))
        for n in file.find("w:num", "numbering")
        if n.get(qn("w:numId")) in {number, own}
    ]
    assert len(held) == 2
    assert len(set(held)) == 1


def test_german_styles_are_known_by_their_names(template: Path, write_into: WriteInto) -> None:
    file = write_into(localised(template))
    used = {style_of(p) for p in file.part("document").iter(qn("w:p"))}
    assert {"berschrift1", "berschrift2", "Textkrper", "Aufzhlungszeichen", "Titel", "Zitat"} <= used
    assert not {"Heading1", "BodyText", "ListBullet", "Title", "Quote"} & used
    assert broken_rules(file) == []


def test_template_without_styles_theme_or_lists_is_given_ours(template: Path, write_into: WriteInto) -> None:
    bare = rewritten(
        template, replaced={r'<Relationship [^>]*relationships/(styles|theme|numbering)"[^>]*/>': ""}
    )
    file = write_into(bare)
    assert broken_rules(file) == []
    assert file.part("theme/theme1").find(".//a:accent1/a:srgbClr", nsmap).get("val") == "0B4F6C"


def test_template_file_is_read_like_a_document(template: Path, write_into: WriteInto) -> None:
    file = write_into(as_template(template))
    (main,) = (
        t.get("ContentType")
        for t in file.trees["[Content_Types].xml"]
        if t.get("PartName") == "/word/document.xml"
    )
    assert main.endswith("document.main+xml")
    assert broken_rules(file) == []


def test_same_template_and_document_give_the_same_bytes(template: Path, tmp_path: Path, write_into) -> None:
    write_into(template)
    first = (tmp_path / "out.docx").read_bytes()
    write_into(template)
    assert (tmp_path / "out.docx").read_bytes() == first


def test_nothing_of_the_template_s_own_words_and_history_is_left(template: Path, write_into) -> None:
    file = write_into(rewritten(template, replaced={r"<w:p>": '<w:p w:rsidR="00AB12CD">'}))
    everything = b"".join(etree.tostring(tree) for tree in file.trees.values())
    assert b"Delete this line" not in everything
    assert b"00AB12CD" not in everything


def test_report_names_what_was_taken_and_what_was_added(template: Path) -> None:
    report = report_on(template)
    assert {"heading 1", "Body Text", "List Bullet"} <= set(report.taken)
    assert {"Label Text", "toc 1", "footnote text"} <= set(report.added)
    assert not set(report.taken) & set(report.added)


def with_macros(path: Path) -> Path:
    return rewritten(path, {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0"})


def as_macro_file(path: Path) -> Path:
    return path.replace(path.with_suffix(".dotm"))


def with_declaration(path: Path) -> Path:
    return rewritten(path, replaced={r"<w:styles": '<!DOCTYPE x [<!ENTITY e "e">]><w:styles'})


def bomb(path: Path) -> Path:
    return rewritten(path, {"word/glossary/document.xml": b"<a>" + b" " * 40_000_000 + b"</a>"})


def encrypted(path: Path) -> Path:
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le"))
    return path


def truncated(path: Path) -> Path:
    path.write_bytes(path.read_bytes()[:4000])
    return path


def narrow(path: Path) -> Path:
    return rewritten(path, replaced={r'w:left="\d+"': 'w:left="11000"'})


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (with_macros, "contains macros; save it in Word as .dotx"),
        (as_macro_file, "contains macros"),
        (with_declaration, "is damaged"),
        (bomb, "unpacks to far more"),
        (encrypted, "is protected by a password"),
        (truncated, "is damaged"),
        (narrow, "leaves too little room"),
        (
            lambda p: with_external(p, "word/header1.xml", "image", "http://example.org/x.png"),
            "fetches something",
        ),
        (
            lambda p: with_external(p, "word/settings.xml", "attachedTemplate", "http://example.org/x.dotm"),
            "fetches",
        ),
        (lambda p: with_external(p, "word/document.xml", "oleObject", "file:x.xls"), "fetches something"),
        (lambda p: p.with_name("nobody.dotx"), "cannot be opened"),
    ],
)
def test_bad_template_is_refused_in_one_sentence(
    spoil: Callable[[Path], Path], says: str, template: Path, write_into: WriteInto
) -> None:
    bad = spoil(template)
    with pytest.raises(ResourceError) as caught:
        write_into(bad)
    assert caught.value.message.startswith(f"The template “{bad.name}” ")
    assert says in caught.value.message
    assert caught.value.message.count(".\n") == 0


def test_link_of_a_letterhead_and_the_template_s_own_template_do_no_harm(template: Path) -> None:
    with_external(template, "word/settings.xml", "attachedTemplate", "file://press-room/Normal.dotm")
    with_external(template, "word/header1.xml", "hyperlink", "https://example.org/")
    head, _ = read_template(template).stories
    assert "https://example.org/" in head.links.values()


@pytest.mark.parametrize(
    ("name", "lines", "embargo"),
    [
        ("modern", 1, "EMBARGO until 00:01"),
        ("modern", 2, EMBARGO),
        ("classic", 2, EMBARGO),
        ("plain", 2, EMBARGO),
    ],
)
def test_every_style_puts_marking_and_embargo_below_the_letterhead_side_by_side_if_there_is_room(
    name: str, lines: int, embargo: str, template: Path, tmp_path: Path
) -> None:
    style = replace(load_house_style(name), word=WordHouse(template=str(template)))
    sample = sample_document()
    document = replace(sample, running=replace(sample.running, embargo=embargo))
    WordExporter().write(document, tmp_path / "out.docx", style, lambda _: None)
    file = WordFile(tmp_path / "out.docx")
    head, _ = heads(file)
    said = [words_of(p) for p in file.part(head).iter(qn("w:p"))]
    assert len(said[said.index(HEAD) + 1 :]) == lines
    assert "FOR THE PRESS" in said[-lines]
    assert "EMBARGO" in said[-1]
    assert broken_rules(file) == []


def contents_rows(file: WordFile) -> list[str]:
    links = file.find(".//w:sdtContent//w:hyperlink")
    return ["".join(t.text or "" for t in link.iter(qn("w:t"))) for link in links]


def test_contents_show_the_numbers_that_a_template_sets_before_its_headings(
    template: Path, write_into: WriteInto
) -> None:
    rows = contents_rows(write_into(with_numbered_headings(template)))
    assert rows[0].startswith("I.\N{EN SPACE}At a glance")
    numbers = [row.partition("\N{EN SPACE}")[0] for row in rows]
    assert numbers[:4] == ["I.", "I.1", "I.2", "II."]


def test_heading_of_the_contents_takes_no_number_from_the_headings(
    template: Path, write_into: WriteInto
) -> None:
    file = write_into(
        with_numbered_headings(rewritten(template, replaced={"TOC Heading": "Another Heading"}))
    )
    style = file.styles()[style_ids(file)["toc heading"]]
    (number,) = style.findall("w:pPr/w:numPr/w:numId", nsmap)
    assert number.get(qn("w:val")) == "0"


def test_contents_of_a_smaller_page_show_later_pages(tmp_path: Path, modern: HouseStyle) -> None:
    document, layout = sample_document(), PageMap(page_count=9, places={}, heading_pages={"contacts": 7})
    path = tmp_path / "small.docx"
    small = letterhead(path)
    rewritten(small, replaced={'w:h="16838"': 'w:h="9000"'})
    house = replace(modern, word=WordHouse(template=str(small)))
    pages = []
    for style in (modern, house):
        WordExporter().write(document, tmp_path / "out.docx", style, lambda _: None, layout)
        (row,) = [row for row in contents_rows(WordFile(tmp_path / "out.docx")) if row.startswith("Contacts")]
        pages.append(int(row.removeprefix("Contacts")))
    assert pages[0] == 8
    assert pages[1] > 8


def test_picture_of_a_letterhead_loses_what_a_program_noted_in_it(
    template: Path, write_into: WriteInto, tmp_path: Path
) -> None:
    note, stream = PngInfo(), io.BytesIO()
    note.add_text("Author", "Somebody")
    Image.new("RGB", (120, 40), "#884400").save(stream, "PNG", pnginfo=note)
    write_into(rewritten(template, {"word/media/image1.png": stream.getvalue()}))
    with zipfile.ZipFile(tmp_path / "out.docx") as package:
        pictures = [package.read(name) for name in package.namelist() if name.startswith("word/media/")]
    assert stream.getvalue() not in pictures
    assert not any(b"Somebody" in picture for picture in pictures)
