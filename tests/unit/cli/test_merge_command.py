"""`briefing merge`: report, take, refuse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from edited_word import EditedWord
from word_variants import HOPE, LEAD, QUOTE

from briefing import cli
from briefing.export.word.exporter import WordExporter
from briefing.model.pack import Audience
from briefing.session import jobs
from briefing.session.samples import sample_pack
from briefing.store.pack_file import load_pack, save_pack


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Return a pack file and its edited Word file: own text reworded, a quotation altered, a comment."""
    pack = sample_pack()
    document, style = jobs.compose(pack, Audience.PUBLIC)
    word = tmp_path / "edited.docx"
    WordExporter().write(document, word, style, jobs.no_progress)
    file = EditedWord(word)
    file.replace(LEAD, "worldwide", "global")
    file.replace(QUOTE, "always", "never")
    file.comment(HOPE, "Please check.")
    file.save(word)
    path = tmp_path / "sample.briefing"
    save_pack(pack, path)
    return path, word


def words_of(path: Path) -> str:
    return "\n".join(item.text for item in load_pack(path).items())


def test_without_take_it_only_reports(files: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    before = files[0].read_bytes()
    assert cli.main(["merge", *map(str, files)]) == 0
    report = capsys.readouterr().out
    assert "quote altered [ALARM]" in report
    assert "3 changes, 0 taken" in report
    assert "1 of them safe: take these with --take safe" in report
    assert files[0].read_bytes() == before


def test_take_safe_takes_the_safe_ones_into_a_new_file(files: tuple[Path, Path], tmp_path: Path) -> None:
    before, new = files[0].read_bytes(), tmp_path / "new.briefing"
    assert cli.main(["merge", *map(str, files), "--take", "safe", "-o", str(new)]) == 0
    assert "The first global treaty" in words_of(new)
    assert "We never want" not in words_of(new)
    assert files[0].read_bytes() == before


def test_an_alarm_is_taken_only_by_name_and_choice(
    files: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["merge", *map(str, files), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    alarm = next(change for change in report["changes"] if change["is_alarm"])
    assert alarm["choices"][0] == "keep_source"
    assert "We always want" in alarm["source"]
    assert cli.main(["merge", *map(str, files), "--take", alarm["id"]]) == 0
    assert "never want" not in words_of(files[0])
    assert cli.main(["merge", *map(str, files), "--take", f"{alarm['id']}=mark_edits"]) == 0
    assert "We […] [never] want" in words_of(files[0])


@pytest.mark.parametrize("wanted", ["nothing-like-it", "nothing=keep_source"])
def test_unknown_change_is_refused_and_nothing_written(
    wanted: str, files: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    before = files[0].read_bytes()
    assert cli.main(["merge", *map(str, files), "--take", wanted]) == 1
    assert capsys.readouterr().err.startswith("briefing: There is no change")
    assert files[0].read_bytes() == before
