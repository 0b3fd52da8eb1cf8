"""Open a house template that may come from anywhere: styles, theme, lists, page, heads and feet alone.

Macros, other parts and links that would fetch something when the file is opened never reach an export.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import ImportCode, ImportRejected, ResourceError
from briefing.export.word.markup import Element, R, qualified
from briefing.export.word.picture_notes import without_notes
from briefing.ingest.docx_package import DocxPackage, open_docx, parse_part
from briefing.ingest.files import read_file
from briefing.ingest.readings import Refusal

PICTURE_TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".bmp": "image/bmp",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".emf": "image/x-emf",
    ".wmf": "image/x-wmf",
    ".svg": "image/svg+xml",
}
_MACROS = "macros_ignored"
_MACRO_SUFFIXES = {".dotm", ".docm"}
_LARGEST_PICTURE = 32 * 2**20
_OPEN_LINKS = ("http://", "https://", "mailto:")
_FAR_LINKS = ("http:", "https:", "ftp:", "\\\\", "//", "file:////", "file://\\\\")
_STORY_KINDS = ("header", "footer")

_SAYS = {
    ImportCode.ENCRYPTED: "is protected by a password; save it in Word without one.",
    ImportCode.TOO_LARGE: "unpacks to far more than a template can hold; ask for a fresh copy.",
    ImportCode.UNKNOWN_FORMAT: "is no Word template; save it in Word as .dotx or .docx.",
}
_DAMAGED = "is damaged; save it anew in Word as .dotx."
_HAS_MACROS = "contains macros; save it in Word as .dotx, which has none."
_FETCHES = (
    "fetches something from outside when it is opened; put its pictures into the file and save it anew."
)
_HAS_OBJECTS = (
    "holds more than text and pictures in its head or foot; save it in Word without embedded objects."
)
_STRICT = "is saved in the strict form of Open XML; save it in Word as the usual .dotx or .docx."


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Hold a picture of a letterhead, without what a camera or a program noted in it."""

    suffix: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Hold a head or foot: `kind` is header or footer, `when` default, first or even.

    `pictures` and `links` are what its relationship ids lead to.
    """

    kind: str
    when: str
    root: Element
    pictures: dict[str, Picture]
    links: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """Hold what an export takes from a house template; a part that is not there is None."""

    name: str
    styles: Element | None
    numbering: Element | None
    settings: Element | None
    theme: Element | None
    section: Element | None
    stories: tuple[Story, ...]


def read_template(path: Path) -> Template:
    """Return the template at `path`.

    Raises:
        ResourceError: it cannot be read, holds macros or embedded objects, or would fetch something from
            outside.
    """
    try:
        return _read(path, read_file(path))
    except Refusal as refusal:
        says = (
            refusal.predicate if refusal.code is ImportCode.UNREADABLE else _SAYS.get(refusal.code, _DAMAGED)
        )
        raise ResourceError(f"The template “{path.name}” {says}", path=path) from refusal
    except ImportRejected as error:
        raise ResourceError(
            f"The template “{path.name}” cannot be opened; choose another one.", path=path
        ) from error


def _read(path: Path, data: bytes) -> Template:
    package = open_docx(data)
    if _MACROS in package.warnings or path.suffix.lower() in _MACRO_SUFFIXES:
        raise Refusal(ImportCode.UNREADABLE, _HAS_MACROS)
    for part, content in package.parts.items():
        root = parse_part(content)
        if part.endswith(".rels"):
            _refuse_far_links(root)
    main = package.root(package.main)
    if main is None or main.tag != qualified("document"):
        raise Refusal(ImportCode.UNREADABLE, _STRICT)
    section, calls = _last_section(main)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        stories = tuple(_stories(package, archive, calls))
    return Template(
        name=path.name,
        styles=_related(package, "styles"),
        numbering=_related(package, "numbering"),
        settings=_related(package, "settings"),
        theme=_related(package, "theme"),
        section=section,
        stories=stories,
    )


def _refuse_far_links(relationships: Element) -> None:
    for relationship in relationships:
        if relationship.get("TargetMode") != "External":
            continue
        kind = relationship.get("Type", "").rpartition("/")[2]
        target = relationship.get("Target", "").strip().lower()
        # A document names the template that it was made of; a path on a disk is never followed.
        is_harmless = kind == "hyperlink" or (
            kind == "attachedTemplate" and not target.replace("%5c", "\\").startswith(_FAR_LINKS)
        )
        if not is_harmless:
            raise Refusal(ImportCode.UNREADABLE, _FETCHES)


def _related(package: DocxPackage, kind: str) -> Element | None:
    names = package.related(package.main, kind)
    return package.root(names[0]) if names else None


def _last_section(main: Element) -> tuple[Element | None, dict[tuple[str, str], str]]:
    """Return the section of the running text, and which relationship is its head or foot of each kind."""
    section: Element | None = None
    calls: dict[tuple[str, str], str] = {}
    for section in main.iter(qualified("sectPr")):  # a section without a head has that of the one before it
        for kind in _STORY_KINDS:
            for call in section.iterfind(qualified(f"{kind}Reference")):
                calls[kind, call.get(qualified("type"), "default")] = call.get(f"{{{R}}}id", "")
    return section, calls


def _stories(
    package: DocxPackage, archive: zipfile.ZipFile, calls: dict[tuple[str, str], str]
) -> Iterator[Story]:
    relationships = package.relationships(package.main)
    for (kind, when), rel_id in calls.items():
        name = relationships[rel_id].target if rel_id in relationships else ""
        root = package.root(name)
        if root is None:
            continue
        pictures, links = {}, {}
        for key, kind_of_link, target, is_external in _links_of(package, name):
            if is_external:
                links[key] = target
            elif kind_of_link == "image":
                pictures[key] = _picture(archive, target)
            else:
                raise Refusal(ImportCode.UNREADABLE, _HAS_OBJECTS)
        yield Story(kind=kind, when=when, root=root, pictures=pictures, links=links)


def _links_of(package: DocxPackage, part: str) -> Iterator[tuple[str, str, str, bool]]:
    """Yield the relationships of a part, also to pictures, which are not unpacked with the other parts."""
    folder, name = posixpath.split(part)
    data = package.parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
    for link in parse_part(data) if data is not None else ():
        target, kind = link.get("Target", ""), link.get("Type", "").rpartition("/")[2]
        is_external = link.get("TargetMode") == "External"
        if is_external and not target.lower().startswith(_OPEN_LINKS):
            continue
        inside = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
        yield link.get("Id", ""), kind, target if is_external else posixpath.normpath(inside), is_external


def _picture(archive: zipfile.ZipFile, name: str) -> Picture:
    suffix = posixpath.splitext(name)[1].lower()
    try:
        with archive.open(name) as stream:
            data = stream.read(_LARGEST_PICTURE + 1)
    except (KeyError, zipfile.BadZipFile, zlib.error, OSError, ValueError) as error:
        raise Refusal(ImportCode.DAMAGED, _DAMAGED) from error
    if suffix not in PICTURE_TYPES or len(data) > _LARGEST_PICTURE:
        raise Refusal(ImportCode.UNREADABLE, _HAS_OBJECTS)
    return Picture(suffix=suffix, data=without_notes(data))
