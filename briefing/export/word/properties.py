"""What the file says of itself: title, subject, author, language, date; nothing of the machine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package
from lxml import etree

from briefing.document.document import Document
from briefing.export.word.base import write_part
from briefing.export.word.gate import clean, word_language

_LONGEST = 255
_FIXED_DATE = dt.datetime(2000, 1, 1)  # noqa: DTZ001  # python-docx writes naive times as UTC
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_OWN_PROPERTIES = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # MS-OSHARED 2.3.3.1.2: the user's own
_FIRST_PROPERTY = 2
PACK_PROPERTY, EDITION_PROPERTY = "Briefing pack", "Edition"
"""Names of properties that are the same in every language, since programs read them."""

_COMPANY = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Company"


def describe(package: Package, document: Document) -> None:
    """Fill the core properties."""
    core = package.core_properties
    core.title = property_text(document.title)
    core.subject = property_text(document.subject)
    core.author = property_text(document.author)
    core.language = word_language(document.language)
    created = _FIXED_DATE
    if document.created is not None:
        created = document.created.instant.astimezone(dt.UTC).replace(tzinfo=None)
    core.created = core.modified = created
    front = document.cover or document.masthead
    if front is not None:
        _set_company(package, property_text(front.office))
    if document.carries_manifest:  # the press gets no more than it can see
        lines = () if front is None else front.lines
        said = {property_text(line.label): property_text(line.words) for line in lines}
        own = {PACK_PROPERTY: document.origin, EDITION_PROPERTY: property_text(document.running.marking)}
        _add_lines(package, {**own, **said})


def property_text(text: str) -> str:
    """Return words that fit a core property."""
    return " ".join(clean(text).split())[:_LONGEST]


def _set_company(package: Package, office: str) -> None:
    part = package.part_related_by(RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    root = etree.fromstring(part.blob)
    if office:
        etree.SubElement(root, _COMPANY).text = office
        write_part(part, root)


def _add_lines(package: Package, lines: Mapping[str, str]) -> None:
    """Say what the lines of the cover say, which pack it is and for whom, as properties to search by."""
    known = {label: words for label, words in lines.items() if label and words}
    if not known:
        return
    root = etree.Element(f"{{{_CUSTOM}}}Properties", nsmap={None: _CUSTOM, "vt": _TYPES})  # type: ignore[dict-item]  # lxml's stubs forget the default
    for number, (label, words) in enumerate(known.items(), _FIRST_PROPERTY):
        holder = etree.SubElement(
            root, f"{{{_CUSTOM}}}property", fmtid=_OWN_PROPERTIES, pid=str(number), name=label
        )
        etree.SubElement(holder, f"{{{_TYPES}}}lpwstr").text = words
    name = PackURI("/docProps/custom.xml")
    part = Part(name, CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, b"", package)
    write_part(part, root)
    package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
