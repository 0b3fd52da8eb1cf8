"""Hold the Word file of the sample pack against the Open XML SDK, its Python port, and LibreOffice."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pypdfium2
from docx.oxml.ns import qn
from lxml import etree

BIN = Path(sys.executable).parent


def letters(text: str) -> str:
    """Return the text without white space and soft hyphens, which a line break may add or drop."""
    return "".join(text.replace("\N{SOFT HYPHEN}", "").split())


def headings(file: Path) -> list[str]:
    return [
        paragraph.text
        for paragraph in docx.Document(str(file)).paragraphs
        if paragraph.style is not None and (paragraph.style.name or "").startswith("Heading")
    ]


def own_bookmarks(file: Path) -> list[str]:
    with zipfile.ZipFile(file) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    names = [str(mark.get(qn("w:name"))) for mark in body.iter(qn("w:bookmarkStart"))]
    return sorted(name for name in names if name.startswith("_bp_"))


def test_open_xml_sdk_finds_no_error(
    demo_docxs: tuple[Path, ...], open_xml_sdk: Callable[[Path], list[str]]
) -> None:
    for file in demo_docxs:
        assert open_xml_sdk(file) == []


def test_open_xml_sdk_sees_properties_in_the_wrong_order(
    tmp_path: Path, open_xml_sdk: Callable[[Path], list[str]]
) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Wrong way round")
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.left_indent = 0
    properties = paragraph._p.get_or_add_pPr()
    properties.insert(0, properties[-1])
    file = tmp_path / "wrong.docx"
    document.save(str(file))
    assert len(open_xml_sdk(file)) == 1


def test_openxml_audit_finds_no_error(demo_docxs: tuple[Path, ...]) -> None:
    for file in demo_docxs:
        command = [str(BIN / "openxml-audit"), str(file), "-f", "microsoft365", "-m", "0", "-o", "json"]
        (report,) = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
        assert report["errors"] == []
        assert report["error_count"] == 0


def test_ooxml_integrity_finds_nothing_lost(demo_docxs: tuple[Path, ...]) -> None:
    for file in demo_docxs:
        command = [str(BIN / "ooxml-integrity"), "check", "--no-config", "--fail-on", "warn", str(file)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


def test_libreoffice_prints_every_heading(
    demo_docxs: tuple[Path, ...], convert: Callable[[Path, str], Path]
) -> None:
    for file in demo_docxs:
        expected = headings(file)
        printed = pypdfium2.PdfDocument(convert(file, "pdf"))
        text = letters("".join(sheet.get_textpage().get_text_bounded() for sheet in printed))
        printed.close()
        assert expected
        assert [heading for heading in expected if letters(heading) not in text] == []


def test_libreoffice_keeps_the_marks_of_the_items(
    demo_docxs: tuple[Path, ...], convert: Callable[[Path, str], Path]
) -> None:
    for file in demo_docxs:
        expected = own_bookmarks(file)
        assert expected, "no item is marked: an edited file could not be merged"
        assert own_bookmarks(convert(file, "docx")) == expected
