"""Pictures: parts of the package, named by their content, shown in the line of text with a description."""

from __future__ import annotations

import hashlib
from itertools import count

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from briefing.export.word.markup import Element, R, run, w

_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_EMU_PER_PT = 12700


class Pictures:
    """Add pictures to the part that holds the body."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self._ids = count(1)
        self._rel_ids: dict[str, str] = {}

    def inline(self, png: bytes, width_pt: float, height_pt: float, description: str) -> Element:
        """Return a run that shows a PNG picture."""
        digest = hashlib.blake2b(png, digest_size=8).hexdigest()
        rel_id = self._rel_id(digest, png)
        number = str(next(self._ids))
        size = {"cx": str(round(width_pt * _EMU_PER_PT)), "cy": str(round(height_pt * _EMU_PER_PT))}
        label = {"id": number, "name": f"image {digest}"}
        picture = _node(
            _PIC,
            "pic",
            _node(_PIC, "nvPicPr", _node(_PIC, "cNvPr", **label), _node(_PIC, "cNvPicPr")),
            _node(_PIC, "blipFill", _blip(rel_id), _node(_A, "stretch", _node(_A, "fillRect"))),
            _node(
                _PIC,
                "spPr",
                _node(_A, "xfrm", _node(_A, "off", x="0", y="0"), _node(_A, "ext", **size)),
                _node(_A, "prstGeom", _node(_A, "avLst"), prst="rect"),
            ),
        )
        inline = _node(
            _WP,
            "inline",
            _node(_WP, "extent", **size),
            _node(_WP, "docPr", **label, descr=description),
            _node(_WP, "cNvGraphicFramePr", _node(_A, "graphicFrameLocks", noChangeAspect="1")),
            _node(_A, "graphic", _node(_A, "graphicData", picture, uri=_PIC)),
            distT="0",
            distB="0",
            distL="0",
            distR="0",
        )
        return run(w("drawing", inline))

    def _rel_id(self, digest: str, png: bytes) -> str:
        """Return the relationship of a picture; one that is shown twice is stored once."""
        if digest not in self._rel_ids:
            name = PackURI(f"/word/media/image{digest}.png")
            part = Part(name, "image/png", png, self._part.package)
            self._rel_ids[digest] = self._part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
        return self._rel_ids[digest]


def _blip(rel_id: str) -> Element:
    blip = _node(_A, "blip")
    blip.set(f"{{{R}}}embed", rel_id)
    return blip


def _node(namespace: str, tag: str, /, *children: Element, **attributes: str) -> Element:
    element = etree.Element(f"{{{namespace}}}{tag}", nsmap={"wp": _WP, "a": _A, "pic": _PIC, "r": R})
    for attribute, value in attributes.items():
        element.set(attribute, value)
    element.extend(children)
    return element
