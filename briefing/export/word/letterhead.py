"""Bring a template's heads and feet into the package: words, pictures and links, under ids of their own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from copy import deepcopy
from itertools import count
from typing import cast

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from briefing.export.word.anchors import stable_id
from briefing.export.word.markup import W14, Element, R, qualified
from briefing.export.word.template_reading import PICTURE_TYPES, Story, Template
from briefing.export.word.template_styles import drop

_CONTENT_TYPES = {"header": CONTENT_TYPE.WML_HEADER, "footer": CONTENT_TYPE.WML_FOOTER}
_RELATIONSHIPS = {"header": RELATIONSHIP_TYPE.HEADER, "footer": RELATIONSHIP_TYPE.FOOTER}
_DOC_PROPERTIES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_PICTURES = ("{*}blip", "{*}imagedata")
_FIRST_DRAWING = 500_000
_FIRST_PART = 3  # the base document has two heads and two feet
_OWN_STORES = ("{6C3C8BC8-F283-45AE-878A-BAB7291924A1}", "{6668398D-A668-4E3E-A5EB-62B293D839F1}")
_FOREIGN = tuple(map(qualified, ("bookmarkStart", "bookmarkEnd", "proofErr", "rsid")))
_PARAGRAPH_IDS = {f"{{{W14}}}{name}" for name in ("paraId", "textId")}
_NOT_IN_SECTION = tuple(
    qualified(name)
    for name in (
        *("headerReference", "footerReference", "printerSettings", "sectPrChange", "cols", "type"),
        *("footnotePr", "endnotePr"),
    )
)

_OURS = (qualified("headerReference"), qualified("footerReference"), qualified("endnotePr"))
_AFTER_TITLE_PAGE = tuple(map(qualified, ("textDirection", "bidi", "rtlGutter", "docGrid")))
_AFTER_COLUMNS = (*map(qualified, ("formProt", "vAlign", "noEndnote", "titlePg")), *_AFTER_TITLE_PAGE)


class Letterhead:
    """Hold the template's stories as parts of our package, and the section that calls them."""

    def __init__(self, main: Part, template: Template) -> None:
        self._main = main
        self._template = template
        self._numbers = count(_FIRST_PART)
        self._drawings = count(_FIRST_DRAWING)
        self._controls = count(1)
        self._images: dict[str, Part] = {}
        self.parts: dict[tuple[str, str], XmlPart] = {}

    @property
    def kinds(self) -> set[str]:
        """Return which of header and footer the template brings."""
        return {story.kind for story in self._template.stories}

    @property
    def has_picture(self) -> bool:
        """Tell whether a head or foot of the template shows a picture."""
        return any(True for story in self._template.stories for _ in story.root.iter(*_PICTURES))

    @property
    def has_page_number(self) -> bool:
        """Tell whether the template numbers its pages."""
        codes = [c for s in self._template.stories for c in s.root.iter(qualified("instrText"))]
        simple = [f for s in self._template.stories for f in s.root.iter(qualified("fldSimple"))]
        instructions = [c.text or "" for c in codes] + [f.get(qualified("instr"), "") for f in simple]
        return any(text.split()[:1] == ["PAGE"] for text in instructions)

    def fill(self, section: Element) -> None:
        """Give our section the page of the template and its heads and feet; ours stay where it has none."""
        calls = [self._call(story) for story in self._template.stories]
        replaced = [qualified(f"{kind}Reference") for kind in self.kinds]
        for ours in [child for child in section if child.tag in replaced]:
            del self._main.rels[ours.get(f"{{{R}}}id", "")]
            section.remove(ours)
        section[:0] = calls
        theirs = self._template.section
        if theirs is None:
            return
        columns = section.find(qualified("cols"))
        title_page = section.find(qualified("titlePg"))
        for own in [child for child in section if child.tag not in _OURS]:
            section.remove(own)
        section.extend(deepcopy(child) for child in theirs if child.tag not in _NOT_IN_SECTION)
        for element in section.iter():
            _forget_history(element)
        if columns is not None:
            _insert(section, columns, _AFTER_COLUMNS)
        if title_page is not None and not self.kinds:  # our own lines tell a first page from the others
            _insert(section, title_page, _AFTER_TITLE_PAGE)

    def _call(self, story: Story) -> Element:
        number = next(self._numbers)
        name = PackURI(f"/word/{story.kind}{number}.xml")
        root = self._cleaned(story.root)
        part = XmlPart(name, _CONTENT_TYPES[story.kind], cast(BaseOxmlElement, root), self._main.package)
        for rel_id, picture in story.pictures.items():
            image = self._image(picture.suffix, picture.data)
            part.rels.add_relationship(RELATIONSHIP_TYPE.IMAGE, image, rel_id)
        for rel_id, address in story.links.items():
            part.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, address, rel_id, is_external=True)
        _drop_dangling(root, {*story.pictures, *story.links})
        self.parts[story.kind, story.when] = part
        call = etree.Element(qualified(f"{story.kind}Reference"))
        call.set(qualified("type"), story.when)
        call.set(f"{{{R}}}id", self._main.relate_to(part, _RELATIONSHIPS[story.kind]))
        return call

    def _image(self, suffix: str, data: bytes) -> Part:
        digest = hashlib.blake2b(data, digest_size=8).hexdigest()
        if digest not in self._images:
            name = PackURI(f"/word/media/image{digest}{suffix}")
            self._images[digest] = Part(name, PICTURE_TYPES[suffix], data, self._main.package)
        return self._images[digest]

    def _cleaned(self, root: Element) -> Element:
        """Return a story without what is known of its history, its ids made unlike those of the body."""
        root = deepcopy(root)
        for foreign in list(root.iter(*_FOREIGN)):
            drop(foreign)
        for binding in list(root.iter(qualified("dataBinding"))):
            if binding.get(qualified("storeItemID"), "").upper() not in _OWN_STORES:
                drop(binding)
        for element in root.iter():
            _forget_history(element)
            for key in _PARAGRAPH_IDS & set(element.attrib):
                del element.attrib[key]
        for drawing in root.iter(_DOC_PROPERTIES):
            drawing.set("id", str(next(self._drawings)))
        for control in root.iter(qualified("sdtPr")):
            for number in control.iterchildren(qualified("id")):
                number.set(qualified("val"), str(stable_id(f"letterhead {next(self._controls)}")))
        return root


def _forget_history(element: Element) -> None:
    """Drop the ids by which Word tells its sessions of editing apart."""
    for key in [key for key in element.attrib if "rsid" in str(key)]:
        del element.attrib[key]


def _insert(section: Element, child: Element, followers: tuple[str, ...]) -> None:
    """Put a child where the standard wants it (ECMA-376-1, 17.6.17), in place of one that is there."""
    for old in list(section.iterchildren(child.tag)):
        section.remove(old)
    place = next((i for i, other in enumerate(section) if other.tag in followers), len(section))
    section.insert(place, child)


def _drop_dangling(root: Element, known: set[str]) -> None:
    """Take out what calls something that was left behind."""
    for element in list(_callers(root)):
        if any(
            value not in known for key, value in element.attrib.items() if str(key).startswith(f"{{{R}}}")
        ):
            drop(element)


def _callers(root: Element) -> Iterator[Element]:
    return (e for e in root.iter() if any(str(key).startswith(f"{{{R}}}") for key in e.attrib))
