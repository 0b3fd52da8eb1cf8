"""The words of a Word file, paragraph by paragraph, with every tracked change accepted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from briefing.errors import ImportRejected, VerificationError
from briefing.ingest.docx_package import open_docx, parse_part
from briefing.ingest.files import read_file
from briefing.ingest.readings import Refusal
from briefing.session.verification.printed import FILE_LIMIT, Place, PrintedParagraph

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
        package = open_docx(read_file(path, limit=FILE_LIMIT))
        return tuple(_paragraphs(parse_part(package.parts[package.main])))
    except ImportRejected as error:
        raise VerificationError(error.message, path=path) from error
    except Refusal as error:
        raise VerificationError(f"“{path.name}” {error.predicate}", path=path) from error


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
