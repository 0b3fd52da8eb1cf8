"""`briefing build --word-template` writes on a letterhead and says what it took and added."""

from __future__ import annotations

from pathlib import Path

import pytest
from house_templates import letterhead
from word_file import WordFile

from briefing.cli import main
from briefing.session.samples import sample_pack
from briefing.store.pack_file import save_pack


def test_a_template_is_used_and_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    save_pack(sample_pack(), tmp_path / "p.briefing")
    template, out = letterhead(tmp_path / "letter.docx"), tmp_path / "p.docx"

    status = main(["build", str(tmp_path / "p.briefing"), "-o", str(out), "--word-template", str(template)])

    printed = capsys.readouterr().out
    assert status == 0
    assert "letter.docx: " in printed
    assert "Label Text" in printed
    assert any("header3" in name for name in WordFile(out).names)


def test_a_template_that_is_not_there_leaves_no_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save_pack(sample_pack(), tmp_path / "p.briefing")
    out = tmp_path / "p.docx"

    status = main(["build", str(tmp_path / "p.briefing"), "-o", str(out), "--word-template", "nobody.dotx"])

    assert status != 0
    assert "“nobody.dotx”" in capsys.readouterr().err
    assert not out.exists()
