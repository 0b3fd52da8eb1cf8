"""The workbook behind a chart: one sheet of labels and values, so that the chart can be edited in Word."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from briefing.export.word.markup import Xml, escaped, node

_EPOCH = (1980, 1, 1, 0, 0, 0)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
SHEET = "Sheet1"

_TYPES = node(
    "Types",
    node("Default", Extension="rels", ContentType="application/vnd.openxmlformats-package.relationships+xml"),
    node("Default", Extension="xml", ContentType="application/xml"),
    node("Override", PartName="/xl/workbook.xml", ContentType=f"{_TYPE}.sheet.main+xml"),
    node("Override", PartName="/xl/worksheets/sheet1.xml", ContentType=f"{_TYPE}.worksheet+xml"),
    xmlns=f"{_PACKAGE}/content-types",
)
_BOOK = node(
    "workbook",
    node("sheets", node("sheet", name=SHEET, sheetId="1", r__id="rId1")),
    xmlns=_MAIN,
    xmlns__r=_OFFICE,
)


def workbook(head: str, rows: Sequence[tuple[str, float]]) -> bytes:
    """Return the file of a sheet: the labels in column A, the values in column B below `head`."""
    cells = [
        node("row", _words("B1", head), r="1"),
        *(
            node("row", _words(f"A{place}", label), node("c", _value(value), r=f"B{place}"), r=str(place))
            for place, (label, value) in enumerate(rows, 2)
        ),
    ]
    members = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relationships("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": _BOOK,
        "xl/_rels/workbook.xml.rels": _relationships("worksheet", "worksheets/sheet1.xml"),
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


def _relationships(kind: str, target: str) -> Xml:
    link = node("Relationship", Id="rId1", Type=f"{_OFFICE}/{kind}", Target=target)
    return node("Relationships", link, xmlns=f"{_PACKAGE}/relationships")


def _words(place: str, words: str) -> Xml:
    return node(
        "c", node("is", node("t", Xml(escaped(words)), xml__space="preserve")), r=place, t="inlineStr"
    )


def _value(value: float) -> Xml:
    return node("v", Xml(escaped(f"{value:.12g}")))
