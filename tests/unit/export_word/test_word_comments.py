"""Remarks of the internal edition are comments beside the first words of what they are about."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from docx.oxml.ns import nsmap, qn
from sample_document import sample_document
from word_file import WordFile, broken_rules, words_of

from briefing.document import blocks as b
from briefing.document.document import Document, Remark
from briefing.document.inlines import plain
from briefing.ingest.docx_package import open_docx
from briefing.model.pack import Audience
from briefing.roundtrip.aside_reading import read_remarks
from briefing.session import jobs
from briefing.session.samples import sample_pack

LINES = (
    "Example Daily, 8 October 2025, paragraph 3.",
    "A treaty & its <signing>",
    "“The source's own words.”",
)


def quoted() -> tuple[str, str]:
    """Return the item of a quotation and its speaker."""
    blocks = [block for section in sample_document().sections for block in section.blocks]
    quotation = next(block for block in blocks if isinstance(block, b.Quotations)).quotations[0]
    assert quotation.origin
    return quotation.origin, plain(quotation.speaker)


def remarked() -> Document:
    remarks = (Remark(origin=quoted()[0], lines=LINES), Remark(origin="nobody", lines=LINES))
    return replace(sample_document(), remarks=remarks)


def test_remark_stands_once_beside_what_it_is_about(write) -> None:
    file = write(remarked())
    (start,), (end,), (mark,) = (
        file.find(f".//w:{name}") for name in ("commentRangeStart", "commentRangeEnd", "commentReference")
    )
    assert {e.get(qn("w:id")) for e in (start, end, mark)} == {"0"}
    row = next(r for r in start.iterancestors(qn("w:tr")))
    assert any(quoted()[1] in words_of(p) for p in row.iter(qn("w:p")))
    assert broken_rules(file) == []


def test_comment_holds_the_lines_and_no_clock(write) -> None:
    (comment,) = write(remarked()).find("w:comment", "comments")
    assert [words_of(p) for p in comment.iter(qn("w:p"))] == list(LINES)
    assert comment.get(qn("w:author")) == "Briefing"
    assert comment.get(qn("w:date")) == "2025-10-24T18:00:00Z"


def test_document_without_remarks_has_no_comments(sample: WordFile) -> None:
    assert not [name for name in sample.names if "comment" in name]


def test_internal_edition_says_where_each_excerpt_comes_from_and_the_public_one_does_not(
    tmp_path: Path,
) -> None:
    pack = sample_pack()
    for edition in Audience:
        jobs.build(pack, (tmp_path / f"{edition}.docx",), edition)
    internal, public = (WordFile(tmp_path / f"{e}.docx") for e in (Audience.INTERNAL, Audience.PUBLIC))
    comments = internal.find("w:comment", "comments")
    said = [words_of(comment[0]) for comment in comments]
    assert len(comments) == len(internal.find(".//w:commentReference"))
    assert len(comments) > 20
    assert all("paragraph" in line or "." in line for line in said)
    assert not [name for name in public.names if "comment" in name]
    assert public.find(".//w:commentReference") == []
    assert {style.find("w:name", nsmap).get(qn("w:val")) for style in internal.find("w:style", "styles")} >= {
        "annotation text",
        "annotation reference",
    }


def test_own_remarks_are_not_taken_for_a_colleague_s(tmp_path: Path) -> None:
    path = tmp_path / "internal.docx"
    jobs.build(sample_pack(), (path,), Audience.INTERNAL)
    assert read_remarks(open_docx(path.read_bytes())) == {}
