"""The words of the Word file are those of the document, whatever they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_document import sample_document
from word_file import WordFile, broken_rules

from briefing.document import blocks as b
from briefing.document import walk
from briefing.document.document import Document, Section
from briefing.document.inlines import Emphasis, Text, text
from briefing.export.word.exporter import WordExporter
from briefing.export.word.gate import clean
from briefing.model.pack import PageSize
from briefing.style.house_style import HouseStyle

HOSTILE = (
    "<w:p/> & ]]> {{briefing}} <?xml?>",
    "nul \x00 bell \x07 escape \x1b",
    "lone \ud800 surrogate, \ufffe and \uffff",
    "line\nbreak\ttab\r\nand\u2028more",
    "Đặng Hoàng Giang, Lương Cường, Nguyễn Hữu Phú",
    "e\u0301 combining, \u202eright to left\u202c, \U0001f4f0",
    "x" * 5_000,
)


def folded(lines: list[str]) -> str:
    return " ".join(" ".join(lines).split())


def with_words(words: str) -> Document:
    """Return a document that shows the words in many places."""
    sample = sample_document()
    heading = b.Heading(level=1, words=text(words), anchor="hostile", origin=words)
    row = b.LabelRow(label=text(words), paragraphs=(text(words),), origin=words)
    figure = b.Figure(value=words, label=text(words), qualifier=text(words), origin=words)
    source = b.Source(
        number=9,
        outlet=text(words),
        headline=text(words),
        particulars=words,
        url=words,
        anchor=words,
        origin=words,
    )
    blocks = (
        b.Paragraph(words=(Text(text=words, emphasis=Emphasis.STRONG, link=f"https://example.org/{words}"),)),
        b.LabelRows(rows=(row,)),
        b.Tiles(figures=(figure,)),
        b.Sources(sources=(source,)),
    )
    section = Section(heading=heading, blocks=blocks)
    running = replace(sample.running, title=words, marking=words)
    return replace(
        sample,
        title=words,
        subject=words,
        author=words,
        running=running,
        sections=(*sample.sections, section),
    )


@pytest.mark.parametrize("size", PageSize)
def test_words_in_reading_order_are_those_of_the_document(size: PageSize, write) -> None:
    document = sample_document(size)
    assert folded(write(document).words()) == folded(list(walk.lines(document)))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(words: str, write) -> None:
    file = write(with_words(words))
    assert broken_rules(file) == []
    assert folded([clean(words)]) in folded(file.words())


@settings(max_examples=15)
@given(words=st.text(min_size=1))
def test_any_words_give_a_file_that_can_be_read(
    words: str, tmp_path_factory: pytest.TempPathFactory, modern: HouseStyle
) -> None:
    path: Path = tmp_path_factory.mktemp("any") / "pack.docx"
    WordExporter().write(with_words(words), path, modern, lambda _: None)
    assert broken_rules(WordFile(path)) == []


def test_vietnamese_letters_stand_in_headings_and_contents(write) -> None:
    heading = b.Heading(level=1, words=text("Công ước Hà Nội"), anchor="vi")
    file = write(replace(sample_document(), sections=(Section(heading=heading, blocks=()),), notes=()))
    assert file.paragraphs("Heading1") == ["Công ước Hà Nội"]
    (link,) = file.find(".//w:sdtContent//w:hyperlink")
    assert [t.text for t in link.iter(qn("w:t"))] == ["Công ước Hà Nội", "3"]


def test_empty_document_is_a_whole_file(write) -> None:
    sample = sample_document()
    file = write(replace(sample, cover=None, contents=None, sections=(), notes=()))
    assert broken_rules(file) == []
    assert file.find(".//w:sectPr/w:titlePg") == []


def test_run_in_another_language_says_so(sample: WordFile) -> None:
    assert sample.values(".//w:r/w:rPr/w:lang") == ["vi-VN"]
    assert sample.values("w:docDefaults//w:lang", "styles") == ["en-GB"]
