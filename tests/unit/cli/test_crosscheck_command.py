"""The command that shows what articles have to do with each other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing import cli

FIRST = "The harbour treaty was adopted by the General Assembly on December 24, 2024.\n"
SECOND = "\ufeffPress note\r\n\r\nOn 24 December 2024, the General Assembly adopted the harbour treaty.\r\n"
OTHER = "The orchestra of the city played in the park.\n"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    for name, text in {"a.txt": FIRST, "b.txt": SECOND, "c.txt": OTHER}.items():
        (tmp_path / name).write_bytes(text.encode("utf-8"))
    return [str(tmp_path / name) for name in ("a.txt", "b.txt", "c.txt")]


def test_findings_are_facts_with_their_places(capsys: pytest.CaptureFixture[str], files: list[str]) -> None:
    assert cli.main(["crosscheck", *files]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "same date: 2 articles give dates that agree: 2024-12-24. Origins: 2."
    assert out[1] == f"    a.txt {FIRST.index('December')}-{FIRST.index('.')}: December 24, 2024"


def test_offsets_count_in_the_file_as_it_is_stored(
    capsys: pytest.CaptureFixture[str], files: list[str]
) -> None:
    assert cli.main(["crosscheck", *files, "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    places = [place for finding in report["findings"] for place in finding["places"]]
    stored = {"a.txt": FIRST, "b.txt": SECOND}
    assert {place["article"] for place in places} == set(stored)
    assert all(stored[p["article"]][p["start"] : p["end"]] == p["text"] for p in places)


def test_a_file_that_cannot_be_read_is_named_and_the_others_go_on(
    capsys: pytest.CaptureFixture[str], files: list[str], tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    assert cli.main(["crosscheck", str(empty), *files, "--json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert [error["article"] for error in report["errors"]] == ["empty.txt"]
    assert report["findings"]


def test_articles_without_anything_in_common_say_so(
    capsys: pytest.CaptureFixture[str], files: list[str]
) -> None:
    assert cli.main(["crosscheck", files[0], files[2]]) == 0
    assert capsys.readouterr().out == "Nothing in common.\n"


def test_two_files_of_one_name_are_told_apart_by_their_folders(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    paths = []
    for folder, text in (("x", FIRST), ("y", SECOND)):
        (tmp_path / folder).mkdir()
        paths.append(tmp_path / folder / "note.txt")
        paths[-1].write_text(text, encoding="utf-8")
    assert cli.main(["crosscheck", *map(str, paths), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert {p["article"] for f in report["findings"] for p in f["places"]} == {str(path) for path in paths}
