"""Files of hostile formats are read in a process of their own, and what happens there stays there."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from drawn_pictures import draw_portrait, encoded
from web_pages import LINKED_DATA

from briefing.errors import ImportCode, ImportRejected, JobCancelled
from briefing.ingest import pictures
from briefing.model.ids import ArticleId
from briefing.session import jobs, reader_process, sandbox
from briefing.session.untrusted import MEMORY_LIMIT


def test_a_page_read_apart_is_the_page_read_here(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(LINKED_DATA.markup, encoding="utf-8")
    assert sandbox.read_path(path, ArticleId("a"), "2025-10-26") == jobs.read_path(
        path, ArticleId("a"), "2025-10-26"
    )


def test_a_refusal_keeps_its_code_and_its_sentence() -> None:
    with pytest.raises(ImportRejected) as refusal:
        sandbox.read_data(b"PK\x03\x04", "pack.docx", ArticleId("a"))
    assert refusal.value.code is ImportCode.DAMAGED
    assert refusal.value.message.startswith("“pack.docx” is damaged")


def test_pasted_source_of_a_page_is_read_as_a_page() -> None:
    reading = sandbox.read_pasted(LINKED_DATA.markup, ArticleId("a"))
    assert reading.article.metadata.title.value == LINKED_DATA.title
    assert reading.data == LINKED_DATA.markup.encode()


def test_plain_text_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "nothing-that-could-be-started")
    assert sandbox.read_data(b"Some words.", "a.txt", ArticleId("a")).article.text == "Some words."
    with pytest.raises(OSError, match="nothing-that-could-be-started"):
        sandbox.read_data(b"<html><body>Some words.", "a.html", ArticleId("a"))


def test_a_file_that_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader_process, "TIME_LIMIT_S", 0.05)
    with pytest.raises(ImportRejected) as refusal:
        sandbox.read_data(LINKED_DATA.markup.encode(), "page.html", ArticleId("a"))
    assert refusal.value.code is ImportCode.TOO_COMPLEX


def test_whoever_gives_up_ends_the_process_that_reads(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    page.write_text(LINKED_DATA.markup, encoding="utf-8")
    sleeper = [sys.executable, "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(reader_process, "own_command", lambda _flag: sleeper)
    asked: list[None] = []

    def keep_on() -> None:
        asked.append(None)
        if len(asked) > 2:
            raise JobCancelled("The job was cancelled.")

    with pytest.raises(JobCancelled):
        sandbox.read_path(page, ArticleId("a"), keep_on=keep_on)


def test_a_process_that_dies_costs_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    code = "import os; os.abort()"
    monkeypatch.setattr(reader_process, "own_command", lambda _flag: [sys.executable, "-c", code])
    with pytest.raises(ImportRejected) as refusal:
        sandbox.read_data(LINKED_DATA.markup.encode(), "page.html", ArticleId("a"))
    assert refusal.value.code is ImportCode.DAMAGED


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_the_process_has_no_more_memory_than_a_file_may_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    code = (
        "from briefing.session import untrusted\n"
        f"untrusted.read_article = lambda *a, **k: bytes({2 * MEMORY_LIMIT})\n"
        "untrusted.main()"
    )
    monkeypatch.setattr(reader_process, "own_command", lambda _flag: [sys.executable, "-c", code])
    with pytest.raises(ImportRejected) as refusal:
        sandbox.read_data(LINKED_DATA.markup.encode(), "page.html", ArticleId("a"))
    assert refusal.value.code is ImportCode.TOO_COMPLEX


def test_a_picture_read_apart_is_the_picture_read_here(tmp_path: Path) -> None:
    path = tmp_path / "portrait.jpg"
    path.write_bytes(encoded(draw_portrait()))
    assert sandbox.read_picture(path) == pictures.read_picture(path.read_bytes())


def test_a_picture_that_is_none_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "portrait.heic"
    path.write_bytes(b"\0\0\0\x18ftypheic")
    with pytest.raises(ImportRejected, match=r"“portrait\.heic” is a picture in the format HEIC") as refusal:
        sandbox.read_picture(path)
    assert refusal.value.code is ImportCode.UNKNOWN_FORMAT
