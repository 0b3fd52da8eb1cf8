"""Say what stands beside the body, for the manifest: each note, and each piece of the heads and feet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part, XmlPart
from lxml import etree

from briefing.export.word.markup import Element, qualified

_RUNNING = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
_NOTES = {
    RELATIONSHIP_TYPE.FOOTNOTES: qualified("footnote"),
    RELATIONSHIP_TYPE.ENDNOTES: qualified("endnote"),
}
_DEPTH = {"begin": 1, "end": -1}
_SIGNS = {qualified("tab"): "\t", qualified("br"): "\n"}


def asides_of(main: Part) -> Iterator[tuple[str, str]]:
    """Yield kind and words; what a field fills in is left out, since every program fills it in anew."""
    for relationship in main.rels.values():
        if relationship.is_external:
            continue
        part = relationship.target_part
        if relationship.reltype in _NOTES:
            for note in etree.fromstring(part.blob).iterchildren(_NOTES[relationship.reltype]):
                if not note.get(qualified("type")):
                    yield "note", _words(note).strip()
        elif relationship.reltype in _RUNNING:
            story = cast(Element, cast(XmlPart, part).element)
            for paragraph in story.iter(qualified("p")):
                yield from (("running", piece.strip()) for piece in _words(paragraph).split("\t"))


def _words(paragraph: Element) -> str:
    words: list[str] = []
    depth = 0
    for run in paragraph.iter(qualified("r")):
        for element in run:
            if element.tag == qualified("fldChar"):
                depth += _DEPTH.get(element.get(qualified("fldCharType"), ""), 0)
            elif depth:
                continue
            elif element.tag == qualified("t"):
                words.append(element.text or "")
            elif str(element.tag) in _SIGNS:
                words.append(_SIGNS[str(element.tag)])
    return "".join(words)
