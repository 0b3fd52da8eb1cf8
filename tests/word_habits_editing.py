"""What people do to a Word file beside typing: commands of Word, and what other programs make of it."""

from __future__ import annotations

import copy
import re
import unicodedata
from collections.abc import Callable, Iterator

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from edited_word import EditedWord, style_of, words_of
from lxml import etree

Element = etree._Element
_MATHS = '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r/></m:oMath>'
_SECTION = "Heading1"
COVER = b"urn:briefing:cover:1"


def body_of(file: EditedWord) -> Element:
    element: Element = file.document.element.body
    return element


def each_text(holder: Element) -> Iterator[Element]:
    """Yield the texts of a holder; what changes while they are read is not read."""
    yield from list(holder.iter(qn("w:t")))


def rewrite(holder: Element, change: Callable[[str], str]) -> None:
    """Put other words in every text below a holder."""
    for text in each_text(holder):
        text.text = change(text.text or "")
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def replace_everywhere(file: EditedWord, old: str, new: str) -> None:
    """Do what Find and Replace does in the body, and in what its controls are bound to."""
    rewrite(body_of(file), lambda words: words.replace(old, new))
    properties = file.document.core_properties
    properties.title = properties.title.replace(old, new)
    for relationship in file.document.part.rels.values():
        if relationship.reltype.endswith("/customXml") and COVER in relationship.target_part.blob:
            part = relationship.target_part
            part._blob = part.blob.replace(old.encode(), new.encode())


def accept_all(file: EditedWord) -> None:
    """Do what Accept All Changes does: deleted words go, inserted ones lose their mark."""
    body = body_of(file)
    for tag in ("w:del", "w:moveFrom"):
        for mark in [x for x in body.iter(qn(tag)) if x.getparent().tag == qn("w:p")]:
            mark.getparent().remove(mark)
    for tag in ("w:ins", "w:moveTo"):
        for mark in list(body.iter(qn(tag))):
            for child in list(mark):
                mark.addprevious(child)
            mark.getparent().remove(mark)
    for paragraph in list(body.iter(qn("w:p"))):
        is_mark_deleted = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:del')}") is not None
        if is_mark_deleted and not words_of(paragraph).strip():
            paragraph.getparent().remove(paragraph)
    _drop_uncalled_notes(file)


def _drop_uncalled_notes(file: EditedWord) -> None:
    """Delete the notes that nothing calls any more, as Word does."""
    called = {call.get(qn("w:id")) for call in body_of(file).iter(qn("w:footnoteReference"))}
    part = file.document.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES)
    notes = etree.fromstring(part.blob)
    for note in [x for x in notes if not x.get(qn("w:type")) and x.get(qn("w:id")) not in called]:
        notes.remove(note)
    part._blob = etree.tostring(notes)


def reject_all(file: EditedWord) -> None:
    """Do what Reject All Changes does: inserted words go, deleted ones are words again."""
    body = body_of(file)
    for tag in ("w:ins", "w:moveTo"):
        for mark in list(body.iter(qn(tag))):
            mark.getparent().remove(mark)
    for tag in ("w:del", "w:moveFrom"):
        for mark in list(body.iter(qn(tag))):
            for text in mark.iter(qn("w:delText")):
                text.tag = qn("w:t")
            for child in list(mark):
                mark.addprevious(child)
            mark.getparent().remove(mark)


def merge_cells(file: EditedWord, beginning: str) -> None:
    """Make one cell of the two of a row; its paragraphs stay paragraphs."""
    row = next(x for x in file.paragraph(beginning).iterancestors() if x.tag == qn("w:tr"))
    first, second = row.findall(qn("w:tc"))
    for paragraph in second.findall(qn("w:p")):
        first.append(paragraph)
    row.remove(second)
    span = OxmlElement("w:gridSpan")
    span.set(qn("w:val"), "2")
    first.get_or_add_tcPr().append(span)


def sort_rows(file: EditedWord, beginning: str) -> None:
    """Sort the rows of a table by their words."""
    table = next(x for x in file.paragraph(beginning).iterancestors() if x.tag == qn("w:tbl"))
    for row in sorted(table.findall(qn("w:tr")), key=words_of):
        table.append(row)


