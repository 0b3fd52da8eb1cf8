"""Pictures: parts of the package, named by their content, shown in the line of text with a description."""

from __future__ import annotations

import hashlib
from itertools import count

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from briefing.export.word.markup import Xml, node, run, w
from briefing.model.pictures import PictureType

_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DECLARED = {"xmlns__wp": _WP, "xmlns__a": _A, "xmlns__pic": _PIC}
_EMU_PER_PT = 12700
_HAIRLINE = "6350"  # half a point
_DECORATION = node(  # MS-ODRAWXML 2.30: a picture that says nothing is passed over when a page is read out
    "a:extLst",
    node(
        "a:ext",
        node(
            "adec:decorative",
            xmlns__adec="http://schemas.microsoft.com/office/drawing/2017/decorative",
            val="1",
        ),
        uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}",
    ),
)


class Pictures:
    """Add pictures to the part that holds the body."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self._ids = count(1)
        self._rel_ids: dict[str, str] = {}

    def inline(
        self,
        data: bytes,
        width_pt: float,
        height_pt: float,
        description: str,
        *,
        media_type: PictureType = PictureType.PNG,
        rim: str = "",
    ) -> Xml:
        """Return a run that shows a picture, within a fine line in the colour `rim`, if there is one.

        Without a description it is decoration.
        """
        digest = hashlib.blake2b(data, digest_size=8).hexdigest()
        rel_id = self._rel_id(digest, data, media_type)
        number = str(next(self._ids))
        size = {"cx": str(round(width_pt * _EMU_PER_PT)), "cy": str(round(height_pt * _EMU_PER_PT))}
        label = {"id": number, "name": f"image {digest}"}
        picture = node(
            "pic:pic",
            node("pic:nvPicPr", node("pic:cNvPr", **label), node("pic:cNvPicPr")),
            node("pic:blipFill", node("a:blip", r__embed=rel_id), node("a:stretch", node("a:fillRect"))),
            node(
                "pic:spPr",
                node("a:xfrm", node("a:off", x="0", y="0"), node("a:ext", **size)),
                node("a:prstGeom", node("a:avLst"), prst="rect"),
                *((_line(rim),) if rim else ()),
            ),
        )
        inline = node(
            "wp:inline",
            node("wp:extent", **size),
            node("wp:docPr", *(() if description else (_DECORATION,)), **label, descr=description),
            node("wp:cNvGraphicFramePr", node("a:graphicFrameLocks", noChangeAspect="1")),
            node("a:graphic", node("a:graphicData", picture, uri=_PIC)),
            **_DECLARED,
            distT="0",
            distB="0",
            distL="0",
            distR="0",
        )
        return run(w("drawing", inline))

    def _rel_id(self, digest: str, data: bytes, media_type: PictureType) -> str:
        """Return the relationship of a picture; one that is shown twice is stored once."""
        if digest not in self._rel_ids:
            name = PackURI(f"/word/media/image{digest}.{media_type.name.lower()}")
            part = Part(name, media_type.value, data, self._part.package)
            self._rel_ids[digest] = self._part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
        return self._rel_ids[digest]


def _line(colour: str) -> Xml:
    return node("a:ln", node("a:solidFill", node("a:srgbClr", val=colour)), w=_HAIRLINE)
