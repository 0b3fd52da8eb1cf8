"""Read what stands beside the body of an edited file: comments with their threads, notes, heads and feet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefing.ingest.docx_package import DocxPackage
from briefing.roundtrip.body_walk import Element, attribute, is_word, local_name, read_paragraphs
from briefing.roundtrip.edited import Asides, Remark

_NOTES = {"footnotes": "footnote", "endnotes": "endnote"}
_OWN_AUTHOR = "Briefing"  # of the remarks that an internal edition was exported with
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n"}


def related_children(package: DocxPackage, kind: str) -> Iterator[Element]:
    """Yield the elements of the part that the main part calls by a relationship of this kind."""
    for part in package.related(package.main, kind)[:1]:
        root = package.root(part)
        yield from root if root is not None else ()


def read_remarks(package: DocxPackage) -> dict[str, Remark]:
    """Return the comments by number; an answer stands alone and again with the comment that it answers.

    The export's own remarks are left out; an answer to one of them stands alone.
    """
    threads = {
        attribute(entry, "paraId").upper(): (
            attribute(entry, "paraIdParent").upper(),
            attribute(entry, "done") in {"1", "true"},
        )
        for entry in related_children(package, "commentsExtended")
    }
    found: dict[str, Remark] = {}
    numbers: dict[str, str] = {}  # by the id of a comment's last paragraph, which its thread goes by
    parents: dict[str, str] = {}
    for comment in related_children(package, "comments"):
        if local_name(comment) != "comment":
            continue
        number, paragraph = attribute(comment, "id"), _last_paragraph(comment)
        parents[number], is_resolved = threads.get(paragraph, ("", False))
        numbers[paragraph] = number
        text = "\n".join(line for line in _lines(comment) if line.strip())
        author, date = attribute(comment, "author"), attribute(comment, "date")
        if text and author != _OWN_AUTHOR:
            found[number] = Remark(author=author, date=date, text=text, is_resolved=is_resolved)
    answered = {number: numbers.get(parent, "") for number, parent in parents.items() if parent}
    return _threaded(found, answered)


def _threaded(found: Mapping[str, Remark], answered: Mapping[str, str]) -> dict[str, Remark]:
    threaded = dict(found)
    for number, parent in answered.items():
        if number in found and parent in found and parent != number:
            threaded[number] = replace(found[number], parent=parent)
            whole = threaded[parent]
            threaded[parent] = replace(whole, replies=(*whole.replies, found[number]))
    return threaded


def _lines(comment: Element) -> Iterator[str]:
    for paragraph in comment.iter():
        if local_name(paragraph) == "p" and is_word(paragraph):
            yield "".join(t.text or "" for t in paragraph.iter() if local_name(t) == "t")


def _last_paragraph(comment: Element) -> str:
    paragraphs = [p for p in comment.iter() if local_name(p) == "p" and is_word(p)]
    return attribute(paragraphs[-1], "paraId").upper() if paragraphs else ""


def read_asides(package: DocxPackage, style_names: Mapping[str, str]) -> Asides:
    """Return the notes and the pieces of all heads and feet."""
    notes = tuple(
        (f"{name} {attribute(note, 'id')}", text)
        for kind, name in _NOTES.items()
        for note in related_children(package, kind)
        if local_name(note) == name and not attribute(note, "type")
        if (text := "\n".join(p.text.strip() for p in read_paragraphs(note, style_names)).strip())
    )
    running: dict[str, None] = {}
    shown: dict[str, None] = {}
    for kind in ("header", "footer"):
        for part in package.related(package.main, kind):
            root = package.root(part)
            if root is not None:
                running |= dict.fromkeys(running_pieces(root))
                shown |= dict.fromkeys(p.text for p in read_paragraphs(root, style_names))
    return Asides(notes=notes, running=tuple(running), shown=tuple(shown))


def running_pieces(story: Element) -> Iterator[str]:
    """Yield the words of a head or foot, piece by piece between tabs, without what fields fill in."""
    for paragraph in story.iter():
        if local_name(paragraph) == "p" and is_word(paragraph):
            yield from (piece.strip() for piece in _unfilled(paragraph).split("\t") if piece.strip())


def _unfilled(paragraph: Element) -> str:
    words: list[str] = []
    depth = 0
    for element in paragraph.iter():
        name = local_name(element)
        if name == "fldChar":
            depth += {"begin": 1, "end": -1}.get(attribute(element, "fldCharType"), 0)
        elif depth or any(local_name(holder) == "fldSimple" for holder in element.iterancestors()):
            continue
        elif name == "t":
            words.append(element.text or "")
        elif name in _SIGNS and (parent := element.getparent()) is not None and local_name(parent) == "r":
            words.append(_SIGNS[name])
    return "".join(words)
