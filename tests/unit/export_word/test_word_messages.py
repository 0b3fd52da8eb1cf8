"""A key message without a heading has its number in the paragraph of its words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sample_document import sample_document
from word_file import WordFile, broken_rules, style_of, words_of

from briefing.document import blocks as b
from briefing.document.inlines import text
from briefing.export.word.exporter import WordExporter
from briefing.style.loading import load_house_style


@pytest.mark.parametrize(("name", "style"), [("classic", "BodyText"), ("plain", "ListNumber")])
def test_number_and_words_are_one_paragraph(name: str, style: str, tmp_path: Path) -> None:
    sample = sample_document()
    rows = tuple(
        b.LabelRow(
            label=(), paragraphs=(text(f"Message {word}."),), number=number, origin=f"message-{number}"
        )
        for number, word in enumerate(("one", "two"), 1)
    )
    section = replace(sample.sections[0], blocks=(b.LabelRows(rows=rows, origin="messages"),))
    path = tmp_path / "pack.docx"
    document = replace(sample, sections=(section, *sample.sections[1:]))
    WordExporter().write(document, path, load_house_style(name), lambda _: None)
    file = WordFile(path)

    paragraphs = file.find(".//w:body//w:p")
    places = [at for at, p in enumerate(paragraphs) if words_of(p).startswith("Message ")]
    assert [style_of(paragraphs[at]) for at in places] == [style, style]
    assert all(words_of(paragraphs[at - 1]).strip() for at in places)
    assert broken_rules(file) == []
