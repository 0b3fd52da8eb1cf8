"""The commands that verify a file and exchange sources and annotations."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from quoting_pack import quoting_pack

from briefing.cli import main
from briefing.store.pack_file import load_pack, save_pack

REMARK = "“The ministry will publish the text in October.”"


@pytest.fixture
def pack_file(tmp_path: Path) -> Path:
    path = tmp_path / "pack.briefing"
    save_pack(quoting_pack(REMARK), path)
    return path


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_a_built_file_verifies(
    tmp_path: Path, pack_file: Path, suffix: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out, report = tmp_path / f"out{suffix}", tmp_path / "report.txt"

    assert main(["build", str(pack_file), "-o", str(out), "--report", str(report)]) == 0
    assert main(["verify", str(out), str(pack_file)]) == 0

    assert f"out{suffix} (public edition): 1 quotation, 1 verbatim." in capsys.readouterr().out
    assert "1. verbatim" in report.read_text(encoding="utf-8")


def test_a_file_of_another_pack_does_not_verify(
    tmp_path: Path, pack_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other, out = tmp_path / "other.briefing", tmp_path / "out.docx"
    save_pack(quoting_pack(REMARK.replace("October", "November")), other)
    assert main(["build", str(other), "-o", str(out)]) == 0
    capsys.readouterr()

    assert main(["verify", str(out), str(pack_file), "--json"]) == 1

    (file,) = json.loads(capsys.readouterr().out)["files"]
    assert file["is_sound"] is False
    assert file["quotes"][0]["state"] == "altered"
    assert "November" in file["quotes"][0]["found"]


def test_a_file_that_cannot_be_verified_is_named(
    tmp_path: Path, pack_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "out.odt").write_bytes(b"words")

    assert main(["verify", str(tmp_path / "out.odt"), str(pack_file)]) == 1

    assert "out.odt" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "begin"), [("csl-json", "["), ("ris", "TY  - NEWS"), ("bibtex", "@article{one,")]
)
def test_sources_are_printed_or_written(
    tmp_path: Path, pack_file: Path, name: str, begin: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "sources"

    assert main(["sources", str(pack_file), "--format", name]) == 0
    printed = capsys.readouterr().out
    assert main(["sources", str(pack_file), "--format", name, "-o", str(out)]) == 0

    assert printed.startswith(begin)
    assert out.read_text(encoding="utf-8") == printed


def test_sources_are_completed_into_another_pack_file(tmp_path: Path, pack_file: Path) -> None:
    given, new = tmp_path / "given.ris", tmp_path / "new.briefing"
    given.write_text("TY  - NEWS\nID  - one\nAU  - The newsroom\nER  - \n", encoding="utf-8")

    assert main(["sources", str(pack_file), "--format", "ris", "--read", str(given), "-o", str(new)]) == 0

    assert load_pack(new).articles[0].metadata.author.value == "The newsroom"
    assert load_pack(pack_file).articles[0].metadata.author.value is None


def test_annotations_that_have_no_place_are_named_and_the_rest_is_taken(
    tmp_path: Path, pack_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given, new = tmp_path / "given.jsonld", tmp_path / "new.briefing"
    assert main(["annotations", str(pack_file), "-o", str(given)]) == 0
    page = json.loads(given.read_text(encoding="utf-8"))
    for name, exact in (("urn:a", "The ministry will"), ("urn:b", "Never written anywhere.")):
        target = {"selector": {"type": "TextQuoteSelector", "exact": exact}}
        page["items"].append({"id": name, "type": "Annotation", "target": target})
    given.write_text(json.dumps(page), encoding="utf-8")

    assert main(["annotations", str(pack_file), "--read", str(given), "-o", str(new)]) == 1

    captured = capsys.readouterr()
    assert "not in this pack: Never written anywhere." in captured.err
    assert f"{new}: 1 annotations taken" in captured.out
    assert [item.text for item in load_pack(new).excerpt_items()] == [REMARK, "The ministry will"]


def test_reading_asks_for_a_file_to_write(
    tmp_path: Path, pack_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = tmp_path / "given.ris"
    given.write_text("", encoding="utf-8")

    assert main(["sources", str(pack_file), "--format", "ris", "--read", str(given)]) == 1

    assert "-o" in capsys.readouterr().err
