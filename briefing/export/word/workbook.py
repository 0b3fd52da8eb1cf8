"""The workbook behind a chart: one sheet of labels and values, so that the chart can be edited in Word."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from functools import cache

from briefing.export.word.markup import Xml, escaped, node
from briefing.resources import resource_path

_EPOCH = (1980, 1, 1, 0, 0, 0)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
SHEET = "Sheet1"
_NO_STYLE = {"numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"}

_TYPES = node(
    "Types",
    node("Default", Extension="rels", ContentType="application/vnd.openxmlformats-package.relationships+xml"),
    node("Default", Extension="xml", ContentType="application/xml"),
    node("Override", PartName="/xl/workbook.xml", ContentType=f"{_TYPE}.sheet.main+xml"),
    node("Override", PartName="/xl/worksheets/sheet1.xml", ContentType=f"{_TYPE}.worksheet+xml"),
    node(
        "Override",
        PartName="/xl/theme/theme1.xml",
        ContentType="application/vnd.openxmlformats-officedocument.theme+xml",
    ),
    node("Override", PartName="/xl/styles.xml", ContentType=f"{_TYPE}.styles+xml"),
    node("Override", PartName="/xl/sharedStrings.xml", ContentType=f"{_TYPE}.sharedStrings+xml"),
    xmlns=f"{_PACKAGE}/content-types",
)
_BOOK = node(
    "workbook",
    node("sheets", node("sheet", name=SHEET, sheetId="1", r__id="rId1")),
    xmlns=_MAIN,
    xmlns__r=_OFFICE,
)
# One of each thing that a style is made of (ECMA-376-1, 18.8.39); Excel wants two fills.
_STYLES = node(
    "styleSheet",
    node("fonts", node("font", node("sz", val="11"), node("name", val="Calibri")), count="1"),
    node(
        "fills",
        node("fill", node("patternFill", patternType="none")),
        node("fill", node("patternFill", patternType="gray125")),
        count="2",
    ),
    node("borders", node("border"), count="1"),
    node("cellStyleXfs", node("xf", **_NO_STYLE), count="1"),
    node("cellXfs", node("xf", **_NO_STYLE, xfId="0"), count="1"),
    node("cellStyles", node("cellStyle", name="Normal", xfId="0", builtinId="0"), count="1"),
    xmlns=_MAIN,
)


def workbook(head: str, rows: Sequence[tuple[str, float]]) -> bytes:
    """Return the file of a sheet: the labels in column A, the values in column B below `head`."""
    words = tuple(dict.fromkeys((head, *(label for label, _ in rows))))
    cells = [
        node("row", _words("B1", words.index(head)), r="1"),
        *(
            node(
                "row",
                _words(f"A{place}", words.index(label)),
                node("c", _value(value), r=f"B{place}"),
                r=str(place),
            )
            for place, (label, value) in enumerate(rows, 2)
        ),
    ]
    members = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relationships(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": _BOOK,
        "xl/_rels/workbook.xml.rels": _relationships(
            ("worksheet", "worksheets/sheet1.xml"),
            ("styles", "styles.xml"),
            ("sharedStrings", "sharedStrings.xml"),
            ("theme", "theme/theme1.xml"),
        ),
        "xl/theme/theme1.xml": _theme(),
        "xl/styles.xml": _STYLES,
        "xl/sharedStrings.xml": node(
            "sst",
            *(node("si", node("t", Xml(escaped(one)), xml__space="preserve")) for one in words),
            xmlns=_MAIN,
            count=str(len(rows) + 1),
            uniqueCount=str(len(words)),
        ),
        "xl/worksheets/sheet1.xml": node("worksheet", node("sheetData", *cells), xmlns=_MAIN),
    }
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            member = zipfile.ZipInfo(name, _EPOCH)
            member.create_system = 3
            member.external_attr = 0o600 << 16
            file.writestr(member, _HEAD + content, zipfile.ZIP_DEFLATED)
    return memory.getvalue()


@cache
def _theme() -> Xml:
    """Return the theme of the base document, without which Excel writes the file anew."""
    theme = resource_path("word", "word", "theme", "theme1.xml").read_text(encoding="utf-8")
    return Xml(theme.partition("?>")[2].strip())


def _relationships(*links: tuple[str, str]) -> Xml:
    made = (
        node("Relationship", Id=f"rId{number}", Type=f"{_OFFICE}/{kind}", Target=target)
        for number, (kind, target) in enumerate(links, 1)
    )
    return node("Relationships", *made, xmlns=f"{_PACKAGE}/relationships")


def _words(place: str, number: int) -> Xml:
    """Return a cell with the words of this number, counted from 0, in the list of all words."""
    return node("c", node("v", Xml(str(number))), r=place, t="s")


def _value(value: float) -> Xml:
    return node("v", Xml(escaped(f"{value:.12g}")))
