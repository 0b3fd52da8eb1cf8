"""The verbatim guarantee: what a file says is read back and set beside the sources."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from quoting_pack import article_of, pack_of, quote_item, quoting_pack, write

from briefing.document.document import Document
from briefing.errors import ExportError, VerificationError
from briefing.export import EXPORTERS
from briefing.export.word.exporter import WordExporter
from briefing.model.pack import Audience, BlockKind, Pack
from briefing.session import job_forms as forms
from briefing.session import jobs
from briefing.session.samples import sample_pack
from briefing.session.verification.pdf_text import read_pdf
from briefing.session.verification.reports import report_text
from briefing.session.verification.verifying import FileVerification, QuoteState, wording_beside_source
from briefing.session.worker_jobs import JOBS

FORMATS = ("pdf", "docx")
REMARK = "“The ministry will publish the text in October, and every district will have it.”"
SECOND = "“The exhibition stays open until Sunday.”"
LONG = (
    "“"
    + " ".join(
        f"Report number {n} is read by every vice-minister in its half-yearly turn." for n in range(90)
    )
    + "”"
)


def verify(pack: Pack, path: Path) -> FileVerification:
    return jobs.verify(path, pack, Audience.PUBLIC)


def states(file: FileVerification) -> list[QuoteState]:
    return [quote.state for quote in file.quotes]


def edit_word(path: Path, change: Callable[[str], str]) -> Path:
    """Change the main part of a Word file as a colleague's program would."""
    edited = path.with_name("edited.docx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(edited, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                before = content.decode()
                content = change(before).encode()
                assert content.decode() != before
            new.writestr(name, content)
    return edited


def without_tags(path: Path) -> Path:
    """Take a PDF's structure away, as printing it to a file does."""
    bare = path.with_name("bare.pdf")
    with pikepdf.open(path) as pdf:
        del pdf.Root.StructTreeRoot
        pdf.save(bare)
    return bare


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    "words",
    [
        REMARK,
        "that the law would be passed soon",
        "“We agree on the text,” the minister said, “and we will publish it”",
        "“The first paragraph goes on.\n“The second one ends.”",
        "“" + "Vice-ministers, self-employed people—and decision-makers, too—met; " * 8 + "that was all.”",
        "“Đặng Hoàng Giang đã phát biểu tại Hội nghị ở Hà Nội, và Lê Xuân Minh cũng vậy.”",
        "“A thin\u2009space, a non\u00a0breaking one, 5,000 – 6,000 … and ½ of it, 漢字 and \U0001f600.”",
        "\"Straight marks, 'inner' ones, <b>no mark-up</b> & 100%.\"",
        "“" + "x" * 300 + "”",
        LONG,
    ],
    ids=[
        "plain",
        "reported",
        "interrupted",
        "two paragraphs",
        "hyphens",
        "vi",
        "signs",
        "straight",
        "word",
        "pages",
    ],
)
def test_a_quotation_reads_back_as_it_stands_in_its_source(tmp_path: Path, words: str, suffix: str) -> None:
    pack = quoting_pack(words, SECOND, words)

    file = verify(pack, write(pack, tmp_path / f"pack.{suffix}"))

    assert file.is_sound
    assert states(file) == [QuoteState.VERBATIM] * 3
    assert [quote.source_sha256 for quote in file.quotes] == [pack.articles[0].original.sha256] * 3


def test_paragraph_over_many_pages_is_joined_once(tmp_path: Path) -> None:
    words = " ".join(f"word{number}" for number in range(6_000))
    paragraphs = read_pdf(write(quoting_pack(f"“{words}”"), tmp_path / "pack.pdf"))

    whole = [paragraph for paragraph in paragraphs if words in paragraph.words]
    parts = [paragraph for paragraph in paragraphs if "word" in paragraph.words]

    assert len(whole) == 1
    assert len(parts) > 5
    assert sum(len(paragraph.words) for paragraph in parts) < 2.1 * len(words)


@pytest.mark.parametrize("suffix", FORMATS)
def test_quotations_among_the_key_messages_are_verified_line_by_line(tmp_path: Path, suffix: str) -> None:
    pack = quoting_pack("“The first line.\n“The second line.”", SECOND, block=BlockKind.KEY_MESSAGES)

    file = verify(pack, write(pack, tmp_path / f"pack.{suffix}"))

    assert states(file) == [QuoteState.VERBATIM] * 2


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("wording", "state"),
    [
        ("“The ministry will publish the text […].”", QuoteState.MARKED_EDITS),
        (
            "“The ministry [of culture] will publish the text in October, and every district will have it.”",
            QuoteState.MARKED_EDITS,
        ),
        (
            "“The ministry will publish the text in November, and every district will have it.”",
            QuoteState.ALTERED,
        ),
    ],
)
def test_the_wording_of_the_pack_is_set_beside_the_source(
    tmp_path: Path, wording: str, state: QuoteState, suffix: str
) -> None:
    article = article_of(REMARK)
    pack = pack_of([quote_item(article, REMARK, 1, wording=wording)], [article])

    file = verify(pack, write(pack, tmp_path / f"pack.{suffix}"))

    assert states(file) == [state]
    assert not file.strangers, "the file says what the pack says, whatever that is"


