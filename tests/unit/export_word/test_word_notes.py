"""Notes take the form that the house wants, and a file comes back the same in each."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from printed_packs import printed_pack
from sample_document import sample_document
from word_file import WordFile, broken_rules, words_of

from briefing.compose.composer import compose_pack
from briefing.document.document import Document
from briefing.export.word.exporter import WordExporter
from briefing.model.pack import Audience, Pack, PageSize
from briefing.roundtrip.changes import ChangeKind
from briefing.session.merging import compare_file
from briefing.style.house_style import HouseStyle, WordHouse, WordNotes
from briefing.style.loading import load_house_style

WriteNotes = Callable[[WordNotes], WordFile]
NATIVE = {WordNotes.FOOTNOTES: "footnote", WordNotes.ENDNOTES: "endnote"}


def written(document: Document, style: HouseStyle, notes: WordNotes, path: Path) -> Path:
    WordExporter().write(document, path, replace(style, word=WordHouse(notes=notes)), lambda _: None)
    return path


@pytest.fixture
def write_notes(modern: HouseStyle, tmp_path: Path) -> WriteNotes:
    def make(notes: WordNotes) -> WordFile:
        return WordFile(written(sample_document(), modern, notes, tmp_path / "notes.docx"))

    return make


def fields(file: WordFile, name: str) -> list[str]:
    return [code.text for code in file.find(".//w:instrText") if (code.text or "").split()[0] == name]


@pytest.mark.parametrize("form", WordNotes)
def test_no_form_breaks_a_rule(write_notes: WriteNotes, form: WordNotes) -> None:
    assert broken_rules(write_notes(form)) == []


@pytest.mark.parametrize(("form", "kind"), NATIVE.items())
def test_native_notes_are_called_in_order_and_stand_in_a_part_of_their_own(
    write_notes: WriteNotes, form: WordNotes, kind: str
) -> None:
    file = write_notes(form)
    other = next(name for name in NATIVE.values() if name != kind)
    called = file.values(f".//w:{kind}Reference", attribute="w:id")
    assert called == ["1", "2", "3", "4", "5"]
    assert file.values(f"w:{kind}", f"{kind}s", "w:id") == ["-1", "0", *called]
    assert file.values(f"w:{other}", f"{other}s", "w:id") == ["-1", "0"]
    styles = {s.get(qn("w:val")) for s in file.find(f"w:{kind}[@w:id='1']//w:pStyle", f"{kind}s")}
    assert styles == {f"{kind.capitalize()}Text"}
    assert len(fields(file, "NOTEREF")) == 2


def test_endnotes_have_the_figures_of_the_marks_that_come_again(write_notes: WriteNotes) -> None:
    # Word and LibreOffice number endnotes i, ii, iii unless settings and section say otherwise.
    file = write_notes(WordNotes.ENDNOTES)
    for part, holder in (("settings", "w:endnotePr"), ("document", ".//w:sectPr/w:endnotePr")):
        assert file.values(f"{holder}/w:numFmt", part) == ["decimal"]


def test_notes_at_the_end_of_sections_are_paragraphs_that_words_lead_to(write_notes: WriteNotes) -> None:
    file = write_notes(WordNotes.SECTION)
    links = [words_of(link) for link in file.find(".//w:hyperlink") if "note\xa0" in words_of(link)]
    assert len(links) == 7
    assert len(file.paragraphs("FootnoteText")) == 5
    assert not file.find(".//w:footnoteReference")


def test_list_of_sources_alone_leaves_no_mark(write_notes: WriteNotes) -> None:
    file = write_notes(WordNotes.SOURCES)
    marks = (".//w:footnoteReference", ".//w:endnoteReference")
    assert [mark for path in marks for mark in file.find(path)] == []
    assert fields(file, "NOTEREF") == []
    assert len(file.paragraphs("SourceEntry")) > 1


@pytest.mark.parametrize("form", WordNotes)
@pytest.mark.parametrize("name", ["modern", "plain"])
def test_untouched_file_changes_nothing_in_any_form(name: str, form: WordNotes, tmp_path: Path) -> None:
    style, pack = load_house_style(name), _pack(name)
    path = written(compose_pack(pack, style, Audience.PUBLIC), style, form, tmp_path / "pack.docx")
    assert compare_file(path, pack).changes == ()


def test_reworded_endnote_is_told(tmp_path: Path) -> None:
    style, pack = load_house_style("modern"), _pack("modern")
    document = compose_pack(pack, style, Audience.PUBLIC)
    path = written(document, style, WordNotes.ENDNOTES, tmp_path / "pack.docx")
    edited = tmp_path / "edited.docx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(edited, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            is_notes = name == "word/endnotes.xml"
            new.writestr(name, content.replace(b"5.<", b"55.<") if is_notes else content)
    (change,) = compare_file(edited, pack).changes
    assert change.kind is ChangeKind.EDITED
    assert change.after.endswith("55.")
    assert not change.can_be_taken


def _pack(style: str) -> Pack:
    return printed_pack("press-pack", style, "en-GB", PageSize.A4)
