"""`briefing reimport`: report, take, refuse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing import cli
from briefing.session.samples import sample_pack
from briefing.store.pack_file import load_pack, save_pack

USED, NEWER = "100 countries", "140 countries"


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Return a pack file, and a newer version of an article of which it uses a figure."""
    pack = sample_pack()
    item = next(item for item in pack.excerpt_items() if USED in item.excerpt.text)
    article = pack.article(item.excerpt.source.article_id)
    file = tmp_path / article.original.name
    file.write_text(article.text.replace(USED, NEWER), encoding="utf-8")
    path = tmp_path / "sample.briefing"
    save_pack(pack, path)
    return path, file


def test_without_take_it_only_reports(files: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    before = files[0].read_bytes()
    assert cli.main(["reimport", *map(str, files)]) == 0
    assert "The figure you use has changed" in capsys.readouterr().out
    assert files[0].read_bytes() == before


def test_what_is_taken_says_what_the_newer_version_says(
    files: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = tmp_path / "new.briefing"
    assert cli.main(["reimport", *map(str, files), "--take", "all", "-o", str(new), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert all(change["taken"] for change in report["changes"] if change["can_be_taken"])
    assert any(change["can_be_taken"] for change in report["changes"])
    renewed = load_pack(new)
    assert any(NEWER in item.excerpt.text for item in renewed.excerpt_items())
    assert len(renewed.articles) == len(load_pack(files[0]).articles)


def test_a_file_of_another_story_is_refused(
    files: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Rain is expected in the north on Monday.", encoding="utf-8")
    assert cli.main(["reimport", str(files[0]), str(other)]) == 1
    assert "the same address or the same file name" in capsys.readouterr().err


def test_a_change_that_is_not_there_cannot_be_taken(
    files: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["reimport", *map(str, files), "--take", "nothing"]) == 1
    assert "leave out --take" in capsys.readouterr().err
