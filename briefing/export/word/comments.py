"""Comments of the internal edition: a remark of the document beside the first words that it is about."""

from __future__ import annotations

from collections.abc import Callable

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from briefing.document.document import Document, Remark
from briefing.export.word.markup import NAMESPACES, Xml, joined, node, run, text_content, w

AUTHOR = "Briefing"
"""Who says the remarks; whoever takes an edited file back leaves them out."""

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Comments:
    """Give out each remark once, and write those that were given out."""

    def __init__(self, document: Document, style_id: Callable[[str], str]) -> None:
        self._waiting = {remark.origin: remark for remark in document.remarks if remark.lines}
        self._given: list[Remark] = []
        self._style_id = style_id
        created = document.created
        self._date = {} if created is None else {"date": f"{created.local:%Y-%m-%dT%H:%M:00Z}"}

    def around(self, content: Xml, item: str) -> Xml:
        """Return words of an item with the item's remark, if it has one that was not given out yet."""
        remark = self._waiting.pop(item, None)
        if remark is None:
            return content
        number = len(self._given)
        self._given.append(remark)
        mark = run(w("commentReference", id=number), style=self._style_id("annotation reference"))
        return joined((w("commentRangeStart", id=number), content, w("commentRangeEnd", id=number), mark))

    def add_part(self, main: Part) -> None:
        """Write the part of the remarks that were given out; a file without any has none."""
        if not self._given:
            return
        comments = [self._comment(number, remark) for number, remark in enumerate(self._given)]
        declared = {f"xmlns__{prefix}": uri for prefix, uri in NAMESPACES.items()}
        content = _HEAD + node("w:comments", *comments, **declared)
        part = Part(PackURI("/word/comments.xml"), CONTENT_TYPE.WML_COMMENTS, content.encode(), main.package)
        main.relate_to(part, RELATIONSHIP_TYPE.COMMENTS)

    def _comment(self, number: int, remark: Remark) -> Xml:
        style = w("pPr", w("pStyle", val=self._style_id("annotation text")))
        reference = run(w("annotationRef"), style=self._style_id("annotation reference"))
        paragraphs = [
            w("p", style, *(() if place else (reference,)), run(*text_content(line)))
            for place, line in enumerate(remark.lines)
        ]
        return w("comment", *paragraphs, id=number, author=AUTHOR, initials=AUTHOR[0], **self._date)
