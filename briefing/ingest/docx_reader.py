"""Read a Word file: its paragraphs with what their styles say, then its notes, heads and feet."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from briefing.errors import ImportCode
from briefing.ingest.bylines import is_name_like
from briefing.ingest.docx_package import DocxPackage, open_docx
from briefing.ingest.docx_styles import DocxStyles, W
from briefing.ingest.docx_walk import DocxWalk, as_boilerplate
from briefing.ingest.readings import Paragraph, Reading, Refusal, join_paragraphs
from briefing.model.article import ABSENT, Datum, FieldState, LabelKind, Metadata

_DC = "{http://purl.org/dc/elements/1.1/}"
_NO_AUTHORS = frozenset({"python-docx", "microsoft office user", "user", "admin", "administrator", "unknown"})
_NO_TITLES = frozenset({"word document", "document", "untitled", "microsoft word", "title"})
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_HEADLINE_WITHIN = 3
_NO_BODY = "holds no document; please ask for a fresh copy, or copy its text and paste it."


def read_docx(data: bytes) -> Reading:
    """Return the text of a Word file. Its properties are hints: they often speak of another document."""
    package = _as_transitional(open_docx(data))
    root = package.root(package.main)
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        raise Refusal(ImportCode.DAMAGED, _NO_BODY)
    walk = DocxWalk(DocxStyles(_first_root(package, "styles")))
    paragraphs = _with_headline(walk.read(body))
    paragraphs += _notes(package, walk)
    paragraphs += _heads_and_feet(package, walk)
    text, blocks = join_paragraphs(paragraphs)
    return Reading(
        text=text,
        warnings=(*package.warnings, *walk.warnings),
        blocks=blocks,
        stated=_read_properties(package),
    )


def _as_transitional(package: DocxPackage) -> DocxPackage:
    """Return a file in the strict form of the standard in the usual one, which differs in names only."""
    if _STRICT not in package.parts[package.main][:20_000]:
        return package
    return replace(
        package, parts={name: data.replace(_STRICT, _TRANSITIONAL) for name, data in package.parts.items()}
    )


def _first_root(package: DocxPackage, kind: str) -> etree._Element | None:
    return next((package.root(part) for part in package.related(package.main, kind)), None)


def _with_headline(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Take a heading at the top as the headline where no paragraph has the style of a title."""
    if any(paragraph.kind is LabelKind.HEADLINE for paragraph in paragraphs):
        return paragraphs
    for index, paragraph in enumerate(paragraphs[:_HEADLINE_WITHIN]):
        if paragraph.kind is LabelKind.SUBHEAD:
            headline = replace(paragraph, kind=LabelKind.HEADLINE)
            return [*paragraphs[:index], headline, *paragraphs[index + 1 :]]
        if paragraph.text.rstrip().endswith("."):
            break
    return paragraphs


def _notes(package: DocxPackage, walk: DocxWalk) -> list[Paragraph]:
    """Return footnotes and endnotes that the text refers to."""
    wanted = set(walk.footnotes)
    found: list[Paragraph] = []
    for kind in ("footnotes", "endnotes"):
        root = _first_root(package, kind)
        for note in () if root is None else root:
            if note.get(f"{W}id") in wanted and note.get(f"{W}type") in (None, "normal"):
                found += walk.read(note)
    return as_boilerplate(found, "footnote")


def _heads_and_feet(package: DocxPackage, walk: DocxWalk) -> list[Paragraph]:
    found: dict[str, Paragraph] = {}
    for kind in ("header", "footer"):
        for part in package.related(package.main, kind):
            root = package.root(part)
            for paragraph in [] if root is None else walk.read(root):
                found.setdefault(paragraph.text, paragraph)
    return as_boilerplate(list(found.values()), "page-head-or-foot")


def _read_properties(package: DocxPackage) -> Metadata:
    """Return title and author of the file's properties; the day it was made is not when it was published."""
    part = next((name for name in package.parts if name.lower() == "docprops/core.xml"), None)
    root = None if part is None else package.root(part)
    if root is None:
        return Metadata()
    title, author = _property(root, "title"), _property(root, "creator")
    is_author = is_name_like(author) and author.lower() not in _NO_AUTHORS
    return Metadata(
        title=ABSENT if not title or title.lower() in _NO_TITLES else _hint(title),
        author=_hint(author) if is_author else ABSENT,
    )


def _property(root: etree._Element, name: str) -> str:
    return " ".join((root.findtext(f"{_DC}{name}") or "").split())


def _hint(value: str) -> Datum:
    return Datum(value=value, state=FieldState.INFERRED, rule="file-properties")
