"""House templates as an organisation would give them: a letterhead made by python-docx, and bad ones."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm
from PIL import Image

HEAD = "Ministry of Examples"
FOOT = "1 Example Street, Example City"
GERMAN = {
    "heading 1": ("berschrift1", "Überschrift 1"),
    "heading 2": ("berschrift2", "Überschrift 2"),
    "Body Text": ("Textkrper", "Textkörper"),
    "List Bullet": ("Aufzhlungszeichen", "Aufzählungszeichen"),
    "Title": ("Titel", "Titel"),
    "Quote": ("Zitat", "Zitat"),
    "header": ("Kopfzeile", "Kopfzeile"),
    "Normal": ("Standard", "Standard"),
}
_TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_EXTERNAL = 'Target="{target}" TargetMode="External"'


def letterhead(path: Path) -> Path:
    """Save a template with wide margins, a picture and words in its head, words in its foot."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin, section.top_margin = Cm(4), Cm(2.5), Cm(4)
    picture = io.BytesIO()
    Image.new("RGB", (120, 40), "#884400").save(picture, "PNG")
    picture.seek(0)
    section.header.paragraphs[0].add_run().add_picture(picture, width=Cm(3))
    section.header.add_paragraph(HEAD)
    section.footer.paragraphs[0].text = FOOT
    document.add_paragraph("Delete this line and write your letter.")
    document.save(str(path))
    return path


def rewritten(path: Path, parts: Mapping[str, bytes] = {}, *, replaced: Mapping[str, str] = {}) -> Path:
    """Change a file in place: whole parts, or a pattern in every XML part."""
    with zipfile.ZipFile(path) as package:
        members = {name: package.read(name) for name in package.namelist()}
    for pattern, words in replaced.items():
        members = {
            name: re.sub(pattern.encode(), words.encode(), data) if name.endswith((".xml", ".rels")) else data
            for name, data in members.items()
        }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in {**members, **parts}.items():
            package.writestr(name, data)
    return path


def with_numbered_headings(path: Path) -> Path:
    """Let the template number its headings `I.` and `I.1`, as ministries do."""
    document = docx.Document(str(path))
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{way}"/><w:pStyle w:val="{style}"/>'
        f'<w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/></w:lvl>'
        for place, (way, style, shown) in enumerate(
            (("upperRoman", "Heading1", "%1."), ("decimal", "Heading2", "%1.%2"))
        )
    )
    abstract = (
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/>{levels}'
    )
    numbering.insert(0, parse_xml(f"{abstract}</w:abstractNum>"))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    for place, name in enumerate(("Heading 1", "Heading 2")):
        properties = document.styles[name].element.get_or_add_pPr()
        number = properties.get_or_add_numPr()
        number.get_or_add_ilvl().val = place
        number.get_or_add_numId().val = 77
    document.save(str(path))
    return path


def as_template(path: Path) -> Path:
    """Say of a document that it is a template."""
    renamed = path.with_suffix(".dotx")
    path.replace(renamed)
    return rewritten(renamed, replaced={re.escape(_DOCUMENT): _TEMPLATE})


def localised(path: Path) -> Path:
    """Give the styles of a template German ids and names, as an old program writes them."""
    document = docx.Document(str(path))
    for style in document.styles.element:
        name = style.find(qn("w:name"))
        english = "" if name is None else name.get(qn("w:val"))
        if english in GERMAN:
            style_id, german = GERMAN[english]
            old = style.get(qn("w:styleId"))
            name.set(qn("w:val"), german)
            style.set(qn("w:styleId"), style_id)
            for call in document.styles.element.iter():
                if call.get(qn("w:val")) == old and call is not name:
                    call.set(qn("w:val"), style_id)
    document.save(str(path))
    return rewritten(path, replaced={'w:pStyle w:val="Header"': 'w:pStyle w:val="Kopfzeile"'})


def with_external(path: Path, part: str, kind: str, target: str) -> Path:
    """Let a part fetch something from outside."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    link = f'<Relationship Id="rIdFar" Type="{office}/{kind}" {_EXTERNAL.format(target=target)}/>'
    folder, _, name = part.rpartition("/")
    rels = f"{folder}/_rels/{name}.rels"
    with zipfile.ZipFile(path) as package:
        old = package.read(rels) if rels in package.namelist() else b"<Relationships></Relationships>"
    return rewritten(path, {rels: old.replace(b"</Relationships>", f"{link}</Relationships>".encode())})