def test_a_word_changed_in_the_word_file_is_an_alteration(tmp_path: Path) -> None:
    pack = quoting_pack(REMARK, SECOND)
    edited = edit_word(write(pack, tmp_path / "a.docx"), lambda xml: xml.replace("in October", "in November"))

    file = verify(pack, edited)

    assert states(file) == [QuoteState.ALTERED, QuoteState.VERBATIM]
    assert "in November" in (file.quotes[0].found or "")
    assert not file.is_sound


def test_words_added_behind_reported_speech_are_an_alteration(tmp_path: Path) -> None:
    pack = quoting_pack("that the law would be passed soon")
    edited = edit_word(
        write(pack, tmp_path / "a.docx"), lambda xml: xml.replace("passed soon", "passed soon or never")
    )

    assert states(verify(pack, edited)) == [QuoteState.ALTERED]


def test_a_tracked_deletion_counts_as_done(tmp_path: Path) -> None:
    pack = quoting_pack(REMARK)
    run = '<w:r><w:t xml:space="preserve">'
    struck = (
        f'</w:t></w:r><w:del w:id="9" w:author="a"><w:r><w:delText>in October</w:delText></w:r></w:del>{run}'
    )
    edited = edit_word(write(pack, tmp_path / "a.docx"), lambda xml: xml.replace("in October", struck))

    assert states(verify(pack, edited)) == [QuoteState.ALTERED]


def test_a_quotation_joined_to_other_words_is_still_verbatim(tmp_path: Path) -> None:
    pack = quoting_pack(REMARK)
    edited = edit_word(
        write(pack, tmp_path / "a.docx"),
        lambda xml: xml.replace(REMARK, f"He put it like this: {REMARK} And left."),
    )

    assert states(verify(pack, edited)) == [QuoteState.VERBATIM]


def test_one_altered_printing_of_two_is_found(tmp_path: Path) -> None:
    pack = quoting_pack(REMARK, REMARK)
    edited = edit_word(
        write(pack, tmp_path / "a.docx"), lambda xml: xml.replace("in October", "in November", 1)
    )

    assert sorted(states(verify(pack, edited))) == [QuoteState.ALTERED, QuoteState.VERBATIM]


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_quotation_that_the_file_does_not_hold_is_not_found(tmp_path: Path, suffix: str) -> None:
    pack = quoting_pack(SECOND, REMARK)
    shorter = replace(pack, sections=tuple(replace(s, items=s.items[:1]) for s in pack.sections))

    file = verify(pack, write(shorter, tmp_path / f"pack.{suffix}"))

    assert states(file) == [QuoteState.VERBATIM, QuoteState.NOT_FOUND]
    assert file.quotes[1].place is None


@pytest.mark.parametrize(
    "words", [REMARK, LONG, "that the law would be passed soon"], ids=["plain", "pages", "reported"]
)
def test_a_pdf_without_tags_is_read_page_by_page(tmp_path: Path, words: str) -> None:
    pack = quoting_pack(words, SECOND)
    bare = without_tags(write(pack, tmp_path / "pack.pdf"))

    assert states(verify(pack, bare)) == [QuoteState.VERBATIM] * 2


def test_a_pdf_of_other_words_is_found_out_with_and_without_tags(tmp_path: Path) -> None:
    pack = quoting_pack(REMARK, SECOND)
    other = quoting_pack(REMARK.replace("October", "November"), SECOND)
    path = write(other, tmp_path / "pack.pdf")

    for file in (verify(pack, path), verify(pack, without_tags(path))):
        assert states(file) == [QuoteState.ALTERED, QuoteState.VERBATIM]
        assert "November" in (file.quotes[0].found or "")


def test_a_source_that_does_not_hold_the_words_makes_an_orphan(tmp_path: Path) -> None:
    pack = quoting_pack(REMARK)
    article = pack.articles[0]
    pack = replace(pack, articles=(replace(article, text=article.text.replace("October", "August!")),))

    file = verify(pack, write(pack, tmp_path / "pack.docx"))

    assert states(file) == [QuoteState.ORPHANED]
    assert not file.is_sound


