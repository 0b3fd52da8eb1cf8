"""The words of a Word file, paragraph by paragraph, with every tracked change accepted."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from briefing.errors import PackFileError, VerificationError
from briefing.session.verification.printed import Place, PrintedParagraph
from briefing.store.zip_reading import read_members

_ROOT_RELATIONS = "_rels/.rels"
_MAIN_RELATION = "/officeDocument"
_USUAL_MAIN = "word/document.xml"
_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback", "delText", "rPr", "sdtPr", "sdtEndPr"})
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_TEXTS = frozenset({"t"})  # formulas have text of their own namespace
_LEAVES = frozenset({*_TEXTS, *_SIGNS, "fldChar", "instrText"})
_NOTE_NUMBER = "NOTEREF"


def read_word(path: Path) -> tuple[PrintedParagraph, ...]:
    """Return the paragraphs that have words, in the order of the file, those in tables and text boxes too.

    Raises:
        VerificationError: the file is no Word file, is damaged, or needs a password.
    """
    try:
        members = read_members(path)
        return tuple(_paragraphs(_parse(members[_main_part(members)])))
    except (PackFileError, KeyError, etree.XMLSyntaxError) as error:
        raise VerificationError(
            f"“{path.name}” cannot be read as a Word file: save it in Word as .docx, without a password.",
            path=path,
        ) from error


def _main_part(members: dict[str, bytes]) -> str:
    """Return the name of the part that holds the text (ECMA-376-2, 8.3): it is not always the usual one."""
    for relation in _parse(members[_ROOT_RELATIONS]):
        if str(relation.get("Type", "")).endswith(_MAIN_RELATION):
            return posixpath.normpath(str(relation.get("Target", "")).lstrip("/"))
    return _USUAL_MAIN


def _parse(content: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(content, parser)
    if root.getroottree().docinfo.internalDTD is not None:  # Word never writes one: entities would hide text
        raise KeyError("a document type declaration")
    return root


def _paragraphs(root: etree._Element) -> Iterator[PrintedParagraph]:
    number, begun = 0, ""
    for paragraph in root.iter("{*}p"):
        if not _is_word(paragraph) or _is_left_out(paragraph):
            continue
        begun += "".join(_words_of(paragraph))
        if _is_joined_to_next(paragraph):
            continue
        if begun.strip():
            number += 1
            yield PrintedParagraph(pieces=(begun,), place=Place(paragraph=number))
        begun = ""


def _words_of(paragraph: etree._Element) -> Iterator[str]:
    """Yield the words of a paragraph, without the number of a note that a field repeats (17.16.5.41)."""
    fields: list[str] = []  # the instructions of the fields that are open, innermost last
    for node in _leaves(paragraph):
        name = _name(node)
        if name == "fldChar":
            kind = _attribute(node, "fldCharType")
            if kind == "begin":
                fields.append("")
            elif kind == "end" and fields:
                fields.pop()
        elif name == "instrText":
            fields[-1:] = [fields[-1] + (node.text or "")] if fields else []
        elif not any(_NOTE_NUMBER in field for field in fields):
            yield _SIGNS.get(name, node.text or "")


def _leaves(element: etree._Element) -> Iterator[etree._Element]:
    """Yield text, signs and the parts of fields, without those of paragraphs within the paragraph."""
    for child in element:
        name = _name(child)
        if name in _LEFT_OUT or (name == "p" and _is_word(child)):
            continue
        if name == "fldSimple" and _NOTE_NUMBER in _attribute(child, "instr"):
            continue
        if name in _LEAVES and (name in _TEXTS or _is_word(child)):
            yield child
        elif len(child):
            yield from _leaves(child)


def _attribute(element: etree._Element, name: str) -> str:
    return next((str(value) for key, value in element.items() if str(key).endswith(f"}}{name}")), "")


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]  # a comment's tag is no string


def _is_word(element: etree._Element) -> bool:
    # Transitional and strict files differ in the namespace only; drawings have a paragraph of their own.
    return "wordprocessingml" in str(element.tag)


def _is_left_out(paragraph: etree._Element) -> bool:
    return any(_name(ancestor) == "Fallback" for ancestor in paragraph.iterancestors())


def _is_joined_to_next(paragraph: etree._Element) -> bool:
    """Tell whether the paragraph's mark is deleted under tracking (ECMA-376-1, 17.13.5.15)."""
    return paragraph.find("{*}pPr/{*}rPr/{*}del") is not None
