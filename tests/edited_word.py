"""Edit an exported Word file as colleagues do, on the package that python-docx opens."""

from __future__ import annotations

import copy
import re
import zipfile
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree

_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_CONTROL = (
    '<w:sdt xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:sdtPr>{prompt}<w:text/>'
    "</w:sdtPr><w:sdtContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
)
_TEXT_BOX = (
    '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0"'
    ' distR="0"><wp:extent cx="2000000" cy="500000"/><wp:docPr id="901" name="Text Box 1"/><a:graphic>'
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
    '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="500000"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent><w:p><w:r>'
    "<w:t>{words}</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>"
    "</a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
)
_REVIEWER = {"w:author": "A reviewer", "w:date": "2025-10-09T08:00:00Z"}


class EditedWord:
    """Find paragraphs by the words they begin with, and change them."""

    def __init__(self, path: Path) -> None:
        self.document: Document = docx.Document(str(path))
        self._revisions = 9000

    def save(self, path: Path) -> Path:
        self.document.save(str(path))
        return path

    def paragraph(self, beginning: str, number: int = 0) -> etree._Element:
        body = self.document.element.body
        found = (p for p in body.iter(qn("w:p")) if words_of(p).startswith(beginning))
        return [p for p in found if not style_of(p).startswith("TOC")][number]

    def replace(self, beginning: str, old: str, new: str, number: int = 0) -> None:
        """Put `new` in the place of `old`, which may run over several runs."""
        paragraph = self.paragraph(beginning, number)
        texts = list(paragraph.iter(qn("w:t")))
        start = words_of(paragraph).index(old)
        end, position = start + len(old), 0
        for text in texts:
            words = text.text or ""
            first, last = max(start - position, 0), min(end - position, len(words))
            if first < last or (first == last == start - position and not old):
                text.text = words[:first] + new + words[last:]
                text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                new = ""
            position += len(words)

    def delete(self, beginning: str, number: int = 0) -> None:
        paragraph = self.paragraph(beginning, number)
        paragraph.getparent().remove(paragraph)

    def delete_row(self, beginning: str) -> None:
        row = next(a for a in self.paragraph(beginning).iterancestors() if a.tag == qn("w:tr"))
        row.getparent().remove(row)

    def move(self, beginning: str, after: str) -> None:
        """Move a paragraph behind another, with everything in it, as cut and paste does."""
        self.paragraph(after).addnext(self.paragraph(beginning))

    def move_row(self, beginning: str, after: str) -> None:
        rows = [
            next(a for a in self.paragraph(words).iterancestors() if a.tag == qn("w:tr"))
            for words in (beginning, after)
        ]
        rows[1].addnext(rows[0])

    def insert(self, after: str, words: str, style: str = "") -> etree._Element:
        """Put a new paragraph behind another, in its style or a named one."""
        beside = self.paragraph(after)
        paragraph = OxmlElement("w:p")
        properties = beside.find(qn("w:pPr"))
        if properties is not None:
            paragraph.append(copy.deepcopy(properties))
        beside.addnext(paragraph)
        made = Paragraph(paragraph, self.document._body)
        made.add_run(words)
        if style:
            made.style = self.document.styles[style]
        return paragraph

    def insert_table(self, after: str, rows: list[list[str]]) -> None:
        table = self.document.add_table(len(rows), len(rows[0]))
        for row, words in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, words, strict=True):
                cell.text = text
        self.paragraph(after).addnext(table._tbl)

    def split(self, beginning: str, at: str) -> None:
        """Break a paragraph before some words, as the Enter key does."""
        first = self.paragraph(beginning)
        words = words_of(first)
        place = words.index(at)
        self.replace(beginning, words[place:], "")
        self.insert(beginning, at + words[place + len(at) :])

    def join(self, beginning: str, follower: str) -> None:
        """Join two paragraphs, as Delete does at the end of the first: all of the second moves."""
        first, second = self.paragraph(beginning), self.paragraph(follower)
        Paragraph(first, self.document._body).add_run(" ")
        for child in list(second):
            if child.tag != qn("w:pPr"):
                first.append(child)
        second.getparent().remove(second)

    def track_insertion(self, beginning: str, words: str) -> None:
        paragraph = self.paragraph(beginning)
        run = OxmlElement("w:r")
        Run(run, Paragraph(paragraph, self.document._body)).text = words
        paragraph.append(self._revision("w:ins", run))

    def track_deletion(self, beginning: str, words: str | None = None) -> None:
        """Delete words under tracking; without words the whole paragraph with its mark."""
        paragraph = self.paragraph(beginning)
        if words is not None:
            text = next(t for t in paragraph.iter(qn("w:t")) if words in (t.text or ""))
            run = text.getparent()
            before, _, after = (text.text or "").partition(words)
            tail, gone = copy.deepcopy(run), copy.deepcopy(run)
            text.text = before
            for piece, said in ((tail, after), (gone, words)):
                piece.find(qn("w:t")).text = said
                piece.find(qn("w:t")).set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.addnext(tail)
            run.addnext(self._deleted(gone))
            return
        for run in list(paragraph.iter(qn("w:r"))):
            holder = run.getparent()
            place = holder.index(run)
            holder.insert(place, self._deleted(run))
        mark = OxmlElement("w:rPr")
        mark.append(self._revision("w:del"))
        paragraph.get_or_add_pPr().append(mark)

    def track_move(self, beginning: str, after: str) -> None:
        """Move a paragraph under tracking: it stays as moved away, and stands again as moved here."""
        paragraph = self.paragraph(beginning)
        copied = copy.deepcopy(paragraph)
        for mark in [*copied.iter(qn("w:bookmarkStart")), *copied.iter(qn("w:bookmarkEnd"))]:
            mark.getparent().remove(mark)
        for name in [name for name in copied.attrib if str(name).endswith("paraId")]:
            del copied.attrib[name]
        for tag, moved in (("w:moveTo", copied), ("w:moveFrom", paragraph)):
            for run in list(moved.iter(qn("w:r"))):
                holder = run.getparent()
                place = holder.index(run)
                holder.insert(place, self._revision(tag, run))
        self.paragraph(after).addnext(copied)

    def comment(self, beginning: str, words: str) -> None:
        paragraph = Paragraph(self.paragraph(beginning), self.document._body)
        self.document.add_comment(paragraph.runs, text=words, author="A reviewer", initials="AR")

    def thread(self, beginning: str, words: str, reply: str, *, is_resolved: bool = False) -> None:
        """Comment on a paragraph and answer the comment, as Word keeps threads."""
        self.comment(beginning, words)
        self.comment(beginning, reply)
        comments = self.document.part._comments_part
        ids = []
        for number, comment in enumerate(comments.element, 1):
            ids.append(f"{0x1000 + number:08X}")
            comment[-1].set("{http://schemas.microsoft.com/office/word/2010/wordml}paraId", ids[-1])
        done = ' w15:done="1"' if is_resolved else ' w15:done="0"'
        entries = (
            f'<w15:commentEx w15:paraId="{ids[0]}"{done}/>'
            f'<w15:commentEx w15:paraId="{ids[1]}" w15:paraIdParent="{ids[0]}"{done}/>'
        )
        part = Part(
            PackURI("/word/commentsExtended.xml"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml",
            f'<w15:commentsEx xmlns:w15="{_W15}">{entries}</w15:commentsEx>'.encode(),
            self.document.part.package,
        )
        self.document.part.relate_to(
            part, "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
        )

    def replace_in_note(self, old: str, new: str) -> None:
        """Change the words of a footnote."""
        part = self.document.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES)
        assert old.encode() in part.blob
        part._blob = part.blob.replace(old.encode(), new.encode(), 1)

    def add_note(self, beginning: str, words: str) -> None:
        """Put a footnote at the end of a paragraph; notes stand in the order of their calls."""
        run, call = OxmlElement("w:r"), OxmlElement("w:footnoteReference")
        call.set(qn("w:id"), "900")
        run.append(call)
        self.paragraph(beginning).append(run)
        place = list(self.document.element.body.iter(qn("w:footnoteReference"))).index(call)
        part = self.document.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES)
        notes = etree.fromstring(part.blob)
        own = [note for note in notes if not note.get(qn("w:type"))]
        note = OxmlElement("w:footnote")
        note.set(qn("w:id"), "900")
        note.append(OxmlElement("w:p"))
        Paragraph(note[0], self.document._body).add_run(words)
        own[place - 1].addnext(note)
        part._blob = etree.tostring(notes)

    def delete_note(self, words: str) -> None:
        """Delete the call of a footnote, as Word does, and the note with it."""
        part = self.document.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES)
        notes = etree.fromstring(part.blob)
        note = next(x for x in notes if words in words_of(x) and not x.get(qn("w:type")))
        notes.remove(note)
        part._blob = etree.tostring(notes)
        for call in list(self.document.element.body.iter(qn("w:footnoteReference"))):
            if call.get(qn("w:id")) == note.get(qn("w:id")):
                call.getparent().remove(call)

    def replace_in_head(self, old: str, new: str) -> None:
        """Change words in the heads and feet of all pages."""
        for relationship in self.document.part.rels.values():
            if relationship.reltype in (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER):
                for text in relationship.target_part.element.iter(qn("w:t")):
                    text.text = (text.text or "").replace(old, new)

    def track_row(self, beginning: str, *, is_deleted: bool) -> None:
        """Mark a row as deleted under tracking, or put a copy in behind it that is marked as inserted."""
        row = next(a for a in self.paragraph(beginning).iterancestors() if a.tag == qn("w:tr"))
        if not is_deleted:
            made = copy.deepcopy(row)
            for mark in [*made.iter(qn("w:bookmarkStart")), *made.iter(qn("w:bookmarkEnd"))]:
                mark.getparent().remove(mark)
            for number, paragraph in enumerate(list(made.iter(qn("w:p")))):
                for name in [name for name in paragraph.attrib if str(name).endswith("Id")]:
                    del paragraph.attrib[name]
                for run in list(paragraph.iter(qn("w:r"))):
                    run.getparent().remove(run)
                added = OxmlElement("w:r")
                Run(added, Paragraph(paragraph, self.document._body)).text = ("Lunch", "[In the foyer]")[
                    number
                ]
                paragraph.append(self._revision("w:ins", added))
            row.addnext(made)
            row = made
        else:
            for run in list(row.iter(qn("w:r"))):
                holder = run.getparent()
                holder.insert(holder.index(run), self._deleted(run))
        properties = row.find(qn("w:trPr"))
        properties.append(self._revision("w:del" if is_deleted else "w:ins"))

    def move_table(self, beginning: str, before: str) -> None:
        """Move the table of a paragraph before another paragraph, as cut and paste does."""
        table = next(a for a in self.paragraph(beginning).iterancestors() if a.tag == qn("w:tbl"))
        self.paragraph(before).addprevious(table)

    def add_text_box(self, beginning: str, words: str) -> None:
        """Anchor a text box in a paragraph."""
        self.paragraph(beginning).append(etree.fromstring(_TEXT_BOX.format(words=words)))

    def add_control(self, after: str, words: str, *, is_unfilled: bool = False) -> None:
        """Put a content control behind a paragraph, filled in or with its prompt."""
        beside = self.paragraph(after)
        prompt = "<w:showingPlcHdr/>" if is_unfilled else ""
        beside.addnext(etree.fromstring(_CONTROL.format(words=words, prompt=prompt)))

    def _deleted(self, run: etree._Element) -> etree._Element:
        for text in list(run.iter(qn("w:t"))):
            text.tag = qn("w:delText")
        return self._revision("w:del", run)

    def _revision(self, tag: str, *content: etree._Element) -> etree._Element:
        revision = OxmlElement(tag)
        self._revisions += 1
        revision.set(qn("w:id"), str(self._revisions))
        for name, value in _REVIEWER.items():
            revision.set(qn(name), value)
        for element in content:
            revision.append(element)
        return revision


def words_of(paragraph: etree._Element) -> str:
    """Return the words of a paragraph, no-break spaces as spaces: whoever types sees no difference."""
    return "".join(t.text or "" for t in paragraph.iter(qn("w:t"))).replace("\u00a0", " ")


def style_of(paragraph: etree._Element) -> str:
    """Return the id of a paragraph's style, nothing for the standard one."""
    named = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if named is None else str(named.get(qn("w:val")))


def without_anchors(path: Path, target: Path, *, keeps_manifest: bool = True) -> Path:
    """Copy a Word file without bookmarks and paragraph ids, as programs leave it that know neither."""
    with zipfile.ZipFile(path) as package, zipfile.ZipFile(target, "w") as stripped:
        for name in package.namelist():
            data = package.read(name)
            if name.startswith("customXml") and not keeps_manifest:
                continue
            if name == "word/document.xml":
                text = re.sub(r"<w:bookmark(?:Start|End)\b[^>]*/>", "", data.decode())
                data = re.sub(r' w14:(?:paraId|textId)="[^"]*"', "", text).encode()
            stripped.writestr(name, data)
    return target
