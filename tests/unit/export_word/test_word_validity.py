"""The validators that pip brings find nothing wrong; the Open XML SDK has its say in tests/conformance."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from house_templates import letterhead, localised
from sample_document import sample_document

from briefing.document.document import Document, Remark
from briefing.export.word.exporter import WordExporter
from briefing.model.pack import PageSize
from briefing.style.house_style import HouseStyle, WordHouse

BIN = Path(sys.executable).parent


def vietnamese_without_front() -> Document:
    return replace(sample_document(), language="vi", cover=None, contents=None)


def remarked() -> Document:
    remarks = [Remark(origin=f"quote-{number}", lines=("Example Daily.", "“Words”")) for number in range(9)]
    blocks = [block for section in sample_document().sections for block in section.blocks]
    remarks += [Remark(origin=x.origin or "", lines=("Example Daily.",)) for x in blocks]
    return replace(sample_document(), remarks=tuple(remarks))


def cover_alone() -> Document:
    return replace(sample_document(), sections=(), notes=(), contents=None)


@pytest.fixture(
    params=[
        sample_document,
        lambda: sample_document(PageSize.LETTER),
        vietnamese_without_front,
        cover_alone,
        remarked,
    ],
    ids=["a4", "letter", "vietnamese", "cover", "remarks"],
)
def file(request: pytest.FixtureRequest, tmp_path: Path, modern: HouseStyle) -> Path:
    make: Callable[[], Document] = request.param
    path = tmp_path / "pack.docx"
    WordExporter().write(make(), path, modern, lambda _: None)
    return path


def test_openxml_audit_finds_no_error(file: Path) -> None:
    command = [str(BIN / "openxml-audit"), str(file), "-f", "microsoft365", "-m", "0", "-o", "json"]
    (report,) = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
    assert report["errors"] == []


def test_ooxml_integrity_finds_nothing_lost(file: Path) -> None:
    command = [str(BIN / "ooxml-integrity"), "check", "--no-config", "--fail-on", "warn", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(params=[letterhead, lambda path: localised(letterhead(path))], ids=["english", "german"])
def house_file(request: pytest.FixtureRequest, tmp_path: Path, modern: HouseStyle) -> Path:
    template = request.param(tmp_path / "letter.docx")
    path = tmp_path / "pack.docx"
    style = replace(modern, word=WordHouse(template=str(template)))
    WordExporter().write(sample_document(), path, style, lambda _: None)
    return path


def test_file_in_a_house_template_is_as_valid(house_file: Path) -> None:
    test_openxml_audit_finds_no_error(house_file)
    test_ooxml_integrity_finds_nothing_lost(house_file)
