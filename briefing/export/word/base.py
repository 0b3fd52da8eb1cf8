"""The base document: opened from its separate parts, and saved as a file of the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import cast

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part, XmlPart
from docx.package import Package
from docx.parts.document import DocumentPart
from lxml import etree

from briefing.export.word.markup import Element
from briefing.resources import resource_path

_EPOCH = (1980, 1, 1, 0, 0, 0)
_LEVEL = 6


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

    def tree(self, relationship: str) -> Element:
        """Return the live tree of a part that python-docx keeps parsed."""
        return cast(Element, cast(XmlPart, self.part(relationship)).element)

    @property
    def manifest_part(self) -> Part:
        """Return the part that holds the manifest."""
        return self.part(RELATIONSHIP_TYPE.CUSTOM_XML)


def write_part(part: Part, root: Element) -> None:
    """Put a changed tree back into a part that python-docx keeps as bytes."""
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)  # noqa: SLF001


def save(package: Package, path: Path) -> None:
    """Write a package without the times and rights that a zip file otherwise carries."""
    memory = io.BytesIO()
    package.save(memory)
    with zipfile.ZipFile(memory) as saved, zipfile.ZipFile(path, "w") as fixed:
        for name in saved.namelist():
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3
            member.external_attr = 0o600 << 16
            fixed.writestr(member, saved.read(name), compresslevel=_LEVEL)
