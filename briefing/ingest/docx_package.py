"""Open a Word file that may come from anywhere: limits first, then XML without entities, then its parts.

Both the reader of articles and whoever takes back an edited pack go through `open_docx`.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Final
from urllib.parse import unquote

from lxml import etree

from briefing.errors import ImportCode
from briefing.ingest.formats import OLE_SIGNATURE
from briefing.ingest.readings import Refusal

MOST_MEMBERS: Final = 5_000
LARGEST_PART: Final = 64 * 2**20
LARGEST_TOTAL: Final = 256 * 2**20
LARGEST_RATIO: Final = 200
RATIO_COUNTS_ABOVE: Final = 2**20

_ENCRYPTED_FLAG = 0x1
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_CHUNK = 2**16
_ROOT_RELATIONSHIPS = "_rels/.rels"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_ENCODINGS = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ASCII", "US-ASCII", "UTF8"}

_ENCRYPTED = "is protected by a password; please open it in Word, save it without one, and import that."
_OLD_WORD = (
    "is of an old Office program or of Outlook; please open it there and save it as .docx, or copy its text "
    "and paste it."
)
_NO_WORD = "please save the article as .docx, or copy its text and paste it."
_PACKED = "is a packed file; please unpack it, and import the articles in it."
_OTHER_PACKAGES = {
    "xl/": "is a workbook of Excel",
    "ppt/": "is a presentation of PowerPoint",
    "content.xml": "is an OpenDocument file",
    "META-INF/container.xml": "is an electronic book",
    "Index/": "is a document of Pages, Numbers or Keynote",
}
"""What a packed file is that holds a part whose name begins so."""
_DAMAGED = "is damaged and cannot be opened; please ask for a fresh copy, or copy its text and paste it."
_TWICE = "holds one part twice, so nobody can say which one counts; please save it anew in Word."
_TOO_LARGE = "unpacks to far more than an article can hold; please copy its text and paste it."
DECLARES = "holds a document type declaration, which Word never writes; please copy its text and paste it."


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship:
    """One link from a part to another part, whose name is `target`, or to an address outside."""

    kind: str
    target: str
    is_external: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DocxPackage:
    """Hold the XML parts of a Word file by name, `main` the document's own; nothing else was unpacked."""

    main: str
    parts: Mapping[str, bytes]
    warnings: tuple[str, ...] = ()

    def root(self, name: str) -> etree._Element | None:
        """Return a part's parsed root, None where there is no such part.

        Raises:
            Refusal: it is no well-formed XML, or not of the kind that Word writes.
        """
        return parse_part(self.parts[name]) if name in self.parts else None

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Return where the ids in a part lead, without those that lead nowhere."""
        folder, name = posixpath.split(part)
        data = self.parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
        return {} if data is None else dict(self._valid(_read_relationships(data, folder)))

    def related(self, part: str, kind: str) -> tuple[str, ...]:
        """Return the parts that `part` relates to as `kind` (`styles`, `footnotes`, `header`)."""
        found = self.relationships(part).values()
        return tuple(relationship.target for relationship in found if relationship.kind == kind)

    def _valid(self, found: Iterator[tuple[str, Relationship]]) -> Iterator[tuple[str, Relationship]]:
        # Real files have links to `NULL` and `#_Toc1`, and python-docx fails on them.
        return ((key, link) for key, link in found if link.is_external or link.target in self.parts)


def open_docx(data: bytes) -> DocxPackage:
    """Return the parts of a Word file.

    Raises:
        Refusal: it is encrypted, damaged, something else, or made to do harm.
    """
    if data.startswith(OLE_SIGNATURE):
        if _ENCRYPTED_PACKAGE in data:
            raise Refusal(ImportCode.ENCRYPTED, _ENCRYPTED)
        raise Refusal(ImportCode.UNKNOWN_FORMAT, _OLD_WORD)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = [member for member in archive.infolist() if _is_plain(member)]
            _check_directory(members)
            parts = dict(_read_parts(archive, members))
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        ValueError,
        RuntimeError,
        LookupError,
    ) as error:
        raise Refusal(ImportCode.DAMAGED, _DAMAGED) from error
    main = _find_main(parts)
    if main is None:
        raise Refusal(ImportCode.UNKNOWN_FORMAT, _say_other(members))
    return DocxPackage(main=main, parts=parts, warnings=tuple(_warnings(members)))


def parse_part(data: bytes) -> etree._Element:
    """Return the root of an XML part.

    Raises:
        Refusal: it is not well-formed, declares entities, or is in an encoding that hides such a declaration.
    """
    if b"<!DOCTYPE" in data[:_CHUNK]:
        raise Refusal(ImportCode.DAMAGED, DECLARES)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError) as error:
        raise Refusal(ImportCode.DAMAGED, _DAMAGED) from error
    information = root.getroottree().docinfo
    # Only the parser knows: in UTF-7 and UTF-32 the declaration has other bytes.
    if information.internalDTD is not None or (information.encoding or "UTF-8").upper() not in _ENCODINGS:
        raise Refusal(ImportCode.DAMAGED, DECLARES)
    return root


def _is_plain(member: zipfile.ZipInfo) -> bool:
    name = member.orig_filename  # as it stands in the file: zipfile cuts it at NUL and turns backslashes
    return not (name.startswith("/") or ".." in name.split("/") or any(sign in name for sign in "\\:\0"))


def _check_directory(members: list[zipfile.ZipInfo]) -> None:
    names = [member.filename.lower() for member in members]
    if len(members) > MOST_MEMBERS:
        raise Refusal(ImportCode.TOO_LARGE, _TOO_LARGE)
    if any(member.flag_bits & _ENCRYPTED_FLAG for member in members):
        raise Refusal(ImportCode.ENCRYPTED, _ENCRYPTED)
    if len(set(names)) < len(names):
        raise Refusal(ImportCode.DAMAGED, _TWICE)


def _read_parts(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> Iterator[tuple[str, bytes]]:
    """Unpack XML alone, and count while doing so: what the directory says is not to be trusted."""
    total = 0
    for member in members:
        if not member.filename.lower().endswith((".xml", ".rels")) or member.is_dir():
            continue
        if member.compress_type not in _METHODS:
            raise Refusal(ImportCode.DAMAGED, _DAMAGED)
        chunks: list[bytes] = []
        size = 0
        with archive.open(member) as stream:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                packed = max(member.compress_size, 1)
                is_bomb = size > RATIO_COUNTS_ABOVE and size > LARGEST_RATIO * packed
                if is_bomb or size > LARGEST_PART or total + size > LARGEST_TOTAL:
                    raise Refusal(ImportCode.TOO_LARGE, _TOO_LARGE)
                chunks.append(chunk)
        total += size
        yield member.filename, b"".join(chunks)


def _find_main(parts: Mapping[str, bytes]) -> str | None:
    """Return the part that the package names as its document, if it is one of Word."""
    data = parts.get(_ROOT_RELATIONSHIPS)
    if data is None:
        return None
    for _, link in _read_relationships(data, ""):
        if link.kind == "officeDocument" and link.target in parts:
            root = parse_part(parts[link.target])
            return link.target if etree.QName(root).localname == "document" else None
    return None


def _read_relationships(data: bytes, folder: str) -> Iterator[tuple[str, Relationship]]:
    for element in parse_part(data).iter(_RELATIONSHIP):
        kind = element.get("Type", "").rpartition("/")[2]
        target = element.get("Target", "")
        if element.get("TargetMode") == "External":
            yield element.get("Id", ""), Relationship(kind=kind, target=target, is_external=True)
            continue
        name = unquote(target)
        inside = name.lstrip("/") if name.startswith("/") else posixpath.join(folder, name)
        yield element.get("Id", ""), Relationship(kind=kind, target=posixpath.normpath(inside))


def _say_other(members: list[zipfile.ZipInfo]) -> str:
    """Say what a packed file is that is no Word document."""
    names = [member.filename for member in members]
    for start, title in _OTHER_PACKAGES.items():
        if any(name.startswith(start) for name in names):
            return f"{title}; {_NO_WORD}"
    return _PACKED


def _warnings(members: list[zipfile.ZipInfo]) -> Iterator[str]:
    names = [member.filename.lower() for member in members]
    if any("vbaproject" in name for name in names):
        yield "macros_ignored"
    if any("/embeddings/" in name or "/activex/" in name for name in names):
        yield "embedded_objects_ignored"
