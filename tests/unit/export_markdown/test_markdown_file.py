"""The Markdown file says what the document says, and nothing of it is taken for mark-up."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.document import walk
from briefing.document.inlines import Emphasis, NoteMark, Text, text
from briefing.export.markdown.words import line, paragraph
from briefing.model.pack import Audience
from briefing.session import jobs
from briefing.session.samples import sample_pack
from briefing.session.verification.plain_formats import read_markdown
from briefing.session.verification.verifying import verify_file


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "pack.md"
    jobs.build(sample_pack(), [path], Audience.PUBLIC)
    return path


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("5 * 3 = 15", "5 \\* 3 = 15"),
        ("a_b `c` [d] <e> |f| #g", "a\\_b \\`c\\` \\[d\\] \\<e\\> \\|f\\| \\#g"),
        ("- no list", "\\- no list"),
        ("1. no list", "1\\. no list"),
        ("# no heading", "\\# no heading"),
        ("one\ntwo", "one\\\ntwo"),
        ("a\x00b", "ab"),
    ],
)
def test_words_are_shown_as_they_are(words: str, written: str) -> None:
    assert paragraph(text(words)) == written


def test_marks_hug_their_words_and_links_and_notes_are_kept() -> None:
    words = (
        Text(text="See "),
        Text(text="this ", emphasis=Emphasis.STRONG),
        Text(text="page", link="https://example.org/a"),
        Text(text=" not that", link="javascript:alert(1)"),
        NoteMark(number=3),
    )
    assert line(words) == "See **this** [page](<https://example.org/a>) not that[^3]"


def test_every_line_of_the_document_stands_in_the_file(file: Path) -> None:
    document, _ = jobs.compose(sample_pack(), Audience.PUBLIC)
    said = (
        "".join("".join(p.pieces[0].split()) for p in read_markdown(file))
        .replace("|", "")
        .replace("<br>", "")
    )
    lines = ["".join(words.split()) for words in walk.lines(document)]
    assert [words for words in lines if words not in said] == []


def test_quotations_read_back_and_an_altered_one_is_found(file: Path) -> None:
    pack = sample_pack()
    document, _ = jobs.compose(pack, Audience.PUBLIC)
    assert verify_file(file, pack, document).is_sound
    file.write_text(file.read_text("utf-8").replace("We always want", "We never want"), "utf-8")
    assert not verify_file(file, pack, document).is_sound


def test_notes_are_called_and_written_below(file: Path) -> None:
    words = file.read_text("utf-8")
    document, _ = jobs.compose(sample_pack(), Audience.PUBLIC)
    assert all(f"[^{note.number}]: " in words for note in document.notes)
    assert words.count("[^1]") >= 2