@pytest.mark.parametrize(
    ("printed", "exact", "state"),
    [
        ("“So it is”", "So it is", QuoteState.VERBATIM),
        ("“So it is”", "“So it is,”", QuoteState.VERBATIM),
        ("“So it is”", '"So it is"', QuoteState.VERBATIM),
        ("“So […] and not otherwise”", "“So,” he said, “and not otherwise,”", QuoteState.MARKED_EDITS),
        ("“So it was”", "“So it is,”", QuoteState.ALTERED),
        ("“So it is not”", "“So it is,”", QuoteState.ALTERED),
        ("“it is”", "“So it is,”", QuoteState.ALTERED),
    ],
)
def test_marks_around_a_quotation_are_the_documents_own(printed: str, exact: str, state: QuoteState) -> None:
    assert wording_beside_source(printed, exact) is state


def test_build_writes_the_report_beside_the_files(tmp_path: Path) -> None:
    outputs = (tmp_path / "a.pdf", tmp_path / "a.docx")
    report = tmp_path / "a.json"

    written = jobs.build(sample_pack(), outputs, Audience.PUBLIC, report=report)

    assert written == (*outputs, report)
    read = json.loads(report.read_text(encoding="utf-8"))
    assert [file["name"] for file in read["files"]] == ["a.pdf", "a.docx"]
    assert {quote["state"] for file in read["files"] for quote in file["quotes"]} == {"verbatim"}
    assert str(tmp_path) not in report.read_text(encoding="utf-8")


def test_the_readable_report_names_each_quotation_its_place_and_its_source(tmp_path: Path) -> None:
    pack = quoting_pack(REMARK)
    file = verify(pack, write(pack, tmp_path / "pack.docx"))

    text = report_text(pack, [file])

    assert "pack.docx (public edition): 1 quotation, 1 verbatim." in text
    assert "1. verbatim · paragraph " in text
    assert "VietnamPlus: The ministry opens the exhibition, characters 0 to " in text
    assert pack.articles[0].original.sha256 in text


class ForgetfulExporter(WordExporter):
    """Write Word files that lack the last section but one."""

    def write(self, document: Document, *arguments: Any) -> None:
        super().write(replace(document, sections=document.sections[1:], notes=()), *arguments)


def test_a_file_that_lost_a_quotation_never_takes_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(EXPORTERS, ".docx", ForgetfulExporter)  # type: ignore[arg-type]
    earlier = tmp_path / "pack.docx"
    earlier.write_bytes(b"the earlier file")

    with pytest.raises(ExportError, match="does not read back"):
        jobs.build(quoting_pack(REMARK), [earlier], Audience.PUBLIC)

    assert earlier.read_bytes() == b"the earlier file"
    assert [path.name for path in tmp_path.iterdir()] == ["pack.docx"]


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.pdf", b"no PDF"), ("a.docx", b"no zip"), ("a.docx", b""), ("a.txt", b"words")],
)
def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(
    tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    with pytest.raises(VerificationError, match=name):
        verify(quoting_pack(REMARK), path)


def test_a_word_file_with_a_document_type_is_refused(tmp_path: Path) -> None:
    pack = quoting_pack(REMARK)
    entity = '<!DOCTYPE x [<!ENTITY month "October">]>'
    edited = edit_word(
        write(pack, tmp_path / "a.docx"),
        lambda xml: xml.replace("?>", f"?>{entity}", 1).replace("October", "&month;"),
    )

    with pytest.raises(VerificationError):
        verify(pack, edited)


def test_the_main_part_of_a_word_file_may_have_another_name(tmp_path: Path) -> None:
    pack = quoting_pack(REMARK)
    path = write(pack, tmp_path / "a.docx")
    renamed = tmp_path / "renamed.docx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(renamed, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "_rels/.rels":
                content = content.replace(b"word/document.xml", b"word/document2.xml")
            new.writestr(name.replace("word/document.xml", "word/document2.xml"), content)

    assert states(verify(pack, renamed)) == [QuoteState.VERBATIM]


def test_the_same_file_gives_the_same_report(tmp_path: Path) -> None:
    pack = quoting_pack(REMARK)
    path = write(pack, tmp_path / "a.docx")
    (tmp_path / "later").mkdir()
    again = Path(shutil.copy(path, tmp_path / "later"))

    assert verify(pack, path) == verify(pack, again)


def test_the_worker_verifies_as_the_command_line_does(tmp_path: Path) -> None:
    pack = quoting_pack(REMARK)
    path, report = tmp_path / "a.docx", tmp_path / "a.json"
    building = json.loads(json.dumps(forms.build_arguments(pack, [path], Audience.PUBLIC, report)))
    verifying = json.loads(json.dumps(forms.verify_arguments(pack, path)))

    built = JOBS[forms.BUILD](building, jobs.no_progress)
    verified = JOBS[forms.VERIFY](verifying, jobs.no_progress)

    assert built["files"] == [str(path), str(report)]
    assert verified == json.loads(report.read_text(encoding="utf-8"))
