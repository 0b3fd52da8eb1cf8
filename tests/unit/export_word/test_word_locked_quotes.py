"""Where the house wants it, the words of quotations cannot be edited by accident."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from docx.oxml.ns import nsmap, qn
from sample_document import sample_document
from word_file import WordFile, broken_rules, words_of

from briefing.document import blocks as b
from briefing.document.inlines import plain
from briefing.export.word.exporter import WordExporter
from briefing.style.house_style import WordHouse
from briefing.style.loading import load_house_style


@pytest.mark.parametrize("name", ["modern", "classic", "plain"])
def test_words_of_quotations_are_locked_and_nothing_else_is(name: str, tmp_path: Path) -> None:
    style = replace(load_house_style(name), word=WordHouse(locks_quotes=True))
    WordExporter().write(sample_document(), tmp_path / "a.docx", style, lambda _: None)
    file = WordFile(tmp_path / "a.docx")
    locked = [lock.getparent().getparent() for lock in file.find(".//w:sdtPr/w:lock[@w:val='contentLocked']")]
    said = ["".join(words_of(p) for p in control.iter(qn("w:p"))) for control in locked]
    blocks = [block for section in sample_document().sections for block in section.blocks]
    (sheet,) = [block for block in blocks if isinstance(block, b.Quotations)]
    quotations = [quotation for quotation in (sheet.lead, *sheet.quotations) if quotation]
    assert [words[:40] for words in said] == [plain(quotation.words)[:40] for quotation in quotations]
    assert broken_rules(file) == []
    assert all(p.find("w:pPr", nsmap) is not None for p in file.part("document").iter(qn("w:p")))


def test_quotations_are_open_unless_the_house_locks_them(sample: WordFile) -> None:
    assert sample.find(".//w:lock") == []