def table_to_text(file: EditedWord, beginning: str) -> None:
    """Make a paragraph of each row, its cells between tabs."""
    table = next(x for x in file.paragraph(beginning).iterancestors() if x.tag == qn("w:tbl"))
    for row in table.findall(qn("w:tr")):
        first, *others = row.iter(qn("w:p"))
        for other in others:
            run = OxmlElement("w:r")
            run.append(OxmlElement("w:tab"))
            first.append(run)
            for child in [x for x in other if x.tag != qn("w:pPr")]:
                first.append(child)
        table.addprevious(first)
    table.getparent().remove(table)


def delete_column(file: EditedWord, beginning: str) -> None:
    """Delete the last column of a table."""
    table = next(x for x in file.paragraph(beginning).iterancestors() if x.tag == qn("w:tbl"))
    for row in table.findall(qn("w:tr")):
        row.remove(row.findall(qn("w:tc"))[-1])


def section_of(file: EditedWord, heading: str) -> list[Element]:
    """Return what stands below a heading of a section, with it, up to the next one."""
    found: list[Element] = []
    for element in body_of(file):
        is_heading = element.tag == qn("w:p") and style_of(element) == _SECTION
        if found and (is_heading or element.tag == qn("w:sectPr")):
            break
        if found or (is_heading and words_of(element) == heading):
            found.append(element)
    return found


def cut_to_end(file: EditedWord, heading: str) -> None:
    """Cut a section and paste it at the end."""
    elements = section_of(file, heading)
    last = body_of(file)[-2]
    for element in elements:
        last.addnext(element)
        last = element


def copy_to_end(file: EditedWord, heading: str) -> None:
    """Copy a section and paste it at the end: Word gives copies no bookmarks and other ids."""
    last = body_of(file)[-2]
    for element in section_of(file, heading):
        last.addnext(without_marks(copy.deepcopy(element)))
        last = last.getnext()


def copy_after(file: EditedWord, beginning: str, after: str) -> None:
    """Copy a paragraph and paste it behind another one."""
    file.paragraph(after).addnext(without_marks(copy.deepcopy(file.paragraph(beginning))))


def without_marks(element: Element) -> Element:
    """Take bookmarks and paragraph ids out of an element."""
    for mark in [*element.iter(qn("w:bookmarkStart")), *element.iter(qn("w:bookmarkEnd"))]:
        mark.getparent().remove(mark)
    for paragraph in element.iter(qn("w:p")):
        for name in [name for name in paragraph.attrib if str(name).endswith(("paraId", "textId"))]:
            del paragraph.attrib[name]
    return element


def paste_foreign(file: EditedWord, after: str, words: str) -> None:
    """Paste a paragraph of another document: a style that is not here, direct looks, a link, a bookmark."""
    paragraph = without_marks(file.insert(after, words))
    for properties in paragraph.findall(qn("w:pPr")):
        paragraph.remove(properties)
    properties, style = OxmlElement("w:pPr"), OxmlElement("w:pStyle")
    style.set(qn("w:val"), "Absatz-Standard")
    properties.append(style)
    paragraph.insert(0, properties)
    for run in paragraph.findall(qn("w:r")):
        looks = OxmlElement("w:rPr")
        looks.append(OxmlElement("w:b"))
        run.insert(0, looks)
    mark = OxmlElement("w:bookmarkStart")
    mark.set(qn("w:id"), "8888")
    mark.set(qn("w:name"), "_Toc210000001")
    paragraph.insert(1, mark)
    end = OxmlElement("w:bookmarkEnd")
    end.set(qn("w:id"), "8888")
    paragraph.append(end)


def break_line(file: EditedWord, beginning: str, after: str) -> None:
    """Break a line within a paragraph, as Shift+Enter does."""
    text = next(t for t in each_text(file.paragraph(beginning)) if after in (t.text or ""))
    before, _, behind = (text.text or "").partition(after)
    rest, sign = copy.deepcopy(text), OxmlElement("w:br")
    text.text, rest.text = before + after, behind
    text.addnext(sign)
    sign.addnext(rest)


