"""Build WordprocessingML: the body as text, which is fast and small, small parts as trees.

Only this module makes `Xml`, and it escapes whatever comes in, so that words cannot become mark-up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NewType

from lxml import etree

from briefing.export.word.gate import clean

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = {"w": W, "w14": W14, "r": R}

Element = etree._Element  # noqa: SLF001  # lxml names the type of its elements nowhere else
Xml = NewType("Xml", str)
"""A piece of mark-up, whole and escaped."""

_KEPT = 256  # of run properties: a document has few

BREAK, TAB = Xml("<w:br/>"), Xml("<w:tab/>")
_SHOWN = re.compile(r'<w:t xml:space="preserve">([^<]*)</w:t>|<w:(br|tab)/>')
_SIGNS = {"br": "\n", "tab": "\t"}
_IN_TEXT = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_IN_ATTRIBUTE = str.maketrans({**_IN_TEXT, '"': "&quot;", "\n": "&#10;", "\t": "&#9;"})
_STYLE = re.compile(r'<w:p [^>]*><w:pPr><w:pStyle w:val="([^"]*)"/>(.*?)</w:pPr>')


def qualified(name: str) -> str:
    """Return a name of the main namespace in lxml's notation."""
    return f"{{{W}}}{name}"


def escaped(text: str) -> str:
    """Return words as they may stand between tags and in attributes."""
    if not text.isprintable():
        text = clean(text)
        if "\n" in text or "\t" in text:
            return text.translate(_IN_ATTRIBUTE)
    # Looking for one character at a time is the quickest way, and most words need no more.
    if "&" in text or "<" in text or ">" in text or '"' in text:
        return text.translate(_IN_ATTRIBUTE)
    return text


def w(tag: str, /, *children: Xml, **attributes: str | int) -> Xml:
    """Return an element of the main namespace; its attributes are of that namespace too."""
    named = ""
    for name, value in attributes.items():
        named += f' w:{name}="{value if isinstance(value, int) else escaped(value)}"'
    if not children:
        return Xml(f"<w:{tag}{named}/>")
    return Xml(f"<w:{tag}{named}>{''.join(children)}</w:{tag}>")


def node(name: str, /, *children: Xml, **attributes: str) -> Xml:
    """Return an element of any namespace by its whole name; in attributes `__` stands for the colon."""
    named = "".join([f' {key.replace("__", ":")}="{escaped(value)}"' for key, value in attributes.items()])
    return Xml(f"<{name}{named}>{''.join(children)}</{name}>" if children else f"<{name}{named}/>")


def paragraph(properties: Xml, content: Xml, para_id: str) -> Xml:
    """Return a paragraph with its id (MS-DOCX 2.6.2.3)."""
    return Xml(f'<w:p w14:paraId="{para_id}" w14:textId="77777777">{properties}{content}</w:p>')


def bookmarked(content: Xml, number: int, name: str) -> Xml:
    """Return a piece between the two ends of a bookmark."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{escaped(name)}"/>'
    return Xml(f'{start}{content}<w:bookmarkEnd w:id="{number}"/>')


def joined(pieces: Iterable[Xml]) -> Xml:
    """Return pieces as one."""
    return Xml("".join(pieces))


def twips(points: float) -> int:
    """Return a length in twentieths of a point."""
    return round(points * 20)


def run(*content: Xml, style: str | None = None, language: str | None = None) -> Xml:
    """Return a run with nothing but a style and a language."""
    properties = _run_properties(style, language) if style or language else ""
    return Xml(f"<w:r>{properties}{''.join(content)}</w:r>")


@lru_cache(maxsize=_KEPT)
def _run_properties(style: str | None, language: str | None) -> str:
    named = "" if style is None else f'<w:rStyle w:val="{escaped(style)}"/>'
    spoken = "" if language is None else f'<w:lang w:val="{escaped(language)}"/>'
    return f"<w:rPr>{named}{spoken}</w:rPr>"


def text_content(text: str) -> list[Xml]:
    """Return the content of a run: words, and a break or a tab for each newline and tab character."""
    text = clean(text)
    if "\n" not in text and "\t" not in text:
        return [_words("t", text)] if text else []
    content: list[Xml] = []
    for number, line in enumerate(text.split("\n")):
        if number:
            content.append(BREAK)
        for place, piece in enumerate(line.split("\t")):
            if place:
                content.append(TAB)
            if piece:
                content.append(_words("t", piece))
    return content


def _words(tag: str, text: str) -> Xml:
    return Xml(f'<w:{tag} xml:space="preserve">{escaped(text)}</w:{tag}>')


def field(instruction: str, shown: str, style: str | None = None) -> list[Xml]:
    """Return the runs of a field with its cached result, which nothing asks Word to update."""
    return [
        run(w("fldChar", fldCharType="begin"), style=style),
        run(_words("instrText", f" {instruction} "), style=style),
        run(w("fldChar", fldCharType="separate"), style=style),
        run(*text_content(shown), style=style),
        run(w("fldChar", fldCharType="end"), style=style),
    ]


def shown_text(runs: Xml) -> str:
    """Return the words that a piece of the body shows."""
    words = "".join([_SIGNS[sign] if sign else text for text, sign in _SHOWN.findall(runs)])
    if "&" not in words:
        return words
    for character, entity in (('"', "&quot;"), (">", "&gt;"), ("<", "&lt;"), ("&", "&amp;")):
        words = words.replace(entity, character)
    return words


def style_of(block: Xml) -> tuple[str, str]:
    """Return the style's id of a paragraph and its other properties; nothing for what is no paragraph."""
    found = _STYLE.match(block)
    return (found[1], found[2]) if found else ("", "")


def is_table(block: Xml | None) -> bool:
    """Tell whether a piece of the body is a table."""
    return block is not None and block.startswith("<w:tbl>")


def is_paragraph(block: Xml) -> bool:
    """Tell whether a piece of the body is a paragraph."""
    return block.startswith("<w:p ")


def grown(xml: Xml) -> Element:
    """Return a piece as a tree, to put into a part that is kept as one."""
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    (tree,) = etree.fromstring(f"<holder {declared}>{xml}</holder>")
    return tree


def branch(tag: str, /, *children: Element, **attributes: str | int) -> Element:
    """Return an element of the main namespace for a part that is kept as a tree, like its attributes."""
    made = etree.Element(qualified(tag), nsmap=NAMESPACES)
    for attribute, value in attributes.items():
        made.set(qualified(attribute), str(value))
    made.extend(children)
    return made
