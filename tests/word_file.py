"""Read a Word file as the tests need it: its words in reading order, and the rules no validator knows."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from docx.oxml.ns import nsmap, qn
from lxml import etree

_PARAGRAPH_STRUCTURE = {"pStyle", "numPr", "pageBreakBefore", "sectPr"}
_RUN_STRUCTURE = {"rStyle", "lang"}
_OWN_STORIES = ("document", "footnotes", "endnotes", "header1", "header2", "footer1", "footer2")


class WordFile:
    """Hold the parts of a Word file as trees."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as package:
            self.names = package.namelist()
            self.trees = {
                n: etree.fromstring(package.read(n)) for n in self.names if n.endswith((".xml", ".rels"))
            }

    @property
    def stories(self) -> set[str]:
        """Return the parts that hold words; a template's heads and feet have numbers above ours."""
        found = {name.removeprefix("word/").removesuffix(".xml") for name in self.names}
        return {
            name for name in found if re.fullmatch(r"document|footnotes|endnotes|(header|footer)\d+", name)
        }

    def part(self, name: str) -> etree._Element:
        return self.trees[f"word/{name}.xml"]

    def find(self, path: str, part: str = "document") -> list[etree._Element]:
        return self.part(part).findall(path, nsmap)

    def values(self, path: str, part: str = "document", attribute: str = "w:val") -> list[str]:
        return [str(element.get(qn(attribute))) for element in self.find(path, part)]

    def styles(self, kind: str = "paragraph") -> dict[str, etree._Element]:
        """Return the styles of a kind by id."""
        found = self.find(f"w:style[@w:type='{kind}']", "styles")
        return {str(style.get(qn("w:styleId"))): style for style in found}

    def paragraphs(self, style: str) -> list[str]:
        """Return the words of the paragraphs in a style."""
        return [words_of(p) for p in self.part("document").iter(qn("w:p")) if style_of(p) == style]

    def words(self) -> list[str]:
        """Return the words in reading order, paragraph by paragraph, then the notes; without the contents."""
        body = self.part("document")
        for control in list(body.iter(qn("w:docPartObj"))):
            block = control.getparent().getparent()
            block.getparent().remove(block)
        stories = (body, self.part("footnotes"), self.part("endnotes"))
        return [words for story in stories for p in story.iter(qn("w:p")) if (words := words_of(p))]


def style_of(paragraph: etree._Element) -> str:
    return str(paragraph.find("w:pPr/w:pStyle", nsmap).get(qn("w:val")))


def words_of(paragraph: etree._Element) -> str:
    """Return the words of a paragraph, without what its fields show but the numbers of captions."""
    words, depth, is_counted = [], 0, False
    for node in paragraph.iter(*(qn(f"w:{name}") for name in ("fldChar", "instrText", "t", "br", "tab"))):
        if node.tag == qn("w:fldChar"):
            depth += {"begin": 1, "separate": 0, "end": -1}[str(node.get(qn("w:fldCharType")))]
            is_counted = is_counted and depth > 0
        elif node.tag == qn("w:instrText"):
            is_counted = (node.text or "").strip().startswith("SEQ ")
        elif not depth or is_counted:
            words.append(node.text or "" if node.tag == qn("w:t") else " ")
    return "".join(words)


def broken_rules(file: WordFile) -> list[str]:
    """Return what Word minds and no validator sees, and every piece of direct formatting."""
    return [*_broken_references(file), *_broken_shapes(file), *_direct_formatting(file)]


def _broken_references(file: WordFile) -> Iterator[str]:
    styles = {str(s.get(qn("w:styleId"))) for s in file.find("w:style", "styles")}
    numbers = {"0", *file.values("w:num", "numbering", "w:numId")}  # 0 says that there is none
    used = [n for n in file.values(".//w:numId") + file.values(".//w:numId", "styles") if n not in numbers]
    yield from (f"no such list: {number}" for number in used)
    controls, pictures, paragraphs = Counter[str](), Counter[str](), Counter[str]()
    for story in file.stories:
        tree = file.part(story)
        for kind in ("pStyle", "rStyle", "tblStyle"):
            missing = {str(e.get(qn("w:val"))) for e in tree.iter(qn(f"w:{kind}"))} - styles
            yield from (f"no such style: {style}" for style in missing)
        controls.update(str(e.get(qn("w:val"))) for e in tree.iterfind(".//w:sdtPr/w:id", nsmap))
        pictures.update(str(e.get("id")) for e in tree.iter(qn("wp:docPr")))
        paragraphs.update(str(e.get(_PARA_ID)) for e in tree.iter(qn("w:p")) if e.get(_PARA_ID))
    for what, counter in {"control": controls, "picture": pictures, "paragraph": paragraphs}.items():
        yield from (f"{what} id twice: {key}" for key, times in counter.items() if times > 1)
    body = file.part("document")
    starts, ends = list(body.iter(qn("w:bookmarkStart"))), list(body.iter(qn("w:bookmarkEnd")))
    ids = [str(e.get(qn("w:id"))) for e in starts]
    names = [str(e.get(qn("w:name"))) for e in starts]
    if sorted(ids) != sorted(str(e.get(qn("w:id"))) for e in ends) or len(set(ids)) != len(ids):
        yield "a bookmark is not closed, or closed twice"
    yield from (f"bookmark name twice or too long: {n}" for n in names if names.count(n) > 1 or len(n) > 40)
    for link in body.iter(qn("w:hyperlink")):
        if (anchor := link.get(qn("w:anchor"))) and anchor not in names:
            yield f"a link leads nowhere: {anchor}"


_PARA_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"


def _broken_shapes(file: WordFile) -> Iterator[str]:
    for story in file.stories:
        tree = file.part(story)
        for cell in tree.iter(qn("w:tc")):
            if cell[-1].tag != qn("w:p"):
                yield "a cell does not end with a paragraph"
        depth = 0
        for mark in tree.iter(qn("w:fldChar")):
            depth += {"begin": 1, "separate": 0, "end": -1}[str(mark.get(qn("w:fldCharType")))]
            if mark.get(qn("w:dirty")):
                yield "a field asks to be updated"
        if depth:
            yield f"a field is not closed in {story}"
    if file.find("w:updateFields", "settings"):
        yield "the settings ask to update fields"
    body = file.part("document")[0]
    for first, second in pairwise(body):
        if first.tag == second.tag == qn("w:tbl"):
            yield "two tables touch"
    for table in body.iter(qn("w:tbl")):
        columns = len(table.findall("w:tblGrid/w:gridCol", nsmap))
        for row in table.iterfind("w:tr", nsmap):
            spans = [int(s.get(qn("w:val"))) for s in row.iterfind("w:tc/w:tcPr/w:gridSpan", nsmap)]
            if len(row.findall("w:tc", nsmap)) - len(spans) + sum(spans) != columns:
                yield "a row does not fill its grid"


def _direct_formatting(file: WordFile) -> Iterator[str]:
    for story in file.stories & set(_OWN_STORIES):
        for kind, allowed in (("pPr", _PARAGRAPH_STRUCTURE), ("rPr", _RUN_STRUCTURE)):
            for properties in file.part(story).iter(qn(f"w:{kind}")):
                extra = {etree.QName(child).localname for child in properties} - allowed
                yield from (f"direct formatting in {story}: {name}" for name in extra)