def hyphenate(words: str) -> str:
    """Return words with a soft hyphen in each long one."""
    return re.sub(r"([^\W\d]{4})([^\W\d]{4})", "\\1\u00ad\\2", words)


def decompose(words: str) -> str:
    """Return words with letters and accents apart, as some programs write them."""
    return unicodedata.normalize("NFD", words)


def format_words(file: EditedWord, beginning: str, *names: str) -> None:
    """Give the runs of a paragraph looks, under tracking, and make all of it a link."""
    paragraph = file.paragraph(beginning)
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), "top")
    for run in paragraph.findall(qn("w:r")):
        looks = run.get_or_add_rPr()
        for name in names:
            looks.append(OxmlElement(name))
        tracked = OxmlElement("w:rPrChange")
        tracked.set(qn("w:id"), "7001")
        tracked.set(qn("w:author"), "A reviewer")
        tracked.append(OxmlElement("w:rPr"))
        looks.append(tracked)
        link.append(run)
    paragraph.append(link)


def update_contents(file: EditedWord) -> None:
    """Update the contents: other pages, and one row whose heading Word no longer finds."""
    rows = [p for p in body_of(file).iter(qn("w:p")) if style_of(p).startswith("TOC")]
    for row in rows[1:]:
        *_, page = each_text(row)
        page.text = "99"
    *_, last = each_text(rows[-1])
    last.text = "Error! Bookmark not defined."


def insert_field(file: EditedWord, after: str, instruction: str, shown: str) -> None:
    """Put a field into a paragraph of its own."""
    paragraph, field, run = file.insert(after, ""), OxmlElement("w:fldSimple"), OxmlElement("w:r")
    field.set(qn("w:instr"), f" {instruction} ")
    text = OxmlElement("w:t")
    text.text = shown
    run.append(text)
    field.append(run)
    paragraph.append(field)


def break_page(file: EditedWord, after: str) -> None:
    """Put a page break into a paragraph of its own."""
    sign = OxmlElement("w:br")
    sign.set(qn("w:type"), "page")
    Paragraph(file.insert(after, ""), file.document._body).add_run()._r.append(sign)


def fill_bound(file: EditedWord, old: str, new: str) -> None:
    """Type into a control that is bound to a property: Word shows the words wherever it is bound."""
    rewrite(body_of(file), lambda words: new if words == old else words)
    file.replace_in_head(old, new)
    file.document.core_properties.title = new


def add_formula(file: EditedWord, beginning: str) -> None:
    """Put an empty formula at the end of a paragraph."""
    file.paragraph(beginning).append(etree.fromstring(_MATHS))


def as_google_docs(file: EditedWord) -> None:
    """Do what a text program of the web does: bookmarks renamed, controls and styles lost, runs joined."""
    body = body_of(file)
    for number, mark in enumerate(body.iter(qn("w:bookmarkStart"))):
        mark.set(qn("w:name"), f"_heading=h.{number}")
    for control in list(body.iter(qn("w:sdt"))):
        for content in control.findall(qn("w:sdtContent")):
            for child in list(content):
                control.addprevious(child)
        control.getparent().remove(control)
    for paragraph in body.iter(qn("w:p")):
        for name in [name for name in paragraph.attrib if str(name).endswith(("paraId", "textId"))]:
            del paragraph.attrib[name]
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if style is not None and not style_of(paragraph).startswith(("Heading", "Title")):
            style.getparent().remove(style)
        _join_runs(paragraph)


def _join_runs(paragraph: Element) -> None:
    """Make one run of neighbours that hold a text and nothing else."""
    before: Element | None = None
    for run in paragraph.findall(qn("w:r")):
        texts = [child for child in run if child.tag != qn("w:rPr")]
        is_text = [child.tag for child in texts] == [qn("w:t")]
        if is_text and before is not None and run.getprevious() is before.getparent():
            before.text = (before.text or "") + (texts[0].text or "")
            before.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            paragraph.remove(run)
        else:
            before = texts[0] if is_text else None


def remark_on_both(file: EditedWord, first: str, last: str, words: str) -> None:
    """Comment on a range that runs over two paragraphs."""
    file.comment(first, words)
    end = next(file.paragraph(first).iter(qn("w:commentRangeEnd")))
    file.paragraph(last).append(end)
