"""`briefing merge`: report, take, refuse."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from edited_word import EditedWord
from word_variants import HOPE, LEAD, QUOTE

from briefing import cli
from briefing.export.word.exporter import WordExporter
from briefing.model.ids import PackId
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


def cut_off(data: bytes) -> bytes:
    return data[: len(data) // 2]


def in_need_of_a_password(_data: bytes) -> bytes:
    return bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")


def with_part(name: str, change: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    def rewrite(data: bytes) -> bytes:
        made = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(made, "w") as packed:
            for member in package.namelist():
                content = package.read(member)
                packed.writestr(member, change(content) if member == name else content, zipfile.ZIP_DEFLATED)
        return made.getvalue()

    return rewrite


def declaring(data: bytes) -> bytes:
    return data.replace(b"<w:document ", b'<!DOCTYPE x [<!ENTITY e "x">]><w:document ', 1)


HARMFUL: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "cut off": (cut_off, "is damaged"),
    "empty": (lambda _data: b"", "is empty"),
    "password": (in_need_of_a_password, "protected by a password"),
    "declaration": (with_part("word/document.xml", declaring), "declares entities"),
    "bomb": (with_part("word/document.xml", lambda data: data + b" " * 70_000_000), "unpacks to far more"),
    "no Word": (lambda _data: b"%PDF-1.7", "is no Word file"),
}


@pytest.mark.parametrize(("harm", "sentence"), HARMFUL.values(), ids=HARMFUL)
def test_a_file_that_means_harm_leaves_the_pack_as_it_is(
    harm: Callable[[bytes], bytes],
    sentence: str,
    files: tuple[Path, Path],
    capsys: pytest.CaptureFixture[str],
) -> None:
    pack, word = files
    before = pack.read_bytes()
    word.write_bytes(harm(word.read_bytes()))
    assert cli.main(["merge", *map(str, files), "--take", "safe"]) == 1
    said = capsys.readouterr().err
    assert sentence in said
    assert said.count("\n") == 1
    assert pack.read_bytes() == before
    assert [path.name for path in pack.parent.iterdir()].count("sample.briefing") == 1


def test_a_file_of_another_pack_says_how_to_read_it_as_an_article(
    files: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    pack, _ = files
    save_pack(replace(sample_pack(), id=PackId("another")), pack)
    before = pack.read_bytes()
    assert cli.main(["merge", *map(str, files), "--take", "safe"]) == 1
    assert "briefing import edited.docx" in capsys.readouterr().err
    assert pack.read_bytes() == before


def test_files_of_two_reviewers_are_merged_into_the_same_pack_one_after_the_other(
    files: tuple[Path, Path], tmp_path: Path
) -> None:
    pack, first = files
    second = tmp_path / "second.docx"
    document, style = jobs.compose(sample_pack(), Audience.PUBLIC)
    WordExporter().write(document, second, style, jobs.no_progress)
    file = EditedWord(second)
    file.replace(LEAD, "opens for signature", "is open for signature")
    file.replace("What it changes", "changes", "brings")
    file.save(second)
    for word in (first, second):
        assert cli.main(["merge", str(pack), str(word), "--take", "safe"]) == 0
    assert "The first global treaty" in words_of(pack)
    assert any(item.heading == "What it brings" for item in load_pack(pack).items())
