"""The base document: opened from its separate parts, and saved as a file of the same bytes each time."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import cast

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import Part, XmlPart
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.package import Package
from docx.parts.document import DocumentPart
from lxml import etree

from briefing.export.word.markup import Element
from briefing.resources import resource_path

_EPOCH = (1980, 1, 1, 0, 0, 0)
_LEVEL = 2
"""A long report is a fifth larger than with 5, in half the time; a pack of a few pages by 4 KB."""
_PLACE = "briefing"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


class Base:
    """Hold the open base document and find its parts."""

    def __init__(self) -> None:
        self.package = Package.open(str(resource_path("word")))
        self.main = cast(DocumentPart, self.package.main_document_part)

    def part(self, relationship: str) -> Part:
        """Return the one part that the document has in this relationship."""
        return self.main.part_related_by(relationship)

    def xml_part(self, name: str) -> XmlPart:
        """Return a header or footer by its name in the package, such as `header1.xml`."""
        for relationship in self.main.rels.values():
            if not relationship.is_external and relationship.target_part.partname.filename == name:
                return cast(XmlPart, relationship.target_part)
        raise LookupError(name)

    def has_part(self, name: str) -> bool:
        """Tell whether the document has a header or footer of this name."""
        parts = (r.target_part for r in self.main.rels.values() if not r.is_external)
        return any(part.partname.filename == name for part in parts)

    def tree(self, relationship: str) -> Element:
        """Return the live tree of a part that python-docx keeps parsed."""
        return cast(Element, cast(XmlPart, self.part(relationship)).element)

    def replace_tree(self, relationship: str, root: Element) -> None:
        """Put another tree into a part that python-docx keeps parsed."""
        cast(XmlPart, self.part(relationship))._element = cast(BaseOxmlElement, root)  # noqa: SLF001

    @property
    def manifest_part(self) -> Part:
        """Return the part that holds the manifest."""
        related = [rel for rel in self.main.rels.values() if rel.reltype == RELATIONSHIP_TYPE.CUSTOM_XML]
        return cast(Part, related[0].target_part)

    def drop_manifest(self) -> None:
        """Leave the manifest out of the package."""
        manifest_part = self.manifest_part
        for rel_id, relationship in list(self.main.rels.items()):
            if not relationship.is_external and relationship.target_part is manifest_part:
                del self.main.rels[rel_id]


def write_part(part: Part, root: Element) -> None:
    """Put a changed tree back into a part that python-docx keeps as bytes."""
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)  # noqa: SLF001


def save(package: Package, path: Path, filled: Mapping[Part, Iterable[str]]) -> None:
    """Write a package without the times and rights that a zip file otherwise carries.

    The pieces that `filled` gives for a part stand where the part has its `place`, or are the whole part if
    it has none.
    """
    parts = list(package.iter_parts())
    with zipfile.ZipFile(path, "w") as file:
        _write(file, "[Content_Types].xml", _content_types(parts))
        _write(file, "_rels/.rels", package.rels.xml)
        for part in parts:
            _write(file, part.partname.membername, _content(part, filled.get(part)))
            if len(part.rels):
                _write(file, part.partname.rels_uri.membername, part.rels.xml)


def place() -> Element:
    """Return what stands in a part's tree where pieces are written; a part has at most one."""
    return etree.ProcessingInstruction(_PLACE)


def _content(part: Part, pieces: Iterable[str] | None) -> bytes:
    if pieces is None:
        return part.blob
    made = "".join(pieces).encode()
    before, found, after = part.blob.partition(etree.tostring(place()))
    return b"".join((before, made, after)) if found else made


def _write(file: zipfile.ZipFile, name: str, content: bytes) -> None:
    member = zipfile.ZipInfo(name, _EPOCH)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.create_system = 3
    member.external_attr = 0o600 << 16
    file.writestr(member, content, compresslevel=_LEVEL)


def _content_types(parts: Iterable[Part]) -> bytes:
    """Return the list of content types (ECMA-376-2, 10.1.2.2): every part but relationships by name."""
    root = etree.Element(f"{{{_TYPES}}}Types", nsmap={None: _TYPES})  # type: ignore[dict-item]  # lxml's stubs
    for suffix, kind in (("rels", CONTENT_TYPE.OPC_RELATIONSHIPS), ("xml", CONTENT_TYPE.XML)):
        etree.SubElement(root, f"{{{_TYPES}}}Default", Extension=suffix, ContentType=kind)
    for part in parts:
        if part.content_type != CONTENT_TYPE.XML:
            name, kind = str(part.partname), part.content_type
            etree.SubElement(root, f"{{{_TYPES}}}Override", PartName=name, ContentType=kind)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
