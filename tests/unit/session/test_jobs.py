"""Building: all files or none, under names that only change when everything is written."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from briefing.errors import BriefingError, ExportError, JobCancelled, WriteError
from briefing.model.ids import ArticleId
from briefing.model.pack import Audience
from briefing.session import jobs
from briefing.session.samples import sample_pack


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_build_writes_every_file_and_counts_up_to_one(tmp_path: Path) -> None:
    outputs = (tmp_path / "a.pdf", tmp_path / "b.pdf")
    done: list[float] = []

    written = jobs.build(sample_pack(), outputs, Audience.PUBLIC, done.append)

    assert written == outputs
    assert outputs[0].read_bytes() == outputs[1].read_bytes()
    assert done == sorted(done)
    assert done[-1] == 1.0
    assert names_in(tmp_path) == ["a.pdf", "b.pdf"]


def test_a_cancel_in_the_second_file_leaves_the_first_as_it_was(tmp_path: Path) -> None:
    outputs = (tmp_path / "a.pdf", tmp_path / "b.pdf")
    outputs[0].write_bytes(b"the earlier file")

    def cancel_later(done: float) -> None:
        if done > 0.5:
            raise JobCancelled("The job was cancelled.")

    with pytest.raises(JobCancelled):
        jobs.build(sample_pack(), outputs, Audience.PUBLIC, cancel_later)

    assert outputs[0].read_bytes() == b"the earlier file"
    assert names_in(tmp_path) == ["a.pdf"]


def test_a_second_file_that_cannot_be_written_leaves_the_first_as_it_was(tmp_path: Path) -> None:
    outputs = (tmp_path / "a.pdf", tmp_path / "no such folder" / "b.pdf")
    outputs[0].write_bytes(b"the earlier file")

    with pytest.raises(WriteError):
        jobs.build(sample_pack(), outputs, Audience.PUBLIC)

    assert outputs[0].read_bytes() == b"the earlier file"
    assert names_in(tmp_path) == ["a.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
@pytest.mark.parametrize("names", [("a.pdf",), ("a.docx",), ("a.pdf", "a.docx")])
def test_a_disk_that_fills_up_is_a_sentence_and_leaves_the_earlier_files(
    tmp_path: Path, names: tuple[str, ...]
) -> None:
    import resource

    outputs = tuple(tmp_path / name for name in names)
    for output in outputs:
        output.write_bytes(b"the earlier file")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, before[1]))  # as a full disk, in the midst of a file
    try:
        with pytest.raises(WriteError, match="There is no room for “a"):
            jobs.build(sample_pack(), outputs, Audience.PUBLIC)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert {output.read_bytes() for output in outputs} == {b"the earlier file"}
    assert names_in(tmp_path) == sorted(names)


def test_an_unknown_format_is_named_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        jobs.build(sample_pack(), (tmp_path / "a.pdf", tmp_path / "b.odt"), Audience.PUBLIC)

    assert ".odt" in caught.value.message
    assert names_in(tmp_path) == []


def test_the_same_pack_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        jobs.build(sample_pack(), (tmp_path / name,), Audience.PUBLIC)

    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_reading_a_path_keeps_its_bytes_and_its_day(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_bytes("\ufeffMore than 300 people came,\r\nthe minister said.".encode())

    reading = jobs.read_path(file, ArticleId("a"), "2025-10-24")

    assert reading.data == file.read_bytes()
    assert reading.article.original.name == "article.txt"
    assert reading.article.metadata.retrieved.value == "2025-10-24"
    assert "300" in {x.text.split()[2] for x in reading.suggestions if x.kind == "statistic"}
    assert jobs.decode_original(reading.data).startswith("\ufeff")


def test_pasted_text_is_kept_as_its_own_original() -> None:
    reading = jobs.read_pasted("The President will visit Huế on 3 May 2026.", ArticleId("p"))

    assert reading.data.decode() == "The President will visit Huế on 3 May 2026."
    assert reading.article.text == reading.data.decode()
    assert {x.kind.value for x in reading.suggestions} >= {"date"}


def test_a_missing_file_says_its_name(tmp_path: Path) -> None:
    with pytest.raises(BriefingError) as caught:
        jobs.read_path(tmp_path / "gone.txt", ArticleId("a"))

    assert "gone.txt" in caught.value.message
