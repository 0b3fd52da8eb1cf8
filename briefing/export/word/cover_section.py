"""Give a cover before a memo a section of its own, since the memo's first page has another head."""

from __future__ import annotations

from copy import deepcopy
from typing import cast

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from briefing.export.word.base import Base
from briefing.export.word.markup import Element, R, Xml, qualified

MEMO_HEAD, MEMO_FOOT = "header3.xml", "footer3.xml"
_KINDS = {
    "header": (MEMO_HEAD, RELATIONSHIP_TYPE.HEADER, CONTENT_TYPE.WML_HEADER),
    "footer": (MEMO_FOOT, RELATIONSHIP_TYPE.FOOTER, CONTENT_TYPE.WML_FOOTER),
}
_TYPE, _ID, _START = qualified("type"), f"{{{R}}}id", qualified("start")


def split_cover(base: Base) -> Xml:
    """Let the section begin after the cover; return the properties of the one that ends with the cover."""
    (section,) = base.main.element.iter(qualified("sectPr"))
    cover = deepcopy(section)
    for title_page in list(cover.iterchildren(qualified("titlePg"))):
        cover.remove(title_page)
    for kind in _KINDS:
        for call in list(cover.iterchildren(qualified(f"{kind}Reference"))):
            if call.get(_TYPE) == "default":
                cover.remove(call)
            call.set(_TYPE, "default")
        for call in section.iterchildren(qualified(f"{kind}Reference")):
            if call.get(_TYPE) == "first":
                call.set(_ID, _add_story(base, kind))
    for number in section.iterchildren(qualified("pgNumType")):
        number.set(_START, "1")
    etree.cleanup_namespaces(cover)
    return Xml(etree.tostring(cover, encoding="unicode"))


def _add_story(base: Base, kind: str) -> str:
    """Return the relationship of another empty head or foot."""
    name, relationship, content_type = _KINDS[kind]
    empty = cast(Element, base.xml_part(name.replace("3", "1")).element)
    part = XmlPart(
        PackURI(f"/word/{name}"), content_type, cast(BaseOxmlElement, deepcopy(empty)), base.package
    )
    return base.main.relate_to(part, relationship)
