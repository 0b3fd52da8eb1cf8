"""Search a written public edition for what the press must not get: people, paths, notes, traces of the work.

The file is opened again and every part of it is searched, by code that knows nothing of how it was written.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from briefing.compose.composer import compose_pack
from briefing.document.document import Document
from briefing.document.walk import lines as document_lines
from briefing.errors import ExportError
from briefing.ingest.docx_package import parse_part
from briefing.model.excerpt import QuoteDetail
from briefing.model.pack import Audience, Pack
from briefing.preflight.situation import is_on_the_record
from briefing.session.verification.verifying import read_printed
from briefing.style.loading import load_house_style
from briefing.text.folding import fold_typography

_PATH = re.compile(
    rb"(?<![\w/.:])/(?:home|Users|root|mnt|media|var|tmp|private)/[\w.-]+|\bfile:/"
    rb"|\b[A-Za-z]:\\(?:Users|Documents|Temp)|\\\\[\w.-]+\\\w",
    re.IGNORECASE,
)
_FORBIDDEN_PARTS = re.compile(
    r"/(?:comments\w*|people|printerSettings\d*|vbaProject|attachedTemplate)\.|^docProps/thumbnail\.",
    re.IGNORECASE,
)
_REVISIONS = frozenset(
    {"ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "vanish", "docId", "rsids"}
)
_PEOPLE = {
    "creator": "author",
    "lastModifiedBy": "author",
    "Manager": "",
    "HyperlinkBase": "",
    "Template": "",
}
_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PNG_TRACES = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"})
_JPEG_TRACES = re.compile(rb"\xff(?:\xe1..(?:Exif|http)|\xed..Photoshop|\xfe)", re.DOTALL)
_SHORTEST_SECRET, _LONGEST_SHOWN = 12, 60
_MANIFEST = b"urn:briefing:pack:1"
_MARKS = "\"', "


@dataclass(frozen=True, slots=True, kw_only=True)
class Leak:
    """Name what was found, as it fits behind "holds", and the part of the file it was found in."""

    what: str
    where: str


def find_leaks(path: Path, suffix: str, pack: Pack, document: Document) -> tuple[Leak, ...]:
    """Return what a public edition of a pack holds that is nobody's business.

    Raises:
        VerificationError: the file cannot be read.
    """
    match suffix:
        case ".docx":
            found = list(_of_word(path, document))
        case ".pdf":
            found = list(_of_pages(path))
        case _:
            found = [Leak(what=what, where="the text") for what in _of_bytes(path.read_bytes())]
    found += _secrets_in(path, suffix, pack, document)
    return tuple(dict.fromkeys(found))


def refuse_leaks(written: Path, target: Path, pack: Pack, document: Document) -> None:
    """Refuse to put a public file in place that holds what is nobody's business.

    Raises:
        ExportError: it does; the sentence names the first such thing.
    """
    if leaks := find_leaks(written, target.suffix.lower(), pack, document):
        raise ExportError(
            f"“{target.name}” would hold {leaks[0].what} (in {leaks[0].where}), so nothing was written: take "
            "it out of the pack, or report this if it is not there.",
            path=target,
        )


def _secrets_in(path: Path, suffix: str, pack: Pack, document: Document) -> Iterator[Leak]:
    """Yield notes and other lines for colleagues that the file prints although the edition does not."""
    secrets = secret_lines(pack, document)
    if not secrets:
        return
    said = ["".join(paragraph.pieces) for paragraph in read_printed(path, suffix)]
    if suffix == ".docx":
        said += _said_elsewhere(path)
    words = "\n".join(map(_folded, said))
    for secret in sorted(secrets):
        if secret in words:
            yield Leak(what=f"“{_short(secret)}”, which is for colleagues only", where="the text")


def _said_elsewhere(path: Path) -> Iterator[str]:
    """Yield what stands in the small parts of a Word file: notes, heads, properties, fields of the cover."""
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.endswith(".xml") and not name.endswith("document.xml"):
                data = package.read(name)
                if _MANIFEST not in data:  # it says the same as the document, and goes out in drafts alone
                    yield from map(str, parse_part(data).itertext())


def secret_lines(pack: Pack, document: Document) -> frozenset[str]:
    """Return, folded, all notes, and what the internal edition prints and the public one does not.

    What was not said on the record is secret even where a public document would print it, as in a full text.
    """
    printed = "\n".join(map(_folded, document_lines(document)))
    internal = compose_pack(pack, load_house_style(pack.style), edition=Audience.INTERNAL)
    notes = (line for item in pack.items() for line in item.note.splitlines())
    lines = set(map(_folded, (*notes, *document_lines(internal))))
    secrets = {line for line in lines if line not in printed} | set(_withheld(pack))
    return frozenset(line for line in secrets if len(line) >= _SHORTEST_SECRET)


def _withheld(pack: Pack) -> Iterator[str]:
    """Yield the words of quotations that are not on the record, unless somebody said them on it as well."""
    quotes = [item for item in pack.excerpt_items() if isinstance(item.excerpt.detail, QuoteDetail)]
    public = {_folded(quote.excerpt.text) for quote in quotes if is_on_the_record(quote)}
    for quote in quotes:
        words = _folded(quote.excerpt.text)
        if not is_on_the_record(quote) and words not in public:
            yield words.strip(_MARKS)


def _folded(line: str) -> str:
    return " ".join(fold_typography(line).split())


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN]} …"


def _of_word(path: Path, document: Document) -> Iterator[Leak]:
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            data = package.read(name)
            if _FORBIDDEN_PARTS.search(name):
                yield Leak(what="a part that names people or programs", where=name)
            if not document.carries_manifest and _MANIFEST in data:
                yield Leak(what="the record for the way back", where=name)
            if name.endswith((".xml", ".rels")):
                yield from _of_xml(data, name, document)
            yield from (Leak(what=what, where=name) for what in _of_bytes(data))


def _of_xml(data: bytes, name: str, document: Document) -> Iterator[Leak]:
    root = parse_part(data)
    for element in root.iter(etree.Element):
        tag = etree.QName(element).localname
        words = (element.text or "").strip()
        if name.startswith("docProps/") and tag in _PEOPLE and words not in ("", _allowed(tag, document)):
            yield Leak(what=f"the name “{words}”", where=name)
        if name.startswith("word/") and tag in _REVISIONS:
            yield Leak(what="tracked changes, hidden words or marks of revisions", where=name)
        if any("rsid" in str(key).rpartition("}")[2].lower() for key in element.keys()):  # noqa: SIM118 - lxml
            yield Leak(what="marks of revisions", where=name)


def _allowed(tag: str, document: Document) -> str:
    return " ".join(document.author.split()) if _PEOPLE[tag] else ""


def _of_bytes(data: bytes) -> Iterator[str]:
    if found := _PATH.search(data):
        yield f"the path “{found[0].decode('utf-8', 'replace')}”"
    if data.startswith(_PNG_SIGNATURE) and _PNG_TRACES & set(_png_chunks(data)):
        yield "a picture with notes on how it was made"
    if data.startswith(b"\xff\xd8") and _JPEG_TRACES.search(data[:65_536]):
        yield "a picture with notes on how it was made"


def _png_chunks(data: bytes) -> Iterator[bytes]:
    place = len(_PNG_SIGNATURE)
    while place + 8 <= len(data):
        yield data[place + 4 : place + 8]
        place += 12 + int.from_bytes(data[place : place + 4], "big")


def _of_pages(path: Path) -> Iterator[Leak]:
    import pypdfium2  # noqa: PLC0415  # loads a large library

    with closing(pypdfium2.PdfDocument(path)) as document:
        for key, value in document.get_metadata_dict().items():
            yield from (Leak(what=what, where=f"its property {key}") for what in _of_bytes(value.encode()))
        if document.count_attachments():
            yield Leak(what="an attached file", where="its attachments")
