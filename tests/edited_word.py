"""Edit an exported Word file as colleagues do, on the package that python-docx opens."""

from __future__ import annotations

import copy
import re
import zipfile
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree

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
        found = [p for p in body.iter(qn("w:p")) if words_of(p).startswith(beginning)]
        return found[number]

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
